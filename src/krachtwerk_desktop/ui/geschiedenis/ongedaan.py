"""The one line under the page that says what was done and offers to undo it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

_BLIJFT_MS = 60_000


class Regel(Protocol):
    """Where the line is shown."""

    def meld(self, tekst: str, ongedaan: Callable[[], None] | None = None) -> None:
        """Show one line, with *Ongedaan maken* when there is something to undo."""


class Ongedaan(QObject):
    """Remembers for a minute how to undo what was told last."""

    def __init__(self, regel: Regel, ouder: QObject) -> None:
        super().__init__(ouder)
        self._regel = regel
        self._doe: Callable[[], None] | None = None
        self._wekker = QTimer(self, singleShot=True, interval=_BLIJFT_MS)
        self._wekker.timeout.connect(self.vergeet)

    def meld(self, tekst: str, ongedaan: Callable[[], None] | None = None) -> None:
        """Tell *tekst*; an earlier undo is no longer offered."""
        self._doe = ongedaan
        self._wekker.start()
        self._regel.meld(tekst, self._druk if ongedaan else None)

    def maak(self) -> bool:
        """Undo once; False when there is nothing to undo here. What fails is told by whoever undoes."""
        doe, self._doe = self._doe, None
        if doe is None:
            return False
        doe()
        if self._doe is None:
            self._regel.meld("Het staat er weer.")
        return True

    def _druk(self) -> None:
        self.maak()

    def vergeet(self) -> None:
        """The moment has passed."""
        self._doe = None
