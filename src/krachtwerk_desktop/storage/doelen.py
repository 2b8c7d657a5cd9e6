"""Doelen and acties in the vault; the texts in them are saved by ``velden``."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.sql import func

from krachtwerk_desktop.application.ports import VoorbijeActie
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus, Herkomst
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.sessie import Sessie, Transactie
from krachtwerk_desktop.storage.velden import gevouwen
from krachtwerk_desktop.storage.vertaler import kolommen, naar_rij
from krachtwerk_desktop.storage.weggooien import meld_nieuw, zet_verwijderd
from krachtwerk_desktop.storage.zoeken import ACTIE_TEKSTEN, DOEL_TEKSTEN

_ACTIE = kolommen(Actie, t.actie)
_DOEL = kolommen(Doel, t.doel)
_DOELVELDEN = [kolom.name for kolom in _DOEL]
_HERKOMSTDELEN = ("leefgebied", "perspectief", "wie", "citaat")
_HERKOMST = [t.doel.c[f"herkomst_{deel}"] for deel in _HERKOMSTDELEN]


class Doelen:
    """``DoelOpslag``."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def van(self, traject_id: str) -> list[Doel]:
        return self._sessie.lees(lambda conn: _doelen(conn, t.doel.c.traject_id == traject_id))

    def haal(self, doel_id: str) -> Doel | None:
        gevonden = self._sessie.lees(lambda conn: _doelen(conn, t.doel.c.id == doel_id))
        return gevonden[0] if gevonden else None

    def doel_van_actie(self, actie_id: str) -> Doel | None:
        bij = select(t.actie.c.doel_id).where(t.actie.c.id == actie_id).scalar_subquery()
        gevonden = self._sessie.lees(lambda conn: _doelen(conn, t.doel.c.id == bij))
        return gevonden[0] if gevonden else None

    def voeg_toe(self, doel: Doel) -> None:
        self._sessie.schrijf(lambda tr: voeg_doel_in(tr, doel))

    def voeg_actie_toe(self, actie: Actie) -> None:
        def doe(tr: Transactie) -> None:
            _voeg_actie_in(tr, actie)
            meld_nieuw(tr, Ding.ACTIE, actie.id)

        self._sessie.schrijf(doe)

    def zet_doel_verwijderd(self, doel_id: str, op: datetime | None) -> None:
        self._sessie.schrijf(lambda tr: zet_verwijderd(tr, Ding.DOEL, doel_id, op))

    def zet_actie_verwijderd(self, actie_id: str, op: datetime | None) -> None:
        self._sessie.schrijf(lambda tr: zet_verwijderd(tr, Ding.ACTIE, actie_id, op))

    def voorbij(self, vandaag: date) -> list[VoorbijeActie]:
        vraag = (
            select(t.traject.c.client_id, t.doel.c.traject_id, *_ACTIE)
            .join(t.doel, t.doel.c.id == t.actie.c.doel_id)
            .join(t.traject, t.traject.c.id == t.doel.c.traject_id)
            .join(t.client, t.client.c.id == t.traject.c.client_id)
            .where(
                t.actie.c.klaar_op < vandaag,
                t.actie.c.status == ActieStatus.OPEN,
                t.actie.c.verwijderd_op.is_(None),
                t.doel.c.status == DoelStatus.LOOPT,
                t.doel.c.verwijderd_op.is_(None),
                t.traject.c.beeindigd_op.is_(None),
                t.client.c.verwijderd_op.is_(None),
            )
            .order_by(t.actie.c.klaar_op, t.actie.c.volgnr)
        )

        def doe(conn: Connection) -> list[VoorbijeActie]:
            rijen = conn.execute(vraag).all()
            clienten = _clienten(conn, {rij.client_id for rij in rijen})
            return [VoorbijeActie(clienten[rij[0]], rij[1], Actie(*rij[2:])) for rij in rijen]

        return self._sessie.lees(doe)


def voeg_doel_in(tr: Transactie, doel: Doel) -> None:
    """Write a new doel after the others, its acties with it; one step to undo."""
    rij = naar_rij(doel, t.doel, **_herkomst_kolommen(doel.herkomst))
    laatste = _laatste(tr, t.doel, t.doel.c.traject_id == doel.traject_id)
    _voeg_in(tr, t.doel, rij, laatste + 1, DOEL_TEKSTEN)
    for actie in doel.acties:
        _voeg_actie_in(tr, actie)
    meld_nieuw(tr, Ding.DOEL, doel.id)


def _voeg_actie_in(tr: Transactie, actie: Actie) -> None:
    laatste = _laatste(tr, t.actie, t.actie.c.doel_id == actie.doel_id)
    _voeg_in(tr, t.actie, naar_rij(actie, t.actie), laatste + 1, ACTIE_TEKSTEN)


def _voeg_in(
    tr: Transactie, tabel: Table, rij: dict[str, Any], volgorde: int, teksten: Sequence[str]
) -> None:
    erbij = {"volgorde": volgorde, "gevouwen": gevouwen(rij, teksten), "volgnr": tr.volgnr()}
    tr.conn.execute(insert(tabel).values(rij | erbij))


def _laatste(tr: Transactie, tabel: Table, eigen: Any) -> int:
    return tr.conn.execute(select(func.max(tabel.c.volgorde)).where(eigen)).scalar() or 0


def _doelen(conn: Connection, welke: Any) -> list[Doel]:
    """Return the doelen that are not deleted with their acties, in two reads."""
    vraag = select(*_HERKOMST, *_DOEL).where(welke, t.doel.c.verwijderd_op.is_(None))
    rijen = conn.execute(vraag.order_by(t.doel.c.volgorde, t.doel.c.volgnr)).all()
    acties = _acties(conn, [rij.id for rij in rijen])
    return [_doel(rij[: len(_HERKOMST)], rij[len(_HERKOMST) :], acties.get(rij.id, [])) for rij in rijen]


def _doel(herkomst: Sequence[str], velden: Sequence[Any], acties: Sequence[Actie]) -> Doel:
    los = Doel(**dict(zip(_DOELVELDEN, velden, strict=True)))
    return replace(los, herkomst=Herkomst(*herkomst) if any(herkomst) else None, acties=tuple(acties))


def _acties(conn: Connection, doel_ids: Sequence[str]) -> dict[str, list[Actie]]:
    if not doel_ids:
        return {}
    vraag = (
        select(*_ACTIE)
        .where(t.actie.c.doel_id.in_(doel_ids), t.actie.c.verwijderd_op.is_(None))
        .order_by(t.actie.c.volgorde, t.actie.c.volgnr)
    )
    per_doel: dict[str, list[Actie]] = {}
    for rij in conn.execute(vraag):
        per_doel.setdefault(rij.doel_id, []).append(Actie(*rij))
    return per_doel


def _clienten(conn: Connection, ids: Iterable[str]) -> dict[str, Client]:
    vraag = select(*kolommen(Client, t.client)).where(t.client.c.id.in_(list(ids)))
    return {rij.id: Client(*rij) for rij in conn.execute(vraag)}


def _herkomst_kolommen(herkomst: Herkomst | None) -> dict[str, str]:
    return {f"herkomst_{deel}": getattr(herkomst, deel) if herkomst else "" for deel in _HERKOMSTDELEN}
