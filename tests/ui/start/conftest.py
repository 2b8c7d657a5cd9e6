"""The pages of the first window, shown in a real window."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from krachtwerk_desktop.ui.start.eerste_start import EersteStart
from krachtwerk_desktop.ui.start.openen import Openen
from krachtwerk_desktop.ui.thema import thema
from tests.ui.start.nep import NepPoort


@pytest.fixture
def poort() -> NepPoort:
    return NepPoort()


@pytest.fixture(autouse=True)
def stijl(qapp: QApplication) -> None:
    thema().kies("licht", 1.0)


@pytest.fixture
def openen(poort: NepPoort, in_venster: Callable[..., QWidget]) -> Openen:
    pagina = Openen(poort)
    in_venster(pagina, breed=1280, hoog=720)
    pagina.begin()
    return pagina


@pytest.fixture
def eerste(poort: NepPoort, in_venster: Callable[..., QWidget]) -> EersteStart:
    pagina = EersteStart(poort)
    in_venster(pagina, breed=1280, hoog=720)
    pagina.begin()
    return pagina
