"""The whole window over a real vault with one cliënt, on a clock that can be set."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import Plek
from krachtwerk_desktop.reports.drukker import Drukker
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.ui.achtergrond import Postbode
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests import sjabloon


class Stelklok:
    """Ten o'clock on a day that a test may change."""

    dag = date(2026, 9, 10)

    def nu(self) -> datetime:
        return datetime.combine(self.dag, time(8), UTC)

    def vandaag(self) -> date:
        return self.dag


class Huis:
    """The window, what is open in it, and what it tells."""

    def __init__(self, venster: Hoofdvenster, diensten: Diensten, klok: Stelklok) -> None:
        self.venster, self.diensten, self.klok = venster, diensten, klok
        client, traject = diensten.clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira"))
        self.hier = OpenTraject(client, traject)
        self.werk = Werkruimte(diensten, venster)
        venster.toon_werk(self.werk)

    def open(self, plek: Plek | None = None) -> None:
        self.werk.open_traject(self.hier.traject.id, plek)

    @property
    def gezegd(self) -> str:
        """What stands under the page."""
        return " ".join(balk.zin for balk in self.venster.findChildren(Meldingbalk) if balk.isVisible())

    def knop(self, naam: str, in_: QWidget | None = None) -> QAbstractButton:
        QApplication.processEvents()  # a button that was just made is shown by its layout
        knoppen = (in_ or self.venster).findChildren(QAbstractButton)
        return next(k for k in knoppen if naam in (k.text(), k.accessibleName()) and k.isVisible())

    def knoppen(self, naam: str) -> list[QAbstractButton]:
        return [k for k in self.venster.findChildren(QAbstractButton) if k.text() == naam and k.isVisible()]


@pytest.fixture
def huis(qtbot: QtBot, tmp_path: Path, inhoud: Inhoud, qapp: QApplication) -> Iterator[Huis]:
    thema().kies()
    sjabloon.leg_neer(tmp_path / "kluis")
    kluis = kluizen.open_met_wachtwoord(tmp_path / "kluis", sjabloon.WACHTWOORD, Postbode(qapp))
    klok = Stelklok()
    venster = Hoofdvenster(Uiterlijk(tmp_path / "look"))
    qtbot.addWidget(venster)
    gemaakt = Huis(venster, maak_diensten(kluis, inhoud, Drukker(), klok, oefening=False), klok)
    venster.show()
    venster.activateWindow()
    qtbot.waitUntil(venster.isActiveWindow)
    yield gemaakt
    gemaakt.werk.sluit()
    kluis.sluit()
