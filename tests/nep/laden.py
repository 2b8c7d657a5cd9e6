"""The drawers of the vault in memory, and what several of its parts do with them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.antwoord import Antwoord, Wijziging
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Actie, Doel
from krachtwerk_desktop.domain.plek import AntwoordPlek, Plek

Doorgever = Callable[[Callable[[], None]], None]


def meteen(doe: Callable[[], None]) -> None:
    """Report at once, as a vault with no thread of its own."""
    doe()


@dataclass(slots=True)
class Laden:
    """The drawers of the vault. *storing* makes every write fail; *geef_door* reports back."""

    clienten: dict[str, Client] = field(default_factory=dict)
    nummers: dict[str, str] = field(default_factory=dict)
    trajecten: dict[str, Traject] = field(default_factory=dict)
    antwoorden: dict[AntwoordPlek, Antwoord] = field(default_factory=dict)
    doelen: dict[str, Doel] = field(default_factory=dict)
    acties: dict[str, Actie] = field(default_factory=dict)
    weg: set[str] = field(default_factory=set)
    besproken: dict[tuple[str, str], date] = field(default_factory=dict)
    wijzigingen: list[Wijziging] = field(default_factory=list)
    bewerkingen: set[tuple[Plek, str]] = field(default_factory=set)
    instellingen: dict[str, str] = field(default_factory=dict)
    volgorde: dict[str, int] = field(default_factory=dict)
    volgnr: int = 0
    storing: Fout | None = None
    geef_door: Doorgever = meteen

    def nummer(self) -> int:
        """Count one write, or fail as a full disk would."""
        if self.storing is not None:
            raise self.storing
        self.volgnr += 1
        return self.volgnr

    def doel(self, doel_id: str) -> Doel | None:
        """Return a doel that is not deleted, with its acties."""
        doel = self.doelen.get(doel_id)
        if doel is None or doel_id in self.weg:
            return None
        acties = [a for a in self.acties.values() if a.doel_id == doel_id and a.id not in self.weg]
        return replace(doel, acties=tuple(sorted(acties, key=lambda a: self.volgorde[a.id])))

    def doelen_van(self, traject_id: str) -> list[Doel]:
        """Return the doelen of a traject in order."""
        ids = [doel.id for doel in self.doelen.values() if doel.traject_id == traject_id]
        doelen = [self.doel(doel_id) for doel_id in sorted(ids, key=lambda i: self.volgorde[i])]
        return [doel for doel in doelen if doel is not None]

    def lopend(self) -> list[tuple[Client, Traject]]:
        """Return the running trajecten of cliënten that are not deleted."""
        return [
            (self.clienten[t.client_id], t)
            for t in self.trajecten.values()
            if t.loopt and t.client_id not in self.weg
        ]


def zet_weg(laden: Laden, ding_id: str, op: datetime | None) -> None:
    """Delete (a moment) or bring back (None)."""
    laden.nummer()
    if op is None:
        laden.weg.discard(ding_id)
    else:
        laden.weg.add(ding_id)
