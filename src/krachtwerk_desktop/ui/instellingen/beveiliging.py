"""The keys of the vault: another wachtwoord, and another noodcode."""

from collections.abc import Callable
from threading import Event
from typing import Final, TypeVar

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NogWachten, WachtwoordOnjuist
from krachtwerk_desktop.domain import noodcode
from krachtwerk_desktop.domain.werkblad import Drukopties, Noodblad
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop2, Tekst, Zacht
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.start.noodcode import NoodcodeBlok
from krachtwerk_desktop.ui.start.wachten import EERDER, Wachten
from krachtwerk_desktop.ui.start.wachtwoord import CAPS_LOCK, WachtwoordVeld, toon_knop
from krachtwerk_desktop.ui.start.wachtwoordkeuze import Wachtwoordkeuze
from krachtwerk_desktop.ui.start.werk import Werk, zin_van
from krachtwerk_desktop.ui.thema import thema

T = TypeVar("T")

GEWIJZIGD: Final = "Je wachtwoord is gewijzigd. Vanaf nu open je hiermee."
NIEUW_GELDT: Final = "Je wachtwoord is gewijzigd. Vanaf nu open je met het nieuwe."
OUD_GELDT: Final = "Je wachtwoord is niet gewijzigd. Je opent nog met het oude."
VERVANGEN: Final = "Je nieuwe noodcode geldt. Gooi het papier met de oude code weg: die werkt niet meer."
NIET_OVERGETYPT: Final = (
    "Je nieuwe noodcode was nog niet overgetypt, en geldt dus niet. Gooi het papier met die code weg. "
    "Je oude noodcode werkt nog."
)
LEEG: Final = "Typ je huidige wachtwoord. Zo weet het programma dat jij het bent."
_NIEUWE_CODE: Final = "Deze code geldt pas als je hem hieronder hebt overgetypt. Tot dan werkt je oude."


class Sleutelvlak(QWidget):
    """What both have in common: the present wachtwoord first, work beside the window, an outcome."""

    def __init__(self, diensten: Diensten, kop: str, uitleg: str) -> None:
        super().__init__()
        self.diensten = diensten
        self._werk = Werk(self)
        self._klaar = Event()
        self._klaar.set()
        self._wachten = Wachten(self, diensten.kluis.wacht)
        self.huidig = WachtwoordVeld()
        self._kader = VeldMetLabel("Huidig wachtwoord", self.huidig, rechts=toon_knop(self.huidig))
        self.uitkomst = Tekst()
        self._bezig = QProgressBar(textVisible=False)
        self._bezig.setRange(0, 0)
        self._bezig.setAccessibleName("Even geduld")
        self.vlak = QVBoxLayout(self)
        self.vlak.setContentsMargins(0, 0, 0, 0)
        self.vlak.setSpacing(thema().px(12))
        for deel in (Kop2(kop), Zacht(uitleg), self._kader):
            self.vlak.addWidget(deel)
        self._bezig.hide()
        self.uitkomst.hide()
        self._werk.bezig.connect(self._bezig.setVisible)
        self._wachten.tik.connect(self._kader.toon_fout)
        self.huidig.textEdited.connect(self._begint)
        self.huidig.caps_lock.connect(lambda aan: self._kader.zet_uitleg(CAPS_LOCK if aan else ""))

    def wacht_af(self) -> None:
        """Wait for what is being written: the vault must not open half-way with the old key."""
        self._klaar.wait()

    def eis_huidig(self) -> bool:
        """Say what is missing; True when there is a wachtwoord to try, and no wait for it."""
        if self._wachten.actief or self._werk.loopt:
            return False
        if not self.huidig.text():
            self._kader.toon_fout(LEEG)
            self.huidig.setFocus()
        return bool(self.huidig.text())

    def doe(self, werk: Callable[[], T], klaar: Callable[[T], None]) -> None:
        """Run it beside the window; one job at a time, or nobody would ever say that it is done."""
        if self._werk.loopt:
            return
        self._klaar.clear()

        def voer_uit() -> T:
            try:
                return werk()
            finally:
                self._klaar.set()

        self.zeg("")
        self._werk.doe(voer_uit, klaar, self._mislukt)

    def zeg(self, zin: str, kleur: str = "") -> None:
        """Tell the outcome."""
        self.uitkomst.setText(zin)
        self.uitkomst.zet_kleur(kleur)
        self.uitkomst.setVisible(bool(zin))
        self.uitkomst.setAccessibleName(zin)

    def reservekopieen_bij(self) -> str:
        """Let the backups follow, and return what became of them."""
        return self.diensten.reservekopieen.na_nieuw_wachtwoord().zin

    def _mislukt(self, fout: Exception) -> None:
        if not isinstance(fout, WachtwoordOnjuist | NogWachten):
            self.zeg(zin_van(fout), "red")
            return
        self._kader.toon_fout(zin_van(fout))
        self._wachten.begin(EERDER if isinstance(fout, NogWachten) else zin_van(fout))
        self.huidig.setFocus()
        self.huidig.selectAll()

    def _begint(self) -> None:
        if not self._wachten.actief:
            self._kader.toon_fout("")


