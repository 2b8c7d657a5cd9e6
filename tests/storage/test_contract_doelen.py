"""What every ``DoelOpslag`` promises."""

from dataclasses import replace
from datetime import date

import pytest

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus, Herkomst
from krachtwerk_desktop.domain.plek import VolgordePlek
from tests.storage.conftest import DAG, MOMENT

CLIENT = Client("c1", "Samira", "", "2026-001")
TRAJECT = Traject("t1", "c1", 1, DAG)
VOL = Doel(
    "d1",
    "t1",
    "Ik wil weer fietsen",
    "om buiten te zijn",
    "ik kom op tijd",
    "doorzetten",
    ("vrije_tijd", "gezondheid"),
    DoelStatus.AANGEPAST,
    Herkomst("vrije_tijd", "toekomst", "client", "Ik zou graag fietsen"),
    date(2026, 11, 1),
    (
        Actie(
            "a1",
            "d1",
            "Fiets ophalen",
            "Samira en Joost",
            "3 dec",
            date(2026, 12, 3),
            "buurman",
            "gisteren",
            date(2026, 11, 22),
            "ging goed",
            ActieStatus.DEELS,
            (date(2026, 11, 20), date(2026, 11, 27)),
        ),
        Actie("a2", "d1"),
    ),
)


@pytest.fixture
def kluis(elke_kluis: ports.Kluis) -> ports.Kluis:
    """A vault with one cliënt."""
    elke_kluis.clienten.voeg_toe(CLIENT, TRAJECT)
    return elke_kluis


def test_a_doel_comes_back_whole_with_its_acties(kluis: ports.Kluis) -> None:
    kluis.doelen.voeg_toe(VOL)
    assert kluis.doelen.haal("d1") == VOL
    assert kluis.doelen.van("t1") == [VOL]
    assert kluis.doelen.doel_van_actie("a2") == VOL
    assert kluis.doelen.haal("nooit") is None
    assert kluis.doelen.doel_van_actie("nooit") is None
    assert kluis.doelen.van("anders") == []


def test_new_ones_come_last(kluis: ports.Kluis) -> None:
    for doel_id in ("d3", "d1", "d2"):
        kluis.doelen.voeg_toe(Doel(doel_id, "t1"))
    for actie_id in ("a9", "a1"):
        kluis.doelen.voeg_actie_toe(Actie(actie_id, "d1"))
    assert [doel.id for doel in kluis.doelen.van("t1")] == ["d3", "d1", "d2"]
    doel = kluis.doelen.haal("d1")
    assert doel is not None
    assert [actie.id for actie in doel.acties] == ["a9", "a1"]


def orden(kluis: ports.Kluis, plek: VolgordePlek, ids: str, bewerking: str = "orde") -> None:
    kluis.velden.schrijf([Schrijving(plek, ids.replace(" ", "\n"), MOMENT, bewerking)])


def test_order_is_set_by_ids(kluis: ports.Kluis) -> None:
    for doel_id in ("d1", "d2", "d3"):
        kluis.doelen.voeg_toe(
            Doel(doel_id, "t1", acties=(Actie(f"{doel_id}a", doel_id), Actie(f"{doel_id}b", doel_id)))
        )
    orden(kluis, VolgordePlek("t1"), "d3 d1 d2")
    orden(kluis, VolgordePlek("t1", "d1"), "d1b d1a")
    assert kluis.velden.lees(VolgordePlek("t1", "d1")) == "d1b\nd1a"
    doelen = kluis.doelen.van("t1")
    assert [doel.id for doel in doelen] == ["d3", "d1", "d2"]
    assert [actie.id for actie in doelen[1].acties] == ["d1b", "d1a"]
    kluis.doelen.voeg_toe(Doel("d4", "t1"))
    assert [doel.id for doel in kluis.doelen.van("t1")][-1] == "d4"


def test_an_order_leaves_what_was_deleted_in_its_own_place(kluis: ports.Kluis) -> None:
    for doel_id in ("d1", "d2", "d3"):
        kluis.doelen.voeg_toe(Doel(doel_id, "t1"))
    kluis.doelen.zet_doel_verwijderd("d2", MOMENT)
    orden(kluis, VolgordePlek("t1"), "d3 d1")
    kluis.doelen.zet_doel_verwijderd("d2", None)
    assert kluis.velden.lees(VolgordePlek("t1")) == "d3\nd2\nd1"
    with pytest.raises(NietGevonden):
        orden(kluis, VolgordePlek("t1", "nooit"), "a b")


def test_what_is_deleted_comes_back_in_its_own_place(kluis: ports.Kluis) -> None:
    for doel_id in ("d1", "d2", "d3"):
        kluis.doelen.voeg_toe(Doel(doel_id, "t1"))
    kluis.doelen.voeg_actie_toe(Actie("a1", "d2"))
    kluis.doelen.voeg_actie_toe(Actie("a2", "d2"))
    voor = kluis.doelen.van("t1")
    kluis.doelen.zet_doel_verwijderd("d2", MOMENT)
    assert [doel.id for doel in kluis.doelen.van("t1")] == ["d1", "d3"]
    assert kluis.doelen.haal("d2") is None
    assert kluis.doelen.doel_van_actie("a1") is None
    kluis.doelen.zet_doel_verwijderd("d2", None)
    kluis.doelen.zet_actie_verwijderd("a1", MOMENT)
    assert kluis.doelen.haal("d2") == replace(voor[1], acties=(Actie("a2", "d2"),))
    kluis.doelen.zet_actie_verwijderd("a1", None)
    assert kluis.doelen.van("t1") == voor


def test_passed_days_of_open_acties_oldest_first(kluis: ports.Kluis) -> None:
    def actie(naam: str, dag: int, status: ActieStatus = ActieStatus.OPEN) -> Actie:
        return Actie(naam, "d1", naam, klaar_op=date(2026, 11, dag), status=status)

    laat, vroeg = actie("laat", 20), actie("vroeg", 3)
    acties = (laat, actie("vandaag", 23), vroeg, actie("klaar", 1, ActieStatus.GELUKT), Actie("zonder", "d1"))
    kluis.doelen.voeg_toe(Doel("d1", "t1", acties=acties))
    kluis.doelen.voeg_toe(
        Doel("d2", "t1", status=DoelStatus.RUST, acties=(replace(laat, id="rust", doel_id="d2"),))
    )
    verwacht = [ports.VoorbijeActie(CLIENT, "t1", vroeg), ports.VoorbijeActie(CLIENT, "t1", laat)]
    assert kluis.doelen.voorbij(DAG) == verwacht
    kluis.doelen.zet_actie_verwijderd("laat", MOMENT)
    assert kluis.doelen.voorbij(DAG) == verwacht[:1]
    kluis.clienten.bewaar_traject(replace(TRAJECT, beeindigd_op=DAG))
    assert kluis.doelen.voorbij(DAG) == []
    kluis.clienten.bewaar_traject(TRAJECT)
    kluis.clienten.zet_verwijderd("c1", MOMENT)
    assert kluis.doelen.voorbij(DAG) == []
