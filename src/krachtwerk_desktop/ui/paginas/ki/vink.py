"""The mark *Dit is besproken* of one leefgebied: talked about, also where that left no word."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

_LEEG = "Zet aan als jullie het erover hadden en er niets op te schrijven was."
_VANZELF = "Staat vanzelf aan, want er is iets ingevuld."


class BesprokenVink(QCheckBox):
    """Called ``Wonen, besproken`` for who cannot see it; fixed where words or a rank say so already."""

    gezet = Signal(bool)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("Dit is besproken", ouder)
        self.toggled.connect(self.gezet)

    def gaat_over(self, leefgebied: str) -> None:
        """Name the mark after a leefgebied."""
        self.setAccessibleName(f"{leefgebied}, besproken")

    def toon(self, *, aan: bool, vanzelf: bool) -> None:
        """Show how it stands, without it counting as set by somebody."""
        geblokkeerd = self.blockSignals(True)
        self.setChecked(aan)
        self.blockSignals(geblokkeerd)
        self.setEnabled(not vanzelf)
        uitleg = _VANZELF if vanzelf else _LEEG
        self.setToolTip(uitleg)
        self.setAccessibleDescription(uitleg)
