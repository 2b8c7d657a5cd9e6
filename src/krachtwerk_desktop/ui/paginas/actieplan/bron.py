"""Where a doel comes from: a sentence that wraps and leads back to its place."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from krachtwerk_desktop.ui.thema import thema

_WIJZE = int(Qt.AlignmentFlag.AlignLeading) | int(Qt.TextFlag.TextWordWrap)
_RAND = 4
_LAAGST = 32
"""Pixels at 100 % that a finger needs."""


class ZinLink(QPushButton):
    """A link as long as the words it quotes; a push button would cut them off."""

    def __init__(self, tekst: str = "", ouder: QWidget | None = None) -> None:
        super().__init__(tekst, ouder)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        rand = thema().px(_RAND)
        vlak = QRect(0, 0, max(1, breedte - 2 * rand), 1 << 20)
        hoogte = self.fontMetrics().boundingRect(vlak, _WIJZE, self.text()).height() + 2 * rand
        return max(hoogte, thema().px(_LAAGST))

    def sizeHint(self) -> QSize:
        breed = self.fontMetrics().horizontalAdvance(self.text()) + 2 * thema().px(_RAND) + 2
        hoogte = self.fontMetrics().height() + 2 * thema().px(_RAND)
        return QSize(breed, max(hoogte, thema().px(_LAAGST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(thema().px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        hoogte = self.heightForWidth(self.width())
        if hoogte != self.minimumHeight():
            self.setMinimumHeight(hoogte)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = thema()
        rand = look.px(_RAND)
        schilder = QPainter(self)
        letter = self.font()
        letter.setUnderline(True)
        schilder.setFont(letter)
        schilder.setPen(look.kleur("primary"))
        wijze = _WIJZE | int(Qt.AlignmentFlag.AlignVCenter)
        schilder.drawText(self.rect().adjusted(rand, rand, -rand, -rand), wijze, self.text())
        if self.hasFocus():
            schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
            schilder.setPen(QPen(look.kleur("primary"), 2))
            schilder.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(6), look.px(6))
        schilder.end()
