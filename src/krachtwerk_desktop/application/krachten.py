"""The krachteninventarisatie of a traject: cells, ranks, statements."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime

from krachtwerk_desktop.application.leefgebieden import LeefgebiedKeuze
from krachtwerk_desktop.application.ports import AntwoordOpslag
from krachtwerk_desktop.domain.antwoord import Antwoord, uitspraken
from krachtwerk_desktop.domain.inhoud import Inhoud, Leefgebied
from krachtwerk_desktop.domain.plek import (
    BESPROKEN,
    CEL,
    JA,
    KI,
    NEE,
    NOG_ZEGGEN,
    RANG,
    AntwoordPlek,
    Wie,
    ki_cel,
)
from krachtwerk_desktop.domain.vast import STRAKS


@dataclass(frozen=True, slots=True)
class Uitspraak:
    """One statement of a KI cell."""

    leefgebied: str
    perspectief: str
    wie: Wie
    tekst: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Krachten:
    """The KI as it stands; only cells with text are held.

    *leeggemaakt* are the leefgebieden in which something was said once and taken away since.
    """

    traject_id: str
    antwoorden: Mapping[AntwoordPlek, Antwoord] = field(repr=False)
    leeggemaakt: AbstractSet[str] = frozenset()

    def tekst(self, leefgebied: str, perspectief: str, wie: Wie = Wie.CLIENT) -> str:
        """Return the text of a cell, ``''`` when empty."""
        return self._tekst(ki_cel(self.traject_id, leefgebied, perspectief, wie))

    def rang(self, leefgebied: str) -> int | None:
        """Return 1 to 4, or None."""
        tekst = self._tekst(AntwoordPlek(self.traject_id, KI, RANG, leefgebied))
        return int(tekst) if tekst else None

    @property
    def rangen(self) -> dict[str, int]:
        """What matters now: the rank of each leefgebied that has one."""
        return {
            plek.leefgebied: int(antwoord.tekst)
            for plek, antwoord in self.antwoorden.items()
            if plek.vraag == RANG and antwoord.tekst
        }

    @property
    def nog_zeggen(self) -> str:
        """What the cliënt still wants to say."""
        return self._tekst(AntwoordPlek(self.traject_id, KI, NOG_ZEGGEN))

    def aangevuld(self, leefgebied: str) -> datetime | None:
        """The moment (UTC) of the newest addition in a leefgebied."""
        momenten = (
            a.moment for p, a in self.antwoorden.items() if p.leefgebied == leefgebied and p.vraag == CEL
        )
        return max(momenten, default=None)

    def gevuld(self, leefgebied: str, perspectief: str) -> bool:
        """Whether anybody said anything here."""
        return any(self.tekst(leefgebied, perspectief, wie).strip() for wie in Wie)

    def heeft_tekst(self, leefgebied: str) -> bool:
        """Whether any cell of the leefgebied holds text."""
        return any(
            plek.leefgebied == leefgebied and plek.vraag == CEL and antwoord.tekst.strip()
            for plek, antwoord in self.antwoorden.items()
        )

    def heeft_inhoud(self, leefgebied: str) -> bool:
        """Whether anything was said of a leefgebied, or how much it matters now."""
        return self.heeft_tekst(leefgebied) or self.rang(leefgebied) is not None

    def is_besproken(self, leefgebied: str) -> bool:
        """Whether a leefgebied was talked about, also where that left no word.

        What stands there says so by itself; else the mark of the begeleider counts, and where
        nobody set one, whether anything ever stood there.
        """
        gezet = self._tekst(besproken_plek(self.traject_id, leefgebied))
        zonder = gezet == JA or (gezet != NEE and leefgebied in self.leeggemaakt)
        return zonder or self.heeft_inhoud(leefgebied)

    def _tekst(self, plek: AntwoordPlek) -> str:
        antwoord = self.antwoorden.get(plek)
        return antwoord.tekst if antwoord else ""


def besproken_plek(traject_id: str, leefgebied: str) -> AntwoordPlek:
    """Return the place of the mark that a leefgebied was talked about."""
    return AntwoordPlek(traject_id, KI, BESPROKEN, leefgebied)


LEGE_KI = Krachten("", {})
"""Nothing said yet, by nobody: the blank sheet."""


class KrachtenService:
    """Reads the KI."""

    def __init__(self, opslag: AntwoordOpslag, inhoud: Inhoud, keuze: LeefgebiedKeuze) -> None:
        self._opslag, self._inhoud, self._keuze = opslag, inhoud, keuze

    def van(self, traject_id: str) -> Krachten:
        """Return the KI of a traject."""
        leeg = self._opslag.leeggemaakt(traject_id, KI)
        return Krachten(
            traject_id,
            {a.plek: a for a in self._opslag.van(traject_id, KI)},
            frozenset(plek.leefgebied for plek in leeg if plek.vraag in (CEL, RANG)),
        )

    def leefgebieden(self, krachten: Krachten) -> tuple[Leefgebied, ...]:
        """Return the leefgebieden to show: those that take part, and others with words or a rank."""
        doen_mee = {gebied.id for gebied in self._keuze.inhoud().standaard_leefgebieden}
        return tuple(
            gebied
            for gebied in self._inhoud.leefgebieden
            if gebied.id in doen_mee or krachten.heeft_inhoud(gebied.id)
        )

    def uitspraken(self, krachten: Krachten) -> tuple[Uitspraak, ...]:
        """Return every statement that could become a doel: wishes first, ranked leefgebieden first."""
        perspectieven = sorted(self._inhoud.perspectieven, key=lambda p: p.id != STRAKS)
        volgorde = {perspectief.id: n for n, perspectief in enumerate(perspectieven)}
        gebieden = sorted(self.leefgebieden(krachten), key=lambda g: krachten.rang(g.id) or 9)
        gevonden = [
            Uitspraak(gebied.id, perspectief, wie, tekst)
            for gebied in gebieden
            for perspectief in volgorde
            for wie in Wie
            for tekst in uitspraken(krachten.tekst(gebied.id, perspectief, wie))
        ]
        return tuple(sorted(gevonden, key=lambda u: volgorde[u.perspectief]))
