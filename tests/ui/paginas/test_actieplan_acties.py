"""Acties: adding, order, days that have passed, taking away."""

from collections import Counter
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from krachtwerk_desktop.domain.doel import ActieStatus
from tests.ui.paginas.actieplan_venster import PlanVenster

_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_TEKSTEN = ["Inschrijven bij de woningcorporatie", "Brief over de huur samen lezen", "Drie woningen bekijken"]


def _teksten(plan: PlanVenster, doel: int = 1) -> list[str]:
    return [actie.tekst for actie in plan.acties(doel)]


@pytest.mark.parametrize("veld", ["", ", wie", ", hulp", ", klaar op", ", opmerking"])
def test_enter_in_de_laatste_actie_maakt_de_volgende(plan: PlanVenster, veld: str) -> None:
    plan.vul().open().open_doel(2)
    plan.veld(f"Doel 2, actie 2{veld}").setFocus()
    plan.toets(Qt.Key.Key_Return)
    assert plan.focus_naam() == "Doel 2, actie 3"
    plan.qtbot.keyClicks(plan.focus(), "samen naar zee")
    plan.bewaar()
    assert _teksten(plan, 2)[2] == "samen naar zee"


@pytest.mark.parametrize("breed", [1000, 500])
def test_een_naam_is_van_een_ding(plan: PlanVenster, breed: int) -> None:
    """Only a combo box shares its name: with the label by which it is found."""
    plan.vul().open(breed=breed).open_doel(2)
    dingen = [ding for ding in plan.zichtbaar(QWidget) if ding.accessibleName()]
    vaak = Counter(ding.accessibleName() for ding in dingen)
    dubbel = {naam for naam, aantal in vaak.items() if aantal > 1}
    assert dubbel == {"Doel 2, status", "Doel 2, actie 1, status", "Doel 2, actie 2, status"}
    for naam in dubbel:
        assert plan.keuze(naam).accessibleName() == naam


