"""Backups as folders: their names, the seal that proves them, and writing them to any disk.

A backup is a folder ``kopie-000012-2026-11-23`` with the vault, its key file and a sealed
proof. Until it is proven it is called ``bezig-…``, and once it is thrown away ``weg-…``, so
that nothing half-made or half-removed is ever taken for one.
"""

import hashlib
import json
import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from krachtwerk_desktop.application.reservekopie_poort import Stand, Vondst
from krachtwerk_desktop.application.voortgang import Voortgang
from krachtwerk_desktop.domain.reservekopie import Kopie, Reden
from krachtwerk_desktop.storage import bestanden, sleutels
from krachtwerk_desktop.storage.plaats import Kluisplaats, maak_bestand

BEWIJS = "kluis.bewijs"
_NAAM = re.compile(r"kopie-(\d{6,9})-(\d{4}-\d{2}-\d{2})")
_RESTEN = ("bezig-*", "weg-*")
_BROK = 1 << 20
_GROOTSTE_BEWIJS = 4096


@dataclass(frozen=True, slots=True)
class Bewijs:
    """What was found when the backup was proven; *som* is the SHA-256 of the vault file."""

    kopie: Kopie
    grootte: int
    som: str

    def dicht(self, datasleutel: bytes, kluis_id: bytes) -> bytes:
        """Seal it with a key of the vault, so that nobody can make up a proof."""
        kopie = self.kopie
        inhoud = json.dumps(
            {
                "nummer": kopie.nummer,
                "moment": kopie.moment.isoformat(),
                "clienten": kopie.clienten,
                "reden": kopie.reden.value,
                "grootte": self.grootte,
                "som": self.som,
            }
        )
        nonce, verpakt = sleutels.pak_in(_sleutel(datasleutel, kluis_id), inhoud.encode(), kluis_id)
        return nonce + verpakt


def lees_bewijs(map_: Path, datasleutel: bytes, kluis_id: bytes) -> Bewijs | None:
    """Return the proof in a folder; None when there is none that this key sealed.

    :raises OSError: when the disk cannot be read.
    """
    try:
        with (map_ / BEWIJS).open("rb") as stroom:
            dicht = stroom.read(_GROOTSTE_BEWIJS)
    except FileNotFoundError:
        return None
    nonce, verpakt = dicht[: sleutels.NONCE], dicht[sleutels.NONCE :]
    heel = len(nonce) == sleutels.NONCE
    inhoud = sleutels.pak_uit(_sleutel(datasleutel, kluis_id), nonce, verpakt, kluis_id) if heel else None
    if inhoud is None:
        return None
    gelezen = json.loads(inhoud)
    moment = datetime.fromisoformat(gelezen["moment"])
    kopie = Kopie(gelezen["nummer"], moment, gelezen["clienten"], Reden(gelezen["reden"]))
    return Bewijs(kopie, gelezen["grootte"], gelezen["som"])


def naam(nummer: int, dag: date) -> str:
    """Return the folder name of a backup."""
    return f"kopie-{nummer:06}-{dag.isoformat()}"


def zoek(map_: Path) -> list[Vondst]:
    """Return what is called a backup in a folder, highest number first, not looked into yet."""
    gevonden: list[Vondst] = []
    for pad in map_.iterdir():
        past = _NAAM.fullmatch(pad.name)
        with suppress(ValueError):
            if past and pad.is_dir():
                gevonden.append(Vondst(pad, int(past[1]), date.fromisoformat(past[2]), Stand.ONBEKEKEN))
    return sorted(gevonden, key=lambda vondst: (vondst.nummer, vondst.map.name), reverse=True)


