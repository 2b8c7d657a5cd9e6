"""What is set in a traject without typing: the mark of a basistaak, and an order.

Both have their history and are undone as any field. They are no place to come back to, and
setting them is no typing: what was worked in last stays that.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.plek import BesprokenPlek, VolgordePlek
from krachtwerk_desktop.storage import geschiedenis
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.sessie import Transactie


def lees_besproken(conn: Connection, plek: BesprokenPlek) -> str:
    """Return the day that a basistaak was discussed on, ``''`` for none."""
    b = t.besproken.c
    vraag = select(b.op).where(b.traject_id == plek.traject_id, b.basistaak == plek.basistaak)
    dag: date | None = conn.execute(vraag).scalar()
    return dag.isoformat() if dag else ""


def schrijf_besproken(tr: Transactie, plek: BesprokenPlek, schrijving: Schrijving) -> None:
    """Set the mark of a basistaak, or take it off, with the day it had."""
    b, oud = t.besproken.c, lees_besproken(tr.conn, plek)
    if schrijving.tekst == oud:
        return
    volgnr = tr.volgnr()
    if not schrijving.tekst:
        deze = (b.traject_id == plek.traject_id, b.basistaak == plek.basistaak)
        tr.conn.execute(delete(t.besproken).where(*deze))
    else:
        nieuw = {"op": date.fromisoformat(schrijving.tekst), "volgnr": volgnr}
        rij = {"traject_id": plek.traject_id, "basistaak": plek.basistaak} | nieuw
        opdracht = upsert(t.besproken).values(rij)
        tr.conn.execute(
            opdracht.on_conflict_do_update(index_elements=["traject_id", "basistaak"], set_=nieuw)
        )
    geschiedenis.bewaar(tr, volgnr, plek.traject_id, schrijving, oud, None)


def lees_volgorde(conn: Connection, plek: VolgordePlek) -> str:
    """Return the ids of what is there, in its order."""
    return "\n".join(ding_id for ding_id, weg in _in_volgorde(conn, plek) if not weg)


def schrijf_volgorde(tr: Transactie, plek: VolgordePlek, schrijving: Schrijving) -> None:
    """Put the named things in this order; what is not named (the waste bin) keeps its own place.

    :raises NietGevonden: when the doel is not in the vault.
    """
    oud = lees_volgorde(tr.conn, plek)
    alle = [ding_id for ding_id, _ in _in_volgorde(tr.conn, plek)]
    genoemd = [ding_id for ding_id in schrijving.tekst.split("\n") if ding_id in alle]
    nieuw = ordening(alle, genoemd)
    if nieuw == alle:
        return
    tabel = t.actie if plek.doel_id else t.doel
    volgnr = tr.volgnr()
    for plaats, ding_id in enumerate(nieuw, 1):
        anders = {"volgorde": plaats, "volgnr": tr.volgnr()}
        tr.conn.execute(update(tabel).where(tabel.c.id == ding_id).values(anders))
    geschiedenis.bewaar(tr, volgnr, plek.traject_id, schrijving, oud, None)


def ordening(alle: Sequence[str], genoemd: Sequence[str]) -> list[str]:
    """Return all in their order, with the named ones in that of *genoemd* on the places those had."""
    volgende = iter(genoemd)
    return [next(volgende) if ding_id in genoemd else ding_id for ding_id in alle]


def _in_volgorde(conn: Connection, plek: VolgordePlek) -> list[tuple[str, bool]]:
    """Return the id of each, and whether it lies in the waste bin."""
    if not plek.doel_id:
        d = t.doel.c
        vraag = select(d.id, d.verwijderd_op).where(d.traject_id == plek.traject_id)
        rijen = conn.execute(vraag.order_by(d.volgorde, d.volgnr))
        return [(rij.id, rij.verwijderd_op is not None) for rij in rijen]
    if conn.execute(select(t.doel.c.id).where(t.doel.c.id == plek.doel_id)).first() is None:
        raise NietGevonden
    a = t.actie.c
    vraag = select(a.id, a.verwijderd_op).where(a.doel_id == plek.doel_id)
    rijen = conn.execute(vraag.order_by(a.volgorde, a.volgnr))
    return [(rij.id, rij.verwijderd_op is not None) for rij in rijen]
