"""Fictitious clients for practising, as plain data without ids and without a calendar.

Every day is a number of days from today, so that practice never grows old: a
meeting of last week is always of last week. The service that fills a practice
vault adds ids and turns the numbers into dates.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from krachtwerk_desktop.domain.doel import ActieStatus, DoelStatus, Herkomst
from krachtwerk_desktop.domain.plek import AntwoordPlek, Wie

EERSTE_CLIENT: Final = "2026-001"
"""Whom a sheet is of when somebody practises and names nobody."""


@dataclass(frozen=True, slots=True)
class OefenProfiel:
    """Whose practice vault it is; `wachtwoord` stands on the screen and guards nothing."""

    naam: str
    organisatie: str
    wachtwoord: str


@dataclass(frozen=True, slots=True)
class OefenAntwoord:
    """One answer and the day it was written, `dagen_geleden` days before today.

    A date answer has no text but `over_dagen`, the days from today to the date meant
    (negative for a day that has passed).
    """

    formulier: str
    vraag: str
    dagen_geleden: int
    tekst: str = field(default="", repr=False)
    over_dagen: int | None = None
    leefgebied: str = ""
    perspectief: str = ""
    wie: Wie = Wie.CLIENT

    def plek(self, traject_id: str) -> AntwoordPlek:
        """The place of this answer once the traject has an id."""
        return AntwoordPlek(
            traject_id, self.formulier, self.vraag, self.leefgebied, self.perspectief, self.wie
        )

    def datum(self, vandaag: date) -> date | None:
        """The day a date answer means; None for every other answer."""
        return None if self.over_dagen is None else vandaag + timedelta(days=self.over_dagen)

    def waarde(self, vandaag: date) -> str:
        """The text as if it had been typed: a date answer as `3-12-2026`."""
        return self.tekst if self.over_dagen is None else datum_tekst(vandaag, self.over_dagen)


@dataclass(frozen=True, slots=True)
class OefenActie:
    """A small step; `klaar_over` counts days from today, negative when the day has passed."""

    tekst: str = field(repr=False)
    wie: str = field(default="", repr=False)
    klaar_over: int | None = None
    hulp: str = field(default="", repr=False)
    gelukt_dagen_geleden: int | None = None
    status: ActieStatus = ActieStatus.OPEN
    opmerking: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class OefenDoel:
    """A goal; the words of `herkomst` stand literally in that KI cell (the loader checks it)."""

    tekst: str = field(repr=False)
    begonnen_dagen_geleden: int
    waarom: str = field(default="", repr=False)
    merkbaar: str = field(default="", repr=False)
    kracht: str = field(default="", repr=False)
    leefgebieden: tuple[str, ...] = ()
    status: DoelStatus = DoelStatus.LOOPT
    herkomst: Herkomst | None = None
    acties: tuple[OefenActie, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class OefenBesproken:
    """A basistaak that was marked as discussed."""

    basistaak: str
    dagen_geleden: int


@dataclass(frozen=True, slots=True)
class OefenVersie:
    """A krachteninventarisatie made ready to sign, and when who signed it; None for not yet."""

    dagen_geleden: int
    client_tekende: int | None = None
    begeleider_tekende: int | None = None
    waar: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class OefenClient:
    """A fictitious client with one traject; `laatst` is the basistaak last worked in.

    `eerder` holds what stood in the KI before today's answer came in its place.
    """

    clientnummer: str
    naam: str = field(repr=False)
    roepnaam: str = field(repr=False)
    begonnen_dagen_geleden: int
    laatst: str
    laatst_dagen_geleden: int
    laatst_leefgebied: str = ""
    geboortedatum: str = field(default="", repr=False)
    taal: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    afgesloten_dagen_geleden: int | None = None
    besproken: tuple[OefenBesproken, ...] = ()
    antwoorden: tuple[OefenAntwoord, ...] = field(default=(), repr=False)
    eerder: tuple[OefenAntwoord, ...] = field(default=(), repr=False)
    versies: tuple[OefenVersie, ...] = ()
    doelen: tuple[OefenDoel, ...] = field(default=(), repr=False)


def datum_tekst(vandaag: date, over_dagen: int) -> str:
    """A day counted from today, the way a begeleider types it: `3-12-2026`."""
    dag = vandaag + timedelta(days=over_dagen)
    return f"{dag.day}-{dag.month}-{dag.year}"
