"""Removes for good what was thrown away, with everything that holds a word of it.

What is a part of it goes along by its reference. The log and the concepts know things by key
and are looked up by it. The pages are zeroed (``secure_delete``); the file keeps its size.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, or_, select

from krachtwerk_desktop.domain.geschiedenis import Ding, opruimgrens
from krachtwerk_desktop.storage import geschiedenis
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.instellingen import bewaar_instelling
from krachtwerk_desktop.storage.sessie import Transactie
from krachtwerk_desktop.storage.versies import is_getekend
from krachtwerk_desktop.storage.weggooien import TABELLEN

# When the vault was in use: moments, one a line, in the order they came, at most one per half day.
GEZIEN = "opruimen.gezien"
_TUSSENPOOS = timedelta(hours=12)
_HOOGSTENS = 200
_Dingen = Sequence[tuple[Ding, str]]


def ruim_op(tr: Transactie, nu: datetime, bewaard: timedelta) -> int:
    """Remove what has lain in the bin for that long, but for what was ever signed, and its cliënten."""
    gezien = _gezien(tr.conn)
    voor = opruimgrens(gezien, nu, bewaard)
    if not gezien or not timedelta(0) <= nu - gezien[-1] < _TUSSENPOOS:
        regels = "\n".join(m.isoformat() for m in [*gezien, nu][-_HOOGSTENS:])
        bewaar_instelling(tr, GEZIEN, regels)
    return 0 if voor is None else _ruim_op(tr, voor)


def _gezien(conn: Connection) -> list[datetime]:
    vraag = select(t.instelling.c.waarde).where(t.instelling.c.sleutel == GEZIEN)
    regels: str = conn.execute(vraag).scalar() or ""
    return [datetime.fromisoformat(regel) for regel in regels.split()]


def _ruim_op(tr: Transactie, voor: datetime) -> int:
    geteld = 0
    for ding, tabel in TABELLEN.items():
        oud = select(tabel.c.id).where(tabel.c.verwijderd_op < voor)
        for ding_id in tr.conn.execute(oud).scalars().all():
            if _blijft(tr.conn, ding, ding_id):
                continue
            wis(tr, ding, ding_id)
            geteld += 1
    return geteld


def wis(tr: Transactie, ding: Ding, ding_id: str) -> None:
    """Remove one thing, its parts, its history and what was half typed in it."""
    if ding is Ding.CLIENT:
        _wis_bij_client(tr, ding_id)
    else:
        _wis_bij(tr, [(ding, ding_id), *_delen(tr.conn, ding, ding_id)])
    tabel = TABELLEN[ding]
    tr.conn.execute(delete(tabel).where(tabel.c.id == ding_id))


def _wis_bij_client(tr: Transactie, client_id: str) -> None:
    eigen = select(t.traject.c.id).where(t.traject.c.client_id == client_id)
    ids = [client_id, *tr.conn.execute(eigen).scalars().all()]
    c = td.concept.c
    tr.conn.execute(delete(t.wijziging).where(t.wijziging.c.eigenaar.in_(ids)))
    genoemd = (c.sleutel.contains(ding_id, autoescape=True) for ding_id in ids)
    tr.conn.execute(delete(td.concept).where(or_(c.traject_id.in_(ids), *genoemd)))


def _wis_bij(tr: Transactie, dingen: Iterable[tuple[Ding, str]]) -> None:
    for ding, ding_id in dingen:
        for tabel, kolom in (
            (t.wijziging, t.wijziging.c.plek),
            (td.plaatsing, td.plaatsing.c.plek),
            (td.concept, td.concept.c.sleutel),
        ):
            tr.conn.execute(delete(tabel).where(geschiedenis.onder(kolom, ding, ding_id)))


def _delen(conn: Connection, ding: Ding, ding_id: str) -> _Dingen:
    """Return the parts of a thing that have keys of their own."""
    if ding is Ding.DOEL:
        vraag = select(t.actie.c.id).where(t.actie.c.doel_id == ding_id)
        return [(Ding.ACTIE, actie_id) for actie_id in conn.execute(vraag).scalars()]
    if ding is Ding.VERSIE:
        vraag = select(td.bijlage.c.id).where(td.bijlage.c.versie_id == ding_id)
        return [(Ding.BIJLAGE, bijlage_id) for bijlage_id in conn.execute(vraag).scalars()]
    return []


def _blijft(conn: Connection, ding: Ding, ding_id: str) -> bool:
    if ding is Ding.VERSIE:
        return is_getekend(conn, td.versie.c.id == ding_id)
    eigen = select(t.traject.c.id).where(t.traject.c.client_id == ding_id)
    return ding is Ding.CLIENT and is_getekend(conn, td.versie.c.traject_id.in_(eigen))
