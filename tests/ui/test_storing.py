"""Errors that nobody foresaw: one Dutch sentence, and no word of anybody in the log."""

import sys
import threading
from collections.abc import Iterator

import pytest

from krachtwerk_desktop.ui import storing


@pytest.fixture
def getoond() -> Iterator[list[str]]:
    oud = sys.excepthook, threading.excepthook
    gezegd: list[str] = []
    storing.vang_op(gezegd.append)
    yield gezegd
    sys.excepthook, threading.excepthook = oud


def struikel() -> None:
    raise ValueError("Samira el Amrani")


@pytest.mark.verwacht_log
def test_een_zin_en_een_plek(getoond: list[str], caplog: pytest.LogCaptureFixture) -> None:
    try:
        struikel()
    except ValueError as fout:
        sys.excepthook(type(fout), fout, fout.__traceback__)
    assert getoond == [storing.ZIN]
    assert "ValueError op test_storing.py:" in caplog.text
    assert "in struikel" in caplog.text
    assert "Samira" not in caplog.text


@pytest.mark.verwacht_log
def test_ook_op_een_andere_draad(getoond: list[str], caplog: pytest.LogCaptureFixture) -> None:
    draad = threading.Thread(target=struikel)
    draad.start()
    draad.join()
    assert getoond == [storing.ZIN]
    assert "Samira" not in caplog.text


def test_stoppen_met_het_toetsenbord_is_geen_storing(getoond: list[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert getoond == []
