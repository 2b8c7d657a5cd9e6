"""Domain is the standard library and itself, which no list of forbidden packages can promise."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

DOMEIN = Path(__file__).parents[2] / "src" / "krachtwerk_desktop" / "domain"


def _importen(bron: str) -> Iterator[str]:
    for knoop in ast.walk(ast.parse(bron)):
        if isinstance(knoop, ast.Import):
            yield from (naam.name for naam in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            yield knoop.module or ""


def test_domein_kent_alleen_de_standaardbibliotheek_en_zichzelf() -> None:
    bestanden = list(DOMEIN.rglob("*.py"))
    assert len(bestanden) > 3
    vreemd = [
        f"{bestand.name}: {naam}"
        for bestand in bestanden
        for naam in _importen(bestand.read_text("utf-8"))
        if naam.split(".", maxsplit=1)[0] not in sys.stdlib_module_names
        and not naam.startswith("krachtwerk_desktop.domain")
    ]
    assert vreemd == []
