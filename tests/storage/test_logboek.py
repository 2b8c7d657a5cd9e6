"""The write-ahead log: what SQLite would drop without a word is told, and kept aside."""

import shutil
import sys
from pathlib import Path

import pytest

from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.plek import AntwoordPlek
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import sessie
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.paginas import BLADZIJDE
from krachtwerk_desktop.storage.plaats import Kluisplaats
from tests.storage.conftest import MOMENT, WACHTWOORD
from tests.storage.test_schijf import begin, leg_vast, nummers

KOP, BLOK = 32, 24
ANTWOORDEN = 6


@pytest.fixture
def uitgevallen(kluis: Kluis, map_: Path, tmp_path: Path) -> Kluisplaats:
    """The files as they lie there when the power goes after some saves."""
    begin(kluis)
    for nummer in range(ANTWOORDEN):
        leg_vast(kluis, nummer)
    shutil.copytree(map_, tmp_path / "uit")
    return Kluisplaats(tmp_path / "uit")


def open_(plaats: Kluisplaats) -> Kluis:
    return kluizen.open_met_wachtwoord(plaats.map, WACHTWOORD)


def bederf(plaats: Kluisplaats, waar: int) -> bytes:
    heel = bytearray(plaats.wal.read_bytes())
    heel[waar] ^= 1
    plaats.wal.write_bytes(heel)
    return bytes(heel)


def blokken(plaats: Kluisplaats) -> int:
    return (plaats.wal.stat().st_size - KOP) // (BLOK + BLADZIJDE)


def begin_van(nummer: int) -> int:
    return KOP + nummer * (BLOK + BLADZIJDE)


def test_after_a_power_cut_all_is_there_and_nothing_is_told_about_the_log(uitgevallen: Kluisplaats) -> None:
    kluis = open_(uitgevallen)
    assert nummers(kluis) == list(range(ANTWOORDEN))
    assert (kluis.melding, kluis.afgebroken) == ("", True)
    kluis.sluit()
    weer = open_(uitgevallen)
    assert (weer.melding, weer.afgebroken) == ("", False)
    weer.sluit()


@pytest.mark.parametrize("rest", [1, BLOK, BLOK + 100, BLADZIJDE])
def test_an_unfinished_last_save_is_no_damage(uitgevallen: Kluisplaats, rest: int) -> None:
    heel = uitgevallen.wal.read_bytes()
    uitgevallen.wal.write_bytes(heel[: -(BLOK + BLADZIJDE) + rest])
    kluis = open_(uitgevallen)
    assert kluis.melding == ""
    assert nummers(kluis) == list(range(ANTWOORDEN - 1))
    kluis.sluit()


def test_a_last_save_that_was_half_written_is_no_damage(uitgevallen: Kluisplaats) -> None:
    heel = uitgevallen.wal.read_bytes()
    uitgevallen.wal.write_bytes(heel[:-1000] + bytes(1000))
    kluis = open_(uitgevallen)
    assert kluis.melding == ""
    assert nummers(kluis) == list(range(ANTWOORDEN - 1))
    kluis.sluit()


@pytest.mark.parametrize("waar", [4, BLOK + 100, BLOK + BLADZIJDE - 1, 16])
def test_damage_in_the_middle_is_told_and_the_log_is_kept(uitgevallen: Kluisplaats, waar: int) -> None:
    stuk = bederf(uitgevallen, begin_van(blokken(uitgevallen) // 2) + waar)
    kluis = open_(uitgevallen)
    assert "logboek van de kluis (kluis.db-wal) is beschadigd" in kluis.melding
    apart = uitgevallen.map / "kluis.db-wal.stuk-1"
    assert apart.name in kluis.melding
    assert apart.read_bytes() == stuk
    if sys.platform != "win32":
        assert apart.stat().st_mode & 0o077 == 0
    over = nummers(kluis)
    assert over == list(range(len(over)))
    assert len(over) < ANTWOORDEN
    leg_vast(kluis, 50)
    kluis.sluit()
    weer = open_(uitgevallen)
    assert weer.melding == ""
    assert nummers(weer) == [*over, 50]
    weer.sluit()


@pytest.mark.parametrize("waar", [0, 9, 17, 30])
def test_a_damaged_beginning_of_the_log_is_told(uitgevallen: Kluisplaats, waar: int) -> None:
    bederf(uitgevallen, waar)
    kluis = open_(uitgevallen)
    assert "beschadigd" in kluis.melding
    kluis.sluit()


@pytest.mark.parametrize("leeg", [True, False])
def test_a_log_that_is_gone_is_told(uitgevallen: Kluisplaats, leeg: bool) -> None:
    uitgevallen.wal.unlink()
    if leeg:
        uitgevallen.wal.touch()
    kluis = open_(uitgevallen)
    assert "het logboek van de kluis (kluis.db-wal) is weg" in kluis.melding
    kluis.sluit()
    weer = open_(uitgevallen)
    assert weer.melding == ""
    weer.sluit()


def test_reading_alone_tells_the_same_and_changes_nothing(uitgevallen: Kluisplaats) -> None:
    bederf(uitgevallen, begin_van(blokken(uitgevallen) // 2) + 2000)
    voor = {pad.name: pad.read_bytes() for pad in uitgevallen.map.iterdir() if pad.is_file()}
    lezer = kluizen.open_met_wachtwoord(uitgevallen.map, WACHTWOORD, alleen_lezen=True)
    assert "beschadigd" in lezer.melding
    assert not lezer.afgebroken
    lezer.sluit()
    na = {pad.name: pad.read_bytes() for pad in uitgevallen.map.iterdir() if pad.is_file()}
    assert {n: b for n, b in na.items() if not n.endswith("-shm")} == {
        n: b for n, b in voor.items() if not n.endswith("-shm")
    }


def test_what_is_left_of_an_earlier_log_is_no_damage(kluis: Kluis, map_: Path, tmp_path: Path) -> None:
    begin(kluis)
    for nummer in range(20):
        leg_vast(kluis, nummer)
    kluis._sessie._vouw_om = 0.0
    kluis._sessie._voer_uit(kluis._sessie._vouw_logboek)
    leg_vast(kluis, 20)  # begins at the front again, over a log that is longer
    shutil.copytree(map_, tmp_path / "uit")
    weer = open_(Kluisplaats(tmp_path / "uit"))
    assert weer.melding == ""
    assert nummers(weer) == list(range(21))
    weer.sluit()


def test_a_long_session_folds_the_log_into_the_file(kluis: Kluis, map_: Path) -> None:
    begin(kluis)
    db = Kluisplaats(map_).db
    voor = db.stat().st_size
    kluis._sessie._vouw_om = 0.0

    gelukt: list[str] = []
    schrijving = Schrijving(AntwoordPlek("t1", "f", "v1"), "x" * 50_000, MOMENT, "b")
    kluis.velden.stuur(schrijving, lambda: gelukt.append("ja"), lambda fout: gelukt.append(fout.zin))
    kluis.instellingen.lees("wacht op wat gestuurd is")
    assert gelukt == ["ja"]
    assert db.stat().st_size > voor + 40_000
    assert kluis._sessie._vouw_om > sessie._VOUW_S / 2
