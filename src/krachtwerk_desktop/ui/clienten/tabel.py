"""The table of cliënten: calm rows, drawn by hand, opened with Enter or a double-click."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QMargins,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QFontMetrics,
    QHoverEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from krachtwerk_desktop.ui.bouwstenen.vegen import laat_vegen
from krachtwerk_desktop.ui.clienten.model import ACTIE, BASISTAAK, CLIENT, LAATST, RIJ_ROL, ClientenModel, Rij
from krachtwerk_desktop.ui.clienten.regels import breek
from krachtwerk_desktop.ui.thema import thema

_VERDELING, _VERDELING_KRAP = (29, 27, 29, 15), (27, 28, 27, 18)
_RIJHOOGTE = 52
_KRAP = 820
"""Below this width a cell may take several lines, so that large letters lose no words."""
_REGELS_KRAP = 3
_MARGE = 10
_LINKS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class ClientenTabel(QTableView):
    """Rows of cliënten. *geopend* carries the row; *gekozen* the row, -1 for none."""

    geopend = Signal(int)
    gekozen = Signal(int)

    def __init__(self, model: ClientenModel, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        laat_vegen(self)
        self.lege_zin = ""
        self.regels = 1
        """How many lines the main text of a cell may take."""
        self.onder_muis = -1
        """The row that the mouse is over, -1 for none; Qt itself knows of one cell only."""
        self.setAccessibleName("Cliënten")
        self.setModel(model)
        self.setItemDelegate(_Schilder(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        kop = self.horizontalHeader()
        kop.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        kop.setHighlightSections(False)
        kop.setSectionsClickable(False)
        self.verticalScrollBar().valueChanged.connect(self._schuift)
        self.doubleClicked.connect(lambda index: self.geopend.emit(index.row()))
        self.selectionModel().selectionChanged.connect(self._selectie_veranderd)
        self._meet()
        thema().veranderd.connect(self._meet)

    def kies(self, rij: int) -> None:
        """Select a row and bring it in sight."""
        if 0 <= rij < self.model().rowCount():
            self.selectRow(rij)
            self.scrollTo(self.model().index(rij, 0))

    @property
    def rij(self) -> int:
        """The selected row, -1 for none."""
        rijen = self.selectionModel().selectedRows()
        return rijen[0].row() if rijen else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.rij >= 0:
            self.geopend.emit(self.rij)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.rij < 0 and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.kies(0)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHoverEvent):
            weg = event.type() == QEvent.Type.HoverLeave
            self._muis_op(QPoint(-1, -1) if weg else event.position().toPoint())
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._meet()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say why there is nothing, where the rows would be."""
        super().paintEvent(event)
        if self.model().rowCount() or not self.lege_zin:
            return
        schilder = QPainter(self.viewport())
        schilder.setPen(thema().kleur("mute"))
        ruimte = self.viewport().rect().marginsRemoved(QMargins(24, 24, 24, 24))
        schilder.drawText(ruimte, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.lege_zin)
        schilder.end()

    def _schuift(self) -> None:
        """Follow the row that comes under a mouse that stays where it is."""
        if self.onder_muis >= 0:
            self._muis_op(self.viewport().mapFromGlobal(QCursor.pos()))

    def _muis_op(self, punt: QPoint) -> None:
        rij = self.indexAt(punt).row()
        if rij != self.onder_muis:
            self.onder_muis = rij
            self.viewport().update()

    def _meet(self) -> None:
        look, breedte = thema(), self.viewport().width()
        krap = breedte < look.px(_KRAP)
        self.regels = _REGELS_KRAP if krap else 1
        verdeling = _VERDELING_KRAP if krap else _VERDELING
        for kolom, deel in enumerate(verdeling):
            self.setColumnWidth(kolom, breedte * deel // sum(verdeling))
        regel = QFontMetrics(look.letter()).lineSpacing()
        self.verticalHeader().setDefaultSectionSize(look.px(_RIJHOOGTE) + regel * (self.regels - 1))
        kop = QFontMetrics(look.letter(vet=True)).lineSpacing() * (2 if krap else 1)
        self.horizontalHeader().setFixedHeight(kop + look.px(20))
        rijen = 2 if krap else 4
        self.setMinimumHeight(kop + look.px(30) + rijen * self.verticalHeader().defaultSectionSize())

    def _selectie_veranderd(self, nieuw: QItemSelection, _oud: QItemSelection) -> None:
        """Follow a row that assistive technology selected, so that Enter opens that one."""
        rijen = nieuw.indexes()
        if rijen and self.currentIndex().row() != rijen[0].row():
            self.selectionModel().setCurrentIndex(rijen[0], self.selectionModel().SelectionFlag.NoUpdate)
        self.gekozen.emit(self.rij)


class _Schilder(QStyledItemDelegate):
    """Draws one cell: a main text and, for most, a small line below."""

    def __init__(self, tabel: ClientenTabel) -> None:
        super().__init__(tabel)
        self._tabel = tabel

    def paint(
        self, schilder: QPainter, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rij: Rij = index.data(RIJ_ROL)
        schilder.save()
        self._vlak(schilder, optie, index)
        marge = thema().px(_MARGE)
        vak = optie.rect.adjusted(marge, 0, -marge // 2, 0)
        kolom = index.column()
        if kolom == CLIENT:
            onder = "  ·  ".join(d for d in (rij.regel.client.clientnummer, _stand(rij)) if d)
            self._regels(schilder, vak, rij.regel.client.naam, onder, vet=True)
        elif kolom == BASISTAAK:
            self._basistaak(schilder, vak, rij)
        elif kolom == ACTIE:
            hoofd = f"“{rij.gevonden}”" if rij.gevonden else rij.actie
            self._regels(schilder, vak, hoofd, rij.onder, kleur_onder="amber" if rij.voorbij else "mute")
        elif kolom == LAATST:
            self._regels(schilder, vak, rij.laatst, "", kleur="mute")
        schilder.restore()

    def _vlak(
        self, schilder: QPainter, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = thema()
        gekozen = bool(optie.state & QStyle.StateFlag.State_Selected)
        if gekozen:
            schilder.fillRect(optie.rect, look.kleur("primary_soft"))
        elif index.row() == self._tabel.onder_muis:
            schilder.fillRect(optie.rect, look.kleur("hover"))
        onder = optie.rect.bottom()
        schilder.setPen(look.kleur("line"))
        schilder.drawLine(optie.rect.left(), onder, optie.rect.right(), onder)
        if gekozen and index.column() == CLIENT:
            schilder.fillRect(
                QRect(optie.rect.topLeft(), QSize(look.px(4), optie.rect.height())), look.kleur("primary")
            )
        if gekozen and self._tabel.hasFocus():
            schilder.setPen(QPen(look.kleur("primary"), 2))
            boven = optie.rect.top() + 1
            schilder.drawLine(optie.rect.left(), boven, optie.rect.right(), boven)
            schilder.drawLine(optie.rect.left(), onder, optie.rect.right(), onder)

    def _basistaak(self, schilder: QPainter, vak: QRect, rij: Rij) -> None:
        look = thema()
        maat = look.px(26)
        rond = QRect(vak.left(), vak.center().y() - maat // 2, maat, maat)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(QPen(look.kleur("border"), 1.5))
        schilder.drawEllipse(rond)
        schilder.setFont(look.letter(13, vet=True))
        schilder.setPen(look.kleur("primary"))
        schilder.drawText(rond, Qt.AlignmentFlag.AlignCenter, str(rij.taak_nummer))
        rest = vak.adjusted(maat + look.px(10), 0, 0, 0)
        self._regels(schilder, rest, rij.taak, "")

    def _regels(
        self,
        schilder: QPainter,
        vak: QRect,
        hoofd: str,
        onder: str,
        *,
        vet: bool = False,
        kleur: str = "ink",
        kleur_onder: str = "mute",
    ) -> None:
        look = thema()
        groot, klein = look.letter(vet=vet), look.letter(13)
        delen = [(regel, groot, kleur) for regel in breek(hoofd, groot, vak.width(), self._tabel.regels)]
        if onder:
            delen += [(regel, klein, kleur_onder) for regel in breek(onder, klein, vak.width(), 1)]
        hoogten = [QFontMetrics(letter).height() for _, letter, _ in delen]
        top = vak.top() + (vak.height() - sum(hoogten)) // 2
        for (regel, letter, naam), hoogte in zip(delen, hoogten, strict=True):
            schilder.setFont(letter)
            schilder.setPen(look.kleur(naam))
            schilder.drawText(QRect(vak.left(), top, vak.width(), hoogte), _LINKS, regel)
            top += hoogte


def _stand(rij: Rij) -> str:
    if rij.afgerond:
        return "afgerond"
    ronde = rij.regel.traject.ronde
    return f"ronde {ronde}" if ronde > 1 else ""
