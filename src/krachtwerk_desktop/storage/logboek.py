"""Reads the write-ahead log without SQLite, which drops silently what it cannot follow.

The log is a header of 32 bytes and frames of a header of 24 bytes with a page each. A frame
counts when it carries the salts of the log's header and the checksum of all before it; the first
that does not ends the log for SQLite, whatever stands behind it. After a power cut that is right:
the last save was not finished. But every save waits for the disk before the next begins, so whole
frames *behind* a broken save mean that something which was called saved is damaged.
"""

import shutil
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from krachtwerk_desktop.storage import bestanden
from krachtwerk_desktop.storage.merk import Logstand
from krachtwerk_desktop.storage.paginas import BLADZIJDE, Bladlezer
from krachtwerk_desktop.storage.plaats import ALLEEN_EIGENAAR, Kluisplaats

_KOP: Final = struct.Struct(">8I")
_BLOK: Final = struct.Struct(">6I")
_MAGIE: Final = 0x377F0682
"""The first number of a log; one higher when its checksums count in big-endian words."""
_MASKER: Final = 0xFFFFFFFF
_ZOUTEN: Final = slice(16, 24)
_BESCHADIGD, _NIET_COMPLEET = "is beschadigd", "is niet compleet"

_STUK: Final = (
    "Het logboek van de kluis (kluis.db-wal) {kwaal}. Wat eerder was opgeslagen is er; van de laatste "
    "teksten kan iets ontbreken. {gedaan} Kijk de laatste teksten na. Mist er iets? Zet dan een "
    "reservekopie terug."
)
_BEWAARD: Final = "Het logboek zoals het was is apart bewaard als {naam}."
_NIETS_VERANDERD: Final = (
    "Er is niets veranderd. Bij het openen in het venster wordt het logboek zoals het is apart bewaard."
)
_WEG: Final = (
    "De vorige keer is het programma niet gewoon afgesloten, en het logboek van de kluis (kluis.db-wal) is "
    "weg. Wat toen als laatste is getypt, kan ontbreken. Kijk de laatste teksten na. {nu}"
)
# Beside a vault that was written to since, the old log would bring old pages back.
_ZET_KOPIE_TERUG: Final = "Mist er iets? Zet dan een reservekopie terug."
_ZET_LOGBOEK_TERUG: Final = (
    "Er is niets veranderd. Heb je het logboek nog? Zet het terug in de map voor je de kluis in het venster "
    "opent. Anders kun je een reservekopie terugzetten."
)


class _Blok(NamedTuple):
    """A frame: its page, the size of the vault after it (0: not the end of a save), and the bytes."""

    bladzijde: int
    na_vastleggen: int
    zouten: tuple[int, int]
    som: tuple[int, int]
    kop: bytes
    blad: bytes


def in_wal(pad: Path) -> tuple[set[int], int]:
    """Return the pages that the log holds in the vault's place, and the vault's size by it.

    Frame headers are in clear. Only committed frames of the running log count; 0 pages
    means that the log says nothing about the size.
    """
    inhoud = _lees(pad)
    kop = _kop(inhoud)
    vast: set[int] = set()
    los: set[int] = set()
    bladzijden = 0
    for blok in _blokken(inhoud) if kop is not None else ():
        if kop is None or blok.zouten != kop[4:6]:
            break
        los.add(blok.bladzijde)
        if blok.na_vastleggen:
            vast |= los
            los.clear()
            bladzijden = blok.na_vastleggen
    return vast, bladzijden


def kijk_na(plaats: Kluisplaats, lezer: Bladlezer, *, alleen_lezen: bool) -> str:
    """Return what to tell about the log of a vault that is about to be opened, or ``''``.

    A damaged one is copied aside first, unless nothing may be written: SQLite writes over what
    it does not follow. Reads all of the log, some 0.1 s for 4 MiB.

    :raises OSError: when there is no room to keep the damaged log.
    """
    beloofd = _lees(plaats.bezig)
    inhoud = _lees(plaats.wal)
    kwaal = _kwaal(inhoud, lezer, Logstand.lees(beloofd))
    if not kwaal or (alleen_lezen and _lees(plaats.bezig) != beloofd):
        return ""  # nothing, or a window beside this one has gone on since
    if not inhoud:
        return _WEG.format(nu=_ZET_LOGBOEK_TERUG if alleen_lezen else _ZET_KOPIE_TERUG)
    gedaan = _NIETS_VERANDERD if alleen_lezen else _BEWAARD.format(naam=_zet_apart(plaats.wal))
    return _STUK.format(kwaal=kwaal, gedaan=gedaan)


