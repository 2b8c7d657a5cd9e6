"""The page as a whole: names, words that land in the vault, and what follows from them."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.doel import ActieStatus, DoelStatus
from krachtwerk_desktop.domain.plek import ACTIEPLAN, KI, ActiePlek, ActieVeld, DoelPlek, DoelVeld
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.paginas.actieplan.gebieden import GebiedenVeld
from krachtwerk_desktop.ui.paginas.actieplan.woorden import KOMT_NOG
from tests.nep.kluis import NepKluis
from tests.ui.paginas.actieplan_venster import NOORDOEL, WOONDOEL, PlanVenster

_DOELVELDEN = ("", ", waarom", ", waaraan merk ik het", ", kracht")
_ACTIEVELDEN = ("", ", wie", ", klaar op", ", hulp", ", gelukt op", ", opmerking")

_MET_LIJSTJE = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
"""A list that pops up; the platform of the tests has no keyboard to give it."""


def test_alle_vaste_namen_staan_op_de_open_kaart(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    for deel in _DOELVELDEN:
        assert plan.veld(f"Doel 1{deel}").isEnabled()
    for nummer in (1, 2, 3):
        for deel in _ACTIEVELDEN:
            assert plan.veld(f"Doel 1, actie {nummer}{deel}").isEnabled()
        assert plan.keuze(f"Doel 1, actie {nummer}, status").isEnabled()
    assert plan.keuze("Doel 1, status").currentText() == "Loopt"
    for knop in ("Nieuw doel", "Doel 1, leefgebieden", "Doel 1, actie toevoegen"):
        assert plan.knop(knop).isEnabled()


def test_een_naam_wijst_maar_een_ding_aan(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    alle = [w.accessibleName() for w in plan.zichtbaar(QWidget) if w.accessibleName()]
    labels = {"Doel 1, status", "Doel 1, waarom", "Doel 1, waaraan merk ik het", "Doel 1, kracht"}
    labels |= {"Doel 1, leefgebieden"}
    labels |= {f"Doel 1, actie {n}, {wat}" for n in (1, 2, 3) for wat in ("status", "opmerking")}
    dubbel = {naam for naam in alle if alle.count(naam) > 1}
    assert dubbel <= labels, "alleen een label draagt dezelfde naam als zijn veld"
    assert "Doel 1" not in {kaart.accessibleName() for kaart in plan.pagina.kaarten._dicht.values()}


@_MET_LIJSTJE
def test_een_nieuw_doel_wacht_op_woorden_en_die_komen_in_de_kluis(plan: PlanVenster) -> None:
    plan.open()
    plan.knop("Nieuw doel").click()
    assert plan.focus_naam() == "Doel 1"
    plan.qtbot.keyClicks(plan.focus(), "ik zie noor weer")
    plan.typ("Doel 1, waarom", "dan lach ik")
    plan.typ("Doel 1, waaraan merk ik het", "ze belt mij")
    plan.typ("Doel 1, kracht", "ik kan goed luisteren")
    plan.knop("Doel 1, actie toevoegen").click()
    assert plan.focus_naam() == "Doel 1, actie 1"
    for deel, tekst in zip(
        _ACTIEVELDEN, ("kaart", "Samira", "3 dec", "Hanan", "", "mooie kaart"), strict=True
    ):
        plan.typ(f"Doel 1, actie 1{deel}", tekst)
    plan.bewaar()
    doel = plan.doelen()[0]
    assert (doel.tekst, doel.waarom) == ("ik zie noor weer", "dan lach ik")
    assert (doel.merkbaar, doel.kracht) == ("ze belt mij", "ik kan goed luisteren")
    nu = doel.acties[0]
    assert (nu.tekst, nu.wie, nu.hulp, nu.opmerking) == ("kaart", "Samira", "Hanan", "mooie kaart")
    assert (nu.klaar_op, nu.klaar_op_tekst) == (date(2026, 12, 3), "3 dec")
    assert plan.veld("Doel 1, actie 1, klaar op").text() == "3 december 2026"


def test_typen_wordt_vanzelf_opgeslagen(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    with plan.qtbot.waitSignal(plan.omgeving.bewaarder.opgeslagen):
        plan.typ("Doel 2, actie 1, hulp", "postzegels")
    assert plan.acties(2)[0].hulp == "postzegels"


def test_bekijken_slaat_niets_op(plan: PlanVenster, kluis: NepKluis) -> None:
    plan.vul()
    voor = kluis.laden.volgnr
    plan.open().open_doel(1)
    plan.open_doel(2)
    plan.pagina.toon(Plaats(ACTIEPLAN))
    plan.bewaar()
    assert kluis.laden.volgnr == voor


def test_een_lege_bladzijde_zegt_wat_hier_komt(plan: PlanVenster) -> None:
    plan.open()
    assert any(tekst.startswith("Hier komt wat Samira wil bereiken") for tekst in plan.teksten())
    plan.pagina.focus_op(None)
    assert plan.focus_naam() == "Nieuw doel"
    plan.knop("Naar de krachteninventarisatie").click()
    assert [plaats.basistaak for plaats in plan.gegaan] == [KI]


@_MET_LIJSTJE
def test_wie_doet_wat_telt_mee_met_wat_er_getypt_is(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    assert "Wie doet wat: Samira 4, samen 1, Joost 0" in plan.teksten()
    assert "0 van 2 gedaan · Wie doet wat: Samira 2, samen 0, Joost 0" in plan.teksten()
    plan.veld("Doel 2, actie 1, wie").selectAll()
    plan.typ("Doel 2, actie 1, wie", "Joost")
    plan.bewaar()
    assert "Wie doet wat: Samira 3, samen 1, Joost 1" in plan.teksten()
    assert "0 van 2 gedaan · Wie doet wat: Samira 1, samen 0, Joost 1" in plan.teksten()


def test_de_vink_zet_de_dag_van_vandaag_en_gaat_weer_uit(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.knop("Doel 2, actie 2, gelukt").click()
    nu = plan.acties(2)[1]
    assert (nu.status, nu.gelukt_op) == (ActieStatus.GELUKT, date(2026, 11, 23))
    assert plan.veld("Doel 2, actie 2, gelukt op").text() == "23 november 2026"
    assert plan.keuze("Doel 2, actie 2, status").currentText() == "Gelukt"
    assert any(tekst.startswith("1 van 2 gedaan") for tekst in plan.teksten())
    plan.knop("Doel 2, actie 2, gelukt").click()
    nu = plan.acties(2)[1]
    assert (nu.status, nu.gelukt_op, nu.gelukt_op_tekst) == (ActieStatus.OPEN, None, "")


def test_een_dag_van_gelukt_vult_de_status_zelf_in(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.typ("Doel 2, actie 2, gelukt op", "21 november")
    plan.bewaar()
    nu = plan.acties(2)[1]
    assert (nu.status, nu.gelukt_op) == (ActieStatus.GELUKT, date(2026, 11, 21))
    assert plan.knop("Doel 2, actie 2, gelukt").isChecked()
    plan.kies("Doel 2, actie 2, status", "Deels gelukt")
    nu = plan.acties(2)[1]
    assert (nu.status, nu.gelukt_op) == (ActieStatus.DEELS, date(2026, 11, 21)), "de dag blijft staan"
    plan.kies("Doel 2, actie 2, status", "Niet gelukt")
    assert plan.acties(2)[1].gelukt_op_tekst == ""


def test_een_dag_van_gelukt_die_nog_komt_wordt_gezegd_en_blijft_staan(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.typ("Doel 2, actie 2, gelukt op", "morgen")
    assert KOMT_NOG not in plan.teksten()
    plan.veld("Doel 2, actie 2, opmerking").setFocus()
    veld = plan.veld("Doel 2, actie 2, gelukt op")
    assert KOMT_NOG in plan.teksten()
    assert KOMT_NOG in veld.accessibleDescription()
    plan.bewaar()
    nu = plan.acties(2)[1]
    assert (nu.gelukt_op_tekst, nu.gelukt_op) == ("morgen", date(2026, 11, 24))
    veld.selectAll()
    plan.typ("Doel 2, actie 2, gelukt op", "gisteren")
    plan.veld("Doel 2, actie 2, opmerking").setFocus()
    assert KOMT_NOG not in plan.teksten()


def test_een_schrikkeldag_zegt_welk_jaar_het_wordt_en_welk_jaar_hem_niet_had(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    for naam in ("klaar op", "gelukt op"):
        plan.veld(f"Doel 2, actie 2, {naam}").selectAll()
        plan.typ(f"Doel 2, actie 2, {naam}", "29 feb")
    plan.veld("Doel 2, actie 2, opmerking").setFocus()
    assert "zonder jaar wordt het 2028" in plan.veld("Doel 2, actie 2, klaar op").accessibleDescription()
    gelukt = plan.veld("Doel 2, actie 2, gelukt op").accessibleDescription()
    assert "in 2026 heeft februari 28 dagen" in gelukt
    plan.bewaar()
    nu = plan.acties(2)[1]
    assert (nu.klaar_op, nu.gelukt_op_tekst, nu.gelukt_op) == (date(2028, 2, 29), "29 feb", None)


def test_een_vink_na_een_getypte_dag_houdt_die_dag(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.typ("Doel 2, actie 2, gelukt op", "toen het regende")
    plan.knop("Doel 2, actie 2, gelukt").click()
    nu = plan.acties(2)[1]
    assert (nu.status, nu.gelukt_op_tekst) == (ActieStatus.GELUKT, "toen het regende")


def test_de_status_van_een_doel_wordt_bewaard_en_staat_op_de_dichte_kaart(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    plan.kies("Doel 1, status", "Bereikt")
    plan.open_doel(2)
    assert plan.doelen()[0].status is DoelStatus.BEREIKT
    assert "Bereikt" in plan.kaart(1).accessibleDescription()


@_MET_LIJSTJE
def test_leefgebieden_kiezen_met_het_toetsenbord(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    knop = plan.knop("Doel 1, leefgebieden")
    knop.setFocus()
    plan.toets(Qt.Key.Key_Return)
    veld = plan.open_kaart().velden[DoelVeld.LEEFGEBIEDEN]
    assert isinstance(veld, GebiedenVeld)
    plan.qtbot.waitUntil(veld.menu.isVisible)
    for _ in range(2):
        plan.qtbot.keyClick(veld.menu, Qt.Key.Key_Down)
    plan.qtbot.keyClick(veld.menu, Qt.Key.Key_Space)
    assert veld.menu.isVisible(), "er kunnen er meer gekozen worden"
    plan.qtbot.keyClick(veld.menu, Qt.Key.Key_Up)
    plan.qtbot.keyClick(veld.menu, Qt.Key.Key_Return)
    plan.qtbot.keyClick(veld.menu, Qt.Key.Key_Escape)
    plan.bewaar()
    assert plan.doelen()[0].leefgebieden == ("wonen", "financien")
    assert {"Wonen", "Financiën"} <= set(plan.teksten())
    assert knop.accessibleDescription() == "Gekozen: Wonen, Financiën"
    knop.setFocus()
    plan.toets(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    plan.bewaar()
    assert plan.doelen()[0].leefgebieden == ("financien",)


def test_naar_een_veld_springen_opent_zijn_kaart(plan: PlanVenster) -> None:
    plan.vul().open()
    doel = plan.doelen()[1]
    plan.pagina.focus_op(ActiePlek(doel.acties[0].id, ActieVeld.KLAAR_OP))
    assert plan.focus_naam() == "Doel 2, actie 1, klaar op"
    assert plan.focus().cursorPosition() == len("20 november 2026")
    plan.pagina.focus_op(DoelPlek(plan.doelen()[0].id, DoelVeld.WAAROM))
    assert plan.focus_naam() == "Doel 1, waarom"
    plan.pagina.focus_op(None)
    assert plan.focus_naam() == "Doel 1"


@pytest.mark.stijlblad
def test_een_ver_veld_komt_in_beeld(plan: PlanVenster) -> None:
    plan.voeg_toe("Lang", tuple({"tekst": f"Actie {n}"} for n in range(10)))
    plan.open(hoog=500)
    plan.pagina.focus_op(ActiePlek(plan.acties()[8].id, ActieVeld.OPMERKING))
    assert plan.focus_naam() == "Doel 1, actie 9, opmerking"
    venster = plan.pagina.rol.viewport()

    def in_beeld() -> bool:
        boven = plan.focus().mapTo(plan.pagina.rol, plan.focus().rect().topLeft()).y()
        return 0 <= boven <= venster.height() - plan.focus().height()

    plan.qtbot.waitUntil(in_beeld)


def test_tekst_die_niet_opgeslagen_kan_worden_blijft_op_de_dichte_kaart(
    plan: PlanVenster, kluis: NepKluis
) -> None:
    plan.vul().open().open_doel(1)
    kluis.laden.storing = NietOpgeslagen("De schijf is vol.")
    plan.veld("Doel 1").selectAll()
    plan.typ("Doel 1", "een huis met een balkon")
    plan.open_doel(2)
    assert "een huis met een balkon" in plan.kaart(1).accessibleDescription()
    assert plan.doelen()[0].tekst == WOONDOEL
    kluis.laden.storing = None
    plan.omgeving.bewaarder.probeer_opnieuw()
    assert plan.doelen()[0].tekst == "een huis met een balkon"


@pytest.mark.parametrize(
    "knop", ["Nieuw doel", "Doel 2, actie toevoegen", "Doel 2, verwijderen", "Doel 2, actie 2, gelukt"]
)
def test_wat_de_kluis_weigert_verandert_niets_op_het_scherm(
    plan: PlanVenster, kluis: NepKluis, knop: str
) -> None:
    plan.vul().open().open_doel(2)
    namen = plan.namen()
    kluis.laden.storing = NietOpgeslagen("De schijf is vol.")
    plan.knop(knop).click()
    assert plan.meldingen() == ["De schijf is vol."]
    assert plan.namen() == namen
    assert not plan.knop("Doel 2, actie 2, gelukt").isChecked()
    kluis.laden.storing = None
    assert [doel.tekst for doel in plan.doelen()] == [WOONDOEL, NOORDOEL]


def test_een_andere_roepnaam_telt_vanaf_het_volgende_bezoek(plan: PlanVenster) -> None:
    plan.vul().open()
    nu = plan.pagina.open_traject
    plan.pagina.open_traject = OpenTraject(replace(nu.client, roepnaam="Sam"), nu.traject)
    plan.pagina.toon(Plaats(ACTIEPLAN))
    assert "Wie doet wat: Sam 0, samen 1, Joost 0, Samira 4" in plan.teksten()


@_MET_LIJSTJE
def test_wie_aan_de_beurt_is_kiest_uit_namen_die_er_zijn(plan: PlanVenster) -> None:
    plan.vul()
    plan.voeg_toe("Derde", ({"tekst": "bellen", "wie": "Hanan"},))
    plan.open().open_doel(3)
    veld = plan.veld("Doel 3, actie 1, wie")
    veld.setFocus()
    plan.toets(Qt.Key.Key_Down)
    lijst = veld.completer().popup()
    plan.qtbot.waitUntil(lijst.isVisible)
    model = veld.completer().completionModel()
    namen = [model.index(rij, 0).data() for rij in range(model.rowCount())]
    assert namen == ["Samira", "Samen", "Joost", "Hanan", "Samira en Joost"]
    plan.qtbot.keyClick(lijst, Qt.Key.Key_Down)
    plan.qtbot.keyClick(lijst, Qt.Key.Key_Return)
    plan.bewaar()
    assert plan.acties(3)[0].wie == "Samira"
