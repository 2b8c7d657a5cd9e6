"""What every ``NotitieOpslag`` promises, and the fields that are the begeleider's own."""

import pytest

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Doel
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import (
    DoelPlek,
    DoelVeld,
    NotitiePlek,
    Plek,
    WerkaantekeningPlek,
    ki_cel,
)
from tests.storage.conftest import DAG, MOMENT, later

WONEN, WERKEN = ki_cel("t1", "wonen", "heden"), ki_cel("t1", "werken", "toekomst")
EIGEN = WerkaantekeningPlek("t1")


def begin(kluis: ports.Kluis) -> None:
    """One cliënt with two lines that were said."""
    kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    kluis.notities.voeg_toe(Notitie("n1", "t1", "Ik woon boven de bakker", MOMENT))
    kluis.notities.voeg_toe(Notitie("n2", "t1", "en ik wil weer werken", later(-5)))


@pytest.fixture
def kluis(elke_kluis: ports.Kluis) -> ports.Kluis:
    begin(elke_kluis)
    return elke_kluis


def schrijving(plek: Plek, tekst: str, bewerking: str = "b1", minuten: int = 0) -> Schrijving:
    return Schrijving(plek, tekst, later(minuten), bewerking)


def plaats(kluis: ports.Kluis, notitie_id: str, *plekken: Plek) -> list[Plaatsing]:
    plaatsingen = [Plaatsing(notitie_id, plek, later(9), "plaats") for plek in plekken]
    kluis.notities.plaats(plaatsingen, [schrijving(plek, "tekst", "plaats") for plek in plekken])
    return plaatsingen


def bij(kluis: ports.Kluis, plek: Plek) -> list[Notitie]:
    """Return the lines that stand in a field."""
    return [n for n in kluis.notities.van("t1") if any(p.plek == plek for p in n.plaatsingen)]


def test_lines_come_back_in_the_order_they_were_said_whatever_the_clock(kluis: ports.Kluis) -> None:
    notities = kluis.notities.van("t1")
    assert [(n.id, n.tekst, n.moment) for n in notities] == [
        ("n1", "Ik woon boven de bakker", MOMENT),
        ("n2", "en ik wil weer werken", later(-5)),
    ]
    assert all(n.nog_te_plaatsen for n in notities)
    assert kluis.notities.van("anders") == []


def test_a_line_is_placed_in_several_cells_with_their_text(kluis: ports.Kluis) -> None:
    plaatsingen = plaats(kluis, "n1", WONEN, WERKEN)
    eerste, tweede = kluis.notities.van("t1")
    assert eerste.plaatsingen == tuple(plaatsingen)
    assert tweede.nog_te_plaatsen
    assert {a.plek for a in kluis.antwoorden.van("t1")} == {WONEN, WERKEN}


def test_a_placed_sentence_leads_to_when_it_was_said(kluis: ports.Kluis) -> None:
    plaats(kluis, "n2", WONEN)
    [notitie] = bij(kluis, WONEN)
    assert (notitie.id, notitie.moment) == ("n2", later(-5))
    assert bij(kluis, WERKEN) == []


def test_a_line_becomes_a_doel(kluis: ports.Kluis) -> None:
    plek = DoelPlek("d1", DoelVeld.TEKST)
    doel = Doel("d1", "t1", "en ik wil weer werken")
    kluis.notities.plaats([Plaatsing("n2", plek, MOMENT, "b")], [], doel)
    assert kluis.doelen.van("t1") == [doel]
    assert [n.id for n in bij(kluis, plek)] == ["n2"]
    kluis.doelen.zet_doel_verwijderd("d1", MOMENT)
    assert kluis.notities.van("t1")[1].nog_te_plaatsen
    assert bij(kluis, plek) == []
    kluis.doelen.zet_doel_verwijderd("d1", None)
    assert not kluis.notities.van("t1")[1].nog_te_plaatsen


def test_placing_again_in_the_same_field_is_one_placing(kluis: ports.Kluis) -> None:
    plaats(kluis, "n1", WONEN)
    [plaatsing] = plaats(kluis, "n1", WONEN)
    assert kluis.notities.van("t1")[0].plaatsingen == (plaatsing,)


