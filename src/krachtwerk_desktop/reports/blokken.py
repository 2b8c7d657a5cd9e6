"""The blocks a sheet is built of. Each knows its height, can be cut in two, and draws itself.

`knip(ruimte)` returns what fits in that many points and what is left; either may be None.
Cutting never changes a block: it makes two new ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Protocol

from krachtwerk_desktop.reports.doek import Doek
from krachtwerk_desktop.reports.stijl import SCHRIJFREGEL, VAKJE, Kleur, Letter
from krachtwerk_desktop.reports.tekst import Regel

_SPELING = 0.01  # points; what rounding may take
_HOOGSTE_KOP = 90.0  # points; a heading higher than this is text, and may end a page


class Blok(Protocol):
    """Anything that takes up height in a column."""

    @property
    def hoogte(self) -> float: ...

    def knip(self, ruimte: float, /) -> "Knip": ...

    def teken(self, doek: Doek, x: float, boven: float, breedte: float, /) -> None: ...


Knip = tuple[Blok | None, Blok | None]


def heel_of_niet(blok: Blok, ruimte: float) -> Knip:
    """Keep a block in one piece."""
    return (blok, None) if blok.hoogte <= ruimte + _SPELING else (None, blok)


@dataclass(frozen=True, slots=True)
class Tekst:
    """Lines of one kind; at least two of them stand together where a page ends."""

    regels: Sequence[Regel]
    letter: Letter
    rechts: bool = False

    @property
    def hoogte(self) -> float:
        return len(self.regels) * self.letter.regelhoogte

    def knip(self, ruimte: float) -> Knip:
        aantal, past = len(self.regels), int((ruimte + _SPELING) / self.letter.regelhoogte)
        if past >= aantal:
            return self, None
        past = min(past, aantal - 2)
        if past < 2:
            return None, self
        return replace(self, regels=self.regels[:past]), replace(self, regels=self.regels[past:])

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        doek.regels(self.regels, self.letter, x, boven, breedte, rechts=self.rechts)


@dataclass(frozen=True, slots=True)
class Wit:
    """Empty height; it disappears where a page ends."""

    hoogte: float

    def knip(self, ruimte: float) -> Knip:
        return (self, None) if self.hoogte <= ruimte else (None, None)

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        """Nothing stands here."""


@dataclass(frozen=True, slots=True)
class Schrijflijnen:
    """Lines to write on by pen, 9 mm apart; the last one lies at the foot of the block."""

    aantal: int
    kleur: Kleur

    @property
    def hoogte(self) -> float:
        return self.aantal * SCHRIJFREGEL

    def knip(self, ruimte: float) -> Knip:
        past = min(max(0, int((ruimte + _SPELING) / SCHRIJFREGEL)), self.aantal)
        rest = self.aantal - past
        return (replace(self, aantal=past) if past else None, replace(self, aantal=rest) if rest else None)

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        for nummer in range(1, self.aantal + 1):
            doek.lijn(x, boven - nummer * SCHRIJFREGEL, breedte, self.kleur)


@dataclass(frozen=True, slots=True)
class Vakje:
    """A tick box."""

    kleur: Kleur
    aan: bool = False
    hoogte: float = VAKJE

    def knip(self, ruimte: float) -> Knip:
        return heel_of_niet(self, ruimte)

    def teken(self, doek: Doek, x: float, boven: float, _breedte: float) -> None:
        doek.vakje(x, boven, self.kleur, aan=self.aan)


@dataclass(frozen=True, slots=True)
class Streep:
    """A line over the whole width, with its own height."""

    kleur: Kleur
    dikte: float = 0.6

    @property
    def hoogte(self) -> float:
        return self.dikte

    def knip(self, ruimte: float) -> Knip:
        return heel_of_niet(self, ruimte)

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        doek.lijn(x, boven - self.dikte / 2, breedte, self.kleur, self.dikte)


@dataclass(frozen=True, slots=True)
class Bladwijzer:
    """A place in the list of contents; it takes no height."""

    titel: str
    niveau: int = 0
    hoogte: float = 0.0

    def knip(self, _ruimte: float) -> Knip:
        return self, None

    def teken(self, doek: Doek, _x: float, boven: float, _breedte: float) -> None:
        doek.bladwijzer(self.titel, self.niveau, boven)


class Stapel:
    """Blocks under each other; `heel` keeps all on one page, `kop` the first few with what follows."""

    __slots__ = ("blokken", "heel", "hoogte", "kop")

    def __init__(self, blokken: Sequence[Blok], *, heel: bool = False, kop: int = 0) -> None:
        self.blokken = blokken
        self.heel = heel
        self.kop = kop
        self.hoogte = sum(blok.hoogte for blok in blokken)

    def knip(self, ruimte: float) -> Knip:
        if self.hoogte <= ruimte + _SPELING:
            return self, None
        if self.heel:
            return None, self
        grenzen = accumulate(blok.hoogte for blok in self.blokken)
        past = next(i for i, onder in enumerate(grenzen) if onder > ruimte + _SPELING)
        voor = list(self.blokken[:past])
        deel, rest = self.blokken[past].knip(ruimte - sum(blok.hoogte for blok in voor))
        voor += [deel] if deel else []
        if len(voor) <= self.kop and sum(blok.hoogte for blok in voor) < _HOOGSTE_KOP:
            return None, self
        na = [*([rest] if rest else []), *self.blokken[past + 1 :]]
        if all(isinstance(blok, Wit | Streep) for blok in na):
            na = []  # the line under a row is not worth a page with headings
        return _stapel_of_niets(voor), _stapel_of_niets(na)

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        for blok in self.blokken:
            blok.teken(doek, x, boven, breedte)
            boven -= blok.hoogte


def _stapel_of_niets(blokken: list[Blok]) -> Stapel | None:
    """Return a stack without white at its ends; nothing when only white is left."""
    while blokken and isinstance(blokken[0], Wit):
        blokken.pop(0)
    while blokken and isinstance(blokken[-1], Wit):
        blokken.pop()
    return Stapel(blokken) if blokken else None


class Onderkop:
    """A block under a heading, that stands again above what is left of it on a next page.

    `verder` is what stands there in its place. What is as high as text is not repeated.
    """

    __slots__ = ("hoogte", "inhoud", "kop", "verder")

    def __init__(self, kop: Blok, inhoud: Blok, verder: Blok | None = None) -> None:
        self.kop, self.inhoud, self.verder = kop, inhoud, verder or kop
        self.hoogte = kop.hoogte + inhoud.hoogte

    def knip(self, ruimte: float) -> Knip:
        if self.hoogte <= ruimte + _SPELING:
            return self, None
        if self.kop.hoogte >= _HOOGSTE_KOP:
            return Stapel([self.kop, self.inhoud]).knip(ruimte)
        voor, rest = self.inhoud.knip(ruimte - self.kop.hoogte)
        if voor is None:
            return None, self
        return Onderkop(self.kop, voor), self._vervolg(rest) if rest else None

    def _vervolg(self, rest: Blok) -> Blok:
        return rest if self.verder.hoogte >= _HOOGSTE_KOP else Onderkop(self.verder, rest)

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        self.kop.teken(doek, x, boven, breedte)
        self.inhoud.teken(doek, x, boven - self.kop.hoogte, breedte)


@dataclass(frozen=True, slots=True)
class Kader:
    """A block with room around it and, if asked, a tint behind it and a bar before it."""

    inhoud: Blok
    rand: tuple[float, float, float, float]  # above, right, below, left; points
    kleur: Kleur | None = None
    balk: Kleur | None = None

    @property
    def hoogte(self) -> float:
        return self.inhoud.hoogte + self.rand[0] + self.rand[2]

    def knip(self, ruimte: float) -> Knip:
        if self.hoogte <= ruimte + _SPELING:
            return self, None
        voor, na = self.inhoud.knip(ruimte - self.rand[0] - self.rand[2])
        return replace(self, inhoud=voor) if voor else None, replace(self, inhoud=na) if na else None

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        bovenrand, rechts, _, links = self.rand
        if self.kleur:
            doek.vlak(x, boven, breedte, self.hoogte, self.kleur)
        if self.balk:
            doek.vlak(x, boven, 2.2, self.hoogte, self.balk)
        self.inhoud.teken(doek, x + links, boven - bovenrand, breedte - links - rechts)
