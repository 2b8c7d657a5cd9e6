"""Reads a printed sheet back, as whoever receives it would."""

import re
from functools import cache
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream
from pypdfium2 import PdfDocument

from krachtwerk_desktop.domain.werkblad import Drukopties, Werkblad
from krachtwerk_desktop.reports.drukker import Drukker

DRUKKER = Drukker()


@cache
def druk(blad: Werkblad, **opties: bool) -> bytes:
    """Print a sheet; the same one is printed once for all tests."""
    return DRUKKER.druk(blad, Drukopties(**opties)).pdf


def lezer(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


@cache
def bladzijden(pdf: bytes) -> list[str]:
    """Return the text per page, with single spaces, since lines break where they like."""
    return [re.sub(r"\s+", " ", pagina.extract_text()) for pagina in lezer(pdf).pages]


@cache
def verdeling(pdf: bytes) -> list[str]:
    """Return the text per page as PDFium reads it, for tests of what falls on which page.

    Many times as quick as pypdf, which keeps the letters of every script as they were typed.
    """
    with PdfDocument(pdf) as bron:
        return [re.sub(r"\s+", " ", pagina.get_textpage().get_text_range()) for pagina in bron]


def plekken(pdf: bytes) -> list[list[tuple[float, float, float, float]]]:
    """Return per page where every piece of text stands: left, foot, right, top."""
    with PdfDocument(pdf) as bron:
        bladen = []
        for pagina in bron:
            tekst = pagina.get_textpage()
            bladen.append([tekst.get_rect(nummer) for nummer in range(tekst.count_rects())])
        return bladen


def door_elkaar(stukken: list[tuple[float, float, float, float]]) -> list[tuple[float, float]]:
    """Return where two pieces of text stand over each other, more than lines may touch."""
    gevonden = []
    for nummer, (links, onder, rechts, boven) in enumerate(stukken):
        for links2, onder2, rechts2, boven2 in stukken[nummer + 1 :]:
            breed = min(rechts, rechts2) - max(links, links2)
            hoog = min(boven, boven2) - max(onder, onder2)
            if breed > 2 and hoog > 0.4 * min(boven - onder, boven2 - onder2) > 1:
                gevonden.append((max(links, links2), max(onder, onder2)))
    return gevonden


def alles(pdf: bytes) -> str:
    return " ".join(bladzijden(pdf))


def zonder_blanks(tekst: str) -> str:
    """Return the text without what is only there because a line ended."""
    return re.sub(r"[\s\u00ad]", "", tekst)


def bladwijzers(pdf: bytes) -> list[str]:
    """Return the titles in the list of contents."""
    return [str(plek["/Title"]) for plek in lezer(pdf).outline if isinstance(plek, dict)]


def lettermaten(pdf: bytes) -> set[float]:
    """Return every size that text is set in, from the content streams themselves."""
    maten: set[float] = set()
    bron = lezer(pdf)
    for pagina in bron.pages:
        maat = 0.0
        for operanden, operator in ContentStream(pagina.get_contents(), bron).operations:
            if operator == b"Tf":
                maat = float(operanden[1])
            if operator in {b"Tj", b"TJ"} and operanden[0]:
                maten.add(maat)
    return maten


def lettertypen(pdf: bytes) -> dict[str, bool]:
    """Return the name of every font in the file, with whether it is embedded."""
    gevonden: dict[str, bool] = {}
    for pagina in lezer(pdf).pages:
        middelen: Any = pagina["/Resources"]
        for verwijzing in middelen.get("/Font", {}).values():
            letter = verwijzing.get_object()
            beschrijving = letter.get("/FontDescriptor", {})
            gevonden[str(letter["/BaseFont"]).lstrip("/")] = "/FontFile2" in beschrijving
    return gevonden


def lijnhoogten(pdf: bytes, nummer: int) -> list[float]:
    """Return the heights of the horizontal lines on a page, in points from its foot."""
    return [y for _, y, _, y2 in _lijnen(lezer(pdf), nummer) if y == y2]


def schuine_strepen(pdf: bytes) -> int:
    """Return how many lines are not horizontal: sides of boxes and strokes of ticks."""
    bron = lezer(pdf)
    return sum(y != y2 for nummer in range(len(bron.pages)) for _, y, _, y2 in _lijnen(bron, nummer))


def _lijnen(bron: PdfReader, nummer: int) -> list[tuple[float, float, float, float]]:
    lijnen, begin = [], (0.0, 0.0)
    for operanden, operator in ContentStream(bron.pages[nummer].get_contents(), bron).operations:
        if operator == b"m":
            begin = float(operanden[0]), float(operanden[1])
        if operator == b"l":
            lijnen.append((*begin, float(operanden[0]), float(operanden[1])))
    return lijnen
