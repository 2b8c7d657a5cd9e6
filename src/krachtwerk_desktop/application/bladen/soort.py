"""What a sheet is to the program: its key and names, how it is filled, and what may be left out."""

from collections.abc import Callable
from dataclasses import dataclass, field

from krachtwerk_desktop.application.clienten import ClientService
from krachtwerk_desktop.application.doelen import DoelService
from krachtwerk_desktop.application.krachten import KrachtenService
from krachtwerk_desktop.application.leefgebieden import LeefgebiedKeuze
from krachtwerk_desktop.application.ports import Klok
from krachtwerk_desktop.application.ports_dossier import VersieOpslag
from krachtwerk_desktop.application.profiel import ProfielService
from krachtwerk_desktop.application.trajecten import TrajectService
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.werkblad import Kop, Werkblad


@dataclass(frozen=True, slots=True)
class Bronnen:
    """What the sheets are filled from."""

    clienten: ClientService
    trajecten: TrajectService
    krachten: KrachtenService
    doelen: DoelService
    profiel: ProfielService
    versies: VersieOpslag
    inhoud: Inhoud
    gebieden: LeefgebiedKeuze
    klok: Klok


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of a sheet that can be left out on this print, such as a leefgebied or a doel."""

    id: str
    naam: str = field(repr=False)
    is_leeg: bool = False
    """Nothing of it would stand on the paper but its name."""


@dataclass(frozen=True, slots=True)
class Bladsoort:
    """A sheet the begeleider can choose, by its key on the command line."""

    sleutel: str
    naam: str
    bestand: str
    """The name of its PDF."""
    maak: Callable[[Bronnen, Kop, str, frozenset[str]], Werkblad]
    """Fills it for a traject, without the parts whose ids are given."""
    leeg: Callable[[Inhoud, Kop], Werkblad]
    """Returns the blank one."""
    onderdelen: Callable[[Bronnen, str], tuple[Onderdeel, ...]]
    basistaak: str = ""
    """The page that prints it, '' for a sheet of no page in particular."""
    te_tekenen: bool = False
    """Whether versions of it are made ready to sign."""


def leefgebieden(bron: Bronnen, traject_id: str) -> tuple[Onderdeel, ...]:
    """Return the leefgebieden of a traject, as parts to leave out."""
    krachten = bron.krachten.van(traject_id)
    return tuple(Onderdeel(gebied.id, gebied.naam) for gebied in bron.krachten.leefgebieden(krachten))
