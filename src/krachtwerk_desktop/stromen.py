"""What is said and asked in a terminal: in Dutch whatever it can show, also when it is closed or full.

Standard library only.
"""

import codecs
import io
import os
import sys
import unicodedata
from typing import Final, TextIO

NIET_GETOOND: Final = (
    "De uitkomst kon niet worden getoond: de uitvoer is dicht of vol. Er is niets veranderd."
)

_VOUW: Final = "krachtwerk_vouw"
_ALS_ASCII: Final = {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-"}
_STANDAARD: Final = (0, 1, 2)


class NietGetoond(Exception):
    """Standard output takes nothing; :func:`meld` can say so."""


def bereid_voor() -> None:
    """Let no file of the program become a standard stream, and no letter stop a sentence."""
    for fd in _STANDAARD:
        try:
            os.fstat(fd)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
    codecs.register_error(_VOUW, _vouw)
    for stroom in (sys.stdout, sys.stderr):
        if isinstance(stroom, io.TextIOWrapper):
            stroom.reconfigure(errors=_VOUW)


def zeg(zin: str) -> None:
    """Say a line of the outcome, now; raises :class:`NietGetoond`."""
    try:
        if sys.stdout is None:
            raise NietGetoond
        sys.stdout.write(f"{zin}\n")
        sys.stdout.flush()
    except (OSError, ValueError) as fout:
        _dempt(sys.stdout)
        raise NietGetoond from fout


def meld(zin: str) -> None:
    """Say what a person must know on standard error; where that is closed too, the exit code tells."""
    try:
        if sys.stderr is not None:
            sys.stderr.write(f"{zin}\n")
            sys.stderr.flush()
    except (OSError, ValueError):
        _dempt(sys.stderr)


def lees_regel() -> str | None:
    """Return the first line of standard input without its end, None when there is none.

    UTF-8 whatever the terminal speaks, as a vault made on another machine wants the same bytes;
    what is not UTF-8 is read as this system writes.
    """
    stroom = sys.stdin
    if stroom is None:
        return None
    try:
        if isinstance(stroom, io.TextIOWrapper):
            rauw = stroom.buffer.readline()
            regel = _ontcijfer(rauw, stroom.encoding)
        else:
            regel = stroom.readline()
    except (OSError, ValueError):
        return None
    return regel.rstrip("\r\n") if regel else None


def _ontcijfer(rauw: bytes, anders: str) -> str:
    try:
        return rauw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return rauw.decode(anders)


def _dempt(stroom: TextIO | None) -> None:
    """Throw away what is left in a stream, or Python says in English at the end that it could not."""
    try:
        if stroom is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stroom.fileno())
    except (OSError, ValueError):
        pass  # it has no number: nothing of it is left at the end


def _vouw(fout: UnicodeError) -> tuple[str, int]:
    """Write what a terminal has no letter for with the letters it has."""
    if not isinstance(fout, UnicodeEncodeError):
        raise fout
    # What was typed after the command may be bytes that this system could not read as letters.
    bytes_ = fout.object[fout.start : fout.end].encode("utf-8", "surrogateescape")
    stuk = "".join(_ALS_ASCII.get(teken, teken) for teken in bytes_.decode("utf-8", "replace"))
    gevouwen = unicodedata.normalize("NFKD", stuk)
    zonder = "".join(teken for teken in gevouwen if not unicodedata.combining(teken))
    return zonder.encode("ascii", "replace").decode("ascii"), fout.end
