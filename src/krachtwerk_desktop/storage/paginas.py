"""Reads the pages of a vault without SQLite, to say truly what is wrong with a file.

SQLCipher answers "file is not a database" to a wrong key, a damaged first page and a
cut-off file alike. Its file format (version 4) is simple enough to look for ourselves:
pages of 4096 bytes, of which the last 80 are the IV (16) and an HMAC-SHA512 (64) over
the encrypted bytes, that IV and the page number; page 1 begins with the salt in clear.
"""

import hashlib
import hmac
import struct
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

BLADZIJDE = 4096
_ZOUT = 16
_IV = 16
_HMAC = 64
_STAART = _IV + _HMAC
_HMAC_ZOUT = 0x3A


class Bladlezer:
    """Checks and opens single pages with the data key and the vault id (the file's salt)."""

    __slots__ = ("_hmac_sleutel", "_sleutel", "_zout")

    def __init__(self, datasleutel: bytes, kluis_id: bytes) -> None:
        self._sleutel, self._zout = datasleutel, kluis_id
        hmac_zout = bytes(teken ^ _HMAC_ZOUT for teken in kluis_id)
        self._hmac_sleutel = hashlib.pbkdf2_hmac("sha512", datasleutel, hmac_zout, 2, len(datasleutel))

    def klopt(self, nummer: int, blad: bytes) -> bool:
        """Say whether this page (counted from 1) is as SQLCipher wrote it."""
        begin = _ZOUT if nummer == 1 else 0
        gezegd = blad[BLADZIJDE - _HMAC :]
        berekend = hmac.digest(
            self._hmac_sleutel, blad[begin : BLADZIJDE - _HMAC] + struct.pack("<I", nummer), "sha512"
        )
        return hmac.compare_digest(gezegd, berekend)

    def aantal_bladzijden(self, blad: bytes) -> int:
        """Return how many pages the file should have, by the SQLite header in page 1."""
        iv = blad[BLADZIJDE - _STAART : BLADZIJDE - _HMAC]
        open_ = Cipher(AES(self._sleutel), CBC(iv)).decryptor()
        # The salt stands where SQLite has its magic, so offset 28 of the header is 12 here.
        kop = open_.update(blad[_ZOUT : BLADZIJDE - _STAART])
        aantal: int = struct.unpack_from(">I", kop, 28 - _ZOUT)[0]
        return aantal


def bladen(pad: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the whole pages of a file, numbered from 1."""
    with pad.open("rb") as stroom:
        nummer = 1
        while len(blad := stroom.read(BLADZIJDE)) == BLADZIJDE:
            yield nummer, blad
            nummer += 1
