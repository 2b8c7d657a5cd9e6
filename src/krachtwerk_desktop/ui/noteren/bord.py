"""The board of leefgebieden and Nu, Straks, Toen, where a line can be dropped."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from krachtwerk_desktop.application.plaatskeuze import CIJFERS
from krachtwerk_desktop.domain.inhoud import Leefgebied, Perspectief
from krachtwerk_desktop.ui.noteren.bordbeeld import VAK, Bordbeeld, Vak
from krachtwerk_desktop.ui.noteren.zinnenlijst import MIME
from krachtwerk_desktop.ui.thema import thema

_RIJ: Final = 32
_KOLOM: Final = 64
_HOOG: Final = 130
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Cel = tuple[str, str]
"""The ids of a leefgebied and a perspective."""


class Plaatsbord(QTableWidget):
    """A click or Enter on a square places the chosen line there; so does dropping a line on it."""

    gekozen = Signal(str, str)
    gevallen = Signal(str, str, str)
    """The id of a line, and the leefgebied and perspective it was dropped on."""

    def __init__(self, perspectieven: Sequence[Perspectief], ouder: QWidget | None = None) -> None:
        super().__init__(0, 1 + len(perspectieven), ouder)
        self._perspectieven = tuple(perspectieven)
        self._gebieden: tuple[Leefgebied, ...] = ()
        self._aantallen: Mapping[Cel, int] = {}
        self._begin: Mapping[str, str] = {}
        self._bedoeld: frozenset[str] | None = None
        self._perspectief = ""
        self.setAccessibleName("Bord met leefgebieden")
        self.setItemDelegate(Bordbeeld(self))
        self._bouw()

    def zet(
        self, gebieden: Sequence[Leefgebied], aantallen: Mapping[Cel, int], begin: Mapping[str, str]
    ) -> None:
        """Show the leefgebieden, how many sentences each square holds, and the letters that are enough."""
        self._gebieden, self._aantallen, self._begin = tuple(gebieden), aantallen, begin
        self.setRowCount(len(self._gebieden))
        self._vul()

    def markeer(self, perspectief: str, bedoeld: Sequence[str] | None = None) -> None:
        """Show which column and which leefgebieden are meant by what was typed; None for all."""
        nieuw = (perspectief, None if bedoeld is None else frozenset(bedoeld))
        if nieuw != (self._perspectief, self._bedoeld):
            self._perspectief, self._bedoeld = nieuw
            self._vul()

    def vak(self, leefgebied: str, perspectief: str) -> QTableWidgetItem | None:
        """Return the square of a cell."""
        rij = [gebied.id for gebied in self._gebieden].index(leefgebied)
        return self.item(rij, 1 + [p.id for p in self._perspectieven].index(perspectief))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._kies(self.currentIndex())
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for little: the board takes what is over."""
        return QSize(thema().px(300), thema().px(_HOOG))

    def keyboardSearch(self, _letters: str) -> None:
        """Letters mean leefgebieden elsewhere; here they do nothing."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        cel = self._cel(self._index(event.position().toPoint()))
        self._wijs_aan(cel)
        if cel is None or not event.mimeData().hasFormat(MIME):
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._wijs_aan(None)

    def dropEvent(self, event: QDropEvent) -> None:
        cel = self._cel(self._index(event.position().toPoint()))
        self._wijs_aan(None)
        if cel is not None and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self.gevallen.emit(bytes(event.mimeData().data(MIME).data()).decode(), *cel)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_gebieden"):
            self._meet()

    def _bouw(self) -> None:
        self.setHorizontalHeaderLabels(["", *(p.kort for p in self._perspectieven)])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setProperty("lijst", "kaal")
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.itemClicked.connect(lambda ding: self._kies(self.indexFromItem(ding)))
        self._meet()

    def _meet(self) -> None:
        look, kop = thema(), self.horizontalHeader()
        kop.setMinimumSectionSize(look.px(30))
        kop.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for kolom in range(1, self.columnCount()):
            kop.setSectionResizeMode(kolom, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(kolom, look.px(_KOLOM))
        rijen = self.verticalHeader()
        rijen.setMinimumSectionSize(look.px(_RIJ))
        rijen.setDefaultSectionSize(look.px(_RIJ))
        rijen.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _vul(self) -> None:
        for rij, gebied in enumerate(self._gebieden):
            bedoeld = self._bedoeld is None or gebied.id in self._bedoeld
            cijfer = CIJFERS[rij] if rij < len(CIJFERS) else ""
            naam = Vak(gebied.naam, begin=self._begin.get(gebied.id, ""), cijfer=cijfer, bedoeld=bedoeld)
            self._zet_vak(rij, 0, naam)
            for kolom, perspectief in enumerate(self._perspectieven, 1):
                zinnen = self._aantallen.get((gebied.id, perspectief.id), 0)
                doel = bedoeld and perspectief.id == self._perspectief
                vak = Vak(f"{gebied.naam}, {perspectief.kort}", zinnen, kolom, bedoeld=bedoeld, doel=doel)
                self._zet_vak(rij, kolom, vak)

    def _zet_vak(self, rij: int, kolom: int, vak: Vak) -> None:
        ding = self.item(rij, kolom)
        if ding is None:
            ding = QTableWidgetItem()
            ding.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled)
            if kolom:
                ding.setFlags(ding.flags() | Qt.ItemFlag.ItemIsSelectable)
            self.setItem(rij, kolom, ding)
        if ding.data(VAK) != vak:
            ding.setData(VAK, vak)
            ding.setText(vak.naam)
            zinnen = f"{vak.zinnen} {'zin' if vak.zinnen == 1 else 'zinnen'}" if vak.zinnen else "nog leeg"
            ding.setData(Qt.ItemDataRole.AccessibleDescriptionRole, zinnen if kolom else "")
            ding.setToolTip(f"{vak.naam}: {zinnen}" if kolom else "")

    def _cel(self, index: QModelIndex) -> Cel | None:
        if not index.isValid() or not index.column():
            return None
        return self._gebieden[index.row()].id, self._perspectieven[index.column() - 1].id

    def _index(self, punt: QPoint) -> QModelIndex:
        return self.indexAt(punt)

    def _kies(self, index: QModelIndex) -> None:
        cel = self._cel(index)
        if cel is not None:
            self.gekozen.emit(*cel)

    def _wijs_aan(self, cel: Cel | None) -> None:
        """Let the square under a dragged line stand out."""
        if cel is None:
            self.clearSelection()
        elif (vak := self.vak(*cel)) is not None:
            self.setCurrentItem(vak)
