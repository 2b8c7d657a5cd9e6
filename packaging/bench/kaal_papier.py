"""The KI in bare reportlab: the same words in the same fonts, as its own manual would set them.

Paragraphs in a table with a repeated head, a header and footer on each page, signatures. No
fallback fonts, no right-to-left, no check whether a letter exists.
"""

from collections.abc import Callable
from html import escape
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    KeepTogether,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from krachtwerk_desktop.domain.werkblad import KiBlad, KiCel, KiRij
from krachtwerk_desktop.reports.lettertypen import Letterkast

_RAND = 17 * mm
_WIJD = landscape(A4)
_NAAMKOLOM = 41 * mm
_TINTEN = ("#EAF4F1", "#FDF2E8", "#F3EFFA")
_WIE = ("cliënt", "begeleider", "naaste, vertegenwoordiger of tolk (als die er is)")


class KaleDrukker:
    """Holds the styles; the fonts are those that the program embeds, registered once."""

    def __init__(self) -> None:
        kast = Letterkast([])
        gewoon, vet = kast.hoofd(False).fontName, kast.hoofd(True).fontName
        pdfmetrics.registerFontFamily(gewoon, gewoon, vet, gewoon, vet)
        self._gewoon = gewoon
        self._tekst = ParagraphStyle("tekst", fontName=gewoon, fontSize=11, leading=15)
        self._vet = ParagraphStyle("vet", self._tekst, fontName=vet)
        self._kop = ParagraphStyle("kop", self._vet, fontSize=15, leading=19)
        self._titel = ParagraphStyle("titel", self._vet, fontSize=24, leading=28)

    def druk(self, blad: KiBlad) -> bytes:
        """Return the PDF."""
        uit = BytesIO()
        document = SimpleDocTemplate(
            uit,
            pagesize=_WIJD,
            leftMargin=_RAND,
            rightMargin=_RAND,
            topMargin=22 * mm,
            bottomMargin=20 * mm,
            title="Mijn krachteninventarisatie",
            initialFontName=self._gewoon,
        )
        verhaal = [
            self._p("Mijn krachteninventarisatie", self._titel),
            self._p("In mijn eigen woorden. Wat is er nu, wat wil ik straks, en wat hielp toen?"),
            Spacer(1, 5 * mm),
            self._tabel(blad),
            Spacer(1, 8 * mm),
            self._slot(blad),
            Spacer(1, 8 * mm),
            KeepTogether(self._handtekeningen(blad)),
        ]
        rand = _rand(blad, self._gewoon)
        document.build(verhaal, onFirstPage=rand, onLaterPages=rand)
        return uit.getvalue()

    def _p(self, tekst: str, stijl: ParagraphStyle | None = None) -> Paragraph:
        return Paragraph(escape(tekst), stijl or self._tekst)

    def _tabel(self, blad: KiBlad) -> Table:
        kop: list[Any] = [""]
        kop += [[self._p(kolom.kort, self._kop), self._p(kolom.vraag)] for kolom in blad.kolommen]
        kolom = (_WIJD[0] - 2 * _RAND - _NAAMKOLOM) / 3
        tabel = Table(
            [kop, *(self._rij(rij) for rij in blad.rijen)],
            colWidths=[_NAAMKOLOM, kolom, kolom, kolom],
            repeatRows=1,
        )
        tinten = [("BACKGROUND", (n, 0), (n, -1), HexColor(tint)) for n, tint in enumerate(_TINTEN, 1)]
        lijn = ("LINEBELOW", (0, 0), (-1, -1), 0.6, HexColor("#C9C5BB"))
        letter = ("FONTNAME", (0, 0), (-1, -1), self._gewoon)
        tabel.setStyle(TableStyle([*tinten, lijn, letter, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
        return tabel

    def _rij(self, rij: KiRij) -> list[Any]:
        naam = [self._p(rij.leefgebied, self._vet)]
        if rij.rang is not None:
            naam.append(self._p(f"Nu belangrijk: {rij.rang}", self._vet))
        return [naam, *(self._cel(cel) for cel in rij.cellen)]

    def _cel(self, cel: KiCel) -> list[Paragraph]:
        alineas = [self._p(uitspraak) for uitspraak in cel.uitspraken]
        for stem in cel.anderen:
            alineas += [self._p(stem.wie_label, self._vet), *(self._p(u) for u in stem.uitspraken)]
        return alineas

    def _slot(self, blad: KiBlad) -> Table:
        links = [self._p("Dit vind ik nu het belangrijkst", self._kop)]
        for keus in blad.belangrijkst:
            links += [self._p(f"{keus.rang} {keus.leefgebied}", self._vet), self._p(keus.tekst)]
        rechts = [self._p("Dit wil ik nog zeggen", self._kop), self._p(blad.nog_zeggen)]
        return Table(
            [[links, rechts]],
            style=[("VALIGN", (0, 0), (-1, -1), "TOP"), ("FONTNAME", (0, 0), (-1, -1), self._gewoon)],
        )

    def _handtekeningen(self, blad: KiBlad) -> list[Any]:
        namen = (blad.kop.client_naam, blad.kop.begeleider, "Naam")
        kolommen = [
            [
                self._p("Handtekening", self._vet),
                self._p(wie),
                self._p(naam),
                Spacer(1, 17 * mm),
                self._p("Plaats"),
                self._p("Datum"),
                self._p("Ik teken liever niet"),
            ]
            for wie, naam in zip(_WIE, namen, strict=True)
        ]
        tabel = Table([kolommen], style=[("LINEBELOW", (0, 0), (-1, -1), 0.9, HexColor("#1C2B2D"))])
        tabel.setStyle(TableStyle([("FONTNAME", (0, 0), (-1, -1), self._gewoon)]))
        return [self._p("Wij hebben dit samen gemaakt en besproken."), tabel]


def _rand(blad: KiBlad, letter: str) -> Callable[[Canvas, BaseDocTemplate], None]:
    """Return what draws header and footer; the number of pages is not known in one go."""
    kop = blad.kop

    def teken(doek: Canvas, document: BaseDocTemplate) -> None:
        doek.setFont(letter, 11)
        doek.drawString(_RAND, _WIJD[1] - 15 * mm, f"{kop.organisatie}  Mijn krachteninventarisatie")
        doek.drawRightString(_WIJD[0] - _RAND, _WIJD[1] - 15 * mm, f"{kop.client_naam} · {kop.clientnummer}")
        doek.drawString(_RAND, 10 * mm, f"{kop.stand} · {kop.datum} · {kop.begeleider}")
        doek.drawRightString(_WIJD[0] - _RAND, 10 * mm, f"Bladzijde {document.page}")

    return teken
