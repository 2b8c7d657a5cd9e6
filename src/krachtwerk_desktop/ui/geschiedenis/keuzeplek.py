"""Tells of a choice or a mark, which its page saves at one press, which place it is of."""

from typing import Final

from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.domain.plek import AntwoordPlek, BesprokenPlek

Keuzeplek = AntwoordPlek | BesprokenPlek
_EIGENSCHAP: Final = "plek"


def wijs(widget: QWidget, plek: Keuzeplek) -> None:
    """Remember whose choice this is, until it is told anew: one control serves every leefgebied."""
    widget.setProperty(_EIGENSCHAP, plek)


def keuzeplek(widget: QWidget | None) -> Keuzeplek | None:
    """Return whose choice this is, None for what is none."""
    plek = widget.property(_EIGENSCHAP) if widget is not None else None
    return plek if isinstance(plek, AntwoordPlek | BesprokenPlek) else None
