"""Turns the stock of words into texts; the same seed always gives the same texts."""

import re
from random import Random

from tests.fabriek.woorden import (
    ACHTERNAMEN,
    ACTIES,
    ANDERE_SCHRIFTEN,
    DIENSTEN,
    STOK,
    VOORNAMEN,
    ZINNEN,
)

_VAK = re.compile(r"\{(\w+)\}")
_STOK = {**STOK, "stad_dienst": DIENSTEN}
_TALEN = tuple(ANDERE_SCHRIFTEN)
NEDERLANDS = "Nederlands"


class Verteller:
    """One fictitious person: a name, a language, and what that person says."""

    def __init__(self, zaad: int, nummer: int) -> None:
        """Every eighth person speaks another language, each language in its turn."""
        self._kans = Random(f"{zaad}-{nummer}")
        self.taal = NEDERLANDS if nummer % 8 else _TALEN[nummer // 8 % len(_TALEN)]
        self.naam = self._maak_naam()

    @property
    def kans(self) -> Random:
        """The dice of this person."""
        return self._kans

    def zin(self) -> str:
        """Return one sentence."""
        if self.taal != NEDERLANDS and self._kans.random() < 0.7:
            return self._kans.choice(ANDERE_SCHRIFTEN[self.taal][1])
        return self._vul(self._kans.choice(ZINNEN))

    def tekst(self, minst: int, meest: int) -> str:
        """Return a text of some sentences; about one in three begins a paragraph of its own."""
        zinnen = [self.zin() for _ in range(self._kans.randint(minst, meest))]
        return zinnen[0] + "".join(f"{self._kans.choice((' ', ' ', chr(10)))}{zin}" for zin in zinnen[1:])

    def actie(self) -> str:
        """Return a small thing to do."""
        return self._vul(self._kans.choice(ACTIES))

    def iemand(self) -> str:
        """Return somebody who helps."""
        return self._kans.choice(STOK["wie"])

    def _maak_naam(self) -> str:
        if self.taal != NEDERLANDS:
            return self._kans.choice(ANDERE_SCHRIFTEN[self.taal][0])
        return f"{self._kans.choice(VOORNAMEN)} {self._kans.choice(ACHTERNAMEN)}"

    def _vul(self, zin: str) -> str:
        return _VAK.sub(lambda vak: self._kans.choice(_STOK[vak[1]]), zin)
