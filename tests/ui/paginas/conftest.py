"""A page on screen for the tests of this folder."""

from collections.abc import Iterator

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.thema import thema
from tests.ui.paginas.actieplan_venster import PlanVenster
from tests.ui.paginas.ki_venster import KiVenster


@pytest.fixture
def ki(qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject) -> Iterator[KiVenster]:
    """A KI page of Samira, not shown yet; the letters are back at 100 % afterwards."""
    venster = KiVenster(qtbot, omgeving, open_traject)
    yield venster
    venster.bewaar()
    venster.pagina.close()
    venster.pagina.deleteLater()
    thema().kies("licht", 1.0)


@pytest.fixture
def plan(qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject) -> Iterator[PlanVenster]:
    """An actieplan page of Samira, not shown yet; the letters are back at 100 % afterwards."""
    venster = PlanVenster(qtbot, omgeving, open_traject)
    yield venster
    venster.bewaar()
    venster.pagina.close()
    # At once: a page that waits to be deleted is styled again at every change of look.
    shiboken6.delete(venster.pagina)
    look = thema()
    if (look.modus, look.schaal) != ("licht", 1.0):
        look.kies("licht", 1.0)
