"""What the fields of several widgets share: one change, one leaving, one way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QGroupBox, QPushButton, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.toetsen import TERUG, VOORUIT


class Groep(QGroupBox):
    """A field made of several widgets: *verlaten* comes when the focus leaves all of them.

    A group box without a title, since that is what a screen reader announces as a group.
    Ctrl+Z inside it takes back the last choice, as it does in a line of text.
    """

    gewijzigd = Signal()
    verlaten = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setFlat(True)
        self._eerder: list[str] = []
        self._later: list[str] = []
        self._nu = ""

    def tekst(self) -> str:
        """Return the value as text."""
        raise NotImplementedError

    def zet_tekst(self, tekst: str) -> None:
        """Show a value from the vault, without it counting as chosen."""
        self._eerder.clear()
        self._later.clear()
        self._nu = tekst
        self._toon(tekst)

    def ga_terug(self) -> None:
        """Take the last change back."""
        self._stap(self._eerder, self._later)

    def ga_vooruit(self) -> None:
        """Make the change again that was taken back last."""
        self._stap(self._later, self._eerder)

    def _stap(self, van: list[str], naar: list[str]) -> None:
        if van:
            naar.append(self._nu)
            self._nu = van.pop()
            self._toon(self._nu)
            self.gewijzigd.emit()

    def bewaak(self, widget: QWidget) -> None:
        """Count *widget* as a part of this field."""
        widget.installEventFilter(self)

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self._focus_binnen():
            self.verlaten.emit()
        if (
            isinstance(event, QKeyEvent)
            and self._is_knop(ding)
            and (doe := self._wat_doet(event)) is not None
        ):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                doe()
            return True
        return super().eventFilter(ding, event)

    def _wat_doet(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key does here; one with nothing to do is left to the dossier."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return None
        toets = QKeySequence(event.keyCombination())
        if toets == TERUG and self._eerder:
            return self.ga_terug
        return self.ga_vooruit if toets in VOORUIT and self._later else None

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.verlaten.emit()

    def _toon(self, tekst: str) -> None:
        """Draw a value without emitting anything."""
        raise NotImplementedError

    def _meld(self) -> None:
        """Tell about a change by the person, and remember what stood before."""
        nieuw = self.tekst()
        if nieuw != self._nu:
            self._eerder.append(self._nu)
            self._later.clear()
            self._nu = nieuw
            self.gewijzigd.emit()

    def _focus_binnen(self) -> bool:
        heeft = QApplication.focusWidget()
        return heeft is not None and self.isAncestorOf(heeft)

    @staticmethod
    def _is_knop(ding: QObject) -> bool:
        """Say whether Ctrl+Z here is ours; a line edit has its own."""
        return not hasattr(ding, "undo")


def kleine_knop(tekst: str, icoon: str = "") -> Knop:
    """Return a quiet button that stands inside a field."""
    knop = Knop(tekst, "link", icoon)
    knop.setProperty("maat", "klein" if tekst else "icoon")
    return knop


def naam_van(knop: QPushButton, label: str, wat: str) -> None:
    """Name a button inside a field, so that the name says which field."""
    knop.setAccessibleName(f"{label}, {wat}" if label else wat)
