"""Two krachteninventarisaties side by side, in words: what was said then and what is said now.

What was not discussed is told apart from what was discussed and left empty, and both from what
was left off the sheet: an empty cell is never read as something that went away.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Gesprek(StrEnum):
    """What one sheet knows of a leefgebied."""

    BESPROKEN = "besproken"
    NIET_BESPROKEN = "niet_besproken"
    NIET_OP_BLAD = "niet_op_blad"


@dataclass(frozen=True, slots=True)
class Cel:
    """One question of a leefgebied, then and now; a text per statement."""

    toen: tuple[str, ...] = field(repr=False)
    nu: tuple[str, ...] = field(repr=False)

    @property
    def erbij(self) -> frozenset[str]:
        """The statements that were not there then."""
        return frozenset(self.nu) - frozenset(self.toen)

    @property
    def weg(self) -> frozenset[str]:
        """The statements that are not there now."""
        return frozenset(self.toen) - frozenset(self.nu)


@dataclass(frozen=True, slots=True)
class Gebied:
    """A leefgebied on both sheets, its cells in the order of the columns."""

    id: str
    leefgebied: str = field(repr=False)
    toen: Gesprek
    nu: Gesprek
    cellen: tuple[Cel, Cel, Cel] = field(repr=False)
    rang_toen: int | None = None
    rang_nu: int | None = None

    @property
    def veranderd(self) -> bool:
        """Whether anything is said otherwise, or counts otherwise, than then."""
        anders = any(cel.erbij or cel.weg for cel in self.cellen)
        return anders or (self.rang_toen != self.rang_nu and Gesprek.NIET_OP_BLAD not in (self.toen, self.nu))
