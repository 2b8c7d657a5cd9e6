from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.plek import ACTIEPLAN, KI, AntwoordPlek, ki_cel
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.traject.scherm import TrajectScherm
from tests.nep.kluis import NepKluis
from tests.ui.praktijk import toegankelijke_naam
from tests.ui.traject.conftest import PROEF, Proefpagina

pytestmark = pytest.mark.stijlblad

BEGIN = Plaats("ontmoeten_en_aansluiten", "kennismaken")


def pagina(scherm: TrajectScherm) -> Proefpagina:
    gevonden = scherm.pagina
    assert isinstance(gevonden, Proefpagina)
    return gevonden


def venster(scherm: TrajectScherm) -> QWidget:
    return scherm.window()


def test_controls_are_found_by_their_fixed_names(scherm: TrajectScherm) -> None:
    delen = {
        "Alle cliënten": scherm.zijkant.terug,
        "Basistaken": scherm.zijkant.lijst,
        "Samen kijken": scherm.kop.samen,
        "Tips": scherm.kop.tips,
        "Vorige": scherm.voet.terug,
        "Volgende": scherm.voet.verder,
        "Werkblad afdrukken…": scherm.voet.print,
    }
    for naam, deel in delen.items():
        assert toegankelijke_naam(deel) == naam
        assert deel.isVisible()


def test_the_names_stay_when_the_window_is_narrow(scherm: TrajectScherm, qtbot: QtBot) -> None:
    venster(scherm).resize(640, 600)
    qtbot.waitUntil(lambda: scherm.zijkant.gevouwen)
    assert toegankelijke_naam(scherm.zijkant.terug) == "Alle cliënten"
    assert toegankelijke_naam(scherm.voet.print) == "Werkblad afdrukken…"
    assert toegankelijke_naam(scherm.voet.verder) == "Volgende"


def test_volgende_names_where_it_leads_and_walks_there(qtbot: QtBot, scherm: TrajectScherm) -> None:
    assert scherm.voet.verder.text() == "Volgende: Afspraken over contact"
    assert not scherm.voet.terug.isEnabled()
    qtbot.mouseClick(scherm.voet.verder, Qt.MouseButton.LeftButton)
    assert scherm.plaats == Plaats("ontmoeten_en_aansluiten", "contact")
    qtbot.mouseClick(scherm.voet.terug, Qt.MouseButton.LeftButton)
    assert scherm.plaats == BEGIN


def test_the_walk_visits_every_place_and_ends(scherm: TrajectScherm, diensten: Diensten) -> None:
    gezien = [scherm.plaats]
    while scherm.voet.verder.isEnabled():
        scherm.volgende()
        gezien.append(scherm.plaats)
    assert gezien[-1] == Plaats("afronden", "afscheid")
    assert len(gezien) == len(set(gezien))
    assert [p.deel for p in gezien if p.basistaak == KI] == [
        gebied.id for gebied in diensten.inhoud.standaard_leefgebieden
    ]
    assert scherm.voet.verder.text() == "Volgende"


@pytest.mark.parametrize(
    ("toets", "naar"),
    [("Alt+Right", Plaats("ontmoeten_en_aansluiten", "contact")), ("Ctrl+2", Plaats(KI, "wonen"))],
)
def test_keys_walk_and_jump(qtbot: QtBot, scherm: TrajectScherm, toets: str, naar: Plaats) -> None:
    qtbot.keySequence(scherm, QKeySequence(toets))
    assert scherm.plaats == naar


def test_the_list_jumps_and_comes_back_where_it_was(scherm: TrajectScherm) -> None:
    scherm.toon(Plaats(KI, "zingeving"))
    scherm.zijkant.lijst.setCurrentRow(5)
    assert scherm.plaats.basistaak == "evalueren"
    scherm.zijkant.lijst.setCurrentRow(1)
    assert scherm.plaats == Plaats(KI, "zingeving")


def test_a_page_is_made_once_and_kept(scherm: TrajectScherm) -> None:
    eerst = pagina(scherm)
    scherm.toon(Plaats(KI, "wonen"))
    scherm.toon(BEGIN)
    assert pagina(scherm) is eerst
    assert eerst.getoond == [BEGIN, BEGIN]


