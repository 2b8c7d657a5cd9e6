"""Signatures and scans are never undone unseen from a page; where people sign they are, by name."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld, ki_cel
from krachtwerk_desktop.domain.versie import Ondertekening, Rol, TekenStand, Versie, VersieStand
from krachtwerk_desktop.domain.werkblad import Drukopties
from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen
from tests.ui.geschiedenis.conftest import Huis

CTRL = Qt.KeyboardModifier.ControlModifier
WAT = "de ondertekening door cliënt op Mijn krachteninventarisatie, versie 1"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def _toets(toets: Qt.Key, veld: QWidget | None = None) -> None:
    veld = veld or QApplication.focusWidget()
    assert veld is not None
    QTest.keyClick(veld, toets, CTRL)


@pytest.fixture
def versie(huis: Huis) -> Versie:
    """The KI of Samira, ready to sign; what was typed before that can be undone no more."""
    diensten, traject_id = huis.diensten, huis.hier.traject.id
    diensten.velden.leg_direct_vast([(ki_cel(traject_id, "wonen", "heden"), "Een kamer.")], "1")
    voorstel = diensten.versies.bereid_voor("ki", traject_id, frozenset())
    return diensten.versies.leg_vast(voorstel, diensten.versies.druk(voorstel, Drukopties()))


def _teken(huis: Huis, versie: Versie) -> Ondertekening:
    leeg = huis.diensten.versies.vraag(versie, Rol.CLIENT)
    op_papier = replace(leeg, stand=TekenStand.OP_PAPIER, datum_tekst="gisteren", waar="map 3")
    huis.diensten.versies.onderteken(op_papier, "teken")
    return _nu(huis, versie)


def _nu(huis: Huis, versie: Versie) -> Ondertekening:
    return huis.diensten.versies.vraag(huis.diensten.versies.haal(versie.id), Rol.CLIENT)


def _werkbladen(qtbot: QtBot, huis: Huis) -> Werkbladen:
    huis.werk._werkbladen.werkbladen.trigger()
    venster = huis.werk.findChildren(Werkbladen)[-1]
    venster.activateWindow()
    qtbot.waitUntil(venster.isActiveWindow)
    return venster


def test_vanaf_een_pagina_blijft_een_handtekening_staan(huis: Huis, versie: Versie) -> None:
    plek = ki_cel(huis.hier.traject.id, "wonen", "heden")
    getekend = _teken(huis, versie)
    huis.diensten.versies.voeg_bijlage_toe(versie.id, "scan.png", PNG)
    huis.open(plek)
    _toets(Qt.Key.Key_Z)
    assert huis.diensten.velden.lees(plek) == ""
    assert huis.gezegd == "Teruggedraaid: de tekst in Wonen, Nu."
    _toets(Qt.Key.Key_Z)
    assert huis.gezegd == "Er is niets meer om ongedaan te maken."
    nu = huis.diensten.versies.haal(versie.id)
    assert (nu.stand, _nu(huis, versie), len(nu.bijlagen)) == (VersieStand.GETEKEND, getekend, 1)


def test_waar_getekend_wordt_gaat_het_terug_met_naam_en_toch_niet(
    qtbot: QtBot, huis: Huis, versie: Versie
) -> None:
    getekend = _teken(huis, versie)
    huis.open(ki_cel(huis.hier.traject.id, "wonen", "heden"))
    venster = _werkbladen(qtbot, huis)
    for terug in ("Ctrl+Y", "Toch niet"):
        _toets(Qt.Key.Key_Z, venster.lijst)
        assert _nu(huis, versie).stand is TekenStand.NOG_NIET
        assert venster.balk.zin == f"Teruggedraaid: {WAT}."
        assert venster.blad.stand.text() == "Klaar om te tekenen"
        if terug == "Ctrl+Y":
            _toets(Qt.Key.Key_Y, venster.lijst)
        else:
            huis.knop(terug, venster).click()
        assert _nu(huis, versie) == getekend
        assert venster.balk.zin == f"Toch niet teruggedraaid: {WAT}."
        assert venster.blad.kaarten[Rol.CLIENT].waar.tekst() == "map 3"
    _toets(Qt.Key.Key_Y, venster.lijst)
    assert venster.balk.zin == "Er is niets om opnieuw te doen."
    venster.done(0)


def test_wat_de_schijf_weigerde_wordt_niet_overgeslagen(
    qtbot: QtBot, huis: Huis, versie: Versie, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The signature on screen was the last thing done: an older one does not go in its place."""
    getekend = _teken(huis, versie)
    huis.open()
    venster = _werkbladen(qtbot, huis)
    kaart = venster.blad.kaarten[Rol.BEGELEIDER]
    with monkeypatch.context() as m:
        m.setattr(type(huis.diensten.versies), "onderteken", _weiger)
        kaart.keuze.setCurrentIndex(kaart.keuze.findData(TekenStand.OP_PAPIER))
        _toets(Qt.Key.Key_Z, venster.lijst)
        _toets(Qt.Key.Key_Y, venster.lijst)
    assert _nu(huis, versie) == getekend
    assert venster.balk.zin.startswith("Wat je bij een ondertekening invulde, is nog niet opgeslagen")
    assert kaart.keuze.currentData() == TekenStand.OP_PAPIER
    huis.werk._werkbladen.ondertekenaar.probeer_opnieuw()
    assert not venster.balk.isVisible()
    _toets(Qt.Key.Key_Z, venster.lijst)
    assert venster.balk.zin.startswith("Teruggedraaid: de ondertekening door begeleider")
    assert _nu(huis, versie) == getekend
    venster.done(0)


