"""The fonts on screen, the same ones as on paper.

Regular and bold of the main font come with the first window; the fallbacks for letters it
lacks follow when the window stands (`laad_rest`), since nobody has typed a letter by then.
The main font is found in its package without importing it or asking the import system: both
take longer than reading the font.
"""

import sys
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

from krachtwerk_desktop.resources import TERUGVAL, letterbestand

FAMILIES: Final = ("Atkinson Hyperlegible", *TERUGVAL)

_PAKKET: Final = "fontpkg_atkinson_hyperlegible"
_BASIS: Final = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")


def laad_basis() -> None:
    """Load the main font; when it is missing the next family of the list stands in."""
    for plek in sys.path:
        map_ = Path(plek, _PAKKET, "files")
        if map_.is_dir():
            for bestand in _BASIS:
                _laad(map_ / bestand)
            return


def laad_rest() -> None:
    """Load the fonts behind the main one, for letters that it lacks."""
    for familie in TERUGVAL:
        for vet in (False, True):
            _laad(letterbestand(familie, vet=vet))


@cache
def _laad(pad: Path) -> int:
    """Return Qt's number of the font, -1 when it could not be loaded."""
    return QFontDatabase.addApplicationFont(str(pad)) if pad.is_file() else -1
