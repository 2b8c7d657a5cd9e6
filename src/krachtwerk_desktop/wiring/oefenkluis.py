"""A practice vault: made, filled with fictitious cliënten, and gone when it is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.wiring.bouw import diensten_over

if TYPE_CHECKING:
    from krachtwerk_desktop.application.diensten import Diensten
    from krachtwerk_desktop.storage.sessie import Terug
    from krachtwerk_desktop.storage.sleutelbestand import Verpakking


class Oefening:
    """A practice vault in a folder of its own."""

    def __init__(self, terug: Terug) -> None:
        from krachtwerk_desktop.content.oefening import lees_profiel
        from krachtwerk_desktop.storage.oefenmap import Oefenmap

        self._wachtwoord = lees_profiel(map_van("inhoud")).wachtwoord
        self._oefenmap = Oefenmap()
        self.map = self._oefenmap.map
        try:
            self.diensten = self._maak(terug)
            self._verpakt = self._op_de_sleutel()
        except BaseException:
            self._oefenmap.wis()
            raise

    def wachtwoord(self) -> str:
        """Return the wachtwoord that opens it, ``''`` once somebody practised choosing another one."""
        return self._wachtwoord if self._op_de_sleutel() in (None, self._verpakt) else ""

    def sluit(self) -> None:
        """Remove the folder; what was practised is gone."""
        try:
            self.diensten.kluis.sluit()
        finally:
            self._oefenmap.wis()

    def _maak(self, terug: Terug) -> Diensten:
        from krachtwerk_desktop.storage import kluis as kluizen
        from krachtwerk_desktop.storage.sleutels import VLUG

        nieuw = kluizen.bereid_voor(self.map, self._wachtwoord, VLUG)
        kluis = nieuw.voltooi(nieuw.noodcode, terug)
        try:
            diensten = diensten_over(kluis, oefening=True)
            self._vul(diensten)
        except BaseException:
            kluis.sluit()
            raise
        return diensten

    def _op_de_sleutel(self) -> Verpakking | None:
        """Return how the key is wrapped in the wachtwoord; none when that cannot be read."""
        from krachtwerk_desktop.application.fouten import Fout
        from krachtwerk_desktop.storage.plaats import Kluisplaats
        from krachtwerk_desktop.storage.sleutelkast import lees

        try:
            return lees(Kluisplaats(self.map)).bestand.wachtwoord
        except Fout:
            return None

    def _vul(self, diensten: Diensten) -> None:
        from krachtwerk_desktop.application.oefening import vul
        from krachtwerk_desktop.content.oefening import lees_oefening, lees_profiel

        inhoud = map_van("inhoud")
        vul(diensten, lees_profiel(inhoud), lees_oefening(inhoud, diensten.inhoud))


@contextmanager
def oefening(terug: Terug | None = None) -> Iterator[Oefening]:
    """Hold a practice vault for as long as the block runs."""
    gemaakt = Oefening(terug or _meteen)
    try:
        yield gemaakt
    finally:
        gemaakt.sluit()


def _meteen(bericht: Callable[[], None]) -> None:
    bericht()
