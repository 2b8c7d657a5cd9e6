"""A lock closes *Instellingen*; the unlock opens it where it was, without a wachtwoord that was typed."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.ui.instellingen.beveiliging import NIET_OVERGETYPT, VERVANGEN
from krachtwerk_desktop.ui.instellingen.venster import Instellingen
from krachtwerk_desktop.ui.start.eerste_start import NAAM_NODIG
from tests.ui.instellingen.test_instellingen import ga_naar, venster
from tests.ui.slot.conftest import WACHTWOORD, Huis, huis, klokken
from tests.ui.slot.test_vergrendelen import ontgrendel, open_traject
from tests.ui.start.nep import knop, veld

__all__ = ("huis", "klokken", "venster")


def weer_open(huis: Huis, qtbot: QtBot) -> Instellingen:
    """Lock, unlock, and return the window that opened by itself."""
    huis.programma.vergrendel()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [huis.venster]
    ontgrendel(huis, qtbot)
    (terug,) = huis.werk.findChildren(Instellingen)
    assert terug.isVisible()
    return terug


class Wachter(threading.Event):
    """Tells a slow job that somebody waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.er_wordt_gewacht = threading.Event()
        self.set()

    def wait(self, timeout: float | None = None) -> bool:
        self.er_wordt_gewacht.set()
        return super().wait(timeout)


def in_beeld(deel: QWidget) -> bool:
    """Whether all of it is within what the page that scrolls shows."""
    return deel.visibleRegion().boundingRect() == deel.rect()


def onderdeel(instellingen: Instellingen) -> str:
    return instellingen.onderdelen.currentItem().text()


def test_hetzelfde_onderdeel_met_de_cursor_waar_hij_stond(
    huis: Huis, venster: Instellingen, qtbot: QtBot
) -> None:
    organisatie = veld(venster, "Organisatie")
    organisatie.setFocus()
    qtbot.keyClicks(organisatie, "De Brug")
    organisatie.setCursorPosition(2)
    terug = weer_open(huis, qtbot)
    assert onderdeel(terug) == "Profiel"
    weer = veld(terug, "Organisatie")
    assert (weer.text(), weer.cursorPosition(), weer.hasSelectedText()) == ("De Brug", 2, False)
    assert terug.focusWidget() is weer


def test_een_keuze_houdt_de_toetsen_en_het_onderdeel(huis: Huis, venster: Instellingen, qtbot: QtBot) -> None:
    ga_naar(venster, "Uiterlijk")
    venster.uiterlijk.tekst.setFocus()
    terug = weer_open(huis, qtbot)
    assert onderdeel(terug) == "Uiterlijk"
    assert terug.focusWidget() is terug.uiterlijk.tekst


def test_een_profiel_zonder_naam_staat_er_nog_half(huis: Huis, venster: Instellingen, qtbot: QtBot) -> None:
    """It cannot be saved as it is, and is not lost either."""
    veld(venster, "Je naam").clear()
    qtbot.keyClicks(veld(venster, "Organisatie"), "De Brug")
    terug = weer_open(huis, qtbot)
    assert (veld(terug, "Je naam").text(), veld(terug, "Organisatie").text()) == ("", "De Brug")
    assert NAAM_NODIG in veld(terug, "Je naam").accessibleDescription()
    qtbot.keyClicks(veld(terug, "Je naam"), "Joke")
    terug.accept()
    diensten = huis.programma._diensten
    assert diensten is not None
    assert (diensten.profiel.lees().naam, diensten.profiel.lees().organisatie) == ("Joke", "De Brug")


def test_een_getypt_wachtwoord_is_weg(huis: Huis, venster: Instellingen, qtbot: QtBot) -> None:
    ga_naar(venster, "Beveiliging")
    vlak = venster.wachtwoord
    for regel, tekst in ((vlak.huidig, WACHTWOORD), (vlak.keuze.eerste, "zeven zwanen zwemmen")):
        regel.setFocus()
        qtbot.keyClicks(regel, tekst)
    terug = weer_open(huis, qtbot)
    assert onderdeel(terug) == "Beveiliging"
    assert terug.focusWidget() is terug.wachtwoord.keuze.eerste
    regels = terug.findChildren(QLineEdit)
    assert len(regels) > 4
    assert not [regel for regel in regels if "zwanen" in regel.text() or WACHTWOORD in regel.text()]
    assert terug.wachtwoord.huidig.text() == ""


