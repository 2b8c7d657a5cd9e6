"""The actieplan as its page knows it: read once, kept right by every confirmed save."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.inhoud import Inhoud, Leefgebied
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, DoelPlek, DoelVeld, Plek
from krachtwerk_desktop.domain.vouwen import vouw
from krachtwerk_desktop.ui.omgeving import Omgeving, OpenTraject
from krachtwerk_desktop.ui.paginas.actieplan import woorden
from krachtwerk_desktop.ui.paginas.actieplan.woorden import Namen

SAMEN = "Samen"
_T = TypeVar("_T", Doel, Actie)


class Stand(QObject):
    """The doelen of one traject in the order on screen.

    What is typed but not yet confirmed wins from what the vault holds, so that a page that
    cannot save shows the newest words all the same.
    """

    def __init__(self, omgeving: Omgeving, open_traject: OpenTraject, ouder: QObject) -> None:
        super().__init__(ouder)
        self._diensten, self._bewaarder = omgeving.diensten, omgeving.bewaarder
        self.client = open_traject.client
        self.traject_id = open_traject.traject.id
        self.doelen: list[Doel] = []
        self.namen = Namen("", "")
        self.leefgebieden: tuple[Leefgebied, ...] = ()

    @property
    def inhoud(self) -> Inhoud:
        return self._diensten.inhoud

    @property
    def vandaag(self) -> date:
        return self._diensten.klok.vandaag()

    def lees(self) -> None:
        """Read the doelen and the names."""
        begeleider = self._diensten.profiel.lees().roepnaam or "begeleider"
        self.namen = Namen(self.client.aanspreeknaam, begeleider)
        self.doelen = self._diensten.doelen.van(self.traject_id)
        krachten = self._diensten.krachten
        self.leefgebieden = krachten.leefgebieden(krachten.van(self.traject_id))
        for plek, schrijving in self._bewaarder.openstaand.items():
            self._noteer(plek, schrijving.tekst, schrijving.datum)

    def doel(self, doel_id: str) -> Doel | None:
        return next((doel for doel in self.doelen if doel.id == doel_id), None)

    def actie(self, actie_id: str) -> Actie | None:
        return next((actie for actie in self.acties() if actie.id == actie_id), None)

    def acties(self) -> Iterator[Actie]:
        return (actie for doel in self.doelen for actie in doel.acties)

    def nummer(self, doel_id: str) -> int:
        """Return the number on screen, counted from 1."""
        return next(n for n, doel in enumerate(self.doelen, 1) if doel.id == doel_id)

    def doel_van(self, plek: Plek) -> Doel | None:
        """Return the doel that a field belongs to, None for a field of another page."""
        match plek:
            case DoelPlek(doel_id=doel_id):
                return self.doel(doel_id)
            case ActiePlek(actie_id=actie_id):
                return next((d for d in self.doelen if any(a.id == actie_id for a in d.acties)), None)
            case _:
                return None

    def noteer(self, plek: Plek, tekst: str) -> None:
        """Take over what is typed in a field now; fields of other pages are passed by."""
        is_datum = isinstance(plek, ActiePlek) and plek.veld.is_datum
        self._noteer(plek, tekst, self.begrijp(plek, tekst) if is_datum else None)

    def _noteer(self, plek: Plek, tekst: str, dag: date | None) -> None:
        doel = self.doel_van(plek)
        if doel is None:
            return
        if isinstance(plek, DoelPlek):
            nieuw = _met_doelveld(doel, plek.veld, tekst)
        elif isinstance(plek, ActiePlek):
            acties = (
                _met_actieveld(a, plek.veld, tekst, dag) if a.id == plek.actie_id else a for a in doel.acties
            )
            nieuw = replace(doel, acties=tuple(acties))
        else:
            return
        self.doelen[self.doelen.index(doel)] = nieuw

    def lees_datums(self, actie_id: str) -> None:
        """Read the earlier dates of an actie, which the vault keeps by itself."""
        vers = {a.id: a for d in self._diensten.doelen.van(self.traject_id) for a in d.acties}.get(actie_id)
        doel = self.doel_van(ActiePlek(actie_id, ActieVeld.KLAAR_OP))
        if vers is None or doel is None:
            return
        datums = vers.eerdere_datums
        acties = (replace(a, eerdere_datums=datums) if a.id == actie_id else a for a in doel.acties)
        self.doelen[self.doelen.index(doel)] = replace(doel, acties=tuple(acties))

    def begrijp(self, plek: Plek, tekst: str) -> date | None:
        return self._diensten.velden.begrijp_datum(plek, tekst)

    def waarom_geen_datum(self, tekst: str) -> str:
        return self._diensten.velden.waarom_geen_datum(tekst)

    def wie_zin(self, acties: Sequence[Actie] | None = None) -> str:
        """Return *Wie doet wat* for these acties, or for the whole plan."""
        return woorden.wie_zin(self.acties() if acties is None else acties, self.namen)

    def suggesties(self) -> list[str]:
        """Return who may do an actie: the two at the table, together, and names used before."""
        eerst = [self.namen.client, SAMEN, self.namen.begeleider]
        gebruikt = sorted({actie.wie.strip() for actie in self.acties()}, key=vouw)
        uniek: dict[str, str] = {}
        for naam in filter(None, [*eerst, *gebruikt]):
            uniek.setdefault(vouw(naam), naam)
        return list(uniek.values())


def _met_doelveld(doel: Doel, veld: DoelVeld, tekst: str) -> Doel:
    match veld:
        case DoelVeld.LEEFGEBIEDEN:
            return replace(doel, leefgebieden=tuple(tekst.split()))
        case DoelVeld.STATUS:
            return replace(doel, status=DoelStatus(tekst))
        case _:
            return _met(doel, veld.value, tekst)


def _met_actieveld(actie: Actie, veld: ActieVeld, tekst: str, dag: date | None) -> Actie:
    match veld:
        case ActieVeld.STATUS:
            return replace(actie, status=ActieStatus(tekst))
        case ActieVeld.KLAAR_OP:
            return replace(actie, klaar_op_tekst=tekst, klaar_op=dag)
        case ActieVeld.GELUKT_OP:
            return replace(actie, gelukt_op_tekst=tekst, gelukt_op=dag)
        case _:
            return _met(actie, veld.value, tekst)


def _met(ding: _T, veld: str, tekst: str) -> _T:
    waarden: dict[str, Any] = {veld: tekst}
    return replace(ding, **waarden)
