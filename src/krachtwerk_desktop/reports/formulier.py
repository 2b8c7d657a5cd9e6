"""The form of a basistaak: its questions in the ik-form, each with the answer or room to write it."""

from krachtwerk_desktop.domain.werkblad import FormulierBlad, FormulierDeel, Vak
from krachtwerk_desktop.reports.blad import Blad, Gegevens
from krachtwerk_desktop.reports.blokken import Bladwijzer, Blok, Onderkop, Stapel, Vakje, Wit
from krachtwerk_desktop.reports.handtekening import handtekeningen
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import MM, VAKJE

_VOOR_DEEL = 7 * MM
_VOOR_VAK = 5 * MM
_NAAST_VAKJE = VAKJE + 3 * MM
_PUNT = 5 * MM


def zet_formulier(inhoud: FormulierBlad, pers: Pers) -> Blad:
    """Place the whole sheet; a heading stays with its first question, a question with its answer."""
    blad = Blad(pers, Gegevens.van_kop(inhoud.kop, inhoud.titel, leeg=pers.opties.leeg))
    blad.titel("In mijn eigen woorden.")
    for deel in inhoud.delen:
        _zet_deel(blad, deel, pers)
    if inhoud.ondertekenen:
        blad.indeler.zet(handtekeningen(pers, inhoud.kop, blad.breedte), boven=10 * MM)
    return blad


def _zet_deel(blad: Blad, deel: FormulierDeel, pers: Pers) -> None:
    titel: list[Blok] = [
        Bladwijzer(deel.titel),
        pers.tekst(deel.titel, pers.stijl.kop, blad.breedte),
        Wit(_VOOR_VAK / 2),
    ]
    eerste, *rest = (_vak(vak, pers, blad.breedte) for vak in deel.vakken)
    blad.indeler.zet(Stapel([*titel, eerste], kop=len(titel)), boven=_VOOR_DEEL)
    for vak in rest:
        blad.indeler.zet(vak, boven=_VOOR_VAK)


def _vak(vak: Vak, pers: Pers, breedte: float) -> Blok:
    """Return a question with its answer; what is filled in by pen stays on one page."""
    kop, verder = (
        Stapel([pers.tekst(label, pers.stijl.vet, breedte), Wit(1 * MM)])
        for label in (vak.label, f"{vak.label} (vervolg)")
    )
    if vak.keuzes:
        return Stapel([kop, *(_keuze(label, pers, breedte, aan=aan) for label, aan in vak.keuzes)], heel=True)
    woorden = [] if pers.opties.leeg else _woorden(vak, pers, breedte)
    if woorden:
        return Onderkop(kop, Stapel(woorden), verder)
    return Stapel([kop, pers.lijnen(vak.lijnen)], heel=True)


def _woorden(vak: Vak, pers: Pers, breedte: float) -> list[Blok]:
    if vak.opsomming:
        return [_punt(regel, pers, breedte) for regel in vak.regels]
    return pers.alineas(vak.regels, pers.stijl.tekst, breedte)


def _keuze(label: str, pers: Pers, breedte: float, *, aan: bool) -> Blok:
    tekst = pers.tekst(label, pers.stijl.tekst, breedte - _NAAST_VAKJE)
    boven = max(0.0, (VAKJE - pers.stijl.tekst.regelhoogte) / 2)
    vakje = Vakje(pers.stijl.palet.inkt, aan=aan and not pers.opties.leeg)
    cellen = [Cel(vakje, _NAAST_VAKJE), Cel(Stapel([Wit(boven), tekst]), breedte - _NAAST_VAKJE)]
    return Stapel([Rij(cellen), Wit(1 * MM)])


def _punt(tekst: str, pers: Pers, breedte: float) -> Blok:
    punt, regel = (
        pers.tekst(een, pers.stijl.tekst, breed) for een, breed in (("•", _PUNT), (tekst, breedte - _PUNT))
    )
    return Rij([Cel(punt, _PUNT), Cel(regel, breedte - _PUNT)])
