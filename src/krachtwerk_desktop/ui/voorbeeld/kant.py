"""The side of the preview: the choices scroll, and what to do with the sheet stays in sight."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop1
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.thema import thema

_BREED: Final = 348
_KRAP: Final = 480
"""Lower than this, as with large letters, room goes to the choices: no heading, smaller margins."""
_MARGE, _MARGE_VOET, _MARGE_KRAP = 20, 16, 8


class Kant(QFrame):
    """*keuzes* under each other, and under a line the *knoppen*, as many next to each other as fit."""

    def __init__(self, keuzes: Iterable[QWidget], knoppen: Iterable[Knop]) -> None:
        super().__init__()
        self.setProperty("vlak", "rechts")
        self.setFixedWidth(thema().px(_BREED))
        self.rol = Rol(_MARGE)
        self.rol.inhoud.setSpacing(thema().px(4))
        self._kop = Kop1("Afdrukken")
        for deel in (self._kop, *keuzes):
            self.rol.inhoud.addWidget(deel)
        self.rol.inhoud.addStretch(1)
        self._onder = QVBoxLayout()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.addWidget(self.rol, 1)
        vlak.addWidget(self._voet(knoppen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        krap = self.height() < thema().px(_KRAP)
        self._kop.setVisible(not krap)
        opzij, boven, onder = (
            thema().px(maat)
            for maat in (_MARGE, _MARGE_KRAP if krap else _MARGE, _MARGE_KRAP if krap else _MARGE_VOET)
        )
        self.rol.inhoud.setContentsMargins(opzij, boven, opzij, boven)
        rand = thema().px(_MARGE_VOET)
        self._onder.setContentsMargins(rand, onder, rand, onder)

    def _voet(self, knoppen: Iterable[Knop]) -> QWidget:
        voet = QFrame()
        voet.setProperty("vlak", "voet")
        self._onder.setSpacing(thema().px(8))
        rijen = VloeiLayout(ruimte=thema().px(8), vult=True)
        for knop in knoppen:
            rijen.addWidget(knop)
        self._onder.addLayout(rijen)
        self._onder.addWidget(Klein("Een PDF-bestand is niet beveiligd."))
        voet.setLayout(self._onder)
        return voet
