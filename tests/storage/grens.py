"""Saves under an ever-changing limit on the size of files; run as a process by test_schijf.

Prints how many saves succeeded and how many failed; ends with an error when anything that
was called saved is missing, or anything that failed is there.
"""

import contextlib
import resource
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from krachtwerk_desktop.application.fouten import NietOpgeslagen
from krachtwerk_desktop.storage import kluis as kluizen
from tests.storage.conftest import WACHTWOORD, maak_kluis
from tests.storage.test_schijf import begin, leg_vast, nummers

_STAP = 1024


def begrens(bytes_: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, resource.RLIM_INFINITY))


@contextlib.contextmanager
def grens(bytes_: int) -> Iterator[None]:
    """Let no file grow beyond this size for as long as the block runs."""
    begrens(bytes_)
    try:
        yield
    finally:
        begrens(resource.RLIM_INFINITY)


def main(map_: Path) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    kluis, _ = maak_kluis(map_)
    begin(kluis)
    wal = map_ / "kluis.db-wal"
    bewaard: list[int] = []
    mislukt = 0
    for nummer in range(60):
        try:
            with grens(wal.stat().st_size + (nummer % 40) * _STAP):
                leg_vast(kluis, nummer)
            bewaard.append(nummer)
        except NietOpgeslagen:
            mislukt += 1
            if nummers(kluis) != bewaard:
                sys.exit(f"na een mislukte poging staat er {nummers(kluis)}")
            if nummer % 2:
                leg_vast(kluis, nummer)
                bewaard.append(nummer)
    kluis.sluit()
    weer = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    weer.controleer()
    if nummers(weer) != bewaard:
        sys.exit(f"na het openen staat er {nummers(weer)}")
    weer.sluit()
    sys.stdout.write(f"{len(bewaard)} {mislukt}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
