"""What was frozen is refused to whoever would change it, even to a statement made by mistake."""

import pytest
from sqlalchemy.exc import IntegrityError

from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Doel
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld, ki_cel
from krachtwerk_desktop.domain.versie import Bijlage, BijlageSoort, Ondertekening, Rol, TekenStand, Versie
from krachtwerk_desktop.storage.kluis import Kluis
from tests.storage.conftest import DAG, MOMENT

WONEN = ki_cel("t1", "wonen", "heden")
VERSIE = Versie(
    "v1",
    "t1",
    "ki",
    1,
    "{}",
    "7F3K9QXM",
    DAG,
    MOMENT,
    ondertekeningen=(Ondertekening("o1", "v1", Rol.CLIENT, TekenStand.OP_PAPIER),),
)


@pytest.fixture
def gevuld(kluis: Kluis) -> Kluis:
    """A vault with a signed version and a photo of it."""
    kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    kluis.versies.voeg_toe(VERSIE, b"pdf")
    kluis.versies.voeg_bijlage_toe(Bijlage("b1", "v1", BijlageSoort.PNG, "scan", MOMENT), b"png")
    return kluis


def doe(kluis: Kluis, opdracht: str) -> None:
    kluis._sessie.schrijf(lambda tr: tr.conn.exec_driver_sql(opdracht))


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE versie SET inhoud = '{\"a\":1}'",
        "UPDATE versie SET code = '00000000'",
        "UPDATE versie SET datum = '2020-01-01'",
        "UPDATE versie SET nummer = 2",
        "UPDATE OR REPLACE versie SET moment = '2020'",
        "UPDATE versie_pdf SET pdf = x'00'",
        "UPDATE bijlage_inhoud SET inhoud = x'00'",
        "DELETE FROM versie_pdf",
        "DELETE FROM versie",
    ],
)
def test_no_statement_changes_what_was_frozen(gevuld: Kluis, opdracht: str) -> None:
    bijlagen = gevuld.versies.van("t1")[0].bijlagen
    with pytest.raises(IntegrityError, match=r"een (getekende )?(versie|bijlage)"):
        doe(gevuld, opdracht)
    [versie] = gevuld.versies.van("t1")
    assert (versie.inhoud, versie.code, versie.nummer, versie.datum) == ("{}", "7F3K9QXM", 1, DAG)
    assert (gevuld.versies.pdf("v1"), gevuld.versies.bijlage("b1")) == (b"pdf", b"png")
    assert versie.bijlagen == bijlagen


def test_a_second_version_with_the_same_number_is_refused(gevuld: Kluis) -> None:
    with pytest.raises(IntegrityError):
        gevuld.versies.voeg_toe(Versie("v2", "t1", "ki", 1, "{}", "7F3K9QXM", DAG, MOMENT), b"pdf")
    assert [versie.id for versie in gevuld.versies.van("t1")] == ["v1"]


def test_a_version_of_nobody_is_told(gevuld: Kluis) -> None:
    with pytest.raises(NietGevonden):
        gevuld.versies.voeg_toe(Versie("v2", "nooit", "ki", 1, "{}", "7F3K9QXM", DAG, MOMENT), b"pdf")


def test_placing_a_line_is_all_or_nothing(gevuld: Kluis) -> None:
    """The text of a cell never stands there without its placing, nor the other way round."""
    gevuld.notities.voeg_toe(Notitie("n1", "t1", "Ik woon boven", MOMENT))
    goed = Schrijving(WONEN, "Ik woon boven", MOMENT, "b")
    fout = Schrijving(DoelPlek("nooit", DoelVeld.TEKST), "x", MOMENT, "b")
    plaatsing = Plaatsing("n1", WONEN, MOMENT, "b")
    for plaatsingen, schrijvingen in (
        ([plaatsing], [goed, fout]),
        ([plaatsing, Plaatsing("nooit", WONEN, MOMENT, "b")], [goed]),
    ):
        with pytest.raises(NietGevonden):
            gevuld.notities.plaats(plaatsingen, schrijvingen, Doel("d1", "t1", "Ik woon boven"))
        assert gevuld.notities.van("t1")[0].nog_te_plaatsen
        assert gevuld.doelen.van("t1") == []
        assert gevuld.velden.lees(WONEN) == ""
