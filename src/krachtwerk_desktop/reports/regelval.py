"""Where a line ends: at blanks, after hyphens, between letters of scripts without blanks.

Widths come in through `Maten`, in thousandths of the letter size; nothing here knows fonts.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from krachtwerk_desktop.reports.afbreken import AFBREEKSTREEP, begint_lettergreep, is_gewoon_woord
from krachtwerk_desktop.reports.tekens import BREEKPUNT, JOINERS

# Between Chinese, Japanese and Korean letters a line may end, but not before these.
_OOSTERS = re.compile(
    "([\u2e80-\u2fdf\u3005-\u30ff\u31f0-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef])"
)
_NIET_VOORAAN = frozenset("、。，．！？：；）」』】〉》・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_LANGSTE_STUK = 400  # letters; no line on A4 holds more
_BREEKBAAR = re.compile(r"(?<=[-/@._=&?])(?=\w)")
_ZOEKT_TERUG = 10  # letters


class Woord(NamedTuple):
    tekst: str
    spatie_ervoor: bool


@dataclass(frozen=True, slots=True)
class Maten:
    """How words of one paragraph are measured, and how much fits; all in thousandths."""

    meet: Callable[[str], float]
    spatie: float
    ruimte: float


def woorden_van(alinea: str) -> list[Woord]:
    """Cut at blanks, at places to break, and between letters of scripts without blanks."""
    woorden: list[Woord] = []
    for groep in filter(None, alinea.split(" ")):
        nieuw = True
        for stuk in filter(None, groep.split(BREEKPUNT)):
            for deel in filter(None, _OOSTERS.split(stuk)):
                if not nieuw and deel[0] in _NIET_VOORAAN:
                    woorden[-1] = Woord(woorden[-1].tekst + deel, woorden[-1].spatie_ervoor)
                else:
                    woorden.append(Woord(deel, nieuw))
                nieuw = False
    return woorden


def vul(woorden: list[Woord], maten: Maten) -> list[tuple[str, float]]:
    """Fill lines one after another; a word wider than a line is cut, never left out."""
    regels: list[tuple[str, float]] = []
    regel: list[str] = []
    vol = 0.0
    for woord, los in _op_maat(woorden, maten):
        breedte = maten.meet(woord)
        tussen = maten.spatie if los and regel else 0.0
        if regel and vol + tussen + breedte > maten.ruimte:
            regels.append(("".join(regel), vol))
            regel, vol, tussen = [], 0.0, 0.0
        if tussen:
            regel.append(" ")
        regel.append(woord)
        vol += tussen + breedte
    regels.append(("".join(regel), vol))
    return regels


def _op_maat(woorden: list[Woord], maten: Maten) -> list[Woord]:
    """Cut the words that no line can hold, after a hyphen or slash where there is one."""
    if all(maten.meet(woord.tekst) <= maten.ruimte for woord in woorden):
        return woorden
    uit: list[Woord] = []
    for woord in woorden:
        if maten.meet(woord.tekst) <= maten.ruimte:
            uit.append(woord)
            continue
        los = woord.spatie_ervoor
        streepje = is_gewoon_woord(woord.tekst)
        for deel in _BREEKBAAR.split(woord.tekst):
            for stuk in _hak(deel, maten, streepje=streepje):
                uit.append(Woord(stuk, los))
                los = False
    return uit


def _hak(woord: str, maten: Maten, *, streepje: bool) -> list[str]:
    """Cut a word in pieces that fit; a letter keeps its marks, however narrow the column."""
    stukken, begin = [], 0
    while begin < len(woord):
        eind = begin + _past(woord[begin : begin + _LANGSTE_STUK], maten)
        plek = _lettergreep(woord, begin, eind, maten) if streepje and eind < len(woord) else 0
        if plek:
            stukken.append(woord[begin:plek] + AFBREEKSTREEP)
            begin = plek
            continue
        while eind < len(woord) and hoort_bij_vorige(woord[eind]):
            eind += 1
        stukken.append(woord[begin:eind])
        begin = eind
    return stukken


def _lettergreep(woord: str, begin: int, eind: int, maten: Maten) -> int:
    """Return the last place before *eind* where a syllable may begin, 0 for none nearby."""
    for plek in range(min(eind, len(woord) - 3), max(begin + 2, eind - _ZOEKT_TERUG), -1):
        past = maten.meet(woord[begin:plek] + AFBREEKSTREEP) <= maten.ruimte
        if past and begint_lettergreep(woord, plek):
            return plek
    return 0


def _past(stuk: str, maten: Maten) -> int:
    """Return how many letters of a piece fit, at least one."""
    laag, hoog = 1, len(stuk)
    while laag < hoog:
        midden = (laag + hoog + 1) // 2
        if maten.meet(stuk[:midden]) <= maten.ruimte:
            laag = midden
        else:
            hoog = midden - 1
    return laag


def hoort_bij_vorige(teken: str) -> bool:
    return teken in JOINERS or unicodedata.category(teken).startswith("M")
