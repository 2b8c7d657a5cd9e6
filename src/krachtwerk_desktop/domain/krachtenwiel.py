"""Mijn krachten as a picture: a wheel with a spoke per leefgebied, the same on screen and on paper.

Inside is what was (*Toen*), around it what is (*Nu*), outside what is wanted (*Straks*), as a tree
grows. A filled part carries its letter, what matters carries its number, a running doel a pointer:
nothing is told by colour alone.

Lengths are in parts of the radius, angles in degrees clockwise from the top; x goes right and y
goes up, from the middle of the wheel.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import cos, radians, sin

Punt = tuple[float, float]

NAAF = 0.27
"""The radius of the middle, where the name stands."""
RINGEN = (NAAF, 0.52, 0.76, 1.0)
"""The borders of the three rings, from the middle outward."""
_VAN_BINNEN_NAAR_BUITEN = (2, 0, 1)
"""Which of Nu, Straks, Toen (0, 1, 2) lies in which ring."""
_STAP = 3.0
_KIER = 0.9
"""Degrees left open between two spokes."""
_WIJZER = (1.03, 1.10, 3.6)
ETIKET = 1.15
"""Where the names begin."""


@dataclass(frozen=True, slots=True)
class Wieldeel:
    """What the wheel shows of one leefgebied: whether something was said about Nu, Straks, Toen."""

    leefgebied: str = field(repr=False)
    gevuld: tuple[bool, bool, bool]
    rang: int | None = None
    doelen: int = 0


@dataclass(frozen=True, slots=True)
class Ringdeel:
    """A part of a ring: its outline, where its letter stands, and whether it is 0 Nu, 1 Straks or 2 Toen."""

    omtrek: tuple[Punt, ...]
    midden: Punt
    kolom: int
    gevuld: bool


@dataclass(frozen=True, slots=True)
class Spaak:
    """One leefgebied as drawn; *wijzer* is the outline of the pointer of a running doel, or empty."""

    deel: Wieldeel
    hoek: float
    ringdelen: tuple[Ringdeel, ...]
    omtrek: tuple[Punt, ...]
    wijzer: tuple[Punt, ...]
    etiket: Punt
    """Where the name is tied to the wheel; it runs away from the middle."""

    @property
    def links(self) -> bool:
        """Whether the name stands left of its point; at the top and the foot it is centred."""
        return self.etiket[0] < 0

    @property
    def gecentreerd(self) -> bool:
        return abs(self.etiket[0]) < 0.12


def spaken(delen: Sequence[Wieldeel]) -> tuple[Spaak, ...]:
    """Divide the wheel; the first leefgebied begins at the top."""
    if not delen:
        return ()
    breed = 360 / len(delen)
    return tuple(_spaak(deel, nummer * breed, breed) for nummer, deel in enumerate(delen))


def omschrijving(deel: Wieldeel, kolommen: Sequence[str]) -> str:
    """Return the spoke in words, for who does not see it: *Wonen: Nu en Straks, nummer 2, 1 doel*."""
    gezegd = [naam for naam, is_er in zip(kolommen, deel.gevuld, strict=True) if is_er]
    zinnen = [" en ".join(gezegd) if gezegd else "nog niet besproken"]
    if deel.rang is not None:
        zinnen.append(f"nummer {deel.rang} van wat nu belangrijk is")
    if deel.doelen:
        zinnen.append(doelen_in_woorden(deel.doelen))
    return f"{deel.leefgebied}: {', '.join(zinnen)}"


def doelen_in_woorden(aantal: int) -> str:
    """Return *1 doel* or *2 doelen*."""
    return "1 doel" if aantal == 1 else f"{aantal} doelen"


def _spaak(deel: Wieldeel, begin: float, breed: float) -> Spaak:
    van, tot = begin + _KIER, begin + breed - _KIER
    hoek = begin + breed / 2
    ringdelen = tuple(
        Ringdeel(
            _ringstuk(RINGEN[ring], RINGEN[ring + 1], van, tot),
            _punt((RINGEN[ring] + RINGEN[ring + 1]) / 2, hoek),
            kolom,
            deel.gevuld[kolom],
        )
        for ring, kolom in enumerate(_VAN_BINNEN_NAAR_BUITEN)
    )
    return Spaak(
        deel,
        hoek,
        ringdelen,
        _ringstuk(RINGEN[0], RINGEN[-1], van, tot),
        _wijzer(hoek) if deel.doelen else (),
        _punt(ETIKET, hoek),
    )


def _ringstuk(binnen: float, buiten: float, van: float, tot: float) -> tuple[Punt, ...]:
    stappen = max(1, round((tot - van) / _STAP))
    hoeken = [van + (tot - van) * n / stappen for n in range(stappen + 1)]
    heen = [_punt(buiten, hoek) for hoek in hoeken]
    terug = [_punt(binnen, hoek) for hoek in reversed(hoeken)]
    return (*heen, *terug)


def _wijzer(hoek: float) -> tuple[Punt, ...]:
    voet, top, half = _WIJZER
    return _punt(voet, hoek - half), _punt(top, hoek), _punt(voet, hoek + half)


def _punt(straal: float, hoek: float) -> Punt:
    boog = radians(hoek)
    return straal * sin(boog), straal * cos(boog)
