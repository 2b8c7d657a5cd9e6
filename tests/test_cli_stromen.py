"""The command line where the terminal is closed, full, or knows no letters but those of English."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from krachtwerk_desktop import wiring
from krachtwerk_desktop.stromen import NIET_GETOOND
from tests.test_cli import _WACHTWOORD, kluismap, masker

__all__ = ["kluismap", "masker"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="streams are closed with a shell")
_VOL = Path("/dev/full")


def draai(
    argumenten: Sequence[str],
    achteraan: str = "",
    invoer: bytes = b"",
    omgeving: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a shell, with *achteraan* closing or leading away a stream."""
    opdracht = f'exec "$0" -m krachtwerk_desktop "$@" {achteraan}'
    return subprocess.run(
        ["/bin/sh", "-c", opdracht, sys.executable, *argumenten],
        input=invoer,
        capture_output=True,
        check=False,
        env={**os.environ, **(omgeving or {})},
    )


def een_zin(klaar: subprocess.CompletedProcess[bytes], code: int) -> str:
    """Return the one sentence on standard error."""
    fout = klaar.stderr.decode("utf-8")
    assert klaar.returncode == code, fout
    assert len(fout.strip().splitlines()) == 1, fout
    return fout.strip()


@pytest.mark.parametrize("achteraan", [">&-", pytest.param(f">{_VOL}", marks=pytest.mark.skipif(
    not _VOL.exists(), reason="no /dev/full"))])  # fmt: skip
@pytest.mark.parametrize("argumenten", [["--version"], ["--help"], ["controleer", "--oefenen"]])
def test_een_uitkomst_die_nergens_heen_kan(argumenten: list[str], achteraan: str) -> None:
    assert een_zin(draai(argumenten, achteraan), 1) == NIET_GETOOND


def test_een_blad_heeft_geen_uitvoer_nodig(tmp_path: Path) -> None:
    pdf = tmp_path / "ki.pdf"
    klaar = draai(["afdrukken", "ki", "--leeg", "--uit", str(pdf)], "<&- >&- 2>&-")
    assert klaar.returncode == 0
    assert pdf.read_bytes().startswith(b"%PDF")


def test_dichte_foutuitvoer_verandert_de_code_niet(tmp_path: Path) -> None:
    for achteraan in ("2>&-", f"2>{_VOL}" if _VOL.exists() else "2>&-"):
        klaar = draai(["controleer", "--map", str(tmp_path / "niets")], achteraan)
        assert klaar.returncode == 1


@pytest.mark.parametrize("achteraan", ["<&-", "</dev/null"])
def test_zonder_invoer_is_er_geen_wachtwoord(kluismap: Path, achteraan: str) -> None:
    met = een_zin(draai(["controleer", "--map", str(kluismap), "--wachtwoord-stdin"], achteraan), 1)
    assert met.startswith("Er kwam geen wachtwoord binnen.")
    assert "--wachtwoord-stdin" in een_zin(draai(["controleer", "--map", str(kluismap)], achteraan), 2)
    assert wiring.heeft_kluis(kluismap)
    assert not (kluismap / "kluis.pogingen").exists()


@pytest.mark.parametrize(
    "omgeving",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}],
)
def test_met_alleen_engelse_letters(kluismap: Path, omgeving: dict[str, str]) -> None:
    opdracht = ["controleer", "--map", str(kluismap), "--wachtwoord-stdin"]
    goed = draai(opdracht, invoer=f"{_WACHTWOORD}\n".encode(), omgeving=omgeving)
    assert goed.returncode == 0, goed.stderr
    assert b"Kluis: goed, 1 client." in goed.stdout
    assert goed.stderr == b""
    assert b"clientnummer" in draai(["afdrukken", "--help"], omgeving=omgeving).stdout
    fout = draai(opdracht, invoer="wáchtwoord dat niet klopt\n".encode(), omgeving=omgeving)
    assert een_zin(fout, 1).startswith("Dit wachtwoord klopt niet.")
    blad = ["afdrukken", "ki", "--client", "Zoë", "--uit", "x.pdf", *opdracht[1:]]
    geen = draai(blad, invoer=f"{_WACHTWOORD}\n".encode(), omgeving=omgeving)
    assert een_zin(geen, 1).startswith("Er is geen client met nummer Zoe.")


def test_een_pdf_kan_door_een_pijp(tmp_path: Path) -> None:
    klaar = draai(["afdrukken", "ki", "--leeg", "--uit", "/dev/stdout"], "| cat")
    assert klaar.stdout.startswith(b"%PDF")
    assert klaar.stdout.rstrip().endswith(b"%%EOF")
    assert klaar.stderr == b""
    naar = tmp_path / "uit.pdf"
    assert draai(["afdrukken", "ki", "--leeg", "--uit", "/dev/stdout"], f"> {naar}").returncode == 0
    assert naar.read_bytes().startswith(b"%PDF")
    dicht = draai(["afdrukken", "ki", "--leeg", "--uit", "/dev/stdout"], ">&-")
    assert "kan niet worden geschreven" in een_zin(dicht, 1)
