"""What is built over an open vault: texts, services and the drawing of sheets."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from krachtwerk_desktop.resources import map_van

if TYPE_CHECKING:
    from krachtwerk_desktop.application.diensten import Diensten
    from krachtwerk_desktop.domain.inhoud import Inhoud
    from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties, Werkblad
    from krachtwerk_desktop.reports.drukker import Drukker
    from krachtwerk_desktop.storage.kluis import Kluis


def diensten_over(kluis: Kluis, *, oefening: bool = False) -> Diensten:
    """Build the services over an open vault."""
    from krachtwerk_desktop.application.diensten import maak_diensten
    from krachtwerk_desktop.application.klok import Systeemklok

    return maak_diensten(kluis, inhoud(), _LateDrukker(), Systeemklok(), oefening=oefening)


@cache
def inhoud() -> Inhoud:
    """Read all texts, once: opening after a lock finds them read; raises InhoudFout."""
    from krachtwerk_desktop.content.lezer import lees_inhoud

    return lees_inhoud(map_van("inhoud"))


def drukker() -> Drukker:
    """Return what draws sheets."""
    from krachtwerk_desktop.reports.drukker import Drukker

    return Drukker()


class _LateDrukker:
    """Loads the drawing of sheets with the first sheet, not with the vault."""

    def __init__(self) -> None:
        self._echt: Drukker | None = None

    def druk(self, blad: Werkblad, opties: Drukopties) -> Afdruk:
        if self._echt is None:
            self._echt = drukker()
        return self._echt.druk(blad, opties)
