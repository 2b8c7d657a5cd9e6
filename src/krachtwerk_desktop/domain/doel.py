"""What the cliënt wants to reach, and the small things to do for it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise

from krachtwerk_desktop.domain.vouwen import vouw


class DoelStatus(StrEnum):
    """How a doel stands."""

    LOOPT = "loopt"
    BEREIKT = "bereikt"
    AANGEPAST = "aangepast"
    GESTOPT = "gestopt"
    RUST = "rust"


class ActieStatus(StrEnum):
    """How an actie stands; the words on screen are in :data:`ACTIE_WOORDEN`."""

    OPEN = "open"
    GELUKT = "gelukt"
    DEELS = "deels"
    NIET_GELUKT = "niet_gelukt"
    VERVALLEN = "vervallen"


DOEL_WOORDEN = {
    DoelStatus.LOOPT: "Loopt",
    DoelStatus.BEREIKT: "Bereikt",
    DoelStatus.AANGEPAST: "Aangepast",
    DoelStatus.GESTOPT: "Gestopt",
    DoelStatus.RUST: "Even rust",
}
ACTIE_WOORDEN = {
    ActieStatus.OPEN: "Open",
    ActieStatus.GELUKT: "Gelukt",
    ActieStatus.DEELS: "Deels gelukt",
    ActieStatus.NIET_GELUKT: "Niet gelukt",
    ActieStatus.VERVALLEN: "Hoeft niet meer",
}


@dataclass(frozen=True, slots=True)
class Herkomst:
    """The KI cell a doel was taken from, with the words as they were said then."""

    leefgebied: str
    perspectief: str
    wie: str
    citaat: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Actie:
    """A small step; dates keep the text as typed beside the day understood."""

    id: str
    doel_id: str
    tekst: str = field(default="", repr=False)
    wie: str = field(default="", repr=False)
    klaar_op_tekst: str = field(default="", repr=False)
    klaar_op: date | None = None
    hulp: str = field(default="", repr=False)
    gelukt_op_tekst: str = field(default="", repr=False)
    gelukt_op: date | None = None
    opmerking: str = field(default="", repr=False)
    status: ActieStatus = ActieStatus.OPEN
    eerdere_datums: tuple[date, ...] = ()

    def voorbij(self, vandaag: date) -> bool:
        """Whether the planned day has passed while the actie is still open."""
        return self.status is ActieStatus.OPEN and self.klaar_op is not None and self.klaar_op < vandaag


@dataclass(frozen=True, slots=True)
class Doel:
    """A goal in the cliënt's own words, with its acties in the order on screen."""

    id: str
    traject_id: str
    tekst: str = field(default="", repr=False)
    waarom: str = field(default="", repr=False)
    merkbaar: str = field(default="", repr=False)
    kracht: str = field(default="", repr=False)
    leefgebieden: tuple[str, ...] = ()
    status: DoelStatus = DoelStatus.LOOPT
    herkomst: Herkomst | None = None
    begonnen_op: date | None = None
    acties: tuple[Actie, ...] = field(default=(), repr=False)

    @property
    def gedaan(self) -> int:
        """How many acties are done."""
        return sum(actie.status is ActieStatus.GELUKT for actie in self.acties)


def dagen_na_terugzetten(
    eerder: tuple[date, ...], nu: date | None, dag: date | None, stonden: Sequence[date | None] = ()
) -> tuple[date, ...]:
    """Return the earlier days of an actie that gets back *dag*, where *nu* stands.

    A day that comes back was not moved: what it was moved to since is forgotten. Where that very
    putting back is undone, *dag* is not among the earlier days: they are found again in *stonden*,
    every day that stood there, up to *dag* itself. Without those *nu* is one again.
    """
    if dag in eerder:
        return eerder[: len(eerder) - 1 - eerder[::-1].index(dag)]
    if dag is None or nu in (None, dag):
        return eerder
    if nu not in stonden:
        return (*eerder, nu)
    opnieuw: tuple[date, ...] = ()
    for was, werd in pairwise(stonden):
        if werd in opnieuw:
            opnieuw = dagen_na_terugzetten(opnieuw, was, werd)
        elif was is not None and was != werd:
            opnieuw = (*opnieuw, was)
    return opnieuw


def wie_doet_wat(acties: Iterable[Actie], client: str, begeleider: str) -> dict[str, int]:
    """Count who does what, in the order cliënt, samen, begeleider, then others by name.

    *client* and *begeleider* are the names to show (first names). An actie with more than
    one person counts as *samen*. Acties that are dropped do not count.
    """
    telling = {client: 0, "samen": 0, begeleider: 0}
    for actie in acties:
        if actie.status is ActieStatus.VERVALLEN or not actie.wie.strip():
            continue
        naam = _wie(actie.wie, client, begeleider)
        telling[naam] = telling.get(naam, 0) + 1
    return telling


def _wie(tekst: str, client: str, begeleider: str) -> str:
    namen = [deel.strip() for deel in re.split(r"\s+en\s+|[,&+/]", tekst) if deel.strip()]
    if len(namen) > 1 or vouw(tekst) in {"samen", "wij", "allebei"}:
        return "samen"
    gevouwen = vouw(tekst)
    if gevouwen in {vouw(client), vouw(client.partition(" ")[0]), "ik", "client", "clientzelf", "zelf"}:
        return client
    if gevouwen in {vouw(begeleider), "begeleider"}:
        return begeleider
    return namen[0] if namen else tekst.strip()
