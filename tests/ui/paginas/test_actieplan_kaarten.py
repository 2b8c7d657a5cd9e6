"""Cards: opening, closing, order, taking away and bringing back."""

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from krachtwerk_desktop.domain.doel import ActieStatus
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld
from krachtwerk_desktop.ui.paginas.actieplan.dicht import DichteKaart
from tests.ui.paginas.actieplan_venster import NOORDOEL, WOONDOEL, PlanVenster

pytestmark = pytest.mark.stijlblad

_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def _klik(kaart: DichteKaart, soort: str, tekst: str) -> None:
    """Press a painted word or the tick box before it."""
    streken = kaart._maak_op(kaart.width()).tekening.streken
    streek = next(
        s for s in streken if s.soort == soort and tekst in (s.tekst, getattr(s.plek, "actie_id", ""))
    )
    QTest.mouseClick(kaart, Qt.MouseButton.LeftButton, pos=streek.vlak.center())


def test_een_dichte_kaart_is_een_geschilderd_ding_met_een_naam(plan: PlanVenster) -> None:
    plan.vul().open()
    kaart = plan.kaart(2)
    assert kaart.findChildren(QWidget) == []
    assert kaart.accessibleDescription() == (
        "Ik zie mijn vriendin Noor weer. Sociale relaties. Loopt. 0 van 2 gedaan. "
        "1 met een datum die voorbij is."
    )
    geschilderd = {streek.tekst for streek in kaart._maak_op(kaart.width()).tekening.streken}
    assert {NOORDOEL, "Sociale relaties", "Loopt, 0 van 2 gedaan", "Noor een kaart sturen"} < geschilderd
    assert "20 november is voorbij. Nieuwe datum?" in geschilderd
    assert "Komt uit: Sociale relaties, Straks — “Weer contact met Noor.”" in geschilderd
    assert "Wie doet wat: Samira 2, samen 0, Joost 0" in geschilderd


def test_hulpmiddelen_kunnen_een_dichte_kaart_focus_geven_en_indrukken(plan: PlanVenster) -> None:
    plan.vul().open()
    acties = QAccessible.queryAccessibleInterface(plan.kaart(2)).actionInterface()
    assert {"SetFocus", "Press"} <= set(acties.actionNames())
    acties.doAction("SetFocus")
    plan.qtbot.waitUntil(lambda: plan.focus_naam() == "Doel 2" and "Doel 2, waarom" in plan.namen())
    toegang = QAccessible.queryAccessibleInterface(plan.focus())
    assert toegang.role() is QAccessible.Role.EditableText
    QAccessible.queryAccessibleInterface(plan.kaart(1)).actionInterface().doAction("Press")
    plan.qtbot.waitUntil(lambda: plan.focus_naam() == "Doel 1")


