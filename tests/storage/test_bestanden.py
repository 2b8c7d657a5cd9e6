"""A file of the vault is replaced whole, through a file that nobody else can have laid ready."""

import os
from pathlib import Path

import pytest

from krachtwerk_desktop.storage import bestanden


def test_what_lies_in_the_way_is_not_written_through(tmp_path: Path) -> None:
    """A link laid ready would put keys somewhere else; a file held open would share them."""
    pad, via = tmp_path / "kluis.sleutel", tmp_path / "kluis.sleutel.nieuw"
    elders = tmp_path / "elders"
    elders.write_bytes(b"van een ander")
    via.symlink_to(elders)
    bestanden.vervang(pad, b"een")
    assert elders.read_bytes() == b"van een ander"
    via.write_bytes(b"rest van een eerdere keer, en langer")
    via.chmod(0o644)
    with via.open("rb") as meelezer:
        bestanden.vervang(pad, b"twee")
        assert meelezer.read() == b"rest van een eerdere keer, en langer"
    assert pad.read_bytes() == b"twee"
    assert pad.stat().st_mode & 0o777 == 0o600
    assert sorted(p.name for p in tmp_path.iterdir()) == ["elders", "kluis.sleutel"]


def test_what_is_laid_ready_at_the_last_moment_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad, via = tmp_path / "kluis.sleutel", tmp_path / "kluis.sleutel.nieuw"
    echt = Path.unlink

    def unlink(weg: Path, *, missing_ok: bool = False) -> None:
        echt(weg, missing_ok=missing_ok)
        via.write_bytes(b"van een ander")

    with monkeypatch.context() as even:
        even.setattr(Path, "unlink", unlink)
        with pytest.raises(FileExistsError):
            bestanden.vervang(pad, b"geheim")
    assert via.read_bytes() == b"van een ander"
    assert not pad.exists()


def test_the_rights_are_set_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gezien: list[tuple[int, int]] = []
    echt = os.fchmod

    def kijk(fd: int, rechten: int) -> None:
        gezien.append((rechten, os.fstat(fd).st_size))
        echt(fd, rechten)

    monkeypatch.setattr(os, "fchmod", kijk)
    bestanden.vervang(tmp_path / "kluis.sleutel", b"geheim")
    assert gezien == [(0o600, 0)]


def test_a_disk_that_refuses_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = tmp_path / "kluis.sleutel"
    bestanden.vervang(pad, b"oud")

    def vol(_fd: int) -> None:
        raise OSError("vol")

    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises(OSError, match="vol"):
        bestanden.vervang(pad, b"nieuw")
    assert pad.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [pad]
