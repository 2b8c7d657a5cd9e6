"""The noodcode on paper: large enough to type over, with what it is for and where to keep it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from krachtwerk_desktop.domain.datum import voluit
from krachtwerk_desktop.domain.werkblad import Noodblad
from krachtwerk_desktop.reports.blad import LANGSTE_ANDER, Blad, Gegevens, kort
from krachtwerk_desktop.reports.blokken import Bladwijzer, Blok, Knip, Stapel, Tekst, Wit, heel_of_niet
from krachtwerk_desktop.reports.doek import Doek
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import MM, Kleur, Letter

TITEL = "Noodcode"
_PER_RIJ, _GROEP, _GROEPEN = 4, 4, 7
_TUSSEN = 5 * MM
_HOOG = 17 * MM
_MERK = 7 * MM
_WAARVOOR = (
    "Ben je je wachtwoord vergeten? Met deze code kom je toch bij je gegevens.",
    "Zonder wachtwoord en zonder noodcode kan niemand erbij, ook de makers van het programma niet.",
)
_BEWAREN = (
    "Op een veilige plek waar alleen jij bij kunt, zoals een kast met een slot.",
    "Niet bij je laptop en niet in je laptoptas.",
    "Maak er geen foto van en stuur de code aan niemand.",
)
_GEBRUIKEN = (
    "Start het programma en kies Wachtwoord vergeten.",
    "Typ de noodcode over. Streepjes en hoofdletters maken niet uit.",
    "Kies een nieuw wachtwoord.",
    "Je krijgt een nieuwe noodcode. Deze werkt dan niet meer: scheur dit blad in kleine stukken.",
)


class _Groep:
    """Four characters in a box, in the middle of it."""

    def __init__(self, tekst: Tekst, breedte_tekst: float, kleur: Kleur) -> None:
        self._tekst, self._breedte_tekst, self._kleur = tekst, breedte_tekst, kleur
        self.hoogte = _HOOG

    def knip(self, ruimte: float) -> Knip:
        return heel_of_niet(self, ruimte)

    def teken(self, doek: Doek, x: float, boven: float, breedte: float) -> None:
        doek.kader(x, boven, breedte, _HOOG, self._kleur, 5)
        links = x + (breedte - self._breedte_tekst) / 2
        self._tekst.teken(doek, links, boven - (_HOOG - self._tekst.hoogte) / 2, self._breedte_tekst)


def zet_noodblad(inhoud: Noodblad, pers: Pers) -> Blad:
    """Place the whole sheet."""
    gegevens = Gegevens(
        titel=TITEL,
        links=kort(inhoud.organisatie, LANGSTE_ANDER),
        rechts=kort(inhoud.naam),
        voet=f"Gemaakt op {voluit(inhoud.datum)}",
        datum=inhoud.datum,
        oefening=inhoud.oefening,
    )
    blad = Blad(pers, gegevens)
    blad.titel("Van Krachtwerk Desktop. Bewaar dit blad goed.")
    blad.indeler.zet(_code(inhoud.noodcode, pers, blad.breedte), boven=9 * MM)
    nummers = [f"{nummer}." for nummer in range(1, len(_GEBRUIKEN) + 1)]
    for kop, merken, alineas in (
        ("Waarvoor is deze code?", [""] * len(_WAARVOOR), _WAARVOOR),
        ("Waar bewaar je dit blad?", ["•"] * len(_BEWAREN), _BEWAREN),
        ("Zo gebruik je de code", nummers, _GEBRUIKEN),
    ):
        blad.indeler.zet(_uitleg(kop, merken, alineas, pers, blad.breedte), boven=11 * MM)
    return blad


def _uitleg(kop: str, merken: Sequence[str], alineas: Sequence[str], pers: Pers, breedte: float) -> Blok:
    letter = replace(pers.stijl.tekst, maat=pers.stijl.tekst.maat + 1.5)
    blokken: list[Blok] = [Bladwijzer(kop), pers.tekst(kop, pers.stijl.kop, breedte), Wit(2)]
    for merk, alinea in zip(merken, alineas, strict=True):
        kolom = _MERK if merk else 0.0
        cellen = [
            Cel(pers.tekst(merk, letter, _MERK), kolom),
            Cel(pers.tekst(alinea, letter, breedte - kolom), breedte - kolom),
        ]
        blokken += [Wit(4), Rij(cellen)]
    return Stapel(blokken, heel=True)


def _code(noodcode: str, pers: Pers, breedte: float) -> Blok:
    """Return the code in groups of four; a blank sheet has empty boxes to copy it in by hand."""
    kaal = re.sub(r"[\s-]", "", noodcode)
    groepen = [kaal[begin : begin + _GROEP] for begin in range(0, len(kaal), _GROEP)]
    if pers.opties.leeg or not groepen:
        groepen = [""] * _GROEPEN
    kolom = (breedte - (_PER_RIJ - 1) * _TUSSEN) / _PER_RIJ
    letter = Letter(30 if pers.stijl.groot else 28, vet=True, kleur=pers.stijl.palet.inkt, regelafstand=1.2)
    rijen: list[Blok] = []
    for begin in range(0, len(groepen), _PER_RIJ):
        cellen = [
            Cel(
                _Groep(pers.tekst(g, letter, kolom), pers.zetter.breedte(g, letter), pers.stijl.palet.inkt),
                kolom,
            )
            for g in groepen[begin : begin + _PER_RIJ]
        ]
        rijen += [Rij(cellen, tussen=_TUSSEN), Wit(_TUSSEN)]
    return Stapel([Bladwijzer(TITEL), *rijen[:-1]], heel=True)
