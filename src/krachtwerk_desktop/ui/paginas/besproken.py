"""The mark *Besproken*: set by hand, since only the two who talked know it."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from shiboken6 import isValid

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.velden import Gezet
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.plek import BesprokenPlek
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.geschiedenis.keuzeplek import wijs
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.thema import thema

_GEZET: Final = "Besproken is aangevinkt."
_WEG: Final = "Het vinkje Besproken van {dag} is weg."


class Besproken(QWidget):
    """A check box with the day it was set; a failed write puts the box back and says why.

    The day goes with the mark, so the way back is offered at once.

    *waarvan* says what it is about where that is not plain: one page among several.
    """

    gewijzigd = Signal()

    def __init__(self, omgeving: Omgeving, traject_id: str, basistaak: str, *, waarvan: str = "") -> None:
        super().__init__()
        self._omgeving, self._waarvan = omgeving, waarvan
        self._trajecten, self._traject_id = omgeving.diensten.trajecten, traject_id
        self._basistaak = basistaak
        self.vink = QCheckBox("Besproken", self)
        wijs(self.vink, BesprokenPlek(traject_id, basistaak))
        self.onder = Klein(ouder=self)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(thema().px(6))
        rij.addWidget(self.vink)
        rij.addWidget(self.onder, 1)
        self.setFocusProxy(self.vink)
        self.vink.toggled.connect(self._zet)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the mark when the page comes; that reads the whole traject, so not at every step in it."""
        super().showEvent(event)
        if not event.spontaneous():
            self._lees()

    def _lees(self) -> None:
        try:
            self.ververs()
        except Fout as fout:
            self._toon(aan=self.vink.isChecked(), onder=fout.zin)

    def kijk_weer(self) -> None:
        """Show the mark as it is now, with the cursor on it: it was just brought back."""
        self._lees()
        self.gewijzigd.emit()
        self.vink.setFocus()

    def ververs(self) -> None:
        """Read the mark as it is in the vault."""
        dag = self._dag()
        op = f"op {datum.voluit(dag)}" if dag else ""
        self._toon(aan=dag is not None, onder=f"{self._waarvan} {op}".strip())

    def _zet(self, aan: bool) -> None:
        self._omgeving.bewaarder.leg_alles_vast()
        try:
            dag = self._dag()
            gezet = self._trajecten.zet_besproken(self._traject_id, self._basistaak, aan)
            self.ververs()
        except Fout as fout:
            self._toon(aan=not aan, onder=fout.zin)
            return
        zin = _GEZET if dag is None else _WEG.format(dag=datum.voluit(dag))
        self._omgeving.meld(zin, lambda: self._neem_terug(gezet))
        self.gewijzigd.emit()

    def _neem_terug(self, gezet: Gezet) -> None:
        """Take it back also when the page has been left since."""
        if self._omgeving.lukt(lambda: self._trajecten.neem_terug(gezet)) and isValid(self):
            self._lees()
            self.gewijzigd.emit()

    def _dag(self) -> date | None:
        standen = self._trajecten.standen(self._traject_id)
        return next(stand.besproken_op for stand in standen if stand.basistaak.id == self._basistaak)

    def _toon(self, *, aan: bool, onder: str) -> None:
        geblokkeerd = self.vink.blockSignals(True)
        self.vink.setChecked(aan)
        self.vink.blockSignals(geblokkeerd)
        self.onder.setText(onder)
        self.vink.setAccessibleDescription(onder)
