"""The ring around a basistaak's number: empty, half, or full with a tick."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from krachtwerk_desktop.application.route import Stand
from krachtwerk_desktop.ui.thema import thema

_GRADEN = 16
"""Qt counts arcs in sixteenths of a degree."""


def teken_ring(schilder: QPainter, vak: QRectF, nummer: int, stand: Stand) -> None:
    """Draw the state by its shape; the number stays readable in all three."""
    schilder.save()
    schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
    look = thema()
    dik = max(2.0, vak.width() / 12)
    rond = vak.adjusted(dik / 2, dik / 2, -dik / 2, -dik / 2)
    if stand is Stand.BESPROKEN:
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(look.kleur("primary"))
        schilder.drawEllipse(vak)
    else:
        schilder.setBrush(Qt.BrushStyle.NoBrush)
        schilder.setPen(QPen(look.kleur("border"), max(1.0, dik / 2)))
        schilder.drawEllipse(rond)
    if stand is Stand.BEZIG:
        schilder.setPen(QPen(look.kleur("primary"), dik, c=Qt.PenCapStyle.FlatCap))
        schilder.drawArc(rond, 90 * _GRADEN, -180 * _GRADEN)
    letter = look.letter(13, vet=True)
    schilder.setFont(letter)
    schilder.setPen(look.kleur("on_primary" if stand is Stand.BESPROKEN else "primary"))
    schilder.drawText(vak, Qt.AlignmentFlag.AlignCenter, str(nummer))
    if stand is Stand.BESPROKEN:
        _teken_vink(schilder, vak)
    schilder.restore()


def _teken_vink(schilder: QPainter, vak: QRectF) -> None:
    """Draw a tick on a small disc at the lower right, clear of the number."""
    look = thema()
    maat = vak.width() * 0.5
    schijf = QRectF(vak.right() - maat * 0.72, vak.bottom() - maat * 0.72, maat, maat)
    schilder.setPen(QPen(look.kleur("surface"), max(1.0, vak.width() / 20)))
    schilder.setBrush(look.kleur("green"))
    schilder.drawEllipse(schijf)
    vink = QPolygonF(
        [
            QPointF(schijf.left() + maat * 0.27, schijf.top() + maat * 0.53),
            QPointF(schijf.left() + maat * 0.44, schijf.top() + maat * 0.70),
            QPointF(schijf.left() + maat * 0.75, schijf.top() + maat * 0.33),
        ]
    )
    schilder.setPen(QPen(look.kleur("surface"), max(1.2, vak.width() / 18)))
    schilder.setBrush(Qt.BrushStyle.NoBrush)
    schilder.drawPolyline(vink)
