"""Coming home must never open a dossier by itself."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.week import WeekPunt, WeekSoort
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld
from krachtwerk_desktop.ui.clienten.week import WeekLijst

_DAG = date(2026, 11, 23)


def _punt(naam: str) -> WeekPunt:
    client = Client(naam, naam, naam, "2026-001")
    return WeekPunt(WeekSoort.DATUM_VOORBIJ, client, naam, ActiePlek(naam, ActieVeld.KLAAR_OP), _DAG)


def test_opnieuw_tonen_opent_niemand(qtbot: QtBot) -> None:
    lijst = WeekLijst()
    qtbot.addWidget(lijst)
    punten = [_punt(naam) for naam in ("Samira", "Marek", "Kofi")]
    lijst.toon(punten, _DAG)
    lijst.show()
    lijst.setFocus()
    geopend: list[WeekPunt] = []
    lijst.geopend.connect(geopend.append)
    for weg in range(3):
        qtbot.keyClick(lijst, Qt.Key.Key_End)
        assert lijst.selectionModel().selectedIndexes()
        lijst.toon(punten[weg:], _DAG)
        QCoreApplication.processEvents()
    assert geopend == []
