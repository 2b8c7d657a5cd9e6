"""Lines noted while listening: kept, placed word for word, traced, and taken back."""

from datetime import timedelta

import pytest

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.notities import (
    NotitieService,
    in_gesprek,
    met_alinea,
    zonder_alinea,
)
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.notitie import Notitie
from krachtwerk_desktop.domain.plek import AntwoordPlek, DoelPlek, DoelVeld, NotitiePlek, ki_cel
from tests.application.conftest import VasteKlok
from tests.nep.kluis import NepKluis

BALKON = "Ik wil een plek met een balkon."
HANAN = "Hanan belt mij elke zondag."


@pytest.fixture
def traject_id(diensten: Diensten) -> str:
    return diensten.clienten.nieuw(ClientGegevens("Samira el Amrani", "Samira"))[1].id


@pytest.fixture
def dienst(diensten: Diensten) -> NotitieService:
    return diensten.notities


@pytest.fixture
def straks(traject_id: str) -> AntwoordPlek:
    return ki_cel(traject_id, "wonen", "toekomst")


def nu(diensten: Diensten, notitie: Notitie) -> Notitie:
    return next(n for n in diensten.notities.van(notitie.traject_id) if n.id == notitie.id)


def tekst(diensten: Diensten, plek: AntwoordPlek) -> str:
    return diensten.krachten.van(plek.traject_id).tekst(plek.leefgebied, plek.perspectief)


def test_a_line_keeps_its_words_its_moment_and_its_order(
    dienst: NotitieService, traject_id: str, klok: VasteKlok
) -> None:
    eerste = dienst.noteer(traject_id, f"  {BALKON}\n")
    klok.verder(minutes=1)
    dienst.noteer(traject_id, HANAN)
    assert [n.tekst for n in dienst.van(traject_id)] == [BALKON, HANAN]
    assert dienst.van(traject_id)[0].moment == eerste.moment == klok.moment - timedelta(minutes=1)
    assert len(dienst.nog_te_plaatsen(traject_id)) == 2


def test_a_line_without_words_is_refused(dienst: NotitieService, traject_id: str) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        dienst.noteer(traject_id, "  \n ")
    assert dienst.van(traject_id) == []


def test_a_line_that_cannot_be_written_is_no_line(
    dienst: NotitieService, diensten: Diensten, traject_id: str
) -> None:
    kluis = diensten.kluis
    assert isinstance(kluis, NepKluis)
    kluis.laden.storing = NietOpgeslagen()
    with pytest.raises(NietOpgeslagen):
        dienst.noteer(traject_id, BALKON)
    kluis.laden.storing = None
    assert dienst.van(traject_id) == []


def test_placing_adds_a_paragraph_and_tells_where_and_when(
    dienst: NotitieService, diensten: Diensten, traject_id: str, straks: AntwoordPlek, klok: VasteKlok
) -> None:
    diensten.velden.leg_direct_vast([(straks, "Een eigen plek.\n\n")], nieuw_id())
    notitie = dienst.noteer(traject_id, BALKON)
    klok.verder(minutes=30)
    assert dienst.plaats(notitie, straks)
    assert tekst(diensten, straks) == f"Een eigen plek.\n{BALKON}"
    geplaatst = nu(diensten, notitie)
    assert [(p.plek, p.moment) for p in geplaatst.plaatsingen] == [(straks, klok.moment)]
    assert dienst.nog_te_plaatsen(traject_id) == []
    gezegd = dienst.gezegd(traject_id)[straks]
    assert [(zin.tekst, zin.moment) for zin in gezegd] == [(BALKON, notitie.moment)]


def test_one_line_may_go_to_several_cells_but_only_once_to_each(
    dienst: NotitieService, diensten: Diensten, traject_id: str, straks: AntwoordPlek
) -> None:
    vrij = ki_cel(traject_id, "vrije_tijd", "toekomst")
    notitie = dienst.noteer(traject_id, BALKON)
    dienst.plaats(notitie, straks)
    dienst.plaats(nu(diensten, notitie), vrij)
    assert not dienst.plaats(nu(diensten, notitie), vrij)
    assert tekst(diensten, straks) == tekst(diensten, vrij) == BALKON
    assert len(nu(diensten, notitie).plaatsingen) == 2


