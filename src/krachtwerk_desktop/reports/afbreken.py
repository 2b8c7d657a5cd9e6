"""Where a Dutch word may be cut that is wider than its column, so that it still reads as one word.

A rule of thumb, not a dictionary: right for most words, and a hyphen shows that the word goes on.
"""

import re
import unicodedata

AFBREEKSTREEP = "\u00ad"
"""A hyphen on paper; whoever copies the text gets the word back without it."""

_LEESTEKENS = ".,;:!?…()[]'\"‘’“”„"
# With what more than one consonant a syllable begins; elsewhere the last consonant begins it.
_AANZET = re.compile("[bcfgkp][lr]|ch|[dtvw]r|vl|kn|kw|s[cjlmnpt]|s(?:ch|p|t)r|sch|zw")
_KLINKERS = "aeiouy"


def is_gewoon_woord(woord: str) -> bool:
    """Whether a hyphen may stand in it: not in an address, a number or another script."""
    kaal = woord.strip(_LEESTEKENS).replace("-", "")
    return kaal.isalpha() and max(kaal) < "\u0250"


def begint_lettergreep(woord: str, plek: int) -> bool:
    """Whether a word may be cut here: before a consonant, or before some that begin a syllable."""
    voor, na = _kaal(woord[:plek]), _kaal(woord[plek:])
    aanzet = na[: len(na) - len(na.lstrip("bcdfghjklmnpqrstvwxz"))]
    if not aanzet or aanzet == na or not set(voor[-4:]) & set(_KLINKERS):
        return False
    heel = len(aanzet) == 1 or _AANZET.fullmatch(aanzet) is not None
    return heel and not _AANZET.fullmatch(voor[-1] + aanzet)


def _kaal(woord: str) -> str:
    """Return the letters without case and accents, one for one."""
    return "".join(unicodedata.normalize("NFD", teken)[0] for teken in woord).lower()
