"""The key file: the data key, wrapped once by the wachtwoord and once by the noodcode.

JSON, so that it can be looked at; a checksum tells damage from a wrong wachtwoord. A
reader trusts nothing in it: sizes are checked and prices are capped before any work.
"""

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from krachtwerk_desktop.application.fouten import (
    NieuwereKluis,
    NoodcodeOnjuist,
    SleutelbestandBeschadigd,
    WachtwoordOnjuist,
)
from krachtwerk_desktop.domain import noodcode as noodcodes
from krachtwerk_desktop.storage import sleutels
from krachtwerk_desktop.storage.sleutels import VOLUIT, Afleiding

VERSIE = 1
GROOTSTE = 64 * 1024
_SOORT = "krachtwerk-desktop sleutelbestand"


class NoodcodeStaat(StrEnum):
    """Whether the noodcode in the key file has been used to get in."""

    GELDIG = "geldig"
    GEBRUIKT = "gebruikt"


@dataclass(frozen=True, slots=True)
class Verpakking:
    """The data key as one way in wraps it."""

    zout: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    sleutel: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sleutelbestand:
    """A key file as read or made; changing it gives a new one."""

    kluis_id: bytes
    controle: bytes = field(repr=False)
    afleiding: Afleiding
    wachtwoord: Verpakking
    noodcode: Verpakking
    noodcode_staat: NoodcodeStaat = NoodcodeStaat.GELDIG

    def open_met_wachtwoord(self, wachtwoord: str) -> bytes:
        """Return the data key; takes as long as the derivation is made to take.

        :raises WachtwoordOnjuist: known from this file alone.
        """
        kek = sleutels.uit_wachtwoord(wachtwoord, self.wachtwoord.zout, self.afleiding)
        erbij = _erbij_wachtwoord(self.kluis_id, self.afleiding)
        datasleutel = sleutels.pak_uit(kek, self.wachtwoord.nonce, self.wachtwoord.sleutel, erbij)
        if datasleutel is None or not sleutels.klopt(datasleutel, self.kluis_id, self.controle):
            raise WachtwoordOnjuist
        return datasleutel

    def open_met_noodcode(self, code: str) -> bytes:
        """Return the data key.

        :raises NoodcodeOnjuist: with the reason when the code itself has a typing error.
        """
        try:
            materiaal = noodcodes.lees(code)
        except noodcodes.NoodcodeFout as fout:
            raise NoodcodeOnjuist(f"{fout.zin} Je gegevens zijn veilig.") from None
        kek = sleutels.uit_sleutel(materiaal, self.noodcode.zout, "noodcode")
        erbij = _erbij_noodcode(self.kluis_id)
        datasleutel = sleutels.pak_uit(kek, self.noodcode.nonce, self.noodcode.sleutel, erbij)
        if datasleutel is None or not sleutels.klopt(datasleutel, self.kluis_id, self.controle):
            raise NoodcodeOnjuist
        return datasleutel

    def met_wachtwoord(
        self, datasleutel: bytes, wachtwoord: str, afleiding: Afleiding = VOLUIT
    ) -> "Sleutelbestand":
        """Return this key file with another wachtwoord; the data key stays the same."""
        verpakt = _verpak_met_wachtwoord(datasleutel, self.kluis_id, wachtwoord, afleiding)
        return replace(self, wachtwoord=verpakt, afleiding=afleiding)

    def met_noodcode(self, datasleutel: bytes, code: str) -> "Sleutelbestand":
        """Return this key file with another noodcode; the earlier one opens it no more."""
        verpakt = _verpak_met_noodcode(datasleutel, self.kluis_id, code)
        return replace(self, noodcode=verpakt, noodcode_staat=NoodcodeStaat.GELDIG)

    def met_gebruikte_noodcode(self) -> "Sleutelbestand":
        return replace(self, noodcode_staat=NoodcodeStaat.GEBRUIKT)

    def als_bytes(self) -> bytes:
        """Return the file; :func:`uit_bytes` reads it back."""
        inhoud: dict[str, Any] = {
            "soort": _SOORT,
            "versie": VERSIE,
            "kluis": self.kluis_id.hex(),
            "controle": self.controle.hex(),
            "wachtwoord": {"afleiding": "argon2id", **_prijs(self.afleiding), **_in_tekst(self.wachtwoord)},
            "noodcode": {
                "afleiding": "hkdf-sha256",
                "staat": self.noodcode_staat.value,
                **_in_tekst(self.noodcode),
            },
        }
        inhoud["som"] = _som(inhoud)
        return (json.dumps(inhoud, indent=1) + "\n").encode()


def maak(
    datasleutel: bytes, kluis_id: bytes, wachtwoord: str, code: str, afleiding: Afleiding = VOLUIT
) -> Sleutelbestand:
    """Make the key file of a new vault."""
    return Sleutelbestand(
        kluis_id,
        sleutels.controlegetal(datasleutel, kluis_id),
        afleiding,
        _verpak_met_wachtwoord(datasleutel, kluis_id, wachtwoord, afleiding),
        _verpak_met_noodcode(datasleutel, kluis_id, code),
    )


