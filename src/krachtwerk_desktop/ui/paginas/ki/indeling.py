"""How the KI page divides its width: the list wide or folded, the columns beside or below.

A column is never narrower than 240 pixels. The list gives way first, to icons; only where
that is not enough (very large letters in a small window) the columns go below each other.
"""

from dataclasses import dataclass
from typing import Final

KOLOM: Final = 240
_LEESBAAR: Final = 140
"""Pixels at 100 % that a column wants at least, so that large letters keep some words on a line."""
_RUIM: Final = 200
_ROYAAL: Final = 256
"""What a column wants before the list may be wide: the field in it is then 240 pixels too."""
_LIJST: Final = 224
_GEVOUWEN: Final = 44
_AANTAL: Final = 3


@dataclass(frozen=True, slots=True)
class Indeling:
    """Widths in pixels: the list, the gap beside it, and the gap between columns."""

    lijst: int
    gevouwen: bool
    naast: bool
    tussen: int
    goot: int

    def kolom(self, breedte: int) -> int:
        """Return the width of one of three columns beside each other."""
        return (breedte - self.lijst - self.tussen - 2 * self.goot) // _AANTAL


def kies(breedte: int, schaal: float) -> Indeling:
    """Choose for the usable *breedte* in pixels (without a scroll bar) at text size *schaal*."""
    breed = Indeling(round(_LIJST * schaal), gevouwen=False, naast=True, tussen=16, goot=12)
    if breed.kolom(breedte) >= max(_ROYAAL, _RUIM * schaal):
        return breed
    smal = Indeling(round(_GEVOUWEN * schaal), gevouwen=True, naast=True, tussen=8, goot=6)
    if smal.kolom(breedte) >= max(KOLOM, _LEESBAAR * schaal):
        return smal
    return Indeling(smal.lijst, gevouwen=True, naast=False, tussen=smal.tussen, goot=smal.goot)
