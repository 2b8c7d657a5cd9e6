"""What every ``ClientOpslag`` promises, kept by the real vault and the one in memory."""

from dataclasses import replace
from datetime import date

import pytest

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.plek import (
    KI,
    ActiePlek,
    AntwoordPlek,
    BesprokenPlek,
    DoelPlek,
    DoelVeld,
    Wie,
    ki_cel,
    sleutel,
)
from krachtwerk_desktop.domain.vouwen import vouw
from krachtwerk_desktop.storage.kluis import Kluis
from tests.storage.conftest import DAG, MOMENT, later

SAMIRA = Client(
    "c1", "Samira El Idrissi", "Samira", "2026-001", "3-4-1989", date(1989, 4, 3), "Arabisch", "06"
)
OLEH = Client("c2", "Олег Шевченко", "Oleh", "2026-002")


def voeg_toe(kluis: ports.Kluis, client: Client, ronde: int = 1) -> Traject:
    traject = Traject(f"t-{client.id}-{ronde}", client.id, ronde, DAG)
    kluis.clienten.voeg_toe(client, traject)
    return traject


def schrijf(kluis: ports.Kluis, traject: Traject, tekst: str, minuten: int = 0) -> AntwoordPlek:
    plek = ki_cel(traject.id, "wonen", "heden")
    kluis.velden.schrijf([Schrijving(plek, tekst, later(minuten), f"b{minuten}")])
    return plek


def test_a_client_comes_back_as_written(elke_kluis: ports.Kluis) -> None:
    traject = voeg_toe(elke_kluis, SAMIRA)
    assert elke_kluis.clienten.haal("c1") == SAMIRA
    assert elke_kluis.clienten.trajecten("c1") == [traject]
    assert elke_kluis.clienten.traject(traject.id) == traject
    assert elke_kluis.clienten.haal("nooit") is None
    assert elke_kluis.clienten.traject("nooit") is None
    assert elke_kluis.clienten.trajecten("nooit") == []


def test_changed_data_take_the_place_of_the_old(elke_kluis: ports.Kluis) -> None:
    voeg_toe(elke_kluis, SAMIRA)
    anders = replace(SAMIRA, roepnaam="Sam", geboortedatum=None, clientnummer="2026-009")
    elke_kluis.clienten.wijzig(anders)
    assert elke_kluis.clienten.haal("c1") == anders


def test_the_list_holds_the_newest_round_last_worked_in_first(elke_kluis: ports.Kluis) -> None:
    eerste = voeg_toe(elke_kluis, SAMIRA)
    tweede = voeg_toe(elke_kluis, OLEH)
    schrijf(elke_kluis, tweede, "boven", 1)
    plek = schrijf(elke_kluis, eerste, "beneden", 2)
    assert [regel.client for regel in elke_kluis.clienten.regels()] == [SAMIRA, OLEH]
    schrijf(elke_kluis, tweede, "boven, later bij een klok die achterloopt", 0)
    assert [regel.client for regel in elke_kluis.clienten.regels()] == [OLEH, SAMIRA]
    schrijf(elke_kluis, tweede, "boven", 1)
    plek = schrijf(elke_kluis, eerste, "weer beneden", 2)
    regels = elke_kluis.clienten.regels()
    assert [regel.client for regel in regels] == [SAMIRA, OLEH]
    assert regels[0].traject == replace(eerste, laatst_op=later(2), laatste_plek=sleutel(plek))
    nieuwe = Traject("t-c1-2", "c1", 2, DAG, vorig_traject_id=eerste.id)
    elke_kluis.clienten.begin_ronde(nieuwe, [])
    gevonden = {regel.client.id: regel.traject for regel in elke_kluis.clienten.regels()}
    assert gevonden == {
        "c1": nieuwe,
        "c2": replace(tweede, laatst_op=later(1), laatste_plek=sleutel(_wonen("c2"))),
    }


def _wonen(client_id: str) -> AntwoordPlek:
    return ki_cel(f"t-{client_id}-1", "wonen", "heden")


