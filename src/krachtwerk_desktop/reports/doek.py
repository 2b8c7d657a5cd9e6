"""Draws on the page: text, lines, boxes. Everything above this knows points, not PDF operators.

`boven` is always the top edge of what is drawn, measured from the bottom of the page.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from itertools import chain, pairwise
from typing import Any

from PIL.Image import Image
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from krachtwerk_desktop.reports.lettertypen import Lettertype
from krachtwerk_desktop.reports.stijl import VAKJE, Kleur, Letter
from krachtwerk_desktop.reports.tekst import Regel
from krachtwerk_desktop.reports.vormen import Merk, Punt, Stap

# Streams as they are, not once more in letters: smaller and quicker.
rl_config.useA85 = 0

_NIET_NUL = 1  # how overlapping outlines are filled, as fonts mean it
_VORMRAND = 4000  # no mark reaches so far, in thousandths
_STIJGING, _DALING = 0.95, 0.29  # of Atkinson Hyperlegible, in parts of the size


class Doek:
    """One PDF in the making."""

    def __init__(self, *, titel: str, maat: tuple[float, float], basis: Lettertype, datum: date) -> None:
        self._bytes = BytesIO()
        self._canvas = Canvas(
            self._bytes, pagesize=maat, pageCompression=1, invariant=1, lang="nl", **_eerste_letter(basis)
        )
        self._canvas.setTitle(titel)
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setCreator("Krachtwerk Desktop")
        self._canvas.setProducer("Krachtwerk Desktop")
        self._canvas.setDateFormatter(lambda *_: f"D:{datum:%Y%m%d}000000+00'00'")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._wijzers = 0
        self._vormen: dict[tuple[Stap, ...], str] = {}

    def regels(
        self,
        regels: Sequence[Regel],
        letter: Letter,
        x: float,
        boven: float,
        breedte: float,
        *,
        rechts: bool = False,
    ) -> None:
        """Draw lines under each other; what begins at the right ends at `x + breedte`."""
        voet = (
            boven - (letter.regelhoogte - (_STIJGING + _DALING) * letter.maat) / 2 - _STIJGING * letter.maat
        )
        tekst = self._canvas.beginText()
        tekst.setFillColorRGB(*letter.kleur)
        merken: list[tuple[Sequence[Merk], float, float]] = []
        for regel in regels:
            links = x + (breedte - regel.breedte * letter.maat / 1000 if rechts or regel.van_rechts else 0)
            tekst.setTextOrigin(links, voet)
            for deel in regel.delen:
                tekst.setFont(deel.lettertype.naam, letter.maat)
                tekst.textOut(deel.tekst)
                if deel.merken:
                    merken.append((deel.merken, links, voet))
                links += deel.breedte * letter.maat / 1000
            voet -= letter.regelhoogte
        self._canvas.drawText(tekst)
        for groep in merken:
            self._merken(*groep, letter)

    def _merken(self, merken: Sequence[Merk], x: float, y: float, letter: Letter) -> None:
        """Draw dots and vowels over the letters that stand there as text."""
        schaal = letter.maat / 1000
        self._canvas.setFillColorRGB(*letter.kleur)
        for merk in merken:
            naam = self._vormen.get(merk.omtrek) or self._nieuwe_vorm(merk.omtrek)
            plek = f"{x + merk.x * schaal:.2f} {y + merk.y * schaal:.2f}"
            self._canvas.addLiteral(f"q {schaal:.5f} 0 0 {schaal:.5f} {plek} cm")
            self._canvas.doForm(naam)
            self._canvas.addLiteral("Q")

    def _nieuwe_vorm(self, omtrek: tuple[Stap, ...]) -> str:
        """Keep an outline in the PDF once, however often it is drawn."""
        naam = self._vormen[omtrek] = f"merk{len(self._vormen)}"
        self._canvas.beginForm(naam, -_VORMRAND, -_VORMRAND, _VORMRAND, _VORMRAND)
        pad = self._canvas.beginPath()
        stappen: dict[str, Callable[..., None]] = {
            "begin": pad.moveTo,
            "lijn": pad.lineTo,
            "bocht": pad.curveTo,
            "dicht": pad.close,
        }
        for soort, punten in omtrek:
            stappen[soort](*chain.from_iterable(punten))
        self._canvas.drawPath(pad, stroke=0, fill=1, fillMode=_NIET_NUL)
        self._canvas.endForm()
        return naam

    def vlak(self, x: float, boven: float, breedte: float, hoogte: float, kleur: Kleur) -> None:
        """Fill a rectangle."""
        self._canvas.setFillColorRGB(*kleur)
        self._canvas.rect(x, boven - hoogte, breedte, hoogte, stroke=0, fill=1)

    def lijn(self, x: float, y: float, breedte: float, kleur: Kleur, dikte: float = 0.6) -> None:
        """Draw a line from left to right."""
        self._canvas.setStrokeColorRGB(*kleur)
        self._canvas.setLineWidth(dikte)
        self._canvas.line(x, y, x + breedte, y)

    def kader(
        self, x: float, boven: float, breedte: float, hoogte: float, kleur: Kleur, ronding: float
    ) -> None:
        """Draw the outline of a box with round corners."""
        self._canvas.setStrokeColorRGB(*kleur)
        self._canvas.setLineWidth(0.9)
        self._canvas.roundRect(x, boven - hoogte, breedte, hoogte, ronding, stroke=1, fill=0)

    def kniplijn(self, x: float, boven: float, breedte: float, hoogte: float, kleur: Kleur) -> None:
        """Draw a dotted box to cut along."""
        with self._gestippeld(kleur):
            self._canvas.rect(x, boven - hoogte, breedte, hoogte, stroke=1, fill=0)

    def vouwlijn(self, begin: Punt, eind: Punt, kleur: Kleur) -> None:
        """Draw a dotted line to fold along."""
        with self._gestippeld(kleur):
            self._canvas.line(*begin, *eind)

    def veelhoek(
        self,
        punten: Sequence[Punt],
        *,
        vulling: Kleur | None = None,
        rand: Kleur | None = None,
        dikte: float = 0.6,
    ) -> None:
        """Draw a closed shape, filled, outlined or both."""
        pad = self._canvas.beginPath()
        pad.moveTo(*punten[0])
        for punt in punten[1:]:
            pad.lineTo(*punt)
        pad.close()
        if vulling:
            self._canvas.setFillColorRGB(*vulling)
        if rand:
            self._canvas.setStrokeColorRGB(*rand)
            self._canvas.setLineWidth(dikte)
        self._canvas.drawPath(pad, stroke=int(rand is not None), fill=int(vulling is not None))

    def beeld(self, beeld: Image, x: float, boven: float, breedte: float, hoogte: float) -> None:
        """Draw a picture in a box; the same picture is in the PDF once."""
        self._canvas.drawImage(ImageReader(beeld), x, boven - hoogte, breedte, hoogte)

    def schijf(self, midden: Punt, straal: float, vulling: Kleur) -> None:
        """Fill a circle."""
        self._canvas.setFillColorRGB(*vulling)
        self._canvas.circle(*midden, straal, stroke=0, fill=1)

    @contextmanager
    def ondersteboven(self, midden: Punt) -> Iterator[None]:
        """Turn what is drawn in the block half around this point."""
        self._canvas.saveState()
        self._canvas.translate(2 * midden[0], 2 * midden[1])
        self._canvas.rotate(180)
        yield
        self._canvas.restoreState()

    @contextmanager
    def _gestippeld(self, kleur: Kleur) -> Iterator[None]:
        self._canvas.saveState()
        self._canvas.setStrokeColorRGB(*kleur)
        self._canvas.setLineWidth(0.7)
        self._canvas.setDash(3, 3)
        yield
        self._canvas.restoreState()

    def vakje(self, x: float, boven: float, kleur: Kleur, *, aan: bool = False) -> None:
        """Draw a tick box of 5 mm, ticked or to tick by pen."""
        self.kader(x, boven, VAKJE, VAKJE, kleur, 1.2)
        if aan:
            self._canvas.setLineWidth(1.8)
            punten = [(0.2, 0.5), (0.42, 0.76), (0.82, 0.22)]
            for (x1, y1), (x2, y2) in pairwise(punten):
                self._canvas.line(x + x1 * VAKJE, boven - y1 * VAKJE, x + x2 * VAKJE, boven - y2 * VAKJE)

    def schuin(self, regels: Iterable[Regel], letter: Letter, maat: tuple[float, float]) -> None:
        """Draw words across the page, see-through, over all that stands there."""
        self._canvas.saveState()
        self._canvas.translate(maat[0] / 2, maat[1] / 2)
        self._canvas.rotate(35)
        self._canvas.setFillAlpha(0.07)
        for regel in regels:
            breedte = regel.breedte * letter.maat / 1000
            self.regels([regel], letter, -breedte / 2, letter.regelhoogte / 2, breedte)
        self._canvas.restoreState()

    def bladwijzer(self, titel: str, niveau: int, boven: float) -> None:
        """Put a place in the list of contents that a reader shows beside the pages."""
        self._wijzers += 1
        sleutel = f"plek{self._wijzers}"
        self._canvas.bookmarkPage(sleutel, fit="XYZ", left=0, top=boven, zoom=0)
        self._canvas.addOutlineEntry(titel.encode("utf-8", "replace").decode(), sleutel, niveau)

    def volgende(self) -> None:
        """End this page."""
        self._canvas.showPage()

    def klaar(self) -> bytes:
        """Return the PDF."""
        self._canvas.save()
        return self._bytes.getvalue()


def _eerste_letter(basis: Lettertype) -> dict[str, Any]:
    """Begin every page with an embedded font; left alone, reportlab begins with Helvetica."""
    return {"initialFontName": basis.naam}
