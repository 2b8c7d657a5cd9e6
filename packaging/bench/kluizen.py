"""The vaults that are measured: made once for each run, gone when it ends."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from tests.fabriek import Omvang, maak_kluis


class Kluizen:
    """Folders with a vault: empty, 30,000 answers, and the large one of 500 cliënten."""

    def __init__(self, map_: Path, *, snel: bool) -> None:
        self.map = map_
        self._snel = snel

    @cached_property
    def leeg(self) -> Path:
        """No cliënt at all."""
        return self._maak("leeg", Omvang(clienten=0))

    @cached_property
    def dertigduizend(self) -> Path:
        """100 cliënten with 300 answers each."""
        return self._maak("dertigduizend", Omvang(clienten=100, antwoorden=300))

    @cached_property
    def groot(self) -> Path:
        """500 cliënten with 300 answers each; with `--snel` fewer answers."""
        return self._maak("groot", Omvang(clienten=500, antwoorden=60 if self._snel else 300))

    def _maak(self, naam: str, omvang: Omvang) -> Path:
        aantal = omvang.clienten * omvang.antwoorden
        sys.stderr.write(f"Kluis met {omvang.clienten} cliënten en {aantal} antwoorden maken …\n")
        maak_kluis(self.map / naam, omvang)
        return self.map / naam


@contextmanager
def kluizen(*, snel: bool, waar: Path | None = None) -> Iterator[Kluizen]:
    """Hold the vaults in a folder under `waar` (default: of the system) for as long as the block runs."""
    map_ = Path(tempfile.mkdtemp(prefix="krachtwerk-bench-", dir=waar))
    try:
        yield Kluizen(map_, snel=snel)
    finally:
        shutil.rmtree(map_, ignore_errors=True)
