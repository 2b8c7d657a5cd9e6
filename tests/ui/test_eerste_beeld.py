"""The first picture of a page is its last: nobody sees it settle."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.domain.plek import KI, AntwoordPlek, ki_cel
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.werkruimte import Werkruimte

pytestmark = pytest.mark.stijlblad

Plekken = dict[QWidget, tuple[int, int, int, int]]


class Beelden(QObject):
    """Notes at every painting of the window what lies where, and whether it may be painted."""

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self._venster = venster
        self.gezien: list[Plekken] = []
        venster.installEventFilter(self)

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self.gezien.append(plekken(self._venster))
        return super().eventFilter(ding, event)


def plekken(venster: QWidget) -> Plekken:
    zichtbaar = (w for w in venster.findChildren(QWidget) if w.isVisible() and w.updatesEnabled())
    return {
        w: (*w.mapTo(venster, QPoint()).toTuple(), w.width(), w.height())
        for w in zichtbaar
        if w.window() is venster and not w.visibleRegion().isEmpty()
    }


@pytest.fixture
def werk(
    qtbot: QtBot, diensten: Diensten, open_traject: OpenTraject, tmp_path_factory: pytest.TempPathFactory
) -> Werkruimte:
    traject = open_traject.traject.id
    lang = "Ik heb een eigen kamer, en dat is voor het eerst. " * 6
    velden = [(ki_cel(traject, "wonen", deel), lang) for deel in ("heden", "toekomst", "verleden")]
    diensten.velden.leg_direct_vast([*velden], "b")
    venster = Hoofdvenster(Uiterlijk(tmp_path_factory.mktemp("look")))
    qtbot.addWidget(venster)
    werk = Werkruimte(diensten, venster)
    venster.toon_werk(werk)
    return werk


@pytest.mark.parametrize("breed", [1366, 1920])
def test_de_krachteninventarisatie_staat_in_een_keer_stil(
    werk: Werkruimte, open_traject: OpenTraject, qtbot: QtBot, breed: int
) -> None:
    venster = werk.window()
    venster.resize(breed, 728)
    venster.show()
    qtbot.waitExposed(venster)
    beelden = Beelden(venster)
    werk.open_traject(open_traject.traject.id, ki_cel(open_traject.traject.id, "wonen", "heden"))
    qtbot.waitUntil(lambda: len(beelden.gezien) >= 1)
    eerste = beelden.gezien[0]
    for _ in range(20):
        QApplication.processEvents()
    assert eerste == plekken(venster)
    werk.sluit()


def test_ook_wie_van_een_andere_pagina_komt_ziet_niets_verspringen(
    werk: Werkruimte, open_traject: OpenTraject, qtbot: QtBot
) -> None:
    venster, traject = werk.window(), open_traject.traject.id
    venster.resize(1366, 728)
    venster.show()
    qtbot.waitExposed(venster)
    werk.open_traject(traject, AntwoordPlek(traject, "ontmoeten_en_aansluiten", "genoemd_worden"))
    for _ in range(20):
        QApplication.processEvents()
    beelden = Beelden(venster)
    assert werk.scherm is not None
    werk.scherm.ga(KI)
    qtbot.waitUntil(lambda: len(beelden.gezien) >= 1)
    eerste = beelden.gezien[0]
    for _ in range(20):
        QApplication.processEvents()
    assert eerste == plekken(venster)
    werk.sluit()
