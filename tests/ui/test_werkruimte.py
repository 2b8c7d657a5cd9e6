"""Everything behind the unlock, with the real pages over the real vault."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.application.week import WeekSoort
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import ACTIEPLAN, KI, ActiePlek, ActieVeld, AntwoordPlek, ki_cel
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.sleutels import VLUG
from krachtwerk_desktop.ui.achtergrond import Postbode
from krachtwerk_desktop.ui.hoofdvenster import TITEL, Hoofdvenster
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests.nep.kluis import NepKluis
from tests.ui.conftest import LegeDrukker, VasteKlok
from tests.ui.praktijk import open_praktijk, toegankelijke_naam

WACHTWOORD = "vier paarden op een dak"
NAMEN = ("Samira", "Kofi", "Marek", "Yusuf", "Lisa", "Tesfay", "Petra", "ليلى")


@pytest.fixture
def venster(qtbot: QtBot, tmp_path: Path) -> Hoofdvenster:
    thema().kies()
    gemaakt = Hoofdvenster(Uiterlijk(tmp_path))
    qtbot.addWidget(gemaakt)
    gemaakt.show()
    gemaakt.activateWindow()
    qtbot.waitUntil(gemaakt.isActiveWindow)
    return gemaakt


@pytest.fixture(scope="session")
def gevulde_map(tmp_path_factory: pytest.TempPathFactory, inhoud: Inhoud) -> Path:
    """A closed vault with the practice cliënten: filling one costs seconds, copying it nothing."""
    map_ = tmp_path_factory.mktemp("gevuld") / "kluis"
    nieuw = kluizen.bereid_voor(map_, WACHTWOORD, VLUG)
    kluis = nieuw.voltooi(nieuw.noodcode)
    open_praktijk(kluis, inhoud)
    kluis.sluit()
    return map_


@pytest.fixture
def diensten(gevulde_map: Path, tmp_path: Path, inhoud: Inhoud, qapp: QApplication) -> Iterator[Diensten]:
    shutil.copytree(gevulde_map, tmp_path / "kluis")
    kluis = kluizen.open_met_wachtwoord(tmp_path / "kluis", WACHTWOORD, Postbode(qapp))
    yield maak_diensten(kluis, inhoud, LegeDrukker(), VasteKlok(), oefening=True)
    kluis.sluit()


Maker = Callable[[Diensten], Werkruimte]


@pytest.fixture
def maak(venster: Hoofdvenster) -> Maker:
    def toon(diensten: Diensten) -> Werkruimte:
        werk = Werkruimte(diensten, venster)
        venster.toon_werk(werk)
        return werk

    return toon


@pytest.fixture
def werk(maak: Maker, diensten: Diensten) -> Iterator[Werkruimte]:
    gemaakt = maak(diensten)
    yield gemaakt
    gemaakt.sluit()


def scherm(werk: Werkruimte) -> TrajectScherm:
    assert werk.scherm is not None
    return werk.scherm


def samira(diensten: Diensten) -> str:
    return next(r for r in diensten.clienten.lijst() if r.client.roepnaam == "Samira").traject.id


def menu(venster: Hoofdvenster, naam: str) -> list[str]:
    gevonden = next(a.menu() for a in venster.menuBar().actions() if a.text().replace("&", "") == naam)
    assert isinstance(gevonden, QMenu)
    return [a.text().replace("&", "") for a in gevonden.actions() if a.isVisible() and a.text()]


def alle_teksten() -> str:
    """Return every word that stands anywhere in a living widget."""
    delen: list[str] = []
    for widget in QApplication.allWidgets():
        delen += [widget.accessibleName(), widget.windowTitle(), widget.toolTip()]
        if isinstance(widget, QLabel | QPushButton):
            delen.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            delen.append(widget.toPlainText())
    return "\n".join(delen)


def test_home_comes_first_with_the_keyboard_on_the_next_step(werk: Werkruimte, qtbot: QtBot) -> None:
    qtbot.waitUntil(werk.clienten.verder.hasFocus)
    assert werk.scherm is None


def test_verder_leads_to_the_last_field(qtbot: QtBot, werk: Werkruimte) -> None:
    qtbot.keyClick(werk.clienten.verder, Qt.Key.Key_Return)
    assert scherm(werk).plaats.basistaak == ACTIEPLAN
    assert scherm(werk).pagina.isAncestorOf(QApplication.focusWidget() or QWidget())


def test_a_passed_action_opens_the_actieplan_at_that_action(werk: Werkruimte, diensten: Diensten) -> None:
    punt = next(p for p in diensten.week.punten() if p.soort is WeekSoort.DATUM_VOORBIJ)
    assert isinstance(punt.plek, ActiePlek)
    assert punt.plek.veld is ActieVeld.KLAAR_OP
    werk.clienten.week.geopend.emit(punt)
    assert scherm(werk).plaats.basistaak == ACTIEPLAN


def test_the_way_home_selects_where_you_were(werk: Werkruimte, diensten: Diensten) -> None:
    werk.open_traject(samira(diensten))
    scherm(werk).zijkant.terug.click()
    assert werk.scherm is None
    assert werk.clienten.tabel.rij == 0


def test_every_page_can_be_shown_and_typing_is_saved(
    qtbot: QtBot, werk: Werkruimte, diensten: Diensten
) -> None:
    werk.open_traject(samira(diensten))
    for taak in diensten.inhoud.basistaken:
        scherm(werk).toon(diensten.trajecten.route.eerste(taak.id), focus=True)
        assert scherm(werk).pagina.isVisible()
    scherm(werk).toon(Plaats(KI, "vrije_tijd"), focus=True)
    veld = QApplication.focusWidget()
    assert isinstance(veld, QPlainTextEdit)
    assert toegankelijke_naam(veld) == "Vrije tijd, Nu"
    veld.insertPlainText("\nIk zing. \u0646")
    qtbot.waitUntil(lambda: scherm(werk).voet.stand.text().startswith("Opgeslagen om "))
    werk.toon_clienten()
    tekst = diensten.krachten.van(samira(diensten)).tekst("vrije_tijd", "heden")
    assert tekst.endswith("Ik zing. \u0646")


def test_a_page_opened_at_once_shows_that_it_was_discussed(
    qtbot: QtBot, maak: Maker, diensten: Diensten
) -> None:
    """Also the first page of a traject, which is on screen before it is filled."""
    traject_id = samira(diensten)
    for plek in (
        ki_cel(traject_id, "wonen", "heden"),
        AntwoordPlek(traject_id, "evalueren", "volgende_evaluatie"),
    ):
        diensten.trajecten.zet_besproken(traject_id, plek.formulier, True)
        werk = maak(diensten)
        werk.open_traject(traject_id, plek)
        assert werk.scherm is not None
        [vink] = [v for v in werk.scherm.pagina.findChildren(QCheckBox) if v.text() == "Besproken"]
        qtbot.waitUntil(vink.isChecked)
        werk.sluit()


def test_search_key_works_from_within_a_traject(qtbot: QtBot, werk: Werkruimte, diensten: Diensten) -> None:
    werk.open_traject(samira(diensten))
    qtbot.keySequence(QApplication.focusWidget() or werk, QKeySequence("Ctrl+K"))
    assert werk.scherm is None
    assert werk.clienten.zoekveld.hasFocus()


def test_a_new_client_stands_ready_to_be_opened(qtbot: QtBot, werk: Werkruimte) -> None:
    dialoog = werk._acties.voeg_toe()
    dialoog.naam.setText("Zoë van 't Hof")
    dialoog.accept()
    assert werk.clienten.tabel.model().index(werk.clienten.tabel.rij, 0).data() == "Zoë van 't Hof"
    qtbot.waitUntil(werk.clienten.tabel.hasFocus)
    qtbot.keyClick(werk.clienten.tabel, Qt.Key.Key_Return)
    assert scherm(werk).plaats == Plaats("ontmoeten_en_aansluiten", "kennismaken")


def test_deleting_from_within_goes_home_and_ctrl_z_brings_back(
    qtbot: QtBot, werk: Werkruimte, diensten: Diensten
) -> None:
    werk.open_traject(samira(diensten))
    aantal = len(diensten.clienten.lijst())
    werk._acties.verwijder.trigger()
    assert werk.scherm is None
    assert len(diensten.clienten.lijst()) == aantal - 1
    qtbot.keySequence(werk.clienten.tabel, QKeySequence("Ctrl+Z"))
    assert len(diensten.clienten.lijst()) == aantal
    qtbot.keySequence(werk.clienten.tabel, QKeySequence("Ctrl+Z"))
    assert len(diensten.clienten.lijst()) == aantal


def test_menus_follow_what_is_shown(venster: Hoofdvenster, werk: Werkruimte, diensten: Diensten) -> None:
    assert "Nieuwe cliënt…" in menu(venster, "Cliënt")
    assert "Samen kijken" not in menu(venster, "Cliënt")
    werk.open_traject(samira(diensten))
    assert {"Alle cliënten", "Samen kijken", "Tips"} <= set(menu(venster, "Cliënt"))
    assert "Werkblad afdrukken…" in menu(venster, "Bestand")
    werk.toon_clienten()
    assert "Werkblad afdrukken…" not in menu(venster, "Bestand")


def test_another_round_is_one_choice_away(
    venster: Hoofdvenster, werk: Werkruimte, diensten: Diensten
) -> None:
    eerste = diensten.clienten.traject(samira(diensten))
    tweede = diensten.clienten.nieuwe_ronde(eerste.client_id)
    werk.open_traject(tweede.id)
    assert "Andere ronde" in menu(venster, "Cliënt")
    rondes = next(m for m in scherm(werk).findChildren(QMenu) if m.title() == "Andere ronde")
    rondes.actions()[0].trigger()
    assert scherm(werk).open_traject.traject.id == eerste.id


def test_samen_kijken_shows_nothing_of_the_dossier_and_comes_back(
    qtbot: QtBot, venster: Hoofdvenster, werk: Werkruimte, diensten: Diensten
) -> None:
    werk.open_traject(samira(diensten), ki_cel(samira(diensten), "wonen", "toekomst"))
    scherm(werk).acties["samen"].trigger()
    samen = werk.samen
    assert samen is not None
    assert samen.isVisible()
    assert not scherm(werk).isVisible()
    assert menu(venster, "Cliënt") == []
    qtbot.keySequence(samen, QKeySequence("Ctrl+K"))
    assert werk.samen is samen
    qtbot.keyClick(samen, Qt.Key.Key_Escape)
    assert werk.samen is None
    assert scherm(werk).plaats == Plaats(KI, "wonen")
    assert "Samen kijken" in menu(venster, "Cliënt")


def test_after_locking_nobody_is_left_on_screen_or_in_a_widget(
    venster: Hoofdvenster, maak: Maker, diensten: Diensten
) -> None:
    werk = maak(diensten)
    werk.open_traject(samira(diensten))
    assert "Samira" in alle_teksten()
    werk.sluit()
    venster.toon_start(QWidget())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not [naam for naam in NAMEN if naam in alle_teksten()]
    assert venster.windowTitle() == TITEL


def test_locking_with_an_open_form_says_nothing_and_keeps_what_was_typed(
    venster: Hoofdvenster, maak: Maker, diensten: Diensten
) -> None:
    werk = maak(diensten)
    dialoog = werk._acties.voeg_toe()
    dialoog.naam.setText("Zoë")
    werk.sluit()
    assert werk.zegel.dicht() == b""  # the vault took it
    dialoog.close()
    assert "ingevuld" not in alle_teksten()
    opnieuw = maak(diensten)
    opnieuw.terugkeer.begin(na_slot=True)
    half = opnieuw._acties.half_ingevuld()
    assert half is not None
    assert half.velden["naam"] == "Zoë"
    opnieuw.sluit()


@pytest.fixture
def nep(inhoud: Inhoud) -> tuple[NepKluis, Diensten]:
    kluis = NepKluis()
    return kluis, open_praktijk(kluis, inhoud)


def typ_in_ki(werk: Werkruimte, diensten: Diensten) -> None:
    werk.open_traject(samira(diensten), ki_cel(samira(diensten), "wonen", "toekomst"))
    veld = QApplication.focusWidget()
    assert isinstance(veld, QPlainTextEdit)
    veld.insertPlainText("Een balkon. ")


def test_a_failing_disk_raises_the_red_bar_until_it_works(
    venster: Hoofdvenster, maak: Maker, nep: tuple[NepKluis, Diensten]
) -> None:
    kluis, diensten = nep
    werk = maak(diensten)
    kluis.laden.storing = NietOpgeslagen()
    typ_in_ki(werk, diensten)
    scherm(werk).volgende()
    assert NietOpgeslagen.zin in alle_teksten()
    assert werk._afscheid.onbewaard() == ["Samira: Wonen, Straks"]
    kluis.laden.storing = None
    werk._bewaarder.probeer_opnieuw()
    assert werk._afscheid.onbewaard() == []
    assert NietOpgeslagen.zin not in alle_teksten()


@pytest.mark.parametrize(("keuze", "mag"), [("Open laten", False), ("Toch sluiten", True)])
def test_closing_names_what_is_not_saved_and_asks(
    maak: Maker, nep: tuple[NepKluis, Diensten], qtbot: QtBot, keuze: str, *, mag: bool
) -> None:
    kluis, diensten = nep
    werk = maak(diensten)
    kluis.laden.storing = NietOpgeslagen()
    typ_in_ki(werk, diensten)
    gezien: list[str] = []

    def antwoord() -> None:
        vraag = QApplication.activeModalWidget()
        if isinstance(vraag, QMessageBox):
            gezien.append(vraag.informativeText())
            next(knop for knop in vraag.buttons() if knop.text() == keuze).click()

    kijker = QTimer(werk, interval=10)
    kijker.timeout.connect(antwoord)
    kijker.start()
    assert werk.mag_sluiten() is mag
    assert "Samira: Wonen, Straks" in gezien[0]
    assert "balkon" not in gezien[0]
    kluis.laden.storing = None


def test_closing_asks_nothing_when_all_is_safe(werk: Werkruimte, diensten: Diensten) -> None:
    typ_in_ki(werk, diensten)
    assert werk.mag_sluiten()
    assert "Een balkon." in diensten.krachten.van(samira(diensten)).tekst("wonen", "toekomst")
