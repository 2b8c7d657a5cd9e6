"""From what was said to what is printed: fills the sheets and hands them to the drukker."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from krachtwerk_desktop.application.clienten import ClientService
from krachtwerk_desktop.application.doelen import DoelService
from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.application.krachten import WENS, Krachten, KrachtenService
from krachtwerk_desktop.application.ports import Drukker, Klok
from krachtwerk_desktop.application.profiel import ProfielService
from krachtwerk_desktop.application.trajecten import TrajectService
from krachtwerk_desktop.domain import datum
from krachtwerk_desktop.domain.antwoord import uitspraken
from krachtwerk_desktop.domain.doel import DOEL_WOORDEN, Actie, ActieStatus, Doel, DoelStatus
from krachtwerk_desktop.domain.inhoud import Inhoud, Leefgebied
from krachtwerk_desktop.domain.plek import ACTIEPLAN, KI, Wie
from krachtwerk_desktop.domain.werkblad import (
    ActieplanBlad,
    ActieRegel,
    Afdruk,
    Belangrijkst,
    DoelBlok,
    Drukopties,
    KiBlad,
    KiCel,
    KiKolom,
    KiRij,
    Kop,
    Noodblad,
    Stem,
    Werkblad,
)

ANDEREN = {Wie.NAASTE: "Een naaste zegt", Wie.BEGELEIDER: "Mijn begeleider ziet"}
CONCEPT = "Concept"


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of a sheet that can be left out on this print: a leefgebied or a doel."""

    id: str
    naam: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Bladsoort:
    """A sheet the begeleider can choose, by its key on the command line."""

    sleutel: str
    naam: str
    basistaak: str
    bestand: str


BLADEN = (
    Bladsoort("ki", "Mijn krachteninventarisatie", KI, "Krachteninventarisatie"),
    Bladsoort("actieplan", "Mijn actieplan", ACTIEPLAN, "Actieplan"),
)


@dataclass(frozen=True, slots=True)
class Bronnen:
    """The services that the sheets are filled from."""

    clienten: ClientService
    trajecten: TrajectService
    krachten: KrachtenService
    doelen: DoelService
    profiel: ProfielService


