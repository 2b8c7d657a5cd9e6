"""Toen en nu: any two moments in words, with what was not discussed apart from what is empty."""

import io

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.krachten import besproken_plek
from krachtwerk_desktop.domain.plek import KI, ki_cel
from krachtwerk_desktop.ui.krachten.toen_en_nu import ToenEnNu
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.voorbeeld.afdrukvoorbeeld import Afdrukvoorbeeld
from krachtwerk_desktop.ui.voorbeeld.weglaten import Weglaatlijst
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests.ui.versies.conftest import knop


@pytest.fixture
def venster(werk: Werkruimte) -> ToenEnNu:
    assert werk.scherm is not None
    werk.scherm.ga(KI)
    knop(werk.scherm.pagina, "Overzicht").click()
    knop(werk.scherm.pagina, "Toen en nu").click()
    gevonden = werk.findChild(ToenEnNu)
    assert gevonden is not None
    return gevonden


def teksten(venster: ToenEnNu) -> list[str]:
    return [label.text() for label in venster.findChildren(QLabel) if label.isVisibleTo(venster)]


def test_links_staat_de_versie_en_rechts_wat_er_nu_is(venster: ToenEnNu) -> None:
    assert (venster.toen.currentText(), venster.nu.currentText()) == (
        "Versie 1, 23 november 2026",
        "Zoals het nu is",
    )
    gezien = teksten(venster)
    assert gezien[gezien.index("nieuw") + 1] == "Ik heb een huis met een tuin."
    assert gezien[gezien.index("staat er niet meer") + 1] == "Ik deel de keuken."
    assert gezien.count("Ik heb een kamer.") == 2
    assert "Toen en nu belangrijk: nummer 1" in gezien


def test_niet_besproken_is_iets_anders_dan_leeg(venster: ToenEnNu) -> None:
    gezien = teksten(venster)
    assert "Hier is niets opgeschreven." in gezien
    [stil] = [zin for zin in gezien if zin.startswith("Toen niet en nu niet besproken:")]
    assert "Financiën" in stil
    assert "Wonen" not in stil


def test_wat_is_leeggemaakt_was_wel_besproken(
    venster: ToenEnNu, diensten: Diensten, traject_id: str, qtbot: QtBot
) -> None:
    diensten.velden.leg_direct_vast([(ki_cel(traject_id, "zingeving", "verleden"), "")], "b3")
    venster.toen.setCurrentIndex(1)
    venster.toen.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "Zingeving" in teksten(venster))
    gezien = teksten(venster)
    assert "Dit was nog niet besproken." not in gezien
    assert not any("Zingeving" in zin for zin in gezien if zin.startswith("Toen niet en nu niet"))


def test_besproken_zonder_woorden_staat_er_als_zodanig(
    venster: ToenEnNu, diensten: Diensten, traject_id: str, qtbot: QtBot
) -> None:
    diensten.velden.leg_direct_vast([(besproken_plek(traject_id, "financien"), "ja")], "b3")
    venster.toen.setCurrentIndex(1)
    zin = "Toen en nu besproken, zonder dat er iets is opgeschreven: Financiën."
    qtbot.waitUntil(lambda: zin in teksten(venster))
    venster.toen.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "Financiën" in teksten(venster))
    gezien = teksten(venster)
    kaart = gezien[gezien.index("Financiën") :]
    assert kaart[1] == "Veranderd"
    assert "Dit was nog niet besproken." in kaart
    assert "Dit is besproken. Er is niets opgeschreven." in kaart


def test_een_woord_zonder_einde_duwt_niets_uit_beeld(
    venster: ToenEnNu, diensten: Diensten, traject_id: str, qtbot: QtBot
) -> None:
    lang = "Ik" + "zoekvindbouwwoon" * 8
    diensten.velden.leg_direct_vast([(ki_cel(traject_id, "wonen", "heden"), lang)], "b3")
    venster.resize(900, 680)
    venster.toen.setCurrentIndex(1)
    venster.toen.setCurrentIndex(0)
    qtbot.waitUntil(lambda: lang in teksten(venster))
    assert venster._rol.horizontalScrollBar().maximum() == 0


def test_elk_tweetal_kan_ook_omgekeerd(venster: ToenEnNu, qtbot: QtBot) -> None:
    venster.toen.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "nieuw" not in teksten(venster))
    venster.nu.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "nieuw" in teksten(venster))
    gezien = teksten(venster)
    assert gezien[gezien.index("nieuw") + 1] == "Ik deel de keuken."


def op_papier(voorbeeld: Afdrukvoorbeeld) -> str:
    bladzijden = pypdf.PdfReader(io.BytesIO(voorbeeld.afdruk.pdf)).pages
    return " ".join(" ".join(bladzijde.extract_text() for bladzijde in bladzijden).split())


def test_het_papier_gaat_over_de_gekozen_momenten(venster: ToenEnNu, werk: Werkruimte, qtbot: QtBot) -> None:
    venster.toen.setCurrentIndex(1)
    venster.nu.setCurrentIndex(0)
    knop(venster, "Werkblad afdrukken…").click()
    qtbot.waitUntil(lambda: werk.findChild(Afdrukvoorbeeld) is not None)
    papier = werk.findChild(Afdrukvoorbeeld)
    assert papier is not None
    qtbot.waitUntil(lambda: papier.afdruk.pdf != b"", timeout=10_000)
    tekst = op_papier(papier)
    assert tekst.index("Zoals het nu is, 23 november 2026") < tekst.index("Versie 1, 23 november 2026")
    assert "De ramadan thuis." in tekst
    weglaten = papier.findChild(Weglaatlijst)
    assert weglaten is not None
    [punt] = weglaten.findItems("Zingeving", Qt.MatchFlag.MatchExactly)
    with qtbot.waitSignal(papier.getoond, timeout=10_000):
        punt.setCheckState(Qt.CheckState.Checked)
    assert "De ramadan thuis." not in op_papier(papier)
    assert "Ik deel de keuken." in op_papier(papier)
    with qtbot.waitSignal(papier.getoond, timeout=10_000):
        papier._vakjes.groot.click()
    assert "De ramadan thuis." not in op_papier(papier)
    papier.close()


def test_zonder_versie_wordt_gezegd_hoe_er_een_komt(
    diensten: Diensten, open_traject: OpenTraject, qtbot: QtBot
) -> None:
    venster = ToenEnNu(diensten.vergelijker, open_traject.traject.id, diensten.inhoud.perspectieven)
    qtbot.addWidget(venster)
    assert any(zin.startswith("Er is nog niets om mee te vergelijken.") for zin in teksten(venster))
    assert not knop(venster, "Werkblad afdrukken…").isEnabled()
