"""Opens SQLCipher on a vault file, always in the one way that keeps its promises."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from sqlcipher3 import dbapi2

DbFout: type[Exception] = dbapi2.Error
_WACHT_MS = 5000
# Decrypting costs more than reading: with the folded texts of 500 cliënten in memory a
# second search takes a third of the first. Only what is used is held.
_GEHEUGEN_KIB = 48 * 1024


class Verbinding(Protocol):
    """The part of a DB-API connection that storage uses by itself."""

    def execute(self, opdracht: str, waarden: Sequence[Any] = ...) -> Any: ...

    def close(self) -> None: ...


def open_(pad: Path, datasleutel: bytes, kluis_id: bytes, *, alleen_lezen: bool = False) -> Verbinding:
    """Open an existing file (never make one) with the raw data key and the vault id as salt.

    Transactions are begun by hand. *alleen_lezen* still joins the write-ahead log, so the
    command line can read beside an open window; on a disk that takes no files at all it
    reads the file as it stands, unless a log beside it holds more.

    :raises DbFout: what SQLCipher says; its code tells the cause.
    """
    manieren = ["mode=rw"]
    if alleen_lezen and _heeft_logboek(pad):
        # Whoever opens to write and leaves last folds the log into the file and takes it away.
        manieren = ["mode=ro", "mode=rw"]
    elif alleen_lezen:
        manieren.append("mode=ro&immutable=1")
    for hoe in manieren[:-1]:
        with suppress(DbFout):
            return _open_zo(pad, datasleutel, kluis_id, hoe, alleen_lezen)
    return _open_zo(pad, datasleutel, kluis_id, manieren[-1], alleen_lezen)


def _heeft_logboek(pad: Path) -> bool:
    try:
        return pad.with_name(f"{pad.name}-wal").stat().st_size > 0
    except OSError:
        return False


def maak_leeg(pad: Path, datasleutel: bytes, kluis_id: bytes) -> Verbinding:
    """Open a file of zero bytes as the beginning of a new vault."""
    if pad.stat().st_size:
        raise FileExistsError(pad.name)
    return _open_zo(pad, datasleutel, kluis_id, "mode=rw", alleen_lezen=False)


def voor_kopie(pad: Path, datasleutel: bytes, kluis_id: bytes) -> Verbinding:
    """Open a file of zero bytes to copy a vault into; no log and no waiting for the disk.

    It counts only once it is whole, so whoever copies makes sure of the disk at the end.
    """
    verbinding: Verbinding = dbapi2.connect(
        f"{pad.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        _geef_sleutel(verbinding, datasleutel, kluis_id)
        verbinding.execute("PRAGMA journal_mode = OFF")
        verbinding.execute("PRAGMA synchronous = OFF")
    except BaseException:
        verbinding.close()
        raise
    return verbinding


def open_stil(pad: Path, datasleutel: bytes, kluis_id: bytes) -> Verbinding:
    """Open a finished copy for reading only, without making a file beside it.

    :raises DbFout: what SQLCipher says.
    """
    return _open_zo(pad, datasleutel, kluis_id, "mode=ro&immutable=1", alleen_lezen=True)


@contextmanager
def zonder_wachten(verbinding: Verbinding) -> Iterator[None]:
    """Let what is busy be busy: who reads beside this window holds nobody up."""
    verbinding.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        verbinding.execute(f"PRAGMA busy_timeout = {_WACHT_MS}")


def foutcode(fout: BaseException) -> int:
    """Return the SQLite result code of a driver's error (1, "error", when it has none)."""
    code = getattr(fout, "sqlite_errorcode", None)
    return code if isinstance(code, int) else 1


def _open_zo(pad: Path, datasleutel: bytes, kluis_id: bytes, hoe: str, alleen_lezen: bool) -> Verbinding:
    verbinding: Verbinding = dbapi2.connect(
        f"{pad.absolute().as_uri()}?{hoe}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        _stel_in(verbinding, datasleutel, kluis_id, alleen_lezen)
    except BaseException:
        verbinding.close()
        raise
    return verbinding


def _stel_in(verbinding: Verbinding, datasleutel: bytes, kluis_id: bytes, alleen_lezen: bool) -> None:
    _geef_sleutel(verbinding, datasleutel, kluis_id)
    verbinding.execute(f"PRAGMA busy_timeout = {_WACHT_MS}")
    verbinding.execute("PRAGMA temp_store = MEMORY")
    verbinding.execute(f"PRAGMA cache_size = -{_GEHEUGEN_KIB}")
    verbinding.execute("PRAGMA trusted_schema = OFF")
    verbinding.execute("PRAGMA foreign_keys = ON")
    verbinding.execute("PRAGMA secure_delete = ON")
    # On macOS an ordinary fsync leaves the words in the disk's own memory.
    verbinding.execute("PRAGMA fullfsync = ON")
    verbinding.execute("PRAGMA checkpoint_fullfsync = ON")
    if alleen_lezen:
        verbinding.execute("PRAGMA query_only = ON")
    else:
        verbinding.execute("PRAGMA journal_mode = WAL")
        verbinding.execute("PRAGMA synchronous = FULL")
    verbinding.execute("SELECT count(*) FROM sqlite_schema")


def _geef_sleutel(verbinding: Verbinding, datasleutel: bytes, kluis_id: bytes) -> None:
    # Before the key: otherwise a wrong key makes SQLCipher write to standard error.
    verbinding.execute("PRAGMA cipher_log_level = NONE")
    verbinding.execute(f"PRAGMA key = \"x'{datasleutel.hex()}{kluis_id.hex()}'\"")
