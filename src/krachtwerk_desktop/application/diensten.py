"""All services over one open vault, as wiring hands them to the window and the command line."""

from dataclasses import dataclass

from krachtwerk_desktop.application.bladen.soort import Bronnen
from krachtwerk_desktop.application.bladen.vergelijking import Vergelijker
from krachtwerk_desktop.application.clienten import ClientService
from krachtwerk_desktop.application.concepten import ConceptService
from krachtwerk_desktop.application.controle import ControleService, Nakijkbronnen
from krachtwerk_desktop.application.doelen import DoelService
from krachtwerk_desktop.application.geschiedenis import Archief, GeschiedenisService
from krachtwerk_desktop.application.instellingen import InstellingenService
from krachtwerk_desktop.application.krachten import KrachtenService
from krachtwerk_desktop.application.leefgebieden import LeefgebiedKeuze
from krachtwerk_desktop.application.notities import NotitieService, Opslagplaatsen
from krachtwerk_desktop.application.ports import Drukker, Klok, Kluis
from krachtwerk_desktop.application.profiel import ProfielService
from krachtwerk_desktop.application.reservekopieen import ReservekopieService
from krachtwerk_desktop.application.samen import SamenService
from krachtwerk_desktop.application.trajecten import TrajectService
from krachtwerk_desktop.application.velden import VeldService
from krachtwerk_desktop.application.versies import VersieService
from krachtwerk_desktop.application.week import WeekService
from krachtwerk_desktop.application.werkbladen import WerkbladService
from krachtwerk_desktop.domain.inhoud import Inhoud


@dataclass(frozen=True, slots=True)
class Diensten:
    """One of each; *kluis* is held only to be closed."""

    kluis: Kluis
    inhoud: Inhoud
    klok: Klok
    oefening: bool
    clienten: ClientService
    trajecten: TrajectService
    velden: VeldService
    krachten: KrachtenService
    geschiedenis: GeschiedenisService
    doelen: DoelService
    notities: NotitieService
    concepten: ConceptService
    week: WeekService
    profiel: ProfielService
    instellingen: InstellingenService
    leefgebieden: LeefgebiedKeuze
    werkbladen: WerkbladService
    versies: VersieService
    vergelijker: Vergelijker
    controle: ControleService
    samen: SamenService
    reservekopieen: ReservekopieService


def maak_diensten(kluis: Kluis, inhoud: Inhoud, drukker: Drukker, klok: Klok, *, oefening: bool) -> Diensten:
    """Build the services over an open vault."""
    velden = VeldService(kluis.velden, inhoud, klok)
    clienten = ClientService(kluis.clienten, kluis.antwoorden, klok)
    gebieden = LeefgebiedKeuze(kluis.instellingen, inhoud)
    trajecten = TrajectService(kluis.clienten, kluis.antwoorden, kluis.doelen, velden, inhoud, gebieden, klok)
    krachten = KrachtenService(kluis.antwoorden, inhoud, gebieden)
    doelen = DoelService(kluis.doelen, velden, klok)
    profiel = ProfielService(kluis.instellingen)
    bronnen = Bronnen(clienten, trajecten, krachten, doelen, profiel, kluis.versies, inhoud, gebieden, klok)
    werkbladen = WerkbladService(bronnen, drukker, oefening=oefening)
    archief = Archief(kluis.geschiedenis, kluis.velden, kluis.notities, kluis.clienten, kluis.versies)
    return Diensten(
        kluis=kluis,
        inhoud=inhoud,
        klok=klok,
        oefening=oefening,
        clienten=clienten,
        trajecten=trajecten,
        velden=velden,
        krachten=krachten,
        geschiedenis=GeschiedenisService(archief, velden, klok),
        doelen=doelen,
        notities=NotitieService(
            Opslagplaatsen(kluis.notities, kluis.concepten, kluis.velden, kluis.doelen, kluis.geschiedenis),
            velden,
            klok,
        ),
        concepten=ConceptService(kluis.concepten, clienten, kluis.velden, velden, kluis.geschiedenis, klok),
        week=WeekService(kluis.doelen, kluis.antwoorden, kluis.versies, klok),
        profiel=profiel,
        instellingen=InstellingenService(kluis.instellingen),
        leefgebieden=gebieden,
        werkbladen=werkbladen,
        versies=VersieService(kluis.versies, werkbladen, klok),
        vergelijker=Vergelijker(bronnen),
        controle=ControleService(
            Nakijkbronnen(krachten, kluis.antwoorden, kluis.doelen, clienten, profiel), inhoud, klok
        ),
        samen=SamenService(inhoud, trajecten, krachten, doelen),
        reservekopieen=ReservekopieService(
            kluis.reservekopieen, kluis.instellingen, kluis.clienten, klok, automatisch=not oefening
        ),
    )
