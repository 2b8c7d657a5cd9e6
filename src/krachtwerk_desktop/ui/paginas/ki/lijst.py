"""The list of leefgebieden: which have words, and which matter most."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from krachtwerk_desktop.ui.bouwstenen.vegen import laat_vegen

_Index = QModelIndex | QPersistentModelIndex
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class GebiedRegel:
    """A row: *gevuld* tells per perspective (its short name) whether anybody said anything."""

    id: str
    naam: str
    gevuld: tuple[tuple[str, bool], ...] = ()
    rang: str = ""
    besproken: bool = False

    @property
    def leeg_besproken(self) -> bool:
        """Whether it was talked about and nothing shows that by itself."""
        return self.besproken and not self.rang and not any(vol for _, vol in self.gevuld)

    @property
    def omschrijving(self) -> str:
        """What the letters and the number say, in words."""
        namen = [kort for kort, vol in self.gevuld if vol]
        begin = ", ".join(namen[:-1])
        opsomming = f"{begin} en {namen[-1]}" if begin else "".join(namen)
        niets = "besproken, niets ingevuld" if self.leeg_besproken else "nog niets ingevuld"
        delen = [f"{opsomming} ingevuld" if namen else niets]
        return ", ".join([*delen, f"rang {self.rang}"] if self.rang else delen)


class _Model(QAbstractListModel):
    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.regels: list[GebiedRegel] = []

    def zet(self, regels: Sequence[GebiedRegel]) -> None:
        """Take over the rows; the same leefgebieden keep their selection."""
        if [r.id for r in regels] != [r.id for r in self.regels]:
            self.beginResetModel()
            self.regels = list(regels)
            self.endResetModel()
            return
        for plek, regel in enumerate(regels):
            if regel != self.regels[plek]:
                self.regels[plek] = regel
                self.dataChanged.emit(self.index(plek), self.index(plek))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.regels)

    def data(self, index: _Index, rol: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.regels):
            return None
        regel = self.regels[index.row()]
        match rol:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return regel.naam
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return regel.omschrijving
            case Qt.ItemDataRole.ToolTipRole:
                return f"{regel.naam}: {regel.omschrijving}"
            case Qt.ItemDataRole.UserRole:
                return regel
            case _:
                return None


class LeefgebiedLijst(QListView):
    """Follows the arrow keys, a click and a selection from outside alike."""

    gekozen = Signal(str)
    """The id of a leefgebied that somebody selected."""
    geopend = Signal()
    """Enter on a row: on to its first field."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        laat_vegen(self)
        from krachtwerk_desktop.ui.paginas.ki.lijst_beeld import LeefgebiedBeeld

        self._regels = _Model(self)
        self._beeld = LeefgebiedBeeld(self)
        self.setModel(self._regels)
        self.setItemDelegate(self._beeld)
        self.setAccessibleName("Leefgebieden")
        self.setProperty("lijst", "kaal")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().selectionChanged.connect(self._is_gekozen)

    @property
    def gevouwen(self) -> bool:
        return self._beeld.gevouwen

    @property
    def regels(self) -> tuple[GebiedRegel, ...]:
        return tuple(self._regels.regels)

    def zet(self, regels: Sequence[GebiedRegel]) -> None:
        self._regels.zet(regels)

    def kies(self, leefgebied: str) -> None:
        """Select a row, without it counting as chosen by somebody."""
        plek = next((n for n, regel in enumerate(self._regels.regels) if regel.id == leefgebied), -1)
        index = self._regels.index(plek)
        keuze = self.selectionModel()
        if index == self.currentIndex() and keuze.isSelected(index):
            return
        geblokkeerd = keuze.blockSignals(True)
        keuze.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        keuze.blockSignals(geblokkeerd)
        self.scrollTo(index)
        self.viewport().update()

    def vouw(self, *, gevouwen: bool) -> None:
        """Show icons only, or the full names."""
        if gevouwen != self._beeld.gevouwen:
            self._beeld.gevouwen = gevouwen
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.geopend.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()

    def _is_gekozen(self, nieuw: QItemSelection, _oud: QItemSelection) -> None:
        indexen = nieuw.indexes()
        if indexen:
            self.gekozen.emit(self._regels.regels[indexen[0].row()].id)
