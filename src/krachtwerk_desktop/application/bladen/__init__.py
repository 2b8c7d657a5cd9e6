"""The sheets: a module each, and this list. A new sheet is a module more, and a line here.

How a sheet is drawn is in ``reports``, by the kind of its data.
"""

from typing import Final

from krachtwerk_desktop.application.bladen import (
    actieplan,
    formulier,
    kaartjes,
    ki,
    krachten,
    vergelijking,
    zakboekje,
)
from krachtwerk_desktop.application.bladen.soort import Bladsoort

BLADEN: Final = (
    ki.BLAD,
    actieplan.BLAD,
    *formulier.BLADEN,
    krachten.BLAD,
    vergelijking.BLAD,
    kaartjes.BLAD,
    zakboekje.BLAD,
)
_OP_SLEUTEL: Final = {blad.sleutel: blad for blad in BLADEN}


def bladsoort(sleutel: str) -> Bladsoort:
    """Return a sheet by its key; KeyError for an unknown one."""
    return _OP_SLEUTEL[sleutel]


def bladnaam(sleutel: str) -> str:
    """Return the name of a sheet, its key when the program no longer knows it."""
    return _OP_SLEUTEL[sleutel].naam if sleutel in _OP_SLEUTEL else sleutel


def blad_bij(basistaak: str) -> Bladsoort:
    """Return the sheet of a page; every basistaak has one."""
    return next(blad for blad in BLADEN if blad.basistaak == basistaak)
