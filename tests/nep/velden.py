"""The saving of fields in memory."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from krachtwerk_desktop.application.fouten import Fout, NietGevonden
from krachtwerk_desktop.domain.antwoord import Antwoord, Schrijving, Wijziging
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.geschiedenis import StapSoort
from krachtwerk_desktop.domain.notitie import Notitie
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    BesprokenPlek,
    DoelPlek,
    DoelVeld,
    NotitiePlek,
    Plek,
    VolgordePlek,
    WerkaantekeningPlek,
    sleutel,
)
from tests.nep.laden import Laden, Logregel

_T = TypeVar("_T", Doel, Actie, Notitie)


class NepVelden:
    """``VeldOpslag`` in memory; the report goes through ``Laden.geef_door``."""

    def __init__(self, laden: Laden) -> None:
        self._laden = laden

    def stuur(
        self, schrijving: Schrijving, klaar: Callable[[], None], mislukt: Callable[[Fout], None]
    ) -> None:
        try:
            self.schrijf([schrijving])
        except Fout as fout:
            zo = fout
            self._laden.geef_door(lambda: mislukt(zo))
        else:
            self._laden.geef_door(klaar)

    def schrijf(self, schrijvingen: Sequence[Schrijving]) -> None:
        for schrijving in schrijvingen:
            self._schrijf(schrijving)

    def lees(self, plek: Plek) -> str:
        return self._stand(plek)[1]

    def wijzigingen(self, plek: Plek) -> list[Wijziging]:
        return [wijziging for wijziging in reversed(self._laden.wijzigingen) if wijziging.plek == plek]

    def _schrijf(self, schrijving: Schrijving) -> None:
        plek = schrijving.plek
        traject_id, oud, oud_datum = self._stand(plek)
        volgnr = self._laden.nummer()
        if traject_id not in self._laden.trajecten:
            raise NietGevonden
        if (oud, oud_datum) == (schrijving.tekst, schrijving.datum):
            return
        eerste = not any(r.bewerking == schrijving.bewerking and r.plek == plek for r in self._laden.log)
        if eerste:
            self._laden.log.append(
                Logregel(
                    volgnr,
                    traject_id,
                    StapSoort.VELDEN,
                    schrijving.bewerking,
                    schrijving.moment,
                    plek,
                    oud,
                    oud_datum,
                    door=self._laden.instellingen.get("profiel.naam", ""),
                )
            )
        self._zet(plek, schrijving, eerste=eerste)
        if isinstance(plek, BesprokenPlek | VolgordePlek):
            return
        self._laden.bewogen[traject_id] = volgnr
        traject = replace(self._laden.trajecten[traject_id], laatst_op=schrijving.moment)
        if not isinstance(plek, WerkaantekeningPlek | NotitiePlek):
            traject = replace(traject, laatste_plek=sleutel(plek))
        self._laden.trajecten[traject_id] = traject

    def _stand(self, plek: Plek) -> tuple[str, str, date | None]:
        """Return the traject, the text and the day of a field."""
        match plek:
            case AntwoordPlek(traject_id=traject_id):
                antwoord = self._laden.antwoorden.get(plek)
                return (traject_id, antwoord.tekst, antwoord.datum) if antwoord else (traject_id, "", None)
            case WerkaantekeningPlek(traject_id=traject_id):
                return traject_id, self._laden.werkaantekeningen.get(traject_id, ""), None
            case BesprokenPlek() | VolgordePlek():
                return plek.traject_id, self._gezet(plek), None
            case NotitiePlek(notitie_id=notitie_id):
                notitie = _vind(self._laden.notities, notitie_id)
                return notitie.traject_id, notitie.tekst, None
            case DoelPlek(doel_id=doel_id, veld=DoelVeld.LEEFGEBIEDEN):
                doel = _vind(self._laden.doelen, doel_id)
                return doel.traject_id, "\n".join(doel.leefgebieden), None
            case DoelPlek(doel_id=doel_id, veld=veld):
                doel = _vind(self._laden.doelen, doel_id)
                return doel.traject_id, str(getattr(doel, veld)), None
            case ActiePlek(actie_id=actie_id, veld=actieveld):
                actie = _vind(self._laden.acties, actie_id)
                traject_id = self._laden.doelen[actie.doel_id].traject_id
                if actieveld.is_datum:
                    return traject_id, getattr(actie, f"{actieveld}_tekst"), getattr(actie, actieveld)
                return traject_id, str(getattr(actie, actieveld)), None

    def _gezet(self, plek: BesprokenPlek | VolgordePlek) -> str:
        if isinstance(plek, VolgordePlek):
            return "\n".join(i for i in self._laden.ids_van(plek) if i not in self._laden.weg)
        dag = self._laden.besproken.get((plek.traject_id, plek.basistaak))
        return dag.isoformat() if dag else ""

    def _zet(self, plek: Plek, schrijving: Schrijving, *, eerste: bool) -> None:
        laden, tekst = self._laden, schrijving.tekst
        match plek:
            case AntwoordPlek():
                laden.antwoorden[plek] = Antwoord(plek, tekst, schrijving.moment, schrijving.datum)
            case WerkaantekeningPlek(traject_id=traject_id):
                laden.werkaantekeningen[traject_id] = tekst
            case BesprokenPlek(traject_id=traject_id, basistaak=basistaak):
                laden.besproken.pop((traject_id, basistaak), None)
                if tekst:
                    laden.besproken[traject_id, basistaak] = date.fromisoformat(tekst)
            case VolgordePlek():
                _orden(laden, laden.ids_van(plek), tekst.split("\n"))
            case NotitiePlek(notitie_id=notitie_id):
                laden.notities[notitie_id] = replace(laden.notities[notitie_id], tekst=tekst)
            case DoelPlek(doel_id=doel_id):
                laden.doelen[doel_id] = _met_doelveld(laden.doelen[doel_id], plek.veld, tekst)
            case ActiePlek(actie_id=actie_id):
                actie = laden.acties[actie_id]
                laden.acties[actie_id] = _met_actieveld(actie, plek.veld, schrijving, eerste=eerste)


def _orden(laden: Laden, alle: list[str], volgorde: list[str]) -> None:
    """What is not named keeps its own place."""
    genoemd = [i for i in volgorde if i in alle]
    plaatsen = sorted(laden.volgorde[i] for i in genoemd)
    laden.volgorde.update(zip(genoemd, plaatsen, strict=True))


def _met_doelveld(doel: Doel, veld: DoelVeld, tekst: str) -> Doel:
    match veld:
        case DoelVeld.LEEFGEBIEDEN:
            return replace(doel, leefgebieden=tuple(tekst.split()))
        case DoelVeld.STATUS:
            return replace(doel, status=DoelStatus(tekst))
        case _:
            return _met(doel, veld.value, tekst)


def _met_actieveld(actie: Actie, veld: ActieVeld, schrijving: Schrijving, *, eerste: bool) -> Actie:
    tekst, dag = schrijving.tekst, schrijving.datum
    match veld:
        case ActieVeld.STATUS:
            return replace(actie, status=ActieStatus(tekst))
        case ActieVeld.KLAAR_OP:
            eerder = actie.eerdere_datums
            if eerste and actie.klaar_op is not None and actie.klaar_op != dag:
                eerder = (*eerder, actie.klaar_op)
            return replace(actie, klaar_op_tekst=tekst, klaar_op=dag, eerdere_datums=eerder)
        case ActieVeld.GELUKT_OP:
            return replace(actie, gelukt_op_tekst=tekst, gelukt_op=dag)
        case _:
            return _met(actie, veld.value, tekst)


def _vind(lade: dict[str, _T], ding_id: str) -> _T:
    if ding_id not in lade:
        raise NietGevonden
    return lade[ding_id]


def _met(ding: _T, veld: str, tekst: str) -> _T:
    waarden: dict[str, Any] = {veld: tekst}
    return replace(ding, **waarden)
