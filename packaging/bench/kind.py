"""Runs in a process of its own: shows a window, and tells when it was painted and what it takes.

`kind.py SECONDEN leeg` shows an empty QMainWindow, `kind.py SECONDEN programma …` the program with
these arguments. It prints the moment of the first paint on the clock that all processes share,
then, after SECONDEN of rest, the memory; then it closes every window. Of itself it loads nothing,
so that both load what they need in their own order.
"""

import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:  # not even `typing` is loaded for this
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import Any

    from PySide6.QtWidgets import QApplication, QWidget


class Meter:
    """Looks at every turn of the event loop whether a window is there.

    A window paints itself whole in the very turn in which it is exposed. Watching events would
    tell it too, but makes PySide build classes for them that the program does not need yet.
    """

    def __init__(self, app: "QApplication", rust: float) -> None:
        from PySide6.QtCore import QTimer

        self._app = app
        self._tik = QTimer()
        self._tik.timeout.connect(self._kijk)
        self._tik.start()
        self._rust = QTimer(interval=round(rust * 1000), singleShot=True)
        self._rust.timeout.connect(self._klaar)

    def _kijk(self) -> None:
        if any(_staat_er(venster) for venster in self._app.topLevelWidgets()):
            print(time.monotonic(), flush=True)
            self._tik.stop()
            self._rust.start()

    def _klaar(self) -> None:
        print(*_geheugen_kib(), flush=True)
        self._app.closeAllWindows()
        self._app.quit()


def _staat_er(venster: "QWidget") -> bool:
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


class Haak:
    """Gives `krachtwerk_desktop.app` an application that is measured, as soon as it is loaded."""

    def __init__(self, rust: float) -> None:
        self._rust = rust

    def find_spec(
        self, naam: str, _pad: "Sequence[str] | None", _doel: "ModuleType | None" = None
    ) -> "ModuleSpec | None":
        if naam != "krachtwerk_desktop.app":
            return None
        sys.meta_path.remove(self)
        from importlib.util import find_spec

        spec = find_spec(naam)
        lader: Any = spec.loader if spec is not None else None
        laad = lader.exec_module

        def laad_en_meet(module: "ModuleType") -> None:
            laad(module)
            vars(module)["QApplication"] = _gemeten(vars(module)["QApplication"], self._rust)

        lader.exec_module = laad_en_meet
        return spec


def _gemeten(soort: "Any", rust: float) -> "Any":
    """Return this kind of application, measured from the beginning of its event loop."""

    class Applicatie(soort):  # type: ignore[misc]
        """Begins to measure with its event loop."""

        def exec(self) -> int:
            self.meter = Meter(self, rust)
            code: int = super().exec()
            return code

    return Applicatie


def main(rust: float, soort: str, argumenten: list[str]) -> int:
    """Show one of both kinds until it has been measured."""
    if soort == "leeg":
        from PySide6.QtWidgets import QApplication, QMainWindow

        app = _gemeten(QApplication, rust)(["leeg"])
        venster = QMainWindow()
        venster.show()
        code: int = app.exec()
        return code
    sys.meta_path.insert(0, Haak(rust))
    from krachtwerk_desktop.__main__ import main as programma

    return programma(argumenten)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2], sys.argv[3:]))
