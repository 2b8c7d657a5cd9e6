"""From what was said to what is printed: fills the sheets and hands them to the drukker."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from krachtwerk_desktop.application.bladcode import Versieblad
from krachtwerk_desktop.application.bladinhoud import actieplan_blad, ki_blad
from krachtwerk_desktop.application.bladstand import CONCEPT, Bladstanden
from krachtwerk_desktop.application.clienten import ClientService
from krachtwerk_desktop.application.doelen import DoelService
from krachtwerk_desktop.application.krachten import LEGE_KI, KrachtenService
from krachtwerk_desktop.application.ports import Drukker, Klok
from krachtwerk_desktop.application.ports_dossier import VersieOpslag
from krachtwerk_desktop.application.profiel import ProfielService
from krachtwerk_desktop.application.trajecten import TrajectService
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import ACTIEPLAN, KI
from krachtwerk_desktop.domain.werkblad import (
    ActieplanBlad,
    Afdruk,
    Drukopties,
    KiBlad,
    Kop,
    Werkblad,
)

__all__ = (
    "BLADEN",
    "CONCEPT",
    "Bladsoort",
    "Bronnen",
    "Onderdeel",
    "WerkbladService",
    "bladnaam",
    "leeg_blad",
)


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of a sheet that can be left out on this print: a leefgebied or a doel."""

    id: str
    naam: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Bladsoort:
    """A sheet the begeleider can choose, by its key on the command line."""

    sleutel: str
    naam: str
    basistaak: str
    bestand: str


BLADEN = (
    Bladsoort("ki", "Mijn krachteninventarisatie", KI, "Krachteninventarisatie"),
    Bladsoort("actieplan", "Mijn actieplan", ACTIEPLAN, "Actieplan"),
)


def bladnaam(sleutel: str) -> str:
    """Return the name of a sheet, its key when the program no longer knows it."""
    return next((blad.naam for blad in BLADEN if blad.sleutel == sleutel), sleutel)


@dataclass(frozen=True, slots=True)
class Bronnen:
    """The services that the sheets are filled from."""

    clienten: ClientService
    trajecten: TrajectService
    krachten: KrachtenService
    doelen: DoelService
    profiel: ProfielService
    versies: VersieOpslag


def leeg_blad(sleutel: str, inhoud: Inhoud, kop: Kop) -> Werkblad:
    """Return the data of a blank sheet; KeyError for an unknown one."""
    bladen: dict[str, Werkblad] = {
        "ki": ki_blad(kop, inhoud, inhoud.standaard_leefgebieden, LEGE_KI),
        "actieplan": actieplan_blad(kop, inhoud, (), None),
    }
    return bladen[sleutel]


class WerkbladService:
    """Makes the sheets of a traject."""

    def __init__(
        self,
        bronnen: Bronnen,
        inhoud: Inhoud,
        drukker: Drukker,
        klok: Klok,
        *,
        oefening: bool,
    ) -> None:
        self._bron, self._inhoud, self._drukker, self._klok = bronnen, inhoud, drukker, klok
        self._oefening = oefening
        self._makers: dict[str, Callable[[str, frozenset[str]], Versieblad]] = {
            "ki": self._ki,
            "actieplan": self._actieplan,
        }
        self.standen = Bladstanden(bronnen.versies, self.inhoud)

    def onderdelen(self, sleutel: str, traject_id: str) -> tuple[Onderdeel, ...]:
        """Return what can be left out of this sheet."""
        if sleutel == "ki":
            krachten = self._bron.krachten.van(traject_id)
            return tuple(Onderdeel(g.id, g.naam) for g in self._bron.krachten.leefgebieden(krachten))
        return tuple(
            Onderdeel(doel.id, doel.tekst.strip() or f"Doel {nummer}")
            for nummer, doel in enumerate(self._bron.doelen.van(traject_id), 1)
        )

    def blad(self, sleutel: str, traject_id: str = "", weglaten: frozenset[str] = frozenset()) -> Werkblad:
        """Return the data of a sheet; without a traject the blank one for anybody.

        Its footer says whether it was changed after a version was made ready or signed. Raises
        KeyError for an unknown sheet, :class:`NietGevonden` for an unknown traject.
        """
        if not traject_id:
            return leeg_blad(sleutel, self._inhoud, self._kop(""))
        return self.standen.met_stand(self.inhoud(sleutel, traject_id, weglaten), traject_id, sleutel)

    def inhoud(self, sleutel: str, traject_id: str, weglaten: frozenset[str]) -> Versieblad:
        """Return a sheet as it is now, whatever versions were made of it."""
        return self._makers[sleutel](traject_id, weglaten)

    def druk(self, blad: Werkblad, opties: Drukopties) -> Afdruk:
        """Return the printed sheet with its warnings; may run beside the window."""
        return self._drukker.druk(blad, opties)

    def bestandsnaam(self, sleutel: str, traject_id: str = "") -> str:
        """Return a file name that is safe on every system and holds no name of a cliënt."""
        naam = next(blad.bestand for blad in BLADEN if blad.sleutel == sleutel)
        nummer = self._kop(traject_id).clientnummer
        # The number may be changed by hand; only what looks like one goes into a file name.
        herkend = nummer if re.fullmatch(r"[0-9]{4}-[0-9]{3,6}", nummer) else ""
        return f"{' '.join(deel for deel in (naam, herkend) if deel)}.pdf"

    def _kop(self, traject_id: str) -> Kop:
        profiel = self._bron.profiel.lees()
        naam, nummer = "", ""
        if traject_id:
            client = self._bron.clienten.haal(self._bron.clienten.traject(traject_id).client_id)
            naam, nummer = client.aanspreeknaam, client.clientnummer
        return Kop(
            profiel.organisatie, profiel.naam, naam, nummer, CONCEPT, self._klok.vandaag(), self._oefening
        )

    def _ki(self, traject_id: str, weglaten: frozenset[str]) -> KiBlad:
        krachten = self._bron.krachten.van(traject_id)
        gebieden = [g for g in self._bron.krachten.leefgebieden(krachten) if g.id not in weglaten]
        return ki_blad(self._kop(traject_id), self._inhoud, gebieden, krachten)

    def _actieplan(self, traject_id: str, weglaten: frozenset[str]) -> ActieplanBlad:
        doelen = enumerate(self._bron.doelen.van(traject_id), 1)
        blijven = [(nummer, doel) for nummer, doel in doelen if doel.id not in weglaten]
        evaluatie = self._bron.trajecten.volgende_evaluatie(traject_id)
        return actieplan_blad(self._kop(traject_id), self._inhoud, blijven, evaluatie)
