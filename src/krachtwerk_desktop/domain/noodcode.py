"""The noodcode: 128 random bits that a person can copy by hand and type back.

26 letters and digits carry the bits (Crockford's base32, without I, L, O and U) and two
more check them: the number modulo the prime 1021 notices every single wrong character and
every pair of neighbours that changed places. Seven groups of four, as on the sheet.
"""

import secrets
import unicodedata

TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
AANTAL = 28
_BYTES = 16
_CONTROLE = 2
_PRIEM = 1021
_GROEP = 4
# What a handwritten or read-aloud character may have been typed as.
_LIJKT_OP = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


class NoodcodeFout(ValueError):
    """The text cannot be a noodcode; ``zin`` says why, without repeating the text."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


def maak() -> str:
    """Return a fresh code of 28 characters, without groups."""
    return uit_bytes(secrets.token_bytes(_BYTES))


def uit_bytes(sleutel: bytes) -> str:
    """Return the code that stands for these 16 bytes."""
    if len(sleutel) != _BYTES:
        raise ValueError(len(sleutel))
    getal = int.from_bytes(sleutel)
    return _in_tekens(getal, AANTAL - _CONTROLE) + _in_tekens(getal % _PRIEM, _CONTROLE)


def in_groepen(code: str) -> str:
    """Return the code as it is shown and printed: ``XXXX-XXXX-…``."""
    return "-".join(code[plaats : plaats + _GROEP] for plaats in range(0, len(code), _GROEP))


def lees(tekst: str) -> bytes:
    """Return the 16 bytes of a typed code; case, spaces, dashes and O/0, I/L/1 do not matter.

    :raises NoodcodeFout: with a sentence that says what is wrong.
    """
    code = _schoon(tekst)
    _eis_lengte(code)
    for plaats, teken in enumerate(code):
        if teken not in TEKENS:
            groep = plaats // _GROEP + 1
            raise NoodcodeFout(f"In groep {groep} staat een teken dat niet in een noodcode voorkomt.")
    getal = _als_getal(code[:-_CONTROLE])
    if getal >= 1 << 8 * _BYTES or getal % _PRIEM != _als_getal(code[-_CONTROLE:]):
        raise NoodcodeFout("Er zit een tikfout in de noodcode. Vergelijk elke groep nog eens met je papier.")
    return getal.to_bytes(_BYTES)


def zelfde(code: str, tekst: str) -> bool:
    """Say whether a typed text means this code; anything unreadable does not."""
    try:
        return secrets.compare_digest(lees(code), lees(tekst))
    except NoodcodeFout:
        return False


def _schoon(tekst: str) -> str:
    breed = unicodedata.normalize("NFKC", tekst).upper()
    kaal = (t for t in breed if not t.isspace() and unicodedata.category(t) not in {"Pd", "Cf", "Sm"})
    return "".join(kaal).replace("_", "").replace(".", "").translate(_LIJKT_OP)


def _eis_lengte(code: str) -> None:
    if not code:
        raise NoodcodeFout("Typ de noodcode over van je papier.")
    if len(code) != AANTAL:
        verschil = "te kort" if len(code) < AANTAL else "te lang"
        raise NoodcodeFout(
            f"De noodcode is {verschil}: je typte {len(code)} tekens. "
            f"Het zijn er {AANTAL}, in groepen van {_GROEP}."
        )


def _in_tekens(getal: int, aantal: int) -> str:
    return "".join(TEKENS[getal >> 5 * plaats & 31] for plaats in reversed(range(aantal)))


def _als_getal(tekens: str) -> int:
    getal = 0
    for teken in tekens:
        getal = getal << 5 | TEKENS.index(teken)
    return getal
