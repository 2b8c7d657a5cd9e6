"""A doel taken from the krachteninventarisatie, and what stays visible of it."""

import pytest

from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.plek import ACTIEPLAN, KI, Wie, ki_cel
from tests.ui.paginas.actieplan_venster import PlanVenster

pytestmark = pytest.mark.stijlblad

_ZIN = "Komt uit: Sociale relaties, Straks — “Weer contact met Noor.”"


def test_een_uitspraak_wordt_een_doel_met_een_klik(plan: PlanVenster) -> None:
    plan.zeg("sociale_relaties", "toekomst", "Weer contact met Noor.\n\nEen vaste avond.")
    plan.zeg("wonen", "heden", "Ik heb een kamer.")
    plan.open()
    assert plan.knoppen("Wordt een doel") == [
        "Wordt een doel: Weer contact met Noor.",
        "Wordt een doel: Een vaste avond.",
    ]
    plan.knop("Wordt een doel: Weer contact met Noor.").click()
    doel = plan.doelen()[0]
    assert (doel.tekst, doel.leefgebieden) == ("Weer contact met Noor.", ("sociale_relaties",))
    assert plan.focus_naam() == "Doel 1"
    assert plan.veld("Doel 1").tekst() == "Weer contact met Noor."
    assert plan.knop(_ZIN).isVisible()
    assert plan.knoppen("Bekijk doel 1") == ["Bekijk doel 1: Weer contact met Noor."]
    assert "Is al een doel" in plan.teksten()


def test_de_bron_blijft_staan_als_de_inventarisatie_verandert(plan: PlanVenster) -> None:
    plan.zeg("sociale_relaties", "toekomst", "Weer contact met Noor.")
    plan.open()
    plan.knop("Wordt een doel: Weer contact met Noor.").click()
    plan.veld("Doel 1").selectAll()
    plan.typ("Doel 1", "ik drink koffie met noor")
    plan.zeg("sociale_relaties", "toekomst", "Iets heel anders.")
    plan.pagina.toon(Plaats(ACTIEPLAN))
    assert plan.knop(_ZIN).isVisible()
    assert plan.doelen()[0].tekst == "ik drink koffie met noor"
    assert plan.knoppen("Wordt een doel") == ["Wordt een doel: Iets heel anders."]
    plan.knop("Klaar met doel 1").click()
    kaart = plan.kaart(1)
    assert _ZIN in {streek.tekst for streek in kaart._maak_op(kaart.width()).tekening.streken}


def test_de_bron_brengt_terug_naar_zijn_plek(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.knop(_ZIN).click()
    assert plan.gegaan == [Plaats(KI, "sociale_relaties")]


def test_een_doel_zonder_bron_toont_er_geen(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    assert plan.knoppen("Komt uit") == []


def test_bekijken_opent_het_doel(plan: PlanVenster) -> None:
    plan.zeg("sociale_relaties", "toekomst", "Weer contact met Noor.")
    plan.vul().open()
    plan.knop("Bekijk doel 2: Weer contact met Noor.").click()
    assert plan.focus_naam() == "Doel 2"


def test_wensen_eerst_en_de_rest_op_verzoek(plan: PlanVenster) -> None:
    plan.zeg("wonen", "toekomst", "\n".join(f"Wens {n}" for n in range(1, 9)))
    plan.zeg("wonen", "heden", "Ik heb een kamer.")
    plan.diensten.velden.leg_direct_vast(
        [(ki_cel(plan.traject_id, "wonen", "verleden", Wie.NAASTE), "Zij kookte voor iedereen.")], "b"
    )
    plan.open()
    assert plan.knoppen("Wordt een doel") == [f"Wordt een doel: Wens {n}" for n in range(1, 7)]
    plan.knop("Alle 10 uitspraken laten zien").click()
    assert plan.focus_naam() == "Wordt een doel: Wens 7"
    assert plan.knoppen("Wordt een doel")[8:] == [
        "Wordt een doel: Ik heb een kamer.",
        "Wordt een doel: Zij kookte voor iedereen.",
    ]
    assert "Wonen, gezien door een naaste" in plan.teksten()
    plan.knop("Wordt een doel: Zij kookte voor iedereen.").click()
    bron = "Komt uit: Wonen, Toen (een naaste zei dit) — “Zij kookte voor iedereen.”"
    assert plan.knop(bron).isVisible()
    assert plan.knop(bron).height() >= 32
