"""The folder of a practice vault: locked while it is used, gone afterwards, and cleaned up if not.

It lies in the folder for temporary files, which on many systems belongs to everybody: only
folders of this person are touched, and none that is only a name for another place.
"""

import os
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from krachtwerk_desktop.storage.slot import Slot

_BEGIN = "krachtwerk-oefening-"
# Between making a folder and taking its lock another start must not clean it up.
_NET_GEMAAKT = 60.0


class Oefenmap:
    """A new folder with its lock; let go of it with :meth:`wis`."""

    def __init__(self, tijdelijk: Path | None = None) -> None:
        waar = tijdelijk if tijdelijk is not None else Path(tempfile.gettempdir())
        _ruim_op(waar)
        self.map = Path(tempfile.mkdtemp(prefix=_BEGIN, dir=waar))
        try:
            self._slot = Slot.neem(self.map)
        except BaseException:
            shutil.rmtree(self.map, ignore_errors=True)
            raise

    def wis(self) -> None:
        """Remove the folder with all that is in it; twice is fine."""
        self._slot.laat_los()
        shutil.rmtree(self.map, ignore_errors=True)


def _ruim_op(tijdelijk: Path) -> None:
    """Remove the folders of programs that were killed; one that is in use is locked."""
    for map_ in tijdelijk.glob(f"{_BEGIN}*"):
        with suppress(Exception):  # whatever another start left there, practising goes on
            if not _is_verlaten(map_):
                continue
            slot = Slot.probeer(map_)
            if slot is not None:
                slot.laat_los()
                shutil.rmtree(map_, ignore_errors=True)


def _is_verlaten(map_: Path) -> bool:
    stand = map_.lstat()
    if not stat.S_ISDIR(stand.st_mode) or _verwijst(stand):
        return False
    if hasattr(os, "getuid") and stand.st_uid != os.getuid():
        return False
    return time.time() - stand.st_mtime > _NET_GEMAAKT


def _verwijst(stand: os.stat_result) -> bool:
    """Say whether this is a Windows junction: a folder that is somewhere else."""
    return bool(getattr(stand, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_REPARSE_POINT)
