"""Concepts, noted lines and frozen sheets in memory."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from krachtwerk_desktop.application.fouten import Fout, NietGevonden, VersieGetekend
from krachtwerk_desktop.application.ports_dossier import Opvolger, VersieVan
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.domain.doel import Doel
from krachtwerk_desktop.domain.geschiedenis import Ding, StapSoort
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import ActiePlek, DoelPlek, NotitiePlek, Plek
from krachtwerk_desktop.domain.versie import Bijlage, Ondertekening, TekenStand, Versie
from tests.nep.laden import Laden, anders, zet_weg
from tests.nep.velden import NepVelden

VoegDoelToe = Callable[[Doel], None]
_VELDEN = ("stand", "datum_tekst", "waar", "reden")


class NepConcepten:
    """``ConceptOpslag`` in memory."""

    def __init__(self, laden: Laden) -> None:
        self._laden = laden

    def stuur(self, concept: Concept, klaar: Callable[[], None], mislukt: Callable[[Fout], None]) -> None:
        self._probeer(lambda: self.bewaar([concept]), klaar, mislukt)

    def bewaar(self, concepten: Sequence[Concept]) -> None:
        self._laden.nummer()
        for concept in concepten:
            self._laden.concepten.pop(concept.sleutel, None)
            self._laden.concepten[concept.sleutel] = concept

    def haal(self, sleutel: str) -> Concept | None:
        return self._laden.concepten.get(sleutel)

    def alle(self) -> list[Concept]:
        weg = {t.id for t in self._laden.trajecten.values() if t.client_id in self._laden.weg}
        return [c for c in reversed(self._laden.concepten.values()) if c.traject_id not in weg]

    def wis(self, sleutels: Sequence[str]) -> None:
        self._laden.nummer()
        for sleutel in sleutels:
            self._laden.concepten.pop(sleutel, None)

    def stuur_weg(self, sleutels: Sequence[str], mislukt: Callable[[Fout], None]) -> None:
        self._probeer(lambda: self.wis(sleutels), lambda: None, mislukt)

    def _probeer(
        self, doe: Callable[[], None], klaar: Callable[[], None], mislukt: Callable[[Fout], None]
    ) -> None:
        try:
            doe()
        except Fout as fout:
            self._laden.geef_door(partial(mislukt, fout))
        else:
            self._laden.geef_door(klaar)


class NepNotities:
    """``NotitieOpslag`` in memory; *voeg_doel_toe* is that of ``DoelOpslag``."""

    def __init__(self, laden: Laden, voeg_doel_toe: VoegDoelToe) -> None:
        self._laden, self._voeg_doel_toe = laden, voeg_doel_toe

    def van(self, traject_id: str) -> list[Notitie]:
        eigen = (n for n in self._laden.notities.values() if n.traject_id == traject_id)
        return [replace(n, plaatsingen=self._van(n)) for n in eigen if n.id not in self._laden.weg]

    def voeg_toe(self, notitie: Notitie) -> None:
        self._laden.nummer()
        self._laden.notities[notitie.id] = replace(notitie, plaatsingen=())
        self._laden.meld(StapSoort.TOEGEVOEGD, Ding.NOTITIE, notitie.id)

    def plaats(
        self, plaatsingen: Sequence[Plaatsing], schrijvingen: Sequence[Schrijving], doel: Doel | None = None
    ) -> None:
        self._laden.nummer()
        if doel is not None:
            self._voeg_doel_toe(doel)
        NepVelden(self._laden).schrijf(schrijvingen)
        for plaatsing in plaatsingen:
            if plaatsing.notitie_id not in self._laden.notities:
                raise NietGevonden
            self._laden.plaatsingen[plaatsing.notitie_id, plaatsing.plek] = plaatsing

    def haal_weg(self, notitie_id: str, plek: Plek, schrijvingen: Sequence[Schrijving] = ()) -> None:
        self._laden.nummer()
        NepVelden(self._laden).schrijf(schrijvingen)
        self._laden.plaatsingen.pop((notitie_id, plek), None)

    def zet_verwijderd(self, notitie_id: str, op: datetime | None) -> None:
        zet_weg(self._laden, Ding.NOTITIE, notitie_id, op)

    def _van(self, notitie: Notitie) -> tuple[Plaatsing, ...]:
        eigen = (p for p in self._laden.plaatsingen.values() if p.notitie_id == notitie.id)
        return tuple(p for p in eigen if self._telt(p.plek))

    def _telt(self, plek: Plek) -> bool:
        match plek:
            case DoelPlek(doel_id=doel_id):
                return self._laden.is_er(Ding.DOEL, doel_id)
            case ActiePlek(actie_id=actie_id):
                return self._laden.is_er(Ding.ACTIE, actie_id)
            case NotitiePlek(notitie_id=notitie_id):
                return self._laden.is_er(Ding.NOTITIE, notitie_id)
            case _:
                return True


class NepVersies:
    """``VersieOpslag`` in memory."""

    def __init__(self, laden: Laden) -> None:
        self._laden = laden

    def volgend_nummer(self, traject_id: str, blad: str) -> int:
        return self._laden.versienummers.get((traject_id, blad), 0) + 1

    def voeg_toe(self, versie: Versie, pdf: bytes) -> None:
        self._laden.nummer()
        self._laden.versies[versie.id] = versie
        self._laden.bytes[versie.id] = pdf
        sleutel = versie.traject_id, versie.blad
        self._laden.versienummers[sleutel] = max(self._laden.versienummers.get(sleutel, 0), versie.nummer)

    def van(self, traject_id: str, blad: str = "") -> list[Versie]:
        return [
            self._laden.heel(versie)
            for versie in reversed(self._laden.versies.values())
            if versie.traject_id == traject_id
            and blad in ("", versie.blad)
            and versie.id not in self._laden.weg
        ]

    def haal(self, versie_id: str) -> Versie | None:
        versie = self._laden.versies.get(versie_id)
        return self._laden.heel(versie) if versie else None

    def pdf(self, versie_id: str) -> bytes:
        return self.bijlage(versie_id)

    def zoek_code(self, code: str) -> list[VersieVan]:
        gevonden = [van for van in self._alle() if van.versie.code == code]
        return [replace(van, opvolger=self._opvolger(van)) for van in gevonden]

    def wachtend(self) -> list[VersieVan]:
        lopend = {traject.id for _, traject in self._laden.lopend()}
        return [
            gevonden
            for gevonden in self._alle()
            if self._is_nieuwste(gevonden.versie)
            and not gevonden.client_weg
            and gevonden.versie.wacht_op
            and gevonden.versie.traject_id in lopend
            and gevonden.versie.verwijderd_op is None
        ]

    def zet_ondertekening(self, ondertekening: Ondertekening, bewerking: str = "") -> None:
        self._laden.nummer()
        versie = self._laden.versies.get(ondertekening.versie_id)
        if versie is None:
            raise NietGevonden
        rol = ondertekening.rol
        oud = next((o for o in versie.ondertekeningen if o.rol is rol), None)
        nieuw = replace(ondertekening, id=oud.id) if oud else ondertekening
        was = oud or Ondertekening(nieuw.id, versie.id, rol)
        al_bewaard = bewerking and any(regel.bewerking == bewerking for regel in self._laden.log)
        if nieuw != was and not al_bewaard:
            self._laden.meld(
                StapSoort.GEGEVENS,
                Ding.VERSIE,
                versie.id,
                herstel=lambda: self.zet_ondertekening(was),
                bewerking=bewerking,
                gegevens=anders(was, nieuw, _VELDEN),
                rol=rol.value,
            )
        self._zet(versie, nieuw)
        if was.stand is TekenStand.OP_PAPIER and nieuw.stand is not was.stand:
            self._laden.eens_getekend[versie.id] = True

    def voeg_bijlage_toe(self, bijlage: Bijlage, inhoud: bytes) -> None:
        self._laden.nummer()
        if bijlage.versie_id not in self._laden.versies:
            raise NietGevonden
        self._laden.bijlagen[bijlage.id] = replace(bijlage, omvang=len(inhoud))
        self._laden.bytes[bijlage.id] = inhoud
        self._laden.meld(StapSoort.TOEGEVOEGD, Ding.BIJLAGE, bijlage.id)

    def bijlage(self, bijlage_id: str) -> bytes:
        if bijlage_id not in self._laden.bytes:
            raise NietGevonden
        return self._laden.bytes[bijlage_id]

    def zet_bijlage_verwijderd(self, bijlage_id: str, op: datetime | None) -> None:
        zet_weg(self._laden, Ding.BIJLAGE, bijlage_id, op)

    def zet_verwijderd(self, versie_id: str, op: datetime | None) -> None:
        versie = self._laden.versies.get(versie_id)
        if op is not None and versie is not None and self._laden.heel(versie).moet_blijven:
            raise VersieGetekend
        zet_weg(self._laden, Ding.VERSIE, versie_id, op)

    def _zet(self, versie: Versie, ondertekening: Ondertekening) -> None:
        anderen = [o for o in versie.ondertekeningen if o.rol is not ondertekening.rol]
        self._laden.versies[versie.id] = replace(versie, ondertekeningen=(*anderen, ondertekening))

    def _alle(self) -> list[VersieVan]:
        gevonden = []
        for versie in map(self._laden.heel, reversed(self._laden.versies.values())):
            traject = self._laden.trajecten[versie.traject_id]
            client = self._laden.clienten[traject.client_id]
            rondes = [t.ronde for t in self._laden.trajecten.values() if t.client_id == client.id]
            weg = client.id in self._laden.weg
            gevonden.append(VersieVan(client, versie, traject.ronde, max(rondes), client_weg=weg))
        return gevonden

    def _opvolger(self, van: VersieVan) -> Opvolger | None:
        zelfde = (
            (ander.ronde, ander.versie.nummer)
            for ander in self._alle()
            if (ander.client.id, ander.versie.blad) == (van.client.id, van.versie.blad)
            and ander.versie.verwijderd_op is None
        )
        nieuwste = max(zelfde, default=(0, 0))
        return Opvolger(*nieuwste) if nieuwste > (van.ronde, van.versie.nummer) else None

    def _is_nieuwste(self, versie: Versie) -> bool:
        return all(ander.nummer <= versie.nummer for ander in self.van(versie.traject_id, versie.blad))
