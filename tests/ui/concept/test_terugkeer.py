"""After a lock everything is simply there again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.instellingen import Begin
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    WerkaantekeningPlek,
    ki_cel,
)
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.ui.clienten.dialoog import ClientDialoog
from krachtwerk_desktop.ui.concept.herstelkaart import Herstelkaart
from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen
from krachtwerk_desktop.wiring import diensten_over
from tests.ui.slot.conftest import WACHTWOORD, Huis, huis, klokken
from tests.ui.slot.test_vergrendelen import ontgrendel, traject
from tests.ui.start.nep import knop

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


def test_na_samen_kijken_en_slot_weer_samen_bij_het_veld(huis: Huis, qtbot: QtBot) -> None:
    """The cliënt may be looking along when it is unlocked."""
    typ_half(huis, qtbot)
    assert huis.werk.scherm is not None
    huis.werk.scherm.acties["samen"].trigger()
    groot = focus(huis)
    assert isinstance(groot, QPlainTextEdit)
    qtbot.keyClicks(groot, "Nog iets. ")
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    samen = huis.werk.samen
    assert samen is not None
    qtbot.waitUntil(samen.isVisible)
    weer = [veld for veld in samen.findChildren(QPlainTextEdit) if "Nog iets. " in veld.toPlainText()]
    assert len(weer) == 1
    qtbot.keyClick(samen, Qt.Key.Key_F11)
    cel = focus(huis)
    assert isinstance(cel, QPlainTextEdit)
    assert cel.accessibleName() == "Financiën, Straks"
    assert "Nog iets. " in cel.toPlainText()


def test_een_half_genoteerde_zin_in_samen_kijken_staat_er_na_een_slot_weer_over(
    huis: Huis, qtbot: QtBot
) -> None:
    typ_half(huis, qtbot)
    assert huis.werk.scherm is not None
    huis.werk.scherm.acties["samen"].trigger()
    qtbot.keyClick(focus(huis), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(focus(huis), "Ik ben graag")
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    paneel, samen = huis.werk._noteren.paneel, huis.werk.samen
    assert paneel is not None
    assert samen is not None
    qtbot.waitUntil(lambda: samen.isVisible() and paneel.isVisible())
    assert paneel.parentWidget() is samen
    assert paneel.noteervlak.lijst.isHidden()
    assert focus(huis) is paneel.noteervlak.veld
    assert paneel.noteervlak.veld.text() == "Ik ben graag"


def test_ctrl_enter_thuis_begint_met_noteren(huis: Huis, qtbot: QtBot) -> None:
    typ_half(huis, qtbot)
    huis.werk.toon_clienten()
    zoeken = huis.werk.clienten.zoekveld
    zoeken.setFocus()
    qtbot.keyClick(zoeken, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    paneel = huis.werk._noteren.paneel
    assert paneel is not None
    assert paneel.isVisible()
    assert focus(huis) is paneel.noteervlak.veld


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


def test_na_het_slot_liggen_de_werkbladen_er_weer_over(huis: Huis, qtbot: QtBot) -> None:
    huis.werk.open_traject(traject(huis))
    huis.werk._werkbladen.toon()
    huis.programma.vergrendel()
    assert not huis.venster.findChildren(Werkbladen)
    ontgrendel(huis, qtbot)
    [weer] = huis.werk.findChildren(Werkbladen)
    assert weer.isVisible()
    weer.close()
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert not huis.werk.findChildren(Werkbladen)


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