def zoek_rond(map_: Path) -> list[Vondst]:
    """Return what is called a backup here, one folder deeper, or the chosen folder itself."""
    gevonden: dict[Path, Vondst] = {}
    for waar in (map_, *_onder(map_)):
        with suppress(OSError):
            gevonden |= {vondst.map: vondst for vondst in zoek(waar)}
    with suppress(OSError):
        gevonden |= {vondst.map: vondst for vondst in zoek(map_.parent) if vondst.map == map_}
    return sorted(gevonden.values(), key=lambda vondst: vondst.nummer, reverse=True)


def _onder(map_: Path) -> list[Path]:
    try:
        return [pad for pad in map_.iterdir() if pad.is_dir() and not _NAAM.fullmatch(pad.name)]
    except OSError:
        return []


def maak_map(map_: Path) -> None:
    """Make a folder for its owner alone, where the disk knows owners; OSError."""
    map_.mkdir(mode=0o700, exist_ok=True)
    with suppress(OSError):  # a stick may know no rights
        map_.chmod(0o700)


def ruim_op(map_: Path) -> None:
    """Remove what a killed backup or removal left; a disk that refuses is left as it is."""
    with suppress(OSError):
        for patroon in _RESTEN:
            for rest in map_.glob(patroon):
                shutil.rmtree(rest, ignore_errors=True)


def wis(map_: Path) -> None:
    """Remove a backup: first its name, then its files; OSError."""
    weg = map_.with_name(f"weg-{map_.name}")
    map_.rename(weg)
    shutil.rmtree(weg, ignore_errors=True)


def geef_naam(bezig: Path, naam_: str) -> Path:
    """Let a folder count from now on; OSError."""
    leg_map_vast(bezig)
    klaar = bezig.rename(bezig.with_name(naam_))
    leg_map_vast(klaar.parent)
    return klaar


def schrijf(pad: Path, inhoud: bytes) -> None:
    """Write a new file and make sure it is on the disk; OSError."""
    fd = maak_bestand(pad)
    try:
        with os.fdopen(fd, "r+b", closefd=False) as stroom:
            stroom.truncate()
            stroom.write(inhoud)
            stroom.flush()
            os.fsync(fd)
    finally:
        os.close(fd)


def vervang(pad: Path, inhoud: bytes) -> None:
    """Put *inhoud* under this name in one step, on a disk that may know no rights; OSError."""
    tijdelijk = pad.with_name(f"{pad.name}.nieuw")
    schrijf(tijdelijk, inhoud)
    tijdelijk.replace(pad)
    leg_map_vast(pad.parent)


def kopieer(bron: Path, doel: Path, voortgang: Voortgang) -> None:
    """Copy a file in steps and make sure it is on the disk; OSError."""
    totaal, gedaan = bron.stat().st_size, 0
    fd = maak_bestand(doel)
    try:
        os.ftruncate(fd, 0)
        with bron.open("rb") as van, os.fdopen(fd, "r+b", closefd=False) as naar:
            while brok := van.read(_BROK):
                naar.write(brok)
                gedaan += len(brok)
                voortgang(gedaan, totaal)
            naar.flush()
            os.fsync(fd)
    finally:
        os.close(fd)


def som(pad: Path) -> str:
    """Return the SHA-256 of a file; OSError."""
    with pad.open("rb") as stroom:
        return hashlib.file_digest(stroom, "sha256").hexdigest()


def is_heel(map_: Path, bewijs: Bewijs, *, grondig: bool) -> bool:
    """Say whether the vault file is as it was when proven: its size, or with *grondig* every byte."""
    db = Kluisplaats(map_).db
    try:
        if db.stat().st_size != bewijs.grootte:
            return False
        return not grondig or som(db) == bewijs.som
    except OSError:
        return False


def leg_map_vast(map_: Path) -> None:
    """Make names survive a power cut, where the disk can."""
    with suppress(OSError):  # many a network share knows no such thing
        bestanden.leg_map_vast(map_)


def _sleutel(datasleutel: bytes, kluis_id: bytes) -> bytes:
    return sleutels.uit_sleutel(datasleutel, kluis_id, "reservekopie")
