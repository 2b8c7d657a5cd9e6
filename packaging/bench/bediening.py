"""Works the real window as a person would, in this process, and waits until it is painted."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from krachtwerk_desktop.app import Programma
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.thema import STIJL, Thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests.fabriek import WACHTWOORD

W = TypeVar("W", bound=QWidget)
_PAINT = QEvent.Type.Paint
_GEDULD_S = 30.0


class NietGekomen(RuntimeError):
    """What was waited for never came."""


class Verfteller(QObject):
    """Counts what is painted in the whole program."""

    def __init__(self) -> None:
        super().__init__()
        self.aantal = 0

    def eventFilter(self, _ding: QObject, event: QEvent) -> bool:
        if event.type() is _PAINT:
            self.aantal += 1
        return False


class Bediening:
    """One program over one vault."""

    def __init__(self, app: QApplication, teller: Verfteller, map_: Path) -> None:
        self._app, self._teller, self._opruimen = app, teller, ExitStack()
        self.venster = Hoofdvenster(Uiterlijk(map_))
        self._programma = Programma(self.venster, self._opruimen)
        if not self._programma.begin(map_):
            raise NietGekomen("de kluis is al ergens open")
        self.venster.show()
        self._programma.na_eerste_beeld()
        self.venster.activateWindow()
        self.wacht_tot(self.venster.isVisible)
        self.tot_rust()

    def vind(self, soort: type[W], naam: str = "") -> W:
        """Return the visible widget of this kind with this accessible name."""
        for widget in cast("list[W]", self.venster.findChildren(soort)):
            if widget.isVisible() and (not naam or widget.accessibleName() == naam):
                return widget
        raise NietGekomen(naam or soort.__name__)

    def ontgrendel(self) -> float:
        """Type the wachtwoord; return the seconds from Enter to the list as it is painted."""
        veld = self.vind(QWidget, "Wachtwoord")
        QTest.keyClicks(veld, WACHTWOORD)
        self.rust(0.6)  # as a person does; meanwhile the program loads what it needs
        begin = time.perf_counter()
        QTest.keyClick(veld, Qt.Key.Key_Return)
        self.wacht_tot(lambda: bool(self.venster.findChildren(Werkruimte)))
        self.tot_rust()
        return time.perf_counter() - begin

    def werkruimte(self) -> Werkruimte:
        """Return what stands behind the unlock."""
        return self.vind(Werkruimte)

    def sleutelhelften(self) -> tuple[bytes, bytes]:
        """Return the data key in two, to look for it where it should not be any more."""
        kluis = cast("Kluis", self.werkruimte()._diensten.kluis)  # noqa: SLF001 - there is no other way
        sleutel = kluis._toegang.datasleutel  # noqa: SLF001
        return bytes(sleutel[:16]), bytes(sleutel[16:])

    def vergrendel(self) -> None:
        """Lock, as Ctrl+L does."""
        self._programma.vergrendel()
        self.tot_rust()

    def sluit(self) -> None:
        """Close the window; what was typed is saved."""
        self.venster.close()
        self._opruimen.close()
        self.venster.deleteLater()
        self.tot_rust()

    def meet(self, doe: Callable[[], None]) -> float:
        """Return the seconds from an action until all that it changed has been painted."""
        begin = time.perf_counter()
        doe()
        self.tot_rust()
        return time.perf_counter() - begin

    def tot_rust(self) -> None:
        """Handle events until a round of them paints nothing more."""
        eind = time.perf_counter() + _GEDULD_S
        while time.perf_counter() < eind:
            voor = self._teller.aantal
            self._app.processEvents()
            if self._teller.aantal == voor:
                return
        raise NietGekomen("een venster dat tot rust komt")

    def rust(self, seconden: float) -> None:
        """Let the program do what it does while nobody touches it."""
        lus = QEventLoop()
        QTimer.singleShot(round(seconden * 1000), lus.quit)
        lus.exec()

    def wacht_tot(self, klaar: Callable[[], bool]) -> None:
        """Wait without taking time from other threads."""
        wekker = QTimer(interval=round(_GEDULD_S * 1000), singleShot=True)
        wekker.start()
        while not klaar():
            if not wekker.isActive():
                raise NietGekomen("wat er moest gebeuren")
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@contextmanager
def programma() -> Iterator[Callable[[Path], Bediening]]:
    """Hold one application; what it yields opens a window on a vault, closed at the end."""
    app = QApplication(["krachtwerk-desktop", "-style", STIJL])
    app.setQuitOnLastWindowClosed(False)
    teller = Verfteller()
    app.installEventFilter(teller)
    Thema(app, "licht").pas_toe()
    yield lambda map_: Bediening(app, teller, map_)
