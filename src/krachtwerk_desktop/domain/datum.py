"""Dates as a begeleider types and reads them.

Calendar dates have no zone. What is typed is kept as typed; this module only says
which day it means, given the day on which it was typed.
"""

import re
from calendar import isleap, monthrange
from collections.abc import Callable
from datetime import date, timedelta

from krachtwerk_desktop.domain import vanaf_vandaag
from krachtwerk_desktop.domain.vanaf_vandaag import DAGNAMEN

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
DAGEN = vanaf_vandaag.DAGEN
UITLEG = "Dit herken ik niet als datum. Schrijf bijvoorbeeld 3-12-2026, 3 dec of morgen."

_TWEE_DAGEN = "Dit kunnen twee verschillende dagen zijn. Schrijf de datum, bijvoorbeeld 3-12-2026."
_KIJK_NA = "Kijk de datum nog eens na."
_SCHRIJF_JAAR = "Bedoel je een ander jaar? Schrijf het erbij."
_SCHRIKKELJAAR = 2024
_FEBRUARI = 2
_SCHRIKKELDAG = (29, _FEBRUARI)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_CIJFERS = re.compile(r"(\d{1,2}) ?[-/. ] ?(\d{1,2})(?: ?[-/. ] ?(\d{4}|\d{2}))?")
_WOORDEN = re.compile(r"(?:(\w+) )?(\d{1,2})(?:(?:e|de|ste)(?= ))?[ -]?([^\W\d]+)\.?[ -]?(\d{4}|'?\d{2})?")
_KERSTDAGEN = (
    (re.compile(r"\b(?:1e|1ste|eerste) kerstdag\b"), "25 december"),
    (re.compile(r"\b(?:2e|2de|tweede) kerstdag\b"), "26 december"),
)
_TERUG_ZONDER_JAAR = 90
_EEUWGRENS = 100
_NOG_VOORUIT = 20


def begrijp(tekst: str, vandaag: date, *, verleden: bool = False) -> date | None:
    """Return the day that *tekst* means when typed on *vandaag*, or None.

    Without a year the nearest fitting day is taken: up to 90 days back, else ahead;
    with *verleden* (a birthday, a thing that is done) the latest one that is not ahead.
    """
    schoon = _schoon(tekst)
    if not schoon:
        return None
    for lees in _LEZERS:
        try:
            gevonden = lees(schoon, vandaag, verleden)
        except (ValueError, OverflowError):
            return None
        if gevonden is not None:
            return gevonden
    return None


def _schoon(tekst: str) -> str:
    schoon = " ".join(tekst.casefold().replace(",", " ").split()).rstrip(".")
    for naam, dag in _KERSTDAGEN:
        schoon = naam.sub(dag, schoon)
    return schoon


def waarom_niet(tekst: str, vandaag: date, anders: str = UITLEG, *, verleden: bool = False) -> str:
    """Return why a text is no day: not in the calendar, or one of two days; else *anders*.

    *verleden* as in :func:`begrijp`.
    """
    if vanaf_vandaag.twee_lezingen(_schoon(tekst), vandaag):
        return _TWEE_DAGEN
    delen = _delen(tekst, vandaag, verleden=verleden)
    if delen is None:
        return anders
    woord, dag, maand, jaar = delen
    if not 1 <= maand <= len(MAANDEN):
        return f"Er is geen maand {maand}. Schrijf eerst de dag en dan de maand, bijvoorbeeld 3-12-2026."
    if zin := _bestaat_niet(dag, maand, jaar):
        return zin
    if woord in DAGNAMEN and (jaar is None or date(jaar, maand, dag).weekday() != DAGNAMEN[woord]):
        return f"{dag} {MAANDEN[maand - 1]} is dan geen {DAGEN[DAGNAMEN[woord]]}. {_KIJK_NA}"
    # Only where a day must have been: ahead a leap day is always found.
    laatste = vandaag.year if vandaag.month > _FEBRUARI else vandaag.year - 1
    if (dag, maand, jaar) == (*_SCHRIKKELDAG, None) and not isleap(laatste):
        return f"{_dagen_van_februari(laatste)} {_SCHRIJF_JAAR}"
    return anders


def gekozen_jaar(tekst: str, dag: date) -> str:
    """Return which year was taken for a leap day without one, ``''`` for any other text."""
    delen = _delen(tekst, dag)
    if delen is None or delen[1:] != (*_SCHRIKKELDAG, None):
        return ""
    return f"29 februari is er niet elk jaar: zonder jaar wordt het {dag.year}."


def _delen(tekst: str, vandaag: date, *, verleden: bool = False) -> tuple[str, int, int, int | None] | None:
    """Return the name of the weekday, the day, the month and the year of a date in this shape."""
    schoon = _schoon(tekst)
    if gevonden := _ISO.fullmatch(schoon):
        return "", int(gevonden[3]), int(gevonden[2]), int(gevonden[1])
    if gevonden := _CIJFERS.fullmatch(schoon):
        return "", int(gevonden[1]), int(gevonden[2]), _jaartal(gevonden[3], vandaag, verleden)
    gevonden = _WOORDEN.fullmatch(schoon)
    maand = _maand(gevonden[3]) if gevonden else None
    if not gevonden or not maand or (gevonden[1] and gevonden[1] not in DAGNAMEN):
        return None
    return gevonden[1] or "", int(gevonden[2]), maand, _jaartal(gevonden[4], vandaag, verleden)