class WerkbladService:
    """Makes the sheets of a traject."""

    def __init__(
        self,
        bronnen: Bronnen,
        inhoud: Inhoud,
        drukker: Drukker,
        klok: Klok,
        *,
        oefening: bool,
    ) -> None:
        self._bron, self._inhoud, self._drukker, self._klok = bronnen, inhoud, drukker, klok
        self._oefening = oefening
        self._makers: dict[str, Callable[[str, frozenset[str]], Werkblad]] = {
            "ki": self._ki,
            "actieplan": self._actieplan,
        }

    def onderdelen(self, sleutel: str, traject_id: str) -> tuple[Onderdeel, ...]:
        """Return what can be left out of this sheet."""
        if sleutel == "ki":
            krachten = self._bron.krachten.van(traject_id)
            return tuple(Onderdeel(g.id, g.naam) for g in self._bron.krachten.leefgebieden(krachten))
        return tuple(
            Onderdeel(doel.id, doel.tekst.strip() or f"Doel {nummer}")
            for nummer, doel in enumerate(self._bron.doelen.van(traject_id), 1)
        )

    def blad(self, sleutel: str, traject_id: str = "", weglaten: frozenset[str] = frozenset()) -> Werkblad:
        """Return the data of a sheet; without a traject the blank one for anybody.

        Raises :class:`NietGevonden` for an unknown sheet or traject.
        """
        if sleutel not in self._makers:
            raise NietGevonden(f"Het werkblad {sleutel} bestaat niet. Kies uit: {', '.join(self._makers)}.")
        return self._makers[sleutel](traject_id, weglaten)

    def druk(self, blad: Werkblad, opties: Drukopties) -> Afdruk:
        """Return the printed sheet with its warnings; may run beside the window."""
        return self._drukker.druk(blad, opties)

    def bestandsnaam(self, sleutel: str, traject_id: str = "") -> str:
        """Return a file name that is safe on every system and holds no name of a cliënt."""
        naam = next(blad.bestand for blad in BLADEN if blad.sleutel == sleutel)
        nummer = self._kop(traject_id).clientnummer
        # The number may be changed by hand; only what looks like one goes into a file name.
        herkend = nummer if re.fullmatch(r"[0-9]{4}-[0-9]{3,6}", nummer) else ""
        return f"{' '.join(deel for deel in (naam, herkend) if deel)}.pdf"

    def druk_noodblad(self, naam: str, organisatie: str, noodcode: str) -> Afdruk:
        """Return the sheet with the noodcode; it is shown or printed, never kept."""
        blad = Noodblad(naam, organisatie, noodcode, self._klok.vandaag(), self._oefening)
        return self._drukker.druk(blad, Drukopties())

    def _kop(self, traject_id: str) -> Kop:
        profiel = self._bron.profiel.lees()
        naam, nummer = "", ""
        if traject_id:
            client = self._bron.clienten.haal(self._bron.clienten.traject(traject_id).client_id)
            naam, nummer = client.aanspreeknaam, client.clientnummer
        return Kop(
            profiel.organisatie, profiel.naam, naam, nummer, CONCEPT, self._klok.vandaag(), self._oefening
        )

    def _ki(self, traject_id: str, weglaten: frozenset[str]) -> KiBlad:
        krachten = self._bron.krachten.van(traject_id)
        gebieden = [g for g in self._bron.krachten.leefgebieden(krachten) if g.id not in weglaten]
        een, twee, drie = (KiKolom(p.kort, p.papier) for p in self._inhoud.perspectieven)
        return KiBlad(
            self._kop(traject_id),
            (een, twee, drie),
            tuple(self._rij(krachten, gebied) for gebied in gebieden),
            self._belangrijkst(krachten, gebieden),
            krachten.nog_zeggen,
        )

    def _rij(self, krachten: Krachten, gebied: Leefgebied) -> KiRij:
        een, twee, drie = (_cel(krachten, gebied.id, p.id) for p in self._inhoud.perspectieven)
        return KiRij(gebied.naam, krachten.rang(gebied.id), (een, twee, drie))

    def _belangrijkst(self, krachten: Krachten, gebieden: list[Leefgebied]) -> tuple[Belangrijkst, ...]:
        gerangd = sorted(
            ((rang, g) for g in gebieden if (rang := krachten.rang(g.id)) is not None),
            key=lambda paar: paar[0],
        )
        return tuple(
            Belangrijkst(rang, gebied.naam, next(iter(uitspraken(krachten.tekst(gebied.id, WENS))), ""))
            for rang, gebied in gerangd
        )

    def _actieplan(self, traject_id: str, weglaten: frozenset[str]) -> ActieplanBlad:
        doelen = self._bron.doelen.van(traject_id) if traject_id else []
        blokken = [
            self._doel(nummer, doel) for nummer, doel in enumerate(doelen, 1) if doel.id not in weglaten
        ]
        evaluatie = self._bron.trajecten.volgende_evaluatie(traject_id) if traject_id else None
        return ActieplanBlad(
            self._kop(traject_id), tuple(blokken), datum.voluit(evaluatie) if evaluatie else ""
        )

    def _doel(self, nummer: int, doel: Doel) -> DoelBlok:
        gebieden = tuple(self._inhoud.leefgebied(gebied).naam for gebied in doel.leefgebieden)
        status = "" if doel.status is DoelStatus.LOOPT else DOEL_WOORDEN[doel.status]
        acties = (a for a in doel.acties if a.status is not ActieStatus.VERVALLEN)
        return DoelBlok(
            nummer,
            doel.tekst,
            doel.waarom,
            doel.merkbaar,
            gebieden,
            doel.kracht or (doel.herkomst.citaat if doel.herkomst else ""),
            status,
            tuple(_actie(actie) for actie in acties),
        )


def _cel(krachten: Krachten, leefgebied: str, perspectief: str) -> KiCel:
    stemmen = (
        Stem(label, uitspraken(krachten.tekst(leefgebied, perspectief, wie)))
        for wie, label in ANDEREN.items()
    )
    return KiCel(
        uitspraken(krachten.tekst(leefgebied, perspectief)),
        tuple(stem for stem in stemmen if stem.uitspraken),
    )


def _actie(actie: Actie) -> ActieRegel:
    return ActieRegel(
        actie.tekst,
        actie.wie,
        datum.met_korte_maand(actie.klaar_op) if actie.klaar_op else actie.klaar_op_tekst,
        actie.hulp,
        datum.met_korte_maand(actie.gelukt_op) if actie.gelukt_op else actie.gelukt_op_tekst,
        actie.status is ActieStatus.GELUKT,
        actie.opmerking,
    )
