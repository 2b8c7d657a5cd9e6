"""Real vaults in a temporary folder, with a cheap derivation."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from tests import sjabloon
from tests.nep.kluis import NepKluis

WACHTWOORD = sjabloon.WACHTWOORD
MOMENT = datetime(2026, 11, 23, 9, 42, 7, 123456, tzinfo=UTC)
DAG = date(2026, 11, 23)


def maak_kluis(map_: Path) -> tuple[Kluis, str]:
    """Make a vault with keys of its own and return it open, with its noodcode."""
    return sjabloon.echt(map_)


def later(minuten: int) -> datetime:
    return MOMENT + timedelta(minutes=minuten)


def dagen_later(kluis: ports.Kluis, dagen: int, vanaf: int = 0) -> int:
    """Use the vault every day from day *vanaf* to *dagen* after MOMENT; return what went for good."""
    beurten = (MOMENT + timedelta(days=dag) for dag in range(vanaf, dagen + 1))
    return sum(kluis.geschiedenis.ruim_op(nu, timedelta(days=30)) for nu in beurten)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return tmp_path / "kluis"


@pytest.fixture
def kluis(map_: Path) -> Iterator[Kluis]:
    """A new open vault."""
    gemaakt, _ = sjabloon.kopie(map_)
    yield gemaakt
    gemaakt.sluit()


@pytest.fixture
def dichte_kluis(map_: Path) -> Path:
    """The folder of a vault that is closed."""
    sjabloon.leg_neer(map_)
    return map_


@pytest.fixture(params=["nep", "echt"])
def elke_kluis(request: pytest.FixtureRequest, map_: Path) -> Iterator[ports.Kluis]:
    """The vault in memory and the real one: both must keep the same contract."""
    if request.param == "nep":
        yield NepKluis()
        return
    gemaakt, _ = sjabloon.kopie(map_)
    yield gemaakt
    gemaakt.sluit()


@pytest.fixture
def open_weer(map_: Path) -> Iterator[Callable[[], Kluis]]:
    """Open the vault of this test again, as many times as asked."""
    geopend: list[Kluis] = []

    def open_() -> Kluis:
        geopend.append(kluizen.open_met_wachtwoord(map_, WACHTWOORD))
        return geopend[-1]

    yield open_
    for kluis in geopend:
        kluis.sluit()
