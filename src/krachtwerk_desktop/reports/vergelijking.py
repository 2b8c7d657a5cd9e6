"""Toen en nu: per leefgebied what was said then and what is said now, next to each other; lying.

In large letters it stands, with then above now.
"""

from krachtwerk_desktop.domain.vergelijking import (
    GESPREK_WOORDEN,
    ZONDER_WOORDEN,
    Gebied,
    Gesprek,
    Uitspraak,
    rang_in_woorden,
)
from krachtwerk_desktop.domain.vergelijking import Cel as Vergeleken
from krachtwerk_desktop.domain.werkblad import VergelijkBlad
from krachtwerk_desktop.reports.blad import Blad, Gegevens
from krachtwerk_desktop.reports.blokken import Bladwijzer, Blok, Onderkop, Stapel, Streep, Wit
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import MM, Kleur, Letter

TITEL = "Toen en nu"
_ONDER = "Wat zei ik toen, en wat zeg ik nu?"
_NIEUW_IS_VET = "Wat er nu nieuw bij staat, is vet."
_VRAAGKOLOM = 44 * MM
_KIER = 3 * MM
_RAND = (5.0, 7.0, 6.0, 7.0)
_NOOIT_BESPROKEN = "Nog niet besproken, toen niet en nu niet."
_ZELFDE = (
    "Er is nog niets om mee te vergelijken: links en rechts staat hetzelfde. Maak de krachteninventarisatie "
    "klaar om te tekenen, dan kun je later zien wat er veranderd is."
)
_LIJNEN = 2


def zet_vergelijking(inhoud: VergelijkBlad, pers: Pers) -> Blad:
    """Place the whole sheet; a blank one has room to write then and now."""
    gegevens = Gegevens.van_kop(inhoud.kop, TITEL, leeg=pers.opties.leeg)
    blad = Blad(pers, gegevens, liggend=not pers.stijl.groot)
    blad.titel(_ONDER if pers.opties.leeg else f"{_ONDER} {_NIEUW_IS_VET}")
    if inhoud.toen == inhoud.nu and not pers.opties.leeg:
        blad.waarschuwingen = (_ZELFDE,)
    zetter = _Zetter(inhoud, pers, blad.breedte)
    for gebied in inhoud.gebieden:
        blad.indeler.tabel(
            zetter.kop(gebied), zetter.rijen(gebied), boven=7 * MM, vervolg=zetter.kop(gebied, verder=True)
        )
    return blad


