"""The walk through the seven basistaken, without a screen.

A place is a basistaak and one of its parts: in the KI a leefgebied, elsewhere a part of
the form. Vorige and Volgende walk the parts and then go on to the next basistaak; the
lists jump anywhere. Nothing is ever locked.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from krachtwerk_desktop.domain.inhoud import Basistaak, Deel, Inhoud, Leefgebied
from krachtwerk_desktop.domain.plek import KI


class Stand(StrEnum):
    """The state of a basistaak, as the side list shows it."""

    LEEG = "leeg"
    BEZIG = "bezig"
    BESPROKEN = "besproken"


@dataclass(frozen=True, slots=True)
class BasistaakStand:
    """A basistaak with its state, and the day it was discussed if it was marked so."""

    basistaak: Basistaak
    stand: Stand
    besproken_op: date | None = None


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where the begeleider is; *deel* is ``''`` for a basistaak that is one page."""

    basistaak: str
    deel: str = ""


Ingevuld = AbstractSet[tuple[str, str]]
"""What holds text in a traject: a form and its question, the KI and its leefgebied."""


class Route:
    """The order of all places of a catalogue.

    What expired, and a leefgebied that nobody asks for, is walked only where it is *ingevuld*.
    """

    def __init__(self, inhoud: Inhoud, ingevuld: Ingevuld = frozenset()) -> None:
        self._inhoud, self._ingevuld = inhoud, ingevuld
        self._plaatsen = tuple(
            Plaats(taak.id, deel) for taak in inhoud.basistaken for deel in self.delen(taak.id)
        )

    def delen(self, basistaak_id: str) -> tuple[str, ...]:
        """Return the ids of the parts that are walked, ``('',)`` for a single page."""
        if basistaak_id == KI:
            return tuple(gebied.id for gebied in self._inhoud.leefgebieden if self._telt_gebied(gebied))
        taak = self._inhoud.basistaak(basistaak_id)
        return tuple(deel.id for deel in taak.delen if self._telt_deel(taak.id, deel)) or ("",)

    def eerste(self, basistaak_id: str) -> Plaats:
        """Return where a basistaak begins."""
        return Plaats(basistaak_id, self.delen(basistaak_id)[0])

    def of_eerste(self, plaats: Plaats) -> Plaats:
        """Return the place; the first of its basistaak when it is not walked (a hidden leefgebied)."""
        return plaats if plaats in self._plaatsen else self.eerste(plaats.basistaak)

    def volgende(self, plaats: Plaats) -> Plaats | None:
        """Return the next place, None after the last."""
        return self._stap(plaats, 1)

    def vorige(self, plaats: Plaats) -> Plaats | None:
        """Return the place before, None at the very first."""
        return self._stap(plaats, -1)

    def naam(self, plaats: Plaats, vanaf: Plaats | None = None) -> str:
        """Return the words for *Volgende: …*: the part, or the basistaak when it is another."""
        taak = self._inhoud.basistaak(plaats.basistaak)
        if not plaats.deel or (vanaf is not None and vanaf.basistaak != plaats.basistaak):
            return taak.kort
        if plaats.basistaak == KI:
            return self._inhoud.leefgebied(plaats.deel).naam
        return taak.deel(plaats.deel).titel

    def _telt_gebied(self, gebied: Leefgebied) -> bool:
        return (gebied.standaard and not gebied.vervallen) or (KI, gebied.id) in self._ingevuld

    def _telt_deel(self, formulier: str, deel: Deel) -> bool:
        gevuld = any((formulier, vraag.id) in self._ingevuld for vraag in deel.zichtbare_vragen)
        return gevuld if deel.vervallen else bool(deel.zichtbare_vragen)

    def _stap(self, plaats: Plaats, richting: int) -> Plaats | None:
        plek = self._index(plaats) + richting
        return self._plaatsen[plek] if 0 <= plek < len(self._plaatsen) else None

    def _index(self, plaats: Plaats) -> int:
        return self._plaatsen.index(self.of_eerste(plaats))
