"""The first window in a process of its own: what is not loaded, and who comes to the front."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from krachtwerk_desktop.storage import kluis
from krachtwerk_desktop.storage.sleutels import VLUG
from tests.ui.start.nep import GOED

# Far too much to load before somebody has typed a key.
ZWAAR = [
    "sqlalchemy",
    "sqlcipher3",
    "sqlite3",
    "alembic",
    "cryptography",
    "reportlab",
    "fontTools",
    "uharfbuzz",
    "bidi",
    "arabic_reshaper",
    "pypdfium2",
    "tomllib",
    "json",
    "concurrent",
    "asyncio",
    "socket",
    "ssl",
    "http",
    "PySide6.QtSvg",
    "PySide6.QtPrintSupport",
    "PySide6.QtTest",
]
EIGEN = [
    "domain",
    "application",
    "content",
    "reports",
    "storage.tabellen",
    "storage.kluis",
    "storage.sessie",
    "storage.sleutelbestand",
    "ui.clienten",
    "ui.traject",
    "ui.paginas",
    "ui.velden",
    "ui.voorbeeld",
    "ui.werkruimte",
    "ui.achtergrond",
    "ui.bewaarder",
    "ui.menus",
    "ui.bijvensters",
    "ui.taal",
    "ui.start.werk",
    "ui.start.wachten",
    "cli",
]
# PySide builds a class with all its enums when it is first asked for: about a millisecond each.
QT_KLASSEN = ["QtGui.QIcon", "QtCore.QByteArray", "QtCore.QMetaMethod"]

# Stands in for the event loop: waits for the first picture, tells what is there, and ends.
_KIJK = """
import gc, sys, time
from pathlib import Path
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication, QLineEdit
from krachtwerk_desktop import app
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster

class Venster(Hoofdvenster):
    getekend = False
    def paintEvent(self, event):
        super().paintEvent(event)
        self.getekend = True

def kijk():
    venster = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Venster))
    eind = time.monotonic() + 20
    while not venster.getekend and time.monotonic() < eind:
        QApplication.processEvents()
    modules, qt = sorted(sys.modules), "Qt" in QtCore.__dict__
    klassen = sorted(f"{s.__module__}.{s.__name__}" for s in gc.get_objects() if isinstance(s, type))
    velden = [v.accessibleName() for v in venster.findChildren(QLineEdit) if v.isVisible()]
    import json
    print(json.dumps({"titel": venster.windowTitle(), "velden": velden, "modules": modules, "qt": qt,
                      "klassen": klassen}))
    return 0

app.Hoofdvenster = Venster
QApplication.exec = staticmethod(kijk)
sys.exit(app.main(Path(sys.argv[1])))
"""

# Runs the real loop, says when it is ready, and again when it is called to the front.
_WACHT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from krachtwerk_desktop import app
from krachtwerk_desktop.ui.hoofdvenster import Hoofdvenster

class Venster(Hoofdvenster):
    def maak_af(self):
        super().maak_af()
        QTimer.singleShot(0, lambda: print("klaar", flush=True))
    def kom_naar_voren(self):
        super().kom_naar_voren()
        print("naar voren", flush=True)
        QTimer.singleShot(0, self.close)

app.Hoofdvenster = Venster
sys.exit(app.main(Path(sys.argv[1])))
"""


def start(script: str, map_: Path, thuis: Path) -> "subprocess.Popen[str]":
    eigen = {"HOME": str(thuis), "XDG_CONFIG_HOME": str(thuis), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-c", script, str(map_)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | eigen,
    )


@pytest.fixture
def kluismap(tmp_path: Path) -> Path:
    nieuw = kluis.bereid_voor(tmp_path / "kluis", GOED, VLUG)
    nieuw.voltooi(nieuw.noodcode).sluit()
    return tmp_path / "kluis"


@pytest.mark.parametrize(("met_kluis", "eerste_veld"), [(False, "Je naam"), (True, "Wachtwoord")])
def test_wat_er_niet_geladen_is(
    request: pytest.FixtureRequest, tmp_path: Path, met_kluis: bool, eerste_veld: str
) -> None:
    map_ = request.getfixturevalue("kluismap") if met_kluis else tmp_path / "nieuw"
    uit, fout = start(_KIJK, map_, tmp_path).communicate(timeout=60)
    assert fout.replace("This plugin does not support propagateSizeHints()", "").strip() == ""
    gezien = json.loads(uit)
    assert gezien["titel"] == "Krachtwerk Desktop"
    assert gezien["velden"][0] == eerste_veld
    eigen = tuple(f"krachtwerk_desktop.{naam}" for naam in EIGEN)
    te_veel = {naam for naam in gezien["modules"] if naam in ZWAAR or naam.startswith(eigen)}
    assert not te_veel
    assert not gezien["qt"], "de naamruimte Qt kost een kwart van een leeg venster"
    assert not {f"PySide6.{naam}" for naam in QT_KLASSEN} & set(gezien["klassen"])
    assert "PySide6.QtWidgets.QLineEdit" in gezien["klassen"]


def test_een_tweede_start_roept_de_eerste(kluismap: Path, tmp_path: Path) -> None:
    eerste = start(_WACHT, kluismap, tmp_path)
    assert eerste.stdout is not None
    assert eerste.stdout.readline().strip() == "klaar"
    tweede = start(_KIJK, kluismap, tmp_path)
    uit, _ = tweede.communicate(timeout=60)
    assert (tweede.returncode, uit) == (0, "")
    assert eerste.stdout.readline().strip() == "naar voren"
    assert eerste.wait(timeout=60) == 0
    eerste.communicate()


def test_een_map_zonder_schrijfrecht_krijgt_een_zin(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map", "utf-8")
    script = _KIJK.replace(
        "QApplication.exec = staticmethod(kijk)",
        "from PySide6.QtWidgets import QMessageBox\n"
        "QMessageBox.critical = staticmethod(lambda ouder, titel, zin: print(zin))",
    )
    proces = start(script, tmp_path / "bestand" / "kluis", tmp_path)
    uit, _ = proces.communicate(timeout=60)
    assert proces.returncode == 1
    assert "kan het programma niets bewaren" in uit
