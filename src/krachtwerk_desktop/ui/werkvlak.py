"""The open vault on screen: the cliëntenlijst, and what every page of it shares."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.clienten.acties import ClientActies
from krachtwerk_desktop.ui.clienten.pagina import ClientenPagina
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.thema import thema


class Werkvlak(QStackedWidget):
    """Everything that may hold a cliënt's words; destroyed as a whole when the vault is locked."""

    def __init__(self, diensten: Diensten, venster: Hoofdvenster) -> None:
        super().__init__()
        self._venster = venster
        self._diensten = diensten
        self._bewaarder = Bewaarder(diensten.velden, self)
        self._bewaarder.mislukt.connect(
            lambda zin: venster.toon_storing(zin, self._bewaarder.probeer_opnieuw)
        )
        self._bewaarder.hersteld.connect(venster.storing_voorbij)
        omgeving = Omgeving(diensten, self._bewaarder, thema(), venster.meld)
        self._acties = ClientActies(omgeving, self)
        self._clienten = ClientenPagina(omgeving, self._acties)
        self._acties.toegevoegd.connect(self._clienten.toon)
        self._acties.gewijzigd.connect(self._clienten.toon)
        self._acties.verwijderd.connect(lambda _: self._clienten.toon())
        self.addWidget(self._clienten)
        self._zoek = QAction("Zoeken", self)
        self._zoek.setShortcut(QKeySequence("Ctrl+K"))
        self._zoek.triggered.connect(self._clienten.zoek)

    def begin(self) -> None:
        """Show the list and put the keyboard where it begins."""
        acties = self._acties
        self._venster.vul_menus([acties.nieuw, self._zoek, *acties.voor_client], [])
        self._clienten.toon()
        self._clienten.begin()

    def leg_vast(self) -> bool:
        """Save everything and wait for it; False when the disk does not take it."""
        self._bewaarder.leg_alles_vast()
        try:
            self._diensten.profiel.lees()  # a read comes after every write that was sent before it
        except Fout:
            return not self._bewaarder.openstaand
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
        return not self._bewaarder.openstaand
