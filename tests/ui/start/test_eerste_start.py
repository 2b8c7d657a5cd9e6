"""The three steps of the first start, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.fouten import MapNietGeschikt
from krachtwerk_desktop.ui.start.eerste_start import NAAM_NODIG, EersteStart
from krachtwerk_desktop.ui.start.noodcode import ANDERS
from krachtwerk_desktop.ui.start.wachtwoordkeuze import NIET_GELIJK
from krachtwerk_desktop.ui.voorbeeld import drukken
from tests.ui.start.nep import CODE, GOED, NIEUWE_CODE, NepPoort, knop, veld

ENTER = Qt.Key.Key_Return
_OVERGETYPT = CODE.lower().replace("-", "")


def stap_twee(qtbot: QtBot, eerste: EersteStart) -> None:
    veld(eerste, "Je naam").setText("Joost de Wit")
    veld(eerste, "Organisatie").setText("De Brug")
    qtbot.keyClick(knop(eerste, "Verder"), ENTER)


def stap_drie(qtbot: QtBot, eerste: EersteStart) -> None:
    stap_twee(qtbot, eerste)
    veld(eerste, "Wachtwoord").setText(GOED)
    veld(eerste, "Wachtwoord herhalen").setText(GOED)
    qtbot.keyClick(veld(eerste, "Wachtwoord herhalen"), ENTER)
    qtbot.waitUntil(lambda: toont(eerste, CODE))


def toont(eerste: EersteStart, tekst: str) -> bool:
    return any(v.text() == tekst and v.isVisible() for v in eerste.findChildren(QLineEdit))


def test_helemaal_met_enter(qtbot: QtBot, eerste: EersteStart, poort: NepPoort) -> None:
    assert QApplication.focusWidget() is veld(eerste, "Je naam")
    qtbot.keyClicks(QApplication.focusWidget(), "Joost de Wit")
    qtbot.keyClick(QApplication.focusWidget(), ENTER)
    assert QApplication.focusWidget() is veld(eerste, "Organisatie")
    qtbot.keyClicks(QApplication.focusWidget(), "De Brug")
    qtbot.keyClick(QApplication.focusWidget(), ENTER)
    assert QApplication.focusWidget() is veld(eerste, "Wachtwoord")
    qtbot.keyClicks(QApplication.focusWidget(), GOED)
    qtbot.waitUntil(poort.voorbereid.is_set)
    qtbot.keyClick(QApplication.focusWidget(), ENTER)
    qtbot.keyClicks(QApplication.focusWidget(), GOED)
    qtbot.keyClick(QApplication.focusWidget(), ENTER)
    qtbot.waitUntil(lambda: toont(eerste, CODE))
    assert QApplication.focusWidget() is veld(eerste, "Noodcode overtypen")
    qtbot.keyClicks(QApplication.focusWidget(), _OVERGETYPT)
    with qtbot.waitSignal(eerste.geopend) as gekregen:
        qtbot.keyClick(QApplication.focusWidget(), ENTER)
    assert gekregen.args == ["open kluis"]
    assert poort.gedaan == [("nieuw", GOED), ("voltooi", (_OVERGETYPT, "Joost de Wit", "De Brug"))]


def test_zonder_naam_geen_stap_twee(qtbot: QtBot, eerste: EersteStart) -> None:
    qtbot.keyClick(knop(eerste, "Verder"), ENTER)
    assert NAAM_NODIG in veld(eerste, "Je naam").accessibleDescription()
    qtbot.keyClick(veld(eerste, "Je naam"), "a")
    assert NAAM_NODIG not in veld(eerste, "Je naam").accessibleDescription()


def test_een_zwak_wachtwoord_zegt_waarom(qtbot: QtBot, eerste: EersteStart, poort: NepPoort) -> None:
    stap_twee(qtbot, eerste)
    veld(eerste, "Wachtwoord").setText("joost de wit de brug")
    veld(eerste, "Wachtwoord herhalen").setText("joost de wit de brug")
    qtbot.keyClick(knop(eerste, "Verder"), ENTER)
    assert "Je eigen naam of je organisatie" in veld(eerste, "Wachtwoord").accessibleDescription()
    assert poort.gedaan == []


def test_ongelijke_wachtwoorden(qtbot: QtBot, eerste: EersteStart, poort: NepPoort) -> None:
    stap_twee(qtbot, eerste)
    veld(eerste, "Wachtwoord").setText(GOED)
    veld(eerste, "Wachtwoord herhalen").setText(GOED + "!")
    qtbot.keyClick(knop(eerste, "Verder"), ENTER)
    assert NIET_GELIJK in veld(eerste, "Wachtwoord herhalen").accessibleDescription()
    assert QApplication.focusWidget() is veld(eerste, "Wachtwoord herhalen")
    assert poort.gedaan == []


def test_terug_bewaart_wat_er_stond(qtbot: QtBot, eerste: EersteStart) -> None:
    stap_twee(qtbot, eerste)
    veld(eerste, "Wachtwoord").setText(GOED)
    qtbot.keyClick(knop(eerste, "Terug"), ENTER)
    assert veld(eerste, "Je naam").text() == "Joost de Wit"
    qtbot.keyClick(knop(eerste, "Verder"), ENTER)
    assert veld(eerste, "Wachtwoord").text() == GOED


def test_tab_gaat_van_veld_naar_veld_en_dan_naar_de_knoppen(qtbot: QtBot, eerste: EersteStart) -> None:
    stap_twee(qtbot, eerste)
    volgorde = [QApplication.focusWidget()]
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        volgorde.append(QApplication.focusWidget())
    assert volgorde == [
        veld(eerste, "Wachtwoord"),
        veld(eerste, "Wachtwoord herhalen"),
        knop(eerste, "Laat zien"),
        knop(eerste, "Terug"),
        knop(eerste, "Verder"),
    ]


def test_de_noodcode_is_te_lezen_maar_niet_te_kopieren(qtbot: QtBot, eerste: EersteStart) -> None:
    stap_drie(qtbot, eerste)
    code = veld(eerste, "Noodcode")
    assert code.isReadOnly()
    assert code.text() == CODE
    QGuiApplication.clipboard().setText("ervoor")
    code.selectAll()
    qtbot.keySequence(code, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "ervoor"
    assert code.selectedText() == ""


@pytest.mark.parametrize(("getypt", "zin"), [("", "Typ de noodcode over"), (NIEUWE_CODE, ANDERS)])
def test_een_verkeerde_code_komt_er_niet_door(
    qtbot: QtBot, eerste: EersteStart, poort: NepPoort, getypt: str, zin: str
) -> None:
    stap_drie(qtbot, eerste)
    veld(eerste, "Noodcode overtypen").setText(getypt)
    qtbot.keyClick(knop(eerste, "Klaar"), ENTER)
    assert zin in veld(eerste, "Noodcode overtypen").accessibleDescription()
    assert [wat for wat, _ in poort.gedaan] == ["nieuw"]


def test_het_noodblad_gaat_alleen_naar_papier(
    qtbot: QtBot, eerste: EersteStart, poort: NepPoort, monkeypatch: pytest.MonkeyPatch
) -> None:
    gedrukt: list[tuple[bytes, bool]] = []

    def druk_pdf(pdf: bytes, ouder: object, *, titel: str, alleen_papier: bool) -> bool:
        gedrukt.append((pdf, alleen_papier))
        return True

    monkeypatch.setattr(drukken, "druk_pdf", druk_pdf)
    stap_drie(qtbot, eerste)
    qtbot.keyClick(knop(eerste, "Noodcode afdrukken…"), ENTER)
    qtbot.waitUntil(lambda: bool(gedrukt))
    assert gedrukt == [(b"%PDF-1.4\n%%EOF\n", True)]
    assert ("noodblad", (CODE, "Joost de Wit", "De Brug")) in poort.gedaan


def test_een_ongeschikte_map_houdt_je_bij_stap_twee(
    qtbot: QtBot, eerste: EersteStart, poort: NepPoort
) -> None:
    poort.fout = MapNietGeschikt("Deze map staat op een netwerkschijf. Kies een andere map.")
    stap_twee(qtbot, eerste)
    veld(eerste, "Wachtwoord").setText(GOED)
    veld(eerste, "Wachtwoord herhalen").setText(GOED)
    qtbot.keyClick(knop(eerste, "Verder"), ENTER)
    qtbot.waitUntil(eerste._fout.isVisible)
    assert "netwerkschijf" in eerste._fout.text()
    assert veld(eerste, "Wachtwoord").text() == GOED


def test_eerst_oefenen(qtbot: QtBot, eerste: EersteStart) -> None:
    with qtbot.waitSignal(eerste.oefenen):
        qtbot.keyClick(knop(eerste, "Eerst oefenen"), ENTER)