class _Zetter:
    """Sets one leefgebied after the other, all in the same columns."""

    def __init__(self, inhoud: VergelijkBlad, pers: Pers, breedte: float) -> None:
        self._inhoud, self._pers, self._breedte = inhoud, pers, breedte
        self._groot = pers.stijl.groot
        vrij = breedte if self._groot else breedte - _VRAAGKOLOM - 2 * _KIER
        self._kolom = vrij if self._groot else vrij / 2

    def kop(self, gebied: Gebied, *, verder: bool = False) -> Blok:
        """Return the name of a leefgebied, above the names of the two moments."""
        pers, stijl = self._pers, self._pers.stijl
        naam = f"{gebied.leefgebied} (vervolg)" if verder else gebied.leefgebied
        blokken: list[Blok] = [] if verder else [Bladwijzer(gebied.leefgebied)]
        blokken.append(pers.tekst(naam, stijl.kop, self._breedte))
        if not pers.opties.leeg and (rang := rang_in_woorden(gebied)):
            blokken.append(pers.tekst(rang, stijl.zacht, self._breedte))
        if not self._groot:
            namen = [pers.tekst(moment, stijl.vet, self._kolom - 14) for moment in self._momenten()]
            cellen = [Cel(Wit(0), _VRAAGKOLOM), *(Cel(naam, self._kolom, (3, 7, 3, 7)) for naam in namen)]
            blokken += [Wit(3), Rij(cellen, tussen=_KIER)]
        return Stapel([*blokken, Streep(stijl.palet.lijn, 0.8), Wit(2)])

    def rijen(self, gebied: Gebied) -> list[Blok]:
        """Return a row per question."""
        if not self._pers.opties.leeg and (zin := _zin(gebied)):
            return [self._pers.tekst(zin, self._pers.stijl.zacht, self._breedte)]
        return [self._rij(gebied, nummer, cel) for nummer, cel in enumerate(gebied.cellen)]

    def _rij(self, gebied: Gebied, nummer: int, cel: Vergeleken) -> Blok:
        kolom, palet = self._inhoud.kolommen[nummer], self._pers.stijl.palet
        letter = self._pers.stijl.vet.in_kleur(palet.accent[nummer])
        breed = self._breedte if self._groot else _VRAAGKOLOM - 4 * MM
        vraag, verder = (
            self._pers.tekst(tekst, letter, breed) for tekst in (kolom.vraag, f"{kolom.vraag} (vervolg)")
        )
        toen = self._kant(cel.toen, frozenset(), gebied.toen)
        nu = self._kant(cel.nu, cel.erbij if gebied.vergelijkbaar else frozenset(), gebied.nu)
        if self._groot:
            kanten = self._onder_elkaar((toen, nu), palet.tint[nummer])
            return Stapel([Onderkop(vraag, kanten, verder), Wit(5)])
        cellen = [Cel(vraag, _VRAAGKOLOM, (_RAND[0], 0, 0, 0), vervolg=verder)]
        cellen += [Cel(kant, self._kolom, _RAND, palet.tint[nummer]) for kant in (toen, nu)]
        return Stapel([Rij(cellen, tussen=_KIER), Wit(2)])

    def _onder_elkaar(self, kanten: tuple[Blok, Blok], tint: Kleur) -> Blok:
        """Return then and now; what goes on on a next page says which of the two it is."""
        rijen: list[Blok] = []
        for moment, kant in zip(self._momenten(), kanten, strict=True):
            naam, verder = (
                self._pers.tekst(tekst, self._pers.stijl.zacht, self._kolom - 14)
                for tekst in (moment, f"{moment} (vervolg)")
            )
            rijen.append(Rij([Cel(Onderkop(naam, kant, verder), self._kolom, _RAND, tint)]))
        return Stapel(rijen)

    def _kant(self, uitspraken: tuple[Uitspraak, ...], nieuw: frozenset[Uitspraak], gesprek: Gesprek) -> Blok:
        """Return what was said, new words in bold; nothing said tells why."""
        pers, stijl = self._pers, self._pers.stijl
        breed = self._kolom - _RAND[1] - _RAND[3]
        if pers.opties.leeg:
            return pers.lijnen(_LIJNEN)
        blokken: list[Blok] = []
        for uitspraak in uitspraken:
            blokken += [Wit(stijl.tekst.maat * 0.45)] if blokken else []
            blokken.append(
                self._uitspraak(uitspraak, stijl.vet if uitspraak in nieuw else stijl.tekst, breed)
            )
        return Stapel(blokken or [pers.tekst(GESPREK_WOORDEN[gesprek], stijl.zacht, breed)])

    def _uitspraak(self, uitspraak: Uitspraak, letter: Letter, breedte: float) -> Blok:
        """Return a statement; what goes on on a next page says again whose words they are."""
        gezet = self._pers.tekst(uitspraak.zin, letter, breedte)
        if not uitspraak.wie:
            return gezet
        verder = self._pers.tekst(f"{uitspraak.wie} (vervolg)", self._pers.stijl.zacht, breedte)
        return Onderkop(Wit(0), gezet, verder)

    def _momenten(self) -> tuple[str, str]:
        if self._pers.opties.leeg:
            return "Toen", "Nu"
        return self._inhoud.toen, self._inhoud.nu


def _zin(gebied: Gebied) -> str:
    """Return what there is to say of a leefgebied of which neither side has a word, '' for another."""
    if Gesprek.NIET_BESPROKEN is gebied.toen is gebied.nu:
        return _NOOIT_BESPROKEN
    return ZONDER_WOORDEN if gebied.leeg_besproken else ""
