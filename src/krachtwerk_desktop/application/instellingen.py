"""What the begeleider chose: when the vault locks by itself, and what a day begins with."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from krachtwerk_desktop.application.ports import InstellingOpslag

KORTST: Final = 1
LANGST: Final = 60
"""Minutes; nobody can choose that the vault never locks."""

_SLOT, _BEDEK, _SAMEN, _BEGIN = "slot.minuten", "slot.bedek", "slot.samen", "begin"


@dataclass(frozen=True, slots=True)
class Slottijden:
    """Minutes without key or mouse: until the lock, and in *Samen kijken* until cover and lock."""

    slot: int = 10
    bedek: int = 5
    samen: int = 30


class Begin(StrEnum):
    """What is shown first after unlocking."""

    CLIENTEN = "clienten"
    VERDER = "verder"


class InstellingenService:
    """Reads and writes the choices, which live inside the vault.

    A stored value that makes no sense counts as never chosen: a lock must not depend on it.
    """

    def __init__(self, opslag: InstellingOpslag) -> None:
        self._opslag = opslag
        self._slottijden: Slottijden | None = None

    def slottijden(self) -> Slottijden:
        """Return the minutes, each within its limits; asked every few seconds, so read once."""
        if self._slottijden is None:
            gewoon = Slottijden()
            self._slottijden = Slottijden(
                self._minuten(_SLOT, gewoon.slot),
                self._minuten(_BEDEK, gewoon.bedek),
                self._minuten(_SAMEN, gewoon.samen),
            )
        return self._slottijden

    def bewaar_slottijden(self, tijden: Slottijden) -> None:
        """Write the minutes; they count from now on."""
        nieuw = Slottijden(_begrens(tijden.slot), _begrens(tijden.bedek), _begrens(tijden.samen))
        self._opslag.zet({_SLOT: str(nieuw.slot), _BEDEK: str(nieuw.bedek), _SAMEN: str(nieuw.samen)})
        self._slottijden = nieuw

    def begin(self) -> Begin:
        """Return what is shown first; the cliënten when nothing was chosen."""
        waarde = self._opslag.lees(_BEGIN)
        return Begin(waarde) if waarde in set(Begin) else Begin.CLIENTEN

    def bewaar_begin(self, begin: Begin) -> None:
        """Write what is shown first."""
        self._opslag.zet({_BEGIN: begin.value})

    def _minuten(self, sleutel: str, anders: int) -> int:
        tekst = self._opslag.lees(sleutel)
        # Not isdigit, which takes superscripts for numbers.
        return _begrens(int(tekst)) if tekst.isascii() and tekst.isdecimal() else anders


def _begrens(minuten: int) -> int:
    return min(max(minuten, KORTST), LANGST)
