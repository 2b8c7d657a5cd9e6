"""A sheet as canonical JSON, and back: what a version keeps, and what two versions are compared by."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from krachtwerk_desktop.domain.versie import canoniek
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

SCHEMA = 1
Versieblad = KiBlad | ActieplanBlad
"""The sheets that are made ready to sign."""


@dataclass(frozen=True, slots=True)
class Bevroren:
    """What the JSON of a version says: the sheet with its labels, and what was left out of it."""

    blad: Versieblad = field(repr=False)
    weglaten: frozenset[str] = frozenset()


def schrijf(blad: Versieblad, sleutel: str, traject_id: str, nummer: int, weglaten: Iterable[str]) -> str:
    """Return the canonical JSON of a version.

    How it is printed (large, grey) is not in it, so the code on large print is the same; whose
    it is and which number it has are, so that no two versions share a code.
    """
    inhoud = asdict(blad)
    kop = inhoud.pop("kop")
    kop = {
        naam: kop[naam] for naam in ("organisatie", "begeleider", "client_naam", "clientnummer", "oefening")
    }
    return canoniek(
        {
            "schema": SCHEMA,
            "blad": sleutel,
            "traject": traject_id,
            "nummer": nummer,
            "datum": blad.kop.datum.isoformat(),
            "kop": kop,
            "weglaten": sorted(weglaten),
            "inhoud": inhoud,
        }
    )


def lees(inhoud: str) -> Bevroren:
    """Return what :func:`schrijf` wrote; KeyError or ValueError for anything else."""
    alles = json.loads(inhoud)
    kop = Kop(
        **alles["kop"], stand=f"versie {alles['nummer']}", datum=date.fromisoformat(alles["datum"]), code=""
    )
    makers: dict[str, Callable[[Kop, Mapping[str, Any]], Versieblad]] = {"ki": _ki, "actieplan": _actieplan}
    blad = makers[alles["blad"]](kop, alles["inhoud"])
    return Bevroren(blad, frozenset(alles["weglaten"]))


def kern(blad: Versieblad) -> object:
    """Return what counts as content, to compare: the words, without heading and without labels.

    A reworded question, or a leefgebied under another name, changes nobody's signed sheet.
    """
    if isinstance(blad, KiBlad):
        rijen = [(rij.id or rij.leefgebied, rij.rang, _cellen(rij)) for rij in blad.rijen]
        gevuld = [rij for rij in rijen if rij[1] is not None or any(any(cel) for cel in rij[2])]
        return gevuld, _schoon(blad.nog_zeggen)
    doelen = [
        (
            *map(_schoon, (doel.tekst, doel.waarom, doel.merkbaar, doel.komt_uit, doel.status)),
            doel.leefgebieden,
            [_actiekern(actie) for actie in doel.acties],
        )
        for doel in blad.doelen
    ]
    return doelen, blad.opnieuw_kijken_op


def _cellen(rij: KiRij) -> list[tuple[tuple[str, ...], ...]]:
    return [(cel.uitspraken, *(stem.uitspraken for stem in cel.anderen)) for cel in rij.cellen]


def _actiekern(actie: ActieRegel) -> tuple[object, ...]:
    woorden = (actie.wat, actie.wie, actie.klaar_op, actie.hulp, actie.gelukt_op, actie.opmerking)
    return (*map(_schoon, woorden), actie.gedaan)


def _schoon(tekst: str) -> str:
    return "\n".join(regel.strip() for regel in tekst.strip().splitlines())


def _ki(kop: Kop, inhoud: Mapping[str, Any]) -> KiBlad:
    een, twee, drie = (KiKolom(**kolom) for kolom in inhoud["kolommen"])
    return KiBlad(
        kop,
        (een, twee, drie),
        tuple(_rij(rij) for rij in inhoud["rijen"]),
        tuple(Belangrijkst(**keus) for keus in inhoud["belangrijkst"]),
        inhoud["nog_zeggen"],
    )


def _rij(rij: Mapping[str, Any]) -> KiRij:
    een, twee, drie = (
        KiCel(
            tuple(cel["uitspraken"]),
            tuple(Stem(stem["wie_label"], tuple(stem["uitspraken"])) for stem in cel["anderen"]),
        )
        for cel in rij["cellen"]
    )
    return KiRij(rij["leefgebied"], rij["rang"], (een, twee, drie), rij["id"])


def _actieplan(kop: Kop, inhoud: Mapping[str, Any]) -> ActieplanBlad:
    return ActieplanBlad(kop, tuple(map(_doel, inhoud["doelen"])), inhoud["opnieuw_kijken_op"])


def _doel(doel: Mapping[str, Any]) -> DoelBlok:
    lijsten = {
        "leefgebieden": tuple(doel["leefgebieden"]),
        "acties": tuple(ActieRegel(**actie) for actie in doel["acties"]),
    }
    return DoelBlok(**{**doel, **lijsten})
