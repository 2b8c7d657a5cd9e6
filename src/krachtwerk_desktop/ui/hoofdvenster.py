"""The one window: menus, a place for the page, and room for what must be said."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.oefenbalk import Oefenbalk
from krachtwerk_desktop.ui.thema import STAP, Modus, thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk

TITEL: Final = "Krachtwerk Desktop"
BREED: Final = 1366
HOOG: Final = 768
_MINUUT_MS: Final = 60_000
_MODI: Final[tuple[tuple[Modus, str], ...]] = (
    ("licht", "Licht"),
    ("donker", "Donker"),
    ("systeem", "Zoals de laptop"),
)


class Hoofdvenster(QMainWindow):
    """Shows one page at a time; knows no cliënt and says no name in its title.

    A page of an open vault fills the menu *Cliënt* and adds to *Bestand* (`vul_menus`); when
    the vault closes (`toon_start`) page, messages and those actions are destroyed.
    `mag_sluiten` is asked before the window goes and may save what is not saved yet.
    """

    vergrendelen = Signal()
    handleiding = Signal()
    over = Signal()

    def __init__(self, uiterlijk: Uiterlijk) -> None:
        super().__init__()
        self._uiterlijk = uiterlijk
        self._van_pagina: list[QAction] = []
        self._menu_bestand, self._menu_client = QMenu("&Bestand"), QMenu("&Cliënt")
        self.mag_sluiten: Callable[[], bool] = lambda: True
        self.setWindowTitle(TITEL)
        self._bouw()
        self._maak_menus()
        self.vul_menus((), ())

    def toon_start(self, pagina: QWidget) -> None:
        """Show a page of the closed vault; nothing of what was open stays behind."""
        self._toon(pagina)
        self._melding.verberg()
        self._storing.verberg()
        self.vul_menus((), ())
        self._vergrendel.setEnabled(False)

    def toon_werk(self, pagina: QWidget) -> None:
        """Show a page of the open vault."""
        self._toon(pagina)
        self._vergrendel.setEnabled(True)

    def vul_menus(self, client: Sequence[QAction], bestand: Sequence[QAction]) -> None:
        """Give the open page its actions; the former ones go."""
        self._menu_client.clear()
        self._menu_client.addActions(list(client))
        self._menu_client.setEnabled(bool(client))
        for actie in self._van_pagina:
            self._menu_bestand.removeAction(actie)
        self._van_pagina = list(bestand)
        self._menu_bestand.insertActions(self._voor_afsluiten, self._van_pagina)

    def meld(self, tekst: str, ongedaan: Callable[[], None] | None = None) -> None:
        """Show one line under the page, with *Ongedaan maken* when there is something to undo."""
        acties = [("Ongedaan maken", ongedaan)] if ongedaan else []
        self._melding.toon(tekst, "info", acties, duur=_MINUUT_MS)

    def toon_storing(self, zin: str, opnieuw: Callable[[], None] | None = None) -> None:
        """Show the red bar, which stays until `storing_voorbij`."""
        if self._storing.zin != zin:
            acties = [("Nu opnieuw proberen", opnieuw)] if opnieuw else []
            self._storing.toon(zin, "fout", acties)

    def storing_voorbij(self) -> None:
        self._storing.verberg()

    def toon_oefening(self, wachtwoord: str) -> None:
        """Say in every window that this is practice, with the wachtwoord to unlock with."""
        self._oefening.toon(wachtwoord)

    def kom_naar_voren(self) -> None:
        """Show the window above the others, also when it was folded away."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def kies_uiterlijk(self, modus: Modus | None = None, schaal: float | None = None) -> None:
        look = thema()
        look.kies(modus, schaal)
        self._uiterlijk.bewaar(look.modus, look.schaal)
        self._vink_modus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.mag_sluiten():
            super().closeEvent(event)
        else:
            event.ignore()

    def _toon(self, pagina: QWidget) -> None:
        oud = self._vlak.currentWidget()
        self._vlak.addWidget(pagina)
        self._vlak.setCurrentWidget(pagina)
        if oud is not None:
            self._vlak.removeWidget(oud)
            oud.hide()
            oud.deleteLater()

    def _bouw(self) -> None:
        midden = QWidget()
        self._oefening, self._storing, self._melding = Oefenbalk(), Meldingbalk(), Meldingbalk()
        self._vlak = QStackedLayout()
        rijen = QVBoxLayout(midden)
        rijen.setContentsMargins(0, 0, 0, 0)
        rijen.setSpacing(0)
        rijen.addWidget(self._oefening)
        rijen.addWidget(self._storing)
        rijen.addLayout(self._vlak, 1)
        rijen.addWidget(self._melding)
        self.setCentralWidget(midden)
        ruimte = QApplication.primaryScreen().availableGeometry().size()
        self.resize(min(BREED, ruimte.width()), min(HOOG, ruimte.height()))

    def _maak_menus(self) -> None:
        balk = self.menuBar()
        balk.addMenu(self._menu_bestand)
        balk.addMenu(self._menu_client)
        self._vul_bestand(self._menu_bestand)
        self._vul_beeld(balk.addMenu("B&eeld"))
        self._vul_help(balk.addMenu("&Help"))

    def _vul_bestand(self, menu: QMenu) -> None:
        self._vergrendel = menu.addAction("&Vergrendelen", QKeySequence("Ctrl+L"), self.vergrendelen.emit)
        self._vergrendel.setEnabled(False)
        self._voor_afsluiten = menu.addSeparator()
        afsluiten = menu.addAction("&Afsluiten", QKeySequence("Ctrl+Q"), self.close)
        afsluiten.setMenuRole(QAction.MenuRole.QuitRole)

    def _vul_beeld(self, menu: QMenu) -> None:
        self._keuzes = QActionGroup(self)
        for modus, naam in _MODI:
            actie = menu.addAction(naam)
            actie.setCheckable(True)
            actie.setData(modus)
            self._keuzes.addAction(actie)
        self._keuzes.triggered.connect(lambda actie: self.kies_uiterlijk(modus=actie.data()))
        menu.addSeparator()
        groter = menu.addAction("Tekst &groter", lambda: self.kies_uiterlijk(schaal=thema().schaal + STAP))
        groter.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        menu.addAction(
            "Tekst &kleiner",
            QKeySequence("Ctrl+-"),
            lambda: self.kies_uiterlijk(schaal=thema().schaal - STAP),
        )
        menu.addAction("Gewone &tekst", QKeySequence("Ctrl+0"), lambda: self.kies_uiterlijk(schaal=1.0))
        self._vink_modus()

    def _vul_help(self, menu: QMenu) -> None:
        menu.addAction("&Handleiding", QKeySequence("F1"), self.handleiding.emit)
        over = menu.addAction("&Over", self.over.emit)
        over.setMenuRole(QAction.MenuRole.AboutRole)

    def _vink_modus(self) -> None:
        for actie in self._keuzes.actions():
            actie.setChecked(actie.data() == thema().modus)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the title, whatever a page tries: the task bar shows no name."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowTitleChange and self.windowTitle() != TITEL:
            self.setWindowTitle(TITEL)
