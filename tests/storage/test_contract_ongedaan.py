"""What ``GeschiedenisOpslag`` promises about undoing."""

from dataclasses import replace
from datetime import date

import pytest

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel
from krachtwerk_desktop.domain.geschiedenis import Ding, Stap, StapSoort
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    DoelPlek,
    DoelVeld,
    Plek,
    WerkaantekeningPlek,
    ki_cel,
)
from krachtwerk_desktop.domain.versie import Bijlage, BijlageSoort, Ondertekening, Rol, TekenStand, Versie
from tests.storage.conftest import DAG, MOMENT, later

SAMIRA = Client("c1", "Samira", "Sam", "2026-001", "3-4-1989", date(1989, 4, 3))
WONEN, WERKEN = ki_cel("t1", "wonen", "heden"), ki_cel("t1", "werken", "heden")
DOEL = DoelPlek("d1", DoelVeld.TEKST)
KLAAR_OP, STATUS = ActiePlek("a1", ActieVeld.KLAAR_OP), ActiePlek("a1", ActieVeld.STATUS)
VERSIE = Versie("v1", "t1", "ki", 1, "{}", "7F3K9QXM", DAG, MOMENT)


@pytest.fixture
def kluis(elke_kluis: ports.Kluis) -> ports.Kluis:
    """Two cliënten; the first has a doel with an actie that count as there from the start."""
    for client in (SAMIRA, Client("c2", "Oleh", "", "2026-002")):
        elke_kluis.clienten.voeg_toe(client, Traject(f"t{client.id[1]}", client.id, 1, DAG))
    elke_kluis.doelen.voeg_toe(Doel("d1", "t1", "fietsen", acties=(Actie("a1", "d1", "bellen"),)))
    return elke_kluis


def leg_vast(
    kluis: ports.Kluis, plek: Plek, tekst: str, bewerking: str, minuten: int = 0, datum: date | None = None
) -> None:
    kluis.velden.schrijf([Schrijving(plek, tekst, later(minuten), bewerking, datum)])


def laatste(kluis: ports.Kluis, *, papier: bool = False) -> Stap:
    stap = kluis.geschiedenis.laatste("c1", papier=papier)
    assert stap is not None
    return stap


def ongedaan(kluis: ports.Kluis, *, papier: bool = False) -> Stap:
    """Undo the last step, as Ctrl+Z does, and return it."""
    stap = laatste(kluis, papier=papier)
    kluis.geschiedenis.maak_ongedaan(stap, later(100))
    return stap


def actie(kluis: ports.Kluis) -> Actie:
    doel = kluis.doelen.haal("d1")
    assert doel is not None
    return doel.acties[0]


def test_nothing_done_is_nothing_to_undo(kluis: ports.Kluis) -> None:
    assert kluis.geschiedenis.laatste("c2") is None
    assert kluis.geschiedenis.laatste("nooit") is None


def test_undoing_goes_back_through_all_fields_last_first(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "a", "1")
    leg_vast(kluis, WERKEN, "b", "2")
    leg_vast(kluis, WONEN, "a c", "3")
    leg_vast(kluis, DOEL, "zwemmen", "4")
    assert [ongedaan(kluis).plekken for _ in range(4)] == [(DOEL,), (WONEN,), (WERKEN,), (WONEN,)]
    assert kluis.antwoorden.van("t1") == []
    assert kluis.velden.lees(DOEL) == "fietsen"
    assert laatste(kluis).soort is StapSoort.TOEGEVOEGD


def test_a_step_tells_when_and_where(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "a", "1", minuten=5)
    stap = laatste(kluis)
    assert (stap.soort, stap.moment, stap.traject_id, stap.bewerking) == (
        StapSoort.VELDEN,
        later(5),
        "t1",
        "1",
    )


def test_undoing_erases_nothing(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "boven", "1")
    leg_vast(kluis, WONEN, "beneden", "2")
    ongedaan(kluis)
    ongedaan(kluis)
    assert [w.oud for w in kluis.velden.wijzigingen(WONEN)] == ["boven", "beneden", "boven", ""]
    assert kluis.velden.wijzigingen(WONEN)[0].moment == later(100)


def test_after_undoing_new_changes_come_first_and_what_was_undone_never_again(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "a", "1")
    leg_vast(kluis, WONEN, "b", "2")
    ongedaan(kluis)
    leg_vast(kluis, WERKEN, "c", "3")
    assert [ongedaan(kluis).plekken, ongedaan(kluis).plekken] == [(WERKEN,), (WONEN,)]
    assert (kluis.velden.lees(WONEN), kluis.velden.lees(WERKEN)) == ("", "")


