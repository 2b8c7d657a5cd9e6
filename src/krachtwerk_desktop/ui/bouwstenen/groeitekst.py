"""A text area that is as high as its text."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit, QScrollArea, QSizePolicy, QWidget

from krachtwerk_desktop.ui.bouwstenen.plakken import neem_tekst
from krachtwerk_desktop.ui.bouwstenen.typstap import Typstap, typt

# Above this many paragraphs the exact height is no longer added up at every change; the
# field then counts lines, which is a few pixels off and costs nothing. Nor are lines moved.
_PRECIES_TOT: Final = 400


class GroeiTekst(QPlainTextEdit):
    """Plain text that grows from `min_regels` to `max_regels` lines (0: without end).

    Tab leaves the field, Ctrl+Z undoes within it step by step (:class:`Typstap`), and `verlaten`
    tells that somebody left.
    In a page that scrolls the line with the cursor is kept in sight while the field grows.
    """

    verlaten = Signal()

    def __init__(self, min_regels: int = 3, max_regels: int = 0, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._min_regels = min_regels
        self._max_regels = max_regels
        self._hoogte = 0
        self.typstap = Typstap()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not max_regels:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._meet = QTimer(self, singleShot=True, interval=0)
        self._meet.timeout.connect(self._pas_hoogte_aan)
        self._meet.timeout.connect(self._lijn_uit)
        self.textChanged.connect(self._lijn_uit)
        self.document().documentLayout().documentSizeChanged.connect(self._meet.start)
        self.cursorPositionChanged.connect(self.volg_cursor)

    def tekst(self) -> str:
        return self.toPlainText()

    def zet_tekst(self, tekst: str) -> None:
        """Put a text from the vault in the field, without it counting as typed."""
        if tekst == self.toPlainText():
            return
        geblokkeerd = self.blockSignals(True)
        self.setPlainText(tekst)
        self.blockSignals(geblokkeerd)
        self._lijn_uit()
        self._meet.start()

    def cursor_naar_eind(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.End)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(self._hoogte, self._hoogte_van(self._min_regels)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not typt(event):
            super().keyPressEvent(event)
            return
        with self._in_stap(event):
            super().keyPressEvent(event)

    def insertFromMimeData(self, bron: QMimeData) -> None:
        super().insertFromMimeData(neem_tekst(bron))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not event.commitString():
            super().inputMethodEvent(event)
            return
        with self._in_stap(None):
            super().inputMethodEvent(event)

    @contextmanager
    def _in_stap(self, toets: QKeyEvent | None) -> Iterator[None]:
        """Let what is typed in the block join the last step of undoing, or begin one."""
        cursor = self.textCursor()
        if self.typstap.is_nieuw(toets, self._waar()) or not self.document().isUndoAvailable():
            cursor.beginEditBlock()
        else:
            cursor.joinPreviousEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()
            self.typstap.is_gedaan(self._waar())

    def _waar(self) -> tuple[int, int]:
        return self.textCursor().position(), self.document().revision()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.verlaten.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._meet.start()
            self._lijn_uit()
        if self.hasFocus():
            QTimer.singleShot(0, self, self.volg_cursor)  # the page knows its new length by then

    def _hoogte_van(self, regels: float) -> int:
        return round(regels * self.fontMetrics().lineSpacing()) + self._rand()

    def _rand(self) -> int:
        """Everything around the lines: border, padding and the document's own margin."""
        buiten = self.height() - self.viewport().height()
        return max(buiten, 2) + 2 * round(self.document().documentMargin()) + 2

    def _lijn_uit(self) -> None:
        """Begin at the right what is written from there, paragraph by paragraph, as paper does.

        Qt aligns all or nothing; where it stays at the left, the lines are moved one by one.
        """
        if self.blockCount() > _PRECIES_TOT:
            return
        opmaak, rand = self.document().documentLayout(), self.document().documentMargin()
        blok = self.document().begin()
        while blok.isValid():
            if blok.textDirection() is Qt.LayoutDirection.RightToLeft:
                opmaak.blockBoundingRect(blok)  # so that it has lines
                for nummer in range(blok.layout().lineCount()):
                    regel = blok.layout().lineAt(nummer)
                    over = max(0.0, regel.width() - regel.naturalTextWidth())
                    regel.setPosition(QPointF(rand + over, regel.y()))
            blok = blok.next()

    def _pas_hoogte_aan(self) -> None:
        hoogte = max(self._hoogte_van(self._min_regels), self._tekst_hoogte())
        if self._max_regels:
            hoogte = min(hoogte, self._hoogte_van(self._max_regels))
        if hoogte != self._hoogte:
            self._hoogte = hoogte
            self.setMinimumHeight(hoogte)
            self.updateGeometry()

    def _tekst_hoogte(self) -> int:
        document = self.document()
        if document.blockCount() > _PRECIES_TOT:
            return self._hoogte_van(document.documentLayout().documentSize().height())
        opmaak = document.documentLayout()
        if not isinstance(opmaak, QPlainTextDocumentLayout):
            return self._hoogte_van(document.lineCount())
        som = 0.0
        blok = document.begin()
        while blok.isValid():
            som += opmaak.blockBoundingRect(blok).height()
            blok = blok.next()
        return round(som) + self._rand()

    def volg_cursor(self) -> None:
        """Scroll the page, since the field itself never has to."""
        if not self.hasFocus():
            return
        ouder = self.parentWidget()
        while ouder is not None and not isinstance(ouder, QScrollArea):
            ouder = ouder.parentWidget()
        bladzijde = ouder.widget() if isinstance(ouder, QScrollArea) else None
        if bladzijde is None or not isinstance(ouder, QScrollArea):
            return
        regel = self.cursorRect()
        plek = self.viewport().mapTo(bladzijde, regel.center())
        ouder.ensureVisible(plek.x(), plek.y(), 0, regel.height() * 2)
