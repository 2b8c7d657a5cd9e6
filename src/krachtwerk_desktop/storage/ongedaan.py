"""Undoes one step. What stood there until now becomes history, as with any other change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Text, cast, delete, select, update

from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.doel import dagen_na_terugzetten
from krachtwerk_desktop.domain.geschiedenis import Ding, Stap, StapSoort
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, lees_sleutel, sleutel
from krachtwerk_desktop.domain.versie import TekenStand
from krachtwerk_desktop.storage import geschiedenis, ondertekeningen
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage import tabellen_dossier as td
from krachtwerk_desktop.storage.clienten import wijzig_client
from krachtwerk_desktop.storage.sessie import Transactie
from krachtwerk_desktop.storage.velden import schrijf_veld
from krachtwerk_desktop.storage.vertaler import kolommen
from krachtwerk_desktop.storage.weggooien import zet_verwijderd

_Rijen = Sequence[Row[*tuple[Any, ...]]]


def maak_ongedaan(tr: Transactie, stap: Stap, moment: datetime) -> None:
    """Undo a step; neither it nor the undoing counts as a step from now on.

    :raises NietGevonden: when it was undone already.
    """
    rijen = _rijen(tr, stap)
    if not rijen:
        raise NietGevonden
    if stap.soort is StapSoort.VELDEN:
        bewerking = _herstel_velden(tr, stap, rijen, moment)
    elif stap.soort is StapSoort.GEGEVENS and stap.ding is Ding.CLIENT:
        bewerking = _herstel_client(tr, stap.ding_id, rijen)
    elif stap.soort is StapSoort.GEGEVENS:
        bewerking = _herstel_ondertekening(tr, stap.ding_id, rijen)
    else:
        bewerking = ""
        _draai_om(tr, stap, moment)
    _doe_af(tr, rijen, bewerking)


def zet_tekst_terug(tr: Transactie, schrijving: Schrijving, tot: int = 0) -> None:
    """Write a text that stood in a field before; a planned day that comes back was not moved.

    Where a step is undone, *tot* is the volgnr of its row: what stood until then tells the earlier days.
    """
    plek = schrijving.plek
    if not isinstance(plek, ActiePlek) or plek.veld is not ActieVeld.KLAAR_OP:
        schrijf_veld(tr, schrijving)
        return
    a = t.actie.c
    was = tr.conn.execute(select(a.eerdere_datums, a.klaar_op).where(a.id == plek.actie_id)).one_or_none()
    if was is None:
        raise NietGevonden
    w = t.wijziging.c
    telt = (w.plek == sleutel(plek), w.volgnr <= tot, w.afgedaan == 0)  # what was undone never stood
    stonden = tr.conn.execute(select(w.oud_datum).where(*telt).order_by(w.volgnr)).scalars().all()
    schrijf_veld(tr, schrijving)
    dagen = dagen_na_terugzetten(was.eerdere_datums, was.klaar_op, schrijving.datum, stonden)
    tr.conn.execute(update(t.actie).where(a.id == plek.actie_id).values(eerdere_datums=dagen))


def _rijen(tr: Transactie, stap: Stap) -> _Rijen:
    w = t.wijziging.c
    welke: ColumnElement[bool]
    if stap.ding is None:
        welke = w.plek.in_([sleutel(plek) for plek in stap.plekken])
    else:
        welke = geschiedenis.onder(w.plek, stap.ding, stap.ding_id)
    vraag = select(w.volgnr, w.plek, w.oud, w.oud_datum).where(
        welke, w.bewerking == stap.bewerking, w.afgedaan == 0
    )
    return tr.conn.execute(vraag.order_by(w.volgnr)).all()


def _herstel_velden(tr: Transactie, stap: Stap, rijen: _Rijen, moment: datetime) -> str:
    bewerking = nieuw_id()
    for rij in rijen:
        oud = Schrijving(lees_sleutel(rij.plek), rij.oud, moment, bewerking, rij.oud_datum)
        zet_tekst_terug(tr, oud, rij.volgnr)
    p, w = td.plaatsing.c, t.wijziging.c
    plekken = [rij.plek for rij in rijen]
    # Later changes that were passed over, since they changed nothing, are not to come up again.
    later = (w.eigenaar == stap.traject_id, w.afgedaan == 0, w.volgnr > stap.volgnr)
    tr.conn.execute(update(t.wijziging).where(*later, w.plek.in_(plekken)).values(afgedaan=1))
    tr.conn.execute(delete(td.plaatsing).where(p.plek.in_(plekken), p.bewerking == stap.bewerking))
    return bewerking


def _herstel_client(tr: Transactie, client_id: str, rijen: _Rijen) -> str:
    vraag = select(*kolommen(Client, t.client)).where(t.client.c.id == client_id)
    nu = Client(*tr.conn.execute(vraag).one())
    return wijzig_client(tr, replace(nu, **_eerder(rijen)))


def _herstel_ondertekening(tr: Transactie, versie_id: str, rijen: _Rijen) -> str:
    rol = geschiedenis.lees_dingsleutel(rijen[0].plek)[2]
    nu = ondertekeningen.lees(tr, versie_id, rol)
    if nu is None:
        raise NietGevonden
    anders = replace(nu, **_eerder(rijen))
    return ondertekeningen.zet_ondertekening(tr, replace(anders, stand=TekenStand(anders.stand)))


def _eerder(rijen: _Rijen) -> dict[str, Any]:
    """Return the earlier data by name; one that ends in ``_tekst`` has a day beside it."""
    waarden: dict[str, Any] = {}
    for rij in rijen:
        veld = geschiedenis.lees_dingsleutel(rij.plek)[-1]
        waarden[veld] = rij.oud
        if veld.endswith("_tekst"):
            waarden[veld.removesuffix("_tekst")] = rij.oud_datum
    return waarden


def _draai_om(tr: Transactie, stap: Stap, moment: datetime) -> None:
    """Bring back what was thrown away, or throw away what was added."""
    if stap.ding is None:
        raise NietGevonden
    zet_verwijderd(tr, stap.ding, stap.ding_id, None if stap.soort is StapSoort.WEGGEGOOID else moment)
    geschiedenis.doe_af(tr, geschiedenis.dingsleutel(stap.ding, stap.ding_id, StapSoort.WEGGEGOOID.value))


def _doe_af(tr: Transactie, rijen: _Rijen, bewerking: str) -> None:
    """Let the step and its undoing count no more.

    The step gives its edit session free: a page that goes on typing in it begins a new step.
    """
    w = t.wijziging.c
    ondaan = update(t.wijziging).where(w.volgnr.in_([rij.volgnr for rij in rijen]))
    tr.conn.execute(ondaan.values(afgedaan=1, bewerking=w.bewerking + "~" + cast(w.volgnr, Text)))
    ongedaan = update(t.wijziging).where(w.plek.in_([rij.plek for rij in rijen]), w.bewerking == bewerking)
    tr.conn.execute(ongedaan.values(afgedaan=1))
