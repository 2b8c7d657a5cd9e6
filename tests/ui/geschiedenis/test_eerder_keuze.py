"""Ctrl+H on what is chosen at one press: a rank, and the marks of what was discussed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QListWidget, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.domain.plek import KI, RANG, AntwoordPlek, ki_cel
from krachtwerk_desktop.ui.geschiedenis.eerder import EerdereTeksten
from krachtwerk_desktop.ui.paginas.besproken import Besproken
from tests.ui.geschiedenis.conftest import Huis

CTRL = Qt.KeyboardModifier.ControlModifier


def _met_naam(huis: Huis, soort: type[QWidget], naam: str) -> QWidget:
    assert huis.werk.scherm is not None
    alle = huis.werk.scherm.pagina.findChildren(soort)
    return next(w for w in alle if w.accessibleName() == naam and w.isVisible())


def _eerder(huis: Huis) -> EerdereTeksten:
    veld = QApplication.focusWidget()
    assert veld is not None
    QTest.keyClick(veld, Qt.Key.Key_H, CTRL)
    [dialoog] = [d for d in huis.werk.findChildren(EerdereTeksten) if d.isVisible()]
    return dialoog


def _rijen(dialoog: EerdereTeksten) -> list[str]:
    [lijst] = dialoog.findChildren(QListWidget)
    return [lijst.item(rij).text() for rij in range(lijst.count())]


def _rang(huis: Huis, leefgebied: str) -> int | None:
    return huis.diensten.krachten.van(huis.hier.traject.id).rang(leefgebied)


def _kies_rang(huis: Huis, leefgebied: str, naam: str, rang: str) -> QComboBox:
    huis.open(AntwoordPlek(huis.hier.traject.id, KI, RANG, leefgebied))
    keuze = _met_naam(huis, QComboBox, f"{naam}, rang")
    assert isinstance(keuze, QComboBox)
    keuze.setCurrentIndex(keuze.findData(rang))
    huis.werk._afscheid.wacht()
    return keuze


def test_een_rang_van_eerder_komt_terug_en_een_ander_raakt_hem_kwijt(huis: Huis, qtbot: QtBot) -> None:
    _kies_rang(huis, "wonen", "Wonen", "2")
    _kies_rang(huis, "financien", "Financiën", "2")
    assert (_rang(huis, "wonen"), _rang(huis, "financien")) == (None, 2)
    huis.open(AntwoordPlek(huis.hier.traject.id, KI, RANG, "wonen"))
    assert QApplication.focusWidget() is _met_naam(huis, QComboBox, "Wonen, rang")
    dialoog = _eerder(huis)
    assert len(_rijen(dialoog)) == 1
    teksten = [label.text() for label in dialoog.findChildren(QLabel)]
    assert "Eerder in Wonen, rang" in teksten
    assert any(tekst.startswith("Elk nummer is er één keer") for tekst in teksten)
    assert dialoog.findChildren(QTextEdit)[0].toPlainText() == "Nummer twee"
    huis.knop("Zet deze tekst terug", dialoog).click()
    assert (_rang(huis, "wonen"), _rang(huis, "financien")) == (2, None)
    keuze = _met_naam(huis, QComboBox, "Wonen, rang")
    assert isinstance(keuze, QComboBox)
    assert keuze.currentData() == "2"
    huis.venster.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is keuze)
    assert huis.gezegd == "Wat hier eerder was gekozen, staat er weer."
    QTest.keyClick(keuze, Qt.Key.Key_Z, CTRL)
    assert (_rang(huis, "wonen"), _rang(huis, "financien")) == (None, 2)


def test_het_vinkje_van_een_leefgebied_heeft_een_verleden(huis: Huis) -> None:
    huis.open(ki_cel(huis.hier.traject.id, "wonen", "heden"))
    vink = _met_naam(huis, QCheckBox, "Wonen, besproken")
    assert isinstance(vink, QCheckBox)
    for _ in range(2):
        vink.click()
        huis.werk._afscheid.wacht()
    vink.setFocus()
    dialoog = _eerder(huis)
    assert dialoog.findChildren(QTextEdit)[0].toPlainText() == "Dit is besproken"
    huis.knop("Zet deze tekst terug", dialoog).click()
    assert huis.diensten.krachten.van(huis.hier.traject.id).is_besproken("wonen")
    terug = _met_naam(huis, QCheckBox, "Wonen, besproken")
    assert isinstance(terug, QCheckBox)
    assert terug.isChecked()


@pytest.mark.parametrize("basistaak", [KI, "evalueren"])
def test_het_vinkje_van_een_basistaak_komt_terug_met_zijn_dag(huis: Huis, basistaak: str) -> None:
    ronde = huis.hier.traject.id
    evaluatie = AntwoordPlek(ronde, basistaak, "volgende_evaluatie")
    huis.open(ki_cel(ronde, "wonen", "heden") if basistaak == KI else evaluatie)
    assert huis.werk.scherm is not None
    [vak] = huis.werk.scherm.pagina.findChildren(Besproken)
    vak.vink.click()
    huis.klok.dag = date(2026, 11, 23)
    vak.vink.click()
    vak.vink.setFocus()
    dialoog = _eerder(huis)
    assert dialoog.findChildren(QTextEdit)[0].toPlainText() == "Besproken op 10 september 2026"
    huis.knop("Zet deze tekst terug", dialoog).click()
    standen = huis.diensten.trajecten.standen(huis.hier.traject.id)
    assert [s.besproken_op for s in standen if s.basistaak.id == basistaak] == [date(2026, 9, 10)]
    assert vak.vink.isChecked()


def test_een_knop_heeft_geen_verleden_en_dat_wordt_gezegd(huis: Huis) -> None:
    huis.open(ki_cel(huis.hier.traject.id, "wonen", "heden"))
    huis.knop("Overzicht").setFocus()
    veld = QApplication.focusWidget()
    assert veld is not None
    QTest.keyClick(veld, Qt.Key.Key_H, CTRL)
    assert huis.werk.findChildren(EerdereTeksten) == []
    assert huis.gezegd.startswith("Zet de cursor eerst in het veld")
