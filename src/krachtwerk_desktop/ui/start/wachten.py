"""The growing wait after wrong tries."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_SECONDE = 1000
EERDER: Final = "Het wachtwoord of de noodcode klopte een paar keer niet."


class Wachten(QObject):
    """Counts down the seconds until the next try; *over* tells how many there are still."""

    tik = Signal(str)
    """The sentence for this second."""
    voorbij = Signal()

    def __init__(self, ouder: QObject, over: Callable[[], int], seconde: int = _SECONDE) -> None:
        super().__init__(ouder)
        self._vraag = over
        self._over = 0
        self._zin = ""
        self._klok = QTimer(self, interval=seconde)
        self._klok.timeout.connect(self._tel_af)

    @property
    def actief(self) -> bool:
        return self._over > 0

    def begin(self, zin: str = EERDER) -> bool:
        """Begin to count down when there is a wait; *zin* stays in front of it."""
        self._over, self._zin = self._vraag(), zin
        if self._over:
            self._klok.start()
            self._zeg()
        return self.actief

    def stop(self) -> None:
        """Wait no more: a try was right."""
        self._over = 0
        self._klok.stop()

    def _tel_af(self) -> None:
        self._over = self._vraag()
        if self._over > 0:
            self._zeg()
            return
        self._klok.stop()
        self.tik.emit("Je kunt het nu opnieuw proberen.")
        self.voorbij.emit()

    def _zeg(self) -> None:
        seconden = "1 seconde" if self._over == 1 else f"{self._over} seconden"
        self.tik.emit(f"{self._zin} Wacht nog {seconden}: zo kan niemand snel gaan raden.")
