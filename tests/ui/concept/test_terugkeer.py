"""After a lock everything is simply there again; after a day that was cut short it is told."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.app import Programma
from krachtwerk_desktop.application.instellingen import Begin
from krachtwerk_desktop.domain.plek import KI, ActiePlek, ActieVeld, WerkaantekeningPlek, ki_cel
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.ui.clienten.dialoog import ClientDialoog
from krachtwerk_desktop.ui.concept.herstelkaart import Herstelkaart
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.wiring import diensten_over
from tests.ui.slot.conftest import WACHTWOORD, Huis, huis, klokken
from tests.ui.slot.test_vergrendelen import ontgrendel, traject
from tests.ui.start.nep import knop, veld

__all__ = ("huis", "klokken")

ZIN = "Ik heb een kamer in De Haven."


def focus(huis: Huis) -> QWidget | None:
    return huis.venster.focusWidget()


def typ_half(huis: Huis, qtbot: QtBot) -> QPlainTextEdit:
    """Type a sentence in a cell and walk back into it with the cursor."""
    id_ = traject(huis)
    huis.werk.open_traject(id_, ki_cel(id_, "financien", "toekomst"))
    cel = focus(huis)
    assert isinstance(cel, QPlainTextEdit)
    qtbot.keyClicks(cel, ZIN)
    cursor = cel.textCursor()
    cursor.setPosition(10)
    cel.setTextCursor(cursor)
    return cel


def test_na_het_slot_staat_de_cursor_waar_hij_stond(huis: Huis, qtbot: QtBot) -> None:
    typ_half(huis, qtbot)
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    cel = focus(huis)
    assert isinstance(cel, QPlainTextEdit)
    assert cel.accessibleName() == "Financiën, Straks"
    assert (cel.toPlainText(), cel.textCursor().position()) == (ZIN, 10)
    assert not cel.textCursor().hasSelection()


def test_na_het_slot_op_een_datum_die_niemand_begrijpt(huis: Huis, qtbot: QtBot) -> None:
    diensten = huis.programma._diensten
    assert diensten is not None
    doel = diensten.doelen.nieuw(traject(huis))
    actie = diensten.doelen.voeg_actie_toe(doel.id)
    huis.werk.open_traject(traject(huis), ActiePlek(actie.id, ActieVeld.KLAAR_OP))
    regel = focus(huis)
    assert isinstance(regel, QLineEdit)
    qtbot.keyClicks(regel, "zodra het kan")
    regel.setCursorPosition(3)
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    terug = focus(huis)
    assert isinstance(terug, QLineEdit)
    assert (terug.text(), terug.cursorPosition(), terug.hasSelectedText()) == ("zodra het kan", 3, False)


def test_na_het_slot_zonder_cursor_is_het_dezelfde_bladzijde(huis: Huis, qtbot: QtBot) -> None:
    huis.werk.open_traject(traject(huis))
    assert huis.werk.scherm is not None
    huis.werk.scherm.ga("evalueren")
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert huis.werk.scherm is not None
    assert huis.werk.scherm.plaats.basistaak == "evalueren"


def test_wie_thuis_was_is_weer_thuis(huis: Huis, qtbot: QtBot) -> None:
    typ_half(huis, qtbot)
    huis.werk.toon_clienten()
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert huis.werk.scherm is None
    assert not huis.werk.findChildren(Herstelkaart)


def test_na_samen_kijken_en_slot_weer_bij_het_veld(huis: Huis, qtbot: QtBot) -> None:
    typ_half(huis, qtbot)
    assert huis.werk.scherm is not None
    huis.werk.scherm.acties["samen"].trigger()
    groot = focus(huis)
    assert isinstance(groot, QPlainTextEdit)
    qtbot.keyClicks(groot, "Nog iets. ")
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert huis.werk.samen is None
    cel = focus(huis)
    assert isinstance(cel, QPlainTextEdit)
    assert cel.accessibleName() == "Financiën, Straks"
    assert "Nog iets. " in cel.toPlainText()


def test_uit_samen_kijken_gaat_de_cursor_terug_naar_het_veld(huis: Huis, qtbot: QtBot) -> None:
    typ_half(huis, qtbot)
    assert huis.werk.scherm is not None
    huis.werk.scherm.acties["samen"].trigger()
    samen = huis.werk.samen
    assert samen is not None
    qtbot.keyClick(samen, Qt.Key.Key_F11)
    cel = focus(huis)
    assert isinstance(cel, QPlainTextEdit)
    assert cel.accessibleName() == "Financiën, Straks"


@pytest.mark.parametrize("plaatsen", [False, True])
def test_na_het_slot_ligt_het_noteren_er_weer_over(huis: Huis, qtbot: QtBot, *, plaatsen: bool) -> None:
    huis.werk.open_traject(traject(huis))
    huis.werk._noteren.open(plaatsen=plaatsen)
    paneel = huis.werk._noteren.paneel
    assert paneel is not None
    paneel.noteervlak.zet_halve("Mijn zus past op", 4)
    paneel.noteervlak.getypt.emit("Mijn zus past op", 4)
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    weer = huis.werk._noteren.paneel
    assert weer is not None
    assert weer.isVisible()
    assert weer.plaatst is plaatsen
    half = weer.noteervlak.veld
    assert (half.text(), half.cursorPosition()) == ("Mijn zus past op", 4)
    assert plaatsen or focus(huis) is half


@pytest.mark.parametrize("begin", ["slot", "start"])
def test_werkaantekeningen_gaan_nooit_vanzelf_open(huis: Huis, qtbot: QtBot, begin: str) -> None:
    """The screen may be turned to the cliënt by then."""
    diensten = huis.programma._diensten
    assert diensten is not None
    diensten.instellingen.bewaar_begin(Begin.VERDER)
    huis.werk.open_traject(traject(huis), WerkaantekeningPlek(traject(huis)))
    regel = focus(huis)
    assert isinstance(regel, QPlainTextEdit)
    qtbot.keyClicks(regel, "Belt liever niet.")
    huis.programma.vergrendel()
    huis.programma._na_slot = begin == "slot"
    ontgrendel(huis, qtbot)
    assert huis.werk.scherm is not None
    assert huis.werk.scherm.isVisible()
    zichtbaar = [veld.toPlainText() for veld in huis.werk.findChildren(QPlainTextEdit) if veld.isVisible()]
    assert "Belt liever niet." not in zichtbaar
    diensten = huis.programma._diensten
    assert diensten is not None
    assert diensten.geschiedenis.nu(WerkaantekeningPlek(traject(huis))) == "Belt liever niet."


def test_een_half_formulier_heeft_na_het_slot_zijn_cursor_terug(huis: Huis, qtbot: QtBot) -> None:
    dialoog = huis.werk._acties.voeg_toe()
    qtbot.keyClicks(dialoog.naam, "Zoe")
    dialoog.contact.setFocus()
    qtbot.keyClicks(dialoog.contact, "06 12345678")
    dialoog.contact.setCursorPosition(3)
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    (terug,) = huis.werk.findChildren(ClientDialoog)
    assert terug.focusWidget() is terug.contact
    assert (terug.contact.text(), terug.contact.cursorPosition()) == ("06 12345678", 3)


def test_een_half_formulier_blijft_als_het_programma_eromheen_sluit(huis: Huis, qtbot: QtBot) -> None:
    """Logging off closes the windows one by one: the form first, as if somebody left it."""
    diensten = huis.programma._diensten
    assert diensten is not None
    map_ = huis.programma._map
    dialoog = huis.werk._acties.voeg_toe()
    qtbot.keyClicks(dialoog.naam, "Zoe de Boer")
    qtbot.waitUntil(lambda: diensten.concepten.formulier() is not None)
    QApplication.closeAllWindows()
    qtbot.waitUntil(lambda: huis.programma._werk is None)
    open_ = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    formulier = diensten_over(open_).concepten.formulier()
    open_.sluit()
    assert formulier is not None
    assert formulier.velden["naam"] == "Zoe de Boer"


def test_een_half_formulier_staat_na_het_slot_weer_open(huis: Huis, qtbot: QtBot) -> None:
    dialoog = huis.werk._acties.voeg_toe()
    qtbot.keyClicks(dialoog.naam, "Zoe de Boer")
    qtbot.keyClicks(dialoog.geboren.regel, "ergens in mei")
    huis.programma.vergrendel()
    assert "Zoe" not in " ".join(label.text() for label in huis.venster.findChildren(QLabel))
    ontgrendel(huis, qtbot)
    (terug,) = huis.werk.findChildren(ClientDialoog)
    assert terug.isVisible()
    assert (terug.naam.text(), terug.geboren.tekst()) == ("Zoe de Boer", "ergens in mei")
    with qtbot.waitSignal(terug.opgeslagen):
        qtbot.keyClick(terug.naam, Qt.Key.Key_Return)
    diensten = huis.programma._diensten
    assert diensten is not None
    assert diensten.concepten.formulier() is None


def test_wie_het_formulier_zelf_dichtdoet_vindt_het_niet_terug(huis: Huis, qtbot: QtBot) -> None:
    dialoog = huis.werk._acties.voeg_toe()
    qtbot.keyClicks(dialoog.naam, "Zoe")
    knop(dialoog, "Annuleren").click()
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert huis.werk.findChildren(ClientDialoog) == []


# Cut short: the files as they lie there when the power goes


@pytest.fixture
def uitgevallen(huis: Huis, qtbot: QtBot, tmp_path: Path) -> Path:
    """A talk in the middle of a sentence, a half filled form, and then no power."""
    typ_half(huis, qtbot)
    huis.werk._bewaarder.leg_alles_vast()
    huis.werk._afscheid.wacht()
    huis.werk.terugkeer._hier._stuur()
    dialoog = huis.werk._acties.voeg_toe()
    qtbot.keyClicks(dialoog.naam, "Zoe de Boer")
    diensten = huis.programma._diensten
    assert diensten is not None
    qtbot.waitUntil(lambda: diensten.concepten.formulier() is not None)
    shutil.copytree(tmp_path / "kluis", tmp_path / "uit")
    return tmp_path / "uit"


@pytest.fixture
def weer(uitgevallen: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Programma]:
    """The program started anew on what the power left."""
    venster = Hoofdvenster(Uiterlijk(tmp_path))
    qtbot.addWidget(venster)
    venster.show()
    venster.activateWindow()
    with ExitStack() as opruimen:
        programma = Programma(venster, opruimen)
        assert programma.begin(uitgevallen)
        programma._maak_rest()
        open_ = kluizen.open_met_wachtwoord(uitgevallen, WACHTWOORD, programma._bezorg)
        programma._toon_werk(diensten_over(open_))
        yield programma
        if programma._werk is not None:
            programma.vergrendel()
        venster.mag_sluiten = lambda: True
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def kaarten(programma: Programma) -> dict[str, Herstelkaart]:
    gevonden = programma.venster.findChildren(Herstelkaart)
    return {kaart.accessibleName(): kaart for kaart in gevonden if kaart.isVisible()}


def woorden(kaart: QWidget) -> list[str]:
    return [label.text() for label in kaart.findChildren(QLabel)]


def tekst_van(programma: Programma, leefgebied: str, perspectief: str) -> str:
    assert programma._diensten is not None
    id_ = programma._diensten.clienten.lijst()[0].traject.id
    return programma._diensten.krachten.van(id_).tekst(leefgebied, perspectief)


def test_er_wordt_gezegd_wie_waar_wanneer_en_wat(weer: Programma) -> None:
    assert any(
        "niet gewoon afgesloten" in label.text()
        for label in weer.venster.findChildren(QLabel)
        if label.isVisible()
    )
    assert set(kaarten(weer)) == {"Half getypt: Samira: Financiën, Straks", "Half getypt: Nieuwe cliënt"}
    waar, wanneer, tekst = woorden(kaarten(weer)["Half getypt: Samira: Financiën, Straks"])[:3]
    assert (waar, tekst) == ("Samira: Financiën, Straks", ZIN)
    assert wanneer.startswith("Vandaag om ")
    assert "Zoe de Boer" in woorden(kaarten(weer)["Half getypt: Nieuwe cliënt"])[2]


def test_terugzetten_gaat_naar_het_veld_met_de_cursor(weer: Programma) -> None:
    kaarten(weer)["Half getypt: Samira: Financiën, Straks"].terugzetten.click()
    cel = weer.venster.focusWidget()
    assert isinstance(cel, QPlainTextEdit)
    assert cel.accessibleName() == "Financiën, Straks"
    assert (cel.toPlainText(), cel.textCursor().position()) == (ZIN, 10)


def test_weggooien_brengt_terug_wat_er_eerst_stond_en_kan_ongedaan(weer: Programma, qtbot: QtBot) -> None:
    kaarten(weer)["Half getypt: Samira: Financiën, Straks"].weggooien.click()
    assert tekst_van(weer, "financien", "toekomst") == ""
    knop(weer.venster, "Ongedaan maken").click()
    assert tekst_van(weer, "financien", "toekomst") == ZIN
    qtbot.waitUntil(lambda: set(kaarten(weer)) == {"Half getypt: Nieuwe cliënt"})


def test_het_formulier_gaat_weer_open_of_weg(weer: Programma, qtbot: QtBot) -> None:
    kaart = kaarten(weer)["Half getypt: Nieuwe cliënt"]
    kaart.terugzetten.click()
    (dialoog,) = weer.venster.findChildren(ClientDialoog)
    assert dialoog.naam.text() == "Zoe de Boer"
    dialoog.reject()
    assert weer._diensten is not None
    diensten = weer._diensten
    qtbot.waitUntil(lambda: diensten.concepten.formulier() is None)


def test_een_volgende_keer_wordt_er_niets_meer_van_gezegd(
    weer: Programma, uitgevallen: Path, qtbot: QtBot
) -> None:
    kaarten(weer)["Half getypt: Nieuwe cliënt"].weggooien.click()
    weer.vergrendel()
    open_ = kluizen.open_met_wachtwoord(uitgevallen, WACHTWOORD)
    assert not open_.afgebroken
    assert diensten_over(open_).concepten.formulier() is None
    open_.sluit()
    veld(weer.venster, "Wachtwoord").setText(WACHTWOORD)
    qtbot.keyClick(knop(weer.venster, "Openen"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: weer._werk is not None, timeout=20_000)
    assert kaarten(weer) == {}


def test_verder_waar_je_was_zet_ook_de_cursor_terug(huis: Huis, qtbot: QtBot) -> None:
    diensten = huis.programma._diensten
    assert diensten is not None
    diensten.instellingen.bewaar_begin(Begin.VERDER)
    typ_half(huis, qtbot)
    huis.programma.vergrendel()
    huis.programma._na_slot = False  # as after closing and starting anew
    ontgrendel(huis, qtbot)
    cel = focus(huis)
    assert isinstance(cel, QPlainTextEdit)
    assert cel.textCursor().position() == 10
    assert huis.werk.scherm is not None
    assert huis.werk.scherm.plaats.basistaak == KI
