"""What changed between two texts, in words: a person reads words, not characters."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from krachtwerk_desktop.domain.vouwen import vouw

_HERKEND: Final = 0.6
_NIETS_ANDERS: Final = 0.2


class Soort(StrEnum):
    """What became of a run of words."""

    GELIJK = "gelijk"
    WEG = "weg"
    ERBIJ = "erbij"


@dataclass(frozen=True, slots=True)
class Stuk:
    """A run of words with the white space after them."""

    soort: Soort
    tekst: str = field(repr=False)


def verschil(oud: str, nieuw: str) -> tuple[Stuk, ...]:
    """Return the runs that lead from *oud* to *nieuw*, what went away before what came."""
    links, rechts = _woorden(oud), _woorden(nieuw)
    return tuple(_stukken(links, rechts))


def _stukken(links: list[str], rechts: list[str]) -> Iterator[Stuk]:
    # White space alone is no change: words are compared without it and shown with it.
    kaal_links, kaal_rechts = [w.strip() for w in links], [w.strip() for w in rechts]
    vergelijker = SequenceMatcher(None, kaal_links, kaal_rechts, autojunk=False)
    for wat, van, tot, naar, eind in vergelijker.get_opcodes():
        if wat == "equal":
            yield Stuk(Soort.GELIJK, "".join(rechts[naar:eind]))
            continue
        if van < tot:
            yield Stuk(Soort.WEG, "".join(links[van:tot]))
        if naar < eind:
            yield Stuk(Soort.ERBIJ, "".join(rechts[naar:eind]))


def _woorden(tekst: str) -> list[str]:
    return re.findall(r"\S+\s*|\s+", tekst)


def herken(zinnen: Sequence[str], alineas: Sequence[str]) -> tuple[int | None, ...]:
    """Return per sentence which paragraph holds it: in its own words, or in most of them after a correction.

    None for one that stands in none of them any more.
    """
    waar = {alinea: nummer for nummer, alinea in reversed(list(enumerate(alineas)))}
    if all(zin in waar for zin in zinnen):
        return tuple(waar[zin] for zin in zinnen)
    kale = [_kaal(alinea) for alinea in alineas]
    return tuple(waar[zin] if zin in waar else _meest_gelijk(_kaal(zin), kale) for zin in zinnen)


def _meest_gelijk(zin: list[str], alineas: Sequence[list[str]]) -> int | None:
    delen = [(_deel(zin, alinea), -nummer) for nummer, alinea in enumerate(alineas)]
    beste, nummer = max(delen, default=(0.0, 0))
    return -nummer if beste >= _HERKEND else None


def _deel(zin: list[str], alinea: list[str]) -> float:
    """Return which part of the letters of a sentence, in whole words, a paragraph has in that order.

    A paragraph with nothing else in it, of which words were only taken away, counts for more.
    """
    letters, er_staan = max(1, sum(map(len, zin))), set(alinea)
    if sum(len(woord) for woord in zin if woord in er_staan) / letters + _NIETS_ANDERS < _HERKEND:
        return 0.0  # soon told, in a cell of many pages
    blokken = SequenceMatcher(None, zin, alinea, autojunk=False).get_matching_blocks()
    gelijk = [woord for blok in blokken for woord in zin[blok.a : blok.a + blok.size]]
    return sum(map(len, gelijk)) / letters + (_NIETS_ANDERS if gelijk == alinea else 0)


def _kaal(tekst: str) -> list[str]:
    return re.findall(r"\w+", vouw(tekst))