def test_the_list_tells_the_open_actie_with_the_earliest_day(elke_kluis: ports.Kluis) -> None:
    traject = voeg_toe(elke_kluis, SAMIRA)
    voeg_toe(elke_kluis, OLEH)
    stil = Doel(
        "d0",
        traject.id,
        "rust",
        status=DoelStatus.RUST,
        acties=(Actie("a0", "d0", "x", klaar_op=date(2026, 1, 1)),),
    )
    doel = Doel(
        "d1",
        traject.id,
        "fietsen",
        acties=(
            Actie("a1", "d1", "zonder dag"),
            Actie("a2", "d1", "laat", klaar_op=date(2026, 12, 9)),
            Actie("a3", "d1", "vroeg", klaar_op=date(2026, 12, 3)),
            Actie("a4", "d1", "al klaar", klaar_op=date(2026, 11, 1), status=ActieStatus.GELUKT),
        ),
    )
    elke_kluis.doelen.voeg_toe(stil)
    elke_kluis.doelen.voeg_toe(doel)

    def volgende() -> dict[str, tuple[str, date | None]]:
        return {r.client.id: (r.volgende_actie, r.volgende_datum) for r in elke_kluis.clienten.regels()}

    assert volgende() == {"c1": ("vroeg", date(2026, 12, 3)), "c2": ("", None)}
    elke_kluis.doelen.zet_actie_verwijderd("a2", MOMENT)
    elke_kluis.doelen.zet_actie_verwijderd("a3", MOMENT)
    assert volgende()["c1"] == ("zonder dag", None)
    elke_kluis.doelen.zet_doel_verwijderd("d1", MOMENT)
    assert volgende()["c1"] == ("", None)


def test_numbers_are_never_given_twice(elke_kluis: ports.Kluis) -> None:
    opslag = elke_kluis.clienten
    assert opslag.volgend_nummer(2026) == "2026-001"
    voeg_toe(elke_kluis, SAMIRA)
    voeg_toe(elke_kluis, replace(OLEH, clientnummer="2026-041"))
    assert opslag.volgend_nummer(2026) == "2026-042"
    assert opslag.volgend_nummer(2027) == "2027-001"
    opslag.zet_verwijderd("c2", MOMENT)
    assert opslag.volgend_nummer(2026) == "2026-042"
    assert opslag.nummer_in_gebruik("2026-041")
    assert not opslag.nummer_in_gebruik("2026-001", "c1")
    assert not opslag.nummer_in_gebruik("2026-002")


def test_a_number_that_somebody_had_stays_taken(elke_kluis: ports.Kluis) -> None:
    voeg_toe(elke_kluis, SAMIRA)
    elke_kluis.clienten.wijzig(replace(SAMIRA, clientnummer="A-77"))
    assert elke_kluis.clienten.nummer_in_gebruik("2026-001", "c2")
    assert elke_kluis.clienten.nummer_in_gebruik("A-77", "c2")
    assert not elke_kluis.clienten.nummer_in_gebruik("2026-001", "c1")
    assert elke_kluis.clienten.volgend_nummer(2026) == "2026-002"


def test_a_number_above_999_goes_on_counting(elke_kluis: ports.Kluis) -> None:
    voeg_toe(elke_kluis, replace(SAMIRA, clientnummer="2026-999"))
    voeg_toe(elke_kluis, replace(OLEH, clientnummer="2026-x"))
    assert elke_kluis.clienten.volgend_nummer(2026) == "2026-1000"


def test_what_is_deleted_is_left_out_and_comes_back(elke_kluis: ports.Kluis) -> None:
    traject = voeg_toe(elke_kluis, SAMIRA)
    schrijf(elke_kluis, traject, "een zeldzaam woord")
    opslag = elke_kluis.clienten
    opslag.zet_verwijderd("c1", MOMENT)
    assert opslag.haal("c1") is None
    assert opslag.regels() == []
    assert opslag.zoek("zeldzaam") == opslag.zoek("samira") == []
    opslag.zet_verwijderd("c1", None)
    assert opslag.haal("c1") == SAMIRA
    assert len(opslag.regels()) == len(opslag.zoek("zeldzaam")) == 1


