"""What may go on while a backup is being made: another one, and a change of wachtwoord."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import ReservekopieGestopt, WachtwoordOnjuist
from krachtwerk_desktop.application.reservekopieen import ReservekopieService
from krachtwerk_desktop.domain.reservekopie import Reden
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.sleutels import VLUG
from tests.application.test_reservekopieen import WACHTWOORD, dienst, kluis, nummers, stick

__all__ = ("dienst", "kluis", "stick")


def test_two_makers_at_once_each_make_their_own(dienst: ReservekopieService) -> None:
    """By hand while the one of the day is being made: the second waits for its number."""
    eerste_bezig, door = threading.Event(), threading.Event()

    def wacht(_gedaan: int, _totaal: int) -> None:
        eerste_bezig.set()
        door.wait(10)

    with ThreadPoolExecutor(2) as draden:
        een = draden.submit(dienst.maak, Reden.DAGELIJKS, wacht)
        assert eerste_bezig.wait(10)
        twee = draden.submit(dienst.maak, Reden.ZELF)
        door.set()
        assert (een.result().gelukt, twee.result().gelukt) == (True, True)
    assert nummers(dienst) == [2, 1]


def test_who_waits_for_another_maker_can_stop(dienst: ReservekopieService) -> None:
    def stop(_gedaan: int, _totaal: int) -> None:
        raise ReservekopieGestopt

    with dienst._beurt, pytest.raises(ReservekopieGestopt):
        dienst.maak(Reden.ZELF, stop)


def test_a_wachtwoord_that_changes_meanwhile_holds_for_the_copy_being_made(
    dienst: ReservekopieService, kluis: Kluis, stick: Path
) -> None:
    dienst.kies_tweede_plek(stick)
    nieuw = "een heel nieuw wachtwoord"
    te_doen = [lambda: kluis.wijzig_wachtwoord(WACHTWOORD, nieuw, VLUG)]

    def wijzig(_gedaan: int, _totaal: int) -> None:
        while te_doen:
            te_doen.pop()()

    dienst.maak(Reden.ZELF, wijzig)
    tweede = dienst.tweede_plek()
    assert tweede is not None
    for kopie in (*kluis.reservekopieen.map.glob("kopie-*"), *tweede.glob("kopie-*")):
        with pytest.raises(WachtwoordOnjuist):
            kluizen.open_met_wachtwoord(kopie, WACHTWOORD, alleen_lezen=True)
        kluizen.open_met_wachtwoord(kopie, nieuw, alleen_lezen=True).sluit()
