"""Watches for keys and mouse, and says when it has been quiet for too long.

Time is counted on two clocks. The steady one measures the quiet; where the wall clock runs
ahead of it, or a tick comes far too late, the laptop has slept, and the vault locks at once.
"""

import time
from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from krachtwerk_desktop.application.instellingen import Slottijden

WAARSCHUWING: Final = 30
"""Seconds of countdown before the lock."""
TIK_MS: Final = 5_000
_TIK_AFTELLEN_MS: Final = 1_000
_GESLAPEN: Final = 40.0
"""Seconds that a tick may be late: more than any page takes, less than any sleep."""
_MINUUT: Final = 60

_VERGRENDEL: Final = QKeySequence("Ctrl+L")
_LEVEN: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)


class Tijd(NamedTuple):
    """A moment on both clocks, in seconds."""

    wand: float
    gelijkmatig: float


def nu() -> Tijd:
    """Return this moment."""
    return Tijd(time.time(), time.monotonic())


class Waker(QObject):
    """Sits on the windows of the program, where only the real keys and mouse come by.

    An event filter on the application would see every event there is and cost each of them.
    `samen` says whether *Samen kijken* is on, where other times count.
    """

    aftellen = Signal(int)
    """Seconds left until the lock; 0 when somebody is there again."""
    bedekken = Signal()
    """It has been quiet in *Samen kijken* for so long that the question must not stay in sight."""
    gevraagd = Signal()
    """Ctrl+L in a dialog or over an open menu."""
    tijd_om = Signal()
    geslapen = Signal()

    def __init__(
        self,
        tijden: Callable[[], Slottijden],
        samen: Callable[[], bool],
        ouder: QObject | None = None,
        *,
        klok: Callable[[], Tijd] = nu,
    ) -> None:
        super().__init__(ouder)
        self._tijden, self._samen, self._klok = tijden, samen, klok
        self._laatst = self._vorige_tik = klok()
        self._telt_af = self._bedekt = False
        self._wekker = QTimer(self, interval=TIK_MS)
        self._wekker.timeout.connect(self.tik)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._ander_venster)

    @property
    def loopt(self) -> bool:
        """Whether there is an open vault to watch over."""
        return self._wekker.isActive()

    def begin(self) -> None:
        """Watch from this moment on."""
        self._vorige_tik = self._klok()
        self._wekker.start(TIK_MS)
        self._zoek_vensters()
        self.leef()

    def stop(self) -> None:
        """Stop watching: the vault is closed."""
        self._wekker.stop()
        for venster in QGuiApplication.topLevelWindows():
            venster.removeEventFilter(self)
        self._telt_af = self._bedekt = False

    def leef(self) -> None:
        """Count from now on: somebody is there."""
        self._laatst = self._klok()
        self._bedekt = False
        if self._telt_af:
            self._telt_af = False
            self._wekker.setInterval(TIK_MS)
            self.aftellen.emit(0)

    def tik(self) -> None:
        """Look at the clocks, and say what follows from them."""
        tijd, vorige = self._klok(), self._vorige_tik
        self._vorige_tik = tijd
        if max(tijd.wand - vorige.wand, tijd.gelijkmatig - vorige.gelijkmatig) > _GESLAPEN:
            self.geslapen.emit()
            return
        self._zoek_vensters()
        self._weeg(tijd.gelijkmatig - self._laatst.gelijkmatig)

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Take notice, and let everything through but Ctrl+L."""
        if event.type() in _LEVEN:
            self.leef()
        if event.type() == QEvent.Type.KeyPress and _is_vergrendel(event):
            # A dialog or an open menu keeps the shortcut of the menu from the window behind it.
            QTimer.singleShot(0, self, self.gevraagd.emit)
            return True
        return super().eventFilter(ding, event)

    def _weeg(self, stil: float) -> None:
        tijden, samen = self._tijden(), self._samen()
        over = (tijden.samen if samen else tijden.slot) * _MINUUT - stil
        if over <= 0:
            self.tijd_om.emit()
            return
        if samen and not self._bedekt and stil >= tijden.bedek * _MINUUT:
            self._bedekt = True
            self.bedekken.emit()
        if self._bedekt:
            return  # a countdown over the cover would tell a cliënt nothing
        if over <= WAARSCHUWING:
            self._tel_af(over)
        else:
            # Wake up when the countdown begins, not up to a tick later.
            self._wekker.setInterval(min(TIK_MS, max(1, int((over - WAARSCHUWING) * 1000))))

    def _tel_af(self, over: float) -> None:
        self._telt_af = True
        self._wekker.setInterval(_TIK_AFTELLEN_MS)
        self.aftellen.emit(max(1, round(over)))

    def _ander_venster(self) -> None:
        """A dialog that just came must hear Ctrl+L at its first key."""
        if self.loopt:
            self._zoek_vensters()

    def _zoek_vensters(self) -> None:
        """Sit on every window, dialogs that just came too; sitting there twice is once for Qt."""
        for venster in QGuiApplication.topLevelWindows():
            venster.installEventFilter(self)


def _is_vergrendel(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and QKeySequence(event.keyCombination()) == _VERGRENDEL
