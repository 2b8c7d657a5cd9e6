"""A card on home about something half typed: what it is, the text, and what to do with it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.ui.bouwstenen.kaart import Kaart
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop3, Tekst
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.thema import thema

_HOOGSTENS: Final = 400
"""Characters of the text that are shown: its end, where somebody was."""


class Herstelkaart(Kaart):
    """Goes when either button was pressed; *terug* and *weg* do what they say."""

    def __init__(
        self,
        waar: str,
        wanneer: str,
        tekst: str,
        terug: Callable[[], object],
        weg: Callable[[], object],
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__("straks", marge=14, ouder=ouder)
        self.setAccessibleName(f"Half getypt: {waar}")
        self.inhoud.setSpacing(thema().px(6))
        self.inhoud.addWidget(Kop3(waar))
        self.inhoud.addWidget(Klein(wanneer))
        self.inhoud.addWidget(Tekst(_einde(tekst)))
        self.terugzetten, self.weggooien = Knop("Terugzetten", "primair"), Knop("Weggooien", "link")
        rij = VloeiLayout(ruimte=thema().px(8))
        for knop, doe in ((self.terugzetten, terug), (self.weggooien, weg)):
            knop.setAccessibleDescription(waar)
            knop.clicked.connect(lambda _aan=False, doe=doe: self._doe(doe))
            rij.addWidget(knop)
        self.inhoud.addLayout(rij)

    def _doe(self, doe: Callable[[], object]) -> None:
        self.hide()
        self.deleteLater()
        doe()


def _einde(tekst: str) -> str:
    schoon = tekst.strip()
    return schoon if len(schoon) <= _HOOGSTENS else f"… {schoon[-_HOOGSTENS:].partition(' ')[2]}"