def test_taking_back_takes_exactly_that_paragraph(
    dienst: NotitieService, diensten: Diensten, traject_id: str, straks: AntwoordPlek
) -> None:
    notitie = dienst.noteer(traject_id, BALKON)
    dienst.plaats(notitie, straks)
    diensten.velden.leg_direct_vast([(straks, f"Boven.\n{BALKON}\nOnder.")], nieuw_id())
    assert dienst.haal_weg(nu(diensten, notitie), straks)
    assert tekst(diensten, straks) == "Boven.\nOnder."
    assert nu(diensten, notitie).nog_te_plaatsen


def test_words_that_somebody_changed_stay(
    dienst: NotitieService, diensten: Diensten, traject_id: str, straks: AntwoordPlek
) -> None:
    notitie = dienst.noteer(traject_id, BALKON)
    dienst.plaats(notitie, straks)
    diensten.velden.leg_direct_vast([(straks, "Ik wil een plek met een groot balkon.")], nieuw_id())
    assert not dienst.haal_weg(nu(diensten, notitie), straks)
    assert tekst(diensten, straks) == "Ik wil een plek met een groot balkon."
    assert nu(diensten, notitie).nog_te_plaatsen


def test_a_line_changed_after_placing_can_still_be_taken_back(
    dienst: NotitieService, diensten: Diensten, traject_id: str, straks: AntwoordPlek
) -> None:
    notitie = dienst.noteer(traject_id, BALKON)
    dienst.plaats(notitie, straks)
    diensten.velden.leg_direct_vast([(NotitiePlek(notitie.id), "Ik wil een tuin.")], nieuw_id())
    assert tekst(diensten, straks) == BALKON
    assert dienst.haal_weg(nu(diensten, notitie), straks)
    assert tekst(diensten, straks) == ""


def test_a_deleted_line_comes_back_and_its_placed_words_never_left(
    dienst: NotitieService, diensten: Diensten, traject_id: str, straks: AntwoordPlek
) -> None:
    notitie = dienst.noteer(traject_id, BALKON)
    dienst.plaats(notitie, straks)
    dienst.verwijder(notitie.id)
    assert dienst.van(traject_id) == []
    assert tekst(diensten, straks) == BALKON
    dienst.zet_terug(notitie.id)
    assert [n.tekst for n in dienst.van(traject_id)] == [BALKON]


def test_a_line_becomes_a_doel_with_the_cell_it_came_from(
    dienst: NotitieService, diensten: Diensten, traject_id: str, straks: AntwoordPlek
) -> None:
    notitie = dienst.noteer(traject_id, BALKON)
    dienst.plaats(notitie, straks)
    doel = dienst.maak_doel(nu(diensten, notitie))
    (staat_er,) = diensten.doelen.van(traject_id)
    assert (staat_er.tekst, staat_er.leefgebieden) == (BALKON, ("wonen",))
    assert staat_er.herkomst is not None
    assert staat_er.herkomst.citaat == BALKON
    assert DoelPlek(doel.id, DoelVeld.TEKST) in [p.plek for p in nu(diensten, notitie).plaatsingen]


def test_an_untouched_doel_goes_with_its_placing_a_worked_out_one_stays(
    dienst: NotitieService, diensten: Diensten, traject_id: str
) -> None:
    eerste, tweede = (dienst.noteer(traject_id, zin) for zin in (BALKON, HANAN))
    kaal, rijk = dienst.maak_doel(eerste), dienst.maak_doel(tweede)
    diensten.doelen.voeg_actie_toe(rijk.id)
    assert dienst.haal_weg(nu(diensten, eerste), DoelPlek(kaal.id, DoelVeld.TEKST))
    assert not dienst.haal_weg(nu(diensten, tweede), DoelPlek(rijk.id, DoelVeld.TEKST))
    assert [doel.id for doel in diensten.doelen.van(traject_id)] == [rijk.id]
    assert len(dienst.nog_te_plaatsen(traject_id)) == 2


