"""What was answered, and what a save carries to the vault."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from krachtwerk_desktop.domain.plek import AntwoordPlek, Plek, lees_sleutel, sleutel


@dataclass(frozen=True, slots=True)
class Antwoord:
    """The text at one place, when it was last changed, and the day it means if it is a date."""

    plek: AntwoordPlek
    tekst: str = field(repr=False)
    moment: datetime
    datum: date | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Schrijving:
    """One save of one field: the place, its new text, and the edit session it belongs to.

    *moment* is UTC. *bewerking* names the edit session (until the field is left or two
    quiet minutes): the vault keeps the earlier value once per session.
    """

    plek: Plek
    tekst: str = field(repr=False)
    moment: datetime
    bewerking: str
    datum: date | None = field(default=None, repr=False)


def naar_woorden(schrijving: Schrijving) -> dict[str, str]:
    """Return a save as plain texts by name, to be kept while the vault is closed."""
    return {
        "plek": sleutel(schrijving.plek),
        "tekst": schrijving.tekst,
        "moment": schrijving.moment.isoformat(),
        "bewerking": schrijving.bewerking,
        "datum": schrijving.datum.isoformat() if schrijving.datum is not None else "",
    }


def uit_woorden(woorden: Mapping[str, str]) -> Schrijving:
    """Return the save that :func:`naar_woorden` put into texts."""
    dag = woorden["datum"]
    return Schrijving(
        lees_sleutel(woorden["plek"]),
        woorden["tekst"],
        datetime.fromisoformat(woorden["moment"]),
        woorden["bewerking"],
        date.fromisoformat(dag) if dag else None,
    )


@dataclass(frozen=True, slots=True)
class Wijziging:
    """The earlier value of a field, kept when an edit session first changed it.

    *moment* (UTC) is that first change, *door* the name in the profile then; ``''`` when it was
    not noted yet. *dag* is the day that the earlier value of a date field meant.
    """

    volgnr: int
    plek: Plek
    oud: str = field(repr=False)
    moment: datetime
    bewerking: str
    door: str = field(default="", repr=False)
    dag: date | None = field(default=None, repr=False)


def uitspraken(tekst: str) -> tuple[str, ...]:
    """Split a text into statements: each paragraph is one thing the person said."""
    return tuple(regel.strip() for regel in re.split(r"[\n\r\u2028\u2029]+", tekst) if regel.strip())
