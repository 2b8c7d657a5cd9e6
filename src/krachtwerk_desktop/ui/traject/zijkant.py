"""The left side of a traject: whose it is, and the basistaken."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from krachtwerk_desktop.application.route import BasistaakStand
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop2, Rubriek
from krachtwerk_desktop.ui.bouwstenen.richting import los
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.traject.lijst import Basistakenlijst

BREED, SMAL = 256, 72


class Zijkant(QFrame):
    """The card of the cliënt above the list; folded only the numbers are left."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("vlak", "zijkant")
        self.terug = Knop("Alle cliënten", "link", "terug", naam="Alle cliënten")
        self.kaart = Kaart("zacht", 12)
        self.naam, self.nummer, self.sinds, self.evaluatie = Kop2(), Klein(), Klein(), Klein()
        self.kaart.inhoud.setSpacing(thema().px(2))
        for regel in (self.naam, self.nummer, self.sinds, self.evaluatie):
            self.kaart.inhoud.addWidget(regel)
        self.rubriek = Rubriek("Basistaken")
        self.lijst = Basistakenlijst()
        self.rubriek.setBuddy(self.lijst)
        vlak = QVBoxLayout(self)
        vlak.setSpacing(thema().px(4))
        for deel in (self.terug, self.kaart, self.rubriek):
            vlak.addWidget(deel)
        vlak.addWidget(self.lijst, 1)
        # Without a heading and close together, so that all seven basistaken stay in sight.
        self._dossier = QVBoxLayout()
        self._dossier.setSpacing(0)
        vlak.addLayout(self._dossier)
        self._ingangen: list[tuple[Knop, str]] = []
        self._alleen_breed: list[Knop] = []
        self.werkbladen = self.voeg_ingang_toe("Werkbladen", "handtekening")
        self.vouw(gevouwen=False)

    @property
    def gevouwen(self) -> bool:
        return self.lijst.gevouwen

    def toon_client(self, open_traject: OpenTraject, evaluatie: date | None, vandaag: date) -> None:
        """Show who this is about."""
        client, traject = open_traject.client, open_traject.traject
        self.naam.setText(client.aanspreeknaam)
        volledig = client.naam if client.naam.strip() != client.aanspreeknaam else ""
        self._zet(self.nummer, " · ".join(deel for deel in (los(volledig), client.clientnummer) if deel))
        ronde = f"Ronde {traject.ronde}, sinds" if traject.ronde > 1 else "Traject sinds"
        sinds = f"{ronde} {datum.voluit(traject.begonnen_op)}"
        if traject.beeindigd_op is not None:
            sinds += f", afgerond op {datum.voluit(traject.beeindigd_op)}"
        self._zet(self.sinds, sinds)
        wanneer = f"Volgende evaluatie: {datum.kort(evaluatie, vandaag)}" if evaluatie else ""
        self._zet(self.evaluatie, wanneer)

    def toon_standen(self, standen: Sequence[BasistaakStand]) -> None:
        self.lijst.toon(standen)

    def voeg_ingang_toe(self, tekst: str, icoon: str, *, alleen_breed: bool = False) -> Knop:
        """Add a way into the dossier, under the list; folded only its icon is left.

        With *alleen_breed* not even that: at large letters each icon takes a row that the
        window does not have, and the menu leads there as well.
        """
        knop = Knop(tekst, "link", icoon, naam=tekst)
        if alleen_breed:
            self._alleen_breed.append(knop)
        self._ingangen.append((knop, tekst))
        self._dossier.addWidget(knop)
        return knop

    def voeg_knop_toe(self, knop: Knop) -> None:
        """Add a button that folds by itself to the ways into the dossier."""
        self._dossier.addWidget(knop)

    def vouw(self, *, gevouwen: bool) -> None:
        """Leave names out where a narrow window needs the room."""
        look = thema()
        self.lijst.vouw(gevouwen=gevouwen)
        self.kaart.setVisible(not gevouwen)
        self.rubriek.setVisible(not gevouwen)
        for knop, tekst in self._ingangen:
            knop.setText("" if gevouwen else tekst)
            knop.setToolTip(tekst if gevouwen else "")
            zet(knop, "maat", "icoon" if gevouwen else "klein")
        for knop in self._alleen_breed:
            knop.setVisible(not gevouwen)
        self.terug.setText("" if gevouwen else "Alle cliënten")
        self.terug.setToolTip("Alle cliënten" if gevouwen else "")
        zet(self.terug, "maat", "icoon" if gevouwen else "")
        self.setFixedWidth(look.px(SMAL if gevouwen else BREED))
        marge = look.px(8 if gevouwen else 12)
        vlak = self.layout()
        if vlak is not None:
            vlak.setContentsMargins(marge, look.px(8), marge, look.px(4))

    def _zet(self, label: Klein, tekst: str) -> None:
        label.setText(tekst)
        label.setVisible(bool(tekst))
