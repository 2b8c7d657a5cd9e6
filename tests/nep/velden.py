"""The saving of fields in memory."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from krachtwerk_desktop.application.fouten import Fout, NietGevonden
from krachtwerk_desktop.domain.antwoord import Antwoord, Schrijving, Wijziging
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    sleutel,
)
from tests.nep.laden import Laden

_T = TypeVar("_T", Doel, Actie)


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
            self._schrijf(schrijving, self._laden.nummer())

    def wijzigingen(self, plek: Plek) -> list[Wijziging]:
        return [wijziging for wijziging in reversed(self._laden.wijzigingen) if wijziging.plek == plek]

    def _schrijf(self, schrijving: Schrijving, volgnr: int) -> None:
        plek = schrijving.plek
        eerste = (plek, schrijving.bewerking) not in self._laden.bewerkingen
        self._laden.bewerkingen.add((plek, schrijving.bewerking))
        if isinstance(plek, AntwoordPlek):
            traject_id, oud = self._schrijf_antwoord(plek, schrijving)
        elif isinstance(plek, DoelPlek):
            traject_id, oud = self._schrijf_doel(plek, schrijving.tekst)
        else:
            traject_id, oud = self._schrijf_actie(plek, schrijving, eerste=eerste)
        if eerste:
            self._laden.wijzigingen.append(
                Wijziging(volgnr, plek, oud, schrijving.moment, schrijving.bewerking)
            )
        self._laden.trajecten[traject_id] = replace(
            self._laden.trajecten[traject_id], laatst_op=schrijving.moment, laatste_plek=sleutel(plek)
        )

    def _schrijf_antwoord(self, plek: AntwoordPlek, schrijving: Schrijving) -> tuple[str, str]:
        vorig = self._laden.antwoorden.get(plek)
        self._laden.antwoorden[plek] = Antwoord(plek, schrijving.tekst, schrijving.moment, schrijving.datum)
        return plek.traject_id, vorig.tekst if vorig else ""

    def _schrijf_doel(self, plek: DoelPlek, tekst: str) -> tuple[str, str]:
        if plek.doel_id not in self._laden.doelen:
            raise NietGevonden
        doel = self._laden.doelen[plek.doel_id]
        match plek.veld:
            case DoelVeld.LEEFGEBIEDEN:
                oud, nieuw = "\n".join(doel.leefgebieden), replace(doel, leefgebieden=tuple(tekst.split()))
            case DoelVeld.STATUS:
                oud, nieuw = doel.status.value, replace(doel, status=DoelStatus(tekst))
            case veld:
                oud = getattr(doel, veld.value)
                nieuw = _met(doel, veld.value, tekst)
        self._laden.doelen[doel.id] = nieuw
        return doel.traject_id, oud

    def _schrijf_actie(self, plek: ActiePlek, schrijving: Schrijving, *, eerste: bool) -> tuple[str, str]:
        if plek.actie_id not in self._laden.acties:
            raise NietGevonden
        actie, tekst = self._laden.acties[plek.actie_id], schrijving.tekst
        match plek.veld:
            case ActieVeld.STATUS:
                oud, nieuw = actie.status.value, replace(actie, status=ActieStatus(tekst))
            case ActieVeld.KLAAR_OP:
                oud = actie.klaar_op_tekst
                nieuw = replace(actie, klaar_op_tekst=tekst, klaar_op=schrijving.datum)
                if eerste and actie.klaar_op is not None and actie.klaar_op != schrijving.datum:
                    nieuw = replace(nieuw, eerdere_datums=(*actie.eerdere_datums, actie.klaar_op))
            case ActieVeld.GELUKT_OP:
                oud = actie.gelukt_op_tekst
                nieuw = replace(actie, gelukt_op_tekst=tekst, gelukt_op=schrijving.datum)
            case veld:
                oud = getattr(actie, veld.value)
                nieuw = _met(actie, veld.value, tekst)
        self._laden.acties[actie.id] = nieuw
        return self._laden.doelen[actie.doel_id].traject_id, oud


def _met(ding: _T, veld: str, tekst: str) -> _T:
    waarden: dict[str, Any] = {veld: tekst}
    return replace(ding, **waarden)
