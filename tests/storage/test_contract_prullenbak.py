"""What ``GeschiedenisOpslag`` promises about the waste bin."""

from dataclasses import replace
from datetime import timedelta

import pytest

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.domain.doel import Actie, Doel
from krachtwerk_desktop.domain.geschiedenis import Ding, PrullenbakRegel
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    DoelPlek,
    DoelVeld,
    NotitiePlek,
    Plek,
    WerkaantekeningPlek,
    ki_cel,
    sleutel,
)
from krachtwerk_desktop.domain.versie import Bijlage, BijlageSoort, Ondertekening, Rol, TekenStand, Versie
from tests.storage.conftest import DAG, MOMENT, dagen_later, later

SAMIRA, OLEH = Client("c1", "Samira", "", "2026-001"), Client("c2", "Oleh", "", "2026-002")
WONEN = ki_cel("t1", "wonen", "heden")
VERSIE = Versie("v1", "t1", "ki", 3, "{}", "7F3K9QXM", DAG, MOMENT)
GETEKEND = Ondertekening("o1", "v1", Rol.CLIENT, TekenStand.OP_PAPIER)


@pytest.fixture
def kluis(elke_kluis: ports.Kluis) -> ports.Kluis:
    """Two cliënten; the first with one of everything."""
    elke_kluis.clienten.voeg_toe(SAMIRA, Traject("t1", "c1", 1, DAG))
    elke_kluis.clienten.voeg_toe(OLEH, Traject("t2", "c2", 1, DAG))
    elke_kluis.doelen.voeg_toe(Doel("d1", "t1", "fietsen", acties=(Actie("a1", "d1", "bellen"),)))
    elke_kluis.notities.voeg_toe(Notitie("n1", "t1", "gezegd", MOMENT))
    elke_kluis.versies.voeg_toe(VERSIE, b"pdf")
    elke_kluis.versies.voeg_bijlage_toe(Bijlage("b1", "v1", BijlageSoort.PNG, "scan.png", MOMENT), b"png")
    return elke_kluis


def gooi_weg(kluis: ports.Kluis, ding: Ding, ding_id: str, minuten: int = 0) -> None:
    manieren = {
        Ding.CLIENT: kluis.clienten.zet_verwijderd,
        Ding.DOEL: kluis.doelen.zet_doel_verwijderd,
        Ding.ACTIE: kluis.doelen.zet_actie_verwijderd,
        Ding.VERSIE: kluis.versies.zet_verwijderd,
        Ding.BIJLAGE: kluis.versies.zet_bijlage_verwijderd,
        Ding.NOTITIE: kluis.notities.zet_verwijderd,
    }
    manieren[ding](ding_id, later(minuten))


def inhoud(kluis: ports.Kluis) -> list[tuple[Ding, str]]:
    return [(regel.ding, regel.id) for regel in kluis.geschiedenis.prullenbak()]


# A part before what it is a part of: with the whole in the bin its parts are not listed apart.
ALLES = [
    (Ding.NOTITIE, "n1", "gezegd", 0),
    (Ding.BIJLAGE, "b1", "scan.png", 0),
    (Ding.ACTIE, "a1", "bellen", 0),
    (Ding.DOEL, "d1", "fietsen", 0),
    (Ding.VERSIE, "v1", "ki", 3),
]


@pytest.mark.parametrize(("ding", "ding_id", "woorden", "nummer"), ALLES, ids=[rij[0].value for rij in ALLES])
def test_the_bin_tells_what_of_whom_and_when(
    kluis: ports.Kluis, ding: Ding, ding_id: str, woorden: str, nummer: int
) -> None:
    assert kluis.geschiedenis.prullenbak() == []
    gooi_weg(kluis, ding, ding_id, 4)
    assert kluis.geschiedenis.prullenbak() == [
        PrullenbakRegel(ding, ding_id, SAMIRA, "t1", woorden, later(4), nummer)
    ]
    kluis.geschiedenis.zet_terug(ding, ding_id)
    assert kluis.geschiedenis.prullenbak() == []
    with pytest.raises(NietGevonden):
        kluis.geschiedenis.zet_terug(ding, ding_id)


