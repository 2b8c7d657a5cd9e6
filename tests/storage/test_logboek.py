"""The write-ahead log: what SQLite would drop without a word is told, and kept aside."""

import shutil
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection

from krachtwerk_desktop.application.voortgang import stil
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.plek import AntwoordPlek
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import reservekopie_inzage
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.paginas import BLADZIJDE
from krachtwerk_desktop.storage.plaats import Kluisplaats
from tests.storage.conftest import MOMENT, WACHTWOORD
from tests.storage.test_reservekopie import maak
from tests.storage.test_schijf import begin, leg_vast, nummers

KOP, BLOK = 32, 24
ANTWOORDEN = 6


@pytest.fixture
def uitgevallen(kluis: Kluis, map_: Path, tmp_path: Path) -> Kluisplaats:
    """The files as they lie there when the power goes after some saves."""
    begin(kluis)
    for nummer in range(ANTWOORDEN):
        shutil.copyfile(Kluisplaats(map_).bezig, tmp_path / "merk")
        leg_vast(kluis, nummer)
    shutil.copytree(map_, tmp_path / "uit")
    return Kluisplaats(tmp_path / "uit")


def open_(plaats: Kluisplaats) -> Kluis:
    return kluizen.open_met_wachtwoord(plaats.map, WACHTWOORD)


def tijdens_de_laatste(plaats: Kluisplaats) -> None:
    """Let the last save be one that was never called saved: the mark is as it was before it."""
    shutil.copyfile(plaats.map.with_name("merk"), plaats.bezig)


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
    tijdens_de_laatste(uitgevallen)
    heel = uitgevallen.wal.read_bytes()
    uitgevallen.wal.write_bytes(heel[: -(BLOK + BLADZIJDE) + rest])
    kluis = open_(uitgevallen)
    assert kluis.melding == ""
    assert nummers(kluis) == list(range(ANTWOORDEN - 1))
    kluis.sluit()


def test_a_last_save_that_was_half_written_is_no_damage(uitgevallen: Kluisplaats) -> None:
    tijdens_de_laatste(uitgevallen)
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
    assert "Er is niets veranderd." in lezer.melding
    assert "apart bewaard als" not in lezer.melding
    assert not lezer.afgebroken
    lezer.sluit()
    na = {pad.name: pad.read_bytes() for pad in uitgevallen.map.iterdir() if pad.is_file()}
    assert {n: b for n, b in na.items() if not n.endswith("-shm")} == {
        n: b for n, b in voor.items() if not n.endswith("-shm")
    }


@pytest.mark.parametrize("over", [0.2, 0.5, 0.9, 1.0])
def test_a_log_that_was_cut_off_after_saving_is_told_and_kept(uitgevallen: Kluisplaats, over: float) -> None:
    heel = uitgevallen.wal.read_bytes()
    kort = heel[: begin_van(min(int(blokken(uitgevallen) * over), blokken(uitgevallen) - 1))]
    uitgevallen.wal.write_bytes(kort)
    kluis = open_(uitgevallen)
    assert "logboek van de kluis (kluis.db-wal) is niet compleet" in kluis.melding
    assert (uitgevallen.map / "kluis.db-wal.stuk-1").read_bytes() == kort
    assert len(nummers(kluis)) < ANTWOORDEN
    kluis.sluit()
    weer = open_(uitgevallen)
    assert weer.melding == ""
    weer.sluit()


@pytest.mark.parametrize("over", [1, KOP - 1, KOP, KOP + BLOK])
def test_hardly_anything_left_of_the_log_is_told(uitgevallen: Kluisplaats, over: int) -> None:
    uitgevallen.wal.write_bytes(uitgevallen.wal.read_bytes()[:over])
    kluis = open_(uitgevallen)
    assert "is niet compleet" in kluis.melding
    kluis.sluit()


@pytest.mark.parametrize("merk", [b"", b"leeg\n", b"\0" * 32, b"zz 3\n", b"00 -5\n", b"\xff\xfe"])
def test_a_mark_that_says_nothing_raises_no_alarm(uitgevallen: Kluisplaats, merk: bytes) -> None:
    """As after a power cut: the mark does not wait for the disk."""
    uitgevallen.bezig.write_bytes(merk)
    uitgevallen.wal.write_bytes(uitgevallen.wal.read_bytes()[: begin_van(blokken(uitgevallen) - 3)])
    kluis = open_(uitgevallen)
    assert kluis.melding == ""
    kluis.sluit()


def test_an_older_mark_raises_no_alarm(uitgevallen: Kluisplaats) -> None:
    tijdens_de_laatste(uitgevallen)
    kluis = open_(uitgevallen)
    assert (kluis.melding, nummers(kluis)) == ("", list(range(ANTWOORDEN)))
    kluis.sluit()


def test_the_mark_holds_numbers_alone(uitgevallen: Kluisplaats) -> None:
    zouten, aantal = uitgevallen.bezig.read_text("ascii").split()
    assert bytes.fromhex(zouten) == uitgevallen.wal.read_bytes()[16:24]
    assert int(aantal) == blokken(uitgevallen)


def vouw(kluis: Kluis) -> None:
    kluis._sessie._vouwer.om = 0.0
    kluis._sessie._voer_uit(kluis._sessie._vouw_logboek)


