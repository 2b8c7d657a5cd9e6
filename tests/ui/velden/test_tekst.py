"""The text fields: change, leave, hide, undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui.bouwstenen.cursor import zet_cursor
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.tekst import RegelVeld, TekstVeld
from krachtwerk_desktop.ui.velden.zin import ZinVeld

pytestmark = pytest.mark.stijlblad


@pytest.fixture(params=[TekstVeld, RegelVeld, ZinVeld])
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


def terug(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> str:
    qtbot.keyClick(veld, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    return veld.tekst()


def verder(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> str:
    qtbot.keyClick(
        veld, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    return veld.tekst()


def test_na_een_pauze_begint_een_nieuwe_stap(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> None:
    qtbot.keyClicks(veld, "een huis")
    veld.typstap.pauze = -1  # whatever comes now comes after a pause
    qtbot.keyClicks(veld, "!")
    veld.typstap.pauze = 60_000
    qtbot.keyClicks(veld, " en een tuin")
    assert terug(veld, qtbot) == "een huis"
    assert terug(veld, qtbot) == ""
    assert verder(veld, qtbot) == "een huis"
    assert verder(veld, qtbot) == "een huis! en een tuin"


def test_na_een_andere_plek_begint_een_nieuwe_stap(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> None:
    qtbot.keyClicks(veld, "huis")
    qtbot.keyClick(veld, Qt.Key.Key_Home)
    qtbot.keyClicks(veld, "een ")
    assert veld.tekst() == "een huis"
    assert terug(veld, qtbot) == "huis"


def test_weghalen_is_een_eigen_stap(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> None:
    qtbot.keyClicks(veld, "een huisje")
    for _ in range(2):
        qtbot.keyClick(veld, Qt.Key.Key_Backspace)
    assert terug(veld, qtbot) == "een huisje"


def test_wie_doortypt_verliest_nooit_meer_dan_een_zin(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> None:
    woorden = "ik woon hier al drie jaar en ik ken de buren goed en zij kennen mij en mijn dochter ook"
    qtbot.keyClicks(veld, woorden)
    over = terug(veld, qtbot)
    assert woorden.startswith(over)
    assert 50 < len(over) < len(woorden)


def test_een_nieuwe_regel_is_een_eigen_stap(in_venster: Callable[..., QWidget], qtbot: QtBot) -> None:
    veld = TekstVeld()
    in_venster(veld)
    veld.setFocus()
    qtbot.keyClicks(veld, "een")
    qtbot.keyClick(veld, Qt.Key.Key_Return)
    qtbot.keyClicks(veld, "twee")
    assert [terug(veld, qtbot) for _ in range(3)] == ["een\n", "een", ""]


def test_samengestelde_letters_komen_heel_terug(in_venster: Callable[..., QWidget], qtbot: QtBot) -> None:
    veld = TekstVeld()
    in_venster(veld)
    veld.setFocus()
    for letter in "مرحبا":
        gebeurtenis = QInputMethodEvent()
        gebeurtenis.setCommitString(letter)
        QApplication.sendEvent(veld, gebeurtenis)
    assert veld.tekst() == "مرحبا"
    assert terug(veld, qtbot) == ""
    assert verder(veld, qtbot) == "مرحبا"


@pytest.mark.parametrize(
    ("tekst", "rechts"),
    [
        ("أنا أسكن هنا", [True]),
        ("שלום\nأنا", [True, True]),
        ("Ik woon hier", [False]),
        ("أنا\nIk woon\n(أنا) en jij", [True, False, True]),
    ],
)
def test_wat_van_rechts_wordt_geschreven_begint_rechts(
    in_venster: Callable[..., QWidget], qtbot: QtBot, tekst: str, rechts: list[bool]
) -> None:
    """Paragraph by paragraph, as on paper, at once and at every width."""
    veld = TekstVeld()
    venster = in_venster(veld)

    def kanten() -> list[bool]:
        gevonden = []
        veld.moveCursor(QTextCursor.MoveOperation.Start)
        for _ in rechts:
            gevonden.append(veld.cursorRect().x() > veld.viewport().width() / 2)
            veld.moveCursor(QTextCursor.MoveOperation.NextBlock)
        return gevonden

    for doe in (veld.zet_tekst, veld.insertPlainText):
        veld.zet_tekst("")
        doe(tekst)
        assert kanten() == rechts
    venster.resize(500, 300)
    qtbot.waitUntil(lambda: veld.width() < 500)
    assert kanten() == rechts
    assert veld.tekst() == tekst
    veld.zet_tekst("Toen")
    assert kanten()[0] is False


def test_een_vraag_van_een_regel_blijft_een_zin(in_venster: Callable[..., QWidget], qtbot: QtBot) -> None:
    """Enter adds no line by accident, and of what is pasted no line is lost."""
    veld = ZinVeld()
    in_venster(veld)
    veld.setFocus()
    qtbot.keyClicks(veld, "Sam")
    with qtbot.waitSignal(veld.enter):
        qtbot.keyClick(veld, Qt.Key.Key_Return)
    assert veld.tekst() == "Sam"
    QGuiApplication.clipboard().setText(", en dan:\nSamira")
    qtbot.keyClick(veld, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert veld.tekst() == "Sam, en dan:\nSamira"
    assert terug(veld, qtbot) == "Sam"


VREEMD = "een\x01 huis\u2028en\x0b een tuin\x07"


def test_wat_geen_letter_is_komt_er_niet_in(veld: TekstVeld | RegelVeld, qtbot: QtBot) -> None:
    """A pasted sign that is no text would stand there as a box; Ctrl+Z still takes it all back."""
    heel = "een huis en een tuin" if isinstance(veld, RegelVeld) else "een huis\nen\n een tuin"
    QGuiApplication.clipboard().setText(VREEMD)
    with qtbot.waitSignal(veld.gewijzigd):
        qtbot.keyClick(veld, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert veld.tekst() == heel
    qtbot.keyClicks(veld, "!")
    assert veld.tekst() == f"{heel}!"


def test_plakken_middenin_laat_de_cursor_achter_wat_erbij_kwam(
    veld: TekstVeld | RegelVeld, qtbot: QtBot
) -> None:
    qtbot.keyClicks(veld, "voor na")
    zet_cursor(veld, len("voor "))
    QGuiApplication.clipboard().setText("mid\x02den ")
    qtbot.keyClick(veld, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(veld, "x")
    assert veld.tekst() == "voor midden xna"


@pytest.mark.parametrize("naam", ["hn عبد", "hn फ़ातिमा", "hn फ़ातिमा hn", "hn ልደት", "hn ผู้", "hn ő"])
def test_elk_schrift_staat_op_dezelfde_regel(in_venster: Callable[..., QWidget], naam: str) -> None:
    """Letters of a taller font would lift the whole line, and lose their top."""
    thema().kies("licht", 1.0)
    gewoon, ander = RegelVeld(), RegelVeld()
    gewoon.zet_tekst("hn")
    ander.zet_tekst(naam)
    in_venster(RegelVeld(), gewoon, ander)  # the first has the cursor
    QApplication.processEvents()
    assert ander.height() == gewoon.height()
    assert inkt(ander, 28) == inkt(gewoon, 28)


def inkt(veld: QWidget, breed: int) -> list[int]:
    """Return on which lines of pixels there is a letter, in the first part of a field."""
    beeld = veld.grab().toImage()
    binnen = range(6, beeld.height() - 6)
    return [y for y in binnen if any(beeld.pixelColor(x, y).lightness() < 120 for x in range(8, breed))]
