"""Files that are there whole or not at all, and for their owner alone.

Standard library only, for the vault and for a sheet that somebody wants as a file.
"""

import os
import secrets
from contextlib import suppress
from pathlib import Path

ALLEEN_EIGENAAR = 0o600
_NIEUW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def schrijf(pad: Path, inhoud: bytes, via: Path | None = None) -> None:
    """Put *inhoud* under this name in one step: whatever happens it is the old file or the new.

    *via* is where it grows, in the same folder; what an earlier try left there goes first.
    A link is followed, as people expect of a place they chose.

    :raises OSError: the old file is then still as it was.
    """
    if pad.exists() and not pad.is_file() and not pad.is_dir():
        # A device or a pipe cannot be replaced, only written to; and under the name that was given,
        # since a pipe behind /dev/stdout has no other.
        pad.write_bytes(inhoud)
        return
    doel = Path(os.path.realpath(pad))
    tijdelijk = via or doel.with_name(f".{doel.name}.{secrets.token_hex(4)}")
    tijdelijk.unlink(missing_ok=True)
    fd = os.open(tijdelijk, _NIEUW, ALLEEN_EIGENAAR)
    try:
        with os.fdopen(fd, "wb") as stroom:
            if hasattr(os, "fchmod"):
                with suppress(OSError):  # a stick may know no rights
                    os.fchmod(fd, ALLEEN_EIGENAAR)
            stroom.write(inhoud)
            stroom.flush()
            os.fsync(fd)
        tijdelijk.replace(doel)
    except BaseException:
        tijdelijk.unlink(missing_ok=True)
        raise
