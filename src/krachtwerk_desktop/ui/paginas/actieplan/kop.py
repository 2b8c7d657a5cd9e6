"""The head of the page: whose words these are, the one button, and who does what in the whole plan.

Title and aim of the basistaak stand above it, in the window's own head.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Tekst
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.paginas.actieplan.rek import RekLayout
from krachtwerk_desktop.ui.paginas.besproken import Besproken
from krachtwerk_desktop.ui.thema import thema

ONDERTITEL = "Dit plan is van jou, in jouw woorden. De acties zijn klein."
LEEG = (
    "Hier komt wat {naam} wil bereiken, in eigen woorden. Bij elk doel horen kleine acties: wat, wie en "
    "wanneer. Begin met Nieuw doel. Of kies hieronder iets uit de krachteninventarisatie."
)
"""What belongs on an empty page."""


class ActieplanKop(QWidget):
    """*Nieuw doel*, *Wie doet wat* and *Besproken*."""

    def __init__(self, omgeving: Omgeving, traject_id: str, basistaak: str) -> None:
        super().__init__()
        self.zin, self.wie = Tekst(ONDERTITEL, ouder=self), Klein(ouder=self)
        self.besproken = Besproken(omgeving, traject_id, basistaak)
        self.nieuw = Knop("Nieuw doel", "primair", "plus", ouder=self)
        self._bouw()

    def toon(self, wie: str) -> None:
        """Show who does what."""
        self.wie.setText(wie)
        self.wie.setVisible(bool(wie))

    def focusketen(self) -> list[QWidget]:
        return [self.besproken.vink, self.nieuw]

    def _bouw(self) -> None:
        look = thema()
        woorden = QWidget(self)
        links = QVBoxLayout(woorden)
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(look.px(2))
        links.addStretch(1)
        links.addWidget(self.zin)
        links.addWidget(self.wie)
        links.addStretch(1)
        vlak = RekLayout(self, goot=16, regelwit=6)
        vlak.voeg(woorden, 320, midden=True)
        vlak.voeg(self.besproken, rek=0, midden=True)
        vlak.voeg(self.nieuw, rek=0, midden=True)
