"""Keeps a form of a cliënt while it is being filled in."""

from PySide6.QtCore import QElapsedTimer, QTimer

from krachtwerk_desktop.application.concepten import ConceptService
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.ui.bewaarder import NA_EERSTE_TOETS, NA_LAATSTE_TOETS
from krachtwerk_desktop.ui.clienten.dialoog import ClientDialoog


class Formulierwacht(QTimer):
    """Lives as long as the form; what is in it is sent as often as the text of any field."""

    def __init__(self, dialoog: ClientDialoog, concepten: ConceptService) -> None:
        super().__init__(dialoog)
        self._dialoog, self._concepten = dialoog, concepten
        self._sinds_eerste = QElapsedTimer()
        self.setSingleShot(True)
        self.timeout.connect(self._stuur)
        dialoog.gewijzigd.connect(self._is_gewijzigd)

    def leg_vast(self) -> bool:
        """Keep the form now; returns whether the vault took it."""
        self.stop()
        if not self._dialoog.is_ingevuld:
            return True
        try:
            self._concepten.bewaar_formulier(self._dialoog.formulier())
        except Fout:
            return False
        return True

    def _is_gewijzigd(self) -> None:
        if not self.isActive():
            self._sinds_eerste.start()
        over = NA_EERSTE_TOETS - self._sinds_eerste.elapsed()
        self.start(max(0, min(NA_LAATSTE_TOETS, over)))

    def _stuur(self) -> None:
        if self._dialoog.is_ingevuld:
            self._concepten.stuur_formulier(self._dialoog.formulier(), self._dialoog.toon_niet_bewaard)
        else:
            self._concepten.wis_formulier(self._dialoog.client_id)
