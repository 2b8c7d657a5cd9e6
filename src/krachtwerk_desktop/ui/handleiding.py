"""The handleiding in the program: chapters, a search field, no network."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlock, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from krachtwerk_desktop.domain.vouwen import vouw
from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.bouwstenen.lijst import Lijst
from krachtwerk_desktop.ui.bouwstenen.maat import zet_maat
from krachtwerk_desktop.ui.bouwstenen.veld import Regelveld, VeldMetLabel
from krachtwerk_desktop.ui.thema import thema

_VOOR_KOP: Final = 24
_VOOR_ALINEA: Final = 8
_VOOR_PUNT: Final = 4


class Handleiding(QDialog):
    """Chapters on the left, the text on the right; typing keeps only chapters that match."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Handleiding")
        zet_maat(self, 960, 640)
        self._zoek = Regelveld()
        self._hoofdstukken = Lijst("Hoofdstukken")
        self._hoofdstukken.setWordWrap(True)
        self._niets = Klein("Dit woord staat niet in de handleiding. Probeer een ander woord.")
        self._niets.hide()
        self._tekst = QTextBrowser()
        self._tekst.setAccessibleName("Tekst van de handleiding")
        self._tekst.setOpenLinks(False)
        self._bouw()
        for pad in sorted(map_van("handleiding").glob("*.md")):
            self._voeg_toe(pad)
        self._zoek.textChanged.connect(self._filter)
        self._hoofdstukken.currentItemChanged.connect(self._toon)
        self._hoofdstukken.setCurrentRow(0)
        self._zoek.setFocus()

    def _bouw(self) -> None:
        vlak = QHBoxLayout(self)
        kant = QVBoxLayout()
        kant.addWidget(VeldMetLabel("Zoeken in de handleiding", self._zoek))
        kant.addWidget(self._niets)
        kant.addWidget(self._hoofdstukken, 1)
        vlak.addLayout(kant, 1)
        vlak.addWidget(self._tekst, 2)
        QShortcut(QKeySequence("Ctrl+K"), self, self._zoek.setFocus)

    def _voeg_toe(self, pad: Path) -> None:
        tekst = pad.read_text("utf-8")
        punt = QListWidgetItem(tekst.partition("\n")[0].lstrip("# "))
        punt.setData(Qt.ItemDataRole.UserRole, tekst)
        self._hoofdstukken.addItem(punt)

    def _filter(self, gezocht: str) -> None:
        woorden = vouw(gezocht).split()
        punten = [self._hoofdstukken.item(n) for n in range(self._hoofdstukken.count())]
        for punt in punten:
            tekst = vouw(str(punt.data(Qt.ItemDataRole.UserRole)))
            punt.setHidden(not all(woord in tekst for woord in woorden))
        zichtbaar = [punt for punt in punten if not punt.isHidden()]
        self._niets.setVisible(not zichtbaar)
        if zichtbaar and self._hoofdstukken.currentItem() not in zichtbaar:
            self._hoofdstukken.setCurrentItem(zichtbaar[0])
        self._wijs_aan()

    def _toon(self, punt: QListWidgetItem | None) -> None:
        if punt is not None:
            self._tekst.document().setDefaultFont(thema().letter())
            self._tekst.document().setDocumentMargin(thema().px(16))
            self._tekst.setMarkdown(str(punt.data(Qt.ItemDataRole.UserRole)))
            _geef_lucht(self._tekst.document())
            self._wijs_aan()

    def _wijs_aan(self) -> None:
        """Select the first place of what was searched for."""
        self._tekst.moveCursor(QTextCursor.MoveOperation.Start)
        if self._zoek.text().strip():
            self._tekst.find(self._zoek.text().strip(), QTextDocument.FindFlag(0))


def _geef_lucht(document: QTextDocument) -> None:
    """Give headings, paragraphs and tables room above them; markdown comes without any."""
    cursor = QTextCursor(document)
    blok = document.begin().next()
    while blok.isValid():
        cursor.setPosition(blok.position())
        if cursor.currentTable() is None:
            opmaak = blok.blockFormat()
            opmaak.setTopMargin(thema().px(_lucht(blok)))
            cursor.setBlockFormat(opmaak)
        blok = blok.next()
    for kader in document.rootFrame().childFrames():
        if isinstance(kader, QTextTable):
            vorm = kader.format()
            vorm.setTopMargin(thema().px(_VOOR_ALINEA))
            kader.setFormat(vorm)


def _lucht(blok: QTextBlock) -> int:
    if blok.blockFormat().headingLevel():
        return _VOOR_KOP
    lijst = blok.textList()
    if lijst is None:
        return _VOOR_ALINEA
    return _VOOR_PUNT if lijst.itemNumber(blok) else _VOOR_ALINEA
