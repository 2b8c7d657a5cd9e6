"""Keeps the page still under the hand while a card opens and another closes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.thema import thema

_GEGROEID = 400
"""Milliseconds after which the fields of a card that was just opened have their height."""
_RONDES = 2
"""Fields and labels take a turn of the event loop each to find their height."""


class StilBeeld(QObject):
    """Lays out and draws a change in one go, with one widget where it was.

    *in_beeld* tells what to keep in sight: the largest first, each only if it fits.
    """

    def __init__(self, rol: Rol, lijst: QWidget, in_beeld: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(lijst)
        self._rol, self._lijst, self._in_beeld = rol, lijst, in_beeld
        self._sinds = QElapsedTimer()

    @contextmanager
    def wissel(self, vlak: QVBoxLayout) -> Iterator[None]:
        """Lay out once, when all is in its place: every widget that is shown would do it again.

        Nothing is drawn from here until :meth:`houd` is done.
        """
        vlakken = (vlak, self._rol.inhoud)
        self._rol.viewport().setUpdatesEnabled(False)
        for een in vlakken:
            een.setEnabled(False)
        try:
            yield
        finally:
            for een in vlakken:
                een.setEnabled(True)
                een.invalidate()

    def hoogte_van(self, widget: QWidget | None) -> int:
        """Return how far from the top of the visible part a widget begins, in pixels."""
        return widget.mapTo(self._rol, QPoint()).y() if widget else 0

    def houd(self, widget: QWidget | None, hoogte: int) -> None:
        """Scroll so that a widget begins at *hoogte* again, now and while fields find their height."""
        self._sinds.start()
        self._zet_op(widget, hoogte)
        QTimer.singleShot(0, self, lambda: self._rond_af(widget, hoogte, _RONDES))

    def volg_groei(self) -> None:
        """Keep the cursor in sight while the fields above it take their height."""
        if self._sinds.isValid() and self._sinds.elapsed() < _GEGROEID:
            QTimer.singleShot(0, self, self._breng_in_beeld)

    def _rond_af(self, widget: QWidget | None, hoogte: int, rondes: int) -> None:
        """Draw once nothing grows any more."""
        self._zet_op(widget, hoogte)
        self._breng_in_beeld()
        if rondes:
            QTimer.singleShot(0, self, lambda: self._rond_af(widget, hoogte, rondes - 1))
        else:
            self._rol.viewport().setUpdatesEnabled(True)

    def _zet_op(self, widget: QWidget | None, hoogte: int) -> None:
        if widget is None or not isValid(widget) or not self._lijst.isVisible():
            return
        vlak = self._rol.inhoud
        vlak.activate()
        if (bladzijde := self._lijst.parentWidget()) is not None:
            bladzijde.resize(bladzijde.width(), vlak.totalHeightForWidth(bladzijde.width()))
        balk = self._rol.verticalScrollBar()
        balk.setValue(balk.value() + self.hoogte_van(widget) - hoogte)

    def _breng_in_beeld(self) -> None:
        hoog = self._rol.viewport().height()
        past = next((widget for widget in self._in_beeld() if widget.height() < hoog), None)
        if past is not None:
            self._rol.ensureWidgetVisible(past, 0, thema().px(12))
