"""The second place can be chosen in Instellingen too."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.ui.instellingen.venster import Instellingen
from krachtwerk_desktop.ui.omgeving import Omgeving


def test_the_second_place_is_chosen_in_instellingen(
    qtbot: QtBot, diensten: Diensten, omgeving: Omgeving, toon: Callable[[QWidget], None], tmp_path: Path
) -> None:
    venster = Instellingen(diensten, lambda **_keuze: None)
    toon(venster)
    namen = [venster.onderdelen.item(rij).text() for rij in range(venster.onderdelen.count())]
    venster.onderdelen.setCurrentRow(namen.index("Reservekopieën"))
    assert venster.kopieen.isVisible()
    stick = tmp_path / "stick"
    stick.mkdir()
    venster.kopieen.gekozen(stick)
    qtbot.waitUntil(lambda: venster.kopieen.stand.text() == str(stick))
    gekozen = diensten.reservekopieen.tweede_plek()
    assert gekozen is not None
    assert gekozen.parent == stick
