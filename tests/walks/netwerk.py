"""Two ways to see that nothing goes over a network: from inside Python, and by the system's own calls."""

import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

_STRACE: Final = ("strace", "-f", "-qq", "-e", "trace=socket,connect,execve", "-o")
_STIL: Final = re.compile(r"AF_(UNIX|NETLINK)\b")
"""Between programs of one laptop, and with its kernel."""


def luister(zeg: Callable[[str], object]) -> None:
    """Tell of everything Python itself does with a socket, from now on and for good."""

    def hoor(gebeurtenis: str, delen: Sequence[Any]) -> None:
        if not gebeurtenis.startswith("socket."):
            return
        nieuw = gebeurtenis == "socket.__new__"
        familie = delen[1] if nieuw else getattr(delen[0] if delen else None, "family", None)
        if familie != getattr(socket, "AF_UNIX", None):
            zeg(gebeurtenis)

    sys.addaudithook(hoor)


@cache
def strace_kan() -> bool:
    """Whether the system lets us look at calls; a container may forbid it."""
    if shutil.which("strace") is None:
        return False
    proef = subprocess.run([*_STRACE, "/dev/null", "true"], check=False, capture_output=True)
    return proef.returncode == 0


def onder_strace(opdracht: Sequence[str], spoor: Path) -> list[str]:
    """Return the command that also writes its calls to *spoor*."""
    return [*_STRACE, str(spoor), *opdracht]


def naar_buiten(spoor: Path) -> list[str]:
    """Return the calls for another kind of socket than those inside one laptop."""
    regels = spoor.read_text("utf-8", "replace").splitlines()
    assert any("execve(" in regel for regel in regels), "strace saw nothing at all"
    roepen = [regel for regel in regels if re.search(r"\b(socket|connect)\(", regel)]
    return [regel for regel in roepen if not _STIL.search(regel)]
