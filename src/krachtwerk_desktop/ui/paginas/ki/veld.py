"""The text field of the KI page."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent

from krachtwerk_desktop.ui.velden.tekst import TekstVeld


class KiVeld(TekstVeld):
    """The words of one person."""

    betreden = Signal()

    def meet(self) -> None:
        """Take the height of the text now, instead of at the next turn of the event loop."""
        self._pas_hoogte_aan()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.betreden.emit()
