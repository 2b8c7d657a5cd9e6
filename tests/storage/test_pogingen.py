"""Wrong tries in a row: the wait outlives the program and no clock shortens or stretches it."""

import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtwerk_desktop.application.fouten import (
    KluisAfgekapt,
    NogWachten,
    NoodcodeOnjuist,
    WachtwoordOnjuist,
)
from krachtwerk_desktop.domain.wachtwoord import wachttijd
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.pogingen import Pogingen
from krachtwerk_desktop.storage.sleutels import VLUG
from tests.storage.conftest import WACHTWOORD

LANGST = 60


class Klok:
    """The steady clock of a machine, which begins anew when the machine does."""

    def __init__(self) -> None:
        self.nu = 5000.0

    def __call__(self) -> float:
        return self.nu


@pytest.fixture
def klok() -> Klok:
    return Klok()


@pytest.fixture
def pogingen(tmp_path: Path, klok: Klok) -> Pogingen:
    return Pogingen(tmp_path, klok)


def mislukt(pogingen: Pogingen, fout: type[Exception] = WachtwoordOnjuist) -> None:
    with pytest.raises(fout), pogingen.poging():
        raise fout


def raad_vaak(pogingen: Pogingen, klok: Klok, keren: int) -> None:
    for _ in range(keren):
        klok.nu += pogingen.over()
        mislukt(pogingen)


def test_the_wait_grows_and_outlives_the_program(tmp_path: Path, klok: Klok) -> None:
    gewacht = []
    for _ in range(9):
        opnieuw_gestart = Pogingen(tmp_path, klok)
        klok.nu += opnieuw_gestart.over()
        mislukt(opnieuw_gestart)
        gewacht.append(Pogingen(tmp_path, klok).over())
    assert gewacht == [wachttijd(n) for n in range(1, 10)]
    assert gewacht[-1] == LANGST


def test_wachtwoord_and_noodcode_count_together(pogingen: Pogingen) -> None:
    mislukt(pogingen)
    mislukt(pogingen, NoodcodeOnjuist)
    mislukt(pogingen)
    assert pogingen.over() == wachttijd(3)


def test_nothing_is_tried_while_the_wait_runs(pogingen: Pogingen, klok: Klok) -> None:
    raad_vaak(pogingen, klok, 5)
    geprobeerd = False
    with pytest.raises(NogWachten, match="Wacht nog 8 seconden"), pogingen.poging():
        geprobeerd = True
    assert not geprobeerd
    klok.nu += 7.5
    assert pogingen.over() == 1
    klok.nu += 0.5
    assert pogingen.over() == 0


def test_a_right_one_begins_anew_and_leaves_no_file(tmp_path: Path, pogingen: Pogingen, klok: Klok) -> None:
    raad_vaak(pogingen, klok, 8)
    klok.nu += pogingen.over()
    with pogingen.poging():
        pass
    assert list(tmp_path.iterdir()) == []
    mislukt(pogingen)
    assert pogingen.over() == 0


def test_ending_the_program_during_a_try_counts_as_a_wrong_one(tmp_path: Path, klok: Klok) -> None:
    gestopt = [Pogingen(tmp_path, klok).poging() for _ in range(3)]
    for poging in gestopt:
        poging.__enter__()  # and the process is gone: nothing leaves it
    assert Pogingen(tmp_path, klok).over() == wachttijd(3)


def test_a_damaged_vault_is_no_try(pogingen: Pogingen, klok: Klok) -> None:
    raad_vaak(pogingen, klok, 3)
    klok.nu += 2
    for _ in range(5):
        mislukt(pogingen, KluisAfgekapt)
        assert pogingen.over() == 0
    mislukt(pogingen)
    assert pogingen.over() == wachttijd(4)


def test_a_right_look_into_somebody_s_own_backup_forgives_nothing(pogingen: Pogingen, klok: Klok) -> None:
    raad_vaak(pogingen, klok, 5)
    klok.nu += 8
    with pogingen.poging(vergeef=False):
        pass
    assert pogingen.over() == 0
    mislukt(pogingen)
    assert pogingen.over() == wachttijd(6)


def test_a_machine_that_was_restarted_waits_no_longer_than_it_would_have(
    tmp_path: Path, pogingen: Pogingen, klok: Klok
) -> None:
    raad_vaak(pogingen, klok, 20)
    klok.nu = 10.0
    assert Pogingen(tmp_path, klok).over() == LANGST - 10
    klok.nu = 61.0
    assert Pogingen(tmp_path, klok).over() == 0


def test_the_clock_on_the_wall_plays_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pogingen = Pogingen(tmp_path)
    for _ in range(3):
        mislukt(pogingen)
    with monkeypatch.context() as verzet:
        for jaren in (-30, 30):
            verzet.setattr("time.time", lambda jaren=jaren: 1_800_000_000.0 + jaren * 31_536_000)
            assert 1 <= Pogingen(tmp_path).over() <= wachttijd(3)


@given(st.binary(max_size=80), st.floats(0, 1e9))
def test_whatever_stands_in_the_file_nobody_waits_longer_than_a_minute(
    tmp_path_factory: pytest.TempPathFactory, inhoud: bytes, nu: float
) -> None:
    map_ = tmp_path_factory.mktemp("kluis")
    Kluisplaats(map_).pogingen.write_bytes(inhoud)
    assert 0 <= Pogingen(map_, lambda: nu).over() <= LANGST


@given(st.integers(-(10**30), 10**30), st.integers(-(10**30), 10**30), st.floats(0, 1e9))
def test_nor_with_any_two_numbers(
    tmp_path_factory: pytest.TempPathFactory, keren: int, begin: int, nu: float
) -> None:
    map_ = tmp_path_factory.mktemp("kluis")
    Kluisplaats(map_).pogingen.write_text(f"{keren} {begin}\n", "ascii")
    assert 0 <= Pogingen(map_, lambda: nu).over() <= LANGST


def test_on_a_disk_that_refuses_it_is_counted_in_memory(tmp_path: Path, klok: Klok) -> None:
    nergens = Pogingen(tmp_path / "weg", klok)
    raad_vaak(nergens, klok, 4)
    assert nergens.over() == wachttijd(4)
    assert list(tmp_path.iterdir()) == []


def test_two_numbers_and_nothing_more_are_kept_for_the_owner_alone(dichte_kluis: Path) -> None:
    pogingen = Pogingen(dichte_kluis)
    with pytest.raises(WachtwoordOnjuist), pogingen.poging():
        kluizen.open_met_wachtwoord(dichte_kluis, "geheim dat niet klopt")
    pad = Kluisplaats(dichte_kluis).pogingen
    assert [deel.isdecimal() for deel in pad.read_text("ascii").split()] == [True, True]
    if sys.platform != "win32":
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600


def test_guessing_in_an_open_vault_waits_too_and_is_remembered(kluis: Kluis, map_: Path) -> None:
    for _ in range(2):
        with pytest.raises(WachtwoordOnjuist):
            kluis.controleer_wachtwoord("niet goed")
    with pytest.raises(WachtwoordOnjuist):
        kluis.wijzig_wachtwoord("niet goed", "rode fiets", VLUG)
    assert kluis.wacht() > 0
    with pytest.raises(NogWachten):
        kluis.controleer_wachtwoord(WACHTWOORD)
    assert Pogingen(map_).over() > 0
