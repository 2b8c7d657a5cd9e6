"""A sentence, as high as the lines it takes."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.ui.velden.tekst import TekstVeld

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KAAL: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ZinVeld(TekstVeld):
    """One sentence that wraps where it must: Enter goes on, Shift+Enter begins a new line."""

    enter = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(1, ouder=ouder)
        self.setProperty("maat", "rij")
        # As high as a line edit, so that the fields of a row stand on one line.
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()  # a margin is nothing that anybody typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() in _KAAL:
            self.enter.emit()
            return
        super().keyPressEvent(event)
