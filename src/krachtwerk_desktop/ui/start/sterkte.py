"""How strong a wachtwoord is: four blocks and a sentence that says it in words."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.thema import thema

_BLOKKEN: Final = 4
_KLEUR: Final = ("red", "red", "amber", "green", "green")


class _Meter(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.sterkte = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(thema().px(160), thema().px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = thema()
        tussen = look.px(6)
        breed = (self.width() - tussen * (_BLOKKEN - 1)) / _BLOKKEN
        rond = self.height() / 2
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(look.kleur("border"))
        for nummer in range(_BLOKKEN):
            vol = nummer < self.sterkte
            schilder.setBrush(look.kleur(_KLEUR[self.sterkte] if vol else "surface"))
            vlak = QRectF(nummer * (breed + tussen) + 0.5, 0.5, breed - 1, self.height() - 1)
            schilder.drawRoundedRect(vlak, rond, rond)
        schilder.end()


class Sterkte(QWidget):
    """Shows a verdict of `domain.wachtwoord`; the sentence is what a screen reader gets."""

    def __init__(self) -> None:
        super().__init__()
        self._meter = _Meter()
        self._uitleg = Klein()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(6))
        vlak.addWidget(self._meter)
        vlak.addWidget(self._uitleg)

    def toon(self, sterkte: int, uitleg: str) -> None:
        """Show a strength from 0 to 4 and why."""
        self._meter.sterkte = min(max(sterkte, 0), _BLOKKEN)
        self._meter.update()
        self._uitleg.setText(uitleg)

    @property
    def uitleg(self) -> str:
        return self._uitleg.text()
