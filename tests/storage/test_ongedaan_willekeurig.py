"""Whatever is done in whatever order: both vaults undo the same, and all of it to the very begin."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Actie, Doel
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    DoelPlek,
    DoelVeld,
    NotitiePlek,
    Plek,
    VolgordePlek,
    WerkaantekeningPlek,
    ki_cel,
)
from krachtwerk_desktop.storage.kluis import Kluis
from tests.nep.kluis import NepKluis
from tests.storage.conftest import DAG, MOMENT, later

CELLEN = [ki_cel("t1", gebied, "heden") for gebied in ("wonen", "werken")]
Doe = Callable[[ports.Kluis], object]


def stand(kluis: ports.Kluis) -> list[Any]:
    """Return all that the pages of the cliënt show."""
    return [
        kluis.clienten.haal("c1"),
        sorted((repr(a.plek), a.tekst) for a in kluis.antwoorden.van("t1")),
        kluis.doelen.van("t1"),
        [(n.id, n.tekst, sorted(repr(p.plek) for p in n.plaatsingen)) for n in kluis.notities.van("t1")],
        kluis.velden.lees(WerkaantekeningPlek("t1")),
    ]


class Toeval:
    """Makes things up to do, the same for every vault."""

    def __init__(self, zaad: int) -> None:
        self._kans = random.Random(zaad)
        self._plekken: list[Plek] = [*CELLEN, WerkaantekeningPlek("t1")]
        self._doelen: list[str] = []
        self._acties: list[str] = []
        self._notities: list[str] = []
        self._tel = 0

    def volgende(self) -> Doe:
        self._tel += 1
        manieren = [self._schrijf] * 6 + [self._nieuw_doel, self._nieuwe_notitie, self._wijzig_client]
        if self._doelen:
            manieren += [self._nieuwe_actie, self._weg_of_terug, self._orden]
        if self._notities:
            manieren.append(self._plaats)
        return self._kans.choice(manieren)()

    def _schrijf(self) -> Doe:
        plek = self._kans.choice(self._plekken)
        tekst = self._kans.choice(["", "a", "b", f"tekst {self._tel}"])
        schrijving = Schrijving(plek, tekst, later(self._tel), f"b{self._tel // 3}")
        return lambda kluis: kluis.velden.schrijf([schrijving])

    def _orden(self) -> Doe:
        plek, keer = VolgordePlek("t1", self._kans.choice([*self._doelen, ""])), self._tel

        def doe(kluis: ports.Kluis) -> None:
            ids = kluis.velden.lees(plek).split("\n")
            ids.sort(key=lambda i: random.Random(f"{keer} {i}").random())
            kluis.velden.schrijf([Schrijving(plek, "\n".join(ids), later(keer), f"o{keer // 3}")])

        return doe

    def _nieuw_doel(self) -> Doe:
        doel_id = f"d{self._tel}"
        self._doelen.append(doel_id)
        self._plekken.append(DoelPlek(doel_id, DoelVeld.WAAROM))
        return lambda kluis: kluis.doelen.voeg_toe(Doel(doel_id, "t1"))

    def _nieuwe_actie(self) -> Doe:
        actie = Actie(f"a{self._tel}", self._kans.choice(self._doelen))
        self._acties.append(actie.id)
        self._plekken.append(ActiePlek(actie.id, ActieVeld.HULP))
        return lambda kluis: kluis.doelen.voeg_actie_toe(actie)

    def _nieuwe_notitie(self) -> Doe:
        notitie = Notitie(f"n{self._tel}", "t1", "gezegd", later(self._tel))
        self._notities.append(notitie.id)
        self._plekken.append(NotitiePlek(notitie.id))
        return lambda kluis: kluis.notities.voeg_toe(notitie)

    def _wijzig_client(self) -> Doe:
        client = Client("c1", self._kans.choice(["Samira", "Sam"]), self._kans.choice(["", "S"]), "2026-001")
        return lambda kluis: kluis.clienten.wijzig(client)

    def _plaats(self) -> Doe:
        plaatsing = Plaatsing(
            self._kans.choice(self._notities), self._kans.choice(CELLEN), later(self._tel), f"p{self._tel}"
        )
        schrijving = Schrijving(plaatsing.plek, f"geplaatst {self._tel}", later(self._tel), f"p{self._tel}")
        return lambda kluis: kluis.notities.plaats([plaatsing], [schrijving])

    def _weg_of_terug(self) -> Doe:
        op = self._kans.choice([MOMENT, MOMENT, None])
        soort, ids = self._kans.choice(
            [("doel", self._doelen), ("actie", self._acties), ("notitie", self._notities)]
        )
        ding_id = self._kans.choice(ids or ["nooit"])
        if soort == "doel":
            return lambda kluis: kluis.doelen.zet_doel_verwijderd(ding_id, op)
        if soort == "actie":
            return lambda kluis: kluis.doelen.zet_actie_verwijderd(ding_id, op)
        return lambda kluis: kluis.notities.zet_verwijderd(ding_id, op)


def ongedaan(kluis: ports.Kluis) -> tuple[Any, ...] | None:
    """Undo one step and return what can be told about it."""
    stap = kluis.geschiedenis.laatste("c1")
    if stap is None:
        return None
    kluis.geschiedenis.maak_ongedaan(stap, MOMENT)
    return stap.soort, set(stap.plekken), stap.ding, stap.ding_id


@pytest.mark.parametrize("zaad", range(4))
def test_both_vaults_undo_the_same_whatever_was_done(kluis: Kluis, zaad: int) -> None:
    beide: list[ports.Kluis] = [kluis, NepKluis()]
    for een in beide:
        een.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    begin, toeval, kans = stand(kluis), Toeval(zaad), random.Random(zaad)
    for _ in range(80):
        if kans.random() < 0.2:
            echt, nep = (ongedaan(een) for een in beide)
            assert echt == nep
        else:
            doe = toeval.volgende()
            for een in beide:
                doe(een)
        assert stand(beide[0]) == stand(beide[1])
    stappen = 0
    while (echt := ongedaan(kluis)) is not None:
        assert echt == ongedaan(beide[1])
        assert stand(beide[0]) == stand(beide[1])
        stappen += 1
    assert stappen > 3
    assert ongedaan(beide[1]) is None
    assert stand(kluis)[:2] == begin[:2]
    assert stand(kluis)[4] == ""
