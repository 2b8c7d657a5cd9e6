"""One choice: radio buttons, or a combo box when there are many. A choice can be taken back."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QComboBox, QHBoxLayout, QSizePolicy, QWidget

from krachtwerk_desktop.domain.inhoud import Optie, aangeboden, optie_van
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.bouwstenen.velden import Keuzelijst
from krachtwerk_desktop.ui.thema import thema
from krachtwerk_desktop.ui.velden.groep import Groep, kleine_knop, naam_van
from krachtwerk_desktop.ui.velden.opties import RondOptie

MEESTE_RONDJES: Final = 7
"""With more options a combo box reads better than a column of radio buttons."""
NIETS: Final = "Nog niet gekozen"

_LETTERS: Final = 20
_WISTOETSEN: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class KeuzeVeld(Groep):
    """Radio buttons; Delete or *Leegmaken* takes the choice back.

    An option that expired shows only for an answer that holds it.
    """

    def __init__(
        self, opties: Sequence[Optie], *, naast_elkaar: bool = False, ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        richting = QBoxLayout.Direction.LeftToRight if naast_elkaar else QBoxLayout.Direction.TopToBottom
        self._rij = QBoxLayout(richting)
        self._rij.setSpacing(thema().px(16 if naast_elkaar else 0))
        self._opties = tuple(opties)
        self._knoppen: dict[str, RondOptie] = {}
        self._ring = QButtonGroup(self)
        self._groot = False
        self._bouw(aangeboden(opties), naast_elkaar=naast_elkaar)
        self._ring.buttonToggled.connect(self._is_gekozen)
        self.leegmaken.clicked.connect(self.maak_leeg)

    def tekst(self) -> str:
        return next((id_ for id_, knop in self._knoppen.items() if knop.isChecked()), "")

    def maak_leeg(self) -> None:
        """Take the choice back, and stay in the field."""
        had_focus = self.leegmaken.hasFocus()
        self._toon("")
        self._meld()
        if had_focus:
            next(iter(self._knoppen.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def maak_groot(self) -> None:
        """Use the large type of Samen kijken."""
        self._groot = True
        for knop in self._knoppen.values():
            zet(knop, "maat", "groot")

    def setAccessibleName(self, naam: str) -> None:
        super().setAccessibleName(naam)
        naam_van(self.leegmaken, naam, "leegmaken")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on: the label's mnemonic and a jump to this field arrive here."""
        gekozen = self._knoppen.get(self.tekst())
        (gekozen or next(iter(self._knoppen.values()))).setFocus(event.reason())

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        wist = isinstance(event, QKeyEvent) and event.key() in _WISTOETSEN
        if wist and event.type() == QEvent.Type.KeyPress and ding is not self.leegmaken:
            self.maak_leeg()
            return True
        return super().eventFilter(ding, event)

    def _bouw(self, opties: Sequence[Optie], *, naast_elkaar: bool) -> None:
        vlak = QHBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.addLayout(self._rij, 0 if naast_elkaar else 1)
        for optie in opties:
            self._voeg_toe(optie)
        # Made after the options, as the Tab key goes in the order of making.
        self.leegmaken = kleine_knop("Leegmaken")
        vlak.addWidget(self.leegmaken, 0, Qt.AlignmentFlag.AlignTop)
        if naast_elkaar:
            vlak.addStretch(1)
        self.bewaak(self.leegmaken)
        beleid = self.leegmaken.sizePolicy()
        beleid.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
        beleid.setRetainSizeWhenHidden(True)
        self.leegmaken.setSizePolicy(beleid)
        self.leegmaken.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _voeg_toe(self, optie: Optie) -> None:
        knop = RondOptie(optie.label)
        self._knoppen[optie.id] = knop
        self._ring.addButton(knop)
        self._rij.addWidget(knop)
        self.bewaak(knop)
        if self._groot:
            zet(knop, "maat", "groot")

    def _is_gekozen(self, _knop: QWidget, aan: bool) -> None:
        self.leegmaken.setVisible(bool(self.tekst()))
        if aan:
            self._meld()

    def _toon(self, tekst: str) -> None:
        if tekst and tekst not in self._knoppen:
            self._voeg_toe(optie_van(self._opties, tekst))
        geblokkeerd = self._ring.blockSignals(True)
        self._ring.setExclusive(False)
        for id_, knop in self._knoppen.items():
            knop.setChecked(id_ == tekst)
        self._ring.setExclusive(True)
        self._ring.blockSignals(geblokkeerd)
        self.leegmaken.setVisible(bool(tekst))


class JaNeeVeld(KeuzeVeld):
    """Yes, no, or not said."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__((Optie("ja", "Ja"), Optie("nee", "Nee")), naast_elkaar=True, ouder=ouder)


class KeuzeLijst(Keuzelijst):
    """A combo box; the first item and Delete take the choice back.

    *leeg* is the text of that first item; None leaves it out, for what always has a value.
    """

    gewijzigd = Signal()
    verlaten = Signal()

    def __init__(
        self, opties: Sequence[Optie], *, leeg: str | None = NIETS, ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self._kan_leeg = leeg is not None
        self._opties = tuple(opties)
        # A long option may not push a narrow page wider; the opened list shows it whole.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        langste = max((len(optie.label) for optie in aangeboden(opties)), default=0)
        self.setMinimumContentsLength(min(langste, _LETTERS))
        if leeg is not None:
            self.addItem(leeg, "")
        for optie in aangeboden(opties):
            self.addItem(optie.label, optie.id)
        self.currentIndexChanged.connect(self.gewijzigd)

    def tekst(self) -> str:
        return self.currentData() or ""

    def zet_tekst(self, tekst: str) -> None:
        """Show a value from the vault, without it counting as chosen."""
        geblokkeerd = self.blockSignals(True)
        if tekst and self.findData(tekst) < 0:
            self.addItem(optie_van(self._opties, tekst).label, tekst)
        self.setCurrentIndex(self.findData(tekst))
        self.blockSignals(geblokkeerd)
        self.update()

    def maak_groot(self) -> None:
        """Use the large type of Samen kijken."""
        zet(self, "maat", "groot")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._kan_leeg and event.key() in _WISTOETSEN:
            self.setCurrentIndex(0)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.verlaten.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.verlaten.emit()
