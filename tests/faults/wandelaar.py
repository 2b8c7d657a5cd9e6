"""The real program, walked through by a script until somebody kills it; runs in a forked process.

It tells of every key typed and of every save that the page called *Opgeslagen*, with the place.
"""

import json
import os
import random
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPlainTextEdit, QTableView

from krachtwerk_desktop import app as programma
from krachtwerk_desktop.domain.plek import sleutel
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.thema import Thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from krachtwerk_desktop.ui.werkruimte import Werkruimte
from tests.storage.conftest import WACHTWOORD
from tests.walks.bestuurder import basistaak, druk, vind, vul, wacht

CELLEN: Final = ("Wonen, Nu", "Wonen, Straks", "Wonen, Toen")
_LETTERS: Final = "ik zoek een huis met een tuin "


def is_getypt(tekst: str, begin: str = "") -> bool:
    """Whether a text is word for word what the walk types, after what stood there at the beginning."""
    return tekst.startswith(begin) and all(
        letter == _LETTERS[plek % len(_LETTERS)] for plek, letter in enumerate(tekst) if plek >= len(begin)
    )


class Verteller:
    """Writes one line per event to a pipe; a line is far under what a pipe takes in one piece."""

    def __init__(self, pijp: int) -> None:
        self._pijp = pijp

    def __call__(self, soort: str, plek: str = "", lengte: int = 0) -> None:
        regel = {"soort": soort, "tijd": time.monotonic(), "plek": plek, "lengte": lengte}
        os.write(self._pijp, json.dumps(regel).encode() + b"\n")


class Wandeling:
    """Types, goes on, locks and opens again, in an order that the seed decides."""

    def __init__(
        self, venster: Hoofdvenster, vertel: Verteller, zaad: int, typt: Callable[[], object]
    ) -> None:
        self._venster, self._vertel, self._kans = venster, vertel, random.Random(zaad)
        self._typt = typt

    def loop(self) -> None:
        """Walk on for ever."""
        self._open()
        vind(QTableView, "Cliënten")
        self._naar_traject()
        self._typt()
        while True:
            stappen = (self._typ_in_ki, self._typ_in_doel, self._typ_in_aantekeningen, self._slot)
            self._kans.choice(stappen)()

    def _open(self) -> None:
        vul("Wachtwoord", WACHTWOORD)
        druk("Openen")
        werk = wacht(lambda: self._venster.findChild(Werkruimte), "werkruimte")
        bewaarder = werk.findChild(Bewaarder)
        assert bewaarder is not None
        velden = werk._diensten.velden
        bewaarder.opgeslagen.connect(
            lambda plek, _: self._vertel("bewaard", sleutel(plek), len(velden.lees(plek)))
        )
        self._bewaarder, self._werk = bewaarder, werk

    def _naar_traject(self) -> None:
        tabel = vind(QTableView, "Cliënten")
        tabel.setFocus()
        tabel.selectRow(0)
        QTest.keyClick(tabel, Qt.Key.Key_Return)
        vind(QListView, "Basistaken")

    def _typ_in_ki(self) -> None:
        basistaak(2)
        self._typ(vind(QPlainTextEdit, self._kans.choice(CELLEN)))

    def _typ_in_doel(self) -> None:
        basistaak(4)
        self._typ(vind(QPlainTextEdit, "Doel 1"))

    def _typ_in_aantekeningen(self) -> None:
        assert self._werk.scherm is not None
        self._werk.scherm.acties["werkaantekeningen"].trigger()
        veld = vind(QPlainTextEdit, "Werkaantekeningen")
        self._typ(veld)
        QTest.keyClick(veld, Qt.Key.Key_Escape)
        vind(QListView, "Basistaken")

    def _slot(self) -> None:
        self._vertel("slot")
        QTest.keyClick(self._venster, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        vind(QLineEdit, "Wachtwoord")
        self._open()
        vind(QListView, "Basistaken")  # simply where it was

    def _typ(self, veld: QPlainTextEdit) -> None:
        veld.setFocus()
        veld.moveCursor(veld.textCursor().MoveOperation.End)
        plek = self._bewaarder.plek_van(veld)
        assert plek is not None
        for _ in range(self._kans.randrange(5, 60)):
            lengte = len(veld.toPlainText())
            QTest.keyClicks(veld, _LETTERS[lengte % len(_LETTERS)])
            self._vertel("getypt", sleutel(plek), lengte + 1)
            lus = QEventLoop()
            QTimer.singleShot(self._kans.randrange(2, 25), lus.quit)
            lus.exec()


def wandel(map_: Path, pijp: int, zaad: int, typt: Callable[[], object]) -> None:
    """Start the program on the vault in *map_* and walk; returns only when it could not start.

    *typt* is called once, right before the first key.
    """
    os.umask(0o077)
    app = QApplication(["krachtwerk-desktop"])
    uiterlijk = Uiterlijk(map_.parent / "thuis")
    Thema(app, uiterlijk.modus, uiterlijk.schaal).pas_toe()
    with ExitStack() as opruimen:
        geheel = programma.Programma(Hoofdvenster(uiterlijk), opruimen)
        if geheel.begin(map_):
            geheel.venster.show()
            geheel.na_eerste_beeld()
            Wandeling(geheel.venster, Verteller(pijp), zaad, typt).loop()
