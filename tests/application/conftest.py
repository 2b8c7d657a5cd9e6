"""The services over a vault in memory, with the real texts and a clock that stands still."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest

from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties, Werkblad
from krachtwerk_desktop.resources import map_van
from tests.nep.kluis import NepKluis


@dataclass
class VasteKlok:
    """Stands at Monday 23 November 2026, 10:42 UTC, until a test moves it."""

    moment: datetime = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)

    def nu(self) -> datetime:
        return self.moment

    def vandaag(self) -> date:
        return self.moment.date()

    def verder(self, **duur: int) -> None:
        self.moment += timedelta(**duur)


@dataclass
class Papierbak:
    """Keeps the sheets it was asked to print."""

    bladen: list[Werkblad] = field(default_factory=list)

    def druk(self, blad: Werkblad, opties: Drukopties) -> Afdruk:
        self.bladen.append(blad)
        return Afdruk(b"%PDF", ())


@pytest.fixture
def klok() -> VasteKlok:
    return VasteKlok()


@pytest.fixture(scope="session")
def inhoud() -> Inhoud:
    return lees_inhoud(map_van("inhoud"))


@pytest.fixture
def diensten(klok: VasteKlok, inhoud: Inhoud) -> Diensten:
    return maak_diensten(NepKluis(), inhoud, Papierbak(), klok, oefening=False)
