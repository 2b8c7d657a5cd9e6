"""How large a window opens: as it likes, and never larger than the screen."""

from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.ui.thema import thema

_OPZIJ, _ONDER = 40, 60
"""Pixels that the frame of the window and the bar of the desktop need."""


def zet_maat(venster: QWidget, breed: int, hoog: int) -> None:
    """Size a window before it is shown; *breed* and *hoog* grow with the text."""
    look, ruimte = thema(), venster.screen().availableSize()
    venster.resize(min(look.px(breed), ruimte.width() - _OPZIJ), min(look.px(hoog), ruimte.height() - _ONDER))
