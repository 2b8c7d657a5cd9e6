"""Choosing a place: Nu, Straks or Toen, then a leefgebied by its letters, its number or its square."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.application.plaatskeuze import Beginletters, Naklank
from krachtwerk_desktop.domain.inhoud import Leefgebied, Perspectief
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld, VeldMetLabel
from krachtwerk_desktop.ui.noteren import woorden
from krachtwerk_desktop.ui.noteren.bord import Cel, Plaatsbord
from krachtwerk_desktop.ui.noteren.doelvak import Doelvak
from krachtwerk_desktop.ui.thema import thema

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PIJLEN: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class Keuzevak(QWidget):
    """The field `Leefgebied` and the board under it."""

    gekozen = Signal(str, str)
    """A leefgebied and a perspective, for the line that is chosen."""
    klaar = Signal()
    """Nothing more to choose: the keyboard goes back to the lines."""

    def __init__(self, perspectieven: Sequence[Perspectief], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.naklank, self._letters = Naklank(), Beginletters(())
        self._perspectief = ""
        self.veld, self.bord, self.doelvak = Regelveld(), Plaatsbord(perspectieven), Doelvak()
        self._regel = VeldMetLabel("Leefgebied", self.veld)
        self.knoppen = {p.id: self._knop(p) for p in perspectieven}
        self._per_letter = {p.kort[:1].casefold(): p.id for p in perspectieven}
        self._bouw()
        self.veld.textChanged.connect(self._zoek)
        self.veld.installEventFilter(self)
        self.bord.gekozen.connect(self._op_bord)

    @property
    def bezig(self) -> bool:
        """Whether half a choice was made."""
        return bool(self._perspectief or self.veld.text())

    def zet_gebieden(self, gebieden: Sequence[Leefgebied], aantallen: Mapping[Cel, int]) -> None:
        """Show where lines can go, and how many sentences are there already."""
        self._letters = Beginletters(gebieden)
        self.bord.zet(gebieden, aantallen, {g.id: self._letters.kortste(g) for g in gebieden})

    def kies_letter(self, letter: str) -> None:
        """Take N, S or T, typed on a line."""
        if letter in self._per_letter:
            self._kies(self._per_letter[letter])

    def meld(self, zin: str) -> None:
        """Say what was done, or what is not clear, under the field."""
        self._regel.zet_uitleg(zin)

    def stop(self) -> None:
        """Forget half a choice."""
        self._perspectief = ""
        geblokkeerd = self.veld.blockSignals(True)
        self.veld.clear()
        self.veld.blockSignals(geblokkeerd)
        self._toon_perspectief()
        self.bord.markeer("")

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Take Enter from the field, and the arrows, which go back to the lines."""
        if ding is self.veld and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER:
                self._bevestig()
                return True
            if event.key() in _PIJLEN:
                self.klaar.emit()
                return True
        return super().eventFilter(ding, event)

    def _knop(self, perspectief: Perspectief) -> Knop:
        knop = Knop(perspectief.kort)
        knop.setProperty("maat", "klein")
        knop.setCheckable(True)
        knop.setToolTip(f"{perspectief.scherm} ({perspectief.kort[:1]})")
        knop.clicked.connect(partial(self._kies, perspectief.id))
        return knop

    def _bouw(self) -> None:
        look = thema()
        self.veld.setPlaceholderText("Eerste letters of cijfer")
        self.bord.setMinimumHeight(self.bord.sizeHint().height())
        rij = QHBoxLayout()
        rij.setSpacing(look.px(6))
        for knop in self.knoppen.values():
            rij.addWidget(knop, 0, Qt.AlignmentFlag.AlignVCenter)
        rij.addWidget(self._regel, 1)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(look.px(6))
        vlak.addLayout(rij)
        vlak.addWidget(self.bord, 1)
        vlak.addWidget(self.doelvak)

    def _kies(self, perspectief: str, _aan: object = True) -> None:
        """Go on to the leefgebied; what was typed there already is looked at again."""
        self._perspectief = perspectief
        self._toon_perspectief()
        self.meld("")
        self.bord.markeer(perspectief)
        self.veld.setFocus()
        if self.veld.text():
            self._zoek(self.veld.text())

    def _zoek(self, getypt: str) -> None:
        """Choose as soon as the letters leave no doubt."""
        if not getypt:
            self.bord.markeer(self._perspectief)
            return
        gevonden = self._letters.passend(getypt)
        if not gevonden and self.naklank.slikt_ook(getypt):
            self.klaar.emit()
            return
        self.bord.markeer(self._perspectief, [gebied.id for gebied in gevonden])
        if not gevonden:
            self.meld(f"Geen leefgebied begint met ‘{getypt.strip()}’.")
        elif len(gevonden) > 1:
            self.meld(woorden.welke(gevonden))
        elif not self._perspectief:
            self.meld(f"{gevonden[0].naam}. Kies nog Nu, Straks of Toen.")
        else:
            self._neem(gevonden[0], getypt)

    def _bevestig(self) -> None:
        """Enter: the full name of one leefgebied counts, also where another begins with it."""
        getypt = self.veld.text()
        gevonden = [g for g in self._letters.passend(getypt) if not self._letters.rest(g, getypt)]
        if getypt and len(gevonden) == 1 and self._perspectief:
            self._neem(gevonden[0], getypt)

    def _neem(self, gebied: Leefgebied, getypt: str) -> None:
        perspectief, rest = self._perspectief, self._letters.rest(gebied, getypt)
        self.stop()
        self.naklank.begin(rest)
        self.gekozen.emit(gebied.id, perspectief)

    def _op_bord(self, leefgebied: str, perspectief: str) -> None:
        self.naklank.stop()
        self.gekozen.emit(leefgebied, perspectief)

    def _toon_perspectief(self) -> None:
        for perspectief, knop in self.knoppen.items():
            knop.setChecked(perspectief == self._perspectief)