def test_a_client_in_the_bin_comes_back_with_everything(kluis: ports.Kluis) -> None:
    voor = kluis.doelen.van("t1")
    gooi_weg(kluis, Ding.CLIENT, "c1", 2)
    assert kluis.geschiedenis.prullenbak() == [
        PrullenbakRegel(Ding.CLIENT, "c1", SAMIRA, "", "Samira", later(2))
    ]
    kluis.geschiedenis.zet_terug(Ding.CLIENT, "c1")
    assert kluis.clienten.haal("c1") == SAMIRA
    assert kluis.doelen.van("t1") == voor
    assert [v.id for v in kluis.versies.van("t1")] == ["v1"]


def test_last_thrown_comes_first_whatever_the_clock(kluis: ports.Kluis) -> None:
    gooi_weg(kluis, Ding.NOTITIE, "n1", 0)
    gooi_weg(kluis, Ding.CLIENT, "c2", -500)
    gooi_weg(kluis, Ding.DOEL, "d1", -100)
    assert inhoud(kluis) == [(Ding.DOEL, "d1"), (Ding.CLIENT, "c2"), (Ding.NOTITIE, "n1")]


def test_parts_of_what_is_in_the_bin_are_not_listed_apart(kluis: ports.Kluis) -> None:
    for ding, ding_id, *_ in ALLES:
        gooi_weg(kluis, ding, ding_id)
    assert inhoud(kluis) == [(Ding.VERSIE, "v1"), (Ding.DOEL, "d1"), (Ding.NOTITIE, "n1")]
    gooi_weg(kluis, Ding.CLIENT, "c1")
    assert inhoud(kluis) == [(Ding.CLIENT, "c1")]
    kluis.geschiedenis.zet_terug(Ding.CLIENT, "c1")
    kluis.geschiedenis.zet_terug(Ding.DOEL, "d1")
    assert (Ding.ACTIE, "a1") in inhoud(kluis)


def test_throwing_away_twice_keeps_the_first_moment(kluis: ports.Kluis) -> None:
    gooi_weg(kluis, Ding.DOEL, "d1", 1)
    gooi_weg(kluis, Ding.DOEL, "d1", 2)
    assert [regel.verwijderd_op for regel in kluis.geschiedenis.prullenbak()] == [later(1)]


def test_what_is_old_goes_for_good_and_what_is_not_stays(kluis: ports.Kluis) -> None:
    gooi_weg(kluis, Ding.NOTITIE, "n1", -5)
    gooi_weg(kluis, Ding.DOEL, "d1", 5)
    assert dagen_later(kluis, 29) == 0
    assert dagen_later(kluis, 30, 30) == 1
    assert inhoud(kluis) == [(Ding.DOEL, "d1")]
    with pytest.raises(NietGevonden):
        kluis.geschiedenis.zet_terug(Ding.NOTITIE, "n1")
    assert dagen_later(kluis, 31, 31) == 1
    assert not kluis.geschiedenis.prullenbak()
    assert not kluis.doelen.van("t1")


def test_a_clock_that_jumps_removes_nothing(kluis: ports.Kluis) -> None:
    """Nor does using the vault on, with the clock put right again or left wrong for some days."""
    gooi_weg(kluis, Ding.DOEL, "d1")
    assert dagen_later(kluis, 5) == 0
    assert dagen_later(kluis, 20_004, 20_000) == 0
    assert dagen_later(kluis, 20, 6) == 0
    assert inhoud(kluis) == [(Ding.DOEL, "d1")]
    assert dagen_later(kluis, 40, 21) == 1


def test_a_vault_used_once_a_week_is_cleaned_as_well(kluis: ports.Kluis) -> None:
    gooi_weg(kluis, Ding.DOEL, "d1")
    weken = [kluis.geschiedenis.ruim_op(later(60 * 24 * 7 * week), timedelta(days=30)) for week in range(8)]
    assert weken == [0, 0, 0, 0, 0, 0, 1, 0]


