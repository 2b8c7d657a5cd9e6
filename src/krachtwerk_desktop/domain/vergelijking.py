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


GESPREK_WOORDEN = {
    Gesprek.BESPROKEN: "Hier is niets opgeschreven.",
    Gesprek.NIET_BESPROKEN: "Dit was nog niet besproken.",
    Gesprek.NIET_OP_BLAD: "Dit stond niet op het blad.",
}
"""What an empty place means, on screen and on paper."""
ZONDER_WOORDEN = "Dit is besproken. Er is niets opgeschreven."
"""For a whole leefgebied that was talked about and left empty."""


@dataclass(frozen=True, slots=True)
class Uitspraak:
    """What somebody said: the client, or *wie* under the name the client knows them by."""

    tekst: str = field(repr=False)
    wie: str = field(default="", repr=False)

    @property
    def zin(self) -> str:
        """The statement as it is read, after the name of who said it."""
        return f"{self.wie}: {self.tekst}" if self.wie else self.tekst


@dataclass(frozen=True, slots=True)
class Cel:
    """One question of a leefgebied, then and now."""

    toen: tuple[Uitspraak, ...] = field(repr=False)
    nu: tuple[Uitspraak, ...] = field(repr=False)

    @property
    def erbij(self) -> frozenset[Uitspraak]:
        """The statements that were not there then."""
        return frozenset(self.nu) - frozenset(self.toen)

    @property
    def weg(self) -> frozenset[Uitspraak]:
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
    def vergelijkbaar(self) -> bool:
        """Whether both sheets have it: of what was left off one, nobody can tell what is new."""
        return Gesprek.NIET_OP_BLAD not in (self.toen, self.nu)

    @property
    def veranderd(self) -> bool:
        """Whether anything is said otherwise, counts otherwise, or was talked about only on one side."""
        anders = any(cel.erbij or cel.weg for cel in self.cellen)
        anders = anders or self.rang_toen != self.rang_nu or self.toen is not self.nu
        return self.vergelijkbaar and anders

    def zonder_woorden(self, *, nu: bool) -> bool:
        """Whether it was talked about without anything being written down in any of its cells."""
        gesprek = self.nu if nu else self.toen
        return gesprek is Gesprek.BESPROKEN and not any(cel.nu if nu else cel.toen for cel in self.cellen)

    @property
    def leeg_besproken(self) -> bool:
        """Whether both sides have nothing but that it was talked about."""
        rang = self.rang_toen is not None or self.rang_nu is not None
        return self.zonder_woorden(nu=False) and self.zonder_woorden(nu=True) and not rang


def rang_in_woorden(gebied: Gebied) -> str:
    """Return in words what counted then and what counts now, '' when neither."""
    toen, nu = gebied.rang_toen, gebied.rang_nu
    if toen is None and nu is None:
        return ""
    if toen == nu:
        return f"Toen en nu belangrijk: nummer {nu}"
    if nu is None:
        return f"Toen belangrijk: nummer {toen}. Nu niet bij de vier belangrijkste."
    return f"Nu belangrijk: nummer {nu}" + (
        f", toen nummer {toen}" if toen is not None else ", toen nog niet"
    )
