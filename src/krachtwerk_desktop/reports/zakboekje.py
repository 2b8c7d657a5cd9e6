"""Zakboekje: one A4 that folds to eight pocket panels, with a single cut.

Lying, four panels wide and two high. The upper ones stand on their heads, so that after folding
every page reads upright::

    5  4  3  2     (upside down)
    6  7  8  1     (8 is the back, 1 the cover)

Fold lines are dotted, the cut between 3|4 and 7|8 is drawn. The back carries what is a footer on
other sheets. What does not fit on a panel is not cut off in the middle: a line says that there is
more, a panel without a sentence that fits has lines to write on, and the printer's warning says on
which panels.
"""

from collections.abc import Callable, Sequence

from krachtwerk_desktop.domain.werkblad import Paneel, ZakboekjeBlad
from krachtwerk_desktop.reports.blad import LANGSTE_ANDER, Gegevens, kort, merk_oefening
from krachtwerk_desktop.reports.blokken import Blok, Stapel, Streep, Tekst, Wit
from krachtwerk_desktop.reports.doek import Doek
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.stijl import A4, MM, SCHRIJFREGEL

TITEL = "Zakboekje"
_VOOROP = "Mijn zakboekje"
_MEER = "Er is nog meer. Dat staat op mijn andere papieren."
_NIET_HIER = "Dit is te lang voor hier. Het staat op mijn andere papieren."
_TE_VOL = (
    "Niet alles past in het zakboekje. Dit is te vol: {}. "
    "Er staat bij dat er meer is. Laat een deel weg, of maak de zinnen samen korter."
)
_TE_LANG = (
    "In het zakboekje is een zin te lang voor: {}. "
    "Daar staan nu lijnen. Maak de zin samen korter, of schrijf hem er met de pen bij."
)
_INGEKORT = "In het zakboekje is dit ingekort: {}."
_OPSCHRIJVEN = "Om te onthouden"
_PER_RIJ = 4
_RAND = 6 * MM
_KORTST = 10  # letters; what is too long is made this much shorter at a time
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
        self._binnen, self._ruimte = self._breed - 2 * _RAND, self._hoog - 2 * _RAND
        self.te_vol: list[str] = []
        self.te_lang: list[str] = []
        self.ingekort: list[str] = []
        binnen = dict(zip(_BINNEN, inhoud.panelen, strict=False))
        self._panelen: dict[int, Blok] = {
            _VOORKANT: self._voorkant(),
            **{nummer: self._paneel(paneel) for nummer, paneel in binnen.items()},
            _ACHTERKANT: self._achterkant(),
        }
        titels = {nummer: paneel.titel for nummer, paneel in binnen.items()}
        self._titels = {_VOORKANT: _VOOROP, **titels, _ACHTERKANT: _OPSCHRIJVEN}

    @property
    def waarschuwingen(self) -> tuple[str, ...]:
        """What could not hold all that was meant for it."""
        zinnen = ((self.te_vol, _TE_VOL), (self.te_lang, _TE_LANG), (self.ingekort, _INGEKORT))
        return tuple(zin.format(", ".join(wat)) for wat, zin in zinnen if wat)

    def pdf(self) -> bytes:
        """Draw the page and return the bytes."""
        doek = Doek(
            titel=TITEL, maat=self._maat, basis=self._pers.kast.hoofd(False), datum=self._gegevens.datum
        )
        for nummer, titel in self._titels.items():
            doek.bladwijzer(titel, 0, self._maat[1] if nummer in _ONDERSTEBOVEN else self._hoog)
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
        """Return the cover: title, name and number; a long name stands higher and in smaller letters."""
        pers, stijl = self._pers, self._pers.stijl
        titel: list[Blok] = [
            pers.tekst(_VOOROP, stijl.titel, self._binnen),
            Wit(4 * MM),
            Streep(stijl.palet.accent[0], 3),
            Wit(4 * MM),
        ]
        naam, nummer = (kort(tekst) for tekst in (self._kop.client_naam, self._kop.clientnummer))
        if pers.opties.leeg or not naam:
            return Stapel([Wit(self._hoog * 0.2), *titel, pers.veld("Naam"), pers.veld("Nummer")])
        onder = self._passend(
            "het cliëntnummer op de voorkant",
            lambda langste: pers.tekst(kort(nummer, langste), stijl.zacht, self._binnen),
            len(nummer),
            3 * stijl.zacht.regelhoogte,
        )
        ruimte = self._ruimte - 2 * MM - onder.hoogte - sum(blok.hoogte for blok in titel)
        letters = (stijl.kop, stijl.tussenkop, stijl.vet)
        gezet = (pers.tekst(naam, letter, self._binnen) for letter in letters)
        wie = next((tekst for tekst in gezet if tekst.hoogte <= ruimte), None) or self._passend(
            "de naam op de voorkant",
            lambda langste: pers.tekst(kort(naam, langste), stijl.vet, self._binnen),
            len(naam),
            ruimte,
        )
        wit = max(0.0, min(self._hoog * 0.2, ruimte - wie.hoogte))
        return Stapel([Wit(wit), *titel, wie, Wit(2 * MM), onder])

    def _achterkant(self) -> Blok:
        """Return lines to write on, and at the foot what a sheet says in its footer."""
        pers = self._pers
        kop = pers.tekst(_OPSCHRIJVEN, pers.stijl.kop, self._binnen)
        voet = self._passend(
            "de namen op de achterkant", self._voet, LANGSTE_ANDER, self._ruimte - kop.hoogte - 6 * MM
        )
        aantal = max(0, int((self._ruimte - kop.hoogte - voet.hoogte - 6 * MM) / SCHRIJFREGEL))
        lijnen = pers.lijnen(aantal)
        over = self._ruimte - kop.hoogte - lijnen.hoogte - voet.hoogte
        return Stapel([kop, lijnen, Wit(max(0.0, over)), voet])

    def _voet(self, langste: int) -> Tekst:
        pers = self._pers
        gegevens = Gegevens.van_kop(self._kop, TITEL, leeg=pers.opties.leeg, langste_ander=langste)
        return pers.tekst(f"{gegevens.voet}\nBladzijde 1 van 1", pers.stijl.zacht, self._binnen)

    def _passend(self, wat: str, zet: Callable[[int], Tekst], langste: int, ruimte: float) -> Tekst:
        """Return a text as long as fits, and remember when it had to be cut short."""
        gezet = zet(langste)
        while gezet.hoogte > ruimte and langste > _KORTST:
            langste -= _KORTST
            gezet = zet(langste)
            if wat not in self.ingekort:
                self.ingekort.append(wat)
        return gezet

    def _paneel(self, paneel: Paneel) -> Blok:
        pers = self._pers
        kop = Stapel([pers.tekst(paneel.titel, pers.stijl.kop, self._binnen), Wit(2 * MM)])
        ruimte = self._ruimte - kop.hoogte
        zinnen = [self._zin(regel) for regel in (() if pers.opties.leeg else paneel.regels)]
        if not zinnen:
            return Stapel([kop, pers.lijnen(int(ruimte / SCHRIJFREGEL))])
        if sum(zin.hoogte for zin in zinnen) <= ruimte:
            return Stapel([kop, *zinnen])
        meer, te_lang = (pers.tekst(t, pers.stijl.zacht, self._binnen) for t in (_MEER, _NIET_HIER))
        if past := _wat_past(zinnen, ruimte - meer.hoogte):
            self.te_vol.append(paneel.titel)
            return Stapel([kop, *past, meer])
        self.te_lang.append(paneel.titel)
        return Stapel([kop, te_lang, pers.lijnen(int((ruimte - te_lang.hoogte) / SCHRIJFREGEL))])

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
