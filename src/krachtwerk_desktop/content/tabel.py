"""Reads a TOML file key by key, and knows file, line and key of whatever is wrong.

A reader asks a `Tabel` for the keys it knows and closes with `klaar()`, which
refuses every key nobody asked for: a typing error in a key never goes unseen.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from krachtwerk_desktop.application.fouten import InhoudFout
from krachtwerk_desktop.content.regels import Pad, vind_regels

_ID = re.compile(r"[a-z][a-z0-9_]*")
_REGEL_IN_MELDING = re.compile(r"at line (\d+)")


class Bron:
    """One TOML file; `naam` is how an error names it, relative to the folder with texts."""

    def __init__(self, wortel: Path, naam: str) -> None:
        self.naam = naam
        self._tekst = self._lees(wortel / naam)
        try:
            self._waarden = tomllib.loads(self._tekst)
        except tomllib.TOMLDecodeError as fout:
            raise self._opmaakfout(str(fout)) from None

    @property
    def tabel(self) -> "Tabel":
        """The whole file as a table."""
        return Tabel(self, (), self._waarden)

    def fout(self, pad: Pad, wat: str) -> InhoudFout:
        """An error at the line of `pad`, or of the nearest table around it when it is missing."""
        regels = vind_regels(self._tekst)
        plek = pad
        while plek and plek not in regels:
            plek = plek[:-1]
        sleutel = next((deel for deel in reversed(pad) if isinstance(deel, str)), "")
        return InhoudFout(self.naam, regels.get(plek, 1), sleutel, wat)

    def _lees(self, pad: Path) -> str:
        try:
            inhoud = pad.read_bytes()
        except OSError:
            raise InhoudFout(self.naam, 1, "bestand", "ontbreekt of is niet te lezen.") from None
        try:
            return inhoud.decode("utf-8-sig")  # Notepad and others begin a file with a mark
        except UnicodeDecodeError as fout:
            regel = fout.object.count(b"\n", 0, fout.start) + 1
            raise InhoudFout(self.naam, regel, "bestand", "moet als UTF-8 zijn bewaard.") from None

    def _opmaakfout(self, melding: str) -> InhoudFout:
        gevonden = _REGEL_IN_MELDING.search(melding)
        regel = int(gevonden[1]) if gevonden else self._tekst.rstrip("\n").count("\n") + 1
        regels = self._tekst.splitlines()
        sleutel = regels[regel - 1].split("=")[0].strip() if regel <= len(regels) else ""
        return InhoudFout(
            self.naam,
            regel,
            sleutel or "bestand",
            "hier klopt de opmaak van TOML niet. Kijk naar aanhalingstekens, haakjes, komma's en "
            "dubbele sleutels, ook op de regel ervoor.",
        )


class Tabel:
    """One table of a file, read key by key."""

    def __init__(self, bron: Bron, pad: Pad, waarden: Mapping[str, object]) -> None:
        self._bron = bron
        self._pad = pad
        self._waarden = waarden
        self._gezien: set[str] = set()

    @property
    def sleutels(self) -> tuple[str, ...]:
        """The keys as they stand in the file, for tables whose keys are ids."""
        return tuple(self._waarden)

    def __contains__(self, sleutel: str) -> bool:
        return sleutel in self._waarden

    def tekst(self, sleutel: str, standaard: str | None = None) -> str:
        """One line of text; without `standaard` it must be there and not be empty."""
        waarde = self._haal(sleutel, standaard)
        if not isinstance(waarde, str):
            raise self.fout(sleutel, "moet tekst tussen aanhalingstekens zijn.")
        if "\n" in waarde:
            raise self.fout(sleutel, "moet op één regel staan.")
        if standaard is None and not waarde.strip():
            raise self.fout(sleutel, "mag niet leeg zijn.")
        return waarde.strip()

    def verhaal(self, sleutel: str) -> str:
        """Text of any number of lines, without the empty ones around it."""
        waarde = self._haal(sleutel, None)
        if not isinstance(waarde, str):
            raise self.fout(sleutel, "moet tekst tussen aanhalingstekens zijn.")
        return waarde.strip()

    def getal(self, sleutel: str, minstens: int | None = None) -> int:
        """A whole number, at least `minstens`."""
        waarde = self._haal(sleutel, None)
        if not isinstance(waarde, int) or isinstance(waarde, bool):
            raise self.fout(sleutel, "moet een heel getal zijn.")
        if minstens is not None and waarde < minstens:
            raise self.fout(sleutel, f"moet {minstens} of meer zijn.")
        return waarde

    def getal_of_niets(self, sleutel: str, minstens: int | None = None) -> int | None:
        """A whole number, or None when the key is not there."""
        self._gezien.add(sleutel)
        return self.getal(sleutel, minstens) if sleutel in self._waarden else None

    def dagen_geleden(self, sleutel: str, hoogstens: int, standaard: int | None = None) -> int:
        """A day counted back from today, not before the beginning `hoogstens` days ago."""
        if standaard is not None and sleutel not in self._waarden:
            self._gezien.add(sleutel)
            return standaard
        waarde = self.getal(sleutel, minstens=0)
        if waarde > hoogstens:
            raise self.fout(sleutel, f"is voor het begin van het traject ({hoogstens} dagen geleden).")
        return waarde

    def ja_nee(self, sleutel: str, standaard: bool) -> bool:
        waarde = self._haal(sleutel, standaard)
        if not isinstance(waarde, bool):
            raise self.fout(sleutel, "moet true of false zijn, zonder aanhalingstekens.")
        return waarde

    def teksten(self, sleutel: str) -> tuple[str, ...]:
        """A list of texts of one line each; nothing when the key is not there."""
        waarden = self._haal(sleutel, [])
        if not isinstance(waarden, list):
            raise self.fout(sleutel, "moet een lijst van teksten zijn.")
        for nummer, waarde in enumerate(waarden):
            if not isinstance(waarde, str) or not waarde.strip() or "\n" in waarde:
                raise self.fout(sleutel, "moet een lijst van teksten van één regel zijn.", nummer)
        return tuple(waarde.strip() for waarde in waarden)

    def tabellen(self, sleutel: str) -> list["Tabel"]:
        """The tables of an array; none when the key is not there."""
        waarden = self._haal(sleutel, [])
        if not isinstance(waarden, list):
            raise self.fout(sleutel, f"moet een of meer tabellen [[{sleutel}]] zijn.")
        for nummer, waarde in enumerate(waarden):
            if not isinstance(waarde, dict):
                raise self.fout(sleutel, f"moet een of meer tabellen [[{sleutel}]] zijn.", nummer)
        return [
            Tabel(self._bron, (*self._pad, sleutel, nummer), waarde) for nummer, waarde in enumerate(waarden)
        ]

    def tabel(self, sleutel: str) -> "Tabel":
        """The table under a key; an empty one when the key is not there."""
        waarde = self._haal(sleutel, {})
        if not isinstance(waarde, dict):
            raise self.fout(sleutel, f"moet een tabel [{sleutel}] zijn.")
        return Tabel(self._bron, (*self._pad, sleutel), waarde)

    def id(self, sleutel: str = "id") -> str:
        """A stable id: small letters, digits and underscores."""
        waarde = self.tekst(sleutel)
        if not _ID.fullmatch(waarde):
            raise self.fout(sleutel, "mag alleen kleine letters, cijfers en lage streepjes hebben.")
        return waarde

    def een_van(self, sleutel: str, keuzes: Iterable[str], standaard: str | None = None) -> str:
        waarde = self.tekst(sleutel, standaard)
        bekend = tuple(keuzes)
        if waarde not in bekend:
            raise self.fout(sleutel, f"“{waarde}” bestaat niet. Kies uit: {', '.join(bekend)}.")
        return waarde

    def fout(self, sleutel: str, wat: str, nummer: int | None = None) -> InhoudFout:
        """An error at a key of this table, or at item `nummer` of the list under it."""
        pad = (*self._pad, sleutel)
        return self._bron.fout(pad if nummer is None else (*pad, nummer), wat)

    def ken(self, sleutels: Iterable[str]) -> None:
        """Say that these keys may be there, also when nobody asked for them."""
        self._gezien.update(sleutels)

    def klaar(self) -> None:
        """Refuse every key that nobody asked for."""
        for sleutel in self._waarden:
            if sleutel not in self._gezien:
                bekend = ", ".join(sorted(self._gezien))
                raise self.fout(sleutel, f"deze sleutel is onbekend. Bekend zijn: {bekend}.")

    def _haal(self, sleutel: str, standaard: object) -> object:
        self._gezien.add(sleutel)
        waarde = self._waarden.get(sleutel, standaard)
        if waarde is None:
            raise self.fout(sleutel, "ontbreekt.")
        return waarde


def eis_verschillend(tabellen: Iterable[tuple[Tabel, str]], sleutel: str) -> None:
    """Refuse the second table whose value under `sleutel` was used before."""
    gezien: set[str] = set()
    for tabel, waarde in tabellen:
        if waarde in gezien:
            raise tabel.fout(sleutel, f"“{waarde}” komt twee keer voor. Kies iets anders.")
        gezien.add(waarde)