def test_van_een_getypt_wachtwoord_komt_niets_in_de_kluis(
    huis: Huis, venster: Instellingen, qtbot: QtBot
) -> None:
    ga_naar(venster, "Beveiliging")
    venster.wachtwoord.keuze.eerste.setFocus()
    qtbot.keyClicks(venster.wachtwoord.keuze.eerste, "zeven zwanen zwemmen")
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    diensten = huis.programma._diensten
    assert diensten is not None
    kluis = diensten.kluis
    bewaard = kluis.concepten.haal("dialoog:instellingen")
    assert bewaard is not None
    assert "zwanen" not in bewaard.tekst
    assert '"cursor": 0' in bewaard.tekst  # it would tell how long it was


def test_een_noodcode_die_niet_is_overgetypt_geldt_niet_en_dat_staat_er(
    huis: Huis, venster: Instellingen, qtbot: QtBot
) -> None:
    ga_naar(venster, "Beveiliging")
    vlak = venster.noodcode
    vlak.huidig.setText(WACHTWOORD)
    qtbot.keyClick(vlak.maak, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: vlak.toont_code, timeout=20_000)
    code = vlak.blok.code.text()
    terug = weer_open(huis, qtbot)
    assert terug.noodcode.uitkomst.text() == NIET_OVERGETYPT
    assert terug.focusWidget() is terug.noodcode.huidig
    qtbot.waitUntil(lambda: in_beeld(terug.noodcode.uitkomst))
    assert in_beeld(terug.noodcode.huidig)
    assert not [regel for regel in terug.findChildren(QLineEdit) if code in regel.text()]


def test_een_noodcode_die_bij_het_slot_net_geschreven_wordt_geldt_en_dat_staat_er(
    huis: Huis, venster: Instellingen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock comes while the backups follow: who then throws away the new paper has no code left."""
    ga_naar(venster, "Beveiliging")
    vlak = venster.noodcode
    vlak.huidig.setText(WACHTWOORD)
    qtbot.keyClick(vlak.maak, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: vlak.toont_code, timeout=20_000)
    code = vlak.blok.code.text()
    vlak.blok.overtypen.setText(code)
    vlak._klaar = wachter = Wachter()
    echt = kluizen.Kluis.vervang_noodcode

    def traag(kluis: kluizen.Kluis, nieuw: str, over: str) -> None:
        assert wachter.er_wordt_gewacht.wait(30)
        echt(kluis, nieuw, over)

    monkeypatch.setattr(kluizen.Kluis, "vervang_noodcode", traag)
    vlak.klaar.click()
    terug = weer_open(huis, qtbot)
    assert terug.noodcode.uitkomst.text() == VERVANGEN
    qtbot.waitUntil(lambda: in_beeld(terug.noodcode.uitkomst))
    huis.programma.vergrendel()
    kluizen.open_met_noodcode(huis.programma._map, code, "een heel ander wachtwoord").sluit()


def test_wie_het_zelf_sloot_vindt_het_niet_open(huis: Huis, venster: Instellingen, qtbot: QtBot) -> None:
    weer_open(huis, qtbot).accept()
    huis.programma.vergrendel()
    ontgrendel(huis, qtbot)
    assert huis.werk.findChildren(Instellingen) == []


@pytest.fixture
def in_traject(huis: Huis) -> Instellingen:
    open_traject(huis)
    huis.venster.instellingen.emit()
    (open_,) = huis.werk.findChildren(Instellingen)
    return open_


def test_het_ligt_weer_over_de_bladzijde_van_toen(huis: Huis, in_traject: Instellingen, qtbot: QtBot) -> None:
    ga_naar(in_traject, "Beginnen")
    terug = weer_open(huis, qtbot)
    assert huis.werk.scherm is not None
    assert onderdeel(terug) == "Beginnen"
    knop(terug, "Sluiten").click()
    assert huis.werk.scherm is not None


def test_twee_keer_gevraagd_is_een_venster(huis: Huis, venster: Instellingen) -> None:
    huis.venster.instellingen.emit()
    assert huis.werk.findChildren(Instellingen) == [venster]
