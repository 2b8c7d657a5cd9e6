"""The home page over the practice cliënten."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.ui.clienten.acties import ClientActies
from krachtwerk_desktop.ui.clienten.pagina import ClientenPagina
from krachtwerk_desktop.ui.omgeving import Omgeving
from tests.nep.kluis import NepKluis
from tests.ui.praktijk import open_praktijk


@pytest.fixture
def diensten(kluis: NepKluis, inhoud: Inhoud) -> Diensten:
    return open_praktijk(kluis, inhoud)


@pytest.fixture
def acties(omgeving: Omgeving, qtbot: QtBot) -> ClientActies:
    venster = QWidget()
    qtbot.addWidget(venster)
    return ClientActies(omgeving, venster)


@pytest.fixture
def pagina(omgeving: Omgeving, acties: ClientActies, in_venster: Callable[..., QWidget]) -> ClientenPagina:
    gemaakt = ClientenPagina(omgeving, acties)
    gemaakt.toon()
    in_venster(gemaakt, breed=1366, hoog=740)
    return gemaakt
