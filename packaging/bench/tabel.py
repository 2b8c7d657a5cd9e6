"""The table as it is printed."""

from collections.abc import Sequence

from bench.meting import Uitslag

_KOPPEN = ("wat", "gemeten", "hoogstens", "gehaald", "hoe")
_WOORD = {True: "ja", False: "NEE", None: ""}


def regels(uitslagen: Sequence[Uitslag]) -> list[str]:
    """Return the lines of the table, the numbers right under each other."""
    rijen = [_KOPPEN, *(_rij(uitslag) for uitslag in uitslagen)]
    breed = [max(len(rij[kolom]) for rij in rijen) for kolom in range(len(_KOPPEN))]
    uit = [_regel(rij, breed) for rij in rijen]
    uit.insert(1, "-" * max(map(len, uit)))
    return uit


def slotzin(uitslagen: Sequence[Uitslag]) -> str:
    """Return one sentence over all bars."""
    latten = [uitslag for uitslag in uitslagen if uitslag.lat is not None]
    gemist = [uitslag.naam for uitslag in latten if not uitslag.gehaald]
    niet = f"; niet: {', '.join(gemist)}" if gemist else ""
    return f"{len(latten) - len(gemist)} van {len(latten)} latten gehaald{niet}."


def _rij(uitslag: Uitslag) -> tuple[str, str, str, str, str]:
    lat = "" if uitslag.lat is None else _getal(uitslag.lat, uitslag.eenheid)
    gemeten = _getal(uitslag.waarde, uitslag.eenheid)
    return uitslag.naam, gemeten, lat, _WOORD[uitslag.gehaald], uitslag.hoe


def _getal(waarde: float, eenheid: str) -> str:
    cijfers = 2 if eenheid == "×" else 1
    return f"{waarde:.{cijfers}f} {eenheid}"


def _regel(rij: Sequence[str], breed: Sequence[int]) -> str:
    naam, gemeten, lat, gehaald, hoe = rij
    delen = (
        naam.ljust(breed[0]),
        gemeten.rjust(breed[1]),
        lat.rjust(breed[2]),
        gehaald.ljust(breed[3]),
        hoe,
    )
    return "  ".join(delen).rstrip()
