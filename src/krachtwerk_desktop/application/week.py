"""*Deze week*: what asks for attention, so that the begeleider need not remember it."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from krachtwerk_desktop.application.ports import AntwoordOpslag, DoelOpslag, Klok
from krachtwerk_desktop.application.ports_dossier import VersieOpslag
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.plek import EVALUATIE, ActiePlek, ActieVeld, AntwoordPlek, Plek
from krachtwerk_desktop.domain.versie import Versie

_VOORUIT = 7


class WeekSoort(StrEnum):
    """Why a point stands in the list."""

    DATUM_VOORBIJ = "datum_voorbij"
    EVALUATIE = "evaluatie"
    TEKENEN = "tekenen"


@dataclass(frozen=True, slots=True)
class WeekPunt:
    """One thing to look at; opening it goes to *plek*, or to the *versie* that waits for a signature."""

    soort: WeekSoort
    client: Client
    traject_id: str
    plek: Plek | None
    datum: date
    tekst: str = field(default="", repr=False)
    versie: Versie | None = None


class WeekService:
    """Collects the points of this week."""

    def __init__(
        self, doelen: DoelOpslag, antwoorden: AntwoordOpslag, versies: VersieOpslag, klok: Klok
    ) -> None:
        self._doelen, self._antwoorden, self._versies, self._klok = doelen, antwoorden, versies, klok

    def punten(self) -> list[WeekPunt]:
        """Return passed actions, evaluations due within seven days, and what waits to be signed; by date."""
        vandaag = self._klok.vandaag()
        acties = [
            WeekPunt(
                WeekSoort.DATUM_VOORBIJ,
                voorbij.client,
                voorbij.traject_id,
                ActiePlek(voorbij.actie.id, ActieVeld.KLAAR_OP),
                voorbij.actie.klaar_op or vandaag,
                voorbij.actie.tekst,
            )
            for voorbij in self._doelen.voorbij(vandaag)
        ]
        evaluaties = [
            WeekPunt(
                WeekSoort.EVALUATIE,
                gepland.client,
                gepland.traject_id,
                AntwoordPlek(gepland.traject_id, *EVALUATIE),
                gepland.datum,
            )
            for gepland in self._antwoorden.gepland(*EVALUATIE, vandaag + timedelta(days=_VOORUIT))
        ]
        tekenen = [
            WeekPunt(
                WeekSoort.TEKENEN,
                van.client,
                van.versie.traject_id,
                None,
                van.versie.datum,
                versie=van.versie,
            )
            for van in self._versies.wachtend()
        ]
        return sorted([*acties, *evaluaties, *tekenen], key=lambda punt: punt.datum)
