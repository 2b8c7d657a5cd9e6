"""Breaks a text into the lines that fit; only the very last one may end in dots."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def breek(tekst: str, letter: QFont, breedte: int, meeste: int) -> list[str]:
    """Return at most *meeste* lines of *breedte* pixels; what does not fit is elided."""
    maat = QFontMetrics(letter)
    if meeste <= 1 or maat.horizontalAdvance(tekst) <= breedte:
        return [maat.elidedText(tekst, Qt.TextElideMode.ElideRight, breedte)]
    opmaak = QTextLayout(tekst, letter)
    opmaak.setTextOption(_OP_WOORD)
    opmaak.beginLayout()
    regels: list[str] = []
    while len(regels) < meeste and (regel := opmaak.createLine()).isValid():
        regel.setLineWidth(breedte)
        begin = regel.textStart()
        eind = len(tekst) if len(regels) == meeste - 1 else begin + regel.textLength()
        stuk = tekst[begin:eind].strip()
        regels.append(maat.elidedText(stuk, Qt.TextElideMode.ElideRight, breedte))
    opmaak.endLayout()
    return regels


_OP_WOORD = QTextOption()
_OP_WOORD.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
