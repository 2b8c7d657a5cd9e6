"""The guards of the tests themselves: what goes wrong unseen must make a test fail."""

import shutil
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[2]

STIL_MIS = """
import logging
import warnings

import pytest
from PySide6.QtCore import QObject, Signal, qWarning


class Bel(QObject):
    ging = Signal()


def test_gaat_goed(qtbot):
    logging.getLogger("proef").info("niets aan de hand")


def test_log():
    logging.getLogger("proef").warning("dit zag niemand")


@pytest.mark.verwacht_log
def test_verwachte_log():
    logging.getLogger("proef").warning("dit hoort zo")


def test_qt(qtbot):
    qWarning("Qt klaagt")


def test_slot(qtbot):
    bel = Bel()
    bel.ging.connect(lambda: 1 / 0)
    bel.ging.emit()


def test_waarschuwing():
    warnings.warn("oud", DeprecationWarning)
"""


def test_wat_ongezien_misgaat_laat_een_test_zakken(pytester: pytest.Pytester) -> None:
    shutil.copy(WORTEL / "pyproject.toml", pytester.path)
    shutil.copy(WORTEL / "tests" / "conftest.py", pytester.path)
    pytester.makepyfile(test_stil=STIL_MIS)
    uitslag = pytester.runpytest_subprocess("-p", "no:cacheprovider", "test_stil.py")
    # The log is looked at after a test, so that one passes first and then has an error.
    uitslag.assert_outcomes(passed=3, failed=3, errors=1)
    uitslag.stdout.fnmatch_lines_random(
        ["*dit zag niemand*", "FAILED *test_qt*", "FAILED *test_slot*", "FAILED *test_waarschuwing*"]
    )
