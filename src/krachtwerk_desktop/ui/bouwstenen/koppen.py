"""Labels that wrap, grow with their text and show words as plain text only."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from krachtwerk_desktop.ui.bouwstenen.stijl import zet


class Tekst(QLabel):
    """A wrapping label that asks for the height its width needs, so nothing is cut off.

    A QLabel that wraps tells a layout its height for one guessed width; at 200 % text in
    a narrow column its last lines would vanish. Plain text always: what a person typed is
    never read as mark-up.
    """

    rol = ""

    def __init__(self, tekst: str = "", *, kleur: str = "", ouder: QWidget | None = None) -> None:
        super().__init__(tekst, ouder)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        if self.rol:
            self.setProperty("rol", self.rol)
        if kleur:
            self.setProperty("kleur", kleur)

    def zet_kleur(self, kleur: str) -> None:
        zet(self, "kleur", kleur)

    def setText(self, tekst: str) -> None:
        super().setText(tekst)
        self._pas_hoogte_aan()

    def minimumSizeHint(self) -> QSize:
        """Allow a column as narrow as the longest word, whatever the sentence's guess was."""
        langste = max(self.text().split(), key=len, default="")
        return QSize(self.fontMetrics().horizontalAdvance(langste) + 2, self.fontMetrics().height())

    def heightForWidth(self, breedte: int) -> int:
        """Return what the text needs; QLabel's own answer never goes below the minimum set here."""
        if not self.text():
            return 0
        vlak = QRect(0, 0, max(breedte, 1), 1 << 20)
        vlaggen = Qt.TextFlag.TextWordWrap | self.alignment()
        return self.fontMetrics().boundingRect(vlak, int(vlaggen), self.text()).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pas_hoogte_aan()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._pas_hoogte_aan()

    def _pas_hoogte_aan(self) -> None:
        hoogte = self.heightForWidth(self.width())
        if hoogte != self.minimumHeight() and self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.setMinimumHeight(hoogte)


class Kop1(Tekst):
    rol = "kop1"


class Kop2(Tekst):
    rol = "kop2"


class Kop3(Tekst):
    rol = "kop3"


class Zacht(Tekst):
    rol = "zacht"


class Klein(Tekst):
    rol = "klein"


class Rubriek(Tekst):
    rol = "rubriek"


class Chip(QLabel):
    """A short mark with a soft background; the colour never says it alone."""

    def __init__(self, tekst: str, kleur: str = "primary", ouder: QWidget | None = None) -> None:
        super().__init__(tekst, ouder)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("chip", kleur)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def zet_kleur(self, kleur: str) -> None:
        zet(self, "chip", kleur)
