"""One example question at a time, for when the conversation needs a nudge."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.iconen import beeld
from krachtwerk_desktop.ui.thema import thema

_ICOON = 18


class Voorbeeldvraag(QWidget):
    """A lamp, a question, and a button for another one; hidden when there are none."""

    gewisseld = Signal()

    def __init__(self, naam: str, vragen: Sequence[str], kleur: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._vragen, self._kleur, self._nummer = tuple(vragen), kleur, 0
        self._lamp = QLabel(self)
        self.tekst = Klein(self._vragen[0] if self._vragen else "", ouder=self)
        self.knop = Knop(icoon="ververs", naam=f"{naam}, andere vraag", soort="link", ouder=self)
        self.knop.setToolTip("Andere vraag")
        self.knop.clicked.connect(self._wissel)
        if len(self._vragen) < 2:
            self.knop.hide()
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(thema().px(6))
        rij.addWidget(self._lamp)
        rij.addWidget(self.tekst, 1)
        rij.addWidget(self.knop)
        self._teken()
        if not self._vragen:  # showing what has no parent yet would open a window of its own
            self.hide()

    def _wissel(self) -> None:
        self._nummer = (self._nummer + 1) % len(self._vragen)
        self.tekst.setText(self._vragen[self._nummer])
        self.knop.setAccessibleDescription(self.tekst.text())
        self.gewisseld.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._teken()

    def _teken(self) -> None:
        self._lamp.setPixmap(beeld("lamp", self._kleur, _ICOON))
