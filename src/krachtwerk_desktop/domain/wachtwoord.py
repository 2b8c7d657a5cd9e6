"""How good a wachtwoord is, in words that help to make a better one.

No rules about capitals or signs: they make wachtwoorden that are hard to remember and
easy to guess. What counts is how much is left when everything a guesser tries first is
taken out: well-known words, one's own name, runs such as *1234* and repetition. A
sentence of four ordinary words is the advice, in any script.
"""

import re
import unicodedata
from dataclasses import dataclass

from krachtwerk_desktop.domain.vouwen import vouw

MINIMUM = 12
_JAARTAL = re.compile(r"(19|20)\d\d")
_VOLDOENDE = 9
_STERK = (14, 20)
_MINSTE_SOORTEN = 5
_KORTSTE_NAAM = 3

# What lists of leaked wachtwoorden begin with, and the words of this work; folded.
_BEKENDE_WOORDEN = (
    "krachtwerk desktop wachtwoord password passwort geheimpje welkom01 welkom welcome geheim secret "
    "letmein iloveyou ikhouvanjou ikhouvan hallo hello admin beheerder qwertyuiop qwerty azerty asdfghjkl "
    "asdfgh zxcvbnm qazwsx 1q2w3e4r5t 1q2w3e4r 1qaz2wsx abc123 p@ssw0rd trustno1 dragon monkey football "
    "voetbal feyenoord feijenoord amsterdam rotterdam utrecht ajax psv baseball sunshine zonnetje princess "
    "prinses superman batman pokemon master login computer laptop nederland holland schatje liefje "
    "lieverd poepchinees knuffel hoppa koekje pannenkoek begeleider client clienten begeleiding zorg "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april juni juli "
    "augustus september oktober november december lente zomer herfst winter lentes zomers"
)
_BEKEND = tuple(_BEKENDE_WOORDEN.split())
_LEET = str.maketrans("@013457$!", "aoieastsi")
_RIJEN = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop")
_WOORDEN = (
    "Dit wachtwoord is veel te makkelijk te raden.",
    "Dit wachtwoord is te makkelijk te raden.",
    "Dit wachtwoord is goed genoeg.",
    "Dit is een sterk wachtwoord.",
    "Dit is een heel sterk wachtwoord.",
)
_ADVIES = "Een zin van vier of vijf gewone woorden is sterk en makkelijk te onthouden."


@dataclass(frozen=True, slots=True)
class Oordeel:
    """Whether it may be used, how strong it is (0 to 4), and one or two sentences why."""

    voldoende: bool
    sterkte: int
    uitleg: str


def beoordeel(wachtwoord: str, andere: tuple[str, ...] = ()) -> Oordeel:
    """Judge a wachtwoord; *andere* are names that must not carry it (begeleider, organisation)."""
    lengte = _lengte(wachtwoord)
    if lengte == 0:
        return Oordeel(False, 0, f"Kies een wachtwoord van minstens {MINIMUM} tekens. {_ADVIES}")
    over, redenen = _wat_overblijft(wachtwoord, andere)
    if lengte < MINIMUM:
        nog = "Nog 1 teken erbij" if MINIMUM - lengte == 1 else f"Nog {MINIMUM - lengte} tekens erbij"
        return Oordeel(False, min(1, over // 6), f"{nog}: het zijn er minstens {MINIMUM}. {_ADVIES}")
    if over < _VOLDOENDE:
        sterkte = 0 if over < _VOLDOENDE // 2 else 1
        waarom = " ".join((_WOORDEN[sterkte], *redenen, _ADVIES))
        return Oordeel(False, sterkte, waarom)
    sterkte = 2 + sum(over >= grens for grens in _STERK)
    advies = () if sterkte > 2 else ("Een paar woorden erbij maakt het sterker.",)
    return Oordeel(True, sterkte, " ".join((_WOORDEN[sterkte], *advies)))


def wachttijd(mislukt: int) -> int:
    """Return how many seconds to wait after so many wrong tries in a row: guessing gets slow."""
    vrij = 3
    return 0 if mislukt < vrij else min(60, 2 ** (mislukt - vrij + 1))


def _lengte(wachtwoord: str) -> int:
    """Count characters; a wide one (Chinese, Korean) carries more and counts for two."""
    tekens = unicodedata.normalize("NFC", wachtwoord).strip()
    return sum(
        0 if unicodedata.combining(t) else 1 + (unicodedata.east_asian_width(t) in "WF") for t in tekens
    )


def _wat_overblijft(wachtwoord: str, andere: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """Return how many characters a guesser does not get for free, and what they do get."""
    kaal = vouw(wachtwoord).replace(" ", "")
    redenen: list[str] = []
    zonder_namen = _neem_uit(kaal, _naamdelen(andere))
    if zonder_namen != kaal:
        redenen.append("Je eigen naam of je organisatie staat erin.")
    zonder_woorden = _neem_uit(zonder_namen, _BEKEND)
    if zonder_woorden != zonder_namen:
        redenen.append("Er staat een woord in dat veel mensen kiezen.")
    zonder_jaren = _JAARTAL.sub("\x01", zonder_woorden)
    if zonder_jaren != zonder_woorden:
        redenen.append("Er staat een jaartal in.")
    zonder_rijen = _zonder_rijen(zonder_jaren)
    if len(zonder_rijen) < len(zonder_jaren):
        redenen.append("Er staat een rijtje in, zoals 1234 of aaaa.")
    over = _zonder_herhaling(zonder_rijen)
    if len(over) < len(zonder_rijen):
        redenen.append("Er wordt veel herhaald.")
    soorten = len(set(kaal))
    if soorten < _MINSTE_SOORTEN:
        redenen.append("Er staan maar weinig verschillende tekens in.")
        return min(_lengte(over), soorten), tuple(redenen)
    return _lengte(over), tuple(redenen)


def _naamdelen(andere: tuple[str, ...]) -> tuple[str, ...]:
    delen = {
        deel for naam in andere for deel in re.split(r"[\W_]+", vouw(naam)) if len(deel) >= _KORTSTE_NAAM
    }
    return tuple(delen)


def _neem_uit(tekst: str, woorden: tuple[str, ...]) -> str:
    """Put one character where a known word stood: which word it was is still one choice."""
    for woord in sorted(woorden, key=len, reverse=True):
        plaats = max(tekst.find(woord), tekst.translate(_LEET).find(woord))
        while plaats >= 0:
            tekst = f"{tekst[:plaats]}\x00{tekst[plaats + len(woord) :]}"
            plaats = max(tekst.find(woord), tekst.translate(_LEET).find(woord))
    return tekst


def _zonder_rijen(tekst: str) -> str:
    """Shrink runs of four and more (1234, dcba, qwer, aaaa) to one character."""
    tekst = re.sub(r"(.)\1{2,}", r"\1", tekst)
    for rij in _RIJEN:
        for kant in (rij, rij[::-1]):
            for lang in range(len(kant), 3, -1):
                for begin in range(len(kant) - lang + 1):
                    tekst = tekst.replace(kant[begin : begin + lang], kant[begin])
    return tekst


def _zonder_herhaling(tekst: str) -> str:
    """Count a piece of two or more characters that comes back only once."""
    vorige = ""
    while vorige != tekst:
        vorige = tekst
        tekst = re.sub(r"(.{2,})(.*?)\1", r"\1\2", tekst, flags=re.DOTALL)
    return tekst
