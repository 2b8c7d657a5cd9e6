"""What every ``VeldOpslag``, ``AntwoordOpslag`` and ``InstellingOpslag`` promises."""

from datetime import date

import pytest

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.application.fouten import Fout, NietGevonden
from krachtwerk_desktop.application.profiel import NAAM
from krachtwerk_desktop.domain.antwoord import Antwoord, Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.plek import (
    KI,
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    Wie,
    ki_cel,
    sleutel,
)
from tests.storage.conftest import DAG, MOMENT, later

WONEN = ki_cel("t1", "wonen", "heden")


@pytest.fixture
def kluis(elke_kluis: ports.Kluis) -> ports.Kluis:
    """A vault with one cliënt, one doel and one actie."""
    elke_kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    elke_kluis.doelen.voeg_toe(Doel("d1", "t1", acties=(Actie("a1", "d1"),)))
    return elke_kluis


def leg_vast(
    kluis: ports.Kluis,
    plek: Plek,
    tekst: str,
    bewerking: str = "b",
    minuten: int = 0,
    datum: date | None = None,
) -> None:
    kluis.velden.schrijf([Schrijving(plek, tekst, later(minuten), bewerking, datum)])


def test_an_answer_comes_back_as_written_in_any_script(kluis: ports.Kluis) -> None:
    tekst = "Ik woon hier fijn 🏡\nאני גר כאן\r\n\tÑandú — “ja”"
    leg_vast(kluis, WONEN, tekst)
    assert kluis.antwoorden.van("t1") == [Antwoord(WONEN, tekst, MOMENT)]
    assert kluis.antwoorden.van("t1", KI) == [Antwoord(WONEN, tekst, MOMENT)]
    assert kluis.antwoorden.van("t1", "afronden") == kluis.antwoorden.van("anders") == []


def test_answers_that_differ_in_any_part_of_their_place_stand_side_by_side(kluis: ports.Kluis) -> None:
    plekken = [
        WONEN,
        ki_cel("t1", "wonen", "heden", Wie.NAASTE),
        ki_cel("t1", "wonen", "toekomst"),
        ki_cel("t1", "werken", "heden"),
        AntwoordPlek("t1", KI, "nog_zeggen"),
        AntwoordPlek("t1", "afronden", "nog_zeggen"),
    ]
    for nummer, plek in enumerate(plekken):
        leg_vast(kluis, plek, f"tekst {nummer}")
    leg_vast(kluis, WONEN, "nieuwe tekst 0", minuten=1)
    gevonden = {antwoord.plek: antwoord.tekst for antwoord in kluis.antwoorden.van("t1")}
    assert gevonden == {plek: f"tekst {n}" for n, plek in enumerate(plekken)} | {WONEN: "nieuwe tekst 0"}


def test_an_emptied_answer_is_no_answer_but_its_text_is_in_the_history(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "boven", "b1")
    leg_vast(kluis, WONEN, "", "b2")
    assert kluis.antwoorden.van("t1") == []
    assert [w.oud for w in kluis.velden.wijzigingen(WONEN)] == ["boven", ""]


def test_a_change_names_who_wrote_in_this_vault_at_that_time(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "boven", "b1")
    for naam, bewerking in (("Joost de Vries", "b2"), ("عائشة", "b3")):
        kluis.instellingen.zet({NAAM: naam})
        leg_vast(kluis, WONEN, f"van {naam}", bewerking)
    assert [w.door for w in kluis.velden.wijzigingen(WONEN)] == ["عائشة", "Joost de Vries", ""]


def test_a_date_keeps_the_text_and_the_day(kluis: ports.Kluis) -> None:
    plek = AntwoordPlek("t1", "evalueren", "volgende_evaluatie")
    leg_vast(kluis, plek, "3 dec", datum=date(2026, 12, 3))
    assert kluis.antwoorden.van("t1") == [Antwoord(plek, "3 dec", MOMENT, date(2026, 12, 3))]
    leg_vast(kluis, plek, "3 dece", minuten=1)
    assert kluis.antwoorden.van("t1") == [Antwoord(plek, "3 dece", later(1), None)]


