"""Mijn krachteninventarisatie: a row per leefgebied, a column per perspective; lying.

In large letters it stands: each leefgebied with its three questions under each other.
"""

from krachtwerk_desktop.domain.werkblad import Belangrijkst, KiBlad, KiCel, KiKolom, KiRij
from krachtwerk_desktop.reports.blad import Blad, Gegevens
from krachtwerk_desktop.reports.blokken import Bladwijzer, Blok, Kader, Onderkop, Stapel, Streep, Wit
from krachtwerk_desktop.reports.handtekening import handtekeningen
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.plaatsen import plaats
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import MM

TITEL = "Mijn krachteninventarisatie"
_NAAMKOLOM = 41 * MM
_KIER = 1.2 * MM
_CELRAND = (6.0, 7.0, 7.0, 7.0)
_VAKRAND = (8.0, 12.0, 10.0, 12.0)
_VOOR_SLOT = 8 * MM
_BELANGRIJKST, _NOG_ZEGGEN = "Dit vind ik nu het belangrijkst", "Dit wil ik nog zeggen"
_PLAATSEN = (1, 2, 3, 4)
_LIJNEN_LEEG, _LIJNEN_NOG_ZEGGEN = 3, 4


def zet_ki(inhoud: KiBlad, pers: Pers) -> Blad:
    """Place the whole sheet."""
    gegevens = Gegevens.van_kop(inhoud.kop, TITEL, leeg=pers.opties.leeg)
    blad = Blad(pers, gegevens, liggend=not pers.stijl.groot)
    blad.titel("In mijn eigen woorden. Wat is er nu, wat wil ik straks, en wat hielp toen?")
    if pers.stijl.groot:
        for rij in inhoud.rijen:
            _zet_onder_elkaar(blad, rij, inhoud.kolommen, pers)
    else:
        rijen = [_rij(rij, pers, blad.breedte) for rij in inhoud.rijen]
        blad.indeler.tabel(_kolomkoppen(inhoud.kolommen, pers, blad.breedte), rijen, boven=5 * MM)
    _zet_slot(blad, inhoud, pers)
    return blad


# The table


def _kolom(breedte: float) -> float:
    return (breedte - _NAAMKOLOM - 3 * _KIER) / 3


def _kolomkoppen(kolommen: tuple[KiKolom, KiKolom, KiKolom], pers: Pers, breedte: float) -> Blok:
    stijl, kolom = pers.stijl, _kolom(breedte)
    binnen = kolom - _CELRAND[1] - _CELRAND[3]
    cellen = [Cel(Wit(0), _NAAMKOLOM)]
    for kop, accent, tint in zip(kolommen, stijl.palet.accent, stijl.palet.tint, strict=True):
        naam = pers.tekst(kop.kort, stijl.kop.in_kleur(accent), binnen)
        vraag = pers.tekst(kop.vraag, stijl.zacht, binnen)
        cel = Kader(Stapel([naam, vraag]), _CELRAND)
        cellen.append(Cel(Stapel([Streep(accent, 3), cel]), kolom, kleur=tint))
    return Stapel([Rij(cellen, tussen=_KIER), Wit(_KIER)])


def _rij(rij: KiRij, pers: Pers, breedte: float) -> Blok:
    kolom = _kolom(breedte)
    binnen = kolom - _CELRAND[1] - _CELRAND[3]
    naam = pers.tekst(rij.leefgebied, pers.stijl.tussenkop, _NAAMKOLOM - 6)
    vervolg = Stapel([naam, pers.tekst("(vervolg)", pers.stijl.zacht, _NAAMKOLOM - 6)])
    kop = Stapel([Bladwijzer(rij.leefgebied), naam, *_rang(rij, pers)])
    cellen = [Cel(kop, _NAAMKOLOM, (_CELRAND[0], 6, 2, 0), vervolg=vervolg)]
    for nummer, cel in enumerate(rij.cellen):
        blok = _celinhoud(cel, pers, binnen, nummer)
        cellen.append(Cel(blok, kolom, _CELRAND, pers.stijl.palet.tint[nummer]))
    return Stapel([Rij(cellen, tussen=_KIER), Streep(pers.stijl.palet.lijn, 0.8), Wit(0.5)])


def _rang(rij: KiRij, pers: Pers) -> list[Blok]:
    if rij.rang is None or pers.opties.leeg:
        return []
    letter = pers.stijl.vet.in_kleur(pers.stijl.palet.accent[1])
    return [pers.tekst(f"Nu belangrijk: {rij.rang}", letter, _NAAMKOLOM)]


def _celinhoud(cel: KiCel, pers: Pers, breedte: float, kolom: int) -> Blok:
    """Return the client's statements, then everybody else's; nothing said leaves room to write."""
    if pers.opties.leeg:
        return pers.lijnen(_LIJNEN_LEEG)
    blokken = pers.alineas(cel.uitspraken, pers.stijl.tekst, breedte)
    for stem in cel.anderen:
        inzet = pers.inzet(stem.wie_label, stem.uitspraken, breedte, kolom)
        if inzet:
            blokken += [Wit(6), inzet] if blokken else [inzet]
    return Stapel(blokken or [pers.lijnen(1)])


