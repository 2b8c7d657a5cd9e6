"""dev.py: what it says when something is in the way, and what it hands to the program."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev
import omgeving
import systeem
import taken

MAP = Path(omgeving.__file__).parent
NIET_OP_WINDOWS = pytest.mark.skipif(os.name == "nt", reason="Windows heeft geen exec")

# Stands for the program: says who it is and what it got.
PROEF = """
import os, sys
print(os.getpid(), sys.argv[1:], sys.stdin.read().strip())
sys.exit(5)
"""

ROEP = """
import sys; sys.path.insert(0, sys.argv[1])
from pathlib import Path
import omgeving, taken
omgeving.VENV = Path(sys.argv[2])
sys.exit(taken.voer_uit(sys.argv[3:]))
"""


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment that counts as finished, with a program in it that tells what it was given."""
    venv = tmp_path / "venv"
    monkeypatch.setattr(omgeving, "VENV", venv)
    versie = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    pakket = venv / "lib" / versie / "site-packages" / "krachtwerk_desktop"
    pakket.mkdir(parents=True)
    (pakket / "__init__.py").touch()
    (pakket / "__main__.py").write_text(PROEF, "utf-8")
    (venv / "pyvenv.cfg").write_text(f"home = {Path(sys._base_executable).parent}\n", "utf-8")  # type: ignore[attr-defined]
    omgeving.python().parent.mkdir()
    omgeving.python().symlink_to(sys._base_executable)  # type: ignore[attr-defined]
    (venv / "stempel-run").write_text(omgeving.stempel("run"), "utf-8")
    return venv


def test_een_te_oude_python_krijgt_een_zin(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18))
    assert dev.main() == 1
    assert capsys.readouterr().err.startswith("Dit is Python 3.8, en Krachtwerk Desktop heeft Python 3.11")


def test_dev_is_leesbaar_voor_een_oude_python() -> None:
    boom = ast.parse((MAP / "dev.py").read_text("utf-8"), feature_version=(3, 7))
    nieuw = (ast.JoinedStr, ast.NamedExpr, ast.Match, ast.AnnAssign, ast.BitOr)
    assert [type(k).__name__ for k in ast.walk(boom) if isinstance(k, nieuw)] == []


def test_uitleg_en_een_onbekende_opdracht(capsys: pytest.CaptureFixture[str]) -> None:
    assert taken.voer_uit(["help"]) == 0
    uitleg = capsys.readouterr().out
    assert all(f"  {naam} " in uitleg for naam in ("run", "test", "bench", "build", "lock", "help"))
    assert taken.voer_uit([]) == 0
    capsys.readouterr()
    assert taken.voer_uit(["vlieg"]) == 2
    fout = capsys.readouterr()
    assert fout.out == ""
    assert fout.err.startswith("De opdracht vlieg bestaat niet.")


