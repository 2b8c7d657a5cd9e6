"""The head of the KI page: which leefgebied, how much it matters, whether it was talked about."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from krachtwerk_desktop.application.krachten import besproken_plek
from krachtwerk_desktop.domain.inhoud import Leefgebied
from krachtwerk_desktop.domain.plek import KI, RANG, AntwoordPlek
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop2, Zacht
from krachtwerk_desktop.ui.bouwstenen.schakelknop import Schakelknop
from krachtwerk_desktop.ui.geschiedenis.keuzeplek import wijs
from krachtwerk_desktop.ui.iconen import beeld, van_leefgebied
from krachtwerk_desktop.ui.paginas.ki.rang import RangVeld
from krachtwerk_desktop.ui.paginas.ki.vink import BesprokenVink
from krachtwerk_desktop.ui.thema import thema

_ICOON = 30
_NAAST_ELKAAR = 560
_OP_EEN_REGEL = 480
"""Pixels at 100 % that rank, mark and button want beside each other."""
_OVERZICHT = ("Overzicht", "Zo komt het op papier. Kies een leefgebied om erheen te gaan.")


class KiKop(QWidget):
    """Title, rank, mark and the button *Overzicht*, which stays the same in both views."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._gebied: Leefgebied | None = None
        self._icoon, self.titel, self.uitleg = QLabel(self), Kop2(ouder=self), Zacht(ouder=self)
        self.rang, self.besproken = RangVeld(self), BesprokenVink(self)
        self.overzicht = Schakelknop("Overzicht", "overzicht", self)
        look = thema()
        teksten = QVBoxLayout()
        teksten.setSpacing(look.px(2))
        teksten.addStretch(1)
        teksten.addWidget(self.titel)
        teksten.addWidget(self.uitleg)
        teksten.addStretch(1)
        links, rechts = QHBoxLayout(), QHBoxLayout()
        links.setSpacing(look.px(10))
        links.addWidget(self._icoon, 0, Qt.AlignmentFlag.AlignVCenter)
        links.addLayout(teksten, 1)
        rechts.setSpacing(look.px(10))
        self._merken = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._merken.setSpacing(look.px(10))
        self._merken.addWidget(self.rang)
        self._merken.addWidget(self.besproken, 0, Qt.AlignmentFlag.AlignBottom)
        rechts.addLayout(self._merken)
        rechts.addStretch(1)
        rechts.addWidget(self.overzicht, 0, Qt.AlignmentFlag.AlignBottom)
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(look.px(10))
        self._rij.addLayout(links, 1)
        self._rij.addLayout(rechts)

    def gaat_over(self, gebied: Leefgebied, rang: str, traject_id: str) -> None:
        self._gebied = gebied
        wijs(self.rang.keuze, AntwoordPlek(traject_id, KI, RANG, gebied.id))
        wijs(self.besproken, besproken_plek(traject_id, gebied.id))
        self.rang.gaat_over(gebied.naam, rang)
        self.besproken.gaat_over(gebied.naam)
        self._toon()

    def zet_overzicht(self, *, aan: bool) -> None:
        """Show the head of the overview, or that of the leefgebied."""
        self.overzicht.zet(aan=aan)
        for widget in (self.rang, self.besproken):
            widget.setVisible(not aan)
        self._toon()

    def focusketen(self) -> list[QWidget]:
        return [self.rang.keuze, self.besproken, self.overzicht]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        richting = QBoxLayout.Direction
        smal = self.width() < thema().px(_NAAST_ELKAAR)
        self._rij.setDirection(richting.TopToBottom if smal else richting.LeftToRight)
        krap = self.width() < thema().px(_OP_EEN_REGEL)
        self._merken.setDirection(richting.TopToBottom if krap else richting.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._toon()

    def _toon(self) -> None:
        if self._gebied is None:
            return
        overzicht = self.overzicht.aan
        titel, uitleg = _OVERZICHT if overzicht else (self._gebied.naam, self._gebied.uitleg)
        naam = "overzicht" if overzicht else van_leefgebied(self._gebied.id)
        self.titel.setText(titel)
        self.uitleg.setText(uitleg)
        self._icoon.setPixmap(beeld(naam, "primary", _ICOON))
