"""The look settings: small, without content, for their owner alone, and never in the way."""

import sys
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from krachtwerk_desktop.ui.thema import Modus
from krachtwerk_desktop.ui.uiterlijk import BESTAND, Uiterlijk, instellingen_map

pytestmark = pytest.mark.stijlblad


def test_zonder_bestand_de_gewone_keuzes(tmp_path: Path) -> None:
    uiterlijk = Uiterlijk(tmp_path / "er" / "nog" / "niet")
    assert (uiterlijk.modus, uiterlijk.schaal) == ("systeem", 1.0)
    assert not (tmp_path / "er").exists()


def test_bewaren_en_teruglezen(tmp_path: Path) -> None:
    Uiterlijk(tmp_path / "map").bewaar("donker", 1.4)
    assert (Uiterlijk(tmp_path / "map").modus, Uiterlijk(tmp_path / "map").schaal) == ("donker", 1.4)
    inhoud = (tmp_path / "map" / BESTAND).read_text("utf-8")
    assert tomllib.loads(inhoud) == {"modus": "donker", "schaal": "1.4"}


@pytest.mark.parametrize("modus", get_args(Modus))
def test_elke_modus_komt_terug(tmp_path: Path, modus: Modus) -> None:
    Uiterlijk(tmp_path).bewaar(modus, 1.0)
    assert Uiterlijk(tmp_path).modus == modus


@pytest.mark.skipif(sys.platform == "win32", reason="op Windows geldt de toegangslijst van het profiel")
def test_alleen_voor_de_eigenaar(tmp_path: Path) -> None:
    Uiterlijk(tmp_path / "map").bewaar("licht", 1.0)
    assert (tmp_path / "map").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "map" / BESTAND).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "inhoud", [b"", b"modus = paars\nschaal = \xff", b'modus = "paars"\nschaal = "groot"', b"\x00" * 99]
)
def test_onzin_in_het_bestand_stoort_niet(tmp_path: Path, inhoud: bytes) -> None:
    (tmp_path / BESTAND).write_bytes(inhoud)
    uiterlijk = Uiterlijk(tmp_path)
    assert (uiterlijk.modus, uiterlijk.schaal) == ("systeem", 1.0)


def test_niet_kunnen_schrijven_stoort_niet(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map", "utf-8")
    uiterlijk = Uiterlijk(tmp_path / "bestand")
    uiterlijk.bewaar("donker", 1.5)
    assert uiterlijk.modus == "donker"


@pytest.mark.parametrize(
    ("systeem", "omgeving", "einde"),
    [
        ("linux", {"XDG_CONFIG_HOME": "/eigen"}, "/eigen/krachtwerk-desktop"),
        ("linux", {"XDG_CONFIG_HOME": "relatief"}, ".config/krachtwerk-desktop"),
        ("linux", {}, ".config/krachtwerk-desktop"),
        ("darwin", {}, "Library/Application Support/Krachtwerk Desktop"),
        ("win32", {"LOCALAPPDATA": "/lokaal"}, "/lokaal/Krachtwerk Desktop"),
    ],
)
def test_een_map_per_systeem(systeem: str, omgeving: dict[str, str], einde: str) -> None:
    assert instellingen_map(omgeving, systeem).as_posix().endswith(einde)