def test_a_round_is_ended_and_reopened_without_touching_the_place_last_worked_in(
    elke_kluis: ports.Kluis,
) -> None:
    traject = voeg_toe(elke_kluis, SAMIRA)
    plek = schrijf(elke_kluis, traject, "boven")
    elke_kluis.clienten.bewaar_traject(replace(traject, beeindigd_op=DAG, begonnen_op=date(2026, 1, 2)))
    gelezen = elke_kluis.clienten.traject(traject.id)
    assert gelezen == replace(
        traject, begonnen_op=date(2026, 1, 2), beeindigd_op=DAG, laatst_op=MOMENT, laatste_plek=sleutel(plek)
    )


def test_a_second_round_begins_with_texts_of_the_first(elke_kluis: ports.Kluis) -> None:
    eerste = voeg_toe(elke_kluis, SAMIRA)
    tweede = Traject("t2", "c1", 2, DAG, vorig_traject_id=eerste.id)
    elke_kluis.clienten.begin_ronde(
        tweede, [Schrijving(ki_cel("t2", "wonen", "heden"), "overgenomen", MOMENT, "b")]
    )
    assert elke_kluis.clienten.trajecten("c1") == [eerste, tweede]
    assert [a.tekst for a in elke_kluis.antwoorden.van("t2", KI)] == ["overgenomen"]


def test_a_next_round_and_the_end_of_the_one_before_are_written_together(elke_kluis: ports.Kluis) -> None:
    """Or neither: a round whose texts are refused leaves the one before running."""
    eerste = voeg_toe(elke_kluis, SAMIRA)
    af = replace(eerste, beeindigd_op=DAG)
    tweede = Traject("t2", "c1", 2, DAG, vorig_traject_id=eerste.id)
    elke_kluis.clienten.begin_ronde(tweede, [], af)
    assert elke_kluis.clienten.trajecten("c1") == [af, tweede]


def test_a_next_round_that_is_refused_does_not_end_the_one_before(kluis: Kluis) -> None:
    eerste = voeg_toe(kluis, SAMIRA)
    weg = Schrijving(DoelPlek("weg", DoelVeld.TEKST), "overgenomen", MOMENT, "b")
    with pytest.raises(NietGevonden):
        kluis.clienten.begin_ronde(Traject("t2", "c1", 2, DAG), [weg], replace(eerste, beeindigd_op=DAG))
    assert kluis.clienten.trajecten("c1") == [eerste]


def test_a_basistaak_is_marked_and_unmarked(elke_kluis: ports.Kluis) -> None:
    traject = voeg_toe(elke_kluis, SAMIRA)
    opslag = elke_kluis.clienten
    laatst = opslag.traject(traject.id)

    def zet(basistaak: str, dag: str, bewerking: str) -> None:
        plek = BesprokenPlek(traject.id, basistaak)
        elke_kluis.velden.schrijf([Schrijving(plek, dag, MOMENT, bewerking)])
        assert elke_kluis.velden.lees(plek) == dag

    zet(KI, "2026-11-01", "1")
    zet(KI, DAG.isoformat(), "2")
    zet("afronden", DAG.isoformat(), "3")
    assert opslag.besproken(traject.id) == {KI: DAG, "afronden": DAG}
    zet("afronden", "", "4")
    assert opslag.besproken(traject.id) == {KI: DAG}
    assert opslag.traject(traject.id) == laatst  # it is no place to come back to
    assert [w.oud for w in elke_kluis.velden.wijzigingen(BesprokenPlek(traject.id, KI))] == ["2026-11-01", ""]
    assert opslag.besproken("anders") == {}


@pytest.mark.parametrize("getypt", ["idrissi", "SAMIRA", "Sámïra", "2026-001", "El Idr"])
def test_a_client_is_found_by_name_or_number_whatever_the_accents(
    elke_kluis: ports.Kluis, getypt: str
) -> None:
    voeg_toe(elke_kluis, SAMIRA)
    voeg_toe(elke_kluis, OLEH)
    assert elke_kluis.clienten.zoek(vouw(getypt)) == [ports.Treffer("c1")]


