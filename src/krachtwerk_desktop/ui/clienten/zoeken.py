"""The search field: filters while typing, and hands the keyboard over to the table."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld
from krachtwerk_desktop.ui.iconen import beeld
from krachtwerk_desktop.ui.thema import thema

_LOEP = 18
_RUST = 60
"""Milliseconds of quiet after a key before the vault is asked."""


class Zoekveld(Regelveld):
    """Emits *gezocht* shortly after the last key; Esc empties, Down and Enter go on."""

    gezocht = Signal(str)
    naar_lijst = Signal()
    eerste_openen = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setPlaceholderText("Naam, doel of tekst (Ctrl+K)")
        self._wis = Knop("", "link", "sluiten", naam="Zoekwoord wissen", ouder=self)
        self._wis.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wis.clicked.connect(self.clear)
        self._wis.hide()
        self._rust = QTimer(self, singleShot=True, interval=_RUST)
        self._rust.timeout.connect(self._zoek)
        self.textChanged.connect(self._veranderd)
        self._meet()
        thema().veranderd.connect(self._meet)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        loep = beeld("zoek", "mute", _LOEP)
        hoogte = round(loep.height() / loep.devicePixelRatio())
        schilder = QPainter(self)
        schilder.drawPixmap(thema().px(10), (self.height() - hoogte) // 2, loep)
        schilder.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        maat = self._wis.sizeHint()
        self._wis.setGeometry(
            self.width() - maat.width() - 3, (self.height() - maat.height()) // 2, *maat.toTuple()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        toets = event.key()
        if toets == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif toets == Qt.Key.Key_Down:
            self._zoek()
            self.naar_lijst.emit()
        elif toets in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._zoek()
            if self.text().strip():
                self.eerste_openen.emit()
        else:
            super().keyPressEvent(event)

    def _veranderd(self, tekst: str) -> None:
        self._wis.setVisible(bool(tekst))
        if tekst.strip():
            self._rust.start()
        else:
            self._zoek()

    def _zoek(self) -> None:
        self._rust.stop()
        self.gezocht.emit(self.text().strip())

    def _meet(self) -> None:
        look = thema()
        self.setTextMargins(look.px(_LOEP + 6), 0, look.px(30), 0)
