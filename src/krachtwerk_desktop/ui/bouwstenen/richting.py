"""Words of another direction inside a sentence of the program."""

from typing import Final
from unicodedata import bidirectional

_VAN_RECHTS: Final = frozenset({"R", "AL"})
# First strong isolate, and its end: unseen, and nothing outside it is pulled along.
_LOS: Final = "\u2068{}\u2069"


def los(woorden: str) -> str:
    """Let a name or a text that reads from right to left leave the sentence around it as it is.

    Without this the numbers after it are turned around, and a sentence that begins with it
    reads from right to left as a whole.
    """
    return _LOS.format(woorden) if any(bidirectional(teken) in _VAN_RECHTS for teken in woorden) else woorden
