"""Makes any text fit for paper: what cannot be drawn is named, what is not text is taken out.

Nothing here knows fonts. A text that holds only letters of the main font never comes here.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable
from functools import cache

from krachtwerk_desktop.resources import map_van

# A break that may not be seen: words of Thai or Khmer, and hints from web pages.
BREEKPUNT = "\u200b"
# Joiners change how Arabic and Indic letters look; anywhere else they are left out.
JOINERS = "\u200c\u200d"
_RICHTINGSTEKENS = "\u200e\u200f\u061c"
_VASTE_SPATIES = "\u202f\u2007"
_KEUZETEKENS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_KEUZETEKEN = "\ufe0f"
# What only changes how an emoji looks: variant, skin tone, tags.
_AANKLEDING = re.compile(f"[{_KEUZETEKEN}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_VLAGLETTER = re.compile("[\U0001f1e6-\U0001f1ff]")
_TOETSEN = "0123456789#*"
_LOSSE_JOINER = re.compile(f"(?<![\u0590-\u1fff\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufeff])[{JOINERS}]")


def opgeschoond(tekst: str, heeft: Callable[[str], bool]) -> str:
    """Return the text in composed letters, without control characters, with emoji named.

    `heeft` tells whether one of the program's own fonts can draw a letter: ☑ then stays as it is.
    Line breaks stay; every other blank becomes a space.
    """
    heel = unicodedata.normalize("NFC", _hele_tekens(tekst))
    heel = _noem_emoji(heel, heeft)
    heel = heel.translate(_VERVANGEN)
    return _LOSSE_JOINER.sub("", heel)


def _hele_tekens(tekst: str) -> str:
    """Join surrogates that belong together; a lone one stays, to be named like any other."""
    return tekst.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _vervanging(teken: str) -> str:
    if teken in "\n\u00a0" or teken in BREEKPUNT + JOINERS + _RICHTINGSTEKENS:
        return teken
    soort = unicodedata.category(teken)
    if soort in {"Zl", "Zp"} or teken == "\u0085":
        return "\n"
    if soort == "Zs":
        return "\u00a0" if teken in _VASTE_SPATIES else " "
    if teken in "\t\v\f\r":
        return " "
    return "" if soort in {"Cc", "Cf"} or _KEUZETEKENS.match(teken) else teken


class _Vervangen(dict[int, str]):
    """A table for `str.translate` that works out each character once."""

    def __missing__(self, code: int) -> str:
        self[code] = _vervanging(chr(code))
        return self[code]


_VERVANGEN = _Vervangen()


@cache
def _namen() -> dict[str, str]:
    """Return the Dutch name of every emoji, by its characters without skin tone and variant."""
    with map_van("inhoud", "emoji.toml").open("rb") as bestand:
        namen = tomllib.load(bestand)
    return {"".join(chr(int(code, 16)) for code in codes.split("-")): naam for codes, naam in namen.items()}


@cache
def _reeks() -> re.Pattern[str]:
    """Match a flag, a key, or an emoji with all that is joined to it."""
    los = f"[{_KEUZETEKEN}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
    eerste = {reeks[0] for reeks in _namen()} - set(_TOETSEN)
    een = "[" + "".join(sorted(letter for letter in eerste if not _VLAGLETTER.match(letter))) + "]" + los
    return re.compile(f"{_VLAGLETTER.pattern}{{2}}|[{_TOETSEN}]{_KEUZETEKEN}?\u20e3|{een}(?:\u200d{een})*")


def _noem_emoji(tekst: str, heeft: Callable[[str], bool]) -> str:
    if all(teken < "\u2000" for teken in tekst):
        return tekst

    def noem(treffer: re.Match[str]) -> str:
        reeks = treffer[0]
        kaal = _AANKLEDING.sub("", reeks) or reeks
        if len(kaal) == 1 and _KEUZETEKEN not in reeks and heeft(kaal):
            return kaal
        heel = _namen().get(reeks) or _namen().get(kaal)
        namen = [heel] if heel else [_namen().get(deel, deel) for deel in kaal.split("\u200d")]
        return _met_ruimte(treffer, " ".join(f"[{naam}]" for naam in namen))

    genoemd = _reeks().sub(noem, tekst)
    return _VLAGLETTER.sub(lambda letter: chr(ord(letter[0]) - 0x1F1E6 + ord("A")), genoemd)


def _met_ruimte(treffer: re.Match[str], merken: str) -> str:
    """Keep a mark apart from the word or the emoji that it stood against."""
    voor = treffer.string[max(treffer.start() - 1, 0) : treffer.start()]
    na = treffer.string[treffer.end() : treffer.end() + 1]
    tegen_volgende = na.isalnum() or (na >= "\u2000" and _reeks().match(treffer.string, treffer.end()))
    return (" " if voor.isalnum() else "") + merken + (" " if tegen_volgende else "")
