"""How a line is drawn and changed in its list."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from krachtwerk_desktop.ui.iconen import beeld
from krachtwerk_desktop.ui.thema import Thema, thema
from krachtwerk_desktop.ui.velden.tekst import RegelVeld

if TYPE_CHECKING:
    from krachtwerk_desktop.ui.noteren.zinnenlijst import Zin, Zinnenlijst

_Index = QModelIndex | QPersistentModelIndex
_ROL: Final = Qt.ItemDataRole.UserRole
_OP_WOORD: Final = int(Qt.TextFlag.TextWordWrap)
_OVERAL: Final = int(Qt.TextFlag.TextWrapAnywhere)
_LUCHT: Final = 9
_TUSSEN: Final = 4
_KLEIN: Final = 13
_VINK: Final = 16
_HOOG: Final = 1 << 16


class Zinbeeld(QStyledItemDelegate):
    """The time beside the words, and below them where they went."""

    geopend = Signal(object, str)
    """The :class:`Zinveld` that is open for a line, and the id of that line."""

    def __init__(self, lijst: "Zinnenlijst") -> None:
        super().__init__(lijst)
        self._lijst = lijst
        self._editor: Zinveld | None = None

    def leg_vast(self) -> None:
        """Finish the line that is being changed."""
        if self._editor is not None:
            self.commitData.emit(self._editor)
            self.closeEditor.emit(self._editor, QStyledItemDelegate.EndEditHint.NoHint)

    def neem_terug(self) -> None:
        """Put back what the line said before it was changed."""
        if self._editor is not None:
            self._editor.neem_terug()

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        look, breed = thema(), self._lijst.viewport().width()
        woorden, onder = self._vakken(QRect(0, 0, breed, _HOOG), index.data(_ROL), look)
        hoog = woorden.height() + (onder.height() + look.px(2) if onder.height() else 0)
        return QSize(breed, max(look.px(44), hoog + 2 * look.px(_LUCHT)) + look.px(_TUSSEN))

    def paint(self, schilder: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, zin = thema(), index.data(_ROL)
        vlak = option.rect.adjusted(1, 1, -1, -look.px(_TUSSEN))
        schilder.save()
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._teken_vlak(schilder, vlak, option.state, look)
        woorden, onder = self._vakken(vlak, zin, look)
        schilder.setFont(look.letter(_KLEIN))
        schilder.setPen(look.kleur("mute"))
        links = QRect(vlak.left() + look.px(_LUCHT), woorden.top(), self._tijdbreedte(look), woorden.height())
        schilder.drawText(links, _OP_WOORD, zin.tijd)
        schilder.setFont(look.letter())
        schilder.setPen(look.kleur("ink"))
        schilder.drawText(woorden, _breek(QFontMetrics(look.letter()), zin.tekst, woorden.width()), zin.tekst)
        if zin.waar:
            self._teken_waar(schilder, onder, zin, look)
        schilder.restore()

    def createEditor(self, ouder: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        zin: Zin = index.data(_ROL)
        self._editor = Zinveld(zin.tekst, ouder)
        self._editor.destroyed.connect(self._is_dicht)
        self.geopend.emit(self._editor, zin.id)
        return self._editor

    def setEditorData(self, _editor: QWidget, _index: _Index) -> None:
        """Leave the words alone: they are in it, and what was typed since is newer than the list."""

    def setModelData(self, _editor: QWidget, _model: QAbstractItemModel, _index: _Index) -> None:
        """Leave the list alone: the words go to the vault, and come back from there."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        hoog = max(option.rect.height() - thema().px(_TUSSEN), editor.sizeHint().height())
        editor.setGeometry(option.rect.left(), option.rect.top(), option.rect.width(), hoog)

    def _is_dicht(self) -> None:
        self._editor = None

    def _tijdbreedte(self, look: Thema) -> int:
        return QFontMetrics(look.letter(_KLEIN)).horizontalAdvance("30 nov ") + 2

    def _vakken(self, vlak: QRect, zin: "Zin", look: Thema) -> tuple[QRect, QRect]:
        """Return where the words go, and what is below them (without height when nothing is)."""
        lucht = look.px(_LUCHT)
        x = vlak.left() + lucht + self._tijdbreedte(look) + look.px(4)
        breed = max(vlak.right() - lucht - x, look.px(60))
        groot, klein = QFontMetrics(look.letter()), QFontMetrics(look.letter(_KLEIN))
        tijdhoog = klein.boundingRect(0, 0, self._tijdbreedte(look), _HOOG, _OP_WOORD, zin.tijd).height()
        vlaggen = _breek(groot, zin.tekst, breed)
        hoog = max(groot.boundingRect(0, 0, breed, _HOOG, vlaggen, zin.tekst).height(), tijdhoog)
        woorden = QRect(x, vlak.top() + lucht, breed, hoog)
        if not zin.waar:
            return woorden, QRect(x, woorden.bottom(), 0, 0)
        smal = breed - look.px(_VINK + 4)
        onder = klein.boundingRect(0, 0, smal, _HOOG, _OP_WOORD, zin.waar).height()
        return woorden, QRect(x, woorden.bottom() + look.px(2), breed, max(onder, look.px(_VINK)))

    def _teken_vlak(self, schilder: QPainter, vlak: QRect, stand: QStyle.StateFlag, look: Thema) -> None:
        vlag = QStyle.StateFlag
        gekozen, focus = bool(stand & vlag.State_Selected), bool(stand & vlag.State_HasFocus)
        kleur = "primary_soft" if gekozen else "hover" if stand & vlag.State_MouseOver else "surface"
        schilder.setPen(QPen(look.kleur("primary"), 2) if focus else QPen(look.kleur("line"), 1))
        schilder.setBrush(look.kleur(kleur))
        schilder.drawRoundedRect(QRectF(vlak), look.px(8), look.px(8))
        if gekozen:
            streep = QRectF(vlak.left(), vlak.top() + look.px(8), look.px(3), vlak.height() - look.px(16))
            schilder.setPen(Qt.PenStyle.NoPen)
            schilder.setBrush(look.kleur("primary"))
            schilder.drawRoundedRect(streep, 1.5, 1.5)

    def _teken_waar(self, schilder: QPainter, vak: QRect, zin: "Zin", look: Thema) -> None:
        schilder.drawPixmap(vak.topLeft(), beeld("vink", "green", _VINK))
        schilder.setFont(look.letter(_KLEIN))
        schilder.setPen(look.kleur("green"))
        schilder.drawText(vak.adjusted(look.px(_VINK + 4), 0, 0, 0), _OP_WOORD, zin.waar)


class Zinveld(RegelVeld):
    """The words of a line while they are changed, saved as those of any field.

    A line that was emptied keeps what it said.
    """

    def __init__(self, tekst: str, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._begin = tekst
        self.setAccessibleName("Zin aanpassen")
        self.zet_tekst(tekst)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on behind the words: Qt selects them all, and the first key would take them away."""
        super().showEvent(event)
        self.setCursorPosition(len(self.text()))

    def tekst(self) -> str:
        return " ".join(self.text().split()) or self._begin

    def neem_terug(self) -> None:
        """Put back what the line said, also where it was saved already."""
        self.setText(self._begin)


def _breek(maat: QFontMetrics, tekst: str, breed: int) -> int:
    """Return how to break a text: between words, unless one word alone is too wide."""
    langste = max(tekst.split(), key=len, default="")
    return _OVERAL if maat.horizontalAdvance(langste) > breed else _OP_WOORD
