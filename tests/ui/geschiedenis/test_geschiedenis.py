"""The way back as a begeleider takes it: Ctrl+Z, earlier texts, the waste bin."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, ki_cel
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.geschiedenis.eerder import EerdereTeksten, verleden_van
from krachtwerk_desktop.ui.geschiedenis.prullenbak import Prullenbak
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests.nep.kluis import NepKluis
from tests.ui.conftest import VasteKlok
from tests.ui.praktijk import open_praktijk


def _knop(venster: QWidget, naam: str) -> QAbstractButton:
    return next(k for k in venster.findChildren(QAbstractButton) if k.text() == naam)


def _veld(venster: QWidget, naam: str) -> QPlainTextEdit:
    return next(v for v in venster.findChildren(QPlainTextEdit) if v.accessibleName() == naam)


def _met_focus() -> QWidget:
    veld = QApplication.focusWidget()
    assert isinstance(veld, QPlainTextEdit)
    assert veld.accessibleName() == "Wonen, Nu"
    return veld


@pytest.fixture
def venster(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> Hoofdvenster:
    thema().kies()
    gemaakt = Hoofdvenster(Uiterlijk(tmp_path_factory.mktemp("look")))
    qtbot.addWidget(gemaakt)
    return gemaakt


def _open(qtbot: QtBot, venster: Hoofdvenster, diensten: Diensten, open_traject: OpenTraject) -> Werkruimte:
    werk = Werkruimte(diensten, venster)
    venster.toon_werk(werk)
    venster.show()
    venster.activateWindow()
    qtbot.waitUntil(venster.isActiveWindow)
    traject = open_traject.traject.id
    werk.open_traject(traject, ki_cel(traject, "wonen", "heden"))
    return werk


def test_ctrl_z_draait_eerst_in_het_veld_en_dan_over_de_bladzijde_terug(
    qtbot: QtBot, venster: Hoofdvenster, diensten: Diensten, open_traject: OpenTraject
) -> None:
    traject_id = open_traject.traject.id
    plek = ki_cel(traject_id, "wonen", "heden")
    diensten.velden.leg_direct_vast([(plek, "Een kamer.")], "1")
    werk = _open(qtbot, venster, diensten, open_traject)
    veld = _veld(venster, "Wonen, Nu")
    veld.setFocus()
    veld.moveCursor(veld.textCursor().MoveOperation.End)
    QTest.keyClicks(veld, " Een tuin.")
    QTest.keyClick(veld, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert veld.toPlainText() == "Een kamer."
    veld.clearFocus()
    diensten.velden.leg_direct_vast([(plek, "Een huis.")], "2")
    werk.toon_clienten()
    werk.open_traject(traject_id, ki_cel(traject_id, "financien", "heden"))
    ander = _veld(venster, "Financiën, Nu")
    ander.setFocus()
    QTest.keyClick(ander, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: diensten.geschiedenis.nu(plek) == "Een kamer.")
    assert _veld(venster, "Wonen, Nu").toPlainText() == "Een kamer."
    QTest.keyClick(_met_focus(), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: diensten.geschiedenis.nu(plek) == "Een huis.")
    QTest.keyClick(_met_focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: diensten.geschiedenis.nu(plek) == "Een kamer.")
    _knop(venster, "Toch niet").click()
    assert diensten.geschiedenis.nu(plek) == "Een huis."
    werk.sluit()


def test_een_zin_die_al_was_opgeslagen_en_is_leeggemaakt_is_terug_te_vinden(
    qtbot: QtBot, venster: Hoofdvenster, diensten: Diensten, open_traject: OpenTraject
) -> None:
    """Also when nobody left the field in between; a word that is mended is no loss."""
    plek = ki_cel(open_traject.traject.id, "wonen", "heden")
    werk = _open(qtbot, venster, diensten, open_traject)
    veld = _veld(venster, "Wonen, Nu")
    QTest.keyClicks(veld, "Mijn zus kookt op zondag.")
    qtbot.waitUntil(lambda: diensten.geschiedenis.nu(plek) == "Mijn zus kookt op zondag.")
    QTest.keyClick(veld, Qt.Key.Key_Backspace)
    QTest.keyClick(veld, Qt.Key.Key_Exclam)
    qtbot.waitUntil(lambda: diensten.geschiedenis.nu(plek) == "Mijn zus kookt op zondag!")
    assert diensten.geschiedenis.eerdere(plek) == []
    veld.selectAll()
    QTest.keyClick(veld, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: diensten.geschiedenis.nu(plek) == "")
    assert [e.tekst for e in diensten.geschiedenis.eerdere(plek)] == ["Mijn zus kookt op zondag!"]
    werk.sluit()


def test_van_een_ander_blijft_niets_in_beeld(
    qtbot: QtBot, venster: Hoofdvenster, diensten: Diensten, open_traject: OpenTraject
) -> None:
    """Not in the dossier of somebody else, and not while looking together."""
    werk = _open(qtbot, venster, diensten, open_traject)
    for verder in ("f11", "ander"):
        werk._omgeving.meld("Yusuf is verwijderd, met alles wat erbij hoort.", lambda: None)
        (balk,) = [b for b in venster.findChildren(Meldingbalk) if b.zin]
        if verder == "f11":
            assert werk.scherm is not None
            werk.scherm.acties["samen"].trigger()
            assert werk.samen is not None
        else:
            werk.open_traject(open_traject.traject.id)
        assert not balk.isVisible()
        assert balk.zin == ""
    werk.sluit()


def test_een_eerdere_tekst_is_te_vergelijken_en_terug_te_zetten(
    qtbot: QtBot, diensten: Diensten, open_traject: OpenTraject
) -> None:
    plek = ki_cel(open_traject.traject.id, "wonen", "heden")
    diensten.profiel.bewaar(Profiel("Joost Bakker", "Thuis"))
    for nummer, tekst in enumerate(("Ik woon alleen.", "Ik woon samen.")):
        diensten.velden.leg_direct_vast([(plek, tekst)], str(nummer))
    dialoog = EerdereTeksten(verleden_van(diensten.geschiedenis, plek, "Wonen, Nu", str))
    qtbot.addWidget(dialoog)
    dialoog.show()
    lijst, vergelijking = dialoog.findChildren(QListWidget)[0], dialoog.findChildren(QTextEdit)[0]
    assert lijst.count() == 1

    assert lijst.item(0).text().startswith("Tot vandaag")
    [opgeschreven] = (b.text() for b in dialoog.findChildren(QLabel) if "Opgeschreven" in b.text())
    assert opgeschreven.startswith("Opgeschreven vandaag")
    assert opgeschreven.endswith("door Joost Bakker")
    assert vergelijking.toPlainText() == "Ik woon alleen.samen."
    doorgestreept = vergelijking.textCursor()
    doorgestreept.setPosition(len("Ik woon al"))
    assert doorgestreept.charFormat().fontStrikeOut()
    with qtbot.waitSignal(dialoog.teruggezet):
        _knop(dialoog, "Zet deze tekst terug").click()
    assert diensten.geschiedenis.nu(plek) == "Ik woon alleen."
    assert next(e.tekst for e in diensten.geschiedenis.eerdere(plek)) == "Ik woon samen."


def test_wat_in_een_minuut_veranderde_is_in_de_lijst_uit_elkaar_te_houden(
    qtbot: QtBot, diensten: Diensten, open_traject: OpenTraject, monkeypatch: pytest.MonkeyPatch
) -> None:
    plek = ki_cel(open_traject.traject.id, "wonen", "heden")
    begin = diensten.klok.nu().replace(minute=7, second=0)
    for nummer, seconde in enumerate((0, 60, 75, 90, 90)):
        nu = begin + timedelta(seconds=seconde)
        monkeypatch.setattr(VasteKlok, "nu", lambda _zelf, nu=nu: nu)
        diensten.velden.leg_direct_vast([(plek, f"Tekst {nummer}")], str(nummer))
    diensten.velden.leg_direct_vast([(plek, "Klaar")], "klaar")
    dialoog = EerdereTeksten(verleden_van(diensten.geschiedenis, plek, "Wonen, Nu", str))
    qtbot.addWidget(dialoog)
    [lijst] = dialoog.findChildren(QListWidget)
    uur = f"{begin.astimezone():%H}"
    assert [lijst.item(rij).text() for rij in range(lijst.count())] == [
        f"Tot vandaag {uur}:08:30 (3e keer)",
        f"Tot vandaag {uur}:08:30 (2e keer)",
        f"Tot vandaag {uur}:08:30 (1e keer)",
        f"Tot vandaag {uur}:08:15",
        f"Tot vandaag {uur}:08:00",
    ]


def test_een_veld_zonder_verleden_zegt_dat(
    qtbot: QtBot, diensten: Diensten, open_traject: OpenTraject
) -> None:
    plek = ki_cel(open_traject.traject.id, "wonen", "heden")
    dialoog = EerdereTeksten(verleden_van(diensten.geschiedenis, plek, "Wonen, Nu", str))
    qtbot.addWidget(dialoog)
    assert "nog geen andere tekst" in dialoog.findChildren(QTextEdit)[0].toPlainText()
    assert not _knop(dialoog, "Zet deze tekst terug").isEnabled()


def test_ctrl_z_draait_het_laatste_terug_ook_als_er_nog_iets_ouders_gemeld_staat(
    qtbot: QtBot, venster: Hoofdvenster, diensten: Diensten, open_traject: OpenTraject
) -> None:
    traject_id = open_traject.traject.id
    doel = diensten.doelen.nieuw(traject_id)
    diensten.doelen.voeg_actie_toe(doel.id)
    werk = _open(qtbot, venster, diensten, open_traject)
    plek = ki_cel(traject_id, "wonen", "heden")
    werk._ongedaan.meld("De zin is verwijderd.", lambda: pytest.fail("that was done before"))
    veld = _veld(venster, "Wonen, Nu")
    QTest.keyClicks(veld, "Een kamer.")
    qtbot.waitUntil(lambda: diensten.geschiedenis.nu(plek) == "Een kamer.")
    ander = _veld(venster, "Wonen, Straks")
    ander.setFocus()
    QTest.keyClick(ander, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: diensten.geschiedenis.nu(plek) == "")
    werk.sluit()


def test_wat_terugkomt_heeft_de_cursor_en_een_verplaatsing_gaat_terug(
    qtbot: QtBot, venster: Hoofdvenster, diensten: Diensten, open_traject: OpenTraject
) -> None:
    traject_id = open_traject.traject.id
    doel = diensten.doelen.nieuw(traject_id)
    een, twee = (diensten.doelen.voeg_actie_toe(doel.id) for _ in range(2))
    werk = _open(qtbot, venster, diensten, open_traject)
    werk.open_traject(traject_id, ActiePlek(twee.id, ActieVeld.TEKST))
    assert werk.scherm is not None

    def toets(toets: Qt.Key, erbij: Qt.KeyboardModifier) -> None:
        veld = QApplication.focusWidget()
        assert veld is not None
        QTest.keyClick(veld, toets, erbij)

    def volgorde() -> list[str]:
        return [actie.id for actie in diensten.doelen.van(traject_id)[0].acties]

    toets(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert volgorde() == [twee.id, een.id]
    toets(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert volgorde() == [een.id, twee.id]
    werk._ongedaan.laat_los()
    diensten.doelen.verwijder_actie(een.id)
    toets(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert volgorde() == [een.id, twee.id]
    terug = QApplication.focusWidget()
    assert terug is not None
    assert terug.accessibleName() == "Doel 1, actie 1"
    werk.sluit()


def test_ongedaan_maken_dat_mislukt_zegt_niet_dat_het_er_weer_staat(
    qtbot: QtBot, venster: Hoofdvenster, inhoud: Inhoud
) -> None:
    kluis = NepKluis()
    diensten = open_praktijk(kluis, inhoud)
    regel = diensten.clienten.lijst()[0]
    werk = _open(qtbot, venster, diensten, OpenTraject(regel.client, regel.traject))
    werk._acties.verwijder.trigger()
    kluis.laden.storing = NietOpgeslagen()
    _knop(venster, "Ongedaan maken").click()
    zinnen = " ".join(balk.zin for balk in venster.findChildren(Meldingbalk) if balk.isVisible())
    assert "Het is weer zoals het was" not in zinnen
    assert NietOpgeslagen.zin in zinnen
    kluis.laden.storing = None
    werk.sluit()


@pytest.mark.parametrize(("antwoord", "blijft"), [("No", True), ("Yes", False)])
def test_de_prullenbak_geeft_terug_en_vraagt_voor_wat_niet_terug_kan(
    qtbot: QtBot,
    diensten: Diensten,
    open_traject: OpenTraject,
    monkeypatch: pytest.MonkeyPatch,
    antwoord: str,
    *,
    blijft: bool,
) -> None:
    doel = diensten.doelen.nieuw(open_traject.traject.id)
    diensten.doelen.verwijder_doel(doel.id)
    dialoog = Prullenbak(diensten.geschiedenis, VasteKlok().vandaag())
    qtbot.addWidget(dialoog)
    dialoog.show()
    lijst = dialoog.findChildren(QListWidget)[0]
    assert "Doel van Samira" in lijst.item(0).text()
    _knop(dialoog, "Terugzetten").click()
    assert [d.id for d in diensten.doelen.van(open_traject.traject.id)] == [doel.id]
    assert lijst.count() == 0
    diensten.doelen.verwijder_doel(doel.id)
    dialoog._ververs()
    vraag: Callable[..., object] = lambda *_: getattr(QMessageBox.StandardButton, antwoord)  # noqa: E731
    monkeypatch.setattr(QMessageBox, "question", vraag)
    _knop(dialoog, "Voorgoed weg…").click()
    assert (len(diensten.geschiedenis.prullenbak()) == 1) is blijft
