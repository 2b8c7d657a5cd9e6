"""What changed between two texts, in words: a person reads words, not characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum


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