def test_a_line_is_taken_out_again_with_the_text(kluis: ports.Kluis) -> None:
    plaats(kluis, "n1", WONEN, WERKEN)
    kluis.notities.haal_weg("n1", WONEN, [schrijving(WONEN, "", "weg", 1)])
    assert [p.plek for p in kluis.notities.van("t1")[0].plaatsingen] == [WERKEN]
    assert kluis.velden.lees(WONEN) == ""
    kluis.notities.haal_weg("n1", WONEN)


def test_other_words_for_a_line_keep_the_earlier_ones_and_when_it_was_said(kluis: ports.Kluis) -> None:
    plek = NotitiePlek("n1")
    assert kluis.velden.lees(plek) == "Ik woon boven de bakker"
    kluis.velden.schrijf([schrijving(plek, "Ik woon boven een bakker", minuten=3)])
    assert kluis.notities.van("t1")[0].tekst == kluis.velden.lees(plek) == "Ik woon boven een bakker"
    assert kluis.notities.van("t1")[0].moment == MOMENT
    assert [w.oud for w in kluis.velden.wijzigingen(plek)] == ["Ik woon boven de bakker"]
    for doe in (kluis.velden.lees, lambda p: kluis.velden.schrijf([schrijving(p, "x")])):
        with pytest.raises(NietGevonden):
            doe(NotitiePlek("nooit"))


def test_a_line_thrown_away_comes_back_in_its_own_place(kluis: ports.Kluis) -> None:
    plaats(kluis, "n1", WONEN)
    voor = kluis.notities.van("t1")
    kluis.notities.zet_verwijderd("n1", MOMENT)
    assert [n.id for n in kluis.notities.van("t1")] == ["n2"]
    assert bij(kluis, WONEN) == []
    kluis.notities.zet_verwijderd("n1", None)
    assert kluis.notities.van("t1") == voor


def test_own_notes_are_a_field_with_a_history(kluis: ports.Kluis) -> None:
    assert kluis.velden.lees(EIGEN) == ""
    kluis.velden.schrijf([schrijving(EIGEN, "Belt liever niet")])
    kluis.velden.schrijf([schrijving(EIGEN, "Belt niet", "b2")])
    assert kluis.velden.lees(EIGEN) == "Belt niet"
    assert [w.oud for w in kluis.velden.wijzigingen(EIGEN)] == ["Belt liever niet", ""]
    assert kluis.velden.lees(WerkaantekeningPlek("anders")) == ""
    with pytest.raises(NietGevonden):
        kluis.velden.schrijf([schrijving(WerkaantekeningPlek("anders"), "x")])


def test_own_notes_are_no_answer_and_no_place_to_come_back_to(kluis: ports.Kluis) -> None:
    kluis.velden.schrijf([schrijving(WONEN, "boven")])
    voor = kluis.clienten.traject("t1")
    kluis.velden.schrijf([schrijving(EIGEN, "Belt liever niet", minuten=7)])
    kluis.velden.schrijf([schrijving(NotitiePlek("n1"), "anders", minuten=8)])
    na = kluis.clienten.traject("t1")
    assert voor is not None
    assert na is not None
    assert na.laatste_plek == voor.laatste_plek
    assert na.laatst_op == later(8)
    assert [a.plek for a in kluis.antwoorden.van("t1")] == [WONEN]


def test_own_notes_are_found_only_when_asked_for(kluis: ports.Kluis) -> None:
    kluis.velden.schrijf([schrijving(EIGEN, "Belt liever NIET per telefóón")])
    assert kluis.clienten.zoek("telefoon") == []
    [treffer] = kluis.clienten.zoek("telefoon", werkaantekeningen=True)
    assert (treffer.client_id, treffer.plek) == ("c1", EIGEN)
    assert "telefóón" in treffer.fragment
    kluis.velden.schrijf([schrijving(WONEN, "mijn telefoon")])
    [treffer] = kluis.clienten.zoek("telefoon", werkaantekeningen=True)
    assert treffer.plek == WONEN
