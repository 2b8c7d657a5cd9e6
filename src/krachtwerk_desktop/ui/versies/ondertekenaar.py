"""Writes signatures, and keeps what the vault did not take until it does."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from krachtwerk_desktop.application.fouten import Fout, NietGevonden
from krachtwerk_desktop.application.versies import VersieService
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.versie import Ondertekening, Rol, Versie
from krachtwerk_desktop.ui.bewaarder import OPNIEUW, Bewaarder


class Ondertekenaar(QObject):
    """Outlives the window in which somebody signs, as the saver of fields outlives their page."""

    mislukt = Signal(str)
    """The sentence to show until :attr:`hersteld`."""
    hersteld = Signal()

    def __init__(self, versies: VersieService, bewaarder: Bewaarder, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._versies, self._bewaarder = versies, bewaarder
        self._open: dict[tuple[str, Rol], Ondertekening] = {}
        self._opnieuw = QTimer(self, singleShot=True, interval=OPNIEUW)
        self._opnieuw.timeout.connect(self.probeer_opnieuw)

    @property
    def onbewaard(self) -> Sequence[Ondertekening]:
        """What the vault has not taken."""
        return tuple(self._open.values())

    def nu(self, ondertekening: Ondertekening) -> Ondertekening:
        """Return a signature as it was typed last, also where the vault did not take that."""
        return self._open.get((ondertekening.versie_id, ondertekening.rol), ondertekening)

    def leg_vast(self, ondertekening: Ondertekening, bewerking: str) -> Versie | None:
        """Write it, and return the version as it is then; None when it waits for the vault."""
        plek = (ondertekening.versie_id, ondertekening.rol)
        try:
            versie = self._versies.onderteken(ondertekening, bewerking)
        except NietGevonden as fout:  # the version is gone, and what belongs to it too
            self._open.pop(plek, None)
            self.mislukt.emit(fout.zin)
            return None
        except Fout as fout:
            self._open[plek] = ondertekening
            self._opnieuw.start()
            self.mislukt.emit(fout.zin)
            return None
        if self._open.pop(plek, None) is not None and not self._open:
            self._opnieuw.stop()
            self.hersteld.emit()
        return versie

    def probeer_opnieuw(self) -> None:
        """Try again to write what is left, unless the vault is closed or about to be."""
        if self._bewaarder.gestopt:
            return
        for ondertekening in self.onbewaard:
            self.leg_vast(ondertekening, nieuw_id())
