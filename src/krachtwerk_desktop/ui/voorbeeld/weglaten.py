"""What stays off this print: a line to tick per leefgebied or doel."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QListWidgetItem

from krachtwerk_desktop.application.bladen.soort import Onderdeel
from krachtwerk_desktop.ui.bouwstenen.lijst import Lijst


class Weglaatlijst(Lijst):
    """Ticked is left out; Enter on a line ticks it, as the space bar does."""

    def __init__(self) -> None:
        super().__init__("Weglaten")
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._lege: list[QListWidgetItem] = []
        self.itemActivated.connect(_wissel)

    def vul(self, onderdelen: Iterable[Onderdeel]) -> None:
        """Show the parts of another sheet, none of them left out."""
        geblokkeerd = self.blockSignals(True)
        self.clear()
        self._lege = []
        for onderdeel in onderdelen:
            punt = QListWidgetItem(onderdeel.naam.replace("\n", " "))
            punt.setData(Qt.ItemDataRole.UserRole, onderdeel.id)
            punt.setFlags(punt.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            punt.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(punt)
            if onderdeel.is_leeg:
                self._lege.append(punt)
        self.blockSignals(geblokkeerd)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let every line wrap at the width there is now."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def kies(self, ids: Iterable[str]) -> None:
        """Leave these out."""
        gekozen = frozenset(ids)
        geblokkeerd = self.blockSignals(True)
        for punt in (self.item(n) for n in range(self.count())):
            if punt.data(Qt.ItemDataRole.UserRole) in gekozen:
                punt.setCheckState(Qt.CheckState.Checked)
        self.blockSignals(geblokkeerd)

    def vink_lege(self, *, aan: bool) -> None:
        """Leave out what is empty, or put it back; what is filled stays as it was."""
        geblokkeerd = self.blockSignals(True)
        for punt in self._lege:
            punt.setCheckState(Qt.CheckState.Checked if aan else Qt.CheckState.Unchecked)
        self.blockSignals(geblokkeerd)

    @property
    def heeft_lege_en_volle(self) -> bool:
        """Whether leaving out what is empty takes something away, and leaves something."""
        return 0 < len(self._lege) < self.count()

    @property
    def zonder_lege(self) -> bool:
        """Whether all that is empty is left out."""
        return all(punt.checkState() is Qt.CheckState.Checked for punt in self._lege)

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
