"""The frame of every page of the first window: one card in the middle, that scrolls if need be."""

from typing import Final

from PySide6 import QtCore
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.thema import thema

_MARGE: Final = 32


class Kader(QWidget):
    """A page whose parts go into `inhoud`; as wide as `breedte` where there is room."""

    def __init__(self, breedte: int, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._breedte = breedte
        self._kaart = Kaart(marge=_MARGE)
        self.inhoud = self._kaart.inhoud
        self._voortgang: QWidget | None = None
        rol = Rol(24, veegt=False)
        rij = QHBoxLayout()
        rij.addStretch(1)
        rij.addWidget(self._kaart, 1000)
        rij.addStretch(1)
        rol.inhoud.addStretch(3)
        rol.inhoud.addLayout(rij)
        rol.inhoud.addStretch(4)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.addWidget(rol)
        self._maten()
        thema().veranderd.connect(self._maten)

    def toon_bezig(self, bezig: bool) -> None:
        """Show along the foot of the card that something takes a moment; nothing moves for it."""
        if not bezig:
            self.unsetCursor()
            if self._voortgang is not None:
                self._voortgang.hide()
            return
        self._voortgang = self._voortgang or _balk(self._kaart)
        look, kaart = thema(), self._kaart.rect()
        breed, hoog = kaart.width() - 2 * look.px(_MARGE), look.px(6)
        self._voortgang.setGeometry(look.px(_MARGE), kaart.height() - look.px(18), breed, hoog)
        self._voortgang.show()
        self.setCursor(QtCore.Qt.CursorShape.BusyCursor)

    def _maten(self) -> None:
        look = thema()
        self._kaart.setMaximumWidth(look.px(self._breedte))
        self.inhoud.setSpacing(look.px(12))


def _balk(ouder: QWidget) -> QWidget:
    from PySide6.QtWidgets import QProgressBar

    balk = QProgressBar(ouder, textVisible=False)
    balk.setRange(0, 0)
    balk.setAccessibleName("Even geduld")
    return balk