def test_enter_gaat_eerst_naar_de_actie_die_er_al_is(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    plan.veld("Doel 1, actie 1").setFocus()
    plan.toets(Qt.Key.Key_Return)
    assert plan.focus_naam() == "Doel 1, actie 2"


def test_enter_in_een_lege_laatste_actie_maakt_er_geen_bij(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.knop("Doel 2, actie toevoegen").click()
    plan.toets(Qt.Key.Key_Return)
    assert plan.focus_naam() == "Doel 2, actie 3"
    assert len(plan.acties(2)) == 3


def test_shift_enter_begint_een_nieuwe_regel(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.typ("Doel 2, actie 1, opmerking", "een")
    plan.toets(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    plan.qtbot.keyClicks(plan.focus(), "twee")
    plan.bewaar()
    assert plan.acties(2)[0].opmerking == "een\ntwee"


def test_enter_in_het_doel_gaat_naar_waarom(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    plan.toets(Qt.Key.Key_Return)
    assert plan.focus_naam() == "Doel 1, waarom"


def test_een_actie_verplaatsen_met_toetsen_hernoemt_de_rijen_en_houdt_de_cursor(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    veld = plan.veld("Doel 1, actie 3, hulp")
    veld.setFocus()
    plan.toets(Qt.Key.Key_Up, _ALT_SHIFT)
    plan.toets(Qt.Key.Key_Up, _ALT_SHIFT)
    plan.toets(Qt.Key.Key_Up, _ALT_SHIFT)
    assert _teksten(plan) == [_TEKSTEN[2], *_TEKSTEN[:2]]
    assert plan.focus() is veld
    assert plan.focus_naam() == "Doel 1, actie 1, hulp"
    assert plan.veld("Doel 1, actie 3").tekst() == _TEKSTEN[1]
    assert plan.keuze("Doel 1, actie 2, status").currentText() == "Gelukt"
    plan.toets(Qt.Key.Key_Tab)
    plan.toets(Qt.Key.Key_Tab)
    assert plan.focus_naam() == "Doel 1, actie 1, opmerking", "de tabtoets volgt de nieuwe volgorde"


@pytest.mark.stijlblad
def test_een_actie_verplaatsen_door_te_slepen(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    greep = plan.knop("Doel 1, actie 1, verplaatsen")
    rijen = plan.open_kaart().rijen.rijen
    plan.qtbot.waitUntil(lambda: rijen[2].y() > rijen[1].y() > rijen[0].y() > 0)
    ver = greep.mapFromGlobal(rijen[2].mapToGlobal(QPoint(0, rijen[2].height() - 4)))
    QTest.mousePress(greep, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    QTest.mouseMove(greep, ver)
    plan.qtbot.waitUntil(plan.open_kaart().rijen._sleper._lijn.isVisible)
    QTest.mouseRelease(greep, Qt.MouseButton.LeftButton, pos=ver)
    assert _teksten(plan) == [*_TEKSTEN[1:], _TEKSTEN[0]]
    assert not plan.open_kaart().rijen._sleper._lijn.isVisible()


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_wie_niet_kan_slepen_kiest_omhoog_of_omlaag(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    greep = plan.knop("Doel 1, actie 2, verplaatsen")
    greep.click()
    menu = greep.findChild(QMenu)
    assert menu is not None
    assert [actie.text() for actie in menu.actions()] == ["Omhoog", "Omlaag"]
    menu.actions()[0].trigger()
    menu.close()
    assert _teksten(plan) == [_TEKSTEN[1], _TEKSTEN[0], _TEKSTEN[2]]


def test_een_actie_verwijderen_kan_ongedaan(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(1)
    plan.typ("Doel 1, actie 2, opmerking", "samen")
    plan.knop("Doel 1, actie 2, verwijderen").setFocus()
    plan.knop("Doel 1, actie 2, verwijderen").click()
    assert _teksten(plan) == [_TEKSTEN[0], _TEKSTEN[2]]
    assert plan.focus_naam() == "Doel 1, actie 2"
    assert plan.meldingen() == ["Actie “Brief over de huur samen lezen” is verwijderd."]
    assert "Wie doet wat: Samira 4, samen 0, Joost 0" in plan.teksten()
    plan.maak_ongedaan()
    assert _teksten(plan) == _TEKSTEN
    assert plan.focus_naam() == "Doel 1, actie 2"
    assert plan.veld("Doel 1, actie 2, opmerking").tekst() == "samen"


def test_een_dag_die_voorbij_is_stelt_een_vraag(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    assert "20 november is voorbij. Nieuwe datum?" in plan.teksten()
    assert plan.knop("Andere datum").accessibleDescription().startswith("Doel 2, actie 1. 20 november")
    plan.knop("Andere datum").click()
    assert plan.focus_naam() == "Doel 2, actie 1, klaar op"
    assert plan.focus().selectedText() == "20 november 2026"
    plan.qtbot.keyClicks(plan.focus(), "3 dec")
    plan.veld("Doel 2").setFocus()
    nu = plan.acties(2)[0]
    assert (nu.klaar_op, nu.eerdere_datums) == (date(2026, 12, 3), (date(2026, 11, 20),))
    assert plan.knoppen("Andere datum") == []
    assert "eerder: 20 november" in plan.teksten()
    plan.open_doel(1)
    geschilderd = plan.kaart(2)._maak_op(plan.kaart(2).width()).tekening.streken
    assert "eerder: 20 november" in {streek.tekst for streek in geschilderd}


def test_gelukt_na_een_dag_die_voorbij_is(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.knop("Gelukt").click()
    nu = plan.acties(2)[0]
    assert (nu.status, nu.gelukt_op) == (ActieStatus.GELUKT, date(2026, 11, 23))
    assert plan.knoppen("Hoeft niet meer") == []
    assert plan.meldingen() == ["Gelukt: Noor een kaart sturen"]
    plan.maak_ongedaan()
    nu = plan.acties(2)[0]
    assert (nu.status, nu.gelukt_op, nu.gelukt_op_tekst) == (ActieStatus.OPEN, None, "")
    assert plan.knoppen("Hoeft niet meer") == ["Hoeft niet meer"]


def test_hoeft_niet_meer_laat_de_actie_leesbaar(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.knop("Hoeft niet meer").click()
    assert plan.acties(2)[0].status is ActieStatus.VERVALLEN
    assert plan.veld("Doel 2, actie 1").tekst() == "Noor een kaart sturen"
    assert plan.keuze("Doel 2, actie 1, status").currentText() == "Hoeft niet meer"
    assert any(tekst.startswith("0 van 1 gedaan") for tekst in plan.teksten())
    plan.maak_ongedaan()
    assert plan.acties(2)[0].status is ActieStatus.OPEN


def test_de_vraag_komt_niet_terwijl_iemand_typt(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    plan.veld("Doel 2, actie 2, klaar op").selectAll()
    plan.typ("Doel 2, actie 2, klaar op", "1 november")
    plan.bewaar()
    assert len(plan.knoppen("Andere datum")) == 1
    plan.veld("Doel 2").setFocus()
    assert sorted(plan.knoppen("Andere datum")) == [
        "Andere datum, Doel 2, actie 1",
        "Andere datum, Doel 2, actie 2",
    ], "met twee dezelfde zegt de naam welke"


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_een_status_kiezen_met_de_pijl_opent_de_lijst(plan: PlanVenster) -> None:
    plan.vul().open().open_doel(2)
    keuze = plan.keuze("Doel 2, actie 2, status")
    keuze.setFocus()
    plan.toets(Qt.Key.Key_Down)
    assert keuze.view().isVisible()
    assert plan.acties(2)[1].status is ActieStatus.OPEN, "onderweg wordt niets bewaard"
    keuze.hidePopup()
