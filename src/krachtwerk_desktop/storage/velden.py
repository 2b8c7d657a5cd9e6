"""Fields that save themselves: an answer, a field of a doel, a field of an actie.

Every save writes the new text, the earlier one (once per edit session) and the place last
worked in, in one transaction. The text of a field that did not change is not written.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, Table, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from krachtwerk_desktop.application.fouten import Fout, NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving, Wijziging
from krachtwerk_desktop.domain.doel import ActieStatus, DoelStatus
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    sleutel,
)
from krachtwerk_desktop.domain.vouwen import vouw
from krachtwerk_desktop.storage import geschiedenis
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.kolommen import lees_regels
from krachtwerk_desktop.storage.sessie import Sessie, Transactie
from krachtwerk_desktop.storage.zoeken import ACTIE_TEKSTEN, ANTWOORD_SLEUTEL, DOEL_TEKSTEN

_DATUMVELDEN = {ActieVeld.KLAAR_OP, ActieVeld.GELUKT_OP}


class Velden:
    """``VeldOpslag``."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def stuur(
        self, schrijving: Schrijving, klaar: Callable[[], None], mislukt: Callable[[Fout], None]
    ) -> None:
        self._sessie.stuur(lambda tr: schrijf_veld(tr, schrijving), klaar, mislukt)

    def schrijf(self, schrijvingen: Sequence[Schrijving]) -> None:
        def doe(tr: Transactie) -> None:
            for schrijving in schrijvingen:
                schrijf_veld(tr, schrijving)

        self._sessie.schrijf(doe)

    def wijzigingen(self, plek: Plek) -> list[Wijziging]:
        return self._sessie.lees(lambda conn: geschiedenis.van(conn, plek))


def schrijf_veld(tr: Transactie, schrijving: Schrijving, *, plaats_onthouden: bool = True) -> None:
    """Write one field with its earlier value and, unless told not to, as the place last worked in.

    :raises NietGevonden: when the traject, doel or actie is not in the vault.
    """
    plek = schrijving.plek
    if isinstance(plek, AntwoordPlek):
        traject_id = _schrijf_antwoord(tr, plek, schrijving)
    elif isinstance(plek, DoelPlek):
        traject_id = _schrijf_doel(tr, plek, schrijving)
    else:
        traject_id = _schrijf_actie(tr, plek, schrijving)
    if traject_id and plaats_onthouden:
        tr.conn.execute(
            update(t.traject)
            .where(t.traject.c.id == traject_id)
            .values(laatst_op=schrijving.moment, laatste_plek=sleutel(plek), laatst_volgnr=tr.volgnr())
        )


def _schrijf_antwoord(tr: Transactie, plek: AntwoordPlek, schrijving: Schrijving) -> str:
    """Return the traject id, or '' when nothing changed."""
    kolommen = t.antwoord.c
    sleuteldeel = {naam: getattr(plek, naam) for naam in ANTWOORD_SLEUTEL}
    oud = tr.conn.execute(
        select(kolommen.tekst, kolommen.datum).where(*(kolommen[n] == w for n, w in sleuteldeel.items()))
    ).first()
    oude_tekst, oude_datum = (oud.tekst, oud.datum) if oud else ("", None)
    if (oude_tekst, oude_datum) == (schrijving.tekst, schrijving.datum):
        return ""
    volgnr = tr.volgnr()
    waarden = {
        "tekst": schrijving.tekst,
        "datum": schrijving.datum,
        "moment": schrijving.moment,
        "gevouwen": vouw(schrijving.tekst),
        "volgnr": volgnr,
    }
    opdracht = upsert(t.antwoord).values(sleuteldeel | waarden)
    tr.conn.execute(opdracht.on_conflict_do_update(index_elements=list(sleuteldeel), set_=waarden))
    geschiedenis.bewaar(tr, volgnr, plek.traject_id, schrijving, oude_tekst, oude_datum)
    return plek.traject_id


