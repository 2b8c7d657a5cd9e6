"""The mark *Besproken*: set by hand, since only the two who talked know it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.trajecten import TrajectService
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.thema import thema


class Besproken(QWidget):
    """A check box with the day it was set; a failed write puts the box back and says why.

    *waarvan* says what it is about where that is not plain: one page among several.
    """

    gewijzigd = Signal()

    def __init__(
        self, trajecten: TrajectService, traject_id: str, basistaak: str, *, waarvan: str = ""
    ) -> None:
        super().__init__()
        self._waarvan = waarvan
        self._trajecten, self._traject_id, self._basistaak = trajecten, traject_id, basistaak
        self.vink = QCheckBox("Besproken", self)
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

    def ververs(self) -> None:
        """Read the mark as it is in the vault."""
        standen = self._trajecten.standen(self._traject_id)
        dag = next(stand.besproken_op for stand in standen if stand.basistaak.id == self._basistaak)
        op = f"op {datum.voluit(dag)}" if dag else ""
        self._toon(aan=dag is not None, onder=f"{self._waarvan} {op}".strip())

    def _zet(self, aan: bool) -> None:
        try:
            self._trajecten.zet_besproken(self._traject_id, self._basistaak, aan)
            self.ververs()
        except Fout as fout:
            self._toon(aan=not aan, onder=fout.zin)
            return
        self.gewijzigd.emit()

    def _toon(self, *, aan: bool, onder: str) -> None:
        geblokkeerd = self.vink.blockSignals(True)
        self.vink.setChecked(aan)
        self.vink.blockSignals(geblokkeerd)
        self.onder.setText(onder)
        self.vink.setAccessibleDescription(onder)
