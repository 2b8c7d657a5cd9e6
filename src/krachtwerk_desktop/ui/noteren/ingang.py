"""The way into the panel from the side list, with how many lines wait for a place."""

from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.noteren import woorden


class Ingang(Knop):
    """Says *Noteren*, or *Nog te plaatsen: 3*; folded the icon and the number are left."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("Noteren", "link", "noteren", naam="Noteren", ouder=ouder)
        self._wachtend, self._gevouwen = 0, False
        self._toon()

    def zet_aantal(self, wachtend: int) -> None:
        """Show how many lines wait."""
        if wachtend != self._wachtend:
            self._wachtend = wachtend
            self._toon()

    def vouw(self, *, gevouwen: bool) -> None:
        """Leave the words out where a narrow window needs the room."""
        if gevouwen != self._gevouwen:
            self._gevouwen = gevouwen
            self._toon()

    def _toon(self) -> None:
        tekst = f"Nog te plaatsen: {self._wachtend}" if self._wachtend else "Noteren"
        smal = str(self._wachtend) if self._wachtend else ""
        self.setText(smal if self._gevouwen else tekst)
        self.setAccessibleName(tekst)
        self.setToolTip(woorden.aantal(self._wachtend) if self._wachtend else "Ctrl+Enter")
        zet(self, "maat", "icoon" if self._gevouwen else "klein")
