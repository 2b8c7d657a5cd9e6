"""A cliënt and the rounds (trajecten) that cliënt and begeleider go through together."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Client:
    """A person the begeleider works with; one full-name field serves every script."""

    id: str
    naam: str = field(repr=False)
    roepnaam: str = field(repr=False)
    clientnummer: str
    geboortedatum_tekst: str = field(default="", repr=False)
    geboortedatum: date | None = field(default=None, repr=False)
    taal: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)

    @property
    def aanspreeknaam(self) -> str:
        """The name the cliënt wants to be called by: the roepnaam, else the whole name."""
        return self.roepnaam.strip() or self.naam.strip()


@dataclass(frozen=True, slots=True)
class Traject:
    """One round for a cliënt; *laatste_plek* is the key of the field last worked in."""

    id: str
    client_id: str
    ronde: int
    begonnen_op: date
    beeindigd_op: date | None = None
    vorig_traject_id: str = ""
    laatst_op: datetime | None = None
    laatste_plek: str = field(default="", repr=False)

    @property
    def loopt(self) -> bool:
        """Whether this round has not been ended."""
        return self.beeindigd_op is None


@dataclass(frozen=True, slots=True)
class ClientRegel:
    """A row of the cliëntenlijst: the cliënt, the newest round, and what comes next."""

    client: Client
    traject: Traject
    volgende_actie: str = field(default="", repr=False)
    volgende_datum: date | None = None