def test_typing_on_in_a_session_that_was_undone_is_a_new_step(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "a", "1")
    ongedaan(kluis)
    leg_vast(kluis, WONEN, "ander begin", "1")
    assert laatste(kluis).plekken == (WONEN,)
    ongedaan(kluis)
    assert kluis.velden.lees(WONEN) == ""


def test_the_order_does_not_follow_the_clock(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "a", "1", minuten=0)
    leg_vast(kluis, WERKEN, "b", "2", minuten=-9000)
    assert laatste(kluis).plekken == (WERKEN,)


def test_fields_changed_in_one_go_are_one_step(kluis: ports.Kluis) -> None:
    gelukt = ActiePlek("a1", ActieVeld.GELUKT_OP)
    kluis.velden.schrijf(
        [
            Schrijving(gelukt, "vandaag", MOMENT, "samen", DAG),
            Schrijving(STATUS, ActieStatus.GELUKT.value, MOMENT, "samen"),
        ]
    )
    assert set(laatste(kluis).plekken) == {gelukt, STATUS}
    ongedaan(kluis)
    assert actie(kluis) == Actie("a1", "d1", "bellen")


def test_a_field_that_has_its_earlier_text_again_is_passed_over(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WERKEN, "b", "1")
    leg_vast(kluis, WONEN, "a", "2")
    leg_vast(kluis, WONEN, "", "2")
    assert laatste(kluis).plekken == (WERKEN,)


def test_a_day_that_comes_back_was_not_moved(kluis: ports.Kluis) -> None:
    eerst, daarna = date(2026, 12, 1), date(2026, 12, 8)
    leg_vast(kluis, KLAAR_OP, "1 dec", "1", datum=eerst)
    leg_vast(kluis, KLAAR_OP, "8 dec", "2", datum=daarna)
    assert actie(kluis).eerdere_datums == (eerst,)
    ongedaan(kluis)
    assert (actie(kluis).klaar_op_tekst, actie(kluis).klaar_op) == ("1 dec", eerst)
    assert actie(kluis).eerdere_datums == ()
    ongedaan(kluis)
    assert actie(kluis) == Actie("a1", "d1", "bellen")


def test_a_day_that_is_put_back_was_not_moved_and_that_can_be_undone(kluis: ports.Kluis) -> None:
    eerst, daarna, nog_later = date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 15)
    leg_vast(kluis, KLAAR_OP, "1 dec", "1", datum=eerst)
    leg_vast(kluis, KLAAR_OP, "8 dec", "2", datum=daarna)
    kluis.geschiedenis.zet_tekst_terug(Schrijving(KLAAR_OP, "1 dec", later(3), "3", eerst))
    nu = actie(kluis)
    assert (nu.klaar_op_tekst, nu.klaar_op, nu.eerdere_datums) == ("1 dec", eerst, ())
    assert kluis.velden.wijzigingen(KLAAR_OP)[0].oud == "8 dec"
    ongedaan(kluis)
    assert (actie(kluis).klaar_op, actie(kluis).eerdere_datums) == (daarna, (eerst,))
    leg_vast(kluis, KLAAR_OP, "15 dec", "4", datum=nog_later)
    assert actie(kluis).eerdere_datums == (eerst, daarna)
    kluis.geschiedenis.zet_tekst_terug(Schrijving(KLAAR_OP, "8 dec", later(5), "5", daarna))
    assert actie(kluis).eerdere_datums == (eerst,)
    with pytest.raises(NietGevonden):
        kluis.geschiedenis.zet_tekst_terug(Schrijving(ActiePlek("weg", KLAAR_OP.veld), "x", MOMENT, "6"))


def test_undoing_a_putting_back_finds_every_earlier_day_again(kluis: ports.Kluis) -> None:
    een, twee, drie, vier = (date(2026, 12, n) for n in (1, 2, 3, 4))
    for dag in (een, twee, vier):
        leg_vast(kluis, KLAAR_OP, f"{dag.day} dec", f"b{dag.day}", datum=dag)
    ongedaan(kluis)
    leg_vast(kluis, KLAAR_OP, "3 dec", "b3", datum=drie)
    assert actie(kluis).eerdere_datums == (een, twee)
    for keer in ("eerste", "tweede"):
        kluis.geschiedenis.zet_tekst_terug(Schrijving(KLAAR_OP, "1 dec", later(3), keer, een))
        assert (actie(kluis).klaar_op, actie(kluis).eerdere_datums) == (een, ())
        ongedaan(kluis)
        assert (actie(kluis).klaar_op, actie(kluis).eerdere_datums) == (drie, (een, twee))
    ongedaan(kluis)
    assert (actie(kluis).klaar_op, actie(kluis).eerdere_datums) == (twee, (een,))