def uit_bytes(inhoud: bytes) -> Sleutelbestand:
    """Read a key file that may be damaged, cut off or made to harm.

    :raises SleutelbestandBeschadigd: for all of these.
    :raises NieuwereKluis: when a newer program wrote it.
    """
    try:
        gelezen = _als_object(inhoud)
        versie = _getal(gelezen, "versie")
        if gelezen["soort"] != _SOORT or gelezen.pop("som") != _som(gelezen):
            raise SleutelbestandBeschadigd
        if versie > VERSIE:
            raise NieuwereKluis
        return _ontleed(gelezen)
    except (ValueError, KeyError, TypeError, RecursionError):
        # The parser's words would hold a piece of the file.
        raise SleutelbestandBeschadigd from None


def _als_object(inhoud: bytes) -> dict[str, Any]:
    if len(inhoud) > GROOTSTE:
        raise ValueError(len(inhoud))
    gelezen = json.loads(inhoud.decode())
    if not isinstance(gelezen, dict):
        raise TypeError("object")
    return gelezen


def _ontleed(gelezen: dict[str, Any]) -> Sleutelbestand:
    wachtwoord, noodcode = gelezen["wachtwoord"], gelezen["noodcode"]
    if wachtwoord["afleiding"] != "argon2id" or noodcode["afleiding"] != "hkdf-sha256":
        raise ValueError("afleiding")
    return Sleutelbestand(
        _bytes(gelezen, "kluis", sleutels.ZOUT),
        _bytes(gelezen, "controle", sleutels.CONTROLE),
        Afleiding(*(_getal(wachtwoord, naam) for naam in ("geheugen_kib", "rondes", "banen"))),
        _verpakking(wachtwoord),
        _verpakking(noodcode),
        NoodcodeStaat(noodcode["staat"]),
    )


def _verpak_met_wachtwoord(
    datasleutel: bytes, kluis_id: bytes, wachtwoord: str, afleiding: Afleiding
) -> Verpakking:
    zout = sleutels.nieuwe_sleutel()[: sleutels.ZOUT]
    kek = sleutels.uit_wachtwoord(wachtwoord, zout, afleiding)
    return Verpakking(zout, *sleutels.pak_in(kek, datasleutel, _erbij_wachtwoord(kluis_id, afleiding)))


def _verpak_met_noodcode(datasleutel: bytes, kluis_id: bytes, code: str) -> Verpakking:
    zout = sleutels.nieuwe_sleutel()[: sleutels.ZOUT]
    kek = sleutels.uit_sleutel(noodcodes.lees(code), zout, "noodcode")
    return Verpakking(zout, *sleutels.pak_in(kek, datasleutel, _erbij_noodcode(kluis_id)))


def _erbij_wachtwoord(kluis_id: bytes, afleiding: Afleiding) -> bytes:
    return _vast({"weg": "wachtwoord", "versie": VERSIE, "kluis": kluis_id.hex(), **_prijs(afleiding)})


def _erbij_noodcode(kluis_id: bytes) -> bytes:
    return _vast({"weg": "noodcode", "versie": VERSIE, "kluis": kluis_id.hex()})


def _prijs(afleiding: Afleiding) -> dict[str, Any]:
    return {"geheugen_kib": afleiding.geheugen_kib, "rondes": afleiding.rondes, "banen": afleiding.banen}


def _in_tekst(verpakking: Verpakking) -> dict[str, Any]:
    return {
        "zout": verpakking.zout.hex(),
        "nonce": verpakking.nonce.hex(),
        "sleutel": base64.b64encode(verpakking.sleutel).decode(),
    }


def _verpakking(gelezen: dict[str, Any]) -> Verpakking:
    try:
        sleutel = base64.b64decode(gelezen["sleutel"], validate=True)
    except binascii.Error:
        raise ValueError("sleutel") from None
    if len(sleutel) != sleutels.VERPAKT:
        raise ValueError("sleutel")
    return Verpakking(
        _bytes(gelezen, "zout", sleutels.ZOUT), _bytes(gelezen, "nonce", sleutels.NONCE), sleutel
    )


def _bytes(gelezen: dict[str, Any], naam: str, lengte: int) -> bytes:
    waarde = bytes.fromhex(gelezen[naam])
    if len(waarde) != lengte:
        raise ValueError(naam)
    return waarde


def _getal(gelezen: dict[str, Any], naam: str) -> int:
    waarde = gelezen[naam]
    if type(waarde) is not int:
        raise TypeError(naam)
    return waarde


def _vast(inhoud: dict[str, Any]) -> bytes:
    """Return one and the same text for the same content, whatever the layout of the file."""
    return json.dumps(inhoud, sort_keys=True, separators=(",", ":")).encode()


def _som(inhoud: dict[str, Any]) -> str:
    return hashlib.sha256(_vast(inhoud)).hexdigest()
