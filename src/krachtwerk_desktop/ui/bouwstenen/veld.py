"""One-line fields and the frame that gives any field its label, help and error."""

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.koppen import GEWOON, Klein, Tekst
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.thema import thema

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent


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

        Qt 6.11 puts some lines in the middle by their own height, and then lifts them for their
        ascent as well: what a taller font draws would stand too high, with its top cut off.
        """
        marges = self.textMargins()
        onder = 0 if self.displayText().isascii() else marges.bottom() - 2 * self._te_hoog()
        if marges.bottom() != onder:
            marges.setBottom(onder)
            self.setTextMargins(marges)

    def _te_hoog(self) -> int:
        """Return how many pixels the letters stand above those of the main font."""
        from PySide6.QtGui import QTextLayout
        from PySide6.QtWidgets import QStyle, QStyleOptionFrame

        opmaak = QTextLayout(self.displayText(), self.font())
        opmaak.beginLayout()
        regel = opmaak.createLine()
        opmaak.endLayout()  # from here on it has measures
        cursor = self.inputMethodQuery(QtCore.Qt.InputMethodQuery.ImCursorRectangle)
        keuzes = QStyleOptionFrame()
        self.initStyleOption(keuzes)
        vak = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, keuzes, self)
        letter = self.fontMetrics()
        gewoon = vak.y() + (vak.height() - letter.height() + 1) // 2 + letter.ascent()
        return gewoon - cursor.y() - round(regel.ascent())


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
