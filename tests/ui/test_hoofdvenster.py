"""The frame: one page, a title without names, menus, messages, and a look that is remembered."""

import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.hoofdvenster import TITEL, Hoofdvenster
from krachtwerk_desktop.ui.oefenbalk import Oefenbalk
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk

pytestmark = pytest.mark.stijlblad


@pytest.fixture
def venster(qtbot: QtBot, tmp_path: Path) -> Iterator[Hoofdvenster]:
    thema().kies("licht", 1.0)
    hoofd = Hoofdvenster(Uiterlijk(tmp_path))
    qtbot.addWidget(hoofd)
    hoofd.maak_af()
    hoofd.show()
    yield hoofd
    thema().kies("licht", 1.0)


def menu(venster: Hoofdvenster, naam: str) -> QMenu:
    return next(m for m in venster.menuBar().findChildren(QMenu) if m.title().replace("&", "") == naam)


def teksten(venster: Hoofdvenster, naam: str) -> list[str]:
    return [a.text().replace("&", "") for a in menu(venster, naam).actions() if not a.isSeparator()]


def actie(venster: Hoofdvenster, naam: str, tekst: str) -> QAction:
    return next(a for a in menu(venster, naam).actions() if a.text().replace("&", "") == tekst)


def balken(venster: Hoofdvenster) -> list[str]:
    return [balk.zin for balk in venster.findChildren(Meldingbalk) if balk.isVisible()]


def test_de_titel_noemt_nooit_iemand(venster: Hoofdvenster) -> None:
    venster.setWindowTitle("Samira el Amrani")
    assert venster.windowTitle() == TITEL == "Krachtwerk Desktop"


def test_de_vaste_menus(venster: Hoofdvenster) -> None:
    venster.toon_start(QWidget())
    namen = [a.text().replace("&", "") for a in venster.menuBar().actions()]
    assert namen == ["Bestand", "Cliënt", "Beeld", "Help"]
    assert teksten(venster, "Bestand") == ["Vergrendelen", "Instellingen…", "Afsluiten"]
    assert teksten(venster, "Help") == ["Handleiding", "Over"]
    assert not actie(venster, "Bestand", "Vergrendelen").isEnabled()
    assert not actie(venster, "Bestand", "Instellingen…").isEnabled()


def bovenkant(venster: Hoofdvenster) -> int:
    inhoud = venster.centralWidget()
    assert inhoud is not None
    return inhoud.y()


@pytest.mark.parametrize("schaal", [1.0, 1.5, 2.0])
def test_de_menus_komen_later_en_niets_verspringt(tmp_path: Path, qtbot: QtBot, schaal: float) -> None:
    thema().kies("licht", schaal)
    venster = Hoofdvenster(Uiterlijk(tmp_path))
    qtbot.addWidget(venster)
    venster.show()
    eerst = bovenkant(venster)
    venster.maak_af()
    qtbot.waitUntil(venster.menuBar().isVisible)
    QApplication.processEvents()
    later = bovenkant(venster)
    thema().kies("licht", 1.0)
    assert eerst > 0
    assert abs(later - eerst) <= 2


def test_een_pagina_vult_de_menus_en_vergrendelen_leegt_ze(venster: Hoofdvenster, qtbot: QtBot) -> None:
    venster.toon_werk(QWidget())
    venster.vul_menus([QAction("Traject van Samira", venster)], [QAction("Reservekopie maken…", venster)])
    namen = ["Vergrendelen", "Reservekopie maken…", "Instellingen…", "Afsluiten"]
    assert teksten(venster, "Bestand") == namen
    assert actie(venster, "Bestand", "Instellingen…").isEnabled()
    assert teksten(venster, "Cliënt") == ["Traject van Samira"]
    with qtbot.waitSignal(venster.vergrendelen):
        qtbot.keyClick(venster, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    venster.toon_start(QWidget())
    assert teksten(venster, "Bestand") == ["Vergrendelen", "Instellingen…", "Afsluiten"]
    assert teksten(venster, "Cliënt") == []
    assert not menu(venster, "Cliënt").isEnabled()


def test_een_pagina_wordt_vernietigd_met_alles_wat_erop_stond(venster: Hoofdvenster) -> None:
    pagina = QWidget()
    QLabel("Samira el Amrani", pagina)
    weg = weakref.ref(pagina)
    venster.toon_werk(pagina)
    venster.meld("Samira is verwijderd.", lambda: None)
    venster.toon_storing("Opslaan lukt nu niet.")
    del pagina
    venster.toon_start(QWidget())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert weg() is None
    assert balken(venster) == []
    assert "Samira" not in " ".join(label.text() for label in venster.findChildren(QLabel))


def test_meldingen_en_storing(venster: Hoofdvenster) -> None:
    gedaan: list[int] = []
    venster.toon_werk(QWidget())
    venster.meld("Actie verwijderd.", lambda: gedaan.append(1))
    venster.toon_storing("Opslaan lukt nu niet.", lambda: gedaan.append(2))
    assert balken(venster) == ["Actie verwijderd.", "Opslaan lukt nu niet."]
    venster.storing_voorbij()
    assert balken(venster) == ["Actie verwijderd."]


def test_oefenen_staat_er_altijd_bij(venster: Hoofdvenster, qtbot: QtBot) -> None:
    venster.toon_oefening(lambda: "samen oefenen mag")
    for toon in (venster.toon_start, venster.toon_werk):
        toon(QWidget())
        (balk,) = venster.findChildren(Oefenbalk)
        qtbot.waitUntil(balk.isVisible)
        assert (
            balk.accessibleName() == "Oefening — wachtwoord: samen oefenen mag — stoppen: sluit het programma"
        )


def test_groter_kleiner_en_donker_worden_onthouden(
    venster: Hoofdvenster, qtbot: QtBot, tmp_path: Path
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    venster.activateWindow()
    qtbot.waitUntil(venster.isActiveWindow)
    for _ in range(3):
        qtbot.keyClick(venster, Qt.Key.Key_Plus, control)
    qtbot.keyClick(venster, Qt.Key.Key_Minus, control)
    assert thema().schaal == 1.2
    actie(venster, "Beeld", "Donker").trigger()
    assert thema().modus == "donker"
    onthouden = Uiterlijk(tmp_path)
    assert (onthouden.modus, onthouden.schaal) == ("donker", 1.2)
    menu(venster, "Beeld").aboutToShow.emit()
    assert actie(venster, "Beeld", "Donker").isChecked()
    qtbot.keyClick(venster, Qt.Key.Key_0, control)
    assert thema().schaal == 1.0


def test_sluiten_mag_worden_tegengehouden(venster: Hoofdvenster) -> None:
    venster.mag_sluiten = lambda: False
    assert not venster.close()
    venster.mag_sluiten = lambda: True
    assert venster.close()


def test_een_klein_scherm_wordt_helemaal_gebruikt(venster: Hoofdvenster, qtbot: QtBot) -> None:
    ruimte = venster.screen().availableGeometry()
    assert ruimte.width() < 1366, "het scherm van de tests is klein"
    venster.hide()
    venster.toon_op_scherm()
    qtbot.waitUntil(venster.isMaximized)
    qtbot.waitUntil(lambda: venster.width() <= ruimte.width())


def test_past_op_een_kleine_laptop(venster: Hoofdvenster) -> None:
    assert venster.minimumSizeHint().width() <= 1280
    assert venster.minimumSizeHint().height() <= 650
