"""The button of the program."""

from typing import TYPE_CHECKING, Final, Literal

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QWidget

from krachtwerk_desktop.ui.thema import thema

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent

Soort = Literal["gewoon", "primair", "link"]

ICOON_PX: Final = 20
_RUIMTE_PX: Final = 4
_KLEUR: Final = {"gewoon": "ink", "primair": "on_primary", "link": "primary"}


class Knop(QPushButton):
    """A push button that also answers to Enter and carries an icon in the right colour.

    `naam` is the accessible name when it must differ from the visible text (an icon alone,
    or a text that changes such as *Volgende: Vrije tijd*).
    """

    wordt_vet = False
    """Whether its letters grow bold while it is pressed."""

    def __init__(
        self,
        tekst: str = "",
        soort: Soort = "gewoon",
        icoon: str = "",
        *,
        naam: str = "",
        rechts: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(tekst, parent=ouder)  # by name: in its place Qt would try an icon first
        self._icoon = icoon
        self._soort: Soort = soort
        self._rechts = rechts
        self.setProperty("soort", soort)
        if rechts:
            self.setLayoutDirection(QtCore.Qt.LayoutDirection.RightToLeft)
        if naam:
            self.setAccessibleName(naam)
        if icoon and not tekst:
            self.setProperty("maat", "icoon")
            self.setToolTip(naam)
        if icoon:
            self._teken_icoon()
            thema().veranderd.connect(self._teken_icoon)

    def sizeHint(self) -> QSize:
        """Keep room for the bold letters of a pressed button, which Qt does not count on."""
        maat = super().sizeHint()
        if self.wordt_vet or self.isCheckable():
            from PySide6.QtGui import QFontMetrics

            vet = QFont(self.font())
            vet.setBold(True)
            dikker = QFontMetrics(vet).horizontalAdvance(self.text())
            extra = dikker - self.fontMetrics().horizontalAdvance(self.text()) + thema().px(4)
            maat.setWidth(maat.width() + max(0, extra))
        return maat

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Add the focus ring of a filled button: inside it, since its own colour is the border."""
        super().paintEvent(event)
        if self._soort != "primair" or not self.hasFocus():
            return
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QPainter, QPen

        look = thema()
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(QPen(look.kleur("on_primary"), 2))
        ronding = look.px(5)
        schilder.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), ronding, ronding)
        schilder.end()

    def enterEvent(self, event: "QEnterEvent") -> None:
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)

    def _teken_icoon(self) -> None:
        from krachtwerk_desktop.ui.iconen import icoon

        ruimte = 0 if not self.text() else -_RUIMTE_PX if self._rechts else _RUIMTE_PX
        self.setIcon(icoon(self._icoon, _KLEUR[self._soort], ICOON_PX, ruimte))
        maat, extra = thema().px(ICOON_PX), thema().px(abs(ruimte))
        self.setIconSize(QSize(maat + extra, maat))
