"""Where one step of undoing ends while somebody types: a pause, another place, a whole sentence.

Left alone, Qt makes one step of all that was typed since the field was entered, and one Ctrl+Z
takes a whole conversation off the screen.
"""

from typing import Final

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent

PAUZE_MS: Final = 900
_WEG: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_REGEL: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ZIN: Final = 60
"""After so many letters a step ends with the word."""


class Typstap:
    """Watches the keys of one field; *pauze* is how long somebody stops, in milliseconds."""

    def __init__(self, pauze: int = PAUZE_MS) -> None:
        self.pauze = pauze
        self._sinds = QElapsedTimer()
        self._soort = ""
        self._lengte = 0
        self._waar: tuple[int, int] | None = None

    def is_nieuw(self, toets: QKeyEvent | None, waar: tuple[int, int]) -> bool:
        """Say whether what is typed now begins a new step.

        *waar* is where the text stands (cursor and revision); None for *toets* is a composed text.
        """
        soort = _soort(toets)
        nieuw = (
            waar != self._waar
            or soort != self._soort
            or self._sinds.elapsed() > self.pauze
            or (self._lengte >= _ZIN and toets is not None and toets.text().isspace())
        )
        self._lengte = 1 if nieuw else self._lengte + 1
        self._soort = soort
        return nieuw

    def is_gedaan(self, waar: tuple[int, int]) -> None:
        """Remember where the text stands after a key."""
        self._waar = waar
        self._sinds.start()


def typt(toets: QKeyEvent) -> bool:
    """Say whether a key puts something into a text or takes something away."""
    if toets.key() in (*_WEG, *_REGEL):
        return True
    anders = toets.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
    # AltGr, which makes letters, arrives as Ctrl and Alt together on Windows.
    met_altgr = bool(toets.modifiers() & Qt.KeyboardModifier.AltModifier)
    return toets.text().isprintable() and bool(toets.text()) and (not anders or met_altgr)


def _soort(toets: QKeyEvent | None) -> str:
    if toets is None:
        return "erbij"
    if toets.key() in _WEG:
        return "weg"
    return "regel" if toets.key() in _REGEL else "erbij"
