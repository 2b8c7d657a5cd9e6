"""A day that has passed: a question, and three answers that are all fine."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Tekst
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.paginas.actieplan.rek import RekLayout
from krachtwerk_desktop.ui.thema import thema

GELUKT, ANDERE_DATUM, HOEFT_NIET = "Gelukt", "Andere datum", "Hoeft niet meer"


class VoorbijBalk(QFrame):
    """*20 november is voorbij. Nieuwe datum?* with its three buttons."""

    gelukt = Signal()
    andere_datum = Signal()
    hoeft_niet = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        zet(self, "melding", "let_op")
        self.hide()
        self.zin = Tekst(ouder=self)
        self.knoppen = {naam: Knop(naam, ouder=self) for naam in (GELUKT, ANDERE_DATUM, HOEFT_NIET)}
        look = thema()
        vlak = RekLayout(self, goot=8, regelwit=6)
        vlak.setContentsMargins(look.px(12), look.px(6), look.px(6), look.px(6))
        vlak.voeg(self.zin, 230, midden=True)
        # The three answers stay together, beside the question or under it.
        antwoorden = QWidget(self)
        rij = RekLayout(antwoorden, goot=8, regelwit=6)
        for knop in self.knoppen.values():
            knop.setProperty("maat", "klein")
            rij.voeg(knop, rek=0, midden=True)
        vlak.voeg(antwoorden, rek=0, midden=True)
        self.knoppen[GELUKT].clicked.connect(self.gelukt)
        self.knoppen[ANDERE_DATUM].clicked.connect(self.andere_datum)
        self.knoppen[HOEFT_NIET].clicked.connect(self.hoeft_niet)

    def toon(self, zin: str) -> None:
        """Show the bar with a sentence about the day; an empty one hides it."""
        if zin:
            self.zin.setText(f"{zin} Nieuwe datum?")
        self.setVisible(bool(zin))

    def noem(self, naam: str, *, alleen: bool) -> None:
        """Name the buttons; where there are several alike the name says which actie is meant."""
        for tekst, knop in self.knoppen.items():
            knop.setAccessibleName(tekst if alleen else f"{tekst}, {naam}")
            knop.setAccessibleDescription(f"{naam}. {self.zin.text()}")
