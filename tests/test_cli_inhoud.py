"""What ``controleer`` says of texts that somebody spoilt."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from krachtwerk_desktop import resources
from krachtwerk_desktop.__main__ import main
from krachtwerk_desktop.wiring import bouw

_VIERDE = '\n[[perspectief]]\nid = "ooit"\nkort = "O"\nscherm = "O"\npapier = "O"\nuitleg = "O"\n'


@pytest.fixture
def inhoud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let the program run with texts of its own."""
    bundel = tmp_path / "bundel"
    (bundel / "resources").mkdir(parents=True)
    for deel in resources.map_van().iterdir():
        naar = bundel / "resources" / deel.name
        if deel.name == "inhoud":
            shutil.copytree(deel, naar)
        else:
            naar.symlink_to(deel)
    monkeypatch.setattr(sys, "_MEIPASS", str(bundel), raising=False)
    gelezen = (resources._wortel, bouw.inhoud)
    for lezer in gelezen:
        lezer.cache_clear()
    yield bundel / "resources" / "inhoud"
    for lezer in gelezen:
        lezer.cache_clear()


def test_een_oefenbestand_dat_ontbreekt(
    inhoud: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (inhoud / "oefening" / "8_layla.toml").unlink()
    assert main(["controleer", "--map", str(tmp_path / "leeg")]) == 1
    fout = capsys.readouterr().err
    assert "oefening/profiel.toml, regel" in fout
    assert "8_layla.toml" in fout


def test_een_vierde_perspectief(inhoud: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (inhoud / "leefgebieden.toml").open("a", encoding="utf-8") as bestand:
        bestand.write(_VIERDE)
    assert main(["controleer", "--map", str(tmp_path / "leeg")]) == 1
    fout = capsys.readouterr().err
    assert "leefgebieden.toml, regel" in fout
    assert "precies drie" in fout
