"""Fields that save themselves: an answer, a field of a doel or of an actie.

The rest are in ``eigen_velden`` and ``traject_velden``.

Every save writes the new text, the earlier one (once per edit session) and the place last
worked in, in one transaction. A field that did not change is not written. The statements
are made once, since this runs while somebody types.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, Table, bindparam, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from krachtwerk_desktop.application.fouten import Fout, NietGevonden
from krachtwerk_desktop.domain.antwoord import Schrijving, Wijziging
from krachtwerk_desktop.domain.doel import ActieStatus, DoelStatus
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    BesprokenPlek,
    DoelPlek,
    DoelVeld,
    NotitiePlek,
    Plek,
    VolgordePlek,
    WerkaantekeningPlek,
    sleutel,
)
from krachtwerk_desktop.domain.vouwen import vouw
from krachtwerk_desktop.storage import eigen_velden, geschiedenis, traject_velden, veldstand
from krachtwerk_desktop.storage import tabellen as t
from krachtwerk_desktop.storage.eigen_velden import Geschreven
from krachtwerk_desktop.storage.kolommen import heel, lees_regels
from krachtwerk_desktop.storage.opdracht import Opdracht
from krachtwerk_desktop.storage.sessie import Sessie, Transactie
from krachtwerk_desktop.storage.vertaler import naar_rij
from krachtwerk_desktop.storage.zoeken import ACTIE_TEKSTEN, DOEL_TEKSTEN

_ANTWOORD_SLEUTEL = ("traject_id", "formulier", "vraag", "leefgebied", "perspectief", "wie")
_ANTWOORD_WAARDEN = ("tekst", "datum", "moment", "volgnr")

_LEES_ANTWOORD = Opdracht(
    select(t.antwoord.c.tekst, t.antwoord.c.datum).where(
        *(t.antwoord.c[naam] == bindparam(naam) for naam in _ANTWOORD_SLEUTEL)
    )
)
_ANTWOORD = upsert(t.antwoord)
_ZET_ANTWOORD = Opdracht(
    _ANTWOORD.on_conflict_do_update(
        index_elements=_ANTWOORD_SLEUTEL,
        set_={naam: _ANTWOORD.excluded[naam] for naam in _ANTWOORD_WAARDEN},
    ).returning(t.antwoord.c.nummer),
    (*_ANTWOORD_SLEUTEL, *_ANTWOORD_WAARDEN),
)
_GEVOUWEN = upsert(t.antwoord_gevouwen)
_ZET_GEVOUWEN = Opdracht(
    _GEVOUWEN.on_conflict_do_update(
        index_elements=["nummer"], set_={"gevouwen": _GEVOUWEN.excluded.gevouwen}
    ),
    ("nummer", "gevouwen"),
)
_ZET_PLAATS = Opdracht(
    update(t.traject)
    .where(t.traject.c.id == bindparam("traject"))
    .values(laatst_op=bindparam("op"), laatste_plek=bindparam("plek"), laatst_volgnr=bindparam("nummer"))
)
_ZET_LAATST = Opdracht(
    update(t.traject)
    .where(t.traject.c.id == bindparam("traject"))
    .values(laatst_op=bindparam("op"), laatst_volgnr=bindparam("nummer"))
)


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

    def lees(self, plek: Plek) -> str:
        return self._sessie.lees(lambda conn: veldstand.lees(conn, plek))

    def wijzigingen(self, plek: Plek) -> list[Wijziging]:
        return self._sessie.lees(lambda conn: geschiedenis.van(conn, plek))


def schrijf_veld(tr: Transactie, schrijving: Schrijving, *, plaats_onthouden: bool = True) -> None:
    """Write one field with its earlier value and, unless told not to, as the place last worked in.

    :raises NietGevonden: when the traject, or the thing that the field is of, is not in the vault.
    """
    geschreven = _schrijf(tr, schrijving)
    if geschreven and plaats_onthouden:
        traject_id, volgnr = geschreven
        plek, moment = schrijving.plek, schrijving.moment
        zet = _ZET_LAATST if isinstance(plek, WerkaantekeningPlek | NotitiePlek) else _ZET_PLAATS
        waar = {"traject": traject_id, "op": moment, "plek": sleutel(plek), "nummer": volgnr}
        zet.voer_uit(tr.conn, waar)


def _schrijf(tr: Transactie, schrijving: Schrijving) -> Geschreven:
    """Return what is to be remembered as worked in last, None for nothing."""
    match schrijving.plek:
        case AntwoordPlek() as plek:
            return _schrijf_antwoord(tr, plek, schrijving)
        case DoelPlek() as plek:
            return _schrijf_doel(tr, plek, schrijving)
        case ActiePlek() as plek:
            return _schrijf_actie(tr, plek, schrijving)
        case WerkaantekeningPlek() as plek:
            return eigen_velden.schrijf_werkaantekening(tr, plek, schrijving)
        case NotitiePlek() as plek:
            return eigen_velden.schrijf_notitie(tr, plek, schrijving)
        case BesprokenPlek() as plek:
            traject_velden.schrijf_besproken(tr, plek, schrijving)
        case VolgordePlek() as plek:
            traject_velden.schrijf_volgorde(tr, plek, schrijving)
    return None


def _schrijf_antwoord(tr: Transactie, plek: AntwoordPlek, schrijving: Schrijving) -> Geschreven:
    waar = naar_rij(plek, t.antwoord)
    oud = _LEES_ANTWOORD.voer_uit(tr.conn, waar).first()
    oude_tekst: str = oud.tekst if oud else ""
    oude_datum = date.fromisoformat(oud.datum) if oud and oud.datum else None
    if (oude_tekst, oude_datum) == (heel(schrijving.tekst), schrijving.datum):
        return None
    volgnr = tr.volgnr()
    rij = waar | naar_rij(schrijving, t.antwoord, volgnr=volgnr)
    nummer = _ZET_ANTWOORD.voer_uit(tr.conn, rij).scalar_one()
    _ZET_GEVOUWEN.voer_uit(tr.conn, {"nummer": nummer, "gevouwen": vouw(schrijving.tekst)})
    geschiedenis.bewaar(tr, volgnr, plek.traject_id, schrijving, oude_tekst, oude_datum)
    return plek.traject_id, volgnr


def _schrijf_doel(tr: Transactie, plek: DoelPlek, schrijving: Schrijving) -> Geschreven:
    rij = _rij(tr, t.doel, plek.doel_id)
    match plek.veld:
        case DoelVeld.LEEFGEBIEDEN:
            nieuw: Any = lees_regels(schrijving.tekst)
            oud = "\n".join(rij["leefgebieden"])
        case DoelVeld.STATUS:
            nieuw, oud = DoelStatus(schrijving.tekst), rij["status"].value
        case veld:
            nieuw, oud = heel(schrijving.tekst), rij[veld.value]
    if nieuw == rij[plek.veld.value]:
        return None
    volgnr = tr.volgnr()
    _werk_bij(tr, t.doel, rij, {plek.veld.value: nieuw}, DOEL_TEKSTEN, volgnr)
    geschiedenis.bewaar(tr, volgnr, rij["traject_id"], schrijving, oud, None)
    return rij["traject_id"], volgnr


def _schrijf_actie(tr: Transactie, plek: ActiePlek, schrijving: Schrijving) -> Geschreven:
    rij = _rij(tr, t.actie, plek.actie_id)
    tekst = heel(schrijving.tekst)
    oud_datum: date | None = None
    waarden: dict[str, Any]
    if plek.veld.is_datum:
        oud, oud_datum = rij[f"{plek.veld.value}_tekst"], rij[plek.veld.value]
        waarden = {f"{plek.veld.value}_tekst": tekst, plek.veld.value: schrijving.datum}
    elif plek.veld is ActieVeld.STATUS:
        oud, waarden = rij["status"].value, {"status": ActieStatus(tekst)}
    else:
        oud, waarden = rij[plek.veld.value], {plek.veld.value: tekst}
    if all(rij[naam] == waarde for naam, waarde in waarden.items()):
        return None
    if plek.veld is ActieVeld.KLAAR_OP:
        waarden["eerdere_datums"] = _eerdere_datums(tr, plek, schrijving, rij)
    volgnr = tr.volgnr()
    _werk_bij(tr, t.actie, rij, waarden, ACTIE_TEKSTEN, volgnr)
    van = select(t.doel.c.traject_id).where(t.doel.c.id == rij["doel_id"])
    traject_id: str = tr.conn.execute(van).scalar_one()
    geschiedenis.bewaar(tr, volgnr, traject_id, schrijving, oud, oud_datum)
    return traject_id, volgnr


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
    nieuw: Mapping[str, Any],
    teksten: Sequence[str],
    volgnr: int,
) -> None:
    waarden = {**nieuw, "volgnr": volgnr, "gevouwen": gevouwen({**rij, **nieuw}, teksten)}
    tr.conn.execute(update(tabel).where(tabel.c.id == rij["id"]).values(waarden))


def gevouwen(rij: Mapping[str, Any], teksten: Sequence[str]) -> str:
    """Return the folded texts of a doel or actie, one a line, so that no hit spans two fields."""
    return "\n".join(vouw(rij[naam]) for naam in teksten)
