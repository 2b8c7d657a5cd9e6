"""What the services ask of the outside world: the vault, the paper and the clock.

Reads and structural commands return when they are done and raise a :class:`Fout`;
the saving of fields reports by callback, so that a slow disk never blocks a window.
Callbacks come on the thread that wiring chose for them (the window's own). What is in the vault
besides cliënten, fields and doelen is asked in ``ports_dossier``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.application.ports_dossier import (
    ConceptOpslag,
    GeschiedenisOpslag,
    NotitieOpslag,
    VersieOpslag,
)
from krachtwerk_desktop.application.reservekopie_poort import Reservekopieen
from krachtwerk_desktop.domain.antwoord import Antwoord, Schrijving, Wijziging
from krachtwerk_desktop.domain.client import Client, ClientRegel, Traject
from krachtwerk_desktop.domain.doel import Actie, Doel
from krachtwerk_desktop.domain.plek import AntwoordPlek, Plek
from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties, Werkblad


@dataclass(frozen=True, slots=True)
class Treffer:
    """A cliënt found by searching; *plek* and *fragment* tell where when it was not the name."""

    client_id: str
    fragment: str = field(default="", repr=False)
    plek: Plek | None = None


@dataclass(frozen=True, slots=True)
class VoorbijeActie:
    """An open actie of a running doel whose day has passed."""

    client: Client
    traject_id: str
    actie: Actie


@dataclass(frozen=True, slots=True)
class GeplandeDatum:
    """A date answer of a running traject, such as the next evaluation."""

    client: Client
    traject_id: str
    datum: date


class Klok(Protocol):
    """The clock, so that tests choose the day."""

    def nu(self) -> datetime:
        """Return the moment now, in UTC and aware of it."""

    def vandaag(self) -> date:
        """Return the calendar day where the begeleider is."""


class ClientOpslag(Protocol):
    """Cliënten and their trajecten; what is deleted is left out everywhere."""

    def regels(self) -> list[ClientRegel]:
        """Return every cliënt with the newest traject, last worked in first."""

    def haal(self, client_id: str) -> Client | None:
        """Return one cliënt, or None when unknown or deleted."""

    def volgend_nummer(self, jaar: int) -> str:
        """Return the next ``2026-014``: above every number ever used, deleted ones too."""

    def nummer_in_gebruik(self, clientnummer: str, behalve_id: str = "") -> bool:
        """Say whether a cliënt (deleted ones too) has or had this number."""

    def voeg_toe(self, client: Client, traject: Traject) -> None:
        """Write a new cliënt with the first traject, in one transaction."""

    def wijzig(self, client: Client) -> None:
        """Write changed data of a cliënt."""

    def zet_verwijderd(self, client_id: str, op: datetime | None) -> None:
        """Delete (a moment) or bring back (None)."""

    def trajecten(self, client_id: str) -> list[Traject]:
        """Return the rounds of a cliënt, oldest first."""

    def traject(self, traject_id: str) -> Traject | None:
        """Return one round."""

    def bewaar_traject(self, traject: Traject) -> None:
        """Write the dates of a round (begin, end)."""

    def begin_ronde(
        self, traject: Traject, begin: Sequence[Schrijving], vorige: Traject | None = None
    ) -> None:
        """Write a new round and its starting texts, and the dates of the one before, in one transaction."""

    def besproken(self, traject_id: str) -> dict[str, date]:
        """Return per basistaak id the day it was marked as discussed."""

    def zoek(self, gevouwen: str, *, werkaantekeningen: bool = False) -> list[Treffer]:
        """Return the cliënten whose names, number, answers, doelen or acties hold the folded text.

        First who is called so (by :func:`naamrang`), then in whose texts it stands; within each the
        last worked in first.
        The begeleider's own notes are searched only when asked.
        """


class AntwoordOpslag(Protocol):
    """Answers of a traject."""

    def van(self, traject_id: str, formulier: str = "") -> list[Antwoord]:
        """Return the non-empty answers of one form, or of all forms."""

    def leeggemaakt(self, traject_id: str, formulier: str) -> list[AntwoordPlek]:
        """Return where something stood once in this form, and nothing stands now."""

    def gepland(self, formulier: str, vraag: str, tot: date) -> list[GeplandeDatum]:
        """Return the understood dates up to and including *tot*, of running trajecten."""


class DoelOpslag(Protocol):
    """Doelen and acties; order is that on screen; what is deleted is left out."""

    def van(self, traject_id: str) -> list[Doel]:
        """Return the doelen of a traject, each with its acties."""

    def haal(self, doel_id: str) -> Doel | None:
        """Return one doel with its acties."""

    def doel_van_actie(self, actie_id: str) -> Doel | None:
        """Return the doel that holds this actie."""

    def voeg_toe(self, doel: Doel) -> None:
        """Write a new doel after the others, its acties with it."""

    def voeg_actie_toe(self, actie: Actie) -> None:
        """Write a new actie after the others of its doel."""

    def zet_doel_verwijderd(self, doel_id: str, op: datetime | None) -> None:
        """Delete (a moment) or bring back (None)."""

    def zet_actie_verwijderd(self, actie_id: str, op: datetime | None) -> None:
        """Delete (a moment) or bring back (None)."""

    def voorbij(self, vandaag: date) -> list[VoorbijeActie]:
        """Return open acties of running trajecten whose day is before *vandaag*, oldest first."""


class VeldOpslag(Protocol):
    """Fields that save themselves; each write keeps the earlier value once per edit session."""

    def stuur(
        self,
        schrijving: Schrijving,
        klaar: Callable[[], None],
        mislukt: Callable[[Fout], None],
    ) -> None:
        """Write in the background; *klaar* comes only after the commit."""

    def schrijf(self, schrijvingen: Sequence[Schrijving]) -> None:
        """Write several fields in one transaction and wait for it."""

    def lees(self, plek: Plek) -> str:
        """Return what stands in a field now, as text; ``''`` for an empty one.

        NietGevonden for a field of a doel, actie or notitie that is not in the vault.
        """

    def wijzigingen(self, plek: Plek) -> list[Wijziging]:
        """Return the earlier values of one field, newest first; *moment* is when each was replaced."""


class InstellingOpslag(Protocol):
    """Small settings inside the vault, such as the begeleider's name."""

    def lees(self, sleutel: str) -> str:
        """Return the value, ``''`` when never set."""

    def zet(self, waarden: dict[str, str]) -> None:
        """Write values in one transaction."""


