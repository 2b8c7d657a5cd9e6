"""A sheet as it was frozen, who signed it, and the code that leads from paper back to it."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from krachtwerk_desktop.domain.noodcode import TEKENS

CODE_TEKENS = 8
_GROEP = 4
_LIJKT_OP = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


class VersieStand(StrEnum):
    """How a version stands."""

    KLAAR = "klaar"
    GETEKEND = "getekend"


class Rol(StrEnum):
    """As whom somebody signs."""

    CLIENT = "client"
    BEGELEIDER = "begeleider"
    NAASTE = "naaste"
    TOLK = "tolk"


class TekenStand(StrEnum):
    """How one signature stands; *niet nodig* takes back that somebody was asked."""

    NOG_NIET = "nog_niet"
    OP_PAPIER = "op_papier"
    LIEVER_NIET = "liever_niet"
    NIET_NODIG = "niet_nodig"


class BijlageSoort(StrEnum):
    """What a photo or scan of the signed sheet may be."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"


@dataclass(frozen=True, slots=True)
class Ondertekening:
    """The signature of one person on one version; a role without one was not asked.

    *datum_tekst* is as typed, *datum* the day understood. *waar* tells where the paper is kept;
    *reden* why somebody would rather not, free and never asked for twice.
    """

    id: str
    versie_id: str
    rol: Rol
    stand: TekenStand = TekenStand.NOG_NIET
    datum_tekst: str = field(default="", repr=False)
    datum: date | None = None
    waar: str = field(default="", repr=False)
    reden: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Bijlage:
    """A photo or scan of the signed sheet; its bytes (*omvang* of them) are read apart."""

    id: str
    versie_id: str
    soort: BijlageSoort
    naam: str = field(repr=False)
    moment: datetime
    omvang: int = 0


@dataclass(frozen=True, slots=True)
class Versie:
    """The content of a sheet as it was frozen; only its signatures and attachments change.

    *blad* names the sheet, *nummer* counts from 1 per traject and sheet. *inhoud* is the
    canonical JSON of all words and labels (:func:`canoniek`), *code* its check code without a
    dash. The PDF as printed is read apart. *ondertekeningen* stand in the order of :class:`Rol`;
    *was_getekend* tells that one of them was on paper once and is not any more.
    """

    id: str
    traject_id: str
    blad: str
    nummer: int
    inhoud: str = field(repr=False)
    code: str
    datum: date
    moment: datetime
    verwijderd_op: datetime | None = None
    ondertekeningen: tuple[Ondertekening, ...] = field(default=(), repr=False)
    bijlagen: tuple[Bijlage, ...] = field(default=(), repr=False)
    was_getekend: bool = False

    @property
    def moet_blijven(self) -> bool:
        """Whether this version is kept for ever: somebody signed it, now or once."""
        return self.was_getekend or self.stand is VersieStand.GETEKEND

    @property
    def stand(self) -> VersieStand:
        """*Getekend* as soon as one person signed on paper, else *klaar om te tekenen*."""
        op_papier = any(o.stand is TekenStand.OP_PAPIER for o in self.ondertekeningen)
        return VersieStand.GETEKEND if op_papier else VersieStand.KLAAR

    @property
    def deels_getekend(self) -> bool:
        """Whether somebody signed and another is still waited for."""
        return self.stand is VersieStand.GETEKEND and bool(self.wacht_op)

    @property
    def niemand_tekent(self) -> bool:
        """Whether nobody signed and nobody is waited for: all who were asked would rather not."""
        liever_niet = any(o.stand is TekenStand.LIEVER_NIET for o in self.ondertekeningen)
        return self.stand is VersieStand.KLAAR and not self.wacht_op and liever_niet

    @property
    def wacht_op(self) -> tuple[Rol, ...]:
        """Whose signature is still to come; who would rather not is not waited for."""
        return tuple(o.rol for o in self.ondertekeningen if o.stand is TekenStand.NOG_NIET)


def uitgeschreven(ondertekening: Ondertekening) -> dict[str, str]:
    """Return a signature as plain texts by name, to be kept while the vault is closed."""
    dag = ondertekening.datum.isoformat() if ondertekening.datum else ""
    return {veld.name: str(getattr(ondertekening, veld.name)) for veld in fields(Ondertekening)} | {
        "datum": dag
    }


def teruggelezen(delen: Mapping[str, str]) -> Ondertekening:
    """Return the signature that :func:`uitgeschreven` put into texts."""
    return Ondertekening(
        delen["id"],
        delen["versie_id"],
        Rol(delen["rol"]),
        TekenStand(delen["stand"]),
        delen["datum_tekst"],
        date.fromisoformat(delen["datum"]) if delen["datum"] else None,
        delen["waar"],
        delen["reden"],
    )


def canoniek(inhoud: Mapping[str, Any]) -> str:
    """Return the one way to write this content: JSON in ASCII, sorted keys, no spaces."""
    return json.dumps(inhoud, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def controlecode(inhoud: str) -> str:
    """Return the check code of canonical content: 40 bits of its SHA-256 in eight characters."""
    getal = int.from_bytes(hashlib.sha256(inhoud.encode("ascii")).digest()[:5])
    return "".join(TEKENS[getal >> 5 * plaats & 31] for plaats in reversed(range(CODE_TEKENS)))


def toon_code(code: str) -> str:
    """Return the code as it is shown and printed: ``7F3K-9QXM``."""
    return f"{code[:_GROEP]}-{code[_GROEP:]}"


def lees_code(tekst: str) -> str:
    """Return a typed code without case, dashes and look-alikes (O/0, I/L/1); ``''`` if it cannot be one."""
    breed = unicodedata.normalize("NFKC", tekst).upper()
    code = "".join(teken for teken in breed if teken.isalnum()).translate(_LIJKT_OP)
    return code if len(code) == CODE_TEKENS and set(code) <= set(TEKENS) else ""
