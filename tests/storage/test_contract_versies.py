"""What every ``VersieOpslag`` promises."""

from dataclasses import replace
from datetime import date

import pytest

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.application.fouten import NietGevonden, VersieGetekend
from krachtwerk_desktop.application.ports_dossier import Opvolger, VersieVan
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.versie import (
    Bijlage,
    BijlageSoort,
    Ondertekening,
    Rol,
    TekenStand,
    Versie,
    VersieStand,
)
from tests.storage.conftest import DAG, MOMENT, dagen_later, later

CLIENT = Client("c1", "Samira", "", "2026-001")
TRAJECT = Traject("t1", "c1", 1, DAG)
PDF = b"%PDF-1.7\n\x00\xff\r\n" + bytes(range(256)) * 40
FOTO = Bijlage("b1", "v1", BijlageSoort.JPEG, "foto van Samira.jpg", MOMENT)


def versie(versie_id: str, nummer: int = 1, blad: str = "actieplan", code: str = "7F3K9QXM") -> Versie:
    ondertekeningen = (
        Ondertekening(f"{versie_id}c", versie_id, Rol.CLIENT),
        Ondertekening(f"{versie_id}b", versie_id, Rol.BEGELEIDER),
    )
    return Versie(
        versie_id,
        "t1",
        blad,
        nummer,
        '{"doelen":[]}',
        code,
        DAG,
        MOMENT,
        ondertekeningen=ondertekeningen,
    )


@pytest.fixture
def kluis(elke_kluis: ports.Kluis) -> ports.Kluis:
    """A vault with one cliënt and one version."""
    elke_kluis.clienten.voeg_toe(CLIENT, TRAJECT)
    elke_kluis.versies.voeg_toe(versie("v1"), PDF)
    return elke_kluis


def tekent(rol: Rol = Rol.CLIENT, stand: TekenStand = TekenStand.OP_PAPIER) -> Ondertekening:
    return Ondertekening("nieuw", "v1", rol, stand, "3 dec", date(2026, 12, 3), "in de map", "")


def test_a_version_comes_back_as_it_was_frozen(kluis: ports.Kluis) -> None:
    assert kluis.versies.haal("v1") == versie("v1")
    assert kluis.versies.van("t1") == [versie("v1")]
    assert kluis.versies.pdf("v1") == PDF
    assert kluis.versies.haal("nooit") is None
    assert kluis.versies.van("anders") == []
    for haal in (kluis.versies.pdf, kluis.versies.bijlage):
        with pytest.raises(NietGevonden):
            haal("nooit")


def test_versions_of_all_sheets_or_of_one_last_made_first(kluis: ports.Kluis) -> None:
    kluis.versies.voeg_toe(versie("v2", 1, "ki"), b"ki")
    kluis.versies.voeg_toe(versie("v3", 2), b"plan")
    assert [v.id for v in kluis.versies.van("t1")] == ["v3", "v2", "v1"]
    assert [v.id for v in kluis.versies.van("t1", "actieplan")] == ["v3", "v1"]


def test_a_number_is_given_once_per_sheet_and_round(kluis: ports.Kluis) -> None:
    assert kluis.versies.volgend_nummer("t1", "actieplan") == 2
    assert kluis.versies.volgend_nummer("t1", "ki") == kluis.versies.volgend_nummer("t2", "actieplan") == 1
    kluis.versies.voeg_toe(versie("v2", 2), PDF)
    kluis.versies.zet_verwijderd("v2", MOMENT)
    assert kluis.versies.volgend_nummer("t1", "actieplan") == 3


def test_how_a_signature_stands_can_change(kluis: ports.Kluis) -> None:
    kluis.versies.zet_ondertekening(tekent())
    kluis.versies.zet_ondertekening(tekent(Rol.TOLK, TekenStand.NOG_NIET))
    gelezen = kluis.versies.haal("v1")
    assert gelezen is not None
    assert [o.rol for o in gelezen.ondertekeningen] == [Rol.CLIENT, Rol.BEGELEIDER, Rol.TOLK]
    assert gelezen.ondertekeningen[0] == replace(tekent(), id="v1c")
    assert gelezen.wacht_op == (Rol.BEGELEIDER, Rol.TOLK)
    liever_niet = replace(
        tekent(stand=TekenStand.LIEVER_NIET), datum_tekst="", datum=None, waar="", reden="vertrouwt het niet"
    )
    kluis.versies.zet_ondertekening(liever_niet)
    gelezen = kluis.versies.haal("v1")
    assert gelezen is not None
    assert gelezen.ondertekeningen[0] == replace(liever_niet, id="v1c")
    with pytest.raises(NietGevonden):
        kluis.versies.zet_ondertekening(replace(tekent(), versie_id="nooit"))


