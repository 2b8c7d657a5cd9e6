"""The mark beside an open vault: how far the log was when something was last called saved.

A log that was cut off looks like one whose last save the power cut short: SQLite cannot tell them
apart, and nor can we from the log alone. So after each save the salts of the log and its number of
frames are noted here, without waiting for the disk: the save itself did wait, so the mark never
promises more than the disk holds. Before the log is folded into the file the mark says so, and
that does wait for the disk: a log that was folded must not be missed.
"""

import os
import struct
from contextlib import suppress
from typing import Final, NamedTuple, Self

from krachtwerk_desktop.storage.plaats import Kluisplaats, maak_bestand

_LEEG: Final = "leeg"
_BREED: Final = 32
"""Every mark is as long as any other, so that it is written over in one piece."""
_SHM = struct.Struct("=12xBx2xI12x8s")
"""The begin of SQLite's index of the log: whether it is there, the last saved frame, the salts."""


class Logstand(NamedTuple):
    """The salts of a log, as they stand in it, and how many of its frames hold saves."""

    zouten: bytes
    blokken: int

    @classmethod
    def lees(cls, inhoud: bytes) -> Self | None:
        """Return what a mark promises; None when it promises nothing, or cannot be read."""
        try:
            zouten, blokken = inhoud.decode("ascii").split()
            return cls(bytes.fromhex(zouten), int(blokken))
        except ValueError:
            return None


class Merk:
    """Keeps the mark of one vault; a disk that refuses costs nothing but a warning."""

    __slots__ = ("_plaats",)

    def __init__(self, plaats: Kluisplaats) -> None:
        self._plaats = plaats

    def zet(self) -> None:
        """Note how far the log is, right after a save."""
        with suppress(OSError, struct.error):
            is_er, blokken, zouten = _SHM.unpack(self._lees_index())
            self._schrijf(f"{zouten.hex()} {blokken}" if is_er and blokken else _LEEG)

    def leeg(self) -> None:
        """Note that the log may be missed, if there is a mark, before it is folded into the file."""
        with suppress(OSError):
            if self._plaats.bezig.exists():
                self._schrijf(_LEEG, wacht=True)

    def weg(self) -> None:
        """Take the mark away: the vault is closed, and nothing is in the log."""
        with suppress(OSError):
            if not self.log_omvang:
                self._plaats.bezig.unlink(missing_ok=True)

    @property
    def log_omvang(self) -> int:
        """How many bytes the log takes; 0 for none."""
        try:
            return self._plaats.wal.stat().st_size
        except OSError:
            return 0

    def _lees_index(self) -> bytes:
        fd = os.open(self._plaats.shm, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            return os.read(fd, _SHM.size)
        finally:
            os.close(fd)

    def _schrijf(self, tekst: str, *, wacht: bool = False) -> None:
        fd = maak_bestand(self._plaats.bezig)
        try:
            os.write(fd, f"{tekst:<{_BREED - 1}}\n".encode("ascii"))
            if wacht:
                os.fsync(fd)
        finally:
            os.close(fd)
