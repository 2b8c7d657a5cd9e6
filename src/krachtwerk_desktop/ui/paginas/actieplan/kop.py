"""The head of the page: what it is for, the one button, and who does what in the whole plan."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.application.trajecten import TrajectService
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop1, Zacht
from krachtwerk_desktop.ui.paginas.actieplan.rek import RekLayout
from krachtwerk_desktop.ui.paginas.besproken import Besproken
from krachtwerk_desktop.ui.thema import thema

ONDERTITEL = "Dit doel is van jou, in jouw woorden. De acties zijn klein."
LEEG = (
    "Hier komt wat {naam} wil bereiken, in eigen woorden. Bij elk doel horen kleine acties: wat, wie en "
    "wanneer. Begin met Nieuw doel, of kies hieronder een uitspraak uit de krachteninventarisatie."
)


class ActieplanKop(QWidget):
    """Title, *Nieuw doel*, *Wie doet wat* and *Besproken*."""

    def __init__(self, naam: str, trajecten: TrajectService, traject_id: str, basistaak: str) -> None:
        super().__init__()
        self.titel, self.onder = Kop1(naam, ouder=self), Zacht(ONDERTITEL, ouder=self)
        self.nieuw = Knop("Nieuw doel", "primair", "plus", ouder=self)
        self.wie = Klein(ouder=self)
        self.besproken = Besproken(trajecten, traject_id, basistaak)
        # The day beside it stays on its line, however little room the head has.
        self.besproken.onder.setWordWrap(False)
        self._bouw()

    def toon(self, wie: str, *, leeg: bool, aanspreeknaam: str) -> None:
        """Show who does what, or what belongs here when there is nothing yet."""
        self.wie.setText(wie)
        self.wie.setVisible(bool(wie))
        self.onder.setText(LEEG.format(naam=aanspreeknaam) if leeg else ONDERTITEL)

    def focusketen(self) -> list[QWidget]:
        return [self.nieuw, self.besproken.vink]

    def _bouw(self) -> None:
        look = thema()
        woorden = QWidget(self)
        links = QVBoxLayout(woorden)
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(look.px(2))
        links.addWidget(self.titel)
        links.addWidget(self.onder)
        boven = RekLayout(goot=16, regelwit=8)
        boven.voeg(woorden, 340)
        boven.voeg(self.nieuw, rek=0, midden=True)
        onder = RekLayout(goot=16, regelwit=0)
        onder.voeg(self.wie, 300, midden=True)
        onder.voeg(self.besproken, rek=0, midden=True)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(look.px(2))
        vlak.addLayout(boven)
        vlak.addLayout(onder)
        vlak.setAlignment(Qt.AlignmentFlag.AlignTop)