def test_a_photo_is_kept_byte_for_byte(kluis: ports.Kluis) -> None:
    kluis.versies.voeg_bijlage_toe(FOTO, PDF)
    kluis.versies.voeg_bijlage_toe(replace(FOTO, id="b2", soort=BijlageSoort.PDF), b"")
    gelezen = kluis.versies.haal("v1")
    assert gelezen is not None
    assert gelezen.bijlagen == (
        replace(FOTO, omvang=len(PDF)),
        replace(FOTO, id="b2", soort=BijlageSoort.PDF),
    )
    assert (kluis.versies.bijlage("b1"), kluis.versies.bijlage("b2")) == (PDF, b"")
    with pytest.raises(NietGevonden):
        kluis.versies.voeg_bijlage_toe(replace(FOTO, id="b3", versie_id="nooit"), b"x")


def test_a_photo_thrown_away_comes_back(kluis: ports.Kluis) -> None:
    kluis.versies.voeg_bijlage_toe(FOTO, PDF)
    voor = kluis.versies.haal("v1")
    kluis.versies.zet_bijlage_verwijderd("b1", MOMENT)
    assert kluis.versies.haal("v1") == versie("v1")
    kluis.versies.zet_bijlage_verwijderd("b1", None)
    assert kluis.versies.haal("v1") == voor


def test_an_unsigned_version_can_be_thrown_away_and_had_back(kluis: ports.Kluis) -> None:
    kluis.versies.zet_verwijderd("v1", later(1))
    assert kluis.versies.van("t1") == []
    assert kluis.versies.haal("v1") == replace(versie("v1"), verwijderd_op=later(1))
    assert kluis.versies.pdf("v1") == PDF
    kluis.versies.zet_verwijderd("v1", None)
    assert kluis.versies.van("t1") == [versie("v1")]


def test_a_signed_version_is_not_thrown_away(kluis: ports.Kluis) -> None:
    kluis.versies.zet_ondertekening(tekent(Rol.NAASTE))
    with pytest.raises(VersieGetekend, match="blijft het bewaard"):
        kluis.versies.zet_verwijderd("v1", MOMENT)
    assert [v.id for v in kluis.versies.van("t1")] == ["v1"]


def test_a_version_that_was_signed_once_is_never_thrown_away(kluis: ports.Kluis) -> None:
    kluis.versies.zet_ondertekening(tekent())
    kluis.versies.zet_ondertekening(tekent(stand=TekenStand.LIEVER_NIET))
    gelezen = kluis.versies.haal("v1")
    assert gelezen is not None
    assert (gelezen.stand, gelezen.moet_blijven) == (VersieStand.KLAAR, True)
    with pytest.raises(VersieGetekend):
        kluis.versies.zet_verwijderd("v1", MOMENT)


def test_a_signature_that_was_undone_counts_as_signed_once(kluis: ports.Kluis) -> None:
    kluis.versies.zet_ondertekening(tekent())
    stap = kluis.geschiedenis.laatste("c1", papier=True)
    assert stap is not None
    kluis.geschiedenis.maak_ongedaan(stap, MOMENT)
    with pytest.raises(VersieGetekend):
        kluis.versies.zet_verwijderd("v1", MOMENT)


def test_what_lies_in_the_bin_and_was_signed_once_stays_there(kluis: ports.Kluis) -> None:
    """As a vault may hold it that let such a version be thrown away."""
    kluis.versies.zet_verwijderd("v1", MOMENT)
    kluis.versies.zet_ondertekening(tekent())
    kluis.versies.zet_ondertekening(tekent(stand=TekenStand.LIEVER_NIET))
    assert dagen_later(kluis, 40) == 0
    with pytest.raises(VersieGetekend):
        kluis.geschiedenis.wis_voorgoed(Ding.VERSIE, "v1")
    kluis.clienten.zet_verwijderd("c1", later(1))
    assert dagen_later(kluis, 90, 41) == 0
    kluis.geschiedenis.wis_voorgoed(Ding.CLIENT, "c1")  # asked for by name
    assert kluis.versies.haal("v1") is None


def test_a_code_tells_which_version_whose_and_whether_it_is_the_latest(kluis: ports.Kluis) -> None:
    assert kluis.versies.zoek_code("7F3K9QXM") == [VersieVan(CLIENT, versie("v1"))]
    assert kluis.versies.zoek_code("00000000") == []
    kluis.versies.voeg_toe(versie("v2", 2, code="22222222"), PDF)
    kluis.versies.voeg_toe(versie("k1", 9, "ki", "33333333"), PDF)
    assert [v.opvolger for v in kluis.versies.zoek_code("7F3K9QXM")] == [Opvolger(1, 2)]
    assert [v.opvolger for v in kluis.versies.zoek_code("22222222")] == [None]


