"""The text fields: change, leave, hide, undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui.velden.tekst import RegelVeld, TekstVeld


@pytest.fixture(params=[TekstVeld, RegelVeld])
def veld(request: pytest.FixtureRequest, in_venster: Callable[..., QWidget]) -> TekstVeld | RegelVeld:
    gemaakt: TekstVeld | RegelVeld = request.param()
    in_venster(gemaakt, RegelVeld())
    gemaakt.setFocus()
    return gemaakt


def test_typen_meldt_zich_en_zetten_niet(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(veld.gewijzigd):
        veld.zet_tekst("Samira zingt")
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.keyClicks(veld, "!")
    assert veld.tekst() in {"!Samira zingt", "Samira zingt!"}


def test_wat_van_buiten_wordt_gezet_meldt_zich(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> None:
    with qtbot.waitSignal(veld.gewijzigd):
        if isinstance(veld, TekstVeld):
            veld.setPlainText("van buiten")
        else:
            veld.setText("van buiten")
    assert veld.tekst() == "van buiten"


def test_weggaan_meldt_zich(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> None:
    with qtbot.waitSignal(veld.verlaten):
        qtbot.keyClick(veld, Qt.Key.Key_Tab)


def test_verbergen_meldt_zich(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> None:
    veld.clearFocus()
    with qtbot.waitSignal(veld.verlaten):
        veld.window().hide()


def test_ongedaan_maken_werkt_in_het_veld(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> None:
    qtbot.keyClicks(veld, "abc")
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.keyClick(veld, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert veld.tekst() == ""
