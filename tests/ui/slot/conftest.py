"""The whole program over a vault of its own, with clocks that stand still until they are moved."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.app import Programma
from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.slot import wacht
from krachtwerk_desktop.ui.slot.waker import Tijd
from krachtwerk_desktop.ui.start.openen import Openen
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from krachtwerk_desktop.wiring import diensten_over
from tests import sjabloon

WACHTWOORD = sjabloon.WACHTWOORD


class Klokken:
    """Both clocks, in seconds; asleep only the one on the wall goes on."""

    def __init__(self) -> None:
        self.wand, self.gelijkmatig = 1_800_000_000.0, 500.0

    def __call__(self) -> Tijd:
        return Tijd(self.wand, self.gelijkmatig)

    def verder(self, seconden: float, stap: float = 5.0) -> Iterator[None]:
        """Go on in ticks; the caller ticks along."""
        while seconden > 0:
            deel = min(stap, seconden)
            self.wand += deel
            self.gelijkmatig += deel
            seconden -= deel
            yield

    def slaap(self, seconden: float) -> None:
        self.wand += seconden


class Huis:
    """The program with one open vault and one cliënt in it."""

    def __init__(self, programma: Programma, klokken: Klokken) -> None:
        self.programma, self.klokken = programma, klokken
        self.venster = programma.venster

    @property
    def wacht(self) -> wacht.Slotwacht:
        (gevonden,) = self.venster.findChildren(wacht.Slotwacht)
        return gevonden

    @property
    def werk(self) -> Werkruimte:
        (gevonden,) = self.venster.findChildren(Werkruimte)
        return gevonden

    @property
    def open(self) -> bool:
        return bool(self.venster.findChildren(Werkruimte))

    @property
    def op_slot(self) -> bool:
        return bool(self.venster.findChildren(Openen)) and not self.open

    def wacht_af(self, minuten: float) -> None:
        """Let this many quiet minutes go by, until it locks."""
        for _ in self.klokken.verder(minuten * 60):
            if self.wacht.waker.loopt:
                self.wacht.waker.tik()


@pytest.fixture
def klokken() -> Klokken:
    return Klokken()


@pytest.fixture
def huis(qtbot: QtBot, tmp_path: Path, klokken: Klokken, monkeypatch: pytest.MonkeyPatch) -> Iterator[Huis]:
    thema().kies("licht", 1.0)
    echt = wacht.Slotwacht
    # The program makes its own guard; here it counts on the clocks of the test.
    monkeypatch.setattr(echt.__init__, "__defaults__", (klokken,))
    venster = Hoofdvenster(Uiterlijk(tmp_path))
    venster.show()
    venster.activateWindow()
    qtbot.waitUntil(venster.isActiveWindow)
    with ExitStack() as opruimen:
        programma = Programma(venster, opruimen)
        sjabloon.leg_neer(tmp_path / "kluis", _met_samira)
        assert programma.begin(tmp_path / "kluis")
        programma._maak_rest()
        programma._toon_werk(_open(tmp_path / "kluis", programma._bezorg))
        yield Huis(programma, klokken)
        if programma._werk is not None:
            programma.vergrendel()
        venster.mag_sluiten = lambda: True
        venster.close()
        venster.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _met_samira(kluis: Kluis) -> None:
    diensten_over(kluis).clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira"))


def _open(map_: Path, terug: Callable[[Callable[[], None]], None]) -> Diensten:
    return diensten_over(kluizen.open_met_wachtwoord(map_, WACHTWOORD, terug))
