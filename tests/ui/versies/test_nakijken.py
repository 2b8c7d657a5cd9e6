"""From the preview to a version: the check, the way to a field, and the paper that is kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.controle import Bevinding
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld
from krachtwerk_desktop.domain.versie import Versie, toon_code
from krachtwerk_desktop.domain.werkblad import Drukopties
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.versies.nakijken import Klaarmaken, Nakijken
from krachtwerk_desktop.ui.versies.regellijst import Regellijst
from krachtwerk_desktop.ui.voorbeeld.afdrukvoorbeeld import Afdrukvoorbeeld
from tests.ui.versies.conftest import knop, maak_versie

pytestmark = pytest.mark.stijlblad


@pytest.fixture
def voorbeeld(
    qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject, doel_id: str
) -> Iterator[Afdrukvoorbeeld]:
    dialoog = Afdrukvoorbeeld(omgeving, open_traject, "actieplan")
    qtbot.addWidget(dialoog)
    with qtbot.waitSignal(dialoog.getoond, timeout=10_000):
        dialoog.show()
    yield dialoog
    dialoog.done(0)


@pytest.fixture
def nakijken(qtbot: QtBot, voorbeeld: Afdrukvoorbeeld) -> Nakijken:
    knop(voorbeeld, "Klaarmaken om te tekenen").click()
    gemaakt = voorbeeld.findChild(Nakijken)
    assert isinstance(gemaakt, Nakijken)
    qtbot.waitUntil(gemaakt.isVisible)
    return gemaakt


def test_een_leeg_werkblad_wordt_niet_klaargemaakt(qtbot: QtBot, voorbeeld: Afdrukvoorbeeld) -> None:
    vakje = next(v for v in voorbeeld.findChildren(QCheckBox) if v.text() == "Leeg werkblad")
    with qtbot.waitSignal(voorbeeld.getoond, timeout=10_000):
        vakje.click()
    assert not knop(voorbeeld, "Klaarmaken om te tekenen").isEnabled()
    assert knop(voorbeeld, "Afdrukken…").isEnabled()


def test_de_samenvatting_staat_boven_en_houdt_niets_tegen(nakijken: Nakijken) -> None:
    zinnen = [nakijken.lijst.item(n).text() for n in range(nakijken.lijst.count())]
    assert "Doel 1: waarom is nog leeg." in zinnen
    assert nakijken.samenvatting.text() == f"{len(zinnen)} dingen vallen op"
    assert nakijken.samenvatting.y() < nakijken.lijst.y()
    assert knop(nakijken, "Toch klaarmaken").isEnabled()


@pytest.mark.parametrize("hoe", ["enter", "klik", "schermlezer"])
def test_een_regel_sluit_het_voorbeeld_en_gaat_naar_zijn_veld(
    qtbot: QtBot, voorbeeld: Afdrukvoorbeeld, nakijken: Nakijken, doel_id: str, hoe: str
) -> None:
    lijst = nakijken.lijst
    rij = next(n for n in range(lijst.count()) if "waarom" in lijst.item(n).text())
    with qtbot.waitSignal(voorbeeld.ga_naar, timeout=2000) as gegaan:
        if hoe == "klik":
            midden = lijst.visualItemRect(lijst.item(rij)).center()
            qtbot.mouseClick(lijst.viewport(), Qt.MouseButton.LeftButton, pos=midden)
        elif hoe == "schermlezer":
            lijst.setCurrentRow(rij)
        else:
            qtbot.keyClick(lijst, Qt.Key.Key_Home)
            for _ in range(rij):
                qtbot.keyClick(lijst, Qt.Key.Key_Down)
            qtbot.keyClick(lijst, Qt.Key.Key_Return)
    (bevinding,) = gegaan.args
    assert isinstance(bevinding, Bevinding)
    assert bevinding.plek == DoelPlek(doel_id, DoelVeld.WAAROM)
    assert not voorbeeld.isVisible()


def test_toch_klaarmaken_bewaart_het_papier_zoals_het_is(
    qtbot: QtBot, omgeving: Omgeving, voorbeeld: Afdrukvoorbeeld, nakijken: Nakijken
) -> None:
    with qtbot.waitSignal(voorbeeld.klaargemaakt, timeout=10_000) as klaar:
        qtbot.keyClick(knop(nakijken, "Toch klaarmaken"), Qt.Key.Key_Return)
    (versie,) = klaar.args
    assert isinstance(versie, Versie)
    pdf = omgeving.diensten.versies.pdf(versie.id)
    assert pdf.startswith(b"%PDF-")
    assert len(toon_code(versie.code)) == 9
    assert omgeving.diensten.versies.pdf(versie.id) == pdf
    assert not voorbeeld.isVisible()


def test_zonder_wijziging_zegt_het_dat_een_nieuwe_versie_niet_nodig_is(
    qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject, doel_id: str
) -> None:
    maak_versie(omgeving.diensten, open_traject.traject.id)
    vraag = Klaarmaken("actieplan", open_traject.traject.id, frozenset(), Drukopties(), ())
    dialoog = Nakijken(omgeving.diensten, vraag)
    qtbot.addWidget(dialoog)
    assert "niets veranderd sinds versie 1" in dialoog.balk.zin
    assert dialoog.toch.isEnabled()
    omgeving.diensten.velden.leg_direct_vast([(DoelPlek(doel_id, DoelVeld.WAAROM), "Rust")], "c")
    opnieuw = Nakijken(omgeving.diensten, vraag)
    qtbot.addWidget(opnieuw)
    assert opnieuw.balk.zin == ""
    for open_ in (dialoog, opnieuw):
        open_.done(0)


def test_een_lange_regel_wordt_bij_grote_letters_niet_afgekapt(qtbot: QtBot) -> None:
    look = thema()
    look.kies(schaal=2.0)
    try:
        lijst = Regellijst("Dit valt op")
        qtbot.addWidget(lijst)
        lijst.addItem("De letter U+10900 kan niet worden afgedrukt: geen enkel lettertype heeft hem. " * 3)
        lijst.resize(420, 600)
        lijst.show()
        qtbot.waitUntil(lijst.isVisible)
        breedte = lijst.viewport().width() - 2 * look.px(8)
        nodig = lijst.fontMetrics().boundingRect(
            0, 0, breedte, 1 << 16, Qt.TextFlag.TextWordWrap, lijst.item(0).text()
        )
        assert lijst.visualItemRect(lijst.item(0)).height() >= nodig.height()
    finally:
        look.kies(schaal=1.0)
