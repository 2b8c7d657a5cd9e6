"""The lock is the kernel's: one holder, and gone when its process is gone."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import KluisInGebruik, MapNietGeschikt
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.slot import Slot, roep

HOUDT_VAST = (
    "import sys, pathlib\n"
    "from krachtwerk_desktop.storage.slot import Slot\n"
    "slot = Slot.neem(pathlib.Path(sys.argv[1]))\n"
    "print('heeft', flush=True)\n"
    "sys.stdin.read()\n"
)


def test_only_one_holds_the_lock(tmp_path: Path) -> None:
    with Slot.neem(tmp_path):
        assert Slot.probeer(tmp_path) is None
        with pytest.raises(KluisInGebruik):
            Slot.neem(tmp_path)
    with Slot.neem(tmp_path) as opnieuw:
        opnieuw.laat_los()
        Slot.neem(tmp_path).laat_los()


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    ander = subprocess.Popen(
        [sys.executable, "-c", HOUDT_VAST, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with ander:
        assert ander.stdout is not None
        assert ander.stdout.readline() == "heeft\n"
        assert Slot.probeer(tmp_path) is None
        ander.kill()
    assert ander.returncode == (-signal.SIGKILL if os.name == "posix" else 1)
    Slot.neem(tmp_path).laat_los()


def test_a_second_start_calls_the_first_by_writing_in_the_watched_file(tmp_path: Path) -> None:
    with Slot.neem(tmp_path):
        bestand = Kluisplaats(tmp_path).roep
        nummer, inhoud = bestand.stat().st_ino, bestand.read_bytes()
        assert roep(tmp_path)
        assert bestand.stat().st_ino == nummer
        assert bestand.read_bytes() != inhoud
    assert not roep(tmp_path / "nergens")


def test_a_folder_that_takes_no_lock_is_told(tmp_path: Path) -> None:
    Kluisplaats(tmp_path).slot.mkdir()
    with pytest.raises(MapNietGeschikt, match="geen slot zetten"):
        Slot.neem(tmp_path)


def test_lock_and_place_load_without_what_the_first_window_must_not_load() -> None:
    code = (
        "import sys\n"
        "import krachtwerk_desktop.storage.slot as s, krachtwerk_desktop.storage.plaats as p, pathlib\n"
        "p.bezwaar(pathlib.Path('.'))\n"
        "zwaar = {'sqlalchemy', 'sqlcipher3', 'cryptography', 'dataclasses', 'hashlib', 'subprocess',\n"
        "         'krachtwerk_desktop.domain', 'krachtwerk_desktop.application'}\n"
        "print(sorted(zwaar & set(sys.modules)))\n"
    )
    klaar = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (klaar.stdout, klaar.stderr) == ("[]\n", "")
