"""In which order letters stand on a line that is (partly) read from right to left.

The implicit part of the Unicode bidirectional algorithm (UAX #9, rules P2 to L2, with the
paired brackets of N0). Explicit embeddings never arrive here: `tekens` takes them out, since
on paper they can only make a sentence look like another one.
"""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_STERK = {"L": 0, "R": 1, "AL": 1}
_NEUTRAAL = frozenset({"B", "S", "WS", "ON"})
# Letters come out as L or R, numbers as EN or AN; next to a neutral a number counts as R.
_NAAST_NEUTRAAL = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_HAAKJES = dict(zip("([{⁽₍〈《「『【〔", ")]}⁾₎〉》」』】〕", strict=True))
_SLUIT = {dicht: open_ for open_, dicht in _HAAKJES.items()}
# Hebrew up to Arabic Extended, the presentation forms, and the right-to-left planes.
_VAN_RECHTS = ((0x0590, 0x08FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF))


# Unseen; what stands after it, and a sentence that begins with it, reads from left to right.
LINKS = "\u200e"


class Reeks(NamedTuple):
    """Letters `begin` to `eind` of the text as typed, all in one direction."""

    begin: int
    eind: int
    van_rechts: bool


def heeft_rechts(tekst: str) -> bool:
    """Whether any letter is read from right to left."""
    return any(a <= ord(teken) <= b for teken in tekst for a, b in _VAN_RECHTS) or "\u200f" in tekst


def begint_rechts(tekst: str) -> bool:
    """Whether the first letter with a direction is read from right to left (P2, P3)."""
    for teken in tekst:
        sterk = _STERK.get(unicodedata.bidirectional(teken))
        if sterk is not None:
            return sterk == 1
    return False


def reeksen(regels: Sequence[str], van_rechts: bool) -> list[list[Reeks]]:
    """Return per line of one paragraph its runs from left to right, as they stand on paper.

    The paragraph decides, not the line: what a sign belongs to may stand on the line before it.
    """
    niveaus = _niveaus(" ".join(regels), int(van_rechts))
    uit: list[list[Reeks]] = []
    begin = 0
    for regel in regels:
        uit.append(_van_regel(regel, niveaus[begin : begin + len(regel)], int(van_rechts)))
        begin += len(regel) + 1
    return uit


def _van_regel(regel: str, niveaus: list[int], basis: int) -> list[Reeks]:
    for plek in range(len(regel.rstrip(" ")), len(regel)):  # L1: blanks at the end belong to the paragraph
        niveaus[plek] = basis
    stukken: list[tuple[int, int, int]] = []
    begin = 0
    for plek in range(1, len(niveaus) + 1):
        if plek == len(niveaus) or niveaus[plek] != niveaus[begin]:
            stukken.append((begin, plek, niveaus[begin]))
            begin = plek
    return [Reeks(a, b, niveau % 2 == 1) for a, b, niveau in _keer_om(stukken)]


