"""What stands in a field now, of whatever kind."""

from typing import Any

from sqlalchemy import Connection, Table, select

from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    AntwoordPlek,
    BesprokenPlek,
    DoelPlek,
    DoelVeld,
    NotitiePlek,
    Plek,
    VolgordePlek,
    WerkaantekeningPlek,
)
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage import traject_velden
from krachtwerk_desktop.storage.vertaler import naar_rij
from krachtwerk_desktop.storage.weggooien import is_er


def lees(conn: Connection, plek: Plek) -> str:
    """Return the text as a page would save it; ``''`` for an empty field.

    :raises NietGevonden: for a field of a thing that is not in the vault.
    """
    match plek:
        case AntwoordPlek():
            waar = naar_rij(plek, t.antwoord)
            eigen = (t.antwoord.c[naam] == waarde for naam, waarde in waar.items())
            return conn.execute(select(t.antwoord.c.tekst).where(*eigen)).scalar() or ""
        case WerkaantekeningPlek(traject_id=traject_id):
            tabel = td.werkaantekening
            vraag = select(tabel.c.tekst).where(tabel.c.traject_id == traject_id)
            return conn.execute(vraag).scalar() or ""
        case NotitiePlek(notitie_id=notitie_id):
            return str(_waarde(conn, td.notitie, notitie_id, "tekst"))
        case BesprokenPlek():
            return traject_velden.lees_besproken(conn, plek)
        case VolgordePlek():
            return traject_velden.lees_volgorde(conn, plek)
        case DoelPlek(doel_id=doel_id, veld=DoelVeld.LEEFGEBIEDEN):
            return "\n".join(_waarde(conn, t.doel, doel_id, DoelVeld.LEEFGEBIEDEN))
        case DoelPlek(doel_id=doel_id, veld=veld):
            return str(_waarde(conn, t.doel, doel_id, veld))
        case ActiePlek(actie_id=actie_id, veld=actieveld):
            naam = f"{actieveld}_tekst" if actieveld.is_datum else actieveld
            return str(_waarde(conn, t.actie, actie_id, naam))


def verandert(conn: Connection, plek: Plek, oud: str) -> bool:
    """Say whether bringing this value back changes anything that can be seen."""
    ding = ding_van(plek)
    if ding is not None and not is_er(conn, *ding):
        return False
    if not isinstance(plek, VolgordePlek):
        return lees(conn, plek) != oud
    # What came or went since stays where it is: only the order of what was there then counts.
    nu, toen = lees(conn, plek).split("\n"), oud.split("\n")
    return [i for i in toen if i in nu] != [i for i in nu if i in toen]


def ding_van(plek: Plek) -> tuple[Ding, str] | None:
    """Return the thing that a field is a part of and that can be thrown away by itself."""
    match plek:
        case DoelPlek(doel_id=doel_id):
            return Ding.DOEL, doel_id
        case VolgordePlek(doel_id=doel_id) if doel_id:
            return Ding.DOEL, doel_id
        case ActiePlek(actie_id=actie_id):
            return Ding.ACTIE, actie_id
        case NotitiePlek(notitie_id=notitie_id):
            return Ding.NOTITIE, notitie_id
        case _:
            return None


def _waarde(conn: Connection, tabel: Table, ding_id: str, naam: str) -> Any:
    rij = conn.execute(select(tabel.c[naam]).where(tabel.c.id == ding_id)).first()
    if rij is None:
        raise NietGevonden
    return rij[0]
