"""Kaartjes: own sentences to cut out, lay on the table and put in order.

Cards of one size, eight on a page; fewer where a long name of the organisation leaves too little
room. A sentence is set as large as its card allows; one that is too long even in small letters goes
on on a next card, so nothing is cut off but paper.
"""

from dataclasses import replace
from math import ceil

from krachtwerk_desktop.domain.werkblad import Kaartje, KaartjesBlad
from krachtwerk_desktop.reports.blad import Blad, Gegevens, kort
from krachtwerk_desktop.reports.blokken import Bladwijzer, Blok, Knip, Stapel, Tekst, Wit, heel_of_niet
from krachtwerk_desktop.reports.doek import Doek
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import MM, Kleur, Letter

TITEL = "Kaartjes"
_UITLEG = "Knip de kaartjes los en leg ze op tafel. Wat is nu het belangrijkst? Zet een cijfer in het vakje."
_PER_RIJ, _RIJEN = 2, 4
_RAND = 5 * MM
_VAK = 9 * MM
_MATEN, _MATEN_GROOT = (17.0, 15.0, 13.0, 11.0), (20.0, 17.0, 14.0)
_LEGE_REGELS = 3
_LEEG = "Kaartjes om op te schrijven"
_MINSTE_REGELS = 4  # of a sentence on a card
_LANGSTE_NAAM = 120  # letters of a leefgebied on a card


class _Kaart:
    """A card with a dotted line to cut along, a bar in its colour and a box to write its place in."""

    def __init__(self, inhoud: Blok, hoog: float, accent: Kleur, lijn: Kleur) -> None:
        self._inhoud, self._accent, self._lijn = inhoud, accent, lijn
        self.hoogte = hoog

    def knip(self, ruimte: float) -> Knip:
        return heel_of_niet(self, ruimte)

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        doek.kniplijn(x, boven, breedte, self.hoogte, self._lijn)
        doek.vlak(x + _RAND, boven - _RAND, 12 * MM, 2.4, self._accent)
        doek.kader(x + breedte - _RAND - _VAK, boven - _RAND, _VAK, _VAK, self._lijn, 2)
        self._inhoud.teken(doek, x + _RAND, boven - _RAND - 6, breedte - 2 * _RAND)


class _Kaarten:
    """Makes the cards of one print, all of one size."""

    def __init__(self, inhoud: KaartjesBlad, pers: Pers, breed: float, ruimte: float) -> None:
        """`ruimte` is the height that the rows of a page share."""
        self._inhoud, self._pers = inhoud, pers
        self._breed = breed - 2 * _RAND
        self._maten = _MATEN_GROOT if pers.stijl.groot else _MATEN
        hoogste = max((self._boven_de_zin(self._naam(k)) for k in inhoud.kaartjes), default=0.0)
        self.rijen = next((n for n in range(_RIJEN, 1, -1) if ruimte / n >= self._nodig(hoogste)), 1)
        self._hoog = ruimte / self.rijen

    def van(self, kaartje: Kaartje) -> list[Blok]:
        """Return a sentence on one card, or on as many as it needs."""
        naam = self._naam(kaartje)
        ruimte = self._hoog - self._boven_de_zin(naam) - _RAND
        for maat in self._maten:
            gezet = self._zin(kaartje.tekst, maat)
            if gezet.hoogte <= ruimte:
                return [self._kaart(naam, gezet, kaartje.kolom)]
        stukken = _in_stukken(self._zin(kaartje.tekst, self._maten[-1]), ruimte)
        return [
            self._kaart(f"{naam} ({nummer} van {len(stukken)})", stuk, kaartje.kolom)
            for nummer, stuk in enumerate(stukken, 1)
        ]

    def leeg(self) -> Blok:
        """Return a card to write on."""
        return self._kaart("", self._pers.lijnen(_LEGE_REGELS), 0)

    def _naam(self, kaartje: Kaartje) -> str:
        kolom = self._inhoud.kolommen[kaartje.kolom].lower()
        return f"{kort(kaartje.leefgebied, _LANGSTE_NAAM)}, {kolom}"

    def _zin(self, tekst: str, maat: float) -> Tekst:
        return self._pers.tekst(tekst, Letter(maat, kleur=self._pers.stijl.tekst.kleur), self._breed)

    def _kop(self, naam: str) -> Blok:
        return self._pers.tekst(naam, self._pers.stijl.zacht, self._breed - _VAK - 2 * MM)

    def _nodig(self, boven_de_zin: float) -> float:
        """Return how high a card must be for its heading and the beginning of a sentence."""
        regels = _MINSTE_REGELS * Letter(self._maten[-1]).regelhoogte
        lijnen = self._boven_de_zin("") + self._pers.lijnen(_LEGE_REGELS).hoogte
        return max(boven_de_zin + regels, lijnen) + _RAND

    def _boven_de_zin(self, naam: str) -> float:
        """Return the height above the sentence; the longest heading it may get decides."""
        return _RAND + 6 + max(_VAK, self._kop(f"{naam} (888 van 888)").hoogte) + 2 * MM

    def _kaart(self, naam: str, tekst: Blok, kolom: int) -> _Kaart:
        kop = self._kop(naam)
        inhoud = Stapel([kop, Wit(max(0.0, _VAK - kop.hoogte) + 2 * MM), tekst])
        palet = self._pers.stijl.palet
        return _Kaart(inhoud, self._hoog, palet.accent[kolom], palet.schrijflijn)


def _in_stukken(zin: Tekst, ruimte: float) -> list[Tekst]:
    """Cut between lines, in pieces of about the same height, as few as there may be."""
    aantal = len(zin.regels)
    stukken = ceil(aantal / max(1, int(ruimte / zin.letter.regelhoogte)))
    per_stuk = ceil(aantal / stukken)
    return [replace(zin, regels=zin.regels[begin : begin + per_stuk]) for begin in range(0, aantal, per_stuk)]


def zet_kaartjes(inhoud: KaartjesBlad, pers: Pers) -> Blad:
    """Place the whole sheet; a blank one, or one of nobody's words, has cards to write on."""
    blad = Blad(pers, Gegevens.van_kop(inhoud.kop, TITEL, leeg=pers.opties.leeg))
    blad.titel(_UITLEG)
    breed = blad.breedte / _PER_RIJ
    kaarten = _Kaarten(inhoud, pers, breed, blad.indeler.ruimte - 5 * MM)
    gevuld = () if pers.opties.leeg else inhoud.kaartjes
    blokken = [(k.leefgebied, kaart) for k in gevuld for kaart in kaarten.van(k)]
    blokken = blokken or [(_LEEG, kaarten.leeg()) for _ in range(_PER_RIJ * kaarten.rijen)]
    gehad = ""
    for begin in range(0, len(blokken), _PER_RIJ):
        rij: list[Blok] = []
        for gebied, _ in blokken[begin : begin + _PER_RIJ]:
            rij += [Bladwijzer(gebied)] if gebied != gehad else []
            gehad = gebied
        rij.append(Rij([Cel(kaart, breed) for _, kaart in blokken[begin : begin + _PER_RIJ]]))
        blad.indeler.zet(Stapel(rij, heel=True), boven=0 if begin else 5 * MM)
    return blad
