"""The size limits of the house: what grows past them is told to split, all at once."""

import ast
from collections.abc import Iterator
from pathlib import Path

WORTEL = Path(__file__).parents[2]
MODULE, FUNCTIE, KLASSE, METHODEN, HOOFDVENSTER = 350, 45, 250, 20, 250


def _bestanden() -> Iterator[Path]:
    for map_ in ("src", "packaging", "tests"):
        yield from sorted((WORTEL / map_).rglob("*.py"))


def _regels(knoop: ast.stmt) -> int:
    return (knoop.end_lineno or knoop.lineno) - knoop.lineno + 1


def _openbaar(klasse: ast.ClassDef) -> set[str]:
    """Return the public methods by name, so a property with its setter counts once."""
    methoden = (k.name for k in klasse.body if isinstance(k, ast.FunctionDef | ast.AsyncFunctionDef))
    return {naam for naam in methoden if not naam.startswith("_")}


def te_groot(naam: str, bron: str) -> Iterator[str]:
    """Yield a line for each thing in this source that is over its limit."""
    lengte = len(bron.splitlines())
    grens = HOOFDVENSTER if naam.endswith("ui/hoofdvenster.py") else MODULE
    if lengte > grens:
        yield f"{naam}: {lengte} regels (hoogstens {grens})"
    for knoop in ast.walk(ast.parse(bron)):
        if isinstance(knoop, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield from (f"{naam}:{knoop.lineno} {knoop.name}: {klacht}" for klacht in _klachten(knoop))


def _klachten(knoop: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    grens = KLASSE if isinstance(knoop, ast.ClassDef) else FUNCTIE
    if _regels(knoop) > grens:
        yield f"{_regels(knoop)} regels (hoogstens {grens})"
    if isinstance(knoop, ast.ClassDef) and len(_openbaar(knoop)) > METHODEN:
        yield f"{len(_openbaar(knoop))} methoden (hoogstens {METHODEN})"


def test_niets_is_te_groot() -> None:
    bestanden = list(_bestanden())
    assert len(bestanden) > 10, "de maten kijken op de verkeerde plek"
    gevonden = [
        regel
        for bestand in bestanden
        for regel in te_groot(bestand.relative_to(WORTEL).as_posix(), bestand.read_text("utf-8"))
    ]
    assert not gevonden, "\n".join(["te groot, splits het:", *gevonden])


def test_de_maten_zien_wat_te_groot_is() -> None:
    veel = "class A:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(METHODEN + 1))
    lang = "def f():\n" + "    x = 1\n" * FUNCTIE
    breed = "class B:\n" + "    x = 1\n" * KLASSE
    gevonden = [regel.split(": ")[0] for regel in te_groot("a.py", veel + lang + breed + "x = 1\n" * 99)]
    assert gevonden == ["a.py", "a.py:1 A", "a.py:23 f", "a.py:69 B"]


def test_net_op_de_grens_mag() -> None:
    passend = "class A:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(METHODEN))
    passend += "def f():\n" + "    x = 1\n" * (FUNCTIE - 1)
    assert not list(te_groot("a.py", passend))
    assert list(te_groot("src/ui/hoofdvenster.py", "x = 1\n" * (HOOFDVENSTER + 1)))
    assert not list(te_groot("src/ui/anders.py", "x = 1\n" * MODULE))
