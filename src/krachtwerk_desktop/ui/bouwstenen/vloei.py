"""A layout that puts widgets next to each other and starts a new line when one does not fit."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from krachtwerk_desktop.ui.bouwstenen.hoogtelayout import HoogteLayout


class VloeiLayout(HoogteLayout):
    """Widgets like words on a line, for chips and buttons that must never be cut off.

    With *vult* the widgets of a line share what is left of it.
    """

    def __init__(self, ouder: QWidget | None = None, ruimte: int = 8, *, vult: bool = False) -> None:
        super().__init__(ouder)
        self._vult = vult
        self.setSpacing(ruimte)

    def minimumSize(self) -> QSize:
        maat = QSize()
        for deel in self._items:
            maat = maat.expandedTo(deel.minimumSize())
        marge = self.contentsMargins()
        return maat + QSize(marge.left() + marge.right(), marge.top() + marge.bottom())

    def _leg(self, vlak: QRect, *, plaats: bool) -> int:
        marge = self.contentsMargins()
        binnen = vlak.marginsRemoved(marge)
        y = binnen.top()
        for lijn in self._lijnen(max(binnen.width(), 1)):
            hoog = max(maat.height() for _, maat in lijn)
            x = binnen.left()
            if self._vult:
                _rek_uit([maat for _, maat in lijn], binnen.width() - self.spacing() * (len(lijn) - 1))
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
        for deel in (deel for deel in self._items if not deel.isEmpty()):
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


def _rek_uit(maten: list[QSize], breedte: int) -> None:
    """Divide the width in pixels that these leave over among them, to the last pixel."""
    over = max(0, breedte - sum(maat.width() for maat in maten))
    for nummer, maat in enumerate(maten):
        maat.setWidth(maat.width() + over * (nummer + 1) // len(maten) - over * nummer // len(maten))
