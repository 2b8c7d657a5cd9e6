"""The band that tells that nothing here is real."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.koppen import Tekst
from krachtwerk_desktop.ui.thema import thema


class Oefenbalk(QFrame):
    """Always there while practising, on the lock page too.

    The wachtwoord is that of the practice vault: it may be read, typed and copied, since it
    protects nothing.
    """

    def __init__(self, wachtwoord: Callable[[], str], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._wachtwoord = wachtwoord
        self.setProperty("melding", "oefening")
        self._tekst = tekst = Tekst(ouder=self)
        self.ververs()
        tekst.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tekst.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        look = thema()
        rij = QHBoxLayout(self)
        rij.setContentsMargins(look.px(16), look.px(5), look.px(16), look.px(5))
        rij.addWidget(tekst)

    def event(self, event: QEvent) -> bool:
        """Look again when somebody comes back from a window over this one, as *Instellingen* is."""
        if event.type() is QEvent.Type.WindowActivate:
            self.ververs()
        return super().event(event)

    def ververs(self) -> None:
        """Name the wachtwoord that opens it now; one that was chosen here is nobody else's to show."""
        wachtwoord = self._wachtwoord()
        waarmee = f"wachtwoord: {wachtwoord}" if wachtwoord else "met het wachtwoord dat je zelf koos"
        zin = f"Oefening — {waarmee} — stoppen: sluit het programma"
        self.setAccessibleName(zin)
        self._tekst.setText(zin)
