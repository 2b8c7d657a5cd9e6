"""The first start: who you are, your wachtwoord, your noodcode."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop1, Zacht
from krachtwerk_desktop.ui.bouwstenen.velden import Regelveld, VeldMetLabel
from krachtwerk_desktop.ui.start.kader import Kader
from krachtwerk_desktop.ui.start.noodcode import NoodcodeBlok
from krachtwerk_desktop.ui.start.poort import NieuweKluis, Poort
from krachtwerk_desktop.ui.start.wachtwoordkeuze import Wachtwoordkeuze
from krachtwerk_desktop.ui.start.werk import Werk, zin_van
from krachtwerk_desktop.ui.thema import thema

BREEDTE: Final = 560
_WIE, _WACHTWOORD, _NOODCODE = range(3)
_KOPPEN: Final = (
    ("Welkom bij Krachtwerk Desktop", "Samen krachten vinden en een plan maken. Eerst drie korte stappen."),
    (
        "Kies een wachtwoord",
        (
            "Met dit wachtwoord open je straks je dossiers. Ze staan versleuteld op deze laptop, "
            "en er gaat niets naar internet. Niemand kan je wachtwoord voor je opzoeken."
        ),
    ),
    (
        "Bewaar je noodcode",
        "Ben je je wachtwoord ooit kwijt? Dan is deze code de enige weg terug. Zet hem nu op papier.",
    ),
)
NAAM_NODIG: Final = "Vul je naam in. Die komt onder de werkbladen te staan."


class WieBenJij(QWidget):
    """Name and organisation, for the foot of the sheets."""

    bevestigd = Signal()
    oefenen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.naam, self.organisatie = Regelveld(), Regelveld()
        self._kader = VeldMetLabel("Je naam", self.naam, "Nodig: deze naam staat op de werkbladen.")
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(12))
        vlak.addWidget(self._kader)
        vlak.addWidget(VeldMetLabel("Organisatie", self.organisatie, "Mag leeg blijven."))
        self.naam.returnPressed.connect(self.organisatie.setFocus)
        self.naam.textEdited.connect(lambda: self._kader.toon_fout(""))
        self.organisatie.returnPressed.connect(self.bevestigd)

    def controleer(self) -> bool:
        leeg = not self.naam.text().strip()
        self._kader.toon_fout(NAAM_NODIG if leeg else "")
        if leeg:
            self.naam.setFocus()
        return not leeg


class EersteStart(Kader):
    """Walks the three steps; `geopend` carries the new vault, opened. Terug keeps what was typed."""

    geopend = Signal(object)
    oefenen = Signal()

    def __init__(self, poort: Poort) -> None:
        super().__init__(BREEDTE)
        self._poort = poort
        self._werk = Werk(self)
        self._kluis: NieuweKluis | None = None
        self._stap = _WIE
        self.wie, self.keuze = WieBenJij(), Wachtwoordkeuze()
        self.noodcode = NoodcodeBlok(poort.noodblad, "In groepen van vier, zodat je hem goed kunt overnemen.")
        self._stappen: tuple[QWidget, ...] = (self.wie, self.keuze, self.noodcode)
        self._teller, self._kop, self._tekst = Klein(), Kop1(), Zacht()
        self._fout = Zacht(kleur="red")
        self._terug = Knop("Terug", "link", "terug")
        self._oefen = Knop("Eerst oefenen", "link")
        self._verder = Knop("Verder", "primair")
        self._bouw()
        self._verbind()
        self._toon(_WIE)

    def begin(self) -> None:
        """Put the cursor in the first field of the step that is shown."""
        (self.wie.naam, self.keuze.eerste, self.noodcode.overtypen)[self._stap].setFocus()

    def _bouw(self) -> None:
        knoppen = QHBoxLayout()
        knoppen.addWidget(self._terug)
        knoppen.addWidget(self._oefen)
        knoppen.addStretch(1)
        knoppen.addWidget(self._verder)
        for deel in (self._teller, self._kop, self._tekst, *self._stappen, self._fout):
            self.inhoud.addWidget(deel)
        self.inhoud.addLayout(knoppen)

    def _verbind(self) -> None:
        self._verder.clicked.connect(self._ga_verder)
        self._terug.clicked.connect(lambda: self._toon(self._stap - 1))
        self._oefen.clicked.connect(self.oefenen)
        self.wie.bevestigd.connect(self._ga_verder)
        self.keuze.bevestigd.connect(self._ga_verder)
        self.keuze.begonnen.connect(lambda: self._werk.vooraf(self._poort.bereid_voor))
        self.noodcode.bevestigd.connect(self._ga_verder)
        self._werk.bezig.connect(self.toon_bezig)

    def _toon(self, stap: int) -> None:
        self._stap = stap
        self._teller.setText(f"Stap {stap + 1} van {len(self._stappen)}")
        kop, tekst = _KOPPEN[stap]
        self._kop.setText(kop)
        self._tekst.setText(tekst)
        for nummer, deel in enumerate(self._stappen):
            deel.setVisible(nummer == stap)
        self._terug.setVisible(stap > _WIE)
        self._oefen.setVisible(stap == _WIE)
        self._verder.setText("Klaar" if stap == _NOODCODE else "Verder")
        self._meld("")
        self.begin()

    def _ga_verder(self) -> None:
        if self._werk.loopt:
            return
        (self._na_wie, self._na_wachtwoord, self._na_noodcode)[self._stap]()

    def _na_wie(self) -> None:
        if self.wie.controleer():
            self.keuze.andere = (self.wie.naam.text(), self.wie.organisatie.text())
            self._toon(_WACHTWOORD)

    def _na_wachtwoord(self) -> None:
        if not self.keuze.controleer():
            return
        wachtwoord = self.keuze.wachtwoord
        self._werk.doe(lambda: self._poort.nieuw(wachtwoord), self._toon_noodcode, self._mislukt)

    def _toon_noodcode(self, kluis: NieuweKluis) -> None:
        self._kluis = kluis
        self.noodcode.toon(kluis.noodcode)
        self._toon(_NOODCODE)

    def _na_noodcode(self) -> None:
        kluis = self._kluis
        if kluis is None or not self.noodcode.controleer():
            return
        naam, organisatie = self.wie.naam.text().strip(), self.wie.organisatie.text().strip()
        self._werk.doe(lambda: kluis.voltooi(naam, organisatie), self._is_klaar, self._mislukt)

    def _is_klaar(self, open_kluis: object) -> None:
        self._kluis = None
        self.keuze.wis()
        self.noodcode.wis()
        self.geopend.emit(open_kluis)

    def _mislukt(self, fout: Exception) -> None:
        self._meld(zin_van(fout))

    def _meld(self, zin: str) -> None:
        self._fout.setText(zin)
        self._fout.setVisible(bool(zin))
