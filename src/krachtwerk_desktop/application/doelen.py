"""Doelen and acties: adding, ordering, taking away and bringing back.

The texts in them are saved as fields (see ``velden``); this service does what changes
their number or order.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.application.krachten import Uitspraak
from krachtwerk_desktop.application.ports import DoelOpslag, Klok
from krachtwerk_desktop.application.velden import Gezet, VeldService
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, Herkomst
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, DoelPlek, Plek, VolgordePlek

_ZONDER_DAG = (ActieStatus.OPEN, ActieStatus.NIET_GELUKT, ActieStatus.VERVALLEN)


@dataclass(frozen=True, slots=True)
class Verwijderd:
    """What was just taken away, so that *Ongedaan maken* can bring it back."""

    soort: str
    id: str


class DoelService:
    """The actieplan of a traject."""

    def __init__(self, opslag: DoelOpslag, velden: VeldService, klok: Klok) -> None:
        self._opslag, self._velden, self._klok = opslag, velden, klok

    def van(self, traject_id: str) -> list[Doel]:
        """Return the doelen in the order on screen."""
        return self._opslag.van(traject_id)

    def traject_van(self, plek: DoelPlek | ActiePlek) -> str:
        """Return the id of the round that holds a field; :class:`NietGevonden` when it is gone."""
        if isinstance(plek, DoelPlek):
            doel = self._opslag.haal(plek.doel_id)
        else:
            doel = self._opslag.doel_van_actie(plek.actie_id)
        if doel is None:
            raise NietGevonden
        return doel.traject_id

    def nieuw(self, traject_id: str) -> Doel:
        """Add an empty doel at the end."""
        return self._voeg_toe(Doel(nieuw_id(), traject_id, begonnen_op=self._klok.vandaag()))

    def uit_uitspraak(self, traject_id: str, uitspraak: Uitspraak) -> Doel:
        """Add a doel in the words of a KI statement, which stays visible as its source."""
        herkomst = Herkomst(uitspraak.leefgebied, uitspraak.perspectief, uitspraak.wie, uitspraak.tekst)
        doel = Doel(
            nieuw_id(),
            traject_id,
            tekst=uitspraak.tekst,
            leefgebieden=(uitspraak.leefgebied,),
            herkomst=herkomst,
            begonnen_op=self._klok.vandaag(),
        )
        return self._voeg_toe(doel)

    def voeg_actie_toe(self, doel_id: str) -> Actie:
        """Add an empty actie at the end of a doel."""
        actie = Actie(nieuw_id(), doel_id)
        self._opslag.voeg_actie_toe(actie)
        return actie

    def verwijder_doel(self, doel_id: str) -> Verwijderd:
        """Take a doel away; it can be brought back."""
        self._opslag.zet_doel_verwijderd(doel_id, self._klok.nu())
        return Verwijderd("doel", doel_id)

    def verwijder_actie(self, actie_id: str) -> Verwijderd:
        """Take an actie away; it can be brought back."""
        self._opslag.zet_actie_verwijderd(actie_id, self._klok.nu())
        return Verwijderd("actie", actie_id)

    def zet_terug(self, verwijderd: Verwijderd) -> None:
        """Undo a deletion."""
        if verwijderd.soort == "doel":
            self._opslag.zet_doel_verwijderd(verwijderd.id, None)
        else:
            self._opslag.zet_actie_verwijderd(verwijderd.id, None)

    def verplaats_doel(self, traject_id: str, doel_id: str, naar: int) -> Gezet:
        """Move a doel to index *naar* (0 is the top; beyond the ends means the end)."""
        ids = [doel.id for doel in self._opslag.van(traject_id)]
        return self._orden(VolgordePlek(traject_id), _verplaats(ids, doel_id, naar))

    def verplaats_actie(self, doel_id: str, actie_id: str, naar: int) -> Gezet:
        """Move an actie within its doel."""
        doel = self._opslag.haal(doel_id)
        if doel is None:
            raise NietGevonden
        ids = [actie.id for actie in doel.acties]
        return self._orden(VolgordePlek(doel.traject_id, doel_id), _verplaats(ids, actie_id, naar))

    def zet_volgorde_terug(self, gezet: Gezet) -> None:
        """Take a move back."""
        self._velden.neem_terug(gezet)

    def _orden(self, plek: VolgordePlek, ids: Sequence[str]) -> Gezet:
        return self._velden.zet(plek, "\n".join(ids))

    def zet_status(self, actie_id: str, status: ActieStatus) -> Actie:
        """Set how an actie stands and return it as it was, for :meth:`herstel`.

        *Gelukt* gets today's date when none was filled in; what is not (partly) done has no date
        of being done. A date that stays is not written again: it was typed on another day.
        """
        was = self._actie(actie_id)
        velden: list[tuple[Plek, str]] = [(ActiePlek(actie_id, ActieVeld.STATUS), status.value)]
        dag = ActiePlek(actie_id, ActieVeld.GELUKT_OP)
        if status is ActieStatus.GELUKT and not was.gelukt_op_tekst.strip():
            velden.insert(0, (dag, datum.voluit(self._klok.vandaag())))
        elif status in _ZONDER_DAG and was.gelukt_op_tekst:
            velden.insert(0, (dag, ""))
        self._velden.leg_direct_vast(velden, nieuw_id())
        return was

    def herstel(self, was: Actie) -> None:
        """Put status and date of being done back as they were, the date with the day it meant then."""
        dag = ActiePlek(was.id, ActieVeld.GELUKT_OP)
        velden = [(dag, was.gelukt_op_tekst), (ActiePlek(was.id, ActieVeld.STATUS), was.status.value)]
        self._velden.leg_direct_vast(velden, nieuw_id(), {dag: was.gelukt_op})

    def _actie(self, actie_id: str) -> Actie:
        doel = self._opslag.doel_van_actie(actie_id)
        acties = doel.acties if doel is not None else ()
        actie = next((actie for actie in acties if actie.id == actie_id), None)
        if actie is None:
            raise NietGevonden
        return actie

    def _voeg_toe(self, doel: Doel) -> Doel:
        self._opslag.voeg_toe(doel)
        return doel


def _verplaats(ids: list[str], ding: str, naar: int) -> list[str]:
    if ding not in ids:
        raise NietGevonden
    rest = [ander for ander in ids if ander != ding]
    plek = max(0, min(naar, len(rest)))
    return [*rest[:plek], ding, *rest[plek:]]
