"""What stands in a field now, of whatever kind."""

from typing import Any

from sqlalchemy import Connection, Table, select

from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.geschiedenis import Ding
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    NotitiePlek,
    Plek,
    WerkaantekeningPlek,
)
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.vertaler import naar_rij


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
        case DoelPlek(doel_id=doel_id, veld=DoelVeld.LEEFGEBIEDEN):
            return "\n".join(_waarde(conn, t.doel, doel_id, DoelVeld.LEEFGEBIEDEN))
        case DoelPlek(doel_id=doel_id, veld=veld):
            return str(_waarde(conn, t.doel, doel_id, veld))
        case ActiePlek(actie_id=actie_id, veld=actieveld):
            naam = f"{actieveld}_tekst" if actieveld.is_datum else actieveld
            return str(_waarde(conn, t.actie, actie_id, naam))


def ding_van(plek: Plek) -> tuple[Ding, str] | None:
    """Return the thing that a field is a part of and that can be thrown away by itself."""
    match plek:
        case DoelPlek(doel_id=doel_id):
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
