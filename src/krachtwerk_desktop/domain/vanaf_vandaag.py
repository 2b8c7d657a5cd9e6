"""Days that are said from today on: *morgen*, *over twee weken*, *dinsdag volgende week*."""

import re
from collections.abc import Callable
from datetime import date, timedelta

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DAGNAMEN = {naam: n for n, naam in enumerate(DAGEN)} | {naam[:2]: n for n, naam in enumerate(DAGEN)}

_TELWOORDEN = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien"
_GETALLEN = {woord: n for n, woord in enumerate(_TELWOORDEN.split(), 1)} | {"één": 1}
_VASTE_WOORDEN = {
    "eergisteren": -2,
    "gisteren": -1,
    "vandaag": 0,
    "nu": 0,
    "morgen": 1,
    "overmorgen": 2,
    "volgende week": 7,
    "morgenochtend": 1,
    "morgenmiddag": 1,
    "morgenavond": 1,
    "vanmiddag": 0,
    "vanavond": 0,
}
_EENHEID = r"(dag|dagen|week|weken|maand|maanden|jaar)"
_OVER = re.compile(rf"over (\w+) {_EENHEID}")
_GELEDEN = re.compile(rf"(\w+) {_EENHEID} geleden")
_OVER_WEKEN = re.compile(r"over (\w+) (?:week|weken)")
_WEKEN = {"vorige week": -1, "deze week": 0, "volgende week": 1}


def begrijp(tekst: str, vandaag: date, verleden: bool) -> date | None:
    """Return the day that a text in small letters means, or None."""
    dagen = (lees(tekst, vandaag, verleden) for lees in _LEZERS)
    return next((dag for dag in dagen if dag is not None), None)


def twee_lezingen(tekst: str, vandaag: date) -> bool:
    """Whether a weekday some weeks ahead may be one of two days.

    *Vrijdag over een week* is a week after the next Friday, or the Friday of next week. Only
    when Friday is still to come this week are those the same day.
    """
    delen = _dag_over_weken(tekst)
    return delen is not None and delen[0] <= vandaag.weekday()


def _vast_woord(tekst: str, vandaag: date, _verleden: bool) -> date | None:
    dagen = _VASTE_WOORDEN.get(tekst)
    return None if dagen is None else vandaag + timedelta(days=dagen)


def _over(tekst: str, vandaag: date, _verleden: bool) -> date | None:
    if tekst == "volgende maand":
        return _maanden_later(vandaag, 1)
    straks = _OVER.fullmatch(tekst)
    gevonden = straks or _GELEDEN.fullmatch(tekst)
    aantal = _aantal(gevonden[1]) if gevonden else None
    if gevonden is None or aantal is None:
        return None
    eenheid, aantal = gevonden[2], aantal if straks else -aantal
    if eenheid.startswith("dag"):
        return vandaag + timedelta(days=aantal)
    if eenheid.startswith("we"):
        return vandaag + timedelta(weeks=aantal)
    return _maanden_later(vandaag, aantal * (12 if eenheid == "jaar" else 1))


def _weekdag(tekst: str, vandaag: date, verleden: bool) -> date | None:
    vooraf = r"(komende|aanstaande|a\.?s\.?|afgelopen)?"
    gevonden = re.fullmatch(rf"{vooraf} ?(\w+)", re.sub(r" (a\.?s|aanstaande)$", "", tekst))
    if not gevonden or gevonden[2] not in DAGNAMEN:
        return None
    dag = DAGNAMEN[gevonden[2]]
    if gevonden[1] == "afgelopen" or (verleden and not gevonden[1]):
        return vandaag - timedelta(days=(vandaag.weekday() - dag - 1) % 7 + 1)
    return vandaag + timedelta(days=(dag - vandaag.weekday() - 1) % 7 + 1)


def _weekdag_in_week(tekst: str, vandaag: date, _verleden: bool) -> date | None:
    for naam, week in _naam_en_rest(tekst):
        if naam in DAGNAMEN and week in _WEKEN:
            return _in_week(vandaag, _WEKEN[week], DAGNAMEN[naam])
    return None


def _weekdag_over_weken(tekst: str, vandaag: date, _verleden: bool) -> date | None:
    delen = _dag_over_weken(tekst)
    if delen is None or twee_lezingen(tekst, vandaag):
        return None
    dag, weken = delen
    return _in_week(vandaag, weken, dag)


def _dag_over_weken(tekst: str) -> tuple[int, int] | None:
    """Return the weekday and the weeks ahead; written in full, since *zo over een week* is no Sunday."""
    for naam, rest in _naam_en_rest(tekst):
        gevonden = _OVER_WEKEN.fullmatch(rest) if naam in DAGEN else None
        weken = _aantal(gevonden[1]) if gevonden else None
        if weken:
            return DAGNAMEN[naam], weken
    return None


def _naam_en_rest(tekst: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the first word and what follows, and the last word and what stands before it."""
    eerste, _, erna = tekst.partition(" ")
    ervoor, _, laatste = tekst.rpartition(" ")
    return (eerste, erna), (laatste, ervoor)


def _in_week(vandaag: date, weken: int, dag: int) -> date:
    return vandaag + timedelta(weeks=weken, days=dag - vandaag.weekday())


def _aantal(woord: str) -> int | None:
    return int(woord) if woord.isdecimal() else _GETALLEN.get(woord)


def _maanden_later(dag: date, maanden: int) -> date:
    jaar, maand = divmod(dag.month - 1 + maanden, 12)
    for terug in range(4):
        try:
            return date(dag.year + jaar, maand + 1, dag.day - terug)
        except ValueError:
            continue
    raise ValueError(dag)


_LEZERS: tuple[Callable[[str, date, bool], date | None], ...] = (
    _vast_woord,
    _over,
    _weekdag,
    _weekdag_in_week,
    _weekdag_over_weken,
)
