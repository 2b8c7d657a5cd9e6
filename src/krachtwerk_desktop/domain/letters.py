"""Letters that no font has: the mark on paper, and the one sentence before printing.

Both name the script, which a person knows, and only where there is none the code, which nobody
knows by heart.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby

_KALE_SCHRIFTEN = "GUJARATI GURMUKHI KANNADA KHMER MALAYALAM TAMIL TELUGU TIFINAGH DEVANAGARI ADLAM"
# By the first word of a letter's Unicode name: *Chinees*, and *Chinese* before *tekens*.
_SCHRIFTEN = {
    **{naam: (naam.capitalize(), naam.capitalize()) for naam in _KALE_SCHRIFTEN.split()},
    "ARABIC": ("Arabisch", "Arabische"),
    "ARMENIAN": ("Armeens", "Armeense"),
    "BENGALI": ("Bengaals", "Bengaalse"),
    "CJK": ("Chinees", "Chinese"),
    "COPTIC": ("Koptisch", "Koptische"),
    "CYRILLIC": ("Cyrillisch", "Cyrillische"),
    "ETHIOPIC": ("Ethiopisch", "Ethiopische"),
    "GEORGIAN": ("Georgisch", "Georgische"),
    "GOTHIC": ("Gotisch", "Gotische"),
    "GREEK": ("Grieks", "Griekse"),
    "HANGUL": ("Koreaans", "Koreaanse"),
    "HEBREW": ("Hebreeuws", "Hebreeuwse"),
    "HIRAGANA": ("Japans", "Japanse"),
    "IDEOGRAPHIC": ("Chinees", "Chinese"),
    "KATAKANA": ("Japans", "Japanse"),
    "LAO": ("Laotiaans", "Laotiaanse"),
    "LATIN": ("Latijns", "Latijnse"),
    "MONGOLIAN": ("Mongools", "Mongoolse"),
    "MYANMAR": ("Birmaans", "Birmaanse"),
    "SINHALA": ("Singalees", "Singalese"),
    "SYRIAC": ("Syrisch", "Syrische"),
    "THAI": ("Thais", "Thaise"),
    "TIBETAN": ("Tibetaans", "Tibetaanse"),
}
_CODE = re.compile(r"U\+([0-9A-F]{4,6})")
_HOOGSTENS_GENOEMD = 4
_LANGST = 12
_NIET_LATIJN = "\u0250"


def met_merken(tekst: str, zonder: Collection[str], einde: str = "") -> str:
    """Return the text with a mark for every row of letters in *zonder*, each followed by *einde*."""

    def soort(teken: str) -> tuple[str, ...] | None:
        return (_SCHRIFTEN.get(_eerste_naam(teken)) or (teken,)) if teken in zonder else None

    return "".join(
        "".join(reeks) if schrift is None else _merk(list(reeks)) + einde
        for schrift, reeks in groupby(tekst, soort)
    )


def letterzin(woorden: Sequence[str], namen: Mapping[str, str]) -> str:
    """Return the sentence about letters that cannot be printed, ``''`` for none.

    *woorden* holds per word the letters that are missing; *namen* whose name is spelt how.
    """
    if not woorden:
        return ""
    genoemd = [_item(woord, namen) for woord in woorden[:_HOOGSTENS_GENOEMD]]
    rest = len(woorden) - len(genoemd)
    if rest:
        genoemd.append("nog 1 woord" if rest == 1 else f"nog {rest} woorden")
    *voor, laatste = genoemd
    wat = f"{', '.join(voor)} en {laatste}" if voor else laatste
    if len(woorden) == len(woorden[0]) == 1:
        return f"Deze letter staat niet in onze lettertypen: {wat}. Schrijf hem met de pen op het papier."
    return f"Deze letters staan niet in onze lettertypen: {wat}. Schrijf ze met de pen op het papier."


def letters_in(zin: str) -> frozenset[str]:
    """Return the letters that a sentence of :func:`letterzin` names."""
    codes = (chr(int(code, 16)) for code in _CODE.findall(zin))
    return frozenset(teken for teken in zin if teken >= _NIET_LATIJN and teken not in "‘’…") | set(codes)


def _merk(reeks: Sequence[str]) -> str:
    schrift = _SCHRIFTEN.get(_eerste_naam(reeks[0]))
    if schrift is None:
        return "".join(f"[teken {_code(teken)}]" for teken in reeks)
    aantal = max(1, sum(not unicodedata.category(teken).startswith("M") for teken in reeks))
    return f"[1 {schrift[0]} teken]" if aantal == 1 else f"[{aantal} {schrift[1]} tekens]"


def _item(letters: str, namen: Mapping[str, str]) -> str:
    kort = letters if len(letters) <= _LANGST else f"{letters[:_LANGST]}…"
    zichtbaar = "".join(teken if _is_te_zien(teken) else f" {_code(teken)} " for teken in kort)
    bij = _schriften(letters) or [_code(teken) for teken in kort if _is_te_zien(teken)][:1]
    bij += [f"in de naam van {wie}" for wie, naam in namen.items() if set(letters) <= set(naam)][:1]
    return " ".join(zichtbaar.split()) + (f" ({', '.join(bij)})" if bij else "")


def _schriften(letters: Iterable[str]) -> list[str]:
    soorten = (_SCHRIFTEN.get(_eerste_naam(teken)) for teken in letters)
    return list(dict.fromkeys(soort[0] for soort in soorten if soort))


def _is_te_zien(teken: str) -> bool:
    return unicodedata.category(teken)[0] != "C"


def _eerste_naam(teken: str) -> str:
    return re.split("[ -]", unicodedata.name(teken, ""), maxsplit=1)[0]


def _code(teken: str) -> str:
    return f"U+{ord(teken):04X}"