def test_another_text_that_is_put_back_is_a_step_as_any(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "a", "1")
    leg_vast(kluis, WONEN, "b", "2")
    kluis.geschiedenis.zet_tekst_terug(Schrijving(WONEN, "a", later(3), "3"))
    assert kluis.velden.lees(WONEN) == "a"
    ongedaan(kluis)
    assert kluis.velden.lees(WONEN) == "b"


def test_what_was_thrown_away_is_a_step(kluis: ports.Kluis) -> None:
    voor = kluis.doelen.van("t1")
    leg_vast(kluis, WONEN, "a", "1")
    kluis.doelen.zet_actie_verwijderd("a1", later(1))
    kluis.doelen.zet_doel_verwijderd("d1", later(2))
    stap = ongedaan(kluis)
    assert (stap.soort, stap.ding, stap.ding_id) == (StapSoort.WEGGEGOOID, Ding.DOEL, "d1")
    assert (stap.moment, stap.traject_id) == (later(2), "t1")
    assert ongedaan(kluis).ding is Ding.ACTIE
    assert kluis.doelen.van("t1") == voor
    assert laatste(kluis).plekken == (WONEN,)


def test_what_is_back_already_is_passed_over(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "a", "1")
    kluis.doelen.zet_doel_verwijderd("d1", later(1))
    kluis.doelen.zet_doel_verwijderd("d1", None)
    assert laatste(kluis).plekken == (WONEN,)


def test_what_was_added_goes_to_the_waste_bin(kluis: ports.Kluis) -> None:
    kluis.doelen.voeg_toe(Doel("d2", "t1", acties=(Actie("a2", "d2"),)))
    kluis.doelen.voeg_actie_toe(Actie("a3", "d2"))
    kluis.notities.voeg_toe(Notitie("n1", "t1", "gezegd", MOMENT))
    assert [(s.soort, s.ding_id) for s in (ongedaan(kluis), ongedaan(kluis), ongedaan(kluis))] == [
        (StapSoort.TOEGEVOEGD, "n1"),
        (StapSoort.TOEGEVOEGD, "a3"),
        (StapSoort.TOEGEVOEGD, "d2"),
    ]
    assert [doel.id for doel in kluis.doelen.van("t1")] == ["d1"]
    assert [regel.id for regel in kluis.geschiedenis.prullenbak()] == ["d2", "n1"]
    assert laatste(kluis).ding_id == "d1"


def test_a_field_of_what_is_in_the_waste_bin_is_no_step_until_it_is_back(kluis: ports.Kluis) -> None:
    kluis.doelen.zet_doel_verwijderd("d1", MOMENT)
    leg_vast(kluis, DOEL, "laatste woorden", "1")
    assert ongedaan(kluis).soort is StapSoort.WEGGEGOOID
    assert kluis.velden.lees(DOEL) == "laatste woorden"
    assert ongedaan(kluis).plekken == (DOEL,)


def test_undoing_a_placing_takes_text_and_placing_back(kluis: ports.Kluis) -> None:
    kluis.notities.voeg_toe(Notitie("n1", "t1", "Ik woon boven", MOMENT))
    plaatsing = Plaatsing("n1", WONEN, MOMENT, "plaats")
    kluis.notities.plaats([plaatsing], [Schrijving(WONEN, "Ik woon boven", MOMENT, "plaats")])
    leg_vast(kluis, WONEN, "Ik woon boven de bakker", "verder")
    ongedaan(kluis)
    assert not kluis.notities.van("t1")[0].nog_te_plaatsen
    ongedaan(kluis)
    assert kluis.notities.van("t1")[0].nog_te_plaatsen
    assert kluis.velden.lees(WONEN) == ""


