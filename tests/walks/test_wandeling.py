"""The real program in a process of its own: the main job, what it leaves on disk, and a power cut."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from krachtwerk_desktop import wiring
from krachtwerk_desktop.application.clienten import ClientGegevens
from krachtwerk_desktop.storage import kluis
from krachtwerk_desktop.storage.sleutels import VLUG
from tests.walks import netwerk
from tests.walks.bestuurder import WACHTWOORD

_CHECKOUT = Path(__file__).resolve().parents[2]
_SCHILD = "Zwaluwnest7391"
_HOOGSTENS_KWIJT = 1.0


_NAAR_BUITEN = """
import socket
from tests.walks import netwerk
netwerk.luister(print)
met = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
met.connect(("127.0.0.1", 9))
met.close()
"""


def _start(
    wat: str, map_: Path, thuis: Path, *meer: str, spoor: Path | None = None
) -> "subprocess.Popen[str]":
    """Start a walk with every folder it may write to inside *thuis*; its calls go to *spoor*."""
    for naam in ("thuis", "tijdelijk"):
        (thuis / naam).mkdir(parents=True, exist_ok=True)
    eigen = {
        "HOME": str(thuis / "thuis"),
        "USERPROFILE": str(thuis / "thuis"),
        "LOCALAPPDATA": str(thuis / "thuis" / "lokaal"),
        "TMPDIR": str(thuis / "tijdelijk"),
        "TEMP": str(thuis / "tijdelijk"),
        "XDG_RUNTIME_DIR": str(thuis / "tijdelijk"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    omgeving = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")} | eigen
    opdracht = [sys.executable, "-m", "tests.walks.bestuurder", wat, str(map_), *meer]
    return subprocess.Popen(
        netwerk.onder_strace(opdracht, spoor) if spoor else opdracht,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=_CHECKOUT,
        env=omgeving,
    )


def _dood_na(proces: "subprocess.Popen[str]", seconden: float) -> tuple[list[str], float]:
    """Let it type for a while, kill it, and return what it told and when it died."""
    assert proces.stdout is not None
    regels = [next(regel for regel in proces.stdout if '"getypt"' in regel)]
    tot = time.monotonic() + seconden
    for regel in proces.stdout:
        regels.append(regel)
        if time.monotonic() > tot:
            break
    gedood = time.monotonic()
    proces.send_signal(signal.SIGKILL)
    return regels + proces.stdout.readlines(), gedood


def _regels(uitvoer: str) -> list[dict[str, object]]:
    return [json.loads(regel) for regel in uitvoer.splitlines() if regel.startswith("{")]


@pytest.mark.langzaam
def test_de_hele_wandeling_laat_geen_woord_op_de_schijf_en_gaat_nergens_heen(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    spoor = tmp_path_factory.mktemp("spoor") / "roepen" if netwerk.strace_kan() else None
    proces = _start("wandel", tmp_path / "kluis", tmp_path, "--schild", _SCHILD, spoor=spoor)
    uit, fout = proces.communicate(timeout=120)
    assert proces.returncode == 0, fout
    gezien = {str(regel["soort"]): regel for regel in _regels(uit)}
    assert "netwerk" not in gezien
    if spoor is not None:
        assert netwerk.naar_buiten(spoor) == []
    assert str(gezien["bezocht"]["map"]).endswith(f"Samira_{_SCHILD}")
    assert gezien["vergrendeld"]["naam_op_scherm"] is False
    assert gezien["terug"]["tekst"] == f"Inschrijven {_SCHILD}"
    assert gezien["terug"]["cursor"] == len(f"Inschrijven {_SCHILD}")
    assert _SCHILD not in fout
    bestanden = [pad for pad in tmp_path.rglob("*") if pad.is_file()]
    assert any(pad.name == "kluis.db" for pad in bestanden)
    for pad in bestanden:
        inhoud = pad.read_bytes()
        for woord in (_SCHILD, WACHTWOORD):
            for codering in ("utf-8", "utf-16-le", "utf-16-be"):
                assert woord.encode(codering) not in inhoud, pad
    if sys.platform != "win32":
        te_open = [pad for pad in bestanden if pad.stat().st_mode & 0o077]
        assert te_open == []


def test_een_verbinding_wordt_in_python_gezien() -> None:
    """The guard of the walk that is always there."""
    opdracht = [sys.executable, "-c", _NAAR_BUITEN]
    klaar = subprocess.run(opdracht, check=True, capture_output=True, text=True, cwd=_CHECKOUT)
    assert klaar.stdout.split() == ["socket.__new__", "socket.connect"]


@pytest.mark.skipif(
    not netwerk.strace_kan(), reason="No strace here: the walk is then watched from inside Python alone"
)
def test_een_verbinding_wordt_in_de_roepen_gezien(tmp_path: Path) -> None:
    opdracht = netwerk.onder_strace([sys.executable, "-c", _NAAR_BUITEN], tmp_path / "roepen")
    subprocess.run(opdracht, check=True, capture_output=True, cwd=_CHECKOUT)
    assert len(netwerk.naar_buiten(tmp_path / "roepen")) == 2


@pytest.mark.langzaam
@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL; terminate is the same there")
def test_gedood_onder_het_typen_kost_hoogstens_een_seconde(tmp_path: Path) -> None:
    map_ = tmp_path / "kluis"
    nieuw = kluis.bereid_voor(map_, WACHTWOORD, VLUG)
    diensten = wiring.diensten_over(nieuw.voltooi(nieuw.noodcode))
    _, traject = diensten.clienten.nieuw(ClientGegevens("Samira"))
    diensten.kluis.sluit()
    with _start("typ", map_, tmp_path) as proces:
        regels, gedood = _dood_na(proces, 2.1)
    gezien = _regels("".join(r for r in regels if r.endswith("}\n")))
    toetsen = [r for r in gezien if r["soort"] == "getypt"]
    veilig = max(int(str(r["aantal"])) for r in toetsen if float(str(r["tijd"])) < gedood - _HOOGSTENS_KWIJT)
    diensten = wiring.diensten_over(kluis.open_met_wachtwoord(map_, WACHTWOORD))
    tekst = diensten.krachten.van(traject.id).tekst("wonen", "heden")
    diensten.kluis.sluit()
    assert any(r["soort"] == "opgeslagen" for r in gezien)
    assert tekst == ("abcdefghij " * 1000)[: len(tekst)]
    assert len(tekst) >= veilig > 0
