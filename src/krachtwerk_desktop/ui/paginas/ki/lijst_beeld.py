"""How a leefgebied is drawn in its list: icon, full name, N S T, and its rank or a tick as a mark."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from krachtwerk_desktop.ui.iconen import beeld, van_leefgebied
from krachtwerk_desktop.ui.thema import Thema, thema

if TYPE_CHECKING:
    from krachtwerk_desktop.ui.paginas.ki.lijst import GebiedRegel, LeefgebiedLijst

_HOOGTE: Final = 44
_TUSSEN: Final = 4
_RAND: Final = 8
_TEGEL: Final = 30
_ICOON: Final = 20
_LETTER: Final = 16
_LETTER_TUSSEN: Final = 2
_MERK: Final = 17
_VINK: Final = 11
_STREEP: Final = 9
_KLEUREN: Final = ("primary", "amber", "plum")
_VLAGGEN: Final = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


class LeefgebiedBeeld(QStyledItemDelegate):
    """A row as high as its name needs. Filled marks and open marks differ in shape, not only in colour."""

    def __init__(self, lijst: "LeefgebiedLijst") -> None:
        super().__init__(lijst)
        self._lijst = lijst
        self.gevouwen = False

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        look, breedte = thema(), self._lijst.viewport().width()
        hoogte = look.px(_HOOGTE)
        if not self.gevouwen:
            regel: GebiedRegel = index.data(Qt.ItemDataRole.UserRole)
            vak = self._naamvak(QRect(0, 0, breedte, 0), look)
            letters = QFontMetrics(look.letter(vet=True))
            nodig = letters.boundingRect(QRect(0, 0, vak.width(), 10_000), _VLAGGEN, regel.naam).height()
            hoogte = max(hoogte, nodig + look.px(8))
        return QSize(breedte, hoogte + look.px(_TUSSEN))

    def paint(
        self, schilder: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, regel = thema(), index.data(Qt.ItemDataRole.UserRole)
        vlak = option.rect.adjusted(1, 1, -1, -look.px(_TUSSEN) + 1)
        schilder.save()
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        gekozen = self._teken_vlak(schilder, vlak, option.state, look)
        if self.gevouwen:
            tegel = self._tegel(vlak, look)
            tegel.moveCenter(QPoint(vlak.center().x(), vlak.top() + vlak.height() // 2 - look.px(4)))
            self._teken_tegel(schilder, tegel, regel, look, gekozen=gekozen)
            self._teken_strepen(schilder, vlak, regel, look)
        else:
            self._teken_tegel(schilder, self._tegel(vlak, look), regel, look, gekozen=gekozen)
            schilder.setFont(look.letter(vet=gekozen))
            schilder.setPen(look.kleur("ink"))
            schilder.drawText(self._naamvak(vlak, look), _VLAGGEN, regel.naam)
            self._teken_letters(schilder, vlak, regel, look)
        schilder.restore()

    def _tegel(self, vlak: QRect, look: Thema) -> QRect:
        maat = look.px(_TEGEL)
        return QRect(vlak.left() + look.px(_RAND), vlak.center().y() - maat // 2 + 1, maat, maat)

    def _letterbreedte(self, look: Thema) -> int:
        return len(_KLEUREN) * look.px(_LETTER) + (len(_KLEUREN) - 1) * look.px(_LETTER_TUSSEN)

    def _naamvak(self, vlak: QRect, look: Thema) -> QRect:
        links = vlak.left() + look.px(_RAND + _TEGEL + 8)
        rechts = vlak.right() - look.px(_RAND + 4) - self._letterbreedte(look)
        return QRect(links, vlak.top(), max(rechts - links, 1), vlak.height())

    def _teken_vlak(self, schilder: QPainter, vlak: QRect, stand: QStyle.StateFlag, look: Thema) -> bool:
        """Draw the card and the focus; returns whether the row is the chosen one."""
        vlag = QStyle.StateFlag
        gekozen, focus = bool(stand & vlag.State_Selected), bool(stand & vlag.State_HasFocus)
        kleur = "primary_soft" if gekozen else "hover" if stand & vlag.State_MouseOver else "surface"
        rond = look.px(8)
        schilder.setPen(QPen(look.kleur("primary"), 2) if focus else Qt.PenStyle.NoPen)
        schilder.setBrush(look.kleur(kleur))
        schilder.drawRoundedRect(vlak, rond, rond)
        if gekozen:
            lucht = look.px(10)
            streep = QRectF(vlak.left(), vlak.top() + lucht, look.px(3), vlak.height() - 2 * lucht)
            schilder.setPen(Qt.PenStyle.NoPen)
            schilder.setBrush(look.kleur("primary"))
            schilder.drawRoundedRect(streep, 1.5, 1.5)
        return gekozen

    def _teken_tegel(
        self, schilder: QPainter, tegel: QRect, regel: "GebiedRegel", look: Thema, *, gekozen: bool
    ) -> None:
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(look.kleur("surface" if gekozen else "primary_soft"))
        schilder.drawRoundedRect(tegel, look.px(8), look.px(8))
        icoon = beeld(van_leefgebied(regel.id), "primary", _ICOON)
        maat = look.px(_ICOON)
        schilder.drawPixmap(tegel.center() - QPoint(maat // 2 - 1, maat // 2 - 1), icoon)
        if regel.rang or regel.leeg_besproken:
            merk = QRectF(0, 0, look.px(_MERK), look.px(_MERK))
            hoek = QRectF(tegel).topRight() if self.gevouwen else QRectF(tegel).bottomRight()
            merk.moveCenter(hoek + QPoint(-look.px(3), look.px(4) if self.gevouwen else -look.px(2)))
            schilder.setPen(QPen(look.kleur("primary_soft" if gekozen else "surface"), 1.5))
            schilder.setBrush(look.kleur("amber" if regel.rang else "green"))
            schilder.drawEllipse(merk)
            self._teken_in_merk(schilder, merk, regel, look)

    def _teken_in_merk(self, schilder: QPainter, merk: QRectF, regel: "GebiedRegel", look: Thema) -> None:
        """Draw the rank, or a tick for what was talked about without a word."""
        if not regel.rang:
            vink = beeld("vink", "on_primary", _VINK)
            plek = QRect(0, 0, look.px(_VINK), look.px(_VINK))
            plek.moveCenter(merk.center().toPoint())
            schilder.drawPixmap(plek, vink)
            return
        schilder.setPen(look.kleur("on_primary"))
        schilder.setFont(look.letter(12, vet=True))
        schilder.drawText(merk, Qt.AlignmentFlag.AlignCenter, regel.rang)

    def _teken_letters(self, schilder: QPainter, vlak: QRect, regel: "GebiedRegel", look: Thema) -> None:
        maat = look.px(_LETTER)
        links = vlak.right() - look.px(_RAND) - self._letterbreedte(look) + 1
        schilder.setFont(look.letter(11, vet=True))
        for plek, (kort, vol) in enumerate(regel.gevuld):
            x = links + plek * (maat + look.px(_LETTER_TUSSEN))
            vak = QRectF(x + 0.5, vlak.center().y() - maat // 2 + 0.5, maat - 1, maat - 1)
            self._teken_merk(schilder, vak, plek, look, vol=vol)
            schilder.setPen(look.kleur("on_primary" if vol else "mute"))
            schilder.drawText(vak, Qt.AlignmentFlag.AlignCenter, kort[:1])

    def _teken_strepen(self, schilder: QPainter, vlak: QRect, regel: "GebiedRegel", look: Thema) -> None:
        """Draw the folded marks: small bars under the icon, filled or open."""
        breedte, hoogte = look.px(_STREEP), look.px(5)
        totaal = len(regel.gevuld) * breedte + (len(regel.gevuld) - 1) * look.px(3)
        x, y = vlak.center().x() - totaal // 2 + 1, vlak.bottom() - hoogte - look.px(2)
        for plek, (_, vol) in enumerate(regel.gevuld):
            vak = QRectF(x + plek * (breedte + look.px(3)) + 0.5, y + 0.5, breedte - 1, hoogte - 1)
            self._teken_merk(schilder, vak, plek, look, vol=vol)

    def _teken_merk(self, schilder: QPainter, vak: QRectF, plek: int, look: Thema, *, vol: bool) -> None:
        kleur = look.kleur(_KLEUREN[plek % len(_KLEUREN)])
        schilder.setPen(QPen(kleur if vol else look.kleur("border"), 1))
        schilder.setBrush(kleur if vol else Qt.BrushStyle.NoBrush)
        rond = min(vak.height() / 3, look.px(4))
        schilder.drawRoundedRect(vak, rond, rond)
