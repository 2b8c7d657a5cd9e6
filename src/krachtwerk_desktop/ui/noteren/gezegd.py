"""When the sentences of a KI cell were said: a quiet line under the field, and a tooltip on each of them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QSizePolicy, QToolTip, QWidget

from krachtwerk_desktop.application.notities import Gezegd
from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.noteren import woorden


class GezegdKnop(Knop):
    """Shown only where sentences of a talk stand; pressed it lists them and goes to the chosen one."""

    def __init__(self, naam: str, veld: QPlainTextEdit, ouder: QWidget | None = None) -> None:
        super().__init__("", "link", "klok", naam=f"{naam}, wanneer gezegd", ouder=ouder)
        self._veld, self._vandaag = veld, date.min
        self.zinnen: tuple[Gezegd, ...] = ()
        for eigenschap, waarde in (("maat", "klein"), ("letters", "klein")):
            self.setProperty(eigenschap, waarde)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(1)
        self.clicked.connect(self._toon_lijst)
        veld.viewport().installEventFilter(self)
        self.hide()

    def toon(self, gezegd: Sequence[Gezegd], vandaag: date) -> None:
        """Show what still stands in the field of what was said."""
        staat = set(uitspraken(self._veld.toPlainText()))
        zinnen = tuple(zin for zin in gezegd if zin.tekst in staat)
        if (zinnen, vandaag) == (self.zinnen, self._vandaag):
            return
        self.zinnen, self._vandaag = zinnen, vandaag
        if zinnen:
            self.setText(woorden.gezegd_kort(zinnen, vandaag))
            self.setAccessibleDescription(self.text())
            self.setToolTip("\n".join(self._regel(zin) for zin in zinnen))
        self.setVisible(bool(zinnen))

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Tell on hovering when the sentence under the mouse was said."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tekst = self._veld.cursorForPosition(event.pos()).block().text().strip()
            zin = next((zin for zin in self.zinnen if zin.tekst == tekst), None)
            if zin is not None:
                QToolTip.showText(event.globalPos(), woorden.gezegd_op(zin, self._vandaag), self._veld)
                return True
        return super().eventFilter(ding, event)

    def menu_van_zinnen(self) -> QMenu:
        """Return the list: the moment and the first words of each sentence."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for zin in self.zinnen:
            actie = menu.addAction(self._regel(zin).replace("&", "&&"))
            actie.triggered.connect(partial(self._ga_naar, zin))
        return menu

    def _toon_lijst(self) -> None:
        self.menu_van_zinnen().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _regel(self, zin: Gezegd) -> str:
        return f"{woorden.gezegd_op(zin, self._vandaag)}: “{woorden.kort(zin.tekst)}”"

    def _ga_naar(self, zin: Gezegd, _aan: object = False) -> None:
        """Put the cursor at the end of the sentence."""
        blok = self._veld.document().begin()
        while blok.isValid() and blok.text().strip() != zin.tekst:
            blok = blok.next()
        if blok.isValid():
            cursor = QTextCursor(blok)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self._veld.setTextCursor(cursor)
            self._veld.setFocus()
