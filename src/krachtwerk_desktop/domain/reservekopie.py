"""What a backup is, when one is due, and which ones may go.

The clock of a laptop may jump; the number of a backup only goes up. So backups are
*ordered* by their number and only *spaced* by the clock, and where the clock made a jump
nothing is thrown away.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from krachtwerk_desktop.domain.geschiedenis import opruimgrens

MINSTENS = 10
"""So many of the newest are always kept."""
WEGGELEGD_MINSTENS = 3
WEGGELEGD_BEWAARD = timedelta(days=30)
DAG = timedelta(days=1)
SPRONG = timedelta(days=31)
"""A longer silence from one backup to the next may be a moved clock: it does not count as age."""
_DAGEN_PER_DAG = 14
_DAGEN_PER_WEEK = 92


class Reden(StrEnum):
    """Why a backup was made."""

    DAGELIJKS = "dagelijks"
    ZELF = "zelf"
    BIJWERKEN = "voor_bijwerken"
    TERUGZETTEN = "voor_terugzetten"


@dataclass(frozen=True, slots=True)
class Kopie:
    """A backup that proved itself: reopened, checked and counted at *moment* (UTC)."""

    nummer: int
    moment: datetime
    clienten: int
    reden: Reden = Reden.DAGELIJKS


@dataclass(frozen=True, slots=True)
class Weggelegd:
    """What a restore put aside, *volg* counted from the first; *na* is the newest backup of that moment."""

    volg: int
    na: int


@dataclass(frozen=True, slots=True)
class KopieClient:
    """A cliënt as a vault (a backup's or today's) knows them."""

    id: str
    naam: str = field(repr=False)
    laatst_op: datetime | None = None


def is_nodig(laatste: Kopie | None, nu: datetime) -> bool:
    """Say whether a backup is due: none yet, a day old, or one that seems to come from the future."""
    return laatste is None or not timedelta() <= nu - laatste.moment < DAG


def gesprongen(kopieen: Sequence[Kopie], nu: datetime) -> bool:
    """Say whether the clock cannot be trusted now, by the two newest backups and the present."""
    momenten = [kopie.moment for kopie in _nieuwste_eerst(kopieen)[:2]]
    return any(not timedelta() <= later - eerder <= SPRONG for later, eerder in pairwise([nu, *momenten]))


def overbodig(kopieen: Sequence[Kopie], nu: datetime) -> list[Kopie]:
    """Return which of these may go, newest first.

    Kept are all of the newest's day, the newest of each day for two weeks, of each week
    for three months and of each month after that, and always the ten newest.
    """
    if not kopieen or gesprongen(kopieen, nu):
        return []
    weg: list[Kopie] = []
    gezien: set[tuple[object, ...]] = set()
    rij = _met_leeftijd(kopieen)
    for plaats, (kopie, dag, sprongen) in enumerate(rij):
        vak = (sprongen, *_vak(kopie, dag, rij[0][1]))
        if vak in gezien and plaats >= MINSTENS:
            weg.append(kopie)
        gezien.add(vak)
    return weg


def lang_genoeg_weggelegd(
    weggelegd: Sequence[Weggelegd], kopieen: Sequence[Kopie], nu: datetime
) -> list[Weggelegd]:
    """Return which of what was put aside may go: never the newest few, nor any from the last 30 days.

    Those days are counted along the backups that were made since, as far as they confirm them.
    """
    if gesprongen(kopieen, nu):
        return []
    nieuwste_eerst = sorted(weggelegd, key=lambda een: een.volg, reverse=True)
    sinds = [(kopie.nummer, kopie.moment) for kopie in reversed(_nieuwste_eerst(kopieen))]
    return [
        een
        for een in nieuwste_eerst[WEGGELEGD_MINSTENS:]
        if opruimgrens([moment for nummer, moment in sinds if nummer > een.na], nu, WEGGELEGD_BEWAARD)
    ]


def _met_leeftijd(kopieen: Sequence[Kopie]) -> list[tuple[Kopie, date, int]]:
    """Return each with its day as if the clock had never jumped, and how many jumps came after it.

    Newest first. Backups on both sides of a jump are never weighed against each other: how
    far they lie apart is not known.
    """
    rij = _nieuwste_eerst(kopieen)
    moment, sprongen = rij[0].moment, 0
    uit = [(rij[0], moment.date(), sprongen)]
    for later, kopie in pairwise(rij):
        stil = later.moment - kopie.moment
        # The numbers tell how many backups once lay in between and were thinned out.
        if timedelta() <= stil <= SPRONG * (later.nummer - kopie.nummer):
            moment -= stil
        else:
            sprongen += 1
        uit.append((kopie, moment.date(), sprongen))
    return uit


def _vak(kopie: Kopie, dag: date, vandaag: date) -> tuple[object, ...]:
    """Return the box of which one backup stays."""
    oud = (vandaag - dag).days
    if oud == 0:
        return ("alle", kopie.nummer)
    if oud <= _DAGEN_PER_DAG:
        return ("dag", dag)
    if oud <= _DAGEN_PER_WEEK:
        return ("week", *dag.isocalendar()[:2])
    return ("maand", dag.year, dag.month)


def _nieuwste_eerst(kopieen: Sequence[Kopie]) -> list[Kopie]:
    return sorted(kopieen, key=lambda kopie: kopie.nummer, reverse=True)
