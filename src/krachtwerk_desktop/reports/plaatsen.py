"""What stands under a number or a dot: a place of what matters most, a doel in a list."""

from krachtwerk_desktop.domain.werkblad import Belangrijkst
from krachtwerk_desktop.reports.blokken import Blok, Onderkop, Stapel, Wit
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import MM

_NUMMER = 8 * MM


def plaats(nummer: int, keuzes: list[Belangrijkst], pers: Pers, breedte: float) -> Blok:
    """Return a place with what stands there; two may share it, none leaves a line to write on."""
    letter = pers.stijl.kop.in_kleur(pers.stijl.palet.accent[0])
    blokken: list[Blok] = []
    for keus in keuzes:
        blokken += [Wit(2), _keuze(keus, pers, breedte - _NUMMER)]
    getal = pers.tekst(str(nummer), letter, _NUMMER)
    return _naast(getal, Stapel(blokken or [pers.lijnen(1)]), getal, breedte)


def punt(tekst: str, pers: Pers, breedte: float) -> Blok:
    """Return a line of a list."""
    gezet = pers.tekst(tekst, pers.stijl.tekst, breedte - _NUMMER)
    return _naast(pers.tekst("•", pers.stijl.vet, _NUMMER), gezet, Wit(0), breedte)


def _keuze(keus: Belangrijkst, pers: Pers, breedte: float) -> Blok:
    naam, verder = (
        pers.tekst(tekst, pers.stijl.vet, breedte)
        for tekst in (keus.leefgebied, f"{keus.leefgebied} (vervolg)")
    )
    return Onderkop(naam, Stapel(pers.alineas((keus.tekst,), pers.stijl.tekst, breedte)), verder)


def _naast(merk: Blok, inhoud: Blok, vervolg: Blok, breedte: float) -> Blok:
    """Put a mark beside a block; alone at the foot of a page it says nothing, so it never stands there."""
    return Rij([Cel(merk, _NUMMER, vervolg=vervolg), Cel(inhoud, breedte - _NUMMER)])
