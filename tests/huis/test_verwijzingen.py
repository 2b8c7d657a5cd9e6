"""PySide6 6.12.0 on Python 3.11 loses a reference to None, True or False with each call.

After some thousands of calls the interpreter aborts. From Python 3.12 on these objects are immortal
and their count stands still, so there this holds by itself.
"""

import sys

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot


def test_aanroepen_verliezen_geen_verwijzingen(qtbot: QtBot) -> None:
    knop = QPushButton("Verder")
    qtbot.addWidget(knop)
    voor = {waarde: sys.getrefcount(waarde) for waarde in (None, True, False)}
    for beurt in range(500):
        knop.setEnabled(beurt % 2 == 0)
    verschil = {waarde: sys.getrefcount(waarde) - eerst for waarde, eerst in voor.items()}
    assert all(abs(v) < 100 for v in verschil.values()), verschil
