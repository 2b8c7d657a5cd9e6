"""`python3 packaging/dev.py bench`: measures every bar and prints them beside what was measured."""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import opslag, papier, start, ui
from bench.kluizen import Kluizen, kluizen
from bench.meting import Uitslag
from bench.scherm import Scherm, scherm
from bench.tabel import regels, slotzin

# What a busy moment of the machine can do to a measurement is smaller in many of them.
_PAREN = 15


@dataclass(frozen=True, slots=True)
class Proef:
    """What every measurement is given; `keer` makes its number of runs smaller with `--snel`."""

    kluizen: Kluizen
    scherm: Scherm
    snel: bool

    def keer(self, aantal: int) -> int:
        return max(3, aantal // 5) if self.snel else aantal


METINGEN: Mapping[str, Callable[[Proef], list[Uitslag]]] = {
    "start": lambda p: start.starten(p.scherm, p.kluizen.map, p.kluizen.leeg, p.keer(_PAREN)),
    "ontgrendelen": lambda p: ui.ontgrendelen(p.scherm, p.kluizen.leeg, p.kluizen.groot, p.keer(_PAREN)),
    "wisselen": lambda p: ui.wisselen(p.scherm, p.kluizen.groot, p.keer(12)),
    "typen": lambda p: ui.typen(p.scherm, p.kluizen.groot, p.keer(600)),
    "sporen": lambda p: ui.sporen(p.scherm, p.kluizen.dertigduizend, p.keer(10)),
    "bewaren": lambda p: opslag.bewaren(p.kluizen.groot, p.keer(300)),
    "zoeken": lambda p: opslag.zoeken(p.kluizen.dertigduizend, p.keer(10)),
    "papier": lambda p: papier.papier(p.keer(_PAREN)),
}


def main(argumenten: Sequence[str] | None = None) -> int:
    """Print the table; 1 when something could not be measured, whatever the bars say."""
    opties = _lees(argumenten)
    uitslagen: list[Uitslag] = []
    mislukt: list[str] = []
    with kluizen(snel=opties.snel, waar=opties.map) as gemaakt, scherm() as beeld:
        proef = Proef(gemaakt, beeld, opties.snel)
        print(_machine(beeld), flush=True)
        for naam in opties.alleen or METINGEN:
            sys.stderr.write(f"Meten: {naam} …\n")
            try:
                uitslagen += METINGEN[naam](proef)
            except Exception as fout:  # noqa: BLE001 - the other measurements still count
                mislukt.append(f"{naam} kon niet worden gemeten: {type(fout).__name__}: {fout}")
    print(*regels(uitslagen), slotzin(uitslagen), *mislukt, sep="\n")
    return 1 if mislukt else 0


def _lees(argumenten: Sequence[str] | None) -> argparse.Namespace:
    lezer = argparse.ArgumentParser(
        prog="dev.py bench", description="Meet snelheid en geheugen.", add_help=False
    )
    lezer.add_argument("-h", "--help", action="help", help="toon deze uitleg")
    lezer.add_argument("--snel", action="store_true", help="minder metingen; goed voor een eerste indruk")
    lezer.add_argument("--alleen", action="append", choices=METINGEN, help="alleen deze meting; mag vaker")
    lezer.add_argument("--map", type=Path, help="map om tijdelijke kluizen in te maken, zoals een USB-stick")
    return lezer.parse_args(argumenten)


def _machine(beeld: Scherm) -> str:
    systeem = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{systeem}, {os.cpu_count()} kernen, scherm: {beeld.naam}"


if __name__ == "__main__":
    sys.exit(main())
