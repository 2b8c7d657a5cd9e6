"""Looks for words that should be nowhere on disk, in every spelling a program may leave them."""

from collections.abc import Iterable
from pathlib import Path

_CODERINGEN = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")


def zoek_lek(mappen: Iterable[Path], zin: str) -> list[str]:
    """Return the files under these folders that hold the sentence, in any of the usual encodings.

    A file that is gone between listing and reading held nothing then.
    """
    vormen = {vorm.encode(codering) for vorm in (zin, zin.lower(), zin.upper()) for codering in _CODERINGEN}
    gevonden = []
    for map_ in mappen:
        for pad in sorted(p for p in map_.rglob("*") if p.is_file()):
            try:
                inhoud = pad.read_bytes()
            except FileNotFoundError:
                continue
            if any(vorm in inhoud for vorm in vormen) or zin.lower() in str(pad).lower():
                gevonden.append(str(pad.relative_to(map_)))
    return gevonden
