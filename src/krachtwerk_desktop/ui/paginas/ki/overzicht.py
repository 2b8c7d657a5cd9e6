"""The whole KI at a glance, as the cliënt gets it on paper; a row leads back to its leefgebied."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.domain.werkblad import KiBlad
from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Kop3, Tekst
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.paginas.ki.overzicht_rij import OverzichtKop, OverzichtRij, Rooster
from krachtwerk_desktop.ui.thema import thema

_NAAST: Final = 720
"""Pixels at 100 % from which the names have a column of their own."""


_VENSTERS: Final = (("Mijn krachten", "krachten", "krachten"), ("Toen en nu", "klok", "vergelijking"))
"""Name, icon and the key of the sheet."""


class Overzicht(QWidget):
    """Rows by three columns, what matters most, and what the cliënt still wants to say."""

    gekozen = Signal(str)
    """The id of the leefgebied to go to."""
    venster_gevraagd = Signal(str)
    """The key of a sheet with a window of its own: the wheel, or then beside now."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.rijen: list[OverzichtRij] = []
        self.knoppen: list[Knop] = []
        self._roosters: list[Rooster] = []
        self._boven = False
        self._vlak = QVBoxLayout(self)
        self._vlak.setContentsMargins(0, 0, 0, 0)
        self._vlak.setSpacing(thema().px(6))

    def vul(self, blad: KiBlad, leefgebieden: Sequence[str]) -> None:
        """Show a sheet; *leefgebieden* are the ids of its rows, in order."""
        self._wis()
        self._voeg_toe(self._vensters())
        kop = OverzichtKop(blad.kolommen)
        self._voeg_toe(kop)
        for leefgebied, rij in zip(leefgebieden, blad.rijen, strict=True):
            knop = OverzichtRij(rij, blad.kolommen)
            knop.clicked.connect(partial(self._kies, leefgebied))
            knop.stap.connect(partial(self._stap, knop))
            self.rijen.append(knop)
            self._voeg_toe(knop)
        self._voeg_toe(_blok("Dit vind ik nu het belangrijkst", _belangrijkst(blad)))
        self._voeg_toe(_blok("Dit wil ik nog zeggen", blad.nog_zeggen.strip() or "Nog niets opgeschreven."))
        self._vlak.addStretch(1)
        self._roosters = [kop.rooster, *(rij.rooster for rij in self.rijen)]
        self._leg()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        boven = self.width() < thema().px(_NAAST)
        if boven is not self._boven:
            self._boven = boven
            self._leg()

    def _kies(self, leefgebied: str, _aan: bool = False) -> None:
        self.gekozen.emit(leefgebied)

    def _vensters(self) -> QWidget:
        """Return the buttons to the other ways of looking at the whole."""
        vlak = QWidget()
        rij = VloeiLayout(vlak, ruimte=thema().px(8))
        self.knoppen = []
        for naam, icoon, sleutel in (
            ("Mijn krachten", "krachten", "krachten"),
            ("Toen en nu", "klok", "vergelijking"),
        ):
            knop = Knop(naam, icoon=icoon)
            knop.clicked.connect(partial(self._vraag_venster, sleutel))
            self.knoppen.append(knop)
            rij.addWidget(knop)
        return vlak

    def _vraag_venster(self, sleutel: str, _aan: bool = False) -> None:
        self.venster_gevraagd.emit(sleutel)

    def _leg(self) -> None:
        for rooster in self._roosters:
            rooster.leg(boven=self._boven)

    def _voeg_toe(self, widget: QWidget) -> None:
        self._vlak.addWidget(widget)

    def _wis(self) -> None:
        self.rijen.clear()
        self._roosters.clear()
        while (deel := self._vlak.takeAt(0)) is not None:
            widget = deel.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _stap(self, rij: OverzichtRij, richting: int) -> None:
        naar = self.rijen.index(rij) + richting
        if 0 <= naar < len(self.rijen):
            self.rijen[naar].setFocus(Qt.FocusReason.TabFocusReason)


def _blok(kop: str, tekst: str) -> QWidget:
    kaart = Kaart("gewoon", marge=14)
    kaart.inhoud.addWidget(Kop3(kop))
    kaart.inhoud.addWidget(Tekst(tekst))
    return kaart


def _belangrijkst(blad: KiBlad) -> str:
    regels = (
        f"{punt.rang}. {punt.leefgebied}" + (f": {punt.tekst}" if punt.tekst else "")
        for punt in blad.belangrijkst
    )
    return "\n".join(regels) or "Nog niets gekozen."
