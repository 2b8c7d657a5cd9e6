"""Sets text in lines: which font for which word, where a line ends, in which order it reads.

Nearly every text holds only letters of the main font and takes the short way: words are
measured once per print and kept. The long way is for the others, one paragraph at a time.
"""

import re
import unicodedata
from functools import cached_property
from typing import NamedTuple

from krachtwerk_desktop.domain.letters import met_merken
from krachtwerk_desktop.reports import richting
from krachtwerk_desktop.reports.lettertypen import Gevormd, Letterkast, Lettertype
from krachtwerk_desktop.reports.regelval import Maten, Woord, hoort_bij_vorige, vul, woorden_van
from krachtwerk_desktop.reports.stijl import Letter
from krachtwerk_desktop.reports.tekens import BREEKPUNT, JOINERS, opgeschoond
from krachtwerk_desktop.reports.vormen import Merk

# Scripts whose letters join, or carry marks: from Hebrew to Thai and Myanmar, Khmer, Mongolian.
_TE_VORMEN = re.compile(
    "[\u0300-\u036f\u0590-\u109f\u1780-\u18af\u1900-\u1cff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ua800-\uabff\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufefc\U00010a00-\U00011fff\U0001e800-\U0001efff]"
)


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


class Zetter:
    """Sets the texts of one print, and remembers per word the letters that it could not draw."""

    def __init__(self, kast: Letterkast) -> None:
        self._kast = kast
        self._breedtes: tuple[dict[str, float], dict[str, float]] = ({}, {})
        self._gevormd: dict[tuple[str, str, bool], Gevormd] = {}
        self._gekozen: dict[tuple[str, bool], Lettertype | None] = {}
        self.ontbrekend: dict[str, None] = {}

    @cached_property
    def _gewone_letters(self) -> frozenset[str]:
        beide = self._kast.hoofd(False).tekens & self._kast.hoofd(True).tekens
        return frozenset(t for t in beide if t.isprintable() and not hoort_bij_vorige(t)) | {"\n", "\u00a0"}

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

        maten = Maten(meet, meet(" "), ruimte)
        woorden = [Woord(woord, True) for woord in alinea.split(" ") if woord]
        return [Regel((Deel(hoofd, regel, b),), b) for regel, b in vul(woorden, maten)]

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

        maten = Maten(meet, meet(" "), ruimte)
        logisch = [regel for regel, _ in vul(woorden_van(alinea), maten)]
        if rechts:
            reeksen = richting.reeksen(logisch, van_rechts)
            gezet = [self._op_volgorde(*regel, vet) for regel in zip(logisch, reeksen, strict=True)]
        else:
            gezet = [self._delen(regel, vet, False) for regel in logisch]
        return [Regel(tuple(delen), sum(deel.breedte for deel in delen), van_rechts) for delen in gezet]

    def _op_volgorde(self, regel: str, reeksen: list[richting.Reeks], vet: bool) -> list[Deel]:
        delen: list[Deel] = []
        for begin, eind, naar_links in reeksen:
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
            heel = vorige if vorige and self._smalle_spatie(vorige, vet) else self._heel_woord(woord, vet)
            letters = [(heel, woord)] if heel else self._per_letter(woord, vet)
            for lettertype, deel in letters:
                if stukken and stukken[-1][0] is lettertype:
                    stukken[-1] = (lettertype, stukken[-1][1] + deel)
                else:
                    stukken.append((lettertype, deel))
        return stukken

    def _smalle_spatie(self, lettertype: Lettertype, vet: bool) -> bool:
        """Whether a font may draw the blanks too: lines are filled with those of the main font."""
        return " " in lettertype.tekens and lettertype.breed(" ") <= self._kast.hoofd(vet).breed(" ")

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
        """Put a mark in the place of letters that no font has, and remember them.

        Letters in fancy dress (𝓗, Ａ, ①) are first changed for the plain ones they stand for.
        """
        if not (zonder := self._zonder_lettertype(tekst, vet)):
            return tekst
        gewoon = {teken: unicodedata.normalize("NFKC", teken) for teken in zonder}
        tekst = tekst.translate({ord(t): w for t, w in gewoon.items() if not self._zonder_lettertype(w, vet)})
        zonder = self._zonder_lettertype(tekst, vet)
        woorden = ("".join(teken for teken in woord if teken in zonder) for woord in tekst.split())
        self.ontbrekend |= dict.fromkeys(filter(None, woorden))
        return met_merken(tekst, zonder, BREEKPUNT)

    def _zonder_lettertype(self, tekst: str, vet: bool) -> set[str]:
        vreemd = set(tekst) - self._gewone_letters - _OVERAL
        return {teken for teken in vreemd if self._kies(teken, vet) is None}


# Seen by every font as nothing: joiners, direction marks and places to break.
_OVERAL = frozenset(JOINERS + BREEKPUNT + "\u200e\u200f\u061c\n")


def _zonder_tekens(tekst: str) -> str:
    return tekst if _OVERAL.isdisjoint(tekst) else "".join(teken for teken in tekst if teken not in _OVERAL)
