"""The one line under the page that says what was done and offers to undo it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

_BLIJFT_MS = 60_000


class Regel(Protocol):
    """Where the line is shown."""

    def meld(
        self, tekst: str, doe: Callable[[], None] | None = None, *, woord: str = "Ongedaan maken"
    ) -> None:
        """Show one line, with a button when there is something to undo."""

    def melding_voorbij(self) -> None:
        """Put the line away."""


class Ongedaan(QObject):
    """Remembers for a minute how to undo what was told last."""

    def __init__(self, regel: Regel, ouder: QObject) -> None:
        super().__init__(ouder)
        self._regel = regel
        self._doe: Callable[[], None] | None = None
        self._toch_niet: Callable[[], None] | None = None
        self._gesloten = False
        self._ingehaald = False
        self._gezegd = 0
        self._wekker = QTimer(self, singleShot=True, interval=_BLIJFT_MS)
        self._wekker.timeout.connect(self.vergeet)

    def meld(
        self,
        tekst: str,
        ongedaan: Callable[[], None] | None = None,
        *,
        toch_niet: Callable[[], None] | None = None,
    ) -> None:
        """Tell *tekst*; an earlier undo is no longer offered."""
        if self._gesloten:
            return
        self._gezegd += 1
        self._ingehaald = False
        self._doe, self._toch_niet = ongedaan, toch_niet
        self._wekker.start()
        if toch_niet is not None:
            self._regel.meld(tekst, self.herhaal, woord="Toch niet")
        else:
            self._regel.meld(tekst, self._druk if ongedaan else None)

    def maak(self, *, alleen_laatste: bool = False) -> bool:
        """Undo once; False when there is nothing to undo here, or nothing that is the last thing done.

        Whoever undoes tells what failed, or what stayed as it was; otherwise it is all back.
        """
        if self._doe is None or (alleen_laatste and self._ingehaald):
            return False
        doe, self._doe = self._doe, None
        gezegd = self._gezegd
        doe()
        if self._gezegd == gezegd:
            self._regel.meld("Het is weer zoals het was.")
        return True

    def haal_in(self) -> None:
        """Something was saved since: what was told last is not the last thing done any more."""
        self._ingehaald = True

    def herhaal(self) -> None:
        """Take back once what was just undone."""
        toch_niet, self._toch_niet = self._toch_niet, None
        if toch_niet is not None:
            toch_niet()
        else:
            self._regel.meld("Er is niets om opnieuw te doen.")

    def laat_los(self) -> None:
        """Another page, another cliënt: nothing of the one before stays on screen, or within reach."""
        self.vergeet()
        self._regel.melding_voorbij()

    def sluit(self) -> None:
        """Tell nothing any more: the vault is closing."""
        self._gesloten = True
        self.vergeet()

    def vergeet(self) -> None:
        """The moment has passed."""
        self._doe = self._toch_niet = None

    def _druk(self) -> None:
        self.maak()
