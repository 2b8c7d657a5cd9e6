"""The way into the notes of an open traject, and back out of them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QWidget

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
from krachtwerk_desktop.ui.werkaantekeningen.pagina import Werkaantekeningen


class Aantekentoegang(QObject):
    """Adds itself to the menu and the side list; the page lies over the traject, made anew each time."""

    geopend = Signal(QWidget)
    """The page that lies over the traject from now on."""

    def __init__(self, omgeving: Omgeving, scherm: TrajectScherm, stapel: QStackedLayout) -> None:
        super().__init__(scherm)
        self._omgeving, self._scherm, self._stapel = omgeving, scherm, stapel
        actie = QAction("Werkaantekeningen…", scherm)
        actie.triggered.connect(lambda _aan=False: self.open())
        scherm.acties["werkaantekeningen"] = actie
        ingang = scherm.zijkant.voeg_ingang_toe("Werkaantekeningen", "slot", alleen_breed=True)
        ingang.clicked.connect(actie.trigger)

    def open(self) -> None:
        """Show the notes."""
        self._omgeving.bewaarder.leg_alles_vast()
        try:
            pagina = Werkaantekeningen(self._omgeving, self._scherm.open_traject)
        except Fout as fout:
            self._omgeving.meld(fout.zin)
            return
        pagina.dicht.connect(self._terug)
        # Not taken out of the stack here: it is hidden while the stack is busy changing pages.
        pagina.verborgen.connect(pagina.deleteLater)
        self._stapel.addWidget(pagina)
        self.geopend.emit(pagina)
        self._stapel.setCurrentWidget(pagina)
        pagina.begin()

    def ververs(self) -> None:
        """Show again what the vault holds; closed notes stay closed, whoever may be looking along."""
        if isinstance(self._stapel.currentWidget(), Werkaantekeningen):
            self.open()

    def _terug(self) -> None:
        self._stapel.setCurrentWidget(self._scherm)
        self._scherm.pagina.focus_op(None)
