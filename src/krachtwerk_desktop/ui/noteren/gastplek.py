"""What the panel can lie over besides the page of a traject: a window, or a page on top of that."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.ui.bouwstenen.toetsen import NOTEREN


class Gastplek(QObject):
    """Follows each of them; *vlak* is the one the panel lies over now, None for the page itself."""

    gevraagd = Signal(QWidget)
    """The key was pressed there."""
    maat = Signal()
    weg = Signal()
    """What the panel lies over is about to go; *vlak* is None already."""

    def __init__(self, ouder: QObject) -> None:
        super().__init__(ouder)
        self.vlak: QWidget | None = None
        self._paginas: list[QWidget] = []
        self._samen: QWidget | None = None

    @property
    def kijkt_de_client(self) -> bool:
        """Whether it lies over what the cliënt sees."""
        return self.vlak is not None and self.vlak is self._samen

    def voeg_samen_toe(self, vlak: QWidget) -> None:
        """Serve *Samen kijken*."""
        self._samen = vlak
        self.voeg_toe(vlak)

    def voeg_toe(self, vlak: QWidget) -> None:
        """Serve one more; a page is in reach of the action in the menu, a window has keys of its own."""
        if vlak.isWindow():
            for toets in NOTEREN:
                QShortcut(toets, vlak, lambda: self.gevraagd.emit(vlak))
        else:
            self._paginas = [pagina for pagina in self._paginas if shiboken6.isValid(pagina)] + [vlak]
        vlak.installEventFilter(self)

    def kies(self, over: QWidget | None) -> QWidget | None:
        """Return what to lie over from now on; without a choice a page on top of the traject."""
        bovenop = (p for p in self._paginas if shiboken6.isValid(p) and p.isVisible())
        self.vlak = over or next(bovenop, None) or self.vlak
        return self.vlak

    def verlaat(self) -> None:
        """Lie over nothing any more."""
        if self.vlak is not None:
            self.vlak = None
            self.weg.emit()

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Follow its size, and be gone before it is."""
        if ding is self.vlak and event.type() == QEvent.Type.Resize:
            self.maat.emit()
        elif ding is self.vlak and event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.verlaat()
        return super().eventFilter(ding, event)
