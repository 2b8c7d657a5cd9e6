"""Help > Over: what this is, and what it is not."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop import __version__
from krachtwerk_desktop.ui.over import toon_over


def test_over_zegt_wat_het_is_en_wat_niet(qtbot: QtBot) -> None:
    ouder = QWidget()
    qtbot.addWidget(ouder)
    gelezen: list[str] = []

    def lees() -> None:
        venster = QApplication.activeModalWidget()
        assert isinstance(venster, QMessageBox)
        gelezen.append(f"{venster.text()} {venster.informativeText()}")
        venster.close()

    QTimer.singleShot(0, lees)
    toon_over(ouder)
    assert __version__ in gelezen[0]
    assert "geen officieel product van Krachtwerk" in gelezen[0]
