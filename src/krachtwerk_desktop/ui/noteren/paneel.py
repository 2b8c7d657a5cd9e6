"""The panel beside the page: noting first, placing afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from krachtwerk_desktop.domain.inhoud import Perspectief
from krachtwerk_desktop.ui.bouwstenen.knop import Knop
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein, Kop2
from krachtwerk_desktop.ui.bouwstenen.rol import Rol
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.bouwstenen.toetsen import TERUG, VOORUIT
from krachtwerk_desktop.ui.noteren.noteervlak import Noteervlak
from krachtwerk_desktop.ui.noteren.plaatsvlak import Plaatsvlak
from krachtwerk_desktop.ui.noteren.zinnenlijst import Zinnenlijst
from krachtwerk_desktop.ui.thema import thema

SMAL, BREED = 440, 920
_LAAG = 430


class NoteerPaneel(QFrame):
    """Escape closes it; the page behind stays where it is."""

    sluiten = Signal()
    terug = Signal()
    """Undo, over a window: of what it lies over nothing is undone from here."""
    vooruit = Signal()

    def __init__(self, client: str, perspectieven: Sequence[Perspectief], ouder: QWidget) -> None:
        super().__init__(ouder)
        self.setProperty("vlak", "rechts")
        self.setAccessibleName("Noteren en plaatsen")
        self.titel, self.wie = Kop2(), Klein(f"In de woorden van {client}")
        self.dicht = Knop("", "link", "sluiten", naam="Noteren sluiten")
        self.dicht.setToolTip("Esc")
        self.noteervlak, self.plaatsvlak = Noteervlak(self), Plaatsvlak(perspectieven, self)
        self._vlak, self._kop, self._stapel, self._rol = (
            QVBoxLayout(self),
            QHBoxLayout(),
            QStackedLayout(),
            Rol(),
        )
        self._bouw()
        self.dicht.clicked.connect(self.sluiten)

    @property
    def plaatst(self) -> bool:
        """Whether placing is shown, not noting."""
        return self._stapel.currentWidget() is self._rol

    def toon(self, *, plaatsen: bool) -> None:
        """Show noting or placing."""
        self.leg_vast()
        self._stapel.setCurrentWidget(self._rol if plaatsen else self.noteervlak)
        self.titel.setText("Plaatsen" if plaatsen else "Noteren")

    def begin(self) -> None:
        """Put the keyboard where it belongs."""
        (self.plaatsvlak if self.plaatst else self.noteervlak).begin()

    def leg_vast(self) -> None:
        """Keep a line that is being changed."""
        for lijst in self.findChildren(Zinnenlijst):
            lijst.leg_vast()

    def is_geplaatst(self, notitie_id: str, zin: str) -> None:
        """Tell where a line went, and be ready for the next one."""
        self.plaatsvlak.meld(zin)
        self.plaatsvlak.na_plaatsen(notitie_id)

    def zeg_bij_plaatsen(self, zin: str) -> None:
        """Tell something to who is placing, and go on there."""
        if self.isVisible() and self.plaatst:
            self.plaatsvlak.meld(zin)
            self.plaatsvlak.begin()

    def leg_over(self, vlak: QWidget, onder: int) -> None:
        """Cover the right side of a screen, down to *onder* above its end; a single line its corner."""
        ruimte = QRect(0, 0, vlak.width(), vlak.height() - onder)
        if self.noteervlak.toont_eerder:
            zet(self, "kaart", "")
        else:
            zet(self, "kaart", "gewoon")
            ruimte -= QMargins(*4 * [thema().px(8)])
        breed = min(thema().px(BREED if self.plaatst else SMAL), ruimte.width())
        ruimte.setLeft(ruimte.right() + 1 - breed)
        if not self.noteervlak.toont_eerder:
            ruimte.setTop(max(0, ruimte.bottom() + 1 - self._hoogte_van_een_regel(breed)))
        self.setGeometry(ruimte)
        self.raise_()

    def _leg_weer(self) -> None:
        vlak = self.parentWidget()
        if vlak is not None:
            self.leg_over(vlak, 0)

    def _hoogte_van_een_regel(self, breed: int) -> int:
        buiten = self._vlak.contentsMargins()
        regel = self.noteervlak.hoogte(breed - buiten.left() - buiten.right())
        kop = self._kop.sizeHint().height() + self._vlak.spacing()
        return buiten.top() + kop + regel + buiten.bottom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # a dialog behind it would press its own button
        elif (doe := self._handeling(event)) is not None:
            doe.emit()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not (self.plaatst and self.plaatsvlak.breek_af()):
            self.sluiten.emit()

    def event(self, event: QEvent) -> bool:
        """Claim Escape before the page behind does, and over a window its undo and redo.

        A single line grows and shrinks with what is said under it.
        """
        if event.type() == QEvent.Type.LayoutRequest and not self.noteervlak.toont_eerder:
            self._leg_weer()
        if isinstance(event, QKeyEvent) and self._claimt(event):
            event.accept()
            return True
        return super().event(event)

    def _claimt(self, event: QKeyEvent) -> bool:
        wil = event.key() == Qt.Key.Key_Escape or self._handeling(event) is not None
        return wil and event.type() == QEvent.Type.ShortcutOverride

    def _handeling(self, event: QKeyEvent) -> SignalInstance | None:
        toets = QKeySequence(event.keyCombination())
        if not isinstance(self.window(), QDialog):
            return None  # the workspace undoes, and shows where
        if toets == TERUG:
            return self.terug
        return self.vooruit if toets in VOORUIT else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        laag = self.height() < thema().px(_LAAG)
        self.wie.setVisible(not laag)
        self.plaatsvlak.deel_in(self.width(), laag=laag)

    def _bouw(self) -> None:
        look = thema()
        kop = self._kop
        teksten = QVBoxLayout()
        teksten.setSpacing(0)
        teksten.addWidget(self.titel)
        teksten.addWidget(self.wie)
        kop.addLayout(teksten, 1)
        kop.addWidget(self.dicht, 0, Qt.AlignmentFlag.AlignTop)
        self._stapel.addWidget(self.noteervlak)
        self._rol.inhoud.addWidget(self.plaatsvlak)
        self._stapel.addWidget(self._rol)
        vlak = self._vlak
        vlak.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        vlak.setSpacing(look.px(10))
        vlak.addLayout(kop)
        vlak.addLayout(self._stapel, 1)
