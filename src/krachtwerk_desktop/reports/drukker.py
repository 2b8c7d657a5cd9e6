"""From a sheet's data to the bytes of its PDF."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from krachtwerk_desktop.domain.letters import letterzin
from krachtwerk_desktop.domain.werkblad import (
    ActieplanBlad,
    Afdruk,
    Drukopties,
    FormulierBlad,
    KaartjesBlad,
    KiBlad,
    KrachtenBlad,
    Noodblad,
    VergelijkBlad,
    Werkblad,
    ZakboekjeBlad,
)
from krachtwerk_desktop.reports.actieplan import zet_actieplan
from krachtwerk_desktop.reports.formulier import zet_formulier
from krachtwerk_desktop.reports.kaartjes import zet_kaartjes
from krachtwerk_desktop.reports.ki import zet_ki
from krachtwerk_desktop.reports.krachten import zet_krachten
from krachtwerk_desktop.reports.lettertypen import Letterkast
from krachtwerk_desktop.reports.noodblad import zet_noodblad
from krachtwerk_desktop.reports.pers import Pers, nieuwe_pers
from krachtwerk_desktop.reports.vergelijking import zet_vergelijking
from krachtwerk_desktop.reports.zakboekje import zet_zakboekje


class Opgemaakt(Protocol):
    """A sheet that is laid out, whatever its pages look like."""

    @property
    def waarschuwingen(self) -> tuple[str, ...]:
        """What to know before printing, apart from letters."""

    def pdf(self) -> bytes:
        """Draw it."""


# A new sheet: its data in `domain`, one module here, one line in this table.
_BLADEN: Mapping[type, Callable[[Any, Pers], Opgemaakt]] = {
    KiBlad: zet_ki,
    ActieplanBlad: zet_actieplan,
    FormulierBlad: zet_formulier,
    KaartjesBlad: zet_kaartjes,
    ZakboekjeBlad: zet_zakboekje,
    KrachtenBlad: zet_krachten,
    VergelijkBlad: zet_vergelijking,
    Noodblad: zet_noodblad,
}

# reportlab keeps fonts for the whole process and may embed them in one document at a time.
_een_tegelijk = Lock()


class Drukker:
    """Prints sheets. Nothing is written to disk; fonts are read when first needed."""

    def __init__(self, lettermappen: Sequence[Path] | None = None) -> None:
        """`lettermappen` are the folders with the machine's fonts; None means the system's own."""
        self._kast = Letterkast(lettermappen)

    def lees_letters(self) -> int:
        """Read every font of the program and return how many; BronOntbreekt when one is missing."""
        return sum(1 for vet in (False, True) for _ in self._kast.eigen(vet))

    def druk(self, blad: Werkblad, opties: Drukopties) -> Afdruk:
        """Return the PDF, with one warning about all letters that stand on it as a mark."""
        with _een_tegelijk:
            pers = nieuwe_pers(self._kast, opties)
            opgemaakt = _BLADEN[type(blad)](blad, pers)
            pdf = opgemaakt.pdf()
        letters = _waarschuwingen(list(pers.zetter.ontbrekend), blad)
        return Afdruk(pdf, (*opgemaakt.waarschuwingen, *letters))


def _waarschuwingen(ontbrekend: Sequence[str], blad: Werkblad) -> tuple[str, ...]:
    zin = letterzin(ontbrekend, _namen(blad))
    return (zin,) if zin else ()


def _namen(blad: Werkblad) -> dict[str, str]:
    """Return the names on every page, since no field of the sheet leads to them."""
    if isinstance(blad, Noodblad):
        return {"de begeleider": blad.naam, "de organisatie": blad.organisatie}
    kop = blad.kop
    return {
        "de cliënt": f"{kop.client_naam} {kop.clientnummer}",
        "de begeleider": kop.begeleider,
        "de organisatie": kop.organisatie,
    }
