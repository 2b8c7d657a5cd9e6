"""The places of a traject and what is said there, each kind of question in its own way."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from krachtwerk_desktop.domain.datum import voluit
from krachtwerk_desktop.domain.inhoud import Inhoud, Vraag, VraagSoort
from krachtwerk_desktop.domain.plek import EVALUATIE, KI, NOG_ZEGGEN, RANG, AntwoordPlek, Wie, ki_cel
from tests.fabriek.zinnen import Verteller

_RANGEN = 4
_EERDER, _LATER = 20, 150  # days around the conversation in which dates lie


def ronde(
    inhoud: Inhoud, traject_id: str, verteller: Verteller, aantal: int, dag: date
) -> list[tuple[AntwoordPlek, str]]:
    """Return at most this many filled places of one round; dates lie around *dag*."""
    return list(islice(_plekken(inhoud, traject_id, verteller, dag), aantal))


def _plekken(
    inhoud: Inhoud, traject_id: str, verteller: Verteller, dag: date
) -> Iterator[tuple[AntwoordPlek, str]]:
    """Go in the order of the conversations: own words, the next meeting, the forms, what others see."""
    yield from _cellen(inhoud, traject_id, verteller, Wie.CLIENT)
    for rang, gebied in enumerate(verteller.kans.sample(inhoud.standaard_leefgebieden, _RANGEN), 1):
        yield AntwoordPlek(traject_id, KI, RANG, gebied.id), str(rang)
    yield AntwoordPlek(traject_id, KI, NOG_ZEGGEN), verteller.tekst(1, 3)
    formulier, volgende = EVALUATIE
    afspraak = inhoud.vraag(formulier, volgende)
    yield AntwoordPlek(traject_id, formulier, volgende), _antwoord(afspraak, verteller, dag)
    for taak in inhoud.basistaken:
        for vraag in taak.vragen:
            if not vraag.vervallen and vraag is not afspraak:
                yield AntwoordPlek(traject_id, taak.id, vraag.id), _antwoord(vraag, verteller, dag)
    for wie in (Wie.NAASTE, Wie.BEGELEIDER):
        yield from _cellen(inhoud, traject_id, verteller, wie)


def _cellen(
    inhoud: Inhoud, traject_id: str, verteller: Verteller, wie: Wie
) -> Iterator[tuple[AntwoordPlek, str]]:
    for gebied in inhoud.standaard_leefgebieden:
        for perspectief in inhoud.perspectieven:
            yield ki_cel(traject_id, gebied.id, perspectief.id, wie), verteller.tekst(1, 4)


def _antwoord(vraag: Vraag, verteller: Verteller, dag: date) -> str:
    kans = verteller.kans
    match vraag.soort:
        case VraagSoort.TEKST:
            return verteller.tekst(1, 4)
        case VraagSoort.REGEL:
            return verteller.zin()
        case VraagSoort.KEUZE:
            return kans.choice(vraag.opties).id
        case VraagSoort.KEUZES:
            gekozen = kans.sample(vraag.opties, kans.randint(1, min(3, len(vraag.opties))))
            return "\n".join(optie.id for optie in gekozen)
        case VraagSoort.DATUM:
            return voluit(dag + timedelta(days=kans.randint(-_EERDER, _LATER)))
        case VraagSoort.JA_NEE:
            return kans.choice(("ja", "nee"))
        case VraagSoort.LIJST:
            return "\n".join(verteller.zin() for _ in range(kans.randint(2, 4)))