def test_a_doel_takes_its_acties_its_history_and_its_placings_along(kluis: ports.Kluis) -> None:
    plekken: list[Plek] = [DoelPlek("d1", DoelVeld.TEKST), ActiePlek("a1", ActieVeld.TEKST)]
    for plek in plekken:
        kluis.velden.schrijf([Schrijving(plek, "anders", MOMENT, "b")])
        kluis.concepten.bewaar([Concept(sleutel(plek), "t1", "half", 4, MOMENT)])
    kluis.notities.plaats([Plaatsing("n1", plekken[0], MOMENT, "b")], [])
    gooi_weg(kluis, Ding.DOEL, "d1")
    kluis.geschiedenis.wis_voorgoed(Ding.DOEL, "d1")
    assert [kluis.velden.wijzigingen(plek) for plek in plekken] == [[], []]
    assert kluis.concepten.alle() == []
    assert kluis.notities.van("t1")[0].nog_te_plaatsen
    for plek in plekken:
        with pytest.raises(NietGevonden):
            kluis.velden.lees(plek)
    stap = kluis.geschiedenis.laatste("c1")
    assert stap is not None
    assert stap.ding is Ding.NOTITIE


def test_a_version_takes_its_paper_and_photos_along_and_keeps_its_number(kluis: ports.Kluis) -> None:
    gooi_weg(kluis, Ding.VERSIE, "v1")
    kluis.geschiedenis.wis_voorgoed(Ding.VERSIE, "v1")
    assert kluis.versies.haal("v1") is None
    for haal, ding_id in ((kluis.versies.pdf, "v1"), (kluis.versies.bijlage, "b1")):
        with pytest.raises(NietGevonden):
            haal(ding_id)
    assert kluis.versies.volgend_nummer("t1", "ki") == 4


def test_a_client_takes_everything_along_but_the_number(kluis: ports.Kluis) -> None:
    eigen: list[Plek] = [WONEN, WerkaantekeningPlek("t1"), NotitiePlek("n1")]
    kluis.velden.schrijf([Schrijving(plek, "een zeldzaam woord", MOMENT, "b") for plek in eigen])
    kluis.clienten.wijzig(replace(SAMIRA, clientnummer="2026-041"))
    kluis.concepten.bewaar(
        [
            Concept(sleutel(WONEN), "t1", "half", 4, MOMENT),
            Concept("dialoog:client:c1", "", "Sam", 3, MOMENT),
            Concept("dialoog:client", "", "nieuw", 5, MOMENT),
        ]
    )
    gooi_weg(kluis, Ding.CLIENT, "c1")
    assert dagen_later(kluis, 31) == 1
    assert not kluis.geschiedenis.prullenbak()
    assert not kluis.clienten.trajecten("c1")
    assert not kluis.antwoorden.van("t1")
    assert not kluis.doelen.van("t1")
    assert not kluis.notities.van("t1")
    assert not kluis.versies.van("t1")
    assert not kluis.versies.zoek_code("7F3K9QXM")
    assert kluis.velden.wijzigingen(WONEN) == kluis.velden.wijzigingen(eigen[1]) == []
    assert [c.sleutel for c in kluis.concepten.alle()] == ["dialoog:client"]
    assert kluis.clienten.zoek("zeldzaam", werkaantekeningen=True) == []
    assert kluis.geschiedenis.laatste("c1") is None
    assert kluis.clienten.nummer_in_gebruik("2026-001")
    assert kluis.clienten.volgend_nummer(2026) == "2026-042"
    assert [regel.client for regel in kluis.clienten.regels()] == [OLEH]


def test_a_client_with_a_signed_version_goes_only_when_told_so(kluis: ports.Kluis) -> None:
    kluis.versies.zet_ondertekening(GETEKEND)
    gooi_weg(kluis, Ding.CLIENT, "c1")
    gooi_weg(kluis, Ding.CLIENT, "c2")
    assert dagen_later(kluis, 31) == 1
    assert inhoud(kluis) == [(Ding.CLIENT, "c1")]
    kluis.geschiedenis.wis_voorgoed(Ding.CLIENT, "c1")
    assert kluis.geschiedenis.prullenbak() == []
    assert kluis.versies.haal("v1") is None


@pytest.mark.parametrize("ding", Ding)
def test_only_what_is_in_the_bin_is_removed(kluis: ports.Kluis, ding: Ding) -> None:
    for ding_id in ("c1", "d1", "a1", "v1", "b1", "n1", "nooit"):
        with pytest.raises(NietGevonden):
            kluis.geschiedenis.wis_voorgoed(ding, ding_id)
    assert [doel.id for doel in kluis.doelen.van("t1")] == ["d1"]