def _jaartal(jaar: str | None, vandaag: date, verleden: bool) -> int | None:
    """Return the year that was written; one of two digits is at most some years ahead, or else behind."""
    if jaar is None:
        return None
    cijfers = jaar.lstrip("'")
    if len(cijfers) > len("26"):
        return int(cijfers)
    gekozen = vandaag.year // _EEUWGRENS * _EEUWGRENS + int(cijfers)
    vooruit = 0 if verleden else _NOG_VOORUIT
    return gekozen - _EEUWGRENS if gekozen > vandaag.year + vooruit else gekozen


def _bestaat_niet(dag: int, maand: int, jaar: int | None) -> str:
    """Return that a month has no such day, ``''`` when it has; without a year February may be long."""
    langste = monthrange(_SCHRIKKELJAAR if jaar is None else jaar, maand)[1]
    if 1 <= dag <= langste:
        return ""
    if maand != _FEBRUARI:
        return f"Deze dag bestaat niet: {MAANDEN[maand - 1]} heeft {langste} dagen. {_KIJK_NA}"
    if jaar is None:
        return f"Deze dag bestaat niet: februari heeft 28 dagen, en in een schrikkeljaar 29. {_KIJK_NA}"
    return f"{_dagen_van_februari(jaar)} {_KIJK_NA}"


def _dagen_van_februari(jaar: int) -> str:
    return f"Deze dag bestaat niet: in {jaar} heeft februari {monthrange(jaar, _FEBRUARI)[1]} dagen."


def heeft_jaar(tekst: str) -> bool:
    """Whether a date text names its year; a birthday or a signed paper needs one."""
    return re.search(r"\d{4}|\d+\D+\d+\D+\d{2}\s*$|[^\W\d]\D*\d{2}\s*$", tekst) is not None


def voluit(dag: date) -> str:
    """Return for instance ``3 december 2026``."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def met_korte_maand(dag: date) -> str:
    """Return ``12 okt 2026``, for a narrow column on paper."""
    maand = "mrt" if dag.month == MAANDEN.index("maart") + 1 else MAANDEN[dag.month - 1][:3]
    return f"{dag.day} {maand} {dag.year}"


def kort(dag: date, vandaag: date) -> str:
    """Return ``3 december``, with the year only when it is another year."""
    return voluit(dag) if dag.year != vandaag.year else f"{dag.day} {MAANDEN[dag.month - 1]}"


def weekdag(dag: date) -> str:
    """Return for instance ``dinsdag 24 november 2026``."""
    return f"{DAGEN[dag.weekday()]} {voluit(dag)}"


def ten_opzichte_van(dag: date, vandaag: date) -> str:
    """Return *vandaag*, *gisteren*, *morgen*, or the short date."""
    woorden = {0: "vandaag", -1: "gisteren", 1: "morgen"}
    return woorden.get((dag - vandaag).days) or kort(dag, vandaag)


def _iso(tekst: str, _vandaag: date, _verleden: bool) -> date | None:
    gevonden = _ISO.fullmatch(tekst)
    return date(*map(int, gevonden.groups())) if gevonden else None


def _in_cijfers(tekst: str, vandaag: date, verleden: bool) -> date | None:
    gevonden = _CIJFERS.fullmatch(tekst)
    if not gevonden:
        return None
    return _met_jaar(int(gevonden[1]), int(gevonden[2]), gevonden[3], vandaag, verleden)


def _in_woorden(tekst: str, vandaag: date, verleden: bool) -> date | None:
    gevonden = _WOORDEN.fullmatch(tekst)
    if not gevonden or (gevonden[1] and gevonden[1] not in DAGNAMEN):
        return None
    maand = _maand(gevonden[3])
    if maand is None:
        return None
    jaar = gevonden[4].lstrip("'") if gevonden[4] else None
    dag = _met_jaar(int(gevonden[2]), maand, jaar, vandaag, verleden)
    if gevonden[1] and dag.weekday() != DAGNAMEN[gevonden[1]]:
        raise ValueError(tekst)  # one of the two is a slip: better asked than guessed
    return dag


def _maand(woord: str) -> int | None:
    if woord == "mrt":
        return 3
    if len(woord) < len("mei"):
        return None
    return next((n for n, naam in enumerate(MAANDEN, 1) if naam.startswith(woord)), None)


def _met_jaar(dag: int, maand: int, jaar: str | None, vandaag: date, verleden: bool) -> date:
    if jaar is None:
        return _zonder_jaar(dag, maand, vandaag, verleden)
    if len(jaar) == len("26"):
        eeuw = vandaag.year // _EEUWGRENS * _EEUWGRENS
        gekozen = eeuw + int(jaar)
        te_ver = verleden and gekozen > vandaag.year
        return date(gekozen - _EEUWGRENS if te_ver else gekozen, maand, dag)
    return date(int(jaar), maand, dag)


def _zonder_jaar(dag: int, maand: int, vandaag: date, verleden: bool) -> date:
    grens = vandaag - timedelta(days=365 if verleden else _TERUG_ZONDER_JAAR)
    # A leap day may be up to eight years away.
    for jaar in range(grens.year, grens.year + 9):
        try:
            kandidaat = date(jaar, maand, dag)
        except ValueError:
            if (dag, maand) != _SCHRIKKELDAG:
                raise
            continue
        if kandidaat >= grens and not (verleden and kandidaat > vandaag):
            return kandidaat
    raise ValueError(dag)


_LEZERS: tuple[Callable[[str, date, bool], date | None], ...] = (
    vanaf_vandaag.begrijp,
    _iso,
    _in_cijfers,
    _in_woorden,
)
