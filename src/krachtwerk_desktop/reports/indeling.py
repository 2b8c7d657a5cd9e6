"""Divides blocks over pages, before anything is drawn: so every page knows how many there are."""

from collections.abc import Sequence
from typing import NamedTuple

from krachtwerk_desktop.reports.blokken import Blok, Stapel

# A row lower than this part of a page moves on in one piece; a higher one is cut.
_LIEVER_HEEL = 0.4
# A row that will be cut is not begun in less than this part of a page.
_KLEIN_STUK = 0.18
# So often may a rest be no lower than before; a heading that is repeated can keep it as high for a while.
_ZONDER_VOORTGANG = 100
# What goes along to the page of the signatures, so that they never stand there alone.
_MEE_RIJEN, _MEE_HOOGTE = 2, 60.0


class GeenVoortgang(RuntimeError):
    """A block gives back as much as it was given, for ever: an error in how it is cut."""


class Geplaatst(NamedTuple):
    """A block and how far it stands under the top of the page's body."""

    blok: Blok
    onder_top: float


class Indeler:
    """Fills pages of one height from top to bottom."""

    def __init__(self, hoogte: float) -> None:
        self.paginas: list[list[Geplaatst]] = [[]]
        self._hoogte = hoogte
        self._vol = 0.0

    @property
    def ruimte(self) -> float:
        """Points left on this page."""
        return self._hoogte - self._vol

    def nieuwe_bladzijde(self) -> None:
        """Go on on a new page, unless this one is still empty."""
        if self.paginas[-1]:
            self.paginas.append([])
        self._vol = 0.0

    def houd_samen(self, hoogte: float) -> bool:
        """Begin a new page when what comes next, this high, fits on a page but not on this one.

        Return whether one was begun.
        """
        past_niet = self.ruimte < hoogte <= self._hoogte
        if past_niet:
            self.nieuwe_bladzijde()
        return past_niet

    def zet(self, blok: Blok, *, boven: float = 0.0, vervolg: Blok | None = None) -> None:
        """Place a block, cut where needed; `vervolg` stands above what is left of it on a next page.

        `boven` is white before it, unless a page begins.
        """
        if self.paginas[-1]:
            self._vol += boven
        self._zet_alles(blok, vervolg, begin=0)

    def sluit_af(self, slot: Blok, *, boven: float = 0.0, vervolg: Blok | None = None) -> None:
        """Place what closes the sheet; when that needs a new page, what comes before goes along.

        `vervolg` stands above that when it is only the end of a block.
        """
        ernaast = self._hoogte - boven - slot.hoogte - (vervolg.hoogte if vervolg else 0.0)
        if self.ruimte < boven + slot.hoogte and self.paginas[-1] and ernaast > _MEE_HOOGTE:
            self._neem_mee(ernaast, vervolg)
        self.zet(slot, boven=boven)

    def _neem_mee(self, ruimte: float, vervolg: Blok | None) -> None:
        """Move the last block to a new page, or the end of it when it is high."""
        pagina = self.paginas[-1]
        laatste = pagina.pop()
        blok = laatste.blok
        self._vol = laatste.onder_top
        begon_eerder = [geplaatst.blok for geplaatst in pagina] == [vervolg]
        if pagina and not begon_eerder and blok.hoogte <= min(ruimte, self._hoogte * _LIEVER_HEEL):
            self.nieuwe_bladzijde()
            self._plaats(blok)
            return
        voor, rest = blok.knip(blok.hoogte - _MEE_HOOGTE)
        if voor and rest and rest.hoogte <= ruimte:
            self._plaats(voor)
            self._volgende_met(vervolg)
            self._plaats(rest)
        else:
            self._plaats(blok)

    def tabel(
        self,
        kop: Blok,
        rijen: Sequence[Blok],
        *,
        boven: float = 0.0,
        vervolg: Blok | None = None,
        slot: float = 0.0,
    ) -> None:
        """Place rows under a heading; it, or `vervolg`, stands above them on every next page.

        `slot` is how high what closes the sheet is: when that needs a new page, the last rows go along.
        """
        herhaald = vervolg or kop
        self.houd_samen(boven + self.begin_van_tabel(kop, rijen))
        self.zet(kop, boven=boven)
        mee = max(1, len(rijen) - _MEE_RIJEN) if slot else 0
        einde = sum(rij.hoogte for rij in rijen[mee:]) + slot
        for nummer, rij in enumerate(rijen):
            samen = nummer == mee and self.ruimte < einde <= self._hoogte - herhaald.hoogte
            if nummer and (samen or not self._hoort_hier(rij)):
                self._volgende_met(herhaald)
            self._zet_alles(rij, herhaald, begin=1)

    def begin_van_tabel(self, kop: Blok, rijen: Sequence[Blok]) -> float:
        """Return how high a heading is with the first row, or with its beginning."""
        eerste = rijen[0].hoogte if rijen else 0.0
        heel = eerste <= self._hoogte * _LIEVER_HEEL
        return kop.hoogte + (eerste if heel else self._hoogte * _KLEIN_STUK)

    def _volgende_met(self, kop: Blok | None) -> int:
        """Begin a page with a heading, if there is one, and return how many blocks stand on it."""
        self.nieuwe_bladzijde()
        if kop:
            self._plaats(kop)
        return len(self.paginas[-1])

    def _hoort_hier(self, rij: Blok) -> bool:
        """Whether a row begins on this page: whole, or high enough to be cut."""
        if rij.hoogte <= self.ruimte:
            return True
        return rij.hoogte > self._hoogte * _LIEVER_HEEL and self.ruimte > self._hoogte * _KLEIN_STUK

    def _zet_alles(self, blok: Blok, vervolg: Blok | None, *, begin: int) -> None:
        """Place a block over as many pages as it takes; with `begin` blocks on it a page is fresh."""
        rest: Blok | None = blok
        laagst, even_hoog = blok.hoogte, 0
        while rest:
            rest = self._zet_deel(rest, vers=len(self.paginas[-1]) == begin)
            if rest:
                begin = self._volgende_met(vervolg)
                even_hoog = 0 if rest.hoogte < laagst else even_hoog + 1
                laagst = min(laagst, rest.hoogte)
                if even_hoog > _ZONDER_VOORTGANG:
                    raise GeenVoortgang

    def _zet_deel(self, blok: Blok, *, vers: bool) -> Blok | None:
        """Place what fits and return the rest; on a fresh page something always fits."""
        voor, rest = blok.knip(self.ruimte)
        if voor is None and vers:
            voor, rest = _gedwongen(blok).knip(self.ruimte)
            if voor is None:
                voor, rest = blok, None
        if voor:
            self._plaats(voor)
        return rest

    def _plaats(self, blok: Blok) -> None:
        self.paginas[-1].append(Geplaatst(blok, self._vol))
        self._vol += blok.hoogte


def _gedwongen(blok: Blok) -> Blok:
    """Let go of blocks that want to stay in one piece but are higher than a page."""
    if isinstance(blok, Stapel) and blok.heel:
        return Stapel([_gedwongen(deel) for deel in blok.blokken])
    return blok
