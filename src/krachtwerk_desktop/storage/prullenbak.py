"""What was thrown away and can be had back, and undoing."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, select

from krachtwerk_desktop.application.fouten import NietGevonden, VersieGetekend
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.geschiedenis import Ding, EerderGegeven, PrullenbakRegel, Stap
from krachtwerk_desktop.storage import geschiedenis, opruimen, stappen
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.ongedaan import maak_ongedaan, zet_tekst_terug
from krachtwerk_desktop.storage.sessie import Sessie, Transactie
from krachtwerk_desktop.storage.versies import is_getekend
from krachtwerk_desktop.storage.vertaler import kolommen
from krachtwerk_desktop.storage.weggooien import TABELLEN, meld_nieuw, zet_verwijderd

_CLIENT = kolommen(Client, t.client)
_WOORDEN = {
    Ding.DOEL: t.doel.c.tekst,
    Ding.ACTIE: t.actie.c.tekst,
    Ding.VERSIE: td.versie.c.blad,
    Ding.BIJLAGE: td.bijlage.c.naam,
    Ding.NOTITIE: td.notitie.c.tekst,
}


class Geschiedenis:
    """``GeschiedenisOpslag``."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def laatste(self, client_id: str, traject_id: str = "", *, papier: bool = False) -> Stap | None:
        return self._sessie.lees(lambda conn: stappen.laatste(conn, client_id, traject_id, papier=papier))

    def maak_ongedaan(self, stap: Stap, moment: datetime) -> None:
        self._sessie.schrijf(lambda tr: maak_ongedaan(tr, stap, moment))

    def gegevens(self, ding: Ding, ding_id: str, *wat: str) -> list[EerderGegeven]:
        return self._sessie.lees(lambda conn: geschiedenis.gegevens(conn, ding, ding_id, *wat))

    def zet_tekst_terug(self, schrijving: Schrijving) -> None:
        self._sessie.schrijf(lambda tr: zet_tekst_terug(tr, schrijving))

    def prullenbak(self) -> list[PrullenbakRegel]:
        return self._sessie.lees(_regels)

    def zet_terug(self, ding: Ding, ding_id: str) -> None:
        def doe(tr: Transactie) -> None:
            if not zet_verwijderd(tr, ding, ding_id, None):
                raise NietGevonden

        self._sessie.schrijf(doe)

    def voeg_weer_toe(self, ding: Ding, ding_id: str) -> None:
        def doe(tr: Transactie) -> None:
            if not zet_verwijderd(tr, ding, ding_id, None):
                raise NietGevonden
            meld_nieuw(tr, ding, ding_id)

        self._sessie.schrijf(doe)

    def gooi_weer_weg(self, ding: Ding, ding_id: str, moment: datetime) -> None:
        def doe(tr: Transactie) -> None:
            if ding is Ding.VERSIE and is_getekend(tr.conn, td.versie.c.id == ding_id):
                raise VersieGetekend
            if not zet_verwijderd(tr, ding, ding_id, moment):
                raise NietGevonden

        self._sessie.schrijf(doe)

    def ruim_op(self, nu: datetime, bewaard: timedelta) -> int:
        geteld = self._sessie.schrijf(lambda tr: opruimen.ruim_op(tr, nu, bewaard))
        if geteld:
            self._sessie.leeg_logboek()
        return geteld

    def wis_voorgoed(self, ding: Ding, ding_id: str) -> None:
        tabel = TABELLEN[ding]

        def doe(tr: Transactie) -> None:
            weg = select(tabel.c.id).where(tabel.c.id == ding_id, tabel.c.verwijderd_op.is_not(None))
            if tr.conn.execute(weg).first() is None:
                raise NietGevonden
            if ding is Ding.VERSIE and is_getekend(tr.conn, td.versie.c.id == ding_id):
                raise VersieGetekend
            opruimen.wis(tr, ding, ding_id)

        self._sessie.schrijf(doe)
        self._sessie.leeg_logboek()


def _regels(conn: Connection) -> list[PrullenbakRegel]:
    """Collect all kinds; the counter orders them, since a clock may jump."""
    gevonden = [(rij.volgnr, _regel(ding, rij)) for ding in Ding for rij in conn.execute(_weg(ding))]
    return [regel for _, regel in sorted(gevonden, key=lambda paar: paar[0], reverse=True)]


def _regel(ding: Ding, rij: Any) -> PrullenbakRegel:
    client = Client(*rij[-len(_CLIENT) :])
    if ding is Ding.CLIENT:
        return PrullenbakRegel(ding, client.id, client, "", client.naam, rij.verwijderd_op)
    nummer = rij.nummer if ding is Ding.VERSIE else 0
    return PrullenbakRegel(ding, rij.id, client, rij.traject_id, rij.woorden, rij.verwijderd_op, nummer)


def _weg(ding: Ding) -> Select[Any]:
    """Select what was thrown away by itself, while what it is a part of was not."""
    tabel = TABELLEN[ding]
    weg = tabel.c.verwijderd_op.is_not(None)
    if ding is Ding.CLIENT:
        return select(tabel.c.volgnr, tabel.c.verwijderd_op, *_CLIENT).where(weg)
    heel = {Ding.ACTIE: t.doel, Ding.BIJLAGE: td.versie}.get(ding)
    bron = tabel if heel is None else heel
    nummer = [td.versie.c.nummer] if ding is Ding.VERSIE else []
    woorden = _WOORDEN[ding].label("woorden")
    vraag = select(
        tabel.c.id, tabel.c.volgnr, tabel.c.verwijderd_op, bron.c.traject_id, woorden, *nummer, *_CLIENT
    ).select_from(tabel)
    if heel is not None:
        vraag = vraag.join(heel).where(heel.c.verwijderd_op.is_(None))
    return (
        vraag.join(t.traject, t.traject.c.id == bron.c.traject_id)
        .join(t.client, t.client.c.id == t.traject.c.client_id)
        .where(weg, t.client.c.verwijderd_op.is_(None))
    )
