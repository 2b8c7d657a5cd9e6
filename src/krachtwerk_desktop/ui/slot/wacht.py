"""Everything that locks an open vault without being asked, put together.

The window hands over an open vault with `begin` and takes it back with `stop`; in between
`vergrendel` may come at any moment, with the sentence for the page that asks the wachtwoord.
"""

import sys
from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from krachtwerk_desktop.application.instellingen import InstellingenService, Slottijden
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.slot.balk import Aftelbalk
from krachtwerk_desktop.ui.slot.bedekking import Bedekking
from krachtwerk_desktop.ui.slot.klembord import Klembordwacht
from krachtwerk_desktop.ui.slot.waker import Tijd, Waker, nu
from krachtwerk_desktop.ui.start.openen import Openen
from krachtwerk_desktop.ui.werkruimte import Werkruimte

STIL: Final = "Er gebeurde een tijd niets. Daarom is het dossier op slot."
WEG: Final = "De laptop ging slapen of op slot. Daarom is het dossier dicht."


class Slotwacht(QObject):
    """Made once, when the first vault opens; *klok* is for tests."""

    vergrendel = Signal(str)

    def __init__(self, venster: Hoofdvenster, klok: Callable[[], Tijd] = nu) -> None:
        super().__init__(venster)
        self._venster = venster
        self._instellingen: InstellingenService | None = None
        self._werk: Werkruimte | None = None
        self._openen: Openen | None = None
        self._balk: Aftelbalk | None = None
        self._bedekt: list[Bedekking] = []
        self.klembord = Klembordwacht(self)
        self.waker = Waker(self._tijden, self._kijkt_samen, self, klok=klok)
        self.waker.aftellen.connect(self._tel_af)
        self.waker.bedekken.connect(self._bedek)
        self.waker.gevraagd.connect(lambda: self.vergrendel.emit(""))
        self.waker.tijd_om.connect(lambda: self.vergrendel.emit(STIL))
        self.waker.geslapen.connect(lambda: self.vergrendel.emit(WEG))
        for gevraagd in (self.vergrendel, venster.vergrendelen):
            gevraagd.connect(self._vergrendel_herstel)
        self._oren = _oren(venster, self._is_weg)

    def begin(self, instellingen: InstellingenService, pagina: Werkruimte | Openen) -> None:
        """Watch over a vault that was just opened, or that is open while its new noodcode is shown."""
        self._instellingen = instellingen
        self._werk, self._openen = (None, pagina) if isinstance(pagina, Openen) else (pagina, None)
        if self._openen is not None:
            self._venster.zet_half_open(half_open=True)
        bewaarder = pagina.findChild(Bewaarder)
        if isinstance(bewaarder, Bewaarder):
            # Dictation and screen readers put text in a field without any key.
            bewaarder.opgeslagen.connect(self.waker.leef)
        self.waker.begin()

    def stop(self) -> None:
        """Let go of a vault that closes, with nothing of it on the clipboard."""
        self.waker.stop()
        self.klembord.wis()
        self._ontdek()
        self._tel_af(0)
        self._instellingen = self._werk = self._openen = None

    def _vergrendel_herstel(self) -> None:
        """Let the page of the start lock itself: the program has no open vault yet that it could close."""
        openen = self._openen
        if openen is not None:
            self.stop()
            sluit_vensters(self._venster)
            openen.vergrendel()
            self._venster.zet_half_open(half_open=False)

    def _tijden(self) -> Slottijden:
        return self._instellingen.slottijden() if self._instellingen else Slottijden()

    def _kijkt_samen(self) -> bool:
        return self._werk is not None and self._werk.samen is not None

    def _is_weg(self) -> None:
        if self.waker.loopt:
            self.vergrendel.emit(WEG)

    def _tel_af(self, seconden: int) -> None:
        voorgrond = QApplication.activeModalWidget() or self._venster
        if self._balk is not None and (not seconden or self._balk.parentWidget() is not voorgrond):
            self._balk.hide()
            self._balk.deleteLater()
            self._balk = None
        if seconden:
            if self._balk is None:
                self._balk = Aftelbalk(voorgrond)
                self._balk.destroyed.connect(self._balk_weg)
            self._balk.toon(seconden)

    def _balk_weg(self) -> None:
        """Forget a bar that went with its dialog."""
        self._balk = None

    def _bedek(self) -> None:
        if self._bedekt:
            return
        vensters = [los for los in QApplication.topLevelWidgets() if los.isVisible()]
        for los in vensters:
            if los is self._venster or isinstance(los, QDialog):
                bedekking = Bedekking(los)
                bedekking.weg.connect(self._ontdek)
                self._bedekt.append(bedekking)

    def _ontdek(self) -> None:
        bedekt, self._bedekt = self._bedekt, []
        for bedekking in bedekt:
            bedekking.haal_weg()
        if bedekt and self.waker.loopt:
            self.waker.leef()


def dek_af() -> Callable[[], None]:
    """Cover every window of the program at once, since closing may wait long for a slow disk.

    Return what takes the covers away.
    """
    deksels = []
    for los in QApplication.topLevelWidgets():
        if los.isVisible():
            deksel = QWidget(los)
            deksel.setAutoFillBackground(True)
            deksel.setGeometry(los.rect())
            deksel.show()
            deksel.raise_()
            los.repaint()
            deksels.append(deksel)

    def haal_weg() -> None:
        for deksel in filter(shiboken6.isValid, deksels):
            deksel.hide()
            deksel.deleteLater()

    return haal_weg


def sluit_vensters(behalve: QWidget) -> None:
    """Close every dialog, menu and list that stands open, one that asks something too.

    A message box without a way to say no ignores `close`; it has ended all the same.
    """
    for los in QApplication.topLevelWidgets():
        if los is behalve or not los.isVisible():
            continue
        if not los.close() and isinstance(los, QDialog):
            los.done(QDialog.DialogCode.Rejected)
        los.hide()


def _oren(venster: QWidget, gehoord: Callable[[], None]) -> QObject | None:
    """Return who listens to this system; None where only the clocks tell."""
    if sys.platform == "win32":
        from krachtwerk_desktop.ui.slot.windows import WindowsOren

        windows = WindowsOren(venster)
        windows.gehoord.connect(gehoord)
        return windows
    if sys.platform == "darwin":
        from krachtwerk_desktop.ui.slot.macos import MacOren

        mac = MacOren(venster)
        mac.gehoord.connect(gehoord)
        return mac
    if sys.platform.startswith("linux"):
        from krachtwerk_desktop.ui.slot.dbus import DbusOren

        linux = DbusOren(venster)
        linux.gehoord.connect(gehoord)
        return linux
    return None
