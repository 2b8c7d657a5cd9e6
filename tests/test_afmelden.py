"""Logging off: the real program is told to end, and closes as if somebody closed its window."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from krachtwerk_desktop import wiring
from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.storage import kluis
from krachtwerk_desktop.storage.sleutels import VLUG
from tests.afmelder import WACHTWOORD, WOORDEN

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
_GEDULD = 60


def _sein(argument: str, tmp_path: Path, soort: signal.Signals) -> tuple[int, str]:
    """Start the program, send it a signal once it stands; return its exit code and what it complained of."""
    thuis = tmp_path / "thuis"
    thuis.mkdir()
    omgeving = {**os.environ, "HOME": str(thuis), "TMPDIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.afmelder", argument],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=omgeving,
    ) as kind:
        assert kind.stdout is not None
        assert kind.stdout.readline() == "klaar\n", kind.communicate(timeout=_GEDULD)[1]
        if argument == "oefenen":
            assert list(tmp_path.glob("krachtwerk-oefening-*"))
        kind.send_signal(soort)
        return _einde(kind)


def _einde(kind: "subprocess.Popen[str]") -> tuple[int, str]:
    """Wait for the program to end; one that stays is killed, since leaving the block waits for ever."""
    try:
        _, fout = kind.communicate(timeout=_GEDULD)
    except subprocess.TimeoutExpired:
        kind.kill()
        raise
    return kind.returncode, fout


@pytest.mark.parametrize("soort", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_een_oefenkluis_gaat_mee_weg(tmp_path: Path, soort: str) -> None:
    code, fout = _sein("oefenen", tmp_path, signal.Signals[soort])
    assert code == 0, fout
    assert "Traceback" not in fout
    assert not list(tmp_path.glob("krachtwerk-oefening-*"))


def test_een_halve_zin_is_bewaard(tmp_path: Path) -> None:
    map_ = tmp_path / "kluis"
    nieuw = kluis.bereid_voor(map_, WACHTWOORD, VLUG)
    diensten = wiring.diensten_over(nieuw.voltooi(nieuw.noodcode))
    _, traject = diensten.clienten.nieuw(ClientGegevens("Samira", "Samira"))
    diensten.kluis.sluit()

    code, fout = _sein(str(map_), tmp_path, signal.SIGTERM)
    assert code == 0, fout
    geopend = kluis.open_met_wachtwoord(map_, WACHTWOORD)
    try:
        krachten = wiring.diensten_over(geopend).krachten.van(traject.id)
        assert krachten.tekst("wonen", "heden") == WOORDEN
    finally:
        geopend.sluit()
    assert not list(map_.glob("*-wal"))


_OPDRACHT = """
import signal, sys
from krachtwerk_desktop import cli, stromen
from krachtwerk_desktop.__main__ import main

signal.signal(signal.SIGHUP, signal.SIG_DFL)  # ignored, when the tests were started with nohup

def zeg(zin):
    stromen.zeg(zin)
    if zin.startswith("Kluis:"):
        signal.pause()

cli._zeg = zeg
sys.exit(main(["controleer", "--oefenen"]))
"""


@pytest.mark.parametrize("soort", ["SIGTERM", "SIGHUP"])
def test_ook_een_opdracht_neemt_de_oefenkluis_mee(tmp_path: Path, soort: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _OPDRACHT],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    ) as kind:
        assert kind.stdout is not None
        assert any(regel.startswith("Kluis:") for regel in iter(kind.stdout.readline, ""))
        assert list(tmp_path.glob("krachtwerk-oefening-*"))
        kind.send_signal(signal.Signals[soort])
        code, fout = _einde(kind)
    assert code == 130
    assert fout.strip() == "Afgebroken. Er is niets veranderd."
    assert list(tmp_path.iterdir()) == []
