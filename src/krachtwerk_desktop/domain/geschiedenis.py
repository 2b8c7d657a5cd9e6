"""What can be undone, and what lies in the waste bin."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.plek import Plek


class Ding(StrEnum):
    """What can be thrown away and had back."""

    CLIENT = "client"
    DOEL = "doel"
    ACTIE = "actie"
    VERSIE = "versie"
    BIJLAGE = "bijlage"
    NOTITIE = "notitie"


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

    *plekken* are the fields of a step that changed texts; *ding* and *ding_id* name the thing
    of the other kinds. *traject_id* is ``''`` for data of a cliënt. *volgnr* is the number of
    its newest change.
    """

    soort: StapSoort
    volgnr: int
    bewerking: str
    moment: datetime
    traject_id: str
    plekken: tuple[Plek, ...] = ()
    ding: Ding | None = None
    ding_id: str = ""


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
