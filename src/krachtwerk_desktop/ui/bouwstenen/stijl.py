"""Helpers for dynamic properties."""

from PySide6.QtWidgets import QWidget


def herstijl(widget: QWidget) -> None:
    """Let the style sheet look again after a dynamic property was changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def zet(widget: QWidget, naam: str, waarde: str) -> None:
    """Set a dynamic property and restyle, only when it differs."""
    if widget.property(naam) != waarde:
        widget.setProperty(naam, waarde)
        herstijl(widget)
