"""Putting rows in another order with the mouse, and with a menu for who cannot drag."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.thema import thema


class Greep(Knop):
    """The handle of a row: dragging moves it, a press offers the same in words."""

    sleept = Signal(QPoint)
    """The pointer, in the coordinates of the screen."""
    losgelaten = Signal(QPoint)
    omhoog = Signal()
    omlaag = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(soort="link", icoon="sleep", naam="Verplaatsen", ouder=ouder)
        self.setToolTip("Verplaatsen: slepen, of Alt+Shift met pijl omhoog of omlaag")
        # The keyboard has Alt+Shift+arrows; one stop less on the way through a row.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._begin: QPoint | None = None
        self._slepend = False
        self.clicked.connect(self._vraag)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._begin, self._slepend = event.globalPosition().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        plaats = event.globalPosition().toPoint()
        if self._begin is None:
            return
        ver = (plaats - self._begin).manhattanLength() >= QApplication.startDragDistance()
        self._slepend = self._slepend or ver
        if self._slepend:
            self.sleept.emit(plaats)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._slepend:
            self.setDown(False)
            self.losgelaten.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)
        self._begin, self._slepend = None, False

    def _vraag(self) -> None:
        menu = QMenu(self)
        menu.addAction("Omhoog", self.omhoog.emit)
        menu.addAction("Omlaag", self.omlaag.emit)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))


class Sleper(QObject):
    """Shows where a dragged row would land among the others, and says so when it is let go."""

    verplaatst = Signal(int, int)
    """From index, to index (counted without the row itself)."""

    def __init__(self, vak: QWidget, rijen: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(vak)
        self._vak, self._rijen = vak, rijen
        self._lijn = QFrame(vak)
        self._lijn.setProperty("vlak", "sleeplijn")
        self._lijn.hide()

    def bedien(self, greep: Greep, rij: QWidget) -> None:
        """Let a handle move its row."""
        greep.sleept.connect(self._toon)
        greep.losgelaten.connect(lambda plaats: self._laat_los(rij, plaats))

    def _index(self, plaats: QPoint) -> int:
        """Return before which row the pointer is: 0 to the number of rows."""
        y = self._vak.mapFromGlobal(plaats).y()
        return sum(rij.geometry().center().y() < y for rij in self._rijen())

    def _toon(self, plaats: QPoint) -> None:
        rijen, index, dik = self._rijen(), self._index(plaats), thema().px(3)
        if not rijen:
            return
        y = rijen[index].y() if index < len(rijen) else rijen[-1].geometry().bottom() + 1
        self._lijn.setGeometry(0, max(0, y - dik), self._vak.width(), dik)
        self._lijn.show()
        self._lijn.raise_()

    def _laat_los(self, rij: QWidget, plaats: QPoint) -> None:
        self._lijn.hide()
        van = list(self._rijen()).index(rij)
        voor = self._index(plaats)
        naar = voor - 1 if voor > van else voor
        if naar != van:
            self.verplaatst.emit(van, naar)
