"""Zakboekje: what to carry in a pocket, on one A4 that folds to eight panels."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from krachtwerk_desktop.application.bladen.soort import Bladsoort, Bronnen, Onderdeel
from krachtwerk_desktop.application.krachten import Krachten
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.antwoord import Antwoord, uitspraken
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.inhoud import Leefgebied
from krachtwerk_desktop.domain.vast import BELLEN, MOEILIJK, NU, STRAKS, TOEN
from krachtwerk_desktop.domain.werkblad import Kop, Paneel, ZakboekjeBlad

Antwoorden = Mapping[str, Mapping[str, Antwoord]]
"""Answers by form and question."""

PANELEN = {
    "kracht": "Dit kan ik",
    "hielp": "Dit hielp mij eerder",
    "doel": "Dit wil ik",
    "stap": "Mijn volgende stap",
    "bellen": "Wie ik bel",
    "moeilijk": "Als het moeilijk wordt",
}
"""The six inner panels by key, in the order of the pages."""
_LEEG = "Om te onthouden"
_STAPPEN = 3


def maak(bron: Bronnen, kop: Kop, traject_id: str, weglaten: frozenset[str]) -> ZakboekjeBlad:
    """Return the six panels; one that is left out keeps its place, to write on."""
    krachten = bron.krachten.van(traject_id)
    gebieden = bron.krachten.leefgebieden(krachten)
    lopend = [doel for doel in bron.doelen.van(traject_id) if doel.status is DoelStatus.LOOPT]
    formulieren = {formulier for formulier, _ in (*BELLEN, *MOEILIJK)}
    antwoorden = {formulier: bron.trajecten.antwoorden(traject_id, formulier) for formulier in formulieren}
    regels = {
        "kracht": _gezegd(gebieden, krachten, NU),
        "hielp": _gezegd(gebieden, krachten, TOEN),
        "doel": tuple(doel.tekst.strip() for doel in lopend if doel.tekst.strip())
        or _gezegd(gebieden, krachten, STRAKS),
        "stap": _stappen(lopend),
        "bellen": _uit_antwoorden(antwoorden, BELLEN),
        "moeilijk": _uit_antwoorden(antwoorden, MOEILIJK),
    }
    panelen = (
        Paneel(_LEEG) if sleutel in weglaten else Paneel(titel, regels[sleutel])
        for sleutel, titel in PANELEN.items()
    )
    return ZakboekjeBlad(kop, tuple(panelen))


def onderdelen(_bron: Bronnen, _traject_id: str) -> tuple[Onderdeel, ...]:
    """Return the panels, as parts to leave out."""
    return tuple(Onderdeel(sleutel, titel) for sleutel, titel in PANELEN.items())


def _gezegd(gebieden: Sequence[Leefgebied], krachten: Krachten, perspectief: str) -> tuple[str, ...]:
    """Return what the cliënt said, what matters most now first."""
    op_belang = sorted(gebieden, key=lambda gebied: krachten.rang(gebied.id) or 9)
    return tuple(
        uitspraak for gebied in op_belang for uitspraak in uitspraken(krachten.tekst(gebied.id, perspectief))
    )


def _stappen(doelen: Sequence[Doel]) -> tuple[str, ...]:
    """Return the first few open acties, the soonest first; those without a day come last."""
    open_ = [
        actie
        for doel in doelen
        for actie in doel.acties
        if actie.status is ActieStatus.OPEN and actie.tekst.strip()
    ]
    op_dag = sorted(open_, key=lambda actie: actie.klaar_op or date.max)
    return tuple(_stap(actie) for actie in op_dag[:_STAPPEN])


def _stap(actie: Actie) -> str:
    wanneer = datum.met_korte_maand(actie.klaar_op) if actie.klaar_op else actie.klaar_op_tekst
    delen = (
        actie.tekst.strip(),
        wanneer.strip(),
        f"Hulp: {actie.hulp.strip()}" if actie.hulp.strip() else "",
    )
    return "\n".join(deel for deel in delen if deel)


def _uit_antwoorden(antwoorden: Antwoorden, bronnen: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the lines of these answers, each said once."""
    teksten = (antwoorden.get(formulier, {}).get(vraag) for formulier, vraag in bronnen)
    regels = (regel for antwoord in teksten if antwoord for regel in uitspraken(antwoord.tekst))
    return tuple(dict.fromkeys(regels))


BLAD = Bladsoort(
    "zakboekje",
    "Zakboekje",
    "Zakboekje",
    maak,
    lambda _inhoud, kop: ZakboekjeBlad(kop, tuple(map(Paneel, PANELEN.values()))),
    onderdelen,
)