def test_the_earlier_value_is_kept_once_per_edit_session(kluis: ports.Kluis) -> None:
    for tekst, bewerking in [("a", "b1"), ("ab", "b1"), ("abc", "b1"), ("abcd", "b2"), ("x", "b3")]:
        leg_vast(kluis, WONEN, tekst, bewerking)
    wijzigingen = kluis.velden.wijzigingen(WONEN)
    assert [(w.oud, w.bewerking) for w in wijzigingen] == [("abcd", "b3"), ("abc", "b2"), ("", "b1")]
    assert [w.volgnr for w in wijzigingen] == sorted((w.volgnr for w in wijzigingen), reverse=True)
    assert {w.plek for w in wijzigingen} == {WONEN}
    assert kluis.velden.wijzigingen(ki_cel("t1", "werken", "heden")) == []


def test_the_order_of_history_does_not_follow_the_clock(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "eerst", "b1", minuten=0)
    leg_vast(kluis, WONEN, "daarna", "b2", minuten=-5000)
    leg_vast(kluis, WONEN, "laatst", "b3", minuten=-100)
    assert [w.oud for w in kluis.velden.wijzigingen(WONEN)] == ["daarna", "eerst", ""]


@pytest.mark.parametrize("veld", [v for v in DoelVeld if v not in {DoelVeld.STATUS, DoelVeld.LEEFGEBIEDEN}])
def test_a_text_of_a_doel_is_saved_like_an_answer(kluis: ports.Kluis, veld: DoelVeld) -> None:
    plek = DoelPlek("d1", veld)
    leg_vast(kluis, plek, "Ik wil weer fietsen", "b1")
    leg_vast(kluis, plek, "Ik wil fietsen", "b2")
    doel = kluis.doelen.haal("d1")
    assert getattr(doel, veld) == "Ik wil fietsen"
    assert [w.oud for w in kluis.velden.wijzigingen(plek)] == ["Ik wil weer fietsen", ""]


def test_the_choices_of_a_doel(kluis: ports.Kluis) -> None:
    leg_vast(kluis, DoelPlek("d1", DoelVeld.LEEFGEBIEDEN), "wonen\nwerken")
    leg_vast(kluis, DoelPlek("d1", DoelVeld.STATUS), "bereikt")
    doel = kluis.doelen.haal("d1")
    assert doel is not None
    assert (doel.leefgebieden, doel.status) == (("wonen", "werken"), DoelStatus.BEREIKT)
    assert kluis.velden.wijzigingen(DoelPlek("d1", DoelVeld.STATUS))[0].oud == "loopt"
    leg_vast(kluis, DoelPlek("d1", DoelVeld.LEEFGEBIEDEN), "", "b2")
    assert kluis.velden.wijzigingen(DoelPlek("d1", DoelVeld.LEEFGEBIEDEN))[0].oud == "wonen\nwerken"


def actie(kluis: ports.Kluis) -> Actie:
    doel = kluis.doelen.haal("d1")
    assert doel is not None
    return doel.acties[0]


def test_the_fields_of_an_actie(kluis: ports.Kluis) -> None:
    for veld in (ActieVeld.TEKST, ActieVeld.WIE, ActieVeld.HULP, ActieVeld.OPMERKING):
        leg_vast(kluis, ActiePlek("a1", veld), f"mijn {veld}")
    leg_vast(kluis, ActiePlek("a1", ActieVeld.KLAAR_OP), "3 dec", datum=date(2026, 12, 3))
    leg_vast(kluis, ActiePlek("a1", ActieVeld.GELUKT_OP), "gisteren", datum=date(2026, 11, 22))
    leg_vast(kluis, ActiePlek("a1", ActieVeld.STATUS), "gelukt")
    assert actie(kluis) == Actie(
        "a1",
        "d1",
        "mijn tekst",
        "mijn wie",
        "3 dec",
        date(2026, 12, 3),
        "mijn hulp",
        "gisteren",
        date(2026, 11, 22),
        "mijn opmerking",
        ActieStatus.GELUKT,
    )


def test_a_moved_actie_keeps_its_earlier_days(kluis: ports.Kluis) -> None:
    plek = ActiePlek("a1", ActieVeld.KLAAR_OP)
    for dag in (1, 8, 15):
        leg_vast(kluis, plek, f"{dag} dec", f"b{dag}", datum=date(2026, 12, dag))
    assert actie(kluis).klaar_op == date(2026, 12, 15)
    assert actie(kluis).eerdere_datums == (date(2026, 12, 1), date(2026, 12, 8))


