"""Room above home for what is more urgent than the day: cards that take themselves away."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.koppen import Tekst
from krachtwerk_desktop.ui.concept.herstelkaart import Herstelkaart


class Bovenaan(QWidget):
    """Hidden as long as there is no card."""

    def __init__(self) -> None:
        super().__init__()
        self._over = 0
        self._zin = Tekst()
        self._vlak = QVBoxLayout(self)
        self._vlak.setContentsMargins(0, 0, 0, 0)
        self._vlak.addWidget(self._zin)
        self.hide()

    def toon(self, zin: str, kaarten: Sequence[Herstelkaart]) -> None:
        """Show cards under a sentence, which may be empty."""
        self._zin.setText(zin)
        self._zin.setVisible(bool(zin))
        self._over = len(kaarten)
        for kaart in kaarten:
            self._vlak.addWidget(kaart)
            kaart.klaar.connect(self._is_klaar)
        self.setVisible(bool(kaarten))

    def _is_klaar(self) -> None:
        self._over -= 1
        self.setVisible(self._over > 0)
