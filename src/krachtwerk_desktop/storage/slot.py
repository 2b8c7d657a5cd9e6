"""One writer: a lock that the kernel holds and drops, also when the process is killed.

Standard library only; the first window takes the lock before it loads anything else.
A second start calls the first one by touching a file that the first one watches.
"""

import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from krachtwerk_desktop.storage.plaats import Kluisplaats, maak_bestand, maak_map, niet_geschikt

_BEZET = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class Slot:
    """The held lock of one vault folder; let go of it with :meth:`laat_los` or by leaving a `with`."""

    __slots__ = ("_fd",)

    def __init__(self, fd: int) -> None:
        self._fd = fd

    @classmethod
    def probeer(cls, map_: Path) -> Self | None:
        """Take the lock, or return None when another process holds it.

        :raises MapNietGeschikt: when the folder takes no files, or its disk knows no locks.
        """
        maak_map(map_)
        plaats = Kluisplaats(map_)
        try:
            os.close(maak_bestand(plaats.roep))  # a file must exist before it can be watched
            fd = maak_bestand(plaats.slot)
        except OSError as fout:
            raise _zonder_slot(map_) from fout
        try:
            _vergrendel(fd)
        except OSError as fout:
            os.close(fd)
            if fout.errno in _BEZET:
                return None
            raise _zonder_slot(map_) from fout
        return cls(fd)

    @classmethod
    def neem(cls, map_: Path) -> Self:
        """Take the lock.

        :raises KluisInGebruik: when another process holds it.
        :raises MapNietGeschikt: as :meth:`probeer`.
        """
        slot = cls.probeer(map_)
        if slot is None:
            from krachtwerk_desktop.application.fouten import KluisInGebruik

            raise KluisInGebruik
        return slot

    def laat_los(self) -> None:
        """Let go of the lock; doing so twice is fine."""
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            os.close(fd)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self.laat_los()


def roep(map_: Path) -> bool:
    """Ask the process that holds the lock to show its window; False when that cannot be asked.

    The file is written in place: a watcher follows the file, not its name.
    """
    try:
        Kluisplaats(map_).roep.write_text(os.urandom(8).hex(), encoding="ascii")
    except OSError:
        return False
    return True


if sys.platform == "win32":
    import msvcrt

    def _vergrendel(fd: int) -> None:
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _vergrendel(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _zonder_slot(map_: Path) -> Exception:
    return niet_geschikt(
        f"In de map {map_} kan het programma niet schrijven of geen slot zetten. Er is niets veranderd. "
        "Kijk of de schijf of stick niet vol of alleen-lezen is, of kies een andere map."
    )
