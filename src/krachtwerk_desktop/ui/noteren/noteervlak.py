"""Noting: one line after the other, as it is said."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Zacht
from krachtwerk_desktop.ui.bouwstenen.plakken import houd_schoon
from krachtwerk_desktop.ui.bouwstenen.toetsen import gaat_voorbij
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld, VeldMetLabel
from krachtwerk_desktop.ui.noteren.zinnenlijst import Zin, Zinnenlijst
from krachtwerk_desktop.ui.thema import thema

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LANGST = 1_000_000  # as good as none: Qt cuts at 32,767 letters without a word
_UITLEG = "Enter bewaart de zin. Schrijf op wat je hoort; een plek kiezen kan later."


class Noteervlak(QWidget):
    """The lines of this talk, and the field for the next one below them."""

    klaar = Signal(str)
    """A line that somebody finished with Enter."""
    getypt = Signal(str, int)
    """What stands in the field, and where the cursor is."""
    geopend = Signal(object, str)
    """The field in which a line is being changed, and its id."""
    gewijzigd = Signal()
    """That field is closed."""
    weg = Signal(str)
    plaatsen = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.lijst, self.veld = Zinnenlijst("Genoteerd"), Regelveld()
        self.knop = Knop("Plaatsen", icoon="leefgebieden/eigen", naam="Plaatsen")
        self.leeg = Zacht("Nog niets genoteerd in dit gesprek.")
        self.toont_eerder = True
        self._regel = VeldMetLabel("Snel noteren", self.veld, _UITLEG)
        self._bouw()
        self._verbind()

    def zet_zinnen(self, zinnen: Sequence[Zin], wachtend: int) -> None:
        """Show the lines, the newest in sight; *wachtend* of them have no place yet."""
        nieuw = len(zinnen) > self.lijst.count()
        self.lijst.zet(zinnen)
        if nieuw:
            self.lijst.scrollToBottom()
        self._laat_zien()
        self.knop.setText(f"Plaatsen ({wachtend})" if wachtend else "Plaatsen")
        self.knop.setEnabled(bool(zinnen))

    def toon_eerder(self, *, aan: bool) -> None:
        """Whether the lines of before may be seen; not by a cliënt who looks along."""
        self.toont_eerder = aan
        self._laat_zien()

    def _laat_zien(self) -> None:
        er_zijn = self.lijst.count() > 0
        self.leeg.setVisible(self.toont_eerder and not er_zijn)
        self.lijst.setVisible(self.toont_eerder and er_zijn)

    def zet_halve(self, tekst: str, cursor: int) -> None:
        """Put back what was being typed, without it counting as typed."""
        geblokkeerd = self.veld.blockSignals(True)
        self.veld.setText(tekst)
        self.veld.setCursorPosition(cursor)
        self.veld.blockSignals(geblokkeerd)

    def begin(self) -> None:
        """Put the keyboard in the field; the cursor stays where it was."""
        cursor = self.veld.cursorPosition()
        self.veld.setFocus()
        self.veld.deselect()
        self.veld.setCursorPosition(cursor)

    def hoogte(self, breed: int) -> int:
        """Return the height that the field needs, without lines above it."""
        vlak = self._regel.layout()
        return vlak.heightForWidth(breed) if vlak is not None else 0

    def meld(self, zin: str) -> None:
        """Confirm a line, under the field."""
        self._regel.toon_fout("")
        self._regel.zet_uitleg(zin or _UITLEG)

    def toon_fout(self, zin: str) -> None:
        self._regel.toon_fout(zin)

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Take Up from the field, to the lines above it; pass on undo where nothing was typed."""
        if ding is self.veld and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Up and self.lijst.isVisible():
                self.lijst.setCurrentRow(self.lijst.count() - 1)
                self.lijst.setFocus()
                return True
            if gaat_voorbij(self.veld, QKeySequence(event.keyCombination())):
                event.ignore()
                return True
        return super().eventFilter(ding, event)

    def _bouw(self) -> None:
        look = thema()
        self.veld.setMaxLength(_LANGST)
        houd_schoon(self.veld)
        knoppen = QHBoxLayout()
        knoppen.addStretch(1)
        knoppen.addWidget(self.knop)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(look.px(8))
        vlak.addWidget(self.leeg)
        vlak.addWidget(self.lijst, 1)
        vlak.addWidget(self._regel)
        vlak.addLayout(knoppen)
        vlak.addStretch(0)

    def _verbind(self) -> None:
        self.veld.textChanged.connect(self._is_getypt)
        self.veld.cursorPositionChanged.connect(self._is_getypt)
        self.veld.returnPressed.connect(self._bewaar)
        self.veld.installEventFilter(self)
        self.lijst.geopend.connect(self.geopend)
        self.lijst.gewijzigd.connect(self.gewijzigd)
        self.lijst.weg.connect(self.weg)
        self.lijst.toets.connect(self._typ_verder)
        self.knop.clicked.connect(self.plaatsen)

    def _is_getypt(self) -> None:
        self.getypt.emit(self.veld.text(), self.veld.cursorPosition())

    def _bewaar(self) -> None:
        if self.veld.text().strip():
            self.klaar.emit(self.veld.text())

    def _typ_verder(self, letter: str) -> None:
        """A letter typed on a line means the next line: somebody speaks on."""
        self.veld.setFocus()
        self.veld.setCursorPosition(len(self.veld.text()))
        self.veld.insert(letter)
