"""The fonts of a sheet: which there are, which has a letter, how letters join.

Order: Atkinson Hyperlegible, Werkblad Sans (made of Source Sans 3), Noto Sans of the scripts that
the program carries, then what the machine has. A font is parsed when first needed and kept for
the life of the process, since reportlab's registry is global too.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, cast
from zlib import crc32

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFError, TTFont

from krachtwerk_desktop.reports.machineletters import Gevonden, Machineletters
from krachtwerk_desktop.reports.vormen import Merk, Vormer
from krachtwerk_desktop.resources import TERUGVAL, BronOntbreekt, letterbestand

# A glyph that joining made has no letter of its own: it gets a private one, and another one when
# the same shape stands for another letter, so that the text can be read back.
_EIGEN_VLAK = 0xF0000
_NIETS = "200B"  # read back as nothing: a second shape of one letter
_ONBRUIKBAAR = frozenset("\ufffe\uffff")
_GEEN_LETTERS = "De letters van het programma ontbreken. Installeer het programma opnieuw."


class Gevormd(NamedTuple):
    """Letters joined as their script asks, from left to right; width in thousandths of the size."""

    tekst: str
    breedte: float
    merken: tuple[Merk, ...]


class Lettertype(TTFont):
    """A font file as reportlab embeds it, that also joins letters and says which it has."""

    def __init__(self, naam: str, pad: Path, nummer: int = 0) -> None:
        super().__init__(naam, str(pad), subfontIndex=nummer)
        self.naam = naam
        self.tekens = (
            frozenset(
                chr(code)
                for code in self.face.charToGlyph
                if code < _EIGEN_VLAK and not 0xE000 <= code <= 0xF8FF and not 0xD800 <= code <= 0xDFFF
            )
            - _ONBRUIKBAAR
        )
        self._nummer = nummer
        self._vormer: Vormer | None = None
        self._codes: dict[tuple[int, str], int] = {}
        self._betekenis: dict[int, str] = {}

    def breed(self, tekst: str) -> float:
        """Return the width of unjoined letters in thousandths of the size."""
        breedtes = self.face.charWidths
        return float(sum([breedtes[ord(teken)] for teken in tekst]))

    def vorm(self, tekst: str, van_rechts: bool) -> Gevormd:
        """Join the letters of one run, with marks in their place."""
        if self._vormer is None:
            self._vormer = Vormer(self.face.filename, self._nummer)
        tekens, maten, breedte = [], [], 0.0
        merken: list[Merk] = []
        for plek, beeld in enumerate(self._vormer.vorm(tekst, van_rechts)):
            teken = self._eigen_teken(self._vormer, beeld.glyph, beeld.betekenis)
            eigen_breedte = self.face.charWidths[ord(teken)]
            tekens.append(teken)
            maten.append(ShapeData(plek, beeld.voor, 0, beeld.opzij, beeld.omhoog, eigen_breedte))
            merken += beeld.merken
            breedte += beeld.voor
        return Gevormd(ShapedStr("".join(tekens), shapeData=cast("Any", maten)), breedte, tuple(merken))

    def _eigen_teken(self, vormer: Vormer, glyph: int, betekenis: str) -> str:
        code = self._codes.get((glyph, betekenis))
        if code is None:
            code = self._codes[glyph, betekenis] = _EIGEN_VLAK + len(self._codes)
            self._betekenis[code] = betekenis
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = vormer.breedte(glyph)
        return chr(code)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 (the name is reportlab's)
        """Embed what was used, with a table that leads every glyph back to its letters."""
        reeksen = self.state[doc].subsets
        super().addObjects(doc)
        for nummer, codes in enumerate(reeksen):
            naam = doc.fontMapping[self.fontName][1:]
            letter = doc.idToObject["BasicFonts"].dict[f"{naam}+{nummer}"]
            doc.idToObject[f"toUnicodeCMap:{letter.BaseFont}"].content = self._naar_letters(codes)

    def _naar_letters(self, codes: Iterable[int]) -> str:
        """Return the ToUnicode table; reportlab's own knows no letters beyond U+FFFF."""
        regels = []
        for plek, code in enumerate(codes):
            letters = self._betekenis.get(code, "") if code >= _EIGEN_VLAK else chr(code)
            regels.append(f"<{plek:02X}> <{letters.encode('utf-16-be', 'replace').hex() or _NIETS}>")
        return _TOUNICODE.format(laatste=len(regels) - 1, aantal=len(regels), regels="\n".join(regels))


_TOUNICODE = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <{laatste:02X}>
endcodespacerange
{aantal} beginbfchar
{regels}
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


@cache
def _lettertype(naam: str, pad: Path, nummer: int = 0) -> Lettertype:
    lettertype = Lettertype(naam, pad, nummer)
    pdfmetrics.registerFont(lettertype)
    return lettertype


@cache
def _hoofd(vet: bool) -> Lettertype:
    bestand = f"AtkinsonHyperlegible-{_snede(vet)}.ttf"
    return _lettertype(f"Atkinson-{_snede(vet)}", _pakketbestand("fontpkg_atkinson_hyperlegible", bestand))


def _eigen(vet: bool) -> Iterator[Lettertype]:
    """Go through the program's own fonts; one that is not reached is not read."""
    yield _hoofd(vet)
    for familie in TERUGVAL:
        bestand = letterbestand(familie, vet=vet)
        try:
            yield _lettertype(bestand.stem, bestand)
        except (TTFError, OSError) as fout:
            raise BronOntbreekt(_GEEN_LETTERS) from fout


def _snede(vet: bool) -> str:
    return "Bold" if vet else "Regular"


def _pakketbestand(pakket: str, bestand: str) -> Path:
    gevonden = find_spec(pakket)
    if gevonden is None or gevonden.origin is None:
        raise BronOntbreekt(_GEEN_LETTERS)
    return Path(gevonden.origin).parent / "files" / bestand


class Letterkast:
    """All fonts in the order in which they are asked for a letter."""

    def __init__(self, lettermappen: Sequence[Path] | None = None) -> None:
        self._machine = Machineletters(lettermappen)
        self._geweigerd: frozenset[Gevonden] = frozenset()

    def hoofd(self, vet: bool) -> Lettertype:
        """Return the font that sheets are set in."""
        return _hoofd(vet)

    def eigen(self, vet: bool) -> Iterator[Lettertype]:
        """Return the fonts that the program carries."""
        return _eigen(vet)

    def heeft(self, teken: str) -> bool:
        """Whether the program's own fonts can draw the letter."""
        return any(teken in lettertype.tekens for lettertype in self.eigen(False))

    def van_machine(self, teken: str) -> Lettertype | None:
        """Return a font of the machine with this letter; private letters mean nothing elsewhere."""
        if "\ud800" <= teken <= "\uf8ff" or teken >= "\U000f0000" or teken in _ONBRUIKBAAR:
            return None
        while gevonden := self._machine.zoek(teken, behalve=self._geweigerd):
            try:
                lettertype = _lettertype(f"Machine-{crc32(str(gevonden).encode()):08x}", *gevonden)
            except (TTFError, OSError):
                lettertype = None  # not allowed to be embedded, or of a kind that cannot be
            if lettertype and teken in lettertype.tekens:
                return lettertype
            self._geweigerd |= {gevonden}
        return None
