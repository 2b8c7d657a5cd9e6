"""Widths and letter sizes: nothing is cut off, nothing stands on top of something else."""

import itertools
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.plek import ACTIEPLAN
from krachtwerk_desktop.ui.paginas.actieplan.kolommen import kolommen
from krachtwerk_desktop.ui.paginas.actieplan.rek import Stuk, verdeel
from krachtwerk_desktop.ui.thema import thema
from tests.ui.paginas.actieplan_venster import PlanVenster

pytestmark = pytest.mark.stijlblad

_VENSTERS = [(1160, 1.0), (1000, 1.0), (660, 1.0), (1190, 2.0), (660, 2.0)]


def _op_pagina(plan: PlanVenster, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(plan.pagina, QPoint()), widget.size())


def _past(kaart: QWidget) -> bool:
    return kaart.height() == kaart.heightForWidth(kaart.width())


def _wacht_op_rust(plan: PlanVenster) -> None:
    """Wait until fields that grow have grown: twice the same places."""
    vorige: list[QRect] = []

    def rustig() -> bool:
        nonlocal vorige
        oud, vorige = vorige, [_op_pagina(plan, w) for w in plan.zichtbaar(QWidget)]
        return oud == vorige

    plan.qtbot.waitUntil(rustig)


@pytest.mark.parametrize(("breed", "schaal"), _VENSTERS)
def test_niets_valt_buiten_de_kaart_en_niets_overlapt(plan: PlanVenster, breed: int, schaal: float) -> None:
    thema().kies("licht", schaal)
    plan.zeg("wonen", "toekomst", "Een eigen plek waar mijn dochter kan slapen, het liefst met een balkon.")
    plan.vul().open(breed=breed, hoog=500).open_doel(2)
    _wacht_op_rust(plan)
    assert plan.pagina.rol.horizontalScrollBar().maximum() == 0
    breedst = plan.pagina.rol.viewport().width()
    velden = [*plan.zichtbaar(QLineEdit), *plan.zichtbaar(QPlainTextEdit), *plan.zichtbaar(QPushButton)]
    vlakken = {veld: _op_pagina(plan, veld) for veld in velden}
    for veld, vlak in vlakken.items():
        assert 0 <= vlak.left() <= vlak.right() < breedst, veld.accessibleName()
        assert vlak.height() >= 20 * schaal, veld.accessibleName()
    for (een, a), (twee, b) in itertools.combinations(vlakken.items(), 2):
        assert not a.intersects(b), f"{een.accessibleName()} en {twee.accessibleName()}"


@pytest.mark.parametrize(("breed", "schaal"), _VENSTERS)
def test_alle_woorden_passen_in_hun_vak(plan: PlanVenster, breed: int, schaal: float) -> None:
    thema().kies("licht", schaal)
    plan.vul().open(breed=breed, hoog=500).open_doel(2)
    _wacht_op_rust(plan)
    for label in plan.zichtbaar(QLabel):
        if label.text() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for veld in plan.zichtbaar(QPlainTextEdit):
        assert veld.verticalScrollBar().maximum() == 0, veld.accessibleName()
    for regel in plan.zichtbaar(QLineEdit):
        breed_tekst = regel.fontMetrics().horizontalAdvance(regel.text())
        assert breed_tekst <= regel.width() - 20 * schaal, regel.accessibleName()


def test_een_dichte_kaart_is_zo_hoog_als_haar_woorden(plan: PlanVenster) -> None:
    plan.vul()
    lang = "woord " * 60
    plan.voeg_toe(lang, ({"tekst": lang, "hulp": lang, "opmerking": lang, "wie": "x" * 90},), waarom=lang)
    plan.open(breed=1000)
    for breed in (1000, 700, 420):
        plan.pagina.resize(breed, 500)
        kaart = plan.kaart(3)
        plan.qtbot.waitUntil(partial(_past, kaart))
        streken = kaart._maak_op(kaart.width()).tekening.streken
        assert max(s.vlak.bottom() for s in streken) < kaart.height()
        assert all(kaart.rect().contains(s.vlak) for s in streken if s.soort != "tekst" or s.tekst)


def test_een_smalle_bladzijde_zet_bij_elk_veld_een_label(plan: PlanVenster) -> None:
    plan.vul().open(breed=1000).open_doel(2)
    _wacht_op_rust(plan)
    assert "Wie of wat helpt" not in plan.teksten(), "de kop van de tabel zegt het"
    assert plan.open_kaart().rijen._kop.isVisible()
    plan.pagina.resize(660, 500)
    _wacht_op_rust(plan)
    assert plan.teksten().count("Wie of wat helpt") == 2
    assert not plan.open_kaart().rijen._kop.isVisible()
    labels = [label for label in plan.zichtbaar(QLabel) if label.text() == "Wie of wat helpt"]
    assert [label.buddy().accessibleName() for label in labels] == [
        "Doel 2, actie 1, hulp",
        "Doel 2, actie 2, hulp",
    ]


def test_de_bladzijde_volgt_een_andere_letter_en_donker(plan: PlanVenster) -> None:
    plan.vul().open(breed=1000).open_doel(1)
    laag = plan.kaart(2).height()
    thema().kies("donker", 1.6)
    plan.qtbot.waitUntil(lambda: plan.kaart(2).height() > laag * 1.2)
    plan.pagina.toon(Plaats(ACTIEPLAN))
    assert plan.pagina.rol.horizontalScrollBar().maximum() == 0


def test_verdelen_vult_elke_lijn() -> None:
    maten = [(100, 1), (100, 1), (50, 0), (300, 1)]
    assert verdeel(maten, 280, 10) == [
        [Stuk(0, 0, 105), Stuk(1, 115, 105), Stuk(2, 230, 50)],
        [Stuk(3, 0, 280)],
    ]
    assert verdeel([(100, 0), (100, 0)], 500, 10) == [[Stuk(0, 0, 100), Stuk(1, 110, 100)]]
    assert verdeel([], 100, 10) == []


@pytest.mark.parametrize("schaal", [1.0, 1.5, 2.0])
def test_de_kolommen_vullen_de_breedte_of_zijn_er_niet(schaal: float) -> None:
    assert kolommen(round(700 * schaal), schaal) is None
    breedte = round(1000 * schaal)
    banen = kolommen(breedte, schaal)
    assert banen is not None
    einden = [x + breed for x, breed in banen.values()]
    assert breedte - 8 <= einden[-1] <= breedte
    assert all(x > eind for (x, _), eind in zip(list(banen.values())[1:], einden, strict=False))
