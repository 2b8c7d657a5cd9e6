"""A vault that is made once, the real way, and copied for every test that only needs one.

Making one waits for the disk three times and compiles every table. A copy has the same keys as
every other copy: a test about two vaults makes the second one itself, and so does a test about making.
"""

import os
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.plaats import maak_bestand, maak_map
from krachtwerk_desktop.storage.sessie import Terug, direct
from krachtwerk_desktop.storage.sleutels import VLUG

WACHTWOORD: Final = "vier paarden op een dak"


def echt(map_: Path, terug: Terug = direct) -> tuple[Kluis, str]:
    """Make a vault with keys of its own and return it open, with its noodcode."""
    nieuw = kluizen.bereid_voor(map_, WACHTWOORD, VLUG)
    return nieuw.voltooi(nieuw.noodcode, terug), nieuw.noodcode


def kopie(map_: Path, terug: Terug = direct) -> tuple[Kluis, str]:
    """Put a copy of the vault in a folder and return it open, with its noodcode."""
    noodcode = leg_neer(map_)
    return kluizen.open_met_wachtwoord(map_, WACHTWOORD, terug), noodcode


def leg_neer(map_: Path, vul: Callable[[Kluis], object] | None = None) -> str:
    """Put a copy of the vault in a folder, filled once by *vul*; return its noodcode."""
    noodcode, bestanden = _gemaakt(vul)
    maak_map(map_)
    for naam, inhoud in bestanden:
        fd = maak_bestand(map_ / naam)
        with os.fdopen(fd, "wb") as bestand:
            bestand.write(inhoud)
    return noodcode


@cache
def _gemaakt(vul: Callable[[Kluis], object] | None) -> tuple[str, tuple[tuple[str, bytes], ...]]:
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk) / "kluis"
        kluis, noodcode = echt(map_)
        if vul is not None:
            vul(kluis)
        kluis.sluit()
        return noodcode, tuple((pad.name, pad.read_bytes()) for pad in sorted(map_.iterdir()))
