"""The rank of a leefgebied: what matters most to the cliënt now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.velden import Keuzelijst
from krachtwerk_desktop.ui.thema import thema

RANGEN = ("", "1", "2", "3", "4")
LEEG = "leeg"
_BLADEREN = frozenset(
    (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
)


class RangKeuze(Keuzelijst):
    """*leeg* or 1 to 4.

    The arrow keys open the list instead of stepping through it: every step would take a
    rank away from another leefgebied on the way to the one that is meant.
    """

    gekozen = Signal(str)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        for rang in RANGEN:
            self.addItem(rang or LEEG, rang)
        self.currentIndexChanged.connect(lambda plek: self.gekozen.emit(RANGEN[plek]))

    def zet(self, rang: str) -> None:
        """Show a rank, without it counting as chosen."""
        geblokkeerd = self.blockSignals(True)
        self.setCurrentIndex(RANGEN.index(rang) if rang in RANGEN else 0)
        self.blockSignals(geblokkeerd)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _BLADEREN:
            self.showPopup()
            return
        super().keyPressEvent(event)


class RangVeld(QWidget):
    """The choice with its label; both carry the name ``Wonen, rang`` for who cannot see it."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.keuze = RangKeuze(self)
        self.label = QLabel("Nu het belangrijkst", self)
        self.label.setBuddy(self.keuze)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(2))
        vlak.addWidget(self.label)
        vlak.addWidget(self.keuze)

    def gaat_over(self, leefgebied: str, rang: str) -> None:
        """Name the field after a leefgebied and show its rank."""
        for widget in (self.label, self.keuze):
            widget.setAccessibleName(f"{leefgebied}, rang")
        self.keuze.setAccessibleDescription("Nu het belangrijkst, 1 tot en met 4")
        self.keuze.zet(rang)
