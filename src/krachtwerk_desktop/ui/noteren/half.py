"""The line that is being typed: kept while it is no line yet."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.notities import NotitieService
from krachtwerk_desktop.ui.bewaarder import OPNIEUW
from krachtwerk_desktop.ui.typrust import Typrust

Halve = tuple[str, int]
"""Text and cursor."""
_LEEG: Final[Halve] = ("", 0)


class HalveZinnen(QObject):
    """Per traject what stands in the field, sent to the vault as often as any other field.

    It outlives the panel. What the vault did not take stays in `onbewaard`, to be sealed at a lock.
    """

    mislukt = Signal(str)
    """The sentence to show."""
    hersteld = Signal()
    opgepakt = Signal(str)
    """The id of a round whose line is shown, to be gone on with."""

    def __init__(self, dienst: NotitieService, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._dienst = dienst
        self._nu: dict[str, Halve] = {}
        self._open: dict[str, Halve] = {}
        self._gestopt = False
        self._toets = Typrust(self)
        self._toets.timeout.connect(self.leg_vast)

    @property
    def onbewaard(self) -> dict[str, Halve]:
        """What the vault has not confirmed, to be sealed."""
        return dict(self._open)

    def neem_over(self, halve: dict[str, Halve]) -> None:
        """Take unsealed lines up again."""
        for traject_id, (tekst, cursor) in halve.items():
            self.typ(traject_id, (tekst, cursor))

    def haal(self, traject_id: str) -> Halve:
        """Return what was being typed; raises a :class:`Fout` when the vault cannot be read."""
        if traject_id not in self._nu:
            self._nu[traject_id] = self._dienst.halve(traject_id)
        self.opgepakt.emit(traject_id)
        return self._nu[traject_id]

    def vergeet(self, traject_id: str) -> None:
        """Read it from the vault again: it was changed elsewhere."""
        if traject_id not in self._open:
            self._nu.pop(traject_id, None)

    def typ(self, traject_id: str, halve: Halve) -> None:
        """Take over what stands in the field."""
        if halve == self._nu.get(traject_id, _LEEG):
            return
        self._nu[traject_id] = self._open[traject_id] = halve
        self._toets.toets()

    def leg_vast(self) -> None:
        """Send what is not in the vault yet."""
        self._toets.stop()
        for traject_id in list(self._open):
            self._stuur(traject_id, self._open[traject_id])

    def sluit(self) -> None:
        """Write what is left; send nothing any more."""
        self._gestopt = True
        self.schrijf()

    def schrijf(self) -> list[str]:
        """Write what is not confirmed and wait for it; return the rounds where that failed."""
        self._toets.stop()
        for traject_id, halve in list(self._open.items()):
            try:
                self._dienst.bewaar_halve_nu(traject_id, halve)
            except Fout:
                continue
            del self._open[traject_id]
        return list(self._open)

    def _stuur(self, traject_id: str, halve: Halve) -> None:
        try:
            self._dienst.bewaar_halve(
                traject_id, halve, lambda: self._klaar(traject_id, halve), self._is_mislukt
            )
        except Fout as fout:
            self._is_mislukt(fout)

    def _klaar(self, traject_id: str, halve: Halve) -> None:
        if self._open.get(traject_id) == halve:
            del self._open[traject_id]
        if not self._gestopt and not self._open:
            self.hersteld.emit()

    def _is_mislukt(self, fout: Fout) -> None:
        if self._gestopt:
            return
        self._toets.start(OPNIEUW)
        self.mislukt.emit(fout.zin)