@NIET_OP_WINDOWS
def test_run_geeft_alles_door_en_wordt_zelf_het_programma(venv: Path) -> None:
    argumenten = ["run", "afdrukken", "ki", "--map", "een map", "help", "--uit", "ki.pdf"]
    opdracht = [sys.executable, "-c", ROEP, str(MAP), str(venv), *argumenten]
    with subprocess.Popen(opdracht, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as kind:
        uit, _ = kind.communicate("wachtwoord\n")
    assert uit == f"{kind.pid} {argumenten[1:]} wachtwoord\n"
    assert kind.returncode == 5


@NIET_OP_WINDOWS
def test_een_klare_omgeving_wordt_niet_aangeraakt(venv: Path) -> None:
    voor = {pad: pad.stat().st_mtime_ns for pad in venv.rglob("*")}
    assert omgeving.zorg_voor("run") == omgeving.python()
    assert {pad: pad.stat().st_mtime_ns for pad in venv.rglob("*")} == voor


@NIET_OP_WINDOWS
@pytest.mark.parametrize("oorzaak", ["lock", "stempel", "python", "dev"])
def test_wat_niet_meer_klopt_wordt_opnieuw_ingericht(
    venv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, oorzaak: str
) -> None:
    if oorzaak == "lock":
        nieuw = tmp_path / "lock.txt"
        nieuw.write_text("nieuw==1\n", "utf-8")
        monkeypatch.setitem(omgeving.LOCK, "run", nieuw)
    elif oorzaak == "stempel":
        (venv / "stempel-run").unlink()
    elif oorzaak == "python":
        omgeving.python().unlink()
    assert not omgeving._klopt("dev" if oorzaak == "dev" else "run")


@NIET_OP_WINDOWS
def test_een_omgeving_om_te_ontwikkelen_is_ook_goed_om_te_draaien(venv: Path) -> None:
    (venv / "stempel-run").unlink()
    (venv / "stempel-dev").write_text(omgeving.stempel("dev"), "utf-8")
    assert omgeving._klopt("run")


@NIET_OP_WINDOWS
def test_mislukt_inrichten_laat_geen_stempel_achter(venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (venv / "stempel-run").write_text(omgeving.stempel("run").replace(" ", " x", 1), "utf-8")
    monkeypatch.setattr(omgeving, "WORTEL", venv.parent)

    def breek_af(_lock: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(omgeving, "_maak_venv", lambda: None)
    monkeypatch.setattr(omgeving, "_installeer", breek_af)
    with pytest.raises(KeyboardInterrupt):
        omgeving.zorg_voor("run")
    assert list(venv.glob("stempel*")) == []


def test_zonder_venv_een_zin_met_de_opdracht(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _naam: None)
    with pytest.raises(omgeving.Stop, match="sudo apt install python3-venv"):
        omgeving._maak_venv()


def test_zonder_verbinding_een_zin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pip looks at a closed port of this machine, as it would without a network."""
    lock = tmp_path / "lock.txt"
    lock.write_text(f"fontpkg==0.0.1 --hash=sha256:{'0' * 64}\n", "utf-8")
    for naam in [naam for naam in os.environ if naam.startswith("PIP_")]:
        monkeypatch.delenv(naam)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.setattr(omgeving, "VENV", Path(sys.prefix))
    with pytest.raises(omgeving.Stop, match="geen verbinding") as gestopt:
        omgeving._installeer(lock)
    assert "\n" not in str(gestopt.value)


LDCONFIG = """\
2 libs found in cache `/etc/ld.so.cache'
\tlibX11.so.6 (libc6,x86-64) => /lib/x86_64-linux-gnu/libX11.so.6
\tlibGL.so.1 (libc6) => /lib32/libGL.so.1
Cache generated by: ldconfig (Debian GLIBC) stable release version 2.36
"""


def test_ldconfig_wordt_gelezen_en_32_bits_telt_niet() -> None:
    assert systeem.lees_ldconfig(LDCONFIG) == {"libX11.so.6": "/lib/x86_64-linux-gnu/libX11.so.6"}


def test_zonder_scherm_is_minder_nodig() -> None:
    assert systeem.nodige_pakketten("offscreen") == systeem.BASIS
    venster = systeem.nodige_pakketten("")
    assert venster.items() > systeem.BASIS.items()
    assert "libxcb-cursor0" in venster


def test_wat_ontbreekt_heet_naar_het_pakket() -> None:
    bekend = dict.fromkeys(systeem.BASIS.values(), "/lib/x") | {"libxcb-cursor.so.0": "/lib/x"}
    del bekend["libEGL.so.1"]
    assert systeem.ontbrekende(systeem.BASIS, bekend) == ["libegl1"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="alleen Linux")
def test_mist_qt_iets_dan_staat_de_opdracht_in_een_zin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for naam, inhoud in {"ldconfig": f"cat <<'E'\n{LDCONFIG}E\n", "apt-get": "exit 100\n"}.items():
        (tmp_path / naam).write_text(f"#!/bin/sh\n{inhoud}", "utf-8")
        (tmp_path / naam).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(systeem, "VENV", tmp_path)
    monkeypatch.setattr(systeem, "_rechten", lambda: None)
    with pytest.raises(omgeving.Stop) as gestopt:
        systeem.controleer_qt()
    zin = str(gestopt.value)
    assert "sudo apt-get install libegl1 libgl1" in zin
    assert "libx11-6" not in zin
    assert "\n" not in zin
    assert list(tmp_path.glob("qt-*")) == []
