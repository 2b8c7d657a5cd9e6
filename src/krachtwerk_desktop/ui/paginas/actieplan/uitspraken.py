"""What was said in the krachteninventarisatie, each one press away from being a doel."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.application.krachten import Uitspraak
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import Wie
from krachtwerk_desktop.domain.vast import STRAKS
from krachtwerk_desktop.ui.bouwstenen.kaart import KLEUR_VAN, Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Chip, Klein, Kop2, Tekst, Zacht
from krachtwerk_desktop.ui.paginas.actieplan import woorden
from krachtwerk_desktop.ui.paginas.actieplan.rek import RekLayout
from krachtwerk_desktop.ui.thema import thema

EERST = 6
"""Statements shown before somebody asks for all of them."""
Gebruikt = Mapping[tuple[str, str, str, str], int]
"""Per statement that is a doel already (leefgebied, perspectief, wie, words): its number."""
_WIE = {Wie.CLIENT: "", Wie.NAASTE: "gezien door een naaste", Wie.BEGELEIDER: "gezien door de begeleider"}


def sleutel(uitspraak: Uitspraak) -> tuple[str, str, str, str]:
    return uitspraak.leefgebied, uitspraak.perspectief, uitspraak.wie.value, uitspraak.tekst


class Uitspraken(QWidget):
    """The list under the cards: wishes first, and what is a doel already marked as such."""

    gekozen = Signal(object)
    """An :class:`Uitspraak` that becomes a doel."""
    doel_gevraagd = Signal(int)
    """The number of a doel to look at."""
    ki_gevraagd = Signal()

    def __init__(self, inhoud: Inhoud) -> None:
        super().__init__()
        self._inhoud = inhoud
        self._getoond: tuple[object, ...] = ()
        self._uitspraken: Sequence[Uitspraak] = ()
        self._gebruikt: Gebruikt = {}
        self._naam, self._alles = "", False
        self._regels: list[UitspraakRegel] = []
        self.kop = Kop2("Uit de krachteninventarisatie", ouder=self)
        self.uitleg = Zacht(ouder=self)
        self.meer = Knop(soort="link", icoon="omlaag", ouder=self)
        self.naar_ki = Knop("Naar de krachteninventarisatie", "link", "vooruit", ouder=self)
        self._vlak = QVBoxLayout(self)
        self._vlak.setContentsMargins(0, thema().px(8), 0, 0)
        self._vlak.setSpacing(thema().px(8))
        onder = RekLayout(goot=8)
        for knop in (self.meer, self.naar_ki):
            onder.voeg(knop, rek=0)
        self._vlak.addWidget(self.kop)
        self._vlak.addWidget(self.uitleg)
        self._vlak.addLayout(onder)
        self.meer.clicked.connect(self._toon_alles)
        self.naar_ki.clicked.connect(self.ki_gevraagd)

    def toon(self, uitspraken: Sequence[Uitspraak], gebruikt: Gebruikt, naam: str) -> None:
        """Show the statements; nothing is made anew while they are the same."""
        nieuw = (tuple(uitspraken), tuple(gebruikt.items()), naam, self._alles)
        if nieuw == self._getoond:
            return
        self._getoond, self._uitspraken, self._gebruikt, self._naam = nieuw, uitspraken, gebruikt, naam
        self._maak_regels(list(uitspraken) if self._alles else self._eerste(uitspraken))
        rest = len(uitspraken) - len(self._regels)
        self.meer.setText(f"Alle {len(uitspraken)} uitspraken laten zien")
        self.meer.setVisible(rest > 0)
        self.naar_ki.setVisible(not uitspraken)
        self.uitleg.setText(self._zin(leeg=not uitspraken))

    def focusketen(self) -> list[QWidget]:
        return [*(regel.knop for regel in self._regels), self.meer, self.naar_ki]

    def _zin(self, *, leeg: bool) -> str:
        if leeg:
            return (
                f"Hier komt te staan wat {self._naam} over zichzelf vertelt. "
                "Elke uitspraak kan dan met één klik een doel worden."
            )
        return f"Dit zei {self._naam} eerder. Met één klik wordt het een doel."

    def _eerste(self, uitspraken: Sequence[Uitspraak]) -> list[Uitspraak]:
        """Return the first wishes, or the first statements when nobody wished for anything."""
        wensen = [uitspraak for uitspraak in uitspraken if uitspraak.perspectief == STRAKS]
        return list(wensen or uitspraken)[:EERST]

    def _maak_regels(self, uitspraken: Sequence[Uitspraak]) -> None:
        for oud in self._regels:
            self._vlak.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        self._regels = []
        for plaats, uitspraak in enumerate(uitspraken):
            regel = UitspraakRegel(self._inhoud, uitspraak, self._gebruikt.get(sleutel(uitspraak), 0))
            regel.gekozen.connect(self.gekozen)
            regel.doel_gevraagd.connect(self.doel_gevraagd)
            self._vlak.insertWidget(2 + plaats, regel)
            regel.show()
            self._regels.append(regel)

    def _toon_alles(self) -> None:
        self._alles = True
        eerste_nieuwe = len(self._regels)
        self.toon(self._uitspraken, self._gebruikt, self._naam)
        if eerste_nieuwe < len(self._regels):
            self._regels[eerste_nieuwe].knop.setFocus()


class UitspraakRegel(Kaart):
    """One statement with where it was said, and its button."""

    gekozen = Signal(object)
    doel_gevraagd = Signal(int)

    def __init__(self, inhoud: Inhoud, uitspraak: Uitspraak, doel: int) -> None:
        super().__init__(marge=10)
        kort = woorden.in_het_kort(uitspraak.tekst, 120)
        self.knop = Knop(f"Bekijk doel {doel}" if doel else "Wordt een doel", "link" if doel else "gewoon")
        self.knop.setAccessibleName(f"{self.knop.text()}: {kort}")
        self.knop.setProperty("maat", "klein")
        rij = RekLayout(goot=12, regelwit=6)
        rij.voeg(self._woorden(inhoud, uitspraak, doel), 260, midden=True)
        rij.voeg(self.knop, rek=0, midden=True)
        self.inhoud.addLayout(rij)
        if doel:
            self.knop.clicked.connect(lambda: self.doel_gevraagd.emit(doel))
        else:
            self.knop.clicked.connect(lambda: self.gekozen.emit(uitspraak))

    def _woorden(self, inhoud: Inhoud, uitspraak: Uitspraak, doel: int) -> QWidget:
        vak = QWidget(self)
        vlak = QVBoxLayout(vak)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(4))
        merken = RekLayout(goot=8, regelwit=4)
        kort = inhoud.perspectief(uitspraak.perspectief).kort
        merken.voeg(Chip(kort, KLEUR_VAN.get(kort.casefold(), "primary"), vak), rek=0, midden=True)
        if doel:
            merken.voeg(Chip("Is al een doel", "green", vak), rek=0, midden=True)
        gebied = inhoud.leefgebied_naam(uitspraak.leefgebied)
        wie = _WIE[uitspraak.wie]
        merken.voeg(Klein(", ".join(deel for deel in (gebied, wie) if deel), ouder=vak), 180, midden=True)
        vlak.addWidget(Tekst(f"“{uitspraak.tekst}”", ouder=vak))
        vlak.addLayout(merken)
        return vak
