"""The band that tells that nothing here is real."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.koppen import Tekst
from krachtwerk_desktop.ui.thema import thema


class Oefenbalk(QFrame):
    """Hidden until practising; then always there, on the lock page too."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("melding", "oefening")
        self._tekst = Tekst(ouder=self)
        self._tekst.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # To be read and typed, or copied: it protects nothing.
        self._tekst.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rij = QHBoxLayout(self)
        look = thema()
        rij.setContentsMargins(look.px(16), look.px(5), look.px(16), look.px(5))
        rij.addWidget(self._tekst)
        self.hide()

    def toon(self, wachtwoord: str) -> None:
        """Show the band; *wachtwoord* is that of the practice vault, made up on the spot."""
        zin = f"Oefening — wachtwoord: {wachtwoord}" if wachtwoord else "Oefening"
        self._tekst.setText(zin)
        self.setAccessibleName(zin)
        self.show()
