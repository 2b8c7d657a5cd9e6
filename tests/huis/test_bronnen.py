"""resources/ is found in a checkout, in a wheel and in a frozen program."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from krachtwerk_desktop import resources

WORTEL = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def vers_gezocht() -> Iterator[None]:
    """The place is remembered; these tests move it."""
    resources._wortel.cache_clear()
    yield
    resources._wortel.cache_clear()


def test_in_een_checkout() -> None:
    assert resources.map_van() == WORTEL / "resources"
    assert resources.map_van("inhoud", "leefgebieden.toml").is_file()


def test_in_een_bevroren_programma(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.map_van("icons") == tmp_path / "resources" / "icons"


def test_nergens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "a" / "b" / "resources.py"))
    with pytest.raises(resources.BronOntbreekt, match="ontbreekt"):
        resources.map_van("icons")


def test_in_een_wheel(tmp_path: Path) -> None:
    """The wheel as it is built today holds every resource and finds them without the checkout."""
    bouw = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(bouw, cwd=WORTEL, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archief:
        archief.extractall(tmp_path / "uit")
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'uit')!r});"
        "from krachtwerk_desktop import resources; print(resources.map_van())"
    )
    klaar = subprocess.run([sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True)
    gevonden = Path(klaar.stdout.strip())
    assert gevonden == tmp_path / "uit" / "krachtwerk_desktop" / "_resources"
    assert _inhoud(gevonden) == _inhoud(WORTEL / "resources")


def _inhoud(map_: Path) -> set[str]:
    return {pad.relative_to(map_).as_posix() for pad in map_.rglob("*") if pad.is_file()}
