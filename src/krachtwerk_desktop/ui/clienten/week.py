"""*Deze week*: a card for each thing that asks attention; opening one goes to its place."""

from collections.abc import Sequence
from datetime import date
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
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from krachtwerk_desktop.application.week import WeekPunt, WeekSoort
from krachtwerk_desktop.ui.bouwstenen.buitenkeuze import Buitenkeuze
from krachtwerk_desktop.ui.bouwstenen.vegen import laat_vegen
from krachtwerk_desktop.ui.clienten.woorden import weekkop, weekregel
from krachtwerk_desktop.ui.thema import thema

_BREEDTE: Final = 270
_MEESTE_KOLOMMEN: Final = 3
_MEESTE_RIJEN: Final = 2
_TUSSEN: Final = 12
_MARGE: Final = 16
_PUNT: Final = Qt.ItemDataRole.UserRole
_KOP: Final = Qt.ItemDataRole.UserRole + 1
_REGEL: Final = Qt.ItemDataRole.UserRole + 2
_KLEUR: Final = Qt.ItemDataRole.UserRole + 3


class WeekLijst(QListView):
    """Cards in a list: arrow keys walk, Enter, a click or a screen reader's choice opens.

    Walking with the arrows selects without opening; a selection that comes from outside
    (assistive technology has no other way to press a card) opens.
    """

    geopend = Signal(object)
    """The :class:`WeekPunt` to go to."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName("Deze week")
        laat_vegen(self)
        self._inhoud = QStandardItemModel(self)
        self.setModel(self._inhoud)
        self.kaarten = _Kaarten(self)
        self.setItemDelegate(self.kaarten)
        self.setProperty("lijst", "kaal")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        self._buiten = Buitenkeuze(self)
        self._buiten.gekozen.connect(lambda rij: self.geopend.emit(rij.data(_PUNT)))
        thema().veranderd.connect(self._pas_hoogte_aan)

    def toon(self, punten: Sequence[WeekPunt], vandaag: date) -> None:
        """Show these points, the passed dates first."""
        self._inhoud.clear()
        for punt in sorted(punten, key=lambda p: (p.soort is not WeekSoort.DATUM_VOORBIJ, p.datum)):
            kop, regel = weekkop(punt, vandaag), weekregel(punt, vandaag)
            kaart = QStandardItem(f"{kop}: {regel}")
            kaart.setEditable(False)
            kaart.setData(punt, _PUNT)
            kaart.setData(kop, _KOP)
            kaart.setData(regel, _REGEL)
            # Who has not signed yet is never late.
            te_laat = punt.datum < vandaag and punt.soort is not WeekSoort.TEKENEN
            kaart.setData("amber" if te_laat else "primary", _KLEUR)
            self._inhoud.appendRow(kaart)
        self._pas_hoogte_aan()

    @property
    def kolommen(self) -> int:
        """How many cards fit beside each other; a lonely card does not stretch over the whole window."""
        return max(1, min(_MEESTE_KOLOMMEN, self._ruimte() // thema().px(_BREEDTE)))

    def kaartbreedte(self) -> int:
        return max((self._ruimte() - 1) // self.kolommen, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            return
        with self._buiten.eigen():
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        with self._buiten.eigen():
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._pas_hoogte_aan()

    def _ruimte(self) -> int:
        """The width that Qt lays cards out in: it keeps a scroll bar's width free, needed or not."""
        balk = self.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded
        strook = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self) if balk else 0
        return self.maximumViewportSize().width() - strook

    def _pas_hoogte_aan(self) -> None:
        rijen = -(-self._inhoud.rowCount() // self.kolommen)
        beleid = Qt.ScrollBarPolicy
        rolt = rijen > _MEESTE_RIJEN
        self.setVerticalScrollBarPolicy(beleid.ScrollBarAsNeeded if rolt else beleid.ScrollBarAlwaysOff)
        self.setFixedHeight(max(min(rijen, _MEESTE_RIJEN), 1) * self.kaarten.hoogte())
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.geopend.emit(index.data(_PUNT))


class _Kaarten(QStyledItemDelegate):
    """Draws a card: what it is, and whom it is about."""

    def __init__(self, lijst: WeekLijst) -> None:
        super().__init__(lijst)
        self._lijst = lijst

    def hoogte(self) -> int:
        """Return the height of every card: a heading and the most lines that any of them needs."""
        look, model = thema(), self._lijst.model()
        breedte = self._lijst.kaartbreedte() - look.px(_TUSSEN + 2 * _MARGE)
        maat = QFontMetrics(look.letter())
        regels = [
            maat.boundingRect(
                0, 0, breedte, 1 << 16, Qt.TextFlag.TextWordWrap, model.index(n, 0).data(_REGEL)
            )
            for n in range(model.rowCount())
        ]
        hoogste = max((regel.height() for regel in regels), default=maat.lineSpacing())
        kop = QFontMetrics(look.letter(16, vet=True)).lineSpacing()
        return kop + hoogste + look.px(_MARGE + 10 + _TUSSEN)

    def sizeHint(self, _optie: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._lijst.kaartbreedte(), self.hoogte())

    def paint(
        self, schilder: QPainter, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, kleur = thema(), index.data(_KLEUR)
        schilder.save()
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        vak = optie.rect.adjusted(0, 0, -look.px(_TUSSEN), -look.px(_TUSSEN))
        self._rand(schilder, vak, optie, index)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(look.kleur(f"{kleur}_soft"))
        ronding = look.px(10)
        schilder.drawRoundedRect(QRectF(vak).adjusted(2, 2, -2, -2), ronding, ronding)
        self._tekst(schilder, vak.adjusted(look.px(_MARGE), look.px(9), -look.px(_MARGE), 0), index)
        schilder.restore()

    def _rand(
        self,
        schilder: QPainter,
        vak: QRect,
        optie: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, kleur = thema(), index.data(_KLEUR)
        met_focus = self._lijst.hasFocus() and index == self._lijst.currentIndex()
        onder_muis = bool(optie.state & QStyle.StateFlag.State_MouseOver)
        if not (met_focus or onder_muis or look.contrast):
            return
        schilder.setBrush(Qt.BrushStyle.NoBrush)
        schilder.setPen(QPen(look.kleur("primary" if met_focus else kleur), 2 if met_focus else 1))
        ronding = look.px(11)
        schilder.drawRoundedRect(QRectF(vak).adjusted(1, 1, -1, -1), ronding, ronding)

    def _tekst(self, schilder: QPainter, vak: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        look = thema()
        kopletter = look.letter(16, vet=True)
        kophoogte = QFontMetrics(kopletter).lineSpacing()
        schilder.setFont(kopletter)
        schilder.setPen(look.kleur(index.data(_KLEUR)))
        schilder.drawText(QRect(vak.topLeft(), QSize(vak.width(), kophoogte)), 0, index.data(_KOP))
        schilder.setFont(look.letter())
        schilder.setPen(look.kleur("ink"))
        rest = vak.adjusted(0, kophoogte, 0, -look.px(6))
        schilder.drawText(rest, Qt.TextFlag.TextWordWrap, index.data(_REGEL))