def test_met_tab_gaat_de_volgende_kaart_open_en_de_vorige_dicht(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    plan.knop("Doel 1, actie toevoegen").setFocus()
    plan.toets(Qt.Key.Key_Tab)
    plan.qtbot.waitUntil(lambda: plan.focus_naam() == "Doel 2" and "Doel 2, waarom" in plan.namen())
    assert plan.kaart(1).isVisible()


def test_terug_met_tab_begint_achteraan(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.knop("Doel 2, omhoog").setFocus()
    plan.toets(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    plan.qtbot.waitUntil(lambda: plan.focus_naam() == "Doel 1, actie toevoegen")


def test_de_tabtoets_loopt_van_boven_naar_onder(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    plan.knop("Nieuw doel").setFocus()
    gezien: list[str] = []
    while not gezien or gezien[-1] != "Doel 1, actie toevoegen":
        plan.toets(Qt.Key.Key_Tab)
        gezien.append(plan.focus().accessibleName())
    begin = ["Doel 1, omlaag", "Doel 1, verwijderen", "Klaar met doel 1", "Doel 1", "Doel 1, waarom"]
    assert gezien[:5] == begin
    rij = ["gelukt", "", "wie", "klaar op", "hulp", "gelukt op", "opmerking", "status", "verwijderen"]
    namen = [", ".join(deel for deel in ("Doel 1, actie 2", veld) if deel) for veld in rij]
    namen.remove("Doel 1, actie 2, status")
    waar = gezien.index("Doel 1, actie 2, gelukt")
    assert [naam for naam in gezien[waar : waar + 9] if naam in namen] == namen


def test_een_klik_opent_bij_wat_is_aangewezen(plan: PlanVenster) -> None:
    plan.vul().open()
    _klik(plan.kaart(1), "tekst", "Budgetmaatje")
    assert plan.focus_naam() == "Doel 1, actie 2, hulp"
    _klik(plan.kaart(2), "chip", "Sociale relaties")
    assert plan.focus_naam() == "Doel 2, leefgebieden"


def test_een_kaart_blijft_onder_de_hand_als_die_erboven_dichtgaat(plan: PlanVenster) -> None:
    plan.vul()
    for nummer in range(4):
        plan.voeg_toe(f"Doel {nummer}", ({"tekst": "klein"},) * 0)
    plan.open().open_doel(1)
    plan.pagina.rol.verticalScrollBar().setValue(500)
    kaart = plan.kaart(2)
    plan.qtbot.waitUntil(lambda: kaart.height() > 100)
    voor = kaart.mapTo(plan.pagina.rol, QPoint()).y()
    assert voor > 0
    QTest.mouseClick(kaart, Qt.MouseButton.LeftButton, pos=QPoint(kaart.width() // 2, 4))
    assert abs(plan.open_kaart().mapTo(plan.pagina.rol, QPoint()).y() - voor) <= 2


def test_afvinken_kan_op_een_dichte_kaart(plan: PlanVenster) -> None:
    plan.vul().open()
    actie = plan.acties(2)[1]
    _klik(plan.kaart(2), "vink", actie.id)
    assert plan.acties(2)[1].status is ActieStatus.GELUKT
    assert plan.pagina.kaarten.open is None
    assert "1 van 2 gedaan" in plan.kaart(2).accessibleDescription()
    _klik(plan.kaart(2), "vink", actie.id)
    assert plan.acties(2)[1].status is ActieStatus.OPEN


def test_klaar_en_esc_doen_de_kaart_dicht_en_enter_weer_open(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.veld("Doel 2, waarom").setFocus()
    plan.toets(Qt.Key.Key_Escape)
    assert plan.focus() is plan.kaart(2)
    QApplication.processEvents()
    assert plan.pagina.kaarten.open is None, "de focus die hier rust opent de kaart niet"
    plan.toets(Qt.Key.Key_Return)
    assert plan.focus_naam() == "Doel 2"
    plan.knop("Klaar met doel 2").click()
    assert plan.pagina.kaarten.open is None


def test_een_doel_verplaatsen_met_toetsen_hernoemt_alles_en_houdt_de_cursor(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    veld = plan.veld("Doel 1, waarom")
    veld.setFocus()
    plan.toets(Qt.Key.Key_Down, _ALT_SHIFT)
    assert [doel.tekst for doel in plan.doelen()] == [NOORDOEL, WOONDOEL]
    assert plan.focus() is veld
    assert plan.focus_naam() == "Doel 2, waarom"
    assert plan.veld("Doel 2, actie 3").tekst() == "Drie woningen bekijken"
    assert plan.kaart(1).accessibleDescription().startswith(NOORDOEL)
    plan.toets(Qt.Key.Key_Down, _ALT_SHIFT)
    assert plan.focus_naam() == "Doel 2, waarom", "verder dan het einde gaat niet"
    plan.toets(Qt.Key.Key_Up, _ALT_SHIFT)
    assert [doel.tekst for doel in plan.doelen()] == [WOONDOEL, NOORDOEL]


def test_een_doel_verplaatsen_met_de_muis(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    assert not plan.knop("Doel 2, omlaag").isEnabled()
    plan.knop("Doel 2, omhoog").click()
    assert [doel.tekst for doel in plan.doelen()] == [NOORDOEL, WOONDOEL]
    assert not plan.knop("Doel 1, omhoog").isEnabled()
    assert plan.knop("Doel 1, omlaag").isEnabled()


def test_een_doel_verwijderen_kan_ongedaan(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    plan.veld("Doel 1, waarom").cursor_naar_eind()
    plan.typ("Doel 1, waarom", " Dat is fijn.")
    plan.knop("Doel 1, verwijderen").click()
    assert [doel.tekst for doel in plan.doelen()] == [NOORDOEL]
    assert plan.meldingen() == [f"Doel “{WOONDOEL}” is verwijderd."]
    QApplication.processEvents()
    assert plan.focus() is plan.kaart(1), "de volgende kaart heeft de focus, zonder open te gaan"
    assert plan.kaart(1).accessibleDescription().startswith(NOORDOEL)
    plan.maak_ongedaan()
    assert plan.doelen()[0].waarom == "Dan kan mijn dochter bij mij logeren. Dat is fijn."
    assert plan.focus_naam() == "Doel 1"


def test_het_laatste_doel_verwijderen_geeft_de_lege_bladzijde(plan: PlanVenster) -> None:
    plan.voeg_toe("")
    plan.open().open_doel(1)
    plan.knop("Doel 1, verwijderen").click()
    assert plan.meldingen() == ["Doel zonder woorden is verwijderd."]
    assert "Nog geen doel" in plan.teksten()


def test_ongedaan_maken_werkt_ook_als_de_bladzijde_weg_is(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.knop("Doel 2, verwijderen").click()
    plan.pagina.kaarten.toon()
    shiboken6.delete(plan.pagina._handelingen)
    plan.maak_ongedaan()
    assert len(plan.doelen()) == 2


def test_met_veel_doelen_blijft_een_dichte_kaart_kort(plan: PlanVenster) -> None:
    plan.vul()
    for nummer in range(6):
        plan.voeg_toe(f"Nog een doel {nummer}")
    plan.open()
    kaart = plan.kaart(2)
    geschilderd = {streek.tekst for streek in kaart._maak_op(kaart.width()).tekening.streken}
    assert "Samen koffie drinken" not in geschilderd
    assert "Nu: Noor een kaart sturen, Samira, 20 november is voorbij" in geschilderd


def test_veel_acties_komen_er_allemaal_en_een_sprong_wacht_nergens_op(plan: PlanVenster) -> None:
    plan.voeg_toe("Lang", tuple({"tekst": f"Actie {n}"} for n in range(1, 11)))
    plan.open()
    plan.pagina.focus_op(ActiePlek(plan.acties()[6].id, ActieVeld.WIE))
    assert plan.focus_naam() == "Doel 1, actie 7, wie"
    plan.qtbot.waitUntil(lambda: "Doel 1, actie 10, status" in plan.namen())
    assert plan.veld("Doel 1, actie 10").tekst() == "Actie 10"
