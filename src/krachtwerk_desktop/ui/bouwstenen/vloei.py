"""A layout that puts widgets next to each other and starts a new line when one does not fit."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class VloeiLayout(QLayout):
    """Widgets like words on a line, for chips and buttons that must never be cut off."""

    def __init__(self, ouder: QWidget | None = None, ruimte: int = 8) -> None:
        super().__init__(ouder)
        self._delen: list[QLayoutItem] = []
        self.setSpacing(ruimte)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._delen.append(item)

    def count(self) -> int:
        return len(self._delen)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._delen[index] if 0 <= index < len(self._delen) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._delen.pop(index) if 0 <= index < len(self._delen) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        return self._leg(QRect(0, 0, breedte, 0), plaats=False)

    def setGeometry(self, vlak: QRect) -> None:
        super().setGeometry(vlak)
        self._leg(vlak, plaats=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        maat = QSize()
        for deel in self._delen:
            maat = maat.expandedTo(deel.minimumSize())
        marge = self.contentsMargins()
        return maat + QSize(marge.left() + marge.right(), marge.top() + marge.bottom())

    def _leg(self, vlak: QRect, *, plaats: bool) -> int:
        """Fill line after line; returns the height that this takes."""
        marge = self.contentsMargins()
        binnen = vlak.marginsRemoved(marge)
        y = binnen.top()
        for lijn in self._lijnen(max(binnen.width(), 1)):
            hoog = max(maat.height() for _, maat in lijn)
            x = binnen.left()
            for deel, maat in lijn:
                if plaats:
                    deel.setGeometry(QRect(QPoint(x, y + (hoog - maat.height()) // 2), maat))
                x += maat.width() + self.spacing()
            y += hoog + self.spacing()
        return max(y - self.spacing(), binnen.top()) - vlak.top() + marge.bottom()

    def _lijnen(self, breedte: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Divide what is shown over lines that fit; a widget wider than a line has one alone."""
        lijnen: list[list[tuple[QLayoutItem, QSize]]] = []
        over = -1
        for deel in (deel for deel in self._delen if not deel.isEmpty()):
            maat = deel.sizeHint()
            maat.setWidth(min(maat.width(), breedte))
            if deel.hasHeightForWidth():
                maat.setHeight(deel.heightForWidth(maat.width()))
            if maat.width() > over:
                lijnen.append([])
                over = breedte
            lijnen[-1].append((deel, maat))
            over -= maat.width() + self.spacing()
        return lijnen