def _weiger(*_: object) -> Versie:
    raise NietOpgeslagen


def test_een_scan_en_een_weggegooide_versie_gaan_er_ook_terug(
    qtbot: QtBot, huis: Huis, versie: Versie
) -> None:
    versies = huis.diensten.versies
    versies.voeg_bijlage_toe(versie.id, "scan.png", PNG)
    versies.verwijder(versie.id)
    huis.open()
    venster = _werkbladen(qtbot, huis)
    _toets(Qt.Key.Key_Z, venster.leeg)
    assert [v.id for v in versies.van(versie.traject_id)] == [versie.id]
    assert venster.balk.zin == "Teruggedraaid: het weggooien van Mijn krachteninventarisatie, versie 1."
    huis.knop("Toch niet", venster).click()
    assert versies.van(versie.traject_id) == []
    assert venster.balk.isVisible(), "ook als er geen versie meer is"
    _toets(Qt.Key.Key_Z, venster.leeg)
    _toets(Qt.Key.Key_Z, venster.lijst)
    assert versies.haal(versie.id).bijlagen == ()
    assert venster.balk.zin == "Teruggedraaid: het toevoegen van een foto of scan."
    huis.knop("Toch niet", venster).click()
    assert [b.naam for b in versies.haal(versie.id).bijlagen] == ["scan.png"]
    _toets(Qt.Key.Key_Z, venster.lijst)
    _toets(Qt.Key.Key_Z, venster.lijst)
    assert venster.balk.zin == "Er is bij de werkbladen niets meer om ongedaan te maken."
    venster.done(0)


def test_gegevens_van_de_client_worden_genoemd_en_komen_weer(huis: Huis) -> None:
    client = huis.hier.client
    huis.open(ki_cel(huis.hier.traject.id, "wonen", "heden"))
    anders = ClientGegevens("Samira Idrissi", "Sam", client.clientnummer, "3-4-1989", "", "06 12345678")
    huis.diensten.clienten.wijzig(client.id, anders)
    nieuw = huis.diensten.clienten.haal(client.id)
    huis.diensten.clienten.wijzig(client.id, replace(anders, taal="Arabisch"))
    _toets(Qt.Key.Key_Z)
    assert huis.gezegd == "Teruggedraaid: de taal."
    _toets(Qt.Key.Key_Z)
    assert huis.diensten.clienten.haal(client.id) == client
    assert huis.gezegd == ("Teruggedraaid: de naam, de roepnaam, de geboortedatum en de contactgegevens.")
    assert huis.werk.scherm is not None
    assert huis.werk.scherm.open_traject.client == client
    huis.knop("Toch niet").click()
    assert huis.diensten.clienten.haal(client.id) == nieuw
    assert huis.werk.scherm.open_traject.client == nieuw


def test_toch_niet_laat_staan_wat_er_intussen_naast_veranderde(huis: Huis) -> None:
    client, geschiedenis = huis.hier.client, huis.diensten.geschiedenis
    gegevens = ClientGegevens(client.naam, client.roepnaam, client.clientnummer, taal="Arabisch")
    huis.diensten.clienten.wijzig(client.id, gegevens)
    terug = geschiedenis.draai_terug(client.id, huis.hier.traject.id)
    assert terug is not None
    huis.diensten.clienten.wijzig(client.id, replace(gegevens, taal="", contact="06 12345678"))
    geschiedenis.herhaal(terug)
    nu = huis.diensten.clienten.haal(client.id)
    assert (nu.taal, nu.contact) == ("Arabisch", "06 12345678")


def test_een_doel_dat_terugkwam_is_weer_weg_te_gooien(huis: Huis) -> None:
    doel = huis.diensten.doelen.nieuw(huis.hier.traject.id)
    huis.open(DoelPlek(doel.id, DoelVeld.TEKST))
    huis.diensten.doelen.verwijder_doel(doel.id)
    _toets(Qt.Key.Key_Z)
    assert huis.gezegd == "Teruggedraaid: het weggooien van een doel."
    huis.knop("Toch niet").click()
    assert huis.diensten.doelen.van(huis.hier.traject.id) == []
    assert [regel.id for regel in huis.diensten.geschiedenis.prullenbak()] == [doel.id]
