"""Keeps a form of a cliënt while it is being filled in."""

from krachtwerk_desktop.application.concepten import ConceptService
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.ui.clienten.dialoog import ClientDialoog
from krachtwerk_desktop.ui.typrust import Typrust


class Formulierwacht(Typrust):
    """Lives as long as the form; what is in it is sent as often as the text of any field."""

    def __init__(self, dialoog: ClientDialoog, concepten: ConceptService) -> None:
        super().__init__(dialoog)
        self._dialoog, self._concepten = dialoog, concepten
        self.timeout.connect(self._stuur)
        dialoog.gewijzigd.connect(self.toets)

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

    def _stuur(self) -> None:
        if self._dialoog.is_ingevuld:
            self._concepten.stuur_formulier(self._dialoog.formulier(), self._dialoog.toon_niet_bewaard)
        else:
            self._concepten.wis_formulier(self._dialoog.client_id)
