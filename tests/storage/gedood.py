"""Kills a writer again and again and looks at what is left; run as a process by test_gedood.

Forks, so that each round costs no start of Python. Prints how many rounds there were and
how many answers were called saved; ends with an error when one of those is missing.
"""

import os
import random
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.plek import AntwoordPlek
from krachtwerk_desktop.storage import kluis as kluizen
from tests.storage.conftest import MOMENT, WACHTWOORD, maak_kluis
from tests.storage.test_schijf import begin

_VELDEN = 40


def moment(kans: random.Random) -> float:
    """Return how long a round may live, in seconds.

    One in four counts from its start, and dies while it opens; the others from when the vault is
    open, so that they get to save something however slow the machine is.
    """
    return kans.uniform(0.001, 0.12)


def schrijf_tot_de_dood(map_: Path, beurt: int, melden: int, wekker: Callable[[], object]) -> None:
    """Save ever longer texts and tell of each when it is saved; never returns."""
    if beurt % 4 == 0:
        wekker()
    kluis = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    vouwer = kluis._sessie._vouwer
    vouwer.om, vouwer.na_s = 0.0, 0.02 * (beurt % 3)  # killed while the log is being folded, too
    nummer = 0
    if beurt % 4:
        wekker()
    while True:
        plek = AntwoordPlek("t1", "f", f"v{nummer % _VELDEN}")
        tekst = f"{beurt}.{nummer} " + "x" * (nummer * 37 % 9000)
        regel = f"{nummer % _VELDEN} {beurt}.{nummer}\n".encode()
        kluis.velden.stuur(
            Schrijving(plek, tekst, MOMENT, f"{beurt}.{nummer}"),
            partial(meld, melden, regel),
            lambda fout: os._exit(3),
        )
        nummer += 1
        if nummer % 7 == 0:
            kluis.instellingen.lees("wacht op wat gestuurd is")


def meld(melden: int, regel: bytes) -> None:
    os.write(melden, regel)


def beurt(map_: Path, nummer: int, levensduur: float) -> list[tuple[str, str]]:
    """Let a writer live for a moment; return (field, text) of what it called saved, in order."""
    lezen, melden = os.pipe()
    kind = os.fork()
    if kind == 0:
        os.close(lezen)
        # Nobody handles this alarm, so the kernel ends the process on the spot.
        wekker = partial(signal.setitimer, signal.ITIMER_REAL, levensduur)
        schrijf_tot_de_dood(map_, nummer, melden, wekker)
    os.close(melden)
    with os.fdopen(lezen, "rb") as stroom:
        regels = stroom.read().decode().splitlines()
    _, stand = os.waitpid(kind, 0)
    if not os.WIFSIGNALED(stand):
        sys.exit(f"de schrijver stopte uit zichzelf: {stand}")
    return [(veld, tekst) for veld, _, tekst in (regel.partition(" ") for regel in regels)]


def kijk_na(map_: Path, bewaard: dict[str, str]) -> None:
    """End with an error in the exit code when a saved text is gone; run in a process of its own."""
    kluis = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    if kluis.melding:
        sys.exit(f"er is niets kwijt, maar er werd gezegd: {kluis.melding}")
    kluis.controleer()
    gevonden = {a.plek.vraag[1:]: a.tekst.split()[0] for a in kluis.antwoorden.van("t1")}
    for veld, tekst in bewaard.items():
        # A later text may have been saved in the moment before its report.
        if _volgorde(gevonden.get(veld, "0.-1")) < _volgorde(tekst):
            sys.exit(f"{veld}: {tekst} was bewaard, er staat {gevonden.get(veld)}")
    kluis.sluit()


def _volgorde(tekst: str) -> tuple[int, int]:
    beurt_, _, nummer = tekst.partition(".")
    return int(beurt_), int(nummer)


def in_eigen_proces(map_: Path, bewaard: dict[str, str]) -> None:
    """Look in a fork, since a process with threads cannot fork again safely."""
    kind = os.fork()
    if kind == 0:
        kijk_na(map_, bewaard)
        os._exit(0)
    _, stand = os.waitpid(kind, 0)
    if stand:
        sys.exit("er is iets verloren")


def maak(map_: Path) -> None:
    kind = os.fork()
    if kind == 0:
        kluis, _ = maak_kluis(map_)
        begin(kluis)
        kluis.sluit()
        os._exit(0)
    os.waitpid(kind, 0)


def main(map_: Path, beurten: int) -> None:
    kans = random.Random(20261123)
    bewaard: dict[str, str] = {}
    aantal = 0
    maak(map_)
    for nummer in range(beurten):
        gemeld = beurt(map_, nummer, moment(kans))
        aantal += len(gemeld)
        bewaard |= dict(gemeld)
        if nummer % 4 == 3:  # else the next writer finds the log as the dead one left it
            in_eigen_proces(map_, bewaard)
    in_eigen_proces(map_, bewaard)
    sys.stdout.write(f"{beurten} {aantal}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
