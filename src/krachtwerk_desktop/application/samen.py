"""What the cliënt may see in *Samen kijken*: one thing at a time, in the cliënt's words.

Nothing here counts, lists a dossier or names somebody else. Questions that only the
begeleider fills in stay out, and so do other people's views and the tips.
"""

from dataclasses import dataclass, field
from datetime import date

from krachtwerk_desktop.application.doelen import DoelService
from krachtwerk_desktop.application.krachten import Krachten, KrachtenService
from krachtwerk_desktop.application.route import Plaats
from krachtwerk_desktop.application.trajecten import TrajectService
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.doel import ACTIE_WOORDEN, Actie, ActieStatus, Doel
from krachtwerk_desktop.domain.inhoud import Basistaak, Inhoud, Leefgebied, Optie, VraagSoort
from krachtwerk_desktop.domain.plek import (
    ACTIEPLAN,
    KI,
    NOG_ZEGGEN,
    RANG,
    AntwoordPlek,
    DoelPlek,
    DoelVeld,
    Plek,
    ki_cel,
)

RANG_VRAAG = "Hoort dit bij de vier dingen die nu het belangrijkst zijn?"
NOG_ZEGGEN_VRAAG = "Wat wil je nog zeggen?"
ACTIES_VRAAG = "Wat gaan we doen?"
GEEN_DOELEN = "Hier komt te staan wat jij wilt bereiken."
NIETS_SAMEN = "Op deze bladzijde staat niets om samen te bekijken."
DOEL_VRAGEN = (
    (DoelVeld.TEKST, "Wat wil je bereiken?"),
    (DoelVeld.WAAROM, "Waarom is dit belangrijk voor jou?"),
    (DoelVeld.MERKBAAR, "Waaraan merk je dat het gelukt is?"),
)


@dataclass(frozen=True, slots=True)
class SamenVraag:
    """One question with its field; *vragen* holds other ways to ask the same, in turn.

    *kort* is *Nu*, *Straks* or *Toen* in the KI; *dag* the day that a date answer means.
    """

    plaats: Plaats
    titel: str
    onderdeel: str = field(repr=False)
    vragen: tuple[str, ...]
    soort: VraagSoort
    plek: Plek
    opties: tuple[Optie, ...] = field(default=(), repr=False)
    kort: str = ""
    tekst: str = field(default="", repr=False)
    dag: date | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class SamenActie:
    """An actie to read: what, who, when, and the word for how it went (empty while open)."""

    wat: str = field(repr=False)
    wie: str = field(default="", repr=False)
    wanneer: str = field(default="", repr=False)
    hoe: str = ""
    gedaan: bool = False


@dataclass(frozen=True, slots=True)
class SamenLijst:
    """The acties of a doel; with none, *kop* is a sentence and stands alone."""

    plaats: Plaats
    titel: str
    onderdeel: str = field(repr=False)
    kop: str
    acties: tuple[SamenActie, ...] = field(default=(), repr=False)


SamenStap = SamenVraag | SamenLijst


