"""An open vault in memory: obeys the ports, held to the same contract tests as the real one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from operator import itemgetter

from krachtwerk_desktop.application.fouten import NoodcodeOnjuist, WachtwoordOnjuist
from krachtwerk_desktop.application.ports import GeplandeDatum, Treffer, VoorbijeActie
from krachtwerk_desktop.domain.antwoord import Antwoord, Schrijving
from krachtwerk_desktop.domain.client import Client, ClientRegel, Traject
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.geschiedenis import Ding, StapSoort
from krachtwerk_desktop.domain.noodcode import zelfde
from krachtwerk_desktop.domain.plek import (
    ActiePlek,
    ActieVeld,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    WerkaantekeningPlek,
)
from krachtwerk_desktop.domain.vouwen import naamrang, vouw
from tests.nep.dossier import NepConcepten, NepNotities, NepVersies
from tests.nep.geschiedenis import NepGeschiedenis
from tests.nep.laden import Doorgever, Laden, anders, meteen, zet_weg
from tests.nep.reservekopieen import NepReservekopieen
from tests.nep.velden import NepVelden

_OMGEVING = 40
_VELDEN = ("naam", "roepnaam", "clientnummer", "geboortedatum_tekst", "taal", "contact")


class NepClienten:
    """``ClientOpslag`` in memory."""

    def __init__(self, laden: Laden) -> None:
        self._laden = laden

    def regels(self) -> list[ClientRegel]:
        regels = [self._regel(client) for client in self._er_zijn()]
        return sorted(regels, key=lambda r: self._laden.bewogen[r.traject.id], reverse=True)

    def haal(self, client_id: str) -> Client | None:
        return None if client_id in self._laden.weg else self._laden.clienten.get(client_id)

    def volgend_nummer(self, jaar: int) -> str:
        nummers = [nummer.partition("-") for nummer in self._laden.nummers]
        hoogste = max((int(n) for j, _, n in nummers if j == str(jaar) and n.isdecimal()), default=0)
        return f"{jaar}-{hoogste + 1:03}"

    def nummer_in_gebruik(self, clientnummer: str, behalve_id: str = "") -> bool:
        return self._laden.nummers.get(clientnummer, behalve_id) != behalve_id

    def voeg_toe(self, client: Client, traject: Traject) -> None:
        self._zet(client)
        self._laden.bewogen[traject.id] = self._laden.nummer()
        self._laden.trajecten[traject.id] = traject

    def wijzig(self, client: Client) -> None:
        self._laden.nummer()
        oud = self._laden.clienten.get(client.id)
        if oud is None:
            return
        if oud != client:
            self._laden.meld(
                StapSoort.GEGEVENS,
                Ding.CLIENT,
                client.id,
                herstel=lambda: self.wijzig(oud),
                gegevens=anders(oud, client, _VELDEN),
            )
        self._zet(client)

    def zet_verwijderd(self, client_id: str, op: datetime | None) -> None:
        zet_weg(self._laden, Ding.CLIENT, client_id, op)

    def trajecten(self, client_id: str) -> list[Traject]:
        eigen = (t for t in self._laden.trajecten.values() if t.client_id == client_id)
        return sorted(eigen, key=lambda t: t.ronde)

    def traject(self, traject_id: str) -> Traject | None:
        return self._laden.trajecten.get(traject_id)

    def bewaar_traject(self, traject: Traject) -> None:
        self._laden.bewogen[traject.id] = self._laden.nummer()
        nu = self._laden.trajecten[traject.id]
        self._laden.trajecten[traject.id] = replace(
            nu, begonnen_op=traject.begonnen_op, beeindigd_op=traject.beeindigd_op
        )

    def begin_ronde(
        self, traject: Traject, begin: Sequence[Schrijving], vorige: Traject | None = None
    ) -> None:
        if vorige is not None:
            self.bewaar_traject(vorige)
        self._laden.bewogen[traject.id] = self._laden.nummer()
        self._laden.trajecten[traject.id] = traject
        NepVelden(self._laden).schrijf(begin)
        for regel in self._laden.log:
            regel.afgedaan = regel.afgedaan or regel.eigenaar == traject.id
        self._laden.trajecten[traject.id] = traject

    def besproken(self, traject_id: str) -> dict[str, date]:
        return {taak: dag for (t, taak), dag in self._laden.besproken.items() if t == traject_id}

    def zoek(self, gevouwen: str, *, werkaantekeningen: bool = False) -> list[Treffer]:
        gevonden: list[tuple[int, Treffer]] = []
        for client in (regel.client for regel in self.regels()):
            treffer = self._treffer(client, gevouwen, eigen=werkaantekeningen)
            if treffer is not None:
                namen = "\n".join(map(vouw, (client.naam, client.roepnaam, client.clientnummer)))
                gevonden.append((3 if treffer.plek else naamrang(namen, gevouwen), treffer))
        return [treffer for _, treffer in sorted(gevonden, key=itemgetter(0))]

    def _zet(self, client: Client) -> None:
        self._laden.clienten[client.id] = client
        self._laden.nummers.setdefault(client.clientnummer, client.id)

    def _er_zijn(self) -> list[Client]:
        return [c for c in self._laden.clienten.values() if c.id not in self._laden.weg]

    def _regel(self, client: Client) -> ClientRegel:
        traject = self.trajecten(client.id)[-1]
        open_acties = [
            actie
            for doel in self._laden.doelen_van(traject.id)
            if doel.status is DoelStatus.LOOPT
            for actie in doel.acties
            if actie.status is ActieStatus.OPEN
        ]
        if not open_acties:
            return ClientRegel(client, traject)
        eerste = min(open_acties, key=lambda a: a.klaar_op or date.max)
        return ClientRegel(client, traject, eerste.tekst, eerste.klaar_op)

    def _treffer(self, client: Client, gevouwen: str, *, eigen: bool) -> Treffer | None:
        woorden = gevouwen.split()
        namen = vouw(f"{client.naam} {client.roepnaam} {client.clientnummer}")
        if all(woord in namen for woord in woorden):
            return Treffer(client.id)
        for plek, tekst in [*self._teksten(client.id), *(self._eigen(client.id) if eigen else ())]:
            if all(woord in vouw(tekst) for woord in woorden):
                begin = max(0, vouw(tekst).index(woorden[0]) - _OMGEVING)
                return Treffer(client.id, tekst[begin : begin + 2 * _OMGEVING + len(gevouwen)], plek)
        return None

    def _eigen(self, client_id: str) -> list[tuple[Plek, str]]:
        eigen = self._laden.werkaantekeningen
        return [(WerkaantekeningPlek(t.id), eigen.get(t.id, "")) for t in self.trajecten(client_id)]

    def _teksten(self, client_id: str) -> list[tuple[Plek, str]]:
        teksten: list[tuple[Plek, str]] = []
        for traject in self.trajecten(client_id):
            teksten += [(p, a.tekst) for p, a in self._laden.antwoorden.items() if p.traject_id == traject.id]
            for doel in self._laden.doelen_van(traject.id):
                teksten.append((DoelPlek(doel.id, DoelVeld.TEKST), doel.tekst))
                teksten += [(ActiePlek(a.id, ActieVeld.TEKST), a.tekst) for a in doel.acties]
        return teksten


class NepAntwoorden:
    """``AntwoordOpslag`` in memory."""

    def __init__(self, laden: Laden) -> None:
        self._laden = laden

    def van(self, traject_id: str, formulier: str = "") -> list[Antwoord]:
        return [
            antwoord
            for plek, antwoord in self._laden.antwoorden.items()
            if plek.traject_id == traject_id and antwoord.tekst and formulier in ("", plek.formulier)
        ]

    def leeggemaakt(self, traject_id: str, formulier: str) -> list[AntwoordPlek]:
        return [
            plek
            for plek, antwoord in self._laden.antwoorden.items()
            if (plek.traject_id, plek.formulier, antwoord.tekst) == (traject_id, formulier, "")
        ]

    def gepland(self, formulier: str, vraag: str, tot: date) -> list[GeplandeDatum]:
        gevonden = []
        for client, traject in self._laden.lopend():
            antwoord = self._laden.antwoorden.get(AntwoordPlek(traject.id, formulier, vraag))
            if antwoord is not None and antwoord.datum is not None and antwoord.datum <= tot:
                gevonden.append(GeplandeDatum(client, traject.id, antwoord.datum))
        return gevonden


class NepDoelen:
    """``DoelOpslag`` in memory."""

    def __init__(self, laden: Laden) -> None:
        self._laden = laden

    def van(self, traject_id: str) -> list[Doel]:
        return self._laden.doelen_van(traject_id)

    def haal(self, doel_id: str) -> Doel | None:
        return self._laden.doel(doel_id)

    def doel_van_actie(self, actie_id: str) -> Doel | None:
        actie = self._laden.acties.get(actie_id)
        return self._laden.doel(actie.doel_id) if actie else None

    def voeg_toe(self, doel: Doel) -> None:
        self._laden.volgorde[doel.id] = self._laden.nummer()
        self._laden.doelen[doel.id] = replace(doel, acties=())
        for actie in doel.acties:
            self._voeg_in(actie)
        self._laden.meld(StapSoort.TOEGEVOEGD, Ding.DOEL, doel.id)

    def voeg_actie_toe(self, actie: Actie) -> None:
        self._voeg_in(actie)
        self._laden.meld(StapSoort.TOEGEVOEGD, Ding.ACTIE, actie.id)

    def zet_doel_verwijderd(self, doel_id: str, op: datetime | None) -> None:
        zet_weg(self._laden, Ding.DOEL, doel_id, op)

    def zet_actie_verwijderd(self, actie_id: str, op: datetime | None) -> None:
        zet_weg(self._laden, Ding.ACTIE, actie_id, op)

    def voorbij(self, vandaag: date) -> list[VoorbijeActie]:
        gevonden = [
            VoorbijeActie(client, traject.id, actie)
            for client, traject in self._laden.lopend()
            for doel in self._laden.doelen_van(traject.id)
            if doel.status is DoelStatus.LOOPT
            for actie in doel.acties
            if actie.voorbij(vandaag)
        ]
        return sorted(gevonden, key=lambda v: v.actie.klaar_op or date.max)

    def _voeg_in(self, actie: Actie) -> None:
        self._laden.volgorde[actie.id] = self._laden.nummer()
        self._laden.acties[actie.id] = actie


class NepInstellingen:
    """``InstellingOpslag`` in memory."""

    def __init__(self, laden: Laden) -> None:
        self._laden = laden

    def lees(self, sleutel: str) -> str:
        return self._laden.instellingen.get(sleutel, "")

    def zet(self, waarden: dict[str, str]) -> None:
        self._laden.nummer()
        self._laden.instellingen |= waarden


class NepZegel:
    """``Zegel`` that only turns the bytes around."""

    def dicht(self, tekst: str) -> bytes:
        return tekst.encode()[::-1]

    def open(self, verzegeld: bytes) -> str:
        return verzegeld[::-1].decode()


class NepKluis:
    """``Kluis`` in memory; *laden* lets a test look inside and make writes fail."""

    def __init__(self, geef_door: Doorgever = meteen) -> None:
        self.laden = Laden(geef_door=geef_door)
        self.clienten = NepClienten(self.laden)
        self.antwoorden = NepAntwoorden(self.laden)
        self.doelen = NepDoelen(self.laden)
        self.velden = NepVelden(self.laden)
        self.concepten = NepConcepten(self.laden)
        self.versies = NepVersies(self.laden)
        self.notities = NepNotities(self.laden, self.doelen.voeg_toe)
        self.geschiedenis = NepGeschiedenis(self.laden)
        self.instellingen = NepInstellingen(self.laden)
        self.reservekopieen = NepReservekopieen(lambda: len(self.clienten.regels()))
        self.gesloten = False
        self.melding = ""
        self.afgebroken = self.noodcode_gebruikt = False
        self.wachtwoord, self.noodcode = "vier koeien grazen rustig", ""

    def zegel(self) -> NepZegel:
        return NepZegel()

    def wacht(self) -> int:
        return 0

    def controleer_wachtwoord(self, wachtwoord: str) -> None:
        if wachtwoord != self.wachtwoord:
            raise WachtwoordOnjuist

    def wijzig_wachtwoord(self, oud: str, nieuw: str) -> None:
        self.controleer_wachtwoord(oud)
        self.wachtwoord = nieuw

    def vervang_noodcode(self, code: str, overgetypt: str) -> None:
        if not zelfde(code, overgetypt):
            raise NoodcodeOnjuist
        self.noodcode = code

    def controleer(self) -> None:
        """What is in memory is sound."""

    def sluit(self) -> None:
        self.gesloten = True
