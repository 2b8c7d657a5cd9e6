"""`python -m tests.fabriek --clienten 500 --antwoorden 300 --map kluis`: a vault made by hand."""

import argparse
import sys
import time
from pathlib import Path

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.storage.plaats import bestaat
from tests.fabriek.kluizen import WACHTWOORD, Omvang, maak_kluis


def main(argumenten: list[str] | None = None) -> int:
    """Make the vault and say how it opens; 1 when that cannot be."""
    lezer = argparse.ArgumentParser(prog="python -m tests.fabriek", description=__doc__)
    standaard = Omvang()
    lezer.add_argument("--map", type=Path, required=True, help="a folder without a vault")
    lezer.add_argument("--clienten", type=int, default=standaard.clienten)
    lezer.add_argument("--antwoorden", type=int, default=standaard.antwoorden, help="per cliënt")
    lezer.add_argument("--doelen", type=int, default=standaard.doelen, help="per cliënt")
    lezer.add_argument("--acties", type=int, default=standaard.acties, help="per doel")
    lezer.add_argument("--zaad", type=int, default=1, help="another number gives other texts")
    opties = lezer.parse_args(argumenten)
    if bestaat(opties.map):
        sys.stderr.write(f"In {opties.map} staat al een kluis. Kies een andere map.\n")
        return 1
    omvang = Omvang(opties.clienten, opties.antwoorden, opties.doelen, opties.acties)
    begin = time.perf_counter()
    try:
        maak_kluis(opties.map, omvang, zaad=opties.zaad)
    except Fout as fout:
        sys.stderr.write(f"{fout.zin}\n")
        return 1
    duur = time.perf_counter() - begin
    sys.stdout.write(f"{opties.map}: {omvang.clienten} cliënten in {duur:.1f} s. Wachtwoord: {WACHTWOORD}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
