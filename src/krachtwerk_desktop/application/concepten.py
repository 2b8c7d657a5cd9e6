"""What was typed but is no value yet, and where the begeleider was when it stopped.

Three things are kept under keys of their own: the place of the cursor, the form of a cliënt that
is half filled in, and the line that is being noted (``notities``). After a lock they are simply
there again; after the program was cut short it tells of them.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from krachtwerk_desktop.application.bladkeuze import Bladkeuze, keuze_uit
from krachtwerk_desktop.application.clienten import ClientService
from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.instelstand import Instelstand
from krachtwerk_desktop.application.notities import HALVE, halve_sleutel
from krachtwerk_desktop.application.ports import Klok, VeldOpslag
from krachtwerk_desktop.application.ports_dossier import ConceptOpslag, GeschiedenisOpslag
from krachtwerk_desktop.application.velden import VeldService
from krachtwerk_desktop.domain.client import Client, ClientRegel, Traject
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.domain.geschiedenis import StapSoort
from krachtwerk_desktop.domain.ids import nieuw_id
from krachtwerk_desktop.domain.plek import (
    NotitiePlek,
    OngeldigeSleutel,
    Plek,
    WerkaantekeningPlek,
    lees_sleutel,
    sleutel,
)

_HIER: Final = "hier"
_FORMULIER: Final = "dialoog:client"
_INSTELLINGEN: Final = "dialoog:instellingen"
_WEGGEGOOID: Final = "weggegooid"


class VerderGetypt(Fout):
    """What a card offers to throw away is not what stands there now."""

    zin = (
        "Hier is intussen verder getypt. Er is niets veranderd. "
        "Wat er eerder stond, vind je in het veld zelf met Ctrl+H."
    )


class Paneel(StrEnum):
    """What lay over the page."""

    GEEN = ""
    NOTEREN = "noteren"
    PLAATSEN = "plaatsen"
    AANTEKENINGEN = "werkaantekeningen"
    SAMEN = "samen kijken"
    WERKBLADEN = "werkbladen"
    SCAN = "werkbladen, scan"
    """The same, while a photo or scan was being added."""
    VOORBEELD = "afdrukvoorbeeld"
    KRACHTEN = "mijn krachten"
    VERGELIJKING = "toen en nu"


@dataclass(frozen=True, slots=True)
class Hier:
    """Where the begeleider was: a part of a basistaak, and the field with the cursor if there was one."""

    traject_id: str
    basistaak: str
    deel: str = ""
    plek: Plek | None = None
    cursor: int = 0
    paneel: Paneel = Paneel.GEEN
    keuze: Bladkeuze | None = None
    """What was chosen there for a sheet."""
    noteren: Paneel = Paneel.GEEN
    """How the panel of *Snel noteren* was open, over the page or over what lay on that."""


@dataclass(frozen=True, slots=True)
class Formulier:
    """The form of a cliënt that was not saved; *client_id* is ``''`` for a new one.

    *veld* is the name of the field that had the cursor, *moment* (UTC) when the vault got it.
    """

    client_id: str
    velden: dict[str, str] = field(repr=False)
    veld: str = ""
    cursor: int = 0
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class LaatsteTekst:
    """The field that was typed in last, as the vault has it."""

    client: Client
    traject_id: str
    plek: Plek
    tekst: str = field(repr=False)
    moment: datetime


@dataclass(frozen=True, slots=True)
class HalveZin:
    """A line of *Snel noteren* that was not finished."""

    client: Client
    traject_id: str
    tekst: str = field(repr=False)
    moment: datetime


class ConceptService:
    """Keeps and finds back what is no value yet."""

    def __init__(
        self,
        opslag: ConceptOpslag,
        clienten: ClientService,
        velden: VeldOpslag,
        schrijver: VeldService,
        geschiedenis: GeschiedenisOpslag,
        klok: Klok,
    ) -> None:
        self._opslag, self._clienten, self._velden, self._klok = opslag, clienten, velden, klok
        self._schrijver, self._geschiedenis = schrijver, geschiedenis

    # Where somebody was

    def stuur_hier(self, hier: Hier) -> None:
        """Keep the place in the background; that it cannot be kept is not worth a word."""
        try:
            self._opslag.stuur(self._van_hier(hier), _niets, _zwijg)
        except Fout:
            return

    def bewaar_hier(self, hier: Hier | None) -> None:
        """Keep the place now, at lock and at close; None for home, where there is nothing to go back to."""
        if hier is None:
            self._opslag.wis([_HIER])
        else:
            self._opslag.bewaar([self._van_hier(hier)])

    def hier(self) -> Hier | None:
        """Return the place, None when there is none or when its round is gone."""
        concept = self._opslag.haal(_HIER)
        if concept is None:
            return None
        try:
            self._clienten.haal(self._clienten.traject(concept.traject_id).client_id)
            delen = {"traject_id": concept.traject_id, "cursor": concept.cursor}
            return hier_uit_woorden({**json.loads(concept.tekst), **delen})
        except (Fout, KeyError, TypeError, ValueError, OngeldigeSleutel):
            return None

    def bewaar_instelstand(self, stand: Instelstand | None) -> None:
        """Keep how *Instellingen* stands open, now; None when it does not."""
        if stand is not None:
            tekst = json.dumps(asdict(stand))
            self._opslag.bewaar([Concept(_INSTELLINGEN, "", tekst, 0, self._klok.nu())])
        elif self._opslag.haal(_INSTELLINGEN) is not None:
            self._opslag.wis([_INSTELLINGEN])

    def instelstand(self) -> Instelstand | None:
        """Return that, None when it did not stand open."""
        concept = self._opslag.haal(_INSTELLINGEN)
        try:
            return None if concept is None else Instelstand(**json.loads(concept.tekst))
        except (TypeError, ValueError):  # of another version of this program
            return None

    def laatste_tekst(self) -> LaatsteTekst | None:
        """Return what was typed in last, for whoever asks after the program was cut short.

        None where nothing stands any more, and for what was thrown away when it was offered.
        """
        regel = next((regel for regel in self._clienten.lijst() if regel.traject.laatst_op), None)
        if regel is None or regel.traject.laatst_op is None or self._is_weggegooid(regel.traject):
            return None
        try:
            plek = self._laatste_plek(regel)
            tekst = self._velden.lees(plek)
        except (Fout, OngeldigeSleutel):
            return None
        if not tekst.strip():
            return None
        return LaatsteTekst(regel.client, regel.traject.id, plek, tekst, regel.traject.laatst_op)

    def _laatste_plek(self, regel: ClientRegel) -> Plek:
        """The place to come back to is never in own notes; what was typed last may well be there."""
        stap = self._geschiedenis.laatste(regel.client.id)
        if stap is not None and stap.traject_id == regel.traject.id and stap.soort is StapSoort.VELDEN:
            eigen = [plek for plek in stap.plekken if isinstance(plek, WerkaantekeningPlek | NotitiePlek)]
            if eigen:
                return eigen[0]
        return lees_sleutel(regel.traject.laatste_plek)

    def gooi_weg(self, laatste: LaatsteTekst) -> None:
        """Put back what stood there before; what was typed becomes an earlier text, not offered again.

        :raises VerderGetypt: somebody went on in that field since; nothing is changed.
        """
        if self._velden.lees(laatste.plek) != laatste.tekst:
            raise VerderGetypt
        eerder = next(iter(self._velden.wijzigingen(laatste.plek)), None)
        tekst, dag = (eerder.oud, eerder.dag) if eerder else ("", None)
        self._schrijver.leg_direct_vast([(laatste.plek, tekst)], nieuw_id(), {laatste.plek: dag})
        traject = self._clienten.traject(laatste.traject_id)
        self._opslag.bewaar([Concept(_WEGGEGOOID, traject.id, _tot(traject), 0, self._klok.nu())])

    def gooi_toch_niet_weg(self, laatste: LaatsteTekst) -> None:
        """Take that back.

        :raises VerderGetypt: somebody went on in that field since; nothing is changed.
        """
        eerder = next(iter(self._velden.wijzigingen(laatste.plek)), None)
        if eerder is None or eerder.oud != laatste.tekst:
            raise VerderGetypt
        self._schrijver.leg_direct_vast(
            [(laatste.plek, laatste.tekst)], nieuw_id(), {laatste.plek: eerder.dag}
        )
        self._opslag.wis([_WEGGEGOOID])

    def _is_weggegooid(self, traject: Traject) -> bool:
        concept = self._opslag.haal(_WEGGEGOOID)
        return concept is not None and (concept.traject_id, concept.tekst) == (traject.id, _tot(traject))

    # The form of a cliënt

    def stuur_formulier(self, formulier: Formulier, mislukt: Callable[[Fout], None]) -> None:
        """Keep a form while it is being filled in."""
        try:
            self._opslag.stuur(self._van_formulier(formulier), _niets, mislukt)
        except Fout as fout:
            mislukt(fout)

    def bewaar_formulier(self, formulier: Formulier) -> None:
        """The same at lock and at close, waiting for it."""
        self._opslag.bewaar([self._van_formulier(formulier)])

    def formulieren(self) -> list[Formulier]:
        """Return the forms that were not saved, last typed first; not of a cliënt who is gone."""
        kandidaten = [c for c in self._opslag.alle() if c.sleutel.startswith(_FORMULIER)]
        return [f for concept in kandidaten if (f := self._als_formulier(concept)) is not None]

    def formulier(self) -> Formulier | None:
        """Return the one typed in last, None when there is none."""
        return next(iter(self.formulieren()), None)

    def _als_formulier(self, concept: Concept) -> Formulier | None:
        try:
            delen = json.loads(concept.tekst)
            client_id, velden = str(delen["client"]), {str(k): str(v) for k, v in delen["velden"].items()}
            if client_id:
                self._clienten.haal(client_id)
        except (Fout, KeyError, ValueError, AttributeError):
            return None
        return Formulier(client_id, velden, str(delen.get("veld", "")), concept.cursor, concept.moment)

    def wis_formulier(self, client_id: str) -> None:
        """Forget the form: it was saved, or thrown away."""
        try:
            self._opslag.stuur_weg([_formulier_sleutel(client_id)], _zwijg)
        except Fout:
            return

    # Lines that were being noted

    def halve_zinnen(self) -> list[HalveZin]:
        """Return the lines of *Snel noteren* that were not finished, last typed first."""
        return [zin for concept in self._opslag.alle() if (zin := self._halve_zin(concept)) is not None]

    def gooi_halve_zin_weg(self, zin: HalveZin) -> None:
        """Throw such a line away.

        :raises VerderGetypt: another one is being typed now; nothing is changed.
        """
        self._eis_halve(zin.traject_id, zin.tekst)
        self._opslag.wis([halve_sleutel(zin.traject_id)])

    def gooi_halve_zin_niet_weg(self, zin: HalveZin) -> None:
        """Take that back; raises as :meth:`gooi_halve_zin_weg`."""
        self._eis_halve(zin.traject_id, "")
        sleutel_ = halve_sleutel(zin.traject_id)
        self._opslag.bewaar([Concept(sleutel_, zin.traject_id, zin.tekst, len(zin.tekst), self._klok.nu())])

    def _eis_halve(self, traject_id: str, tekst: str) -> None:
        concept = self._opslag.haal(halve_sleutel(traject_id))
        if (concept.tekst if concept else "") != tekst:
            raise VerderGetypt("Bij deze cliënt is intussen iets anders genoteerd. Er is niets veranderd.")

    def _halve_zin(self, concept: Concept) -> HalveZin | None:
        if not concept.sleutel.startswith(HALVE) or not concept.tekst.strip():
            return None
        try:
            client = self._clienten.haal(self._clienten.traject(concept.traject_id).client_id)
        except Fout:
            return None
        return HalveZin(client, concept.traject_id, concept.tekst, concept.moment)

    def _van_hier(self, hier: Hier) -> Concept:
        return Concept(
            _HIER, hier.traject_id, json.dumps(hier_in_woorden(hier)), hier.cursor, self._klok.nu()
        )

    def _van_formulier(self, formulier: Formulier) -> Concept:
        delen = {"client": formulier.client_id, "velden": formulier.velden, "veld": formulier.veld}
        sleutel_ = _formulier_sleutel(formulier.client_id)
        return Concept(sleutel_, "", json.dumps(delen), formulier.cursor, self._klok.nu())


def hier_in_woorden(hier: Hier) -> dict[str, Any]:
    """Return a place as plain words and numbers."""
    return {**asdict(hier), "plek": sleutel(hier.plek) if hier.plek is not None else ""}


def hier_uit_woorden(delen: dict[str, Any]) -> Hier:
    """Read it back; raises KeyError, TypeError, ValueError or OngeldigeSleutel for what is no place."""
    plek = lees_sleutel(delen["plek"]) if delen["plek"] else None
    waar = delen["traject_id"], delen["basistaak"], delen["deel"]
    keuze = keuze_uit(delen["keuze"]) if delen.get("keuze") else None
    paneel, noteren = Paneel(delen.get("paneel", "")), Paneel(delen.get("noteren", ""))
    if paneel in (Paneel.NOTEREN, Paneel.PLAATSEN):  # written when there was one name for both
        paneel, noteren = Paneel.VOORBEELD if keuze else Paneel.GEEN, paneel
    return Hier(*waar, plek, delen["cursor"], paneel, keuze, noteren)


def _formulier_sleutel(client_id: str) -> str:
    """Name the cliënt in the key: by it the form goes when the cliënt is removed for good."""
    return f"{_FORMULIER}:{client_id}" if client_id else _FORMULIER


def _tot(traject: Traject) -> str:
    return traject.laatst_op.isoformat() if traject.laatst_op else ""


def _niets() -> None:
    """Nobody waits for it."""


def _zwijg(_fout: Fout) -> None:
    """The text itself tells when it cannot be saved; its place is kept the next time."""
