"""The practice folder: ours alone, locked while it is used, and cleaned up when it was left behind."""

import os
import time
from pathlib import Path

import pytest

from krachtwerk_desktop.storage.oefenmap import Oefenmap
from krachtwerk_desktop.storage.slot import Slot


def _maak(map_: Path, *, oud: bool = True) -> Path:
    map_.mkdir()
    (map_ / "kluis.db").write_bytes(b"geheim")
    if oud:
        toen = time.time() - 3600
        os.utime(map_, (toen, toen))
    return map_


def test_a_folder_that_was_left_behind_goes_and_one_in_use_stays(tmp_path: Path) -> None:
    verlaten = _maak(tmp_path / "krachtwerk-oefening-oud")
    ander = _maak(tmp_path / "iets-anders")
    een = Oefenmap(tmp_path)
    toen = time.time() - 3600
    os.utime(een.map, (toen, toen))
    twee = Oefenmap(tmp_path)
    assert not verlaten.exists()
    assert een.map.exists()
    twee.wis()
    een.wis()
    een.wis()
    assert list(tmp_path.iterdir()) == [ander]


def test_a_folder_that_another_start_has_just_made_is_not_taken_from_it(tmp_path: Path) -> None:
    net = _maak(tmp_path / "krachtwerk-oefening-net", oud=False)
    Oefenmap(tmp_path).wis()
    assert (net / "kluis.db").exists()


def test_a_name_for_another_place_is_left_alone(tmp_path: Path) -> None:
    elders = _maak(tmp_path / "elders")
    los = tmp_path / "krachtwerk-oefening-los"
    los.symlink_to(elders, target_is_directory=True)
    os.utime(los, (0, 0), follow_symlinks=False)
    Oefenmap(tmp_path).wis()
    assert los.is_symlink()
    assert [pad.name for pad in elders.iterdir()] == ["kluis.db"]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="no owners of this kind")
def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    van_ander = _maak(tmp_path / "krachtwerk-oefening-ander")
    echt = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: echt + 1)
    Oefenmap(tmp_path).wis()
    assert [pad.name for pad in van_ander.iterdir()] == ["kluis.db"]


def test_a_folder_that_cannot_be_locked_is_not_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def weiger(_map: Path) -> Slot:
        raise OSError("geen slot")

    monkeypatch.setattr(Slot, "neem", weiger)
    with pytest.raises(OSError, match="geen slot"):
        Oefenmap(tmp_path)
    assert list(tmp_path.iterdir()) == []
