"""What can be undone, and what lies in the waste bin."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.plek import Plek

# A longer silence may be a holiday or a clock that jumped; nobody can tell, so it counts as a day.
LANGSTE_STILTE = timedelta(days=8)
_EEN_DAG = timedelta(days=1)


class Ding(StrEnum):
    """What can be thrown away and had back."""

    CLIENT = "client"
    DOEL = "doel"
    ACTIE = "actie"
    VERSIE = "versie"
    BIJLAGE = "bijlage"
    NOTITIE = "notitie"

    @property
    def is_papier(self) -> bool:
        """Whether this belongs to the paper that people sign, which no page shows."""
        return self in (Ding.VERSIE, Ding.BIJLAGE)


class StapSoort(StrEnum):
    """What a step did: texts of fields, data behind an Opslaan button, taken away, or added.

    A step that changed data names the thing they are of: a cliënt, or a versie whose
    ondertekening changed.
    """

    VELDEN = "velden"
    GEGEVENS = "gegevens"
    WEGGEGOOID = "weggegooid"
    TOEGEVOEGD = "toegevoegd"


@dataclass(frozen=True, slots=True)
class Stap:
    """One thing that was done and can be undone: all that was changed in one go.

    *plekken* are the fields whose text undoing would change; *ding* and *ding_id* name the thing
    of the other kinds. *traject_id* is ``''`` for data of a cliënt. *volgnr* is the number of
    its newest change. *velden* names the data that changed, *rol* whose signature they are of.
    """

    soort: StapSoort
    volgnr: int
    bewerking: str
    moment: datetime
    traject_id: str
    plekken: tuple[Plek, ...] = ()
    ding: Ding | None = None
    ding_id: str = ""
    velden: tuple[str, ...] = ()
    rol: str = ""


@dataclass(frozen=True, slots=True)
class EerderGegeven:
    """The earlier value of a datum behind an Opslaan button, or of a signature; as a ``Wijziging``."""

    oud: str = field(repr=False)
    moment: datetime
    door: str = field(default="", repr=False)
    dag: date | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PrullenbakRegel:
    """Something thrown away: of whom, when, and its first words.

    *woorden* is the name of a cliënt, the words of a doel, actie or notitie, the file name of a
    bijlage, and the sheet (``Versie.blad``) of a versie, whose number is *nummer*.
    """

    ding: Ding
    id: str
    client: Client
    traject_id: str
    woorden: str = field(repr=False)
    verwijderd_op: datetime
    nummer: int = 0


def opruimgrens(gezien: Sequence[datetime], nu: datetime, bewaard: timedelta) -> datetime | None:
    """Return the moment before which what was thrown away has lain in the bin for *bewaard*.

    *gezien* are the moments that the vault was in use, in the order they came (not that of the
    clock). Time counts only where those confirm it: a clock set to another year makes nothing
    older. None when the vault has not been in use for that long.
    """
    geteld = timedelta(0)
    momenten = [*gezien, nu]
    for eerder, later in reversed(list(pairwise(momenten))):
        verschil = max(later - eerder, timedelta(0))
        geteld += verschil if verschil <= LANGSTE_STILTE else _EEN_DAG
        if geteld >= bewaard:
            return eerder
    return None
