"""The button that makes a doel of a line, and takes one that is dropped on it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.noteren.zinnenlijst import MIME


class Doelvak(Knop):
    """Under the board, since a doel stands in no leefgebied by itself."""

    gevallen = Signal(str)
    """The id of a line that was dropped here."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(
            "Maak er een doel van", icoon="basistaken/doelen_stellen_en_actieplan_maken", ouder=ouder
        )
        self.setToolTip("D")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.gevallen.emit(bytes(event.mimeData().data(MIME).data()).decode())
