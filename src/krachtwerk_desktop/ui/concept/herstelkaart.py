"""A card on home about something half typed: what it is, the text, and what to do with it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop3, Tekst
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.thema import thema

_HOOGSTENS: Final = 400
"""Characters of the text that are shown: its end, where somebody was."""


@dataclass(frozen=True, slots=True)
class Half:
    """Something half typed: whose and which field, when, the text, and what the buttons do.

    *weg* and *toch_niet* return whether they worked; what went wrong they tell themselves.
    """

    waar: str
    wanneer: str
    tekst: str = field(repr=False)
    terug: Callable[[], object]
    weg: Callable[[], bool]
    toch_niet: Callable[[], bool]


class Herstelkaart(Kaart):
    """Goes when the text is taken up; one that was thrown away stays as a line that can undo that."""

    klaar = Signal()

    def __init__(self, half: Half, ouder: QWidget | None = None) -> None:
        super().__init__("straks", marge=14, ouder=ouder)
        self._half = half
        self.setAccessibleName(f"Half getypt: {half.waar}")
        self.inhoud.setSpacing(thema().px(6))
        self.waar, self._wanneer, self._tekst = (
            Kop3(half.waar),
            Klein(half.wanneer),
            Tekst(_einde(half.tekst)),
        )
        self.terugzetten, self.weggooien = Knop("Terugzetten", "primair"), Knop("Weggooien", "link")
        self.ongedaan = Knop("Ongedaan maken", "link", "ongedaan")
        rij = VloeiLayout(ruimte=thema().px(8))
        for deel in (self.waar, self._wanneer, self._tekst):
            self.inhoud.addWidget(deel)
        for knop, doe in (
            (self.terugzetten, self._zet_terug),
            (self.weggooien, self._gooi_weg),
            (self.ongedaan, self._maak_ongedaan),
        ):
            knop.setAccessibleDescription(half.waar)
            knop.clicked.connect(doe)
            rij.addWidget(knop)
        self.inhoud.addLayout(rij)
        self._toon(weg=False)

    def vervalt(self) -> None:
        """Go, for the text was taken up elsewhere; what was thrown away can still be undone."""
        if self.ongedaan.isHidden():
            self._ga_weg()

    def _ga_weg(self) -> None:
        self.hide()
        self.deleteLater()
        self.klaar.emit()

    def _zet_terug(self) -> None:
        self._ga_weg()
        self._half.terug()

    def _gooi_weg(self) -> None:
        if self._half.weg():
            self._toon(weg=True)
            self.ongedaan.setFocus()

    def _maak_ongedaan(self) -> None:
        if self._half.toch_niet():
            self._toon(weg=False)
            self.terugzetten.setFocus()

    def _toon(self, *, weg: bool) -> None:
        self.waar.setText(f"Weggegooid: {self._half.waar}" if weg else self._half.waar)
        self.ongedaan.setVisible(weg)
        for deel in (self._wanneer, self._tekst, self.terugzetten, self.weggooien):
            deel.setVisible(not weg)


def _einde(tekst: str) -> str:
    schoon = tekst.strip()
    return schoon if len(schoon) <= _HOOGSTENS else f"… {schoon[-_HOOGSTENS:].partition(' ')[2]}"
