"""Mijn krachten as a wheel: every leefgebied is a spoke that can be pointed at and gone to."""

from collections.abc import Sequence
from math import atan2, degrees, hypot
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.domain.krachtenwiel import (
    ETIKET,
    NAAF,
    Punt,
    Spaak,
    Wieldeel,
    doelen_in_woorden,
    omschrijving,
    spaken,
)
from krachtwerk_desktop.ui.bouwstenen.kaart import KLEUR_VAN
from krachtwerk_desktop.ui.thema import thema

_KLEUREN: Final = tuple(KLEUR_VAN[soort] for soort in ("nu", "straks", "toen"))
_NAAST: Final = 128
"""Pixels at 100 % for the names beside the wheel."""
_BOVEN: Final = 84
_KLEINST: Final = 80
_SCHIJF: Final = 11
_NAAMMATEN: Final = (20, 17, 15, 13, 11, 9)
_STAPPEN: Final = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class Krachtenwiel(QWidget):
    """Draws the wheel; arrow keys walk around it, Enter or a click goes to a leefgebied."""

    gekozen = Signal(int)
    """The number of the spoke, counted from the top."""
    aangewezen = Signal(str)
    """The spoke that the keyboard or the mouse is at, in words; ``''`` for none."""

    def __init__(self, naam: str, kolommen: Sequence[str], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._naam, self._kolommen = naam, tuple(kolommen)
        self._delen: tuple[Wieldeel, ...] = ()
        self._spaken: tuple[Spaak, ...] = ()
        self._hier = -1
        self.setAccessibleName("Mijn krachten")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        thema().veranderd.connect(self.updateGeometry)

    def toon(self, delen: Sequence[Wieldeel]) -> None:
        """Show these leefgebieden."""
        self._delen, self._spaken, self._hier = tuple(delen), spaken(delen), -1
        self.setAccessibleDescription(". ".join(omschrijving(deel, self._kolommen) for deel in delen))
        self.update()

    def sizeHint(self) -> QSize:
        look = thema()
        return QSize(2 * look.px(190 + _NAAST), 2 * look.px(190 + _BOVEN))

    def minimumSizeHint(self) -> QSize:
        look = thema()
        return QSize(2 * look.px(_KLEINST + _NAAST), 2 * look.px(_KLEINST + _BOVEN))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        toets = Qt.Key(event.key())
        if toets in _STAPPEN and self._spaken:
            begin = self._hier if self._hier >= 0 else (-1 if _STAPPEN[toets] > 0 else 0)
            self._wijs((begin + _STAPPEN[toets]) % len(self._spaken))
        elif toets in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._hier >= 0:
            self.gekozen.emit(self._hier)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._wijs(self._spaak_op(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        nummer = self._spaak_op(event.position())
        if nummer >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.gekozen.emit(nummer)

    def paintEvent(self, _event: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        for nummer, spaak in enumerate(self._spaken):
            self._teken_spaak(schilder, spaak, aangewezen=nummer == self._hier)
            self._teken_naam(schilder, spaak)
        self._teken_midden(schilder)
        schilder.end()

    def _straal(self) -> float:
        look = thema()
        breed, hoog = self.width() / 2 - look.px(_NAAST), self.height() / 2 - look.px(_BOVEN)
        return max(40.0, min(breed, hoog) / (ETIKET - 0.02))

    def _plek(self, punt: Punt) -> QPointF:
        straal = self._straal()
        return QPointF(self.width() / 2 + punt[0] * straal, self.height() / 2 - punt[1] * straal)

    def _vorm(self, punten: Sequence[Punt]) -> QPolygonF:
        return QPolygonF([self._plek(punt) for punt in punten])

    def _teken_spaak(self, schilder: QPainter, spaak: Spaak, *, aangewezen: bool) -> None:
        look = thema()
        schilder.setFont(look.letter(13, vet=True))
        for deel in spaak.ringdelen:
            kleur = _KLEUREN[deel.kolom]
            schilder.setBrush(look.kleur(f"{kleur}_soft") if deel.gevuld else QColor(0, 0, 0, 0))
            schilder.setPen(QPen(look.kleur(kleur if deel.gevuld else "border"), 1.4 if deel.gevuld else 0.8))
            schilder.drawPolygon(self._vorm(deel.omtrek))
            if deel.gevuld:
                midden = self._plek(deel.midden)
                vak = QRectF(midden.x() - 20, midden.y() - 20, 40, 40)
                schilder.drawText(vak, Qt.AlignmentFlag.AlignCenter, self._kolommen[deel.kolom][:1])
        schilder.setBrush(Qt.BrushStyle.NoBrush)
        if spaak.deel.rang is not None:
            schilder.setPen(QPen(look.kleur("ink"), look.px(3)))
            schilder.drawPolygon(self._vorm(spaak.omtrek))
        if aangewezen:
            schilder.setPen(QPen(look.kleur("primary"), look.px(4)))
            schilder.drawPolygon(self._vorm(spaak.omtrek))
        if spaak.wijzer:
            schilder.setPen(Qt.PenStyle.NoPen)
            schilder.setBrush(look.kleur("ink"))
            schilder.drawPolygon(self._vorm(spaak.wijzer))

    def _teken_naam(self, schilder: QPainter, spaak: Spaak) -> None:
        """Write the name away from the wheel; a rank stands before it in a disc."""
        look, deel = thema(), spaak.deel
        letter = look.letter(14, vet=deel.rang is not None)
        tekst = f"{deel.leefgebied}\n{doelen_in_woorden(deel.doelen)}" if deel.doelen else deel.leefgebied
        schijf = look.px(2 * _SCHIJF + 6) if deel.rang is not None else 0
        punt = self._plek(spaak.etiket)
        ruimte = (punt.x() if spaak.links else self.width() - punt.x()) - schijf - 2
        vlaggen = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        vak = QFontMetrics(letter).boundingRect(0, 0, max(40, int(ruimte)), 1000, vlaggen, tekst)
        heel = vak.width() + 2 + schijf
        links = punt.x() - heel / 2 if spaak.gecentreerd else punt.x() - heel if spaak.links else punt.x()
        # At the top of the wheel it stands on its point, at the foot it hangs from it.
        boven = punt.y() - vak.height() * (1 + spaak.etiket[1] / ETIKET) / 2
        schilder.setFont(letter)
        schilder.setPen(look.kleur("ink"))
        schilder.drawText(QRectF(links + schijf, boven, vak.width() + 2, vak.height()), int(vlaggen), tekst)
        if deel.rang is not None:
            rond = look.px(_SCHIJF)
            midden = QPointF(links + rond, boven + QFontMetrics(letter).height() / 2)
            schilder.setPen(Qt.PenStyle.NoPen)
            schilder.setBrush(look.kleur("ink"))
            schilder.drawEllipse(midden, rond, rond)
            schilder.setPen(look.kleur("paper"))
            vak_nummer = QRectF(midden.x() - rond, midden.y() - rond, 2 * rond, 2 * rond)
            schilder.drawText(vak_nummer, Qt.AlignmentFlag.AlignCenter, str(deel.rang))

    def _teken_midden(self, schilder: QPainter) -> None:
        """Write the name as large as fits in the middle."""
        look, half = thema(), NAAF * self._straal() * 0.86
        ruimte = QRect(0, 0, round(2 * half), round(1.4 * half))
        vlaggen = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        letters = [look.letter(maat, vet=True) for maat in _NAAMMATEN]
        past = (
            letter
            for letter in letters
            if ruimte.contains(QFontMetrics(letter).boundingRect(ruimte, vlaggen, self._naam))
        )
        schilder.setFont(next(past, letters[-1]))
        schilder.setPen(look.kleur("ink"))
        vak = QRectF(self.width() / 2 - half, self.height() / 2 - half, 2 * half, 2 * half)
        schilder.drawText(vak, vlaggen, self._naam)

    def _spaak_op(self, punt: QPointF) -> int:
        dx, dy = punt.x() - self.width() / 2, self.height() / 2 - punt.y()
        if not self._spaken or not NAAF <= hypot(dx, dy) / self._straal() <= 1:
            return -1
        hoek = degrees(atan2(dx, dy)) % 360
        return int(hoek / (360 / len(self._spaken)))

    def _wijs(self, nummer: int) -> None:
        if nummer != self._hier:
            self._hier = nummer
            self.aangewezen.emit(omschrijving(self._delen[nummer], self._kolommen) if nummer >= 0 else "")
            self.setCursor(Qt.CursorShape.PointingHandCursor if nummer >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()
