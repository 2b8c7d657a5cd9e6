"""Files that are there whole or not at all, for their owner alone, and really on the disk."""

import os
import sys
from pathlib import Path

from krachtwerk_desktop import uitvoer
from krachtwerk_desktop.storage.plaats import maak_bestand


def vervang(pad: Path, inhoud: bytes) -> None:
    """Put *inhoud* under this name in one step: after a power cut it is the old file or the new.

    :raises OSError: the old file is then still as it was.
    """
    uitvoer.schrijf(pad, inhoud, pad.with_name(f"{pad.name}.nieuw"))
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
