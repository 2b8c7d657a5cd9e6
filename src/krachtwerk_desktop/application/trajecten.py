"""A traject as a whole: the state of its basistaken, its answers, the way back to a field."""

from dataclasses import dataclass
from datetime import date

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.leefgebieden import LeefgebiedKeuze
from krachtwerk_desktop.application.ports import AntwoordOpslag, ClientOpslag, DoelOpslag, Klok
from krachtwerk_desktop.application.route import BasistaakStand, Plaats, Route, Stand
from krachtwerk_desktop.application.velden import Gezet, VeldService
from krachtwerk_desktop.domain.antwoord import Antwoord
from krachtwerk_desktop.domain.inhoud import Inhoud
from krachtwerk_desktop.domain.plek import (
    ACTIEPLAN,
    CEL,
    EVALUATIE,
    KI,
    RANG,
    ActiePlek,
    AntwoordPlek,
    BesprokenPlek,
    DoelPlek,
    NotitiePlek,
    OngeldigeSleutel,
    Plek,
    VolgordePlek,
    WerkaantekeningPlek,
    lees_sleutel,
)


@dataclass(frozen=True, slots=True)
class Bladwijzer:
    """A field and the page that holds it."""

    plaats: Plaats
    plek: Plek | None = None


class TrajectService:
    """What the pages of a traject need besides their own fields."""

    def __init__(
        self,
        clienten: ClientOpslag,
        antwoorden: AntwoordOpslag,
        doelen: DoelOpslag,
        velden: VeldService,
        inhoud: Inhoud,
        keuze: LeefgebiedKeuze,
        klok: Klok,
    ) -> None:
        self._clienten, self._antwoorden, self._doelen = clienten, antwoorden, doelen
        self._velden, self._inhoud, self._keuze, self._klok = velden, inhoud, keuze, klok

    @property
    def route(self) -> Route:
        """The walk through any traject."""
        return Route(self._keuze.inhoud())

    def route_van(self, traject_id: str) -> Route:
        """Return the walk through one traject, with what expired or does not take part but was filled in.

        While the vault cannot be read it is the walk through any traject: nobody gets stuck.
        """
        try:
            return Route(self._keuze.inhoud(), self._ingevuld(traject_id))
        except Fout:
            return self.route

    def standen(self, traject_id: str) -> list[BasistaakStand]:
        """Return the seven basistaken with their state."""
        besproken = self._clienten.besproken(traject_id)
        begonnen = {antwoord.plek.formulier for antwoord in self._antwoorden.van(traject_id)}
        if self._doelen.van(traject_id):
            begonnen.add(ACTIEPLAN)
        return [
            BasistaakStand(taak, _stand(taak.id, besproken, begonnen), besproken.get(taak.id))
            for taak in self._inhoud.basistaken
        ]

    def zet_besproken(self, traject_id: str, basistaak: str, besproken: bool) -> Gezet:
        """Mark a basistaak as discussed today, or take the mark off."""
        dag = self._klok.vandaag().isoformat() if besproken else ""
        return self._velden.zet(BesprokenPlek(traject_id, basistaak), dag)

    def neem_terug(self, gezet: Gezet) -> None:
        """Put a mark back as it was, with the day it had."""
        self._velden.neem_terug(gezet)

    def antwoorden(self, traject_id: str, formulier: str) -> dict[str, Antwoord]:
        """Return the answers of a form by question id."""
        return {antwoord.plek.vraag: antwoord for antwoord in self._antwoorden.van(traject_id, formulier)}

    def volgende_evaluatie(self, traject_id: str) -> date | None:
        """Return the day agreed for the next evaluation."""
        formulier, vraag = EVALUATIE
        antwoord = self.antwoorden(traject_id, formulier).get(vraag)
        return antwoord.datum if antwoord else None

    def bladwijzer(self, sleutel: str) -> Bladwijzer:
        """Return where a stored field key leads; the first page for an empty or unknown key."""
        try:
            return self.bladwijzer_van(lees_sleutel(sleutel))
        except OngeldigeSleutel:
            return Bladwijzer(self.route.eerste(self._inhoud.basistaken[0].id))

    def bladwijzer_van(self, plek: Plek) -> Bladwijzer:
        """Return the page that holds a field."""
        match plek:
            case DoelPlek() | ActiePlek() | VolgordePlek():
                return Bladwijzer(self.route.eerste(ACTIEPLAN), plek)
            case BesprokenPlek(traject_id=traject_id, basistaak=basistaak):
                return Bladwijzer(self._plaats_van_vraag(AntwoordPlek(traject_id, basistaak, "")), plek)
            case AntwoordPlek(formulier=formulier) if formulier == KI:
                deel = plek.leefgebied or self.route.eerste(KI).deel
                return Bladwijzer(Plaats(KI, deel), plek)
            case AntwoordPlek():
                return Bladwijzer(self._plaats_van_vraag(plek), plek)
            case NotitiePlek() | WerkaantekeningPlek():  # these lie over a page, whichever it is
                return Bladwijzer(self.route.eerste(self._inhoud.basistaken[0].id))

    def plaats_van(self, plek: Plek | None, hier: Plaats) -> Plaats:
        """Return where a field is seen from *hier*: the mark of a basistaak is on each of its parts."""
        daar = self.bladwijzer_van(plek).plaats if plek is not None else hier
        return hier if isinstance(plek, BesprokenPlek) and daar.basistaak == hier.basistaak else daar

    def _ingevuld(self, traject_id: str) -> set[tuple[str, str]]:
        ingevuld = set()
        for formulier in self._inhoud.deels_verborgen:
            for antwoord in self._antwoorden.van(traject_id, formulier):
                plek = antwoord.plek
                if antwoord.tekst.strip() and (formulier != KI or plek.vraag in (CEL, RANG)):
                    ingevuld.add((formulier, plek.leefgebied if formulier == KI else plek.vraag))
        return ingevuld

    def _plaats_van_vraag(self, plek: AntwoordPlek) -> Plaats:
        try:
            taak = self._inhoud.basistaak(plek.formulier)
        except KeyError:
            return self.route.eerste(self._inhoud.basistaken[0].id)
        for deel in taak.delen:
            if any(vraag.id == plek.vraag for vraag in deel.vragen):
                return Plaats(taak.id, deel.id)
        return self.route.eerste(taak.id)


def _stand(basistaak: str, besproken: dict[str, date], begonnen: set[str]) -> Stand:
    if basistaak in besproken:
        return Stand.BESPROKEN
    return Stand.BEZIG if basistaak in begonnen else Stand.LEEG
