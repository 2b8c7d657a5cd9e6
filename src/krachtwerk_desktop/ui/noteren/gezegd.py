"""When the sentences of a KI cell were said: a quiet line under the field, and a tooltip on each of them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QSizePolicy, QToolTip, QWidget

from krachtwerk_desktop.application.notities import Gezegd
from krachtwerk_desktop.domain.woordverschil import herken
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.noteren import woorden


class GezegdKnop(Knop):
    """Shown only where sentences of a talk stand; pressed it lists them and goes to the chosen one."""

    def __init__(self, naam: str, veld: QPlainTextEdit, ouder: QWidget | None = None) -> None:
        super().__init__("", "link", "klok", naam=f"{naam}, wanneer gezegd", ouder=ouder)
        self._veld, self._vandaag = veld, date.min
        self._blokken: dict[Gezegd, int] = {}
        for eigenschap, waarde in (("maat", "klein"), ("letters", "klein")):
            self.setProperty(eigenschap, waarde)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(1)
        self.clicked.connect(self._toon_lijst)
        veld.viewport().installEventFilter(self)
        self.hide()

    def toon(self, gezegd: Sequence[Gezegd], vandaag: date) -> None:
        """Show what still stands in the field of what was said, also where words of it were mended."""
        alineas = [regel.strip() for regel in self._veld.toPlainText().split("\n")]
        waar = herken([zin.tekst for zin in gezegd], alineas)
        blokken = {zin: blok for zin, blok in zip(gezegd, waar, strict=True) if blok is not None}
        if (blokken, vandaag) == (self._blokken, self._vandaag):
            return
        self._blokken, self._vandaag = blokken, vandaag
        zinnen = tuple(blokken)
        if zinnen:
            self.setText(woorden.gezegd_kort(zinnen, vandaag))
            self.setAccessibleDescription(self.text())
            self.setToolTip("\n".join(self._regel(zin) for zin in zinnen))
        self.setVisible(bool(zinnen))

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Tell on hovering when the sentence under the mouse was said."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hier = self._veld.cursorForPosition(event.pos()).blockNumber()
            op = [
                woorden.gezegd_op(zin, self._vandaag) for zin, blok in self._blokken.items() if blok == hier
            ]
            if op:
                QToolTip.showText(event.globalPos(), "\n".join(op), self._veld)
                return True
        return super().eventFilter(ding, event)

    def menu_van_zinnen(self) -> QMenu:
        """Return the list: the moment and the first words of each sentence."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for zin in self._blokken:
            actie = menu.addAction(self._regel(zin).replace("&", "&&"))
            actie.triggered.connect(partial(self._ga_naar, zin))
        return menu

    def _toon_lijst(self) -> None:
        self.menu_van_zinnen().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _regel(self, zin: Gezegd) -> str:
        return f"{woorden.gezegd_op(zin, self._vandaag)}: “{woorden.kort(zin.tekst)}”"

    def _ga_naar(self, zin: Gezegd, _aan: object = False) -> None:
        """Put the cursor at the end of the sentence."""
        blok = self._veld.document().findBlockByNumber(self._blokken.get(zin, -1))
        if blok.isValid():
            cursor = QTextCursor(blok)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self._veld.setTextCursor(cursor)
            self._veld.setFocus()
