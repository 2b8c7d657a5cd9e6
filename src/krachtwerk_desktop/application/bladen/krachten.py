"""Mijn krachten as a picture: the wheel of the leefgebieden."""

from collections.abc import Sequence

from krachtwerk_desktop.application.bladen.ki import belangrijkst, rangen_van
from krachtwerk_desktop.application.bladen.soort import Bladsoort, Bronnen, leefgebieden
from krachtwerk_desktop.application.krachten import Krachten
from krachtwerk_desktop.domain.doel import Doel, DoelStatus
from krachtwerk_desktop.domain.inhoud import Inhoud, Leefgebied
from krachtwerk_desktop.domain.krachtenwiel import Wieldeel
from krachtwerk_desktop.domain.werkblad import Kop, KrachtenBlad


def maak(bron: Bronnen, kop: Kop, traject_id: str, weglaten: frozenset[str]) -> KrachtenBlad:
    """Return the wheel of a traject; a doel counts in every leefgebied that it is about."""
    krachten = bron.krachten.van(traject_id)
    gebieden = [gebied for gebied in bron.krachten.leefgebieden(krachten) if gebied.id not in weglaten]
    doelen = [d for d in bron.doelen.van(traject_id) if d.status is DoelStatus.LOOPT and d.tekst.strip()]
    # A doel that is only about what is left out stays off this paper too.
    blijft = {gebied.id for gebied in gebieden}
    rangen = rangen_van(krachten, gebieden)
    te_noemen = [doel for doel in doelen if not doel.leefgebieden or blijft & set(doel.leefgebieden)]
    return KrachtenBlad(
        kop,
        bron.inhoud.kolommen,
        tuple(_wieldeel(bron.inhoud, gebied, krachten, doelen, rangen.get(gebied.id)) for gebied in gebieden),
        belangrijkst(krachten, gebieden),
        tuple(doel.tekst.strip() for doel in te_noemen),
    )


def _wieldeel(
    inhoud: Inhoud, gebied: Leefgebied, krachten: Krachten, doelen: Sequence[Doel], rang: int | None
) -> Wieldeel:
    een, twee, drie = (bool(krachten.tekst(gebied.id, p.id).strip()) for p in inhoud.perspectieven)
    aantal = sum(gebied.id in doel.leefgebieden for doel in doelen)
    return Wieldeel(gebied.naam, (een, twee, drie), rang, aantal)


def _leeg(inhoud: Inhoud, kop: Kop) -> KrachtenBlad:
    delen = (Wieldeel(gebied.naam, (False, False, False)) for gebied in inhoud.standaard_leefgebieden)
    return KrachtenBlad(kop, inhoud.kolommen, tuple(delen))


BLAD = Bladsoort("krachten", "Mijn krachten", "Mijn krachten", maak, _leeg, leefgebieden)
