"""What to look at before a sheet is made ready to sign; nothing of it ever blocks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from krachtwerk_desktop.application.krachten import Krachten, KrachtenService
from krachtwerk_desktop.application.ports import AntwoordOpslag, DoelOpslag
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.antwoord import Antwoord
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel
from krachtwerk_desktop.domain.inhoud import Inhoud, Leefgebied
from krachtwerk_desktop.domain.letters import letters_in
from krachtwerk_desktop.domain.plek import (
    ACTIEPLAN,
    EVALUATIE,
    KI,
    NOG_ZEGGEN,
    RANG,
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    ki_cel,
)

_DOELVELDEN = (
    (DoelVeld.TEKST, "wat je wilt bereiken"),
    (DoelVeld.WAAROM, "waarom"),
    (DoelVeld.MERKBAAR, "waaraan merk ik het"),
)
_ACTIEVELDEN = (
    (ActieVeld.TEKST, "wat je gaat doen"),
    (ActieVeld.WIE, "wie"),
    (ActieVeld.KLAAR_OP, "klaar op"),
)


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One line of the check: what is noticed, and the field to go to (None: the page itself)."""

    zin: str = field(repr=False)
    basistaak: str
    plek: Plek | None = None


class ControleService:
    """Looks a sheet over: empty parts, dates that say less than a date, letters without a font."""

    def __init__(
        self, krachten: KrachtenService, antwoorden: AntwoordOpslag, doelen: DoelOpslag, inhoud: Inhoud
    ) -> None:
        self._krachten, self._antwoorden, self._doelen, self._inhoud = krachten, antwoorden, doelen, inhoud

    def kijk_na(
        self, sleutel: str, traject_id: str, weglaten: frozenset[str], waarschuwingen: Sequence[str]
    ) -> tuple[Bevinding, ...]:
        """Return what stands out in the order of the paper; *waarschuwingen* come from printing it."""
        if sleutel == "ki":
            krachten = self._krachten.van(traject_id)
            gebieden = [g for g in self._krachten.leefgebieden(krachten) if g.id not in weglaten]
            gevonden = [*self._ki(krachten, gebieden)]
            teksten = [(plek, antwoord.tekst) for plek, antwoord in krachten.antwoorden.items()]
            return (*gevonden, *_letters(waarschuwingen, teksten, KI))
        doelen = [(n, d) for n, d in enumerate(self._doelen.van(traject_id), 1) if d.id not in weglaten]
        gevonden = [*self._plan(doelen, traject_id)]
        return (*gevonden, *_letters(waarschuwingen, _doelteksten(d for _, d in doelen), ACTIEPLAN))

    def _ki(self, krachten: Krachten, gebieden: Sequence[Leefgebied]) -> Iterator[Bevinding]:
        perspectieven = self._inhoud.perspectieven
        for gebied in gebieden:
            leeg = [p for p in perspectieven if not krachten.gevuld(gebied.id, p.id)]
            if leeg and not gebied.vervallen:  # nobody asks for more of it
                waar = (
                    "hier staat nog niets"
                    if len(leeg) == len(perspectieven)
                    else _leeg([p.kort for p in leeg])
                )
                plek = ki_cel(krachten.traject_id, gebied.id, leeg[0].id)
                yield Bevinding(f"{gebied.naam}: {waar}.", KI, plek)
        if gebieden and not any(krachten.rang(gebied.id) for gebied in gebieden):
            plek = AntwoordPlek(krachten.traject_id, KI, RANG, gebieden[0].id)
            yield Bevinding("Er is nog niet gekozen wat nu het belangrijkst is.", KI, plek)
        if not krachten.nog_zeggen.strip():
            plek = AntwoordPlek(krachten.traject_id, KI, NOG_ZEGGEN)
            yield Bevinding("Dit wil ik nog zeggen is nog leeg.", KI, plek)

    def _plan(self, doelen: Sequence[tuple[int, Doel]], traject_id: str) -> Iterator[Bevinding]:
        if not doelen:
            yield Bevinding("Er staat nog geen doel in het actieplan.", ACTIEPLAN)
        for nummer, doel in doelen:
            yield from _doel(f"Doel {nummer}", doel)
        yield from self._evaluatie(traject_id)

    def _evaluatie(self, traject_id: str) -> Iterator[Bevinding]:
        formulier, vraag = EVALUATIE
        plek = AntwoordPlek(traject_id, formulier, vraag)
        antwoord = next((a for a in self._antwoorden.van(traject_id, formulier) if a.plek == plek), None)
        if antwoord is None or not antwoord.tekst.strip():
            zin = "Wij kijken hier weer naar op: deze datum is nog leeg."
            yield Bevinding(zin, formulier, plek)
        else:
            yield from _datum("Wij kijken hier weer naar op", antwoord, plek)


