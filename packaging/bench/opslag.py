"""The vault: saving a field against a bare insert, and searching."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from threading import Event

from bench.meting import Uitslag, duur, ms, om_en_om, verhouding
from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.plek import Wie, ki_cel
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import verbinding
from krachtwerk_desktop.wiring import diensten_over
from tests.fabriek import WACHTWOORD

BEWAREN_LAT = 3.0
ZOEKEN_LAT = 60.0
# Nothing, a few, a name, and words that nearly everybody uses.
_ZOEKWOORDEN = ("zwxq", "paramaribo", "nguyen", "moestuin", "een", "ik", "سميرة")
_TEKST = (
    "Ik kook elke dag voor mezelf en vaak voor de hele gang. Dat geeft mij rust, en het is gezellig. " * 2
)


@contextmanager
def geopend(map_: Path) -> Iterator[Diensten]:
    """Hold the services over a vault."""
    kluis = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    try:
        yield diensten_over(kluis)
    finally:
        kluis.sluit()


def bewaren(map_: Path, keren: int) -> list[Uitslag]:
    """Save a field through the service, from the call to its confirmation, and a bare row, in turn."""
    with geopend(map_) as diensten, _kale_kluis(map_.with_name("kaal.db")) as kaal:
        echt = _Bewaarder(diensten)
        paren = om_en_om(lambda: duur(echt.bewaar), lambda: duur(kaal.bewaar), keren, warm=keren // 10 + 1)
    echt_midden, kaal_midden = (median(kant) for kant in zip(*paren, strict=True))
    hoe = f"{ms(echt_midden)} tegen {ms(kaal_midden)}, {keren} paren"
    return [Uitslag("veld bewaren tegen kale insert", verhouding(paren), "×", BEWAREN_LAT, hoe)]


def zoeken(map_: Path, keren: int) -> list[Uitslag]:
    """Search for rare and for common words; the slowest of them counts."""
    with geopend(map_) as diensten:
        tijden = {}
        for woord in _ZOEKWOORDEN:
            diensten.clienten.zoek(woord)
            tijden[woord] = median(duur(partial(diensten.clienten.zoek, woord)) for _ in range(keren))
    traagst = max(tijden, key=lambda woord: tijden[woord])
    hoe = f"traagste woord '{traagst}', snelste {ms(min(tijden.values()))}; 30.000 antwoorden"
    return [Uitslag("zoeken", tijden[traagst] * 1000, "ms", ZOEKEN_LAT, hoe)]


class _Bewaarder:
    """Saves other cells of one traject in turn, as a begeleider does who goes through the KI."""

    def __init__(self, diensten: Diensten) -> None:
        traject_id = diensten.clienten.lijst()[0].traject.id
        inhoud = diensten.inhoud
        self._cellen = [
            ki_cel(traject_id, gebied.id, perspectief.id, wie)
            for gebied in inhoud.standaard_leefgebieden
            for perspectief in inhoud.perspectieven
            for wie in Wie
        ]
        self._velden, self._beurt = diensten.velden, count()

    def bewaar(self) -> None:
        beurt, klaar = next(self._beurt), Event()
        fouten: list[Fout] = []

        def mislukt(fout: Fout) -> None:
            fouten.append(fout)
            klaar.set()

        plek = self._cellen[beurt % len(self._cellen)]
        schrijving = self._velden.maak(plek, f"{_TEKST}{beurt}", f"b{beurt}")
        self._velden.stuur(schrijving, klaar.set, mislukt)
        klaar.wait()
        if fouten:
            raise fouten[0]


class _KaleKluis:
    """One table with one column of text behind the same pragmas, and nothing of the program."""

    def __init__(self, pad: Path) -> None:
        pad.touch()
        self.db = verbinding.maak_leeg(pad, os.urandom(32), os.urandom(16))
        self.db.execute("CREATE TABLE antwoord (nummer INTEGER PRIMARY KEY, tekst TEXT NOT NULL)")
        self._beurt = count()

    def bewaar(self) -> None:
        self.db.execute("BEGIN IMMEDIATE")
        self.db.execute("INSERT INTO antwoord (tekst) VALUES (?)", (f"{_TEKST}{next(self._beurt)}",))
        self.db.execute("COMMIT")


@contextmanager
def _kale_kluis(pad: Path) -> Iterator[_KaleKluis]:
    kaal = _KaleKluis(pad)
    try:
        yield kaal
    finally:
        kaal.db.close()
        for rest in pad.parent.glob(f"{pad.name}*"):
            rest.unlink()
