"""The earlier data of a cliënt are kept too, one row per field that changed."""

import json
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.storage import geschiedenis
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.kluis import Kluis
from tests.storage.conftest import DAG, MOMENT

SAMIRA = Client("c1", "Samira El Idrissi", "Samira", "2026-001", "3-4-1989", date(1989, 4, 3))


def eerder(kluis: Kluis) -> list[tuple[str, str, date | None]]:
    w = t.wijziging.c
    vraag = select(w.plek, w.oud, w.oud_datum).where(w.eigenaar == "c1").order_by(w.volgnr)
    rijen = kluis._sessie.lees(lambda conn: conn.execute(vraag).all())
    return [(json.loads(rij.plek)[2], rij.oud, rij.oud_datum) for rij in rijen]


def test_each_changed_field_keeps_its_earlier_value(kluis: Kluis) -> None:
    kluis.clienten.voeg_toe(SAMIRA, Traject("t1", "c1", 1, DAG))
    kluis.clienten.wijzig(SAMIRA)
    assert eerder(kluis) == []
    kluis.clienten.wijzig(replace(SAMIRA, roepnaam="Sam", geboortedatum_tekst="", geboortedatum=None))
    assert eerder(kluis) == [
        ("roepnaam", "Samira", None),
        ("geboortedatum_tekst", "3-4-1989", SAMIRA.geboortedatum),
    ]
    kluis.clienten.wijzig(replace(SAMIRA, roepnaam="Sammie"))
    assert eerder(kluis)[2:] == [("roepnaam", "Sam", None), ("geboortedatum_tekst", "", None)]


def test_changing_who_is_not_there_writes_nothing(kluis: Kluis) -> None:
    kluis.clienten.wijzig(SAMIRA)
    assert eerder(kluis) == []
    assert kluis.clienten.haal("c1") is None


def test_only_the_same_field_in_the_same_session_is_kept_once(kluis: Kluis) -> None:
    """Another clash, as of a number that was given out twice, would lose an earlier value unseen."""

    def bewaar(volgnr: int, bewerking: str) -> None:
        schrijving = Schrijving(ki_cel("t1", "wonen", "heden"), "nieuw", MOMENT, bewerking)
        kluis.velden._sessie.schrijf(
            lambda tr: geschiedenis.bewaar(tr, volgnr, "t1", schrijving, "oud", None)
        )

    bewaar(900_001, "b1")
    bewaar(900_002, "b1")
    with pytest.raises(IntegrityError):
        bewaar(900_001, "b2")
