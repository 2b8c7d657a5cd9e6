"""Frozen sheets: their content, their paper, who signed, and what was scanned afterwards.

A version and its bytes are written once. No statement here changes them, and the triggers in
``tabellen_dossier`` would refuse one.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Connection, exists, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.sql import func

from krachtwerk_desktop.application.fouten import NietGevonden, VersieGetekend
from krachtwerk_desktop.application.ports_dossier import VersieVan
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.versie import Bijlage, Ondertekening, Rol, TekenStand, Versie
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.ondertekeningen import zet_ondertekening
from krachtwerk_desktop.storage.sessie import Sessie, Transactie
from krachtwerk_desktop.storage.vertaler import kolommen, naar_rij
from krachtwerk_desktop.storage.weggooien import meld_nieuw, zet_verwijderd

_VERSIE = kolommen(Versie, td.versie)
_ONDERTEKENING = kolommen(Ondertekening, td.ondertekening)
_BIJLAGE = kolommen(Bijlage, td.bijlage)
_ROLLEN = list(Rol)


class Versies:
    """``VersieOpslag``."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def volgend_nummer(self, traject_id: str, blad: str) -> int:
        n = td.versienummer.c
        vraag = select(n.nummer).where(n.traject_id == traject_id, n.blad == blad)
        return (self._sessie.lees(lambda conn: conn.execute(vraag).scalar()) or 0) + 1

    def voeg_toe(self, versie: Versie, pdf: bytes) -> None:
        def doe(tr: Transactie) -> None:
            tr.conn.execute(insert(td.versie).values(naar_rij(versie, td.versie, volgnr=tr.volgnr())))
            tr.conn.execute(insert(td.versie_pdf).values(versie_id=versie.id, pdf=pdf))
            for ondertekening in versie.ondertekeningen:
                rij = naar_rij(ondertekening, td.ondertekening, volgnr=tr.volgnr())
                tr.conn.execute(insert(td.ondertekening).values(rij))
            _onthoud_nummer(tr, versie)

        self._sessie.schrijf(doe)

    def van(self, traject_id: str, blad: str = "") -> list[Versie]:
        v = td.versie.c
        eigen = [v.traject_id == traject_id, v.verwijderd_op.is_(None)]
        if blad:
            eigen.append(v.blad == blad)
        return self._sessie.lees(lambda conn: _versies(conn, *eigen))

    def haal(self, versie_id: str) -> Versie | None:
        gevonden = self._sessie.lees(lambda conn: _versies(conn, td.versie.c.id == versie_id))
        return gevonden[0] if gevonden else None

    def pdf(self, versie_id: str) -> bytes:
        return self._bytes(td.versie_pdf.c.pdf, td.versie_pdf.c.versie_id == versie_id)

    def zoek_code(self, code: str) -> list[VersieVan]:
        return self._sessie.lees(lambda conn: _met_client(conn, td.versie.c.code == code))

    def wachtend(self) -> list[VersieVan]:
        o = td.ondertekening.c
        wacht = exists().where(o.versie_id == td.versie.c.id, o.stand == TekenStand.NOG_NIET)
        eigen = (
            wacht,
            _is_nieuwste(),
            td.versie.c.verwijderd_op.is_(None),
            t.traject.c.beeindigd_op.is_(None),
        )
        return self._sessie.lees(lambda conn: _met_client(conn, *eigen))

    def zet_ondertekening(self, ondertekening: Ondertekening, bewerking: str = "") -> None:
        self._sessie.schrijf(lambda tr: zet_ondertekening(tr, ondertekening, bewerking))

    def voeg_bijlage_toe(self, bijlage: Bijlage, inhoud: bytes) -> None:
        def doe(tr: Transactie) -> None:
            geteld = replace(bijlage, omvang=len(inhoud))
            tr.conn.execute(insert(td.bijlage).values(naar_rij(geteld, td.bijlage, volgnr=tr.volgnr())))
            tr.conn.execute(insert(td.bijlage_inhoud).values(bijlage_id=bijlage.id, inhoud=inhoud))
            meld_nieuw(tr, Ding.BIJLAGE, bijlage.id)

        self._sessie.schrijf(doe)

    def bijlage(self, bijlage_id: str) -> bytes:
        return self._bytes(td.bijlage_inhoud.c.inhoud, td.bijlage_inhoud.c.bijlage_id == bijlage_id)

    def zet_bijlage_verwijderd(self, bijlage_id: str, op: datetime | None) -> None:
        self._sessie.schrijf(lambda tr: zet_verwijderd(tr, Ding.BIJLAGE, bijlage_id, op))

    def zet_verwijderd(self, versie_id: str, op: datetime | None) -> None:
        def doe(tr: Transactie) -> None:
            if op is not None and is_getekend(tr.conn, td.versie.c.id == versie_id):
                raise VersieGetekend
            zet_verwijderd(tr, Ding.VERSIE, versie_id, op)

        self._sessie.schrijf(doe)

    def _bytes(self, kolom: Column[bytes], eigen: ColumnElement[bool]) -> bytes:
        inhoud = self._sessie.lees(lambda conn: conn.execute(select(kolom).where(eigen)).scalar())
        if inhoud is None:
            raise NietGevonden
        return bytes(inhoud)


