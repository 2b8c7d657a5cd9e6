"""Mijn krachteninventarisatie: from what was said to what is printed."""

from collections.abc import Sequence

from krachtwerk_desktop.application.bladen.soort import Bladsoort, Bronnen, Onderdeel
from krachtwerk_desktop.application.krachten import LEGE_KI, Krachten
from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.domain.inhoud import Inhoud, Leefgebied
from krachtwerk_desktop.domain.plek import KI, Wie
from krachtwerk_desktop.domain.vast import STRAKS
from krachtwerk_desktop.domain.werkblad import Belangrijkst, KiBlad, KiCel, KiKolom, KiRij, Kop, Stem

ANDEREN = {Wie.NAASTE: "Een naaste zegt", Wie.BEGELEIDER: "Mijn begeleider ziet"}
"""How the voices beside the cliënt's are named on paper, in the cliënt's own view."""


def maak(bron: Bronnen, kop: Kop, traject_id: str, weglaten: frozenset[str]) -> KiBlad:
    """Return the KI of a traject."""
    krachten = bron.krachten.van(traject_id)
    gebieden = [gebied for gebied in bron.krachten.leefgebieden(krachten) if gebied.id not in weglaten]
    return ki_blad(kop, bron.inhoud, gebieden, krachten)


def onderdelen(bron: Bronnen, traject_id: str) -> tuple[Onderdeel, ...]:
    """Return the leefgebieden, those of which nothing was said yet marked."""
    krachten = bron.krachten.van(traject_id)
    return tuple(
        Onderdeel(gebied.id, gebied.naam, is_leeg=not krachten.heeft_inhoud(gebied.id))
        for gebied in bron.krachten.leefgebieden(krachten)
    )


def kolommen(inhoud: Inhoud) -> tuple[KiKolom, KiKolom, KiKolom]:
    """Return the perspectieven with their questions in the ik-form."""
    een, twee, drie = (KiKolom(p.kort, p.papier) for p in inhoud.perspectieven)
    return een, twee, drie


def ki_blad(kop: Kop, inhoud: Inhoud, gebieden: Sequence[Leefgebied], krachten: Krachten) -> KiBlad:
    """Return the KI of these leefgebieden; an empty :class:`Krachten` gives the blank sheet."""
    rangen = rangen_van(krachten, gebieden)
    return KiBlad(
        kop,
        kolommen(inhoud),
        tuple(_rij(inhoud, krachten, gebied, rangen.get(gebied.id)) for gebied in gebieden),
        belangrijkst(krachten, gebieden),
        krachten.nog_zeggen,
    )


def rangen_van(krachten: Krachten, gebieden: Sequence[Leefgebied]) -> dict[str, int]:
    """Return the ranks of these leefgebieden, without the holes of what was left out of the print."""
    er_zijn = {gebied.id for gebied in gebieden}
    rangen = {gebied: rang for gebied, rang in krachten.rangen.items() if gebied in er_zijn}
    weg = set(krachten.rangen.values()) - set(rangen.values())
    return {gebied: rang - sum(gat < rang for gat in weg) for gebied, rang in rangen.items()}


def _rij(inhoud: Inhoud, krachten: Krachten, gebied: Leefgebied, rang: int | None) -> KiRij:
    een, twee, drie = (_cel(krachten, gebied.id, p.id) for p in inhoud.perspectieven)
    return KiRij(gebied.naam, rang, (een, twee, drie), gebied.id, krachten.is_besproken(gebied.id))


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
    rangen = rangen_van(krachten, gebieden)
    gerangd = ((rangen[gebied.id], gebied) for gebied in gebieden if gebied.id in rangen)
    return tuple(
        Belangrijkst(rang, gebied.naam, next(iter(uitspraken(krachten.tekst(gebied.id, STRAKS))), ""))
        for rang, gebied in sorted(gerangd, key=lambda paar: paar[0])
    )


BLAD = Bladsoort(
    "ki",
    "Mijn krachteninventarisatie",
    "Krachteninventarisatie",
    maak,
    lambda inhoud, kop: ki_blad(kop, inhoud, inhoud.standaard_leefgebieden, LEGE_KI),
    onderdelen,
    KI,
    te_tekenen=True,
)
