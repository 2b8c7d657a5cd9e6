"""The start: goes to the window or, with arguments, to what they ask."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def main(argumenten: Sequence[str] | None = None) -> int:
    """Return the exit code: 0 done, 1 could not, 2 wrong use."""
    os.umask(0o077)  # whatever is made from here on is for its owner alone
    argumenten = sys.argv[1:] if argumenten is None else argumenten
    if not argumenten:  # as it is started day by day: nothing to read, so nothing to load for it
        return _venster(None, oefenen=False)
    from krachtwerk_desktop import stromen
    from krachtwerk_desktop.opdrachtregel import lees

    stromen.bereid_voor()
    opties = lees(argumenten)
    if opties.opdracht is None:
        return _venster(opties.map, oefenen=opties.oefenen)
    from krachtwerk_desktop import cli

    return cli.main(opties)


def _venster(map_: Path | None, *, oefenen: bool) -> int:
    gc.disable()  # while Qt loads there is nothing to collect; app enables it again
    import_module("krachtwerk_desktop.ui")  # first: it keeps PySide from reading along with the rest
    from krachtwerk_desktop import app

    return app.main(map_, oefenen=oefenen)


if __name__ == "__main__":
    sys.exit(main())
