"""The way into the vault of one folder: made, opened, or opened with its noodcode."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from krachtwerk_desktop.storage.pogingen import Pogingen
from krachtwerk_desktop.wiring.bouw import diensten_over, drukker, inhoud

if TYPE_CHECKING:
    from pathlib import Path

    from krachtwerk_desktop.application.diensten import Diensten
    from krachtwerk_desktop.application.instellingen import InstellingenService
    from krachtwerk_desktop.storage.kluis import Kluis, Nieuw
    from krachtwerk_desktop.storage.sessie import Terug
    from krachtwerk_desktop.wiring.kopieherstel import Kopieherstel

Houd = Callable[["Kluis"], None]


class Poort:
    """``ui.start.poort.Poort``. *terug* carries reports about saves to the thread that wants them.

    A vault that was opened here is held until the window has taken it over: whoever leaves the
    page before that closes it, also when it opens only afterwards on its own thread.
    """

    def __init__(self, map_: Path, terug: Terug, *, oefening: bool = False) -> None:
        self._map, self._terug, self._oefening = map_, terug, oefening
        self._pogingen = Pogingen(map_)
        self._grendel = Lock()
        self._beurt = 0
        self._open: Kluis | None = None

    def bereid_voor(self) -> None:
        """Load what opening needs, while the wachtwoord is being typed."""
        from krachtwerk_desktop.application import diensten
        from krachtwerk_desktop.storage import kluis

        del diensten, kluis
        inhoud()

    def nieuw(self, wachtwoord: str) -> NieuweKluis:
        """Prepare a vault and its noodcode; nothing is written yet."""
        from krachtwerk_desktop.storage import kluis

        return NieuweKluis(kluis.bereid_voor(self._map, wachtwoord), self._terug, self._houder())

    def wacht(self) -> int:
        """Return how many seconds must pass before the next try, after too many wrong ones."""
        return self._pogingen.over()

    def open(self, wachtwoord: str) -> Diensten:
        """Open the vault."""
        from krachtwerk_desktop.storage import kluis

        houd = self._houder()
        with self._pogingen.poging():
            geopend = kluis.open_met_wachtwoord(self._map, wachtwoord, self._terug)
        houd(geopend)
        return diensten_over(geopend, oefening=self._oefening)

    def open_met_noodcode(self, noodcode: str, wachtwoord: str) -> Herstel:
        """Open the vault with its noodcode and give it a new wachtwoord."""
        from krachtwerk_desktop.storage import kluis

        houd = self._houder()
        with self._pogingen.poging():
            geopend = kluis.open_met_noodcode(self._map, noodcode, wachtwoord, self._terug)
        houd(geopend)
        try:
            return Herstel(geopend, oefening=self._oefening)
        except BaseException:
            self.laat_los()
            raise

    def overgenomen(self) -> None:
        """Leave the vault to the window, which closes it from now on."""
        with self._grendel:
            self._open = None

    def laat_los(self) -> None:
        """Close what was opened and not taken over, now or as soon as it is open; drop its key."""
        with self._grendel:
            self._beurt += 1
            geopend, self._open = self._open, None
        if geopend is not None:
            geopend.sluit()

    def _houder(self) -> Houd:
        """Return what holds a vault for the page that asks now; once that is left it closes it instead."""
        beurt = self._beurt

        def houd(geopend: Kluis) -> None:
            with self._grendel:
                gewenst = beurt == self._beurt
                if gewenst:
                    self._open = geopend
            if not gewenst:
                from krachtwerk_desktop.application.fouten import KluisVergrendeld

                geopend.sluit()
                raise KluisVergrendeld

        return houd

    def kopieherstel(self) -> Kopieherstel:
        """Return the way back from a backup, for a vault that does not open."""
        from krachtwerk_desktop.wiring.kopieherstel import Kopieherstel

        return Kopieherstel(self._map, self._pogingen)

    def noodblad(self, noodcode: str, naam: str, organisatie: str) -> bytes:
        """Return the sheet with the noodcode, for the printer only."""
        from krachtwerk_desktop.application.klok import Systeemklok
        from krachtwerk_desktop.domain.werkblad import Drukopties, Noodblad

        blad = Noodblad(naam, organisatie, noodcode, Systeemklok().vandaag(), self._oefening)
        return drukker().druk(blad, Drukopties()).pdf


class NieuweKluis:
    """A vault that does not count yet."""

    def __init__(self, nieuw: Nieuw, terug: Terug, houd: Houd) -> None:
        from krachtwerk_desktop.domain.noodcode import in_groepen

        self._nieuw, self._terug, self._houd = nieuw, terug, houd
        self._kluis: Kluis | None = None
        self.noodcode = in_groepen(nieuw.noodcode)

    def voltooi(self, overgetypt: str, naam: str, organisatie: str) -> Diensten:
        """Write the files, now that the noodcode was typed back, and open the vault.

        When only the name could not be written, the vault stands and is held: the next call
        writes the name, and makes nothing twice.
        """
        from krachtwerk_desktop.application.fouten import NietOpgeslagen
        from krachtwerk_desktop.application.profiel import Profiel

        kluis = self._kluis or self._nieuw.voltooi(overgetypt, self._terug)
        self._houd(kluis)
        self._kluis = kluis
        try:
            diensten = diensten_over(kluis)
            diensten.profiel.bewaar(Profiel(naam, organisatie))
        except NietOpgeslagen:
            raise
        except BaseException:
            self._kluis = None
            kluis.sluit()
            raise
        self._kluis = None
        return diensten


class Herstel:
    """A vault opened with its noodcode, and the code that may replace the used one."""

    def __init__(self, kluis: Kluis, *, oefening: bool) -> None:
        from krachtwerk_desktop.application.instellingen import InstellingenService
        from krachtwerk_desktop.application.profiel import ProfielService
        from krachtwerk_desktop.domain import noodcode

        self._kluis, self._oefening = kluis, oefening
        self.instellingen: InstellingenService = InstellingenService(kluis.instellingen)
        self._code = noodcode.maak()
        self.noodcode = noodcode.in_groepen(self._code)
        profiel = ProfielService(kluis.instellingen).lees()
        self.naam, self.organisatie = profiel.naam, profiel.organisatie

    def voltooi(self, overgetypt: str | None) -> Diensten:
        """Open the vault for work; the new noodcode counts from now on if it was typed back."""
        if overgetypt is not None:
            self._kluis.vervang_noodcode(self._code, overgetypt)
        return diensten_over(self._kluis, oefening=self._oefening)
