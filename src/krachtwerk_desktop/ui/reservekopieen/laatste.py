"""Which backup is the last one that proved itself, told where the backups are arranged."""

from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.application.fouten import ReservekopieGestopt
from krachtwerk_desktop.application.reservekopieen import ReservekopieService
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop3, Tekst, Zacht
from krachtwerk_desktop.ui.start.werk import zin_van
from krachtwerk_desktop.ui.taak import Taak
from krachtwerk_desktop.ui.thema import thema

NIET_VANZELF: Final = "Bij het oefenen maakt het programma niet vanzelf een reservekopie."
_BEWEZEN: Final = (
    "Bewezen wil zeggen: het programma heeft de kopie na het maken weer geopend en helemaal nagekeken."
)
_NOG_NIETS: Final = "\u00a0"
"""Keeps the place of the sentence until it is known, so that nothing jumps."""


class LaatsteKopie(QWidget):
    """Looks when it comes on screen, beside the window: a second place may be slow to answer."""

    def __init__(self, dienst: ReservekopieService) -> None:
        super().__init__()
        self._dienst = dienst
        self._taak = Taak(self, ReservekopieGestopt)
        self.zin = Tekst(_NOG_NIETS)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(6))
        for deel in (Kop3("Laatste reservekopie"), self.zin, Zacht(_BEWEZEN)):
            vlak.addWidget(deel)

    def kijk(self) -> None:
        """Look again."""
        self._taak.doe(lambda _meld: self._dienst.laatste_zin(), self._toon, self._mislukt)

    def sluit(self) -> None:
        """Hear nothing of it any more."""
        self._taak.sluit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.kijk()

    def _toon(self, zin: str) -> None:
        self.zin.setText(zin or NIET_VANZELF)

    def _mislukt(self, fout: Exception) -> None:
        self.zin.setText(zin_van(fout))
