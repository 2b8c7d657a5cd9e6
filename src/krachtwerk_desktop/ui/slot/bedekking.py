"""The neutral cover of *Samen kijken*: nobody's name, no question, until somebody is there again."""

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.koppen import Kop1, Zacht
from krachtwerk_desktop.ui.thema import thema

_KOP: Final = "Even pauze"
_TEKST: Final = "Druk op een toets of beweeg de muis om verder te gaan."
_BEWOGEN: Final = 4
"""Pixels: less is a table that was bumped into."""


class Bedekking(QWidget):
    """Lies over one whole window; any key or the mouse signals `weg`, and does nothing else.

    Ctrl+L goes on to the menu: it locks.
    """

    weg = Signal()

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self.setProperty("vlak", "papier")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(f"{_KOP}. {_TEKST}")
        self._stond = QPointF(QCursor.pos())
        self._vorig = QApplication.focusWidget()
        vlak = QVBoxLayout(self)
        vlak.setSpacing(thema().px(8))
        vlak.addStretch(1)
        for label in (Kop1(_KOP, ouder=self), Zacht(_TEKST, ouder=self)):
            self._zet_midden(label)
            vlak.addWidget(label)
        vlak.addStretch(1)
        venster.installEventFilter(self)
        self.setGeometry(venster.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def haal_weg(self) -> None:
        """Uncover, and put the keyboard back where it was."""
        self.hide()
        if self._vorig is not None and shiboken6.isValid(self._vorig) and self._vorig.isVisible():
            self._vorig.setFocus()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Claim each key before a menu does, so that it uncovers and nothing more."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if QKeySequence(event.keyCombination()) != QKeySequence("Ctrl+L"):
                event.accept()
            return True
        if event.type() in (QEvent.Type.TouchBegin, QEvent.Type.InputMethod):
            self.weg.emit()
            return True
        return super().event(event)

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Grow and shrink with the window."""
        if event.type() == QEvent.Type.Resize and isinstance(ding, QWidget):
            self.setGeometry(ding.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        self.weg.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.weg.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if (event.globalPosition() - self._stond).manhattanLength() > _BEWOGEN:
            self.weg.emit()

    @staticmethod
    def _zet_midden(label: QLabel) -> None:
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
