"""The quiet line of a page whose sheet was made ready: which version, and whether it still holds."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.application.bladen import blad_bij
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.ui.bouwstenen.koppen import Klein
from krachtwerk_desktop.ui.omgeving import Omgeving

_RUST_MS: Final = 250


class Versieregel(Klein):
    """Compares only when nothing is being typed, so that no key and no page waits for it."""

    def __init__(self, omgeving: Omgeving, traject_id: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder=ouder)
        self._omgeving, self._traject_id = omgeving, traject_id
        self._blad = ""
        self._bekend: dict[str, str] = {}
        self._later = QTimer(self, singleShot=True, interval=_RUST_MS)
        self._later.timeout.connect(self._kijk)
        self.hide()

    def toon(self, basistaak: str) -> None:
        """Show what is known of this page's sheet, and look again soon."""
        blad = blad_bij(basistaak)
        self._blad = blad.sleutel if blad.te_tekenen else ""
        self._zeg(self._bekend.get(self._blad, ""))
        self.kijk_later()

    def kijk_later(self) -> None:
        """Look again once it is quiet."""
        if self._blad:
            self._later.start()

    def _kijk(self) -> None:
        scherm = self.parentWidget()
        if scherm is None or not scherm.isVisible():
            return
        if self._omgeving.bewaarder.bezig:
            self._later.start()
            return
        try:
            zin = self._omgeving.diensten.versies.stand(self._traject_id, self._blad).zin
        except Fout as fout:
            self._omgeving.meld(fout.zin)
            return
        self._bekend[self._blad] = zin
        self._zeg(zin)

    def _zeg(self, zin: str) -> None:
        self.setText(zin)
        self.zet_kleur("amber" if "gewijzigd" in zin else "")
        self.setVisible(bool(zin))
