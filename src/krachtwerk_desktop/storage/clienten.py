"""Cliënten and their trajecten in the vault."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.sql import func

from krachtwerk_desktop.application.ports import Treffer
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, ClientRegel, Traject
from krachtwerk_desktop.domain.doel import ActieStatus, DoelStatus
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.vouwen import vouw
from krachtwerk_desktop.storage import geschiedenis, zoeken
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.sessie import Sessie, Transactie
from krachtwerk_desktop.storage.velden import schrijf_veld
from krachtwerk_desktop.storage.vertaler import kolommen, naar_rij
from krachtwerk_desktop.storage.weggooien import zet_verwijderd

_CLIENT = kolommen(Client, t.client)
_TRAJECT = kolommen(Traject, t.traject)
CLIENTVELDEN = ("naam", "roepnaam", "clientnummer", "geboortedatum_tekst", "taal", "contact")
_DAGEN = {"geboortedatum_tekst": "geboortedatum"}
_NUMMER = re.compile(r"(\d{4})-(\d+)")


class Clienten:
    """``ClientOpslag``."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def regels(self) -> list[ClientRegel]:
        return self._sessie.lees(_regels)

    def haal(self, client_id: str) -> Client | None:
        vraag = select(*_CLIENT).where(t.client.c.id == client_id, t.client.c.verwijderd_op.is_(None))
        rij = self._sessie.lees(lambda conn: conn.execute(vraag).first())
        return Client(*rij) if rij else None

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
        self._sessie.schrijf(lambda tr: wijzig_client(tr, client))

    def zet_verwijderd(self, client_id: str, op: datetime | None) -> None:
        self._sessie.schrijf(lambda tr: zet_verwijderd(tr, Ding.CLIENT, client_id, op))

    def trajecten(self, client_id: str) -> list[Traject]:
        vraag = _trajecten().where(t.traject.c.client_id == client_id).order_by(t.traject.c.ronde)
        rijen = self._sessie.lees(lambda conn: conn.execute(vraag).all())
        return [Traject(*rij) for rij in rijen]

    def traject(self, traject_id: str) -> Traject | None:
        vraag = _trajecten().where(t.traject.c.id == traject_id)
        rij = self._sessie.lees(lambda conn: conn.execute(vraag).first())
        return Traject(*rij) if rij else None

    def bewaar_traject(self, traject: Traject) -> None:
        self._sessie.schrijf(lambda tr: _schrijf_dagen(tr, traject))

    def begin_ronde(
        self, traject: Traject, begin: Sequence[Schrijving], vorige: Traject | None = None
    ) -> None:
        def doe(tr: Transactie) -> None:
            if vorige is not None:
                _schrijf_dagen(tr, vorige)
            rij = naar_rij(traject, t.traject, volgnr=tr.volgnr())
            tr.conn.execute(insert(t.traject).values(rij))
            for schrijving in begin:
                schrijf_veld(tr, schrijving, plaats_onthouden=False)
            # Undoing step by step stops at the texts that the round began with.
            geschiedenis.doe_eigenaar_af(tr, traject.id)

        self._sessie.schrijf(doe)

    def besproken(self, traject_id: str) -> dict[str, date]:
        vraag = select(t.besproken.c.basistaak, t.besproken.c.op).where(
            t.besproken.c.traject_id == traject_id
        )
        return self._sessie.lees(lambda conn: {rij.basistaak: rij.op for rij in conn.execute(vraag)})

    def zoek(self, gevouwen: str, *, werkaantekeningen: bool = False) -> list[Treffer]:
        return self._sessie.lees(
            lambda conn: zoeken.zoek(conn, gevouwen, werkaantekeningen=werkaantekeningen)
        )


def wijzig_client(tr: Transactie, client: Client) -> str:
    """Write changed data with their history; return the edit session, ``''`` for an unknown cliënt."""
    rij = tr.conn.execute(select(t.client).where(t.client.c.id == client.id)).mappings().first()
    if rij is None:
        return ""
    oud = {veld: (rij[veld], rij.get(_DAGEN.get(veld, ""))) for veld in CLIENTVELDEN}
    nieuw = {veld: getattr(client, veld) for veld in CLIENTVELDEN}
    bewerking = geschiedenis.bewaar_gegevens(tr, client.id, (Ding.CLIENT, client.id), oud, nieuw)
    volgnr = tr.volgnr()
    waarden = naar_rij(client, t.client, gevouwen=_gevouwen(client), volgnr=volgnr)
    tr.conn.execute(update(t.client).where(t.client.c.id == client.id).values(waarden))
    _onthoud_nummer(tr, client, volgnr)
    return bewerking


def _schrijf_dagen(tr: Transactie, traject: Traject) -> None:
    dagen = {"begonnen_op": traject.begonnen_op, "beeindigd_op": traject.beeindigd_op}
    tr.conn.execute(update(t.traject).where(t.traject.c.id == traject.id).values(**dagen, volgnr=tr.volgnr()))


def _gevouwen(client: Client) -> str:
    return "\n".join(vouw(tekst) for tekst in (client.naam, client.roepnaam, client.clientnummer))


def _onthoud_nummer(tr: Transactie, client: Client, volgnr: int) -> None:
    """Keep the number for ever as this cliënt's: the first to have it stays its owner."""
    rij = {"clientnummer": client.clientnummer, "client_id": client.id, "volgnr": volgnr}
    tr.conn.execute(upsert(t.clientnummer).values(rij).on_conflict_do_nothing())


def _trajecten() -> Any:
    return (
        select(*_TRAJECT)
        .join(t.client, t.client.c.id == t.traject.c.client_id)
        .where(t.client.c.verwijderd_op.is_(None))
    )


def _regels(conn: Connection) -> list[ClientRegel]:
    """Build the list in two reads, whatever the number of cliënten."""
    vraag = zoeken.op_volgorde(select(*_CLIENT, *_TRAJECT))
    volgende = _volgende_acties(conn)
    geen: tuple[str, date | None] = ("", None)
    regels = []
    for rij in conn.execute(vraag):
        traject = Traject(*rij[len(_CLIENT) :])
        regels.append(ClientRegel(Client(*rij[: len(_CLIENT)]), traject, *volgende.get(traject.id, geen)))
    return regels


def _volgende_acties(conn: Connection) -> dict[str, tuple[str, date | None]]:
    """Return per traject the open actie that comes first: the earliest day, else the topmost."""
    a, d = t.actie.c, t.doel.c
    plaats = func.row_number().over(
        partition_by=d.traject_id, order_by=(a.klaar_op.is_(None), a.klaar_op, d.volgorde, a.volgorde)
    )
    open_ = (
        select(d.traject_id, a.tekst, a.klaar_op, plaats.label("plaats"))
        .join(t.doel, d.id == a.doel_id)
        .where(
            a.status == ActieStatus.OPEN,
            a.verwijderd_op.is_(None),
            d.status == DoelStatus.LOOPT,
            d.verwijderd_op.is_(None),
        )
        .subquery()
    )
    eerste = select(open_.c.traject_id, open_.c.tekst, open_.c.klaar_op).where(open_.c.plaats == 1)
    return {rij.traject_id: (rij.tekst, rij.klaar_op) for rij in conn.execute(eerste)}
