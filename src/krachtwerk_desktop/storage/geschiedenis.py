"""Earlier values: one per field per edit session, and one per field of a changed cliënt."""

import json
from datetime import UTC, date, datetime

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from krachtwerk_desktop.domain.antwoord import Schrijving, Wijziging
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.plek import Plek, sleutel
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.opdracht import Opdracht
from krachtwerk_desktop.storage.sessie import Transactie

# Only the same field in the same edit session: any other clash is a fault that must not pass unseen.
_EENMAAL = upsert(t.wijziging).on_conflict_do_nothing(index_elements=["plek", "bewerking"])
_BEWAAR = Opdracht(_EENMAAL, t.wijziging.c.keys())
_CLIENTVELDEN = ("naam", "roepnaam", "clientnummer", "geboortedatum_tekst", "taal", "contact")


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
        Wijziging(rij["volgnr"], plek, rij["oud"], rij["moment"], rij["bewerking"])
        for rij in conn.execute(vraag).mappings()
    ]


def bewaar_client(tr: Transactie, client: Client) -> None:
    """Keep the earlier value of each field of a cliënt that is about to change."""
    oud = tr.conn.execute(select(t.client).where(t.client.c.id == client.id)).mappings().first()
    if oud is None:
        return
    for veld in _CLIENTVELDEN:
        if oud[veld] != getattr(client, veld):
            volgnr = tr.volgnr()
            rij = {
                "volgnr": volgnr,
                "eigenaar": client.id,
                "plek": json.dumps(["client", client.id, veld], separators=(",", ":")),
                "bewerking": str(volgnr),
                "oud": oud[veld],
                "oud_datum": oud["geboortedatum"] if veld == "geboortedatum_tekst" else None,
                "moment": datetime.now(UTC),
            }
            tr.conn.execute(insert(t.wijziging).values(rij))