def test_a_day_that_was_half_typed_is_no_earlier_day(kluis: ports.Kluis) -> None:
    plek = ActiePlek("a1", ActieVeld.KLAAR_OP)
    leg_vast(kluis, plek, "1 dec", "b1", datum=date(2026, 12, 1))
    leg_vast(kluis, plek, "1", "b2")
    leg_vast(kluis, plek, "15-1", "b2", datum=date(2027, 1, 15))
    leg_vast(kluis, plek, "15-12", "b2", datum=date(2026, 12, 15))
    assert actie(kluis).eerdere_datums == (date(2026, 12, 1),)


def test_the_place_last_worked_in_is_remembered(kluis: ports.Kluis) -> None:
    plekken: list[Plek] = [WONEN, DoelPlek("d1", DoelVeld.WAAROM), ActiePlek("a1", ActieVeld.HULP)]
    for minuten, plek in enumerate(plekken, 1):
        leg_vast(kluis, plek, "iets", minuten=minuten)
        traject = kluis.clienten.traject("t1")
        assert traject is not None
        assert (traject.laatst_op, traject.laatste_plek) == (later(minuten), sleutel(plek))


@pytest.mark.parametrize("plek", [DoelPlek("weg", DoelVeld.TEKST), ActiePlek("weg", ActieVeld.TEKST)])
def test_a_field_of_what_is_not_there_is_told(kluis: ports.Kluis, plek: Plek) -> None:
    with pytest.raises(NietGevonden):
        leg_vast(kluis, plek, "iets")


def test_a_field_of_what_was_just_deleted_is_still_saved(kluis: ports.Kluis) -> None:
    """The page saves what was typed; *Ongedaan maken* brings it back whole."""
    kluis.doelen.zet_doel_verwijderd("d1", MOMENT)
    leg_vast(kluis, DoelPlek("d1", DoelVeld.TEKST), "laatste woorden")
    kluis.doelen.zet_doel_verwijderd("d1", None)
    doel = kluis.doelen.haal("d1")
    assert doel is not None
    assert doel.tekst == "laatste woorden"


def test_what_is_sent_reports_and_is_seen_by_the_next_read(kluis: ports.Kluis) -> None:
    verslag: list[str] = []

    def mislukt(fout: Fout) -> None:
        verslag.append(type(fout).__name__)

    kluis.velden.stuur(Schrijving(WONEN, "boven", MOMENT, "b"), lambda: verslag.append("klaar"), mislukt)
    assert [a.tekst for a in kluis.antwoorden.van("t1")] == ["boven"]
    weg = DoelPlek("weg", DoelVeld.TEKST)
    kluis.velden.stuur(Schrijving(weg, "x", MOMENT, "b"), lambda: verslag.append("klaar"), mislukt)
    kluis.sluit()
    assert verslag == ["klaar", "NietGevonden"]


def test_planned_days_of_running_rounds(kluis: ports.Kluis) -> None:
    plek = AntwoordPlek("t1", "evalueren", "volgende_evaluatie")
    leg_vast(kluis, plek, "3 dec", datum=date(2026, 12, 3))
    client = kluis.clienten.haal("c1")
    assert client is not None

    def gepland(dag: int) -> list[ports.GeplandeDatum]:
        return kluis.antwoorden.gepland("evalueren", "volgende_evaluatie", date(2026, 12, dag))

    assert gepland(2) == []
    assert gepland(3) == [ports.GeplandeDatum(client, "t1", date(2026, 12, 3))]
    assert kluis.antwoorden.gepland("evalueren", "anders", date(2026, 12, 3)) == []
    kluis.clienten.bewaar_traject(Traject("t1", "c1", 1, DAG, beeindigd_op=DAG))
    assert gepland(3) == []
    kluis.clienten.bewaar_traject(Traject("t1", "c1", 1, DAG))
    kluis.clienten.zet_verwijderd("c1", MOMENT)
    assert gepland(3) == []


def test_settings(kluis: ports.Kluis) -> None:
    assert kluis.instellingen.lees("profiel.naam") == ""
    kluis.instellingen.zet({"profiel.naam": "Joost", "profiel.organisatie": "De Brug"})
    kluis.instellingen.zet({"profiel.naam": "Joost de Boer"})
    assert kluis.instellingen.lees("profiel.naam") == "Joost de Boer"
    assert kluis.instellingen.lees("profiel.organisatie") == "De Brug"
