"""When the write-ahead log is put into the file, and how: so that no long day hangs on the log alone."""

import time
from typing import Final

from krachtwerk_desktop.storage.merk import Merk
from krachtwerk_desktop.storage.verbinding import Verbinding, zonder_wachten

_VOUW_S: Final = 60.0
_VOUW_VANAF: Final = 2 << 20


class Vouwer:
    """Knows when it is time: once a minute while there is saving, or when the log has grown large.

    A log that was folded and left as it is would be a danger: cut off later, it would bring old
    pages back over the newer ones in the file. So it is emptied too.
    """

    __slots__ = ("_merk", "na_s", "om")

    def __init__(self, merk: Merk, na_s: float = _VOUW_S) -> None:
        self._merk, self.na_s = merk, na_s
        self.om = time.monotonic() + na_s

    @property
    def is_tijd(self) -> bool:
        return time.monotonic() >= self.om or self._merk.log_omvang > _VOUW_VANAF

    def vouw_even(self, verbinding: Verbinding) -> None:
        """Fold it without waiting for who reads beside this window; then the next time does it.

        :raises DbFout: what the disk says; what was saved is in the log and stays there.
        """
        self.om = time.monotonic() + self.na_s
        with zonder_wachten(verbinding):
            self.vouw(verbinding)

    def vouw(self, verbinding: Verbinding) -> None:
        """Put the log into the file; outside a transaction, where that can work.

        :raises DbFout: as :meth:`vouw_even`.
        """
        self._merk.leeg()
        try:
            verbinding.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            if self._merk.log_omvang:
                self._merk.zet()