def test_every_script_is_searched(elke_kluis: ports.Kluis) -> None:
    voeg_toe(elke_kluis, OLEH)
    voeg_toe(elke_kluis, replace(SAMIRA, naam="سميرة الإدريسي"))
    assert elke_kluis.clienten.zoek(vouw("ШЕВЧ")) == [ports.Treffer("c2")]
    assert elke_kluis.clienten.zoek(vouw("الادريسي")) == [ports.Treffer("c1")]


def test_a_hit_in_a_text_tells_where(elke_kluis: ports.Kluis) -> None:
    traject = voeg_toe(elke_kluis, SAMIRA)
    plek = schrijf(elke_kluis, traject, "Ik woon boven de bakker")
    assert elke_kluis.clienten.zoek("bakker") == [ports.Treffer("c1", "Ik woon boven de bakker", plek)]
    elke_kluis.doelen.voeg_toe(
        Doel("d1", traject.id, "Café bezoeken", acties=(Actie("a1", "d1", "Bus zoeken"),))
    )
    [treffer] = elke_kluis.clienten.zoek("cafe")
    assert isinstance(treffer.plek, DoelPlek)
    assert elke_kluis.clienten.zoek("bakker boven")[0].plek == plek
    assert elke_kluis.clienten.zoek("bakker beneden") == []
    [treffer] = elke_kluis.clienten.zoek("bus z")
    assert isinstance(treffer.plek, ActiePlek)


def test_signs_that_mean_something_to_a_database_are_just_signs(elke_kluis: ports.Kluis) -> None:
    traject = voeg_toe(elke_kluis, SAMIRA)
    schrijf(elke_kluis, traject, "100% zeker_weten 'ja' \\ ? \"\"")
    for getypt in ("100%", "zeker_w", "'ja'", "\\", "?", '""'):
        assert len(elke_kluis.clienten.zoek(vouw(getypt))) == 1
    for getypt in ("100_", "%%", "zeker%weten", "*", ";"):
        assert elke_kluis.clienten.zoek(vouw(getypt)) == []


def test_one_hit_per_client_and_names_before_texts(elke_kluis: ports.Kluis) -> None:
    traject = voeg_toe(elke_kluis, SAMIRA)
    schrijf(elke_kluis, traject, "Samira lacht")
    ander = voeg_toe(elke_kluis, OLEH)
    for wie in (Wie.CLIENT, Wie.NAASTE):
        plek = AntwoordPlek(ander.id, KI, "cel", "wonen", "heden", wie)
        elke_kluis.velden.schrijf([Schrijving(plek, "kent Samira", later(3), wie)])
    gevonden = {treffer.client_id: treffer for treffer in elke_kluis.clienten.zoek("samira")}
    assert len(gevonden) == 2
    assert gevonden["c1"].plek is None
    assert isinstance(gevonden["c2"].plek, AntwoordPlek)


def test_who_is_called_so_comes_before_who_wrote_about_one(elke_kluis: ports.Kluis) -> None:
    def wie(nummer: int, naam: str, roepnaam: str = "") -> Traject:
        return voeg_toe(elke_kluis, Client(f"c{nummer}", naam, roepnaam, f"2026-{nummer:03}"))

    wie(1, "Nguyễn Thị Ánh Tuyết", "Tuyết")
    wie(2, "Ánh Pham")
    schrijf(elke_kluis, wie(3, "Kofi Asante"), "Ánh belt mij elke dag", 1)
    wie(4, "Johanhes Vos")
    wie(5, "Phan Văn Minh", "Anhtuan")
    schrijf(elke_kluis, wie(6, "Marek Wójcik"), "Ik ken Ánh van de kerk", 2)

    def gevonden(getypt: str) -> list[str]:
        return [treffer.client_id for treffer in elke_kluis.clienten.zoek(vouw(getypt))]

    # Begins a name, begins a word in one, stands inside one, stands in a text; last worked in first.
    assert gevonden("Ánh") == ["c5", "c2", "c1", "c4", "c6", "c3"]
    assert gevonden("ánh nguyễn") == ["c1"]
    assert gevonden("002") == ["c2"]
    schrijf(elke_kluis, Traject("t-c2-1", "c2", 1, DAG), "Nieuws", 3)
    assert gevonden("Ánh") == ["c2", "c5", "c1", "c4", "c6", "c3"]
