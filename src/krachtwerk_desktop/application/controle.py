"""What to look at before a sheet is made ready to sign; nothing of it ever blocks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from krachtwerk_desktop.application.clienten import ClientService
from krachtwerk_desktop.application.krachten import Krachten, KrachtenService
from krachtwerk_desktop.application.ports import AntwoordOpslag, DoelOpslag, Klok
from krachtwerk_desktop.application.profiel import ProfielService
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


class Gegeven(StrEnum):
    """A name in the heading of a sheet, which is written down on no page."""

    NAAM = "naam"
    ROEPNAAM = "roepnaam"
    CLIENTNUMMER = "clientnummer"
    BEGELEIDER = "begeleider"
    ORGANISATIE = "organisatie"


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One line of the check: what is noticed, and the field to go to.

    That is *plek*, or *gegeven* for a name; None of both is the page itself.
    """

    zin: str = field(repr=False)
    basistaak: str
    plek: Plek | None = None
    gegeven: Gegeven | None = None


@dataclass(frozen=True, slots=True)
class Nakijkbronnen:
    """What a sheet is compared with."""

    krachten: KrachtenService
    antwoorden: AntwoordOpslag
    doelen: DoelOpslag
    clienten: ClientService
    profiel: ProfielService


class ControleService:
    """Looks a sheet over: empty parts, dates that say less than a date, letters without a font."""

    def __init__(self, bron: Nakijkbronnen, inhoud: Inhoud, klok: Klok) -> None:
        self._krachten, self._antwoorden, self._doelen = bron.krachten, bron.antwoorden, bron.doelen
        self._clienten, self._profiel, self._inhoud, self._klok = bron.clienten, bron.profiel, inhoud, klok

    def kijk_na(
        self, sleutel: str, traject_id: str, weglaten: frozenset[str], waarschuwingen: Sequence[str]
    ) -> tuple[Bevinding, ...]:
        """Return what stands out in the order of the paper; *waarschuwingen* come from printing it."""
        if sleutel == "ki":
            krachten = self._krachten.van(traject_id)
            gebieden = [g for g in self._krachten.leefgebieden(krachten) if g.id not in weglaten]
            gevonden = [*self._ki(krachten, gebieden)]
            erop = {gebied.id for gebied in gebieden} | {""}
            velden = [(p, a.tekst) for p, a in krachten.antwoorden.items() if p.leefgebied in erop]
            return (*gevonden, *self._letters(waarschuwingen, velden, traject_id, KI))
        doelen = [(n, d) for n, d in enumerate(self._doelen.van(traject_id), 1) if d.id not in weglaten]
        gevonden = [*self._plan(doelen, traject_id)]
        teksten = _doelteksten(d for _, d in doelen)
        return (*gevonden, *self._letters(waarschuwingen, teksten, traject_id, ACTIEPLAN))

    def _letters(
        self,
        waarschuwingen: Sequence[str],
        teksten: Sequence[tuple[Plek, str]],
        traject_id: str,
        basistaak: str,
    ) -> Iterator[Bevinding]:
        """Lead each warning to the first field that holds one of its letters, else to the name that does."""
        for zin in waarschuwingen:
            letters = letters_in(zin)
            plek = next((plek for plek, tekst in teksten if letters & set(tekst)), None)
            namen = self._namen(traject_id) if plek is None else ()
            yield Bevinding(
                zin, basistaak, plek, next((wat for wat, naam in namen if letters & set(naam)), None)
            )

    def _namen(self, traject_id: str) -> tuple[tuple[Gegeven, str], ...]:
        """Return the names in the heading, each with the field it is written in."""
        client = self._clienten.haal(self._clienten.traject(traject_id).client_id)
        profiel = self._profiel.lees()
        return (
            (Gegeven.ROEPNAAM if client.roepnaam.strip() else Gegeven.NAAM, client.aanspreeknaam),
            (Gegeven.CLIENTNUMMER, client.clientnummer),
            (Gegeven.BEGELEIDER, profiel.naam),
            (Gegeven.ORGANISATIE, profiel.organisatie),
        )

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
            yield from _doel(f"Doel {nummer}", doel, self._klok.vandaag())
        yield from self._evaluatie(traject_id)

    def _evaluatie(self, traject_id: str) -> Iterator[Bevinding]:
        formulier, vraag = EVALUATIE
        plek = AntwoordPlek(traject_id, formulier, vraag)
        antwoord = next((a for a in self._antwoorden.van(traject_id, formulier) if a.plek == plek), None)
        if antwoord is None or not antwoord.tekst.strip():
            zin = "Wij kijken hier weer naar op: deze datum is nog leeg."
            yield Bevinding(zin, formulier, plek)
        else:
            yield from _datum("Wij kijken hier weer naar op", antwoord, plek, self._klok.vandaag())


def _doel(naam: str, doel: Doel, vandaag: date) -> Iterator[Bevinding]:
    for veld, woord in _DOELVELDEN:
        if not str(getattr(doel, veld)).strip():
            yield Bevinding(f"{naam}: {_leeg([woord])}.", ACTIEPLAN, DoelPlek(doel.id, veld))
    # The numbers are those on screen, where a dropped actie keeps its row.
    acties = [(n, a) for n, a in enumerate(doel.acties, 1) if a.status is not ActieStatus.VERVALLEN]
    if not acties:
        yield Bevinding(f"{naam}: er staat nog geen actie bij.", ACTIEPLAN, DoelPlek(doel.id, DoelVeld.TEKST))
    for nummer, actie in acties:
        yield from _actie(f"{naam}, actie {nummer}", actie, vandaag)


def _actie(naam: str, actie: Actie, vandaag: date) -> Iterator[Bevinding]:
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
        zin = _datumzin(tekst, dag, vandaag)
        if zin:
            yield Bevinding(f"{naam}, {woord}: {zin}", ACTIEPLAN, ActiePlek(actie.id, veld))


def _datum(naam: str, antwoord: Antwoord, plek: AntwoordPlek, vandaag: date) -> Iterator[Bevinding]:
    zin = _datumzin(antwoord.tekst, antwoord.datum, vandaag)
    if zin:
        yield Bevinding(f"{naam}: {zin}", plek.formulier, plek)


def _datumzin(tekst: str, dag: date | None, vandaag: date) -> str:
    """Return what is wrong with a date as it was typed, ``''`` for none."""
    kort = " ".join(tekst.split())
    if not kort:
        return ""
    if dag is None:
        waarom = datum.waarom_niet(kort, vandaag, "")
        return f"‘{kort}’. {waarom}" if waarom else f"‘{kort}’ herken ik niet als datum."
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
        citaat = doel.herkomst.citaat if doel.herkomst is not None else ""
        teksten.append((DoelPlek(doel.id, DoelVeld.KRACHT), doel.kracht or citaat))
        for actie in doel.acties:
            teksten += [
                (ActiePlek(actie.id, ActieVeld.TEKST), actie.tekst),
                (ActiePlek(actie.id, ActieVeld.WIE), actie.wie),
                (ActiePlek(actie.id, ActieVeld.KLAAR_OP), actie.klaar_op_tekst),
                (ActiePlek(actie.id, ActieVeld.HULP), actie.hulp),
                (ActiePlek(actie.id, ActieVeld.GELUKT_OP), actie.gelukt_op_tekst),
                (ActiePlek(actie.id, ActieVeld.OPMERKING), actie.opmerking),
            ]
    return teksten
