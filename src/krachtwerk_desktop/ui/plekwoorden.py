"""The words that tell a person which field is meant."""

from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import (
    CEL,
    NOG_ZEGGEN,
    ActiePlek,
    AntwoordPlek,
    DoelPlek,
    NotitiePlek,
    Plek,
    WerkaantekeningPlek,
    Wie,
)

_SOORT: dict[type[Plek], str] = {
    DoelPlek: "Doel",
    ActiePlek: "Actie",
    NotitiePlek: "Snel noteren",
    WerkaantekeningPlek: "Werkaantekeningen",
}
_WIE = {Wie.CLIENT: "", Wie.NAASTE: ", naaste", Wie.BEGELEIDER: ", begeleider"}


def plek_woorden(inhoud: Inhoud, plek: Plek) -> str:
    """Return for instance *Wonen, Straks*; a place the catalogue no longer knows is *een antwoord*."""
    try:
        match plek:
            case DoelPlek() | ActiePlek() | NotitiePlek() | WerkaantekeningPlek():
                return _SOORT[type(plek)]
            case AntwoordPlek(vraag=vraag) if vraag == NOG_ZEGGEN:
                return "Dit wil ik nog zeggen"
            case AntwoordPlek(vraag=vraag) if vraag == CEL:
                perspectief = inhoud.perspectief(plek.perspectief).kort
                return f"{inhoud.leefgebied(plek.leefgebied).naam}, {perspectief}{_WIE[plek.wie]}"
            case AntwoordPlek() if plek.leefgebied:
                return f"{inhoud.leefgebied(plek.leefgebied).naam}, rang"
            case AntwoordPlek():
                return inhoud.vraag(plek.formulier, plek.vraag).label
    except KeyError:
        return "een antwoord"
