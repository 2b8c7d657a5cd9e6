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
from PySide6.QtCore import QTimer


class Meter:
    """Looks at every turn of the event loop whether a window is there.

    A window paints itself whole in the very turn in which it is exposed. Watching events would
    tell it too, but makes PySide build classes for them that the program does not need yet.
    """

    def __init__(self, rust: float) -> None:
        self._rust_ms = round(rust * 1000)
        self._tik = QTimer()
        self._tik.timeout.connect(self._kijk)

    def begin(self) -> None:
        self._tik.start()

    def _kijk(self) -> None:
        if any(_staat_er(venster) for venster in QtWidgets.QApplication.topLevelWidgets()):
            print(time.monotonic(), flush=True)
            self._tik.stop()
            QTimer.singleShot(self._rust_ms, self._klaar)

    def _klaar(self) -> None:
        print(*_geheugen_kib(), flush=True)
        QtWidgets.QApplication.closeAllWindows()
        QtWidgets.QApplication.quit()


def _staat_er(venster: QtWidgets.QWidget) -> bool:
    grond = venster.windowHandle() if venster.isVisible() else None
    return grond is not None and grond.isExposed()


def _geheugen_kib() -> tuple[int, int]:
    """Return the memory of this process: what it shares counted for its part (PSS), and wholly (RSS)."""
    gevonden = {"Pss:": 0, "Rss:": 0}
    try:
        with open("/proc/self/smaps_rollup", encoding="ascii") as regels:  # noqa: PTH123 (no import)
            for regel in regels:
                naam, waarde, *_ = (*regel.split(), "")
                if naam in gevonden:
                    gevonden[naam] = int(waarde)
    except OSError:  # a system that does not tell: zero
        pass
    return gevonden["Pss:"], gevonden["Rss:"]


def main(rust: float, soort: str, argumenten: list[str]) -> int:
    """Show one of both kinds until it has been measured."""
    meter = Meter(rust)

    class Applicatie(QtWidgets.QApplication):
        """Begins to measure with its event loop."""

        def exec(self) -> int:  # type: ignore[override]  # static in the stubs
            meter.begin()
            return super().exec()

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
