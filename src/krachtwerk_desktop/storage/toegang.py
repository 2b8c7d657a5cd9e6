"""Way into one vault: its files, its id and the data key, checked before every opening."""

import os
import shutil
from pathlib import Path

from krachtwerk_desktop.application.fouten import Fout, KluisOntbreekt
from krachtwerk_desktop.storage import onderzoek, storingen, verbinding
from krachtwerk_desktop.storage.merk import Merk
from krachtwerk_desktop.storage.paginas import BLADZIJDE, Bladlezer
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.sleutels import wis
from krachtwerk_desktop.storage.storingen import Oorzaak
from krachtwerk_desktop.storage.verbinding import Verbinding, foutcode

# Up to this size (4 MiB, some 30 cliënten) looking at every page takes about ten milliseconds.
_KLEIN = 1024 * BLADZIJDE
_BIJNA_VOL = 64 * BLADZIJDE


class Toegang:
    """What is needed to connect; :meth:`vergeet` drops the key."""

    __slots__ = ("_datasleutel", "alleen_lezen", "kluis_id", "merk", "plaats")

    def __init__(
        self, plaats: Kluisplaats, kluis_id: bytes, datasleutel: bytes, *, alleen_lezen: bool = False
    ) -> None:
        self.plaats = plaats
        self.merk = Merk(plaats)
        self.kluis_id = kluis_id
        self._datasleutel = datasleutel
        self.alleen_lezen = alleen_lezen

    @property
    def datasleutel(self) -> bytes:
        """The key of all pages; NietGelezen once it has been dropped."""
        if not self._datasleutel:
            raise storingen.niet_gelezen(Oorzaak.DICHT)
        return self._datasleutel

    def vergeet(self) -> None:
        """Overwrite the key and drop it: nothing opens any more."""
        wis(self._datasleutel)
        self._datasleutel = b""

    def verbind(self, *, alleen_lezen: bool = False) -> Verbinding:
        """Look at the file, then connect.

        :raises Fout: the true cause; the file is not changed.
        """
        self.onderzoek()
        try:
            return verbinding.open_(
                self.plaats.db,
                self.datasleutel,
                self.kluis_id,
                alleen_lezen=self.alleen_lezen or alleen_lezen,
            )
        except verbinding.DbFout as fout:
            raise self.duid(fout) from None

    def onderzoek(self) -> None:
        """Check the file as far as costs hardly any time: a small vault wholly."""
        if self._is_klein():
            self.onderzoek_alles()
        else:
            onderzoek.voor_openen(self.plaats, self.kluis_id, self.datasleutel)

    def onderzoek_alles(self) -> None:
        """Check every page.

        :raises Fout: naming the first damaged page.
        """
        onderzoek.alle_bladen(self.plaats, self.kluis_id, self.datasleutel)

    def lezer(self) -> Bladlezer:
        """Return what looks at single pages."""
        return Bladlezer(self.datasleutel, self.kluis_id)

    def duid(self, fout: BaseException) -> Fout:
        """Return the error behind what the driver said while opening or reading."""
        if storingen.is_kapot(foutcode(fout)):
            return onderzoek.na_fout(self.plaats, self.kluis_id, self.datasleutel)
        if self.nummer() == (0, 0):
            return KluisOntbreekt()
        return storingen.niet_gelezen(self.oorzaak(fout))

    def oorzaak(self, fout: BaseException) -> Oorzaak:
        """Return why the disk refuses, by what the driver says and what the folder looks like."""
        if self.nummer() == (0, 0):
            return Oorzaak.WEG
        return oorzaak_in(self.plaats.map, fout)

    def nummer(self) -> tuple[int, int]:
        """Return which file is under the vault's name now (device and inode); (0, 0) for none."""
        try:
            stand = self.plaats.db.stat()
        except OSError:
            return 0, 0
        return stand.st_dev, stand.st_ino

    def _is_klein(self) -> bool:
        try:
            return self.plaats.db.stat().st_size <= _KLEIN
        except OSError:
            return False


def oorzaak_in(map_: Path, fout: BaseException) -> Oorzaak:
    """Return why a database in this folder refuses; SQLite's vague answers are looked into."""
    gezegd = storingen.van_sqlite(foutcode(fout))
    if gezegd not in {Oorzaak.WEG, Oorzaak.STORING}:
        return gezegd
    try:
        if shutil.disk_usage(map_).free < _BIJNA_VOL:
            return Oorzaak.VOL
    except OSError as weg:
        return storingen.van_os(weg)
    return Oorzaak.STORING if os.access(map_, os.W_OK) else Oorzaak.ALLEEN_LEZEN
