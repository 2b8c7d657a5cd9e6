"""Making a backup by hand and by itself, with a real vault under it."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.reservekopie_poort import Vondst
from krachtwerk_desktop.application.voortgang import Voortgang
from krachtwerk_desktop.domain.reservekopie import Reden
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.reservekopieen.acties import ReservekopieActies
from krachtwerk_desktop.ui.reservekopieen.maken import ReservekopieMaken
from tests.ui.conftest import Meldingen
from tests.ui.reservekopieen.conftest import Klok

Toon = Callable[[QWidget], None]


@pytest.fixture
def dialoog(qtbot: QtBot, diensten: Diensten, omgeving: Omgeving, toon: Toon) -> ReservekopieMaken:
    gemaakt = ReservekopieMaken(diensten.reservekopieen)
    toon(gemaakt)
    qtbot.waitUntil(lambda: not gemaakt._kijker.loopt)
    return gemaakt


def rust(qtbot: QtBot, dialoog: ReservekopieMaken) -> None:
    qtbot.waitUntil(lambda: not dialoog._taak.loopt and not dialoog._kijker.loopt)


def test_one_press_of_enter_makes_it(qtbot: QtBot, dialoog: ReservekopieMaken) -> None:
    assert dialoog.laatste.text() == "Er is nog geen reservekopie."
    assert QApplication.focusWidget() is dialoog.maak
    qtbot.keyClick(dialoog.maak, Qt.Key.Key_Return)
    assert dialoog.voortgang.isVisible()
    assert QApplication.focusWidget() is dialoog.voortgang.stop
    rust(qtbot, dialoog)
    assert dialoog.balk.zin == "De reservekopie is gemaakt en nagekeken: 2 cliënten."
    assert dialoog.laatste.text().startswith("Laatste bewezen reservekopie: vandaag")
    assert not dialoog.voortgang.isVisible()
    assert QApplication.focusWidget() is dialoog.klaar


def test_stopping_says_that_nothing_half_counts(
    qtbot: QtBot, dialoog: ReservekopieMaken, diensten: Diensten, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stoppen is pressed while the copy is on its way: the job waits for it half-way."""
    import threading

    onderweg, door = threading.Event(), threading.Event()
    echt = diensten.kluis.reservekopieen.maak

    def traag(map_: Path, nummer: int, reden: Reden, moment: datetime, voortgang: Voortgang) -> Vondst:
        def tel(gedaan: int, totaal: int) -> None:
            onderweg.set()
            door.wait(10)
            voortgang(gedaan, totaal)

        return echt(map_, nummer, reden, moment, tel)

    monkeypatch.setattr(diensten.kluis.reservekopieen, "maak", traag)
    qtbot.keyClick(dialoog.maak, Qt.Key.Key_Return)
    qtbot.waitUntil(onderweg.is_set)
    qtbot.keyClick(dialoog.voortgang.stop, Qt.Key.Key_Return)
    door.set()
    rust(qtbot, dialoog)
    assert "Er telt geen halve kopie mee" in dialoog.balk.zin
    assert diensten.reservekopieen.lijst() == []


def test_a_second_place_is_chosen_said_and_left(
    qtbot: QtBot, dialoog: ReservekopieMaken, diensten: Diensten, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    dialoog.plek.gekozen(stick)
    qtbot.waitUntil(lambda: dialoog.plek.stand.text() == str(stick))
    assert "dezelfde schijf" in dialoog.plek.balk.zin
    rust(qtbot, dialoog)
    dialoog.maak.click()
    rust(qtbot, dialoog)
    assert "ook een op de tweede plek" in dialoog.balk.zin
    dialoog.plek.vergeet.click()
    assert diensten.reservekopieen.tweede_plek() is None
    assert len(list(stick.rglob("kopie-*"))) == 1


def test_a_place_that_takes_nothing_is_refused_in_words(
    qtbot: QtBot, dialoog: ReservekopieMaken, diensten: Diensten, tmp_path: Path
) -> None:
    dialoog.plek.gekozen(tmp_path / "nergens")
    qtbot.waitUntil(lambda: "Die map is er niet" in dialoog.plek.balk.zin)
    assert diensten.reservekopieen.tweede_plek() is None


def test_what_the_disk_refuses_is_told_in_red(qtbot: QtBot, dialoog: ReservekopieMaken, map_: Path) -> None:
    (map_ / "reservekopieen").write_text("geen map")
    dialoog.maak.click()
    rust(qtbot, dialoog)
    assert dialoog.balk.property("melding") == "fout"
    assert "Je gegevens in de kluis zijn veilig" in dialoog.balk.zin


@pytest.fixture
def acties(omgeving: Omgeving, qtbot: QtBot) -> ReservekopieActies:
    venster = QWidget()
    qtbot.addWidget(venster)
    return ReservekopieActies(omgeving, venster, eerst=60_000)


def kijk(qtbot: QtBot, acties: ReservekopieActies) -> str:
    with qtbot.waitSignal(acties.zin) as gekregen:
        acties.kijk()
    return str(gekregen.args[0]) if gekregen.args else ""


def test_the_first_look_makes_one_and_the_next_only_tells(
    qtbot: QtBot, acties: ReservekopieActies, diensten: Diensten, klok: Klok, meldingen: Meldingen
) -> None:
    for _ in range(2):
        assert kijk(qtbot, acties).endswith(", 2 cliënten.")
    assert len(diensten.reservekopieen.lijst()) == 1
    klok.verder(days=1)
    kijk(qtbot, acties)
    assert len(diensten.reservekopieen.lijst()) == 2
    assert meldingen.teksten == []
    acties.sluit()


def test_a_stick_that_is_away_is_told_in_the_footer_and_nowhere_else(
    qtbot: QtBot, acties: ReservekopieActies, diensten: Diensten, meldingen: Meldingen, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    diensten.reservekopieen.kies_tweede_plek(stick)
    shutil.rmtree(stick)
    assert "is er nu niet bij" in kijk(qtbot, acties)
    assert meldingen.teksten == []
    acties.sluit()


def test_what_fails_by_itself_is_told_once(
    qtbot: QtBot, acties: ReservekopieActies, map_: Path, meldingen: Meldingen
) -> None:
    (map_ / "reservekopieen").write_text("geen map")
    for _ in range(2):
        acties.kijk()
        qtbot.waitUntil(lambda: not acties._taak.loopt)
    assert len(meldingen.teksten) == 1
    assert "De reservekopie is niet gemaakt" in meldingen.teksten[0]
    acties.sluit()
