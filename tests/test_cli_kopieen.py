"""What ``controleer`` says of the backups, on real ones."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from krachtwerk_desktop.__main__ import main
from krachtwerk_desktop.domain.reservekopie import Reden
from krachtwerk_desktop.storage import kluis
from tests.test_cli import _WACHTWOORD, _typ, kluismap, masker

__all__ = ["kluismap", "masker"]


def test_alleen_een_bewezen_reservekopie_telt(
    kluismap: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    open_ = kluis.open_met_wachtwoord(kluismap, _WACHTWOORD)
    moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    kopieen = open_.reservekopieen
    for nummer in (1, 2):
        kopieen.maak(kopieen.map, nummer, Reden.ZELF, moment, lambda _gedaan, _totaal: None)
    open_.sluit()
    eerste = next(map_ for map_ in sorted(kopieen.map.iterdir()))
    (eerste / "kluis.db").write_bytes(b"")
    for naam in ("bezig-000003", "iets anders"):
        (kopieen.map / naam).mkdir()
    _typ(monkeypatch, _WACHTWOORD)
    assert main(["controleer", "--map", str(kluismap), "--wachtwoord-stdin"]) == 1
    uit, fout = capsys.readouterr()
    assert "Reservekopieën: 1 goed." in uit
    assert f"De reservekopie in {eerste} is beschadigd." in fout
    assert "Traceback" not in fout


def test_een_omgevallen_bit_in_een_reservekopie_wordt_gezien(
    kluismap: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    open_ = kluis.open_met_wachtwoord(kluismap, _WACHTWOORD)
    kopieen = open_.reservekopieen
    moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    kopieen.maak(kopieen.map, 1, Reden.ZELF, moment, lambda _gedaan, _totaal: None)
    open_.sluit()
    (kopie,) = kopieen.map.iterdir()
    bytes_ = bytearray((kopie / "kluis.db").read_bytes())
    bytes_[len(bytes_) // 2] ^= 1
    (kopie / "kluis.db").write_bytes(bytes_)
    _typ(monkeypatch, _WACHTWOORD)
    assert main(["controleer", "--map", str(kluismap), "--wachtwoord-stdin"]) == 1
    assert str(kopie) in capsys.readouterr().err
