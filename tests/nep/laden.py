"""The drawers of the vault in memory, and what several of its parts do with them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, date, datetime
from typing import Any

from krachtwerk_desktop.application.fouten import Fout, NietGevonden
from krachtwerk_desktop.domain.antwoord import Antwoord, Wijziging
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.domain.doel import Actie, Doel
from krachtwerk_desktop.domain.geschiedenis import Ding, StapSoort
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import AntwoordPlek, Plek, VolgordePlek
from krachtwerk_desktop.domain.versie import Bijlage, Rol, Versie

Waarde = tuple[str, date | None]
_ROLLEN = list(Rol)
Doorgever = Callable[[Callable[[], None]], None]


def meteen(doe: Callable[[], None]) -> None:
    """Report at once, as a vault with no thread of its own."""
    doe()


def anders(oud: object, nieuw: object, velden: Sequence[str]) -> dict[str, Waarde]:
    """Return which of these fields differ, each with its earlier text and day."""
    dagen = {veld: getattr(oud, veld.removesuffix("_tekst")) for veld in velden if veld.endswith("_tekst")}
    return {
        veld: (str(getattr(oud, veld)), dagen.get(veld))
        for veld in velden
        if getattr(oud, veld) != getattr(nieuw, veld)
    }


@dataclass(slots=True)
class Logregel:
    """One row of the history: what stood in a field, or how to take back what was done to a thing."""

    volgnr: int
    eigenaar: str
    soort: StapSoort
    bewerking: str
    moment: datetime
    plek: Plek | None = None
    oud: str = ""
    oud_datum: date | None = None
    ding: Ding | None = None
    ding_id: str = ""
    herstel: Callable[[], None] | None = None
    gegevens: Mapping[str, Waarde] = field(default_factory=dict)
    rol: str = ""
    afgedaan: bool = False
    door: str = ""


@dataclass(slots=True)
class Laden:
    """The drawers of the vault. *storing* makes every write fail; *geef_door* reports back."""

    clienten: dict[str, Client] = field(default_factory=dict)
    nummers: dict[str, str] = field(default_factory=dict)
    trajecten: dict[str, Traject] = field(default_factory=dict)
    bewogen: dict[str, int] = field(default_factory=dict)
    antwoorden: dict[AntwoordPlek, Antwoord] = field(default_factory=dict)
    doelen: dict[str, Doel] = field(default_factory=dict)
    acties: dict[str, Actie] = field(default_factory=dict)
    weg: dict[str, datetime] = field(default_factory=dict)
    besproken: dict[tuple[str, str], date] = field(default_factory=dict)
    log: list[Logregel] = field(default_factory=list)
    concepten: dict[str, Concept] = field(default_factory=dict)
    werkaantekeningen: dict[str, str] = field(default_factory=dict)
    notities: dict[str, Notitie] = field(default_factory=dict)
    plaatsingen: dict[tuple[str, Plek], Plaatsing] = field(default_factory=dict)
    eens_getekend: dict[str, bool] = field(default_factory=dict)
    versies: dict[str, Versie] = field(default_factory=dict)
    versienummers: dict[tuple[str, str], int] = field(default_factory=dict)
    bijlagen: dict[str, Bijlage] = field(default_factory=dict)
    bytes: dict[str, bytes] = field(default_factory=dict)
    instellingen: dict[str, str] = field(default_factory=dict)
    volgorde: dict[str, int] = field(default_factory=dict)
    gezien: list[datetime] = field(default_factory=list)
    volgnr: int = 0
    storing: Fout | None = None
    geef_door: Doorgever = meteen

    def nummer(self) -> int:
        """Count one write, or fail as a full disk would."""
        if self.storing is not None:
            raise self.storing
        self.volgnr += 1
        return self.volgnr

    def neem_over(self, bron: "Laden") -> None:
        """Hold the same as the drawers of another vault; what is done here is not done there."""
        assert all(regel.herstel is None for regel in bron.log), "that would give it back over there"
        for lade in fields(bron):
            if isinstance(waarde := getattr(bron, lade.name), dict):
                setattr(self, lade.name, dict(waarde))
        self.log = [replace(regel) for regel in bron.log]
        self.gezien, self.volgnr = list(bron.gezien), bron.volgnr

    @property
    def wijzigingen(self) -> list[Wijziging]:
        """The earlier values of all fields, oldest first."""
        return [
            Wijziging(r.volgnr, r.plek, r.oud, r.moment, r.bewerking, r.door, r.oud_datum)
            for r in self.log
            if r.plek is not None
        ]

    def meld(
        self,
        soort: StapSoort,
        ding: Ding,
        ding_id: str,
        moment: datetime | None = None,
        herstel: Callable[[], None] | None = None,
        bewerking: str = "",
        *,
        gegevens: Mapping[str, Waarde] | None = None,
        rol: str = "",
    ) -> None:
        """Note what was done to a thing, and what its data (of whose signature) were that changed."""
        toen = moment or datetime.now(UTC)
        eigenaar = self.eigenaar(ding, ding_id)
        volgnr = self.nummer()
        door = self.instellingen.get("profiel.naam", "")
        self.log.append(
            Logregel(
                volgnr,
                eigenaar,
                soort,
                bewerking or str(volgnr),
                toen,
                ding=ding,
                ding_id=ding_id,
                herstel=herstel,
                gegevens=gegevens or {},
                rol=rol,
                door=door,
            )
        )

    def eigenaar(self, ding: Ding, ding_id: str) -> str:
        """Return the traject (of a cliënt: the cliënt) that a thing belongs to."""
        match ding:
            case Ding.CLIENT:
                return ding_id
            case Ding.DOEL:
                return self.doelen[ding_id].traject_id
            case Ding.ACTIE:
                return self.doelen[self.acties[ding_id].doel_id].traject_id
            case Ding.VERSIE:
                return self.versies[ding_id].traject_id
            case Ding.BIJLAGE:
                return self.versies[self.bijlagen[ding_id].versie_id].traject_id
            case Ding.NOTITIE:
                return self.notities[ding_id].traject_id

    def lade(self, ding: Ding) -> dict[str, Any]:
        """Return the drawer that holds things of this kind."""
        laden: dict[Ding, dict[str, Any]] = {
            Ding.CLIENT: self.clienten,
            Ding.DOEL: self.doelen,
            Ding.ACTIE: self.acties,
            Ding.VERSIE: self.versies,
            Ding.BIJLAGE: self.bijlagen,
            Ding.NOTITIE: self.notities,
        }
        return laden[ding]

    def is_er(self, ding: Ding, ding_id: str) -> bool:
        """Say whether neither a thing nor what it is a part of is thrown away."""
        if ding_id in self.weg or ding_id not in self.lade(ding):
            return False
        if ding is Ding.ACTIE:
            return self.acties[ding_id].doel_id not in self.weg
        return ding is not Ding.BIJLAGE or self.bijlagen[ding_id].versie_id not in self.weg

    def heel(self, versie: Versie) -> Versie:
        """Return a version as it stands: signed by whom, with what attached, in the bin or not."""
        eigen = (b for b in self.bijlagen.values() if b.versie_id == versie.id)
        return replace(
            versie,
            verwijderd_op=self.weg.get(versie.id),
            ondertekeningen=tuple(sorted(versie.ondertekeningen, key=lambda o: _ROLLEN.index(o.rol))),
            bijlagen=tuple(b for b in eigen if b.id not in self.weg),
            was_getekend=versie.id in self.eens_getekend,
        )

    def doel(self, doel_id: str) -> Doel | None:
        """Return a doel that is not deleted, with its acties."""
        doel = self.doelen.get(doel_id)
        if doel is None or doel_id in self.weg:
            return None
        acties = [a for a in self.acties.values() if a.doel_id == doel_id and a.id not in self.weg]
        return replace(doel, acties=tuple(sorted(acties, key=lambda a: self.volgorde[a.id])))

    def doelen_van(self, traject_id: str) -> list[Doel]:
        """Return the doelen of a traject in order."""
        ids = [doel.id for doel in self.doelen.values() if doel.traject_id == traject_id]
        doelen = [self.doel(doel_id) for doel_id in sorted(ids, key=lambda i: self.volgorde[i])]
        return [doel for doel in doelen if doel is not None]

    def ids_van(self, plek: VolgordePlek) -> list[str]:
        """Return what an order is about in that order, also what lies in the waste bin."""
        if plek.doel_id:
            if plek.doel_id not in self.doelen:
                raise NietGevonden
            ids = [actie.id for actie in self.acties.values() if actie.doel_id == plek.doel_id]
        else:
            ids = [doel.id for doel in self.doelen.values() if doel.traject_id == plek.traject_id]
        return sorted(ids, key=lambda i: self.volgorde[i])

    def lopend(self) -> list[tuple[Client, Traject]]:
        """Return the running trajecten of cliënten that are not deleted."""
        return [
            (self.clienten[t.client_id], t)
            for t in self.trajecten.values()
            if t.loopt and t.client_id not in self.weg
        ]


def zet_weg(laden: Laden, ding: Ding, ding_id: str, op: datetime | None) -> bool:
    """Delete (a moment) or bring back (None); say whether that changed anything."""
    laden.nummer()
    if ding_id not in laden.lade(ding) or (ding_id in laden.weg) == (op is not None):
        return False
    if op is not None:
        laden.weg[ding_id] = op
        laden.meld(StapSoort.WEGGEGOOID, ding, ding_id, op)
        return True
    del laden.weg[ding_id]
    for regel in laden.log:
        if (regel.soort, regel.ding_id) == (StapSoort.WEGGEGOOID, ding_id):
            regel.afgedaan = True
    return True
