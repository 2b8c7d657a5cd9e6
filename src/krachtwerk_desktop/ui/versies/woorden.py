"""The sentences about versions and their signatures."""

from collections.abc import Sequence

from krachtwerk_desktop.application.bladcode import VersieOnleesbaar, lees
from krachtwerk_desktop.application.bladen import bladnaam
from krachtwerk_desktop.application.bladstand import BladStand
from krachtwerk_desktop.application.ports_dossier import VersieVan
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.versie import (
    Ondertekening,
    Rol,
    TekenStand,
    Versie,
    VersieStand,
    controlecode,
)

ROLLEN = {
    Rol.CLIENT: "Cliënt",
    Rol.BEGELEIDER: "Begeleider",
    Rol.NAASTE: "Naaste",
    Rol.TOLK: "Tolk",
}
STANDEN = {
    TekenStand.NIET_NODIG: "Tekent niet mee",
    TekenStand.NOG_NIET: "Nog niet",
    TekenStand.OP_PAPIER: "Op papier",
    TekenStand.LIEVER_NIET: "Liever niet",
}
_VERSIESTANDEN = {VersieStand.KLAAR: "Klaar om te tekenen", VersieStand.GETEKEND: "Getekend"}
_KB, _MB = 1024, 1024 * 1024


def versienaam(versie: Versie) -> str:
    """Return *Mijn actieplan, versie 2*."""
    return f"{bladnaam(versie.blad)}, versie {versie.nummer}"


def versiestand(versie: Versie) -> str:
    return "Deels getekend" if versie.deels_getekend else _VERSIESTANDEN[versie.stand]


def wie(rollen: Sequence[str]) -> str:
    """Join names as a person says them."""
    *voor, laatste = rollen
    return f"{', '.join(voor)} en {laatste}" if voor else laatste


def regel(versie: Versie) -> str:
    """Return the two lines of a version in the list."""
    dag = datum.voluit(versie.datum)
    return f"{versienaam(versie)}\n{versiestand(versie)} · {dag}"


def gemaakt(versie: Versie) -> str:
    """Return when it was made and what is not on it."""
    zin = f"Gemaakt op {datum.voluit(versie.datum)}."
    try:
        weg = len(lees(versie.inhoud).weglaten)
    except VersieOnleesbaar:
        weg = 0
    if weg:
        zin += f" {weg} {'onderdeel is' if weg == 1 else 'onderdelen zijn'} weggelaten."
    return zin


def sinds(stand: BladStand, versie: Versie) -> str:
    """Return whether this is still the last word, for a chip or a sentence."""
    if stand.laatste is not None and stand.laatste.id != versie.id:
        return f"Er is een nieuwere versie: {stand.laatste.nummer}"
    if stand.gewijzigd:
        getekend = versie.stand is VersieStand.GETEKEND
        return "Gewijzigd na ondertekening" if getekend else "Daarna gewijzigd"
    return "Nieuwste versie"


def handtekening(ondertekening: Ondertekening) -> str:
    """Return how one signature stands: *cliënt op 23 november 2026*."""
    naam = ROLLEN[ondertekening.rol].lower()
    dag = ondertekening.datum
    return f"{naam} op {datum.voluit(dag)}" if dag else naam


def getekend_door(versie: Versie) -> str:
    """Return one or more sentences about who signed, who would rather not, and who is waited for."""
    per_stand = {stand: [o for o in versie.ondertekeningen if o.stand is stand] for stand in TekenStand}
    zinnen = []
    if per_stand[TekenStand.OP_PAPIER]:
        zinnen.append(f"Getekend door {wie([handtekening(o) for o in per_stand[TekenStand.OP_PAPIER]])}.")
    else:
        zinnen.append("Er is nog niet getekend.")
    for stand, woorden in (
        (TekenStand.LIEVER_NIET, "Tekent liever niet"),
        (TekenStand.NOG_NIET, "Nog te tekenen"),
    ):
        if per_stand[stand]:
            zinnen.append(f"{woorden}: {wie([ROLLEN[o.rol].lower() for o in per_stand[stand]])}.")
    return " ".join(zinnen)


def gevonden(van: VersieVan, stand: BladStand) -> list[str]:
    """Return what a check code leads to, sentence by sentence."""
    versie, client = van.versie, van.client
    wie_ = f"{client.naam} ({client.clientnummer})"
    welk = f"Dit is versie {versie.nummer} van {bladnaam(versie.blad)} van {wie_}"
    zinnen = [f"{welk}, gemaakt op {datum.voluit(versie.datum)}."]
    if versie.verwijderd_op is not None:
        zinnen.append("Deze versie ligt in de prullenbak en telt niet meer.")
    elif not van.nieuwste:
        nieuwste = f" Dat is versie {stand.laatste.nummer}." if stand.laatste else ""
        zinnen.append(f"Dit is niet de nieuwste versie.{nieuwste}")
    elif stand.gewijzigd:
        zinnen.append("Dit is de nieuwste versie, maar daarna is er iets gewijzigd.")
    else:
        zinnen.append("Dit is de nieuwste versie. Er is daarna niets gewijzigd.")
    zinnen.append(getekend_door(versie))
    if controlecode(versie.inhoud) == versie.code:
        zinnen.append("De bewaarde inhoud klopt met de code.")
    else:
        zinnen.append("Let op: de bewaarde inhoud klopt niet met de code. Zet een reservekopie terug.")
    return zinnen


def omvang(aantal: int) -> str:
    """Return a file's size as a person reads it."""
    if aantal < _MB:
        return f"{max(1, round(aantal / _KB))} kB"
    return f"{aantal / _MB:.1f} MB".replace(".", ",")
