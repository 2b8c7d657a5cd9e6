"""Searching: ``LIKE`` on the folded copies, names first, then answers, doelen and acties.

What is looked for is words, in any order: each must stand in the same name or text.
Both sides went through the same folding, so accents and case do not matter in any script.
One hit per cliënt is kept. What few answers hold is found by a look through all of them;
what many hold is found faster by asking traject by traject for the first.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, select, true
from sqlalchemy.sql import func

from krachtwerk_desktop.application.ports import Treffer
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    WerkaantekeningPlek,
)
from krachtwerk_desktop.domain.vouwen import naamrang, vouw
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.fragment import aantal_woorden, fragment
from krachtwerk_desktop.storage.vertaler import kolommen

DOEL_TEKSTEN = ("tekst", "waarom", "merkbaar", "kracht")
ACTIE_TEKSTEN = ("tekst", "wie", "hulp", "opmerking")
_PLEK = kolommen(AntwoordPlek, t.antwoord)
_VEEL = 1000
_IN_TEKST = 3  # after every rank that a name can have
# The cliënt of a hit, and what tells its place and text.
_Vondst = tuple[str, Callable[[], tuple[Plek, str]]]


def zoek(conn: Connection, gevouwen: str, *, werkaantekeningen: bool = False) -> list[Treffer]:
    """Return one hit per cliënt: the names that fit best, then the other names, then the texts.

    Within each the last worked in comes first. The begeleider's own notes are looked at last,
    and only when asked for.
    """
    if not gevouwen:
        return []
    volgorde = conn.execute(op_volgorde(select(t.client.c.id))).scalars().all()
    op_naam = select(t.client.c.id, t.client.c.gevouwen).where(_bevat(t.client.c.gevouwen, gevouwen))
    rang = {client_id: naamrang(namen, gevouwen) for client_id, namen in conn.execute(op_naam)}
    treffers = {client_id: Treffer(client_id) for client_id in rang}
    eigen = _in_werkaantekeningen(conn, gevouwen) if werkaantekeningen else iter(())
    for client_id, wijs_aan in chain(_in_teksten(conn, gevouwen), eigen):
        if client_id not in treffers:
            plek, tekst = wijs_aan()
            treffers[client_id] = Treffer(client_id, fragment(tekst, gevouwen), plek)
    gevonden = (client_id for client_id in volgorde if client_id in treffers)
    return [treffers[client_id] for client_id in sorted(gevonden, key=lambda c: rang.get(c, _IN_TEKST))]


def op_volgorde(vraag: Select[Any]) -> Select[Any]:
    """Return the question over cliënten that are there with their newest round, last worked in first."""
    nieuwste = (
        select(func.max(t.traject.c.ronde))
        .where(t.traject.c.client_id == t.client.c.id)
        .correlate(t.client)
        .scalar_subquery()
    )
    return (
        vraag.join(t.traject, (t.traject.c.client_id == t.client.c.id) & (t.traject.c.ronde == nieuwste))
        .where(t.client.c.verwijderd_op.is_(None))
        # By the counter, never by the clock; a round that was just begun counts as worked in.
        .order_by(func.max(t.traject.c.laatst_volgnr, t.traject.c.volgnr).desc())
    )


def _bevat(kolom: Any, gevouwen: str) -> Any:
    return and_(*(kolom.contains(woord, autoescape=True) for woord in gevouwen.split()))


def _in_werkaantekeningen(conn: Connection, gevouwen: str) -> Iterator[_Vondst]:
    eigen = td.werkaantekening.c
    vraag = (
        select(t.traject.c.client_id, eigen.traject_id, eigen.tekst)
        .join(t.traject, t.traject.c.id == eigen.traject_id)
        .where(_bevat(eigen.gevouwen, gevouwen))
        .order_by(eigen.volgnr.desc())
    )
    for client_id, traject_id, tekst in conn.execute(vraag):
        yield client_id, partial(_in_aantekening, traject_id, tekst)


def _in_aantekening(traject_id: str, tekst: str) -> tuple[Plek, str]:
    return WerkaantekeningPlek(traject_id), tekst


def _in_teksten(conn: Connection, gevouwen: str) -> Iterator[_Vondst]:
    """Yield the cliënt of each hit and what tells its place and text, which most callers skip."""
    for client_id, tekst, *delen in _antwoorden(conn, gevouwen):
        yield client_id, partial(_in_antwoord, delen, tekst)
    for rij in conn.execute(_doelen(gevouwen)).mappings():
        yield rij["client_id"], partial(_in_doel, rij, gevouwen)
    for rij in conn.execute(_acties(gevouwen)).mappings():
        yield rij["client_id"], partial(_in_actie, rij, gevouwen)


def _in_antwoord(delen: Sequence[Any], tekst: str) -> tuple[Plek, str]:
    return AntwoordPlek(*delen), tekst


def _in_doel(rij: RowMapping, gevouwen: str) -> tuple[Plek, str]:
    naam = _welk_veld(rij, DOEL_TEKSTEN, gevouwen)
    return DoelPlek(rij["id"], DoelVeld(naam)), rij[naam]


def _in_actie(rij: RowMapping, gevouwen: str) -> tuple[Plek, str]:
    naam = _welk_veld(rij, ACTIE_TEKSTEN, gevouwen)
    return ActiePlek(rij["id"], ActieVeld(naam)), rij[naam]


def _antwoorden(conn: Connection, gevouwen: str) -> Iterable[Sequence[Any]]:
    """Return (cliënt, text, parts of the place) of answers that hold the text, newest first."""
    g = t.antwoord_gevouwen.c
    zoekbeurt = select(g.nummer).where(_bevat(g.gevouwen, gevouwen)).limit(_VEEL + 1)
    nummers = conn.execute(zoekbeurt).scalars().all()
    if len(nummers) > _VEEL:
        nummers = conn.execute(_een_per_traject(gevouwen)).scalars().all()
    return conn.execute(
        select(t.traject.c.client_id, t.antwoord.c.tekst, *_PLEK)
        .join(t.traject, t.traject.c.id == t.antwoord.c.traject_id)
        .where(t.antwoord.c.nummer.in_(nummers))
        .order_by(t.antwoord.c.volgnr.desc())
    )


def _een_per_traject(gevouwen: str) -> Select[Any]:
    eerste = (
        select(t.antwoord.c.nummer)
        .join(t.antwoord_gevouwen, t.antwoord_gevouwen.c.nummer == t.antwoord.c.nummer)
        .where(t.antwoord.c.traject_id == t.traject.c.id, _bevat(t.antwoord_gevouwen.c.gevouwen, gevouwen))
        .limit(1)
        .correlate(t.traject)
        .scalar_subquery()
    )
    per_traject = select(eerste.label("nummer")).select_from(t.traject).where(true()).subquery()
    return select(per_traject.c.nummer).where(per_traject.c.nummer.is_not(None))


def _welk_veld(rij: RowMapping, namen: tuple[str, ...], gevouwen: str) -> str:
    """Return the field that holds most of the words, the first of them when several do."""
    return max(namen, key=lambda naam: aantal_woorden(vouw(rij[naam]), gevouwen))


def _doelen(gevouwen: str) -> Select[Any]:
    return (
        select(t.doel, t.traject.c.client_id)
        .join(t.traject, t.traject.c.id == t.doel.c.traject_id)
        .where(_bevat(t.doel.c.gevouwen, gevouwen), t.doel.c.verwijderd_op.is_(None))
        .order_by(t.doel.c.volgnr.desc())
    )


def _acties(gevouwen: str) -> Select[Any]:
    return (
        select(t.actie, t.traject.c.client_id)
        .join(t.doel, t.doel.c.id == t.actie.c.doel_id)
        .join(t.traject, t.traject.c.id == t.doel.c.traject_id)
        .where(
            _bevat(t.actie.c.gevouwen, gevouwen),
            t.actie.c.verwijderd_op.is_(None),
            t.doel.c.verwijderd_op.is_(None),
        )
        .order_by(t.actie.c.volgnr.desc())
    )
