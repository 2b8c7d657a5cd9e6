"""The two menu entries about backups, and the backup that makes itself."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.application.fouten import ReservekopieGestopt
from krachtwerk_desktop.application.reservekopieen import Uitkomst
from krachtwerk_desktop.application.voortgang import Voortgang
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.start.werk import zin_van
from krachtwerk_desktop.ui.taak import Taak

# Once the first page stands and its pages are made ready.
_EERST_MS: Final = 4_000
_KIJK_WEER_MS: Final = 30 * 60_000


class ReservekopieActies(QObject):
    """Asks now and then whether a backup is due. `zin` tells what there is, for the home page."""

    zin = Signal(str)
    teruggezet = Signal(object, str)
    """What lies ready (`wissel` once the vault is closed) and the sentence to show after that."""

    def __init__(self, omgeving: Omgeving, venster: QWidget, eerst: int = _EERST_MS) -> None:
        super().__init__(venster)
        self._omgeving, self._venster = omgeving, venster
        self._dienst = omgeving.diensten.reservekopieen
        self._taak = Taak(self, ReservekopieGestopt)
        self._gezegd = ""
        self.maken = self._actie("&Reservekopie maken…", self._open_maken)
        self.terugzetten = self._actie("Reservekopie &terugzetten…", self._open_terugzetten)
        self._wekker = QTimer(self)
        self._wekker.timeout.connect(self.kijk)
        self._wekker.start(eerst)

    @property
    def voor_bestand(self) -> list[QAction]:
        """The entries of the menu *Bestand*."""
        return [self.maken, self.terugzetten]

    def kijk(self) -> None:
        """Make a backup when one is due, and tell what there is; nobody waits for it."""
        self._wekker.setInterval(_KIJK_WEER_MS)

        def werk(meld: Voortgang) -> tuple[Uitkomst | None, str]:
            return self._dienst.maak_als_nodig(meld), self._dienst.laatste_zin()

        self._taak.doe(werk, lambda uit: self._is_klaar(*uit), self._mislukt)

    def vertel(self) -> None:
        """Tell anew what there is, without making anything."""
        self._taak.doe(lambda _meld: self._dienst.laatste_zin(), self.zin.emit, self._mislukt)

    def sluit(self) -> None:
        """Stop: the vault closes."""
        self._wekker.stop()
        self._taak.sluit()

    def _is_klaar(self, uitkomst: Uitkomst | None, zin: str) -> None:
        self.zin.emit(zin)
        if uitkomst is not None and not uitkomst.gelukt and not uitkomst.zwijg:
            self._zeg(uitkomst.zin)

    def _mislukt(self, fout: Exception) -> None:
        self._zeg(zin_van(fout))

    def _zeg(self, zin: str) -> None:
        if zin != self._gezegd:
            self._gezegd = zin
            self._omgeving.meld(zin)

    def _open_maken(self) -> None:
        from krachtwerk_desktop.ui.reservekopieen.maken import ReservekopieMaken

        dialoog = ReservekopieMaken(self._dienst, self._venster)
        dialoog.gemaakt.connect(self.vertel)
        dialoog.show()

    def _open_terugzetten(self) -> None:
        from krachtwerk_desktop.ui.reservekopieen.terugzetten import TerugzettenDialoog

        dialoog = TerugzettenDialoog(self._omgeving, self._venster)
        dialoog.klaar.connect(self.teruggezet)
        dialoog.open()

    def _actie(self, naam: str, doe: object) -> QAction:
        actie = QAction(naam, self)
        actie.triggered.connect(doe)
        return actie
