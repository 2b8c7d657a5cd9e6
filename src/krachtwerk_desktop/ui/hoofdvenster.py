"""The one window: menus, a place for the page, and room for what must be said."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QStackedLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.thema import Modus, thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent

    from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
    from krachtwerk_desktop.ui.menus import VasteActies
    from krachtwerk_desktop.ui.oefenbalk import Oefenbalk

TITEL: Final = "Krachtwerk Desktop"
BREED: Final = 1366
HOOG: Final = 768
_MINUUT_MS: Final = 60_000
_KORTST_MS: Final = 8_000
_PER_LETTER_MS: Final = 120


class Hoofdvenster(QMainWindow):
    """Shows one page at a time; knows no cliënt and says no name in its title.

    A page of an open vault fills the menu *Cliënt* and adds to *Bestand* (`vul_menus`); when
    the vault closes (`toon_start`) page, messages and those actions are destroyed.
    `mag_sluiten` is asked before the window goes and may save what is not saved yet.
    What the first picture can do without is made by `maak_af` or when it is needed.
    """

    vergrendelen = Signal()
    instellingen = Signal()
    handleiding = Signal()
    over = Signal()

    def __init__(self, uiterlijk: Uiterlijk) -> None:
        super().__init__()
        self._uiterlijk = uiterlijk
        self._van_pagina: list[QAction] = []
        self._vaste: VasteActies | None = None
        self._melding: Meldingbalk | None = None
        self._melding_blijft = False
        self._storing: Meldingbalk | None = None
        self._oefening: Oefenbalk | None = None
        self.mag_sluiten: Callable[[], bool] = lambda: True
        self.setWindowTitle(TITEL)
        self.windowTitleChanged.connect(self._houd_titel)
        self._bouw()

    def maak_af(self) -> None:
        """Make the menus, and bring their keys to life."""
        if self._vaste is None:
            from krachtwerk_desktop.ui.menus import VasteActies

            balk = self.menuBar()
            self._menu_bestand, self._menu_client = balk.addMenu("&Bestand"), balk.addMenu("&Cliënt")
            self._menu_client.setEnabled(False)
            self._vaste = VasteActies(self, self._menu_bestand, balk.addMenu("B&eeld"), balk.addMenu("&Help"))

    def toon_start(self, pagina: QWidget) -> None:
        """Show a page of the closed vault; nothing of what was open stays behind."""
        self._toon(pagina)
        if self._oefening is not None:
            self._oefening.ververs()
        for balk in (self._melding, self._storing):
            if balk is not None:
                balk.verberg()
        if self._vaste is not None:
            self.vul_menus((), ())
            self._vaste.zet_open(open_=False)

    def zet_half_open(self, *, half_open: bool) -> None:
        """Say whether the vault is open behind a page of the start, so that it can be locked."""
        if self._vaste is not None:
            self._vaste.zet_half_open(half_open=half_open)

    def toon_werk(self, pagina: QWidget) -> None:
        """Show a page of the open vault."""
        self.maak_af()
        self._toon(pagina)
        if self._vaste is not None:
            self._vaste.zet_open(open_=True)

    def vul_menus(self, client: "Sequence[QAction]", bestand: "Sequence[QAction]") -> None:
        """Give the open page its actions; the former ones go."""
        self.maak_af()
        self._menu_client.clear()
        self._menu_client.addActions(list(client))
        self._menu_client.setEnabled(bool(client))
        for actie in self._van_pagina:
            self._menu_bestand.removeAction(actie)
        self._van_pagina = list(bestand)
        if self._vaste is not None:
            self._menu_bestand.insertActions(self._vaste.voor_afsluiten, self._van_pagina)

    def meld(
        self,
        tekst: str,
        doe: Callable[[], None] | None = None,
        *,
        woord: str = "Ongedaan maken",
        blijft: bool = False,
    ) -> None:
        """Show one line under the page, with a button when there is something to undo.

        It stays a minute when it can be undone, else as long as slow reading takes, or until it
        is put away.
        """
        self._melding = self._melding or self._balk(self._rijen.count())
        self._melding_blijft = blijft
        acties = [(woord, doe)] if doe else []
        duur = _MINUUT_MS if doe else max(_KORTST_MS, len(tekst) * _PER_LETTER_MS)
        self._melding.toon(tekst, "let_op" if blijft else "info", acties, duur=0 if blijft else duur)

    def melding_voorbij(self) -> None:
        """Put that line away, unless it is to stay until somebody does."""
        if self._melding is not None and not self._melding_blijft:
            self._melding.verberg()

    def toon_storing(self, zin: str, opnieuw: Callable[[], None] | None = None) -> None:
        """Show the red bar, which stays until `storing_voorbij`."""
        self._storing = self._storing or self._balk(1 if self._oefening else 0)
        if self._storing.zin != zin:
            acties = [("Nu opnieuw proberen", opnieuw)] if opnieuw else []
            self._storing.toon(zin, "fout", acties)

    def storing_voorbij(self) -> None:
        if self._storing is not None:
            self._storing.verberg()

    def toon_oefening(self, wachtwoord: "Callable[[], str]") -> None:
        """Say above every page that this is practice, with the wachtwoord to unlock with."""
        if self._oefening is None:
            from krachtwerk_desktop.ui.oefenbalk import Oefenbalk

            self._oefening = Oefenbalk(wachtwoord)
            self._rijen.insertWidget(0, self._oefening)

    def toon_op_scherm(self) -> None:
        """Show the window; on a screen that has no room to spare it fills the screen."""
        ruimte = QApplication.primaryScreen().availableGeometry()
        if ruimte.width() <= BREED or ruimte.height() <= HOOG:
            self.showMaximized()
        else:
            self.show()

    def kom_naar_voren(self) -> None:
        """Show the window above the others, also when it was folded away."""
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def kies_uiterlijk(self, modus: Modus | None = None, schaal: float | None = None) -> None:
        """Change mode or text size, now and for the next time."""
        look = thema()
        look.kies(modus, schaal)
        self._uiterlijk.bewaar(look.modus, look.schaal)

    def closeEvent(self, event: "QCloseEvent") -> None:
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
        self._vlak = QStackedLayout()
        self._rijen = QVBoxLayout(midden)
        self._rijen.setContentsMargins(0, 0, 0, 0)
        self._rijen.setSpacing(0)
        self._rijen.addLayout(self._vlak, 1)
        self.setCentralWidget(midden)
        self._houd_plaats_vrij()
        self.resize(BREED, HOOG)

    def _houd_plaats_vrij(self) -> None:
        """Leave room for the menu bar as it will be, so that nothing moves when it comes."""
        if sys.platform != "darwin":  # where the menus stand outside the window
            look, plaats = thema(), QFrame()
            plaats.setProperty("vlak", "menubalk")
            plaats.setFixedHeight(self.fontMetrics().height() + 2 * look.px(6) + 2 * look.px(2) + 1)
            self.setMenuWidget(plaats)

    def _balk(self, plek: int) -> "Meldingbalk":
        from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk

        balk = Meldingbalk()
        self._rijen.insertWidget(plek, balk)
        return balk

    def _houd_titel(self, titel: str) -> None:
        """Keep the title, whatever a page tries: the task bar shows no name."""
        if titel != TITEL:
            self.setWindowTitle(TITEL)
