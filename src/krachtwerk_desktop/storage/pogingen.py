"""The wrong tries in a row, kept beside the vault so that starting anew does not undo the wait.

Two numbers, and nothing of what was typed. The clock is the steady one of the machine, which
begins at its start and which nobody can set: turning the clock on the wall forward helps nobody,
and turning it back locks nobody out. After a restart of the machine only the time since then
counts, so the wait is never longer than one whole one. Whoever can write in the folder can throw
the file away; what guessing costs then is the derivation.

The first window asks whether there is a wait, so what is heavy is loaded where it is needed.
"""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from krachtwerk_desktop.storage.plaats import Kluisplaats

_MEER_TELT_NIET: Final = 1000
_GROOTSTE: Final = 64

Stand = tuple[int, int]
"""Wrong tries in a row, and the moment of the last one in milliseconds on the steady clock."""
_GEEN: Final[Stand] = (0, 0)


class Pogingen:
    """Counts the tries at one vault, with wachtwoord and noodcode together.

    A disk that cannot be written now is no reason to refuse or to allow: then it is counted in
    memory alone.
    """

    def __init__(self, map_: Path, klok: Callable[[], float] = time.monotonic) -> None:
        self._pad, self._klok = Kluisplaats(map_).pogingen, klok
        self._ongeschreven: Stand | None = None

    def over(self) -> int:
        """Return how many seconds must pass before the next try; rounded up."""
        mislukt, begin = self._lees()
        if not mislukt:
            return 0
        from krachtwerk_desktop.domain.wachtwoord import wachttijd

        nu = self._nu()
        # A clock that stands before the moment of the try has begun anew since.
        verstreken = nu - begin if nu >= begin else nu
        return max(0, math.ceil(wachttijd(mislukt) - verstreken / 1000))

    @contextmanager
    def poging(self, *, vergeef: bool = True) -> Iterator[None]:
        """Hold one try; a right one makes the count begin anew, unless not *vergeef*.

        It counts as a wrong one until it turned out to be right: ending the program in between
        gains nothing. What goes wrong otherwise (a damaged vault) is no try.

        :raises NogWachten: when the wait for the earlier ones is not over.
        """
        from krachtwerk_desktop.application.fouten import NogWachten, NoodcodeOnjuist, WachtwoordOnjuist

        if over := self.over():
            raise NogWachten(over)
        eerst = self._lees()
        erbij = min(eerst[0] + 1, _MEER_TELT_NIET)
        self._schrijf((erbij, self._nu()))
        try:
            yield
        except (WachtwoordOnjuist, NoodcodeOnjuist):
            self._schrijf((erbij, self._nu()))
            raise
        except BaseException:
            self._schrijf(eerst)
            raise
        self._schrijf(_GEEN if vergeef else eerst)

    def _nu(self) -> int:
        return int(self._klok() * 1000)

    def _lees(self) -> Stand:
        return _uit(self._pad) if self._ongeschreven is None else self._ongeschreven

    def _schrijf(self, stand: Stand) -> None:
        from krachtwerk_desktop.storage import bestanden

        self._ongeschreven = stand
        with suppress(OSError):
            if stand == _GEEN:
                self._pad.unlink(missing_ok=True)
            else:
                bestanden.vervang(self._pad, f"{stand[0]} {stand[1]}\n".encode("ascii"))
            self._ongeschreven = None


def _uit(pad: Path) -> Stand:
    """Read the numbers; what cannot be read counts as none, since nobody should be kept out by it."""
    try:
        with pad.open("rb") as stroom:
            mislukt, begin = (int(deel) for deel in stroom.read(_GROOTSTE).decode("ascii").split())
    except (OSError, ValueError):
        return _GEEN
    return (min(mislukt, _MEER_TELT_NIET), begin) if mislukt > 0 and begin >= 0 else _GEEN
