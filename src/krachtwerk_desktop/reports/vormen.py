"""Joins letters as their script asks, so that they can be drawn and read back.

Letters with dots or vowels come out of the font as a bare shape with loose marks. Written as
text, every PDF reader would put blanks between them; so only the shape is text, standing for
the whole letter, and its marks are drawn as outlines over it.
"""

from itertools import pairwise
from typing import NamedTuple

import uharfbuzz

Punt = tuple[float, float]


class Stap(NamedTuple):
    """A move, line or curve of an outline; points in thousandths of the size."""

    soort: str
    punten: tuple[Punt, ...]


class Merk(NamedTuple):
    """The outline of a mark, and where it stands from the beginning of its run."""

    omtrek: tuple[Stap, ...]
    x: float
    y: float


class Letterbeeld(NamedTuple):
    """A shape with its marks, and the letters as typed that they stand for."""

    glyph: int
    voor: float
    opzij: float
    omhoog: float
    betekenis: str
    merken: tuple[Merk, ...]


class _Glyph(NamedTuple):
    nummer: int
    cluster: int
    x: float
    voor: float
    opzij: float
    omhoog: float


class Vormer:
    """One font, asked for shapes."""

    def __init__(self, bestand: str, nummer: int) -> None:
        gezicht = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(bestand), nummer)
        self._font = uharfbuzz.Font(gezicht)
        self._schaal = 1000 / gezicht.upem
        self._omtrekken: dict[int, tuple[Stap, ...]] = {}

    def breedte(self, glyph: int) -> float:
        """Return how far a shape moves on by itself."""
        return float(self._font.get_glyph_h_advance(glyph) * self._schaal)

    def vorm(self, tekst: str, van_rechts: bool) -> list[Letterbeeld]:
        """Return the shapes of one run from left to right, as they stand on paper."""
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(tekst)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if van_rechts else "ltr"
        uharfbuzz.shape(self._font, buffer)
        glyphs = self._glyphs(buffer)
        herkomst = _herkomst({glyph.cluster for glyph in glyphs}, tekst)
        beelden = [
            self._beeld(glyph, merken, herkomst)
            for glyph, merken in _met_merken(glyphs[::-1] if van_rechts else glyphs)
        ]
        return beelden[::-1] if van_rechts else beelden

    def _glyphs(self, buffer: uharfbuzz.Buffer) -> list[_Glyph]:
        glyphs, pen, schaal = [], 0.0, self._schaal
        for info, plaats in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            voor, opzij = plaats.x_advance * schaal, plaats.x_offset * schaal
            omhoog = plaats.y_offset * schaal
            glyphs.append(_Glyph(info.codepoint, info.cluster, pen + opzij, voor, opzij, omhoog))
            pen += voor
        return glyphs

    def _beeld(self, glyph: _Glyph, merken: list[_Glyph], herkomst: dict[int, str]) -> Letterbeeld:
        clusters = sorted({glyph.cluster, *(merk.cluster for merk in merken)})
        betekenis = "".join(herkomst.pop(cluster, "") for cluster in clusters)
        getekend = tuple(Merk(self._omtrek(merk.nummer), merk.x, merk.omhoog) for merk in merken)
        return Letterbeeld(glyph.nummer, glyph.voor, glyph.opzij, glyph.omhoog, betekenis, getekend)

    def _omtrek(self, glyph: int) -> tuple[Stap, ...]:
        if glyph not in self._omtrekken:
            pen = _Pen(self._schaal)
            self._font.draw_glyph_with_pen(glyph, pen)
            self._omtrekken[glyph] = tuple(pen.stappen)
        return self._omtrekken[glyph]


class _Pen:
    """Takes an outline down; the names are those that HarfBuzz calls."""

    def __init__(self, schaal: float) -> None:
        self._schaal = schaal
        self.stappen: list[Stap] = []

    def _stap(self, soort: str, *punten: Punt) -> None:
        self.stappen.append(Stap(soort, tuple((x * self._schaal, y * self._schaal) for x, y in punten)))

    def moveTo(self, punt: Punt) -> None:  # noqa: N802
        self._stap("begin", punt)

    def lineTo(self, punt: Punt) -> None:  # noqa: N802
        self._stap("lijn", punt)

    def curveTo(self, *punten: Punt) -> None:  # noqa: N802
        self._stap("bocht", *punten)

    def qCurveTo(self, *punten: Punt) -> None:  # noqa: N802
        """Write a curve with one handle as one with two, the only kind a PDF knows."""
        (hx, hy), (x, y) = punten
        bx, by = (deel / self._schaal for deel in self.stappen[-1].punten[-1])
        een = (bx + (hx - bx) * 2 / 3, by + (hy - by) * 2 / 3)
        twee = (x + (hx - x) * 2 / 3, y + (hy - y) * 2 / 3)
        self._stap("bocht", een, twee, (x, y))

    def closePath(self) -> None:  # noqa: N802
        self._stap("dicht")


def _met_merken(glyphs: list[_Glyph]) -> list[tuple[_Glyph, list[_Glyph]]]:
    """Give every shape the marks that follow it in reading order: those that take no width."""
    groepen: list[tuple[_Glyph, list[_Glyph]]] = []
    for glyph in glyphs:
        if groepen and not glyph.voor:
            groepen[-1][1].append(glyph)
        else:
            groepen.append((glyph, []))
    return groepen


def _herkomst(clusters: set[int], tekst: str) -> dict[int, str]:
    """Return per cluster the letters it came from: two for a joined pair."""
    grenzen = [*sorted(clusters), len(tekst)]
    return {begin: tekst[begin:eind] for begin, eind in pairwise(grenzen)}
