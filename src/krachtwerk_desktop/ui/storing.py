"""What happens with an error that nobody foresaw: one sentence on screen, one line in the log.

The line holds the kind of error and the place in the program. Never its message or its
values: those may carry a cliënt's words.
"""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

ZIN: Final = (
    "Er ging iets mis in het programma. Wat is opgeslagen, is veilig. "
    "Doet iets het niet meer? Sluit het programma en start het opnieuw."
)
_log = logging.getLogger(__name__)


def vang_op(toon: Callable[[str], None]) -> None:
    """Let every unforeseen error, on any thread, end in one line and one call of *toon*."""
    sys.excepthook = lambda soort, _fout, spoor: _meld(soort, spoor, toon)
    threading.excepthook = lambda wat: _meld(wat.exc_type, wat.exc_traceback, toon)


def plek(spoor: TracebackType | None) -> str:
    """Return where it went wrong, as ``module.py:12 in functie``."""
    if spoor is None:
        return "onbekende plek"
    while spoor.tb_next is not None:
        spoor = spoor.tb_next
    code = spoor.tb_frame.f_code
    return f"{Path(code.co_filename).name}:{spoor.tb_lineno} in {code.co_name}"


def _meld(soort: type[BaseException], spoor: TracebackType | None, toon: Callable[[str], None]) -> None:
    if issubclass(soort, KeyboardInterrupt):
        return
    _log.error("onverwachte fout %s op %s", soort.__name__, plek(spoor))
    toon(ZIN)
