"""What stands under the columns: others' views, the last addition, and the client's own last word."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.domain.plek import KI, NOG_ZEGGEN, AntwoordPlek
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.bouwstenen.schakelknop import Schakelknop
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.paginas.besproken import Besproken
from krachtwerk_desktop.ui.paginas.ki.stand import KiStand
from krachtwerk_desktop.ui.paginas.ki.veld import KiVeld
from krachtwerk_desktop.ui.thema import thema

_NAAST_ELKAAR = 480


class KiOnder(QWidget):
    """One set for the whole KI, whichever leefgebied is shown."""

    def __init__(self, omgeving: Omgeving, stand: KiStand, basistaak: str) -> None:
        super().__init__()
        self.anderen = Schakelknop("Wat anderen zien", "oog", self)
        self.anderen.setProperty("maat", "klein")
        self.aangevuld = Klein(ouder=self)
        self.aangevuld.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.nog_zeggen = KiVeld(1)
        self.besproken = Besproken(omgeving, stand.traject.id, basistaak, waarvan="(alle leefgebieden)")
        look = thema()
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rij.addWidget(self.anderen)
        self._rij.addWidget(self.besproken, 1)
        self._rij.addWidget(self.aangevuld, 1)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(look.px(8))
        vlak.addLayout(self._rij)
        vlak.addWidget(VeldMetLabel("Dit wil ik nog zeggen", self.nog_zeggen))
        stand.volg(self.nog_zeggen, AntwoordPlek(stand.traject.id, KI, NOG_ZEGGEN))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        richting = QBoxLayout.Direction
        smal = self.width() < thema().px(_NAAST_ELKAAR)
        self._rij.setDirection(richting.TopToBottom if smal else richting.LeftToRight)

    def toon_aangevuld(self, zin: str) -> None:
        self.aangevuld.setText(zin)

    @property
    def knoppen(self) -> list[QWidget]:
        return [self.anderen, self.besproken.vink]
