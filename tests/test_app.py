"""The program itself on a real vault: what a lock leaves behind, and that it always locks."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop import wiring
from krachtwerk_desktop.app import Programma
from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.content.oefening import lees_profiel
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.storage import kluis
from krachtwerk_desktop.storage.sleutels import VLUG
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.thema import Thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.werkruimte import Werkruimte

_WACHTWOORD = "fietsen langs het kanaal"
_NAAM = "Zwaluwnest"


@pytest.fixture
def traject_id(tmp_path: Path) -> str:
    nieuw = kluis.bereid_voor(tmp_path, _WACHTWOORD, VLUG)
    diensten = wiring.diensten_over(nieuw.voltooi(nieuw.noodcode))
    _, traject = diensten.clienten.nieuw(ClientGegevens(f"Samira {_NAAM}", _NAAM))
    diensten.kluis.sluit()
    return traject.id


@pytest.fixture
def programma(qtbot: QtBot, qapp: QApplication, tmp_path: Path, traject_id: str) -> Iterator[Programma]:
    Thema(qapp, "licht").pas_toe()
    with ExitStack() as opruimen:
        gestart = Programma(Hoofdvenster(Uiterlijk(tmp_path)), opruimen)
        qtbot.addWidget(gestart.venster)
        assert gestart.begin(tmp_path)
        gestart.venster.show()
        _ontgrendel(gestart, tmp_path)
        yield gestart
        gestart.vergrendel()


def _ontgrendel(programma: Programma, map_: Path, wachtwoord: str = _WACHTWOORD) -> None:
    programma._toon_werk(wiring.Poort(map_, programma._bezorg).open(wachtwoord))


def _werk(programma: Programma) -> Werkruimte:
    assert programma._werk is not None
    return programma._werk


def _alle_teksten() -> str:
    teksten = []
    for venster in QApplication.topLevelWidgets():
        for ding in (venster, *venster.findChildren(QWidget)):
            teksten += [ding.accessibleName(), ding.windowTitle(), ding.toolTip()]
            for naam in ("text", "toPlainText", "placeholderText"):
                lees = getattr(ding, naam, None)
                teksten.append(str(lees()) if lees is not None else "")
    return " ".join(teksten)


def _veld(programma: Programma, naam: str) -> QPlainTextEdit:
    return next(v for v in programma.venster.findChildren(QPlainTextEdit) if v.accessibleName() == naam)


def test_vergrendelen_laat_geen_naam_en_geen_venster(
    qtbot: QtBot, programma: Programma, traject_id: str, tmp_path: Path
) -> None:
    _werk(programma).open_traject(traject_id, ki_cel(traject_id, "wonen", "heden"))
    _veld(programma, "Wonen, Nu").insertPlainText(f"Ik heb een kamer {_NAAM}")
    dialoog = QDialog(programma.venster)
    QLabel(_NAAM, dialoog)
    dialoog.open()
    diensten = programma._diensten
    assert diensten is not None
    assert _NAAM in _alle_teksten()
    programma.vergrendel()
    assert not dialoog.isVisible()
    dialoog.deleteLater()
    qtbot.waitUntil(lambda: _NAAM not in _alle_teksten())
    with pytest.raises(Fout):
        diensten.clienten.lijst()
    _ontgrendel(programma, tmp_path)
    nu = programma._diensten
    assert nu is not None
    assert nu.krachten.van(traject_id).tekst("wonen", "heden") == f"Ik heb een kamer {_NAAM}"


def test_wat_de_kluis_niet_nam_komt_na_ontgrendelen_terug(
    qtbot: QtBot, programma: Programma, traject_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from krachtwerk_desktop.application.fouten import NietOpgeslagen
    from krachtwerk_desktop.storage.velden import Velden

    _werk(programma).open_traject(traject_id, ki_cel(traject_id, "wonen", "heden"))
    with monkeypatch.context() as stuk:
        stuk.setattr(Velden, "stuur", lambda _zelf, _wat, _klaar, mislukt: mislukt(NietOpgeslagen()))
        _veld(programma, "Wonen, Nu").insertPlainText("Half gezegd")
        programma.vergrendel()
        assert b"Half gezegd" not in programma._verzegeld != b""
    _ontgrendel(programma, tmp_path)
    assert programma._diensten is not None
    krachten = programma._diensten.krachten
    qtbot.waitUntil(lambda: krachten.van(traject_id).tekst("wonen", "heden") == "Half gezegd")


def test_een_fout_onderweg_houdt_het_vergrendelen_niet_tegen(
    programma: Programma, traject_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _werk(programma).open_traject(traject_id)
    diensten = programma._diensten
    assert diensten is not None

    def mis(_zelf: Werkruimte) -> None:
        raise KeyError("plek")

    monkeypatch.setattr(Werkruimte, "sluit", mis)
    with pytest.raises(KeyError):
        programma.vergrendel()
    assert programma._diensten is None
    assert _NAAM not in programma.venster.windowTitle()
    with pytest.raises(Fout):
        diensten.clienten.lijst()


def test_eerst_oefenen_vanaf_een_lege_lijst_sluit_de_eigen_kluis(
    qtbot: QtBot, programma: Programma, traject_id: str, tmp_path: Path
) -> None:
    eigen = programma._diensten
    assert eigen is not None
    eigen.clienten.verwijder(eigen.clienten.traject(traject_id).client_id)
    _werk(programma).toon_clienten()
    oefenen = next(k for k in _werk(programma).findChildren(QPushButton) if k.text() == "Eerst oefenen")
    qtbot.waitUntil(oefenen.isVisible)
    oefenen.click()
    assert programma._diensten is not None
    assert programma._diensten.oefening
    assert len(programma._diensten.clienten.lijst()) == 8
    with pytest.raises(Fout):
        eigen.clienten.lijst()
    assert "sluit het programma" in _alle_teksten()
    kluis.open_met_wachtwoord(tmp_path, _WACHTWOORD, alleen_lezen=True).sluit()


def test_de_balk_van_het_oefenen_noemt_geen_wachtwoord_dat_niet_meer_opent(
    qtbot: QtBot, programma: Programma
) -> None:
    programma.oefen()
    oud = lees_profiel(map_van("inhoud")).wachtwoord
    programma.vergrendel()
    assert f"wachtwoord: {oud}" in _alle_teksten()
    _ontgrendel(programma, programma._map, oud)
    assert programma._diensten is not None
    dialoog = QDialog(programma.venster)
    dialoog.open()
    dialoog.activateWindow()
    qtbot.waitUntil(dialoog.isActiveWindow)
    programma._diensten.kluis.wijzig_wachtwoord(oud, "zeven zwanen zwemmen")
    dialoog.close()
    programma.venster.activateWindow()
    qtbot.waitUntil(lambda: "met het wachtwoord dat je zelf koos — stoppen" in _alle_teksten())
    assert f"wachtwoord: {oud}" not in _alle_teksten()
    programma.vergrendel()
    assert oud not in _alle_teksten()
    assert "met het wachtwoord dat je zelf koos — stoppen" in _alle_teksten()
    _ontgrendel(programma, programma._map, "zeven zwanen zwemmen")


def test_ctrl_l_vergrendelt_ook_uit_een_dialoog(qtbot: QtBot, programma: Programma, traject_id: str) -> None:
    _werk(programma).open_traject(traject_id)
    dialoog = QDialog(programma.venster)
    dialoog.setModal(True)
    dialoog.open()
    dialoog.activateWindow()
    qtbot.waitUntil(dialoog.isActiveWindow)
    QTest.keyClick(dialoog.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: programma._diensten is None)
    assert not dialoog.isVisible()
    dialoog.deleteLater()


def test_een_vervangen_noodcode_opent_ook_de_vorige_sleutel_niet(tmp_path: Path) -> None:
    from krachtwerk_desktop.application.fouten import NoodcodeOnjuist
    from krachtwerk_desktop.domain import noodcode

    nieuw = kluis.bereid_voor(tmp_path, _WACHTWOORD, VLUG)
    open_kluis = nieuw.voltooi(nieuw.noodcode)
    code = noodcode.maak()
    open_kluis.vervang_noodcode(code, code)
    open_kluis.sluit()
    (tmp_path / "kluis.sleutel").unlink()
    with pytest.raises(NoodcodeOnjuist):
        kluis.open_met_noodcode(tmp_path, nieuw.noodcode, _WACHTWOORD, afleiding=VLUG)
