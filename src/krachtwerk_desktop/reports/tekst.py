"""Sets text in lines: which font for which word, where a line ends, in which order it reads.

Nearly every text holds only letters of the main font and takes the short way: words are
measured once per print and kept. The long way is for the others, one paragraph at a time.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from krachtwerk_desktop.reports import richting
from krachtwerk_desktop.reports.lettertypen import Gevormd, Letterkast, Lettertype
from krachtwerk_desktop.reports.stijl import Letter
from krachtwerk_desktop.reports.tekens import BREEKPUNT, JOINERS, merk, opgeschoond
from krachtwerk_desktop.reports.vormen import Merk

# Scripts whose letters join, or carry marks: from Hebrew to Thai and Myanmar, Khmer, Mongolian.
_TE_VORMEN = re.compile(
    "[\u0300-\u036f\u0590-\u109f\u1780-\u18af\u1900-\u1cff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ua800-\uabff\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufefc\U00010a00-\U00011fff\U0001e800-\U0001efff]"
)
# Between Chinese, Japanese and Korean letters a line may end, but not before these.
_OOSTERS = re.compile(
    "([\u2e80-\u2fdf\u3005-\u30ff\u31f0-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef])"
)
_NIET_VOORAAN = frozenset("、。，．！？：；）」』】〉》・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_LANGSTE_STUK = 400  # letters; no line on A4 holds more
_BREEKBAAR = re.compile(r"(?<=[-/@._=&?])(?=\w)")


class Deel(NamedTuple):
    """Part of a line in one font; width in thousandths of the size."""

    lettertype: Lettertype
    tekst: str
    breedte: float
    merken: tuple[Merk, ...] = ()


class Regel(NamedTuple):
    """One line as drawn, its parts from left to right."""

    delen: tuple[Deel, ...]
    breedte: float
    van_rechts: bool = False


class Woord(NamedTuple):
    tekst: str
    spatie_ervoor: bool


@dataclass(frozen=True, slots=True)
class _Maten:
    """How words of one paragraph are measured, and how much fits; all in thousandths."""

    meet: Callable[[str], float]
    spatie: float
    ruimte: float


class Zetter:
    """Sets the texts of one print, and remembers the letters it could not draw."""

    def __init__(self, kast: Letterkast) -> None:
        self._kast = kast
        self._breedtes: tuple[dict[str, float], dict[str, float]] = ({}, {})
        self._gevormd: dict[tuple[str, str, bool], Gevormd] = {}
        self._gekozen: dict[tuple[str, bool], Lettertype | None] = {}
        self.ontbrekend: dict[str, None] = {}

    @cached_property
    def _gewone_letters(self) -> frozenset[str]:
        beide = self._kast.hoofd(False).tekens & self._kast.hoofd(True).tekens
        return frozenset(t for t in beide if t.isprintable() and not _hoort_bij_vorige(t)) | {"\n", "\u00a0"}

    def regels(self, tekst: str, letter: Letter, breedte: float) -> list[Regel]:
        """Return the lines of a text; an empty text has none, an empty line in it is kept."""
        gewoon = self._gewone_letters.issuperset(tekst)
        if not gewoon:
            tekst = self._met_merken(opgeschoond(tekst, self._kast.heeft), letter.vet)
        ruimte = breedte / letter.maat * 1000
        uit: list[Regel] = []
        for alinea in tekst.strip().split("\n") if tekst.strip() else ():
            if gewoon or self._gewone_letters.issuperset(alinea):
                uit += self._gewone_alinea(alinea, letter.vet, ruimte)
            else:
                uit += self._gemengde_alinea(alinea, letter.vet, ruimte)
        return uit

    def breedte(self, tekst: str, letter: Letter) -> float:
        """Return the width in points of a text on one line."""
        regels = self.regels(tekst, letter, 1e9)
        return max((regel.breedte for regel in regels), default=0.0) * letter.maat / 1000

    # The short way

    def _gewone_alinea(self, alinea: str, vet: bool, ruimte: float) -> list[Regel]:
        hoofd = self._kast.hoofd(vet)
        bekend = self._breedtes[vet]

        def meet(woord: str) -> float:
            breedte = bekend.get(woord)
            if breedte is None:
                breedte = bekend[woord] = hoofd.breed(woord)
            return breedte

        maten = _Maten(meet, meet(" "), ruimte)
        woorden = [Woord(woord, True) for woord in alinea.split(" ") if woord]
        return [Regel((Deel(hoofd, regel, b),), b) for regel, b in _vul(woorden, maten)]

    # The long way

    def _gemengde_alinea(self, alinea: str, vet: bool, ruimte: float) -> list[Regel]:
        van_rechts = richting.begint_rechts(alinea)
        rechts = van_rechts or richting.heeft_rechts(alinea)

        bekend: dict[str, float] = {}

        def meet(woord: str) -> float:
            if woord not in bekend:
                delen = self._delen(woord, vet, rechts and richting.heeft_rechts(woord))
                bekend[woord] = sum(deel.breedte for deel in delen)
            return bekend[woord]

        maten = _Maten(meet, meet(" "), ruimte)
        regels = []
        for logisch, _ in _vul(_woorden(alinea), maten):
            delen = (
                self._op_volgorde(logisch, vet, van_rechts) if rechts else self._delen(logisch, vet, False)
            )
            breedte = sum(deel.breedte for deel in delen)
            regels.append(Regel(tuple(delen), breedte, van_rechts))
        return regels

    def _op_volgorde(self, regel: str, vet: bool, van_rechts: bool) -> list[Deel]:
        delen: list[Deel] = []
        for begin, eind, naar_links in richting.reeksen(regel, van_rechts):
            stuk = self._delen(regel[begin:eind], vet, naar_links)
            delen += reversed(stuk) if naar_links else stuk
        return delen

    def _delen(self, tekst: str, vet: bool, van_rechts: bool) -> list[Deel]:
        """Cut a run of one direction into parts of one font, in the order of reading."""
        delen = []
        for lettertype, stuk in self._per_lettertype(tekst, vet):
            if van_rechts or _TE_VORMEN.search(stuk):
                vorm = self._vorm(lettertype, stuk, van_rechts)
                delen.append(Deel(lettertype, *vorm))
            elif kaal := _zonder_tekens(stuk):
                delen.append(Deel(lettertype, kaal, lettertype.breed(kaal)))
        return delen

    def _vorm(self, lettertype: Lettertype, stuk: str, van_rechts: bool) -> Gevormd:
        sleutel = (lettertype.naam, stuk, van_rechts)
        if sleutel not in self._gevormd:
            self._gevormd[sleutel] = lettertype.vorm(stuk, van_rechts)
        return self._gevormd[sleutel]

    def _per_lettertype(self, tekst: str, vet: bool) -> list[tuple[Lettertype, str]]:
        """Give each word the first font that has all of it; else letter by letter."""
        stukken: list[tuple[Lettertype, str]] = []
        for woord in re.findall(" +|[^ ]+", tekst):
            vorige = stukken[-1][0] if stukken and woord[0] == " " else None
            heel = vorige if vorige and " " in vorige.tekens else self._heel_woord(woord, vet)
            letters = [(heel, woord)] if heel else self._per_letter(woord, vet)
            for lettertype, deel in letters:
                if stukken and stukken[-1][0] is lettertype:
                    stukken[-1] = (lettertype, stukken[-1][1] + deel)
                else:
                    stukken.append((lettertype, deel))
        return stukken

    def _heel_woord(self, woord: str, vet: bool) -> Lettertype | None:
        letters = frozenset(woord) - _OVERAL
        return next((soort for soort in self._kast.eigen(vet) if letters <= soort.tekens), None)

    def _per_letter(self, woord: str, vet: bool) -> list[tuple[Lettertype, str]]:
        stukken: list[tuple[Lettertype, str]] = []
        for teken in woord:
            vorige = stukken[-1][0] if stukken else None
            past = vorige is not None and (teken in _OVERAL or teken in vorige.tekens)
            lettertype = vorige if past else self._kies(teken, vet)
            if lettertype is None or lettertype is vorige:
                lettertype = vorige or self._kast.hoofd(vet)
            if lettertype is vorige:
                stukken[-1] = (lettertype, stukken[-1][1] + teken)
            else:
                stukken.append((lettertype, teken))
        return stukken

    def _kies(self, teken: str, vet: bool) -> Lettertype | None:
        """Return the first font with a letter: the program's own, then the machine's."""
        sleutel = (teken, vet)
        if sleutel not in self._gekozen:
            eigen = next((soort for soort in self._kast.eigen(vet) if teken in soort.tekens), None)
            self._gekozen[sleutel] = eigen or self._kast.van_machine(teken)
        return self._gekozen[sleutel]

    def _met_merken(self, tekst: str, vet: bool) -> str:
        """Put a mark in the place of every letter that no font has, and remember it."""
        vreemd = set(tekst) - self._gewone_letters - _OVERAL
        zonder = {teken: merk(teken) for teken in vreemd if self._kies(teken, vet) is None}
        if not zonder:
            return tekst
        self.ontbrekend |= dict.fromkeys(teken for teken in tekst if teken in zonder)
        return tekst.translate({ord(teken): naam for teken, naam in zonder.items()})


# Seen by every font as nothing: joiners, direction marks and places to break.
_OVERAL = frozenset(JOINERS + BREEKPUNT + "\u200e\u200f\u061c\n")


def _zonder_tekens(tekst: str) -> str:
    return tekst if _OVERAL.isdisjoint(tekst) else "".join(teken for teken in tekst if teken not in _OVERAL)


def _woorden(alinea: str) -> list[Woord]:
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


def _vul(woorden: list[Woord], maten: _Maten) -> list[tuple[str, float]]:
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


def _op_maat(woorden: list[Woord], maten: _Maten) -> list[Woord]:
    """Cut the words that no line can hold, after a hyphen or slash where there is one."""
    if all(maten.meet(woord.tekst) <= maten.ruimte for woord in woorden):
        return woorden
    uit: list[Woord] = []
    for woord in woorden:
        if maten.meet(woord.tekst) <= maten.ruimte:
            uit.append(woord)
            continue
        los = woord.spatie_ervoor
        for deel in _BREEKBAAR.split(woord.tekst):
            for stuk in _hak(deel, maten):
                uit.append(Woord(stuk, los))
                los = False
    return uit


def _hak(woord: str, maten: _Maten) -> list[str]:
    """Cut a word in pieces that fit; a letter keeps its marks, however narrow the column."""
    stukken, begin = [], 0
    while begin < len(woord):
        eind = begin + _past(woord[begin : begin + _LANGSTE_STUK], maten)
        while eind < len(woord) and _hoort_bij_vorige(woord[eind]):
            eind += 1
        stukken.append(woord[begin:eind])
        begin = eind
    return stukken


def _past(stuk: str, maten: _Maten) -> int:
    """Return how many letters of a piece fit, at least one."""
    laag, hoog = 1, len(stuk)
    while laag < hoog:
        midden = (laag + hoog + 1) // 2
        if maten.meet(stuk[:midden]) <= maten.ruimte:
            laag = midden
        else:
            hoog = midden - 1
    return laag


def _hoort_bij_vorige(teken: str) -> bool:
    return teken in JOINERS or unicodedata.category(teken).startswith("M")
