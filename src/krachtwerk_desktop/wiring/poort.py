"""The way into the vault of one folder: made, opened, or opened with its noodcode."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from krachtwerk_desktop.wiring.bouw import diensten_over, drukker, inhoud

if TYPE_CHECKING:
    from pathlib import Path

    from krachtwerk_desktop.application.diensten import Diensten
    from krachtwerk_desktop.storage.kluis import Kluis, Nieuw
    from krachtwerk_desktop.storage.pogingen import Pogingen
    from krachtwerk_desktop.wiring.kopieherstel import Kopieherstel

Terug = Callable[[Callable[[], None]], None]


class Poort:
    """``ui.start.poort.Poort``. *terug* carries reports about saves to the thread that wants them."""

    def __init__(self, map_: Path, terug: Terug, *, oefening: bool = False) -> None:
        self._map, self._terug, self._oefening = map_, terug, oefening

    def bereid_voor(self) -> None:
        """Load what opening needs, while the wachtwoord is being typed."""
        from krachtwerk_desktop.application import diensten
        from krachtwerk_desktop.storage import kluis

        del diensten, kluis
        inhoud()

    def nieuw(self, wachtwoord: str) -> NieuweKluis:
        """Prepare a vault and its noodcode; nothing is written yet."""
        from krachtwerk_desktop.storage import kluis

        return NieuweKluis(kluis.bereid_voor(self._map, wachtwoord), self._terug)

    def open(self, wachtwoord: str) -> Diensten:
        """Open the vault."""
        from krachtwerk_desktop.storage import kluis

        return diensten_over(
            kluis.open_met_wachtwoord(self._map, wachtwoord, self._terug), oefening=self._oefening
        )

    def open_met_noodcode(self, noodcode: str, wachtwoord: str) -> Herstel:
        """Open the vault with its noodcode and give it a new wachtwoord."""
        from krachtwerk_desktop.storage import kluis

        geopend = kluis.open_met_noodcode(self._map, noodcode, wachtwoord, self._terug)
        return Herstel(geopend, lambda: kluis.open_met_wachtwoord(self._map, wachtwoord, self._terug))

    @cached_property
    def pogingen(self) -> Pogingen:
        """The wrong tries so far, those before this start too."""
        from krachtwerk_desktop.storage.pogingen import Pogingen

        return Pogingen(self._map)

    def kopieherstel(self) -> Kopieherstel:
        """Return the way back from a backup, for a vault that does not open."""
        from krachtwerk_desktop.wiring.kopieherstel import Kopieherstel

        return Kopieherstel(self._map)

    def noodblad(self, noodcode: str, naam: str, organisatie: str) -> bytes:
        """Return the sheet with the noodcode, for the printer only."""
        from krachtwerk_desktop.application.klok import Systeemklok
        from krachtwerk_desktop.domain.werkblad import Drukopties, Noodblad

        blad = Noodblad(naam, organisatie, noodcode, Systeemklok().vandaag(), self._oefening)
        return drukker().druk(blad, Drukopties()).pdf


class NieuweKluis:
    """A vault that does not count yet."""

    def __init__(self, nieuw: Nieuw, terug: Terug) -> None:
        from krachtwerk_desktop.domain.noodcode import in_groepen

        self._nieuw, self._terug = nieuw, terug
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
    """A vault that has a new wachtwoord, and the code that may replace the used one.

    It is closed again at once: whoever walks away from the page leaves nothing open. *open_*
    opens it with the new wachtwoord.
    """

    def __init__(self, kluis: Kluis, open_: Callable[[], Kluis]) -> None:
        from krachtwerk_desktop.application.profiel import ProfielService
        from krachtwerk_desktop.domain import noodcode

        self._open = open_
        self._code = noodcode.maak()
        self.noodcode = noodcode.in_groepen(self._code)
        try:
            profiel = ProfielService(kluis.instellingen).lees()
        finally:
            kluis.sluit()
        self.naam, self.organisatie = profiel.naam, profiel.organisatie

    def voltooi(self, overgetypt: str | None) -> Diensten:
        """Open the vault for work; the new noodcode counts from now on if it was typed back."""
        kluis = self._open()
        try:
            if overgetypt is not None:
                kluis.vervang_noodcode(self._code, overgetypt)
            return diensten_over(kluis)
        except BaseException:
            kluis.sluit()
            raise
