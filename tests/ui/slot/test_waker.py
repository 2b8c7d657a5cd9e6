"""When the watcher says that it has been quiet for too long."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.instellingen import Slottijden
from krachtwerk_desktop.ui.slot.waker import TIK_MS, Waker
from tests.ui.slot.conftest import Klokken


class Proef:
    """A watcher with everything it said."""

    def __init__(self, klokken: Klokken, tijden: Slottijden, *, samen: bool = False) -> None:
        self.klokken, self.samen = klokken, samen
        self.gezegd: list[object] = []
        self.waker = Waker(lambda: tijden, lambda: self.samen, klok=klokken)
        self.waker.aftellen.connect(self.gezegd.append)
        self.waker.bedekken.connect(lambda: self.gezegd.append("bedek"))
        self.waker.tijd_om.connect(lambda: self.gezegd.append("slot"))
        self.waker.geslapen.connect(lambda: self.gezegd.append("geslapen"))
        self.waker.begin()

    def stil(self, seconden: float) -> None:
        for _ in self.klokken.verder(seconden):
            self.waker.tik()


@pytest.fixture
def proef(qapp: object, klokken: Klokken) -> Proef:
    return Proef(klokken, Slottijden())


def test_tien_minuten_stil_met_aftellen_vanaf_dertig_seconden(proef: Proef) -> None:
    proef.stil(569)
    assert proef.gezegd == []
    proef.stil(26)
    assert proef.gezegd == [26, 21, 16, 11, 6, 5]
    proef.stil(5)
    assert proef.gezegd[-1] == "slot"


def test_een_teken_van_leven_houdt_open(proef: Proef) -> None:
    proef.stil(595)
    proef.waker.leef()
    assert proef.gezegd[-1] == 0
    proef.stil(565)
    assert "slot" not in proef.gezegd


@pytest.mark.parametrize("minuten", [1, 60])
def test_de_tijd_is_te_kiezen(qapp: object, klokken: Klokken, minuten: int) -> None:
    proef = Proef(klokken, Slottijden(slot=minuten))
    proef.stil(minuten * 60 - 31)
    assert proef.gezegd == []
    proef.stil(31)
    assert proef.gezegd[-1] == "slot"


def test_samen_kijken_bedekt_na_vijf_en_sluit_na_dertig_minuten(qapp: object, klokken: Klokken) -> None:
    proef = Proef(klokken, Slottijden(), samen=True)
    proef.stil(299)
    assert proef.gezegd == []
    proef.stil(1495)
    assert proef.gezegd == ["bedek"], "onder de bedekking telt niets af"
    proef.stil(10)
    assert proef.gezegd[-1] == "slot"


def test_slapen_wordt_gezien_aan_de_klok_op_de_muur(proef: Proef) -> None:
    proef.stil(20)
    proef.klokken.slaap(600)
    proef.waker.tik()
    assert proef.gezegd == ["geslapen"]


def test_slapen_wordt_gezien_waar_beide_klokken_doorlopen(proef: Proef) -> None:
    proef.stil(20)
    proef.klokken.wand += 90
    proef.klokken.gelijkmatig += 90
    proef.waker.tik()
    assert proef.gezegd == ["geslapen"]


def test_een_klok_die_wat_wordt_bijgezet_of_terug_doet_niets(proef: Proef) -> None:
    for sprong in (20.0, -86_400.0):
        proef.klokken.slaap(sprong)
        proef.waker.tik()
    assert proef.gezegd == []


def test_een_trage_tik_is_geen_slaap(proef: Proef) -> None:
    for _ in proef.klokken.verder(TIK_MS / 1000 + 30, stap=35):
        proef.waker.tik()
    assert proef.gezegd == []


def test_echte_toetsen_en_muis_tellen(qtbot: QtBot, proef: Proef) -> None:
    veld = QLineEdit()
    qtbot.addWidget(veld)
    veld.show()
    venster = veld.windowHandle()
    for leef in (
        lambda: qtbot.keyClick(venster, Qt.Key.Key_A),
        lambda: qtbot.mouseMove(venster),
        lambda: qtbot.mouseClick(venster, Qt.MouseButton.LeftButton),
    ):
        proef.stil(580)
        assert proef.gezegd
        leef()
        assert proef.gezegd[-1] == 0
        proef.gezegd.clear()
    assert veld.text() == "a", "een toets die openhoudt, komt ook gewoon aan"


def test_na_stoppen_ziet_hij_niets_meer(qtbot: QtBot, proef: Proef) -> None:
    veld = QLineEdit()
    qtbot.addWidget(veld)
    veld.show()
    proef.stil(580)
    proef.waker.stop()
    proef.gezegd.clear()
    qtbot.keyClick(veld.windowHandle(), Qt.Key.Key_A)
    assert not proef.waker.loopt
    assert proef.gezegd == []
