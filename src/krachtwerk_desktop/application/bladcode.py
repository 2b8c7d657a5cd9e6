"""A sheet as canonical JSON, and back: what a version keeps, and what two versions are compared by."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, is_dataclass
from datetime import date
from itertools import repeat
from typing import Any, Final, get_args, get_origin, get_type_hints

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.versie import canoniek
from krachtwerk_desktop.domain.werkblad import ActieplanBlad, ActieRegel, KiBlad, KiRij, Kop

SCHEMA = 1
Versieblad = KiBlad | ActieplanBlad
"""The sheets that are made ready to sign."""
_SOORTEN: Final[Mapping[str, type[Versieblad]]] = {"ki": KiBlad, "actieplan": ActieplanBlad}


class VersieOnleesbaar(Fout):
    """The words of a version do not read as a sheet; its paper is kept apart from them."""

    zin = (
        "De inhoud van een bewaard werkblad is niet te lezen, dus vergelijken lukt nu niet. Het papier zelf "
        "is bewaard en blijft te bekijken en af te drukken. Zet zo nodig een reservekopie terug."
    )


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
    """Return what :func:`schrijf` wrote; :class:`VersieOnleesbaar` for anything else."""
    try:
        alles = json.loads(inhoud)
        dag = date.fromisoformat(alles["datum"])
        kop = Kop(**alles["kop"], stand=f"versie {alles['nummer']}", datum=dag, code="")
        soort = _SOORTEN[alles["blad"]]
        return Bevroren(soort(kop, **_velden(soort, alles["inhoud"])), frozenset(alles["weglaten"]))
    except (KeyError, TypeError, ValueError) as fout:
        raise VersieOnleesbaar from fout


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


def _velden(soort: type, inhoud: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that the sheet has; one that it no longer has is passed over."""
    soorten = get_type_hints(soort)
    return {naam: _waarde(soorten[naam], deel) for naam, deel in inhoud.items() if naam in soorten}


def _waarde(soort: Any, deel: Any) -> Any:
    """Return what stands in JSON as the data class or tuple that its field asks for."""
    if isinstance(soort, type) and is_dataclass(soort):
        return soort(**_velden(soort, deel))
    if get_origin(soort) is tuple:
        delen = get_args(soort)
        elk = repeat(delen[0], len(deel)) if delen[-1] is Ellipsis else delen
        return tuple(_waarde(een, waarde) for een, waarde in zip(elk, deel, strict=True))
    return deel
