"""Lines noted while listening, and the fields they were placed in."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.sql import func

from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.doel import Doel
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import Plek, lees_sleutel, sleutel
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.doelen import voeg_doel_in
from krachtwerk_desktop.storage.sessie import Sessie, Transactie
from krachtwerk_desktop.storage.velden import schrijf_veld
from krachtwerk_desktop.storage.veldstand import ding_van
from krachtwerk_desktop.storage.vertaler import kolommen, naar_rij
from krachtwerk_desktop.storage.weggooien import is_er, meld_nieuw, zet_verwijderd

_NOTITIE = kolommen(Notitie, td.notitie)


class Notities:
    """``NotitieOpslag``."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def van(self, traject_id: str) -> list[Notitie]:
        return self._sessie.lees(lambda conn: _notities(conn, td.notitie.c.traject_id == traject_id))

    def voeg_toe(self, notitie: Notitie) -> None:
        def doe(tr: Transactie) -> None:
            eigen = td.notitie.c.traject_id == notitie.traject_id
            laatste = tr.conn.execute(select(func.max(td.notitie.c.volgorde)).where(eigen)).scalar() or 0
            rij = naar_rij(notitie, td.notitie, volgorde=laatste + 1, volgnr=tr.volgnr())
            tr.conn.execute(insert(td.notitie).values(rij))
            meld_nieuw(tr, Ding.NOTITIE, notitie.id)

        self._sessie.schrijf(doe)

    def plaats(
        self, plaatsingen: Sequence[Plaatsing], schrijvingen: Sequence[Schrijving], doel: Doel | None = None
    ) -> None:
        def doe(tr: Transactie) -> None:
            if doel is not None:
                voeg_doel_in(tr, doel)
            _schrijf(tr, schrijvingen)
            for plaatsing in plaatsingen:
                rij = naar_rij(plaatsing, td.plaatsing, plek=sleutel(plaatsing.plek), volgnr=tr.volgnr())
                anders = {naam: rij[naam] for naam in ("moment", "bewerking", "volgnr")}
                opdracht = upsert(td.plaatsing).values(rij)
                tr.conn.execute(
                    opdracht.on_conflict_do_update(index_elements=["notitie_id", "plek"], set_=anders)
                )

        self._sessie.schrijf(doe)

    def haal_weg(self, notitie_id: str, plek: Plek, schrijvingen: Sequence[Schrijving] = ()) -> None:
        p = td.plaatsing.c

        def doe(tr: Transactie) -> None:
            _schrijf(tr, schrijvingen)
            deze = (p.notitie_id == notitie_id, p.plek == sleutel(plek))
            tr.conn.execute(delete(td.plaatsing).where(*deze))

        self._sessie.schrijf(doe)

    def zet_verwijderd(self, notitie_id: str, op: datetime | None) -> None:
        self._sessie.schrijf(lambda tr: zet_verwijderd(tr, Ding.NOTITIE, notitie_id, op))


def _schrijf(tr: Transactie, schrijvingen: Iterable[Schrijving]) -> None:
    for schrijving in schrijvingen:
        schrijf_veld(tr, schrijving)


def _notities(conn: Connection, welke: ColumnElement[bool]) -> list[Notitie]:
    n = td.notitie.c
    vraag = select(*_NOTITIE).where(welke, n.verwijderd_op.is_(None)).order_by(n.volgorde, n.volgnr)
    notities = [Notitie(*rij) for rij in conn.execute(vraag)]
    plaatsingen = _plaatsingen(conn, [notitie.id for notitie in notities])
    return [replace(n, plaatsingen=tuple(plaatsingen.get(n.id, []))) for n in notities]


def _plaatsingen(conn: Connection, ids: Sequence[str]) -> dict[str, list[Plaatsing]]:
    """Return per line where it is now; what it is in may have been thrown away since."""
    p = td.plaatsing.c
    vraag = select(p.notitie_id, p.plek, p.moment, p.bewerking).where(p.notitie_id.in_(ids))
    per_notitie: dict[str, list[Plaatsing]] = {}
    for notitie_id, plek, moment, bewerking in conn.execute(vraag.order_by(p.volgnr)).all():
        waar = lees_sleutel(plek)
        ding = ding_van(waar)
        if ding is None or is_er(conn, *ding):
            per_notitie.setdefault(notitie_id, []).append(Plaatsing(notitie_id, waar, moment, bewerking))
    return per_notitie