def _doel(naam: str, doel: Doel) -> Iterator[Bevinding]:
    for veld, woord in _DOELVELDEN:
        if not str(getattr(doel, veld)).strip():
            yield Bevinding(f"{naam}: {_leeg([woord])}.", ACTIEPLAN, DoelPlek(doel.id, veld))
    # The numbers are those on screen, where a dropped actie keeps its row.
    acties = [(n, a) for n, a in enumerate(doel.acties, 1) if a.status is not ActieStatus.VERVALLEN]
    if not acties:
        yield Bevinding(f"{naam}: er staat nog geen actie bij.", ACTIEPLAN, DoelPlek(doel.id, DoelVeld.TEKST))
    for nummer, actie in acties:
        yield from _actie(f"{naam}, actie {nummer}", actie)


def _actie(naam: str, actie: Actie) -> Iterator[Bevinding]:
    waarden = {
        ActieVeld.TEKST: actie.tekst,
        ActieVeld.WIE: actie.wie,
        ActieVeld.KLAAR_OP: actie.klaar_op_tekst or actie.klaar_op,
    }
    leeg = [(veld, woord) for veld, woord in _ACTIEVELDEN if not str(waarden[veld] or "").strip()]
    if leeg:
        zin = f"{naam}: {_leeg([woord for _, woord in leeg])}."
        yield Bevinding(zin, ACTIEPLAN, ActiePlek(actie.id, leeg[0][0]))
    for veld, woord, tekst, dag in (
        (ActieVeld.KLAAR_OP, "klaar op", actie.klaar_op_tekst, actie.klaar_op),
        (ActieVeld.GELUKT_OP, "gelukt op", actie.gelukt_op_tekst, actie.gelukt_op),
    ):
        zin = _datumzin(tekst, dag)
        if zin:
            yield Bevinding(f"{naam}, {woord}: {zin}", ACTIEPLAN, ActiePlek(actie.id, veld))


def _datum(naam: str, antwoord: Antwoord, plek: AntwoordPlek) -> Iterator[Bevinding]:
    zin = _datumzin(antwoord.tekst, antwoord.datum)
    if zin:
        yield Bevinding(f"{naam}: {zin}", plek.formulier, plek)


def _datumzin(tekst: str, dag: object) -> str:
    """Return what is wrong with a date as it was typed, ``''`` for none."""
    kort = " ".join(tekst.split())
    if not kort:
        return ""
    if dag is None:
        return f"‘{kort}’ herken ik niet als datum."
    if not datum.heeft_jaar(kort):
        return f"‘{kort}’ is opgeschreven zonder jaar. Klopt de datum die er nu staat?"
    return ""


def _leeg(woorden: Sequence[str]) -> str:
    """Return *Straks en Toen zijn nog leeg*."""
    *voor, laatste = woorden
    namen = f"{', '.join(voor)} en {laatste}" if voor else laatste
    return f"{namen} {'zijn' if voor else 'is'} nog leeg"


def _doelteksten(doelen: Iterable[Doel]) -> list[tuple[Plek, str]]:
    teksten: list[tuple[Plek, str]] = []
    for doel in doelen:
        teksten += [(DoelPlek(doel.id, veld), str(getattr(doel, veld))) for veld, _ in _DOELVELDEN]
        for actie in doel.acties:
            teksten += [
                (ActiePlek(actie.id, ActieVeld.TEKST), actie.tekst),
                (ActiePlek(actie.id, ActieVeld.WIE), actie.wie),
                (ActiePlek(actie.id, ActieVeld.HULP), actie.hulp),
                (ActiePlek(actie.id, ActieVeld.OPMERKING), actie.opmerking),
            ]
    return teksten


def _letters(
    waarschuwingen: Sequence[str], teksten: Iterable[tuple[Plek, str]], basistaak: str
) -> Iterator[Bevinding]:
    """Lead each warning to the first field that holds one of its letters; a name in the heading has none."""
    bekend = list(teksten)
    for zin in waarschuwingen:
        plek = next((plek for plek, tekst in bekend if letters_in(zin) & set(tekst)), None)
        yield Bevinding(zin, basistaak, plek)
