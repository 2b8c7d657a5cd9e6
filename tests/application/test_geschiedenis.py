from datetime import date, timedelta

import pytest

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.geschiedenis import EerdereTekst
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.domain.geschiedenis import Ding, StapSoort
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, ki_cel
from tests.application.conftest import VasteKlok


@pytest.fixture
def wie(diensten: Diensten) -> tuple[str, str]:
    client, traject = diensten.clienten.nieuw(ClientGegevens("Samira"))
    return client.id, traject.id


def test_eerdere_teksten_nieuwste_eerst_en_een_ervan_terug(
    diensten: Diensten, klok: VasteKlok, wie: tuple[str, str]
) -> None:
    plek = ki_cel(wie[1], "wonen", "heden")
    diensten.profiel.bewaar(Profiel("Joost", "Thuis"))
    for nummer, tekst in enumerate(("Een kamer.", "Een huis.", "Een tuin.")):
        diensten.velden.leg_direct_vast([(plek, tekst)], str(nummer))
        klok.verder(hours=1)
    begin = klok.nu() - timedelta(hours=3)
    assert diensten.geschiedenis.eerdere(plek) == [
        EerdereTekst("Een huis.", begin + timedelta(hours=2), begin + timedelta(hours=1), "Joost"),
        EerdereTekst("Een kamer.", begin + timedelta(hours=1), begin, "Joost"),
    ]
    diensten.geschiedenis.zet_terug(plek, diensten.geschiedenis.eerdere(plek)[-1])
    assert diensten.geschiedenis.nu(plek) == "Een kamer."
    assert [e.tekst for e in diensten.geschiedenis.eerdere(plek)] == ["Een tuin.", "Een huis.", "Een kamer."]


def test_terugdraaien_gaat_stap_voor_stap_over_velden_en_weggegooide_doelen(
    diensten: Diensten, klok: VasteKlok, wie: tuple[str, str]
) -> None:
    client_id, traject_id = wie
    plek = ki_cel(traject_id, "wonen", "heden")
    diensten.velden.leg_direct_vast([(plek, "Een kamer.")], "1")
    klok.verder(minutes=1)
    diensten.velden.leg_direct_vast([(plek, "Een huis.")], "2")
    doel = diensten.doelen.nieuw(traject_id)
    diensten.doelen.verwijder_doel(doel.id)
    eerste = diensten.geschiedenis.draai_terug(client_id, traject_id)
    assert eerste is not None
    assert eerste.stap.soort is StapSoort.WEGGEGOOID
    assert [d.id for d in diensten.doelen.van(traject_id)] == [doel.id]
    while diensten.geschiedenis.nu(plek) != "Een kamer.":
        assert diensten.geschiedenis.draai_terug(client_id, traject_id) is not None
    assert "Een huis." in [e.tekst for e in diensten.geschiedenis.eerdere(plek)]


def test_wat_is_teruggedraaid_is_te_herhalen(
    diensten: Diensten, klok: VasteKlok, wie: tuple[str, str]
) -> None:
    client_id, traject_id = wie
    plek = ki_cel(traject_id, "wonen", "heden")
    doel = diensten.doelen.nieuw(traject_id)
    klok.verder(minutes=1)
    diensten.velden.leg_direct_vast([(plek, "Een kamer.")], "1")
    tekst = diensten.geschiedenis.draai_terug(client_id, traject_id)
    toegevoegd = diensten.geschiedenis.draai_terug(client_id, traject_id)
    assert (tekst is not None, toegevoegd is not None) == (True, True)
    assert (diensten.geschiedenis.nu(plek), diensten.doelen.van(traject_id)) == ("", [])
    for terug in (toegevoegd, tekst):
        assert terug is not None
        diensten.geschiedenis.herhaal(terug)
    assert diensten.geschiedenis.nu(plek) == "Een kamer."
    assert [d.id for d in diensten.doelen.van(traject_id)] == [doel.id]
    for ding, plekken in (("", (plek,)), (doel.id, ())):
        opnieuw = diensten.geschiedenis.draai_terug(client_id, traject_id)
        assert opnieuw is not None
        assert (opnieuw.stap.ding_id, opnieuw.stap.plekken) == (ding, plekken)