class Zegel(Protocol):
    """Seals text with a key of the vault, so that only ciphertext stays while it is locked."""

    def dicht(self, tekst: str) -> bytes:
        """Return the sealed text."""

    def open(self, verzegeld: bytes) -> str:
        """Return the text; ValueError when another vault sealed it."""


class Kluis(Protocol):
    """An open vault."""

    @property
    def melding(self) -> str:
        """What opening has to tell, such as that the previous key file was used; or ``''``."""

    @property
    def noodcode_gebruikt(self) -> bool:
        """Whether the noodcode was used to get in and still works: a new one should be made."""

    def wacht(self) -> int:
        """Return how many seconds must pass before the wachtwoord may be tried again."""

    @property
    def afgebroken(self) -> bool:
        """Whether the last time ended without closing: killed, or the power went."""

    @property
    def clienten(self) -> ClientOpslag:
        """Cliënten and trajecten."""

    @property
    def antwoorden(self) -> AntwoordOpslag:
        """Answers."""

    @property
    def doelen(self) -> DoelOpslag:
        """Doelen and acties."""

    @property
    def velden(self) -> VeldOpslag:
        """The saving of fields."""

    @property
    def concepten(self) -> ConceptOpslag:
        """What was typed and is no value yet."""

    @property
    def versies(self) -> VersieOpslag:
        """Frozen sheets and their signatures."""

    @property
    def notities(self) -> NotitieOpslag:
        """Lines noted while listening."""

    @property
    def geschiedenis(self) -> GeschiedenisOpslag:
        """Undoing and the waste bin."""

    @property
    def instellingen(self) -> InstellingOpslag:
        """Settings."""

    @property
    def reservekopieen(self) -> Reservekopieen:
        """Backups."""

    def zegel(self) -> Zegel:
        """Return what seals text that could not be saved."""

    def controleer_wachtwoord(self, wachtwoord: str) -> None:
        """Ask who sits here; WachtwoordOnjuist when it is not today's. Takes a second."""

    def wijzig_wachtwoord(self, oud: str, nieuw: str) -> None:
        """Let another wachtwoord open the vault; WachtwoordOnjuist when *oud* is not today's."""

    def vervang_noodcode(self, code: str, overgetypt: str) -> None:
        """Let a new code count; NoodcodeOnjuist, and the earlier one stays, when typed back otherwise."""

    def controleer(self) -> None:
        """Check all of it; raise a :class:`Fout` that says what is wrong."""

    def sluit(self) -> None:
        """Finish what is being written, close the engine and drop the key."""


class Drukker(Protocol):
    """Makes paper: plain data in, PDF bytes out."""

    def druk(self, blad: Werkblad, opties: Drukopties) -> Afdruk:
        """Return the PDF and the warnings to show before printing."""
