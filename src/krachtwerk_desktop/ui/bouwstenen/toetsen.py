"""The keys that undo and redo, the same in every field and over the pages."""

from typing import Final

from PySide6.QtGui import QKeySequence

TERUG: Final = QKeySequence("Ctrl+Z")
VOORUIT: Final = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))
