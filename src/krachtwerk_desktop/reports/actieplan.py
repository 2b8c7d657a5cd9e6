"""Mijn actieplan: one goal after another, each with its actions and rows to write on."""

from collections.abc import Sequence
from typing import NamedTuple

from krachtwerk_desktop.domain.werkblad import ActieplanBlad, DoelBlok
from krachtwerk_desktop.reports.acties import lege_rij, rij, tabelkop
from krachtwerk_desktop.reports.blad import Blad, Gegevens
from krachtwerk_desktop.reports.blokken import Bladwijzer, Blok, Stapel, Wit
from krachtwerk_desktop.reports.handtekening import handtekeningen
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import MM

TITEL = "Mijn actieplan"
_LABEL = 34 * MM
_VOOR_DOEL = 8 * MM
_VOOR_TABEL = 3 * MM
_LEGE_RIJEN, _LEGE_DOELEN = 2, 2


class _Doel(NamedTuple):
    """A goal as blocks: heading, head of its table, rows; *verder* is what the heading is on a next page."""

    kop: Blok
    verder: Blok
    tabelkop: Blok
    rijen: Sequence[Blok]

    @property
    def hoogte(self) -> float:
        return self.kop.hoogte + _VOOR_TABEL + self.tabelkop.hoogte + sum(r.hoogte for r in self.rijen)


def zet_actieplan(inhoud: ActieplanBlad, pers: Pers) -> Blad:
    """Place the whole sheet; the last goal and the signatures share a page when they can."""
    blad = Blad(pers, Gegevens.van_kop(inhoud.kop, TITEL, leeg=pers.opties.leeg))
    blad.titel("Dit wil ik bereiken. Dit ga ik daarvoor doen.")
    slot = _slot(inhoud, pers, blad.breedte)
    if pers.opties.leeg or not inhoud.doelen:
        _zet_lege_doelen(blad, slot, pers)
    else:
        doelen = [_doel(doel, pers, blad.breedte) for doel in inhoud.doelen]
        for doel in doelen[:-1]:
            _zet_doel(blad, doel)
        blad.indeler.houd_samen(_VOOR_DOEL + doelen[-1].hoogte + _VOOR_DOEL + slot.hoogte)
        _zet_doel(blad, doelen[-1], slot=_VOOR_DOEL + slot.hoogte)
    blad.indeler.zet(slot, boven=_VOOR_DOEL)
    return blad


def _doel(doel: DoelBlok, pers: Pers, breedte: float) -> _Doel:
    rijen = [rij(actie, pers, breedte) for actie in doel.acties]
    leeg = [lege_rij(pers, breedte, ruim=False)] * _LEGE_RIJEN
    kop = tabelkop(pers, breedte)
    verder = Stapel([_doelnaam(f"Doel {doel.nummer} (vervolg)", pers, breedte), Wit(_VOOR_TABEL)])
    return _Doel(_doelkop(doel, pers, breedte), verder, kop, [*rijen, *leeg])


def _zet_doel(blad: Blad, doel: _Doel, *, slot: float = 0.0) -> None:
    """Place a goal; its heading, the head of its table and the first row stay together.

    `slot` is how high what must stand under the last goal is.
    """
    begin = blad.indeler.begin_van_tabel(doel.tabelkop, doel.rijen)
    blad.indeler.houd_samen(_VOOR_DOEL + doel.kop.hoogte + _VOOR_TABEL + begin)
    blad.indeler.zet(doel.kop, boven=_VOOR_DOEL, vervolg=doel.verder)
    if blad.indeler.houd_samen(_VOOR_TABEL + begin):  # else the table has no name there
        blad.indeler.zet(doel.verder)
    vervolg = Stapel([doel.verder, doel.tabelkop])
    blad.indeler.tabel(doel.tabelkop, doel.rijen, boven=_VOOR_TABEL, vervolg=vervolg, slot=slot)


def _zet_lege_doelen(blad: Blad, slot: Blok, pers: Pers) -> None:
    """Fill every page with one goal to write, and as many rows as there is room for."""
    for nummer in range(1, _LEGE_DOELEN + 1):
        laatste = nummer == _LEGE_DOELEN
        if nummer > 1:
            blad.indeler.nieuwe_bladzijde()
        kop = _lege_doelkop(nummer, pers, blad.breedte)
        doel = _Doel(kop, Wit(0), tabelkop(pers, blad.breedte), ())
        regel = lege_rij(pers, blad.breedte, ruim=True)
        over = blad.indeler.ruimte - _VOOR_DOEL - doel.hoogte - (slot.hoogte + _VOOR_DOEL if laatste else 0)
        _zet_doel(blad, doel._replace(rijen=[regel] * max(2, int(over / regel.hoogte))))


def _lege_doelkop(nummer: int, pers: Pers, breedte: float) -> Blok:
    regels: list[Blok] = [pers.lijnen(2), Wit(4)]
    regels += [pers.veld("Waarom ik dit wil"), pers.veld("Ik merk het als"), pers.veld("Dit helpt mij")]
    naam = f"Doel {nummer}"
    return Stapel([Bladwijzer(naam), _doelnaam(naam, pers, breedte), *regels])


def _doelnaam(naam: str, pers: Pers, breedte: float) -> Blok:
    return pers.tekst(naam, pers.stijl.vet.in_kleur(pers.stijl.palet.accent[0]), breedte)


def _doelkop(doel: DoelBlok, pers: Pers, breedte: float) -> Blok:
    stijl = pers.stijl
    kolom = _LABEL * stijl.tekst.maat / 11
    naam = f"Doel {doel.nummer}"
    blokken = [
        Bladwijzer(naam),
        _doelnaam(f"{naam}  ·  {doel.status}" if doel.status else naam, pers, breedte),
        pers.tekst_of_lijnen(doel.tekst, stijl.kop, breedte, 2),
    ]
    for label, tekst in (
        ("Waarom ik dit wil", doel.waarom),
        ("Ik merk het als", doel.merkbaar),
        ("Dit helpt mij", doel.komt_uit),
        ("Gaat over", ", ".join(doel.leefgebieden)),
    ):
        inhoud = pers.tekst(tekst, stijl.tekst, breedte - kolom)
        if inhoud.regels:
            links, verder = (pers.tekst(t, stijl.zacht, kolom - 4) for t in (label, f"{label} (vervolg)"))
            blokken += [Wit(3), Rij([Cel(links, kolom, vervolg=verder), Cel(inhoud, breedte - kolom)])]
    return Stapel(blokken)


def _slot(inhoud: ActieplanBlad, pers: Pers, breedte: float) -> Blok:
    datum = "" if pers.opties.leeg else inhoud.opnieuw_kijken_op.strip()
    zin = "Wij kijken hier weer naar op"
    if datum:
        opnieuw: Blok = pers.tekst(f"{zin} {datum}.", pers.stijl.vet, breedte)
    else:
        veld = pers.veld(zin)
        opnieuw = Rij([Cel(veld, min(breedte, veld.label_breedte + 60 * MM))])
    return Stapel([opnieuw, Wit(8 * MM), handtekeningen(pers, inhoud.kop, breedte)], heel=True)
