"""Listening first, placing later: lines noted as they were said, and where they went."""

from dataclasses import dataclass, field
from datetime import datetime

from krachtwerk_desktop.domain.plek import Plek


@dataclass(frozen=True, slots=True)
class Plaatsing:
    """A line put into a field (a KI cell, the words of a doel).

    *bewerking* is that of the text written with it: undoing the text undoes the placing.
    """

    notitie_id: str
    plek: Plek
    moment: datetime
    bewerking: str


@dataclass(frozen=True, slots=True)
class Notitie:
    """One line of *Snel noteren*; *moment* is when it was said, whatever happens to it later."""

    id: str
    traject_id: str
    tekst: str = field(repr=False)
    moment: datetime
    plaatsingen: tuple[Plaatsing, ...] = ()

    @property
    def nog_te_plaatsen(self) -> bool:
        """Whether the line is in no field yet."""
        return not self.plaatsingen