def is_getekend(conn: Connection, *welke: ColumnElement[bool]) -> bool:
    """Say whether somebody signed one of these versions on paper."""
    vraag = (
        select(td.versie.c.id)
        .join(td.ondertekening, td.ondertekening.c.versie_id == td.versie.c.id)
        .where(td.ondertekening.c.stand == TekenStand.OP_PAPIER, *welke)
    )
    return conn.execute(vraag.limit(1)).first() is not None


def _onthoud_nummer(tr: Transactie, versie: Versie) -> None:
    nieuw = upsert(td.versienummer).values(naar_rij(versie, td.versienummer))
    hoogste = {"nummer": func.max(td.versienummer.c.nummer, nieuw.excluded.nummer)}
    tr.conn.execute(nieuw.on_conflict_do_update(index_elements=["traject_id", "blad"], set_=hoogste))


def _is_nieuwste() -> ColumnElement[bool]:
    """No later version of the same sheet was made, but for what was thrown away."""
    later = td.versie.alias()
    return ~exists().where(
        later.c.traject_id == td.versie.c.traject_id,
        later.c.blad == td.versie.c.blad,
        later.c.nummer > td.versie.c.nummer,
        later.c.verwijderd_op.is_(None),
    )


def _met_client(conn: Connection, *welke: ColumnElement[bool]) -> list[VersieVan]:
    vraag = (
        select(td.versie.c.id, _is_nieuwste().label("nieuwste"), *kolommen(Client, t.client))
        .select_from(td.versie)
        .join(t.traject, t.traject.c.id == td.versie.c.traject_id)
        .join(t.client, t.client.c.id == t.traject.c.client_id)
        .where(*welke, t.client.c.verwijderd_op.is_(None))
        .order_by(td.versie.c.volgnr.desc())
    )
    rijen = conn.execute(vraag).all()
    versies = {versie.id: versie for versie in _versies(conn, td.versie.c.id.in_([r[0] for r in rijen]))}
    return [VersieVan(Client(*rij[2:]), versies[rij[0]], bool(rij[1])) for rij in rijen]


def _versies(conn: Connection, *welke: ColumnElement[bool]) -> list[Versie]:
    """Return versions with their signatures and attachments, last made first, in three reads."""
    vraag = select(*_VERSIE).where(*welke).order_by(td.versie.c.volgnr.desc())
    versies = [Versie(*rij) for rij in conn.execute(vraag)]
    ids = [versie.id for versie in versies]
    ondertekeningen, bijlagen = _ondertekeningen(conn, ids), _bijlagen(conn, ids)
    return [
        replace(
            versie,
            ondertekeningen=tuple(sorted(ondertekeningen.get(versie.id, []), key=_plaats)),
            bijlagen=tuple(bijlagen.get(versie.id, [])),
        )
        for versie in versies
    ]


def _ondertekeningen(conn: Connection, ids: Sequence[str]) -> dict[str, list[Ondertekening]]:
    vraag = select(*_ONDERTEKENING).where(td.ondertekening.c.versie_id.in_(ids))
    per_versie: dict[str, list[Ondertekening]] = {}
    for rij in conn.execute(vraag):
        per_versie.setdefault(rij.versie_id, []).append(Ondertekening(*rij))
    return per_versie


def _bijlagen(conn: Connection, ids: Sequence[str]) -> dict[str, list[Bijlage]]:
    b = td.bijlage.c
    vraag = select(*_BIJLAGE).where(b.versie_id.in_(ids), b.verwijderd_op.is_(None)).order_by(b.volgnr)
    per_versie: dict[str, list[Bijlage]] = {}
    for rij in conn.execute(vraag):
        per_versie.setdefault(rij.versie_id, []).append(Bijlage(*rij))
    return per_versie


def _plaats(ondertekening: Ondertekening) -> int:
    return _ROLLEN.index(ondertekening.rol)
