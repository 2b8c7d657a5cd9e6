"""Kills the real program at random moments of a walk, and looks at what the vault still knows.

The program is loaded once and forked for every round, which costs no start of Python; Qt itself
begins in the fork. The kernel ends the process: nothing of it gets to tidy up. Each round finds
the vault as the dead one before it left it.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.doel import Doel
from krachtwerk_desktop.domain.plek import DoelPlek, DoelVeld, lees_sleutel, sleutel
from krachtwerk_desktop.storage import kluis as kluizen
from tests.faults.telling import Telling
from tests.faults.wandelaar import is_getypt, wandel
from tests.storage.conftest import DAG, WACHTWOORD, maak_kluis

HOOGSTENS_KWIJT: Final = 1.0
"""Seconds of typing that may be lost."""
_LANGST: Final = 2.0
_START: Final = 1.0
_ELKE: Final = 5
"""One in so many rounds is killed while it starts; the others live from their first key on."""
_DOEL: Final = "Ik"
_BEGIN: Final = {sleutel(DoelPlek("d1", DoelVeld.TEKST)): _DOEL}
_MIS: Final = 9


@dataclass(slots=True)
class Gezien:
    """What a process told before it died."""

    gedood: float
    bewaard: dict[str, int] = field(default_factory=dict)
    getypt: dict[str, list[tuple[float, int]]] = field(default_factory=dict)


def dood(map_: Path, beurten: int, zaad: int = 20261127) -> Telling:
    """Kill the program *beurten* times on a vault that is made in *map_*."""
    telling = Telling("programma gedood")
    kans = random.Random(zaad)
    _in_fork(lambda: _maak(map_))
    bewaard: dict[str, int] = {}
    for beurt in range(beurten):
        bij_start = beurt % _ELKE == 0
        duur = kans.uniform(0.05, _START if bij_start else _LANGST)
        gezien = _laat_leven(map_, duur, zaad + beurt, bij_start=bij_start)
        telling.gemaakt += 1
        for plek, lengte in gezien.bewaard.items():
            bewaard[plek] = max(lengte, bewaard.get(plek, 0))
        telling.bevestigd += len(bewaard)
        _vergelijk(_lees(map_, [*bewaard, *gezien.getypt]), bewaard, gezien, telling)
    return telling


def _vergelijk(staat_er: dict[str, int], bewaard: dict[str, int], gezien: Gezien, telling: Telling) -> None:
    for plek, lengte in bewaard.items():
        if staat_er[plek] < lengte:
            telling.kwijt += 1
            telling.mis.append(f"bewaard waren {lengte} tekens, er zijn er {staat_er[plek]}")
    for plek, toetsen in gezien.getypt.items():
        eerste_weg = next((tijd for tijd, lengte in toetsen if lengte > staat_er[plek]), gezien.gedood)
        telling.typen_kwijt = max(telling.typen_kwijt, gezien.gedood - eerste_weg)
    telling.eis(telling.typen_kwijt <= HOOGSTENS_KWIJT, "er is meer dan een seconde typen weg")


def _laat_leven(map_: Path, seconden: float, zaad: int, *, bij_start: bool) -> Gezien:
    """Let a program live for so long, from its start or from its first key; the kernel kills it on the spot.

    However slow the machine is, most rounds get to save something.
    """
    lezen, schrijven = os.pipe()
    kind = os.fork()
    if kind == 0:
        os.close(lezen)
        wekker = partial(signal.setitimer, signal.ITIMER_REAL, seconden)  # nobody handles this alarm
        if bij_start:
            wekker()
        _met_eigen_map(map_)
        try:
            wandel(map_, schrijven, zaad, _niets if bij_start else wekker)
        finally:
            os._exit(_MIS)
    os.close(schrijven)
    with os.fdopen(lezen, "rb") as stroom:
        regels = stroom.readlines()
    _, stand = os.waitpid(kind, 0)
    gezien = Gezien(time.monotonic())
    if not os.WIFSIGNALED(stand):
        raise RuntimeError(f"het programma stopte uit zichzelf: {stand}")
    for regel in regels:
        _neem_op(gezien, json.loads(regel))
    return gezien


def _niets() -> None:
    """The alarm runs already."""


def _neem_op(gezien: Gezien, regel: dict[str, object]) -> None:
    plek, lengte = str(regel["plek"]), int(str(regel["lengte"]))
    if regel["soort"] == "bewaard":
        gezien.bewaard[plek] = max(lengte, gezien.bewaard.get(plek, 0))
    elif regel["soort"] == "getypt":
        gezien.getypt.setdefault(plek, []).append((float(str(regel["tijd"])), lengte))


def _met_eigen_map(map_: Path) -> None:
    """Keep whatever the program writes, standard error too, inside the folder of the test."""
    thuis = map_.parent / "thuis"
    thuis.mkdir(exist_ok=True)
    for naam in ("HOME", "USERPROFILE", "LOCALAPPDATA", "TMPDIR", "TEMP", "XDG_RUNTIME_DIR"):
        os.environ[naam] = str(thuis)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    thuis.chmod(0o700)
    with (thuis / "fouten.txt").open("ab") as fouten:
        os.dup2(fouten.fileno(), 2)


def _maak(map_: Path) -> None:
    kluis, _ = maak_kluis(map_)
    kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))
    kluis.doelen.voeg_toe(Doel("d1", "t1", _DOEL))
    kluis.sluit()


def _lees(map_: Path, plekken: list[str]) -> dict[str, int]:
    """Return how long the text of each place is, after the whole vault was checked.

    -1 for one that is not word for word what was typed.
    """
    lezen, schrijven = os.pipe()

    def doe() -> None:
        kluis = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
        kluis.controleer()
        teksten = {plek: kluis.velden.lees(lees_sleutel(plek)) for plek in plekken}
        # Other words of the same length are lost words too.
        gevonden = {
            plek: len(tekst) if is_getypt(tekst, _BEGIN.get(plek, "")) else -1
            for plek, tekst in teksten.items()
        }
        kluis.sluit()
        os.write(schrijven, json.dumps(gevonden).encode())

    _in_fork(doe)
    os.close(schrijven)
    with os.fdopen(lezen, "rb") as stroom:
        gelezen: dict[str, int] = json.loads(stroom.read())
    return gelezen


def _in_fork(doe: Callable[[], None]) -> None:
    """Do it in a fork, since a process with threads, as an open vault has, cannot fork again safely."""
    kind = os.fork()
    if kind == 0:
        try:
            doe()
            os._exit(0)
        except BaseException as fout:  # noqa: BLE001 - a fork must never run on as its parent
            sys.stderr.write(f"{type(fout).__name__}: {fout}\n")
            os._exit(1)
    _, stand = os.waitpid(kind, 0)
    if stand:
        raise RuntimeError("de kluis gaat niet meer goed open")


if __name__ == "__main__":
    uitslag = dood(Path(sys.argv[1]), int(sys.argv[2]))
    if uitslag.mis:
        sys.exit("\n".join(uitslag.mis))
    sys.stdout.write(f"{uitslag.gemaakt} {uitslag.bevestigd} {uitslag.kwijt}\n")
