"""Several choices at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from krachtwerk_desktop.domain.inhoud import Optie, aangeboden, optie_van, past_bij
from krachtwerk_desktop.ui.bouwstenen.stijl import zet
from krachtwerk_desktop.ui.velden.groep import Groep
from krachtwerk_desktop.ui.velden.opties import VinkOptie


class KeuzesVeld(Groep):
    """Check boxes; the value is the ids of the ticked ones, each on a line.

    Ticking *Niemand* takes the other ticks away, and the other way round, as one change.
    An option that expired shows only for an answer that holds it.
    """

    def __init__(self, opties: Sequence[Optie], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._vlak = QVBoxLayout(self)
        self._vlak.setContentsMargins(0, 0, 0, 0)
        self._vlak.setSpacing(0)
        self._knoppen: dict[str, VinkOptie] = {}
        self._groot = False
        self._opties = tuple(opties)
        for optie in aangeboden(opties):
            self._voeg_toe(optie)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def tekst(self) -> str:
        return "\n".join(id_ for id_, knop in self._knoppen.items() if knop.isChecked())

    def maak_groot(self) -> None:
        """Use the large type of Samen kijken."""
        self._groot = True
        for knop in self._knoppen.values():
            zet(knop, "maat", "groot")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on: a jump to this field arrives here."""
        next(iter(self._knoppen.values())).setFocus(event.reason())

    def _voeg_toe(self, optie: Optie) -> None:
        knop = VinkOptie(optie.label)
        self._knoppen[optie.id] = knop
        self._vlak.addWidget(knop)
        if optie.alleen:
            knop.setAccessibleDescription("Gaat niet samen met een andere keuze")
        knop.toggled.connect(lambda aan: self._gekozen(optie.id, aan=aan))
        self.bewaak(knop)
        if self._groot:
            zet(knop, "maat", "groot")

    def _gekozen(self, optie_id: str, *, aan: bool) -> None:
        if aan:
            blijft = (id_ for id_ in self._knoppen if past_bij(self._opties, id_, optie_id))
            self._vink(set(self.tekst().split()).intersection(blijft))
        self._meld()

    def _toon(self, tekst: str) -> None:
        gekozen = tekst.split()
        for id_ in gekozen:
            if id_ not in self._knoppen:
                self._voeg_toe(optie_van(self._opties, id_))
        self._vink(set(gekozen))

    def _vink(self, gekozen: set[str]) -> None:
        for id_, knop in self._knoppen.items():
            geblokkeerd = knop.blockSignals(True)
            knop.setChecked(id_ in gekozen)
            knop.blockSignals(geblokkeerd)
            knop.update()
