"""How a sheet stands between the paper that was made ready and what was written since."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from krachtwerk_desktop.application.bladcode import Versieblad, kern, lees
from krachtwerk_desktop.application.ports_dossier import VersieOpslag
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.versie import TekenStand, Versie, VersieStand

CONCEPT = "Concept"
Maker = Callable[[str, str, frozenset[str]], Versieblad]
"""Makes a sheet as it is now: its key, the traject, what to leave out."""


@dataclass(frozen=True, slots=True)
class BladStand:
    """The newest version of a sheet, and whether its content was changed since."""

    laatste: Versie | None = None
    gewijzigd: bool = False

    @property
    def zin(self) -> str:
        """One quiet line for the page, ``''`` while no version was made."""
        if self.laatste is None:
            return ""
        naam = f"Versie {self.laatste.nummer}"
        if self.laatste.stand is VersieStand.GETEKEND:
            dag = getekend_op(self.laatste)
            getekend = f"{naam} {'deels ' if self.laatste.deels_getekend else ''}getekend"
            getekend += f" op {datum.voluit(dag)}" if dag else ""
            return f"{getekend}, gewijzigd na ondertekening" if self.gewijzigd else getekend
        if self.laatste.niemand_tekent:
            zin = f"{naam} niet getekend: iedereen liever niet"
            return f"{zin}, daarna gewijzigd" if self.gewijzigd else zin
        gemaakt = f"{naam} klaar om te tekenen sinds {datum.voluit(self.laatste.datum)}"
        return f"{gemaakt}, daarna gewijzigd" if self.gewijzigd else gemaakt


def getekend_op(versie: Versie) -> date | None:
    """Return the last day on which somebody signed on paper, None when no day is known."""
    dagen = (o.datum for o in versie.ondertekeningen if o.stand is TekenStand.OP_PAPIER)
    return max((dag for dag in dagen if dag), default=None)


class Bladstanden:
    """Compares sheets as they are with their newest version; reads the vault, keeps nothing."""

    def __init__(self, opslag: VersieOpslag, maak: Maker) -> None:
        self._opslag, self._maak = opslag, maak

    def van(self, traject_id: str, sleutel: str) -> BladStand:
        """Return how a sheet stands; without versions nothing else is read."""
        versies = self._opslag.van(traject_id, sleutel)
        if not versies:
            return BladStand()
        bevroren = lees(versies[0].inhoud)
        nu = self._maak(sleutel, traject_id, bevroren.weglaten)
        return BladStand(versies[0], kern(nu) != kern(bevroren.blad))

    def met_stand(self, blad: Versieblad, traject_id: str, sleutel: str) -> Versieblad:
        """Return the sheet with the words for its footer: a concept, and of which version."""
        woorden = self._woorden(blad, self.van(traject_id, sleutel))
        return replace(blad, kop=replace(blad.kop, stand=woorden))

    def _woorden(self, blad: Versieblad, stand: BladStand) -> str:
        if stand.laatste is None:
            return CONCEPT
        if kern(blad) == kern(lees(stand.laatste.inhoud).blad):
            return f"{CONCEPT}, gelijk aan versie {stand.laatste.nummer}"
        volgende = (
            f"{CONCEPT} versie {self._opslag.volgend_nummer(stand.laatste.traject_id, stand.laatste.blad)}"
        )
        na_tekenen = stand.gewijzigd and stand.laatste.stand is VersieStand.GETEKEND
        return f"{volgende}, gewijzigd na ondertekening" if na_tekenen else volgende