class SamenService:
    """Fills the steps of a place with what the vault holds."""

    def __init__(
        self, inhoud: Inhoud, trajecten: TrajectService, krachten: KrachtenService, doelen: DoelService
    ) -> None:
        self._inhoud, self._trajecten = inhoud, trajecten
        self._krachten, self._doelen = krachten, doelen

    def stappen(self, traject_id: str, plaats: Plaats) -> list[SamenStap]:
        """Return what there is to see at a place, in order; empty when it is not for the cliënt."""
        if plaats.basistaak == KI:
            return list(self._ki(traject_id, plaats))
        vragen = self._formulier(traject_id, plaats)
        return [*self._actieplan(traject_id, plaats), *vragen] if plaats.basistaak == ACTIEPLAN else [*vragen]

    def leeg(self, plaats: Plaats) -> SamenLijst:
        """Return what to show at a place that is not for the cliënt."""
        return SamenLijst(plaats, self._inhoud.basistaak(plaats.basistaak).naam_client, "", NIETS_SAMEN)

    def volgende(self, traject_id: str, plaats: Plaats, richting: int) -> Plaats | None:
        """Return the next (1) or earlier (-1) place with something to see."""
        route = self._trajecten.route_van(traject_id)
        stap = route.volgende if richting > 0 else route.vorige
        verder = stap(plaats)
        while verder is not None and not self.stappen(traject_id, verder):
            verder = stap(verder)
        return verder

    def rangen(self, traject_id: str, leefgebied: str, rang: str) -> list[tuple[AntwoordPlek, str]]:
        """Return what to save so that *leefgebied* has this rank and nothing else has it.

        The rank is freed before it is given, so that no two ever share one in the vault.
        """
        krachten = self._krachten.van(traject_id)
        vrij = [
            (_rang_plek(traject_id, gebied.id), "")
            for gebied in self._inhoud.leefgebieden
            if rang and gebied.id != leefgebied and str(krachten.rang(gebied.id)) == rang
        ]
        return [*vrij, (_rang_plek(traject_id, leefgebied), rang)]

    def _formulier(self, traject_id: str, plaats: Plaats) -> list[SamenVraag]:
        taak = self._inhoud.basistaak(plaats.basistaak)
        try:
            deel = taak.deel(plaats.deel)
        except KeyError:
            return []
        antwoorden = self._trajecten.antwoorden(traject_id, taak.id)
        gevonden = []
        for vraag in deel.zichtbare_vragen:
            antwoord = antwoorden.get(vraag.id)
            stap = SamenVraag(
                plaats,
                taak.naam_client,
                deel.titel_client,
                (vraag.vraag_aan_client,),
                vraag.soort,
                AntwoordPlek(traject_id, taak.id, vraag.id),
                vraag.opties,
                tekst=antwoord.tekst if antwoord else "",
                dag=antwoord.datum if antwoord else None,
            )
            gevonden += [stap] if vraag.samen_kijken else []
        return gevonden

    def _ki(self, traject_id: str, plaats: Plaats) -> list[SamenVraag]:
        taak, krachten = self._inhoud.basistaak(KI), self._krachten.van(traject_id)
        gebieden = self._krachten.leefgebieden(krachten)
        gebied = next((g for g in gebieden if g.id == plaats.deel), gebieden[0])
        stappen = [*self._cellen(taak, krachten, gebied, plaats), self._rang(taak, krachten, gebied, plaats)]
        if gebied == gebieden[-1]:
            stappen.append(
                SamenVraag(
                    plaats,
                    taak.naam_client,
                    "",
                    (NOG_ZEGGEN_VRAAG,),
                    VraagSoort.TEKST,
                    AntwoordPlek(traject_id, KI, NOG_ZEGGEN),
                    tekst=krachten.nog_zeggen,
                )
            )
        return stappen

    def _cellen(
        self, taak: Basistaak, krachten: Krachten, gebied: Leefgebied, plaats: Plaats
    ) -> list[SamenVraag]:
        return [
            SamenVraag(
                plaats,
                taak.naam_client,
                gebied.naam,
                (*gebied.voorbeeldvragen(perspectief.id), perspectief.scherm),
                VraagSoort.TEKST,
                ki_cel(krachten.traject_id, gebied.id, perspectief.id),
                kort=perspectief.kort,
                tekst=krachten.tekst(gebied.id, perspectief.id),
            )
            for perspectief in self._inhoud.perspectieven
        ]

    def _rang(self, taak: Basistaak, krachten: Krachten, gebied: Leefgebied, plaats: Plaats) -> SamenVraag:
        van = {krachten.rang(g.id): g.naam for g in self._inhoud.leefgebieden if g != gebied}
        return SamenVraag(
            plaats,
            taak.naam_client,
            gebied.naam,
            (RANG_VRAAG,),
            VraagSoort.KEUZE,
            _rang_plek(krachten.traject_id, gebied.id),
            tuple(Optie(str(n), _rang_label(n, van.get(n, ""))) for n in range(1, 5)),
            tekst=str(krachten.rang(gebied.id) or ""),
        )

    def _actieplan(self, traject_id: str, plaats: Plaats) -> list[SamenStap]:
        titel = self._inhoud.basistaak(ACTIEPLAN).naam_client
        stappen: list[SamenStap] = []
        for nummer, doel in enumerate(self._doelen.van(traject_id), 1):
            stappen += _doel(plaats, titel, nummer, doel)
        return stappen or [SamenLijst(plaats, titel, "", GEEN_DOELEN)]


def _doel(plaats: Plaats, titel: str, nummer: int, doel: Doel) -> list[SamenStap]:
    naam = f"Doel {nummer}"
    teksten = {DoelVeld.TEKST: doel.tekst, DoelVeld.WAAROM: doel.waarom, DoelVeld.MERKBAAR: doel.merkbaar}
    stappen: list[SamenStap] = [
        SamenVraag(
            plaats,
            titel,
            naam if veld is DoelVeld.TEKST else doel.tekst.strip() or naam,
            (vraag,),
            VraagSoort.TEKST,
            DoelPlek(doel.id, veld),
            tekst=teksten[veld],
        )
        for veld, vraag in DOEL_VRAGEN
    ]
    acties = tuple(
        _actie(a) for a in doel.acties if a.status is not ActieStatus.VERVALLEN and a.tekst.strip()
    )
    if acties:
        stappen.append(SamenLijst(plaats, titel, doel.tekst.strip() or naam, ACTIES_VRAAG, acties))
    return stappen


def _actie(actie: Actie) -> SamenActie:
    gedaan = actie.status is ActieStatus.GELUKT
    wanneer = datum.voluit(actie.klaar_op) if actie.klaar_op else actie.klaar_op_tekst
    hoe = "" if actie.status is ActieStatus.OPEN else ACTIE_WOORDEN[actie.status]
    if gedaan and actie.gelukt_op:
        hoe = f"{hoe} op {datum.voluit(actie.gelukt_op)}"
    return SamenActie(actie.tekst, actie.wie, wanneer, hoe, gedaan)


def _rang_plek(traject_id: str, leefgebied: str) -> AntwoordPlek:
    return AntwoordPlek(traject_id, KI, RANG, leefgebied)


def _rang_label(rang: int, van: str) -> str:
    return f"Ja, op {rang} (daar staat nu {van})" if van else f"Ja, op {rang}"
