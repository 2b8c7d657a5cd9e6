"""From the code on paper to the version, typed as people type."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld
from krachtwerk_desktop.domain.versie import Rol, TekenStand, Versie, toon_code
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.versies.controlecode import Controlecode
from tests.ui.versies.conftest import knop, maak_versie


@pytest.fixture
def dialoog(qtbot: QtBot, diensten: Diensten, versie: Versie) -> Iterator[Controlecode]:
    gemaakt = Controlecode(diensten)
    qtbot.addWidget(gemaakt)
    gemaakt.show()
    yield gemaakt
    gemaakt.done(0)


def test_de_code_zegt_welke_versie_van_wie_en_wie_tekende(
    qtbot: QtBot, dialoog: Controlecode, diensten: Diensten, versie: Versie
) -> None:
    vraag = diensten.versies.vraag(versie, Rol.CLIENT)
    diensten.versies.onderteken(replace(vraag, stand=TekenStand.OP_PAPIER, datum_tekst="20-11-2026"))
    qtbot.keyClicks(dialoog.veld, toon_code(versie.code).lower())
    qtbot.keyClick(dialoog.veld, Qt.Key.Key_Return)
    kop, stand, getekend, klopt = dialoog.zinnen
    assert kop == (
        "Dit is versie 1 van Mijn actieplan van Samira el Amrani (2026-001), gemaakt op 23 november 2026."
    )
    assert stand == "Dit is de nieuwste versie. Er is daarna niets gewijzigd."
    assert getekend == "Getekend door cliënt op 20 november 2026. Nog te tekenen: begeleider."
    assert klopt == "De bewaarde inhoud klopt met de code."
    assert dialoog.veld.accessibleName() == "Controlecode"


def test_het_zegt_wat_er_daarna_gebeurde(
    dialoog: Controlecode, diensten: Diensten, versie: Versie, doel_id: str
) -> None:
    dialoog.veld.setText(versie.code)
    diensten.velden.leg_direct_vast([(DoelPlek(doel_id, DoelVeld.WAAROM), "Rust")], "c")
    dialoog.zoek()
    assert "maar daarna is er iets gewijzigd" in dialoog.zinnen[1]
    maak_versie(diensten, versie.traject_id)
    dialoog.zoek()
    assert dialoog.zinnen[1] == "Dit is niet de nieuwste versie. Dat is versie 2."
    diensten.versies.verwijder(versie.id)
    dialoog.zoek()
    assert "prullenbak" in dialoog.zinnen[1]


def test_een_volgende_ronde_wordt_genoemd(
    dialoog: Controlecode, diensten: Diensten, open_traject: OpenTraject, versie: Versie
) -> None:
    """Each round counts from version 1: without the round both would be that."""
    tweede = diensten.clienten.nieuwe_ronde(open_traject.client.id)
    dialoog.veld.setText(versie.code)
    dialoog.zoek()
    kop, stand = dialoog.zinnen[:2]
    assert kop.startswith(
        "Dit is versie 1 van Mijn actieplan van Samira el Amrani (2026-001) uit ronde 1, gemaakt op "
    )
    assert stand == (
        "Dit is de nieuwste versie. Daarna is ronde 2 begonnen: wat daar is opgeschreven, staat er niet op."
    )
    nieuw = maak_versie(diensten, tweede.id)
    dialoog.zoek()
    assert dialoog.zinnen[1] == "Dit is niet de nieuwste versie. Dat is versie 1 uit ronde 2."
    dialoog.veld.setText(nieuw.code)
    dialoog.zoek()
    assert "uit ronde 2" in dialoog.zinnen[0]
    assert dialoog.zinnen[1] == "Dit is de nieuwste versie. Er is daarna niets gewijzigd."


def test_ook_van_een_client_in_de_prullenbak_zegt_de_code_wat_het_is(
    dialoog: Controlecode, diensten: Diensten, open_traject: OpenTraject, versie: Versie
) -> None:
    diensten.clienten.verwijder(open_traject.client.id)
    dialoog.veld.setText(versie.code)
    dialoog.zoek()
    assert dialoog.zinnen == [
        "Dit is versie 1 van Mijn actieplan van Samira el Amrani (2026-001), gemaakt op 23 november 2026.",
        "De cliënt ligt in de prullenbak, met dit werkblad erbij. Terugzetten kan bij Bestand, Prullenbak.",
        "Er is nog niet getekend. Nog te tekenen: cliënt en begeleider.",
        "De bewaarde inhoud klopt met de code.",
    ]
    assert not [k for k in dialoog.findChildren(QAbstractButton) if k.text() == "Openen"]


def test_openen_leidt_naar_de_versie(qtbot: QtBot, dialoog: Controlecode, versie: Versie) -> None:
    dialoog.veld.setText(versie.code)
    knop(dialoog, "Zoeken").click()
    with qtbot.waitSignal(dialoog.open_versie) as geopend:
        knop(dialoog, "Openen, Mijn actieplan, versie 1").click()
    assert geopend.args == [versie.traject_id, versie.id]
    assert not dialoog.isVisible()


@pytest.mark.parametrize(
    ("getypt", "zin"), [("", "acht tekens"), ("7F3K", "acht tekens"), ("00000000", "Geen werkblad")]
)
def test_wat_geen_code_is_krijgt_een_zin(dialoog: Controlecode, getypt: str, zin: str) -> None:
    dialoog.veld.setText(getypt)
    dialoog.zoek()
    assert zin in dialoog.veld.accessibleDescription()
    assert dialoog.zinnen == []
