from datetime import date

import pytest

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.application.week import WeekSoort
from krachtwerk_desktop.domain.doel import Actie, ActieStatus
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Wie,
    ki_cel,
)
from tests.application.conftest import VasteKlok


@pytest.fixture
def traject_id(diensten: Diensten) -> str:
    return diensten.clienten.nieuw(ClientGegevens("Samira"))[1].id


def _zet(
    diensten: Diensten, plek: ActiePlek | DoelPlek | AntwoordPlek, tekst: str, bewerking: str = "b"
) -> None:
    diensten.velden.leg_direct_vast([(plek, tekst)], bewerking)


def test_een_doel_uit_de_ki_houdt_de_woorden_van_toen(diensten: Diensten, traject_id: str) -> None:
    plek = ki_cel(traject_id, "sociale_relaties", "toekomst")
    _zet(diensten, plek, "Weer contact met Noor.\n\nEen vaste avond.")
    uitspraken = diensten.krachten.uitspraken(diensten.krachten.van(traject_id))
    assert [u.tekst for u in uitspraken] == ["Weer contact met Noor.", "Een vaste avond."]
    diensten.doelen.uit_uitspraak(traject_id, uitspraken[0])
    _zet(diensten, plek, "Iets anders")
    doel = diensten.doelen.van(traject_id)[0]
    assert doel.tekst == "Weer contact met Noor."
    assert doel.leefgebieden == ("sociale_relaties",)
    assert doel.herkomst is not None
    assert (doel.herkomst.citaat, doel.herkomst.wie) == ("Weer contact met Noor.", "client")


def test_wensen_en_belangrijke_leefgebieden_komen_eerst(diensten: Diensten, traject_id: str) -> None:
    _zet(diensten, ki_cel(traject_id, "wonen", "heden"), "nu wonen")
    _zet(diensten, ki_cel(traject_id, "wonen", "toekomst"), "straks wonen")
    _zet(diensten, ki_cel(traject_id, "zingeving", "toekomst", Wie.NAASTE), "straks zingeving")
    _zet(diensten, AntwoordPlek(traject_id, "krachten_inventariseren", "rang", "zingeving"), "1")
    uitspraken = diensten.krachten.uitspraken(diensten.krachten.van(traject_id))
    assert [u.tekst for u in uitspraken] == ["straks zingeving", "straks wonen", "nu wonen"]


def test_doelen_en_acties_verplaatsen_verwijderen_en_terughalen(diensten: Diensten, traject_id: str) -> None:
    een, twee, drie = (diensten.doelen.nieuw(traject_id) for _ in range(3))
    diensten.doelen.verplaats_doel(traject_id, drie.id, 0)
    assert [d.id for d in diensten.doelen.van(traject_id)] == [drie.id, een.id, twee.id]
    weg = diensten.doelen.verwijder_doel(een.id)
    assert [d.id for d in diensten.doelen.van(traject_id)] == [drie.id, twee.id]
    diensten.doelen.zet_terug(weg)
    assert [d.id for d in diensten.doelen.van(traject_id)] == [drie.id, een.id, twee.id]
    a, b = diensten.doelen.voeg_actie_toe(een.id), diensten.doelen.voeg_actie_toe(een.id)
    diensten.doelen.verplaats_actie(een.id, b.id, 0)
    weg = diensten.doelen.verwijder_actie(a.id)
    diensten.doelen.zet_terug(weg)
    assert [x.id for x in diensten.doelen.van(traject_id)[1].acties] == [b.id, a.id]
    with pytest.raises(NietGevonden):
        diensten.doelen.verplaats_doel(traject_id, "weg", 0)


def test_een_actie_lukt_of_vervalt_en_de_oude_datum_blijft(
    diensten: Diensten, klok: VasteKlok, traject_id: str
) -> None:
    doel = diensten.doelen.nieuw(traject_id)
    actie = diensten.doelen.voeg_actie_toe(doel.id)
    plek = ActiePlek(actie.id, ActieVeld.KLAAR_OP)
    _zet(diensten, plek, "20 november", "een")
    _zet(diensten, plek, "5 december", "twee")
    diensten.doelen.zet_status(actie.id, ActieStatus.GELUKT)
    nu = diensten.doelen.van(traject_id)[0].acties[0]
    assert (nu.klaar_op, nu.eerdere_datums) == (date(2026, 12, 5), (date(2026, 11, 20),))
    assert (nu.status, nu.gelukt_op) == (ActieStatus.GELUKT, date(2026, 11, 23))
    diensten.doelen.zet_status(actie.id, ActieStatus.OPEN)
    nu = diensten.doelen.van(traject_id)[0].acties[0]
    assert (nu.status, nu.gelukt_op) == (ActieStatus.OPEN, None)
    diensten.doelen.zet_status(actie.id, ActieStatus.VERVALLEN)
    assert diensten.doelen.van(traject_id)[0].acties[0].status is ActieStatus.VERVALLEN


def test_een_datum_van_gelukt_blijft_de_dag_waarop_hij_is_getypt(
    diensten: Diensten, klok: VasteKlok, traject_id: str
) -> None:
    """*Gisteren* of the 23rd is the 22nd, whatever is pressed or undone twelve days later."""
    actie = diensten.doelen.voeg_actie_toe(diensten.doelen.nieuw(traject_id).id)
    _zet(diensten, ActiePlek(actie.id, ActieVeld.GELUKT_OP), "gisteren")
    toen = ("gisteren", date(2026, 11, 22))
    klok.verder(days=12)

    def nu() -> Actie:
        return diensten.doelen.van(traject_id)[0].acties[0]

    for status in (ActieStatus.DEELS, ActieStatus.GELUKT):
        diensten.doelen.zet_status(actie.id, status)
        assert (nu().status, nu().gelukt_op_tekst, nu().gelukt_op) == (status, *toen)
    was = diensten.doelen.zet_status(actie.id, ActieStatus.VERVALLEN)
    assert (nu().gelukt_op_tekst, nu().gelukt_op) == ("", None)
    diensten.doelen.herstel(was)
    assert (nu().status, nu().gelukt_op_tekst, nu().gelukt_op) == (ActieStatus.GELUKT, *toen)
    with pytest.raises(NietGevonden):
        diensten.doelen.zet_status("weg", ActieStatus.OPEN)


def test_deze_week_noemt_voorbije_acties_en_evaluaties(diensten: Diensten, traject_id: str) -> None:
    doel = diensten.doelen.nieuw(traject_id)
    for tekst, dag in (("Noor een kaart sturen", "20 november"), ("Later", "24 november")):
        actie = diensten.doelen.voeg_actie_toe(doel.id)
        _zet(diensten, ActiePlek(actie.id, ActieVeld.TEKST), tekst)
        _zet(diensten, ActiePlek(actie.id, ActieVeld.KLAAR_OP), dag)
    _zet(diensten, AntwoordPlek(traject_id, "evalueren", "volgende_evaluatie"), "24 november")
    punten = diensten.week.punten()
    assert [(p.soort, p.tekst) for p in punten] == [
        (WeekSoort.DATUM_VOORBIJ, "Noor een kaart sturen"),
        (WeekSoort.EVALUATIE, ""),
    ]
    _zet(diensten, DoelPlek(doel.id, DoelVeld.STATUS), "rust")
    diensten.clienten.beeindig(traject_id)
    assert diensten.week.punten() == []