def test_een_geplaatste_zin_gaat_met_haar_woorden_heen_en_weer(
    diensten: Diensten, wie: tuple[str, str]
) -> None:
    client_id, traject_id = wie
    plek = ki_cel(traject_id, "wonen", "toekomst")
    zin = diensten.notities.noteer(traject_id, "Ik wil een balkon.")
    assert diensten.notities.plaats(zin, plek)
    for _ in range(2):
        terug = diensten.geschiedenis.draai_terug(client_id, traject_id)
        assert terug is not None
        assert (diensten.geschiedenis.nu(plek), len(diensten.notities.nog_te_plaatsen(traject_id))) == ("", 1)
        diensten.geschiedenis.herhaal(terug)
        assert diensten.geschiedenis.nu(plek) == "Ik wil een balkon."
        assert diensten.notities.nog_te_plaatsen(traject_id) == []
        assert [z.moment for z in diensten.notities.gezegd(traject_id)[plek]] == [zin.moment]


def test_een_datum_van_toen_blijft_die_dag(diensten: Diensten, klok: VasteKlok, wie: tuple[str, str]) -> None:
    """*Morgen* of twenty days ago is not tomorrow."""
    client_id, traject_id = wie
    doel = diensten.doelen.nieuw(traject_id)
    actie = diensten.doelen.voeg_actie_toe(doel.id)
    plek = ActiePlek(actie.id, ActieVeld.KLAAR_OP)
    diensten.velden.leg_direct_vast([(plek, "morgen")], "1")
    klok.verder(days=20)
    diensten.velden.leg_direct_vast([(plek, "vrijdag")], "2")

    def dag() -> date | None:
        return diensten.doelen.van(traject_id)[0].acties[0].klaar_op

    terug = diensten.geschiedenis.draai_terug(client_id, traject_id)
    assert dag() == date(2026, 11, 24)
    assert terug is not None
    klok.verder(days=20)
    diensten.geschiedenis.herhaal(terug)
    assert dag() == date(2026, 12, 18)
    diensten.geschiedenis.zet_terug(plek, diensten.geschiedenis.eerdere(plek)[0])
    assert (diensten.geschiedenis.nu(plek), dag()) == ("morgen", date(2026, 11, 24))


def test_terugdraaien_blijft_in_de_ronde_die_open_is(diensten: Diensten, wie: tuple[str, str]) -> None:
    client_id, eerste = wie
    plek = ki_cel(eerste, "wonen", "heden")
    diensten.velden.leg_direct_vast([(plek, "Een kamer.")], "1")
    tweede = diensten.clienten.nieuwe_ronde(client_id).id
    assert diensten.geschiedenis.draai_terug(client_id, tweede) is None
    assert diensten.geschiedenis.nu(plek) == "Een kamer."
    assert diensten.geschiedenis.draai_terug(client_id, eerste) is not None


def test_de_prullenbak_houdt_dertig_dagen(diensten: Diensten, klok: VasteKlok, wie: tuple[str, str]) -> None:
    doel = diensten.doelen.nieuw(wie[1])
    diensten.doelen.verwijder_doel(doel.id)
    assert [regel.ding for regel in diensten.geschiedenis.prullenbak()] == [Ding.DOEL]
    diensten.geschiedenis.haal_terug(Ding.DOEL, doel.id)
    assert diensten.geschiedenis.prullenbak() == []
    diensten.doelen.verwijder_doel(doel.id)
    for _ in range(30):  # the program is started every day
        assert diensten.geschiedenis.ruim_op() == 0
        klok.moment += timedelta(days=1)
    klok.moment += timedelta(days=1)
    assert diensten.geschiedenis.ruim_op() == 1
    assert diensten.geschiedenis.prullenbak() == []
