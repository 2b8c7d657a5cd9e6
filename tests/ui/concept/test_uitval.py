"""After a day that was cut short the program tells of what was half typed, and gives it back."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.app import Programma
from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.instellingen import Begin
from krachtwerk_desktop.domain.plek import (
    KI,
    ActiePlek,
    ActieVeld,
    DoelPlek,
    DoelVeld,
    WerkaantekeningPlek,
    ki_cel,
)
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.ui.clienten.bovenaan import Bovenaan
from krachtwerk_desktop.ui.clienten.dialoog import ClientDialoog
from krachtwerk_desktop.ui.concept.herstel import Herstel
from krachtwerk_desktop.ui.concept.herstelkaart import Herstelkaart
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.wiring import diensten_over
from tests.ui.concept.test_terugkeer import ZIN, focus, typ_half
from tests.ui.slot.conftest import WACHTWOORD, Huis, huis, klokken
from tests.ui.slot.test_vergrendelen import ontgrendel, traject
from tests.ui.start.nep import knop, veld

__all__ = ("huis", "klokken")

HALF = "Half getypt: Samira, Krachten inventariseren: Financiën, Straks"


@pytest.fixture(scope="session")
def na_de_uitval(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the vault that the power left is kept for all of these tests."""
    return tmp_path_factory.mktemp("uitval") / "kluis"


@pytest.fixture
def uitgevallen(request: pytest.FixtureRequest, qtbot: QtBot, na_de_uitval: Path, tmp_path: Path) -> Path:
    """A talk in the middle of a sentence, a half filled form, and then no power."""
    if not na_de_uitval.exists():
        val_uit(request.getfixturevalue("huis"), qtbot, tmp_path / "kluis", na_de_uitval)
    shutil.copytree(na_de_uitval, tmp_path / "uit")
    return tmp_path / "uit"


def val_uit(huis: Huis, qtbot: QtBot, van: Path, naar: Path) -> None:
    typ_half(huis, qtbot)
    huis.werk._bewaarder.leg_alles_vast()
    huis.werk._afscheid.wacht()
    huis.werk.terugkeer._hier._stuur()
    dialoog = huis.werk._acties.voeg_toe()
    qtbot.keyClicks(dialoog.naam, "Zoe de Boer")
    diensten = huis.programma._diensten
    assert diensten is not None
    qtbot.waitUntil(lambda: diensten.concepten.formulier() is not None)
    shutil.copytree(van, naar)


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
    assert set(kaarten(weer)) == {
        HALF,
        "Half getypt: Nieuwe cliënt",
    }
    waar, wanneer, tekst = woorden(kaarten(weer)[HALF])[:3]
    assert (waar, tekst) == (HALF.removeprefix("Half getypt: "), ZIN)
    assert wanneer.startswith("Vandaag om ")
    assert "Zoe de Boer" in woorden(kaarten(weer)["Half getypt: Nieuwe cliënt"])[2]


def test_terugzetten_gaat_naar_het_veld_met_de_cursor(weer: Programma) -> None:
    kaarten(weer)[HALF].terugzetten.click()
    cel = weer.venster.focusWidget()
    assert isinstance(cel, QPlainTextEdit)
    assert cel.accessibleName() == "Financiën, Straks"
    assert (cel.toPlainText(), cel.textCursor().position()) == (ZIN, 10)


def test_weggooien_brengt_terug_wat_er_eerst_stond_en_kan_ongedaan(weer: Programma, qtbot: QtBot) -> None:
    kaarten(weer)[HALF].weggooien.click()
    assert tekst_van(weer, "financien", "toekomst") == ""
    assert kaarten(weer)[HALF].waar.text().startswith("Weggegooid: Samira")
    kaarten(weer)["Half getypt: Nieuwe cliënt"].weggooien.click()
    kaarten(weer)[HALF].ongedaan.click()
    assert tekst_van(weer, "financien", "toekomst") == ZIN
    assert kaarten(weer)[HALF].waar.text().startswith("Samira")
    kaarten(weer)["Half getypt: Nieuwe cliënt"].ongedaan.click()
    assert weer._diensten is not None
    formulier = weer._diensten.concepten.formulier()
    assert formulier is not None
    assert formulier.velden["naam"] == "Zoe de Boer"


def test_wat_is_weggegooid_wordt_een_volgende_keer_niet_weer_aangeboden(
    weer: Programma, uitgevallen: Path, qtbot: QtBot
) -> None:
    kaarten(weer)[HALF].weggooien.click()
    assert weer._diensten is not None
    concepten = weer._diensten.concepten
    assert concepten.laatste_tekst() is None
    kaarten(weer)[HALF].ongedaan.click()
    laatste = concepten.laatste_tekst()
    assert laatste is not None
    assert laatste.tekst == ZIN


