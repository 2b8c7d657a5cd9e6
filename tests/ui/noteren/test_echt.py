"""Noting and placing over the real vault: what was kept is there after it was opened again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.ui.achtergrond import Postbode
from tests import sjabloon
from tests.ui.conftest import LegeDrukker, VasteKlok
from tests.ui.noteren.gesprek import Gesprek

WACHTWOORD = sjabloon.WACHTWOORD
BALKON = "Ik wil een plek met een balkon."


@pytest.fixture
def open_kluis(tmp_path: Path, inhoud: Inhoud, qapp: QApplication) -> Callable[[], Diensten]:
    sjabloon.leg_neer(tmp_path / "kluis")

    def open_() -> Diensten:
        kluis = kluizen.open_met_wachtwoord(tmp_path / "kluis", WACHTWOORD, Postbode(qapp))
        return maak_diensten(kluis, inhoud, LegeDrukker(), VasteKlok(), oefening=False)

    return open_


def test_lines_placings_and_a_half_line_are_there_after_a_lock(
    open_kluis: Callable[[], Diensten], opnieuw: Callable[[Diensten], Gesprek], qtbot: QtBot
) -> None:
    diensten = open_kluis()
    diensten.clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira"))
    gesprek = opnieuw(diensten)
    gesprek.open_ki("wonen")
    gesprek.noteer(BALKON, "Hanan belt mij.")
    gesprek.plaatsen()
    gesprek.typ("swo")
    gesprek.noteer()
    gesprek.veld("Snel noteren").insert("En ik wil gr")
    gesprek.werk.sluit()
    assert gesprek.werk.zegel.dicht() == b""
    diensten.kluis.sluit()

    weer = opnieuw(open_kluis())
    weer.open_ki("wonen")
    assert weer.ki_veld("Wonen, Straks").toPlainText() == BALKON
    weer.toets("Ctrl+Return")
    assert weer.veld("Snel noteren").text() == "En ik wil gr"
    weer.plaatsen()
    assert weer.in_lijst("Nog te plaatsen") == ["Hanan belt mij."]
    assert weer.lijst("Geplaatst").zinnen[0].waar.startswith("Geplaatst in Wonen, Straks om ")
    weer.lijst("Geplaatst").setFocus()
    weer.toets("Del")
    assert weer.cel("wonen", "toekomst") == ""
    assert weer.in_lijst("Nog te plaatsen") == [BALKON, "Hanan belt mij."]
    weer.werk.sluit()
    weer.diensten.kluis.sluit()
