"""Zakboekje: one A4 that folds to eight pocket panels, with a single cut.

Lying, four panels wide and two high. The upper ones stand on their heads, so that after folding
every page reads upright::

    5  4  3  2     (upside down)
    6  7  8  1     (8 is the back, 1 the cover)

Fold lines are dotted, the cut between 3|4 and 7|8 is drawn. The back carries what is a footer on
other sheets. What does not fit on a panel is not cut off in the middle: a line says that there is
more, and the printer's warning says on which panel.
"""

from collections.abc import Sequence

from krachtwerk_desktop.domain.werkblad import Paneel, ZakboekjeBlad
from krachtwerk_desktop.reports.blad import Gegevens, merk_oefening
from krachtwerk_desktop.reports.blokken import Blok, Stapel, Streep, Wit
from krachtwerk_desktop.reports.doek import Doek
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.stijl import A4, MM

TITEL = "Zakboekje"
_MEER = "Er is nog meer. Dat staat op mijn andere papieren."
_PER_RIJ = 4
_RAND = 6 * MM
_ONDERSTEBOVEN = (5, 4, 3, 2)
_RECHTOP = (6, 7, 8, 1)
_VOORKANT, _ACHTERKANT = 1, 8
_BINNEN = range(2, 8)


class Vouwblad:
    """The one page, laid out in panels; made and drawn like any other sheet."""

    def __init__(self, inhoud: ZakboekjeBlad, pers: Pers) -> None:
        self._pers, self._kop = pers, inhoud.kop
        self._gegevens = Gegevens.van_kop(inhoud.kop, TITEL, leeg=pers.opties.leeg)
        self._maat = (A4[1], A4[0])
        self._breed, self._hoog = self._maat[0] / _PER_RIJ, self._maat[1] / 2
        self._binnen = self._breed - 2 * _RAND
        self.te_vol: list[str] = []
        self._panelen: dict[int, Blok] = {
            _VOORKANT: self._voorkant(),
            _ACHTERKANT: self._achterkant(),
            **{nummer: self._paneel(p) for nummer, p in zip(_BINNEN, inhoud.panelen, strict=False)},
        }

    @property
    def waarschuwingen(self) -> tuple[str, ...]:
        """Which panels could not hold all that was meant for them."""
        if not self.te_vol:
            return ()
        zin = (
            f"Niet alles past in het zakboekje. Dit is te vol: {', '.join(self.te_vol)}. "
            "Er staat bij dat er meer is. Laat een deel weg, of maak de zinnen samen korter."
        )
        return (zin,)

    def pdf(self) -> bytes:
        """Draw the page and return the bytes."""
        doek = Doek(
            titel=TITEL, maat=self._maat, basis=self._pers.kast.hoofd(False), datum=self._gegevens.datum
        )
        self._lijnen(doek)
        for kolom, (boven, onder) in enumerate(zip(_ONDERSTEBOVEN, _RECHTOP, strict=True)):
            links = kolom * self._breed
            with doek.ondersteboven((links + self._breed / 2, self._hoog * 1.5)):
                self._teken(doek, boven, links, self._maat[1])
            self._teken(doek, onder, links, self._hoog)
        if self._gegevens.oefening:
            merk_oefening(doek, self._pers, self._maat)
        doek.volgende()
        return doek.klaar()

    def _teken(self, doek: Doek, nummer: int, links: float, boven: float) -> None:
        if nummer in self._panelen:
            self._panelen[nummer].teken(doek, links + _RAND, boven - _RAND, self._binnen)

    def _lijnen(self, doek: Doek) -> None:
        """Draw where to fold, and over the two panels in the middle where to cut."""
        kleur, (breed, hoog) = self._pers.stijl.palet.schrijflijn, self._maat
        for kolom in range(1, _PER_RIJ):
            doek.vouwlijn((kolom * self._breed, 0), (kolom * self._breed, hoog), kleur)
        for kolom in (0, 3):
            doek.vouwlijn((kolom * self._breed, self._hoog), ((kolom + 1) * self._breed, self._hoog), kleur)
        doek.lijn(self._breed, self._hoog, breed / 2, self._pers.stijl.palet.inkt, 1.4)

    def _voorkant(self) -> Blok:
        stijl, naam = self._pers.stijl, "" if self._pers.opties.leeg else self._kop.client_naam
        blokken: list[Blok] = [
            Wit(self._hoog * 0.2),
            self._pers.tekst("Mijn zakboekje", stijl.titel, self._binnen),
            Wit(4 * MM),
            Streep(stijl.palet.accent[0], 3),
            Wit(4 * MM),
            self._pers.tekst_of_lijnen(naam, stijl.kop, self._binnen, 1),
        ]
        return Stapel(blokken)

    def _achterkant(self) -> Blok:
        """Return lines to write on, and at the foot what a sheet says in its footer."""
        pers = self._pers
        voet = pers.tekst(f"{self._gegevens.voet}\nBladzijde 1 van 1", pers.stijl.zacht, self._binnen)
        kop = pers.tekst("Om te onthouden", pers.stijl.kop, self._binnen)
        hoogte = self._hoog - 2 * _RAND
        aantal = max(0, int((hoogte - kop.hoogte - voet.hoogte - 6 * MM) / pers.lijnen(1).hoogte))
        lijnen = pers.lijnen(aantal)
        return Stapel([kop, lijnen, Wit(max(0.0, hoogte - kop.hoogte - lijnen.hoogte - voet.hoogte)), voet])

    def _paneel(self, paneel: Paneel) -> Blok:
        kop = Stapel([self._pers.tekst(paneel.titel, self._pers.stijl.kop, self._binnen), Wit(2 * MM)])
        ruimte = self._hoog - 2 * _RAND - kop.hoogte
        regels = () if self._pers.opties.leeg else paneel.regels
        zinnen = [self._zin(regel) for regel in regels]
        if sum(zin.hoogte for zin in zinnen) <= ruimte:
            rest = int((ruimte - sum(zin.hoogte for zin in zinnen)) / self._pers.lijnen(1).hoogte)
            leeg = [] if zinnen else [self._pers.lijnen(rest)]
            return Stapel([kop, *zinnen, *leeg])
        self.te_vol.append(paneel.titel)
        meer = self._pers.tekst(_MEER, self._pers.stijl.zacht, self._binnen)
        return Stapel([kop, *_wat_past(zinnen, ruimte - meer.hoogte), meer])

    def _zin(self, tekst: str) -> Blok:
        return Stapel([self._pers.tekst(tekst, self._pers.stijl.tekst, self._binnen), Wit(2 * MM)])


def _wat_past(zinnen: Sequence[Blok], ruimte: float) -> list[Blok]:
    """Return the sentences that fit, whole; one that is too long lets a later one pass."""
    gekozen: list[Blok] = []
    for zin in zinnen:
        if zin.hoogte <= ruimte:
            gekozen.append(zin)
            ruimte -= zin.hoogte
    return gekozen


def zet_zakboekje(inhoud: ZakboekjeBlad, pers: Pers) -> Vouwblad:
    """Lay out the whole sheet."""
    return Vouwblad(inhoud, pers)
