"""Where the cursor stands in a field, and how to put it back there."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def cursor_van(veld: QWidget) -> int:
    """Return where the cursor stands in a field, counted in characters; 0 in what has none."""
    if isinstance(veld, QPlainTextEdit):
        return veld.textCursor().position()
    return veld.cursorPosition() if isinstance(veld, QLineEdit) else 0


def zet_cursor(veld: QWidget | None, cursor: int) -> None:
    """Put the cursor back, with nothing selected."""
    if isinstance(veld, QPlainTextEdit):
        plek = veld.textCursor()
        plek.setPosition(min(cursor, max(0, veld.document().characterCount() - 1)))
        veld.setTextCursor(plek)
    elif isinstance(veld, QLineEdit):
        veld.deselect()
        veld.setCursorPosition(cursor)
