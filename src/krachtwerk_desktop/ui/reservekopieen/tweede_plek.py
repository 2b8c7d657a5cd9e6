"""Choosing where the backups go as well: a stick, a network or a synchronised folder."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.application.fouten import ReservekopieGestopt
from krachtwerk_desktop.application.reservekopieen import ReservekopieService
from krachtwerk_desktop.ui.bouwstenen.bestandsvraag import vraag_map
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop3, Tekst, Zacht
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.start.werk import zin_van
from krachtwerk_desktop.ui.taak import Taak
from krachtwerk_desktop.ui.thema import thema

_WAAROM: Final = (
    "Gaat de laptop stuk of kwijt, dan heb je daar nog een reservekopie. Een stick, een netwerkmap of een "
    "gesynchroniseerde map kan ook: reservekopieën zijn versleuteld en gaan open met je wachtwoord."
)
_GEEN: Final = "Er is nog geen tweede plek gekozen."


class TweedePlek(QWidget):
    """Shows the second place and lets it be chosen; `gewijzigd` comes after a change."""

    gewijzigd = Signal()

    def __init__(self, dienst: ReservekopieService) -> None:
        super().__init__()
        self._dienst = dienst
        self._taak = Taak(self, ReservekopieGestopt)
        self.stand = Tekst()
        self.balk = Meldingbalk(self)
        self.kies, self.vergeet = Knop("Tweede plek kiezen…"), Knop("Niet meer gebruiken", "link")
        for knop in (self.kies, self.vergeet):
            knop.setAutoDefault(False)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(6))
        rij = VloeiLayout(ruimte=thema().px(8))
        rij.addWidget(self.kies)
        rij.addWidget(self.vergeet)
        for deel in (Kop3("Tweede plek"), self.stand, Zacht(_WAAROM), self.balk):
            vlak.addWidget(deel)
        vlak.addLayout(rij)
        self.kies.clicked.connect(self._vraag)
        self.vergeet.clicked.connect(self._vergeet)
        self.toon()

    def toon(self) -> None:
        """Say which place it is now."""
        plek = self._dienst.tweede_plek()
        self.stand.setText(str(plek.parent) if plek else _GEEN)
        self.vergeet.setVisible(plek is not None)

    def gekozen(self, map_: Path) -> None:
        """Use this folder from now on, when it takes files."""
        self.balk.verberg()
        self._taak.doe(lambda _meld: self._dienst.kies_tweede_plek(map_), self._is_gekozen, self._mislukt)

    def sluit(self) -> None:
        """Hear nothing of a choice that is still being tried."""
        self._taak.sluit()

    def _vraag(self) -> None:
        plek = self._dienst.tweede_plek()
        begin = plek.parent if plek else Path.home()
        vraag_map(self, "Tweede plek voor reservekopieën", begin, self.gekozen)

    def _is_gekozen(self, let_op: str) -> None:
        self.toon()
        if let_op:
            self.balk.toon(let_op, "let_op")
        self.gewijzigd.emit()

    def _mislukt(self, fout: Exception) -> None:
        self.balk.toon(zin_van(fout), "fout")

    def _vergeet(self) -> None:
        self._dienst.vergeet_tweede_plek()
        self.balk.verberg()
        self.toon()
        self.gewijzigd.emit()