def test_the_talk_is_today_and_what_still_waits(
    dienst: NotitieService, diensten: Diensten, traject_id: str, straks: AntwoordPlek, klok: VasteKlok
) -> None:
    oud, wacht, oud_maar_nu = (dienst.noteer(traject_id, zin) for zin in ("Een", "Twee", "Drie"))
    dienst.plaats(oud, straks)
    klok.verder(days=3)
    dienst.plaats(oud_maar_nu, straks)
    nieuw = dienst.noteer(traject_id, "Vier")
    gesprek = in_gesprek(dienst.van(traject_id), klok.vandaag())
    assert [n.id for n in gesprek] == [wacht.id, oud_maar_nu.id, nieuw.id]


def test_a_half_line_is_kept_with_its_cursor_until_it_is_empty(
    dienst: NotitieService, traject_id: str
) -> None:
    klaar: list[bool] = []
    fouten: list[Exception] = []
    assert dienst.halve(traject_id) == ("", 0)
    dienst.bewaar_halve(traject_id, ("Ik wil gr", 4), lambda: klaar.append(True), fouten.append)
    assert dienst.halve(traject_id) == ("Ik wil gr", 4)
    dienst.bewaar_halve_nu(traject_id, ("Ik wil graag", 12))
    assert dienst.halve(traject_id) == ("Ik wil graag", 12)
    dienst.bewaar_halve(traject_id, ("", 0), lambda: klaar.append(True), fouten.append)
    assert dienst.halve(traject_id) == ("", 0)
    assert (klaar, fouten) == ([True, True], [])


@pytest.mark.parametrize(
    ("was", "zin", "wordt"),
    [
        ("a", "a", ""),
        ("a\nb\na", "a", "a\nb"),
        ("a\n  b \nc", "b", "a\nc"),
        ("a\n\nb", "b", "a"),
        ("a\n\nb\n\nc", "b", "a\n\nc"),
        ("a\n\nb\nc", "b", "a\n\nc"),
        ("ab", "a", None),
        ("", "a", None),
    ],
)
def test_a_paragraph_is_taken_out_whole_or_not_at_all(was: str, zin: str, wordt: str | None) -> None:
    assert zonder_alinea(was, zin) == wordt


def test_adding_and_taking_out_are_each_others_opposite() -> None:
    assert zonder_alinea(met_alinea("Boven.", BALKON), BALKON) == "Boven."
    assert zonder_alinea(met_alinea("", BALKON), BALKON) == ""
    assert met_alinea("Een.\n\nTwee.", BALKON) == f"Een.\n\nTwee.\n\n{BALKON}"
    assert zonder_alinea(met_alinea("Een.\n\nTwee.", BALKON), BALKON) == "Een.\n\nTwee."


def client_van(diensten: Diensten, traject_id: str) -> str:
    return diensten.clienten.traject(traject_id).client_id


def test_taking_back_the_last_thing_done_lets_undoing_go_on_from_there(
    dienst: NotitieService, diensten: Diensten, traject_id: str, straks: AntwoordPlek
) -> None:
    client_id = client_van(diensten, traject_id)
    eerste, tweede = (dienst.noteer(traject_id, zin) for zin in (BALKON, HANAN))
    dienst.plaats(eerste, straks)
    dienst.plaats(tweede, straks)
    doel = dienst.maak_doel(tweede)
    assert dienst.neem_terug(nu(diensten, tweede), DoelPlek(doel.id, DoelVeld.TEKST), client_id)
    assert diensten.doelen.van(traject_id) == []
    assert dienst.neem_terug(nu(diensten, tweede), straks, client_id)
    assert tekst(diensten, straks) == BALKON
    diensten.geschiedenis.draai_terug(client_id, traject_id)
    assert tekst(diensten, straks) == ""
    assert len(dienst.nog_te_plaatsen(traject_id)) == 2


def test_an_earlier_placing_is_taken_back_from_under_later_ones(
    dienst: NotitieService, diensten: Diensten, traject_id: str, straks: AntwoordPlek
) -> None:
    eerste, tweede = (dienst.noteer(traject_id, zin) for zin in (BALKON, HANAN))
    dienst.plaats(eerste, straks)
    dienst.plaats(tweede, straks)
    assert dienst.neem_terug(nu(diensten, eerste), straks, client_van(diensten, traject_id))
    assert tekst(diensten, straks) == HANAN
