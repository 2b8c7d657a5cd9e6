"""A small real vault with two cliënten, its services, and a window around them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.ui.achtergrond import Postbode
from krachtwerk_desktop.ui.afscheid import Afscheid
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.thema import thema
from tests import sjabloon
from tests.ui.conftest import LegeDrukker, Meldingen

WACHTWOORD = sjabloon.WACHTWOORD


@dataclass
class Klok:
    """Stands still until a test moves it."""

    moment: datetime = datetime(2026, 11, 23, 9, 2, tzinfo=UTC)

    def nu(self) -> datetime:
        return self.moment

    def vandaag(self) -> date:
        return self.moment.date()

    def verder(self, **duur: int) -> None:
        self.moment += timedelta(**duur)


@pytest.fixture
def klok() -> Klok:
    return Klok()


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return tmp_path / "kluis"


@pytest.fixture
def diensten(map_: Path, klok: Klok, inhoud: Inhoud, qapp: QApplication) -> Iterator[Diensten]:
    kluis, _ = sjabloon.kopie(map_, Postbode(qapp))
    gemaakt = maak_diensten(kluis, inhoud, LegeDrukker(), klok, oefening=False)
    for naam in ("Samira el Amrani", "Kofi Asante"):
        gemaakt.clienten.nieuw(ClientGegevens(naam))
    yield gemaakt
    kluis.sluit()


@pytest.fixture
def meldingen() -> Meldingen:
    return Meldingen()


@pytest.fixture
def omgeving(diensten: Diensten, meldingen: Meldingen, qapp: QApplication) -> Omgeving:
    look = thema()
    look.kies("licht", 1.0)
    bewaarder = Bewaarder(diensten.velden)
    return Omgeving(diensten, bewaarder, Afscheid(bewaarder, diensten.inhoud), meldingen)


@pytest.fixture
def toon(qtbot: QtBot) -> Iterator[Callable[[QWidget], None]]:
    """Show a dialog in an active window; it is closed after the test."""
    getoond: list[QWidget] = []

    def doe(dialoog: QWidget) -> None:
        dialoog.setAttribute(dialoog_weg, False)
        getoond.append(dialoog)
        dialoog.show()
        dialoog.activateWindow()
        qtbot.waitUntil(dialoog.isActiveWindow)

    from PySide6.QtCore import Qt

    dialoog_weg = Qt.WidgetAttribute.WA_DeleteOnClose
    yield doe
    for dialoog in getoond:
        dialoog.close()
        dialoog.deleteLater()
