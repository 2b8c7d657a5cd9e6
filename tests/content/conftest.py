"""A copy of the shipped texts to spoil, and one reading of them for all who only look."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.content.oefening import lees_oefening
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.oefening import OefenClient
from krachtwerk_desktop.resources import map_van

Vervang = Callable[[str, str, str], None]


@pytest.fixture(scope="session")
def inhoud() -> Inhoud:
    return lees_inhoud(map_van("inhoud"))


@pytest.fixture(scope="session")
def oefenclienten(inhoud: Inhoud) -> tuple[OefenClient, ...]:
    return lees_oefening(map_van("inhoud"), inhoud)


@pytest.fixture
def kopie(tmp_path: Path) -> Path:
    return Path(shutil.copytree(map_van("inhoud"), tmp_path / "inhoud"))


@pytest.fixture
def vervang(kopie: Path) -> Vervang:
    """Replace the first place of a text in a copied file."""

    def doe(bestand: str, oud: str, nieuw: str) -> None:
        pad = kopie / bestand
        tekst = pad.read_text(encoding="utf-8")
        assert oud in tekst
        pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")

    return doe
