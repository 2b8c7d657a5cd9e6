"""Work beside the window, with the outcome back on the window's own thread."""

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class Postbode(QObject):
    """Carries a call from any thread to the thread this object lives on."""

    _bezorg = Signal(object)

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._bezorg.connect(lambda bericht: bericht())

    def __call__(self, bericht: Callable[[], None]) -> None:
        """Run *bericht* on the window's thread, later."""
        self._bezorg.emit(bericht)


class Achtergrond(QObject):
    """One job after the other on a thread of its own; a newer job makes older outcomes stale."""

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._postbode = Postbode(self)
        self._werker: Executor = ThreadPoolExecutor(1)
        self._beurt = 0

    def doe(
        self,
        werk: Callable[[], T],
        klaar: Callable[[T], None],
        mislukt: Callable[[Exception], None],
    ) -> None:
        """Run *werk* beside the window; one of the two calls comes unless a newer job was given."""
        self._beurt += 1
        beurt = self._beurt

        def voer_uit() -> None:
            if beurt != self._beurt:
                return
            try:
                uitkomst = werk()
            except Exception as fout:  # noqa: BLE001 - handed on whole to whoever asked
                self._meld(beurt, mislukt, fout)
            else:
                self._meld(beurt, klaar, uitkomst)

        self._werker.submit(voer_uit)

    def vergeet(self) -> None:
        """Make every outcome stale, without a newer job."""
        self._beurt += 1

    def stop(self) -> None:
        """Forget every outcome and end the thread once its present job is done."""
        self._beurt += 1
        self._werker.shutdown(wait=False, cancel_futures=True)

    def _meld(self, beurt: int, wie: Callable[[T], None], wat: T) -> None:
        def bericht() -> None:
            if beurt == self._beurt:
                wie(wat)

        self._postbode(bericht)
