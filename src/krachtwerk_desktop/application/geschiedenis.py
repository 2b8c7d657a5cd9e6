"""The way back: earlier texts of a field, the last thing done, and the waste bin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import zip_longest
from typing import Any

from krachtwerk_desktop.application.fouten import NietGevonden
from krachtwerk_desktop.application.ports import ClientOpslag, Klok, VeldOpslag
from krachtwerk_desktop.application.ports_dossier import GeschiedenisOpslag, NotitieOpslag, VersieOpslag
from krachtwerk_desktop.application.velden import VeldService
from krachtwerk_desktop.domain.antwoord import Wijziging
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.geschiedenis import Ding, EerderGegeven, PrullenbakRegel, Stap, StapSoort
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.notitie import Plaatsing
from krachtwerk_desktop.domain.plek import ActiePlek, ActieVeld, NotitiePlek, Plek
from krachtwerk_desktop.domain.versie import Ondertekening

BEWAARD = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class EerdereTekst:
    """A text that stood in a field until *tot* (UTC), and who wrote it down, and when.

    *van* is None and *door* ``''`` when that was not noted, as for what a next traject began with.
    *dag* is the day that a date meant when it was typed.
    """

    tekst: str = field(repr=False)
    tot: datetime
    van: datetime | None = None
    door: str = field(default="", repr=False)
    dag: date | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Teruggedraaid:
    """A step that was undone, with the texts that stood in its fields until then.

    *plaatsingen* are those of noted lines that came with these texts, and went with them. *was*
    is the cliënt or the signature as it stood until then, where data of one were changed.
    """

    stap: Stap
    teksten: tuple[tuple[Plek, str], ...] = field(default=(), repr=False)
    plaatsingen: tuple[Plaatsing, ...] = ()
    was: Client | Ondertekening | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Archief:
    """What undoing reads and writes."""

    geschiedenis: GeschiedenisOpslag
    velden: VeldOpslag
    notities: NotitieOpslag
    clienten: ClientOpslag
    versies: VersieOpslag


class GeschiedenisService:
    """Undoing adds, never erases: what stands there now becomes history itself."""

    def __init__(self, archief: Archief, schrijver: VeldService, klok: Klok) -> None:
        self._opslag, self._velden, self._notities = archief.geschiedenis, archief.velden, archief.notities
        self._clienten, self._versies = archief.clienten, archief.versies
        self._schrijver, self._klok = schrijver, klok

    def nu(self, plek: Plek) -> str:
        """Return the text that stands in a field."""
        return self._velden.lees(plek)

    def eerdere(self, plek: Plek) -> list[EerdereTekst]:
        """Return the texts that stood in a field before, newest first, each different from the next."""
        return _eerdere(self._velden.lees(plek), self._velden.wijzigingen(plek))

    def eerdere_gegevens(self, nu: str, ding: Ding, ding_id: str, *wat: str) -> list[EerdereTekst]:
        """Return what a datum of a cliënt or of a signature was before; *nu* is what it is.

        *wat* is its name, for a signature after its rol.
        """
        return _eerdere(nu, self._opslag.gegevens(ding, ding_id, *wat))

    def vandaag(self) -> date:
        """Return the day against which *gisteren* is said."""
        return self._klok.vandaag()

    def zet_terug(self, plek: Plek, eerdere: EerdereTekst) -> None:
        """Put an earlier text back, with the day it meant then; what stood there becomes an earlier text."""
        schrijving = self._schrijver.maak(plek, eerdere.tekst, nieuw_id())
        self._opslag.zet_tekst_terug(replace(schrijving, datum=eerdere.dag))

    def draai_terug(self, client_id: str, traject_id: str) -> Teruggedraaid | None:
        """Undo the last thing done for a cliënt in a round and return it; None when there is nothing left.

        Signatures, scans and versions are left alone: :meth:`draai_papier_terug`.
        """
        return self._draai_terug(self._opslag.laatste(client_id, traject_id))

    def draai_papier_terug(self, client_id: str, traject_id: str) -> Teruggedraaid | None:
        """Undo the last thing done with the versions of a round: signed, attached, thrown away."""
        return self._draai_terug(self._opslag.laatste(client_id, traject_id, papier=True))

    def draai_zin_terug(self, client_id: str, traject_id: str) -> Teruggedraaid | None:
        """Undo the last thing done when that was with a noted line; None for anything else.

        Where only the lines are in sight, nobody would see what else came back.
        """
        stap = self._opslag.laatste(client_id, traject_id)
        return self._draai_terug(stap if stap is not None and _is_zin(stap) else None)

    def _draai_terug(self, stap: Stap | None) -> Teruggedraaid | None:
        if stap is None:
            return None
        teksten = tuple((plek, self._velden.lees(plek)) for plek in stap.plekken)
        plaatsingen = self._geplaatst(stap) if stap.plekken else ()
        was = self._gegevens(stap)
        self._opslag.maak_ongedaan(stap, self._klok.nu())
        return Teruggedraaid(stap, teksten, plaatsingen, was)

    def herhaal(self, terug: Teruggedraaid) -> None:
        """Do again what was undone; it is the last thing done from now on."""
        if terug.teksten:
            # Undoing noted what stood there, with the day that was meant when it was typed.
            dagen = {plek: self._dag_van(plek, tekst) for plek, tekst in terug.teksten}
            bewerking = nieuw_id()
            if terug.plaatsingen:
                weer = [replace(plaatsing, bewerking=bewerking) for plaatsing in terug.plaatsingen]
                teksten = [self._schrijver.maak(plek, tekst, bewerking) for plek, tekst in terug.teksten]
                self._notities.plaats(weer, teksten)
            else:
                self._schrijf_weer(terug.teksten, bewerking, dagen)
        elif terug.stap.ding is not None and terug.stap.soort is StapSoort.TOEGEVOEGD:
            self._opslag.voeg_weer_toe(terug.stap.ding, terug.stap.ding_id)
        elif terug.stap.ding is not None and terug.stap.soort is StapSoort.WEGGEGOOID:
            self._opslag.gooi_weer_weg(terug.stap.ding, terug.stap.ding_id, self._klok.nu())
        elif terug.was is not None:
            self._wijzig_weer(terug.stap, terug.was)

    def _schrijf_weer(
        self, teksten: Sequence[tuple[Plek, str]], bewerking: str, dagen: Mapping[Plek, date | None]
    ) -> None:
        """Write texts again; a planned day that was put back is so once more, and not moved."""
        gewoon = [(plek, tekst) for plek, tekst in teksten if not _is_geplande_dag(plek)]
        if gewoon:
            self._schrijver.leg_direct_vast(gewoon, bewerking, dagen)
        for plek, tekst in teksten:
            if _is_geplande_dag(plek):
                schrijving = self._schrijver.maak(plek, tekst, bewerking)
                self._opslag.zet_tekst_terug(replace(schrijving, datum=dagen[plek]))

    def _gegevens(self, stap: Stap) -> Client | Ondertekening | None:
        """Return the cliënt or the signature whose data a step changed, as it stands."""
        if stap.soort is not StapSoort.GEGEVENS:
            return None
        if stap.ding is Ding.CLIENT:
            return self._clienten.haal(stap.ding_id)
        versie = self._versies.haal(stap.ding_id)
        return next((o for o in versie.ondertekeningen if o.rol == stap.rol), None) if versie else None

    def _wijzig_weer(self, stap: Stap, was: Client | Ondertekening) -> None:
        """Give the data of a step their value of then, and leave what changed beside them since."""
        nu = self._gegevens(stap)
        namen = [*stap.velden, *(veld.removesuffix("_tekst") for veld in stap.velden)]
        anders: dict[str, Any] = {naam: getattr(was, naam) for naam in namen}
        if isinstance(nu, Client):
            self._clienten.wijzig(replace(nu, **anders))
        elif isinstance(nu, Ondertekening):
            self._versies.zet_ondertekening(replace(nu, **anders))
        else:
            raise NietGevonden

    def _geplaatst(self, stap: Stap) -> tuple[Plaatsing, ...]:
        alle = (p for notitie in self._notities.van(stap.traject_id) for p in notitie.plaatsingen)
        return tuple(p for p in alle if p.bewerking == stap.bewerking and p.plek in stap.plekken)

    def _dag_van(self, plek: Plek, tekst: str) -> date | None:
        return next((w.dag for w in self._velden.wijzigingen(plek) if w.oud == tekst), None)

    def prullenbak(self) -> list[PrullenbakRegel]:
        """Return what was thrown away in the last thirty days."""
        return self._opslag.prullenbak()

    def haal_terug(self, ding: Ding, ding_id: str) -> None:
        """Bring a thing back from the waste bin."""
        self._opslag.zet_terug(ding, ding_id)

    def wis_voorgoed(self, ding: Ding, ding_id: str) -> None:
        """Remove a thing for good, now."""
        self._opslag.wis_voorgoed(ding, ding_id)

    def ruim_op(self) -> int:
        """Remove for good what lies in the waste bin for over thirty days."""
        return self._opslag.ruim_op(self._klok.nu(), BEWAARD)


def _is_geplande_dag(plek: Plek) -> bool:
    return isinstance(plek, ActiePlek) and plek.veld is ActieVeld.KLAAR_OP


def _is_zin(stap: Stap) -> bool:
    if stap.ding is not None:
        return stap.ding is Ding.NOTITIE
    return all(isinstance(plek, NotitiePlek) for plek in stap.plekken)


def _eerdere(volgende: str, wijzigingen: Sequence[Wijziging | EerderGegeven]) -> list[EerdereTekst]:
    gevonden: list[EerdereTekst] = []
    for wijziging, ervoor in zip_longest(wijzigingen, wijzigingen[1:]):
        if wijziging.oud not in ("", volgende):
            van, door = (ervoor.moment, ervoor.door) if ervoor else (None, "")
            gevonden.append(EerdereTekst(wijziging.oud, wijziging.moment, van, door, wijziging.dag))
        volgende = wijziging.oud
    return gevonden
