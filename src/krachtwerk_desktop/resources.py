"""Finds the folder resources/ in a frozen program, in a wheel and in a checkout."""

import sys
from functools import cache
from pathlib import Path
from typing import Final

TERUGVAL: Final = (
    "Werkblad Sans",
    "Noto Sans Arabic",
    "Noto Sans Ethiopic",
    "Noto Sans Hebrew",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans Devanagari",
    "Noto Sans Tamil",
    "Noto Sans Thai",
)
"""The fonts behind the main one, first asked first: the same on screen and on paper."""


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


def letterbestand(familie: str, *, vet: bool) -> Path:
    """Return the file of a font in TERUGVAL."""
    return map_van("lettertypen", f"{familie.replace(' ', '')}-{'Bold' if vet else 'Regular'}.ttf")
