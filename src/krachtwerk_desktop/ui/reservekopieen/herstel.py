"""Putting a backup back from the first window, when the vault does not open."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from krachtwerk_desktop.application.fouten import NogWachten, ReservekopieGestopt, WachtwoordOnjuist
from krachtwerk_desktop.ui.bouwstenen.bestandsvraag import vraag_map
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop1
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.voortgang import Voortgangsbalk
from krachtwerk_desktop.ui.reservekopieen.inzage import Inzagevlak
from krachtwerk_desktop.ui.reservekopieen.keuze import Kopiekeuze
from krachtwerk_desktop.ui.reservekopieen.woorden import MAP_MET_KOPIEEN
from krachtwerk_desktop.ui.start.kader import Kader
from krachtwerk_desktop.ui.start.wachten import EERDER, Wachten
from krachtwerk_desktop.ui.start.werk import zin_van
from krachtwerk_desktop.ui.taak import Taak

if TYPE_CHECKING:
    from krachtwerk_desktop.application.reservekopie_poort import Inzage, Terugzetting, Vondst
    from krachtwerk_desktop.ui.start.poort import Kopieherstel

_BREED: Final = 720
TERUGGEZET: Final = "De reservekopie is teruggezet. Open de kluis met het wachtwoord dat je net gebruikte."


def wissel(klaargezet: "Terugzetting", zin: str) -> str:
    """Let a backup take the place of the closed vault; return *zin*, or why it did not."""
    try:
        klaargezet.wissel()
    except Exception as fout:  # noqa: BLE001 - told on the page that asks the wachtwoord
        return zin_van(fout)
    return zin


class KopieHerstellen(Kader):
    """`teruggezet` carries the sentence for the page that asks the wachtwoord."""

    teruggezet = Signal(str)
    terug = Signal()

    def __init__(self, herstel: "Kopieherstel") -> None:
        super().__init__(_BREED)
        self._herstel = herstel
        self._inzage: Inzage | None = None
        self._taak = Taak(self, ReservekopieGestopt)
        self._wachten = Wachten(self, herstel.wacht)
        self.balk = Meldingbalk(self)
        self.keuze, self.inzage = Kopiekeuze("Wachtwoord"), Inzagevlak()
        self.voortgang = Voortgangsbalk(self._taak)
        self.verder, self.weg = Knop("Bekijken", "primair"), Knop("Terug", "link", "terug")
        self._bouw()
        self.verder.clicked.connect(self._ga_verder)
        self.weg.clicked.connect(self._ga_terug)
        self.keuze.gekozen.connect(self._bekijk)
        self.keuze.veranderd.connect(self._werk_bij)
        self.keuze.andere_map.connect(self._vraag_map)
        self._taak.bezig.connect(lambda _bezig: self._werk_bij())
        self._wachten.tik.connect(self.keuze.vraag_wachtwoord)
        self._wachten.voorbij.connect(self._werk_bij)

    def begin(self, map_: Path | None = None) -> None:
        """Look for backups beside the vault, or in a folder of choice."""
        self.balk.verberg()
        self.keuze.zoekt()
        self._taak.doe(lambda _meld: self._herstel.vind(map_), self._toon, self._mislukt)

    def _bouw(self) -> None:
        self._stapel = QStackedWidget()
        self._stapel.addWidget(self.keuze)
        self._stapel.addWidget(self.inzage)
        for deel in (Kop1("Reservekopie terugzetten"), self.balk, self._stapel, self.voortgang):
            self.inhoud.addWidget(deel)
        rij = QHBoxLayout()
        rij.addWidget(self.weg)
        rij.addStretch(1)
        rij.addWidget(self.verder)
        self.inhoud.addLayout(rij)
        self.verder.setEnabled(False)

    def _toon(self, vondsten: "list[Vondst]") -> None:
        self.keuze.toon(vondsten, self._herstel.vandaag())
        if vondsten:
            self.keuze.wachtwoord.setFocus()
        self._werk_bij()

    def _ga_verder(self) -> None:
        if self._inzage is None:
            self._bekijk()
            return
        inzage = self._inzage
        self.voortgang.zeg("De reservekopie wordt teruggezet en nagekeken.")
        self._taak.doe(
            lambda meld: self._herstel.zet_terug(inzage, meld),
            lambda _niets: self.teruggezet.emit(TERUGGEZET),
            self._mislukt,
        )

    def _ga_terug(self) -> None:
        if self._taak.loopt:
            self._taak.stop()
        elif self._inzage is None:
            self.terug.emit()
        else:
            self._inzage = None
            self._stapel.setCurrentWidget(self.keuze)
            self._werk_bij()

    def _bekijk(self) -> None:
        vondst, wachtwoord = self.keuze.vondst, self.keuze.wachtwoord.text()
        if vondst is None or self._wachten.actief:
            return
        if not wachtwoord:
            self.keuze.vraag_wachtwoord("Typ het wachtwoord van deze reservekopie.")
            return
        self.balk.verberg()
        self.voortgang.zeg("De reservekopie wordt nagekeken.")
        self._taak.doe(
            lambda _meld: self._herstel.bekijk(vondst, wachtwoord), self._toon_inzage, self._mislukt
        )

    def _toon_inzage(self, inzage: "Inzage") -> None:
        self._inzage = inzage
        self._wachten.stop()
        self.keuze.wachtwoord.clear()
        self.inzage.toon(inzage, None, self._herstel.vandaag())
        self._stapel.setCurrentWidget(self.inzage)
        self._werk_bij()
        self.verder.setFocus()

    def _mislukt(self, fout: Exception) -> None:
        if isinstance(fout, WachtwoordOnjuist | NogWachten):
            self.keuze.vraag_wachtwoord(zin_van(fout))
            self._wachten.begin(EERDER if isinstance(fout, NogWachten) else zin_van(fout))
            self._werk_bij()
        else:
            self.balk.toon(zin_van(fout), "fout")

    def _vraag_map(self) -> None:
        vraag_map(self, MAP_MET_KOPIEEN, Path.home(), self.begin)

    def _werk_bij(self) -> None:
        kijkt = self._inzage is None
        self.verder.setText("Bekijken" if kijkt else "Terugzetten")
        kan = self.keuze.vondst is not None and not self._wachten.actief
        self.verder.setEnabled(not self._taak.loopt and (kan or not kijkt))
