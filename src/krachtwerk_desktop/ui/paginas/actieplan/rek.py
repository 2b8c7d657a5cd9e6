"""A layout like words on a line, whose widgets stretch until every line is full."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget, QWidgetItem

from krachtwerk_desktop.ui.bouwstenen.hoogtelayout import HoogteLayout
from krachtwerk_desktop.ui.thema import thema


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of a line: its index, where it begins and how wide it is, in pixels."""

    nummer: int
    x: int
    breed: int


def verdeel(maten: Sequence[tuple[int, int]], breedte: int, goot: int) -> list[list[Stuk]]:
    """Divide pieces of (least width, stretch) over lines of *breedte* pixels.

    What is left on a line goes to the pieces that stretch; a piece wider than a line gets
    one for itself, cut to the line.
    """
    lijnen: list[list[int]] = []
    over = -1
    for nummer, (minst, _) in enumerate(maten):
        if minst > over:
            lijnen.append([])
            over = breedte
        lijnen[-1].append(nummer)
        over -= minst + goot
    return [_vul(lijn, maten, breedte, goot) for lijn in lijnen]


def _vul(lijn: Sequence[int], maten: Sequence[tuple[int, int]], breedte: int, goot: int) -> list[Stuk]:
    minst = [min(maten[n][0], breedte) for n in lijn]
    rek = [maten[n][1] for n in lijn]
    over = max(0, breedte - sum(minst) - goot * (len(lijn) - 1))
    stukken, x = [], 0
    for plaats, nummer in enumerate(lijn):
        erbij = over * rek[plaats] // sum(rek[plaats:]) if rek[plaats] else 0
        rek[plaats], over = 0, over - erbij
        stukken.append(Stuk(nummer, x, minst[plaats] + erbij))
        x += minst[plaats] + erbij + goot
    return stukken


def hoogte(item: QLayoutItem, breedte: int) -> int:
    """Return how high an item wants to be at a width."""
    if item.hasHeightForWidth():
        return max(item.heightForWidth(breedte), item.minimumSize().height())
    return max(item.sizeHint().height(), item.minimumSize().height())


class RekLayout(HoogteLayout):
    """Widgets with a least width at 100 % (0: what they ask for) and a stretch."""

    def __init__(self, ouder: QWidget | None = None, goot: int = 12, regelwit: int = 8) -> None:
        super().__init__(ouder)
        self._maat: dict[QLayoutItem, tuple[int, int]] = {}
        self._goot, self._regelwit = goot, regelwit

    def voeg(self, widget: QWidget, minst: int = 0, rek: int = 1, *, midden: bool = False) -> None:
        """Add a widget; *midden* sets it half-way the height of its line instead of on top."""
        self.addChildWidget(widget)
        item = QWidgetItem(widget)
        if midden:
            item.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._maat[item] = (minst, rek)
        self.addItem(item)

    def sizeHint(self) -> QSize:
        """Return the width of everything on one line."""
        breed = sum(breed for breed, _ in self._maten()) + thema().px(self._goot) * (len(self._er_zijn()) - 1)
        marge = self.contentsMargins()
        breed += marge.left() + marge.right()
        return QSize(breed, self.heightForWidth(breed)).expandedTo(self.minimumSize())

    def minimumSize(self) -> QSize:
        breed = max((item.minimumSize().width() for item in self._er_zijn()), default=0)
        hoog = max((item.minimumSize().height() for item in self._er_zijn()), default=0)
        marge = self.contentsMargins()
        return QSize(breed + marge.left() + marge.right(), hoog + marge.top() + marge.bottom())

    def _er_zijn(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _maten(self) -> list[tuple[int, int]]:
        """Return least width in pixels and stretch of what is shown.

        A pixel or two extra, since a label that wraps rounds the width of its own words down.
        """
        uit = []
        for item in self._er_zijn():
            minst, rek = self._maat.get(item, (0, 1))
            uit.append((thema().px(minst) if minst else item.sizeHint().width() + 2, rek))
        return uit

    def _leg(self, vlak: QRect, *, plaats: bool) -> int:
        look, marge = thema(), self.contentsMargins()
        binnen = vlak.marginsRemoved(marge)
        items = self._er_zijn()
        y = binnen.top()
        for lijn in verdeel(self._maten(), max(binnen.width(), 1), look.px(self._goot)):
            hoog = max(hoogte(items[stuk.nummer], stuk.breed) for stuk in lijn)
            if plaats:
                for stuk in lijn:
                    self._zet(items[stuk.nummer], QRect(binnen.left() + stuk.x, y, stuk.breed, hoog))
            y += hoog + look.px(self._regelwit)
        return max(0, y - look.px(self._regelwit) - vlak.top()) + marge.bottom()

    @staticmethod
    def _zet(item: QLayoutItem, vlak: QRect) -> None:
        """Give an item its place; one that is aligned finds the middle by itself."""
        if not item.alignment():
            vlak.setHeight(min(hoogte(item, vlak.width()), vlak.height()))
        item.setGeometry(vlak)
