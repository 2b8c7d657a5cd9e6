"""PySide's own Python is compiled once, not at every start; and never runs from what no longer fits."""

from __future__ import annotations

import builtins
import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest

from krachtwerk_desktop.ui.vertaald import Vertaald

BRON = b"x: ergens\nuit = 1"

# Goes in by the door of the program, up to where the first window would be made, and tells how
# many sources were compiled on the way and whether `compile` is its old self again.
_START = """
from __future__ import annotations
import builtins, sys, types
vertaald = []
gewoon = builtins.compile
def tel(bron, naam, *rest, **keuzes):
    vertaald.append(str(naam))
    return gewoon(bron, naam, *rest, **keuzes)
builtins.compile = tel
from krachtwerk_desktop import __main__ as deur
sys.modules["krachtwerk_desktop.app"] = types.SimpleNamespace(main=lambda *_, **__: 0)
deur.main([])
from PySide6.QtCore import QObject
assert QObject().objectName() == ""
van_pyside = [naam for naam in vertaald if naam.startswith(("signature", "shibokensupport"))]
print(len(van_pyside), builtins.compile is tel)
"""


@pytest.fixture(autouse=True)
def _bewaart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def start(prefix: Path, **anders: str) -> tuple[int, bool]:
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONDONTWRITEBYTECODE"}
    omgeving |= {"PYTHONPYCACHEPREFIX": str(prefix)} | anders
    opdracht = [sys.executable, "-P", "-c", _START]
    klaar = subprocess.run(opdracht, check=True, capture_output=True, text=True, env=omgeving)
    assert klaar.stderr == ""
    aantal, terug = klaar.stdout.split()
    return int(aantal), terug == "True"


def bewaard(prefix: Path) -> Path:
    (bestand,) = prefix.rglob("vertaald.*pyside.pyc")
    return bestand


def voer_uit(bestand: Path, bron: bytes = BRON) -> dict[str, object]:
    """Compile and run as PySide does."""
    with Vertaald(bestand):
        code = compile(bron, "deel.py", "exec")
    ruimte: dict[str, object] = {}
    exec(code, ruimte)
    return ruimte


def test_de_tweede_start_vertaalt_niets_van_pyside(tmp_path: Path) -> None:
    aantal, terug = start(tmp_path)
    assert aantal > 5, "PySide brengt geen bronnen meer mee, dus ui/vertaald.py kan weg"
    assert terug
    assert start(tmp_path) == (0, True)


def test_een_stuk_bestand_kost_alleen_tijd(tmp_path: Path) -> None:
    aantal, _ = start(tmp_path)
    bestand = bewaard(tmp_path)
    heel = bestand.read_bytes()
    bestand.write_bytes(heel[: len(heel) // 2])
    assert start(tmp_path) == (aantal, True)
    assert bestand.read_bytes() == heel


def test_een_omgevallen_bit_kost_alleen_tijd(tmp_path: Path) -> None:
    """What marshal makes of damaged bytes is any error there is, or worse."""
    bestand = tmp_path / "bewaard.pyc"
    voer_uit(bestand)
    heel = bestand.read_bytes()
    for plek in range(len(heel)):
        stuk = bytearray(heel)
        stuk[plek] ^= 1 << plek % 8
        bestand.write_bytes(stuk)
        assert voer_uit(bestand)["uit"] == 1
        assert bestand.read_bytes() == heel


def test_wie_niets_wil_bewaren_bewaart_niets(tmp_path: Path) -> None:
    aantal, _ = start(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert aantal > 5
    assert not list(tmp_path.rglob("*pyside*"))


@pytest.mark.parametrize("inhoud", [b"", b"niets", marshal.dumps(["anders"]), marshal.dumps({"x": 1})])
def test_wat_er_ook_staat_het_komt_goed(tmp_path: Path, inhoud: bytes) -> None:
    bestand = tmp_path / "bewaard.pyc"
    bestand.write_bytes(inhoud)
    assert voer_uit(bestand)["uit"] == 1
    assert len(marshal.loads(bestand.read_bytes()[8:])) == 1


def test_een_andere_bron_wordt_opnieuw_vertaald(tmp_path: Path) -> None:
    bestand = tmp_path / "bewaard.pyc"
    assert voer_uit(bestand)["uit"] == 1
    assert voer_uit(bestand, BRON + b" + 1")["uit"] == 2
    assert voer_uit(bestand)["uit"] == 1


def test_een_map_die_niets_aanneemt_houdt_niets_tegen(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map", "utf-8")
    assert voer_uit(tmp_path / "bestand" / "bewaard.pyc")["uit"] == 1


def test_annotaties_blijven_tekst_zoals_pyside_het_vraagt(tmp_path: Path) -> None:
    for _ in range(2):  # a name that does not exist: an error, unless annotations are kept as text
        assert voer_uit(tmp_path / "bewaard.pyc")["__annotations__"] == {"x": "ergens"}


def test_al_het_andere_gaat_de_gewone_weg(tmp_path: Path) -> None:
    bestand = tmp_path / "bewaard.pyc"
    with Vertaald(bestand):
        assert eval(compile("1 + 1", "som.py", "eval")) == 2
        assert compile("x = 1", "zin.py", "exec", optimize=0).co_filename == "zin.py"
    assert not bestand.exists()


def test_ook_als_het_misgaat_is_compile_weer_gewoon(tmp_path: Path) -> None:
    gewoon = builtins.compile
    with pytest.raises(SyntaxError), Vertaald(tmp_path / "bewaard.pyc"):
        compile(b"dit is (", "stuk.py", "exec")
    assert builtins.compile is gewoon
