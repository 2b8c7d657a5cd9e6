"""The buttons above pages or a picture: turning over, larger, smaller, and where one is."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.vloei import VloeiLayout
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.voorbeeld.vellen import STAP, Vellen


class Tafel(Protocol):
    """What can be made larger and smaller."""

    def zoom(self, factor: float) -> None:
        """Multiply the size; 0 fits the width again."""


class Zoomrij(VloeiLayout):
    """For *Vellen* it also turns pages and counts them (`tel` after other pages came).

    With large letters it takes more than one line.
    """

    def __init__(self, tafel: Tafel) -> None:
        super().__init__(ruimte=thema().px(8))
        self._vellen = tafel if isinstance(tafel, Vellen) else None
        self._teller = QLabel()
        self._teller.setProperty("rol", "klein")
        if self._vellen is not None:
            self._knop("", "omhoog", "Vorige bladzijde", lambda: self._blader(-1))
            self._knop("", "omlaag", "Volgende bladzijde", lambda: self._blader(1))
            self._vellen.verticalScrollBar().valueChanged.connect(self.tel)
        self._knop("−", "", "Kleiner", lambda: tafel.zoom(1 / STAP))
        self._knop("+", "", "Groter", lambda: tafel.zoom(STAP))
        self._knop("Hele breedte", "", "Hele breedte", lambda: tafel.zoom(0))
        self.addWidget(self._teller)
        self.tel()

    def tel(self) -> None:
        """Say which page is in sight."""
        if self._vellen is not None and self._vellen.aantal:
            self._teller.setText(f"Bladzijde {self._vellen.bladzijde + 1} van {self._vellen.aantal}")

    def _blader(self, richting: int) -> None:
        if self._vellen is not None:
            self._vellen.ga_naar(self._vellen.bladzijde + richting)

    def _knop(self, tekst: str, icoon: str, naam: str, doe: Callable[[], None]) -> None:
        knop = Knop(tekst, "gewoon", icoon, naam=naam)
        knop.setAutoDefault(False)
        knop.clicked.connect(lambda _aan=False: doe())
        self.addWidget(knop)


def zoom_met_toetsen(venster: QWidget, tafel: Tafel) -> None:
    """Let the keys of every program zoom here too."""
    for toets, factor in (("Ctrl++", STAP), ("Ctrl+=", STAP), ("Ctrl+-", 1 / STAP), ("Ctrl+0", 0.0)):
        QShortcut(QKeySequence(toets), venster, lambda factor=factor: tafel.zoom(factor))