class Wachtwoordvlak(Sleutelvlak):
    """*Wachtwoord wijzigen*."""

    def __init__(self, diensten: Diensten) -> None:
        super().__init__(
            diensten, "Wachtwoord wijzigen", "Je noodcode verandert hier niet van. Die blijft geldig."
        )
        self.keuze = Wachtwoordkeuze()
        self.keuze.andere = (diensten.profiel.lees().naam, diensten.profiel.lees().organisatie)
        self._afloop = ""
        self.knop = Knop("Wachtwoord wijzigen")
        self.knop.setAutoDefault(False)
        for deel in (self.keuze, self.knop, self._bezig, self.uitkomst):
            self.vlak.addWidget(deel)
        self.knop.clicked.connect(self._wijzig)
        self.keuze.bevestigd.connect(self._wijzig)

    @property
    def ongezegd(self) -> str:
        """Which wachtwoord counts after a change that nobody was told the outcome of; lets it end first."""
        self.wacht_af()
        return self._afloop

    def _wijzig(self) -> None:
        if not self.eis_huidig() or not self.keuze.controleer():
            return
        oud, nieuw = self.huidig.text(), self.keuze.wachtwoord

        def wijzig() -> str:
            self.diensten.kluis.wijzig_wachtwoord(oud, nieuw)
            self._afloop = NIEUW_GELDT  # from here on, whatever becomes of the backups
            return self.reservekopieen_bij()

        self._afloop = OUD_GELDT
        self.doe(wijzig, self._is_gewijzigd)

    def _mislukt(self, fout: Exception) -> None:
        self._afloop = ""
        super()._mislukt(fout)

    def _is_gewijzigd(self, over_kopieen: str) -> None:
        self._afloop = ""
        self.huidig.clear()
        self.keuze.wis()
        self.zeg(f"{GEWIJZIGD} {over_kopieen}".strip(), "green")


class Noodcodevlak(Sleutelvlak):
    """*Nieuwe noodcode*: made when asked for, and counting once it was typed back."""

    def __init__(self, diensten: Diensten) -> None:
        super().__init__(
            diensten,
            "Nieuwe noodcode",
            "Is je papier kwijt, of heeft iemand de code gezien? Maak een nieuwe.",
        )
        self.blok = NoodcodeBlok(self._noodblad, _NIEUWE_CODE)
        self.maak, self.klaar = Knop("Nieuwe noodcode maken"), Knop("Noodcode vervangen")
        for knop in (self.maak, self.klaar):
            knop.setAutoDefault(False)
        for deel in (self.maak, self.blok, self.klaar, self._bezig, self.uitkomst):
            self.vlak.addWidget(deel)
        self._geldt = ""
        self._toon_blok(aan=False)
        self.maak.clicked.connect(self._maak)
        self.huidig.returnPressed.connect(self._maak)
        self.klaar.clicked.connect(self._vervang)
        self.blok.bevestigd.connect(self._vervang)

    @property
    def toont_code(self) -> bool:
        """Whether a new code is shown that does not count; first lets end what may make it count."""
        self.wacht_af()
        return self.blok.code.text() not in ("", self._geldt)

    @property
    def ongezegd(self) -> bool:
        """Whether the code that is shown counts already, while nobody was told so."""
        self.wacht_af()
        return bool(self._geldt) and self.blok.code.text() == self._geldt

    def is_vervallen(self) -> None:
        """Tell that the code on the paper was lost to a lock: nobody may rely on it."""
        self.zeg(NIET_OVERGETYPT)
        self.huidig.setFocus()

    def _toon_blok(self, *, aan: bool) -> None:
        self.blok.setVisible(aan)
        self.klaar.setVisible(aan)
        self.maak.setVisible(not aan)
        self._kader.setVisible(not aan)

    def _maak(self) -> None:
        if not self.eis_huidig():
            return
        wachtwoord = self.huidig.text()
        self.doe(lambda: self.diensten.kluis.controleer_wachtwoord(wachtwoord), self._toon_code)

    def _toon_code(self, _uitkomst: None) -> None:
        self.huidig.clear()
        profiel = self.diensten.profiel.lees()
        self.blok.toon(noodcode.in_groepen(noodcode.maak()), profiel.naam, profiel.organisatie)
        self._toon_blok(aan=True)
        self.blok.overtypen.setFocus()

    def _vervang(self) -> None:
        if not self.blok.controleer():
            return
        code, over = self.blok.code.text(), self.blok.overtypen.text()

        def vervang() -> str:
            self.diensten.kluis.vervang_noodcode(code, over)
            self._geldt = code  # from here on it opens the vault, whatever becomes of the backups
            return self.reservekopieen_bij()

        self.doe(vervang, self._is_vervangen)

    def _is_vervangen(self, over_kopieen: str) -> None:
        self.blok.wis()
        self._geldt = ""
        self._toon_blok(aan=False)
        self.zeg(f"{VERVANGEN} {over_kopieen}".strip(), "green")

    def _noodblad(self, code: str, naam: str, organisatie: str) -> bytes:
        dag = self.diensten.klok.vandaag()
        blad = Noodblad(naam, organisatie, code, dag, self.diensten.oefening)
        return self.diensten.werkbladen.druk(blad, Drukopties()).pdf
