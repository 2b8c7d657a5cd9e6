"""Undoing and the waste bin in memory."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from krachtwerk_desktop.application.fouten import NietGevonden, VersieGetekend
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.doel import dagen_na_terugzetten
from krachtwerk_desktop.domain.geschiedenis import (
    Ding,
    EerderGegeven,
    PrullenbakRegel,
    Stap,
    StapSoort,
    opruimgrens,
)
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    BesprokenPlek,
    DoelPlek,
    NotitiePlek,
    Plek,
    VolgordePlek,
    WerkaantekeningPlek,
)
from tests.nep.laden import Laden, Logregel, zet_weg
from tests.nep.velden import NepVelden


class NepGeschiedenis:
    """``GeschiedenisOpslag`` in memory."""

    def __init__(self, laden: Laden) -> None:
        self._laden, self._velden = laden, NepVelden(laden)

    def laatste(self, client_id: str, traject_id: str = "", *, papier: bool = False) -> Stap | None:
        eigenaars = [client_id, *([traject_id] if traject_id else self._trajecten(client_id))]
        stappen = [stap for eigenaar in eigenaars for stap in self._stappen(eigenaar, client_id)]
        eigen = [s for s in stappen if (s.ding in (Ding.VERSIE, Ding.BIJLAGE)) is papier]
        return max(eigen, key=lambda stap: stap.volgnr, default=None)

    def _stappen(self, eigenaar: str, client_id: str) -> list[Stap]:
        regels = [r for r in reversed(self._laden.log) if r.eigenaar == eigenaar and not r.afgedaan]
        groepen = groupby(regels, key=lambda r: r.bewerking)
        stappen = (self._stap(list(groep), client_id) for _, groep in groepen)
        return [stap for stap in stappen if stap is not None]

    def maak_ongedaan(self, stap: Stap, moment: datetime) -> None:
        regels = [
            r
            for r in self._laden.log
            if r.bewerking == stap.bewerking
            and not r.afgedaan
            and (r.plek in stap.plekken if stap.plekken else r.plek is None)
        ]
        if not regels:
            raise NietGevonden
        bewerking, voor = nieuw_id(), len(self._laden.log)
        for regel in regels:
            self._herstel(regel, moment, bewerking)
            regel.afgedaan = True
            regel.bewerking = f"{regel.bewerking}~{regel.volgnr}"
        for regel in self._laden.log[voor:]:
            regel.afgedaan = True
        for regel in self._laden.log:
            if regel.plek in stap.plekken and regel.volgnr > stap.volgnr:
                regel.afgedaan = True
        for sleutel, plaatsing in list(self._laden.plaatsingen.items()):
            if plaatsing.bewerking == stap.bewerking and plaatsing.plek in stap.plekken:
                del self._laden.plaatsingen[sleutel]

    def gegevens(self, ding: Ding, ding_id: str, *wat: str) -> list[EerderGegeven]:
        *rol, veld = wat
        regels = [r for r in self._laden.log if (r.ding, r.ding_id, r.rol) == (ding, ding_id, "".join(rol))]
        return [
            EerderGegeven(r.gegevens[veld][0], r.moment, r.door, r.gegevens[veld][1])
            for r in reversed(regels)
            if veld in r.gegevens
        ]

    def zet_tekst_terug(self, schrijving: Schrijving) -> None:
        self._zet_tekst_terug(schrijving)

    def _zet_tekst_terug(self, schrijving: Schrijving, tot: int = 0) -> None:
        plek, acties = schrijving.plek, self._laden.acties
        was = acties.get(plek.actie_id) if isinstance(plek, ActiePlek) else None
        telt = (r for r in self._laden.log if r.plek == plek and r.volgnr <= tot and not r.afgedaan)
        stonden = [r.oud_datum for r in telt]
        self._velden.schrijf([schrijving])
        if was is not None and isinstance(plek, ActiePlek) and plek.veld is ActieVeld.KLAAR_OP:
            dagen = dagen_na_terugzetten(was.eerdere_datums, was.klaar_op, schrijving.datum, stonden)
            acties[was.id] = replace(acties[was.id], eerdere_datums=dagen)

    def prullenbak(self) -> list[PrullenbakRegel]:
        regels = [
            self._regel(ding, i) for i in reversed(self._laden.weg) for ding in Ding if self._is(ding, i)
        ]
        return [regel for regel in regels if regel is not None]

    def zet_terug(self, ding: Ding, ding_id: str) -> None:
        if not zet_weg(self._laden, ding, ding_id, None):
            raise NietGevonden

    def voeg_weer_toe(self, ding: Ding, ding_id: str) -> None:
        self.zet_terug(ding, ding_id)
        self._laden.meld(StapSoort.TOEGEVOEGD, ding, ding_id)

    def gooi_weer_weg(self, ding: Ding, ding_id: str, moment: datetime) -> None:
        if self._blijft(ding, ding_id):
            raise VersieGetekend
        if not zet_weg(self._laden, ding, ding_id, moment):
            raise NietGevonden

    def ruim_op(self, nu: datetime, bewaard: timedelta) -> int:
        gezien = self._laden.gezien
        voor = opruimgrens(gezien, nu, bewaard)
        if not gezien or not timedelta(0) <= nu - gezien[-1] < timedelta(hours=12):
            gezien.append(nu)
        return 0 if voor is None else self._ruim_op(voor)

    def _ruim_op(self, voor: datetime) -> int:
        geteld = 0
        for ding_id, op in list(self._laden.weg.items()):
            ding = next((d for d in Ding if self._is(d, ding_id)), None)
            if ding is None or op >= voor or self._blijft(ding, ding_id):
                continue
            self.wis_voorgoed(ding, ding_id)
            geteld += 1
        return geteld

    def wis_voorgoed(self, ding: Ding, ding_id: str) -> None:
        if ding_id not in self._laden.weg or not self._is(ding, ding_id):
            raise NietGevonden
        if ding is Ding.VERSIE and self._blijft(ding, ding_id):
            raise VersieGetekend
        self._laden.nummer()
        weg = {ding_id}
        if ding is Ding.CLIENT:
            weg |= set(self._trajecten(ding_id))
        for _ in range(3):  # a cliënt has trajecten, they have doelen, those have acties
            for d in Ding:
                weg |= {i for i, wat in self._laden.lade(d).items() if _ouder(wat) in weg}
        self._wis(weg)

    def _wis(self, weg: set[str]) -> None:
        laden = self._laden
        for d in Ding:
            for ding_id in weg & set(laden.lade(d)):
                del laden.lade(d)[ding_id]
        for ding_id in weg:
            laden.weg.pop(ding_id, None)
            laden.bytes.pop(ding_id, None)
            laden.trajecten.pop(ding_id, None)
            laden.werkaantekeningen.pop(ding_id, None)
        laden.log = [
            r for r in laden.log if not weg & {r.eigenaar, r.ding_id, _hoort_bij(r.plek) if r.plek else ""}
        ]
        for antwoordplek in [p for p in laden.antwoorden if p.traject_id in weg]:
            del laden.antwoorden[antwoordplek]
        for sleutel in [s for s, c in laden.concepten.items() if any(i in s + c.traject_id for i in weg)]:
            del laden.concepten[sleutel]
        for notitie_id, plek in list(laden.plaatsingen):
            if {notitie_id, _hoort_bij(plek)} & weg:
                del laden.plaatsingen[notitie_id, plek]

    def _trajecten(self, client_id: str) -> list[str]:
        return [t.id for t in self._laden.trajecten.values() if t.client_id == client_id]

    def _is(self, ding: Ding, ding_id: str) -> bool:
        return ding_id in self._laden.lade(ding)

    def _blijft(self, ding: Ding, ding_id: str) -> bool:
        """Say whether this is a version that was ever signed, or a cliënt who has one."""
        eigen = self._trajecten(ding_id)
        versies = (v for v in self._laden.versies.values() if ding_id == v.id or v.traject_id in eigen)
        return any(self._laden.heel(versie).moet_blijven for versie in versies)

    def _stap(self, regels: list[Logregel], client_id: str) -> Stap | None:
        nieuwste = regels[0]
        traject_id = "" if nieuwste.eigenaar == client_id else nieuwste.eigenaar
        kop = (nieuwste.volgnr, nieuwste.bewerking, nieuwste.moment, traject_id)
        if nieuwste.ding is not None:
            is_er = self._laden.is_er(nieuwste.ding, nieuwste.ding_id)
            if is_er is (nieuwste.soort is StapSoort.WEGGEGOOID):
                return None
            gegevens = (tuple(nieuwste.gegevens), nieuwste.rol)
            return Stap(nieuwste.soort, *kop, (), nieuwste.ding, nieuwste.ding_id, *gegevens)
        plekken = tuple(
            r.plek
            for r in reversed(regels)
            if r.plek is not None and self._zichtbaar(r.plek) and self._verandert(r.plek, r.oud)
        )
        return Stap(StapSoort.VELDEN, *kop, plekken) if plekken else None

    def _verandert(self, plek: Plek, oud: str) -> bool:
        nu = self._velden.lees(plek)
        if not isinstance(plek, VolgordePlek):
            return nu != oud
        beide = set(nu.split("\n")) & set(oud.split("\n"))
        return [i for i in nu.split("\n") if i in beide] != [i for i in oud.split("\n") if i in beide]

    def _zichtbaar(self, plek: Plek) -> bool:
        match plek:
            case VolgordePlek(doel_id=i):
                return not i or self._laden.is_er(Ding.DOEL, i)
            case DoelPlek(doel_id=i):
                return self._laden.is_er(Ding.DOEL, i)
            case ActiePlek(actie_id=i):
                return self._laden.is_er(Ding.ACTIE, i)
            case NotitiePlek(notitie_id=i):
                return self._laden.is_er(Ding.NOTITIE, i)
            case _:
                return True

    def _herstel(self, regel: Logregel, moment: datetime, bewerking: str) -> None:
        if regel.plek is not None:
            oud = Schrijving(regel.plek, regel.oud, moment, bewerking, regel.oud_datum)
            self._zet_tekst_terug(oud, regel.volgnr)
        elif regel.herstel is not None:
            regel.herstel()
        elif regel.ding is not None:
            op = None if regel.soort is StapSoort.WEGGEGOOID else moment
            zet_weg(self._laden, regel.ding, regel.ding_id, op)

    def _regel(self, ding: Ding, ding_id: str) -> PrullenbakRegel | None:
        laden = self._laden
        traject_id = "" if ding is Ding.CLIENT else laden.eigenaar(ding, ding_id)
        client = laden.clienten[ding_id if ding is Ding.CLIENT else laden.trajecten[traject_id].client_id]
        wat = laden.lade(ding)[ding_id]
        if ding is not Ding.CLIENT and (client.id in laden.weg or _ouder(wat) in laden.weg):
            return None
        woorden = {Ding.CLIENT: "naam", Ding.VERSIE: "blad", Ding.BIJLAGE: "naam"}.get(ding, "tekst")
        nummer = wat.nummer if ding is Ding.VERSIE else 0
        return PrullenbakRegel(
            ding, ding_id, client, traject_id, getattr(wat, woorden), laden.weg[ding_id], nummer
        )


def _ouder(wat: Any) -> str:
    """Return the id of what this thing is a part of."""
    for naam in ("doel_id", "versie_id", "traject_id"):
        if hasattr(wat, naam):
            return str(getattr(wat, naam))
    return ""


def _hoort_bij(plek: Plek) -> str:
    """Return the id of the thing or traject that a field is of."""
    match plek:
        case DoelPlek(doel_id=i) | ActiePlek(actie_id=i) | NotitiePlek(notitie_id=i):
            return i
        case (
            AntwoordPlek(traject_id=i)
            | WerkaantekeningPlek(traject_id=i)
            | BesprokenPlek(traject_id=i)
            | VolgordePlek(traject_id=i)
        ):
            return i
