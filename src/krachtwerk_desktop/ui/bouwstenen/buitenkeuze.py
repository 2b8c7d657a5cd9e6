"""Tells of a row that was chosen from outside: a screen reader selects, and has no other way to press."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QObject, QPersistentModelIndex, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView


class Buitenkeuze(QObject):
    """Watches the selection of a list that has its model; what happens within `eigen` is not from outside.

    Taking rows away moves Qt's selection on to a neighbour; when that one goes too, nobody chose it.
    """

    gekozen = Signal(QPersistentModelIndex)

    def __init__(self, lijst: QAbstractItemView) -> None:
        super().__init__(lijst)
        self._is_eigen = False
        lijst.selectionModel().selectionChanged.connect(self._selectie_veranderd)

    @contextmanager
    def eigen(self) -> Iterator[None]:
        """Hold this while a key or the mouse moves the selection."""
        self._is_eigen = True
        try:
            yield
        finally:
            self._is_eigen = False

    def _selectie_veranderd(self, nieuw: QItemSelection, _oud: QItemSelection) -> None:
        if nieuw.indexes() and not self._is_eigen:
            # After the event that brought it, since choosing may take this list away.
            rij = QPersistentModelIndex(nieuw.indexes()[0])
            QTimer.singleShot(0, self, lambda: self._meld(rij))

    def _meld(self, rij: QPersistentModelIndex) -> None:
        if rij.isValid():
            self.gekozen.emit(rij)
