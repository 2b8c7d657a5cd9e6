"""A list of sentences that wrap; choosing one goes somewhere."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from krachtwerk_desktop.ui.bouwstenen.buitenkeuze import Buitenkeuze
from krachtwerk_desktop.ui.bouwstenen.lijst import Lijst
from krachtwerk_desktop.ui.thema import thema


class Regellijst(Lijst):
    """Arrows walk; Enter, a click, or a selection from outside (a screen reader) chooses."""

    gekozen = Signal(int)

    def __init__(self, naam: str, ouder: QWidget | None = None) -> None:
        super().__init__(naam, ouder)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setItemDelegate(_Regels(self))
        self.geopend.connect(self.gekozen)
        self.itemClicked.connect(lambda regel: self.gekozen.emit(self.row(regel)))
        self._buiten = Buitenkeuze(self)
        self._buiten.gekozen.connect(lambda rij: self.gekozen.emit(rij.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with self._buiten.eigen():
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        with self._buiten.eigen():
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Regels(QStyledItemDelegate):
    """Rows as high as their words need; Qt forgets the padding of the style sheet and cuts them off."""

    def __init__(self, lijst: Regellijst) -> None:
        super().__init__(lijst)
        self._lijst = lijst

    def sizeHint(self, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        look = thema()
        opzij, boven = look.px(8) + 6, look.px(4) + 3
        breedte = max(1, self._lijst.viewport().width() - 2 * opzij)
        maat = QFontMetrics(optie.font)
        vlak = maat.boundingRect(0, 0, breedte, 1 << 16, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(self._lijst.viewport().width(), max(vlak.height() + 2 * boven, look.px(36)))
