"""How the squares of the board are drawn."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from krachtwerk_desktop.ui.thema import Thema, thema

VAK: Final = Qt.ItemDataRole.UserRole
_KLEUREN: Final = ("primary", "amber", "plum")
_CIJFER: Final = 22
_RECHTS_MIDDEN: Final = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True, slots=True)
class Vak:
    """A square: what it is called, how many sentences are in it, and whether it is meant now."""

    naam: str
    zinnen: int = 0
    kolom: int = 0
    begin: str = ""
    cijfer: str = ""
    bedoeld: bool = True
    doel: bool = False


class Bordbeeld(QStyledItemDelegate):
    """The name with its number and the letters that are enough; squares with the count of sentences."""

    def paint(
        self,
        schilder: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, vak = thema(), index.data(VAK)
        schilder.save()
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column():
            self._teken_vak(schilder, option, vak, look)
        else:
            self._teken_naam(schilder, option.rect, vak, look)
        schilder.restore()

    def _teken_naam(self, schilder: QPainter, vlak: QRect, vak: Vak, look: Thema) -> None:
        schilder.setPen(look.kleur("mute" if vak.bedoeld else "disabled"))
        schilder.setFont(look.letter(13))
        cijfer = QRect(vlak.left() + look.px(4), vlak.top(), look.px(_CIJFER), vlak.height())
        schilder.drawText(cijfer, _RECHTS_MIDDEN, vak.cijfer)
        schilder.setPen(look.kleur("ink" if vak.bedoeld else "disabled"))
        gewoon, sterk = look.letter(), _sterk(look)
        x = cijfer.right()
        over = vlak.right() - x
        eerste = QFontMetrics(sterk).horizontalAdvance(vak.begin)
        rest = QFontMetrics(gewoon).elidedText(
            vak.naam[len(vak.begin) :], Qt.TextElideMode.ElideRight, max(over - eerste, 0)
        )
        for tekst, letter in ((vak.begin, sterk), (rest, gewoon)):
            schilder.setFont(letter)
            schilder.drawText(QRect(x, vlak.top(), over, vlak.height()), _RECHTS_MIDDEN, tekst)
            x += QFontMetrics(letter).horizontalAdvance(tekst)

    def _teken_vak(self, schilder: QPainter, option: QStyleOptionViewItem, vak: Vak, look: Thema) -> None:
        vlag = QStyle.StateFlag
        kleur = _KLEUREN[(vak.kolom - 1) % len(_KLEUREN)]
        aan = vak.doel or bool(option.state & (vlag.State_Selected | vlag.State_MouseOver))
        vlak = QRectF(option.rect).adjusted(look.px(3), look.px(2), -look.px(3), -look.px(2))
        schilder.setBrush(look.kleur(f"{kleur}_soft" if vak.bedoeld else "surface"))
        schilder.setPen(QPen(look.kleur(kleur), 2) if aan else QPen(look.kleur("line"), 1))
        schilder.drawRoundedRect(vlak, look.px(6), look.px(6))
        if vak.zinnen:
            schilder.setPen(look.kleur(kleur))
            schilder.setFont(look.letter(14, vet=True))
            schilder.drawText(vlak, Qt.AlignmentFlag.AlignCenter, str(vak.zinnen))


def _sterk(look: Thema) -> QFont:
    letter = look.letter(vet=True)
    letter.setUnderline(True)
    return letter
