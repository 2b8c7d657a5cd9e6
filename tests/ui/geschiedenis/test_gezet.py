"""Ctrl+Z over what is set without typing: the mark *Besproken*, and an order."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from krachtwerk_desktop.domain.plek import (
    ACTIEPLAN,
    KI,
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    ki_cel,
)
from krachtwerk_desktop.ui.paginas.besproken import Besproken
from tests.ui.geschiedenis.conftest import Huis

CTRL = Qt.KeyboardModifier.ControlModifier


def _toets(toets: Qt.Key) -> None:
    veld = QApplication.focusWidget()
    assert veld is not None
    QTest.keyClick(veld, toets, CTRL)


def _vak(huis: Huis) -> Besproken:
    assert huis.werk.scherm is not None
    return huis.werk.scherm.pagina.findChildren(Besproken)[0]


def _dag(huis: Huis, basistaak: str) -> date | None:
    standen = huis.diensten.trajecten.standen(huis.hier.traject.id)
    return next(stand.besproken_op for stand in standen if stand.basistaak.id == basistaak)


def _plek(huis: Huis, basistaak: str) -> Plek:
    """Return a field of the page."""
    traject_id = huis.hier.traject.id
    if basistaak == KI:
        return ki_cel(traject_id, "financien", "heden")
    if basistaak == ACTIEPLAN:
        return DoelPlek(huis.diensten.doelen.nieuw(traject_id).id, DoelVeld.TEKST)
    return AntwoordPlek(traject_id, basistaak, "volgende_evaluatie")


@pytest.mark.parametrize("basistaak", [KI, ACTIEPLAN, "evalueren"])
def test_het_vinkje_besproken_komt_terug_met_zijn_dag(huis: Huis, basistaak: str) -> None:
    huis.open(_plek(huis, basistaak))
    _vak(huis).vink.click()
    assert huis.gezegd == "Besproken is aangevinkt."
    toen = date(2026, 9, 10)
    assert _dag(huis, basistaak) == toen
    huis.klok.dag = date(2026, 11, 23)
    _vak(huis).vink.click()
    assert _dag(huis, basistaak) is None
    assert huis.gezegd == "Het vinkje Besproken van 10 september 2026 is weg."
    huis.knop("Ongedaan maken").click()
    assert _dag(huis, basistaak) == toen
    assert _vak(huis).vink.isChecked()
    _vak(huis).vink.click()
    huis.werk._ongedaan.laat_los()  # the line is gone after a minute
    _vak(huis).vink.setFocus()
    _toets(Qt.Key.Key_Z)
    assert _dag(huis, basistaak) == toen
    assert _vak(huis).vink.isChecked()
    assert _vak(huis).vink.hasFocus()
    assert _vak(huis).onder.text().endswith("op 10 september 2026")
    assert huis.gezegd.startswith("Teruggedraaid: het vinkje Besproken bij ")
    _toets(Qt.Key.Key_Y)
    assert _dag(huis, basistaak) is None
    assert not _vak(huis).vink.isChecked()
    assert huis.gezegd.startswith("Toch niet teruggedraaid: het vinkje Besproken bij ")


def test_van_een_andere_pagina_gaat_ctrl_z_naar_het_vinkje_toe(huis: Huis) -> None:
    """In the KI no other leefgebied comes up: the mark is under each of them."""
    traject_id = huis.hier.traject.id
    huis.open(ki_cel(traject_id, "financien", "heden"))
    assert huis.werk.scherm is not None
    hier = huis.werk.scherm.plaats
    _vak(huis).vink.click()
    huis.werk._ongedaan.laat_los()
    _toets(Qt.Key.Key_Z)
    assert huis.werk.scherm.plaats == hier
    assert _dag(huis, KI) is None
    _vak(huis).vink.click()
    huis.open(AntwoordPlek(traject_id, "evalueren", "volgende_evaluatie"))
    _toets(Qt.Key.Key_Z)
    assert huis.werk.scherm is not None
    assert huis.werk.scherm.plaats.basistaak == KI
    assert _dag(huis, KI) is None


def test_de_volgorde_komt_ook_later_nog_terug(huis: Huis) -> None:
    doelen, traject_id = huis.diensten.doelen, huis.hier.traject.id
    een, twee = doelen.nieuw(traject_id), doelen.nieuw(traject_id)
    a, b = (doelen.voeg_actie_toe(een.id).id for _ in range(2))
    doelen.verplaats_doel(traject_id, twee.id, 0)
    doelen.verplaats_actie(een.id, b, 0)

    def stand() -> list[list[str]]:
        return [[actie.id for actie in doel.acties] for doel in doelen.van(traject_id)]

    assert stand() == [[], [b, a]]
    huis.open(ki_cel(traject_id, "wonen", "heden"))
    _toets(Qt.Key.Key_Z)
    assert stand() == [[], [a, b]]
    assert huis.gezegd == "Teruggedraaid: de volgorde van de acties bij doel 2."
    _toets(Qt.Key.Key_Z)
    assert stand() == [[a, b], []]
    assert huis.gezegd == "Teruggedraaid: de volgorde van de doelen."
    huis.knop("Toch niet").click()
    assert stand() == [[], [a, b]]


def test_een_verplaatsing_die_meteen_is_teruggenomen_is_geen_stap(huis: Huis) -> None:
    doelen, traject_id = huis.diensten.doelen, huis.hier.traject.id
    doel = doelen.nieuw(traject_id)
    een, twee = (doelen.voeg_actie_toe(doel.id) for _ in range(2))
    huis.diensten.velden.leg_direct_vast([(ActiePlek(een.id, ActieVeld.TEKST), "bellen")], "1")
    gezet = doelen.verplaats_actie(doel.id, twee.id, 0)
    doelen.zet_volgorde_terug(gezet)
    huis.open(ActiePlek(een.id, ActieVeld.TEKST))
    _toets(Qt.Key.Key_Z)
    assert huis.gezegd == "Teruggedraaid: de tekst in Doel 1, actie 1."
    assert [actie.id for actie in doelen.van(traject_id)[0].acties] == [een.id, twee.id]


def test_een_teruggezette_dag_houdt_bij_ongedaan_en_toch_niet_zijn_eerdere_dagen(huis: Huis) -> None:
    """Nothing was moved by putting back, nor by doing that again."""
    doelen, geschiedenis, client = huis.diensten.doelen, huis.diensten.geschiedenis, huis.hier.client
    traject_id = huis.hier.traject.id
    doel = doelen.nieuw(traject_id)
    plek = ActiePlek(doelen.voeg_actie_toe(doel.id).id, ActieVeld.KLAAR_OP)
    een, twee, drie = (date(2026, 12, n) for n in (1, 2, 3))
    for dag in (een, twee, drie):
        huis.diensten.velden.leg_direct_vast([(plek, f"{dag.day}-12-2026")], f"b{dag.day}")

    def stand() -> tuple[date | None, tuple[date, ...]]:
        (actie,) = next(d for d in doelen.van(traject_id) if d.id == doel.id).acties
        return actie.klaar_op, actie.eerdere_datums

    assert stand() == (drie, (een, twee))
    geschiedenis.zet_terug(plek, geschiedenis.eerdere(plek)[-1])
    assert stand() == (een, ())
    terug = geschiedenis.draai_terug(client.id, traject_id)
    assert terug is not None
    assert stand() == (drie, (een, twee))
    geschiedenis.herhaal(terug)
    assert stand() == (een, ())
    geschiedenis.draai_terug(client.id, traject_id)
    assert stand() == (drie, (een, twee))
