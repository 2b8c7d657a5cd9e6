"""The window in use: unlocking, going to another page, typing."""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

from bench.meting import Uitslag, ms, percentiel
from bench.scherm import Scherm

ONTGRENDELEN_LAT = 100.0
WISSELEN_LAT = 50.0
TYPEN_LAT = 16.0
TYPEN_TRAAG_LAT = 50.0
TRAGE_SCHIJF_MS = 200
BOEK = 60_000
# All pages of a traject are made ahead, one after the other, while nobody waits for them.
PAGINAS_KLAAR_S = 5.0
_GEDULD_S = 300


class MetingMislukt(RuntimeError):
    """The window could not be measured."""


def ontgrendelen(scherm: Scherm, leeg: Path, groot: Path, keren: int) -> list[Uitslag]:
    """Compare a vault of 500 cliënten with an empty one; its derivation takes no time to speak of."""
    tijden = _meet(scherm, "ontgrendelen", str(leeg), str(groot), str(keren))
    midden = {naam: median(waarden) for naam, waarden in tijden.items()}
    hoe = f"{ms(midden['groot'])} tegen {ms(midden['leeg'])} voor een lege kluis, {keren} paren"
    meer = (midden["groot"] - midden["leeg"]) * 1000
    return [Uitslag("ontgrendelen, 500 cliënten meer", meer, "ms", ONTGRENDELEN_LAT, hoe)]


def wisselen(scherm: Scherm, groot: Path, rondes: int) -> list[Uitslag]:
    """Page by page, each as it is seen for the first time and again."""
    tijden = _meet(scherm, "wisselen", str(groot), str(rondes), str(PAGINAS_KLAAR_S))
    uit = []
    for naam, waarden in tijden.items():
        midden, hoog = median(waarden), percentiel(waarden, 99)
        hoe = f"{len(waarden)} keer, mediaan {ms(midden)}, hoogste {ms(max(waarden))}"
        uit.append(Uitslag(f"wisselen van {naam}, p99", hoog * 1000, "ms", WISSELEN_LAT, hoe))
    return uit


def sporen(scherm: Scherm, groot: Path, rondes: int) -> list[Uitslag]:
    """Count what a lock leaves in memory; told in SECURITY.md, and promised by nobody."""
    if not sys.platform.startswith("linux"):
        return []
    gevonden = _meet(scherm, "sporen", str(groot), str(rondes))
    uit = []
    for naam in dict.fromkeys(naam.removesuffix(", op slot").removesuffix(", open") for naam in gevonden):
        voor, na = (gevonden[f"{naam}, {wanneer}"] for wanneer in ("open", "op slot"))
        van_tot = f"open {min(voor):.0f} tot {max(voor):.0f}, op slot {min(na):.0f} tot {max(na):.0f}"
        hoe = f"{van_tot}, {rondes} rondes"
        uit.append(Uitslag(f"in het geheugen na het slot: {naam}", median(na), "keer", None, hoe))
    return uit


def typen(scherm: Scherm, groot: Path, toetsen: int) -> list[Uitslag]:
    """Type with the disk as it is and with a slow one, and behind a text of a whole book."""
    uit = []
    for naam, lat, traag, geplakt in (
        ("typen, p99", TYPEN_LAT, 0, 0),
        (f"typen met fsync van {TRAGE_SCHIJF_MS} ms, p99", TYPEN_TRAAG_LAT, TRAGE_SCHIJF_MS, 0),
        (f"typen achter {BOEK} tekens, p99", TYPEN_LAT, 0, BOEK),
    ):
        argumenten = (str(deel) for deel in (toetsen, traag, geplakt, PAGINAS_KLAAR_S))
        waarden = _meet(scherm, "typen", str(groot), *argumenten)["toetsen"]
        hoe = f"{len(waarden)} toetsen, mediaan {ms(median(waarden))}, hoogste {ms(max(waarden))}"
        uit.append(Uitslag(naam, percentiel(waarden, 99) * 1000, "ms", lat, hoe))
    return uit


def _meet(scherm: Scherm, *argumenten: str) -> dict[str, list[float]]:
    opdracht = [sys.executable, "-P", "-m", "bench.vensters", *argumenten]
    klaar = subprocess.run(
        opdracht, env=scherm.omgeving, capture_output=True, text=True, timeout=_GEDULD_S, check=False
    )
    if klaar.returncode:
        raise MetingMislukt(klaar.stderr.strip() or f"gestopt met code {klaar.returncode}")
    gelezen: dict[str, list[float]] = json.loads(klaar.stdout)
    return gelezen
