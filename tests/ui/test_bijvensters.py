"""The windows beside the page: F1 asks for one handleiding, not for another each time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui import bijvensters
from krachtwerk_desktop.ui.handleiding import Handleiding
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk


@pytest.fixture
def venster(qtbot: QtBot, tmp_path: Path) -> Iterator[Hoofdvenster]:
    thema().kies()
    gemaakt = Hoofdvenster(Uiterlijk(tmp_path))
    qtbot.addWidget(gemaakt)
    bijvensters.verbind(gemaakt, lambda: None)
    gemaakt.maak_af()
    gemaakt.show()
    gemaakt.activateWindow()
    qtbot.waitUntil(gemaakt.isActiveWindow)
    yield gemaakt
    for open_ in gemaakt.findChildren(Handleiding):
        open_.close()


def f1(qtbot: QtBot, venster: Hoofdvenster) -> Handleiding:
    venster.activateWindow()
    qtbot.waitUntil(venster.isActiveWindow)
    qtbot.keyClick(venster, Qt.Key.Key_F1)
    [open_] = venster.findChildren(Handleiding)
    qtbot.waitUntil(open_.isActiveWindow)
    return open_


def test_f1_haalt_de_ene_handleiding_naar_voren_waar_je_las(qtbot: QtBot, venster: Hoofdvenster) -> None:
    eerste = f1(qtbot, venster)
    hoofdstukken = eerste.findChild(QListWidget)
    assert hoofdstukken is not None
    hoofdstukken.setCurrentRow(3)
    assert f1(qtbot, venster) is eerste
    assert hoofdstukken.currentRow() == 3


@pytest.mark.parametrize("hoe", ["Esc", "kruisje"])
def test_een_gesloten_handleiding_is_weg(qtbot: QtBot, venster: Hoofdvenster, hoe: str) -> None:
    open_ = f1(qtbot, venster)
    if hoe == "Esc":
        qtbot.keyClick(open_, Qt.Key.Key_Escape)
    else:
        open_.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert venster.findChildren(Handleiding) == []
    assert f1(qtbot, venster).isVisible()