# Large letters: under each other


def _zet_onder_elkaar(blad: Blad, rij: KiRij, kolommen: tuple[KiKolom, KiKolom, KiKolom], pers: Pers) -> None:
    naam = pers.tekst(rij.leefgebied, pers.stijl.kop, blad.breedte)
    vervolg = pers.tekst(f"{rij.leefgebied} (vervolg)", pers.stijl.kop, blad.breedte)
    kop = Stapel([Bladwijzer(rij.leefgebied), naam, *_rang(rij, pers), Wit(5)])
    vakken = [
        _vak(kolom, cel, nummer, pers, blad.breedte)
        for nummer, (kolom, cel) in enumerate(zip(kolommen, rij.cellen, strict=True))
    ]
    blad.indeler.tabel(kop, vakken, boven=7 * MM, vervolg=Stapel([vervolg, Wit(5)]))


def _vak(kolom: KiKolom, cel: KiCel, nummer: int, pers: Pers, breedte: float) -> Blok:
    """Return a question with its answer under it, in a tinted box; on a next page it is asked again."""
    palet = pers.stijl.palet
    binnen = breedte - _VAKRAND[1] - _VAKRAND[3]
    letter, vraag = pers.stijl.vet.in_kleur(palet.accent[nummer]), f"{kolom.kort}: {kolom.vraag}"
    kop, verder = (
        Stapel([pers.tekst(tekst, letter, binnen), Wit(4)]) for tekst in (vraag, f"{vraag} (vervolg)")
    )
    inhoud = Onderkop(kop, _celinhoud(cel, pers, binnen, nummer), verder)
    return Stapel([Kader(inhoud, _VAKRAND, palet.tint[nummer], palet.accent[nummer]), Wit(2 * MM)])


# What comes after the leefgebieden


def _zet_slot(blad: Blad, inhoud: KiBlad, pers: Pers) -> None:
    """Place what matters most, what is still to be said, and the signatures: on one page if they fit."""
    tussen = 10 * MM
    helft = (blad.breedte - tussen) / 2
    belangrijkst = _belangrijkst(inhoud.belangrijkst, pers, helft)
    nog_zeggen = _nog_zeggen(inhoud.nog_zeggen, pers, helft)
    naast = not pers.stijl.groot and max(belangrijkst.hoogte, nog_zeggen.hoogte) <= blad.hoogte * 0.45
    if naast:
        delen: list[Blok] = [Rij([Cel(belangrijkst, helft), Cel(nog_zeggen, helft)], tussen=tussen)]
        koppen: list[Blok | None] = [None]
    else:
        delen = [
            _belangrijkst(inhoud.belangrijkst, pers, blad.breedte),
            _nog_zeggen(inhoud.nog_zeggen, pers, blad.breedte),
        ]
        koppen = [
            _slotkop(f"{titel} (vervolg)", pers, blad.breedte) for titel in (_BELANGRIJKST, _NOG_ZEGGEN)
        ]
    tekenen = handtekeningen(pers, inhoud.kop, blad.breedte)
    blad.indeler.houd_samen(sum(_VOOR_SLOT + deel.hoogte for deel in (*delen, tekenen)))
    for deel, kop in zip(delen, koppen, strict=True):
        blad.indeler.houd_samen(_VOOR_SLOT + deel.hoogte if deel.hoogte < blad.hoogte / 2 else 45 * MM)
        blad.indeler.zet(deel, boven=_VOOR_SLOT, vervolg=kop)
    blad.indeler.sluit_af(tekenen, boven=_VOOR_SLOT, vervolg=koppen[-1])


def _slotkop(titel: str, pers: Pers, breedte: float) -> Stapel:
    return Stapel([pers.tekst(titel, pers.stijl.kop, breedte), Wit(5)])


def _belangrijkst(gekozen: tuple[Belangrijkst, ...], pers: Pers, breedte: float) -> Blok:
    keuzes = () if pers.opties.leeg else gekozen
    blokken: list[Blok] = [pers.tekst(_BELANGRIJKST, pers.stijl.kop, breedte)]
    for nummer in sorted({*_PLAATSEN, *(keus.rang for keus in keuzes)}):
        hier = [keus for keus in keuzes if keus.rang == nummer]
        blokken += [Wit(5), plaats(nummer, hier, pers, breedte)]
    return Stapel(blokken)


def _nog_zeggen(tekst: str, pers: Pers, breedte: float) -> Blok:
    kop = pers.tekst(_NOG_ZEGGEN, pers.stijl.kop, breedte)
    woorden = pers.alineas(() if pers.opties.leeg else (tekst,), pers.stijl.tekst, breedte)
    return Stapel([kop, Wit(5), *(woorden or [pers.lijnen(_LIJNEN_NOG_ZEGGEN)])], kop=2)
