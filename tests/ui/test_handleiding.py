"""The handleiding as it is read: what belongs together stands together."""

import pytest
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui.handleiding import Handleiding
from krachtwerk_desktop.ui.thema import thema

pytestmark = pytest.mark.stijlblad


def _wit(boven: QTextBlock, onder: QTextBlock) -> float:
    """Return the pixels between the letters of one block and those of the next."""
    eind = boven.layout().position().y() + boven.layout().boundingRect().height()
    return onder.layout().position().y() - eind


@pytest.mark.parametrize("schaal", [1.0, 2.0])
def test_een_kop_staat_los_van_wat_erboven_staat(qtbot: QtBot, schaal: float) -> None:
    thema().kies("licht", schaal)
    try:
        venster = Handleiding()
        qtbot.addWidget(venster)
        venster.show()
        hoofdstukken = venster.findChildren(QListWidget)[0]
        document = venster.findChildren(QTextBrowser)[0].document()
        koppen = 0
        for nummer in range(hoofdstukken.count()):
            hoofdstukken.setCurrentRow(nummer)
            document.documentLayout().documentSize()  # everything is laid out now
            blok = document.begin().next()
            while blok.isValid():
                if blok.blockFormat().headingLevel():
                    koppen += 1
                    erboven, eronder = _wit(blok.previous(), blok), _wit(blok, blok.next())
                    assert erboven >= 2 * eronder > 0, blok.text()
                blok = blok.next()
        assert koppen > hoofdstukken.count()
    finally:
        thema().kies("licht", 1.0)
