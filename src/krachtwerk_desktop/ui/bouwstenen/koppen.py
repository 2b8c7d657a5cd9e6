"""Labels that wrap, grow with their text and show words as plain text only."""

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLabel, QWidget

from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.thema import thema

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QResizeEvent

# Qt.TextFormat.PlainText and Qt.TextFlag.TextWordWrap, without Qt's enums as ui/thema.py says.
GEWOON: Final = "PlainText"
_AFBREKEN: Final = 0x1000
_BREUK: Final = "\u200b"
_LANG_WOORD: Final = re.compile(r"\S{31,}")
_STUK: Final = re.compile(r".{1,10}")


class Tekst(QLabel):
    """A wrapping label that asks for the height its width needs, so nothing is cut off.

    A QLabel that wraps tells a layout its height for one guessed width; at 200 % text in
    a narrow column its last lines would vanish. Plain text always: what a person typed is
    never read as mark-up.
    """

    rol = ""

    def __init__(self, tekst: str = "", *, kleur: str = "", ouder: QWidget | None = None) -> None:
        super().__init__(_breekbaar(tekst), ouder)
        self._breedte = -1
        self._hoogten: dict[tuple[int, str], int] = {}
        self._letter: QFontMetrics | None = None
        self.setProperty("textFormat", GEWOON)
        self.setWordWrap(True)
        if self.rol:
            self.setProperty("rol", self.rol)
        if kleur:
            self.setProperty("kleur", kleur)
        thema().veranderd.connect(self._pas_hoogte_aan)

    def zet_kleur(self, kleur: str) -> None:
        zet(self, "kleur", kleur)

    def text(self) -> str:
        """Return the words as they were given, without the breaks."""
        return super().text().replace(_BREUK, "")

    def setText(self, tekst: str) -> None:
        super().setText(_breekbaar(tekst))
        self._pas_hoogte_aan()

    def minimumSizeHint(self) -> QSize:
        """Allow a column as narrow as the longest word, whatever the sentence's guess was."""
        langste = max(super().text().replace(_BREUK, " ").split(), key=len, default="")
        return QSize(self.fontMetrics().horizontalAdvance(langste) + 2, self.fontMetrics().height())

    def heightForWidth(self, breedte: int) -> int:
        """Return what the text needs; QLabel's own answer never goes below the minimum set here.

        Layouts ask the same dozens of times for one page, so each answer is kept.
        """
        letter, tekst = self.fontMetrics(), super().text()
        if letter != self._letter:
            self._letter = letter
            self._hoogten.clear()
        hoogte = self._hoogten.get((breedte, tekst))
        if hoogte is None:
            vlak = QRect(0, 0, max(breedte, 1), 1 << 20)
            hoogte = letter.boundingRect(vlak, _AFBREKEN, tekst).height() if tekst else 0
            self._hoogten[breedte, tekst] = hoogte
        return hoogte

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._breedte = event.size().width()
        self._pas_hoogte_aan()

    def _pas_hoogte_aan(self) -> None:
        """Only once a layout gave it a width: before that every guess would be wrong."""
        hoogte = self.heightForWidth(self._breedte)
        if self._breedte >= 0 and hoogte != self.minimumHeight():
            self.setMinimumHeight(hoogte)


def _breekbaar(tekst: str) -> str:
    """Let a word wider than any column break, as paper does; else the other column runs out of sight."""
    return _LANG_WOORD.sub(lambda woord: _BREUK.join(_STUK.findall(woord[0])), tekst)


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
        self.setProperty("textFormat", GEWOON)
        from PySide6.QtWidgets import QSizePolicy

        self.setProperty("chip", kleur)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def zet_kleur(self, kleur: str) -> None:
        zet(self, "chip", kleur)
