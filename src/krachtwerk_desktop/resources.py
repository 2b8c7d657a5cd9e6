"""Finds the folder resources/ in a frozen program, in a wheel and in a checkout."""

import sys
from functools import cache
from pathlib import Path


class BronOntbreekt(LookupError):
    """The program is incomplete: its own texts or pictures are not where they belong."""


@cache
def _wortel() -> Path:
    for plek in _kandidaten():
        if plek.is_dir():
            return plek
    raise BronOntbreekt("De map met teksten en plaatjes van het programma ontbreekt.")


def _kandidaten() -> tuple[Path, ...]:
    """Return the places where resources/ may lie, the most particular first."""
    pakket = Path(__file__).resolve().parent
    bevroren = getattr(sys, "_MEIPASS", None)  # set by PyInstaller
    eerst = (Path(bevroren) / "resources",) if bevroren else ()
    return (*eerst, pakket / "_resources", pakket.parent.parent / "resources")


def map_van(*delen: str) -> Path:
    """Return the path of a file or folder in resources/.

    `map_van("inhoud", "leefgebieden.toml")` need not exist: whoever reads it can say best
    what is missing. Raises BronOntbreekt when resources/ itself is not there.
    """
    return _wortel().joinpath(*delen)
