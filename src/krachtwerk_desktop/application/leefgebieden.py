"""Which leefgebieden are asked about: the standard ones, and those the begeleider takes along."""

from dataclasses import replace
from typing import Final

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.ports import InstellingOpslag
from krachtwerk_desktop.domain.inhoud import Inhoud, Leefgebied

_EXTRA: Final = "leefgebieden.extra"


class LeefgebiedKeuze:
    """Reads and writes which leefgebieden that are not standard take part; off until somebody chooses.

    Asked at every step of the walk, so read once.
    """

    def __init__(self, opslag: InstellingOpslag, inhoud: Inhoud) -> None:
        self._opslag, self._inhoud = opslag, inhoud
        self._aan: frozenset[str] | None = None

    @property
    def te_kiezen(self) -> tuple[Leefgebied, ...]:
        """The leefgebieden that need not take part."""
        return tuple(g for g in self._inhoud.leefgebieden if not g.standaard and not g.vervallen)

    def aan(self) -> frozenset[str]:
        """Return the ids of those that were chosen, none while the vault cannot be read."""
        if self._aan is None:
            try:
                self._aan = frozenset(self._opslag.lees(_EXTRA).split())
            except Fout:
                return frozenset()
        return self._aan

    def zet(self, leefgebied: str, *, aan: bool) -> None:
        """Let a leefgebied take part from now on, or not; what was said in it stays."""
        nieuw = self.aan() | {leefgebied} if aan else self.aan() - {leefgebied}
        self._opslag.zet({_EXTRA: " ".join(sorted(nieuw))})
        self._aan = nieuw

    def inhoud(self) -> Inhoud:
        """Return the catalogue in which what was chosen is standard."""
        aan = self.aan()
        if not aan:
            return self._inhoud
        gebieden = (replace(g, standaard=g.standaard or g.id in aan) for g in self._inhoud.leefgebieden)
        return replace(self._inhoud, leefgebieden=tuple(gebieden))