def test_a_version_of_an_earlier_round_is_followed_by_that_of_a_later_one(kluis: ports.Kluis) -> None:
    kluis.clienten.begin_ronde(Traject("t2", "c1", 2, DAG), [])
    [eerst] = kluis.versies.zoek_code("7F3K9QXM")
    assert (eerst.ronde, eerst.rondes, eerst.opvolger) == (1, 2, None)
    kluis.versies.voeg_toe(versie("k1", 3, "ki", "33333333"), PDF)
    kluis.versies.voeg_toe(replace(versie("w1", code="22222222"), traject_id="t2"), PDF)
    assert [v.opvolger for v in kluis.versies.zoek_code("7F3K9QXM")] == [Opvolger(2, 1)]
    [later_] = kluis.versies.zoek_code("22222222")
    assert (later_.ronde, later_.opvolger) == (2, None)
    kluis.versies.zet_verwijderd("w1", MOMENT)
    assert [v.opvolger for v in kluis.versies.zoek_code("7F3K9QXM")] == [None]
    kluis.versies.zet_verwijderd("w1", None)
    # Both rounds may be running: each sheet waits for its own signatures.
    assert sorted(v for v, _ in wachtend(kluis)) == ["k1", "v1", "w1"]


def test_paper_of_a_version_in_the_waste_bin_still_leads_to_it(kluis: ports.Kluis) -> None:
    kluis.versies.voeg_toe(versie("v2", 2, code="22222222"), PDF)
    kluis.versies.zet_verwijderd("v2", MOMENT)
    [gevonden] = kluis.versies.zoek_code("22222222")
    assert gevonden.versie.verwijderd_op == MOMENT
    assert [v.opvolger for v in kluis.versies.zoek_code("7F3K9QXM")] == [None]
    assert not gevonden.client_weg
    kluis.clienten.zet_verwijderd("c1", MOMENT)
    [gevonden] = kluis.versies.zoek_code("22222222")
    assert (gevonden.client, gevonden.client_weg) == (CLIENT, True)


def test_the_same_content_frozen_twice_is_found_twice_last_first(kluis: ports.Kluis) -> None:
    kluis.versies.voeg_toe(versie("v2", 2), PDF)
    assert [v.versie.id for v in kluis.versies.zoek_code("7F3K9QXM")] == ["v2", "v1"]


def wachtend(kluis: ports.Kluis) -> list[tuple[str, tuple[Rol, ...]]]:
    return [(v.versie.id, v.versie.wacht_op) for v in kluis.versies.wachtend()]


def test_the_latest_version_waits_until_all_have_signed_or_would_rather_not(kluis: ports.Kluis) -> None:
    assert kluis.versies.wachtend() == [VersieVan(CLIENT, versie("v1"))]
    kluis.versies.zet_ondertekening(tekent(Rol.CLIENT, TekenStand.LIEVER_NIET))
    assert wachtend(kluis) == [("v1", (Rol.BEGELEIDER,))]
    kluis.versies.zet_ondertekening(tekent(Rol.BEGELEIDER))
    assert wachtend(kluis) == []


def test_nobody_is_waited_for_when_all_would_rather_not(kluis: ports.Kluis) -> None:
    for rol in (Rol.CLIENT, Rol.BEGELEIDER):
        gelezen = kluis.versies.haal("v1")
        assert gelezen is not None
        assert not gelezen.niemand_tekent
        kluis.versies.zet_ondertekening(tekent(rol, TekenStand.LIEVER_NIET))
    gelezen = kluis.versies.haal("v1")
    assert gelezen is not None
    assert gelezen.niemand_tekent
    assert wachtend(kluis) == []


def test_only_what_still_matters_waits(kluis: ports.Kluis) -> None:
    kluis.versies.voeg_toe(versie("v2", 2), PDF)
    kluis.versies.voeg_toe(versie("k1", 1, "ki"), PDF)
    assert [v for v, _ in wachtend(kluis)] == ["k1", "v2"]
    kluis.versies.zet_verwijderd("v2", MOMENT)
    assert [v for v, _ in wachtend(kluis)] == ["k1", "v1"]
    kluis.clienten.bewaar_traject(replace(TRAJECT, beeindigd_op=DAG))
    assert wachtend(kluis) == []
    kluis.clienten.bewaar_traject(TRAJECT)
    kluis.clienten.zet_verwijderd("c1", MOMENT)
    assert wachtend(kluis) == []
