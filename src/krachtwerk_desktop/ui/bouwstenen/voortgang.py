"""A bar that shows how far a long job is, with a button to stop it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Zacht
from krachtwerk_desktop.ui.taak import Taak
from krachtwerk_desktop.ui.thema import thema


class Voortgangsbalk(QWidget):
    """There only while the job runs; what it does stands above the bar.

    A job that may be over at once gets a bar only after *na* ms, or it would flicker by;
    `getoond` tells when it comes.
    """

    getoond = Signal()

    def __init__(self, taak: Taak, na: int = 0) -> None:
        super().__init__()
        self._taak = taak
        self.tekst = Zacht()
        self.balk = QProgressBar(textVisible=False)
        self.balk.setAccessibleName("Voortgang")
        self.stop = Knop("Stoppen")
        self.stop.setAutoDefault(False)
        rij = QHBoxLayout()
        rij.setSpacing(thema().px(12))
        rij.addWidget(self.balk, 1)
        rij.addWidget(self.stop)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.addWidget(self.tekst)
        vlak.addLayout(rij)
        self.hide()
        self._wekker = QTimer(self, singleShot=True, interval=na)
        self._wekker.timeout.connect(self._kom)
        self.stop.clicked.connect(self._stop)
        taak.bezig.connect(self._toon)
        taak.voortgang.connect(self._zet)
        taak.onderdeel.connect(self.zeg)

    def zeg(self, tekst: str) -> None:
        """Say what the next job does."""
        self.tekst.setText(tekst)

    def _toon(self, bezig: bool) -> None:
        self.balk.setRange(0, 0)
        self.stop.setEnabled(True)
        if not bezig:
            self._wekker.stop()
            self.hide()
        elif self._wekker.interval():
            self._wekker.start()
        else:
            self._kom()

    def _kom(self) -> None:
        self.show()
        self.getoond.emit()

    def _zet(self, procent: int) -> None:
        self.balk.setRange(0, 100)
        self.balk.setValue(procent)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.tekst.setText("Even geduld, het stopt.")
        self._taak.stop()