def _kwaal(inhoud: bytes, lezer: Bladlezer, beloofd: Logstand | None) -> str:
    """Say what is wrong with a log that lost something that was called saved; ``''`` for nothing."""
    kop = _kop(inhoud)
    if kop is None or _som(inhoud[:24], (0, 0), kop[0]) != kop[6:8]:
        if any(lezer.klopt(blok.bladzijde, blok.blad) for blok in _blokken(inhoud)):
            return _BESCHADIGD
        return _NIET_COMPLEET if beloofd and len(inhoud) < _KOP.size else ""
    blokken, som, heel = _blokken(inhoud), kop[6:8], 0
    for blok in blokken:
        if blok.zouten != kop[4:6]:
            break  # what is left of an earlier log that is in the vault already
        som = _som(blok.blad, _som(blok.kop[:8], som, kop[0]), kop[0])
        if som != blok.som:
            if _ligt_er_iets_achter(blok, blokken, kop[4:6], lezer):
                return _BESCHADIGD
            break
        heel += 1
    mist = beloofd is not None and beloofd.zouten == inhoud[_ZOUTEN] and heel < beloofd.blokken
    return _NIET_COMPLEET if mist else ""


def _ligt_er_iets_achter(
    eerste: _Blok, verder: Iterator[_Blok], zouten: tuple[int, ...], lezer: Bladlezer
) -> bool:
    """Say whether more than the last, unfinished save is lost with this frame.

    A whole page under a wrong checksum was not cut short by the power but changed afterwards.
    """
    if lezer.klopt(eerste.bladzijde, eerste.blad):
        return True
    klaar = bool(eerste.na_vastleggen)
    for blok in verder:
        if blok.zouten != zouten:
            return False
        if klaar and lezer.klopt(blok.bladzijde, blok.blad):
            return True
        klaar = klaar or bool(blok.na_vastleggen)
    return False


def _zet_apart(pad: Path) -> str:
    nummer = 1
    while (apart := pad.with_name(f"{pad.name}.stuk-{nummer}")).exists():
        nummer += 1
    shutil.copyfile(pad, apart)
    apart.chmod(ALLEEN_EIGENAAR)
    bestanden.leg_bestand_vast(apart)
    return apart.name


def _lees(pad: Path) -> bytes:
    try:
        return pad.read_bytes()
    except OSError:
        return b""


def _kop(inhoud: bytes) -> tuple[int, ...] | None:
    """Return the eight numbers of the header, None for what is no log of a vault."""
    if len(inhoud) < _KOP.size:
        return None
    kop = _KOP.unpack_from(inhoud)
    return kop if kop[0] & ~1 == _MAGIE and kop[2] == BLADZIJDE else None


def _blokken(inhoud: bytes) -> Iterator[_Blok]:
    stap = _BLOK.size + BLADZIJDE
    for plaats in range(_KOP.size, len(inhoud) - stap + 1, stap):
        bladzijde, na, z1, z2, s1, s2 = _BLOK.unpack_from(inhoud, plaats)
        begin = plaats + _BLOK.size
        kop, blad = inhoud[plaats:begin], inhoud[begin : begin + BLADZIJDE]
        yield _Blok(bladzijde, na, (z1, z2), (s1, s2), kop, blad)


def _som(stuk: bytes, som: tuple[int, ...], magie: int) -> tuple[int, int]:
    """Return SQLite's running checksum over words of 32 bits, two at a time."""
    een, twee = som
    woorden = iter(struct.unpack(f"{'>' if magie & 1 else '<'}{len(stuk) // 4}I", stuk))
    for even, oneven in zip(woorden, woorden, strict=True):
        een = (een + even + twee) & _MASKER
        twee = (twee + oneven + een) & _MASKER
    return een, twee
