"""Cliënten and their trajecten in the vault."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.sql import func

from krachtwerk_desktop.application.ports import Treffer
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, ClientRegel, Traject
from krachtwerk_desktop.domain.doel import ActieStatus, DoelStatus
from krachtwerk_desktop.domain.vouwen import vouw
from krachtwerk_desktop.storage import geschiedenis, zoeken
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.sessie import Sessie, Transactie
from krachtwerk_desktop.storage.velden import schrijf_veld
from krachtwerk_desktop.storage.vertaler import naar_rij, van_rij

_NUMMER = re.compile(r"(\d{4})-(\d+)")


class Clienten:
    """``ClientOpslag``."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def regels(self) -> list[ClientRegel]:
        return self._sessie.lees(_regels)

    def haal(self, client_id: str) -> Client | None:
        vraag = select(t.client).where(t.client.c.id == client_id, t.client.c.verwijderd_op.is_(None))
        rij = self._sessie.lees(lambda conn: conn.execute(vraag).mappings().first())
        return van_rij(Client, rij) if rij else None

    def volgend_nummer(self, jaar: int) -> str:
        vraag = select(t.clientnummer.c.clientnummer).where(t.clientnummer.c.clientnummer.like(f"{jaar}-%"))
        nummers = self._sessie.lees(lambda conn: conn.execute(vraag).scalars().all())
        delen = (_NUMMER.fullmatch(nummer) for nummer in nummers)
        return f"{jaar}-{max((int(deel[2]) for deel in delen if deel), default=0) + 1:03}"

    def nummer_in_gebruik(self, clientnummer: str, behalve_id: str = "") -> bool:
        vraag = select(t.clientnummer.c.client_id).where(
            t.clientnummer.c.clientnummer == clientnummer, t.clientnummer.c.client_id != behalve_id
        )
        return self._sessie.lees(lambda conn: conn.execute(vraag).first()) is not None

    def voeg_toe(self, client: Client, traject: Traject) -> None:
        def doe(tr: Transactie) -> None:
            volgnr = tr.volgnr()
            rij = naar_rij(client, t.client, gevouwen=_gevouwen(client), volgnr=volgnr)
            tr.conn.execute(insert(t.client).values(rij))
            _onthoud_nummer(tr, client, volgnr)
            tr.conn.execute(insert(t.traject).values(naar_rij(traject, t.traject, volgnr=volgnr)))

        self._sessie.schrijf(doe)

    def wijzig(self, client: Client) -> None:
        def doe(tr: Transactie) -> None:
            volgnr = tr.volgnr()
            geschiedenis.bewaar_client(tr, client)
            rij = naar_rij(client, t.client, gevouwen=_gevouwen(client), volgnr=volgnr)
            tr.conn.execute(update(t.client).where(t.client.c.id == client.id).values(rij))
            _onthoud_nummer(tr, client, volgnr)

        self._sessie.schrijf(doe)

    def zet_verwijderd(self, client_id: str, op: datetime | None) -> None:
        self._sessie.schrijf(
            lambda tr: tr.conn.execute(
                update(t.client)
                .where(t.client.c.id == client_id)
                .values(verwijderd_op=op, volgnr=tr.volgnr())
            )
        )

    def trajecten(self, client_id: str) -> list[Traject]:
        vraag = _trajecten().where(t.traject.c.client_id == client_id).order_by(t.traject.c.ronde)
        rijen = self._sessie.lees(lambda conn: conn.execute(vraag).mappings().all())
        return [van_rij(Traject, rij) for rij in rijen]

    def traject(self, traject_id: str) -> Traject | None:
        vraag = _trajecten().where(t.traject.c.id == traject_id)
        rij = self._sessie.lees(lambda conn: conn.execute(vraag).mappings().first())
        return van_rij(Traject, rij) if rij else None

    def bewaar_traject(self, traject: Traject) -> None:
        self._sessie.schrijf(
            lambda tr: tr.conn.execute(
                update(t.traject)
                .where(t.traject.c.id == traject.id)
                .values(
                    begonnen_op=traject.begonnen_op,
                    beeindigd_op=traject.beeindigd_op,
                    volgnr=tr.volgnr(),
                )
            )
        )

    def begin_ronde(self, traject: Traject, begin: Sequence[Schrijving]) -> None:
        def doe(tr: Transactie) -> None:
            rij = naar_rij(traject, t.traject, volgnr=tr.volgnr())
            tr.conn.execute(insert(t.traject).values(rij))
            for schrijving in begin:
                schrijf_veld(tr, schrijving, plaats_onthouden=False)

        self._sessie.schrijf(doe)

    def besproken(self, traject_id: str) -> dict[str, date]:
        vraag = select(t.besproken.c.basistaak, t.besproken.c.op).where(
            t.besproken.c.traject_id == traject_id
        )
        return self._sessie.lees(lambda conn: {rij.basistaak: rij.op for rij in conn.execute(vraag)})

    def zet_besproken(self, traject_id: str, basistaak: str, op: date | None) -> None:
        def doe(tr: Transactie) -> None:
            kolommen, volgnr = t.besproken.c, tr.volgnr()
            if op is None:
                deze = (kolommen.traject_id == traject_id, kolommen.basistaak == basistaak)
                tr.conn.execute(delete(t.besproken).where(*deze))
                return
            rij = {"traject_id": traject_id, "basistaak": basistaak, "op": op, "volgnr": volgnr}
            tr.conn.execute(
                upsert(t.besproken)
                .values(rij)
                .on_conflict_do_update(
                    index_elements=["traject_id", "basistaak"], set_={"op": op, "volgnr": volgnr}
                )
            )

        self._sessie.schrijf(doe)

    def zoek(self, gevouwen: str) -> list[Treffer]:
        return self._sessie.lees(lambda conn: zoeken.zoek(conn, gevouwen))


