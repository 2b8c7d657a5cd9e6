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
from krachtwerk_desktop.application.ports_dossier import Opvolger, VersieVan
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.versie import Bijlage, Ondertekening, Rol, TekenStand, Versie
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.geschiedenis import dingsleutel
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
        def doe(conn: Connection) -> list[VersieVan]:
            gevonden = _met_client(conn, td.versie.c.code == code)
            return [replace(van, opvolger=_opvolger(conn, van)) for van in gevonden]

        return self._sessie.lees(doe)

    def wachtend(self) -> list[VersieVan]:
        o = td.ondertekening.c
        wacht = exists().where(o.versie_id == td.versie.c.id, o.stand == TekenStand.NOG_NIET)
        eigen = (
            wacht,
            _is_nieuwste(),
            td.versie.c.verwijderd_op.is_(None),
            t.traject.c.beeindigd_op.is_(None),
            t.client.c.verwijderd_op.is_(None),
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
    """Say whether one of these versions was ever signed on paper."""
    versies = _versies(conn, *welke)
    return any(versie.moet_blijven for versie in versies)


def _was_getekend(conn: Connection, ids: Sequence[str]) -> set[str]:
    """Return which of these versions had a signature on paper that was taken back."""
    van = {dingsleutel(Ding.VERSIE, i, rol.value, "stand"): i for i in ids for rol in Rol}
    w = t.wijziging.c
    vraag = select(w.plek).where(w.plek.in_(list(van)), w.oud == TekenStand.OP_PAPIER.value)
    return {van[plek] for plek in conn.execute(vraag).scalars()}


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
    alle = t.traject.alias()
    rondes = (
        select(func.max(alle.c.ronde)).where(alle.c.client_id == t.client.c.id).correlate(t.client)
    ).scalar_subquery()
    vraag = (
        select(
            td.versie.c.id,
            t.traject.c.ronde,
            rondes,
            t.client.c.verwijderd_op.is_not(None),
            *kolommen(Client, t.client),
        )
        .select_from(td.versie)
        .join(t.traject, t.traject.c.id == td.versie.c.traject_id)
        .join(t.client, t.client.c.id == t.traject.c.client_id)
        .where(*welke)
        .order_by(td.versie.c.volgnr.desc())
    )
    rijen = conn.execute(vraag).all()
    versies = {versie.id: versie for versie in _versies(conn, td.versie.c.id.in_([r[0] for r in rijen]))}
    return [
        VersieVan(Client(*rij[4:]), versies[rij[0]], rij[1], rij[2], client_weg=bool(rij[3])) for rij in rijen
    ]


def _opvolger(conn: Connection, van: VersieVan) -> Opvolger | None:
    """Return the newest version of the same sheet over all rounds, None where that is this one."""
    v, ronde = td.versie.c, t.traject.c.ronde
    vraag = (
        select(ronde, v.nummer)
        .join(t.traject, t.traject.c.id == v.traject_id)
        .where(t.traject.c.client_id == van.client.id, v.blad == van.versie.blad, v.verwijderd_op.is_(None))
        .order_by(ronde.desc(), v.nummer.desc())
    )
    rij = conn.execute(vraag.limit(1)).first()
    deze = (van.ronde, van.versie.nummer)
    return Opvolger(rij.ronde, rij.nummer) if rij is not None and tuple(rij) > deze else None


def _versies(conn: Connection, *welke: ColumnElement[bool]) -> list[Versie]:
    """Return versions with their signatures and attachments, last made first, in four reads."""
    vraag = select(*_VERSIE).where(*welke).order_by(td.versie.c.volgnr.desc())
    versies = [Versie(*rij) for rij in conn.execute(vraag)]
    ids = [versie.id for versie in versies]
    ondertekeningen, bijlagen = _ondertekeningen(conn, ids), _bijlagen(conn, ids)
    was_getekend = _was_getekend(conn, ids)
    return [
        replace(
            versie,
            ondertekeningen=tuple(sorted(ondertekeningen.get(versie.id, []), key=_plaats)),
            bijlagen=tuple(bijlagen.get(versie.id, [])),
            was_getekend=versie.id in was_getekend,
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