def test_weggooien_laat_staan_wat_er_daarna_is_getypt(weer: Programma) -> None:
    diensten = weer._diensten
    assert diensten is not None
    plek = ki_cel(diensten.clienten.lijst()[0].traject.id, "financien", "toekomst")
    diensten.velden.leg_direct_vast([(plek, f"{ZIN} En een tuin.")], "later")
    kaarten(weer)[HALF].weggooien.click()
    assert tekst_van(weer, "financien", "toekomst") == f"{ZIN} En een tuin."
    assert kaarten(weer)[HALF].weggooien.isVisible()
    diensten.velden.leg_direct_vast([(plek, ZIN)], "weer")
    kaarten(weer)[HALF].weggooien.click()
    diensten.velden.leg_direct_vast([(plek, "Heel iets anders.")], "nog later")
    kaarten(weer)[HALF].ongedaan.click()
    assert tekst_van(weer, "financien", "toekomst") == "Heel iets anders."


def test_een_kaart_laat_de_zin_staan_die_daarna_wordt_genoteerd(
    diensten: Diensten, omgeving: Omgeving, open_traject: OpenTraject
) -> None:
    id_ = open_traject.traject.id
    diensten.notities.bewaar_halve_nu(id_, ("Mijn zus", 4))
    [kaart] = Herstel(omgeving, omgeving.bewaarder).kaarten(afgebroken=False)
    kaart.weggooien.click()
    assert diensten.notities.halve(id_) == ("", 0)
    kaart.ongedaan.click()
    assert diensten.notities.halve(id_)[0] == "Mijn zus"
    kaart.weggooien.click()
    diensten.notities.bewaar_halve_nu(id_, ("Mijn broer", 4))
    kaart.ongedaan.click()
    assert diensten.notities.halve(id_)[0] == "Mijn broer"


def test_een_halve_zin_van_een_ander_wacht_ook_na_een_slot(huis: Huis, qtbot: QtBot) -> None:
    """The card goes when the line is gone on with; for the cliënt on the screen there is none."""
    diensten = huis.programma._diensten
    assert diensten is not None
    een, ander = traject(huis), diensten.clienten.nieuw(ClientGegevens("Oleh"))[1].id
    diensten.notities.bewaar_halve_nu(ander, ("Mijn zus", 4))
    diensten.notities.bewaar_halve_nu(een, ("Ik wil", 4))
    huis.werk.open_traject(een)
    for _ in range(2):
        huis.programma.vergrendel()
        ontgrendel(huis, qtbot)
        huis.werk.toon_clienten()
        [kaart] = kaarten(huis.programma).values()
        assert "Mijn zus" in woorden(kaart)
        huis.werk.open_traject(een)
    huis.werk.open_traject(ander)
    huis.werk._noteren.open()
    huis.werk.toon_clienten()
    assert kaarten(huis.programma) == {}


def test_de_zin_boven_de_kaarten_gaat_met_de_laatste_kaart_weg(weer: Programma) -> None:
    bovenaan = weer.venster.findChildren(Bovenaan)[0]
    kaarten(weer)["Half getypt: Nieuwe cliënt"].terugzetten.click()
    assert bovenaan.isVisibleTo(weer.venster)
    kaarten(weer)[HALF].terugzetten.click()
    assert not bovenaan.isVisibleTo(weer.venster)


def test_van_werkaantekeningen_staat_er_na_een_uitval_geen_woord(
    diensten: Diensten, omgeving: Omgeving, open_traject: OpenTraject
) -> None:
    """Nor does the card speak of another field, whose text could then be thrown away by mistake."""
    traject_id = open_traject.traject.id
    cel = ki_cel(traject_id, "wonen", "heden")
    diensten.velden.leg_direct_vast([(cel, "Ik woon hier fijn.")], "1")
    diensten.velden.leg_direct_vast([(WerkaantekeningPlek(traject_id), "Belt liever niet.")], "2")
    laatste = diensten.concepten.laatste_tekst()
    assert laatste is not None
    assert laatste.plek == WerkaantekeningPlek(traject_id)
    [kaart] = Herstel(omgeving, omgeving.bewaarder).kaarten(afgebroken=True)
    zinnen = " ".join(woorden(kaart))
    assert "Werkaantekeningen" in zinnen
    assert "Belt liever niet" not in zinnen


def test_een_kaart_noemt_doel_actie_en_veld_en_een_keuze_in_woorden(
    diensten: Diensten, omgeving: Omgeving, open_traject: OpenTraject
) -> None:
    traject_id = open_traject.traject.id
    doel = diensten.doelen.nieuw(traject_id)
    actie = diensten.doelen.voeg_actie_toe(doel.id)
    nummer = len(diensten.doelen.van(traject_id))
    for plek, tekst, waarvan, leest in (
        (ActiePlek(actie.id, ActieVeld.KLAAR_OP), "blursdag", ", actie 1, klaar op", "blursdag"),
        (DoelPlek(doel.id, DoelVeld.STATUS), "bereikt", ", status", "Bereikt"),
    ):
        diensten.velden.leg_direct_vast([(plek, tekst)], tekst)
        [kaart] = Herstel(omgeving, omgeving.bewaarder).kaarten(afgebroken=True)
        waar, _, staat_er = woorden(kaart)[:3]
        assert waar.endswith(f"Doelen en actieplan: Doel {nummer}{waarvan}")
        assert staat_er == leest


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
