"""Mijn krachten: the wheel of the leefgebieden, what matters most, and the doelen that run."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from krachtwerk_desktop.domain.krachtenwiel import (
    ETIKET,
    NAAF,
    Punt,
    Ringdeel,
    Spaak,
    doelen_in_woorden,
    spaken,
)
from krachtwerk_desktop.domain.werkblad import KrachtenBlad
from krachtwerk_desktop.reports.blad import Blad, Gegevens, kort
from krachtwerk_desktop.reports.blokken import (
    Bladwijzer,
    Blok,
    Knip,
    Onderkop,
    Stapel,
    Tekst,
    Wit,
    heel_of_niet,
)
from krachtwerk_desktop.reports.doek import Doek
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.plaatsen import plaats, punt
from krachtwerk_desktop.reports.stijl import MM, Letter

TITEL = "Mijn krachten"
_ONDER = "Wat er is, wat ik wil en wat mij eerder hielp, in één oogopslag."
_STRAAL, _STRAAL_GROOT, _KLEINSTE_STRAAL = 48 * MM, 42 * MM, 24 * MM
_MET_WIJZERS = 1.12
_LANGSTE_NAAM = 60  # letters beside the wheel; a longer name stands under it in full
_SCHIJF: Final = 3.0 * MM
_SCHIJFRUIMTE: Final = 2 * _SCHIJF + 1.5 * MM
_PLAATSEN = (1, 2, 3, 4)
_BINNEN = 0.86
"""What of the middle the name may take: the corners of its lines must stay inside."""
Plek = Callable[[Punt], Punt]


class _Wiel:
    """The wheel with the names around it; smaller where long names would push it off the page."""

    def __init__(self, inhoud: KrachtenBlad, pers: Pers, breedte: float, hoogste: float) -> None:
        leeg = pers.opties.leeg
        self._straal = _STRAAL_GROOT if pers.stijl.groot else _STRAAL
        self._naast = breedte / 2 - self._straal * ETIKET
        delen = [replace(d, gevuld=(False,) * 3, rang=None, doelen=0) if leeg else d for d in inhoud.delen]
        self._pers, self._letters = pers, [naam[:1] for naam in inhoud.kolommen]
        self._spaken = spaken(delen)
        self._etiketten = [self._etiket(spaak) for spaak in self._spaken]
        rand = max((etiket.hoogte for etiket in self._etiketten), default=0.0)
        self._straal = min(self._straal, max(_KLEINSTE_STRAAL, (hoogste / 2 - rand) / _MET_WIJZERS))
        self._naam = self._in_de_naaf(inhoud.kop.client_naam)
        self.hoogte = 2 * (self._straal * _MET_WIJZERS + rand)

    def _in_de_naaf(self, naam: str) -> Tekst:
        """Return the name for the middle; one that is too long for it stands in the heading alone."""
        letter, breed = self._pers.stijl.vet, 2 * NAAF * self._straal * _BINNEN
        gezet = self._pers.tekst(naam, letter, breed)
        past = all(self._pers.zetter.breedte(woord, letter) <= breed for woord in naam.split())
        return gezet if past and gezet.hoogte <= breed * _BINNEN else self._pers.tekst("", letter, breed)

    def knip(self, ruimte: float) -> Knip:
        return heel_of_niet(self, ruimte)

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        doek.bladwijzer("Mijn leefgebieden", 0, boven)
        mx, my = x + breedte / 2, boven - self.hoogte / 2

        def plek(punt: Punt) -> Punt:
            return mx + punt[0] * self._straal, my + punt[1] * self._straal

        for spaak, etiket in zip(self._spaken, self._etiketten, strict=True):
            self._teken_spaak(doek, spaak, plek)
            self._teken_etiket(doek, spaak, etiket, plek)
        for nummer, regel in enumerate(self._naam.regels):
            breed = regel.breedte * self._naam.letter.maat / 1000
            top = my + self._naam.hoogte / 2 - nummer * self._naam.letter.regelhoogte
            doek.regels([regel], self._naam.letter, mx - breed / 2, top, breed)

    def _teken_spaak(self, doek: Doek, spaak: Spaak, plek: Plek) -> None:
        palet = self._pers.stijl.palet
        for deel in spaak.ringdelen:
            doek.veelhoek(
                [plek(punt) for punt in deel.omtrek],
                vulling=palet.tint[deel.kolom] if deel.gevuld else None,
                rand=palet.accent[deel.kolom] if deel.gevuld else palet.lijn,
                dikte=0.9 if deel.gevuld else 0.6,
            )
            if deel.gevuld:
                self._teken_letter(doek, deel, plek)
        if spaak.deel.rang is not None:
            doek.veelhoek([plek(punt) for punt in spaak.omtrek], rand=palet.inkt, dikte=2.2)
        if spaak.wijzer:
            doek.veelhoek([plek(punt) for punt in spaak.wijzer], vulling=palet.inkt)

    def _teken_letter(self, doek: Doek, deel: Ringdeel, plek: Plek) -> None:
        letter = self._pers.stijl.vet.in_kleur(self._pers.stijl.palet.accent[deel.kolom])
        self._in_het_midden(doek, self._letters[deel.kolom], letter, plek(deel.midden))

    def _in_het_midden(self, doek: Doek, tekst: str, letter: Letter, midden: Punt) -> None:
        breed = self._pers.zetter.breedte(tekst, letter)
        regels = self._pers.zetter.regels(tekst, letter, 1e9)
        doek.regels(regels, letter, midden[0] - breed / 2, midden[1] + letter.regelhoogte / 2, breed)

    def _etiket(self, spaak: Spaak) -> Tekst:
        """Return the name, with what runs there under it."""
        deel, stijl = spaak.deel, self._pers.stijl
        naam = kort(deel.leefgebied, _LANGSTE_NAAM)
        tekst = f"{naam}\n{doelen_in_woorden(deel.doelen)}" if deel.doelen else naam
        gerangd = deel.rang is not None
        breed = self._naast - (_SCHIJFRUIMTE if gerangd else 0.0)
        return self._pers.tekst(tekst, stijl.vet if gerangd else stijl.tekst, breed)

    def _teken_etiket(self, doek: Doek, spaak: Spaak, etiket: Tekst, plek: Plek) -> None:
        """Draw the name beside its point, away from the wheel; a rank stands before it in a disc."""
        x, y = plek(spaak.etiket)
        breed = max((regel.breedte for regel in etiket.regels), default=0.0) * etiket.letter.maat / 1000
        schijf = _SCHIJFRUIMTE if spaak.deel.rang is not None else 0.0
        heel = breed + schijf
        links = x - heel / 2 if spaak.gecentreerd else x - heel if spaak.links else x
        # At the top of the wheel it stands on its point, at the foot it hangs from it.
        top = y + etiket.hoogte * (1 + spaak.etiket[1] / ETIKET) / 2
        etiket.teken(doek, links + schijf, top, breed)
        if spaak.deel.rang is not None:
            midden = (links + _SCHIJF, top - etiket.letter.regelhoogte / 2)
            palet = self._pers.stijl.palet
            doek.schijf(midden, _SCHIJF, palet.inkt)
            self._in_het_midden(doek, str(spaak.deel.rang), self._pers.stijl.vet.in_kleur(palet.wit), midden)


def zet_krachten(inhoud: KrachtenBlad, pers: Pers) -> Blad:
    """Place the whole sheet; a blank one has a wheel to colour in and lines to write on."""
    blad = Blad(pers, Gegevens.van_kop(inhoud.kop, TITEL, leeg=pers.opties.leeg))
    blad.titel(_ONDER)
    blad.indeler.zet(_Wiel(inhoud, pers, blad.breedte, blad.hoogte), boven=4 * MM)
    blad.indeler.zet(_uitleg(inhoud, pers, blad.breedte), boven=4 * MM)
    blad.indeler.zet(_belangrijkst(inhoud, pers, blad.breedte), boven=8 * MM)
    if inhoud.doelen and not pers.opties.leeg:
        blad.indeler.zet(_doelen(inhoud.doelen, pers, blad.breedte), boven=8 * MM)
    return blad


def _uitleg(inhoud: KrachtenBlad, pers: Pers, breedte: float) -> Blok:
    nu, straks, toen = inhoud.kolommen
    zin = (
        f"Van binnen naar buiten: {toen}, {nu} en {straks}. Een letter zegt: hier heb ik iets over verteld. "
        "Een cijfer met een dikke rand: dit is nu belangrijk. Een pijl: hier werk ik aan een doel."
    )
    if pers.opties.leeg:
        zin = f"Van binnen naar buiten: {toen}, {nu} en {straks}. Kleur wat er is, en nummer wat telt."
    lang = (deel.leefgebied for deel in inhoud.delen if len(deel.leefgebied) > _LANGSTE_NAAM)
    return Stapel(pers.alineas((zin, *lang), pers.stijl.zacht, breedte))


def _belangrijkst(inhoud: KrachtenBlad, pers: Pers, breedte: float) -> Blok:
    keuzes = () if pers.opties.leeg else inhoud.belangrijkst
    rijen = [plaats(keus.rang, [keus], pers, breedte) for keus in keuzes]
    leeg = [plaats(nummer, [], pers, breedte) for nummer in _PLAATSEN]
    return _lijst("Dit vind ik nu het belangrijkst", rijen or leeg, pers, breedte)


def _doelen(doelen: tuple[str, ...], pers: Pers, breedte: float) -> Blok:
    return _lijst("Hier werk ik aan", [punt(doel, pers, breedte) for doel in doelen], pers, breedte)


def _lijst(titel: str, rijen: list[Blok], pers: Pers, breedte: float) -> Blok:
    """Return rows under a heading, that stands again above those on a next page."""
    kop, verder = (pers.tekst(t, pers.stijl.kop, breedte) for t in (titel, f"{titel} (vervolg)"))
    blokken = [blok for rij in rijen for blok in (rij, Wit(4))]
    boven = Stapel([Bladwijzer(titel), kop, Wit(4)])
    return Onderkop(boven, Stapel(blokken[:-1]), Stapel([verder, Wit(4)]))
