"""The keys that mean the same everywhere: undo and redo, and *Snel noteren*."""

from typing import Final

from PySide6.QtGui import QKeySequence

TERUG: Final = QKeySequence("Ctrl+Z")
VOORUIT: Final = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))
NOTEREN: Final = (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter"))
"""Those of the letters and of the number pad."""
