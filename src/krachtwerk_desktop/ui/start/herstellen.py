"""*Wachtwoord vergeten*: the noodcode opens the vault, with a new wachtwoord and a new code."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop1, Kop2, Zacht
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld, VeldMetLabel
from krachtwerk_desktop.ui.start.kader import Kader
from krachtwerk_desktop.ui.start.noodcode import NoodcodeBlok
from krachtwerk_desktop.ui.start.poort import Herstel, Poort
from krachtwerk_desktop.ui.start.wachten import Wachten
from krachtwerk_desktop.ui.start.wachtwoordkeuze import Wachtwoordkeuze
from krachtwerk_desktop.ui.start.werk import Werk, zin_van

BREEDTE: Final = 560
NIEUWE_CODE: Final = (
    "Je gebruikte je oude noodcode. Dit is je nieuwe. "
    "De oude werkt niet meer zodra je de nieuwe hieronder hebt overgetypt."
)


class Herstellen(QWidget):
    """First the code and the new wachtwoord, then the code that takes its place."""

    geopend = Signal(object)
    herstelt = Signal(object)
    terug = Signal()

    def __init__(self, poort: Poort) -> None:
        super().__init__()
        self._poort = poort
        self._nieuw: NieuweNoodcode | None = None
        self._vlak = QStackedLayout(self)
        self._vraag = NoodcodeVraag(poort)
        self._vraag.terug.connect(self._ga_terug)
        self._vraag.hersteld.connect(self._toon_nieuwe_code)
        self._vlak.addWidget(self._vraag)

    def begin(self) -> None:
        self._vraag.begin()

    def stop(self) -> None:
        """Open nothing any more: the page is left, and with it the code it shows."""
        self._vraag.stop()
        if self._nieuw is not None:
            self._nieuw.stop()

    def _ga_terug(self) -> None:
        self.stop()
        self.terug.emit()

    def _toon_nieuwe_code(self, herstel: Herstel) -> None:
        self._nieuw = nieuw = NieuweNoodcode(self._poort, herstel)
        nieuw.geopend.connect(self.geopend)
        self._vlak.addWidget(nieuw)
        self._vlak.setCurrentWidget(nieuw)
        nieuw.begin()
        self.herstelt.emit(herstel.instellingen)


class NoodcodeVraag(Kader):
    """The noodcode and a new wachtwoord, twice."""

    hersteld = Signal(object)
    terug = Signal()

    def __init__(self, poort: Poort) -> None:
        super().__init__(BREEDTE)
        self._poort = poort
        self._werk = Werk(self)
        self._wachten = Wachten(self, poort.wacht)
        self.veld = Regelveld()
        self._kader = VeldMetLabel(
            "Noodcode", self.veld, "Van je papier. Hoofdletters, spaties en streepjes maken niet uit."
        )
        self._keuze = Wachtwoordkeuze()
        self._open = Knop("Openen", "primair")
        self._terug = Knop("Terug", "link", "terug")
        self._bouw()
        self._verbind()

    def begin(self) -> None:
        """Put the cursor in the field; the wait for wrong wachtwoorden counts here too."""
        self.veld.setFocus()
        self._open.setEnabled(not self._wachten.begin())

    def stop(self) -> None:
        """Open nothing any more: the page is left."""
        self._werk.stop()

    def _bouw(self) -> None:
        knoppen = QHBoxLayout()
        knoppen.addWidget(self._terug)
        knoppen.addStretch(1)
        knoppen.addWidget(self._open)
        self.inhoud.addWidget(Kop1("Wachtwoord vergeten"))
        self.inhoud.addWidget(Zacht("Met je noodcode open je de kluis en kies je een nieuw wachtwoord."))
        self.inhoud.addWidget(self._kader)
        self.inhoud.addWidget(Kop2("Kies een nieuw wachtwoord"))
        self.inhoud.addWidget(self._keuze)
        self.inhoud.addLayout(knoppen)

    def _verbind(self) -> None:
        self.veld.textChanged.connect(self._begin_te_typen)
        self.veld.returnPressed.connect(self._naar_keuze)
        self._keuze.bevestigd.connect(self._probeer)
        self._open.clicked.connect(self._probeer)
        self._terug.clicked.connect(self.terug)
        self._werk.bezig.connect(self.toon_bezig)
        self._wachten.tik.connect(self._kader.toon_fout)
        self._wachten.voorbij.connect(lambda: self._open.setEnabled(True))

    def _begin_te_typen(self) -> None:
        if not self._wachten.actief:
            self._kader.toon_fout("")
        if len(self.veld.text()) == 1:
            self._werk.vooraf(self._poort.bereid_voor)

    def _naar_keuze(self) -> None:
        if self._code_klopt():
            self._keuze.eerste.setFocus()

    def _code_klopt(self) -> bool:
        """Catch a slip of the pen before the slow part; says what is wrong below the field."""
        from krachtwerk_desktop.domain.noodcode import NoodcodeFout, lees

        try:
            lees(self.veld.text())
        except NoodcodeFout as fout:
            self._kader.toon_fout(fout.zin)
            self.veld.setFocus()
            return False
        return True

    def _probeer(self) -> None:
        if self._wachten.actief or self._werk.loopt:
            return
        if not self._code_klopt() or not self._keuze.controleer():
            return
        code, wachtwoord = self.veld.text(), self._keuze.wachtwoord
        self._werk.doe(
            lambda: self._poort.open_met_noodcode(code, wachtwoord), self._is_hersteld, self._mislukt
        )

    def _is_hersteld(self, herstel: Herstel) -> None:
        self.veld.clear()
        self._keuze.wis()
        self.hersteld.emit(herstel)

    def _mislukt(self, fout: Exception) -> None:
        from krachtwerk_desktop.application.fouten import NogWachten, NoodcodeOnjuist

        self._kader.toon_fout(zin_van(fout))
        self.veld.setFocus()
        if isinstance(fout, NogWachten):
            self._open.setEnabled(not self._wachten.begin())
        if isinstance(fout, NoodcodeOnjuist):
            self._open.setEnabled(not self._wachten.begin(zin_van(fout)))


class NieuweNoodcode(Kader):
    """The code that replaces the used one; *Later* leaves the old one valid."""

    geopend = Signal(object)

    def __init__(self, poort: Poort, herstel: Herstel) -> None:
        super().__init__(BREEDTE)
        self._poort, self._herstel = poort, herstel
        self._werk = Werk(self)
        self._blok = NoodcodeBlok(poort.noodblad, NIEUWE_CODE)
        self._blok.toon(herstel.noodcode, herstel.naam, herstel.organisatie)
        self._fout = Zacht(kleur="red")
        klaar, later = Knop("Klaar", "primair"), Knop("Later", "link")
        knoppen = QHBoxLayout()
        knoppen.addWidget(later)
        knoppen.addStretch(1)
        knoppen.addWidget(klaar)
        self.inhoud.addWidget(Kop1("Je nieuwe noodcode"))
        self.inhoud.addWidget(self._blok)
        self.inhoud.addWidget(self._fout)
        self.inhoud.addLayout(knoppen)
        self._fout.hide()
        klaar.clicked.connect(self._klaar)
        later.clicked.connect(lambda: self._voltooi(None))
        self._blok.bevestigd.connect(self._klaar)
        self._werk.bezig.connect(self.toon_bezig)

    def begin(self) -> None:
        self._blok.overtypen.setFocus()

    def stop(self) -> None:
        """Open nothing any more, and show no code."""
        self._werk.stop()
        self._blok.wis()

    def _klaar(self) -> None:
        if self._blok.controleer():
            self._voltooi(self._blok.overtypen.text())

    def _voltooi(self, overgetypt: str | None) -> None:
        self._werk.doe(lambda: self._herstel.voltooi(overgetypt), self._is_klaar, self._mislukt)

    def _is_klaar(self, kluis: object) -> None:
        self._blok.wis()
        self._poort.overgenomen()
        self.geopend.emit(kluis)

    def _mislukt(self, fout: Exception) -> None:
        self._fout.setText(zin_van(fout))
        self._fout.show()
