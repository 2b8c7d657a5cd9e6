"""What of a talk is left in the memory of this process: looked for where only the kernel can look.

Linux alone tells. What is looked for is held in two halves, and what is read goes into one buffer
that is passed over itself, so that looking leaves no trace that it would then find.
"""

import ctypes
import mmap
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BUFFER = 1 << 20
_LANGST = 256


@dataclass(frozen=True, slots=True)
class Spoor:
    """Bytes to look for, in two halves that lie nowhere beside each other."""

    naam: str
    begin: bytes
    rest: bytes


def sporen(naam: str, begin: str, rest: str) -> list[Spoor]:
    """Return a text as Python and SQLite (UTF-8) and Qt (UTF-16) hold it."""
    coderingen = ("utf-8", "utf-16-le")
    return [Spoor(f"{naam}, {code}", begin.encode(code), rest.encode(code)) for code in coderingen]


def tel(gezocht: list[Spoor]) -> dict[str, int]:
    """Return how often each of them lies in memory that can be written."""
    geteld = dict.fromkeys((spoor.naam for spoor in gezocht), 0)
    # One byte of room behind, since what is exported may not be resized.
    with mmap.mmap(-1, _BUFFER) as buffer:
        eigen = ctypes.addressof(ctypes.c_char.from_buffer(buffer))
        fd = os.open("/proc/self/mem", os.O_RDONLY)
        try:
            for begin, einde in _gebieden():
                if not begin <= eigen < einde:
                    _tel_in(fd, begin, einde, buffer, gezocht, geteld)
        finally:
            os.close(fd)
    return geteld


def _gebieden() -> Iterator[tuple[int, int]]:
    for regel in Path("/proc/self/maps").read_text(encoding="ascii", errors="replace").splitlines():
        plek, rechten, *_ = regel.split()
        if rechten.startswith("rw"):
            begin, einde = (int(deel, 16) for deel in plek.split("-"))
            yield begin, einde


def _tel_in(
    fd: int, begin: int, einde: int, buffer: mmap.mmap, gezocht: list[Spoor], geteld: dict[str, int]
) -> None:
    """Read a region in pieces that overlap by the longest thing that is looked for."""
    plek = begin
    while plek < einde:
        try:
            gelezen = os.preadv(fd, [buffer], plek)
        except OSError:
            return  # not every region can be read
        gelezen = min(gelezen, einde - plek)
        for spoor in gezocht:
            geteld[spoor.naam] += _keren(buffer, gelezen, spoor)
        if gelezen < _BUFFER:
            return
        plek += gelezen - _LANGST


def _keren(buffer: mmap.mmap, tot: int, spoor: Spoor) -> int:
    aantal, hier = 0, buffer.find(spoor.begin, 0, tot)
    while hier >= 0:
        achter = hier + len(spoor.begin)
        aantal += buffer.find(spoor.rest, achter, min(tot, achter + len(spoor.rest))) == achter
        hier = buffer.find(spoor.begin, hier + 1, tot)
    return aantal
