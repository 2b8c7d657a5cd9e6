"""Who the begeleider is: on the sheets, and in the greeting."""

import base64
from dataclasses import dataclass

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.ports import InstellingOpslag

NAAM = "profiel.naam"
"""The setting with the name of whoever writes in this vault."""
_ORGANISATIE, _LOGO = "profiel.organisatie", "profiel.logo"
GROOTSTE_LOGO = 512 * 1024
"""Bytes; it goes on every sheet, and into every version that is kept."""


class LogoTeGroot(Fout):
    """A picture that stays too large however it is scaled."""

    zin = (
        "Dit logo is te groot om op elk werkblad te zetten. Er is niets veranderd. "
        "Kies een eenvoudiger plaatje."
    )


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
        return Profiel(self._opslag.lees(NAAM), self._opslag.lees(_ORGANISATIE))

    def bewaar(self, profiel: Profiel) -> None:
        """Write the profile."""
        self._opslag.zet({NAAM: profiel.naam.strip(), _ORGANISATIE: profiel.organisatie.strip()})

    def logo(self) -> bytes:
        """Return the organisation's logo as a PNG, nothing when there is none."""
        return base64.b64decode(self._opslag.lees(_LOGO))

    def zet_logo(self, png: bytes) -> None:
        """Write the logo (a PNG, scaled by whoever read the file); empty takes it away."""
        if len(png) > GROOTSTE_LOGO:
            raise LogoTeGroot
        self._opslag.zet({_LOGO: base64.b64encode(png).decode("ascii")})
