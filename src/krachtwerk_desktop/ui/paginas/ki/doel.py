"""From a statement in the KI to a doel in the actieplan, told in one line and easily taken back."""

from PySide6.QtCore import QObject, Signal

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.krachten import Uitspraak
from krachtwerk_desktop.ui.bouwstenen.melding import Meldingbalk
from krachtwerk_desktop.ui.omgeving import Omgeving
from krachtwerk_desktop.ui.paginas.ki.woorden import doel_gemaakt

_MELDING_MS = 60_000


class DoelMaker(QObject):
    """Makes the doel and tells so in the bar of the page."""

    gewijzigd = Signal()
    naar_actieplan = Signal()

    def __init__(self, omgeving: Omgeving, traject_id: str, balk: Meldingbalk) -> None:
        super().__init__(balk)
        self._omgeving, self._traject_id, self._balk = omgeving, traject_id, balk

    def maak(self, uitspraak: Uitspraak) -> None:
        """Save what is typed first, so that the doel never quotes words the vault does not have."""
        self._omgeving.bewaarder.leg_alles_vast()
        try:
            doel = self._omgeving.diensten.doelen.uit_uitspraak(self._traject_id, uitspraak)
        except Fout as fout:
            self._balk.toon(fout.zin, "fout")
            return
        self.gewijzigd.emit()
        acties = [
            ("Naar het actieplan", self.naar_actieplan.emit),
            ("Ongedaan maken", lambda: self._haal_weg(doel.id)),
        ]
        self._balk.toon(doel_gemaakt(uitspraak.tekst), "klaar", acties, duur=_MELDING_MS)

    def _haal_weg(self, doel_id: str) -> None:
        try:
            self._omgeving.diensten.doelen.verwijder_doel(doel_id)
        except Fout as fout:
            self._balk.toon(fout.zin, "fout")
        self.gewijzigd.emit()
