"""A finger on a touch screen pushes pages and lists up and down."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from krachtwerk_desktop.ui.bouwstenen.groeitekst import GroeiTekst
from krachtwerk_desktop.ui.bouwstenen.lijst import Lijst
from krachtwerk_desktop.ui.bouwstenen.rol import Rol

pytestmark = pytest.mark.stijlblad

Venster = Callable[..., QWidget]


class Vinger:
    """One finger on a touch screen."""

    def __init__(self, venster: QWidget) -> None:
        self._raam, self._scherm, self._y = venster.windowHandle(), QTest.createTouchDevice(), 260
        QTest.touchEvent(self._raam, self._scherm).press(0, self._plek(), self._raam).commit()

    def omhoog(self) -> None:
        """Push on, to the upper edge at the most."""
        self._y = max(self._y - 15, 40)
        QTest.touchEvent(self._raam, self._scherm).move(0, self._plek(), self._raam).commit()

    def los(self) -> None:
        QTest.touchEvent(self._raam, self._scherm).release(0, self._plek(), self._raam).commit()

    def _plek(self) -> QPoint:
        return QPoint(90, self._y)


@pytest.mark.parametrize("soort", ["bladzijde", "lijst"])
def test_een_vinger_schuift_een_bladzijde_en_een_lijst(in_venster: Venster, qtbot: QtBot, soort: str) -> None:
    rol, lijst = Rol(), Lijst("Veel")
    for nummer in range(40):
        rol.inhoud.addWidget(GroeiTekst() if nummer % 2 else QLabel(f"Vraag {nummer}"))
        lijst.addItem(f"Regel {nummer}")
    gebied = rol if soort == "bladzijde" else lijst
    venster = in_venster(gebied, breed=300, hoog=300)
    vinger = Vinger(venster)

    def schuift() -> bool:
        vinger.omhoog()
        return gebied.verticalScrollBar().value() > 100

    qtbot.waitUntil(schuift)
    vinger.los()
