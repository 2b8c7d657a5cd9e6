"""Hears that the system wants the program to end: at logging off, or when its terminal closes.

Without this the process would end between two keys, with a practice vault left behind.
"""

import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

_NAMEN: Final = ("SIGTERM", "SIGHUP", "SIGINT")
_SOORTEN: Final = tuple(getattr(signal, naam) for naam in _NAMEN if hasattr(signal, naam))


class Afmelding(QObject):
    """Closes a window as if somebody closed it: everything saved, a practice vault gone.

    A second signal, while the first is answered, ends the process at once. Windows sends no such
    signals: there Qt closes the window itself when somebody logs off.
    """

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self._venster = venster
        self._fds: tuple[int, ...] = ()
        if sys.platform == "win32":
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in a terminal ends a Qt program too
            return
        # Python looks at a signal only when Qt calls it; the byte in this pipe makes Qt do so.
        lees, schrijf = self._fds = os.pipe()
        for fd in self._fds:
            os.set_blocking(fd, False)
        signal.set_wakeup_fd(schrijf, warn_on_full_buffer=False)
        self._melder = QSocketNotifier(lees, QSocketNotifier.Type.Read, self)
        self._melder.activated.connect(self._is_gevraagd)
        _zet(luister=True)

    def stop(self) -> None:
        """Listen no more; from now on a signal ends the process at once."""
        _zet(luister=False)
        if self._fds:
            if shiboken6.isValid(self._melder):
                self._melder.setEnabled(False)
            signal.set_wakeup_fd(-1)
            for fd in self._fds:
                os.close(fd)
            self._fds = ()

    def _is_gevraagd(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._fds[0], 64)
        if self._venster.close():
            QApplication.quit()
        else:  # somebody chose to stay
            _zet(luister=True)


def _zet(*, luister: bool) -> None:
    for soort in _SOORTEN:
        if signal.getsignal(soort) is not signal.SIG_IGN:  # started with nohup
            signal.signal(soort, _gehoord if luister else signal.SIG_DFL)


def _gehoord(_soort: int, _plek: FrameType | None) -> None:
    """Leave it to the byte in the pipe, as in here anything may be half done; do not hear another one."""
    _zet(luister=False)
