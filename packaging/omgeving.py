"""Makes `.venv` in the checkout: the locked packages, checked by hash, and the program itself.

A stamp says for which lock, Python and folder the environment was made. It is taken away before
anything changes and written last, so an interrupted set-up is done again and never believed.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
VENV = WORTEL / ".venv"
LOCK = {"run": WORTEL / "packaging" / "lock.txt", "dev": WORTEL / "packaging" / "lock-dev.txt"}
WINDOWS = os.name == "nt"

_GEEN_NET = (
    "NewConnectionError",
    "ConnectTimeout",
    "ConnectionError",
    "Connection refused",
    "ProxyError",
    "Network is unreachable",
    "getaddrinfo failed",
    "Temporary failure in name resolution",
    "Name or service not known",
    "Read timed out",
    "(from versions: none)",
)


class Stop(Exception):
    """Something in the way that the reader can take away; the text is the sentence to show."""


def zorg_voor(soort: str) -> Path:
    """Return the Python of an environment that holds the packages for `soort`: "run" or "dev"."""
    if not _klopt(soort):
        with _Beurt(WORTEL / ".venv.lock"):
            if not _klopt(soort):
                _richt_in(soort)
    return python()


def python() -> Path:
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def programma(naam: str) -> Path:
    """Return the path of a program that a package put in the environment."""
    return python().with_name(naam + (".exe" if WINDOWS else ""))


def stempel(soort: str) -> str:
    """Return what the stamp must say: this lock, this Python and this folder."""
    inhoud = hashlib.sha256(LOCK[soort].read_bytes()).hexdigest()
    return f"{sys.implementation.cache_tag} {sys.platform} {inhoud} {WORTEL}"


def _stempelbestand(soort: str) -> Path:
    return VENV / f"stempel-{soort}"


def _klopt(soort: str) -> bool:
    """Whether the environment fits; one for development also fits for running."""
    soorten = ("dev",) if soort == "dev" else ("dev", "run")
    return any(_staat_er(s) for s in soorten) and _heeft_python()


def _staat_er(soort: str) -> bool:
    try:
        return _stempelbestand(soort).read_text("utf-8") == stempel(soort)
    except OSError:
        return False


def _richt_in(soort: str) -> None:
    try:
        bruikbaar = _is_bruikbaar()
        for oud in LOCK:
            _stempelbestand(oud).unlink(missing_ok=True)
        if not bruikbaar:
            _maak_venv()
        _installeer(LOCK[soort])
        _koppel_programma()
        _vertaal_vooraf()
        nieuw = _stempelbestand(soort).with_suffix(".nieuw")
        nieuw.write_text(stempel(soort), "utf-8")
        nieuw.replace(_stempelbestand(soort))
    except OSError as fout:
        raise Stop(
            f"Het inrichten in {VENV} lukt niet ({fout.strerror or fout}): maak ruimte of geef jezelf "
            "schrijfrechten in deze map en start opnieuw."
        ) from fout
    zeg("Klaar met inrichten.")


def _is_bruikbaar() -> bool:
    """Whether a finished environment of this Python and folder is there, if with older packages."""
    for soort in LOCK:
        try:
            oud = _stempelbestand(soort).read_text("utf-8").split(" ", 3)
        except OSError:
            continue
        nu = stempel(soort).split(" ", 3)
        if len(oud) == len(nu) and (oud[0], oud[1], oud[3]) == (nu[0], nu[1], nu[3]):
            return _heeft_python()
    return False


def _heeft_python() -> bool:
    """Whether the Python that the environment was made with is still there, and is ours to use."""
    try:
        return python().exists()
    except OSError:
        return False


def _maak_venv() -> None:
    import importlib.util

    if any(importlib.util.find_spec(deel) is None for deel in ("venv", "ensurepip")):
        raise Stop(
            "Deze Python kan geen eigen omgeving maken, omdat het onderdeel venv ontbreekt: installeer het "
            "(op Debian en Ubuntu: sudo apt install python3-venv) en start opnieuw."
        )
    zeg("Eenmalig inrichten (1 van 2): een eigen omgeving maken in de map .venv.")
    # From within the old environment its own Python cannot be replaced; the one it was made with can.
    zelf = getattr(sys, "_base_executable", sys.executable)
    code, uitvoer = _voer_stil_uit([zelf, "-m", "venv", "--clear", str(VENV)])
    if code:
        raise Stop(f"Een eigen omgeving maken in {VENV} lukt niet. Python zegt: {_laatste(uitvoer)}")


def _installeer(lock: Path) -> None:
    zeg("Eenmalig inrichten (2 van 2): pakketten ophalen en controleren. Dit duurt een paar minuten.")
    pip = [str(python()), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    keuzes = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock)]
    code, uitvoer = _voer_stil_uit([*pip, *keuzes])
    if not code:
        return
    if any(teken in uitvoer for teken in _GEEN_NET):
        raise Stop(
            "De pakketten konden niet worden opgehaald, omdat er geen verbinding is: maak verbinding met "
            "internet (dat is alleen de eerste keer nodig) en start opnieuw."
        )
    raise Stop(
        f"De pakketten konden niet worden geïnstalleerd. Het installeren stopte met: {_laatste(uitvoer)}"
    )


def _koppel_programma() -> None:
    """Let the environment find src/; `locale` is what Python reads such a file with."""
    versie = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    pakketten = VENV / ("Lib" if WINDOWS else f"lib/{versie}") / "site-packages"
    (pakketten / "krachtwerk_desktop.pth").write_text(f"{WORTEL / 'src'}\n", encoding="locale")


def _vertaal_vooraf() -> None:
    """Compile our own sources once; whoever keeps Python from writing would wait at every start."""
    _voer_stil_uit([str(python()), "-m", "compileall", "-q", str(WORTEL / "src")])


def _voer_stil_uit(opdracht: list[str]) -> tuple[int, str]:
    """Run a command and return its exit code with all it said."""
    import subprocess

    # A person's own settings for the address or a proxy count; those that lead elsewhere do not.
    omgeving = {k: v for k, v in os.environ.items() if k not in {"PYTHONHOME", "PYTHONPATH"}}
    omgeving |= {"PIP_USER": "0", "PIP_TARGET": "", "PIP_PREFIX": ""}
    klaar = subprocess.run(
        opdracht,
        env=omgeving,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return klaar.returncode, klaar.stdout.decode("utf-8", "replace")


def _laatste(uitvoer: str) -> str:
    """Return the line that says most: the last one with an error in it, else the last one."""
    regels = [r.strip() for r in uitvoer.splitlines() if r.strip()]
    fouten = [r for r in regels if r.startswith(("ERROR", "Error"))]
    return (fouten or regels or ["(niets)"])[-1]


def zeg(zin: str) -> None:
    """Say it on standard error, since the output of the program itself may go into a file."""
    print(zin, file=sys.stderr, flush=True)


class _Beurt:
    """A kernel lock, so that two starts at the same moment set up one after the other."""

    def __init__(self, bestand: Path) -> None:
        self._pad = bestand

    def __enter__(self) -> None:
        try:
            self._bestand = self._pad.open("a+b")
        except OSError as fout:
            raise Stop(
                f"In de map {WORTEL} kan niet worden geschreven: geef jezelf schrijfrechten of zet het "
                "programma in een eigen map, en start opnieuw."
            ) from fout
        if sys.platform == "win32":
            import msvcrt

            self._bestand.seek(0)
            msvcrt.locking(self._bestand.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(self._bestand.fileno(), fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        self._bestand.close()
