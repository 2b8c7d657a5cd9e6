"""The seven basistaken: jump to any of them, at any time."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from krachtwerk_desktop.application.route import BasistaakStand, Stand
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.ui.bouwstenen.vegen import laat_vegen
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.traject.ringen import teken_ring

RING: Final = 30
_HOOG: Final = 50
_STAND: Final = Qt.ItemDataRole.UserRole
_WOORDWRAP: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)


class Basistakenlijst(QListWidget):
    """A list of numbers and names; folded it shows the numbers alone.

    Choosing goes there at once, by mouse, arrow key or assistive technology; Enter goes on
    into the page.
    """

    gekozen = Signal(str)
    """The id of a basistaak."""
    geopend = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        laat_vegen(self)
        self.gevouwen = False
        self.setAccessibleName("Basistaken")
        self.setItemDelegate(_Schilder(self))
        self.setProperty("lijst", "kaal")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemSelectionChanged.connect(self._selectie_veranderd)
        self.itemClicked.connect(lambda _item: self._selectie_veranderd())
        thema().veranderd.connect(self.scheduleDelayedItemsLayout)

    def toon(self, standen: Sequence[BasistaakStand]) -> None:
        """Show the seven with their states; the selection stays."""
        while self.count() < len(standen):
            self.addItem(QListWidgetItem())
        for nummer, stand in enumerate(standen):
            item, naam = self.item(nummer), f"{stand.basistaak.nummer} {stand.basistaak.naam}"
            item.setText(naam)
            item.setData(_STAND, stand)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, stand_woorden(stand))
            item.setToolTip(f"{naam}: {stand_woorden(stand)} (Ctrl+{stand.basistaak.nummer})")

    def kies(self, basistaak: str) -> None:
        """Show where we are, without going there again."""
        for nummer in range(self.count()):
            if self._id(self.item(nummer)) == basistaak:
                stil = self.blockSignals(True)
                self.setCurrentRow(nummer)
                self.blockSignals(stil)
                self.viewport().update()

    def is_leeg(self, basistaak: str) -> bool:
        """Whether this basistaak was shown as not begun."""
        standen: list[BasistaakStand] = [self.item(n).data(_STAND) for n in range(self.count())]
        return any(s.basistaak.id == basistaak and s.stand is Stand.LEEG for s in standen)

    def vouw(self, *, gevouwen: bool) -> None:
        if gevouwen != self.gevouwen:
            self.gevouwen = gevouwen
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.geopend.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        return QSize(thema().px(240), thema().px(_HOOG) * 3)

    def minimumSizeHint(self) -> QSize:
        return QSize(thema().px(RING), thema().px(_HOOG))

    def _id(self, item: QListWidgetItem) -> str:
        stand: BasistaakStand = item.data(_STAND)
        return stand.basistaak.id

    def _selectie_veranderd(self) -> None:
        gekozen = self.selectedItems()
        if gekozen:
            self.gekozen.emit(self._id(gekozen[0]))


def stand_woorden(stand: BasistaakStand) -> str:
    """Return the state as a person says it."""
    if stand.stand is Stand.BESPROKEN and stand.besproken_op is not None:
        return f"besproken op {datum.voluit(stand.besproken_op)}"
    return stand.stand.value


class _Schilder(QStyledItemDelegate):
    """Draws a ring with its number, and the whole name over as many lines as it needs."""

    def __init__(self, lijst: Basistakenlijst) -> None:
        super().__init__(lijst)
        self._lijst = lijst

    def sizeHint(self, _optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        look, breedte = thema(), self._lijst.viewport().width()
        if self._lijst.gevouwen:
            return QSize(breedte, look.px(_HOOG))
        vak = self._naamvak(QRect(0, 0, breedte, 1 << 16))
        # Bold is the wider of the two; a name must not jump to a second line when it is chosen.
        tekst = QFontMetrics(look.letter(vet=True)).boundingRect(vak, _WOORDWRAP, self._naam(index))
        return QSize(breedte, max(look.px(_HOOG), tekst.height() + look.px(14)))

    def paint(
        self, schilder: QPainter, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        stand: BasistaakStand = index.data(_STAND)
        look = thema()
        gekozen = bool(optie.state & QStyle.StateFlag.State_Selected)
        schilder.save()
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._vlak(schilder, optie, index, gekozen=gekozen)
        maat = look.px(RING)
        links = optie.rect.left() + (
            (optie.rect.width() - maat) // 2 if self._lijst.gevouwen else look.px(10)
        )
        ring = QRectF(links, optie.rect.center().y() - maat / 2 + 0.5, maat, maat)
        teken_ring(schilder, ring, stand.basistaak.nummer, stand.stand)
        if not self._lijst.gevouwen:
            schilder.setFont(look.letter(vet=gekozen))
            schilder.setPen(look.kleur("ink"))
            schilder.drawText(self._naamvak(optie.rect), _WOORDWRAP, self._naam(index))
        schilder.restore()

    def _vlak(
        self,
        schilder: QPainter,
        optie: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        *,
        gekozen: bool,
    ) -> None:
        look = thema()
        vak = QRectF(optie.rect).adjusted(1, 1, -1, -1)
        onder_muis = bool(optie.state & QStyle.StateFlag.State_MouseOver)
        met_focus = self._lijst.hasFocus() and index == self._lijst.currentIndex()
        schilder.setPen(QPen(look.kleur("primary"), 2) if met_focus else Qt.PenStyle.NoPen)
        if gekozen:
            schilder.setBrush(look.kleur("primary_soft"))
        elif onder_muis:
            schilder.setBrush(look.kleur("hover"))
        else:
            schilder.setBrush(Qt.BrushStyle.NoBrush)
        schilder.drawRoundedRect(vak, look.px(8), look.px(8))
        if gekozen:
            schilder.setPen(Qt.PenStyle.NoPen)
            schilder.setBrush(look.kleur("primary"))
            streep = QRectF(vak.left(), vak.top() + look.px(8), look.px(4), vak.height() - look.px(16))
            schilder.drawRoundedRect(streep, 2, 2)

    def _naamvak(self, vak: QRect) -> QRect:
        look = thema()
        return vak.adjusted(look.px(10 + RING + 12), 0, -look.px(6), 0)

    def _naam(self, index: QModelIndex | QPersistentModelIndex) -> str:
        stand: BasistaakStand = index.data(_STAND)
        return stand.basistaak.naam
