"""How often a wachtwoord or noodcode was wrong in a row, beside the vault: a restart is no new start.

The file holds a number and a moment, and no word about anybody. It slows down who guesses on this
screen; who copies the files away is slowed down by the derivation of the key itself.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from krachtwerk_desktop.domain.wachtwoord import wachttijd
from krachtwerk_desktop.storage import bestanden
from krachtwerk_desktop.storage.plaats import Kluisplaats

_HOOGSTENS = 1000


class Pogingen:
    """The wrong tries on the vault in one folder; *klok* returns seconds since 1970."""

    def __init__(self, map_: Path, klok: Callable[[], float] = time.time) -> None:
        self._pad, self._klok = Kluisplaats(map_).pogingen, klok

    @property
    def aantal(self) -> int:
        """How many in a row."""
        return self._lees()[0]

    def over(self) -> int:
        """Return the seconds still to wait; a clock that was put back makes nobody wait longer than once."""
        aantal, moment = self._lees()
        wacht = wachttijd(aantal)
        voorbij = self._klok() - moment
        return wacht if voorbij < 0 else max(0, round(wacht - voorbij))

    def mislukt(self) -> None:
        """Count one more; a disk that refuses makes it count for this window alone."""
        inhoud = f"{min(self.aantal + 1, _HOOGSTENS)} {self._klok():.0f}\n"
        with suppress(OSError):
            bestanden.vervang(self._pad, inhoud.encode("ascii"))

    def vergeet(self) -> None:
        """It was right."""
        with suppress(OSError):
            self._pad.unlink(missing_ok=True)

    def _lees(self) -> tuple[int, float]:
        try:
            aantal, moment = self._pad.read_text("ascii").split()
            return min(max(0, int(aantal)), _HOOGSTENS), float(moment)
        except (OSError, ValueError):
            return 0, 0.0
