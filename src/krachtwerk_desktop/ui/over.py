"""What this program is, in a few sentences."""

from PySide6.QtWidgets import QMessageBox, QWidget

from krachtwerk_desktop import __version__


def toon_over(ouder: QWidget) -> None:
    """Show name, version and the promise."""
    venster = QMessageBox(ouder)
    venster.setWindowTitle("Over Krachtwerk Desktop")
    venster.setText(f"Krachtwerk Desktop {__version__}")
    venster.setInformativeText(
        "Samen krachten vinden en een actieplan maken. Alles staat versleuteld op deze laptop. "
        "Het programma maakt nooit verbinding met internet.\n\n"
        "Dit is geen officieel product van Krachtwerk. Het boek en de werkbladen van Krachtwerk zijn van "
        "Impuls en J. Wolf."
    )
    venster.exec()
