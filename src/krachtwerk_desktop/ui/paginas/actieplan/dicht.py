"""A closed card: one painted widget that opens as soon as somebody comes to it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from krachtwerk_desktop.domain.doel import Doel
from krachtwerk_desktop.domain.plek import ActiePlek, Plek
from krachtwerk_desktop.ui.paginas.actieplan import woorden
from krachtwerk_desktop.ui.paginas.actieplan.opmaak import Opmaak
from krachtwerk_desktop.ui.paginas.actieplan.stand import Stand
from krachtwerk_desktop.ui.thema import thema

_RONDING, _SMALST = 12, 240
_BREEDTES = 3
"""Widths kept: a layout asks with and without a scroll bar before it decides."""
_STIL = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class DichteKaart(QPushButton):
    """A doel that nobody is editing.

    For a screen reader it is a button named *Doel 2* that says in short what is on it.
    Reaching it by Tab, by a press or by a jump opens it; the mouse opens it at the field that
    was pressed. After closing a card by hand the focus may rest here without opening it again.
    """

    gevraagd = Signal(object, bool)
    """Open this card, at a place or None; True to begin at its last field (Shift+Tab)."""
    afgevinkt = Signal(str)
    """The tick box of an actie (its id) was pressed."""

    def __init__(self, stand: Stand, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._stand = stand
        self._doel: Doel | None = None
        self._getoond: tuple[object, ...] = ()
        self._met_acties, self._muis_erop, self._achteruit = True, False, False
        # Not from inside the focus event: opening hides this widget while Qt gives it the focus.
        self._straks = QTimer(self, singleShot=True, interval=0)
        self._straks.timeout.connect(self._open_als_focus)
        self._opmaak: dict[tuple[int, float], Opmaak] = {}
        # By Tab and not by a press: a press opens on release, at the field under it.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        beleid = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self.clicked.connect(lambda: self.gevraagd.emit(None, False))

    def toon(self, doel: Doel, nummer: int, *, met_acties: bool) -> None:
        """Show a doel; nothing is measured again when nothing changed."""
        if self.accessibleName() != f"Doel {nummer}":
            self.setAccessibleName(f"Doel {nummer}")
        nieuw = (doel, met_acties, self._stand.namen, self._stand.vandaag)
        if nieuw == self._getoond:
            return
        self._getoond, self._doel, self._met_acties = nieuw, doel, met_acties
        self.setAccessibleDescription(woorden.beschrijving(doel, self._stand.inhoud, self._stand.vandaag))
        self._meet_opnieuw()

    def krijg_focus(self) -> None:
        """Take the focus without opening."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._straks.stop()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        return self._maak_op(breedte).hoogte if self._doel else 0

    def sizeHint(self) -> QSize:
        """Return a size that costs nothing; the layout asks for the height at its own width."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(thema().px(_SMALST), thema().px(40))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _STIL:
            self._achteruit = event.reason() is Qt.FocusReason.BacktabFocusReason
            self._straks.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        plaats = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or not self.rect().contains(plaats):
            self.setDown(False)
            return
        self.setDown(False)
        streek = self._maak_op(self.width()).tekening.bij(plaats)
        if streek is not None and streek.soort == "vink" and isinstance(streek.plek, ActiePlek):
            self.afgevinkt.emit(streek.plek.actie_id)
            return
        plek: Plek | None = streek.plek if streek else None
        self.gevraagd.emit(plek, False)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._muis_erop = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._muis_erop = False
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._meet_opnieuw()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = thema()
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        dik = 2 if self.hasFocus() else 1
        nadruk = self.hasFocus() or self._muis_erop
        schilder.setPen(QPen(look.kleur("primary" if nadruk else "line"), dik))
        schilder.setBrush(look.kleur("surface"))
        rand = dik / 2
        vlak = QRectF(self.rect()).adjusted(rand, rand, -rand, -rand)
        schilder.drawRoundedRect(vlak, look.px(_RONDING), look.px(_RONDING))
        if self._doel:
            self._maak_op(self.width()).tekening.teken(schilder, event.rect())
        schilder.end()

    def _open_als_focus(self) -> None:
        if self.hasFocus():
            self.gevraagd.emit(None, self._achteruit)

    def _maak_op(self, breedte: int) -> Opmaak:
        sleutel = (breedte, thema().schaal)
        if sleutel not in self._opmaak:
            if len(self._opmaak) >= _BREEDTES:
                self._opmaak.clear()
            doel = self._doel or Doel("", "")
            self._opmaak[sleutel] = Opmaak(self._stand, doel, *sleutel, met_acties=self._met_acties)
        return self._opmaak[sleutel]

    def _meet_opnieuw(self) -> None:
        self._opmaak.clear()
        self.updateGeometry()
        self.update()
