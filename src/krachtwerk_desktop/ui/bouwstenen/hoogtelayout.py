"""What every layout of ours shares: a list of items, whose height follows from the width."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class HoogteLayout(QLayout):
    """Qt's side of a layout; a subclass says in `_leg` where everything comes, and in `minimumSize`.

    Heights are kept until something changes: Qt asks for the same one many times.
    """

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._items: list[QLayoutItem] = []
        self._hoogtes: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def invalidate(self) -> None:
        self._hoogtes.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        if breedte not in self._hoogtes:
            self._hoogtes[breedte] = self._leg(QRect(0, 0, breedte, 0), plaats=False)
        return self._hoogtes[breedte]

    def setGeometry(self, vlak: QRect) -> None:
        super().setGeometry(vlak)
        self._leg(vlak, plaats=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def _leg(self, vlak: QRect, *, plaats: bool) -> int:
        """Place everything in *vlak*, or only add up; returns the height in pixels that this takes."""
        raise NotImplementedError
