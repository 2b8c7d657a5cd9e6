"""Ctrl+Z where people sign: the last signature, scan or version of this round, told by name.

From any other page that is never undone: nobody would see it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop.application.diensten import Diensten
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.geschiedenis import Teruggedraaid
from krachtwerk_desktop.domain.geschiedenis import Ding, Stap
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.bouwstenen.toetsen import TERUG, VOORUIT
from krachtwerk_desktop.ui.geschiedenis.stapwoorden import stap_woorden
from krachtwerk_desktop.ui.omgeving import OpenTraject
from krachtwerk_desktop.ui.versies.ondertekenaar import Ondertekenaar

_NIETS = "Er is bij de werkbladen niets meer om ongedaan te maken."
_NIETS_OPNIEUW = "Er is niets om opnieuw te doen."
_EERST_OPSLAAN = (
    "Wat je bij een ondertekening invulde, is nog niet opgeslagen; het programma probeert het steeds "
    "opnieuw. Er is niets teruggedraaid: dat kan weer zodra het opslaan lukt."
)


class Papierterug(QObject):
    """Undoes for the window *venster*; *toon* shows it afresh, at the version of this id."""

    def __init__(
        self,
        diensten: Diensten,
        hier: OpenTraject,
        balk: Meldingbalk,
        toon: Callable[[str], None],
        ondertekenaar: Ondertekenaar,
        venster: QWidget,
    ) -> None:
        super().__init__(venster)
        self._ondertekenaar = ondertekenaar
        self._diensten, self._hier, self._balk, self._toon = diensten, hier, balk, toon
        self._terug: Teruggedraaid | None = None
        QShortcut(TERUG, venster, self.draai_terug)
        for toets in VOORUIT:
            QShortcut(QKeySequence(toets), venster, self.herhaal)

    def vergeet(self) -> None:
        """Something else was done since: there is nothing to do again."""
        self._terug = None

    def draai_terug(self) -> None:
        """Undo the last thing and tell what it was."""
        geschiedenis, hier = self._diensten.geschiedenis, self._hier
        self._toon("")  # what is being typed is saved first
        if self._wacht_op_schijf():
            return
        try:
            terug = geschiedenis.draai_papier_terug(hier.client.id, hier.traject.id)
        except Fout as fout:
            self._balk.toon(fout.zin, "fout")
            return
        if terug is None:
            self._balk.toon(_NIETS, "info")
            return
        self._toon(_versie_van(terug.stap))
        self._terug = terug
        zin = f"Teruggedraaid: {stap_woorden(self._diensten, terug.stap)}."
        self._balk.toon(zin, "info", [("Toch niet", self.herhaal)])

    def herhaal(self) -> None:
        """Take the undoing back, once."""
        if self._wacht_op_schijf():
            return
        terug, self._terug = self._terug, None
        if terug is None:
            self._balk.toon(_NIETS_OPNIEUW, "info")
            return
        try:
            self._diensten.geschiedenis.herhaal(terug)
        except Fout as fout:
            self._balk.toon(fout.zin, "fout")
            return
        self._toon(_versie_van(terug.stap))
        woorden = stap_woorden(self._diensten, terug.stap)
        self._balk.toon(f"Toch niet teruggedraaid: {woorden}.", "info")

    def _wacht_op_schijf(self) -> bool:
        """Refuse while the last thing done is only on screen: an older one would go instead."""
        if self._ondertekenaar.onbewaard:
            self._balk.toon(_EERST_OPSLAAN, "fout")
            return True
        return False


def _versie_van(stap: Stap) -> str:
    return stap.ding_id if stap.ding is Ding.VERSIE else ""
