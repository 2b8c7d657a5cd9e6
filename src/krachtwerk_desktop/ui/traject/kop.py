"""The head of a traject page: which basistaak, what it is for, and the two ways to look on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from krachtwerk_desktop.domain.inhoud import Basistaak
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop1, Zacht
from krachtwerk_desktop.ui.bouwstenen.schakelknop import Schakelknop
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.thema import thema

_NAAM_BREED = 220


class Kop(QWidget):
    """Title and aim on the left, *Samen kijken* and *Tips* on the right."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.wie, self.titel, self.doel = QLabel(), Kop1(), Zacht()
        self.wie.setTextFormat(Qt.TextFormat.PlainText)
        self.wie.setProperty("kleur", "primary")
        self.samen = Knop("Samen kijken", icoon="samen")
        self.samen.setToolTip("F11")
        self.tips = Schakelknop("Tips", "lamp")
        self.tips.setToolTip("F2")
        look = thema()
        teksten = QVBoxLayout()
        teksten.setSpacing(look.px(1))
        titelrij = QHBoxLayout()
        titelrij.setSpacing(look.px(14))
        titelrij.addWidget(self.wie, 0, Qt.AlignmentFlag.AlignTop)
        titelrij.addWidget(self.titel, 1)
        teksten.addStretch(1)
        teksten.addLayout(titelrij)
        teksten.addWidget(self.doel)
        self._teksten = teksten
        teksten.addStretch(1)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(look.px(12))
        rij.addLayout(teksten, 1)
        for knop in (self.samen, self.tips):
            rij.addWidget(knop, 0, Qt.AlignmentFlag.AlignTop)

    def toon(self, taak: Basistaak) -> None:
        self.titel.setText(taak.naam)
        self.doel.setText(taak.doel)

    def voeg_regel_toe(self, regel: QWidget) -> None:
        """Put one more line under the aim."""
        self._teksten.insertWidget(self._teksten.count() - 1, regel)

    def zeg_wie(self, naam: str) -> None:
        """Name the cliënt here while the card at the side is folded away."""
        self.wie.ensurePolished()
        ruimte = max(thema().px(_NAAM_BREED), self.width() // 3)
        self.wie.setText(self.wie.fontMetrics().elidedText(naam, Qt.TextElideMode.ElideRight, ruimte))
        self.wie.setToolTip(naam)
        self.wie.setVisible(bool(naam))

    def maak_laag(self, *, laag: bool) -> None:
        """Give the page the room where the window is low or the letters are large."""
        for label in (self.wie, self.titel):
            zet(label, "rol", "kop2" if laag else "kop1")
        self.doel.setVisible(not laag)
