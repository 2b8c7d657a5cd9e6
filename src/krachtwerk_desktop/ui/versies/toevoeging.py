"""One photo or scan on its way into the vault."""

import threading
from pathlib import Path

from krachtwerk_desktop.application.versies import ToevoegenGestopt, VersieService
from krachtwerk_desktop.application.voortgang import Voortgang
from krachtwerk_desktop.ui.versies import scan


class Toevoeging:
    """Read, checked and written beside the window: stopped before it is written, or written whole.

    So whoever stops it knows what became of it.
    """

    def __init__(self, versies: VersieService, versie_id: str, pad: Path) -> None:
        self._versies, self.versie_id, self._pad = versies, versie_id, pad
        self._beslissing = threading.Lock()
        self._gestopt = self._schrijft = self._gelukt = False
        self._klaar = threading.Event()

    def voer_uit(self, meld: Voortgang) -> None:
        """Do it; raises a Fout when nothing was added."""
        try:
            inhoud = scan.lees_bestand(self._pad)
            meld(0, 0)
            scan.keur(inhoud, meld)
            with self._beslissing:
                meld(0, 0)
                if self._gestopt:
                    raise ToevoegenGestopt
                self._schrijft = True
            self._versies.voeg_bijlage_toe(self.versie_id, self._pad.name, inhoud)
            self._gelukt = True
        finally:
            self._klaar.set()

    def wacht(self, seconden: float) -> None:
        """Give it this long to end."""
        self._klaar.wait(seconden)

    @property
    def gelukt(self) -> bool:
        """Whether it is in the vault."""
        return self._gelukt

    def breek_af(self) -> bool:
        """Let it end before the vault closes; return whether it was added."""
        with self._beslissing:
            self._gestopt = True
            if not self._schrijft:
                return False
        self._klaar.wait()
        return self._gelukt
