"""A layer under SQLite that lets write n or sync n fail, as a dying or full disk does.

SQLite reaches the disk through a table of functions (its VFS). This takes the place of the two
that matter in the table of the SQLCipher that the program itself uses, counts their calls, and
answers one of them with an error; a write that fails has left half of its bytes.
"""

import ctypes
import importlib.util
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

_OK: Final = 0


class Soort(Enum):
    """What fails, and the result code that SQLite hears."""

    VOL = ("schrijf", 13)
    SCHRIJF = ("schrijf", 10 | 3 << 8)
    SYNC = ("sync", 10 | 4 << 8)

    @property
    def roep(self) -> str:
        return self.value[0]

    @property
    def code(self) -> int:
        return self.value[1]


_Bestand = ctypes.c_void_p
_OPEN = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, _Bestand, ctypes.c_int, ctypes.c_void_p
)
_WRITE = ctypes.CFUNCTYPE(ctypes.c_int, _Bestand, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64)
_SYNC = ctypes.CFUNCTYPE(ctypes.c_int, _Bestand, ctypes.c_int)


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("versie", ctypes.c_int),
        ("omvang", ctypes.c_int),
        ("langste_pad", ctypes.c_int),
        ("volgende", ctypes.c_void_p),
        ("naam", ctypes.c_char_p),
        ("eigen", ctypes.c_void_p),
        ("open", ctypes.c_void_p),
    ]


class _Functies(ctypes.Structure):
    """``sqlite3_io_methods``; of those behind *sync* only the place counts."""

    _fields_ = [
        ("versie", ctypes.c_int),
        ("sluit", ctypes.c_void_p),
        ("lees", ctypes.c_void_p),
        ("schrijf", ctypes.c_void_p),
        ("kort_in", ctypes.c_void_p),
        ("sync", ctypes.c_void_p),
        ("rest", ctypes.c_void_p * 13),
    ]


@dataclass(slots=True)
class Laag:
    """Counts writes and syncs since :meth:`laat_mislukken`, and fails the one that was asked for."""

    soort: Soort | None = None
    nummer: int = 0
    geteld: int = 0
    mislukt: int = 0

    def laat_mislukken(self, soort: Soort, nummer: int) -> None:
        """Let call *nummer* of this kind fail (1 for the next), once."""
        self.soort, self.nummer, self.geteld, self.mislukt = soort, nummer, 0, 0

    def genees(self) -> None:
        """Let everything succeed again."""
        self.soort = None

    def valt(self, roep: str) -> int:
        """Count a call and return the code it must answer with, 0 for the truth."""
        soort = self.soort
        if soort is None or soort.roep != roep:
            return _OK
        self.geteld += 1
        if self.geteld != self.nummer:
            return _OK
        self.mislukt += 1
        return soort.code


class _Ingreep:
    """Stands in SQLite's table of functions for as long as the process lives, harmless by default."""

    def __init__(self, bibliotheek: ctypes.CDLL) -> None:
        self.laag = Laag()
        self._per_tabel: dict[int, _Functies] = {}
        self._houd: list[Any] = []  # what C points to must not be collected
        bibliotheek.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        vfs = bibliotheek.sqlite3_vfs_find(None).contents
        echt = _OPEN(vfs.open)
        mijn = _OPEN(lambda *wat: self._open(echt, *wat))
        self._houd += [echt, mijn]
        vfs.open = ctypes.cast(mijn, ctypes.c_void_p).value

    def _open(self, echt: Any, vfs: int, naam: int, bestand: int, vlaggen: int, uit: int) -> int:
        antwoord: int = echt(vfs, naam, bestand, vlaggen, uit)
        plaats = ctypes.cast(bestand, ctypes.POINTER(ctypes.c_void_p))
        if antwoord == _OK and plaats[0]:
            plaats[0] = ctypes.addressof(self._tabel(plaats[0]))
        return antwoord

    def _tabel(self, adres: int) -> _Functies:
        """Return a copy of a table of functions with ours in it; one per table of SQLite's own."""
        if adres not in self._per_tabel:
            tabel = _Functies()
            versie = ctypes.c_int.from_address(adres).value
            # Later versions of the table are longer; what a version does not have is not read.
            omvang = _Functies.rest.offset + (7, 11, 13)[min(versie, 3) - 1] * ctypes.sizeof(ctypes.c_void_p)
            ctypes.memmove(ctypes.addressof(tabel), adres, omvang)
            tabel.schrijf = self._zet(_WRITE, _WRITE(tabel.schrijf), self._schrijf)
            tabel.sync = self._zet(_SYNC, _SYNC(tabel.sync), self._sync)
            self._per_tabel[adres] = tabel
        return self._per_tabel[adres]

    def _zet(self, vorm: Any, echt: Any, onze: Callable[..., int]) -> int | None:
        mijn = vorm(lambda *wat: onze(echt, *wat))
        self._houd += [echt, mijn]
        return ctypes.cast(mijn, ctypes.c_void_p).value

    def _schrijf(self, echt: Any, bestand: int, wat: int, hoeveel: int, waar: int) -> int:
        code = self.laag.valt("schrijf")
        if code:
            echt(bestand, wat, hoeveel // 2, waar)
            return code
        return int(echt(bestand, wat, hoeveel, waar))

    def _sync(self, echt: Any, bestand: int, vlaggen: int) -> int:
        return self.laag.valt("sync") or int(echt(bestand, vlaggen))


_ingreep: list[_Ingreep] = []


def kan() -> bool:
    """Say whether the driver of this system lets itself be reached (its Windows build does not)."""
    return hasattr(_bibliotheek(), "sqlite3_vfs_find")


@contextmanager
def laag() -> Iterator[Laag]:
    """Put the layer under every file that is opened from now on; nothing fails after the block."""
    if not _ingreep:
        _ingreep.append(_Ingreep(_bibliotheek()))
    onze = _ingreep[0].laag
    onze.genees()
    try:
        yield onze
    finally:
        onze.genees()


def _bibliotheek() -> ctypes.CDLL:
    gevonden = importlib.util.find_spec("sqlcipher3._sqlite3")
    if gevonden is None or gevonden.origin is None:
        raise ImportError("sqlcipher3")
    return ctypes.CDLL(gevonden.origin)