def test_data_of_a_client_saved_in_one_go_are_one_step(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "a", "1")
    anders = replace(SAMIRA, naam="Samira El Idrissi", geboortedatum_tekst="", geboortedatum=None)
    kluis.clienten.wijzig(anders)
    kluis.clienten.wijzig(replace(anders, clientnummer="A-7"))
    kluis.clienten.wijzig(replace(anders, clientnummer="A-7"))
    stap = ongedaan(kluis)
    assert (stap.soort, stap.ding, stap.ding_id, stap.traject_id) == (
        StapSoort.GEGEVENS,
        Ding.CLIENT,
        "c1",
        "",
    )
    assert stap.velden == ("clientnummer",)
    assert kluis.clienten.haal("c1") == anders
    assert ongedaan(kluis).velden == ("naam", "geboortedatum_tekst")
    assert kluis.clienten.haal("c1") == SAMIRA
    assert [treffer.client_id for treffer in kluis.clienten.zoek("idrissi")] == []
    assert laatste(kluis).plekken == (WONEN,)


def test_how_a_signature_stood_comes_back(kluis: ports.Kluis) -> None:
    eerst = Ondertekening("o1", "v1", Rol.CLIENT, TekenStand.LIEVER_NIET, reden="later")
    kluis.versies.voeg_toe(replace(VERSIE, ondertekeningen=(eerst,)), b"pdf")
    getekend = replace(
        eerst, stand=TekenStand.OP_PAPIER, datum_tekst="3 dec", datum=date(2026, 12, 3), waar="map", reden=""
    )
    kluis.versies.zet_ondertekening(getekend)
    kluis.versies.zet_ondertekening(replace(getekend, waar="kluis"))
    assert laatste(kluis).ding_id == "d1"  # never unseen from a page
    velden = [("waar",), ("stand", "datum_tekst", "waar", "reden")]
    for verwacht in (getekend, eerst):
        stap = ongedaan(kluis, papier=True)
        assert (stap.soort, stap.ding, stap.ding_id) == (StapSoort.GEGEVENS, Ding.VERSIE, "v1")
        assert (stap.velden, stap.rol) == (velden.pop(0), "client")
        versie = kluis.versies.haal("v1")
        assert versie is not None
        assert versie.ondertekeningen == (verwacht,)
    assert kluis.geschiedenis.laatste("c1", papier=True) is None


def test_an_attachment_is_a_step_and_a_version_is_not(kluis: ports.Kluis) -> None:
    kluis.versies.voeg_toe(VERSIE, b"pdf")
    assert kluis.geschiedenis.laatste("c1", papier=True) is None
    kluis.versies.voeg_bijlage_toe(Bijlage("b1", "v1", BijlageSoort.PNG, "scan", MOMENT), b"png")
    assert laatste(kluis).ding_id == "d1"
    assert ongedaan(kluis, papier=True).ding is Ding.BIJLAGE
    assert kluis.versies.van("t1") == [VERSIE]


def test_own_notes_are_undone_too(kluis: ports.Kluis) -> None:
    plek = WerkaantekeningPlek("t1")
    leg_vast(kluis, plek, "Belt liever niet", "1")
    assert ongedaan(kluis).plekken == (plek,)
    assert kluis.velden.lees(plek) == ""


def test_a_deleted_client_comes_back_as_a_step(kluis: ports.Kluis) -> None:
    kluis.clienten.zet_verwijderd("c1", MOMENT)
    assert ongedaan(kluis).ding is Ding.CLIENT
    assert kluis.clienten.haal("c1") == SAMIRA


def test_all_rounds_count_and_the_texts_that_a_round_began_with_do_not(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "a", "1")
    begin = Schrijving(ki_cel("t9", "wonen", "heden"), "a", MOMENT, "begin")
    kluis.clienten.begin_ronde(Traject("t9", "c1", 2, DAG, vorig_traject_id="t1"), [begin])
    assert laatste(kluis).plekken == (WONEN,)
    leg_vast(kluis, ki_cel("t9", "wonen", "heden"), "b", "2")
    assert ongedaan(kluis).traject_id == "t9"
    assert ongedaan(kluis).traject_id == "t1"
    assert kluis.velden.lees(ki_cel("t9", "wonen", "heden")) == "a"


def test_a_step_is_undone_once(kluis: ports.Kluis) -> None:
    leg_vast(kluis, WONEN, "a", "1")
    stap = ongedaan(kluis)
    with pytest.raises(NietGevonden):
        kluis.geschiedenis.maak_ongedaan(stap, MOMENT)
    assert kluis.velden.lees(WONEN) == ""
