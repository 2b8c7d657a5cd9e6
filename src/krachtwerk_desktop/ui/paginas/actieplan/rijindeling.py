"""How the fields of one actie are laid out: as a row of the table, or stacked on a narrow page."""

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLabel, QLayoutItem, QWidget, QWidgetItem

from krachtwerk_desktop.ui.bouwstenen.hoogtelayout import HoogteLayout
from krachtwerk_desktop.ui.paginas.actieplan.kolommen import GOOT, VINK, Kolommen, kolommen
from krachtwerk_desktop.ui.paginas.actieplan.rek import hoogte, verdeel
from krachtwerk_desktop.ui.thema import thema

_BOVEN, _TUSSEN = 10, 6
_STAPEL: Final = {
    "wie": (136, 1),
    "klaar_op": (152, 1),
    "hulp": (180, 2),
    "gelukt_op": (152, 1),
    "opmerking": (180, 2),
    "status": (140, 1),
}
"""On a narrow page: least width at 100 % and stretch, in the order of the Tab key."""


class RijIndeling(HoogteLayout):
    """Widgets by name; labels by the name of their field.

    In the table only *opmerking* and *status* show their label, beside them: the others stand
    under the head of their column. Stacked, every field has its label above it.
    """

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._op_naam: dict[str, QLayoutItem] = {}
        self._labels: dict[str, QLabel] = {}

    def voeg(self, naam: str, widget: QWidget) -> None:
        self.addChildWidget(widget)
        self._op_naam[naam] = QWidgetItem(widget)
        self.addItem(self._op_naam[naam])

    def voeg_label(self, naam: str, label: QLabel) -> None:
        self.addChildWidget(label)
        self._labels[naam] = label

    def minimumSize(self) -> QSize:
        look = thema()
        return QSize(look.px(VINK + max(minst for minst, _ in _STAPEL.values())), look.px(40))

    def _leg(self, vlak: QRect, *, plaats: bool) -> int:
        look = thema()
        binnen = vlak.adjusted(0, look.px(_BOVEN), 0, 0)
        banen = kolommen(binnen.width(), look.schaal)
        y = self._als_tabel(binnen, banen, plaats) if banen else self._gestapeld(binnen, plaats)
        return y + look.px(_BOVEN) - vlak.top()

    def _als_tabel(self, vlak: QRect, banen: Kolommen, plaats: bool) -> int:
        y, links = vlak.top(), banen["tekst"][0]
        hoog = self._vinkje(vlak, y, plaats)
        for naam, (x, breed) in banen.items():
            eigen = self._zet(naam, QRect(vlak.left() + x, y, breed, 0), plaats)
            if naam == "klaar_op":
                eigen += self._zet("eerder", QRect(vlak.left() + x, y + eigen, breed, 0), plaats)
            hoog = max(hoog, eigen)
        rechts = vlak.adjusted(links, 0, 0, 0)
        y = self._balk(rechts, y + hoog + thema().px(_TUSSEN), plaats)
        return self._tweede_regel(rechts, y, plaats)

    def _tweede_regel(self, vlak: QRect, y: int, plaats: bool) -> int:
        """Remark, status and the buttons; the remark takes what is left of the line."""
        goot = thema().px(GOOT)
        label_o, label_s = (self._labels[naam].sizeHint().width() for naam in ("opmerking", "status"))
        vast = {naam: self._op_naam[naam].sizeHint().width() for naam in ("status", "greep", "weg")}
        over = vlak.width() - label_o - label_s - sum(vast.values()) - 5 * goot
        regel = self._veldhoog()
        x = vlak.left()
        self._zet_label("opmerking", QRect(x, y, label_o, regel), plaats)
        x += label_o + goot
        hoog = max(regel, self._zet("opmerking", QRect(x, y, over, 0), plaats))
        x += over + goot
        self._zet_label("status", QRect(x, y, label_s, regel), plaats)
        x += label_s + goot
        for naam, breed in vast.items():
            self._zet(naam, QRect(x, y, breed, regel), plaats, midden=True)
            x += breed + goot
        return y + hoog

    def _gestapeld(self, vlak: QRect, plaats: bool) -> int:
        look = thema()
        goot, links = look.px(GOOT), look.px(VINK)
        knoppen = [self._op_naam[naam].sizeHint().width() for naam in ("greep", "weg")]
        label, regel = self._labelhoog(), self._veldhoog()
        rechts = vlak.adjusted(links, 0, 0, 0)
        breed = rechts.width() - sum(knoppen) - 2 * goot
        y = vlak.top()
        self._zet_label("tekst", QRect(rechts.left(), y, breed, label), plaats)
        self._vinkje(vlak, y + label, plaats)
        hoog = max(regel, self._zet("tekst", QRect(rechts.left(), y + label, breed, 0), plaats))
        x = rechts.left() + breed + goot
        for naam, knop in zip(("greep", "weg"), knoppen, strict=True):
            self._zet(naam, QRect(x, y + label, knop, regel), plaats, midden=True)
            x += knop + goot
        y = self._balk(rechts, y + label + hoog + look.px(_TUSSEN), plaats)
        return self._stapel(rechts, y, plaats) - look.px(_TUSSEN)

    def _stapel(self, vlak: QRect, y: int, plaats: bool) -> int:
        look, namen = thema(), list(_STAPEL)
        label = self._labelhoog()
        maten = [(look.px(minst), rek) for minst, rek in _STAPEL.values()]
        for lijn in verdeel(maten, vlak.width(), look.px(GOOT)):
            hoog = 0
            for stuk in lijn:
                naam, x = namen[stuk.nummer], vlak.left() + stuk.x
                self._zet_label(naam, QRect(x, y, stuk.breed, label), plaats)
                eigen = self._zet(naam, QRect(x, y + label, stuk.breed, 0), plaats)
                if naam == "klaar_op":
                    eigen += self._zet("eerder", QRect(x, y + label + eigen, stuk.breed, 0), plaats)
                hoog = max(hoog, label + eigen)
            y += hoog + look.px(_TUSSEN)
        return y

    def _vinkje(self, vlak: QRect, y: int, plaats: bool) -> int:
        """The tick box stands before the first line of the words."""
        breed = self._op_naam["vink"].sizeHint().width()
        return self._zet("vink", QRect(vlak.left(), y, breed, self._veldhoog()), plaats, midden=True)

    def _balk(self, vlak: QRect, y: int, plaats: bool) -> int:
        hoog = self._zet("voorbij", QRect(vlak.left(), y, vlak.width(), 0), plaats)
        return y + (hoog + thema().px(_TUSSEN) if hoog else 0)

    def _veldhoog(self) -> int:
        return self._op_naam["wie"].sizeHint().height()

    def _labelhoog(self) -> int:
        return self._labels["status"].sizeHint().height() + thema().px(2)

    def _zet(self, naam: str, vlak: QRect, plaats: bool, *, midden: bool = False) -> int:
        """Give a widget its place and return its height, 0 for one that is not shown."""
        item = self._op_naam[naam]
        if item.isEmpty():
            return 0
        eigen = hoogte(item, vlak.width())
        if plaats:
            y = vlak.y() + ((vlak.height() - eigen) // 2 if midden else 0)
            item.setGeometry(QRect(vlak.x(), y, vlak.width(), eigen))
        return eigen

    def _zet_label(self, naam: str, vlak: QRect, plaats: bool) -> None:
        if plaats and naam in self._labels:
            self._labels[naam].setGeometry(vlak)
