"""Drives the real program in a process of its own, by accessible names, and tells what it sees.

Started by the tests with its own HOME and temp folder: whatever the program writes is found there.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from krachtwerk_desktop import app as programma
from krachtwerk_desktop.ui.bewaarder import Bewaarder
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster
from krachtwerk_desktop.ui.thema import Thema
from krachtwerk_desktop.ui.uiterlijk import Uiterlijk
from tests.walks import netwerk

W = TypeVar("W", bound=QWidget)
WACHTWOORD = "fietsen langs het kanaal"
_GEDULD = 20.0
_CIJFERS = {n: Qt.Key(Qt.Key.Key_0.value + n) for n in range(1, 8)}


def zeg(soort: str, **wat: object) -> None:
    """Write one line for the test that listens."""
    sys.stdout.write(json.dumps({"soort": soort, "tijd": time.monotonic(), **wat}) + "\n")
    sys.stdout.flush()


def wacht(voorwaarde: Callable[[], W | None], wat: str) -> W:
    """Let the window live until *voorwaarde* holds."""
    eind = time.monotonic() + _GEDULD
    while time.monotonic() < eind:
        gevonden = voorwaarde()
        if gevonden is not None:
            return gevonden
        lus = QEventLoop()
        QTimer.singleShot(10, lus.quit)
        lus.exec()
    zeg("te_lang", wat=wat)
    raise TimeoutError(wat)


def vind(soort: type[W], naam: str) -> W:
    """Return the visible widget with this accessible name (a button also by its text)."""

    def zoek() -> W | None:
        for venster in QApplication.topLevelWidgets():
            for ding in venster.findChildren(soort):
                tekst = ding.text() if isinstance(ding, QAbstractButton) else ""
                if ding.isVisible() and ding.isEnabled() and naam in (ding.accessibleName(), tekst):
                    return ding
        return None

    return wacht(zoek, naam)


def vul(naam: str, tekst: str) -> None:
    """Type into a line or a text field."""
    veld = vind(QWidget, naam)
    veld.setFocus()
    QTest.keyClicks(veld, tekst)


def druk(naam: str) -> None:
    """Press a button."""
    QTest.mouseClick(vind(QAbstractButton, naam), Qt.MouseButton.LeftButton)


def eerste_start(schild: str) -> None:
    """Make a vault as somebody with a fresh laptop does."""
    vul("Je naam", f"Joost {schild}")
    vul("Organisatie", f"Huis {schild}")
    druk("Verder")
    vul("Wachtwoord", WACHTWOORD)
    vul("Wachtwoord herhalen", WACHTWOORD)
    druk("Verder")
    code = vind(QLineEdit, "Noodcode")
    wacht(lambda: code if code.text() else None, "noodcode")
    vul("Noodcode overtypen", code.text().lower().replace("-", " "))
    druk("Klaar")


def nieuwe_client(naam: str) -> None:
    """Add a cliënt and open the traject."""
    druk("Nieuwe cliënt")
    vul("Naam", naam)
    druk("Opslaan")
    tabel = vind(QTableView, "Cliënten")
    tabel.setFocus()
    tabel.selectRow(0)
    QTest.keyClick(tabel, Qt.Key.Key_Return)
    vind(QListView, "Basistaken")


def basistaak(nummer: int) -> None:
    """Go to a basistaak with the keyboard."""
    venster = vind(QListView, "Basistaken").window()
    QTest.keyClick(venster, _CIJFERS[nummer], Qt.KeyboardModifier.ControlModifier)


def wandel(schild: str, venster: Hoofdvenster) -> None:
    """Walk through all of it, with *schild* in every text."""
    eerste_start(schild)
    nieuwe_client(f"Samira {schild}")
    basistaak(2)
    vul("Wonen, Nu", f"Ik heb een kamer {schild}")
    vul("Dit wil ik nog zeggen", f"Bel mij niet {schild}")
    basistaak(4)
    druk("Nieuw doel")
    vul("Doel 1", f"Een eigen plek {schild}")
    druk("Doel 1, actie toevoegen")
    vul("Doel 1, actie 1", f"Inschrijven {schild}")
    druk("Werkblad afdrukken…")
    wacht(_blad_klaar, "afdrukvoorbeeld")
    _bezoek_map(Path.home() / f"Samira_{schild}")
    druk("Sluiten")
    venster.activateWindow()
    wacht(lambda: venster if venster.isActiveWindow() else None, "venster")
    QTest.keyClick(venster, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    veld = vind(QLineEdit, "Wachtwoord")
    teksten = [d.accessibleName() for d in venster.findChildren(QWidget)]
    zeg("vergrendeld", naam_op_scherm=any(schild in t for t in [venster.windowTitle(), *teksten]))
    QTest.keyClicks(veld, "helemaal iets anders")
    druk("Openen")
    wacht(lambda: veld if "klopt niet" in veld.accessibleDescription() else None, "fout wachtwoord")
    vind(QLineEdit, "Wachtwoord").clear()
    vul("Wachtwoord", WACHTWOORD)
    druk("Openen")
    veld_terug = vind(QPlainTextEdit, "Doel 1, actie 1")
    zeg("terug", tekst=veld_terug.toPlainText(), cursor=veld_terug.textCursor().position())
    venster.close()


def _bezoek_map(map_: Path) -> None:
    """Look around in a folder called after the cliënt, and keep nothing there."""
    map_.mkdir()
    druk("Opslaan als PDF…")
    vraag = wacht(lambda: next(iter(_bestandsvragen()), None), "bestandsvraag")
    vraag.setDirectory(str(map_))
    zeg("bezocht", map=vraag.history()[-1])
    vraag.reject()
    wacht(lambda: None if _bestandsvragen() else _blad_klaar(), "bestandsvraag weg")


def _bestandsvragen() -> list[QFileDialog]:
    return [v for venster in QApplication.topLevelWidgets() for v in venster.findChildren(QFileDialog)]


def _blad_klaar() -> QAbstractButton | None:
    for venster in QApplication.topLevelWidgets():
        for knop in venster.findChildren(QAbstractButton):
            if knop.isVisible() and knop.isEnabled() and knop.text() == "Opslaan als PDF…":
                return knop
    return None


def typ_door(venster: Hoofdvenster) -> None:
    """Open the only cliënt and type without a pause, telling of every key and every save."""
    vul("Wachtwoord", WACHTWOORD)
    druk("Openen")
    tabel = vind(QTableView, "Cliënten")
    tabel.setFocus()
    tabel.selectRow(0)
    QTest.keyClick(tabel, Qt.Key.Key_Return)
    vind(QListView, "Basistaken")
    basistaak(2)
    veld = vind(QPlainTextEdit, "Wonen, Nu")
    veld.setFocus()
    for bewaarder in venster.findChildren(Bewaarder) + _bewaarders(venster):
        bewaarder.opgeslagen.connect(lambda *_: zeg("opgeslagen"))
    for nummer in range(100_000):
        QTest.keyClicks(veld, "abcdefghij "[nummer % 11])
        zeg("getypt", aantal=nummer + 1)
        lus = QEventLoop()
        QTimer.singleShot(25, lus.quit)
        lus.exec()


def _bewaarders(venster: Hoofdvenster) -> list[Bewaarder]:
    gevonden = []
    for ding in venster.findChildren(QWidget):
        bewaarder = getattr(ding, "_bewaarder", None)
        if isinstance(bewaarder, Bewaarder):
            gevonden.append(bewaarder)
    return gevonden[:1]


def main() -> int:
    """Run one of the walks."""
    lezer = argparse.ArgumentParser()
    lezer.add_argument("wat", choices=["wandel", "typ"])
    lezer.add_argument("map", type=Path)
    lezer.add_argument("--schild", default="")
    opties = lezer.parse_args()
    netwerk.luister(lambda wat: zeg("netwerk", wat=wat))
    os.umask(0o077)
    app = QApplication(["krachtwerk-desktop"])
    uiterlijk = Uiterlijk(None)
    Thema(app, uiterlijk.modus, uiterlijk.schaal).pas_toe()
    with ExitStack() as opruimen:
        geheel = programma.Programma(Hoofdvenster(uiterlijk), opruimen)
        if not geheel.begin(opties.map):
            return 1
        geheel.venster.show()
        geheel.na_eerste_beeld()
        if opties.wat == "wandel":
            wandel(opties.schild, geheel.venster)
        else:
            typ_door(geheel.venster)
    return 0


if __name__ == "__main__":
    sys.exit(main())