def _keer_om(stukken: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Rule L2 on whole runs: from the highest level down, reverse what lies at or above it."""
    hoogste = max((niveau for _, _, niveau in stukken), default=0)
    for grens in range(hoogste, 0, -1):
        begin = 0
        while begin < len(stukken):
            eind = begin
            while eind < len(stukken) and stukken[eind][2] >= grens:
                eind += 1
            stukken[begin:eind] = reversed(stukken[begin:eind])
            begin = eind + 1
    return stukken


def _niveaus(tekst: str, basis: int) -> list[int]:
    soorten = [unicodedata.bidirectional(teken) or "L" for teken in tekst]
    rand = "R" if basis else "L"
    _zwakke(soorten, rand)
    _haakjes(tekst, soorten, rand)
    _neutrale(soorten, rand)
    # I1 and I2: how deep a letter lies follows from its own direction and that of the paragraph.
    dieper = {0: {"L": 0, "R": 1, "EN": 2, "AN": 2}, 1: {"L": 1, "R": 0, "EN": 1, "AN": 1}}[basis]
    return [basis + dieper[soort] for soort in soorten]


def _zwakke(soorten: list[str], rand: str) -> None:
    """Rules W1 to W7, in place: marks, numbers and what stands around numbers."""
    vorige = sterk = rand
    for plek, soort in enumerate(soorten):
        nieuw = vorige if soort in {"NSM", "BN"} else soort  # W1; a joiner goes with its letter
        if nieuw == "EN" and sterk == "AL":  # W2
            nieuw = "AN"
        if nieuw in _STERK:
            sterk = nieuw
        soorten[plek] = vorige = nieuw
    soorten[:] = ["R" if soort == "AL" else soort for soort in soorten]  # W3
    _tussen_getallen(soorten)
    _naast_getallen(soorten)
    sterk = rand
    for plek, soort in enumerate(soorten):
        if soort in _STERK:
            sterk = soort
        elif soort == "EN" and sterk == "L":  # W7
            soorten[plek] = "L"
        elif soort in {"ES", "ET", "CS"}:  # W6
            soorten[plek] = "ON"


def _tussen_getallen(soorten: list[str]) -> None:
    """W4: one separator between two numbers of a kind belongs to them."""
    for plek in range(1, len(soorten) - 1):
        voor, soort, na = soorten[plek - 1 : plek + 2]
        een_getal = voor == na and (
            (soort == "ES" and voor == "EN") or (soort == "CS" and voor in {"EN", "AN"})
        )
        if een_getal:
            soorten[plek] = voor


def _naast_getallen(soorten: list[str]) -> None:
    """W5: signs such as a euro or a percent sign belong to the number they touch."""
    for rij in (range(len(soorten)), range(len(soorten) - 1, -1, -1)):
        vorige = ""
        for plek in rij:
            if soorten[plek] == "ET" and vorige == "EN":
                soorten[plek] = "EN"
            vorige = soorten[plek]


def _haakjes(tekst: str, soorten: list[str], rand: str) -> None:
    """N0: a pair of brackets takes the direction of what it encloses, or of what is before it."""
    for begin, eind in _paren(tekst, soorten):
        binnen = {_NAAST_NEUTRAAL[s] for s in soorten[begin + 1 : eind] if s in _NAAST_NEUTRAAL}
        if rand in binnen:
            richting = rand
        elif binnen:
            ervoor = (soorten[plek] for plek in range(begin - 1, -1, -1))
            richting = next((_NAAST_NEUTRAAL[s] for s in ervoor if s in _NAAST_NEUTRAAL), rand)
        else:
            continue
        for plek in (begin, eind):
            soorten[plek] = richting
            for merk in range(plek + 1, len(tekst)):  # marks on a bracket go with it
                if unicodedata.bidirectional(tekst[merk]) != "NSM":
                    break
                soorten[merk] = richting


def _paren(tekst: str, soorten: list[str]) -> list[tuple[int, int]]:
    """Return the matching brackets, in the order of the opening ones."""
    paren: list[tuple[int, int]] = []
    open_: list[int] = []
    for plek, teken in enumerate(tekst):
        if soorten[plek] != "ON":
            continue
        if teken in _HAAKJES:
            open_.append(plek)
        elif teken in _SLUIT:
            gezocht = next((i for i in reversed(range(len(open_))) if tekst[open_[i]] == _SLUIT[teken]), None)
            if gezocht is not None:
                paren.append((open_[gezocht], plek))
                del open_[gezocht:]
    return sorted(paren)


def _neutrale(soorten: list[str], rand: str) -> None:
    """N1 and N2: what has no direction takes that of both its neighbours, or the paragraph's."""
    begin = 0
    while begin < len(soorten):
        if soorten[begin] not in _NEUTRAAL:
            begin += 1
            continue
        eind = begin
        while eind < len(soorten) and soorten[eind] in _NEUTRAAL:
            eind += 1
        voor = _NAAST_NEUTRAAL[soorten[begin - 1]] if begin else rand
        na = _NAAST_NEUTRAAL[soorten[eind]] if eind < len(soorten) else rand
        soorten[begin:eind] = [voor if voor == na else rand] * (eind - begin)
        begin = eind
