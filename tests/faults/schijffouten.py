"""Lets every write and every sync of a deed fail, one after the other, on a real vault.

After each fault: what was saved before is there, the deed is there whole or not at all, the
sentence is a true one, and the same deed works as soon as the disk does. The files as they were
at the fault are opened too, as after a power cut at that moment.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Actie, Doel
from krachtwerk_desktop.domain.plek import AntwoordPlek
from krachtwerk_desktop.domain.versie import Versie
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from tests.faults.laag import Laag, Soort, laag
from tests.faults.telling import Telling
from tests.storage.conftest import DAG, MOMENT, WACHTWOORD, maak_kluis
from tests.storage.test_schijf import begin

_EERDER: Final = (1, 2, 3)
_PAPIER: Final = b"%PDF" + bytes(12_000)
"""More than fits in one page of the file, and each page more is a dozen faults more."""
_HOOGSTENS: Final = 400
_OORZAAK: Final = {
    Soort.VOL: "De schijf is vol.",
    Soort.SCHRIJF: "De schijf geeft een storing.",
    Soort.SYNC: "De schijf geeft een storing.",
}


class Half(Exception):
    """Something is there in part, which no fault may leave."""


@dataclass(frozen=True, slots=True)
class Daad:
    """Something a person does: done once with number *n*, and found back afterwards, whole or not."""

    naam: str
    doe: Callable[[Kluis, int], object]
    staat_er: Callable[[Kluis, int], bool]


def _antwoord(omvang: int, formulier: str = "daad") -> Daad:
    def doe(kluis: Kluis, n: int) -> None:
        plek = AntwoordPlek("t1", formulier, f"v{n}")
        kluis.velden.schrijf([Schrijving(plek, f"{n} " + "y" * omvang, MOMENT, "b")])

    def staat_er(kluis: Kluis, n: int) -> bool:
        tekst = kluis.velden.lees(AntwoordPlek("t1", formulier, f"v{n}"))
        return _heel(bool(tekst), tekst == f"{n} " + "y" * omvang)

    return Daad(f"antwoord van {omvang} tekens", doe, staat_er)


def _heel(er_is: bool, heel: bool) -> bool:
    if er_is and not heel:
        raise Half
    return heel


def _nieuwe_client(kluis: Kluis, n: int) -> None:
    kluis.clienten.voeg_toe(Client(f"n{n}", "Kofi", "", f"2026-9{n:03}"), Traject(f"nt{n}", f"n{n}", 1, DAG))


def _client_staat_er(kluis: Kluis, n: int) -> bool:
    er_is = kluis.clienten.haal(f"n{n}") is not None
    return _heel(er_is, bool(kluis.clienten.trajecten(f"n{n}")))


def _nieuw_doel(kluis: Kluis, n: int) -> None:
    acties = tuple(Actie(f"a{n}-{k}", f"d{n}", f"stap {k}") for k in range(3))
    kluis.doelen.voeg_toe(Doel(f"d{n}", "t1", "Een eigen plek", acties=acties))


def _doel_staat_er(kluis: Kluis, n: int) -> bool:
    doel = kluis.doelen.haal(f"d{n}")
    return _heel(doel is not None, doel is not None and len(doel.acties) == 3)


def _versie(kluis: Kluis, n: int) -> None:
    versie = Versie(f"v{n}", "t1", "ki", n, "{}", f"{n:08}", DAG, MOMENT)
    kluis.versies.voeg_toe(versie, _PAPIER)


def _versie_staat_er(kluis: Kluis, n: int) -> bool:
    er_is = any(versie.id == f"v{n}" for versie in kluis.versies.van("t1"))
    return _heel(er_is, er_is and kluis.versies.pdf(f"v{n}") == _PAPIER)


_EERST: Final = _antwoord(3_000, "eerder")
DADEN: Final = (
    _antwoord(300),
    _antwoord(15_000),
    Daad("nieuwe cliënt", _nieuwe_client, _client_staat_er),
    Daad("nieuw doel met acties", _nieuw_doel, _doel_staat_er),
    Daad("versie met haar papier", _versie, _versie_staat_er),
)


class _Proef:
    """One deed on one vault, under the layer."""

    def __init__(self, map_: Path, daad: Daad, soort: Soort, onder: Laag) -> None:
        self._map, self._daad, self._soort, self._onder = map_, daad, soort, onder
        self.telling = Telling(f"{daad.naam}, {soort.name.lower()}")
        kluis, _ = maak_kluis(map_)
        begin(kluis)
        for eerder in _EERDER:
            _EERST.doe(kluis, eerder)
        kluis.sluit()
        self._kluis = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
        self._gelukt: list[int] = []

    def alle(self) -> None:
        """Fail call 1, 2, 3 … of the deed until it needs no more calls than that."""
        n = next((n for n in range(1, _HOOGSTENS) if not self._een(n)), _HOOGSTENS)
        self.telling.eis(n < _HOOGSTENS, "er kwam geen eind aan")
        self._kluis.sluit()
        self._kijk_na(self._map, "aan het eind")

    def _een(self, n: int) -> bool:
        """Return whether the deed met the fault at all."""
        zin = self._doe_met_fout(n)
        geraakt = self._onder.mislukt > 0
        self._onder.genees()
        self.telling.gemaakt += geraakt
        if zin:
            self.telling.gemeld += 1
            self.telling.eis(_OORZAAK[self._soort] in zin, f"{n}: de oorzaak klopt niet: {zin}")
            self._na_stroomuitval(n)
            self.telling.eis(not self._staat_er(self._kluis, n), f"{n}: het mislukte, en toch staat het er")
            self._daad.doe(self._kluis, n)
        self.telling.eis(self._staat_er(self._kluis, n), f"{n}: het lukte, en toch staat het er niet")
        self._gelukt.append(n)
        return geraakt

    def _doe_met_fout(self, n: int) -> str:
        self._onder.laat_mislukken(self._soort, n)
        try:
            self._daad.doe(self._kluis, n)
        except Fout as fout:
            return fout.zin
        return ""

    def _na_stroomuitval(self, n: int) -> None:
        """Open the files as they lie there at the fault: all that was saved, and no half deed."""
        anders = self._map.with_name(f"{self._map.name}-uitgevallen")
        shutil.copytree(self._map, anders)
        self._kijk_na(anders, f"{n}: na stroomuitval", nieuwste=n)
        shutil.rmtree(anders)

    def _kijk_na(self, map_: Path, wanneer: str, nieuwste: int = 0) -> None:
        kluis = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
        try:
            kluis.controleer()
            weg = [n for n in _EERDER if not _EERST.staat_er(kluis, n)]
            weg += [n for n in self._gelukt if not self._staat_er(kluis, n)]
            self.telling.bevestigd += len(_EERDER) + len(self._gelukt)
            self.telling.kwijt += len(weg)
            self.telling.eis(not weg, f"{wanneer} is weg wat lukte: {weg}")
            if nieuwste:
                self._staat_er(kluis, nieuwste)
        finally:
            kluis.sluit()

    def _staat_er(self, kluis: Kluis, n: int) -> bool:
        try:
            return self._daad.staat_er(kluis, n)
        except Half:
            self.telling.mis.append(f"{n}: het staat er half")
            return False


def elke_fout(map_: Path, daad: Daad, soort: Soort) -> Telling:
    """Let every call of this kind that a deed needs fail once; *map_* is a folder still to be made."""
    with laag() as onder:
        proef = _Proef(map_, daad, soort, onder)
        proef.alle()
    return proef.telling


def elk_sluiten(map_: Path, soort: Soort) -> Telling:
    """Let every call fail that closing needs (it folds the log into the file), and open again.

    Nothing is told at closing, since nothing is lost: what was saved is in the log.
    """
    telling = Telling(f"sluiten, {soort.name.lower()}")
    with laag() as onder:
        maak_kluis(map_)[0].sluit()
        begin(kluis := kluizen.open_met_wachtwoord(map_, WACHTWOORD))
        for n in range(1, _HOOGSTENS):
            _EERST.doe(kluis, n)
            onder.laat_mislukken(soort, n)
            kluis.sluit()
            geraakt = onder.mislukt > 0
            onder.genees()
            kluis = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
            kluis.controleer()
            telling.gemaakt += geraakt
            telling.bevestigd += n
            telling.kwijt += sum(not _EERST.staat_er(kluis, k) for k in range(1, n + 1))
            if not geraakt:
                break
        kluis.sluit()
    return telling
