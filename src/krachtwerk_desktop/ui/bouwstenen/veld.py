"""One-line fields and the frame that gives any field its label, help and error."""

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.koppen import GEWOON, Klein, Tekst
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.thema import thema

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QFont, QPaintEvent


class Regelveld(QLineEdit):
    """A line of text; `verlaten` comes when the focus really goes elsewhere."""

    verlaten = Signal()

    def paintEvent(self, event: "QPaintEvent") -> None:
        self._houd_op_de_regel()
        super().paintEvent(event)

    def focusOutEvent(self, event: "QFocusEvent") -> None:
        super().focusOutEvent(event)
        if event.reason() is not QtCore.Qt.FocusReason.PopupFocusReason:
            self.verlaten.emit()

    def _houd_op_de_regel(self) -> None:
        """Let every script stand where the main font stands.

        Qt 6.11 puts a line in the middle by its own height, and then lifts it for its ascent as
        well: what a taller font draws would stand too high, with its top cut off.
        """
        tekst, marges = self.displayText(), self.textMargins()
        hoger = 0 if tekst.isascii() else _hoogte(tekst, self.font()) - _hoogte("x", self.font())
        if marges.bottom() != -hoger:
            marges.setBottom(-hoger)
            self.setTextMargins(marges)


def _hoogte(tekst: str, letter: "QFont") -> int:
    from PySide6.QtGui import QTextLayout

    opmaak = QTextLayout(tekst, letter)
    opmaak.beginLayout()
    regel = opmaak.createLine()
    opmaak.endLayout()
    return round(regel.height())


class FoutRegel(Tekst):
    rol = "fout"


class VeldMetLabel(QWidget):
    """A field with its label above it, help and a possible error below.

    The accessible name is the label's text; help and error become the description. The
    label stays when the field is full, and clicking it goes to the field. `rechts` may be a
    small button at the end of the label's line; Tab reaches it after the field.
    """

    def __init__(
        self,
        label: str,
        veld: QWidget,
        uitleg: str = "",
        rechts: QWidget | None = None,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.veld = veld
        self._rechts = rechts
        self.label = QLabel(label, self)
        self.label.setProperty("textFormat", GEWOON)
        self.label.setWordWrap(True)
        self.label.setBuddy(veld)
        self.uitleg = Klein(uitleg, ouder=self)
        self._fout = FoutRegel(ouder=self)
        veld.setAccessibleName(label)
        self._bouw()
        self._beschrijf()

    def zet_uitleg(self, uitleg: str) -> None:
        self.uitleg.setText(uitleg)
        self.uitleg.setVisible(bool(uitleg))
        self._beschrijf()

    def toon_fout(self, zin: str) -> None:
        """Show an error under the field; an empty sentence takes it away."""
        self._fout.setText(zin)
        self._fout.setVisible(bool(zin))
        zet(self.veld, "fout", "ja" if zin else "")
        self._beschrijf()

    @property
    def fout(self) -> str:
        return self._fout.text()

    def _bouw(self) -> None:
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(4))
        vlak.addWidget(self.veld)
        if self._rechts is None:
            vlak.insertWidget(0, self.label)
        else:
            rij = QHBoxLayout()
            rij.addWidget(self.label, 1)
            rij.addWidget(self._rechts)
            vlak.insertLayout(0, rij)
        vlak.addWidget(self._fout)
        vlak.addWidget(self.uitleg)
        if self.veld.inherits("QPlainTextEdit"):
            vlak.setStretchFactor(self.veld, 1)
        else:
            vlak.addStretch(1)
        self._fout.hide()
        if not self.uitleg.text():
            self.uitleg.hide()

    def _beschrijf(self) -> None:
        delen = (self._fout.text(), self.uitleg.text())
        self.veld.setAccessibleDescription(" ".join(deel for deel in delen if deel))
