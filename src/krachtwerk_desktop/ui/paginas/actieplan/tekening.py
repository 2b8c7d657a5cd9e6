"""How a closed card is drawn: measured once per width, then only painted.

A card that nobody edits holds no widgets. It is a list of strokes, each with its place, so
thirty doelen of ten acties cost as much as thirty labels, and a click finds its field.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from krachtwerk_desktop.domain.plek import Plek
from krachtwerk_desktop.ui.iconen import beeld
from krachtwerk_desktop.ui.thema import thema

Letter = Literal["kop", "gewoon", "vet", "klein"]
Soort = Literal["tekst", "chip", "vink", "lijn"]

VINK: int = 20
_LETTERS: dict[Letter, tuple[int, bool]] = {
    "kop": (18, True),
    "gewoon": (15, False),
    "vet": (15, True),
    "klein": (13, False),
}
_CHIP_X, _CHIP_Y, _ROND = 10, 3, 8
_HOOGST = 1 << 20


@dataclass(frozen=True, slots=True)
class Streek:
    """One thing to draw; *plek* is the field that a click on it means."""

    soort: Soort
    vlak: QRect
    tekst: str = ""
    letter: Letter = "gewoon"
    kleur: str = "ink"
    plek: Plek | None = None
    vlaggen: int = 0


class Tekening:
    """Strokes on a sheet of one width, in pixels; `hoogte` grows along."""

    def __init__(self, schaal: float) -> None:
        self.schaal = schaal
        self.streken: list[Streek] = []
        look = thema()
        self._letters: dict[Letter, QFont] = {n: look.letter(px, vet=v) for n, (px, v) in _LETTERS.items()}
        self._maten = {naam: QFontMetrics(letter) for naam, letter in self._letters.items()}

    def breed(self, tekst: str, letter: Letter = "gewoon") -> int:
        return self._maten[letter].horizontalAdvance(tekst)

    def chip_breed(self, tekst: str) -> int:
        return self.breed(tekst, "klein") + 2 * round(_CHIP_X * self.schaal)

    def chip_hoog(self) -> int:
        return self._maten["klein"].height() + 2 * round(_CHIP_Y * self.schaal)

    def regelhoog(self, letter: Letter = "gewoon") -> int:
        return self._maten[letter].height()

    def tekst(
        self,
        plaats: QPoint,
        breed: int,
        tekst: str,
        letter: Letter = "gewoon",
        kleur: str = "ink",
        plek: Plek | None = None,
    ) -> int:
        """Write a text that wraps at *breed* and return its height, 0 for an empty one."""
        if not tekst:
            return 0
        vlaggen, hoog = self._meet(tekst, breed, letter)
        vlak = QRect(plaats.x(), plaats.y(), breed, hoog)
        self.streken.append(Streek("tekst", vlak, tekst, letter, kleur, plek, vlaggen))
        return hoog

    def chip(self, plaats: QPoint, tekst: str, kleur: str, plek: Plek | None = None) -> None:
        vlak = QRect(plaats.x(), plaats.y(), self.chip_breed(tekst), self.chip_hoog())
        self.streken.append(Streek("chip", vlak, tekst, "klein", kleur, plek))

    def vink(self, plaats: QPoint, *, aan: bool, plek: Plek) -> None:
        maat = round(VINK * self.schaal)
        vlak = QRect(plaats.x(), plaats.y(), maat, maat)
        self.streken.append(Streek("vink", vlak, "aan" if aan else "", plek=plek))

    def lijn(self, plaats: QPoint, breed: int) -> None:
        self.streken.append(Streek("lijn", QRect(plaats.x(), plaats.y(), breed, 1), kleur="line"))

    def bij(self, punt: QPoint) -> Streek | None:
        """Return what is drawn at a point, with some room around a tick box for a finger."""
        ruim = round(6 * self.schaal)
        for streek in self.streken:
            rand = ruim if streek.soort == "vink" else 0
            if streek.plek is not None and streek.vlak.adjusted(-rand, -rand, rand, rand).contains(punt):
                return streek
        return None

    def teken(self, schilder: QPainter, vuil: QRect) -> None:
        """Paint what touches the rectangle *vuil*."""
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        for streek in self.streken:
            if streek.vlak.intersects(vuil):
                self._teken(schilder, streek)

    def _teken(self, schilder: QPainter, streek: Streek) -> None:
        look = thema()
        match streek.soort:
            case "tekst":
                schilder.setFont(self._letters[streek.letter])
                schilder.setPen(look.kleur(streek.kleur))
                schilder.drawText(streek.vlak, streek.vlaggen, streek.tekst)
            case "chip":
                self._teken_chip(schilder, streek)
            case "vink":
                self._teken_vink(schilder, streek)
            case "lijn":
                schilder.fillRect(streek.vlak, look.kleur(streek.kleur))

    def _teken_chip(self, schilder: QPainter, streek: Streek) -> None:
        look = thema()
        ronding = look.px(_ROND)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(look.kleur(f"{streek.kleur}_soft"))
        schilder.drawRoundedRect(streek.vlak, ronding, ronding)
        schilder.setFont(self._letters["klein"])
        schilder.setPen(look.kleur(streek.kleur))
        schilder.drawText(streek.vlak, Qt.AlignmentFlag.AlignCenter, streek.tekst)

    def _teken_vink(self, schilder: QPainter, streek: Streek) -> None:
        look, aan = thema(), bool(streek.tekst)
        vlak = QRectF(streek.vlak).adjusted(0.5, 0.5, -0.5, -0.5)
        schilder.setPen(QPen(look.kleur("primary" if aan else "border"), 1))
        schilder.setBrush(look.kleur("primary" if aan else "surface"))
        schilder.drawRoundedRect(vlak, look.px(4), look.px(4))
        if aan:
            plaatje = beeld("vink", "on_primary", VINK - 4)
            schilder.drawPixmap(streek.vlak.topLeft() + QPoint(look.px(2), look.px(2)), plaatje)

    def _meet(self, tekst: str, breed: int, letter: Letter) -> tuple[int, int]:
        """Return the drawing flags and the height; a word longer than the line breaks inside."""
        maten = self._maten[letter]
        # Plain Latin on one line is by far the most: its height needs no layout.
        if tekst.isascii() and "\n" not in tekst and maten.horizontalAdvance(tekst) <= breed:
            return int(Qt.AlignmentFlag.AlignLeading), maten.height()
        langste = max((maten.horizontalAdvance(woord) for woord in tekst.split()), default=0)
        wijze = Qt.TextFlag.TextWordWrap if langste <= breed else Qt.TextFlag.TextWrapAnywhere
        vlaggen = int(Qt.AlignmentFlag.AlignLeading) | int(wijze)
        return vlaggen, maten.boundingRect(QRect(0, 0, breed, _HOOGST), vlaggen, tekst).height()
