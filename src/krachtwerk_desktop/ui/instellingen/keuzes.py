"""The sections that save themselves: profile, lock times, look, and what a day begins with."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.instellingen import KORTST, LANGST, Begin, Slottijden
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop2, Zacht
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.bouwstenen.velden import Keuzelijst
from krachtwerk_desktop.ui.start.eerste_start import NAAM_NODIG
from krachtwerk_desktop.ui.thema import GROOTSTE_SCHAAL, KLEINSTE_SCHAAL, STAP, thema
from krachtwerk_desktop.ui.typrust import Typrust
from krachtwerk_desktop.ui.velden.opties import VinkOptie
from krachtwerk_desktop.ui.velden.tekst import RegelVeld

_MINUTEN: Final = (1, 2, 3, 5, 10, 15, 20, 30, 45, 60)
_MODI: Final = (
    ("Licht", "licht"),
    ("Donker", "donker"),
    ("Licht, hoog contrast", "licht_contrast"),
    ("Donker, hoog contrast", "donker_contrast"),
    ("Zoals de laptop", "systeem"),
)
_BEGIN: Final = (("De cliëntenlijst", Begin.CLIENTEN), ("Verder waar je was", Begin.VERDER))


class Vlak(QWidget):
    """A section with its heading; `probeer` saves, and says it when that does not work."""

    def __init__(self, kop: str, uitleg: str) -> None:
        super().__init__()
        self.balk = Meldingbalk(self)
        self.rijen = QVBoxLayout(self)
        self.rijen.setContentsMargins(0, 0, 0, 0)
        self.rijen.setSpacing(thema().px(12))
        for deel in (Kop2(kop), Zacht(uitleg), self.balk):
            self.rijen.addWidget(deel)

    def probeer(self, bewaar: Callable[[], None]) -> None:
        """Save; what went wrong stays on screen until it works."""
        try:
            bewaar()
        except Fout as fout:
            self.balk.toon(fout.zin, "fout")
        else:
            self.balk.verberg()


class Profielvlak(Vlak):
    """Name and organisation, kept while typing; without a name the earlier one stays."""

    def __init__(self, diensten: Diensten) -> None:
        super().__init__("Profiel", "Je naam en je organisatie staan op de werkbladen.")
        self._dienst = diensten.profiel
        self.naam, self.organisatie = RegelVeld(), RegelVeld()
        self._kader = VeldMetLabel("Je naam", self.naam)
        self._toets = Typrust(self)
        profiel = self._dienst.lees()
        self.naam.zet_tekst(profiel.naam)
        self.organisatie.zet_tekst(profiel.organisatie)
        self.rijen.addWidget(self._kader)
        self.rijen.addWidget(VeldMetLabel("Organisatie", self.organisatie, "Mag leeg blijven."))
        self._toets.timeout.connect(self.leg_vast)
        for veld in (self.naam, self.organisatie):
            veld.gewijzigd.connect(self._toets.toets)
            veld.verlaten.connect(self.leg_vast)

    def leg_vast(self) -> None:
        """Save now if anything changed."""
        self._toets.stop()
        nieuw = self._getypt()
        self._kader.toon_fout("" if nieuw.naam else NAAM_NODIG)
        if nieuw.naam:
            self.probeer(lambda: self._bewaar(nieuw))

    def onbewaard(self) -> dict[str, str]:
        """Return what stands here and is not in the vault, not even after trying."""
        self.leg_vast()
        try:
            if self._getypt() == self._dienst.lees():
                return {}
        except Fout:
            pass  # a vault that cannot be read has not taken it either
        return {"naam": self.naam.text(), "organisatie": self.organisatie.text()}

    def ga_verder(self, velden: dict[str, str]) -> None:
        """Put that back, and save it if that can be done now."""
        self.naam.zet_tekst(velden["naam"])
        self.organisatie.zet_tekst(velden["organisatie"])
        self.leg_vast()

    def _getypt(self) -> Profiel:
        return Profiel(self.naam.text().strip(), self.organisatie.text().strip())

    def _bewaar(self, nieuw: Profiel) -> None:
        if nieuw != self._dienst.lees():
            self._dienst.bewaar(nieuw)


class Slottijdenvlak(Vlak):
    """When it locks by itself."""

    def __init__(self, diensten: Diensten) -> None:
        super().__init__(
            "Vanzelf op slot", "Tel je minuten zonder toets of muis. Op slot gaat het altijd een keer."
        )
        self._dienst = diensten.instellingen
        nu = self._dienst.slottijden()
        self.slot, self.bedek, self.samen = (minuten(m) for m in (nu.slot, nu.bedek, nu.samen))
        for label, keuze, uitleg in (
            ("Op slot na", self.slot, "De laatste 30 seconden telt een balk af."),
            ("Samen kijken: bedekken na", self.bedek, "Er komt een rustig scherm over de vraag heen."),
            ("Samen kijken: op slot na", self.samen, ""),
        ):
            self.rijen.addWidget(VeldMetLabel(label, keuze, uitleg))
            keuze.currentIndexChanged.connect(self._bewaar)

    def _bewaar(self) -> None:
        tijden = Slottijden(*(int(k.currentData()) for k in (self.slot, self.bedek, self.samen)))
        self.probeer(lambda: self._dienst.bewaar_slottijden(tijden))


class Uiterlijkvlak(Vlak):
    """Light or dark and the size of the text; the same before anything is unlocked."""

    def __init__(self, kies: Callable[..., None]) -> None:
        super().__init__("Uiterlijk", "Dit geldt ook op het scherm waar je je wachtwoord typt.")
        self._kies = kies
        self.modus, self.tekst = Keuzelijst(), Keuzelijst()
        for naam, modus in _MODI:
            self.modus.addItem(naam, modus)
        stappen = round((GROOTSTE_SCHAAL - KLEINSTE_SCHAAL) / STAP) + 1
        for procent in (round(100 * (KLEINSTE_SCHAAL + n * STAP)) for n in range(stappen)):
            self.tekst.addItem(f"{procent} %", procent)
        self.modus.setCurrentIndex(self.modus.findData(thema().modus))
        self.tekst.setCurrentIndex(self.tekst.findData(round(thema().schaal * 100)))
        contrast = "Staat hoog contrast op de laptop aan, dan doet het programma altijd mee."
        self.rijen.addWidget(VeldMetLabel("Licht of donker", self.modus, contrast))
        self.rijen.addWidget(VeldMetLabel("Tekstgrootte", self.tekst))
        self.modus.currentIndexChanged.connect(lambda: self._kies(modus=self.modus.currentData()))
        self.tekst.currentIndexChanged.connect(lambda: self._kies(schaal=self.tekst.currentData() / 100))


class Beginvlak(Vlak):
    """What is shown first after unlocking."""

    def __init__(self, diensten: Diensten) -> None:
        super().__init__("Beginnen", "Wat wil je zien als je het dossier opent?")
        self._dienst = diensten.instellingen
        self.begin = Keuzelijst()
        for naam, begin in _BEGIN:
            self.begin.addItem(naam, begin)
        self.begin.setCurrentIndex([b for _, b in _BEGIN].index(self._dienst.begin()))
        self.rijen.addWidget(VeldMetLabel("Begin met", self.begin))
        self.begin.currentIndexChanged.connect(self._bewaar)

    def _bewaar(self) -> None:
        gekozen = _BEGIN[self.begin.currentIndex()][1]
        self.probeer(lambda: self._dienst.bewaar_begin(gekozen))


class Leefgebiedenvlak(Vlak):
    """Which leefgebieden take part besides the standard ones."""

    def __init__(self, diensten: Diensten) -> None:
        super().__init__("Leefgebieden", "Vink aan wat je met al je cliënten ook wilt bespreken.")
        self._dienst = diensten.leefgebieden
        self.vinken = {gebied.id: VinkOptie(gebied.naam) for gebied in self._dienst.te_kiezen}
        for gebied in self._dienst.te_kiezen:
            vink = self.vinken[gebied.id]
            vink.setChecked(gebied.id in self._dienst.aan())
            vink.setAccessibleDescription(gebied.uitleg)
            vink.toggled.connect(partial(self._kies, gebied.id))
            self.rijen.addWidget(vink)
            self.rijen.addWidget(Zacht(gebied.uitleg))
        self.rijen.addWidget(Zacht("Haal je het vinkje weg, dan blijft staan wat er al is opgeschreven."))

    def _kies(self, leefgebied: str, aan: bool) -> None:
        self.probeer(lambda: self._dienst.zet(leefgebied, aan=aan))
        vink = self.vinken[leefgebied]  # a tick that the disk refused takes no part, and must not say so
        geblokkeerd = vink.blockSignals(True)
        vink.setChecked(leefgebied in self._dienst.aan())
        vink.blockSignals(geblokkeerd)


def minuten(gekozen: int) -> Keuzelijst:
    """Return a list of minutes; one that was chosen otherwise stands among them."""
    lijst = Keuzelijst()
    for aantal in sorted({*_MINUTEN, min(max(gekozen, KORTST), LANGST)}):
        lijst.addItem("1 minuut" if aantal == 1 else f"{aantal} minuten", aantal)
    lijst.setCurrentIndex(lijst.findData(gekozen))
    return lijst
