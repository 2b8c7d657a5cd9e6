"""Fields for a wachtwoord: hidden unless asked, and aware of Caps Lock."""

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from krachtwerk_desktop.ui.bouwstenen.knop import Knop

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

CAPS_LOCK = "Let op: Caps Lock staat aan. Je typt hoofdletters."
# Flags of Qt.InputMethodHint.
_VERBORGEN: Final = "ImhHiddenText|ImhSensitiveData|ImhNoAutoUppercase|ImhNoPredictiveText"
LAAT_ZIEN = "Laat zien"
VERBERG = "Verberg"


class WachtwoordVeld(QLineEdit):
    """Signals the first key (`begonnen`) and what the keys say about Caps Lock (`caps_lock`).

    Qt cannot ask the keyboard; a letter that comes out in the wrong case tells the same on
    every system.
    """

    begonnen = Signal()
    caps_lock = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._begonnen = False
        self._caps = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setProperty("inputMethodHints", _VERBORGEN)
        self.textEdited.connect(self._eerste_toets)
        self.textChanged.connect(self._eerste_toets)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if event.key() == QtCore.Qt.Key.Key_CapsLock:
            self._meld_caps(aan=False)
        elif event.text().isalpha() and event.text().upper() != event.text().lower():
            shift = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
            self._meld_caps(aan=event.text().isupper() != shift)
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        """Show no menu: it is of no use here and speaks of copying."""
        event.accept()

    def toon(self, zichtbaar: bool) -> None:
        soort = QLineEdit.EchoMode
        self.setEchoMode(soort.Normal if zichtbaar else soort.Password)

    def _eerste_toets(self) -> None:
        if not self._begonnen and self.text():
            self._begonnen = True
            self.begonnen.emit()

    def _meld_caps(self, *, aan: bool) -> None:
        if aan != self._caps:
            self._caps = aan
            self.caps_lock.emit(aan)


def toon_knop(*velden: WachtwoordVeld) -> Knop:
    """Return the button that shows what is typed in these fields, and hides it again."""
    knop = Knop(LAAT_ZIEN, "link")
    knop.setCheckable(True)
    knop.setProperty("maat", "klein")

    def schakel(aan: bool) -> None:
        knop.setText(VERBERG if aan else LAAT_ZIEN)
        for veld in velden:
            veld.toon(aan)

    knop.toggled.connect(schakel)
    return knop
