"""The sentences about versions and their signatures."""

from collections.abc import Sequence

from krachtwerk_desktop.application.bladcode import VersieOnleesbaar, lees
from krachtwerk_desktop.application.bladen import bladnaam
from krachtwerk_desktop.application.bladstand import BladStand, getekend_op
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
from krachtwerk_desktop.ui.bouwstenen.richting import los

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
NIEMAND = "Niet getekend: iedereen liever niet"
BLIJFT = "Eerder stond hier een handtekening op papier. Daarom blijft deze versie bewaard."
_KB, _MB = 1024, 1024 * 1024


def versienaam(versie: Versie) -> str:
    """Return *Mijn actieplan, versie 2*."""
    return f"{bladnaam(versie.blad)}, versie {versie.nummer}"


def versiestand(versie: Versie) -> str:
    if versie.niemand_tekent:
        return NIEMAND
    return "Deels getekend" if versie.deels_getekend else _VERSIESTANDEN[versie.stand]


def wie(rollen: Sequence[str]) -> str:
    """Join names as a person says them."""
    *voor, laatste = rollen
    return f"{', '.join(voor)} en {laatste}" if voor else laatste


def regel(versie: Versie) -> str:
    """Return the two lines of a version in the list."""
    stand, dag = versiestand(versie), getekend_op(versie)
    if versie.stand is VersieStand.GETEKEND:
        return (
            f"{versienaam(versie)}\n{stand} op {datum.voluit(dag)}"
            if dag
            else f"{versienaam(versie)}\n{stand}"
        )
    return f"{versienaam(versie)}\n{stand} · gemaakt op {datum.voluit(versie.datum)}"


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
    """Return how one signature stands: *cliënt op 23 november 2026*; no day of another may seem its own."""
    naam = ROLLEN[ondertekening.rol].lower()
    dag = ondertekening.datum
    return f"{naam} op {datum.voluit(dag)}" if dag else f"{naam} (zonder datum)"


def getekend_door(versie: Versie) -> str:
    """Return one or more sentences about who signed, who would rather not, and who is waited for."""
    per_stand = {stand: [o for o in versie.ondertekeningen if o.stand is stand] for stand in TekenStand}
    zinnen = []
    if per_stand[TekenStand.OP_PAPIER]:
        zinnen.append(f"Getekend door {wie([handtekening(o) for o in per_stand[TekenStand.OP_PAPIER]])}.")
    else:
        zinnen.append("Er is niet getekend." if versie.niemand_tekent else "Er is nog niet getekend.")
    for stand, woorden in (
        (TekenStand.LIEVER_NIET, "Tekent liever niet"),
        (TekenStand.NOG_NIET, "Nog te tekenen"),
    ):
        if per_stand[stand]:
            zinnen.append(f"{woorden}: {wie([ROLLEN[o.rol].lower() for o in per_stand[stand]])}.")
    if versie.was_getekend and versie.stand is VersieStand.KLAAR:
        zinnen.append(BLIJFT)
    return " ".join(zinnen)


def gevonden(van: VersieVan, stand: BladStand) -> list[str]:
    """Return what a check code leads to, sentence by sentence."""
    versie, client = van.versie, van.client
    wie_ = f"{los(client.naam)} ({client.clientnummer})"
    welk = f"Dit is versie {versie.nummer} van {bladnaam(versie.blad)} van {wie_}{_uit(van, van.ronde)}"
    zinnen = [f"{welk}, gemaakt op {datum.voluit(versie.datum)}."]
    zinnen.append(_of_het_telt(van, stand))
    zinnen.append(getekend_door(versie))
    if controlecode(versie.inhoud) == versie.code:
        zinnen.append("De bewaarde inhoud klopt met de code.")
    else:
        zinnen.append("Let op: de bewaarde inhoud klopt niet met de code. Zet een reservekopie terug.")
    return zinnen


def _of_het_telt(van: VersieVan, stand: BladStand) -> str:
    """Return whether the version is still the last word, over all rounds of the cliënt."""
    if van.client_weg:
        return (
            "De cliënt ligt in de prullenbak, met dit werkblad erbij. "
            "Terugzetten kan bij Bestand, Prullenbak."
        )
    if van.versie.verwijderd_op is not None:
        return "Deze versie ligt in de prullenbak en telt niet meer."
    if van.opvolger is not None:
        nieuwste = f"versie {van.opvolger.nummer}{_uit(van, van.opvolger.ronde)}"
        return f"Dit is niet de nieuwste versie. Dat is {nieuwste}."
    if stand.gewijzigd:
        return "Dit is de nieuwste versie, maar daarna is er iets gewijzigd."
    if van.ronde < van.rondes:
        return (
            f"Dit is de nieuwste versie. Daarna is ronde {van.rondes} begonnen: "
            "wat daar is opgeschreven, staat er niet op."
        )
    return "Dit is de nieuwste versie. Er is daarna niets gewijzigd."


def _uit(van: VersieVan, ronde: int) -> str:
    """Return which round, where there is more than one: each counts its versions from 1."""
    return f" uit ronde {ronde}" if van.rondes > 1 else ""


def omvang(aantal: int) -> str:
    """Return a file's size as a person reads it."""
    if aantal < _MB:
        return f"{max(1, round(aantal / _KB))} kB"
    return f"{aantal / _MB:.1f} MB".replace(".", ",")
