"""The actions of a goal: a table, or in large letters each action with its answers under it."""

from textwrap import shorten

from krachtwerk_desktop.domain.werkblad import ActieRegel
from krachtwerk_desktop.reports.blokken import Blok, Onderkop, Stapel, Streep, Vakje, Wit
from krachtwerk_desktop.reports.pers import Pers
from krachtwerk_desktop.reports.rij import Cel, Rij
from krachtwerk_desktop.reports.stijl import MM, SCHRIJFREGEL, VAKJE

_WAT, *_OVERIGE = "Wat ga ik doen?", "Wie?", "Klaar op", "Wie of wat helpt?", "Gelukt op"
# Parts of the width: wide enough for «12 okt 2026» on one line, also in large letters.
_NAAST = (0.295, 0.165, 0.155, 0.23, 0.155)
_ONDER = (0.25, 0.21, 0.33, 0.21)
_VAKKOLOM = 9 * MM
_TUSSEN = 6.0
_BOVEN, _BENEDEN = 5.0, 6.0
_ONDER_ANTWOORDEN = 8.0
_LANGSTE_NAAM = 70  # letters of an action above what is left of it


def tabelkop(pers: Pers, breedte: float) -> Blok:
    """Return the line above the actions, with the names of the columns where there are columns."""
    streep = Streep(pers.stijl.palet.accent[0], 1.4)
    if pers.stijl.groot:
        return streep
    cellen = [Cel(Wit(0), _VAKKOLOM)]
    for naam, kolom in zip((_WAT, *_OVERIGE), _kolommen(_NAAST, breedte), strict=True):
        cellen.append(Cel(pers.tekst(naam, pers.stijl.vet, kolom - _TUSSEN), kolom, (0, _TUSSEN, 3, 0)))
    return Stapel([Rij(cellen), streep])


def rij(actie: ActieRegel, pers: Pers, breedte: float) -> Blok:
    """Return one action, its remark under what is to be done; on a next page it is named again."""
    return Onderkop(Wit(0), _rij(actie, pers, breedte), _verder(actie, pers, breedte))


def _verder(actie: ActieRegel, pers: Pers, breedte: float) -> Blok:
    naam = shorten(actie.wat, _LANGSTE_NAAM, placeholder="…") or "Actie"
    gezet = pers.tekst(f"{naam} (vervolg)", pers.stijl.vet, breedte - _VAKKOLOM)
    return Rij([Cel(Wit(0), _VAKKOLOM), Cel(gezet, breedte - _VAKKOLOM, (_BOVEN, 0, 0, 0))])


def _rij(actie: ActieRegel, pers: Pers, breedte: float) -> Blok:
    teksten = (actie.wie, actie.klaar_op, actie.hulp, actie.gelukt_op)
    if pers.stijl.groot:
        wat = _wat(actie, pers, breedte - _VAKKOLOM)
        return _onder_elkaar(pers, breedte, wat, teksten, aan=actie.gedaan)
    kolommen = _kolommen(_NAAST, breedte)
    cellen = [
        _vakje(pers, aan=actie.gedaan),
        Cel(_wat(actie, pers, kolommen[0] - _TUSSEN), kolommen[0], (_BOVEN, _TUSSEN, _BENEDEN, 0)),
    ]
    for tekst, kolom in zip(teksten, kolommen[1:], strict=True):
        gezet = pers.tekst(tekst, pers.stijl.tekst, kolom - _TUSSEN)
        cellen.append(Cel(gezet, kolom, (_BOVEN, _TUSSEN, _BENEDEN, 0)))
    return Stapel([Rij(cellen), Streep(pers.stijl.palet.lijn)])


def lege_rij(pers: Pers, breedte: float, *, ruim: bool) -> Blok:
    """Return a row to write on; `ruim` has room for two lines of handwriting."""
    if pers.stijl.groot:
        return _onder_elkaar(pers, breedte, pers.lijnen(1), ("",) * 4, aan=False)
    hoog = SCHRIJFREGEL * (2 if ruim else 1.3)
    vakje = Cel(Vakje(pers.stijl.palet.inkt), _VAKKOLOM, ((hoog - VAKJE) / 2, 0, 0, 0))
    regel = Rij([vakje, Cel(Wit(hoog), breedte - _VAKKOLOM)], minimaal=hoog)
    return Stapel([regel, Streep(pers.stijl.palet.schrijflijn)], heel=True)


def _kolommen(delen: tuple[float, ...], breedte: float) -> list[float]:
    return [deel * (breedte - _VAKKOLOM) for deel in delen]


def _vakje(pers: Pers, *, aan: bool) -> Cel:
    naast_tekst = max(0.0, (pers.stijl.tekst.regelhoogte - VAKJE) / 2)
    return Cel(Vakje(pers.stijl.palet.inkt, aan), _VAKKOLOM, (_BOVEN + naast_tekst, 0, _BENEDEN, 0))


def _wat(actie: ActieRegel, pers: Pers, breedte: float) -> Blok:
    letter = pers.stijl.vet if pers.stijl.groot else pers.stijl.tekst
    blokken: list[Blok] = [pers.tekst(actie.wat, letter, breedte)]
    opmerking = pers.tekst(actie.opmerking, pers.stijl.zacht, breedte)
    return Stapel([*blokken, Wit(2), opmerking] if opmerking.regels else blokken)


def _onder_elkaar(pers: Pers, breedte: float, wat: Blok, teksten: tuple[str, ...], *, aan: bool) -> Blok:
    """Return an action over the whole width, with its four answers in a row under it."""
    stijl = pers.stijl
    cellen = [Cel(Wit(0), _VAKKOLOM)]
    for naam, tekst, kolom in zip(_OVERIGE, teksten, _kolommen(_ONDER, breedte), strict=True):
        label = pers.tekst(naam, stijl.zacht, kolom - _TUSSEN)
        inhoud = pers.tekst_of_lijnen(tekst, stijl.tekst, kolom - _TUSSEN, 1)
        cellen.append(Cel(Onderkop(label, inhoud), kolom, (0, _TUSSEN, _ONDER_ANTWOORDEN, 0)))
    boven = Rij([_vakje(pers, aan=aan), Cel(wat, breedte - _VAKKOLOM, (_BOVEN, 0, _BENEDEN, 0))])
    return Stapel([boven, Rij(cellen, lijn=stijl.palet.lijn)])
