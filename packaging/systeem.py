"""Checks on Linux whether the system libraries are there that Qt needs and does not carry itself.

Without some of them Qt aborts before Python can say anything, so this comes before the start.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from omgeving import VENV, Stop, zeg

# Debian's name of the package -> the file Qt asks for.
BASIS = {
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libfreetype6": "libfreetype.so.6",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libx11-6": "libX11.so.6",
    "libzstd1": "libzstd.so.1",
}
VENSTER = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-render0": "libxcb-render.so.0",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-shm0": "libxcb-shm.so.0",
    "libxcb-sync1": "libxcb-sync.so.1",
    "libxcb-xfixes0": "libxcb-xfixes.so.0",
    "libxcb-util1": "libxcb-util.so.1",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libx11-xcb1": "libX11-xcb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libcups2": "libcups.so.2",
}


def controleer_qt() -> None:
    """Make sure Qt can start; what cannot be installed here is named in one sentence.

    Found places are remembered, so that the next start only looks whether those files still exist.
    """
    if not sys.platform.startswith("linux"):
        return
    nodig = nodige_pakketten(os.environ.get("QT_QPA_PLATFORM", ""))
    onthouden = VENV / f"qt-{len(nodig)}"
    if _nog_daar(onthouden):
        return
    bekend = _bekende_bibliotheken()
    if bekend is None:
        return  # a system without ldconfig keeps its libraries its own way
    ontbreekt = ontbrekende(nodig, bekend)
    if ontbreekt:
        _installeer(ontbreekt)
        bekend = _bekende_bibliotheken() or {}
        ontbreekt = ontbrekende(nodig, bekend)
    if ontbreekt:
        raise Stop(_zin(ontbreekt))
    with contextlib.suppress(OSError):  # a checkout that may only be read looks again each time
        onthouden.write_text("\n".join(bekend[bestand] for bestand in nodig.values()), "utf-8")


def nodige_pakketten(platform: str) -> dict[str, str]:
    """Return what Qt needs with this QT_QPA_PLATFORM; without a screen that is less."""
    if platform.partition(":")[0] in {"offscreen", "minimal"}:
        return BASIS
    return BASIS | VENSTER


def ontbrekende(nodig: dict[str, str], bekend: dict[str, str]) -> list[str]:
    """Return the names of the packages whose library the system does not know."""
    return [pakket for pakket, bestand in nodig.items() if bestand not in bekend]


def lees_ldconfig(uitvoer: str) -> dict[str, str]:
    """Turn the lines `libX11.so.6 (libc6,x86-64) => /lib/libX11.so.6` into name -> path.

    Of a library that is there for several processors the one of this Python is kept, which is the
    first that the system names.
    """
    gevonden: dict[str, str] = {}
    for regel in uitvoer.splitlines():
        naam, pijl, pad = regel.strip().partition(" => ")
        if pijl and not (sys.maxsize > 2**32 and "(libc6)" in naam):
            gevonden.setdefault(naam.split(" ", 1)[0], pad)
    return gevonden


def _nog_daar(onthouden: Path) -> bool:
    try:
        paden = onthouden.read_text("utf-8").splitlines()
    except OSError:
        return False
    return bool(paden) and all(os.path.exists(pad) for pad in paden)  # noqa: PTH110 - some 30 times, at each start


def _bekende_bibliotheken() -> dict[str, str] | None:
    import shutil
    import subprocess

    ldconfig = shutil.which("ldconfig", path=os.environ.get("PATH", "") + ":/sbin:/usr/sbin")
    if ldconfig is None:
        return None
    klaar = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False)
    return lees_ldconfig(klaar.stdout) or None


def _installeer(pakketten: list[str]) -> None:
    """Install with apt-get when that is allowed without asking; the caller looks if it helped."""
    import shutil
    import subprocess

    apt = shutil.which("apt-get")
    rechten = _rechten()
    if apt is None or rechten is None:
        return
    zeg(f"Qt heeft nog onderdelen van het systeem nodig; die worden nu geïnstalleerd: {' '.join(pakketten)}.")
    omgeving = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    installeer = [*rechten, apt, "install", "-y", "--no-install-recommends", *pakketten]
    for opdracht in (installeer, [*rechten, apt, "update"], installeer):
        klaar = subprocess.run(opdracht, env=omgeving, capture_output=True, check=False)
        if opdracht is installeer and klaar.returncode == 0:
            return


def _rechten() -> list[str] | None:
    """Return what goes before a command to run it as root, or None when that would need asking."""
    import shutil
    import subprocess

    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _zin(pakketten: list[str]) -> str:
    import shutil

    if shutil.which("apt-get") is None:
        namen = ", ".join((BASIS | VENSTER)[pakket] for pakket in pakketten)
        return (
            "Om vensters te tonen mist dit systeem nog bibliotheken: installeer met de pakketbeheerder "
            f"wat deze bestanden bevat en start opnieuw: {namen}."
        )
    opdracht = f"sudo apt-get update && sudo apt-get install {' '.join(pakketten)}"
    return f"Om vensters te tonen mist dit systeem nog onderdelen: voer dit uit en start opnieuw: {opdracht}"
