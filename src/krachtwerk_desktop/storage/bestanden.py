"""Files that are there whole or not at all, for their owner alone, and really on the disk."""

import os
import sys
from pathlib import Path

from krachtwerk_desktop.storage.plaats import ALLEEN_EIGENAAR, maak_bestand


def vervang(pad: Path, inhoud: bytes) -> None:
    """Put *inhoud* under this name in one step: after a power cut it is the old file or the new.

    :raises OSError: the old file is then still as it was.
    """
    tijdelijk = pad.with_name(f"{pad.name}.nieuw")
    fd = maak_bestand(tijdelijk)
    try:
        os.ftruncate(fd, 0)
        _schrijf_alles(fd, inhoud)
        os.fsync(fd)
    finally:
        os.close(fd)
    tijdelijk.chmod(ALLEEN_EIGENAAR)
    tijdelijk.replace(pad)
    leg_map_vast(pad.parent)


def leg_map_vast(map_: Path) -> None:
    """Make names in a folder survive a power cut; Windows does this by itself."""
    if sys.platform == "win32":
        return
    fd = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def leg_bestand_vast(pad: Path) -> None:
    """Make the content of a file survive a power cut."""
    fd = maak_bestand(pad)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def kopieer(bron: Path, doel: Path) -> None:
    """Copy a file of the vault, for its owner alone, whole or not at all."""
    vervang(doel, bron.read_bytes())


def _schrijf_alles(fd: int, inhoud: bytes) -> None:
    rest = memoryview(inhoud)
    while rest:
        rest = rest[os.write(fd, rest) :]
