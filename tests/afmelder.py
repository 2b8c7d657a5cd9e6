"""The real program in a process of its own; says *klaar* when it can be told to end.

Usage: python -m tests.afmelder oefenen | python -m tests.afmelder MAP
"""

import signal
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from krachtwerk_desktop import app, wiring
from krachtwerk_desktop.domain.plek import ki_cel

WACHTWOORD = "fietsen langs het kanaal"
WOORDEN = "Ik woon bij mijn zus en"


class Klaarzegger(app.Programma):
    """Types half a sentence in a vault, and says when it stands."""

    def na_eerste_beeld(self) -> None:
        super().na_eerste_beeld()
        if not _OEFENEN:
            self._toon_werk(wiring.Poort(self._map, self._bezorg).open(WACHTWOORD))
            self._typ()
        sys.stdout.write("klaar\n")
        sys.stdout.flush()

    def _typ(self) -> None:
        diensten, werk = self._diensten, self._werk
        assert diensten is not None
        assert werk is not None
        traject_id = diensten.clienten.lijst()[0].traject.id
        werk.open_traject(traject_id, ki_cel(traject_id, "wonen", "heden"))
        veld = self.venster.focusWidget()
        assert isinstance(veld, QWidget)
        QTest.keyClicks(veld, WOORDEN)


_OEFENEN = sys.argv[1:] == ["oefenen"]

if __name__ == "__main__":
    for soort in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(soort, signal.SIG_DFL)  # ignored, when the tests run in the background
    app.Programma = Klaarzegger  # type: ignore[misc]
    sys.exit(app.main(None if _OEFENEN else Path(sys.argv[1]), oefenen=_OEFENEN))
