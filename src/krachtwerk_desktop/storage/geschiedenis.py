"""The log of what was: earlier texts, earlier data, and what was added or thrown away.

Each row is the earlier value of one thing. A field has one per edit session; its ``plek`` is
the key of the field. Data behind an Opslaan button have one per datum that changed; their
``plek`` names thing and datum. What was added or thrown away has one with no value. All of
one go share a ``bewerking``. Undoing writes on; nothing here is ever taken away or rewritten,
but for what is deleted for good.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, and_, func, literal_column, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from krachtwerk_desktop.application.profiel import NAAM
from krachtwerk_desktop.domain.antwoord import Schrijving, Wijziging
from krachtwerk_desktop.domain.geschiedenis import Ding, EerderGegeven, StapSoort
from krachtwerk_desktop.domain.plek import Plek, sleutel
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.opdracht import Opdracht
from krachtwerk_desktop.storage.sessie import Transactie

_BEWAARD = ("volgnr", "eigenaar", "plek", "bewerking", "oud", "oud_datum", "moment")
# The name in the profile at that time: a vault may go to a colleague.
_SCHRIJVER = func.coalesce(
    select(t.instelling.c.waarde)
    .where(t.instelling.c.sleutel == literal_column(f"'{NAAM}'"))
    .scalar_subquery(),
    literal_column("''"),
)
# Only the same field in the same edit session: any other clash is a fault that must not pass unseen.
_EENMAAL = (
    upsert(t.wijziging).values(door=_SCHRIJVER).on_conflict_do_nothing(index_elements=["plek", "bewerking"])
)
_BEWAAR = Opdracht(_EENMAAL, _BEWAARD)


def bewaar(
    tr: Transactie, volgnr: int, eigenaar: str, schrijving: Schrijving, oud: str, oud_datum: date | None
) -> None:
    """Keep what stood in a field before this edit session; later saves in it add nothing."""
    rij = {
        "volgnr": volgnr,
        "eigenaar": eigenaar,
        "plek": sleutel(schrijving.plek),
        "bewerking": schrijving.bewerking,
        "oud": oud,
        "oud_datum": oud_datum,
        "moment": schrijving.moment,
    }
    _BEWAAR.voer_uit(tr.conn, rij)


def datum_voor(conn: Connection, plek: Plek, bewerking: str, nu: date | None) -> date | None:
    """Return the day that stood in a date field when this edit session began (*nu* if it begins now)."""
    vraag = select(t.wijziging.c.oud_datum).where(
        t.wijziging.c.plek == sleutel(plek), t.wijziging.c.bewerking == bewerking
    )
    rij = conn.execute(vraag).first()
    gevonden: date | None = nu if rij is None else rij[0]
    return gevonden


def van(conn: Connection, plek: Plek) -> list[Wijziging]:
    """Return the earlier values of one field, newest first."""
    vraag = (
        select(t.wijziging).where(t.wijziging.c.plek == sleutel(plek)).order_by(t.wijziging.c.volgnr.desc())
    )
    return [
        Wijziging(
            rij["volgnr"], plek, rij["oud"], rij["moment"], rij["bewerking"], rij["door"], rij["oud_datum"]
        )
        for rij in conn.execute(vraag).mappings()
    ]


def gegevens(conn: Connection, ding: Ding, ding_id: str, *wat: str) -> list[EerderGegeven]:
    """Return the earlier values of one datum of a thing, newest first."""
    w = t.wijziging.c
    vraag = select(w.oud, w.moment, w.door, w.oud_datum).where(w.plek == dingsleutel(ding, ding_id, *wat))
    return [EerderGegeven(*rij) for rij in conn.execute(vraag.order_by(w.volgnr.desc()))]


def dingsleutel(ding: Ding, ding_id: str, *wat: str) -> str:
    """Return the key of a datum of a thing, or of what happened to it."""
    return json.dumps([ding.value, ding_id, *wat], separators=(",", ":"))


def lees_dingsleutel(sleutel: str) -> list[str]:
    """Return the parts of such a key: the kind of thing, its id, and what."""
    delen: list[str] = json.loads(sleutel)
    return delen


def onder(kolom: Column[str], ding: Ding, ding_id: str) -> ColumnElement[bool]:
    """Return the condition for the keys of a thing: of its fields, its data, what happened to it.

    Keys that begin alike lie together in an index; ``^`` comes after all that can follow an id.
    """
    begin = dingsleutel(ding, ding_id)[:-1]
    return and_(kolom >= begin, kolom < f"{begin}^")


def bewaar_gegevens(
    tr: Transactie,
    eigenaar: str,
    ding: tuple[Ding, str],
    oud: Mapping[str, tuple[str, date | None]],
    nieuw: Mapping[str, str],
    delen: Sequence[str] = (),
    *,
    bewerking: str = "",
) -> str:
    """Keep each datum that is about to change (its text and the day it meant); return the edit session.

    *delen* stand between the thing and the name of the datum, such as the rol of a signature.
    In one *bewerking* only the first value of each is kept; without one this is a session by itself.
    """
    bewerking = bewerking or str(tr.volgnr())
    for veld, (tekst, dag) in oud.items():
        if tekst != nieuw[veld]:
            _schrijf(tr, eigenaar, dingsleutel(*ding, *delen, veld), bewerking, tekst, dag, datetime.now(UTC))
    return bewerking


def meld(tr: Transactie, soort: StapSoort, eigenaar: str, ding: Ding, ding_id: str, moment: datetime) -> None:
    """Note that a thing was added or thrown away, as a step of its own."""
    _schrijf(tr, eigenaar, dingsleutel(ding, ding_id, soort.value), str(tr.volgnr()), "", None, moment)


def doe_af(tr: Transactie, plek: str) -> None:
    """What was noted under this key counts as a step no more."""
    tr.conn.execute(update(t.wijziging).where(t.wijziging.c.plek == plek).values(afgedaan=1))


def doe_eigenaar_af(tr: Transactie, eigenaar: str) -> None:
    """Nothing that was written so far in this traject counts as a step."""
    tr.conn.execute(update(t.wijziging).where(t.wijziging.c.eigenaar == eigenaar).values(afgedaan=1))


def _schrijf(
    tr: Transactie,
    eigenaar: str,
    plek: str,
    bewerking: str,
    oud: str,
    oud_datum: date | None,
    moment: datetime,
) -> None:
    rij: dict[str, Any] = {
        "volgnr": tr.volgnr(),
        "eigenaar": eigenaar,
        "plek": plek,
        "bewerking": bewerking,
        "oud": oud,
        "oud_datum": oud_datum,
        "moment": moment,
    }
    tr.conn.execute(_EENMAAL.values(rij))
