"""Builds vault, catalogue, services and sheets, and hands them over; knows no Qt.

Everything heavy is imported inside the function that needs it: the first window asks this
module only where the vault is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.storage import plaats
from krachtwerk_desktop.storage.slot import Slot, roep

if TYPE_CHECKING:
    from krachtwerk_desktop.application.diensten import Diensten
    from krachtwerk_desktop.domain.inhoud import Inhoud
    from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties, Werkblad
    from krachtwerk_desktop.reports.drukker import Drukker
    from krachtwerk_desktop.storage.kluis import Kluis, Nieuw

Terug = Callable[[Callable[[], None]], None]
_OEFENMAP = "krachtwerk-oefening-"


def kluismap(gekozen: Path | None) -> Path:
    """Return the folder of the vault: the chosen one, else that of this system."""
    return gekozen if gekozen is not None else plaats.standaard_map()


def heeft_kluis(map_: Path) -> bool:
    """Say whether a vault, or what is left of one, is in this folder."""
    return plaats.bestaat(map_)


def neem_slot(map_: Path) -> Slot | None:
    """Take the lock of this folder; None when another window has it, which is then called."""
    slot = Slot.probeer(map_)
    if slot is None:
        roep(map_)
    return slot


def bezwaar(map_: Path) -> str:
    """Return why no vault can be kept in this folder, or ``''``; making and opening one refuse too."""
    return plaats.bezwaar(map_)


def roepbestand(map_: Path) -> Path:
    """Return the file to watch: a second start touches it."""
    return plaats.Kluisplaats(map_).roep


class Poort:
    """The way into the vault of one folder (``ui.start.poort.Poort``).

    *terug* carries reports about saves to the thread that wants them.
    """

    def __init__(self, map_: Path, terug: Terug, *, oefening: bool = False) -> None:
        self._map, self._terug, self._oefening = map_, terug, oefening

    def bereid_voor(self) -> None:
        """Load what opening needs, while the wachtwoord is being typed."""
        from krachtwerk_desktop.application import diensten
        from krachtwerk_desktop.storage import kluis

        del diensten, kluis
        _inhoud()

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

        return Herstel(
            kluis.open_met_noodcode(self._map, noodcode, wachtwoord, self._terug), oefening=self._oefening
        )

    def noodblad(self, noodcode: str) -> bytes:
        """Return the sheet with the noodcode, for the printer only."""
        from krachtwerk_desktop.application.klok import Systeemklok
        from krachtwerk_desktop.domain.werkblad import Drukopties, Noodblad

        blad = Noodblad("", "", noodcode, Systeemklok().vandaag(), self._oefening)
        return _drukker().druk(blad, Drukopties()).pdf


class NieuweKluis:
    """A vault that does not count yet."""

    def __init__(self, nieuw: Nieuw, terug: Terug) -> None:
        from krachtwerk_desktop.domain.noodcode import in_groepen

        self._nieuw, self._terug = nieuw, terug
        self.noodcode = in_groepen(nieuw.noodcode)

    def voltooi(self, naam: str, organisatie: str) -> Diensten:
        """Write the files, now that the noodcode was typed back, and open the vault."""
        from krachtwerk_desktop.application.profiel import Profiel

        diensten = diensten_over(self._nieuw.voltooi(self._nieuw.noodcode, self._terug))
        diensten.profiel.bewaar(Profiel(naam, organisatie))
        return diensten


class Herstel:
    """A vault opened with its noodcode, and the code that may replace the used one."""

    def __init__(self, kluis: Kluis, *, oefening: bool) -> None:
        from krachtwerk_desktop.domain import noodcode

        self._kluis, self._oefening = kluis, oefening
        self._code = noodcode.maak()
        self.noodcode = noodcode.in_groepen(self._code)

    def voltooi(self, *, vervang: bool) -> Diensten:
        """Open the vault for work; with *vervang* the new noodcode counts from now on."""
        if vervang:
            self._kluis.vervang_noodcode(self._code, self._code)
        return diensten_over(self._kluis, oefening=self._oefening)


class Oefening:
    """A practice vault in a folder of its own, gone when it is closed."""

    def __init__(self, terug: Terug) -> None:
        import tempfile

        from krachtwerk_desktop.content.oefening import lees_profiel

        ruim_oude_oefeningen_op(Path(tempfile.gettempdir()))
        self.map = Path(tempfile.mkdtemp(prefix=_OEFENMAP))
        self._slot = Slot.neem(self.map)
        self.wachtwoord = lees_profiel(map_van("inhoud")).wachtwoord
        self.diensten = self._vul(terug)

    def sluit(self) -> None:
        """Remove the folder; what was practised is gone."""
        import shutil

        self.diensten.kluis.sluit()
        self._slot.laat_los()
        shutil.rmtree(self.map, ignore_errors=True)

    def _vul(self, terug: Terug) -> Diensten:
        from krachtwerk_desktop.application.oefening import vul
        from krachtwerk_desktop.content.oefening import lees_oefening, lees_profiel
        from krachtwerk_desktop.storage import kluis
        from krachtwerk_desktop.storage.sleutels import VLUG

        nieuw = kluis.bereid_voor(self.map, self.wachtwoord, VLUG)
        diensten = diensten_over(nieuw.voltooi(nieuw.noodcode, terug), oefening=True)
        inhoud = map_van("inhoud")
        vul(diensten, lees_profiel(inhoud), lees_oefening(inhoud, diensten.inhoud))
        return diensten


def ruim_oude_oefeningen_op(tijdelijk: Path) -> None:
    """Remove practice vaults of programs that were killed; one that is in use is locked."""
    import shutil

    for map_ in tijdelijk.glob(f"{_OEFENMAP}*"):
        with suppress(Exception):
            slot = Slot.probeer(map_)
            if slot is not None:
                slot.laat_los()
                shutil.rmtree(map_, ignore_errors=True)


@contextmanager
def oefening(terug: Terug | None = None) -> Iterator[Oefening]:
    """Hold a practice vault for as long as the block runs."""
    gemaakt = Oefening(terug or _meteen)
    try:
        yield gemaakt
    finally:
        gemaakt.sluit()


def open_om_te_lezen(map_: Path, wachtwoord: str) -> Diensten:
    """Open the vault beside a window that may be open; nothing is written."""
    from krachtwerk_desktop.storage import kluis

    return diensten_over(kluis.open_met_wachtwoord(map_, wachtwoord, alleen_lezen=True))


def diensten_over(kluis: Kluis, *, oefening: bool = False) -> Diensten:
    """Build the services over an open vault."""
    from krachtwerk_desktop.application.diensten import maak_diensten
    from krachtwerk_desktop.application.klok import Systeemklok

    return maak_diensten(kluis, _inhoud(), _LateDrukker(), Systeemklok(), oefening=oefening)


def tel_inhoud() -> tuple[int, int]:
    """Read all texts and return how many basistaken and leefgebieden there are; raises InhoudFout."""
    inhoud = _inhoud()
    return len(inhoud.basistaken), len(inhoud.standaard_leefgebieden)


def tel_reservekopieen(map_: Path) -> int:
    """Return how many backups lie beside the vault."""
    return sum(1 for _ in plaats.Kluisplaats(map_).reservekopieen.glob("*"))


def leeg_werkblad(sleutel: str, opties: Drukopties) -> Afdruk:
    """Return a blank sheet for anybody, without opening a vault."""
    from krachtwerk_desktop.application.klok import Systeemklok
    from krachtwerk_desktop.application.werkbladen import CONCEPT, leeg_blad
    from krachtwerk_desktop.domain.werkblad import Kop

    kop = Kop("", "", "", "", CONCEPT, Systeemklok().vandaag(), oefening=False)
    return _drukker().druk(leeg_blad(sleutel, _inhoud(), kop), opties)


class _LateDrukker:
    """Loads the drawing of sheets with the first sheet, not with the vault."""

    def __init__(self) -> None:
        self._echt: Drukker | None = None

    def druk(self, blad: Werkblad, opties: Drukopties) -> Afdruk:
        if self._echt is None:
            self._echt = _drukker()
        return self._echt.druk(blad, opties)


def _drukker() -> Drukker:
    from krachtwerk_desktop.reports.drukker import Drukker

    return Drukker()


def _inhoud() -> Inhoud:
    from krachtwerk_desktop.content.lezer import lees_inhoud

    return lees_inhoud(map_van("inhoud"))


def _meteen(bericht: Callable[[], None]) -> None:
    bericht()
