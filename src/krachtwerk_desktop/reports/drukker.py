"""From a sheet's data to the bytes of its PDF."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from krachtwerk_desktop.domain.werkblad import (
    ActieplanBlad,
    Afdruk,
    Drukopties,
    KaartjesBlad,
    KiBlad,
    KrachtenBlad,
    Noodblad,
    VergelijkBlad,
    Werkblad,
    ZakboekjeBlad,
)
from krachtwerk_desktop.reports.actieplan import zet_actieplan
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
    KaartjesBlad: zet_kaartjes,
    ZakboekjeBlad: zet_zakboekje,
    KrachtenBlad: zet_krachten,
    VergelijkBlad: zet_vergelijking,
    Noodblad: zet_noodblad,
}
_HOOGSTENS_GENOEMD = 8

# reportlab keeps fonts for the whole process and may embed them in one document at a time.
_een_tegelijk = Lock()


class Drukker:
    """Prints sheets. Nothing is written to disk; fonts are read when first needed."""

    def __init__(self, lettermappen: Sequence[Path] | None = None) -> None:
        """`lettermappen` are the folders with the machine's fonts; None means the system's own."""
        self._kast = Letterkast(lettermappen)

    def druk(self, blad: Werkblad, opties: Drukopties) -> Afdruk:
        """Return the PDF, with a warning for every letter that stands on it as a mark."""
        with _een_tegelijk:
            pers = nieuwe_pers(self._kast, opties)
            opgemaakt = _BLADEN[type(blad)](blad, pers)
            pdf = opgemaakt.pdf()
        return Afdruk(pdf, (*opgemaakt.waarschuwingen, *_waarschuwingen(list(pers.zetter.ontbrekend))))


def _waarschuwingen(ontbrekend: Sequence[str]) -> tuple[str, ...]:
    zinnen = [_zin(teken) for teken in ontbrekend[:_HOOGSTENS_GENOEMD]]
    if (rest := len(ontbrekend) - _HOOGSTENS_GENOEMD) > 0:
        zinnen.append(f"Nog {rest} andere letters kunnen niet worden afgedrukt. Op het blad staat hun code.")
    return tuple(zinnen)


def _zin(teken: str) -> str:
    code = f"U+{ord(teken):04X}"
    zichtbaar = unicodedata.category(teken)[0] not in "CM"
    letter = f"De letter {teken} (code {code})" if zichtbaar else f"Het teken met code {code}"
    return (
        f"{letter} kan niet worden afgedrukt: geen enkel lettertype op deze computer heeft hem. "
        f"Op het blad staat [{code}]. Je tekst zelf blijft zoals hij is. "
        "Schrijf de letter er met de pen bij, of kies een ander woord."
    )
