"""Signs that steer a printer or a word processor and are no text: a screen shows a box for them."""

import re
from typing import Final

_EINDE: Final = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
# Control characters but for the tab and the end of a line, and what Unicode keeps for programs.
_STUUR: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff]")
_TUSSEN: Final = re.compile(r"\s*\n\s*|\t")


def zonder_stuurtekens(tekst: str) -> str:
    """Return the text as it reads: one sign for every end of a line, and no sign that is no text."""
    return _STUUR.sub("", _EINDE.sub("\n", tekst))


def op_een_regel(tekst: str) -> str:
    """Return such a text on one line; lines become words after each other."""
    return _TUSSEN.sub(" ", zonder_stuurtekens(tekst))
