"""The frame of every page of the first window: one card in the middle, that scrolls if need be."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.thema import thema


class Kader(QWidget):
    """A page whose parts go into `inhoud`; as wide as `breedte` where there is room."""

    def __init__(self, breedte: int) -> None:
        super().__init__()
        self._breedte = breedte
        self._kaart = Kaart(marge=32)
        self._kaart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.inhoud = self._kaart.inhoud
        self._voortgang = QProgressBar(textVisible=False)
        self._voortgang.setRange(0, 0)
        self._voortgang.setAccessibleName("Even geduld")
        rol = Rol(24)
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

    def voeg_voortgang_toe(self) -> None:
        """Put the progress bar under what stands there; it keeps its place when hidden."""
        beleid = self._voortgang.sizePolicy()
        beleid.setRetainSizeWhenHidden(True)
        self._voortgang.setSizePolicy(beleid)
        self._voortgang.hide()
        self.inhoud.addWidget(self._voortgang)

    def toon_bezig(self, bezig: bool) -> None:
        self._voortgang.setVisible(bezig)
        if bezig:
            self.setCursor(Qt.CursorShape.BusyCursor)
        else:
            self.unsetCursor()

    def _maten(self) -> None:
        look = thema()
        self._kaart.setMaximumWidth(look.px(self._breedte))
        self.inhoud.setSpacing(look.px(12))
