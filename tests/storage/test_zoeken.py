"""Searching many answers, and the piece of text around a hit."""

import pytest

from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.plek import AntwoordPlek
from krachtwerk_desktop.domain.vouwen import vouw
from krachtwerk_desktop.storage.fragment import fragment
from krachtwerk_desktop.storage.kluis import Kluis
from tests.storage.conftest import DAG, MOMENT

LANG = "Eerst een lange inleiding over van alles en nog wat. " * 3


@pytest.mark.parametrize(
    ("tekst", "gezocht", "verwacht"),
    [
        ("Ik woon boven de bakker", "bakker", "Ik woon boven de bakker"),
        ("eerste regel\nIk bezoek het CAFÉ\nlaatste", "cafe", "Ik bezoek het CAFÉ"),
        ("Straße en ﬁets", "strasse", "Straße en ﬁets"),
        ("de ﬁets staat buiten", "fiets", "de ﬁets staat buiten"),
        ("op twee\nregels", "twee regels", "op twee regels"),
        ("eerst een huis\nmet een tuin en een hond erbij", "hond tuin", "met een tuin en een hond erbij"),
        ("Ñandú   met  spaties", "nandu met", "Ñandú met spaties"),
        ("سميرة الإدريسي", "الادر", "سميرة الإدريسي"),
    ],
)
def test_the_line_of_the_hit_is_shown_as_it_was_written(tekst: str, gezocht: str, verwacht: str) -> None:
    assert gezocht == vouw(gezocht)
    assert fragment(tekst, gezocht) == verwacht


@pytest.mark.parametrize("woord", ["bakker", "Ŝéphora"])
def test_a_long_line_is_cut_at_words_around_the_hit(woord: str) -> None:
    stuk = fragment(f"{LANG}{woord} staat hier. {LANG}", vouw(woord))
    assert stuk.startswith("… ")
    assert stuk.endswith(" …")
    assert woord in stuk
    assert len(stuk) < 120
    assert all(deel in LANG + "staat hier." + woord for deel in stuk.strip("… ").split())


def test_a_hit_at_either_end_is_not_cut_there() -> None:
    assert fragment(f"bakker {LANG}", "bakker").startswith("bakker Eerst")
    assert fragment(f"{LANG}bakker", "bakker").endswith("bakker")


def schrijf(kluis: Kluis, client: str, teksten: list[str]) -> None:
    traject = f"t{client}"
    kluis.clienten.voeg_toe(
        Client(client, f"naam {client}", "", f"n{client}"), Traject(traject, client, 1, DAG)
    )
    plekken = (AntwoordPlek(traject, "f", f"v{nummer}") for nummer in range(len(teksten)))
    kluis.velden.schrijf(
        [Schrijving(p, tekst, MOMENT, "b") for p, tekst in zip(plekken, teksten, strict=True)]
    )


def test_a_word_in_very_many_answers_still_finds_every_client(kluis: Kluis) -> None:
    schrijf(kluis, "veel", ["koffie drinken"] * 1200)
    schrijf(kluis, "een", ["iets anders", "ook koffie"])
    schrijf(kluis, "geen", ["alleen thee"])
    gevonden = kluis.clienten.zoek("koffie")
    assert [treffer.client_id for treffer in gevonden] == ["een", "veel"]
    assert [treffer.fragment for treffer in gevonden] == ["ook koffie", "koffie drinken"]
    assert gevonden[0].plek == AntwoordPlek("teen", "f", "v1")


def test_the_newest_of_several_hits_is_shown(kluis: Kluis) -> None:
    schrijf(kluis, "c1", ["oude koffie", "jonge koffie"])
    kluis.velden.schrijf([Schrijving(AntwoordPlek("tc1", "f", "v0"), "verse koffie", MOMENT, "b2")])
    [treffer] = kluis.clienten.zoek("koffie")
    assert treffer.fragment == "verse koffie"


def test_an_emptied_answer_is_found_no_more(kluis: Kluis) -> None:
    schrijf(kluis, "c1", ["koffie"])
    kluis.velden.schrijf([Schrijving(AntwoordPlek("tc1", "f", "v0"), "", MOMENT, "b2")])
    assert kluis.clienten.zoek("koffie") == []
    assert kluis.clienten.zoek("") == []
