"""Runs in a process of its own: shows a window, and tells when it was painted and what it takes.

`kind.py SECONDEN leeg` shows an empty QMainWindow, `kind.py SECONDEN programma …` the program with
these arguments. It prints the moment of the first paint on the clock that all processes share,
then, after SECONDEN of rest, the memory; then it closes every window. What it imports itself is
what both kinds need anyway, so that it weighs on neither.
"""

import sys
import time
from typing import Any, cast

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer

_PAINT = QEvent.Type.Paint


class Meter(QObject):
    """Waits for the first paint; a timer of no length comes when all of it is on the screen."""

    def __init__(self, rust: float) -> None:
        super().__init__()
        self._rust_ms = round(rust * 1000)

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        if event.type() is _PAINT and ding.isWidgetType():
            _applicatie().removeEventFilter(self)
            QTimer.singleShot(0, self._geverfd)
        return False

    def _geverfd(self) -> None:
        print(time.monotonic(), flush=True)
        QTimer.singleShot(self._rust_ms, self._klaar)

    def _klaar(self) -> None:
        print(_pss_kib(), flush=True)
        QtWidgets.QApplication.closeAllWindows()
        _applicatie().quit()


def _applicatie() -> QtWidgets.QApplication:
    return cast("QtWidgets.QApplication", QtWidgets.QApplication.instance())


def _pss_kib() -> int:
    """Return the memory of this process, what it shares counted for its part; 0 where nobody tells."""
    try:
        with open("/proc/self/smaps_rollup", encoding="ascii") as regels:  # noqa: PTH123 (no import)
            return next(int(regel.split()[1]) for regel in regels if regel.startswith("Pss:"))
    except OSError:
        return 0


def main(rust: float, soort: str, argumenten: list[str]) -> int:
    """Show one of both kinds until it has been measured."""
    meter = Meter(rust)

    class Applicatie(QtWidgets.QApplication):
        """Watched from its first event on."""

        def __init__(self, *args: Any) -> None:
            super().__init__(*args)
            self.installEventFilter(meter)

    cast("Any", QtWidgets).QApplication = Applicatie
    if soort == "leeg":
        app = Applicatie(["leeg"])
        venster = QtWidgets.QMainWindow()
        venster.show()
        return app.exec()
    sys.argv = ["krachtwerk-desktop", *argumenten]
    from krachtwerk_desktop.__main__ import main as programma

    return programma(argumenten)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2], sys.argv[3:]))
