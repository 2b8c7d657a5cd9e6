"""A command that the disk refuses, in the real program: nothing was done, and what was typed stays."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.ui.clienten.acties import ClientActies
from tests.ui.slot.conftest import Huis, huis, klokken
from tests.ui.start.nep import knop, veld

__all__ = ("huis", "klokken")


@pytest.fixture
def kluis(huis: Huis) -> Kluis:
    diensten = huis.programma._diensten
    assert diensten is not None
    assert isinstance(diensten.kluis, Kluis)
    return diensten.kluis


def weiger(kluis: Kluis) -> None:
    """Let SQLite refuse the next write, as on a disk that became read-only; a fresh connection may again."""
    sessie = kluis._sessie
    sessie._voer_uit(lambda: sessie._driver().execute("PRAGMA query_only = ON"))


def acties(huis: Huis) -> ClientActies:
    (gevonden,) = huis.werk.findChildren(ClientActies)
    return gevonden


def teksten(huis: Huis) -> str:
    return " ".join(label.text() for label in huis.venster.findChildren(QLabel) if label.isVisible())


def test_een_nieuwe_client_blijft_staan_en_de_zin_is_waar(huis: Huis, kluis: Kluis, qtbot: QtBot) -> None:
    dialoog = acties(huis).voeg_toe()
    veld(dialoog, "Naam").setText("Ömer Yıldız")
    veld(dialoog, "Taal").setText("Turks")
    weiger(kluis)
    knop(dialoog, "Opslaan").click()
    assert dialoog.isVisible()
    assert "Dit is niet gelukt." in dialoog.balk.zin
    assert "Er is niets veranderd." in dialoog.balk.zin
    assert "Probeer het daarna opnieuw." in dialoog.balk.zin
    assert "op het scherm" not in dialoog.balk.zin
    assert (veld(dialoog, "Naam").text(), veld(dialoog, "Taal").text()) == ("Ömer Yıldız", "Turks")
    assert len(kluis.clienten.regels()) == 1
    knop(dialoog, "Opslaan").click()
    qtbot.waitUntil(lambda: not dialoog.isVisible())
    assert sorted(regel.client.naam for regel in kluis.clienten.regels()) == [
        "Samira el Amrani",
        "Ömer Yıldız",
    ]


@pytest.mark.parametrize("wat", ["verwijder", "beeindig"])
def test_een_opdracht_uit_het_menu_zegt_dat_er_niets_is_veranderd(huis: Huis, kluis: Kluis, wat: str) -> None:
    (voor,) = kluis.clienten.regels()
    acties(huis).kies(voor.client, voor.traject)
    weiger(kluis)
    getattr(acties(huis), wat).trigger()
    assert "Dit is niet gelukt." in teksten(huis)
    assert "Er is niets veranderd." in teksten(huis)
    assert "op het scherm" not in teksten(huis)
    assert kluis.clienten.regels() == [voor]
