"""Ctrl+H where no page is: in the form of a cliënt, and at a signature."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.domain.plek import ki_cel
from krachtwerk_desktop.domain.versie import Rol, TekenStand, Versie
from krachtwerk_desktop.domain.werkblad import Drukopties
from krachtwerk_desktop.ui.clienten.dialoog import ClientDialoog
from krachtwerk_desktop.ui.geschiedenis.eerder import EerdereTeksten
from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen
from tests.ui.geschiedenis.conftest import Huis


def _ctrl_h(qtbot: QtBot, veld: QWidget) -> None:
    veld.window().activateWindow()
    qtbot.waitUntil(veld.window().isActiveWindow)
    veld.setFocus()
    met_cursor = QApplication.focusWidget()
    assert met_cursor is not None
    QTest.keyClick(met_cursor, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)


def _eerder(in_: QWidget) -> EerdereTeksten:
    gevonden = [d for d in in_.findChildren(EerdereTeksten) if d.isVisible()]
    assert len(gevonden) == 1
    return gevonden[0]


def _teksten(dialoog: QWidget) -> str:
    return " ".join(label.text() for label in dialoog.findChildren(QLabel))


def test_de_gegevens_van_een_client(qtbot: QtBot, huis: Huis) -> None:
    clienten, client = huis.diensten.clienten, huis.hier.client
    gegevens = ClientGegevens(client.naam, client.roepnaam, client.clientnummer, "3-4-1989", "", "06 111")
    clienten.wijzig(client.id, gegevens)
    clienten.wijzig(client.id, replace(gegevens, contact="06 222", geboortedatum="4-4-1989"))
    huis.open(ki_cel(huis.hier.traject.id, "wonen", "heden"))
    huis.werk._acties.wijzig.trigger()
    formulier = huis.werk.findChild(ClientDialoog)
    assert isinstance(formulier, ClientDialoog)
    _ctrl_h(qtbot, formulier.contact)
    dialoog = _eerder(formulier)
    assert "Eerder in Contact" in _teksten(dialoog)
    assert "als je daar op Opslaan drukt" in _teksten(dialoog)
    assert dialoog.findChildren(QListWidget)[0].count() == 1
    huis.knop("Zet deze tekst terug", dialoog).click()
    assert formulier.contact.text() == "06 111"
    assert clienten.haal(client.id).contact == "06 222", "pas na Opslaan"
    _ctrl_h(qtbot, formulier.geboren)
    huis.knop("Zet deze tekst terug", _eerder(formulier)).click()
    huis.knop("Opslaan", formulier).click()
    nu = clienten.haal(client.id)
    assert (nu.contact, nu.geboortedatum) == ("06 111", date(1989, 4, 3))


def test_een_nieuwe_client_was_nog_niets(qtbot: QtBot, huis: Huis) -> None:
    formulier = huis.werk._acties.voeg_toe()
    _ctrl_h(qtbot, formulier.naam)
    assert formulier.findChildren(EerdereTeksten) == []
    formulier.reject()


@pytest.fixture
def werkbladen(huis: Huis) -> Iterator[tuple[Werkbladen, Versie]]:
    """A version that the cliënt signed on *gisteren*, and then on another day in another place."""
    diensten, traject_id = huis.diensten, huis.hier.traject.id
    diensten.velden.leg_direct_vast([(ki_cel(traject_id, "wonen", "heden"), "Een kamer.")], "1")
    voorstel = diensten.versies.bereid_voor("ki", traject_id, frozenset())
    versie = diensten.versies.leg_vast(voorstel, diensten.versies.druk(voorstel, Drukopties()))
    eerst = replace(diensten.versies.vraag(versie, Rol.CLIENT), stand=TekenStand.OP_PAPIER)
    diensten.versies.onderteken(replace(eerst, datum_tekst="gisteren", waar="map 1"))
    diensten.versies.onderteken(replace(eerst, datum_tekst="1 september", waar="map 2"))
    huis.klok.dag = date(2026, 11, 23)
    huis.open()
    huis.werk._werkbladen.werkbladen.trigger()
    venster = huis.werk.findChildren(Werkbladen)[-1]
    yield venster, versie
    venster.done(0)


def test_plaats_en_datum_van_een_ondertekening(
    qtbot: QtBot, huis: Huis, werkbladen: tuple[Werkbladen, Versie]
) -> None:
    venster, versie = werkbladen
    kaart = venster.blad.kaarten[Rol.CLIENT]
    _ctrl_h(qtbot, kaart.waar)
    dialoog = _eerder(venster)
    assert "Eerder in Cliënt, waar bewaard" in _teksten(dialoog)
    huis.knop("Zet deze tekst terug", dialoog).click()
    _ctrl_h(qtbot, kaart.datum.regel)
    huis.knop("Zet deze tekst terug", _eerder(venster)).click()
    nu = huis.diensten.versies.vraag(huis.diensten.versies.haal(versie.id), Rol.CLIENT)
    assert (nu.waar, nu.datum_tekst) == ("map 1", "gisteren")
    assert nu.datum == date(2026, 9, 9), "gisteren van toen"
    assert kaart.datum.regel.text() == "9 september 2026"


def test_zonder_cursor_in_zo_een_veld_zegt_het_dat(
    qtbot: QtBot, werkbladen: tuple[Werkbladen, Versie]
) -> None:
    venster, _ = werkbladen
    _ctrl_h(qtbot, venster.lijst)
    assert venster.balk.zin.startswith("Zet de cursor eerst in een datum")
