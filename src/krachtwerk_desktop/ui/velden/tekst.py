"""Plain text fields that tell when they changed and when they were left."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.ui.bouwstenen.groeitekst import GroeiTekst
from krachtwerk_desktop.ui.bouwstenen.plakken import houd_schoon
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.bouwstenen.typstap import Typstap, typt
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld


class TekstVeld(GroeiTekst):
    """Several lines of plain text."""

    gewijzigd = Signal()

    def __init__(self, min_regels: int = 3, max_regels: int = 0, ouder: QWidget | None = None) -> None:
        super().__init__(min_regels, max_regels, ouder)
        self.textChanged.connect(self.gewijzigd)

    def maak_groot(self) -> None:
        """Use the large type of Samen kijken."""
        zet(self, "maat", "groot")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.verlaten.emit()


class RegelVeld(Regelveld):
    """One line of plain text; Ctrl+Z undoes within it step by step (:class:`Typstap`)."""

    gewijzigd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.typstap = Typstap()
        houd_schoon(self)
        self.textChanged.connect(self.gewijzigd)

    def tekst(self) -> str:
        return self.text()

    def zet_tekst(self, tekst: str) -> None:
        """Put a text from the vault in the field, without it counting as typed."""
        if tekst == self.text():
            return
        geblokkeerd = self.blockSignals(True)
        self.setText(tekst)
        self.blockSignals(geblokkeerd)
        self.setCursorPosition(0 if not self.hasFocus() else len(tekst))

    def maak_groot(self) -> None:
        """Use the large type of Samen kijken."""
        zet(self, "maat", "groot")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.verlaten.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not typt(event):
            super().keyPressEvent(event)
            return
        if self.typstap.is_nieuw(event, self._waar()):
            self._eindig_stap()
        super().keyPressEvent(event)
        self.typstap.is_gedaan(self._waar())

    def _eindig_stap(self) -> None:
        """Let the cursor go away and come back: the one thing that ends a step in a line of Qt."""
        hier = self.cursorPosition()
        if self.hasSelectedText() or not self.text():
            return
        geblokkeerd = self.blockSignals(True)
        self.setCursorPosition(hier - 1 if hier else len(self.text()))
        self.setCursorPosition(hier)
        self.blockSignals(geblokkeerd)

    def _waar(self) -> tuple[int, int]:
        return self.cursorPosition(), len(self.text())
