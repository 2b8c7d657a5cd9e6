"""The sentences of the home page: greeting, counts, and moments as a person says them."""

import textwrap
from datetime import date, datetime

from krachtwerk_desktop.application.bladen import bladnaam
from krachtwerk_desktop.application.week import WeekPunt, WeekSoort
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.ui.bouwstenen.richting import los

_TELWOORDEN = ("Niets", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven", "Acht", "Negen", "Tien")
_LANGSTE_ACTIE = 80


def groet(uur: int, roepnaam: str) -> str:
    """Return the greeting for an hour of the day (0 to 23)."""
    if uur < 6:
        dagdeel = "Goedenacht"
    elif uur < 12:
        dagdeel = "Goedemorgen"
    elif uur < 18:
        dagdeel = "Goedemiddag"
    else:
        dagdeel = "Goedenavond"
    return f"{dagdeel}, {roepnaam}" if roepnaam else dagdeel


def aandacht(aantal: int) -> str:
    """Return the line under the greeting."""
    if aantal == 0:
        return "Deze week vraagt niets je aandacht."
    if aantal == 1:
        return "Eén ding vraagt deze week je aandacht."
    woord = _TELWOORDEN[aantal] if aantal < len(_TELWOORDEN) else str(aantal)
    return f"{woord} dingen vragen deze week je aandacht."


def telling(clienten: int, verborgen: int, getoond: int | None = None) -> str:
    """Return the footer; *getoond* is how many the search left, None when nobody searches."""
    if getoond is not None:
        return f"{getoond} gevonden" if getoond else "Niets gevonden"
    woorden = f"{clienten} {'cliënt' if clienten == 1 else 'cliënten'}"
    if not verborgen:
        return woorden
    soort = "afgerond traject" if verborgen == 1 else "afgeronde trajecten"
    return f"{woorden} · {verborgen} {soort} verborgen"


def gewerkt(moment: datetime | None, vandaag: date) -> str:
    """Return *vandaag 10:42*, *gisteren*, *19 november*; nothing when never worked in."""
    if moment is None:
        return ""
    plaatselijk = moment.astimezone()
    dag = datum.ten_opzichte_van(plaatselijk.date(), vandaag)
    return f"{dag} {plaatselijk:%H:%M}" if plaatselijk.date() == vandaag else dag


def actiedag(dag: date | None, vandaag: date) -> str:
    """Return when the next action is due; a passed day is told without blame."""
    if dag is None:
        return ""
    return f"{datum.kort(dag, vandaag)} is voorbij" if dag < vandaag else datum.ten_opzichte_van(dag, vandaag)


def weekkop(punt: WeekPunt, vandaag: date) -> str:
    """Return the heading of a card in *Deze week*."""
    if punt.soort is WeekSoort.DATUM_VOORBIJ:
        return "Datum voorbij"
    if punt.soort is WeekSoort.TEKENEN:
        return "Klaar om te tekenen"
    return "Evaluatie deze week" if punt.datum >= vandaag else "Evaluatie was gepland"


def weekregel(punt: WeekPunt, vandaag: date) -> str:
    """Return what a card in *Deze week* is about."""
    naam = los(punt.client.aanspreeknaam)
    if punt.soort is WeekSoort.DATUM_VOORBIJ:
        actie = textwrap.shorten(punt.tekst, _LANGSTE_ACTIE, placeholder="…") or "een actie"
        return f"{naam} · {los(actie)} ({_aaneen(datum.kort(punt.datum, vandaag))})"
    if punt.versie is not None:
        return f"{naam} · {bladnaam(punt.versie.blad)}, {_aaneen(f'versie {punt.versie.nummer}')}"
    dag = datum.DAGEN[punt.datum.weekday()]
    return f"{naam} · {_aaneen(f'{dag} {datum.kort(punt.datum, vandaag)}')}"


def _aaneen(tekst: str) -> str:
    """Keep a date on one line."""
    return tekst.replace(" ", "\u00a0")
