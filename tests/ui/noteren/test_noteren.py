"""Snel noteren: one line after the other, none ever lost."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietGelezen, NietOpgeslagen
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.plek import ACTIEPLAN, AntwoordPlek, NotitiePlek
from krachtwerk_desktop.ui.thema import thema
from tests.nep.kluis import NepKluis
from tests.ui.noteren.gesprek import Gesprek
from tests.ui.praktijk import toegankelijke_naam

BALKON, HANAN = "Ik wil een plek met een balkon.", "Hanan belt mij elke zondag."
Heropen = Callable[[Diensten], Gesprek]


def test_the_key_opens_the_field_and_enter_keeps_the_line(gesprek: Gesprek) -> None:
    gesprek.toets("Ctrl+Return")
    assert gesprek.focus_naam == "Snel noteren"
    gesprek.typ("Ik kook graag.")
    gesprek.toets("Return")
    assert gesprek.wachtend() == gesprek.in_lijst("Genoteerd") == ["Ik kook graag."]
    assert gesprek.veld("Snel noteren").text() == ""
    assert any(
        tekst.startswith("Opgeslagen om") for tekst in (gesprek.veld("Snel noteren").accessibleDescription(),)
    )
    gesprek.noteer(HANAN)
    assert gesprek.in_lijst("Genoteerd") == ["Ik kook graag.", HANAN]


def test_an_empty_line_is_nothing(gesprek: Gesprek) -> None:
    gesprek.noteer("", "   ")
    assert gesprek.notities() == []


def test_escape_gives_the_page_back_with_the_cursor_where_it_was(gesprek: Gesprek) -> None:
    veld = gesprek.ki_veld("Wonen, Nu")
    gesprek.toets("Ctrl+Return")
    gesprek.toets("Esc")
    assert not gesprek.paneel.isVisible()
    assert gesprek.focus is veld


def test_it_is_in_the_menu_and_in_samen_kijken_where_it_shows_nothing_of_before(gesprek: Gesprek) -> None:
    """The cliënt looks along: only the line that is being noted is seen, and no dossier."""
    gesprek.noteer(HANAN)
    gesprek.toets("Esc")
    menu = gesprek.venster._menu_client
    assert "Snel noteren\tCtrl+Enter" in [actie.text() for actie in menu.actions()]
    gesprek.scherm.acties["samen"].trigger()
    assert menu.actions() == []
    assert not gesprek.paneel.isVisible()
    veld = gesprek.focus
    gesprek.noteer(BALKON)
    samen = gesprek.werk.samen
    assert samen is not None
    assert samen.isVisible()
    assert gesprek.focus_naam == "Snel noteren"
    assert gesprek.paneel.noteervlak.lijst.isHidden()
    assert not gesprek.knop_bestaat("Plaatsen")
    gesprek.toets("Up")
    assert gesprek.focus_naam == "Snel noteren"
    gesprek.toets("Esc")
    assert gesprek.focus is veld
    gesprek.toets("F11")
    assert gesprek.werk.samen is None
    gesprek.toets("Ctrl+Return")
    assert gesprek.in_lijst("Genoteerd") == [HANAN, BALKON]


def test_samen_kijken_shows_no_line_of_before_even_when_none_can_be_read(
    gesprek: Gesprek, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weigert(*_: object) -> None:
        raise NietGelezen

    gesprek.noteer(HANAN)
    gesprek.scherm.acties["samen"].trigger()
    monkeypatch.setattr("krachtwerk_desktop.ui.noteren.inzicht.vul", weigert)
    gesprek.toets("Ctrl+Return")
    assert gesprek.paneel.isVisible()
    assert gesprek.paneel.noteervlak.lijst.isHidden()


@pytest.mark.stijlblad
def test_the_corner_in_samen_kijken_grows_with_what_is_said_in_it(gesprek: Gesprek) -> None:
    gesprek.scherm.acties["samen"].trigger()
    gesprek.toets("Ctrl+Return")
    laag = gesprek.paneel.height()
    gesprek.paneel.noteervlak.toon_fout(NietOpgeslagen.zin)
    gesprek.qtbot.waitUntil(lambda: gesprek.paneel.height() > laag)
    samen = gesprek.werk.samen
    assert samen is not None
    assert gesprek.paneel.geometry().bottom() < samen.height()


def test_in_samen_kijken_the_keyboard_ends_in_the_question_that_is_there_now(gesprek: Gesprek) -> None:
    gesprek.scherm.acties["samen"].trigger()
    gesprek.toets("Ctrl+Return")
    gesprek.toets("Alt+Right")
    gesprek.toets("Ctrl+Return")
    gesprek.toets("Esc")
    samen = gesprek.werk.samen
    assert samen is not None
    assert gesprek.focus is not samen
    assert samen.isAncestorOf(gesprek.focus)


def test_a_panel_left_open_is_hidden_while_the_client_looks(gesprek: Gesprek) -> None:
    gesprek.noteer(BALKON)
    gesprek.scherm.acties["samen"].trigger()
    assert not gesprek.paneel.isVisible()


def test_a_line_can_be_noted_in_samen_kijken_from_a_list(gesprek: Gesprek) -> None:
    """Its lines have a use of their own for Enter."""
    plek = AntwoordPlek(gesprek.traject_id, "evalueren", "per_doel")
    voor = gesprek.diensten.velden.lees(plek)
    gesprek.werk.open_traject(gesprek.traject_id, plek)
    noteer_in_samen_kijken(gesprek)
    assert gesprek.diensten.velden.lees(plek) == voor


def test_a_line_can_be_noted_in_samen_kijken_where_there_is_only_something_to_read(gesprek: Gesprek) -> None:
    """There the keyboard is on Volgende, that Enter presses."""
    diensten = gesprek.diensten
    trajecten = (regel.traject.id for regel in diensten.clienten.lijst())
    gesprek.traject_id = next(t for t in trajecten if not diensten.doelen.van(t))
    gesprek.werk.open_traject(gesprek.traject_id)
    gesprek.scherm.toon(Plaats(ACTIEPLAN))
    noteer_in_samen_kijken(gesprek)


def noteer_in_samen_kijken(gesprek: Gesprek) -> None:
    gesprek.scherm.acties["samen"].trigger()
    assert gesprek.werk.samen is not None
    gesprek.noteer(BALKON)
    assert gesprek.focus_naam == "Snel noteren"
    assert BALKON in gesprek.wachtend()


def test_what_waits_is_counted_in_the_side_list_which_leads_to_placing(gesprek: Gesprek) -> None:
    assert gesprek.knop("Noteren").isVisible()
    gesprek.noteer(BALKON, HANAN)
    gesprek.toets("Esc")
    gesprek.werk.toon_clienten()
    gesprek.open_ki("wonen")
    gesprek.knop("Nog te plaatsen: 2").click()
    assert gesprek.in_lijst("Nog te plaatsen") == [BALKON, HANAN]
    assert gesprek.focus_naam == "Nog te plaatsen"


def test_a_line_can_be_changed(gesprek: Gesprek) -> None:
    gesprek.noteer(BALKON)
    gesprek.toets("Up")
    gesprek.toets("Return")
    veld = gesprek.focus
    assert isinstance(veld, QLineEdit)
    assert toegankelijke_naam(veld) == "Zin aanpassen"
    veld.setText("Ik wil een tuin.")
    gesprek.toets("Return")
    gesprek.qtbot.waitUntil(lambda: gesprek.wachtend() == ["Ik wil een tuin."])
    assert gesprek.in_lijst("Genoteerd") == ["Ik wil een tuin."]
    wijziging = gesprek.diensten.velden.eerdere_teksten(NotitiePlek(gesprek.notities()[0].id))[0]
    assert wijziging.oud == BALKON


def test_a_line_being_changed_is_kept_when_the_panel_closes(gesprek: Gesprek) -> None:
    gesprek.noteer(BALKON)
    gesprek.toets("Up")
    gesprek.toets("Return")
    veld = gesprek.focus
    assert isinstance(veld, QLineEdit)
    veld.setText("Ik wil een tuin.")
    gesprek.werk._noteren.sluit_paneel()
    assert gesprek.wachtend() == ["Ik wil een tuin."]


def test_a_line_being_changed_is_saved_while_typing_and_can_be_taken_back(gesprek: Gesprek) -> None:
    gesprek.noteer(BALKON)
    gesprek.toets("Up")
    gesprek.toets("Return")
    veld = gesprek.focus
    assert isinstance(veld, QLineEdit)
    for erbij in (" En zon.", " En rust."):
        gesprek.typ(erbij)
        gesprek.qtbot.waitUntil(lambda: gesprek.wachtend() == [veld.text()])
        assert gesprek.focus is veld
        assert veld.cursorPosition() == len(veld.text())
    assert veld.text() == f"{BALKON} En zon. En rust."
    gesprek.toets("Esc")
    gesprek.qtbot.waitUntil(lambda: gesprek.wachtend() == gesprek.in_lijst("Genoteerd") == [BALKON])
    assert gesprek.paneel.isVisible()


def test_a_line_that_is_emptied_stays(gesprek: Gesprek) -> None:
    gesprek.noteer(BALKON)
    gesprek.toets("Up")
    gesprek.toets("Return")
    veld = gesprek.focus
    assert isinstance(veld, QLineEdit)
    veld.clear()
    gesprek.toets("Return")
    gesprek.qtbot.waitUntil(lambda: gesprek.focus is gesprek.lijst("Genoteerd"))
    assert gesprek.wachtend() == gesprek.in_lijst("Genoteerd") == [BALKON]


def test_a_deleted_line_comes_back_with_ctrl_z(gesprek: Gesprek) -> None:
    gesprek.noteer(BALKON, HANAN)
    gesprek.toets("Up")
    gesprek.toets("Del")
    assert gesprek.in_lijst("Genoteerd") == [BALKON]
    assert gesprek.melding() == "De zin is verwijderd."
    gesprek.toets("Ctrl+Z")
    assert gesprek.in_lijst("Genoteerd") == gesprek.wachtend() == [BALKON, HANAN]


def test_letters_typed_on_a_line_are_the_next_line(gesprek: Gesprek) -> None:
    gesprek.noteer(BALKON)
    gesprek.toets("Up")
    gesprek.typ("Nu")
    assert gesprek.focus_naam == "Snel noteren"
    assert gesprek.veld("Snel noteren").text() == "Nu"


def test_a_line_that_cannot_be_saved_stays_in_the_field(gesprek: Gesprek, kluis: NepKluis) -> None:
    gesprek.toets("Ctrl+Return")
    kluis.laden.storing = NietOpgeslagen()
    gesprek.noteer(BALKON)
    assert gesprek.veld("Snel noteren").text() == BALKON
    assert NietOpgeslagen.zin in gesprek.veld("Snel noteren").accessibleDescription()
    kluis.laden.storing = None
    gesprek.toets("Return")
    assert gesprek.wachtend() == [BALKON]
    assert NietOpgeslagen.zin not in gesprek.veld("Snel noteren").accessibleDescription()


def halve(gesprek: Gesprek, tekst: str, cursor: int) -> None:
    gesprek.toets("Ctrl+Return")
    gesprek.veld("Snel noteren").insert(tekst)
    gesprek.veld("Snel noteren").setCursorPosition(cursor)


def test_a_half_line_survives_closing_the_panel_and_going_home(gesprek: Gesprek) -> None:
    halve(gesprek, "Ik wil gr", 2)
    gesprek.toets("Esc")
    gesprek.toets("Ctrl+Return")
    assert (gesprek.veld("Snel noteren").text(), gesprek.veld("Snel noteren").cursorPosition()) == (
        "Ik wil gr",
        2,
    )
    gesprek.werk.toon_clienten()
    gesprek.open_ki("wonen")
    gesprek.toets("Ctrl+Return")
    assert gesprek.veld("Snel noteren").text() == "Ik wil gr"
    assert gesprek.veld("Snel noteren").cursorPosition() == 2


def test_a_half_line_survives_a_window_that_is_killed(
    gesprek: Gesprek, kluis: NepKluis, opnieuw: Heropen
) -> None:
    halve(gesprek, "Ik wil gr", 9)
    gesprek.qtbot.waitUntil(lambda: bool(kluis.laden.concepten), timeout=1_000)
    weer = opnieuw(gesprek.diensten)  # the first window never heard that it was over
    weer.open_ki("wonen")
    weer.toets("Ctrl+Return")
    assert weer.veld("Snel noteren").text() == "Ik wil gr"
    assert weer.veld("Snel noteren").cursorPosition() == 9
    gesprek.werk = weer.werk


def test_a_finished_line_leaves_no_half_one(gesprek: Gesprek, kluis: NepKluis) -> None:
    halve(gesprek, BALKON, 4)
    gesprek.werk._noteren.halve.leg_vast()
    assert [c.tekst for c in kluis.laden.concepten.values()] == [BALKON]
    gesprek.toets("Return")
    assert kluis.laden.concepten == {}
    assert gesprek.werk._noteren.halve.onbewaard == {}


@pytest.mark.parametrize("schijf_vol", [False, True])
def test_a_half_line_survives_a_lock(
    gesprek: Gesprek, kluis: NepKluis, opnieuw: Heropen, *, schijf_vol: bool
) -> None:
    halve(gesprek, "Ik wil gr", 3)
    kluis.laden.storing = NietOpgeslagen() if schijf_vol else None
    gesprek.werk.sluit()
    verzegeld = gesprek.werk.zegel.dicht()
    assert bool(verzegeld) is schijf_vol
    assert b"Ik wil gr" not in verzegeld
    kluis.laden.storing = None
    weer = opnieuw(gesprek.diensten)
    if verzegeld:
        weer.werk.zegel.open(verzegeld)
    weer.open_ki("wonen")
    weer.toets("Ctrl+Return")
    assert weer.veld("Snel noteren").text() == "Ik wil gr"
    assert weer.veld("Snel noteren").cursorPosition() == 3
    gesprek.werk = weer.werk


def test_a_half_line_that_fails_is_tried_again_and_says_so(gesprek: Gesprek, kluis: NepKluis) -> None:
    kluis.laden.storing = NietOpgeslagen()
    halve(gesprek, "Ik wil gr", 3)
    gesprek.werk._noteren.halve.leg_vast()
    assert NietOpgeslagen.zin in gesprek.veld("Snel noteren").accessibleDescription()
    kluis.laden.storing = None
    gesprek.werk._noteren.halve.leg_vast()
    assert NietOpgeslagen.zin not in gesprek.veld("Snel noteren").accessibleDescription()
    assert [c.tekst for c in kluis.laden.concepten.values()] == ["Ik wil gr"]


def test_closing_asks_before_a_half_line_is_lost(gesprek: Gesprek, kluis: NepKluis) -> None:
    kluis.laden.storing = NietOpgeslagen()
    halve(gesprek, "Ik wil gr", 3)
    assert gesprek.werk._afscheid.onbewaard() == ["Samira: Snel noteren"]
    kluis.laden.storing = None
    assert gesprek.werk.mag_sluiten()
    assert gesprek.werk._afscheid.onbewaard() == []
    assert [c.tekst for c in kluis.laden.concepten.values()] == ["Ik wil gr"]


@pytest.mark.stijlblad
@pytest.mark.parametrize(("breed", "hoog", "schaal"), [(1366, 768, 1.0), (1280, 720, 1.0), (1366, 768, 2.0)])
def test_the_field_is_whole_and_in_sight_on_every_screen(
    gesprek: Gesprek, breed: int, hoog: int, schaal: float
) -> None:
    thema().kies("donker", schaal)
    gesprek.venster.resize(breed, hoog)
    gesprek.noteer(*[f"{n}. {BALKON}" for n in range(12)])
    veld = gesprek.veld("Snel noteren")
    gesprek.qtbot.waitUntil(lambda: veld.visibleRegion().boundingRect().size() == veld.size())
    laatste = gesprek.lijst("Genoteerd").visualItemRect(gesprek.lijst("Genoteerd").item(11))
    assert gesprek.lijst("Genoteerd").viewport().rect().intersects(laatste)
    knop = gesprek.knop("Plaatsen")
    assert knop.visibleRegion().boundingRect().size() == knop.size()
    assert gesprek.focus is veld
    assert gesprek.paneel.geometry().right() == gesprek.scherm.rect().right()