def _schrijf_doel(tr: Transactie, plek: DoelPlek, schrijving: Schrijving) -> str:
    rij = _rij(tr, t.doel, plek.doel_id)
    traject_id: str = rij["traject_id"]
    match plek.veld:
        case DoelVeld.LEEFGEBIEDEN:
            nieuw: Any = lees_regels(schrijving.tekst)
            oud = "\n".join(rij["leefgebieden"])
        case DoelVeld.STATUS:
            nieuw, oud = DoelStatus(schrijving.tekst), rij["status"].value
        case veld:
            nieuw, oud = schrijving.tekst, rij[veld.value]
    if nieuw == rij[plek.veld.value]:
        return ""
    volgnr = tr.volgnr()
    waarden = {plek.veld.value: nieuw}
    _werk_bij(tr, t.doel, rij, waarden, DOEL_TEKSTEN, volgnr)
    geschiedenis.bewaar(tr, volgnr, traject_id, schrijving, oud, None)
    return traject_id


def _schrijf_actie(tr: Transactie, plek: ActiePlek, schrijving: Schrijving) -> str:
    rij = _rij(tr, t.actie, plek.actie_id)
    oud_datum: date | None = None
    if plek.veld in _DATUMVELDEN:
        oud, oud_datum = rij[f"{plek.veld.value}_tekst"], rij[plek.veld.value]
        waarden: dict[str, Any] = {
            f"{plek.veld.value}_tekst": schrijving.tekst,
            plek.veld.value: schrijving.datum,
        }
    elif plek.veld is ActieVeld.STATUS:
        oud, waarden = rij["status"].value, {"status": ActieStatus(schrijving.tekst)}
    else:
        oud, waarden = rij[plek.veld.value], {plek.veld.value: schrijving.tekst}
    if all(rij[naam] == waarde for naam, waarde in waarden.items()):
        return ""
    if plek.veld is ActieVeld.KLAAR_OP:
        waarden["eerdere_datums"] = _eerdere_datums(tr, plek, schrijving, rij)
    volgnr = tr.volgnr()
    _werk_bij(tr, t.actie, rij, waarden, ACTIE_TEKSTEN, volgnr)
    traject_id: str = tr.conn.execute(
        select(t.doel.c.traject_id).where(t.doel.c.id == rij["doel_id"])
    ).scalar_one()
    geschiedenis.bewaar(tr, volgnr, traject_id, schrijving, oud, oud_datum)
    return traject_id


def _eerdere_datums(
    tr: Transactie, plek: ActiePlek, schrijving: Schrijving, rij: RowMapping
) -> tuple[date, ...]:
    """Keep the day from before this edit session, not every day that was half typed in it."""
    eerder: tuple[date, ...] = rij["eerdere_datums"]
    begin = geschiedenis.datum_voor(tr.conn, plek, schrijving.bewerking, rij["klaar_op"])
    if begin is None:
        return eerder
    zonder = eerder[:-1] if eerder[-1:] == (begin,) else eerder
    return zonder if schrijving.datum == begin else (*zonder, begin)


def _rij(tr: Transactie, tabel: Table, ding_id: str) -> RowMapping:
    rij = tr.conn.execute(select(tabel).where(tabel.c.id == ding_id)).mappings().first()
    if rij is None:
        raise NietGevonden
    return rij


def _werk_bij(
    tr: Transactie,
    tabel: Table,
    rij: RowMapping,
    waarden: dict[str, Any],
    teksten: Sequence[str],
    volgnr: int,
) -> None:
    samen = dict(rij) | waarden
    waarden = waarden | {"volgnr": volgnr, "gevouwen": gevouwen(samen, teksten)}
    tr.conn.execute(update(tabel).where(tabel.c.id == rij["id"]).values(waarden))


def gevouwen(rij: dict[str, Any], teksten: Sequence[str]) -> str:
    """Return the folded texts of a doel or actie, one a line, so that no hit spans two fields."""
    return "\n".join(vouw(rij[naam]) for naam in teksten)
