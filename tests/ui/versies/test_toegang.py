"""The ways to versions through the whole workspace, over the real vault and the real pages."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.domain.plek import ACTIEPLAN, DoelPlek, DoelVeld
from krachtwerk_desktop.domain.versie import Rol, TekenStand, Versie
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.versies.controlecode import Controlecode
from krachtwerk_desktop.ui.versies.nakijken import Nakijken
from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen
from krachtwerk_desktop.ui.voorbeeld.afdrukvoorbeeld import Afdrukvoorbeeld
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests.ui.praktijk import toegankelijke_naam
from tests.ui.versies.conftest import knop, maak_versie


@pytest.fixture
def versie(diensten: Diensten, open_traject: OpenTraject, doel_id: str) -> Versie:
    return maak_versie(diensten, open_traject.traject.id)


@pytest.fixture
def werk(qtbot: QtBot, diensten: Diensten, versie: Versie, tmp_path: Path) -> Iterator[Werkruimte]:
    thema().kies()
    venster = Hoofdvenster(Uiterlijk(tmp_path))
    qtbot.addWidget(venster)
    gemaakt = Werkruimte(diensten, venster)
    venster.toon_werk(gemaakt)
    venster.show()
    venster.activateWindow()
    qtbot.waitUntil(venster.isActiveWindow)
    yield gemaakt
    for dialoog in gemaakt.findChildren(QDialog):
        dialoog.close()
    gemaakt.sluit()


def regel(werk: Werkruimte) -> QLabel:
    assert werk.scherm is not None
    return werk.scherm.versieregel


def test_deze_week_opent_het_werkblad_dat_wacht(qtbot: QtBot, werk: Werkruimte, versie: Versie) -> None:
    lijst = werk.clienten.week
    assert lijst.model().index(0, 0).data() == "Klaar om te tekenen: Samira · Mijn actieplan, versie\u00a01"
    lijst.setFocus()
    lijst.setCurrentIndex(lijst.model().index(0, 0))
    qtbot.waitUntil(lambda: werk.findChild(Werkbladen) is not None)
    werkbladen = werk.findChild(Werkbladen)
    assert isinstance(werkbladen, Werkbladen)
    assert werkbladen.blad.versie is not None
    assert werkbladen.blad.versie.id == versie.id
    assert werk.scherm is not None


def test_de_zijlijst_opent_de_werkbladen(qtbot: QtBot, werk: Werkruimte, versie: Versie) -> None:
    werk.open_traject(versie.traject_id)
    assert werk.scherm is not None
    ingang = werk.scherm.zijkant.werkbladen
    assert toegankelijke_naam(ingang) == "Werkbladen"
    ingang.setFocus()
    qtbot.keyClick(ingang, Qt.Key.Key_Return)
    assert isinstance(werk.findChild(Werkbladen), Werkbladen)


def test_een_regel_van_de_controle_zet_de_cursor_in_dat_veld(
    qtbot: QtBot, werk: Werkruimte, versie: Versie
) -> None:
    werk.open_traject(versie.traject_id)
    assert werk.scherm is not None
    werk.scherm.afdrukken.emit("actieplan")
    voorbeeld = werk.findChild(Afdrukvoorbeeld)
    assert isinstance(voorbeeld, Afdrukvoorbeeld)
    qtbot.waitUntil(knop(voorbeeld, "Klaarmaken om te tekenen").isEnabled, timeout=10_000)
    knop(voorbeeld, "Klaarmaken om te tekenen").click()
    nakijken = voorbeeld.findChild(Nakijken)
    assert isinstance(nakijken, Nakijken)
    rij = next(n for n in range(nakijken.lijst.count()) if "waarom" in nakijken.lijst.item(n).text())
    nakijken.lijst.gekozen.emit(rij)
    assert werk.scherm.plaats.basistaak == ACTIEPLAN

    def op_het_veld() -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and focus.accessibleName() == "Doel 1, waarom"

    qtbot.waitUntil(op_het_veld)


@pytest.mark.parametrize(
    ("naam", "veldnaam"), [("client", "Roepnaam"), ("begeleider", "Je naam"), ("organisatie", "Organisatie")]
)
def test_een_letter_in_een_naam_leidt_naar_het_veld_van_die_naam(
    qtbot: QtBot, werk: Werkruimte, diensten: Diensten, versie: Versie, naam: str, veldnaam: str
) -> None:
    if naam == "client":
        client = diensten.clienten.lijst()[0].client
        diensten.clienten.wijzig(client.id, ClientGegevens(client.naam, "Sam 𐤀", client.clientnummer))
    else:
        vreemd = {naam: "Joost 𐤀"}
        diensten.profiel.bewaar(Profiel(vreemd.get("begeleider", "Joost"), vreemd.get("organisatie", "")))
    werk.open_traject(versie.traject_id)
    assert werk.scherm is not None
    werk.scherm.afdrukken.emit("actieplan")
    voorbeeld = werk.findChild(Afdrukvoorbeeld)
    assert isinstance(voorbeeld, Afdrukvoorbeeld)
    qtbot.waitUntil(knop(voorbeeld, "Klaarmaken om te tekenen").isEnabled, timeout=10_000)
    knop(voorbeeld, "Klaarmaken om te tekenen").click()
    nakijken = voorbeeld.findChild(Nakijken)
    assert isinstance(nakijken, Nakijken)
    rij = next(n for n in range(nakijken.lijst.count()) if "lettertypen" in nakijken.lijst.item(n).text())
    nakijken.lijst.gekozen.emit(rij)

    def op_het_veld() -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and toegankelijke_naam(focus) == veldnaam

    qtbot.waitUntil(op_het_veld)


def test_de_pagina_zegt_wat_er_na_het_tekenen_is_gewijzigd(
    qtbot: QtBot, werk: Werkruimte, diensten: Diensten, versie: Versie, doel_id: str
) -> None:
    vraag = diensten.versies.vraag(versie, Rol.CLIENT)
    diensten.versies.onderteken(replace(vraag, stand=TekenStand.OP_PAPIER, datum_tekst="20-11-2026"))
    werk.open_traject(versie.traject_id)
    assert werk.scherm is not None
    werk.scherm.ga(ACTIEPLAN)
    qtbot.waitUntil(lambda: regel(werk).text() == "Versie 1 deels getekend op 20 november 2026")
    diensten.velden.leg_direct_vast([(DoelPlek(doel_id, DoelVeld.WAAROM), "Rust")], "c")
    werk.scherm.pagina.inhoud_gewijzigd.emit()
    gewijzigd = "Versie 1 deels getekend op 20 november 2026, gewijzigd na ondertekening"
    qtbot.waitUntil(lambda: regel(werk).text() == gewijzigd)
    assert regel(werk).isVisible()
    werk.scherm.volgende()
    assert not regel(werk).isVisible()


def test_de_code_opent_de_versie_ook_vanaf_huis(qtbot: QtBot, werk: Werkruimte, versie: Versie) -> None:
    venster = werk.window()
    assert isinstance(venster, QMainWindow)
    menu = venster.menuBar().actions()[1].menu()
    assert isinstance(menu, QMenu)
    next(actie for actie in menu.actions() if actie.text() == "Controlecode…").trigger()
    dialoog = werk.findChild(Controlecode)
    assert isinstance(dialoog, Controlecode)
    qtbot.keyClicks(dialoog.veld, versie.code)
    knop(dialoog, "Zoeken").click()
    knop(dialoog, "Openen, Mijn actieplan, versie 1").click()
    werkbladen = werk.findChild(Werkbladen)
    assert isinstance(werkbladen, Werkbladen)
    assert werk.scherm is not None
    assert werk.scherm.open_traject.traject.id == versie.traject_id
