"""When to save while somebody types: soon after a pause, and soon enough without one."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

NA_LAATSTE_TOETS = 600
NA_EERSTE_TOETS = 800


class Typrust(QTimer):
    """Times out 600 ms after the last key, and at the latest 800 ms after the first one since it did."""

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder, singleShot=True)
        self._sinds_eerste = QElapsedTimer()

    def toets(self) -> None:
        """A key was pressed."""
        if not self.isActive():
            self._sinds_eerste.start()
        over = NA_EERSTE_TOETS - self._sinds_eerste.elapsed()
        self.start(max(0, min(NA_LAATSTE_TOETS, over)))
