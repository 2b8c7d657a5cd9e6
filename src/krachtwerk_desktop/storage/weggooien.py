"""Throwing away and bringing back, the same for everything that can be had back."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, Table, select, update

from krachtwerk_desktop.domain.geschiedenis import Ding, StapSoort
from krachtwerk_desktop.storage import geschiedenis
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.sessie import Transactie

TABELLEN: dict[Ding, Table] = {
    Ding.CLIENT: t.client,
    Ding.DOEL: t.doel,
    Ding.ACTIE: t.actie,
    Ding.VERSIE: td.versie,
    Ding.BIJLAGE: td.bijlage,
    Ding.NOTITIE: td.notitie,
}


def zet_verwijderd(tr: Transactie, ding: Ding, ding_id: str, op: datetime | None) -> bool:
    """Throw away (a moment) or bring back (None); say whether that changed anything."""
    tabel = TABELLEN[ding]
    anders = tabel.c.verwijderd_op.is_(None) if op else tabel.c.verwijderd_op.is_not(None)
    opdracht = update(tabel).where(tabel.c.id == ding_id, anders)
    geraakt = tr.conn.execute(opdracht.values(verwijderd_op=op, volgnr=tr.volgnr())).rowcount
    if not geraakt:
        return False
    if op is None:
        geschiedenis.doe_af(tr, geschiedenis.dingsleutel(ding, ding_id, StapSoort.WEGGEGOOID.value))
    else:
        geschiedenis.meld(tr, StapSoort.WEGGEGOOID, eigenaar(tr.conn, ding, ding_id), ding, ding_id, op)
    return True


def meld_nieuw(tr: Transactie, ding: Ding, ding_id: str) -> None:
    """Note that a thing was added, so that undoing can throw it away again."""
    van = eigenaar(tr.conn, ding, ding_id)
    geschiedenis.meld(tr, StapSoort.TOEGEVOEGD, van, ding, ding_id, datetime.now(UTC))


def eigenaar(conn: Connection, ding: Ding, ding_id: str) -> str:
    """Return the traject (of a cliënt: the cliënt) that the history of a thing belongs to."""
    gevonden: str = conn.execute(_eigenaar(ding).where(TABELLEN[ding].c.id == ding_id)).scalar_one()
    return gevonden


def is_er(conn: Connection, ding: Ding, ding_id: str) -> bool:
    """Say whether a thing is in the vault and neither it nor what it is a part of is thrown away."""
    tabel = TABELLEN[ding]
    vraag = select(tabel.c.id).where(tabel.c.id == ding_id, tabel.c.verwijderd_op.is_(None))
    if ding is Ding.ACTIE:
        vraag = vraag.join(t.doel, t.doel.c.id == tabel.c.doel_id).where(t.doel.c.verwijderd_op.is_(None))
    elif ding is Ding.BIJLAGE:
        vraag = vraag.join(td.versie, td.versie.c.id == tabel.c.versie_id).where(
            td.versie.c.verwijderd_op.is_(None)
        )
    return conn.execute(vraag).first() is not None


def _eigenaar(ding: Ding) -> Select[Any]:
    match ding:
        case Ding.CLIENT:
            return select(t.client.c.id)
        case Ding.ACTIE:
            return select(t.doel.c.traject_id).join(t.actie, t.actie.c.doel_id == t.doel.c.id)
        case Ding.BIJLAGE:
            return select(td.versie.c.traject_id).join(td.bijlage, td.bijlage.c.versie_id == td.versie.c.id)
        case _:
            return select(TABELLEN[ding].c.traject_id)
