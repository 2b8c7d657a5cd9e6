"""The card of the cliënt beside the pages."""

from dataclasses import replace
from datetime import date
from typing import cast

import pytest
from PySide6.QtGui import QTextLayout
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.traject.zijkant import Zijkant

pytestmark = pytest.mark.stijlblad


def test_een_naam_van_rechts_naar_links_draait_het_nummer_niet_om(
    qtbot: QtBot, open_traject: OpenTraject
) -> None:
    zijkant = Zijkant()
    qtbot.addWidget(zijkant)
    client = replace(open_traject.client, naam="عبد الرحمن بن صالح", roepnaam="عبد", clientnummer="2026-007")
    zijkant.toon_client(OpenTraject(client, open_traject.traject), None, date(2026, 11, 23))
    tekst = zijkant.nummer.text()
    opmaak = QTextLayout(tekst, zijkant.nummer.font())
    opmaak.beginLayout()
    regel = opmaak.createLine()
    opmaak.endLayout()

    def plek(stuk: str) -> float:
        x, _ = cast("tuple[float, int]", regel.cursorToX(tekst.index(stuk)))
        return x

    assert plek("عبد") < plek("2026") < plek("007")
