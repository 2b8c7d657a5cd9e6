"""Small disks that get full, turn read-only and are taken away under an open vault."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.plek import AntwoordPlek
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from tests.faults.telling import Telling
from tests.storage.conftest import MOMENT, WACHTWOORD, maak_kluis
from tests.storage.test_schijf import begin

Proef = Callable[[Path], Telling]
_OMVANG: Final = "1536k"


class GeenSchijf(Exception):
    """This system lets nobody but an administrator make a small disk."""


@contextmanager
def kleine_schijf(map_: Path) -> Iterator[Path]:
    """Put a disk of one and a half megabyte under a new folder."""
    map_.mkdir()
    try:
        _koppel(f"size={_OMVANG}", map_)
    except (OSError, subprocess.CalledProcessError):
        raise GeenSchijf from None
    try:
        yield map_
    finally:
        subprocess.run(["umount", "-l", str(map_)], check=True)


def vol(map_: Path) -> Telling:
    """Fill the disk while answers are saved, make room again, and go on."""
    telling = Telling("schijf vol")
    with kleine_schijf(map_) as schijf:
        vulling = schijf / "vulling"
        vulling.write_bytes(bytes(600_000))
        kluis = _kluis(schijf / "kluis")
        bewaard = 0
        while _bewaar(kluis, bewaard, telling, "De schijf is vol."):
            bewaard += 1
        vulling.unlink()
        telling.eis(_bewaar(kluis, bewaard, telling, ""), "ook met ruimte lukt het niet")
        kluis.sluit()
        _kijk_na(schijf / "kluis", bewaard + 1, telling)
    return telling


def alleen_lezen(map_: Path) -> Telling:
    """Make the disk read-only under a closed vault; it says so, and reads on where nothing is written."""
    telling = Telling("schijf alleen-lezen")
    with kleine_schijf(map_) as schijf:
        kluis = _kluis(schijf / "kluis")
        _bewaar(kluis, 0, telling, "")
        kluis.sluit()
        subprocess.run(["mount", "-o", "remount,ro", str(schijf)], check=True)
        telling.gemaakt += 1
        try:
            kluizen.open_met_wachtwoord(schijf / "kluis", WACHTWOORD).sluit()
        except Fout as fout:
            telling.gemeld += 1
            telling.eis("mag niet worden geschreven" in fout.zin, fout.zin)
        _kijk_na(schijf / "kluis", 1, telling, alleen_lezen=True)
    return telling


def weggehaald(map_: Path) -> Telling:
    """Take the disk away under an open vault, and put it back."""
    telling = Telling("schijf weggehaald")
    with kleine_schijf(map_) as schijf:
        kluis = _kluis(schijf / "kluis")
        _bewaar(kluis, 0, telling, "")
        _koppel("size=64k", schijf)
        try:
            mislukt = not _bewaar(kluis, 1, telling, "niet meer te vinden")
            telling.eis(mislukt, "er is opgeslagen op een schijf die weg was")
            telling.eis(not list(schijf.iterdir()), "er is iets gezet op de verkeerde schijf")
        finally:
            subprocess.run(["umount", str(schijf)], check=True)
        telling.eis(_bewaar(kluis, 1, telling, ""), "na het terugsteken lukt het niet")
        kluis.sluit()
        _kijk_na(schijf / "kluis", 2, telling)
    return telling


def _koppel(opties: str, map_: Path) -> None:
    opdracht = ["mount", "-t", "tmpfs", "-o", opties, "tmpfs", str(map_)]
    subprocess.run(opdracht, check=True, capture_output=True)


def _kluis(map_: Path) -> Kluis:
    kluis, _ = maak_kluis(map_)
    begin(kluis)
    return kluis


def _bewaar(kluis: Kluis, nummer: int, telling: Telling, zin: str) -> bool:
    """Save an answer; a failure must give this sentence."""
    plek = AntwoordPlek("t1", "f", f"v{nummer}")
    try:
        kluis.velden.schrijf([Schrijving(plek, "x" * 3000, MOMENT, "b")])
    except Fout as fout:
        telling.gemaakt += 1
        telling.gemeld += 1
        telling.eis(bool(zin) and zin in fout.zin, fout.zin)
        return False
    return True


def _kijk_na(map_: Path, aantal: int, telling: Telling, *, alleen_lezen: bool = False) -> None:
    kluis = kluizen.open_met_wachtwoord(map_, WACHTWOORD, alleen_lezen=alleen_lezen)
    kluis.controleer()
    telling.bevestigd += aantal
    telling.kwijt += aantal - len(kluis.antwoorden.van("t1"))
    kluis.sluit()
