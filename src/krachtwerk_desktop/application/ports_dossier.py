"""What the services ask of the vault besides the fields themselves.

What was typed but not saved yet, lines noted while listening, sheets frozen to be signed, and
the way back to what was changed or thrown away. Errors and callbacks are as in ``ports``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client
from krachtwerk_desktop.domain.concept import Concept
from krachtwerk_desktop.domain.doel import Doel
from krachtwerk_desktop.domain.geschiedenis import Ding, EerderGegeven, PrullenbakRegel, Stap
from krachtwerk_desktop.domain.notitie import Notitie, Plaatsing
from krachtwerk_desktop.domain.plek import Plek
from krachtwerk_desktop.domain.versie import Bijlage, Ondertekening, Versie


@dataclass(frozen=True, slots=True)
class Opvolger:
    """The newest version of a sheet over all rounds of a cliënt, where that is another one."""

    ronde: int
    nummer: int


@dataclass(frozen=True, slots=True)
class VersieVan:
    """A version, whose it is, in which of how many rounds, and the one that came in its place.

    *client_weg* tells that the cliënt lies in the waste bin.
    """

    client: Client
    versie: Versie
    ronde: int = 1
    rondes: int = 1
    opvolger: Opvolger | None = None
    client_weg: bool = False


class ConceptOpslag(Protocol):
    """Text that is no value yet; one per key, the last one written counts."""

    def stuur(self, concept: Concept, klaar: Callable[[], None], mislukt: Callable[[Fout], None]) -> None:
        """Write in the background while somebody types; *klaar* comes only after the commit."""

    def bewaar(self, concepten: Sequence[Concept]) -> None:
        """Write several in one transaction and wait for it: at lock and at close."""

    def haal(self, sleutel: str) -> Concept | None:
        """Return what was kept under this key."""

    def alle(self) -> list[Concept]:
        """Return all, last written first; those of cliënten in the waste bin are left out."""

    def wis(self, sleutels: Sequence[str]) -> None:
        """Forget these, known or not, in one transaction."""

    def stuur_weg(self, sleutels: Sequence[str], mislukt: Callable[[Fout], None]) -> None:
        """Forget these in the background: their text has become a value."""


class VersieOpslag(Protocol):
    """Frozen sheets. What was frozen is never changed; nothing here can."""

    def volgend_nummer(self, traject_id: str, blad: str) -> int:
        """Return the number of the next version of a sheet: above every number ever used."""

    def voeg_toe(self, versie: Versie, pdf: bytes) -> None:
        """Write a version with its ondertekeningen and its PDF as printed, in one transaction.

        *bijlagen* come later, by :meth:`voeg_bijlage_toe`. Only a practice vault has versions with
        an empty PDF, which is drawn when somebody looks.
        """

    def van(self, traject_id: str, blad: str = "") -> list[Versie]:
        """Return the versions of one sheet, or of all sheets, last made first; thrown away ones not."""

    def haal(self, versie_id: str) -> Versie | None:
        """Return one version, also one in the waste bin: look first, then bring back."""

    def pdf(self, versie_id: str) -> bytes:
        """Return the bytes as they were first printed; NietGevonden for an unknown version."""

    def zoek_code(self, code: str) -> list[VersieVan]:
        """Return the versions with this check code (no dash), last made first.

        Those in the waste bin come too, by themselves or with their cliënt: their paper may be
        in somebody's hands.
        """

    def wachtend(self) -> list[VersieVan]:
        """Return what waits for a signature: the newest version of each sheet of running trajecten.

        Without its *opvolger*: another round may be running too.
        """

    def zet_ondertekening(self, ondertekening: Ondertekening, bewerking: str = "") -> None:
        """Write how the signature of one person stands; the earlier data stay in the history.

        Once per datum and edit session, as for a field; without one each write is a session.
        """

    def voeg_bijlage_toe(self, bijlage: Bijlage, inhoud: bytes) -> None:
        """Keep a photo or scan; *omvang* is counted from *inhoud*."""

    def bijlage(self, bijlage_id: str) -> bytes:
        """Return the bytes of an attachment; NietGevonden for an unknown one."""

    def zet_bijlage_verwijderd(self, bijlage_id: str, op: datetime | None) -> None:
        """Delete (a moment) or bring back (None)."""

    def zet_verwijderd(self, versie_id: str, op: datetime | None) -> None:
        """Delete (a moment) or bring back (None); VersieGetekend for one that was ever signed."""


class NotitieOpslag(Protocol):
    """Lines of *Snel noteren*; their words are changed as a field (``NotitiePlek``)."""

    def van(self, traject_id: str) -> list[Notitie]:
        """Return the lines of a traject in the order they were said, placed or not."""

    def voeg_toe(self, notitie: Notitie) -> None:
        """Write a new line after the others."""

    def plaats(
        self, plaatsingen: Sequence[Plaatsing], schrijvingen: Sequence[Schrijving], doel: Doel | None = None
    ) -> None:
        """Place a line: the new texts of the fields, or a new doel, and where it went, all or nothing.

        A placing in a doel or actie counts only as long as that is not thrown away.
        """

    def haal_weg(self, notitie_id: str, plek: Plek, schrijvingen: Sequence[Schrijving] = ()) -> None:
        """Take a line out of a field again, with the text that the field then has."""

    def zet_verwijderd(self, notitie_id: str, op: datetime | None) -> None:
        """Delete (a moment) or bring back (None)."""


class GeschiedenisOpslag(Protocol):
    """The way back. Earlier texts of one field are in ``VeldOpslag.wijzigingen``."""

    def laatste(self, client_id: str, traject_id: str = "", *, papier: bool = False) -> Stap | None:
        """Return the last thing done for this cliënt that is not undone and still can be.

        Of one round and of the data of the cliënt; of all rounds without a *traject_id*. Of what
        the pages show, or of *papier*: signatures, scans and versions, which are never undone
        unseen from a page.
        Undoing itself is no step, so asking again after :meth:`maak_ongedaan` goes further back.
        A field that has its earlier text again, or a thing that is back again, is passed over.
        """

    def maak_ongedaan(self, stap: Stap, moment: datetime) -> None:
        """Undo a step in one transaction; what stood there now is kept as history.

        NietGevonden when it was undone already.
        """

    def gegevens(self, ding: Ding, ding_id: str, *wat: str) -> list[EerderGegeven]:
        """Return the earlier values of a datum of a thing, newest first.

        *wat* is the datum of a cliënt, or the rol and the datum of a signature of a versie.
        """

    def zet_tekst_terug(self, schrijving: Schrijving) -> None:
        """Write an earlier text of a field again: a step as any other, but no moved day."""

    def prullenbak(self) -> list[PrullenbakRegel]:
        """Return what was thrown away, last thrown first; parts of something thrown away not apart."""

    def zet_terug(self, ding: Ding, ding_id: str) -> None:
        """Bring a thing back with all that was in it; NietGevonden once it is gone for good."""

    def voeg_weer_toe(self, ding: Ding, ding_id: str) -> None:
        """Bring back a thing whose adding was undone; that is a step again, which can be undone."""

    def gooi_weer_weg(self, ding: Ding, ding_id: str, moment: datetime) -> None:
        """Throw away again what undoing brought back: a step again. VersieGetekend for a signed version."""

    def ruim_op(self, nu: datetime, bewaard: timedelta) -> int:
        """Remove for good what has lain in the bin for *bewaard*; return how many things.

        To be asked at each start, which also tells the vault that it is in use: time counts only
        where that confirms it (``opruimgrens``), so a clock that jumps removes nothing. Takes
        history, concepten and search copies along and zeroes the pages. Cliëntnummers stay
        taken. A version that was ever signed is left, and so is its cliënt: that takes
        :meth:`wis_voorgoed`.
        """

    def wis_voorgoed(self, ding: Ding, ding_id: str) -> None:
        """Remove one thing in the waste bin for good, now; NietGevonden for what is not in it.

        VersieGetekend for a version that was ever signed: that goes with its cliënt alone.
        """
