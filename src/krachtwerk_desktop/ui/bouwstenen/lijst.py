"""A list whose rows keep the height that the style sheet gives them."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget

from krachtwerk_desktop.ui.bouwstenen.vegen import laat_vegen


class Lijst(QListWidget):
    """Rows measured once the style is known, and `geopend` for Enter, double-click and space.

    A list that is filled before it is shown has measured its rows without the style sheet;
    Qt does not measure again by itself, and the rows would overlap.
    """

    geopend = Signal(int)

    def __init__(self, naam: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName(naam)
        laat_vegen(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda regel: self.geopend.emit(self.row(regel)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.geopend.emit(self.currentRow())
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()
