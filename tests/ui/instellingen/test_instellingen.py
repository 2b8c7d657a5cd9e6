"""Instellingen in the real program over a real vault: every choice counts and is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.fouten import NoodcodeOnjuist, WachtwoordOnjuist
from krachtwerk_desktop.application.instellingen import Begin, InstellingenService, Slottijden
from krachtwerk_desktop.domain.noodcode import lees
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import sleutelkast
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.ui.instellingen.beveiliging import GEWIJZIGD, LEEG, VERVANGEN
from krachtwerk_desktop.ui.instellingen.venster import Instellingen
from krachtwerk_desktop.ui.start.eerste_start import NAAM_NODIG
from krachtwerk_desktop.ui.start.noodcode import ANDERS
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from tests.nep.kluis import NepKluis
from tests.ui.slot.conftest import WACHTWOORD, Huis, huis, klokken
from tests.ui.start.nep import knop, veld

__all__ = ("huis", "klokken")

NIEUW = "zeven zwanen zwemmen zacht"
ENTER = Qt.Key.Key_Return


@pytest.fixture
def venster(huis: Huis) -> Instellingen:
    huis.venster.instellingen.emit()
    (open_,) = huis.werk.findChildren(Instellingen)
    return open_


def opent(map_: Path, code: str) -> None:
    """Raise NoodcodeOnjuist when this code does not open the vault."""
    sleutelkast.lees(Kluisplaats(map_)).bestand.open_met_noodcode(code)


def ga_naar(venster: Instellingen, naam: str) -> None:
    (punt,) = venster.onderdelen.findItems(naam, Qt.MatchFlag.MatchExactly)
    venster.onderdelen.setCurrentItem(punt)


def keuze(venster: Instellingen, naam: str) -> QComboBox:
    (gevonden,) = [k for k in venster.findChildren(QComboBox) if k.accessibleName() == naam]
    label = next(la for la in venster.findChildren(QLabel) if la.buddy() is gevonden)
    assert label.text() == naam
    return gevonden


def test_het_profiel_bewaart_zichzelf_en_de_begroeting_volgt(
    huis: Huis, venster: Instellingen, qtbot: QtBot
) -> None:
    veld(venster, "Je naam").setText("Joke de Vries")
    veld(venster, "Organisatie").setText("De Brug")
    dienst = huis.programma._diensten
    assert dienst is not None
    qtbot.waitUntil(lambda: dienst.profiel.lees().organisatie == "De Brug")
    assert dienst.profiel.lees().naam == "Joke de Vries"
    venster.accept()
    assert "Joke" in huis.werk.clienten._groet.text()


def test_zonder_naam_blijft_de_vorige(huis: Huis, venster: Instellingen) -> None:
    dienst = huis.programma._diensten
    assert dienst is not None
    veld(venster, "Je naam").setText("Joke de Vries")
    venster.profiel.leg_vast()
    veld(venster, "Je naam").setText("  ")
    venster.profiel.leg_vast()
    assert NAAM_NODIG in veld(venster, "Je naam").accessibleDescription()
    assert dienst.profiel.lees().naam == "Joke de Vries"


def test_de_tijd_tot_het_slot_geldt_meteen(huis: Huis, venster: Instellingen) -> None:
    ga_naar(venster, "Beveiliging")
    op_slot = keuze(venster, "Op slot na")
    assert op_slot.currentText() == "10 minuten"
    op_slot.setCurrentIndex(op_slot.findData(2))
    venster.accept()
    huis.wacht_af(1.9)
    assert huis.open
    huis.wacht_af(0.2)
    assert huis.op_slot


def test_vergrendelen_sluit_het_venster_en_bewaart_het_profiel(
    huis: Huis, venster: Instellingen, qtbot: QtBot
) -> None:
    veld(venster, "Organisatie").setText("De Brug")
    veld(venster, "Je naam").setText("Joke")
    huis.wacht_af(10.1)
    assert huis.op_slot
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [huis.venster]
    veld(huis.venster, "Wachtwoord").setText(WACHTWOORD)
    qtbot.keyClick(knop(huis.venster, "Openen"), ENTER)
    qtbot.waitUntil(lambda: huis.open, timeout=20_000)
    dienst = huis.programma._diensten
    assert dienst is not None
    assert dienst.profiel.lees().organisatie == "De Brug"


def test_wachtwoord_wijzigen(huis: Huis, venster: Instellingen, qtbot: QtBot) -> None:
    ga_naar(venster, "Beveiliging")
    vlak = venster.wachtwoord
    qtbot.keyClick(vlak.knop, ENTER)
    assert LEEG in vlak.huidig.accessibleDescription()
    vlak.huidig.setText("fout wachtwoord hier")
    vlak.keuze.eerste.setText(NIEUW)
    vlak.keuze.tweede.setText(NIEUW)
    qtbot.keyClick(vlak.knop, ENTER)
    qtbot.waitUntil(lambda: WachtwoordOnjuist.zin in vlak.huidig.accessibleDescription(), timeout=20_000)
    assert not vlak.uitkomst.isVisible()
    qtbot.waitUntil(lambda: not vlak._wachten.actief, timeout=20_000)
    vlak.huidig.setText(WACHTWOORD)
    qtbot.keyClick(vlak.knop, ENTER)
    qtbot.waitUntil(lambda: GEWIJZIGD in vlak.uitkomst.text(), timeout=30_000)
    assert (vlak.huidig.text(), vlak.keuze.wachtwoord) == ("", "")
    map_ = huis.programma._map
    huis.programma.vergrendel()
    with pytest.raises(WachtwoordOnjuist):
        kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    kluizen.open_met_wachtwoord(map_, NIEUW).sluit()


def test_vergrendelen_tijdens_het_wijzigen_maakt_het_wijzigen_af(
    huis: Huis, venster: Instellingen, qtbot: QtBot
) -> None:
    ga_naar(venster, "Beveiliging")
    vlak = venster.wachtwoord
    vlak.huidig.setText(WACHTWOORD)
    vlak.keuze.eerste.setText(NIEUW)
    vlak.keuze.tweede.setText(NIEUW)
    qtbot.keyClick(vlak.knop, ENTER)
    huis.programma.vergrendel()
    kluizen.open_met_wachtwoord(huis.programma._map, NIEUW).sluit()


def test_een_nieuwe_noodcode_geldt_pas_na_het_overtypen(
    huis: Huis, venster: Instellingen, qtbot: QtBot
) -> None:
    ga_naar(venster, "Beveiliging")
    vlak, map_ = venster.noodcode, huis.programma._map
    vlak.huidig.setText(WACHTWOORD)
    qtbot.keyClick(vlak.maak, ENTER)
    qtbot.waitUntil(vlak.blok.isVisible, timeout=20_000)
    code = vlak.blok.code.text()
    lees(code)
    with pytest.raises(NoodcodeOnjuist):
        opent(map_, code)
    vlak.blok.overtypen.setText("ABCD-EFGH")
    qtbot.keyClick(vlak.klaar, ENTER)
    assert vlak.blok.isVisible()
    vlak.blok.overtypen.setText(code.lower().replace("-", " "))
    qtbot.keyClick(vlak.klaar, ENTER)
    qtbot.waitUntil(lambda: VERVANGEN in vlak.uitkomst.text(), timeout=20_000)
    assert vlak.blok.code.text() == ""
    assert not vlak.blok.isVisible()
    assert ANDERS not in vlak.uitkomst.text()
    opent(map_, code)


@pytest.mark.stijlblad
def test_uiterlijk_geldt_meteen_en_voor_het_openen(huis: Huis, venster: Instellingen) -> None:
    ga_naar(venster, "Uiterlijk")
    modus, tekst = keuze(venster, "Licht of donker"), keuze(venster, "Tekstgrootte")
    modus.setCurrentIndex(modus.findText("Donker"))
    tekst.setCurrentIndex(tekst.findText("150 %"))
    assert (thema().modus, thema().schaal) == ("donker", 1.5)
    onthouden = Uiterlijk(huis.venster._uiterlijk._pad.parent)
    assert (onthouden.modus, onthouden.schaal) == ("donker", 1.5)
    thema().kies("licht", 1.0)


def test_verder_waar_je_was(huis: Huis, venster: Instellingen, qtbot: QtBot) -> None:
    dienst = huis.programma._diensten
    assert dienst is not None
    ga_naar(venster, "Beginnen")
    begin = keuze(venster, "Begin met")
    begin.setCurrentIndex(begin.findText("Verder waar je was"))
    assert dienst.instellingen.begin() is Begin.VERDER
    venster.accept()
    huis.programma.vergrendel()
    huis.programma._na_slot = False  # as after closing: a lock itself goes back to where it was
    veld(huis.venster, "Wachtwoord").setText(WACHTWOORD)
    qtbot.keyClick(knop(huis.venster, "Openen"), ENTER)
    qtbot.waitUntil(lambda: huis.open and huis.werk.scherm is not None, timeout=20_000)


@pytest.mark.parametrize("onzin", ["", "0", "-5", "²", "veel", "999999"])
def test_onzin_in_de_kluis_houdt_het_slot_niet_tegen(onzin: str) -> None:
    opslag = NepKluis().instellingen
    opslag.zet({"slot.minuten": onzin, "begin": onzin})
    dienst = InstellingenService(opslag)
    assert 1 <= dienst.slottijden().slot <= 60
    assert dienst.begin() is Begin.CLIENTEN


def test_tijden_blijven_binnen_hun_grenzen() -> None:
    opslag = NepKluis().instellingen
    InstellingenService(opslag).bewaar_slottijden(Slottijden(0, 500, 7))
    assert InstellingenService(opslag).slottijden() == Slottijden(1, 60, 7)
