"""The first start: who you are, your wachtwoord, your noodcode."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop1, Zacht
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld, VeldMetLabel
from krachtwerk_desktop.ui.start.kader import Kader
from krachtwerk_desktop.ui.thema import thema

if TYPE_CHECKING:
    from krachtwerk_desktop.ui.start.noodcode import NoodcodeBlok
    from krachtwerk_desktop.ui.start.poort import NieuweKluis, Poort
    from krachtwerk_desktop.ui.start.wachtwoordkeuze import Wachtwoordkeuze
    from krachtwerk_desktop.ui.start.werk import Werk

BREEDTE: Final = 560
GROEPEN: Final = "In groepen van vier, zodat je hem goed kunt overnemen."
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
        self.naam.textChanged.connect(lambda: self._kader.toon_fout(""))
        self.organisatie.returnPressed.connect(self.bevestigd)

    @property
    def profiel(self) -> tuple[str, str]:
        """Name and organisation as they will stand on the sheets."""
        return self.naam.text().strip(), self.organisatie.text().strip()

    def controleer(self) -> bool:
        leeg = not self.naam.text().strip()
        self._kader.toon_fout(NAAM_NODIG if leeg else "")
        if leeg:
            self.naam.setFocus()
        return not leeg


class EersteStart(Kader):
    """Walks the three steps; `geopend` carries the new vault, opened. Terug keeps what was typed.

    The later steps are built when the first is done: until then nobody waits for them.
    """

    geopend = Signal(object)
    oefenen = Signal()
    uit_kopie = Signal()

    def __init__(self, poort: "Poort", ouder: QWidget | None = None) -> None:
        super().__init__(BREEDTE, ouder)
        self._poort = poort
        self._kluis: NieuweKluis | None = None
        self._stap = _WIE
        self._wie = WieBenJij()
        self._keuze: Wachtwoordkeuze | None = None
        self._noodcode: NoodcodeBlok | None = None
        self._teller, self._kop, self._tekst = Klein(), Kop1(), Zacht()
        self._fout = Zacht(kleur="red")
        self._oefen = Knop("Eerst oefenen", "link")
        self._kopie = Knop("Ik heb een reservekopie", "link")
        self._verder = Knop("Verder", "primair")
        self._terug: Knop | None = None
        self._bouw()
        self._toon(_WIE)

    def begin(self) -> None:
        """Put the cursor in the first field of the step that is shown."""
        if self._stap == _WIE:
            self._wie.naam.setFocus()
        elif self._stap == _WACHTWOORD and self._keuze is not None:
            self._keuze.eerste.setFocus()
        elif self._noodcode is not None:
            self._noodcode.overtypen.setFocus()

    @cached_property
    def _werk(self) -> "Werk":
        """What works beside the window; the wachtwoord asks for it."""
        from krachtwerk_desktop.ui.start.werk import Werk

        werk = Werk(self)
        werk.bezig.connect(self.toon_bezig)
        return werk

    def _bouw(self) -> None:
        self._knoppen = QHBoxLayout()
        self._knoppen.addWidget(self._oefen)
        self._knoppen.addWidget(self._kopie)
        self._knoppen.addStretch(1)
        self._knoppen.addWidget(self._verder)
        self._plek = QVBoxLayout()
        for deel in (self._teller, self._kop, self._tekst):
            self.inhoud.addWidget(deel)
        self.inhoud.addLayout(self._plek)
        self.inhoud.addWidget(self._fout)
        self.inhoud.addLayout(self._knoppen)
        self._plek.addWidget(self._wie)
        self._verder.clicked.connect(self._ga_verder)
        self._oefen.clicked.connect(self.oefenen)
        self._kopie.clicked.connect(self.uit_kopie)
        self._wie.bevestigd.connect(self._ga_verder)

    def _toon(self, stap: int) -> None:
        self._stap = stap
        self._teller.setText(f"Stap {stap + 1} van {len(_KOPPEN)}")
        kop, tekst = _KOPPEN[stap]
        self._kop.setText(kop)
        self._tekst.setText(tekst)
        for nummer, deel in enumerate((self._wie, self._keuze, self._noodcode)):
            if deel is not None:
                _toon_of_niet(deel, nummer == stap)
        if self._terug is not None:
            self._terug.setVisible(stap > _WIE)
        _toon_of_niet(self._oefen, stap == _WIE)
        _toon_of_niet(self._kopie, stap == _WIE)
        self._verder.setText("Klaar" if stap == _NOODCODE else "Verder")
        self._meld("")
        self.begin()

    def _ga_verder(self) -> None:
        if not self._werk.loopt:
            (self._na_wie, self._na_wachtwoord, self._na_noodcode)[self._stap]()

    def _na_wie(self) -> None:
        if self._wie.controleer():
            keuze = self._keuze or self._maak_keuze()
            keuze.andere = self._wie.profiel
            self._toon(_WACHTWOORD)

    def _maak_keuze(self) -> "Wachtwoordkeuze":
        from krachtwerk_desktop.ui.start.wachtwoordkeuze import Wachtwoordkeuze

        self._keuze = keuze = Wachtwoordkeuze()
        keuze.bevestigd.connect(self._ga_verder)
        keuze.begonnen.connect(lambda: self._werk.vooraf(self._poort.bereid_voor))
        self._plek.addWidget(keuze)
        self._terug = Knop("Terug", "link", "terug")
        self._terug.clicked.connect(lambda: self._toon(self._stap - 1))
        self._knoppen.insertWidget(0, self._terug)
        self._knoppen_na(keuze.toon)
        return keuze

    def _na_wachtwoord(self) -> None:
        if self._keuze is None or not self._keuze.controleer():
            return
        wachtwoord = self._keuze.wachtwoord
        self._werk.doe(lambda: self._poort.nieuw(wachtwoord), self._toon_noodcode, self._mislukt)

    def _toon_noodcode(self, kluis: "NieuweKluis") -> None:
        self._kluis = kluis
        blok = self._noodcode or self._maak_blok()
        blok.toon(kluis.noodcode, *self._wie.profiel)
        self._toon(_NOODCODE)

    def _maak_blok(self) -> "NoodcodeBlok":
        from krachtwerk_desktop.ui.start.noodcode import NoodcodeBlok

        self._noodcode = blok = NoodcodeBlok(self._poort.noodblad, GROEPEN)
        blok.bevestigd.connect(self._ga_verder)
        self._plek.addWidget(blok)
        self._knoppen_na(blok.overtypen)
        return blok

    def _knoppen_na(self, veld: QWidget) -> None:
        """Let Tab reach the buttons after the last field of a step, from left to right."""
        QWidget.setTabOrder(veld, self._oefen)
        if self._terug is not None:
            QWidget.setTabOrder(self._oefen, self._terug)
            QWidget.setTabOrder(self._terug, self._verder)

    def _na_noodcode(self) -> None:
        kluis = self._kluis
        if kluis is None or self._noodcode is None or not self._noodcode.controleer():
            return
        overgetypt, profiel = self._noodcode.overtypen.text(), self._wie.profiel
        self._werk.doe(lambda: kluis.voltooi(overgetypt, *profiel), self._is_klaar, self._mislukt)

    def _is_klaar(self, open_kluis: object) -> None:
        self._kluis = None
        for deel in (self._keuze, self._noodcode):
            if deel is not None:
                deel.wis()
        self._poort.overgenomen()
        self.geopend.emit(open_kluis)

    def _mislukt(self, fout: Exception) -> None:
        from krachtwerk_desktop.ui.start.werk import zin_van

        self._meld(zin_van(fout))

    def _meld(self, zin: str) -> None:
        self._fout.setText(zin)
        self._fout.setVisible(bool(zin))


def _toon_of_niet(deel: QWidget, wel: bool) -> None:
    """Showing what is not hidden would style it here, and once more when it has its place."""
    if deel.isHidden() == wel:
        deel.setVisible(wel)
