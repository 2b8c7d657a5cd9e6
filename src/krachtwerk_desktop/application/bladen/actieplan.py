"""Mijn actieplan: from doelen and acties to what is printed."""

from collections.abc import Iterable
from datetime import date

from krachtwerk_desktop.application.bladen.soort import Bladsoort, Bronnen, Onderdeel
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.doel import DOEL_WOORDEN, Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import ACTIEPLAN
from krachtwerk_desktop.domain.vast import STRAKS
from krachtwerk_desktop.domain.werkblad import ActieplanBlad, ActieRegel, DoelBlok, Kop


def maak(bron: Bronnen, kop: Kop, traject_id: str, weglaten: frozenset[str]) -> ActieplanBlad:
    """Return the plan of a traject; the numbers count what is on paper, so none tells what was left out."""
    blijven = [doel for doel in bron.doelen.van(traject_id) if doel.id not in weglaten]
    evaluatie = bron.trajecten.volgende_evaluatie(traject_id)
    return actieplan_blad(kop, bron.inhoud, enumerate(blijven, 1), evaluatie)


def onderdelen(bron: Bronnen, traject_id: str) -> tuple[Onderdeel, ...]:
    """Return the doelen of a traject, as parts to leave out."""
    doelen = enumerate(bron.doelen.van(traject_id), 1)
    return tuple(Onderdeel(doel.id, doel.tekst.strip() or f"Doel {nummer}") for nummer, doel in doelen)


def actieplan_blad(
    kop: Kop, inhoud: Inhoud, doelen: Iterable[tuple[int, Doel]], evaluatie: date | None
) -> ActieplanBlad:
    """Return the plan with these numbered doelen; none gives the blank sheet."""
    blokken = tuple(_doel(inhoud, nummer, doel) for nummer, doel in doelen)
    return ActieplanBlad(kop, blokken, datum.voluit(evaluatie) if evaluatie else "")


def _doel(inhoud: Inhoud, nummer: int, doel: Doel) -> DoelBlok:
    return DoelBlok(
        nummer,
        doel.tekst,
        doel.waarom,
        doel.merkbaar,
        tuple(inhoud.leefgebied_naam(gebied) for gebied in doel.leefgebieden),
        doel.kracht or _kracht_uit_ki(doel),
        "" if doel.status is DoelStatus.LOOPT else DOEL_WOORDEN[doel.status],
        tuple(_actie(actie) for actie in doel.acties if actie.status is not ActieStatus.VERVALLEN),
    )


def _kracht_uit_ki(doel: Doel) -> str:
    """A wish is what the doel is about; only what is there or was there helps to reach it."""
    herkomst = doel.herkomst
    return herkomst.citaat if herkomst is not None and herkomst.perspectief != STRAKS else ""


def _actie(actie: Actie) -> ActieRegel:
    return ActieRegel(
        actie.tekst,
        actie.wie,
        datum.met_korte_maand(actie.klaar_op) if actie.klaar_op else actie.klaar_op_tekst,
        actie.hulp,
        datum.met_korte_maand(actie.gelukt_op) if actie.gelukt_op else actie.gelukt_op_tekst,
        actie.status is ActieStatus.GELUKT,
        actie.opmerking,
    )


BLAD = Bladsoort(
    "actieplan",
    "Mijn actieplan",
    "Actieplan",
    maak,
    lambda inhoud, kop: actieplan_blad(kop, inhoud, (), None),
    onderdelen,
    ACTIEPLAN,
    te_tekenen=True,
)
