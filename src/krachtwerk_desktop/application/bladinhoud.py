"""The content of the sheets: pure functions from what was said to what is printed."""

from collections.abc import Iterable, Sequence
from datetime import date

from krachtwerk_desktop.application.krachten import WENS, Krachten
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.domain.doel import DOEL_WOORDEN, Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.inhoud import Inhoud, Leefgebied
from krachtwerk_desktop.domain.plek import Wie
from krachtwerk_desktop.domain.werkblad import (
    ActieplanBlad,
    ActieRegel,
    Belangrijkst,
    DoelBlok,
    KiBlad,
    KiCel,
    KiKolom,
    KiRij,
    Kop,
    Stem,
)

ANDEREN = {Wie.NAASTE: "Een naaste zegt", Wie.BEGELEIDER: "Mijn begeleider ziet"}
"""How the voices beside the cliënt's are named on paper, in the cliënt's own view."""


def ki_blad(kop: Kop, inhoud: Inhoud, gebieden: Sequence[Leefgebied], krachten: Krachten) -> KiBlad:
    """Return the KI of these leefgebieden; an empty :class:`Krachten` gives the blank sheet."""
    een, twee, drie = (KiKolom(p.kort, p.papier) for p in inhoud.perspectieven)
    return KiBlad(
        kop,
        (een, twee, drie),
        tuple(_rij(inhoud, krachten, gebied) for gebied in gebieden),
        belangrijkst(krachten, gebieden),
        krachten.nog_zeggen,
    )


def actieplan_blad(
    kop: Kop, inhoud: Inhoud, doelen: Iterable[tuple[int, Doel]], evaluatie: date | None
) -> ActieplanBlad:
    """Return the plan with these numbered doelen; none gives the blank sheet."""
    blokken = tuple(_doel(inhoud, nummer, doel) for nummer, doel in doelen)
    return ActieplanBlad(kop, blokken, datum.voluit(evaluatie) if evaluatie else "")


def _rij(inhoud: Inhoud, krachten: Krachten, gebied: Leefgebied) -> KiRij:
    een, twee, drie = (_cel(krachten, gebied.id, p.id) for p in inhoud.perspectieven)
    return KiRij(gebied.naam, krachten.rang(gebied.id), (een, twee, drie), gebied.id)


def _cel(krachten: Krachten, leefgebied: str, perspectief: str) -> KiCel:
    stemmen = (
        Stem(label, uitspraken(krachten.tekst(leefgebied, perspectief, wie)))
        for wie, label in ANDEREN.items()
    )
    return KiCel(
        uitspraken(krachten.tekst(leefgebied, perspectief)),
        tuple(stem for stem in stemmen if stem.uitspraken),
    )


def belangrijkst(krachten: Krachten, gebieden: Sequence[Leefgebied]) -> tuple[Belangrijkst, ...]:
    """Return what matters most now, with the first wish of each; only of these leefgebieden."""
    gerangd = ((rang, gebied) for gebied in gebieden if (rang := krachten.rang(gebied.id)) is not None)
    return tuple(
        Belangrijkst(rang, gebied.naam, next(iter(uitspraken(krachten.tekst(gebied.id, WENS))), ""))
        for rang, gebied in sorted(gerangd, key=lambda paar: paar[0])
    )


def _doel(inhoud: Inhoud, nummer: int, doel: Doel) -> DoelBlok:
    return DoelBlok(
        nummer,
        doel.tekst,
        doel.waarom,
        doel.merkbaar,
        tuple(inhoud.leefgebied(gebied).naam for gebied in doel.leefgebieden),
        doel.kracht or _kracht_uit_ki(doel),
        "" if doel.status is DoelStatus.LOOPT else DOEL_WOORDEN[doel.status],
        tuple(_actie(actie) for actie in doel.acties if actie.status is not ActieStatus.VERVALLEN),
    )


def _kracht_uit_ki(doel: Doel) -> str:
    """A wish is what the doel is about; only what is there or was there helps to reach it."""
    herkomst = doel.herkomst
    return herkomst.citaat if herkomst is not None and herkomst.perspectief != WENS else ""


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
