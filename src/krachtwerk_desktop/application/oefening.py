"""Fills a practice vault with the fictitious clients, through the same ports as real work."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from krachtwerk_desktop.application.diensten import Diensten, maak_diensten
from krachtwerk_desktop.application.profiel import Profiel
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.datum import begrijp, voluit
from krachtwerk_desktop.domain.doel import Actie, Doel
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.oefening import (
    OefenActie,
    OefenAntwoord,
    OefenClient,
    OefenDoel,
    OefenProfiel,
    OefenVersie,
)
from krachtwerk_desktop.domain.plek import ACTIEPLAN, BesprokenPlek, DoelPlek, DoelVeld
from krachtwerk_desktop.domain.versie import Ondertekening, Rol, TekenStand
from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties, Werkblad

_GESPREK = time(10, 42)
_GEEN_PAPIER = b""
"""Drawing costs more than all the rest of a practice vault; `VersieService.pdf` does it at first look."""


@dataclass(frozen=True, slots=True)
class _Toenklok:
    """Stands at the day of a conversation."""

    moment: datetime
    dag: date

    def nu(self) -> datetime:
        return self.moment

    def vandaag(self) -> date:
        return self.dag


class _GeenPapier:
    """Draws nothing."""

    def druk(self, _blad: Werkblad, _opties: Drukopties) -> Afdruk:
        return Afdruk(_GEEN_PAPIER)


def vul(diensten: Diensten, profiel: OefenProfiel, clienten: Iterable[OefenClient]) -> None:
    """Write the profile and every client; days are counted from today.

    The one worked in last is written last: the vault orders by what was written, not by the clock.
    """
    diensten.profiel.bewaar(Profiel(profiel.naam, profiel.organisatie))
    for client in sorted(clienten, key=lambda client: client.laatst_dagen_geleden, reverse=True):
        _Vuller(diensten, client).vul()


class _Vuller:
    def __init__(self, diensten: Diensten, bron: OefenClient) -> None:
        self._kluis, self._bron, self._diensten = diensten.kluis, bron, diensten
        self._nu, self._vandaag = diensten.klok.nu(), diensten.klok.vandaag()
        self._traject = Traject(nieuw_id(), nieuw_id(), 1, self._dag(bron.begonnen_dagen_geleden))

    def vul(self) -> None:
        self._kluis.clienten.voeg_toe(self._client(), self._traject)
        laatste = self._doelen()
        antwoorden = self._op_volgorde()
        for versie in self._bron.versies:
            toen = [a for a in antwoorden if self._dagen(a) >= versie.dagen_geleden]
            antwoorden = [a for a in antwoorden if self._dagen(a) < versie.dagen_geleden]
            self._kluis.velden.schrijf([self._schrijving(antwoord) for antwoord in toen])
            self._bevries(versie)
        self._kluis.velden.schrijf([*(self._schrijving(antwoord) for antwoord in antwoorden), *laatste])
        for besproken in self._bron.besproken:
            dag = self._dag(besproken.dagen_geleden)
            plek = BesprokenPlek(self._traject.id, besproken.basistaak)
            self._kluis.velden.schrijf([Schrijving(plek, dag.isoformat(), self._nu, nieuw_id())])
        if self._bron.afgesloten_dagen_geleden is not None:
            einde = self._dag(self._bron.afgesloten_dagen_geleden)
            self._kluis.clienten.bewaar_traject(replace(self._traject, beeindigd_op=einde))

    def _client(self) -> Client:
        bron = self._bron
        geboren = begrijp(bron.geboortedatum, self._vandaag, verleden=True)
        return Client(
            self._traject.client_id,
            bron.naam,
            bron.roepnaam,
            bron.clientnummer,
            bron.geboortedatum,
            geboren,
            bron.taal,
            bron.contact,
        )

    def _op_volgorde(self) -> list[OefenAntwoord]:
        """Oldest first; the field last worked in comes last, since the vault remembers it."""
        alle = (*self._bron.eerder, *self._bron.antwoorden)
        return sorted(alle, key=lambda a: (self._is_laatste(a), -a.dagen_geleden))

    def _is_laatste(self, antwoord: OefenAntwoord) -> bool:
        gebied = self._bron.laatst_leefgebied
        return antwoord.formulier == self._bron.laatst and (not gebied or antwoord.leefgebied == gebied)

    def _dagen(self, antwoord: OefenAntwoord) -> int:
        return self._bron.laatst_dagen_geleden if self._is_laatste(antwoord) else antwoord.dagen_geleden

    def _bevries(self, bron: OefenVersie) -> None:
        """Make the KI ready to sign as it was that day, by the service that always does; without paper."""
        moment = self._moment(bron.dagen_geleden)
        diensten = self._diensten
        toen = maak_diensten(
            self._kluis,
            diensten.inhoud,
            _GeenPapier(),
            _Toenklok(moment, self._dag(bron.dagen_geleden)),
            oefening=diensten.oefening,
        )
        voorstel = toen.versies.bereid_voor("ki", self._traject.id, frozenset())
        versie = toen.versies.bevries(voorstel)
        wie = {Rol.CLIENT: bron.client_tekende, Rol.BEGELEIDER: bron.begeleider_tekende}
        getekend = tuple(self._getekend(o, wie[o.rol], bron.waar) for o in versie.ondertekeningen)
        self._kluis.versies.voeg_toe(replace(versie, ondertekeningen=getekend), _GEEN_PAPIER)

    def _getekend(self, leeg: Ondertekening, dagen: int | None, waar: str) -> Ondertekening:
        if dagen is None:
            return leeg
        dag = self._dag(dagen)
        return replace(leeg, stand=TekenStand.OP_PAPIER, datum_tekst=voluit(dag), datum=dag, waar=waar)

    def _schrijving(self, antwoord: OefenAntwoord) -> Schrijving:
        return Schrijving(
            antwoord.plek(self._traject.id),
            antwoord.waarde(self._vandaag),
            self._moment(self._dagen(antwoord)),
            nieuw_id(),
            antwoord.datum(self._vandaag),
        )

    def _doelen(self) -> list[Schrijving]:
        """Write the doelen; return the last field to write when the actieplan was worked in last."""
        laatste: list[Schrijving] = []
        for bron in self._bron.doelen:
            doel = self._doel(bron)
            if self._bron.laatst == ACTIEPLAN and not laatste:
                plek = DoelPlek(doel.id, DoelVeld.WAAROM)
                moment = self._moment(self._bron.laatst_dagen_geleden)
                laatste = [Schrijving(plek, doel.waarom, moment, nieuw_id())]
                doel = replace(doel, waarom="")
            self._kluis.doelen.voeg_toe(doel)
        return laatste

    def _doel(self, bron: OefenDoel) -> Doel:
        doel_id = nieuw_id()
        return Doel(
            doel_id,
            self._traject.id,
            bron.tekst,
            bron.waarom,
            bron.merkbaar,
            bron.kracht,
            bron.leefgebieden,
            bron.status,
            bron.herkomst,
            self._dag(bron.begonnen_dagen_geleden),
            tuple(self._actie(doel_id, actie) for actie in bron.acties),
        )

    def _actie(self, doel_id: str, bron: OefenActie) -> Actie:
        klaar = None if bron.klaar_over is None else self._dag(-bron.klaar_over)
        gelukt = None if bron.gelukt_dagen_geleden is None else self._dag(bron.gelukt_dagen_geleden)
        return Actie(
            nieuw_id(),
            doel_id,
            tekst=bron.tekst,
            wie=bron.wie,
            klaar_op_tekst=voluit(klaar) if klaar else "",
            klaar_op=klaar,
            hulp=bron.hulp,
            gelukt_op_tekst=voluit(gelukt) if gelukt else "",
            gelukt_op=gelukt,
            opmerking=bron.opmerking,
            status=bron.status,
        )

    def _dag(self, dagen_geleden: int) -> date:
        return self._vandaag - timedelta(days=dagen_geleden)

    def _moment(self, dagen_geleden: int) -> datetime:
        moment = datetime.combine(self._dag(dagen_geleden), _GESPREK).astimezone(self._nu.tzinfo)
        return min(moment, self._nu)
