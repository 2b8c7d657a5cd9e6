from datetime import date, timedelta

import pytest

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import GegevensOntbreken, NietGevonden
from krachtwerk_desktop.domain.plek import KI, RANG, AntwoordPlek, ki_cel
from tests.application.conftest import VasteKlok


def test_een_nieuwe_client_krijgt_een_nummer_en_een_eerste_traject(diensten: Diensten) -> None:
    client, traject = diensten.clienten.nieuw(ClientGegevens("  Samira el Amrani ", "Samira"))
    assert (client.naam, client.aanspreeknaam, client.clientnummer) == (
        "Samira el Amrani",
        "Samira",
        "2026-001",
    )
    assert (traject.ronde, traject.begonnen_op) == (1, date(2026, 11, 23))
    assert diensten.clienten.volgend_nummer() == "2026-002"


def test_zonder_naam_gaat_er_niets_naar_de_kluis(diensten: Diensten) -> None:
    with pytest.raises(GegevensOntbreken):
        diensten.clienten.nieuw(ClientGegevens("   "))
    assert diensten.clienten.lijst() == []


def test_een_nummer_wordt_nooit_opnieuw_gebruikt(diensten: Diensten) -> None:
    client, _ = diensten.clienten.nieuw(ClientGegevens("Kofi"))
    diensten.clienten.verwijder(client.id)
    assert diensten.clienten.volgend_nummer() == "2026-002"
    with pytest.raises(GegevensOntbreken, match="2026-001"):
        diensten.clienten.nieuw(ClientGegevens("Marek", clientnummer="2026-001"))


def test_wijzigen_mag_het_eigen_nummer_houden(diensten: Diensten) -> None:
    client, _ = diensten.clienten.nieuw(ClientGegevens("Kofi"))
    gewijzigd = diensten.clienten.wijzig(client.id, ClientGegevens("Kofi Asante", clientnummer="2026-001"))
    assert diensten.clienten.haal(client.id) == gewijzigd


@pytest.mark.parametrize(
    ("getypt", "dag"),
    [("14-5-1985", date(1985, 5, 14)), ("14 mei 85", date(1985, 5, 14)), ("14 mei", None), ("vroeger", None)],
)
def test_een_geboortedatum_heeft_een_jaar_en_blijft_zoals_getypt(
    diensten: Diensten, getypt: str, dag: date | None
) -> None:
    client, _ = diensten.clienten.nieuw(ClientGegevens("Petra", geboortedatum=getypt))
    assert (client.geboortedatum_tekst, client.geboortedatum) == (getypt, dag)


def test_dubbele_namen_vallen_op_ook_zonder_accenten(diensten: Diensten) -> None:
    client, _ = diensten.clienten.nieuw(ClientGegevens("Marek Wójcik", "Marek"))
    assert diensten.clienten.dubbele("marek wojcik") == [client]
    assert diensten.clienten.dubbele("MAREK") == [client]
    assert diensten.clienten.dubbele("Marek Wójcik", client.id) == []
    assert diensten.clienten.dubbele(" ") == []


def test_verwijderen_en_terugzetten(diensten: Diensten) -> None:
    client, _ = diensten.clienten.nieuw(ClientGegevens("Lisa"))
    diensten.clienten.verwijder(client.id)
    assert diensten.clienten.lijst() == []
    with pytest.raises(NietGevonden):
        diensten.clienten.haal(client.id)
    diensten.clienten.zet_terug(client.id)
    assert diensten.clienten.haal(client.id) == client


def test_een_traject_eindigt_en_gaat_weer_open(diensten: Diensten) -> None:
    _, traject = diensten.clienten.nieuw(ClientGegevens("Lisa"))
    assert diensten.clienten.beeindig(traject.id).beeindigd_op == date(2026, 11, 23)
    assert not diensten.clienten.lijst()[0].traject.loopt
    assert diensten.clienten.heropen(traject.id).loopt


def test_een_tweede_ronde_begint_met_de_ki_van_de_eerste(diensten: Diensten) -> None:
    client, eerste = diensten.clienten.nieuw(ClientGegevens("Lisa"))
    diensten.velden.leg_direct_vast(
        [
            (ki_cel(eerste.id, "wonen", "heden"), "Ik heb een kamer."),
            (AntwoordPlek(eerste.id, KI, RANG, "wonen"), "1"),
            (AntwoordPlek(eerste.id, "evalueren", "volgende_evaluatie"), "3-12-2026"),
        ],
        "b",
    )
    diensten.clienten.beeindig(eerste.id)
    tweede = diensten.clienten.nieuwe_ronde(client.id)
    krachten = diensten.krachten.van(tweede.id)
    assert (tweede.ronde, tweede.vorig_traject_id) == (2, eerste.id)
    assert (krachten.tekst("wonen", "heden"), krachten.rang("wonen")) == ("Ik heb een kamer.", 1)
    assert diensten.trajecten.antwoorden(tweede.id, "evalueren") == {}
    assert diensten.clienten.lijst()[0].traject.id == tweede.id


def test_een_volgende_ronde_rondt_de_lopende_af_en_een_oud_einde_blijft(
    diensten: Diensten, klok: VasteKlok
) -> None:
    client, _ = diensten.clienten.nieuw(ClientGegevens("Lisa"))
    klok.verder(days=3)
    toen = klok.vandaag()
    diensten.clienten.nieuwe_ronde(client.id)
    klok.verder(days=4)
    diensten.clienten.beeindig(diensten.clienten.trajecten(client.id)[1].id)
    klok.verder(days=5)
    diensten.clienten.nieuwe_ronde(client.id)
    einden = [traject.beeindigd_op for traject in diensten.clienten.trajecten(client.id)]
    assert einden == [toen, toen + timedelta(days=4), None]


def test_zoeken_vindt_namen_en_woorden_in_elk_schrift(diensten: Diensten) -> None:
    samira, traject = diensten.clienten.nieuw(ClientGegevens("سَمِيرَة"))
    diensten.clienten.nieuw(ClientGegevens("Kofi"))
    diensten.velden.leg_direct_vast([(ki_cel(traject.id, "wonen", "heden"), "Bij tante José in Łódź")], "b")
    assert [t.client_id for t in diensten.clienten.zoek("سميرة")] == [samira.id]
    treffer = diensten.clienten.zoek("jose in lodz")[0]
    assert (treffer.client_id, treffer.plek) == (samira.id, ki_cel(traject.id, "wonen", "heden"))
    assert "José" in treffer.fragment
    assert diensten.clienten.zoek("  ") == []
