"""A long job beside the window, with progress and a way to stop."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.voortgang import Voortgang
from krachtwerk_desktop.ui.achtergrond import Achtergrond, Postbode

T = TypeVar("T")


class Taak(QObject):
    """One job at a time. `voortgang` carries a percentage; a stopped job ends as the failure *gestopt*."""

    voortgang = Signal(int)
    onderdeel = Signal(str)
    """The sentence of the part that begins."""
    bezig = Signal(bool)

    def __init__(self, ouder: QObject, gestopt: type[Fout]) -> None:
        super().__init__(ouder)
        self._achtergrond = Achtergrond(self)
        self._postbode = Postbode(self)
        self._stop = threading.Event()
        self._gestopt = gestopt
        self._procent = -1
        self.loopt = False

    def doe(
        self,
        werk: Callable[[Voortgang], T],
        klaar: Callable[[T], None],
        mislukt: Callable[[Exception], None],
    ) -> None:
        """Run *werk* with something to tell its progress to; nothing when a job runs already."""
        if self.loopt:
            return
        self.loopt = True
        self._stop.clear()
        self._procent = -1
        self.bezig.emit(True)
        self._achtergrond.doe(
            lambda: werk(self._meld), lambda uit: self._af(klaar, uit), lambda fout: self._af(mislukt, fout)
        )

    def zeg(self, zin: str) -> None:
        """Called by the job, on its own thread, when a part of it begins."""
        self._postbode(lambda: None if self._stop.is_set() else self.onderdeel.emit(zin))

    def stop(self) -> None:
        """Ask the job to stop; it says so itself when it has."""
        self._stop.set()

    def sluit(self) -> None:
        """Stop, and hear nothing of it any more."""
        self._stop.set()
        self._achtergrond.stop()
        self.loopt = False

    def _meld(self, gedaan: int, totaal: int) -> None:
        if self._stop.is_set():
            raise self._gestopt
        procent = 100 * gedaan // totaal if totaal > 1 else self._procent
        if procent != self._procent:
            self._procent = procent
            self._postbode(lambda: self.voortgang.emit(procent))

    def _af(self, wie: Callable[[T], None], wat: T) -> None:
        self.loopt = False
        self.bezig.emit(False)
        wie(wat)
