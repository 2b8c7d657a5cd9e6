"""Backups that are only remembered, for tests about something else."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.application.reservekopie_poort import Inzage, Stand, Terugzetting, Vondst
from krachtwerk_desktop.application.voortgang import Voortgang
from krachtwerk_desktop.domain.reservekopie import Kopie, Reden, Weggelegd


class NepReservekopieen:
    """``Reservekopieen`` in memory: every folder that was asked for exists, unless it is in *weg*."""

    def __init__(self, tel: Callable[[], int]) -> None:
        self.map = Path("/nergens/reservekopieen")
        self.mappen: dict[Path, list[Vondst]] = {}
        self.weg: set[Path] = set()
        self._tel = tel

    def maak(self, map_: Path, nummer: int, reden: Reden, moment: datetime, voortgang: Voortgang) -> Vondst:
        self._eis(map_)
        voortgang(1, 1)
        dag = moment.astimezone().date()
        kopie = Kopie(nummer, moment, self._tel(), reden)
        vondst = Vondst(map_ / f"kopie-{nummer:06}-{dag}", nummer, dag, Stand.BEWEZEN, kopie)
        self.mappen.setdefault(map_, []).insert(0, vondst)
        return vondst

    def kopieer(self, vondst: Vondst, map_: Path, voortgang: Voortgang) -> Vondst:
        self._eis(map_)
        voortgang(1, 1)
        daar = replace(vondst, map=map_ / vondst.map.name)
        self.mappen.setdefault(map_, []).insert(0, daar)
        return daar

    def vind(self, map_: Path, *, grondig: bool = False) -> list[Vondst]:
        return [] if map_ in self.weg else list(self.mappen.get(map_, []))

    def vind_rond(self, map_: Path) -> list[Vondst]:
        return self.vind(map_)

    def wis(self, vondst: Vondst) -> None:
        self.mappen[vondst.map.parent].remove(vondst)

    def weggelegd(self) -> list[Weggelegd]:
        return []

    def wis_weggelegd(self, weggelegd: Weggelegd) -> None:
        raise NietOpgeslagen

    def maak_plek(self, gekozen: Path) -> Path:
        self._eis(gekozen)
        return gekozen

    def geef_sleutel(self, vondsten: Sequence[Vondst]) -> list[Vondst]:
        return []

    def bekijk(self, vondst: Vondst, wachtwoord: str = "") -> Inzage:
        return Inzage(vondst, (), None, eigen_wachtwoord=False)

    def zet_klaar(self, inzage: Inzage, voortgang: Voortgang) -> Terugzetting:
        raise NietOpgeslagen

    def stop(self) -> None:
        """Nothing runs."""

    def _eis(self, map_: Path) -> None:
        if map_ in self.weg:
            raise NietOpgeslagen
