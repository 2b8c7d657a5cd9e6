"""A leefgebied by its first letters, as few as tell it from the others."""

from collections.abc import Sequence
from typing import Final

from krachtwerk_desktop.domain.inhoud import Leefgebied
from krachtwerk_desktop.domain.vouwen import vouw

CIJFERS: Final = "1234567890"
"""The keys in the order of the keyboard: the tenth leefgebied is 0."""
EIGEN: Final = "nstd"
"""Letters that mean something by themselves: Nu, Straks, Toen, doel."""


class Beginletters:
    """Finds leefgebieden by what somebody types; accents and capitals do not matter."""

    def __init__(self, gebieden: Sequence[Leefgebied]) -> None:
        self._gebieden = tuple(gebieden)
        self._namen = {gebied.id: vouw(gebied.naam) for gebied in self._gebieden}

    def passend(self, getypt: str) -> tuple[Leefgebied, ...]:
        """Return the leefgebieden that may be meant, in the order of the screen; all for nothing typed."""
        tekst = getypt.strip()
        if len(tekst) == 1 and tekst in CIJFERS:
            return self._gebieden[CIJFERS.index(tekst) :][:1]
        begin = vouw(tekst)
        return tuple(gebied for gebied in self._gebieden if self._namen[gebied.id].startswith(begin))

    def kortste(self, gebied: Leefgebied) -> str:
        """Return the beginning of the name that is enough; the whole name when nothing shorter is."""
        naam = self._namen[gebied.id]
        for lengte in range(1, len(naam)):
            if len(self.passend(naam[:lengte])) == 1:
                return gebied.naam[:lengte]
        return gebied.naam

    def rest(self, gebied: Leefgebied, getypt: str) -> str:
        """Return the letters of the name that were not typed; ``''`` when it was chosen by number."""
        naam, begin = self._namen[gebied.id], vouw(getypt)
        return naam.removeprefix(begin) if naam.startswith(begin) else ""


class Naklank:
    """Letters typed on out of habit: *wo* has placed the line, the fingers finish *wonen*.

    Those letters may not count for the next line. Where the first of them is a letter that
    means something by itself, the ones after it tell: no leefgebied begins with *en*.
    """

    def __init__(self) -> None:
        self._rest = ""
        self._zeker = False
        self._open = ""

    def begin(self, rest: str) -> None:
        """Expect the rest of a name."""
        self._rest, self._zeker, self._open = rest, False, ""

    def stop(self) -> None:
        """Expect nothing any more: somebody did something else."""
        self.begin("")

    def slikt(self, letter: str) -> bool:
        """Take one letter; True when it surely belongs to the name that was placed."""
        letter = letter.casefold()
        if not self._rest or letter != self._rest[0]:
            self.stop()
            return False
        self._open, self._rest = self._rest, self._rest[1:]
        self._zeker = self._zeker or letter not in EIGEN
        return self._zeker

    def slikt_ook(self, letters: str) -> bool:
        """Take letters that fit no leefgebied, after one that might have been a key by itself."""
        letters = letters.casefold()
        past = bool(letters) and bool(self._open) and not self._zeker and self._rest.startswith(letters)
        if past:
            self._rest, self._zeker = self._rest[len(letters) :], True
        else:
            self.stop()
        return past
