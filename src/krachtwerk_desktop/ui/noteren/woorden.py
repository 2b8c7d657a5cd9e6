"""The small sentences of *Snel noteren* and *Plaatsen*."""

from collections.abc import Sequence
from datetime import date, datetime

from krachtwerk_desktop.application.notities import Gezegd
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.inhoud import Inhoud, Leefgebied
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import DoelPlek
from krachtwerk_desktop.domain.zin import met_hoofdletter
from krachtwerk_desktop.ui.plekwoorden import plek_woorden

HOE = (
    "Kies een zin. Druk op N, S of T en dan op de eerste letters of het cijfer. D maakt een doel. "
    "Met Shift houd je de zin vast voor nog een plek."
)


def tijd(moment: datetime, vandaag: date) -> str:
    """Return *10:41* for today, *20 nov 10:41* for another day, in the laptop's own time."""
    hier = moment.astimezone()
    if hier.date() == vandaag:
        return f"{hier:%H:%M}"
    dag, maand, *_ = datum.kort(hier.date(), vandaag).split()
    return f"{dag} {maand[:3]} {hier:%H:%M}"


def op(moment: datetime, vandaag: date) -> str:
    """Return *om 10:42* for today, *op 20 november om 10:42* for another day."""
    hier = moment.astimezone()
    uur = f"om {hier:%H:%M}"
    return uur if hier.date() == vandaag else f"op {datum.kort(hier.date(), vandaag)} {uur}"


def waar(inhoud: Inhoud, notitie: Notitie, vandaag: date) -> str:
    """Return *Geplaatst in Wonen, Straks om 10:42*, with every place; ``''`` for none."""
    delen = [_waar(inhoud, plaatsing, vandaag) for plaatsing in notitie.plaatsingen]
    zin = " en ".join([", ".join(delen[:-1]), delen[-1]] if len(delen) > 1 else delen)
    return met_hoofdletter(zin)


def _waar(inhoud: Inhoud, plaatsing: Plaatsing, vandaag: date) -> str:
    wanneer = op(plaatsing.moment, vandaag)
    if isinstance(plaatsing.plek, DoelPlek):
        return f"een doel geworden {wanneer}"
    return f"geplaatst in {plek_woorden(inhoud, plaatsing.plek)} {wanneer}"


def gezegd_op(zin: Gezegd, vandaag: date) -> str:
    """Return *Gezegd op 23 november 10:41*."""
    hier = zin.moment.astimezone()
    return f"Gezegd op {datum.kort(hier.date(), vandaag)} {hier:%H:%M}"


def gezegd_kort(zinnen: Sequence[Gezegd], vandaag: date) -> str:
    """Return when the sentences of one cell were said, on one line."""
    if len(zinnen) == 1:
        return gezegd_op(zinnen[0], vandaag)
    dagen = {zin.moment.astimezone().date() for zin in zinnen}
    wanneer = datum.kort(min(dagen), vandaag) if len(dagen) == 1 else f"{len(dagen)} dagen"
    return f"Gezegd op {wanneer}, {len(zinnen)} zinnen"


def welke(gebieden: Sequence[Leefgebied]) -> str:
    """Return *Wonen of Werk en opleiding?* as the question it is."""
    namen = [gebied.naam for gebied in gebieden]
    return " of ".join([", ".join(namen[:-1]), namen[-1]] if len(namen) > 1 else namen) + "?"


def aantal(zinnen: int) -> str:
    """Return *1 zin nog te plaatsen*."""
    return f"{zinnen} {'zin' if zinnen == 1 else 'zinnen'} nog te plaatsen"


def kort(zin: str, hoogstens: int = 60) -> str:
    """Return a sentence that fits on one line."""
    return zin if len(zin) <= hoogstens else f"{zin[: hoogstens - 1].rstrip()}…"
