"""The keys that mean the same everywhere: undo and redo, earlier texts, and *Snel noteren*."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

TERUG: Final = QKeySequence("Ctrl+Z")
VOORUIT: Final = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))
EERDER: Final = QKeySequence("Ctrl+H")
NOTEREN: Final = (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter"))
"""Those of the letters and of the number pad."""


def gaat_voorbij(veld: QObject, toets: QKeySequence) -> bool:
    """Whether this is undo or redo, and a text field has nothing of its own to do with it."""
    if not isinstance(veld, QPlainTextEdit | QLineEdit):
        return False
    staat = veld.document() if isinstance(veld, QPlainTextEdit) else veld
    if toets == TERUG:
        return not staat.isUndoAvailable()
    return toets in VOORUIT and not staat.isRedoAvailable()
