"""Instellingen says which backup was the last to prove itself, and lets the second place be chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.storage.reservekopiemap import BEWIJS
from krachtwerk_desktop.ui.instellingen.venster import Instellingen
from krachtwerk_desktop.ui.omgeving import Omgeving
from tests.ui.reservekopieen.conftest import Klok

Toon = Callable[[QWidget], None]


def open_kopieen(diensten: Diensten, toon: Toon) -> Instellingen:
    venster = Instellingen(diensten, lambda **_keuze: None)
    toon(venster)
    namen = [venster.onderdelen.item(rij).text() for rij in range(venster.onderdelen.count())]
    venster.onderdelen.setCurrentRow(namen.index("Reservekopieën"))
    return venster


def test_the_last_proven_backup_is_told(
    qtbot: QtBot, diensten: Diensten, omgeving: Omgeving, toon: Toon, klok: Klok
) -> None:
    zin = open_kopieen(diensten, toon).laatste.zin
    qtbot.waitUntil(lambda: zin.text() == "Er is nog geen reservekopie.")
    diensten.reservekopieen.maak()
    klok.verder(days=1)
    zin = open_kopieen(diensten, toon).laatste.zin
    assert zin.isVisible()
    qtbot.waitUntil(lambda: zin.text().startswith("Laatste bewezen reservekopie: gisteren "))
    assert zin.text().endswith(", 2 cliënten.")


def test_a_backup_that_is_damaged_is_not_told_as_the_last_proven_one(
    qtbot: QtBot, diensten: Diensten, omgeving: Omgeving, toon: Toon, klok: Klok, map_: Path
) -> None:
    diensten.reservekopieen.maak()
    eerste = set(map_.parent.rglob(BEWIJS))
    klok.verder(days=3)
    diensten.reservekopieen.maak()
    (bewijs,) = set(map_.parent.rglob(BEWIJS)) - eerste
    bewijs.write_bytes(b"afgekapt")
    zin = open_kopieen(diensten, toon).laatste.zin
    qtbot.waitUntil(lambda: zin.text().startswith("Laatste bewezen reservekopie: 23 november "))


def test_the_second_place_is_chosen_in_instellingen(
    qtbot: QtBot, diensten: Diensten, omgeving: Omgeving, toon: Toon, tmp_path: Path
) -> None:
    venster = open_kopieen(diensten, toon)
    assert venster.kopieen.isVisible()
    stick = tmp_path / "stick"
    stick.mkdir()
    venster.kopieen.gekozen(stick)
    qtbot.waitUntil(lambda: venster.kopieen.stand.text() == str(stick))
    gekozen = diensten.reservekopieen.tweede_plek()
    assert gekozen is not None
    assert gekozen.parent == stick
    venster.laatste.zin.setText("")
    venster.kopieen.vergeet.click()
    qtbot.waitUntil(lambda: venster.laatste.zin.text() == "Er is nog geen reservekopie.")
