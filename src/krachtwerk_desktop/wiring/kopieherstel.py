"""Putting a backup back when the vault itself is damaged or gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from krachtwerk_desktop.application.reservekopie_poort import Inzage, Vondst
    from krachtwerk_desktop.application.voortgang import Voortgang
    from krachtwerk_desktop.storage.pogingen import Pogingen


class Kopieherstel:
    """``ui.start.poort.Kopieherstel``: knows a folder and no key."""

    def __init__(self, map_: Path, pogingen: Pogingen) -> None:
        self._map, self._pogingen = map_, pogingen

    def wacht(self) -> int:
        """Return how many seconds must pass before the next try, after too many wrong ones."""
        return self._pogingen.over()

    def vandaag(self) -> date:
        """Return the day, to tell how old a backup is."""
        from krachtwerk_desktop.application.klok import Systeemklok

        return Systeemklok().vandaag()

    def vind(self, gekozen: Path | None) -> list[Vondst]:
        """Return the backups beside the vault, or in a folder of choice; none is looked into yet."""
        from krachtwerk_desktop.storage import reservekopiemap
        from krachtwerk_desktop.storage.plaats import Kluisplaats

        return reservekopiemap.zoek_rond(gekozen or Kluisplaats(self._map).reservekopieen)

    def bekijk(self, vondst: Vondst, wachtwoord: str) -> Inzage:
        """Look into a backup with today's wachtwoord or that of then."""
        from krachtwerk_desktop.storage import reservekopie_inzage
        from krachtwerk_desktop.storage.plaats import Kluisplaats

        # Somebody's own backup, of which they know the wachtwoord, must not end the wait for this vault.
        with self._pogingen.poging(vergeef=False):
            return reservekopie_inzage.bekijk_zonder_kluis(Kluisplaats(self._map), vondst, wachtwoord)

    def zet_terug(self, inzage: Inzage, voortgang: Voortgang) -> None:
        """Let it be the vault; what was in its place is kept beside it."""
        from krachtwerk_desktop.storage import plaats, reservekopie_inzage

        plaats.keur_goed(self._map)
        hier = plaats.Kluisplaats(self._map)
        reservekopie_inzage.zet_klaar(hier, inzage, voortgang, bewaar=True).wissel()
