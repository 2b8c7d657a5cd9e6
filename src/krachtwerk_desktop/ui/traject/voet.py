"""The foot of a traject page: back, on, print, and whether everything is safe."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.thema import thema

_PRINT = "Werkblad afdrukken…"


class Voet(QFrame):
    """One pair Vorige and Volgende, and the line that begins with *Opgeslagen*."""

    vorige = Signal()
    volgende = Signal()
    afdrukken = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("vlak", "voet")
        self.terug = Knop("Vorige", icoon="terug", naam="Vorige")
        self.terug.setToolTip("Alt+←")
        self.print = Knop(_PRINT, icoon="print", naam=_PRINT)
        self.print.setToolTip("Ctrl+P")
        self.verder = Knop("Volgende", "primair", "vooruit", naam="Volgende", rechts=True)
        self.verder.setToolTip("Alt+→")
        self.stand = QLabel()
        self.stand.setTextFormat(Qt.TextFormat.PlainText)
        self.stand.setProperty("rol", "klein")
        self._naam = ""
        self._rooster = QGridLayout(self)
        look = thema()
        self._rooster.setHorizontalSpacing(look.px(12))
        self._rooster.setVerticalSpacing(look.px(4))
        self._rooster.setColumnStretch(2, 1)
        self._rooster.addWidget(self.terug, 1, 0)
        self._rooster.addWidget(self.print, 1, 3)
        self._rooster.addWidget(self.verder, 1, 4)
        self._rooster.addWidget(self.stand, 1, 1)
        self.terug.clicked.connect(self.vorige)
        self.verder.clicked.connect(self.volgende)
        self.print.clicked.connect(self.afdrukken)

    def toon(self, *, vorige: str, volgende: str) -> None:
        """Name what comes before and after; an empty name means that there is nothing."""
        self.terug.setEnabled(bool(vorige))
        self.terug.setAccessibleDescription(f"Vorige: {vorige}" if vorige else "")
        self.verder.setEnabled(bool(volgende))
        self._naam = f"Volgende: {volgende}" if volgende else "Volgende"
        self.verder.setAccessibleDescription(self._naam if volgende else "")
        self._deel_in()

    def toon_laatst(self, moment: datetime | None, vandaag: date) -> None:
        """Say when something was last saved, before this visit."""
        if moment is None:
            self._zeg("Opslaan gaat vanzelf", "")
            return
        plaatselijk = moment.astimezone()
        if plaatselijk.date() == vandaag:
            self.opgeslagen(plaatselijk)
        else:
            self._zeg(f"Opgeslagen op {datum.kort(plaatselijk.date(), vandaag)}", "")

    def opgeslagen(self, moment: datetime) -> None:
        """Say that the vault confirmed a save at this local moment."""
        self._zeg(f"Opgeslagen om {moment:%H:%M}", "")

    def niet_opgeslagen(self) -> None:
        """Say it here too, while the red bar tells what to do."""
        self._zeg("Nog niet opgeslagen", "red")

    def zet_marge(self, marge: int) -> None:
        """Stand in line with the page above."""
        hoog = thema().px(10)
        self._rooster.setContentsMargins(marge, hoog, marge, hoog)
        self._deel_in()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._deel_in()

    def _zeg(self, zin: str, kleur: str) -> None:
        zet(self.stand, "kleur", kleur)
        if self.stand.text() != zin:
            self.stand.setText(zin)
            self._deel_in()

    def _deel_in(self) -> None:
        """Shorten the long buttons first, then move the saved state to a line of its own."""
        ruimte = self.width() - 2 * self._rooster.contentsMargins().left()
        for verder, print_ in ((self._naam, _PRINT), ("Volgende", _PRINT), ("Volgende", "Afdrukken…")):
            self.verder.setText(verder.replace("&", "&&"))
            self.print.setText(print_)
            if self._nodig() <= ruimte:
                break
        if self._nodig() > ruimte:
            self._rooster.addWidget(self.stand, 0, 0, 1, 5)
        else:
            self._rooster.addWidget(self.stand, 1, 1)

    def _nodig(self) -> int:
        delen = (self.terug, self.stand, self.print, self.verder)
        tussen = self._rooster.horizontalSpacing()
        return sum(deel.sizeHint().width() for deel in delen) + tussen * (len(delen) + 1)