def test_other_pages_are_made_while_nobody_waits(qtbot: QtBot, scherm: TrajectScherm) -> None:
    scherm.paginas._vooruit.setInterval(5)  # one page at a time, but not with the rest between them
    scherm.paginas._vooruit.start()
    qtbot.waitUntil(lambda: scherm.paginas.klaar)
    assert all(isinstance(gemaakt, Proefpagina) and gemaakt.getoond for gemaakt in scherm.paginas.gemaakt)


def test_leaving_a_page_saves_it(scherm: TrajectScherm, diensten: Diensten) -> None:
    pagina(scherm).veld.insertPlainText("Noem me Sam. ")
    scherm.toon(Plaats(KI, "wonen"))
    traject_id = scherm.open_traject.traject.id
    antwoorden = diensten.trajecten.antwoorden(traject_id, "ontmoeten_en_aansluiten")
    assert antwoorden["genoemd_worden"].tekst.startswith("Noem me Sam. ")


def test_the_cursor_goes_along_when_it_was_in_the_page(qtbot: QtBot, scherm: TrajectScherm) -> None:
    pagina(scherm).veld.setFocus()
    qtbot.keySequence(pagina(scherm).veld, QKeySequence("Ctrl+2"))
    assert pagina(scherm).veld.hasFocus()


def test_the_list_keeps_the_keyboard_while_walking_through_it(qtbot: QtBot, scherm: TrajectScherm) -> None:
    scherm.zijkant.lijst.setFocus()
    qtbot.keyClick(scherm.zijkant.lijst, Qt.Key.Key_Down)
    assert scherm.plaats.basistaak == KI
    assert scherm.zijkant.lijst.hasFocus()
    qtbot.keyClick(scherm.zijkant.lijst, Qt.Key.Key_Return)
    assert pagina(scherm).veld.hasFocus()


def test_saved_is_said_with_the_time(qtbot: QtBot, scherm: TrajectScherm) -> None:
    assert scherm.voet.stand.text().startswith("Opgeslagen om ")
    scherm.voet.toon_laatst(None, datetime(2026, 11, 23, tzinfo=UTC).date())
    assert not scherm.voet.stand.text().startswith("Opgeslagen")
    pagina(scherm).veld.insertPlainText("x")
    qtbot.waitUntil(lambda: scherm.voet.stand.text().startswith("Opgeslagen om "))


def test_a_failed_save_is_said_until_it_works(
    qtbot: QtBot, scherm: TrajectScherm, kluis: NepKluis, omgeving: Omgeving
) -> None:
    kluis.laden.storing = NietOpgeslagen()
    pagina(scherm).veld.insertPlainText("x")
    omgeving.bewaarder.leg_alles_vast()
    assert scherm.voet.stand.text() == "Nog niet opgeslagen"
    kluis.laden.storing = None
    omgeving.bewaarder.probeer_opnieuw()
    assert scherm.voet.stand.text().startswith("Opgeslagen om ")


def test_a_first_word_changes_the_state_in_the_list(scherm: TrajectScherm, omgeving: Omgeving) -> None:
    scherm.toon(Plaats("afronden", "bereikt"))
    assert scherm.zijkant.lijst.is_leeg("afronden")
    pagina(scherm).veld.insertPlainText("Veel")
    omgeving.bewaarder.leg_alles_vast()
    assert not scherm.zijkant.lijst.is_leeg("afronden")


def test_the_card_says_who_and_since_when(scherm: TrajectScherm) -> None:
    zijkant = scherm.zijkant
    assert zijkant.naam.text() == "Samira"
    assert zijkant.sinds.text() == "Traject sinds 3 september 2026"
    assert zijkant.evaluatie.text() == "Volgende evaluatie: 3 december"


def test_1366_keeps_the_names_and_1280_folds_them_for_the_page(qtbot: QtBot, scherm: TrajectScherm) -> None:
    assert not scherm.zijkant.gevouwen
    venster(scherm).resize(1280, 650)
    qtbot.waitUntil(lambda: scherm.zijkant.gevouwen)
    assert scherm.pagina.width() >= 3 * 256 + 224
    assert scherm.kop.wie.text() == "Samira"


