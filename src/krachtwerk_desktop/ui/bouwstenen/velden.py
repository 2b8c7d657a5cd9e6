"""The fields of a page: those of the first window, and the combo box."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from krachtwerk_desktop.ui.bouwstenen.veld import FoutRegel, Regelveld, VeldMetLabel

__all__ = ("FoutRegel", "Keuzelijst", "Regelveld", "VeldMetLabel")


class Keuzelijst(QComboBox):
    """A combo box that never changes because a page was scrolled past it."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
