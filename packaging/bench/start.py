"""Starting: from exec to the first painted window, and the memory then, against an empty window."""

import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.meting import Uitslag, verhouding
from bench.scherm import Scherm
from krachtwerk_desktop.storage.plaats import standaard_map

TIJD_LAT = 1.3
GEHEUGEN_LAT = 1.5
OEFEN_LAT = 2.5
_KIND = Path(__file__).with_name("kind.py")
# The program loads what can wait 60 ms after its first paint; that counts as memory too.
_RUST_S = 0.8
_GEDULD_S = 60


class StartMislukt(RuntimeError):
    """A window never came."""


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from exec to paint, and memory in MiB, PSS and RSS (0 where the system does not tell)."""

    tijd: float
    geheugen: float
    geheel: float


@dataclass(frozen=True, slots=True)
class Soort:
    """A window to start: what `kind.py` is given, and the home that it finds its vault in."""

    argumenten: tuple[str, ...]
    thuis: Path

    def omgeving(self) -> dict[str, str]:
        """Return the variables that lead to that home on Linux and Windows."""
        thuis = str(self.thuis)
        return {"XDG_DATA_HOME": thuis, "XDG_CONFIG_HOME": thuis, "LOCALAPPDATA": thuis}


def soorten(werkmap: Path, kluis: Path) -> dict[str, Soort]:
    """Return the windows: empty, an existing vault, no vault yet, practice.

    The program is started as day by day, without arguments; where no variable leads to
    another home the folder is named.
    """
    met, zonder = werkmap / "thuis", werkmap / "nieuw"
    uit = {"leeg": Soort(("leeg",), met), "oefenen": Soort(("programma", "--oefenen"), met)}
    for naam, thuis in (("openen", met), ("eerste", zonder)):
        map_ = standaard_map({"XDG_DATA_HOME": str(thuis), "LOCALAPPDATA": str(thuis)})
        elders = not map_.is_relative_to(thuis)
        map_ = thuis / "kluis" if elders else map_
        uit[naam] = Soort(("programma", *(("--map", str(map_)) if elders else ())), thuis)
        if naam == "openen":
            shutil.copytree(kluis, map_)
        else:
            thuis.mkdir()
    return uit


def starten(scherm: Scherm, werkmap: Path, kluis: Path, keren: int) -> list[Uitslag]:
    """Start all kinds in turn."""
    alle = soorten(werkmap, kluis)
    for soort in alle.values():  # once to fill the caches of disk and bytecode
        _start(scherm, soort)
    metingen: dict[str, list[Start]] = {naam: [] for naam in alle}
    for _ in range(keren):
        for naam, soort in alle.items():
            metingen[naam].append(_start(scherm, soort))
    return [
        _tijd("eerste venster (openen)", metingen["openen"], metingen["leeg"], TIJD_LAT),
        _tijd("eerste venster (nieuwe kluis)", metingen["eerste"], metingen["leeg"], TIJD_LAT),
        _tijd("venster met oefenkluis", metingen["oefenen"], metingen["leeg"], None),
        *_geheugen("geheugen (openen)", metingen["openen"], metingen["leeg"], GEHEUGEN_LAT),
        *_geheugen("geheugen (nieuwe kluis)", metingen["eerste"], metingen["leeg"], GEHEUGEN_LAT),
        *_geheugen("geheugen met oefenkluis", metingen["oefenen"], metingen["leeg"], OEFEN_LAT),
    ]


def _start(scherm: Scherm, soort: Soort) -> Start:
    opdracht = [sys.executable, "-P", str(_KIND), str(_RUST_S), *soort.argumenten]
    omgeving = scherm.omgeving | soort.omgeving()
    omgeving.pop("PYTHONDONTWRITEBYTECODE", None)  # the first start may compile, as after installing
    pijp = subprocess.PIPE
    begin = time.monotonic()
    with subprocess.Popen(opdracht, env=omgeving, stdout=pijp, stderr=pijp, text=True) as kind:
        try:
            uit, fout = kind.communicate(timeout=_GEDULD_S)
        except subprocess.TimeoutExpired:
            kind.kill()
            raise StartMislukt(f"geen venster na {_GEDULD_S} s: {' '.join(soort.argumenten)}") from None
    regels = uit.split()
    if len(regels) != 3:
        raise StartMislukt(fout.strip() or f"het programma stopte met code {kind.returncode}")
    return Start(float(regels[0]) - begin, int(regels[1]) / 1024, int(regels[2]) / 1024)


def _tijd(naam: str, echt: list[Start], leeg: list[Start], lat: float | None) -> Uitslag:
    paren = [(een.tijd, ander.tijd) for een, ander in zip(echt, leeg, strict=True)]
    midden = [median(kant) for kant in zip(*paren, strict=True)]
    hoe = f"{midden[0]:.3f} s tegen {midden[1]:.3f} s voor een leeg QMainWindow, {len(paren)} paren"
    return Uitslag(naam, verhouding(paren), "×", lat, hoe)


def _geheugen(naam: str, echt: list[Start], leeg: list[Start], lat: float) -> list[Uitslag]:
    """Return the ratio of PSS; nothing where the system does not tell it.

    Other programs on the same libraries make the PSS of both lower and their ratio higher; RSS
    beside it, which they do not touch, shows whether that is so.
    """
    paren = [(een.geheugen, ander.geheugen) for een, ander in zip(echt, leeg, strict=True)]
    if not all(min(paar) for paar in paren):
        return []
    midden = [median(kant) for kant in zip(*paren, strict=True)]
    geheel = [median(start.geheel for start in starts) for starts in (echt, leeg)]
    hoe = f"PSS {midden[0]:.1f} MiB tegen {midden[1]:.1f} MiB; RSS {geheel[0]:.1f} tegen {geheel[1]:.1f}"
    return [Uitslag(naam, verhouding(paren), "×", lat, hoe)]
