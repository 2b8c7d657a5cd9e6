"""The keys that mean the same everywhere: undo and redo, earlier texts, and *Snel noteren*."""

from typing import Final

from PySide6.QtGui import QKeySequence

TERUG: Final = QKeySequence("Ctrl+Z")
VOORUIT: Final = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))
EERDER: Final = QKeySequence("Ctrl+H")
NOTEREN: Final = (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter"))
"""Those of the letters and of the number pad."""
