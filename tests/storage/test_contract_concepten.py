"""What every ``ConceptOpslag`` promises."""

from dataclasses import replace

import pytest

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.domain.plek import ki_cel, sleutel
from tests.storage.conftest import DAG, MOMENT, later

CEL = sleutel(ki_cel("t1", "wonen", "heden"))
HALF = Concept(CEL, "t1", "Ik woon bo 🏡\nen", 10, MOMENT)
DIALOOG = Concept("dialoog:client", "", '{"naam": "Sam"}', 3, MOMENT)


@pytest.fixture
def kluis(elke_kluis: ports.Kluis) -> ports.Kluis:
    """A vault with one cliënt."""
    elke_kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    return elke_kluis


def niet(fout: Fout) -> None:
    raise AssertionError(fout)


def test_what_was_half_typed_comes_back_with_its_cursor(kluis: ports.Kluis) -> None:
    kluis.concepten.bewaar([HALF, DIALOOG])
    assert kluis.concepten.haal(CEL) == HALF
    assert kluis.concepten.haal("dialoog:client") == DIALOOG
    assert kluis.concepten.haal("anders") is None


def test_the_last_one_written_under_a_key_counts_and_comes_first(kluis: ports.Kluis) -> None:
    verder = replace(HALF, tekst="Ik woon boven", cursor=13, moment=later(-60))
    kluis.concepten.bewaar([HALF, DIALOOG])
    kluis.concepten.bewaar([verder])
    assert kluis.concepten.alle() == [verder, DIALOOG]


def test_an_emptied_text_is_kept_too(kluis: ports.Kluis) -> None:
    kluis.concepten.bewaar([replace(HALF, tekst="", cursor=0)])
    assert kluis.concepten.alle() == [replace(HALF, tekst="", cursor=0)]


def test_forgetting_what_is_there_and_what_is_not(kluis: ports.Kluis) -> None:
    kluis.concepten.bewaar([HALF, DIALOOG])
    kluis.concepten.wis([CEL, "nooit"])
    assert kluis.concepten.alle() == [DIALOOG]
    kluis.concepten.wis([])
    kluis.concepten.stuur_weg(["dialoog:client"], niet)
    assert kluis.concepten.alle() == []


def test_what_is_sent_reports_and_is_seen_by_the_next_read(kluis: ports.Kluis) -> None:
    verslag: list[str] = []
    kluis.concepten.stuur(HALF, lambda: verslag.append("klaar"), niet)
    assert kluis.concepten.haal(CEL) == HALF
    kluis.sluit()
    assert verslag == ["klaar"]


def test_those_of_a_deleted_client_wait_until_the_client_is_back(kluis: ports.Kluis) -> None:
    kluis.concepten.bewaar([HALF, DIALOOG])
    kluis.clienten.zet_verwijderd("c1", MOMENT)
    assert kluis.concepten.alle() == [DIALOOG]
    kluis.clienten.zet_verwijderd("c1", None)
    assert kluis.concepten.alle() == [DIALOOG, HALF]


def test_words_stay_out_of_the_representation() -> None:
    assert "woon" not in repr(HALF)
