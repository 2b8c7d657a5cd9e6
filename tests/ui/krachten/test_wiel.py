"""The wheel: seen, heard, walked through by keyboard, and a way to a leefgebied."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.domain.krachtenwiel import Wieldeel, spaken
from krachtwerk_desktop.domain.plek import KI
from krachtwerk_desktop.ui.krachten.venster import KrachtenVenster
from krachtwerk_desktop.ui.krachten.wiel import Krachtenwiel
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.voorbeeld.afdrukvoorbeeld import Afdrukvoorbeeld
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests.ui.versies.conftest import knop

pytestmark = pytest.mark.stijlblad

DELEN = [
    Wieldeel("Wonen", (True, False, True), 1, 2),
    Wieldeel("Financiën", (False, False, False)),
    Wieldeel("Zingeving", (False, True, False)),
]


@pytest.fixture
def wiel(in_venster: Callable[..., QWidget]) -> Krachtenwiel:
    gemaakt = Krachtenwiel("Samira", ("Nu", "Straks", "Toen"))
    in_venster(gemaakt, breed=700, hoog=600)
    gemaakt.toon(DELEN)
    gemaakt.setFocus()
    return gemaakt


def midden_van(wiel: Krachtenwiel, nummer: int) -> QPoint:
    return wiel._plek(spaken(DELEN)[nummer].ringdelen[1].midden).toPoint()


def test_wie_het_niet_ziet_hoort_het(wiel: Krachtenwiel) -> None:
    gehoord = QAccessible.queryAccessibleInterface(wiel)
    assert gehoord.text(QAccessible.Text.Name) == "Mijn krachten"
    assert gehoord.text(QAccessible.Text.Description) == (
        "Wonen: Nu en Toen, nummer 1 van wat nu belangrijk is, 2 doelen. "
        "Financiën: nog niet besproken. Zingeving: Straks"
    )


def test_pijltjes_lopen_rond_en_enter_gaat_erheen(wiel: Krachtenwiel, qtbot: QtBot) -> None:
    gehoord: list[str] = []
    wiel.aangewezen.connect(gehoord.append)
    for _ in range(4):
        qtbot.keyClick(wiel, Qt.Key.Key_Right)
    qtbot.keyClick(wiel, Qt.Key.Key_Left)
    assert [zin.partition(":")[0] for zin in gehoord] == [
        "Wonen",
        "Financiën",
        "Zingeving",
        "Wonen",
        "Zingeving",
    ]
    with qtbot.waitSignal(wiel.gekozen) as gekozen:
        qtbot.keyClick(wiel, Qt.Key.Key_Return)
    assert gekozen.args == [2]


def test_een_klik_kiest_en_buiten_het_wiel_niet(wiel: Krachtenwiel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(wiel.gekozen) as gekozen:
        qtbot.mouseClick(wiel, Qt.MouseButton.LeftButton, pos=midden_van(wiel, 1))
    assert gekozen.args == [1]
    with qtbot.assertNotEmitted(wiel.gekozen):
        qtbot.mouseClick(wiel, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
        qtbot.mouseClick(wiel, Qt.MouseButton.LeftButton, pos=wiel.rect().center())


@pytest.mark.parametrize("modus", ["licht", "donker"])
def test_gevuld_en_leeg_zien_er_anders_uit_ook_zonder_kleur(wiel: Krachtenwiel, modus: str) -> None:
    thema().kies("donker" if modus == "donker" else "licht")
    gevuld, leeg = spaken(DELEN)[0].ringdelen[1], spaken(DELEN)[1].ringdelen[1]
    beeld = wiel.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    thema().kies("licht")

    def donkerste(midden: tuple[float, float]) -> int:
        plek = wiel._plek(midden).toPoint()
        punten = [(x, y) for x in range(-6, 7) for y in range(-6, 7)]
        licht = [beeld.pixelColor(plek.x() + x, plek.y() + y).lightness() for x, y in punten]
        return max(licht) - min(licht)

    assert donkerste(gevuld.midden) > 60  # a letter stands there
    assert donkerste(leeg.midden) < 10


@pytest.mark.parametrize("schaal", [1.0, 2.0])
def test_geen_naam_valt_buiten_het_beeld(in_venster: Callable[..., QWidget], schaal: float) -> None:
    thema().kies("licht", schaal)
    namen = ("Psychische gezondheid", "Zelfzorg en dagelijks leven", "Lichamelijke gezondheid")
    wiel = Krachtenwiel("Samira", ("Nu", "Straks", "Toen"))
    wiel.toon([Wieldeel(namen[n % 3], (True, True, True), (n % 4) + 1, n % 3) for n in range(11)])
    wiel.resize(wiel.minimumSizeHint())
    beeld = wiel.grab().toImage()
    thema().kies("licht", 1.0)
    rand = [beeld.pixel(x, y) for y in range(beeld.height()) for x in (0, beeld.width() - 1)]
    rand += [beeld.pixel(x, y) for x in range(beeld.width()) for y in (0, beeld.height() - 1)]
    assert len(set(rand)) == 1


# Through the program


def test_het_overzicht_leidt_naar_het_wiel_en_het_wiel_naar_een_leefgebied(
    werk: Werkruimte, qtbot: QtBot
) -> None:
    scherm = werk.scherm
    assert scherm is not None
    scherm.ga(KI)
    knop(scherm.pagina, "Overzicht").click()
    knop(scherm.pagina, "Mijn krachten").click()
    venster = werk.findChild(KrachtenVenster)
    assert venster is not None
    teksten = [label.text() for label in venster.findChildren(QWidget) if hasattr(label, "text")]
    assert "1. Wonen" in teksten
    assert "• Een eigen plek" in teksten
    wonen = venster.wiel._delen[0]
    assert (wonen.gevuld, wonen.rang, wonen.doelen) == ((True, False, False), 1, 1)
    for _ in range(9):
        qtbot.keyClick(venster.wiel, Qt.Key.Key_Right)
    qtbot.keyClick(venster.wiel, Qt.Key.Key_Return)
    assert scherm.plaats.deel == "zingeving"
    qtbot.waitUntil(lambda: werk.findChild(KrachtenVenster) is None)


def test_vanuit_het_wiel_naar_het_papier(werk: Werkruimte, qtbot: QtBot) -> None:
    werk._werkbladen.krachten.trigger()
    venster = werk.findChild(KrachtenVenster)
    assert venster is not None
    knop(venster, "Werkblad afdrukken…").click()
    qtbot.waitUntil(lambda: werk.findChild(Afdrukvoorbeeld) is not None)
    voorbeeld = werk.findChild(Afdrukvoorbeeld)
    assert voorbeeld is not None
    assert voorbeeld._bladkeuze.currentText() == "Mijn krachten"
    with qtbot.waitSignal(voorbeeld.getoond):
        pass
    assert voorbeeld.afdruk.pdf.startswith(b"%PDF")
    assert not voorbeeld._klaarmaken.isVisible()
