"""*Snel noteren* over what lies on the page: nothing there is closed, and nothing typed is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.domain.plek import WerkaantekeningPlek
from krachtwerk_desktop.domain.versie import Rol, TekenStand
from krachtwerk_desktop.reports.drukker import Drukker
from krachtwerk_desktop.ui.voorbeeld.afdrukvoorbeeld import Afdrukvoorbeeld
from tests.ui.noteren.gesprek import Gesprek
from tests.ui.versies.conftest import maak_versie

VENSTERS: dict[str, Callable[[Gesprek], None]] = {
    "Afdrukvoorbeeld": lambda gesprek: gesprek.werk._werkbladen.druk_af("ki"),
    "Werkbladen": lambda gesprek: gesprek.werk._werkbladen.toon(),
    "Mijn krachten": lambda gesprek: gesprek.werk._werkbladen.toon_krachten(),
    "Toen en nu": lambda gesprek: gesprek.werk._werkbladen.toon_vergelijking(),
    "Controlecode": lambda gesprek: gesprek.werk._werkbladen.vraag_code(),
}


def open_venster(gesprek: Gesprek, qtbot: QtBot, naam: str) -> QDialog:
    gesprek.diensten.werkbladen._drukker = Drukker()
    VENSTERS[naam](gesprek)
    venster = gesprek.werk._werkbladen.venster
    assert venster is not None
    qtbot.waitUntil(venster.isActiveWindow)
    if isinstance(venster, Afdrukvoorbeeld):
        qtbot.waitUntil(lambda: venster.afdruk.pdf != b"", timeout=10_000)
    return venster


def ruim_op() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.stijlblad
@pytest.mark.parametrize("naam", list(VENSTERS))
def test_de_zin_komt_in_de_kluis_en_het_venster_blijft(gesprek: Gesprek, qtbot: QtBot, naam: str) -> None:
    venster = open_venster(gesprek, qtbot, naam)
    waar = gesprek.focus
    gesprek.toets("Ctrl+Return")
    assert gesprek.focus_naam == "Snel noteren"
    assert gesprek.paneel.window() is venster
    assert venster.rect().contains(gesprek.paneel.geometry())
    gesprek.typ("Ik kook graag.")
    gesprek.toets("Return")
    gesprek.toets("Return")
    assert gesprek.wachtend() == ["Ik kook graag."]
    gesprek.toets("Esc")
    assert not gesprek.paneel.isVisible()
    assert venster.isVisible()
    assert gesprek.focus is waar
    venster.reject()
    ruim_op()
    assert len(gesprek.werk.findChildren(type(gesprek.paneel))) == 1


def test_met_het_venster_gaat_het_paneel_dicht_en_de_halve_zin_blijft(gesprek: Gesprek, qtbot: QtBot) -> None:
    venster = open_venster(gesprek, qtbot, "Afdrukvoorbeeld")
    gesprek.toets("Ctrl+Return")
    gesprek.typ("Hanan belt")
    assert not gesprek.knop_bestaat("Plaatsen")
    venster.reject()
    ruim_op()
    gesprek.venster.activateWindow()
    qtbot.waitUntil(gesprek.venster.isActiveWindow)
    assert not gesprek.paneel.isVisible()
    gesprek.toets("Ctrl+Return")
    assert gesprek.veld("Snel noteren").text() == "Hanan belt"
    assert gesprek.paneel.window() is gesprek.venster
    assert gesprek.knop_bestaat("Plaatsen")
    gesprek.typ(" elke zondag.")
    gesprek.toets("Return")
    assert gesprek.wachtend() == ["Hanan belt elke zondag."]


@pytest.mark.parametrize("naam", ["Werkbladen", "Afdrukvoorbeeld"])
def test_ctrl_z_neemt_de_zin_terug_en_niets_van_het_venster(
    gesprek: Gesprek, qtbot: QtBot, naam: str
) -> None:
    """In *Werkbladen* the same keys undo a signature, which is behind the panel."""
    versies = gesprek.diensten.versies
    versie = maak_versie(gesprek.diensten, gesprek.traject_id)
    leeg = versies.vraag(versie, Rol.CLIENT)
    versies.onderteken(replace(leeg, stand=TekenStand.OP_PAPIER, waar="map 3"), "teken")
    getekend = versies.haal(versie.id)
    venster = open_venster(gesprek, qtbot, naam)
    gesprek.toets("Ctrl+Return")
    for zin in ("Ik kook graag.", "Mijn zus belt."):
        gesprek.typ(zin)
        gesprek.toets("Return")
    gesprek.toets("Ctrl+Z")
    assert gesprek.wachtend() == gesprek.in_lijst("Genoteerd") == ["Ik kook graag."]
    assert "Teruggedraaid: het toevoegen van een genoteerde zin." in gesprek.uitleg()
    gesprek.toets("Ctrl+Y")
    assert gesprek.wachtend() == ["Ik kook graag.", "Mijn zus belt."]
    gesprek.toets("Ctrl+Y")
    assert "Er is niets om opnieuw te doen." in gesprek.uitleg()
    doel = gesprek.diensten.doelen.nieuw(gesprek.traject_id)
    gesprek.toets("Ctrl+Z")
    assert "Er is geen zin om ongedaan te maken." in gesprek.uitleg()
    assert doel.id in [d.id for d in gesprek.diensten.doelen.van(gesprek.traject_id)]
    gesprek.typ("x")
    gesprek.toets("Ctrl+Z")
    assert gesprek.veld("Snel noteren").text() == "", "wat getypt is gaat voor"
    assert versies.haal(versie.id) == getekend
    venster.reject()


@pytest.mark.parametrize(("plaatsen", "weggedaan"), [(False, False), (True, False), (True, True)])
def test_wat_op_de_pagina_openstond_staat_er_na_het_venster_weer(
    gesprek: Gesprek, qtbot: QtBot, *, plaatsen: bool, weggedaan: bool
) -> None:
    veld = gesprek.focus
    gesprek.noteer("Ik kook graag.")
    if plaatsen:
        gesprek.plaatsen()
    else:
        gesprek.typ("Half")
    venster = open_venster(gesprek, qtbot, "Toen en nu")
    waar = gesprek.focus
    gesprek.toets("Ctrl+Return")
    assert gesprek.paneel.window() is venster
    assert not gesprek.paneel.plaatst
    if weggedaan:
        gesprek.toets("Esc")
        assert gesprek.focus is waar
    venster.reject()
    ruim_op()
    gesprek.venster.activateWindow()
    qtbot.waitUntil(gesprek.venster.isActiveWindow)
    assert gesprek.paneel.isVisible()
    assert gesprek.paneel.window() is gesprek.venster
    assert gesprek.paneel.plaatst is plaatsen
    assert gesprek.paneel.isAncestorOf(gesprek.focus)
    if not plaatsen:
        assert gesprek.focus_naam == "Snel noteren"
        assert gesprek.veld("Snel noteren").text() == "Half"
        assert gesprek.knop_bestaat("Plaatsen")
    gesprek.toets("Esc")
    assert not gesprek.paneel.isVisible()
    assert gesprek.focus is veld


@pytest.mark.stijlblad
def test_het_paneel_volgt_de_maat_van_het_venster(gesprek: Gesprek, qtbot: QtBot) -> None:
    venster = open_venster(gesprek, qtbot, "Afdrukvoorbeeld")
    gesprek.toets("Ctrl+Return")
    venster.resize(venster.width() - 100, venster.height() - 60)
    qtbot.waitUntil(lambda: gesprek.paneel.geometry().right() == venster.rect().right())
    assert gesprek.paneel.height() == venster.height()
    venster.reject()


def test_op_werkaantekeningen_blijft_staan_wat_half_getypt_is(gesprek: Gesprek) -> None:
    plek = WerkaantekeningPlek(gesprek.traject_id)
    gesprek.werk.open_traject(gesprek.traject_id, plek)
    veld = gesprek.focus
    assert isinstance(veld, QPlainTextEdit)
    gesprek.typ("Vraag naar ")
    gesprek.toets("Ctrl+Return")
    assert gesprek.focus_naam == "Snel noteren"
    gesprek.typ("Ik kook graag.")
    gesprek.toets("Return")
    gesprek.toets("Esc")
    assert gesprek.focus is veld
    gesprek.typ("Hanan")
    assert veld.toPlainText() == "Vraag naar Hanan"
    gesprek.toets("Ctrl+Return")
    gesprek.typ("Half")
    gesprek.scherm.acties["samen"].trigger()
    assert not gesprek.paneel.isVisible()
    ruim_op()
    gesprek.toets("Ctrl+Return")
    assert gesprek.veld("Snel noteren").text() == "Half"
    assert gesprek.wachtend() == ["Ik kook graag."]
    assert gesprek.diensten.velden.lees(plek) == "Vraag naar Hanan"
