"""The arithmetic of keys: how a wachtwoord and a noodcode each open the one data key.

The data key is random and never leaves memory bare. A wachtwoord is stretched by
Argon2id, a noodcode (already 128 random bits) goes through HKDF; what comes out wraps the
data key with AES-GCM. The parameters, the vault id and the version go along as associated
data, so a key file in which they were changed opens with nothing.
"""

import ctypes
import hmac
import os
import sys
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from krachtwerk_desktop.application.fouten import TeWeinigGeheugen

SLEUTEL = 32
ZOUT = 16
NONCE = 12
CONTROLE = 16
VERPAKT = SLEUTEL + 16  # AES-GCM adds a tag of 16 bytes
_MEEST_GEHEUGEN_KIB = 1 << 20  # 1 GiB
_MEESTE_RONDES = 24
_MEESTE_BANEN = 16
_MEESTE_WERK = 4 << 20  # KiB times passes: some seconds on a slow laptop
_MINST_PER_BAAN_KIB = 8


def wis(sleutel: bytes) -> None:
    """Overwrite a key where it lies, since memory that is let go of keeps what was in it.

    Only in CPython, where the bytes follow the head of the object; elsewhere it is let go of.
    """
    if len(sleutel) == SLEUTEL and sys.implementation.name == "cpython":
        ctypes.memset(id(sleutel) + bytes.__basicsize__ - 1, 0, SLEUTEL)


@dataclass(frozen=True, slots=True)
class Afleiding:
    """The price of one try at the wachtwoord: memory in KiB, passes and lanes of Argon2id."""

    geheugen_kib: int = 128 * 1024
    rondes: int = 3
    banen: int = 2

    def __post_init__(self) -> None:
        """Refuse prices that Argon2id does not know or that would choke the machine."""
        goed = (
            1 <= self.banen <= _MEESTE_BANEN
            and 1 <= self.rondes <= _MEESTE_RONDES
            and _MINST_PER_BAAN_KIB * self.banen <= self.geheugen_kib <= _MEEST_GEHEUGEN_KIB
            and self.geheugen_kib * self.rondes <= _MEESTE_WERK
        )
        if not goed:
            raise ValueError("Argon2id")


VOLUIT = Afleiding()
VLUG = Afleiding(geheugen_kib=64, rondes=1, banen=1)
"""For tests and the practice vault, whose wachtwoord stands on the screen."""


def nieuwe_sleutel() -> bytes:
    return os.urandom(SLEUTEL)


def uit_wachtwoord(wachtwoord: str, zout: bytes, afleiding: Afleiding) -> bytes:
    """Stretch a wachtwoord; an é typed as one character or as two gives the same key."""
    materiaal = unicodedata.normalize("NFC", wachtwoord).encode("utf-8", "surrogatepass")
    argon = Argon2id(
        salt=zout,
        length=SLEUTEL,
        iterations=afleiding.rondes,
        lanes=afleiding.banen,
        memory_cost=afleiding.geheugen_kib,
    )
    try:
        return argon.derive(materiaal)
    except MemoryError:
        raise TeWeinigGeheugen from None


def uit_sleutel(sleutel: bytes, zout: bytes, waarvoor: str, lengte: int = SLEUTEL) -> bytes:
    """Derive a key for one purpose from a key that is random already."""
    info = f"krachtwerk-desktop {waarvoor}".encode()
    return HKDF(algorithm=SHA256(), length=lengte, salt=zout, info=info).derive(sleutel)


def controlegetal(datasleutel: bytes, kluis_id: bytes) -> bytes:
    """Return what tells the right data key from a wrong one without telling the key."""
    return uit_sleutel(datasleutel, kluis_id, "controle", CONTROLE)


def klopt(datasleutel: bytes, kluis_id: bytes, controle: bytes) -> bool:
    return hmac.compare_digest(controlegetal(datasleutel, kluis_id), controle)


def pak_in(sleutel: bytes, inhoud: bytes, erbij: bytes) -> tuple[bytes, bytes]:
    """Encrypt; return the nonce and the ciphertext with its tag."""
    nonce = os.urandom(NONCE)
    return nonce, AESGCM(sleutel).encrypt(nonce, inhoud, erbij)


def pak_uit(sleutel: bytes, nonce: bytes, verpakt: bytes, erbij: bytes) -> bytes | None:
    """Decrypt; None when the key or the associated data is another one."""
    try:
        return AESGCM(sleutel).decrypt(nonce, verpakt, erbij)
    except InvalidTag:
        return None


class Zegel:
    """Seals text that could not be saved, so that only ciphertext stays in memory when locked."""

    __slots__ = ("_erbij", "_sleutel")

    def __init__(self, datasleutel: bytes, kluis_id: bytes) -> None:
        self._sleutel = uit_sleutel(datasleutel, kluis_id, "zegel")
        self._erbij = b"krachtwerk-desktop zegel " + kluis_id

    def dicht(self, tekst: str) -> bytes:
        nonce, verpakt = pak_in(self._sleutel, tekst.encode("utf-8", "surrogatepass"), self._erbij)
        return nonce + verpakt

    def open(self, verzegeld: bytes) -> str:
        """Return the text; ValueError when another vault sealed it or it was changed."""
        heel = len(verzegeld) >= NONCE
        inhoud = pak_uit(self._sleutel, verzegeld[:NONCE], verzegeld[NONCE:], self._erbij) if heel else None
        if inhoud is None:
            raise ValueError("zegel")
        return inhoud.decode("utf-8", "surrogatepass")