def _gevouwen(client: Client) -> str:
    return "\n".join(vouw(tekst) for tekst in (client.naam, client.roepnaam, client.clientnummer))


def _onthoud_nummer(tr: Transactie, client: Client, volgnr: int) -> None:
    """Keep the number for ever as this cliënt's: the first to have it stays its owner."""
    rij = {"clientnummer": client.clientnummer, "client_id": client.id, "volgnr": volgnr}
    tr.conn.execute(upsert(t.clientnummer).values(rij).on_conflict_do_nothing())


def _trajecten() -> Any:
    return (
        select(t.traject)
        .join(t.client, t.client.c.id == t.traject.c.client_id)
        .where(t.client.c.verwijderd_op.is_(None))
    )


def _regels(conn: Connection) -> list[ClientRegel]:
    """Build the list in three reads, whatever the number of cliënten."""
    nieuwste = (
        select(t.traject.c.client_id, func.max(t.traject.c.ronde).label("ronde"))
        .group_by(t.traject.c.client_id)
        .subquery()
    )
    trajecten = conn.execute(
        select(t.traject)
        .join(
            nieuwste,
            (nieuwste.c.client_id == t.traject.c.client_id) & (nieuwste.c.ronde == t.traject.c.ronde),
        )
        .order_by(t.traject.c.laatst_volgnr.desc(), t.traject.c.volgnr.desc())
    ).mappings()
    clienten = {
        rij["id"]: van_rij(Client, rij)
        for rij in conn.execute(select(t.client).where(t.client.c.verwijderd_op.is_(None))).mappings()
    }
    volgende = _volgende_acties(conn)
    geen: tuple[str, date | None] = ("", None)
    return [
        ClientRegel(clienten[rij["client_id"]], van_rij(Traject, rij), *volgende.get(rij["id"], geen))
        for rij in trajecten
        if rij["client_id"] in clienten
    ]


def _volgende_acties(conn: Connection) -> dict[str, tuple[str, date | None]]:
    """Return per traject the open actie that comes first: the earliest day, else the topmost."""
    vraag = (
        select(t.doel.c.traject_id, t.actie.c.tekst, t.actie.c.klaar_op)
        .join(t.doel, t.doel.c.id == t.actie.c.doel_id)
        .where(
            t.actie.c.status == ActieStatus.OPEN,
            t.actie.c.verwijderd_op.is_(None),
            t.doel.c.status == DoelStatus.LOOPT,
            t.doel.c.verwijderd_op.is_(None),
        )
        .order_by(t.actie.c.klaar_op.is_(None), t.actie.c.klaar_op, t.doel.c.volgorde, t.actie.c.volgorde)
    )
    eerste: dict[str, tuple[str, date | None]] = {}
    for traject_id, tekst, klaar_op in conn.execute(vraag):
        eerste.setdefault(traject_id, (tekst, klaar_op))
    return eerste
