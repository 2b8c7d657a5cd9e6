"""Kaartjes: the cliënt's own sentences, to cut out and put in order."""

from krachtwerk_desktop.application.bladen.soort import Bladsoort, Bronnen, leefgebieden
from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.domain.werkblad import Kaartje, KaartjesBlad, Kop


def maak(bron: Bronnen, kop: Kop, traject_id: str, weglaten: frozenset[str]) -> KaartjesBlad:
    """Return a card per statement of the cliënt; what others said stays off."""
    krachten = bron.krachten.van(traject_id)
    kaartjes = (
        Kaartje(uitspraak, gebied.naam, kolom)
        for gebied in bron.krachten.leefgebieden(krachten)
        if gebied.id not in weglaten
        for kolom, perspectief in enumerate(bron.inhoud.perspectieven)
        for uitspraak in uitspraken(krachten.tekst(gebied.id, perspectief.id))
    )
    return KaartjesBlad(kop, bron.inhoud.kolommen, tuple(kaartjes))


BLAD = Bladsoort(
    "kaartjes",
    "Kaartjes",
    "Kaartjes",
    maak,
    lambda inhoud, kop: KaartjesBlad(kop, inhoud.kolommen),
    leefgebieden,
)
