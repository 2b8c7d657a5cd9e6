"""The list: rows by Enter, order by Ctrl and arrows, and nothing gone that cannot come back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui.bouwstenen.cursor import cursor_van, zet_cursor
from krachtwerk_desktop.ui.velden.lijst import LijstVeld
from krachtwerk_desktop.ui.velden.zin import ZinVeld

pytestmark = pytest.mark.stijlblad

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def veld(in_venster: Callable[..., QWidget]) -> LijstVeld:
    gemaakt = LijstVeld()
    gemaakt.setAccessibleName("Wie is belangrijk?")
    in_venster(gemaakt, QLineEdit())
    gemaakt.setFocus()
    return gemaakt


def regels(veld: LijstVeld) -> list[ZinVeld]:
    return [regel for regel in veld.findChildren(ZinVeld) if regel.isVisible()]


def met_focus(veld: LijstVeld) -> ZinVeld:
    return next(regel for regel in regels(veld) if regel.hasFocus())


def test_enter_maakt_een_regel_erbij(veld: LijstVeld, qtbot: QtBot) -> None:
    qtbot.keyClicks(met_focus(veld), "Hanan")
    qtbot.keyClick(met_focus(veld), Qt.Key.Key_Return)
    qtbot.keyClicks(met_focus(veld), "Noor")
    assert veld.tekst() == "Hanan\nNoor"
    qtbot.keyClick(met_focus(veld), Qt.Key.Key_Return)
    qtbot.keyClick(met_focus(veld), Qt.Key.Key_Return)
    assert len(regels(veld)) == 3
    assert veld.tekst() == "Hanan\nNoor"


def test_enter_middenin_splitst(veld: LijstVeld, qtbot: QtBot) -> None:
    veld.zet_tekst("Hanan Noor")
    regel = met_focus(veld)
    zet_cursor(regel, len("Hanan "))
    qtbot.keyClick(regel, Qt.Key.Key_Return)
    assert [r.tekst() for r in regels(veld)] == ["Hanan ", "Noor"]
    assert cursor_van(met_focus(veld)) == 0


def test_volgorde_met_ctrl_en_pijl(veld: LijstVeld, qtbot: QtBot) -> None:
    veld.zet_tekst("een\ntwee\ndrie")
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.keyClick(regels(veld)[0], Qt.Key.Key_Down, CTRL)
    assert veld.tekst() == "twee\neen\ndrie"
    assert met_focus(veld).tekst() == "een"
    qtbot.keyClick(met_focus(veld), Qt.Key.Key_Up, CTRL)
    with qtbot.assertNotEmitted(veld.gewijzigd):
        qtbot.keyClick(met_focus(veld), Qt.Key.Key_Up, CTRL)
    assert veld.tekst() == "een\ntwee\ndrie"


def test_weghalen_en_terug(veld: LijstVeld, qtbot: QtBot) -> None:
    veld.zet_tekst("een\ntwee\ndrie")
    assert not veld.ongedaan.isVisible()
    knop = next(k for k in veld.findChildren(QWidget) if k.accessibleName() == _weg("2"))
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.mouseClick(knop, Qt.MouseButton.LeftButton)
    assert veld.tekst() == "een\ndrie"
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.mouseClick(veld.ongedaan, Qt.MouseButton.LeftButton)
    assert veld.tekst() == "een\ntwee\ndrie"
    assert met_focus(veld).tekst() == "twee"
    assert not veld.ongedaan.isVisible()


def test_de_laatste_regel_blijft(veld: LijstVeld, qtbot: QtBot) -> None:
    veld.zet_tekst("een")
    knop = next(k for k in veld.findChildren(QWidget) if k.accessibleName() == "Wie is belangrijk?, weghalen")
    qtbot.mouseClick(knop, Qt.MouseButton.LeftButton)
    assert veld.tekst() == ""
    assert len(regels(veld)) == 1


def test_backspace_in_een_lege_regel_gaat_terug(veld: LijstVeld, qtbot: QtBot) -> None:
    veld.zet_tekst("een")
    zet_cursor(met_focus(veld), 3)
    qtbot.keyClick(met_focus(veld), Qt.Key.Key_Return)
    qtbot.keyClick(met_focus(veld), Qt.Key.Key_Backspace)
    assert len(regels(veld)) == 1
    assert cursor_van(met_focus(veld)) == 3


def test_plakken_van_meer_regels(veld: LijstVeld, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Fatma, buurvrouw\n\nJoão\n")
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.keyClick(met_focus(veld), Qt.Key.Key_V, CTRL)
    assert veld.tekst() == "Fatma, buurvrouw\nJoão"
    assert [r.tekst() for r in regels(veld)] == ["Fatma, buurvrouw", "João"]
    assert met_focus(veld) is regels(veld)[1]
    QGuiApplication.clipboard().setText(" da Silva\n")
    met_focus(veld).paste()  # as the menu of the field does
    assert [r.tekst() for r in regels(veld)] == ["Fatma, buurvrouw", "João da Silva"]


def test_tab_volgt_het_oog(veld: LijstVeld, qtbot: QtBot) -> None:
    """New rows come after the row above, not after the whole page."""
    veld.zet_tekst("een\ntwee")
    langs = []
    for _ in range(5):
        aan = veld.window().focusWidget()
        langs.append(aan.accessibleName())
        qtbot.keyClick(aan, Qt.Key.Key_Tab)
    assert langs == [
        "Wie is belangrijk?",
        "Wie is belangrijk?, weghalen",
        "Wie is belangrijk?, 2",
        _weg("2"),
        "Wie is belangrijk?, regel toevoegen",
    ]


def test_tussen_regels_gaan_is_niet_weggaan(veld: LijstVeld, qtbot: QtBot) -> None:
    veld.zet_tekst("een\ntwee")
    with qtbot.assertNotEmitted(veld.verlaten):
        qtbot.keyClick(regels(veld)[0], Qt.Key.Key_Down)
    assert regels(veld)[1].hasFocus()
    ander = veld.window().findChild(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert ander is not None
    with qtbot.waitSignal(veld.verlaten):
        ander.setFocus()


def test_een_lange_regel_breekt_af_en_pijltjes_lopen_er_eerst_doorheen(veld: LijstVeld, qtbot: QtBot) -> None:
    lang = "Elke zondag bel ik met mijn zus, en daarna ga ik wandelen met de hond van de buren. " * 9
    veld.zet_tekst(f"{lang.strip()}\nkort")
    regel = regels(veld)[0]
    qtbot.waitUntil(lambda: regel.height() > 2 * regels(veld)[1].height())
    assert not regel.verticalScrollBar().isVisible()
    qtbot.keyClick(regel, Qt.Key.Key_Down)
    assert regel.hasFocus()
    zet_cursor(regel, len(regel.tekst()))
    qtbot.keyClick(regel, Qt.Key.Key_Down)
    assert regels(veld)[1].hasFocus()


def test_typen_in_een_regel_meldt_zich_ook_van_buiten(veld: LijstVeld, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(veld.gewijzigd):
        veld.zet_tekst("een")
    with qtbot.waitSignal(veld.gewijzigd):
        regels(veld)[0].setPlainText("een hond")
    assert veld.tekst() == "een hond"


def _weg(nummer: str) -> str:
    return f"Wie is belangrijk?, {nummer}, weghalen"


def test_geplakte_regels_zonder_wat_geen_letter_is(veld: LijstVeld, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Ha\x01nan\r\nNo\x02or")
    qtbot.keyClick(met_focus(veld), Qt.Key.Key_V, CTRL)
    assert veld.tekst() == "Hanan\nNoor"
