"""Ctrl+Z in *Snel noteren* over a window: the last line, and nothing else, since only lines are in sight."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.geschiedenis import Teruggedraaid
from krachtwerk_desktop.ui.geschiedenis.stapwoorden import stap_woorden
from krachtwerk_desktop.ui.noteren.paneel import NoteerPaneel
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject

_NIETS: Final = "Er is geen zin om ongedaan te maken."
_NIETS_OPNIEUW: Final = "Er is niets om opnieuw te doen."


class Zinterug(QObject):
    """Undoes for one traject, and tells in the panel what that was."""

    veranderd = Signal()
    """A line came back or went."""

    def __init__(self, omgeving: Omgeving, hier: OpenTraject, paneel: NoteerPaneel) -> None:
        super().__init__(paneel)
        self._omgeving, self._hier = omgeving, hier
        self._vlak = paneel.noteervlak
        self._terug: Teruggedraaid | None = None
        paneel.terug.connect(self.draai_terug)
        paneel.vooruit.connect(self.herhaal)
        for gedaan in (self._vlak.klaar, self._vlak.geopend, self._vlak.weg):
            gedaan.connect(self._vergeet)

    def draai_terug(self) -> None:
        """Undo the last thing done with a line."""
        self._bewaar()
        geschiedenis, hier = self._omgeving.diensten.geschiedenis, self._hier
        try:
            self._terug = geschiedenis.draai_zin_terug(hier.client.id, hier.traject.id)
        except Fout as fout:
            self._vlak.meld(fout.zin)
            return
        self._zeg("Teruggedraaid", self._terug, _NIETS)

    def herhaal(self) -> None:
        """Take the undoing back, once."""
        self._bewaar()
        terug, self._terug = self._terug, None
        try:
            if terug is not None:
                self._omgeving.diensten.geschiedenis.herhaal(terug)
        except Fout as fout:
            self._vlak.meld(fout.zin)
            return
        self._zeg("Toch niet teruggedraaid", terug, _NIETS_OPNIEUW)

    def _zeg(self, wat: str, terug: Teruggedraaid | None, anders: str) -> None:
        if terug is not None:
            self.veranderd.emit()
        woorden = f"{wat}: {stap_woorden(self._omgeving.diensten, terug.stap)}." if terug else anders
        self._vlak.meld(woorden)

    def _vergeet(self) -> None:
        """Something else was done since: there is nothing to do again."""
        self._terug = None

    def _bewaar(self) -> None:
        self._omgeving.bewaarder.leg_alles_vast()
        self._omgeving.afscheid.wacht()
