"""A real vault with real paper, one cliënt with a half filled plan, and the windows over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld, ki_cel
from krachtwerk_desktop.domain.versie import Rol, TekenStand, Versie
from krachtwerk_desktop.domain.werkblad import Drukopties
from krachtwerk_desktop.reports.drukker import Drukker
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.versies.ondertekenaar import Ondertekenaar
from krachtwerk_desktop.ui.versies.werkbladen import Werkbladen
from tests import sjabloon
from tests.ui.conftest import VasteKlok

__all__ = ("kies", "knop", "maak_versie")


@pytest.fixture
def diensten(tmp_path: Path, inhoud: Inhoud) -> Iterator[Diensten]:
    kluis, _ = sjabloon.kopie(tmp_path / "kluis")
    gemaakt = maak_diensten(kluis, inhoud, Drukker(), VasteKlok(), oefening=False)
    gemaakt.profiel.bewaar(Profiel("Joost Bakker", "De Haven"))
    yield gemaakt
    kluis.sluit()


@pytest.fixture
def doel_id(diensten: Diensten, open_traject: OpenTraject) -> str:
    traject_id = open_traject.traject.id
    doel = diensten.doelen.nieuw(traject_id)
    diensten.velden.leg_direct_vast(
        [
            (ki_cel(traject_id, "wonen", "heden"), "Ik heb een kamer."),
            (DoelPlek(doel.id, DoelVeld.TEKST), "Een eigen plek"),
        ],
        "b",
    )
    return doel.id


def maak_versie(diensten: Diensten, traject_id: str, sleutel: str = "actieplan") -> Versie:
    """Make the next version of a sheet, without a window."""
    voorstel = diensten.versies.bereid_voor(sleutel, traject_id, frozenset())
    return diensten.versies.leg_vast(voorstel, diensten.versies.druk(voorstel, Drukopties()))


def knop(venster: QWidget, naam: str) -> QAbstractButton:
    """Return the button with this name, as assistive technology hears it."""
    return next(k for k in venster.findChildren(QAbstractButton) if naam in (k.accessibleName(), k.text()))


@pytest.fixture
def versie(diensten: Diensten, open_traject: OpenTraject, doel_id: str) -> Versie:
    return maak_versie(diensten, open_traject.traject.id)


@pytest.fixture
def scherm(
    qtbot: QtBot, omgeving: Omgeving, open_traject: OpenTraject, versie: Versie
) -> Iterator[Werkbladen]:
    dialoog = Werkbladen(
        omgeving,
        Ondertekenaar(omgeving.diensten.versies, omgeving.bewaarder, omgeving.bewaarder),
        open_traject,
    )
    qtbot.addWidget(dialoog)
    dialoog.resize(1000, 680)
    dialoog.show()
    dialoog.activateWindow()
    qtbot.waitUntil(dialoog.isActiveWindow)
    yield dialoog
    dialoog.done(0)


def kies(scherm: Werkbladen, rol: Rol, stand: TekenStand) -> None:
    lijst = scherm.blad.kaarten[rol].keuze
    lijst.setCurrentIndex(lijst.findData(stand))
