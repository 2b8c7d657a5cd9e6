"""The screen that windows are measured on: a virtual one where there is Xvfb, else none at all."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scherm:
    """Its name, and the environment of a process that shows windows on it."""

    naam: str
    omgeving: dict[str, str]


@contextmanager
def scherm() -> Iterator[Scherm]:
    """Hold a screen of 1366×768 that nobody sees; `QT_QPA_PLATFORM` chooses another one."""
    gekozen = os.environ.get("QT_QPA_PLATFORM")
    xvfb = shutil.which("Xvfb") if sys.platform.startswith("linux") else None
    if gekozen or xvfb is None:
        naam = gekozen or "offscreen"
        yield Scherm(naam, {**os.environ, "QT_QPA_PLATFORM": naam})
        return
    lees, schrijf = os.pipe()
    opdracht = [
        xvfb,
        "-displayfd",
        str(schrijf),
        "-screen",
        "0",
        "1366x768x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    stil = subprocess.DEVNULL
    with subprocess.Popen(opdracht, pass_fds=[schrijf], stdout=stil, stderr=stil) as server:
        os.close(schrijf)
        try:
            with os.fdopen(lees) as pijp:
                nummer = pijp.readline().strip()
            if nummer:
                yield Scherm("Xvfb", {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{nummer}"})
            else:  # it could not start
                yield Scherm("offscreen", {**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        finally:
            server.terminate()
