"""What somebody chose for one print of a sheet, kept so that a lock does not undo it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from krachtwerk_desktop.domain.werkblad import Drukopties


@dataclass(frozen=True, slots=True)
class Bladkeuze:
    """*weglaten* holds the ids of what stays off this paper; a leefgebied left out must stay out.

    *toen* and *nu* are the keys of the two moments of *Toen en nu*, each '' for that it begins with.
    """

    blad: str
    weglaten: tuple[str, ...] = ()
    opties: Drukopties = field(default_factory=Drukopties)
    toen: str = ""
    nu: str = ""


def keuze_uit(delen: Mapping[str, Any]) -> Bladkeuze:
    """Read it back from words; KeyError or TypeError for what is none."""
    momenten = str(delen["toen"]), str(delen["nu"])
    return Bladkeuze(
        str(delen["blad"]), tuple(map(str, delen["weglaten"])), Drukopties(**delen["opties"]), *momenten
    )
