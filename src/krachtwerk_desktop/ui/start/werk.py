"""One job of the first window beside its thread, with the wait made visible."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from krachtwerk_desktop.ui.achtergrond import Achtergrond

T = TypeVar("T")

ONBEKEND: Final = (
    "Er ging iets mis in het programma. Er is niets gewist. Sluit het programma en start het opnieuw."
)
_FLIKKER_MS: Final = 200


class Werk(QObject):
    """Loads threads only when there is a job; `bezig` comes true when it takes a while."""

    bezig = Signal(bool)

    def __init__(self, ouder: QObject) -> None:
        super().__init__(ouder)
        self._achtergrond: Achtergrond | None = None
        self.loopt = False
        self._traag = QTimer(self, singleShot=True, interval=_FLIKKER_MS)
        self._traag.timeout.connect(lambda: self.bezig.emit(True))

    def doe(
        self, werk: Callable[[], T], klaar: Callable[[T], None], mislukt: Callable[[Exception], None]
    ) -> None:
        """Run *werk*; one job at a time, since a second press of Enter means nothing new."""
        if self.loopt:
            return
        self.loopt = True
        self._traag.start()
        self._start(werk, lambda uit: self._af(klaar, uit), lambda fout: self._af(mislukt, fout))

    def vooraf(self, werk: Callable[[], None]) -> None:
        """Run something useful for later; its failure shows when it is really needed."""
        if not self.loopt:
            self._start(werk, lambda _: None, lambda _: None)

    def stop(self) -> None:
        """Begin nothing that still waits for its turn, and forget every outcome."""
        if self._achtergrond is not None:
            self._achtergrond.stop()

    def _start(
        self, werk: Callable[[], T], klaar: Callable[[T], None], mislukt: Callable[[Exception], None]
    ) -> None:
        if self._achtergrond is None:
            from krachtwerk_desktop.ui.achtergrond import Achtergrond

            self._achtergrond = Achtergrond(self)
        self._achtergrond.doe(werk, klaar, mislukt)

    def _af(self, wie: Callable[[T], None], wat: T) -> None:
        self.loopt = False
        self._traag.stop()
        self.bezig.emit(False)
        wie(wat)


def zin_van(fout: Exception) -> str:
    """Return what to show; an error that nobody foresaw is logged by kind alone."""
    zin = getattr(fout, "zin", "")
    if not isinstance(zin, str) or not zin:
        import logging

        logging.getLogger(__name__).error("onverwachte fout: %s", type(fout).__name__)
        return ONBEKEND
    return zin
