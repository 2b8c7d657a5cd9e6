"""The form of a basistaak: its questions in the ik-form, each with the answer or room to write it."""

from collections.abc import Iterator

from krachtwerk_desktop.domain.werkblad import FormulierBlad, FormulierDeel, Vak
from krachtwerk_desktop.reports.blad import Blad, Gegevens
from krachtwerk_desktop.reports.blokken import Bladwijzer, Blok, Onderkop, Stapel, Streep, Vakje, Wit
from krachtwerk_desktop.reports.handtekening import handtekeningen
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import MM, SCHRIJFREGEL, VAKJE

_VOOR_DEEL = 7 * MM
_VOOR_VAK = 5 * MM
_NAAST_VAKJE = VAKJE + 3 * MM
_PUNT = 5 * MM
_VOOR_LIJN = 2 * MM
_KORTSTE_LIJN = 45 * MM


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
        return Stapel([kop, *_keuzes(vak, pers, breedte)], heel=True)
    woorden = [] if pers.opties.leeg else _woorden(vak, pers, breedte)
    if woorden:
        return Onderkop(kop, Stapel(woorden), verder)
    return Stapel([kop, pers.lijnen(vak.lijnen)], heel=True)


def _woorden(vak: Vak, pers: Pers, breedte: float) -> list[Blok]:
    if vak.opsomming:
        return [_punt(regel, pers, breedte) for regel in vak.regels]
    return pers.alineas(vak.regels, pers.stijl.tekst, breedte)


def _keuzes(vak: Vak, pers: Pers, breedte: float) -> Iterator[Blok]:
    """Return the options; there is a line behind *Ergens anders* while it can be what is meant."""
    gekozen = not pers.opties.leeg and any(keuze.aan for keuze in vak.keuzes)
    for keuze in vak.keuzes:
        aan = keuze.aan and gekozen
        rij = [Cel(Vakje(pers.stijl.palet.inkt, aan=aan), _NAAST_VAKJE)]
        if keuze.aanvullen and (aan or not gekozen):
            yield from _met_schrijflijn(keuze.label, rij, pers, breedte - _NAAST_VAKJE)
        else:
            rij.append(Cel(_label(keuze.label, pers, breedte - _NAAST_VAKJE), breedte - _NAAST_VAKJE))
            yield Rij(rij)
        yield Wit(1 * MM)


def _met_schrijflijn(label: str, rij: list[Cel], pers: Pers, breedte: float) -> Iterator[Blok]:
    """Return an option with room to write: behind the label, or under a long one."""
    streep = Streep(pers.stijl.palet.schrijflijn)
    breed = min(pers.zetter.breedte(label, pers.stijl.tekst) + _VOOR_LIJN, breedte)
    tekst = _label(label, pers, breed)
    if breedte - breed < _KORTSTE_LIJN:
        yield Rij([*rij, Cel(_label(label, pers, breedte), breedte)])
        onder: Blok = Stapel([Wit(SCHRIJFREGEL - streep.hoogte), streep])
        yield Rij([Cel(Wit(0), _NAAST_VAKJE), Cel(onder, breedte)])
        return
    lijn = Stapel([Wit(max(VAKJE, tekst.hoogte) - streep.hoogte), streep])
    yield Wit(max(0.0, SCHRIJFREGEL - lijn.hoogte))
    yield Rij([*rij, Cel(tekst, breed), Cel(lijn, breedte - breed)])


def _label(label: str, pers: Pers, breedte: float) -> Blok:
    boven = max(0.0, (VAKJE - pers.stijl.tekst.regelhoogte) / 2)
    return Stapel([Wit(boven), pers.tekst(label, pers.stijl.tekst, breedte)])


def _punt(tekst: str, pers: Pers, breedte: float) -> Blok:
    punt, regel = (
        pers.tekst(een, pers.stijl.tekst, breed) for een, breed in (("•", _PUNT), (tekst, breedte - _PUNT))
    )
    return Rij([Cel(punt, _PUNT), Cel(regel, breedte - _PUNT)])
