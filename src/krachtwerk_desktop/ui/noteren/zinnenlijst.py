"""Lines as they were said, with their time and where they went."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QItemSelectionModel, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from krachtwerk_desktop.ui.thema import thema

MIME: Final = "application/x-krachtwerk-notitie"
REGEL: Final = Qt.ItemDataRole.UserRole
_HOOG: Final = 96
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GEEN_LETTER: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class Zin:
    """A row: the words, when they were said, and (small, below) where they are now."""

    id: str
    tijd: str
    tekst: str = field(repr=False)
    waar: str = ""


class Zinnenlijst(QListWidget):
    """Enter changes a line, Delete takes it away; other letters go to who listens to `toets`."""

    gekozen = Signal(str)
    geopend = Signal(object, str)
    """The field in which a line is being changed, and its id."""
    gewijzigd = Signal()
    """That field is closed."""
    weg = Signal(str)
    toets = Signal(str)
    """A letter or digit that somebody typed on a chosen line."""

    def __init__(self, naam: str, *, sleepbaar: bool = False, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        from krachtwerk_desktop.ui.noteren.zinbeeld import Zinbeeld

        self._beeld = Zinbeeld(self)
        self.setItemDelegate(self._beeld)
        self.setAccessibleName(naam)
        self.setProperty("lijst", "kaal")
        self.setDragEnabled(sleepbaar)
        self.setDragDropMode(
            QAbstractItemView.DragDropMode.DragOnly
            if sleepbaar
            else QAbstractItemView.DragDropMode.NoDragDrop
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemSelectionChanged.connect(self._is_gekozen)
        self._beeld.geopend.connect(self.geopend)
        self._straks: tuple[Zin, ...] | None = None

    @property
    def zinnen(self) -> tuple[Zin, ...]:
        return tuple(self.item(rij).data(REGEL) for rij in range(self.count()))

    @property
    def nu(self) -> Zin | None:
        """The chosen line."""
        gekozen = self.selectedItems()
        return gekozen[0].data(REGEL) if gekozen else None

    def zet(self, zinnen: Sequence[Zin]) -> None:
        """Show lines; the chosen one stays chosen, or the one that took its place.

        While one of them is being changed the list stays as it is, and follows afterwards.
        """
        if self._bezig:
            self._straks = tuple(zinnen)
            return
        if tuple(zinnen) == self.zinnen:
            return
        nu, rij = self.nu, self.currentRow()
        geblokkeerd = self.blockSignals(True)
        self.clear()
        for zin in zinnen:
            self._voeg_toe(zin)
        if nu is not None:
            ids = [zin.id for zin in zinnen]
            self.setCurrentRow(ids.index(nu.id) if nu.id in ids else min(rij, len(ids) - 1))
        self.blockSignals(geblokkeerd)
        self._is_gekozen()

    def kies(self, notitie_id: str) -> None:
        """Choose a line."""
        for rij, zin in enumerate(self.zinnen):
            if zin.id == notitie_id:
                self.setCurrentRow(rij)

    def kies_eerste(self) -> None:
        """Choose the first line when none is."""
        if self.nu is None and self.count():
            rij = max(self.currentRow(), 0)
            self.setCurrentRow(rij, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def laat_los(self) -> None:
        """Have no line chosen; the next visit begins where the last one was."""
        geblokkeerd = self.blockSignals(True)
        self.clearSelection()
        self.blockSignals(geblokkeerd)

    def pas_aan(self) -> None:
        """Open the chosen line for changing."""
        if self.currentItem() is not None:
            self.editItem(self.currentItem())

    def leg_vast(self) -> None:
        """Keep what is being changed at this moment."""
        self._beeld.leg_vast()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.nu is None or self._bezig:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self.pas_aan()
        elif event.key() == Qt.Key.Key_Delete:
            self.weg.emit(self.nu.id)
        elif event.text().isprintable() and event.text() and not event.modifiers() & _GEEN_LETTER:
            self.toets.emit(event.text())
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Take the words back after Esc; show what the list missed while one of its lines was changed."""
        if hint == QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self._beeld.neem_terug()
        super().closeEditor(editor, hint)
        straks, self._straks = self._straks, None
        if straks is not None:
            self.zet(straks)
        self.gewijzigd.emit()

    @property
    def _bezig(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, dingen: Sequence[QListWidgetItem]) -> QMimeData:
        """Carry the id alone: no word of it can be dropped in another program."""
        inhoud = QMimeData()
        if dingen:
            inhoud.setData(MIME, QByteArray(dingen[0].data(REGEL).id.encode()))
        return inhoud

    def sizeHint(self) -> QSize:
        """Ask for little: the lists take what is over, and a low window need not scroll."""
        return QSize(thema().px(240), thema().px(_HOOG))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.kies_eerste()
        self._is_gekozen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()

    def _voeg_toe(self, zin: Zin) -> None:
        ding = QListWidgetItem(zin.tekst)
        ding.setData(REGEL, zin)
        gezegd = f"Gezegd om {zin.tijd}"
        ding.setData(
            Qt.ItemDataRole.AccessibleDescriptionRole, f"{gezegd}. {zin.waar}" if zin.waar else gezegd
        )
        ding.setFlags(ding.flags() | Qt.ItemFlag.ItemIsEditable)
        self.addItem(ding)

    def _is_gekozen(self) -> None:
        self.gekozen.emit(self.nu.id if self.nu else "")
