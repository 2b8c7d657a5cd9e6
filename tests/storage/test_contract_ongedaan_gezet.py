"""What ``GeschiedenisOpslag`` promises about what is set without typing: marks and orders."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Actie, Doel
from krachtwerk_desktop.domain.geschiedenis import Ding, Stap
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, BesprokenPlek, Plek, VolgordePlek, ki_cel
from krachtwerk_desktop.domain.versie import Ondertekening, Rol, TekenStand, Versie
from tests.storage.conftest import DAG, MOMENT, later

WONEN = ki_cel("t1", "wonen", "heden")


@pytest.fixture
def kluis(elke_kluis: ports.Kluis) -> ports.Kluis:
    """A cliënt with a doel that has one actie."""
    elke_kluis.clienten.voeg_toe(Client("c1", "Samira", "Sam", "2026-001"), Traject("t1", "c1", 1, DAG))
    elke_kluis.doelen.voeg_toe(Doel("d1", "t1", "fietsen", acties=(Actie("a1", "d1", "bellen"),)))
    return elke_kluis


def leg_vast(kluis: ports.Kluis, plek: Plek, tekst: str, bewerking: str) -> None:
    kluis.velden.schrijf([Schrijving(plek, tekst, MOMENT, bewerking)])


def laatste(kluis: ports.Kluis) -> Stap:
    stap = kluis.geschiedenis.laatste("c1")
    assert stap is not None
    return stap


def ongedaan(kluis: ports.Kluis) -> Stap:
    stap = laatste(kluis)
    kluis.geschiedenis.maak_ongedaan(stap, later(100))
    return stap


def test_the_mark_of_a_basistaak_comes_back_with_its_day(kluis: ports.Kluis) -> None:
    plek = BesprokenPlek("t1", "afronden")
    leg_vast(kluis, WONEN, "a", "1")
    leg_vast(kluis, plek, "2026-09-10", "2")
    leg_vast(kluis, plek, "", "3")
    assert ongedaan(kluis).plekken == (plek,)
    assert kluis.clienten.besproken("t1") == {"afronden": date(2026, 9, 10)}
    assert ongedaan(kluis).plekken == (plek,)
    assert kluis.clienten.besproken("t1") == {}
    assert laatste(kluis).plekken == (WONEN,)


def test_an_order_comes_back_and_what_came_since_stays_where_it_is(kluis: ports.Kluis) -> None:
    plek, acties = VolgordePlek("t1"), VolgordePlek("t1", "d1")
    kluis.doelen.voeg_toe(Doel("d2", "t1"))
    kluis.doelen.voeg_actie_toe(Actie("a2", "d1"))
    leg_vast(kluis, acties, "a2\na1", "1")
    leg_vast(kluis, plek, "d2\nd1", "2")
    kluis.doelen.voeg_toe(Doel("d3", "t1"))
    kluis.geschiedenis.maak_ongedaan(laatste(kluis), later(1))
    kluis.doelen.zet_doel_verwijderd("d3", None)
    assert ongedaan(kluis).plekken == (plek,)
    assert kluis.velden.lees(plek) == "d1\nd2\nd3"
    assert ongedaan(kluis).plekken == (acties,)
    assert kluis.velden.lees(acties) == "a1\na2"


def test_acties_of_one_day_follow_their_new_order(kluis: ports.Kluis) -> None:
    """Each row that is written gets a number of its own, and what passed its day is told by that."""
    kluis.doelen.voeg_actie_toe(Actie("a2", "d1"))
    kluis.doelen.voeg_actie_toe(Actie("a3", "d1"))
    for actie_id in ("a1", "a2", "a3"):
        plek = ActiePlek(actie_id, ActieVeld.KLAAR_OP)
        kluis.velden.schrijf([Schrijving(plek, "toen", MOMENT, actie_id, DAG)])
    leg_vast(kluis, VolgordePlek("t1", "d1"), "a3\na1\na2", "1")
    voorbij = [regel.actie.id for regel in kluis.doelen.voorbij(DAG + timedelta(days=1))]
    assert voorbij == ["a3", "a1", "a2"]


def test_an_order_of_what_is_no_longer_there_is_no_step(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "a", "1")
    kluis.doelen.voeg_toe(Doel("d2", "t1"))
    leg_vast(kluis, VolgordePlek("t1"), "d2\nd1", "2")
    for doel_id in ("d1", "d2"):
        kluis.doelen.zet_doel_verwijderd(doel_id, later(1))
        kluis.geschiedenis.wis_voorgoed(Ding.DOEL, doel_id)
    assert laatste(kluis).plekken == (WONEN,)


def test_what_data_were_is_remembered_with_who_changed_them(kluis: ports.Kluis) -> None:
    kluis.instellingen.zet({"profiel.naam": "Joost"})
    for naam, contact in (("Samira El", ""), ("Samira El", "06 1"), ("Samira", "06 1")):
        kluis.clienten.wijzig(Client("c1", naam, "Sam", "2026-001", contact=contact))
    eerder = kluis.geschiedenis.gegevens(Ding.CLIENT, "c1", "naam")
    assert [(w.oud, w.door) for w in eerder] == [("Samira El", "Joost"), ("Samira", "Joost")]
    ongedaan(kluis)
    assert [w.oud for w in kluis.geschiedenis.gegevens(Ding.CLIENT, "c1", "naam")] == [
        "Samira",
        "Samira El",
        "Samira",
    ]
    assert kluis.geschiedenis.gegevens(Ding.CLIENT, "c1", "taal") == []


def test_what_was_said_of_a_signature_is_remembered_per_person(kluis: ports.Kluis) -> None:
    kluis.versies.voeg_toe(Versie("v1", "t1", "ki", 1, "{}", "7F3K9QXM", DAG, MOMENT), b"pdf")
    leeg = Ondertekening("o1", "v1", Rol.CLIENT, TekenStand.OP_PAPIER, "3 dec", date(2026, 12, 3), "map 1")
    kluis.versies.zet_ondertekening(leeg)
    kluis.versies.zet_ondertekening(replace(leeg, datum_tekst="4 dec", datum=date(2026, 12, 4), waar="map 2"))
    [datum, _] = kluis.geschiedenis.gegevens(Ding.VERSIE, "v1", "client", "datum_tekst")
    assert (datum.oud, datum.dag) == ("3 dec", date(2026, 12, 3))
    assert [w.oud for w in kluis.geschiedenis.gegevens(Ding.VERSIE, "v1", "client", "waar")] == ["map 1", ""]
    assert kluis.geschiedenis.gegevens(Ding.VERSIE, "v1", "naaste", "waar") == []
