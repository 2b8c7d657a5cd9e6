"""The growing wait after wrong tries."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from krachtwerk_desktop.ui.start.poort import Pogingen

_SECONDE = 1000


class Wachten(QObject):
    """Counts wrong tries in a row and then the seconds until the next one."""

    tik = Signal(str)
    """The sentence for this second."""
    voorbij = Signal()

    def __init__(self, ouder: QObject, pogingen: "Pogingen | None" = None, seconde: int = _SECONDE) -> None:
        super().__init__(ouder)
        self._pogingen = pogingen or _LossePogingen()
        self._over = 0
        self._zin = ""
        self._klok = QTimer(self, interval=seconde)
        self._klok.timeout.connect(self._tel_af)

    @property
    def actief(self) -> bool:
        return self._over > 0

    def mislukt(self, zin: str) -> None:
        """Count a wrong try; *zin* stays in front of the countdown."""
        self._pogingen.mislukt()
        self.hervat(zin)

    def hervat(self, zin: str) -> None:
        """Wait for what is left of an earlier try, one before this start too."""
        self._over, self._zin = self._pogingen.over(), zin
        if self._over:
            self._klok.start()
            self._zeg()

    def begin_opnieuw(self) -> None:
        self._pogingen.vergeet()
        self._over = 0
        self._klok.stop()

    def _tel_af(self) -> None:
        self._over -= 1
        if self._over > 0:
            self._zeg()
            return
        self._klok.stop()
        self.tik.emit("Je kunt het nu opnieuw proberen.")
        self.voorbij.emit()

    def _zeg(self) -> None:
        seconden = "1 seconde" if self._over == 1 else f"{self._over} seconden"
        self.tik.emit(f"{self._zin} Wacht nog {seconden}: zo kan niemand snel gaan raden.")


class _LossePogingen:
    """Tries that count for as long as a page stands open, such as behind the lock."""

    def __init__(self) -> None:
        self.aantal = 0

    def over(self) -> int:
        from krachtwerk_desktop.domain.wachtwoord import wachttijd

        return wachttijd(self.aantal)

    def mislukt(self) -> None:
        self.aantal += 1

    def vergeet(self) -> None:
        self.aantal = 0
