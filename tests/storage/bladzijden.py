"""Reads all pages of a closed vault as SQLite sees them, to look for what should be gone."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

_BLAD, _IV, _HMAC, _ZOUT = 4096, 16, 64, 16


def open_bladzijden(db: Path, datasleutel: bytes) -> bytes:
    """Return the file in clear: free pages and the unused ends of pages with it."""
    inhoud = db.read_bytes()
    stukken = []
    for begin in range(0, len(inhoud), _BLAD):
        blad = inhoud[begin : begin + _BLAD]
        iv = blad[_BLAD - _IV - _HMAC : _BLAD - _HMAC]
        geheim = blad[(_ZOUT if begin == 0 else 0) : _BLAD - _IV - _HMAC]
        stukken.append(Cipher(AES(datasleutel), CBC(iv)).decryptor().update(geheim))
    return b"".join(stukken)
