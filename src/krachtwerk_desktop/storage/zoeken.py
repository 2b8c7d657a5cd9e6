"""Searching: a look through the folded copies, names first, then answers, doelen and acties.

The folded text is compared as it is (``instr``): both sides went through the same folding,
so accents and case do not matter in any script and no sign is special.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, literal, select
from sqlalchemy.sql import func

from krachtwerk_desktop.application.ports import Treffer
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, AntwoordPlek, DoelPlek, DoelVeld, Plek
from krachtwerk_desktop.domain.vouwen import vouw
from krachtwerk_desktop.storage import tabellen as t

DOEL_TEKSTEN = ("tekst", "waarom", "merkbaar", "kracht")
ACTIE_TEKSTEN = ("tekst", "wie", "hulp", "opmerking")
ANTWOORD_SLEUTEL = ("traject_id", "formulier", "vraag", "leefgebied", "perspectief", "wie")
_RONDOM = 40


def zoek(conn: Connection, gevouwen: str) -> list[Treffer]:
    """Return one hit per cliënt, last worked in first; a hit in the name goes before one in a text."""
    if not gevouwen:
        return []
    op_naam = conn.execute(
        select(t.client.c.id).where(t.client.c.verwijderd_op.is_(None), _bevat(t.client.c.gevouwen, gevouwen))
    ).scalars()
    treffers = {client_id: Treffer(client_id) for client_id in op_naam}
    for client_id, plek, tekst in _in_teksten(conn, gevouwen):
        treffers.setdefault(client_id, Treffer(client_id, fragment(tekst, gevouwen), plek))
    return [treffers[client_id] for client_id in _op_volgorde(conn) if client_id in treffers]


def fragment(tekst: str, gevouwen: str) -> str:
    """Return the part of a text around the hit, in its own spelling, cut at words."""
    regels = [" ".join(regel.split()) for regel in tekst.splitlines()]
    regel = next((r for r in regels if gevouwen in vouw(r)), " ".join(tekst.split()))
    begin, eind = _grenzen(regel, gevouwen)
    van = 0 if begin <= _RONDOM else regel.rfind(" ", 0, begin - _RONDOM) + 1
    tot = regel.find(" ", eind + _RONDOM)
    stuk = regel[van:] if tot < 0 else regel[van:tot]
    return f"{'… ' if van else ''}{stuk}{' …' if tot >= 0 else ''}"


def _grenzen(regel: str, gevouwen: str) -> tuple[int, int]:
    """Return where in the unfolded line the hit begins and ends."""
    eind = next((n for n in range(1, len(regel) + 1) if gevouwen in vouw(regel[:n])), len(regel))
    begin = next((n for n in range(eind, -1, -1) if gevouwen in vouw(regel[n:eind])), 0)
    return begin, eind


def _bevat(kolom: Any, gevouwen: str) -> Any:
    return func.instr(kolom, literal(gevouwen)) > 0


def _in_teksten(conn: Connection, gevouwen: str) -> Iterator[tuple[str, Plek, str]]:
    for rij in conn.execute(_antwoorden(gevouwen)).mappings():
        delen = (rij[naam] for naam in ANTWOORD_SLEUTEL)
        yield rij["client_id"], AntwoordPlek(*delen), rij["tekst"]
    for rij in conn.execute(_doelen(gevouwen)).mappings():
        naam = _welk_veld(rij, DOEL_TEKSTEN, gevouwen)
        yield rij["client_id"], DoelPlek(rij["id"], DoelVeld(naam)), rij[naam]
    for rij in conn.execute(_acties(gevouwen)).mappings():
        naam = _welk_veld(rij, ACTIE_TEKSTEN, gevouwen)
        yield rij["client_id"], ActiePlek(rij["id"], ActieVeld(naam)), rij[naam]


def _welk_veld(rij: RowMapping, namen: tuple[str, ...], gevouwen: str) -> str:
    return next((naam for naam in namen if gevouwen in vouw(rij[naam])), namen[0])


def _antwoorden(gevouwen: str) -> Select[Any]:
    """Newest answers first, since one hit per cliënt is kept."""
    return (
        select(t.antwoord, t.traject.c.client_id)
        .join(t.traject, t.traject.c.id == t.antwoord.c.traject_id)
        .where(_bevat(t.antwoord.c.gevouwen, gevouwen))
        .order_by(t.antwoord.c.volgnr.desc())
    )


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


def _op_volgorde(conn: Connection) -> list[str]:
    """Return the ids of the cliënten that are not deleted, last worked in first."""
    laatst = func.max(t.traject.c.laatst_volgnr)
    vraag = (
        select(t.client.c.id)
        .join(t.traject, t.traject.c.client_id == t.client.c.id)
        .where(t.client.c.verwijderd_op.is_(None))
        .group_by(t.client.c.id)
        .order_by(laatst.desc(), t.client.c.volgnr.desc())
    )
    return list(conn.execute(vraag).scalars())
