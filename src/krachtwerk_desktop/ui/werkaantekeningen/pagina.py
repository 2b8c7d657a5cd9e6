"""The page of the notes: for the begeleider alone, and gone as soon as somebody looks elsewhere."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.domain.plek import Plek, WerkaantekeningPlek
from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop1, Tekst
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.veld import VeldMetLabel
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.tekst import TekstVeld

ALLEEN_VOOR_JOU: Final = "Alleen voor jou. Komt nooit op papier en nooit in Samen kijken."
_REGELS: Final = 10


class Werkaantekeningen(QWidget):
    """One text per traject, saved as every field is.

    *dicht* asks to go back. F11 is that of the menu: *Samen kijken* takes the place of this page.
    """

    dicht = Signal()
    verborgen = Signal()

    def __init__(self, omgeving: Omgeving, open_traject: OpenTraject) -> None:
        super().__init__()
        self._bewaarder = omgeving.bewaarder
        self.plek = WerkaantekeningPlek(open_traject.traject.id)
        self.veld = TekstVeld(_REGELS)
        self.veld.zet_tekst(omgeving.diensten.velden.lees(self.plek))
        self._stand = Klein("Opslaan gaat vanzelf")
        self._bouw(open_traject.client.aanspreeknaam)
        self._bewaarder.volg(self.veld, self.plek)
        self._bewaarder.opgeslagen.connect(self._is_opgeslagen)
        self._bewaarder.mislukt.connect(self._is_mislukt)
        terug = QAction("Terug", self)
        terug.setShortcut(QKeySequence("Esc"))
        terug.triggered.connect(lambda _aan=False: self.dicht.emit())
        self.addAction(terug)

    def begin(self) -> None:
        """Put the cursor where writing goes on."""
        self.veld.setFocus()
        self.veld.cursor_naar_eind()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing behind where somebody may look along, whatever took this page away."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._bewaarder.leg_alles_vast()
            self.verborgen.emit()

    def _bouw(self, naam: str) -> None:
        self.setProperty("vlak", "papier")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look = thema()
        rol = Rol(24)
        apart = Kaart("straks", 12)
        apart.inhoud.addWidget(Tekst(ALLEEN_VOOR_JOU))
        rol.inhoud.addWidget(Kop1(f"Werkaantekeningen bij {naam}"))
        rol.inhoud.addWidget(apart)
        uitleg = (
            "Bijvoorbeeld wat je wilt vragen, of wat je bij jezelf merkt. "
            "Schrijf over een ander zoals die het mag lezen."
        )
        rol.inhoud.addWidget(VeldMetLabel("Werkaantekeningen", self.veld, uitleg), 1)
        terug = Knop("Terug naar het traject", icoon="terug", naam="Terug naar het traject")
        terug.setToolTip("Esc")
        terug.clicked.connect(self.dicht)
        voet = QFrame()
        voet.setProperty("vlak", "voet")
        rij = QHBoxLayout(voet)
        rij.setContentsMargins(look.px(24), look.px(10), look.px(24), look.px(10))
        rij.setSpacing(look.px(12))
        rij.addWidget(terug)
        rij.addWidget(self._stand, 1)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(0)
        vlak.addWidget(rol, 1)
        vlak.addWidget(voet)

    def _is_opgeslagen(self, plek: Plek, moment: datetime) -> None:
        if plek == self.plek:
            self._stand.setText(f"Opgeslagen om {moment:%H:%M}")

    def _is_mislukt(self, _zin: str) -> None:
        self._stand.setText("Nog niet opgeslagen")
