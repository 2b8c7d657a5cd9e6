"""Plaatsen: a few keys per line, on the board, or by dragging; traceable, and taken back exactly."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.plaatskeuze import Beginletters
from krachtwerk_desktop.domain.plek import AntwoordPlek, ki_cel
from krachtwerk_desktop.ui.noteren.bord import Plaatsbord
from krachtwerk_desktop.ui.noteren.gezegd import GezegdKnop
from krachtwerk_desktop.ui.thema import thema
from tests.nep.kluis import NepKluis
from tests.ui.noteren.gesprek import Gesprek

BALKON, HANAN, KOOR = "Ik wil een plek met een balkon.", "Hanan belt mij elke zondag.", "Ik zong in een koor."


@pytest.fixture
def plaatsend(gesprek: Gesprek) -> Gesprek:
    for zin in (BALKON, HANAN, KOOR):
        gesprek.diensten.notities.noteer(gesprek.traject_id, zin)
    gesprek.toets("Ctrl+Return")
    gesprek.plaatsen()
    return gesprek


def test_three_keys_place_a_line_and_the_next_one_is_ready(plaatsend: Gesprek) -> None:
    was = plaatsend.cel("wonen", "toekomst")
    assert plaatsend.focus_naam == "Nog te plaatsen"
    plaatsend.typ("s")
    assert plaatsend.focus_naam == "Leefgebied"
    plaatsend.typ("wo")
    assert plaatsend.cel("wonen", "toekomst") == f"{was}\n\n{BALKON}"
    assert plaatsend.focus_naam == "Nog te plaatsen"
    nu = plaatsend.lijst("Nog te plaatsen").nu
    assert nu is not None
    assert nu.tekst == HANAN
    assert plaatsend.veld("Leefgebied").text() == ""


def test_the_open_page_shows_the_words_at_once(plaatsend: Gesprek) -> None:
    plaatsend.typ("swo")
    assert plaatsend.ki_veld("Wonen, Straks").toPlainText().endswith(BALKON)


def test_where_and_when_stays_to_be_seen(plaatsend: Gesprek) -> None:
    plaatsend.typ("swo")
    (zin,) = plaatsend.lijst("Geplaatst").zinnen
    uur = f"{plaatsend.notities()[0].plaatsingen[0].moment.astimezone():%H:%M}"
    assert zin.waar == f"Geplaatst in Wonen, Straks om {uur}"
    assert plaatsend.in_lijst("Nog te plaatsen") == [HANAN, KOOR]
    assert plaatsend.knop("Nog te plaatsen: 2").isVisible()


def test_thirty_sentences_take_no_more_than_four_keys_each(gesprek: Gesprek) -> None:
    gesprek.noteer(*[f"Zin nummer {n}." for n in range(30)])
    gesprek.plaatsen()
    krachten = gesprek.diensten.krachten
    gebieden = krachten.leefgebieden(krachten.van(gesprek.traject_id))
    letters = Beginletters(gebieden)
    toetsen = [
        kort[:1].casefold() + letters.kortste(gebied).casefold()
        for gebied in gebieden
        for kort in ("Nu", "Straks", "Toen")
    ]
    assert len(toetsen) == 30
    meeste = 0
    for reeks in toetsen:
        begin = gesprek.getoetst
        gesprek.typ(reeks)
        meeste = max(meeste, gesprek.getoetst - begin)
    assert meeste <= 4
    assert gesprek.wachtend() == []
    for nummer, (gebied, perspectief) in enumerate(
        (g.id, p) for g in gebieden for p in ("heden", "toekomst", "verleden")
    ):
        assert gesprek.cel(gebied, perspectief).endswith(f"Zin nummer {nummer}.")


def test_a_number_or_d_is_enough_too(plaatsend: Gesprek) -> None:
    plaatsend.typ("t4nsd")
    assert plaatsend.cel("vrije_tijd", "verleden").endswith(BALKON)
    assert plaatsend.cel("sociale_relaties", "heden").endswith(HANAN)
    assert plaatsend.diensten.doelen.van(plaatsend.traject_id)[-1].tekst == KOOR
    assert plaatsend.wachtend() == []


def test_a_name_typed_to_its_end_places_one_line_only(plaatsend: Gesprek) -> None:
    plaatsend.typ("nwonen")
    assert plaatsend.wachtend() == [HANAN, KOOR]
    plaatsend.typ("sfinancien")
    assert plaatsend.wachtend() == [KOOR]
    plaatsend.typ("tpsychische")
    assert plaatsend.wachtend() == []


def test_an_unclear_letter_waits_and_says_what_is_meant(plaatsend: Gesprek) -> None:
    plaatsend.typ("sw")
    assert plaatsend.wachtend() == [BALKON, HANAN, KOOR]
    assert "Wonen of Werk en opleiding?" in plaatsend.veld("Leefgebied").accessibleDescription()
    plaatsend.toets("Esc")
    assert plaatsend.focus_naam == "Nog te plaatsen"
    assert plaatsend.paneel.isVisible()
    plaatsend.toets("Esc")
    assert not plaatsend.paneel.isVisible()


def test_what_no_leefgebied_begins_with_places_nothing(plaatsend: Gesprek) -> None:
    plaatsend.typ("sx")
    assert "Geen leefgebied begint met ‘x’." in plaatsend.veld("Leefgebied").accessibleDescription()
    plaatsend.veld("Leefgebied").clear()
    plaatsend.typ("f")
    assert plaatsend.cel("financien", "toekomst").endswith(BALKON)


def test_it_works_without_keys_too_by_button_and_field(plaatsend: Gesprek) -> None:
    plaatsend.lijst("Nog te plaatsen").setCurrentRow(1)
    plaatsend.veld("Leefgebied").setText("vr")
    assert "Kies nog Nu, Straks of Toen" in plaatsend.veld("Leefgebied").accessibleDescription()
    plaatsend.knop("Toen").click()
    assert plaatsend.cel("vrije_tijd", "verleden").endswith(HANAN)


def test_one_line_goes_to_several_places_with_shift(plaatsend: Gesprek) -> None:
    plaatsend.qtbot.keyClick(plaatsend.focus, "S", Qt.KeyboardModifier.ShiftModifier)
    plaatsend.typ("wo")
    plaatsend.typ("nvr")
    assert plaatsend.cel("wonen", "toekomst").endswith(BALKON)
    assert plaatsend.cel("vrije_tijd", "heden").endswith(BALKON)
    (zin,) = plaatsend.lijst("Geplaatst").zinnen
    assert "Wonen, Straks" in zin.waar
    assert "Vrije tijd, Nu" in zin.waar
    assert plaatsend.focus_naam == "Nog te plaatsen"


def test_a_line_is_not_put_twice_in_the_same_cell(plaatsend: Gesprek) -> None:
    plaatsend.typ("Swo")
    staat_er = plaatsend.cel("wonen", "toekomst")
    plaatsend.typ("swo")
    assert plaatsend.cel("wonen", "toekomst") == staat_er
    assert "staat al in Wonen, Straks" in plaatsend.veld("Leefgebied").accessibleDescription()


def test_undo_takes_exactly_that_paragraph_and_the_line_waits_again(plaatsend: Gesprek) -> None:
    was = plaatsend.cel("wonen", "toekomst")
    plaatsend.typ("swo")
    assert plaatsend.melding() == f"Geplaatst in Wonen, Straks: “{BALKON}”"
    plaatsend.toets("Ctrl+Z")
    assert plaatsend.cel("wonen", "toekomst") == was
    assert plaatsend.ki_veld("Wonen, Straks").toPlainText() == was
    assert plaatsend.wachtend() == [BALKON, HANAN, KOOR]
    assert plaatsend.paneel.isVisible()


def test_undoing_goes_on_to_the_placing_before(plaatsend: Gesprek) -> None:
    was = plaatsend.cel("wonen", "toekomst")
    plaatsend.typ("swoswo")
    plaatsend.toets("Ctrl+Z")
    plaatsend.toets("Ctrl+Z")
    assert plaatsend.cel("wonen", "toekomst") == was
    assert plaatsend.in_lijst("Nog te plaatsen") == plaatsend.wachtend() == [BALKON, HANAN, KOOR]
    assert plaatsend.focus_naam == "Nog te plaatsen"


def test_a_doel_is_undone_too(plaatsend: Gesprek) -> None:
    doelen = len(plaatsend.diensten.doelen.van(plaatsend.traject_id))
    plaatsend.typ("d")
    assert len(plaatsend.diensten.doelen.van(plaatsend.traject_id)) == doelen + 1
    plaatsend.toets("Ctrl+Z")
    assert len(plaatsend.diensten.doelen.van(plaatsend.traject_id)) == doelen
    assert plaatsend.wachtend() == [BALKON, HANAN, KOOR]


def test_an_earlier_line_is_had_back_from_the_list(plaatsend: Gesprek) -> None:
    was = plaatsend.cel("wonen", "toekomst")
    plaatsend.typ("swoswo")
    plaatsend.lijst("Geplaatst").setFocus()
    plaatsend.lijst("Geplaatst").setCurrentRow(0)
    plaatsend.knop("Haal terug").click()
    assert plaatsend.cel("wonen", "toekomst") == f"{was}\n\n{HANAN}"
    assert plaatsend.wachtend() == [BALKON, KOOR]


def test_words_that_were_changed_stay_and_that_is_told(plaatsend: Gesprek) -> None:
    plaatsend.typ("swo")
    veld = plaatsend.ki_veld("Wonen, Straks")
    veld.setPlainText("Heel andere woorden.")
    plaatsend.lijst("Geplaatst").setFocus()
    plaatsend.toets("Del")
    assert plaatsend.cel("wonen", "toekomst") == "Heel andere woorden."
    assert BALKON in plaatsend.wachtend()
    assert "veranderd en blijft" in plaatsend.melding()


def test_what_was_just_typed_in_the_cell_is_not_lost(plaatsend: Gesprek) -> None:
    veld = plaatsend.ki_veld("Wonen, Straks")
    veld.setPlainText("Net getypt.")
    plaatsend.typ("swo")
    assert plaatsend.cel("wonen", "toekomst") == f"Net getypt.\n{BALKON}"
    assert veld.toPlainText() == f"Net getypt.\n{BALKON}"


def test_a_full_disk_places_nothing_and_keeps_the_line(plaatsend: Gesprek, kluis: NepKluis) -> None:
    was = plaatsend.cel("wonen", "toekomst")
    kluis.laden.storing = NietOpgeslagen()
    plaatsend.typ("swo")
    assert NietOpgeslagen.zin in plaatsend.melding()
    kluis.laden.storing = None
    assert plaatsend.cel("wonen", "toekomst") == was
    assert plaatsend.wachtend() == [BALKON, HANAN, KOOR]


def laat_vallen(op: QWidget, punt: QPoint, mime: QMimeData) -> None:
    """Drag over a widget and let go there, as the window system would tell it."""
    knop, geen = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actie = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(punt, actie, mime, knop, geen),
        QDragMoveEvent(punt, actie, mime, knop, geen),
        QDropEvent(QPointF(punt), actie, mime, knop, geen),
    ):
        soort = {"QDragEnterEvent": "dragEnterEvent", "QDragMoveEvent": "dragMoveEvent"}
        getattr(op, soort.get(type(event).__name__, "dropEvent"))(event)


def sleep_van(gesprek: Gesprek, rij: int) -> QMimeData:
    lijst = gesprek.lijst("Nog te plaatsen")
    return lijst.mimeData([lijst.item(rij)])


def bord(gesprek: Gesprek) -> Plaatsbord:
    return gesprek.paneel.plaatsvlak.keuze.bord


def test_a_line_is_dragged_onto_the_board(plaatsend: Gesprek) -> None:
    vak = bord(plaatsend).vak("vrije_tijd", "toekomst")
    assert vak is not None
    assert vak.text() == "Vrije tijd, Straks"
    laat_vallen(bord(plaatsend), bord(plaatsend).visualItemRect(vak).center(), sleep_van(plaatsend, 1))
    assert plaatsend.cel("vrije_tijd", "toekomst").endswith(HANAN)
    assert plaatsend.wachtend() == [BALKON, KOOR]


def test_what_is_dragged_holds_no_words(plaatsend: Gesprek) -> None:
    mime = sleep_van(plaatsend, 0)
    assert not mime.hasText()
    assert all(b"balkon" not in bytes(mime.data(soort).data()) for soort in mime.formats())


def test_a_line_dropped_beside_the_squares_stays_where_it_is(plaatsend: Gesprek) -> None:
    naam = bord(plaatsend).item(0, 0)
    assert naam is not None
    laat_vallen(bord(plaatsend), bord(plaatsend).visualItemRect(naam).center(), sleep_van(plaatsend, 0))
    assert plaatsend.wachtend() == [BALKON, HANAN, KOOR]


def test_a_line_dropped_on_the_button_becomes_a_doel(plaatsend: Gesprek) -> None:
    doelvak, mime = plaatsend.paneel.plaatsvlak.keuze.doelvak, sleep_van(plaatsend, 2)
    drop = QDropEvent(
        QPointF(4, 4),
        Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    doelvak.dropEvent(drop)
    assert plaatsend.diensten.doelen.van(plaatsend.traject_id)[-1].tekst == KOOR


def test_enter_on_a_square_places_the_chosen_line(plaatsend: Gesprek) -> None:
    vak = bord(plaatsend).vak("zingeving", "heden")
    assert vak is not None
    plaatsend.lijst("Nog te plaatsen").setCurrentRow(2)
    bord(plaatsend).setCurrentItem(vak)
    bord(plaatsend).setFocus()
    plaatsend.toets("Return")
    assert plaatsend.cel("zingeving", "heden").endswith(KOOR)


def gezegd_knop(gesprek: Gesprek, naam: str) -> GezegdKnop:
    knop = gesprek.knop(f"{naam}, wanneer gezegd")
    assert isinstance(knop, GezegdKnop)
    return knop


def test_a_cell_tells_when_its_sentences_were_said(plaatsend: Gesprek) -> None:
    plaatsend.typ("nwonwo")
    plaatsend.toets("Esc")
    knop = gezegd_knop(plaatsend, "Wonen, Nu")
    moment = plaatsend.notities()[0].moment.astimezone()
    assert knop.text() == "Gezegd op 23 november, 2 zinnen"
    menu = knop.menu_van_zinnen()
    assert [a.text() for a in menu.actions()] == [
        f"Gezegd op 23 november {moment:%H:%M}: “{zin}”" for zin in (BALKON, HANAN)
    ]
    menu.actions()[0].trigger()
    veld = plaatsend.ki_veld("Wonen, Nu")
    assert veld.textCursor().block().text() == BALKON
    assert plaatsend.focus is veld


def test_a_sentence_that_is_mended_keeps_the_moment_it_was_said(plaatsend: Gesprek) -> None:
    plaatsend.typ("nwonwo")
    plaatsend.toets("Esc")
    knop = gezegd_knop(plaatsend, "Wonen, Nu")
    veld = plaatsend.ki_veld("Wonen, Nu")
    veld.setPlainText(f"{HANAN}\nOp dit moment: {BALKON}")
    plaatsend.werk._bewaarder.leg_alles_vast()
    assert knop.text() == "Gezegd op 23 november, 2 zinnen"
    knop.menu_van_zinnen().actions()[0].trigger()
    assert veld.textCursor().block().text() == f"Op dit moment: {BALKON}"


def test_a_sentence_that_is_gone_is_not_said_any_more(plaatsend: Gesprek) -> None:
    plaatsend.typ("nwo")
    plek = ki_cel(plaatsend.traject_id, "wonen", "heden")
    assert isinstance(plek, AntwoordPlek)
    plaatsend.toets("Esc")
    assert gezegd_knop(plaatsend, "Wonen, Nu").text().startswith("Gezegd op 23 november ")
    plaatsend.ki_veld("Wonen, Nu").setPlainText("Iets anders.")
    plaatsend.werk._bewaarder.leg_alles_vast()
    assert not [k for k in plaatsend.scherm.findChildren(GezegdKnop) if k.isVisible()]


@pytest.mark.stijlblad
@pytest.mark.parametrize(("breed", "hoog", "schaal"), [(1366, 768, 1.0), (1280, 720, 1.0), (1366, 768, 2.0)])
def test_choosing_is_possible_on_every_screen(
    plaatsend: Gesprek, breed: int, hoog: int, schaal: float
) -> None:
    thema().kies("donker", schaal)
    plaatsend.venster.resize(breed, hoog)
    plaatsend.typ("s")
    veld = plaatsend.veld("Leefgebied")
    plaatsend.qtbot.waitUntil(lambda: veld.visibleRegion().boundingRect().size() == veld.size())
    assert plaatsend.focus is veld
    assert plaatsend.paneel.geometry().left() >= 0
    plaatsend.typ("wo")
    assert plaatsend.wachtend() == [HANAN, KOOR]
    if (breed, schaal) == (1366, 1.0):
        assert bord(plaatsend).verticalScrollBar().maximum() == 0
