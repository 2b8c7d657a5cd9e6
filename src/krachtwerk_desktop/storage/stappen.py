"""Finds the last thing done that can still be undone, without reading through the history.

The log is read from its end, a handful of rows at a time. Rows of one edit session lie next to
each other and are one step.
"""

import heapq
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, select

from krachtwerk_desktop.domain.geschiedenis import Ding, Stap, StapSoort
from krachtwerk_desktop.domain.plek import OngeldigeSleutel, lees_sleutel
from krachtwerk_desktop.storage import geschiedenis, veldstand
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.weggooien import is_er

_HANDVOL = 20
_Rij = Row[*tuple[Any, ...]]
_DINGSTAPPEN = {soort.value: soort for soort in (StapSoort.WEGGEGOOID, StapSoort.TOEGEVOEGD)}


def laatste(conn: Connection, client_id: str, traject_id: str = "", *, papier: bool = False) -> Stap | None:
    """Return the newest step of a cliënt and one round (all rounds for none) that would change anything.

    Either of what the pages show, or of the *papier* that people sign.
    """
    eigen = select(t.traject.c.id).where(t.traject.c.client_id == client_id)
    rondes = [traject_id] if traject_id else conn.execute(eigen).scalars().all()
    stromen = [_stappen(conn, eigenaar, client_id) for eigenaar in (client_id, *rondes)]
    alle = heapq.merge(*stromen, key=lambda stap: -stap.volgnr)
    return next((s for s in alle if (s.ding is not None and s.ding.is_papier) is papier), None)


def _stappen(conn: Connection, eigenaar: str, client_id: str) -> Iterator[Stap]:
    for _, groep in groupby(_rijen(conn, eigenaar), key=lambda rij: rij.bewerking):
        stap = _stap(conn, list(groep), "" if eigenaar == client_id else eigenaar)
        if stap is not None:
            yield stap


def _rijen(conn: Connection, eigenaar: str) -> Iterator[_Rij]:
    w = t.wijziging.c
    vraag = (
        select(w.volgnr, w.plek, w.bewerking, w.oud, w.moment)
        .where(w.eigenaar == eigenaar, w.afgedaan == 0)
        .order_by(w.volgnr.desc())
        .limit(_HANDVOL)
    )
    rijen = conn.execute(vraag).all()
    while rijen:
        yield from rijen
        rijen = conn.execute(vraag.where(w.volgnr < rijen[-1].volgnr)).all()


def _stap(conn: Connection, rijen: Sequence[_Rij], traject_id: str) -> Stap | None:
    """Return the step that these rows are, or None when undoing it would change nothing."""
    nieuwste = rijen[0]
    kop = (nieuwste.volgnr, nieuwste.bewerking, nieuwste.moment, traject_id)
    try:
        eerder = {lees_sleutel(rij.plek): rij.oud for rij in reversed(rijen)}
    except OngeldigeSleutel:
        return _dingstap(conn, [geschiedenis.lees_dingsleutel(rij.plek) for rij in reversed(rijen)], kop)
    plekken = tuple(plek for plek, oud in eerder.items() if veldstand.verandert(conn, plek, oud))
    return Stap(StapSoort.VELDEN, *kop, plekken) if plekken else None


def _dingstap(
    conn: Connection, sleutels: Sequence[Sequence[str]], kop: tuple[int, str, Any, str]
) -> Stap | None:
    (naam, ding_id, *_, wat) = sleutels[-1]
    ding, soort = Ding(naam), _DINGSTAPPEN.get(wat, StapSoort.GEGEVENS)
    if is_er(conn, ding, ding_id) is (soort is StapSoort.WEGGEGOOID):
        return None
    if soort is not StapSoort.GEGEVENS:
        return Stap(soort, *kop, (), ding, ding_id)
    rol = sleutels[-1][2] if ding is Ding.VERSIE else ""
    return Stap(soort, *kop, (), ding, ding_id, tuple(sleutel[-1] for sleutel in sleutels), rol)
