"""The commands of dev.py. What runs the program or a tool does so with the Python of `.venv`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import omgeving
import systeem
from omgeving import LOCK, WORTEL, Stop, zeg

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import Popen

HULP = """\
Gebruik: python3 packaging/dev.py OPDRACHT [argumenten]

  run [argumenten]    start Krachtwerk Desktop; alles achter run gaat naar het programma
  test [argumenten]   opmaak, regels, typen, importregels en tests; argumenten gaan naar pytest
  bench [argumenten]  meet snelheid en geheugen
  faults [argumenten] maak echte storingen, zoals het programma doden, en tel wat er kwijt is
  build               maak een wheel in dist/
  lock [argumenten]   zet versies vast; met --upgrade de nieuwste die passen
  help                deze uitleg

De eerste keer wordt in .venv alles klaargezet wat nodig is. Dat vraagt internet; daarna niet meer."""

# These commands of the program show no window, so Qt need not be able to start.
ZONDER_VENSTER = {"afdrukken", "controleer", "--version", "--help", "-h"}


def _werkers() -> str:
    """One more than there are cores: many tests wait for a clock, a key derivation or a killed process."""
    return str((os.cpu_count() or 1) + 1)


def voer_uit(argumenten: list[str]) -> int:
    """Carry out one command and return the exit code: 1 could not, 2 wrong use."""
    naam, rest = (argumenten[0], argumenten[1:]) if argumenten else ("help", [])
    taak = TAKEN.get(naam)
    if taak is None:
        zeg(f"De opdracht {naam} bestaat niet.\n\n{HULP}")
        return 2
    try:
        return taak(rest)
    except Stop as stop:
        zeg(str(stop))
        return 1
    except KeyboardInterrupt:
        zeg("Afgebroken. Wat nog niet klaar was, wordt de volgende keer opnieuw gedaan.")
        return 130


def _run(argumenten: list[str]) -> int:
    python = omgeving.zorg_voor("run")
    if ZONDER_VENSTER.isdisjoint(argumenten):
        systeem.controleer_qt()
    _houd_vertaalde_bronnen()
    # -P: a file in the folder the user happens to be in must not pass for a module.
    opdracht = [str(python), "-P", "-m", "krachtwerk_desktop", *argumenten]
    if not omgeving.WINDOWS:  # on Windows execv would let go of the console before the program ends
        os.execv(opdracht[0], opdracht)
    return _roep(opdracht)


def _test(argumenten: list[str]) -> int:
    python = str(omgeving.zorg_voor("dev"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    systeem.controleer_qt()
    _houd_vertaalde_bronnen()
    keuring = {
        "opmaak": [python, "-m", "ruff", "format", "--check", "."],
        "regels": [python, "-m", "ruff", "check", "."],
        "typen": [python, "-m", "mypy"],
        "importregels": [str(omgeving.programma("lint-imports")), "--no-logo"],
    }
    tests = [python, "-m", "pytest", "-n", _werkers(), "--dist", "worksteal", *argumenten]
    with _vertaal_vast(python):
        gezakt = [naam for naam, opdracht in keuring.items() if not _stap(naam, opdracht)]
    if not _stap("tests", tests):
        gezakt.append("tests")
    if gezakt:
        zeg(f"Niet goed: {', '.join(gezakt)}.")
        return 1
    zeg("Alles goed.")
    return 0


def _vertaal_vast(python: str) -> Popen[bytes]:
    """Compile the tests beside the checks, which leave a core idle; else every worker compiles them all."""
    import subprocess

    opdracht = [python, "-m", "pytest", "--collect-only", "-q"]
    return subprocess.Popen(opdracht, cwd=WORTEL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _stap(naam: str, opdracht: list[str]) -> bool:
    print(f"== {naam}", flush=True)
    return _roep(opdracht, map_=WORTEL) == 0


def _bench(argumenten: list[str]) -> int:
    python = str(omgeving.zorg_voor("dev"))
    systeem.controleer_qt()
    _houd_vertaalde_bronnen()
    # It measures with the vaults that tests/fabriek makes, hence the checkout itself on the path too.
    os.environ["PYTHONPATH"] = os.pathsep.join((str(WORTEL / "packaging"), str(WORTEL)))
    return _roep([python, "-P", "-m", "bench", *argumenten])


def _faults(argumenten: list[str]) -> int:
    python = str(omgeving.zorg_voor("dev"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    systeem.controleer_qt()
    _houd_vertaalde_bronnen()
    os.environ["PYTHONPATH"] = str(WORTEL)
    return _roep([python, "-P", "-m", "tests.faults", *argumenten])


def _houd_vertaalde_bronnen() -> None:
    """Let Python keep compiled sources; without them every start compiles all of them again."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def _lock(argumenten: list[str]) -> int:
    python = str(omgeving.zorg_voor("dev"))
    vast = [python, "-m", "uv", "--quiet", "--no-config", "pip", "compile", "pyproject.toml", "--universal"]
    vast += ["--generate-hashes", "--no-emit-index-url", "--no-header", *argumenten]
    run, dev = (pad.relative_to(WORTEL).as_posix() for pad in (LOCK["run"], LOCK["dev"]))
    for keuzes in (["-o", run], ["--extra", "dev", "-c", run, "-o", dev]):
        if _roep([*vast, *keuzes], map_=WORTEL):
            raise Stop("De versies konden niet worden vastgezet; wat er al stond is nog geldig.")
    return 0


def _build(argumenten: list[str]) -> int:
    python = str(omgeving.zorg_voor("dev"))
    return _roep([python, "-m", "hatchling", "build", "-t", "wheel", *argumenten], map_=WORTEL)


def _help(_argumenten: list[str]) -> int:
    print(HULP)
    return 0


def _roep(opdracht: list[str], map_: Path | None = None) -> int:
    """Run a command with our own input and output, and return its exit code."""
    import subprocess

    with subprocess.Popen(opdracht, cwd=map_) as kind:
        while True:
            try:
                return kind.wait()
            except KeyboardInterrupt:  # it reached the child too, which ends in its own way
                continue


TAKEN: dict[str, Callable[[list[str]], int]] = {
    "run": _run,
    "test": _test,
    "bench": _bench,
    "faults": _faults,
    "lock": _lock,
    "build": _build,
    "help": _help,
    "--help": _help,
    "-h": _help,
}
