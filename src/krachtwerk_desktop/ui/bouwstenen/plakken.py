"""What comes in from elsewhere, by pasting, dropping or from the vault: only what is text."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QLineEdit

from krachtwerk_desktop.domain.stuurtekens import op_een_regel, zonder_stuurtekens


def neem_tekst(bron: QMimeData) -> QMimeData:
    """Return what is pasted or dropped without signs that are no text; most often as it is."""
    if not bron.hasText() or zonder_stuurtekens(bron.text()) == bron.text():
        return bron
    schoon = QMimeData()
    schoon.setText(zonder_stuurtekens(bron.text()))
    return schoon


def houd_schoon(veld: QLineEdit) -> None:
    """Let a line of text take in only text: Qt has no other place where all that comes in passes by."""
    veld.setValidator(_Schoon(veld))


class _Schoon(QValidator):
    """Refuses nothing, and takes out what is no text; lines come after each other."""

    def validate(self, tekst: str, plek: int) -> tuple[QValidator.State, str, int]:
        schoon = op_een_regel(tekst)
        if schoon != tekst:
            plek = min(len(op_een_regel(f"{tekst[:plek]}.")) - 1, len(schoon))
        return QValidator.State.Acceptable, schoon, plek
