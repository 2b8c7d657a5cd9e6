"""The actions that are always there, in the menus Bestand, Beeld and Help."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from krachtwerk_desktop.ui.thema import STAP, Modus, thema

if TYPE_CHECKING:
    from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster

_MODI: Final[tuple[tuple[Modus, str], ...]] = (
    ("licht", "&Licht"),
    ("donker", "&Donker"),
    ("licht_contrast", "Licht, hoog &contrast"),
    ("donker_contrast", "Donker, hoog c&ontrast"),
    ("systeem", "Zoals de la&ptop"),
)


class VasteActies:
    """Fills the menus of a window; pages put their own actions before `voor_afsluiten`."""

    def __init__(self, venster: "Hoofdvenster", bestand: QMenu, beeld: QMenu, help_: QMenu) -> None:
        self._venster = venster
        self.vergrendel = _actie(bestand, "&Vergrendelen", venster.vergrendelen.emit, "Ctrl+L")
        self.vergrendel.setEnabled(False)
        self.voor_afsluiten = self.instellingen = _actie(bestand, "&Instellingen…", venster.instellingen.emit)
        self.instellingen.setEnabled(False)
        self.instellingen.setMenuRole(QAction.MenuRole.PreferencesRole)
        bestand.addSeparator()
        afsluiten = _actie(bestand, "&Afsluiten", venster.close, "Ctrl+Q")
        afsluiten.setMenuRole(QAction.MenuRole.QuitRole)
        self._modi = QActionGroup(venster)
        self._vul_beeld(beeld)
        _actie(help_, "&Handleiding", venster.handleiding.emit, "F1")
        over = _actie(help_, "&Over", venster.over.emit)
        over.setMenuRole(QAction.MenuRole.AboutRole)
        # Of the window too: Samen kijken hides the menu bar, and Ctrl+L must lock there as well.
        for menu in (bestand, beeld, help_):
            venster.addActions(menu.actions())

    def zet_open(self, *, open_: bool) -> None:
        """Offer what needs an open vault, or not."""
        for actie in (self.vergrendel, self.instellingen):
            actie.setEnabled(open_)

    def zet_half_open(self, *, half_open: bool) -> None:
        """Offer to lock alone: the vault is open, but there is no page of it yet."""
        self.zet_open(open_=False)
        self.vergrendel.setEnabled(half_open)

    def _vul_beeld(self, menu: QMenu) -> None:
        for modus, naam in _MODI:
            keuze = menu.addAction(naam)
            keuze.setCheckable(True)
            keuze.setData(modus)
            self._modi.addAction(keuze)
        self._modi.triggered.connect(lambda keuze: self._venster.kies_uiterlijk(modus=keuze.data()))
        menu.addSeparator()
        _actie(menu, "Tekst &groter", lambda: self._maak_groter(STAP), "Ctrl++", "Ctrl+=")
        _actie(menu, "Tekst &kleiner", lambda: self._maak_groter(-STAP), "Ctrl+-")
        _actie(menu, "Gewone &tekst", lambda: self._venster.kies_uiterlijk(schaal=1.0), "Ctrl+0")
        menu.aboutToShow.connect(self._vink)
        self._vink()

    def _maak_groter(self, stap: float) -> None:
        self._venster.kies_uiterlijk(schaal=thema().schaal + stap)

    def _vink(self) -> None:
        for actie in self._modi.actions():
            actie.setChecked(actie.data() == thema().modus)


def _actie(menu: QMenu, naam: str, doe: Callable[[], object], *toetsen: str) -> QAction:
    actie = QAction(naam, menu)
    actie.setShortcuts([QKeySequence(toets) for toets in toetsen])
    actie.triggered.connect(doe)
    menu.addAction(actie)
    return actie
