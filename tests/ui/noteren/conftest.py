"""A workspace over the practice cliënten, with Samira's traject open at Wonen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests.nep.kluis import NepKluis
from tests.ui.noteren.gesprek import Gesprek
from tests.ui.praktijk import open_praktijk


@pytest.fixture
def diensten(kluis: NepKluis, inhoud: Inhoud) -> Diensten:
    return open_praktijk(kluis, inhoud)


@pytest.fixture
def venster(qtbot: QtBot, tmp_path: Path) -> Iterator[Hoofdvenster]:
    thema().kies()
    gemaakt = Hoofdvenster(Uiterlijk(tmp_path))
    gemaakt.resize(1366, 768)
    gemaakt.show()
    gemaakt.activateWindow()
    qtbot.waitUntil(gemaakt.isActiveWindow)
    yield gemaakt
    gemaakt.close()
    # At once: what waits to be deleted is styled again at every change of look.
    shiboken6.delete(gemaakt)
    look = thema()
    if (look.modus, look.schaal) != ("licht", 1.0):
        look.kies("licht", 1.0)


@pytest.fixture
def gesprek(qtbot: QtBot, venster: Hoofdvenster, diensten: Diensten) -> Iterator[Gesprek]:
    werk = Werkruimte(diensten, venster)
    venster.toon_werk(werk)
    begonnen = Gesprek(qtbot, venster, werk, diensten)
    begonnen.open_ki("wonen")
    yield begonnen
    begonnen.werk.sluit()


@pytest.fixture
def opnieuw(venster: Hoofdvenster, qtbot: QtBot) -> Callable[[Diensten], Gesprek]:
    """Open the workspace again, as after a lock or a new start."""

    def open_(diensten: Diensten) -> Gesprek:
        werk = Werkruimte(diensten, venster)
        venster.toon_werk(werk)
        return Gesprek(qtbot, venster, werk, diensten)

    return open_
