"""Letters that the program's own fonts lack, out of the fonts that the machine has.

Only looked into when a text holds such a letter; folders and fonts are read once per process.
Windows ships Ethiopic and Chinese, most Linux desktops do; what is found is embedded in the PDF.
"""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import uharfbuzz

# Bold, slanted, narrow and typewriter cuts come last: a name should look like its sentence.
_AFWIJKEND = re.compile(
    r"bold|ital|obliq|light|thin|black|heavy|mono|cond|narrow|serif|medium|emoji|symbol", re.IGNORECASE
)
_VERZAMELING = b"ttcf"
_VERBODEN, _NIET_IN_DELEN = 0x0002, 0x0300
_POSTSCRIPT = b"OTTO"  # outlines that reportlab cannot embed


class Gevonden(NamedTuple):
    """A font file, and which font in it (a .ttc holds several)."""

    pad: Path
    nummer: int


def lettermappen() -> list[Path]:
    """Return the folders where this system keeps fonts, those of the user last."""
    thuis = Path.home()
    if sys.platform == "win32":
        lokaal = Path(os.environ.get("LOCALAPPDATA", thuis / "AppData/Local"))
        return [
            Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts",
            lokaal / "Microsoft/Windows/Fonts",
        ]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), thuis / "Library/Fonts"]
    gedeeld = os.environ.get("XDG_DATA_DIRS", "") or "/usr/local/share:/usr/share"
    return [
        *(Path(deel) / "fonts" for deel in gedeeld.split(":") if deel),
        Path("/run/host/fonts"),
        Path(os.environ.get("XDG_DATA_HOME", "") or thuis / ".local/share") / "fonts",
        thuis / ".fonts",
    ]


class Machineletters:
    """The fonts in some folders, asked for one letter at a time."""

    def __init__(self, mappen: Sequence[Path] | None = None) -> None:
        self._mappen = mappen
        self._bekend: list[tuple[Gevonden, uharfbuzz.Set]] = []
        self._rest: Iterator[tuple[Gevonden, uharfbuzz.Set]] | None = None

    def zoek(self, teken: str, *, behalve: frozenset[Gevonden] = frozenset()) -> Gevonden | None:
        """Return the first font that has the letter and is not one of `behalve`."""
        code = ord(teken)
        for gevonden, codes in self._loop():
            if code in codes and gevonden not in behalve:
                return gevonden
        return None

    def _loop(self) -> Iterator[tuple[Gevonden, uharfbuzz.Set]]:
        """Go through the fonts already read, and read on only when the letter is not there."""
        yield from self._bekend
        if self._rest is None:
            self._rest = self._lees()
        for paar in self._rest:
            self._bekend.append(paar)
            yield paar

    def _lees(self) -> Iterator[tuple[Gevonden, uharfbuzz.Set]]:
        for pad in sorted(self._bestanden(), key=_voorkeur):
            try:
                yield from _lees_bestand(pad)
            except (OSError, uharfbuzz.HarfBuzzError):
                continue  # a font that cannot be read is a font that the machine does not have

    def _bestanden(self) -> Iterator[Path]:
        for map_ in lettermappen() if self._mappen is None else self._mappen:
            for wortel, _, namen in os.walk(map_):
                for naam in namen:
                    if naam.lower().endswith((".ttf", ".ttc", ".otf")):
                        yield Path(wortel, naam)


def _voorkeur(pad: Path) -> tuple[int, str, str]:
    return len(_AFWIJKEND.findall(pad.stem)), pad.name.lower(), str(pad)


def _lees_bestand(pad: Path) -> Iterator[tuple[Gevonden, uharfbuzz.Set]]:
    with pad.open("rb") as bestand:
        kop = bestand.read(12)
        aantal = int.from_bytes(kop[8:12]) if kop[:4] == _VERZAMELING else 1
        plekken = [0]
        if kop[:4] == _VERZAMELING:
            plekken = [int.from_bytes(bestand.read(4)) for _ in range(min(aantal, 64))]
        soorten = []
        for plek in plekken:
            bestand.seek(plek)
            soorten.append(bestand.read(4))
    blob = uharfbuzz.Blob.from_file_path(str(pad))
    for nummer, soort in enumerate(soorten):
        gezicht = uharfbuzz.Face(blob, nummer)
        if soort != _POSTSCRIPT and _mag_erin(gezicht):
            yield Gevonden(pad, nummer), gezicht.unicodes


def _mag_erin(gezicht: uharfbuzz.Face) -> bool:
    """Whether the maker allows (a part of) the font in a document: fsType in table OS/2."""
    tabel = gezicht.reference_table("OS/2").data or b""
    soort = int.from_bytes(tabel[8:10])
    return soort != _VERBODEN and not soort & _NIET_IN_DELEN
