"""Samen kijken: what the cliënt may see, one question at a time, over the whole window.

No tips, no dossier list, no counts, no other cliënt, no search, no menu. Escape and F11 lead back to
the page behind, at the same place.
"""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.application.samen import SamenStap, SamenVraag
from krachtwerk_desktop.domain.plek import AntwoordPlek, Plek
from krachtwerk_desktop.ui.bouwstenen.toetsen import NOTEREN
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.samen_kijken.kader import SamenKader
from krachtwerk_desktop.ui.samen_kijken.rang import RangVolger, is_rang
from krachtwerk_desktop.ui.samen_kijken.stap import StapVlak

_SLUIT: Final = (Qt.Key.Key_Escape, Qt.Key.Key_F11)
_STAP: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_BLADER: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class SamenKijken(QWidget):
    """Walks the questions of a place and on to the next place, saving as every page does.

    *plek* is the field the begeleider was in: its question comes first.
    """

    noteren = Signal()
    """Somebody wants to note a line, over this page."""
    gesloten = Signal(object)
    """The :class:`Plaats` to show again."""

    def __init__(
        self, omgeving: Omgeving, open_traject: OpenTraject, plaats: Plaats, plek: Plek | None = None
    ) -> None:
        super().__init__()
        self._bewaarder, self._velden = omgeving.bewaarder, omgeving.diensten.velden
        self._samen, self._traject_id = omgeving.diensten.samen, open_traject.traject.id
        self._rang: RangVolger | None = None
        self.kader = SamenKader()
        self._bouw()
        stappen = self._stappen(plaats)
        nummer = next((n for n, s in enumerate(stappen) if isinstance(s, SamenVraag) and s.plek == plek), 0)
        self._toon(plaats, stappen, nummer)

    @property
    def plaats(self) -> Plaats:
        """The place that is on screen."""
        return self._plaats

    def ga(self, richting: int) -> None:
        """Go a question on (1) or back (-1), past what is not for the cliënt."""
        self.leg_vast()
        stappen, nummer = self._stappen(self._plaats), self._nummer + richting
        if 0 <= nummer < len(stappen):
            self._toon(self._plaats, stappen, nummer)
            return
        verder = self._samen.volgende(self._traject_id, self._plaats, richting)
        if verder is not None:
            stappen = self._stappen(verder)
            self._toon(verder, stappen, 0 if richting > 0 else len(stappen) - 1)

    def sluit(self) -> None:
        """Save, and give the place back."""
        self.leg_vast()
        self.gesloten.emit(self._plaats)

    def leg_vast(self) -> None:
        """Hand everything over to the vault now."""
        if self._rang is not None:
            self._rang.leg_vast()
        self._bewaarder.leg_alles_vast()

    def event(self, event: QEvent) -> bool:
        """Claim our keys before a menu of the window behind does."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _van_ons(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, ding: QObject, event: QEvent) -> bool:
        """Take our keys from a text field, which keeps Alt and an arrow to itself."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _van_ons(event):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(ding, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        toets = Qt.Key(event.key())
        if toets in _SLUIT:
            self.sluit()
        elif toets in _STAP and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.ga(_STAP[toets])
        elif toets in _BLADER:
            self.kader.blader(_BLADER[toets])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to where it is of use."""
        super().focusInEvent(event)
        self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._toon_menubalk(aan=False)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._toon_menubalk(aan=True)

    def _toon_menubalk(self, *, aan: bool) -> None:
        venster = self.window()
        if isinstance(venster, QMainWindow):
            venster.menuBar().setVisible(aan)

    def _stappen(self, plaats: Plaats) -> list[SamenStap]:
        return self._samen.stappen(self._traject_id, plaats) or [self._samen.leeg(plaats)]

    def _toon(self, plaats: Plaats, stappen: list[SamenStap], nummer: int) -> None:
        self._plaats, self._nummer = plaats, nummer
        vlak = StapVlak(stappen[nummer], self._velden)
        self._volg(vlak)
        self.kader.toon(vlak)
        for richting, knop in ((-1, self.kader.vorige), (1, self.kader.volgende)):
            binnen = 0 <= nummer + richting < len(stappen)
            verder = binnen or self._samen.volgende(self._traject_id, plaats, richting) is not None
            knop.setEnabled(verder)
        if self.isVisible():
            self._begin()

    def _volg(self, vlak: StapVlak) -> None:
        self._rang = None
        if vlak.editor is None or not isinstance(vlak.stap, SamenVraag):
            return
        vlak.editor.installEventFilter(self)
        plek = vlak.stap.plek
        if isinstance(plek, AntwoordPlek) and is_rang(plek):
            self._rang = RangVolger(vlak.editor, plek, self._samen, self._bewaarder)
        else:
            self._bewaarder.volg(vlak.editor, plek)

    def _wissel_vraag(self) -> None:
        if self.kader.vlak is not None:
            self.kader.vlak.andere_vraag()
            self._begin()

    def _begin(self) -> None:
        """Put the cursor in the field; where there is only something to read, on Volgende."""
        if self.kader.vlak is not None and self.kader.vlak.editor is not None:
            self.kader.vlak.begin()
        elif self.kader.volgende.isEnabled():
            self.kader.volgende.setFocus()
        else:
            self.kader.sluiten.setFocus()

    def _is_opgeslagen(self, _plek: Plek, _moment: datetime) -> None:
        if not self._bewaarder.openstaand:
            self.kader.zeg_stand(opgeslagen=True)

    def _is_mislukt(self, _zin: str) -> None:
        self.kader.zeg_stand(opgeslagen=False)

    def _bouw(self) -> None:
        self.setProperty("vlak", "papier")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        vlak = QVBoxLayout(self)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.addWidget(self.kader)
        self.kader.vorige.clicked.connect(lambda: self.ga(-1))
        self.kader.volgende.clicked.connect(lambda: self.ga(1))
        self.kader.andere_vraag.clicked.connect(self._wissel_vraag)
        self.kader.sluiten.clicked.connect(self.sluit)
        # A shortcut comes before the field, or the button, that has a use of its own for Enter.
        for toets in NOTEREN:
            kort = QShortcut(toets, self)
            kort.activated.connect(self.noteren)
            kort.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._bewaarder.opgeslagen.connect(self._is_opgeslagen)
        self._bewaarder.mislukt.connect(self._is_mislukt)


def _van_ons(event: QKeyEvent) -> bool:
    toets = Qt.Key(event.key())
    return toets in _SLUIT or (toets in _STAP and event.modifiers() == Qt.KeyboardModifier.AltModifier)
