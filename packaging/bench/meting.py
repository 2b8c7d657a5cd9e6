"""Measuring: medians, high percentiles, and two things timed in turn so that drift hits both."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

Eenheid = str


@dataclass(frozen=True, slots=True)
class Uitslag:
    """One line of the table. `lat` is the highest value that is good; None when there is no bar."""

    naam: str
    waarde: float
    eenheid: Eenheid
    lat: float | None = None
    hoe: str = ""

    @property
    def gehaald(self) -> bool | None:
        """Whether the bar was met; None when there is none."""
        return None if self.lat is None else self.waarde <= self.lat


def percentiel(waarden: Sequence[float], deel: float) -> float:
    """Return the smallest value that `deel` per cent of all values do not exceed."""
    if not waarden:
        raise ValueError("geen waarden")
    gesorteerd = sorted(waarden)
    rang = -(-len(gesorteerd) * deel // 100)
    return gesorteerd[max(0, int(rang) - 1)]


def verhouding(paren: Sequence[tuple[float, float]]) -> float:
    """Return the median of first over second, pair by pair."""
    return median(eerste / tweede for eerste, tweede in paren)


def om_en_om(
    een: Callable[[], float], ander: Callable[[], float], keren: int, *, warm: int = 1
) -> list[tuple[float, float]]:
    """Call both in turn and return their values as pairs; the first `warm` pairs do not count."""
    paren = [(een(), ander()) if beurt % 2 else _omgekeerd(een, ander) for beurt in range(warm + keren)]
    return paren[warm:]


def _omgekeerd(een: Callable[[], float], ander: Callable[[], float]) -> tuple[float, float]:
    """Let the other go first, so that neither always profits from the one before."""
    tweede = ander()
    return een(), tweede


def duur(doe: Callable[[], object]) -> float:
    """Return how many seconds a call takes."""
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def ms(seconden: float) -> str:
    """Return seconds as milliseconds to read."""
    return f"{seconden * 1000:.1f} ms"
