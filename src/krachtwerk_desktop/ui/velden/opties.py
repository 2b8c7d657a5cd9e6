"""Radio buttons and check boxes whose text wraps, since an option is often a sentence.

Qt cuts a long option off. The two classes differ in their parent alone; what they do is in
the functions below, as a Qt class cannot be mixed into another.
"""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from krachtwerk_desktop.ui.thema import thema

Optieknop = QCheckBox | QRadioButton

_SMALST: Final = 120
_WIJZE: Final = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap


class VinkOptie(QCheckBox):
    """One of several choices."""

    def __init__(self, tekst: str) -> None:
        super().__init__(tekst)
        _maak_plooibaar(self)

    def heightForWidth(self, breedte: int) -> int:
        return _hoogte_bij(self, super().sizeHint(), breedte)

    def minimumSizeHint(self) -> QSize:
        return _smalst(super().sizeHint())

    def hitButton(self, punt: QPoint) -> bool:
        """Answer to a press anywhere in the row: a finger is not a mouse."""
        return self.rect().contains(punt)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _volg_breedte(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _teken(self, QStyle.ControlElement.CE_CheckBox)


class RondOptie(QRadioButton):
    """The one choice."""

    def __init__(self, tekst: str) -> None:
        super().__init__(tekst)
        _maak_plooibaar(self)

    def heightForWidth(self, breedte: int) -> int:
        return _hoogte_bij(self, super().sizeHint(), breedte)

    def minimumSizeHint(self) -> QSize:
        return _smalst(super().sizeHint())

    def hitButton(self, punt: QPoint) -> bool:
        """Answer to a press anywhere in the row: a finger is not a mouse."""
        return self.rect().contains(punt)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _volg_breedte(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _teken(self, QStyle.ControlElement.CE_RadioButton)


def _maak_plooibaar(knop: Optieknop) -> None:
    beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    beleid.setHeightForWidth(True)
    knop.setSizePolicy(beleid)


def _opmaak(knop: Optieknop) -> QStyleOptionButton:
    opmaak = QStyleOptionButton()
    knop.initStyleOption(opmaak)
    return opmaak


def _tekstvlak(knop: Optieknop, opmaak: QStyleOptionButton) -> QRect:
    vink = isinstance(knop, QCheckBox)
    deel = QStyle.SubElement.SE_CheckBoxContents if vink else QStyle.SubElement.SE_RadioButtonContents
    return knop.style().subElementRect(deel, opmaak, knop)


def _hoogte_bij(knop: Optieknop, regel: QSize, breedte: int) -> int:
    """Return the height in pixels at this width; *regel* is the size of the text on one line."""
    if regel.width() <= breedte:
        return regel.height()
    opmaak = _opmaak(knop)
    opmaak.rect = QRect(0, 0, breedte, regel.height())
    ruimte = QRect(0, 0, _tekstvlak(knop, opmaak).width(), 1 << 16)
    tekst = knop.fontMetrics().boundingRect(ruimte, _WIJZE, knop.text()).height()
    return regel.height() - knop.fontMetrics().height() + tekst


def _smalst(regel: QSize) -> QSize:
    return QSize(min(thema().px(_SMALST), regel.width()), regel.height())


def _volg_breedte(knop: Optieknop) -> None:
    hoogte = knop.heightForWidth(knop.width())
    if hoogte != knop.minimumHeight():
        knop.setMinimumHeight(hoogte)


def _teken(knop: Optieknop, element: QStyle.ControlElement) -> None:
    opmaak = _opmaak(knop)
    opmaak.text = ""
    schilder = QStylePainter(knop)
    schilder.drawControl(element, opmaak)
    schilder.setPen(thema().kleur("ink" if knop.isEnabled() else "disabled"))
    schilder.drawText(_tekstvlak(knop, opmaak), _WIJZE | Qt.AlignmentFlag.AlignVCenter, knop.text())
    schilder.end()
