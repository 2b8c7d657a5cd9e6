"""PySide does not read along with what the program imports later."""

import subprocess
import sys

PROEF = """
import linecache
import krachtwerk_desktop.ui
import sqlalchemy
from PySide6.QtCore import QObject
print(sum(naam == sqlalchemy.__file__ for naam in linecache.cache), QObject().objectName() == "")
"""


def test_de_bron_van_wat_later_komt_wordt_niet_gelezen() -> None:
    klaar = subprocess.run([sys.executable, "-P", "-c", PROEF], check=True, capture_output=True, text=True)
    assert klaar.stdout.split() == ["0", "True"]
