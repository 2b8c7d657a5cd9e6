"""*Reservekopie terugzetten…*: choose, look, and only then put back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from krachtwerk_desktop.application.fouten import ReservekopieGestopt, WachtwoordOnjuist
from krachtwerk_desktop.application.reservekopie_poort import Inzage, Terugzetting, Vondst
from krachtwerk_desktop.application.reservekopieen import wanneer
from krachtwerk_desktop.domain.reservekopie import KopieClient
from krachtwerk_desktop.ui.bouwstenen.bestandsvraag import vraag_map
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop1
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.voortgang import Voortgangsbalk
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.reservekopieen.inzage import Inzagevlak
from krachtwerk_desktop.ui.reservekopieen.keuze import Kopiekeuze
from krachtwerk_desktop.ui.reservekopieen.woorden import MAP_MET_KOPIEEN
from krachtwerk_desktop.ui.start.werk import zin_van
from krachtwerk_desktop.ui.taak import Taak
from krachtwerk_desktop.ui.thema import thema

_BREED, _HOOG = 760, 640
_ONBEWAARD = (
    "Er is nog tekst die niet is opgeslagen. Terugzetten kan nu niet; er is niets veranderd. "
    "Wacht tot er Opgeslagen staat en probeer het dan opnieuw."
)


class TerugzettenDialoog(QDialog):
    """`klaar` carries what lies ready and the sentence for the page that asks the wachtwoord."""

    klaar = Signal(object, str)

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._dienst = omgeving.diensten.reservekopieen
        self._inzage: Inzage | None = None
        self._taak = Taak(self, ReservekopieGestopt)
        self.setWindowTitle("Reservekopie terugzetten")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.balk = Meldingbalk(self)
        self.voortgang = Voortgangsbalk(self._taak)
        self.keuze, self.inzage = Kopiekeuze(), Inzagevlak()
        self.verder, self.terug = Knop("Bekijken", "primair"), Knop("Annuleren")
        self._bouw()
        self._verbind()
        self._zoek()

    def done(self, uitkomst: int) -> None:
        """Stop what runs; the vault is as it was."""
        self._taak.sluit()
        super().done(uitkomst)

    def _bouw(self) -> None:
        look = thema()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        rol = Rol(24)
        self._stapel = QStackedWidget()
        self._stapel.addWidget(self.keuze)
        self._stapel.addWidget(self.inzage)
        rol.inhoud.addWidget(Kop1(self.windowTitle()))
        rol.inhoud.addWidget(self.balk)
        rol.inhoud.addWidget(self._stapel, 1)
        rol.inhoud.addWidget(self.voortgang)
        vlak.addWidget(rol, 1)
        rij = QHBoxLayout()
        maat = look.px(24)
        rij.setContentsMargins(maat, look.px(12), maat, look.px(20))
        rij.addStretch(1)
        self.terug.setAutoDefault(False)
        self.verder.setDefault(True)
        rij.addWidget(self.terug)
        rij.addWidget(self.verder)
        vlak.addLayout(rij)
        zet_maat(self, _BREED, _HOOG)

    def _verbind(self) -> None:
        self.verder.clicked.connect(self._ga_verder)
        self.terug.clicked.connect(self._ga_terug)
        self.keuze.gekozen.connect(self._bekijk)
        self.keuze.veranderd.connect(self._werk_bij)
        self.keuze.andere_map.connect(self._vraag_map)
        self._taak.bezig.connect(lambda _bezig: self._werk_bij())

    def _zoek(self, map_: Path | None = None) -> None:
        self.balk.verberg()
        self.keuze.zoekt()
        dienst = self._dienst
        self._taak.doe(
            lambda _meld: dienst.lijst(grondig=True) if map_ is None else dienst.in_map(map_),
            self._toon_keuze,
            self._mislukt,
        )

    def _toon_keuze(self, vondsten: list[Vondst]) -> None:
        self.keuze.toon(vondsten, self._omgeving.diensten.klok.vandaag())
        self._werk_bij()

    def _ga_verder(self) -> None:
        if self._inzage is None:
            self._bekijk()
        else:
            self._zet_terug(self._inzage)

    def _ga_terug(self) -> None:
        if self._inzage is None:
            self.reject()
            return
        self._taak.stop()
        self._inzage = None
        self._stapel.setCurrentWidget(self.keuze)
        self.keuze.lijst.setFocus()
        self._werk_bij()

    def _bekijk(self) -> None:
        vondst, wachtwoord = self.keuze.vondst, self.keuze.wachtwoord.text()
        if vondst is None or self._taak.loopt:
            return
        self.balk.verberg()
        self.voortgang.zeg("De reservekopie wordt nagekeken.")

        def kijk(_meld: object) -> tuple[Inzage, list[KopieClient]]:
            return self._dienst.bekijk(vondst, wachtwoord), self._dienst.nu()

        self._taak.doe(kijk, lambda uit: self._toon_inzage(*uit), self._mislukt)

    def _toon_inzage(self, inzage: Inzage, nu: list[KopieClient]) -> None:
        self._inzage = inzage
        self._stapel.setCurrentWidget(self.inzage)
        self.inzage.toon(inzage, nu, self._omgeving.diensten.klok.vandaag())
        self._werk_bij()
        self.inzage.tabel.setFocus()

    def _zet_terug(self, inzage: Inzage) -> None:
        bewaarder = self._omgeving.bewaarder
        bewaarder.leg_alles_vast()
        if not bewaarder.onderweg and self._omgeving.afscheid.onbewaard():
            self.balk.toon(_ONBEWAARD, "let_op")
            return
        self.balk.verberg()
        self.voortgang.zeg("Eerst komt er een reservekopie van nu. Daarna wordt de oude klaargezet.")
        self._taak.doe(
            lambda meld: self._dienst.zet_klaar(inzage, meld, self._taak.zeg),
            self._staat_klaar,
            self._mislukt,
        )

    def _staat_klaar(self, terugzetting: Terugzetting) -> None:
        if self._omgeving.afscheid.onbewaard():
            self.balk.toon(_ONBEWAARD, "let_op")
            return
        inzage = self._inzage
        if inzage is None:
            return
        kopie = inzage.vondst.kopie
        welke = f" van {wanneer(kopie, self._omgeving.diensten.klok.vandaag())}" if kopie else ""
        sleutel = "het wachtwoord van toen" if inzage.eigen_wachtwoord else "je wachtwoord"
        self.accept()
        self.klaar.emit(
            terugzetting,
            f"De reservekopie{welke} is teruggezet. Van hoe het daarvóór was, is ook een reservekopie "
            f"gemaakt. Open met {sleutel}.{self._over_tweede_plek()}",
        )

    def _over_tweede_plek(self) -> str:
        """The place was chosen in the vault of now; that of then may know another one, or none."""
        tweede = self._dienst.tweede_plek()
        if tweede is None:
            return ""
        return f" Kijk daarna bij Reservekopie maken of de tweede plek ({tweede.parent}) er nog staat."

    def _mislukt(self, fout: Exception) -> None:
        if isinstance(fout, WachtwoordOnjuist) and self._inzage is None:
            self.keuze.vraag_wachtwoord(zin_van(fout))
            return
        self.balk.toon(zin_van(fout), "let_op" if isinstance(fout, ReservekopieGestopt) else "fout")

    def _vraag_map(self) -> None:
        vraag_map(self, MAP_MET_KOPIEEN, Path.home(), self._zoek)

    def _werk_bij(self) -> None:
        kijkt = self._inzage is None
        self.verder.setText("Bekijken" if kijkt else "Terugzetten")
        self.terug.setText("Annuleren" if kijkt else "Terug")
        self.verder.setEnabled(not self._taak.loopt and (not kijkt or self.keuze.vondst is not None))
