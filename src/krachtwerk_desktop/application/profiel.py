"""Who the begeleider is: on the sheets, and in the greeting."""

from dataclasses import dataclass

from krachtwerk_desktop.application.ports import InstellingOpslag

_NAAM, _ORGANISATIE = "profiel.naam", "profiel.organisatie"


@dataclass(frozen=True, slots=True)
class Profiel:
    """Name and organisation of the begeleider."""

    naam: str
    organisatie: str

    @property
    def roepnaam(self) -> str:
        """The first word of the name, for the greeting and *Wie doet wat*."""
        return self.naam.split(maxsplit=1)[0] if self.naam.strip() else ""


class ProfielService:
    """Reads and writes the profile, which lives inside the vault."""

    def __init__(self, opslag: InstellingOpslag) -> None:
        self._opslag = opslag

    def lees(self) -> Profiel:
        """Return the profile; empty texts before the first start is finished."""
        return Profiel(self._opslag.lees(_NAAM), self._opslag.lees(_ORGANISATIE))

    def bewaar(self, profiel: Profiel) -> None:
        """Write the profile."""
        self._opslag.zet({_NAAM: profiel.naam.strip(), _ORGANISATIE: profiel.organisatie.strip()})
