"""Files that are wrong: another one, empty, cut off, or with a bit that fell over.

Each must be told by a sentence, whether at opening or by *controleer*, and the file that is
wrong must stay as it is: what is left in it may be all that there is.
"""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.plek import AntwoordPlek
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.plaats import Kluisplaats
from tests.faults.telling import Telling
from tests.storage.conftest import MOMENT, WACHTWOORD, maak_kluis
from tests.storage.test_schijf import begin

Bederf = Callable[[bytes, random.Random], bytes]


def _leeg(_heel: bytes, _kans: random.Random) -> bytes:
    return b""


def _verkeerd(heel: bytes, kans: random.Random) -> bytes:
    return kans.randbytes(len(heel))


def _afgekapt(heel: bytes, kans: random.Random) -> bytes:
    return heel[: kans.randrange(1, len(heel))]


def _omgevallen(heel: bytes, kans: random.Random) -> bytes:
    stuk = bytearray(heel)
    stuk[kans.randrange(len(heel))] ^= 1 << kans.randrange(8)
    return bytes(stuk)


SOORTEN: dict[str, Bederf] = {
    "leeg": _leeg,
    "verkeerd": _verkeerd,
    "afgekapt": _afgekapt,
    "bit omgevallen": _omgevallen,
}


def bederf(map_: Path, soort: str, keer: int, zaad: int = 20261127) -> Telling:
    """Spoil the file of a sound vault so many times, each time another one."""
    telling = Telling(f"kluis {soort}")
    kans = random.Random(f"{zaad}{soort}")
    _maak(map_ / "heel")
    for nummer in range(keer):
        proef = map_ / f"proef-{nummer}"
        shutil.copytree(map_ / "heel", proef)
        db = Kluisplaats(proef).db
        stuk = SOORTEN[soort](db.read_bytes(), kans)
        db.write_bytes(stuk)
        telling.gemaakt += 1
        zin = _wat_wordt_gezegd(proef)
        telling.gemeld += bool(zin)
        telling.eis(bool(zin), f"{nummer}: er wordt niets gezegd")
        telling.eis(db.read_bytes() == stuk, f"{nummer}: het bestand is veranderd")
        shutil.rmtree(proef)
    return telling


def _wat_wordt_gezegd(map_: Path) -> str:
    try:
        kluis = kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    except Fout as fout:
        return fout.zin
    try:
        kluis.controleer()
    except Fout as fout:
        return fout.zin
    finally:
        kluis.sluit()
    return ""


def _maak(map_: Path) -> None:
    kluis, _ = maak_kluis(map_)
    begin(kluis)
    stukken = [
        Schrijving(AntwoordPlek("t1", "f", f"v{n}"), "Ik woon hier fijn. " * 400, MOMENT, "b")
        for n in range(30)
    ]
    kluis.velden.schrijf(stukken)
    kluis.sluit()
