"""Fields that are the begeleider's own: notes on a traject, and lines noted while listening.

They are saved like any field. They are not the place to come back to when the traject is
opened: the screen may then be turned to the cliënt.
"""

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.plek import NotitiePlek, WerkaantekeningPlek
from krachtwerk_desktop.domain.vouwen import vouw
from krachtwerk_desktop.storage import geschiedenis
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.kolommen import heel
from krachtwerk_desktop.storage.sessie import Transactie

# What was written: the traject it belongs to and its number; None when nothing changed.
Geschreven = tuple[str, int] | None


def schrijf_werkaantekening(tr: Transactie, plek: WerkaantekeningPlek, schrijving: Schrijving) -> Geschreven:
    """Write the notes of a traject with their earlier text."""
    kolommen, tekst = td.werkaantekening.c, heel(schrijving.tekst)
    vraag = select(kolommen.tekst).where(kolommen.traject_id == plek.traject_id)
    oud: str = tr.conn.execute(vraag).scalar() or ""
    if tekst == oud:
        return None
    volgnr = tr.volgnr()
    nieuw = {"tekst": tekst, "gevouwen": vouw(tekst), "moment": schrijving.moment, "volgnr": volgnr}
    opdracht = upsert(td.werkaantekening).values({"traject_id": plek.traject_id} | nieuw)
    tr.conn.execute(opdracht.on_conflict_do_update(index_elements=["traject_id"], set_=nieuw))
    geschiedenis.bewaar(tr, volgnr, plek.traject_id, schrijving, oud, None)
    return plek.traject_id, volgnr


def schrijf_notitie(tr: Transactie, plek: NotitiePlek, schrijving: Schrijving) -> Geschreven:
    """Write other words for a noted line; when it was said stays.

    :raises NietGevonden: when the line is not in the vault.
    """
    notitie, tekst = td.notitie.c, heel(schrijving.tekst)
    vraag = select(notitie.traject_id, notitie.tekst).where(notitie.id == plek.notitie_id)
    rij = tr.conn.execute(vraag).first()
    if rij is None:
        raise NietGevonden
    if tekst == rij.tekst:
        return None
    volgnr = tr.volgnr()
    opdracht = update(td.notitie).where(notitie.id == plek.notitie_id)
    tr.conn.execute(opdracht.values(tekst=tekst, volgnr=volgnr))
    geschiedenis.bewaar(tr, volgnr, rij.traject_id, schrijving, rij.tekst, None)
    return rij.traject_id, volgnr
