"""A list of short texts, a row for each."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from krachtwerk_desktop.domain.stuurtekens import zonder_stuurtekens
from krachtwerk_desktop.ui.bouwstenen.cursor import cursor_van, zet_cursor
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.groep import Groep, kleine_knop, naam_van
from krachtwerk_desktop.ui.velden.zin import ZinVeld

UITLEG: Final = "Enter maakt een nieuwe regel. Met Ctrl en een pijltje verplaats je een regel."

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAP: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Regel(ZinVeld):
    """The text of a row: of what is pasted or dropped it takes the first line, and hands on the others."""

    meer = Signal(list)

    def insertFromMimeData(self, bron: QMimeData) -> None:
        tekst = zonder_stuurtekens(bron.text())
        if len((tekst + ".").splitlines()) < 2:
            super().insertFromMimeData(bron)
            return
        eerste, *andere = [regel for regel in tekst.splitlines() if regel.strip()] or [""]
        self.insertPlainText(eerste)
        if andere:
            self.meer.emit([regel.strip() for regel in andere])


class _Rij(QWidget):
    """One row: its text and the button that takes it away."""

    weg = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.regel = _Regel()
        self.weghalen = kleine_knop("", "sluiten")
        self.weghalen.setToolTip("Weghalen")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        vlak = QHBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(4))
        vlak.addWidget(self.regel, 1)
        vlak.addWidget(self.weghalen)
        self.weghalen.clicked.connect(self.weg)


class LijstVeld(Groep):
    """Rows added with Enter, put in order with Ctrl and the arrows, taken away with a button.

    The rows keep their place on screen and only their texts move, so that the order of the
    Tab key is always that of the eye. There is one row at least; empty rows are not stored.
    """

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._rijen: list[_Rij] = []
        self._label, self._groot = "", False
        self._weggehaald: tuple[int, str] | None = None
        self._bouw()

    def tekst(self) -> str:
        return "\n".join(tekst for tekst in self._teksten() if tekst.strip())

    def maak_groot(self) -> None:
        """Use the large type of Samen kijken."""
        self._groot = True
        for rij in self._rijen:
            rij.regel.maak_groot()

    def setAccessibleName(self, naam: str) -> None:
        """The first row carries the name of the field, further rows their number behind it."""
        self._label = naam
        naam_van(self.toevoegen, naam, "regel toevoegen")
        naam_van(self.ongedaan, naam, "ongedaan maken")
        self._benoem()

    def setAccessibleDescription(self, tekst: str) -> None:
        for rij in self._rijen:
            rij.regel.setAccessibleDescription(f"{tekst} {UITLEG}".strip())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on: a jump to this field arrives here."""
        self._rijen[0].regel.setFocus(event.reason())

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plek = next((n for n, rij in enumerate(self._rijen) if rij.regel is ding), None)
            if plek is not None and self._toets(plek, event):
                return True
        return super().eventFilter(ding, event)

    def _toets(self, plek: int, event: QKeyEvent) -> bool:
        """Do what a key means in row *plek*; False leaves it to the field."""
        if event.key() in _ENTER:
            self._splits(plek)
        elif event.key() in _STAP:
            stap = _STAP[Qt.Key(event.key())]
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._verplaats(plek, plek + stap)
            elif self._is_rand(plek, stap):
                self._ga_naar(plek + stap)
            else:
                return False
        elif event.key() == Qt.Key.Key_Backspace and not self._rijen[plek].regel.tekst():
            self._haal_weg(plek)
        else:
            return False
        return True

    def _is_rand(self, plek: int, stap: int) -> bool:
        """Return whether the cursor is on the row's first line, going up, or on its last."""
        kant = QTextCursor.MoveOperation.Up if stap < 0 else QTextCursor.MoveOperation.Down
        return not self._rijen[plek].regel.textCursor().movePosition(kant)

    def _splits(self, plek: int) -> None:
        regel = self._rijen[plek].regel
        tekst, cursor = regel.tekst(), cursor_van(regel)
        links, rechts = tekst[:cursor], tekst[cursor:]
        if links.strip():
            self._verander([*self._voor(plek), links, rechts, *self._na(plek)], plek + 1)

    def _verplaats(self, van: int, naar: int) -> None:
        if 0 <= naar < len(self._rijen):
            cursor = cursor_van(self._rijen[van].regel)
            teksten = self._teksten()
            teksten.insert(naar, teksten.pop(van))
            self._verander(teksten, naar, cursor)

    def _haal_weg(self, plek: int) -> None:
        weg = self._rijen[plek].regel.tekst()
        doel = max(plek - 1, 0) if not weg else min(plek, max(len(self._rijen) - 2, 0))
        self._verander([*self._voor(plek), *self._na(plek)], doel, cursor=-1)
        if weg.strip():
            self._weggehaald = (plek, weg)
            self.ongedaan.show()

    def _zet_terug(self) -> None:
        if self._weggehaald is not None:
            plek, tekst = self._weggehaald
            teksten = [t for t in self._teksten() if t.strip()]
            self._verander([*teksten[:plek], tekst, *teksten[plek:]], plek, cursor=-1)

    def _voeg_regel_toe(self) -> None:
        teksten = [tekst for tekst in self._teksten() if tekst.strip()]
        self._verander([*teksten, ""], len(teksten))

    def _voeg_in(self, plek: int, andere: list[str]) -> None:
        """Put lines in rows of their own after a row, and go to the end of the last."""
        self._verander([*self._teksten()[: plek + 1], *andere, *self._na(plek)], plek + len(andere), -1)

    def _verander(self, teksten: list[str], focus: int, cursor: int = 0) -> None:
        """Show other rows and go to row *focus*; cursor -1 is the end of its text."""
        eerst = self.tekst()
        self._weggehaald = None
        self.ongedaan.hide()
        self._zet_rijen(teksten)
        regel = self._rijen[focus].regel
        regel.setFocus(Qt.FocusReason.OtherFocusReason)
        zet_cursor(regel, len(regel.tekst()) if cursor < 0 else cursor)
        if self.tekst() != eerst:
            self.gewijzigd.emit()

    def _toon(self, tekst: str) -> None:
        if tekst != self.tekst():
            self._weggehaald = None
            self.ongedaan.hide()
            self._zet_rijen([regel for regel in tekst.split("\n") if regel.strip()])

    def _zet_rijen(self, teksten: list[str]) -> None:
        self._zorg_voor(max(1, len(teksten)))
        for rij, tekst in zip(self._rijen, teksten or [""], strict=True):
            rij.regel.zet_tekst(tekst)

    def _zorg_voor(self, aantal: int) -> None:
        while len(self._rijen) > aantal:
            rij = self._rijen.pop()
            self._lijst.removeWidget(rij)
            rij.hide()
            rij.deleteLater()
        while len(self._rijen) < aantal:
            self._maak_rij()
        self._benoem()

    def _maak_rij(self) -> None:
        rij = _Rij()
        voor = self._rijen[-1].weghalen if self._rijen else None
        self._rijen.append(rij)
        self._lijst.addWidget(rij)
        # A layout shows a new widget only later; the focus goes there now.
        rij.show()
        if voor is not None:
            QWidget.setTabOrder(voor, rij.regel)
            QWidget.setTabOrder(rij.regel, rij.weghalen)
        rij.regel.gewijzigd.connect(self.gewijzigd)
        rij.regel.meer.connect(lambda andere: self._voeg_in(self._rijen.index(rij), andere))
        rij.weg.connect(lambda: self._haal_weg(self._rijen.index(rij)))
        self.bewaak(rij.regel)
        self.bewaak(rij.weghalen)
        if self._groot:
            rij.regel.maak_groot()

    def _benoem(self) -> None:
        for nummer, rij in enumerate(self._rijen, 1):
            naam = self._label if nummer == 1 else f"{self._label}, {nummer}"
            rij.regel.setAccessibleName(naam)
            naam_van(rij.weghalen, naam, "weghalen")

    def _bouw(self) -> None:
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(thema().px(4))
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(thema().px(4))
        vlak.addLayout(self._lijst)
        # The first row is made before the buttons, as the Tab key goes in the order of making.
        self._zorg_voor(1)
        self.toevoegen = kleine_knop("Regel toevoegen", "plus")
        self.ongedaan = kleine_knop("Ongedaan maken", "ongedaan")
        onder = QHBoxLayout()
        onder.addWidget(self.toevoegen)
        onder.addWidget(self.ongedaan)
        onder.addStretch(1)
        vlak.addLayout(onder)
        self.toevoegen.clicked.connect(self._voeg_regel_toe)
        self.ongedaan.clicked.connect(self._zet_terug)
        self.ongedaan.hide()
        self.bewaak(self.toevoegen)
        self.bewaak(self.ongedaan)

    def _ga_naar(self, plek: int) -> None:
        if 0 <= plek < len(self._rijen):
            self._rijen[plek].regel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _teksten(self) -> list[str]:
        return [rij.regel.tekst() for rij in self._rijen]

    def _voor(self, plek: int) -> list[str]:
        return self._teksten()[:plek]

    def _na(self, plek: int) -> list[str]:
        return self._teksten()[plek + 1 :]
