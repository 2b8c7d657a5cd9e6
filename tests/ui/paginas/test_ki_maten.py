"""How wide, how legible and how quick the KI page is."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.domain.plek import KI, Wie
from krachtwerk_desktop.ui.thema import thema
from tests.ui.paginas.ki_venster import SAMIRA, KiVenster

pytestmark = pytest.mark.stijlblad

# What a window leaves for the page: side list with names, folded, and the narrowest promise.
_BREEDTEN = {"1366": 1062, "1280 met zijlijst": 976, "1280 gevouwen": 1160, "smalst": 800}


def _rust(ki: KiVenster) -> None:
    """Wait until the layout has come to rest: two rounds of events give the same sizes."""
    vorige: list[tuple[int, int]] = []

    def stil() -> bool:
        nonlocal vorige
        QApplication.processEvents()
        nu = [(w.width(), w.height()) for w in ki.pagina.findChildren(QWidget) if w.isVisible()]
        gelijk, vorige = nu == vorige, nu
        return gelijk

    ki.qtbot.waitUntil(stil)


def _afgeknipt(ki: KiVenster) -> list[str]:
    """Return what is in sight and shows less than it says."""
    kort = []
    for label in ki.pagina.findChildren(QLabel):
        if label.isVisible() and label.text():
            hoogte = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            breedte = label.minimumSizeHint().width() if label.wordWrap() else label.sizeHint().width()
            if label.height() < hoogte or label.width() < breedte:
                kort.append(label.text())
    knoppen = [knop for knop in ki.pagina.findChildren(QAbstractButton) if knop.isVisible() and knop.text()]
    return [*kort, *(knop.text() for knop in knoppen if knop.width() < knop.sizeHint().width())]


@pytest.mark.parametrize("breedte", _BREEDTEN.values(), ids=_BREEDTEN)
def test_elke_kolom_is_minstens_240_breed(ki: KiVenster, breedte: int) -> None:
    ki.vul(SAMIRA)
    ki.open("wonen", breed=breedte)
    _rust(ki)
    kaarten = [ki.kaart(f"Wonen, {kort}") for kort in ("Nu", "Straks", "Toen")]
    assert all(kaart.width() >= 240 for kaart in kaarten)
    assert len({kaart.mapTo(ki.pagina, kaart.rect().topLeft()).y() for kaart in kaarten}) == 1
    velden = [ki.veld(f"Wonen, {kort}") for kort in ("Nu", "Straks", "Toen")]
    assert len({veld.y() for veld in velden}) == 1, "de teksten beginnen op een lijn"
    assert ki.pagina.rol.horizontalScrollBar().maximum() == 0
    assert not _afgeknipt(ki)


def test_bij_1366_staan_de_namen_er_voluit_en_past_alles(ki: KiVenster) -> None:
    ki.vul(SAMIRA)
    ki.open("sociale_relaties", breed=1062, hoog=560)
    _rust(ki)
    assert not ki.pagina.lijst.gevouwen
    assert ki.pagina.lijst.verticalScrollBar().maximum() == 0
    assert ki.pagina.rol.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("breedte", [800, 976, 1114, 1190])
def test_met_letters_van_200_procent_is_niets_afgeknipt(ki: KiVenster, breedte: int) -> None:
    thema().kies("licht", 2.0)
    ki.vul(SAMIRA)
    ki.vul({("wonen", "heden"): "Ze maakt van elke plek een thuis."}, Wie.NAASTE)
    ki.open("wonen", breed=breedte, hoog=450)
    _rust(ki)
    assert not _afgeknipt(ki)
    assert ki.pagina.rol.horizontalScrollBar().maximum() == 0
    assert all(ki.kaart(f"Wonen, {kort}").width() >= 240 for kort in ("Nu", "Straks", "Toen"))
    ki.knop("Overzicht").click()
    _rust(ki)
    assert not _afgeknipt(ki)
    assert ki.pagina.rol.horizontalScrollBar().maximum() == 0


def test_een_lang_woord_maakt_geen_kolom_breder(ki: KiVenster) -> None:
    ki.vul({("wonen", "heden"): "Hottentottententententoonstellingsbezoeker" * 4})
    ki.open("wonen")
    ki.knop("Overzicht").click()
    ki.pagina.toon(Plaats(KI, "wonen"))
    _rust(ki)
    breedten = {ki.kaart(f"Wonen, {kort}").width() for kort in ("Nu", "Straks", "Toen")}
    assert max(breedten) - min(breedten) <= 1


def test_een_geplakt_boek_gaat_heel_de_kluis_in(ki: KiVenster) -> None:
    boek = "Ik kan goed luisteren naar anderen.\n" * 1700
    assert len(boek) > 60_000
    ki.open("wonen")
    veld = ki.veld("Wonen, Nu")
    veld.setFocus()
    veld.insertPlainText(boek)
    QTest.keyClicks(veld, "a" * 40)
    ki.bewaar()
    assert ki.krachten().tekst("wonen", "heden") == f"{boek}{'a' * 40}"


@pytest.mark.parametrize(("hoog", "keer"), [(300, 2), (450, 3)])
def test_met_grote_letters_is_de_cursor_in_beeld(ki: KiVenster, hoog: int, keer: int) -> None:
    """Heights settle after the cursor was put in its field; the page follows it there."""
    thema().kies("licht", 2.0)
    lang = "\n\n".join(["Ik heb een kamer in De Haven.", "Ik houd mijn kamer netjes en gezellig."] * keer)
    ki.vul({("wonen", "heden"): lang, ("wonen", "toekomst"): SAMIRA["wonen", "toekomst"]})
    anders = "Samira maakt van elke plek een thuis. Ook van een kamer van drie bij vier. (Hanan, zus)"
    ki.vul({("wonen", "heden"): anders}, Wie.NAASTE)
    ki.open("wonen", breed=1190, hoog=hoog)
    ki.pagina.focus_op(None)
    _rust(ki)
    ki.pagina.rol.verticalScrollBar().setValue(0)  # where heights that were not final left it
    ki.pagina._teken_in_een_keer()
    _rust(ki)
    veld, beeld = ki.veld("Wonen, Nu"), ki.pagina.rol.viewport()
    assert veld.hasFocus()
    cursor = veld.viewport().mapTo(beeld, veld.cursorRect().center())
    assert 0 < cursor.y() < beeld.height()


def test_wat_klaargezet_wordt_schuift_niets_opzij(ki: KiVenster) -> None:
    ki.vul(SAMIRA)
    ki.open("wonen")
    _rust(ki)
    kaart = ki.kaart("Wonen, Nu")
    plek = kaart.mapTo(ki.pagina, kaart.rect().topLeft())
    for gebied in ki.diensten.inhoud.standaard_leefgebieden[1:4]:
        ki.pagina.werk.warm_op(gebied)
        assert kaart.mapTo(ki.pagina, kaart.rect().topLeft()) == plek, gebied.id


@pytest.mark.parametrize("vooraf", [False, True])
def test_wat_getekend_wordt_ligt_nooit_over_elkaar(ki: KiVenster, *, vooraf: bool) -> None:
    lang = {(gebied, "heden"): "Ik kan goed luisteren.\n" * 12 for gebied in ("wonen", "financien")}
    ki.vul(lang)
    ki.vul(lang, Wie.NAASTE)
    ki.vul_nog_zeggen("Rustig aan.\n" * 6)
    ki.open("wonen")
    if vooraf:
        ki.pagina._maak_volgende()
    ki.pagina.toon(Plaats(KI, "financien"))
    ki.qtbot.waitUntil(ki.pagina.rol.updatesEnabled)
    # A leefgebied that was made ahead is laid out by what is posted now, before anything is painted.
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    velden = [
        ki.veld("Financiën, Nu"),
        ki.veld("Financiën, Nu, naaste"),
        ki.veld("Financiën, Nu, begeleider"),
    ]
    for boven, onder in pairwise(velden):
        assert boven.geometry().bottom() < onder.geometry().top()
    assert all(veld.height() >= veld.sizeHint().height() for veld in velden)
    laatste = ki.veld("Dit wil ik nog zeggen")
    binnen = ki.pagina.rol.widget()
    assert binnen is not None
    assert laatste.mapTo(binnen, laatste.rect().bottomLeft()).y() < binnen.height()
