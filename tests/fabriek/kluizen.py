"""A vault with any number of cliënten, filled through the services and ports of the program itself."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from krachtwerk_desktop.application import ports
from krachtwerk_desktop.application.clienten import ClientGegevens, ClientService
from krachtwerk_desktop.application.profiel import Profiel, ProfielService
from krachtwerk_desktop.application.velden import VeldService
from krachtwerk_desktop.content.lezer import lees_inhoud
from krachtwerk_desktop.domain.client import Traject
from krachtwerk_desktop.domain.datum import voluit
from krachtwerk_desktop.domain.doel import Actie, ActieStatus, Doel, Herkomst
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import AntwoordPlek, BesprokenPlek, Wie
from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.sleutels import VLUG, Afleiding
from tests.fabriek.antwoorden import ronde
from tests.fabriek.snelweg import Snelweg
from tests.fabriek.zinnen import NEDERLANDS, Verteller

WACHTWOORD = "vier paarden op een dak"
_LOPEND = 4  # of this many cliënten one is still in a running traject
_TERUG = 700  # days over which the cliënten came in
_RECENT = 30  # days in which every running traject was worked in


@dataclass(frozen=True, slots=True)
class Omvang:
    """How much: answers and doelen per cliënt, acties per doel."""

    clienten: int = 20
    antwoorden: int = 100
    doelen: int = 2
    acties: int = 3


@dataclass(slots=True)
class Schuifklok:
    """A clock that stands where it was put."""

    moment: datetime

    def nu(self) -> datetime:
        return self.moment

    def vandaag(self) -> date:
        return self.moment.date()


def maak_kluis(map_: Path, omvang: Omvang, *, zaad: int = 1, afleiding: Afleiding = VLUG) -> None:
    """Make a vault in a new folder, fill it and close it; :data:`WACHTWOORD` opens it."""
    nieuw = kluizen.bereid_voor(map_, WACHTWOORD, afleiding)
    kluis = nieuw.voltooi(nieuw.noodcode)
    try:
        vul(kluis, lees_inhoud(map_van("inhoud")), omvang, velden=Snelweg(kluis), zaad=zaad)
    finally:
        kluis.sluit()


def vul(
    kluis: ports.Kluis,
    inhoud: Inhoud,
    omvang: Omvang,
    *,
    velden: ports.VeldOpslag | None = None,
    vandaag: date | None = None,
    zaad: int = 1,
) -> None:
    """Fill an open, empty vault; days are counted back from *vandaag* (default today)."""
    eind = datetime.combine(vandaag or datetime.now(UTC).date(), datetime.min.time(), UTC)
    klok = Schuifklok(eind)
    ProfielService(kluis.instellingen).bewaar(Profiel("Joost Bakker", "De Haven"))
    for nummer in range(1, omvang.clienten + 1):
        loopt = nummer % _LOPEND == 0
        dagen = nummer % _RECENT if loopt else _TERUG * (omvang.clienten - nummer) // omvang.clienten
        klok.moment = eind + timedelta(hours=9, minutes=nummer % 480) - timedelta(days=dagen)
        _Client(kluis, inhoud, omvang, klok, Verteller(zaad, nummer)).vul(velden or kluis.velden, loopt=loopt)


class _Client:
    """One fictitious cliënt on the way into the vault."""

    def __init__(
        self, kluis: ports.Kluis, inhoud: Inhoud, omvang: Omvang, klok: Schuifklok, verteller: Verteller
    ) -> None:
        self._kluis, self._inhoud, self._omvang = kluis, inhoud, omvang
        self._klok, self._verteller = klok, verteller
        self._clienten = ClientService(kluis.clienten, kluis.antwoorden, klok)

    def vul(self, opslag: ports.VeldOpslag, *, loopt: bool) -> None:
        _, traject = self._clienten.nieuw(
            ClientGegevens(self._verteller.naam, self._roepnaam(), taal=self._verteller.taal)
        )
        velden = VeldService(opslag, self._inhoud, self._klok)
        over = self._omvang.antwoorden
        while True:
            antwoorden = ronde(self._inhoud, traject.id, self._verteller, over, self._klok.vandaag())
            if antwoorden:
                velden.leg_direct_vast(antwoorden, nieuw_id())
            over -= len(antwoorden)
            if over <= 0:
                break
            self._clienten.beeindig(traject.id)
            traject = self._begin_ronde(traject)
        self._doelen(traject, antwoorden)
        vandaag = self._klok.vandaag().isoformat()
        vinkjes = VeldService(self._kluis.velden, self._inhoud, self._klok)
        for taak in self._inhoud.basistaken[: self._verteller.kans.randint(0, 5)]:
            vinkjes.zet(BesprokenPlek(traject.id, taak.id), vandaag)
        if not loopt:
            self._clienten.beeindig(traject.id)

    def _roepnaam(self) -> str:
        return self._verteller.naam.split()[0] if self._verteller.taal == NEDERLANDS else ""

    def _begin_ronde(self, vorig: Traject) -> Traject:
        """Begin a further round with empty pages, so that each answer counts once."""
        traject = Traject(nieuw_id(), vorig.client_id, vorig.ronde + 1, self._klok.vandaag(), None, vorig.id)
        self._kluis.clienten.begin_ronde(traject, [])
        return traject

    def _doelen(self, traject: Traject, antwoorden: list[tuple[AntwoordPlek, str]]) -> None:
        for nummer in range(self._omvang.doelen):
            doel_id = nieuw_id()
            herkomst, gebied = None, self._verteller.kans.choice(self._inhoud.standaard_leefgebieden).id
            if nummer == 0 and antwoorden and antwoorden[0][0].leefgebied:
                plek, tekst = antwoorden[0]
                herkomst, gebied = (
                    Herkomst(plek.leefgebied, plek.perspectief, Wie.CLIENT, tekst),
                    plek.leefgebied,
                )
            self._kluis.doelen.voeg_toe(
                Doel(
                    doel_id,
                    traject.id,
                    tekst=self._verteller.zin(),
                    waarom=self._verteller.zin(),
                    merkbaar=self._verteller.zin(),
                    leefgebieden=(gebied,),
                    herkomst=herkomst,
                    begonnen_op=self._klok.vandaag(),
                    acties=tuple(self._actie(doel_id) for _ in range(self._omvang.acties)),
                )
            )

    def _actie(self, doel_id: str) -> Actie:
        """Return an action; most are done, a few have a day that passed or one to come."""
        kans, vandaag = self._verteller.kans, self._klok.vandaag()
        gelukt = kans.random() < 0.7
        klaar_op = vandaag + timedelta(days=kans.randint(-30, 0) if gelukt else kans.randint(-5, 60))
        return Actie(
            nieuw_id(),
            doel_id,
            tekst=self._verteller.actie(),
            wie=kans.choice(("ik", "samen", "Joost", self._roepnaam() or "ik")),
            klaar_op_tekst=voluit(klaar_op),
            klaar_op=klaar_op,
            hulp=self._verteller.iemand(),
            gelukt_op_tekst=voluit(klaar_op) if gelukt else "",
            gelukt_op=klaar_op if gelukt else None,
            status=ActieStatus.GELUKT if gelukt else ActieStatus.OPEN,
        )
