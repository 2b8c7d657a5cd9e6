"""The words that tell a person which field is meant, and what stands in one that is chosen."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.doel import ACTIE_WOORDEN, DOEL_WOORDEN, Doel
from krachtwerk_desktop.domain.inhoud import GEBIED_WEG, OPTIE_WEG, Inhoud
from krachtwerk_desktop.domain.plek import (
    BESPROKEN,
    CEL,
    JA,
    NEE,
    NOG_ZEGGEN,
    RANG,
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
    Wie,
)

DOELVELDEN: Final = {
    DoelVeld.TEKST: "",
    DoelVeld.WAAROM: "waarom",
    DoelVeld.MERKBAAR: "waaraan merk ik het",
    DoelVeld.KRACHT: "kracht",
    DoelVeld.LEEFGEBIEDEN: "leefgebieden",
    DoelVeld.STATUS: "status",
}
ACTIEVELDEN: Final = {
    ActieVeld.TEKST: "",
    ActieVeld.WIE: "wie",
    ActieVeld.KLAAR_OP: "klaar op",
    ActieVeld.HULP: "hulp",
    ActieVeld.GELUKT_OP: "gelukt op",
    ActieVeld.OPMERKING: "opmerking",
    ActieVeld.STATUS: "status",
}
_NUMMERS: Final = {"1": "Nummer een", "2": "Nummer twee", "3": "Nummer drie", "4": "Nummer vier"}
"""In words: of two digits, one struck out, nobody sees where the one ends and the other begins."""
_WIE = {Wie.CLIENT: "", Wie.NAASTE: ", naaste", Wie.BEGELEIDER: ", begeleider"}


def plek_woorden(inhoud: Inhoud, plek: Plek, doelen: Sequence[Doel] = ()) -> str:
    """Return for instance *Wonen, Straks* or *Doel 1, actie 2, wie*.

    *doelen* are those of the traject, for their numbers. A place the catalogue no longer knows is
    *een antwoord*.
    """
    try:
        match plek:
            case NotitiePlek():
                return "Snel noteren"
            case WerkaantekeningPlek():
                return "Werkaantekeningen"
            case BesprokenPlek():
                return f"Besproken bij {inhoud.basistaak(plek.basistaak).kort}"
            case VolgordePlek():
                return _volgorde(plek, doelen)
            case DoelPlek():
                return _met(_doel(plek, doelen), DOELVELDEN[plek.veld])
            case ActiePlek():
                return _met(_actie(plek, doelen), ACTIEVELDEN[plek.veld])
            case AntwoordPlek():
                return _antwoord(inhoud, plek)
    except KeyError:
        return "een antwoord"


def waarde_woorden(inhoud: Inhoud, plek: Plek, tekst: str) -> str:
    """Return what stands in a field as it reads on screen: a choice by its words, not by its id."""
    if isinstance(plek, BesprokenPlek):
        return f"Besproken op {datum.voluit(date.fromisoformat(tekst))}" if tekst else ""
    namen, weg = _opties(inhoud, plek)
    if not namen:
        return tekst
    return "\n".join(namen.get(regel.strip(), weg) if regel.strip() else "" for regel in tekst.split("\n"))


def _opties(inhoud: Inhoud, plek: Plek) -> tuple[Mapping[str, str], str]:
    """Return the words by id, and what stands for an id that is not among them."""
    match plek:
        case DoelPlek(veld=DoelVeld.STATUS):
            return {status.value: woord for status, woord in DOEL_WOORDEN.items()}, OPTIE_WEG
        case DoelPlek(veld=DoelVeld.LEEFGEBIEDEN):
            return {gebied.id: gebied.naam for gebied in inhoud.leefgebieden}, GEBIED_WEG
        case ActiePlek(veld=ActieVeld.STATUS):
            return {status.value: woord for status, woord in ACTIE_WOORDEN.items()}, OPTIE_WEG
        case AntwoordPlek(vraag=vraag) if vraag == RANG:
            return _NUMMERS, OPTIE_WEG
        case AntwoordPlek(vraag=vraag) if vraag == BESPROKEN:
            return {JA: "Dit is besproken", NEE: "Dit is niet besproken"}, OPTIE_WEG
        case AntwoordPlek() if not plek.leefgebied:
            try:
                opties = inhoud.vraag(plek.formulier, plek.vraag).opties
            except KeyError:
                return {}, ""
            return {optie.id: optie.label for optie in opties}, OPTIE_WEG
        case _:
            return {}, ""


def _antwoord(inhoud: Inhoud, plek: AntwoordPlek) -> str:
    if plek.vraag == NOG_ZEGGEN:
        return "Dit wil ik nog zeggen"
    if not plek.leefgebied:
        return inhoud.vraag(plek.formulier, plek.vraag).label
    gebied = inhoud.leefgebied(plek.leefgebied).naam
    if plek.vraag == CEL:
        return f"{gebied}, {inhoud.perspectief(plek.perspectief).kort}{_WIE[plek.wie]}"
    return f"{gebied}, {'besproken' if plek.vraag == BESPROKEN else 'rang'}"


def _doel(plek: DoelPlek, doelen: Sequence[Doel]) -> str:
    return next(
        (f"Doel {nummer}" for nummer, doel in enumerate(doelen, 1) if doel.id == plek.doel_id), "Doel"
    )


def _actie(plek: ActiePlek, doelen: Sequence[Doel]) -> str:
    for nummer, doel in enumerate(doelen, 1):
        for rij, actie in enumerate(doel.acties, 1):
            if actie.id == plek.actie_id:
                return f"Doel {nummer}, actie {rij}"
    return "Actie"


def _volgorde(plek: VolgordePlek, doelen: Sequence[Doel]) -> str:
    if not plek.doel_id:
        return "de volgorde van de doelen"
    bij = _doel(DoelPlek(plek.doel_id, DoelVeld.TEKST), doelen).lower()
    return f"de volgorde van de acties bij {bij}"


def _met(ding: str, veld: str) -> str:
    return f"{ding}, {veld}" if veld else ding
