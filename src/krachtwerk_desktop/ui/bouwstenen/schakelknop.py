"""A button that stays pressed, such as *Tips*: what it opens stays open until it is pressed again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.stijl import zet


class Schakelknop(Knop):
    """A button to assistive technology too, whose description says how it stands.

    Qt tells of a checkable button that it is a check box, and by that nobody looks for it.
    """

    wordt_vet = True

    geschakeld = Signal(bool)
    """Somebody pressed it; `zet` says nothing."""

    def __init__(self, tekst: str, icoon: str = "", ouder: QWidget | None = None) -> None:
        super().__init__(tekst, icoon=icoon, ouder=ouder)
        self.aan = False
        self.clicked.connect(self._wissel)
        self.zet(aan=False)

    def zet(self, *, aan: bool) -> None:
        """Show it pressed or not."""
        self.aan = aan
        zet(self, "aan", "ja" if aan else "nee")
        self.setAccessibleDescription("Staat aan" if aan else "Staat uit")

    def _wissel(self) -> None:
        self.zet(aan=not self.aan)
        self.geschakeld.emit(self.aan)
