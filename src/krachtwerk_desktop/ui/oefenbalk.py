"""The band that tells that nothing here is real."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.koppen import Tekst
from krachtwerk_desktop.ui.thema import thema


class Oefenbalk(QFrame):
    """Always there while practising, on the lock page too.

    The wachtwoord is that of the practice vault: it may be read, typed and copied, since it
    protects nothing.
    """

    def __init__(self, wachtwoord: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("melding", "oefening")
        zin = f"Oefening — wachtwoord: {wachtwoord} — stoppen: sluit het programma"
        self.setAccessibleName(zin)
        tekst = Tekst(zin, ouder=self)
        tekst.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tekst.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        look = thema()
        rij = QHBoxLayout(self)
        rij.setContentsMargins(look.px(16), look.px(5), look.px(16), look.px(5))
        rij.addWidget(tekst)
