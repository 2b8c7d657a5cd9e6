"""Rounded cards, among them the three of Nu, Straks and Toen."""

from typing import TYPE_CHECKING, Final, Literal

from PySide6 import QtCore
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.thema import thema

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

Soort = Literal["gewoon", "zacht", "nu", "straks", "toen"]

KLEUR_VAN: Final = {"nu": "primary", "straks": "amber", "toen": "plum"}
_STREEP: Final = 4
_RONDING: Final = 12


class Kaart(QFrame):
    """A card with its own vertical layout, `inhoud`.

    `nu`, `straks` and `toen` draw a coloured band along the top that follows the rounding;
    a border in a style sheet would leave horns at the corners.
    """

    def __init__(self, soort: Soort = "gewoon", marge: int = 16, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._kleur = KLEUR_VAN.get(soort, "")
        if not self._kleur:
            self.setProperty("kaart", soort)
        self.inhoud = QVBoxLayout(self)
        maat = thema().px(marge)
        self.inhoud.setContentsMargins(maat, maat, maat, maat)
        self.inhoud.setSpacing(thema().px(8))

    def paintEvent(self, event: "QPaintEvent") -> None:
        if not self._kleur:
            super().paintEvent(event)
            return
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QPainter, QPainterPath, QPen

        look = thema()
        vlak = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        vorm = QPainterPath()
        vorm.addRoundedRect(vlak, look.px(_RONDING), look.px(_RONDING))
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.fillPath(vorm, look.kleur(f"{self._kleur}_soft"))
        schilder.setClipPath(vorm)
        schilder.fillRect(QRectF(0, 0, self.width(), look.px(_STREEP)), look.kleur(self._kleur))
        if look.contrast:
            schilder.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            schilder.setPen(QPen(look.kleur(self._kleur), 1))
            schilder.drawPath(vorm)
        schilder.end()