def test_tips_lie_over_the_page_in_a_narrow_window_and_beside_it_in_a_wide_one(
    qtbot: QtBot, scherm: TrajectScherm
) -> None:
    breedte = scherm.pagina.width()
    assert not scherm.tips.isVisible()
    qtbot.keySequence(scherm, QKeySequence("F2"))
    assert scherm.tips.isVisible()
    assert scherm.kop.tips.aan
    assert scherm.pagina.width() == breedte
    assert not scherm.tips.geometry().intersects(scherm.voet.geometry())
    venster(scherm).resize(1700, 900)
    qtbot.waitUntil(
        lambda: scherm.tips.x() >= scherm.pagina.mapTo(scherm, scherm.pagina.rect().topRight()).x()
    )
    qtbot.keySequence(scherm, QKeySequence("F2"))
    assert not scherm.tips.isVisible()


def test_tips_speak_about_the_leefgebied_in_the_ki(scherm: TrajectScherm, diensten: Diensten) -> None:
    def teksten() -> str:
        labels = scherm.tips.rol.findChildren(QWidget)
        return " ".join(str(label.property("text") or "") for label in labels if not label.isHidden())

    scherm.wissel_tips()
    taak = diensten.inhoud.basistaak("ontmoeten_en_aansluiten")
    assert taak.voorbeeldvragen[0] in teksten()
    assert taak.tips[0] in teksten()
    scherm.toon(Plaats(KI, "wonen"))
    assert diensten.inhoud.leefgebied("wonen").voorbeeldvragen("verleden")[0] in teksten()


def test_the_page_decides_which_sheet(qtbot: QtBot, scherm: TrajectScherm) -> None:
    scherm.toon(Plaats(KI, "wonen"))
    with qtbot.waitSignal(scherm.afdrukken) as gevraagd:
        qtbot.keySequence(scherm, QKeySequence("Ctrl+P"))
    assert gevraagd.args == ["ki"]
    scherm.toon(Plaats(ACTIEPLAN, ""))
    with qtbot.waitSignal(scherm.afdrukken) as gevraagd:
        scherm.voet.print.click()
    assert gevraagd.args == ["actieplan"]
    scherm.toon(Plaats("zelfregulering_evalueren", "moment"))
    with qtbot.waitSignal(scherm.afdrukken) as gevraagd:
        scherm.voet.print.click()
    assert gevraagd.args == ["zelfregulering"]


def test_samen_kijken_knows_the_field(qtbot: QtBot, scherm: TrajectScherm) -> None:
    scherm.toon(Plaats(KI, "wonen"), focus=True)
    with qtbot.waitSignal(scherm.samen_kijken) as gevraagd:
        qtbot.keySequence(pagina(scherm).veld, QKeySequence("F11"))
    assert gevraagd.args == [Plaats(KI, "wonen"), ki_cel(scherm.open_traject.traject.id, "wonen", "heden")]


def test_a_page_can_send_us_elsewhere(scherm: TrajectScherm) -> None:
    pagina(scherm).ga_naar.emit(Plaats(ACTIEPLAN, ""))
    assert scherm.plaats == Plaats(ACTIEPLAN, "")


def test_an_evaluation_date_shows_on_the_card_at_once(scherm: TrajectScherm, omgeving: Omgeving) -> None:
    plek = AntwoordPlek(scherm.open_traject.traject.id, "evalueren", "volgende_evaluatie")
    omgeving.bewaarder.bewaar(plek, "12-1-2027", "b")
    assert scherm.zijkant.evaluatie.text() == "Volgende evaluatie: 12 januari 2027"


@pytest.fixture
def dubbel_groot() -> object:
    look = thema()
    look.kies(schaal=2.0)
    yield look
    look.kies(schaal=1.0)


def test_nothing_in_the_foot_is_cut_off_at_200_percent(
    dubbel_groot: object, scherm: TrajectScherm, qtbot: QtBot
) -> None:
    venster(scherm).resize(1280, 650)
    qtbot.waitUntil(lambda: scherm.width() == 1280)
    for deel in (scherm.voet.terug, scherm.voet.stand, scherm.voet.print, scherm.voet.verder):
        assert deel.width() >= deel.sizeHint().width()
        assert scherm.voet.rect().contains(deel.geometry())


def test_the_side_list_is_folded_before_it_is_shown(
    dubbel_groot: object, omgeving: Omgeving, open_traject: OpenTraject, qtbot: QtBot
) -> None:
    """Unfolded at 200 % it is higher than a small screen, and the window around it would grow at once."""
    kader = QWidget()
    qtbot.addWidget(kader)
    for breed, gevouwen in ((1366, True), (2732, False)):
        kader.resize(breed, 700)
        assert TrajectScherm(omgeving, open_traject, PROEF, kader).zijkant.gevouwen is gevouwen