def test_once_folded_there_is_no_log_that_could_bring_old_pages_back(
    kluis: Kluis, map_: Path, tmp_path: Path
) -> None:
    begin(kluis)
    for nummer in range(20):
        leg_vast(kluis, nummer)
    vouw(kluis)
    assert Kluisplaats(map_).wal.stat().st_size == 0
    shutil.copytree(map_, tmp_path / "uit")
    (tmp_path / "uit" / "kluis.db-wal").unlink()
    weer = open_(Kluisplaats(tmp_path / "uit"))
    assert (weer.melding, nummers(weer)) == ("", list(range(20)))
    weer.sluit()
    leg_vast(kluis, 20)
    shutil.copytree(map_, tmp_path / "later")
    later = open_(Kluisplaats(tmp_path / "later"))
    assert (later.melding, nummers(later)) == ("", list(range(21)))
    later.sluit()


def test_folding_waits_for_nobody_who_reads_beside_it(kluis: Kluis, map_: Path, tmp_path: Path) -> None:
    begin(kluis)
    leg_vast(kluis, 1)
    lezer = kluizen.open_met_wachtwoord(map_, WACHTWOORD, alleen_lezen=True)
    kijkt, klaar = threading.Event(), threading.Event()

    def kijk(conn: Connection) -> None:
        conn.exec_driver_sql("SELECT count(*) FROM antwoord").scalar()
        kijkt.set()
        assert klaar.wait(30)

    ernaast = threading.Thread(target=lambda: lezer._sessie.lees(kijk))
    ernaast.start()
    assert kijkt.wait(30)
    for nummer in range(2, 6):
        leg_vast(kluis, nummer)
    kluis._sessie._driver().execute("PRAGMA busy_timeout = 600000")  # whoever waits, waits ten minutes
    vouwer = threading.Thread(target=lambda: vouw(kluis), daemon=True)
    vouwer.start()
    vouwer.join(30)
    assert not vouwer.is_alive()
    leg_vast(kluis, 6)
    shutil.copytree(map_, tmp_path / "uit")
    klaar.set()
    ernaast.join()
    lezer.sluit()
    weer = open_(Kluisplaats(tmp_path / "uit"))
    assert (weer.melding, nummers(weer)) == ("", list(range(1, 7)))
    weer.sluit()


def test_emptying_the_log_for_good_raises_no_alarm(kluis: Kluis, map_: Path, tmp_path: Path) -> None:
    """As after deleting somebody for good: the log is gone while the vault is open."""
    begin(kluis)
    leg_vast(kluis, 1)
    kluis._sessie.leeg_logboek()
    ernaast = kluizen.open_met_wachtwoord(map_, WACHTWOORD, alleen_lezen=True)
    assert ernaast.melding == ""
    ernaast.sluit()
    shutil.copytree(map_, tmp_path / "uit")
    weer = open_(Kluisplaats(tmp_path / "uit"))
    assert (weer.melding, weer.afgebroken) == ("", True)
    weer.sluit()


def test_a_backup_in_the_place_of_a_damaged_vault_misses_no_log(
    kluis: Kluis, map_: Path, tmp_path: Path
) -> None:
    begin(kluis)
    leg_vast(kluis, 1)
    vondst = maak(kluis)
    leg_vast(kluis, 2)
    shutil.copytree(map_, tmp_path / "uit")
    plaats = Kluisplaats(tmp_path / "uit")
    plaats.db.write_bytes(b"stuk")
    inzage = reservekopie_inzage.bekijk_zonder_kluis(plaats, vondst, WACHTWOORD)
    reservekopie_inzage.zet_klaar(plaats, inzage, stil, bewaar=True).wissel()
    weer = open_(plaats)
    assert (weer.melding, nummers(weer)) == ("", [1])
    weer.sluit()


def test_much_at_once_is_folded_without_waiting_a_minute(kluis: Kluis, map_: Path) -> None:
    begin(kluis)
    veel = [
        Schrijving(AntwoordPlek("t1", "f", f"v{nummer}"), "x" * 200_000, MOMENT, "b") for nummer in range(15)
    ]
    kluis.velden.schrijf(veel)
    kluis.instellingen.lees("wacht op wat nog gevouwen wordt")
    assert Kluisplaats(map_).wal.stat().st_size == 0
    assert Kluisplaats(map_).db.stat().st_size > 15 * 200_000


def test_a_long_session_folds_the_log_into_the_file(kluis: Kluis, map_: Path) -> None:
    begin(kluis)
    db = Kluisplaats(map_).db
    voor = db.stat().st_size
    kluis._sessie._vouwer.om = 0.0

    gelukt: list[str] = []
    schrijving = Schrijving(AntwoordPlek("t1", "f", "v1"), "x" * 50_000, MOMENT, "b")
    kluis.velden.stuur(schrijving, lambda: gelukt.append("ja"), lambda fout: gelukt.append(fout.zin))
    kluis.instellingen.lees("wacht op wat gestuurd is")
    assert gelukt == ["ja"]
    assert db.stat().st_size > voor + 40_000
    assert not kluis._sessie._vouwer.is_tijd
