"""The content of the sheets to take along: kaartjes, zakboekje and Mijn krachten.

Pure functions from what was said to what is printed, as in ``bladinhoud``. All of it is the
cliënt's own words; what others said or saw stays off these sheets.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from krachtwerk_desktop.application.bladinhoud import belangrijkst
from krachtwerk_desktop.application.krachten import Krachten
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.antwoord import Antwoord, uitspraken
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.inhoud import Inhoud, Leefgebied
from krachtwerk_desktop.domain.krachtenwiel import Wieldeel
from krachtwerk_desktop.domain.werkblad import (
    Kaartje,
    KaartjesBlad,
    Kop,
    KrachtenBlad,
    Paneel,
    ZakboekjeBlad,
)

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
"""The six inner panels of the zakboekje by key, in the order of its pages."""
_BELLEN = (("afronden", "steun_na"), ("herstel_ondersteunen", "hulp_dichtbij"), ("afronden", "opnieuw_hulp"))
_MOEILIJK = (("afronden", "zelf_doen"), ("zelfregulering_evalueren", "rustig_worden"))
_STAPPEN = 3
_NU, _TOEN = "heden", "verleden"


def kaartjes_blad(
    kop: Kop, inhoud: Inhoud, gebieden: Sequence[Leefgebied], krachten: Krachten
) -> KaartjesBlad:
    """Return a card per statement of the cliënt."""
    kaartjes = (
        Kaartje(uitspraak, gebied.naam, kolom)
        for gebied in gebieden
        for kolom, perspectief in enumerate(inhoud.perspectieven)
        for uitspraak in uitspraken(krachten.tekst(gebied.id, perspectief.id))
    )
    return KaartjesBlad(kop, _kolommen(inhoud), tuple(kaartjes))


def krachten_blad(
    kop: Kop,
    inhoud: Inhoud,
    gebieden: Sequence[Leefgebied],
    krachten: Krachten,
    doelen: Iterable[Doel],
) -> KrachtenBlad:
    """Return the wheel of these leefgebieden; a doel counts in every leefgebied that it is about."""
    lopend = [doel for doel in doelen if doel.status is DoelStatus.LOOPT and doel.tekst.strip()]
    blijft = {gebied.id for gebied in gebieden}
    # A doel that is only about what was left out stays off this paper too.
    te_noemen = [doel for doel in lopend if not doel.leefgebieden or blijft & set(doel.leefgebieden)]
    return KrachtenBlad(
        kop,
        _kolommen(inhoud),
        tuple(_wieldeel(inhoud, gebied, krachten, lopend) for gebied in gebieden),
        belangrijkst(krachten, gebieden),
        tuple(doel.tekst.strip() for doel in te_noemen),
    )


def zakboekje_blad(
    kop: Kop,
    gebieden: Sequence[Leefgebied],
    krachten: Krachten,
    doelen: Sequence[Doel],
    antwoorden: Antwoorden,
    weglaten: frozenset[str] = frozenset(),
) -> ZakboekjeBlad:
    """Return the six panels; one that is left out keeps its place, without words."""
    lopend = [doel for doel in doelen if doel.status is DoelStatus.LOOPT]
    regels = {
        "kracht": _gezegd(gebieden, krachten, _NU),
        "hielp": _gezegd(gebieden, krachten, _TOEN),
        "doel": tuple(doel.tekst.strip() for doel in lopend if doel.tekst.strip()),
        "stap": _stappen(lopend),
        "bellen": _uit_antwoorden(antwoorden, _BELLEN),
        "moeilijk": _uit_antwoorden(antwoorden, _MOEILIJK),
    }
    leeg = Paneel("Om te onthouden")
    panelen = (
        leeg if sleutel in weglaten else Paneel(titel, regels[sleutel]) for sleutel, titel in PANELEN.items()
    )
    return ZakboekjeBlad(kop, tuple(panelen))


def _kolommen(inhoud: Inhoud) -> tuple[str, str, str]:
    een, twee, drie = (perspectief.kort for perspectief in inhoud.perspectieven)
    return een, twee, drie


def _wieldeel(inhoud: Inhoud, gebied: Leefgebied, krachten: Krachten, doelen: Sequence[Doel]) -> Wieldeel:
    een, twee, drie = (
        bool(krachten.tekst(gebied.id, perspectief.id).strip()) for perspectief in inhoud.perspectieven
    )
    aantal = sum(gebied.id in doel.leefgebieden for doel in doelen)
    return Wieldeel(gebied.naam, (een, twee, drie), krachten.rang(gebied.id), aantal)


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
