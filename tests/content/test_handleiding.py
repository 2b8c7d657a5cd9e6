"""The handleiding reads well and promises only what the program has."""

import re
from pathlib import Path

import pytest

from krachtwerk_desktop.resources import map_van

HOOFDSTUKKEN = sorted(map_van("handleiding").glob("*.md"))
NOG_NIET = ("veiligheidsplan", "teamkrachtbespreking", "ecogram")


@pytest.mark.parametrize("pad", HOOFDSTUKKEN, ids=lambda pad: pad.stem)
def test_een_hoofdstuk_begint_met_zijn_titel_en_heeft_korte_zinnen(pad: Path) -> None:
    tekst = pad.read_text(encoding="utf-8")
    proza = [regel for regel in tekst.splitlines() if not regel.startswith("|")]

    assert re.fullmatch(r"# \S.*", tekst.splitlines()[0])
    for regel in proza:
        for zin in re.split(r"[.?!:]\s", regel):
            assert len(zin.split()) <= 25, zin
    assert not [woord for woord in NOG_NIET if woord in tekst.lower()]


def test_de_titels_zijn_verschillend() -> None:
    titels = [pad.read_text(encoding="utf-8").splitlines()[0] for pad in HOOFDSTUKKEN]

    assert len(titels) == len(set(titels)) >= 10


def test_waar_papier_blijft_hangen_staat_erin() -> None:
    assert any("printspooler" in pad.read_text(encoding="utf-8") for pad in HOOFDSTUKKEN)
