import pytest
from PySide6.QtCore import QItemSelectionModel, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.route import Stand
from krachtwerk_desktop.domain.plek import KI
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.traject.lijst import Basistakenlijst
from krachtwerk_desktop.ui.traject.ringen import teken_ring

pytestmark = pytest.mark.stijlblad

NAMEN = [
    "1 Ontmoeten en aansluiten",
    "2 Krachten inventariseren",
    "3 Zelfregulering evalueren",
    "4 Doelen stellen en een actieplan maken",
    "5 Herstel ondersteunen",
    "6 Evalueren",
    "7 Afronden",
]


@pytest.fixture
def lijst(qtbot: QtBot, diensten: Diensten, open_traject: OpenTraject) -> Basistakenlijst:
    gemaakt = Basistakenlijst()
    qtbot.addWidget(gemaakt)
    gemaakt.resize(240, 500)
    gemaakt.toon(diensten.trajecten.standen(open_traject.traject.id))
    gemaakt.kies("ontmoeten_en_aansluiten")
    gemaakt.show()
    return gemaakt


def test_items_are_heard_with_number_name_and_state(lijst: Basistakenlijst) -> None:
    deel = QAccessible.queryAccessibleInterface(lijst)
    kinderen = [deel.child(n) for n in range(deel.childCount())]
    assert deel.text(QAccessible.Text.Name) == "Basistaken"
    assert [kind.text(QAccessible.Text.Name) for kind in kinderen] == NAMEN
    assert kinderen[0].text(QAccessible.Text.Description).startswith("besproken op ")
    assert kinderen[6].text(QAccessible.Text.Description) == "leeg"


def test_arrow_keys_go_there_at_once(qtbot: QtBot, lijst: Basistakenlijst) -> None:
    with qtbot.waitSignal(lijst.gekozen) as gekozen:
        qtbot.keyClick(lijst, Qt.Key.Key_Down)
    assert gekozen.args == [KI]


def test_a_choice_of_assistive_technology_goes_there_too(qtbot: QtBot, lijst: Basistakenlijst) -> None:
    index = lijst.model().index(6, 0)
    with qtbot.waitSignal(lijst.gekozen) as gekozen:
        lijst.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert gekozen.args == ["afronden"]


def test_showing_where_we_are_goes_nowhere(qtbot: QtBot, lijst: Basistakenlijst) -> None:
    with qtbot.assertNotEmitted(lijst.gekozen):
        lijst.kies("evalueren")
    assert lijst.currentRow() == 5


def test_enter_goes_on_into_the_page(qtbot: QtBot, lijst: Basistakenlijst) -> None:
    with qtbot.waitSignal(lijst.geopend):
        qtbot.keyClick(lijst, Qt.Key.Key_Return)


def test_a_long_name_gets_the_lines_it_needs(lijst: Basistakenlijst) -> None:
    kort, lang = (lijst.visualItemRect(lijst.item(n)).height() for n in (5, 3))
    assert lijst.sizeHintForRow(3) >= 2 * lijst.fontMetrics().lineSpacing()
    assert lang >= kort


def test_folded_rows_are_all_as_high(lijst: Basistakenlijst) -> None:
    lijst.vouw(gevouwen=True)
    assert len({lijst.sizeHintForRow(n) for n in range(7)}) == 1


def test_states_differ_in_grey_too(qapp: object) -> None:
    beelden = []
    for stand in Stand:
        beeld = QImage(60, 60, QImage.Format.Format_Grayscale8)
        beeld.fill(QColor("white"))
        schilder = QPainter(beeld)
        teken_ring(schilder, QRectF(5, 5, 50, 50), 3, stand)
        schilder.end()
        beelden.append(bytes(beeld.constBits()))
    assert len(set(beelden)) == len(Stand)
