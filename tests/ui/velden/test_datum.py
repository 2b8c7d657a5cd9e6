"""The date field: stores what was typed, shows what it means, speaks up only when left."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.ui.velden.datum import DatumVeld

VANDAAG = date(2026, 11, 23)


@pytest.fixture
def veld(in_venster: Callable[..., QWidget]) -> DatumVeld:
    """A date field with a neighbour to go to."""
    gemaakt = DatumVeld(
        lambda tekst: datum.begrijp(tekst, VANDAAG), lambda tekst: datum.waarom_niet(tekst, VANDAAG)
    )
    gemaakt.setAccessibleName("Klaar op")
    ander = QLineEdit()
    ander.setObjectName("ander")
    in_venster(gemaakt, ander)
    gemaakt.setFocus()
    return gemaakt


def ga_weg(veld: DatumVeld) -> None:
    ander = veld.window().findChild(QLineEdit, "ander")
    assert isinstance(ander, QLineEdit)
    ander.setFocus()


def test_toont_de_dag_voluit_en_bewaart_wat_er_getypt_is(veld: DatumVeld, qtbot: QtBot) -> None:
    qtbot.keyClicks(veld.regel, "morgen")
    assert veld.regel.text() == "morgen"
    assert not veld.onder.isVisible()
    with qtbot.waitSignal(veld.verlaten):
        ga_weg(veld)
    assert veld.regel.text() == "24 november 2026"
    assert veld.onder.text() == "dinsdag 24 november 2026"
    assert veld.onder.isVisible()
    assert veld.tekst() == "morgen"
    assert veld.dag == VANDAAG + timedelta(days=1)


def test_zegt_pas_bij_weggaan_wat_wel_een_datum_is(veld: DatumVeld, qtbot: QtBot) -> None:
    qtbot.keyClicks(veld.regel, "ooit eens")
    assert not veld.onder.isVisible()
    ga_weg(veld)
    assert veld.onder.text() == datum.UITLEG
    assert veld.regel.text() == veld.tekst() == "ooit eens"
    assert datum.UITLEG in veld.regel.accessibleDescription()
    assert veld.regel.property("fout") == "ja"
    veld.setFocus()
    qtbot.keyClicks(veld.regel, "x")
    assert not veld.onder.text().strip()
    assert veld.regel.property("fout") == ""


@pytest.mark.parametrize(
    ("getypt", "gezegd", "kleur"),
    [
        ("31 april", "Deze dag bestaat niet: april heeft 30 dagen.", "ja"),
        ("29-2-2027", "Deze dag bestaat niet: in 2027 heeft februari 28 dagen.", "ja"),
        (
            "29 feb",
            "dinsdag 29 februari 2028. 29 februari is er niet elk jaar: zonder jaar wordt het 2028.",
            "",
        ),
        ("29-2-2028", "dinsdag 29 februari 2028", ""),
    ],
)
def test_een_dag_die_er_niet_elk_jaar_is_wordt_gezegd(
    veld: DatumVeld, qtbot: QtBot, getypt: str, gezegd: str, kleur: str
) -> None:
    qtbot.keyClicks(veld.regel, getypt)
    ga_weg(veld)
    assert veld.onder.text().removesuffix(" Kijk de datum nog eens na.") == gezegd
    assert (veld.regel.property("fout") or "") == kleur


def test_wat_gisteren_morgen_heette_blijft_die_dag(veld: DatumVeld) -> None:
    veld.zet_waarde("morgen", date(2026, 11, 1))
    assert veld.regel.text() == "1 november 2026"
    ga_weg(veld)
    assert (veld.tekst(), veld.dag) == ("morgen", date(2026, 11, 1))


def test_zetten_uit_de_kluis_telt_niet_als_typen(veld: DatumVeld, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(veld.gewijzigd):
        veld.zet_tekst("3 dec")
        ga_weg(veld)
    assert veld.regel.text() == "3 december 2026"
    assert veld.tekst() == "3 dec"


def test_ongedaan_maken_gaat_terug_naar_wat_er_getypt_was(veld: DatumVeld, qtbot: QtBot) -> None:
    qtbot.keyClicks(veld.regel, "3 dec")
    ga_weg(veld)
    veld.setFocus()
    qtbot.keyClick(veld.regel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert veld.regel.text() == "3 dec"
    assert veld.tekst() == "3 dec"
    assert veld.dag == date(2026, 12, 3)


def test_een_datum_die_van_buiten_komt_wordt_ook_nagekeken(veld: DatumVeld, qtbot: QtBot) -> None:
    ga_weg(veld)
    with qtbot.waitSignal(veld.gewijzigd):
        veld.regel.setText("3-12-2026")
    assert veld.tekst() == "3-12-2026"
    qtbot.waitUntil(lambda: veld.regel.text() == "3 december 2026")
    assert veld.tekst() == "3-12-2026"


def test_leegmaken_laat_niets_achter(veld: DatumVeld, qtbot: QtBot) -> None:
    veld.zet_tekst("3 dec")
    veld.regel.selectAll()
    qtbot.keyClick(veld.regel, Qt.Key.Key_Backspace)
    ga_weg(veld)
    assert (veld.tekst(), veld.dag, veld.onder.text()) == ("", None, "")


def test_de_naam_staat_op_de_regel(veld: DatumVeld) -> None:
    veld.setAccessibleDescription("Dag van de verhuizing")
    assert veld.regel.accessibleName() == "Klaar op"
    assert veld.regel.accessibleDescription() == "Dag van de verhuizing"
    assert veld.focusProxy() is veld.regel
