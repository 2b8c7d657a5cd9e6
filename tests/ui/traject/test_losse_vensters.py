"""A part that is shown before it has a place flashes by as a window of its own; none may."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm


class Vensterteller(QObject):
    """Remembers what was shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.vensters: list[str] = []

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(ding, QWidget) and ding.isWindow():
            self.vensters.append(type(ding).__name__)
        return False


@pytest.fixture
def teller(qapp: QApplication) -> Iterator[Vensterteller]:
    gemaakt = Vensterteller()
    qapp.installEventFilter(gemaakt)
    yield gemaakt
    qapp.removeEventFilter(gemaakt)


def test_een_los_deel_wordt_gezien(teller: Vensterteller) -> None:
    los = QLabel("los")
    los.setVisible(True)
    los.close()
    assert teller.vensters == ["QLabel"]


def test_geen_bladzijde_opent_een_venster(
    omgeving: Omgeving, open_traject: OpenTraject, in_venster: Callable[..., QWidget], teller: Vensterteller
) -> None:
    scherm = TrajectScherm(omgeving, open_traject)
    venster = in_venster(scherm, breed=1366, hoog=720)
    plaatsen = []
    while scherm.plaats not in plaatsen:
        plaatsen.append(scherm.plaats)
        scherm.volgende()
    scherm.wissel_tips()
    assert len({plaats.basistaak for plaats in plaatsen}) == 7
    assert teller.vensters == [type(venster).__name__]
