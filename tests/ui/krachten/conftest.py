"""A real vault with a signed KI and what was said since, and the workspace over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.domain.plek import KI, RANG, AntwoordPlek, DoelPlek, DoelVeld, ki_cel
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests.ui.versies.conftest import diensten, maak_versie

__all__ = ("diensten",)


@pytest.fixture
def traject_id(diensten: Diensten, open_traject: OpenTraject) -> str:
    """A KI with a version of before the last sentence, and a doel about wonen."""
    id_ = open_traject.traject.id
    doel = diensten.doelen.nieuw(id_)
    diensten.velden.leg_direct_vast(
        [
            (ki_cel(id_, "wonen", "heden"), "Ik heb een kamer.\nIk deel de keuken."),
            (ki_cel(id_, "zingeving", "verleden"), "De ramadan thuis."),
            (AntwoordPlek(id_, KI, RANG, "wonen"), "1"),
            (DoelPlek(doel.id, DoelVeld.TEKST), "Een eigen plek"),
            (DoelPlek(doel.id, DoelVeld.LEEFGEBIEDEN), "wonen"),
        ],
        "b",
    )
    maak_versie(diensten, id_, "ki")
    nu = [(ki_cel(id_, "wonen", "heden"), "Ik heb een kamer.\nIk heb een huis met een tuin.")]
    diensten.velden.leg_direct_vast(nu, "b2")
    return id_


@pytest.fixture
def werk(qtbot: QtBot, diensten: Diensten, traject_id: str, tmp_path: Path) -> Iterator[Werkruimte]:
    thema().kies()
    venster = Hoofdvenster(Uiterlijk(tmp_path))
    qtbot.addWidget(venster)
    gemaakt = Werkruimte(diensten, venster)
    venster.toon_werk(gemaakt)
    venster.show()
    venster.activateWindow()
    qtbot.waitUntil(venster.isActiveWindow)
    gemaakt.open_traject(traject_id)
    yield gemaakt
    for dialoog in gemaakt.findChildren(QDialog):
        dialoog.close()
    gemaakt.sluit()
