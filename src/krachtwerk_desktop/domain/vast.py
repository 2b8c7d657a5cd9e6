"""The ids in the texts on which code counts; the loader holds the texts to them.

The wording may change as it likes. An id may not: answers in the vault are kept under it, and a
page or a sheet finds its answers by it.
"""

from collections.abc import Mapping
from typing import Final

from krachtwerk_desktop.domain.inhoud import VraagSoort
from krachtwerk_desktop.domain.plek import ACTIEPLAN, EVALUATIE, KI

BASISTAKEN: Final = (
    "ontmoeten_en_aansluiten",
    KI,
    "zelfregulering_evalueren",
    ACTIEPLAN,
    "herstel_ondersteunen",
    "evalueren",
    "afronden",
)
NU, STRAKS, TOEN = "heden", "toekomst", "verleden"
PERSPECTIEVEN: Final = (NU, STRAKS, TOEN)

BELLEN: Final = (
    ("afronden", "steun_na"),
    ("herstel_ondersteunen", "hulp_dichtbij"),
    ("afronden", "opnieuw_hulp"),
)
"""Form and question of who can be called, for the zakboekje."""
MOEILIJK: Final = (("afronden", "zelf_doen"), ("zelfregulering_evalueren", "rustig_worden"))
"""Form and question of what helps when it gets hard, for the zakboekje."""

_WOORDEN: Final = frozenset({VraagSoort.TEKST, VraagSoort.REGEL, VraagSoort.LIJST})
VRAGEN: Final[Mapping[tuple[str, str], frozenset[VraagSoort]]] = {
    EVALUATIE: frozenset({VraagSoort.DATUM}),
    **dict.fromkeys((*BELLEN, *MOEILIJK), _WOORDEN),
}
"""Form and question, with the kinds of answer that the code can use."""
