"""A bar with a sentence and what can be done about it."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Tekst
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.thema import thema

Soort = Literal["fout", "info", "let_op", "klaar"]
Actie = tuple[str, Callable[[], object]]


class Meldingbalk(QFrame):
    """Hidden until there is something to say; read aloud by a screen reader when it appears.

    An error stays until `verberg` is called. The others can be put away by hand and may go
    by themselves (`duur`, in milliseconds, 0: stays).
    """

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._tekst = Tekst(ouder=self)
        self._acties: list[Knop] = []
        look = thema()
        self._rij = QHBoxLayout(self)
        self._rij.setContentsMargins(look.px(14), look.px(8), look.px(8), look.px(8))
        self._rij.setSpacing(look.px(8))
        self._rij.addWidget(self._tekst, 1)
        self._wekker = QTimer(self, singleShot=True)
        self._wekker.timeout.connect(self.verberg)
        self.hide()

    def toon(self, zin: str, soort: Soort = "info", acties: Sequence[Actie] = (), duur: int = 0) -> None:
        """Show a sentence with buttons; pressing one hides the bar first, then acts."""
        self._tekst.setText(zin)
        self._wis_acties()
        for naam, doe in acties:
            self._voeg_toe(Knop(naam, "link", ouder=self), doe)
        if soort != "fout":
            self._voeg_toe(Knop("", "link", "sluiten", naam="Melding sluiten", ouder=self), self.verberg)
        zet(self, "melding", soort)
        self.setAccessibleName(zin)
        self.show()
        self._zeg(zin, dringend=soort == "fout")
        self._wekker.stop()
        if duur:
            self._wekker.start(duur)

    def verberg(self) -> None:
        self._wekker.stop()
        self._wis_acties()
        self._tekst.setText("")
        self.setAccessibleName("")
        self.hide()

    @property
    def zin(self) -> str:
        return self._tekst.text()

    def _voeg_toe(self, knop: Knop, doe: Callable[[], object]) -> None:
        knop.clicked.connect(lambda: self._voer_uit(doe))
        self._acties.append(knop)
        self._rij.addWidget(knop)

    def _voer_uit(self, doe: Callable[[], object]) -> None:
        self.verberg()
        doe()

    def _wis_acties(self) -> None:
        for knop in self._acties:
            self._rij.removeWidget(knop)
            knop.hide()
            knop.deleteLater()
        self._acties.clear()

    def _zeg(self, zin: str, *, dringend: bool) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if not QAccessible.isActive():
            return
        bericht = QAccessibleAnnouncementEvent(self, zin)
        toon = QAccessible.AnnouncementPoliteness
        bericht.setPoliteness(toon.Assertive if dringend else toon.Polite)
        QAccessible.updateAccessibility(bericht)
