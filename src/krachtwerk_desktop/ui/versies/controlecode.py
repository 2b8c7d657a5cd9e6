"""From a code on paper back to the version: whose it is, and whether it still counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.bladstand import BladStand
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.ports_dossier import VersieVan
from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop1, Kop3, Tekst
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld, VeldMetLabel
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.versies import woorden

_BREEDTE, _HOOGTE = 620, 520
_UITLEG = (
    "De code staat onderaan elke bladzijde, bijvoorbeeld 7F3K-9QXM. Streepje en hoofdletters maken niet uit."
)
_NIET_GEVONDEN = (
    "Geen werkblad met deze code. Er is niets veranderd. Kijk of je alle tekens goed hebt overgenomen. "
    "Een papier uit een andere kluis is hier niet bekend."
)


class Controlecode(QDialog):
    """Asks for a code and tells what it leads to."""

    open_versie = Signal(str, str)
    """The traject and the version to show."""

    def __init__(self, diensten: Diensten, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Controlecode")
        self._diensten = diensten
        self.veld = Regelveld()
        self.veld.setProperty("rol", "code")
        self._vak = VeldMetLabel("Controlecode", self.veld, _UITLEG)
        self._uitkomsten: list[Kaart] = []
        self._bouw()

    def zoek(self) -> None:
        """Look the code up and show what it leads to."""
        self._vak.toon_fout("")
        self._wis()
        try:
            gevonden = self._diensten.versies.zoek(self.veld.text())
            for van in gevonden:
                self._toon(van)
        except Fout as fout:
            self._vak.toon_fout(fout.zin)
            return
        if not gevonden:
            self._vak.toon_fout(_NIET_GEVONDEN)
        self.veld.selectAll()

    @property
    def zinnen(self) -> list[str]:
        """What is told now, card after card."""
        return [label.text() for kaart in self._uitkomsten for label in kaart.findChildren(Tekst)]

    def _bouw(self) -> None:
        look = thema()
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        self._rol = Rol(24)
        self._rol.inhoud.addWidget(Kop1(self.windowTitle()))
        self._rol.inhoud.addWidget(self._vak)
        self._rol.inhoud.addStretch(1)
        vlak.addWidget(self._rol, 1)
        rij = QHBoxLayout()
        rij.setContentsMargins(look.px(24), look.px(8), look.px(24), look.px(20))
        sluiten, zoeken = Knop("Sluiten"), Knop("Zoeken", "primair", "zoek")
        sluiten.setAutoDefault(False)
        zoeken.setDefault(True)
        sluiten.clicked.connect(self.reject)
        zoeken.clicked.connect(self.zoek)
        rij.addStretch(1)
        rij.addWidget(sluiten)
        rij.addWidget(zoeken)
        vlak.addLayout(rij)
        zet_maat(self, _BREEDTE, _HOOGTE)
        self.veld.setFocus()

    def _toon(self, van: VersieVan) -> None:
        versie = van.versie
        # What lies in the waste bin with its cliënt has no page to compare with.
        stand = (
            BladStand() if van.client_weg else self._diensten.versies.stand(versie.traject_id, versie.blad)
        )
        kop, *rest = woorden.gevonden(van, stand)
        kaart = Kaart("zacht", 14)
        kaart.inhoud.addWidget(Kop3(kop))
        for zin in rest:
            kaart.inhoud.addWidget(Tekst(zin))
        if versie.verwijderd_op is None and not van.client_weg:
            knop = Knop("Openen", naam=f"Openen, {woorden.versienaam(versie)}")
            knop.setAutoDefault(False)
            knop.clicked.connect(lambda: self._open(van))
            rij = QHBoxLayout()
            rij.addWidget(knop)
            rij.addStretch(1)
            kaart.inhoud.addLayout(rij)
        self._rol.inhoud.insertWidget(self._rol.inhoud.count() - 1, kaart)
        self._uitkomsten.append(kaart)

    def _open(self, van: VersieVan) -> None:
        self.accept()
        self.open_versie.emit(van.versie.traject_id, van.versie.id)

    def _wis(self) -> None:
        for kaart in self._uitkomsten:
            self._rol.inhoud.removeWidget(kaart)
            kaart.hide()
            kaart.deleteLater()
        self._uitkomsten.clear()
