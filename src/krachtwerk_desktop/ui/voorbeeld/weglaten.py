"""What stays off this print: a line to tick per leefgebied or doel."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from krachtwerk_desktop.application.bladen.soort import Onderdeel
from krachtwerk_desktop.ui.bouwstenen.lijst import Lijst


class Weglaatlijst(Lijst):
    """Ticked is left out; Enter on a line ticks it, as the space bar does."""

    def __init__(self) -> None:
        super().__init__("Weglaten")
        self.setWordWrap(True)
        self.itemActivated.connect(_wissel)

    def vul(self, onderdelen: Iterable[Onderdeel]) -> None:
        """Show the parts of another sheet, none of them left out."""
        geblokkeerd = self.blockSignals(True)
        self.clear()
        for onderdeel in onderdelen:
            punt = QListWidgetItem(onderdeel.naam.replace("\n", " "))
            punt.setData(Qt.ItemDataRole.UserRole, onderdeel.id)
            punt.setFlags(punt.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            punt.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(punt)
        self.blockSignals(geblokkeerd)

    @property
    def gekozen(self) -> frozenset[str]:
        """The ids of what is left out."""
        punten = (self.item(n) for n in range(self.count()))
        return frozenset(
            str(punt.data(Qt.ItemDataRole.UserRole))
            for punt in punten
            if punt.checkState() is Qt.CheckState.Checked
        )


def _wissel(punt: QListWidgetItem) -> None:
    aan = punt.checkState() is Qt.CheckState.Checked
    punt.setCheckState(Qt.CheckState.Unchecked if aan else Qt.CheckState.Checked)
