"""What the first window asks of the rest of the program.

All but `bereid_voor` may take a second (key derivation) and are called beside the window's
thread; they raise an error with a sentence, `zin`, that can be shown as it is. What they
return is handed on without being looked into.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from krachtwerk_desktop.application.instellingen import InstellingenService
    from krachtwerk_desktop.application.reservekopie_poort import Inzage, Vondst
    from krachtwerk_desktop.application.voortgang import Voortgang


class NieuweKluis(Protocol):
    """A vault that is made but does not count yet; dropping it leaves nothing behind."""

    noodcode: str
    """In groups, as it is shown."""

    def voltooi(self, overgetypt: str, naam: str, organisatie: str) -> object:
        """Make it the vault of this folder and return it, opened.

        NoodcodeOnjuist when what was typed back is not the code. After another failure it can
        be called again.
        """


class Herstel(Protocol):
    """A vault opened with its noodcode; the new wachtwoord already works."""

    noodcode: str
    """The code that replaces the used one, in groups."""
    naam: str
    organisatie: str
    instellingen: "InstellingenService"
    """When this vault locks by itself."""

    def voltooi(self, overgetypt: str | None) -> object:
        """Return the opened vault; typed back, the new code takes the place of the used one.

        None leaves the used code as it is. NoodcodeOnjuist when it is not the code.
        """


class Kopieherstel(Protocol):
    """The way back from a backup, for a vault that does not open."""

    def vandaag(self) -> "date":
        """Return the day."""

    def wacht(self) -> int:
        """Return how many seconds must pass before the next try."""

    def vind(self, gekozen: Path | None) -> "list[Vondst]":
        """Return the backups beside the vault, or in a folder of choice."""

    def bekijk(self, vondst: "Vondst", wachtwoord: str) -> "Inzage":
        """Look into one; WachtwoordOnjuist when it does not fit."""

    def zet_terug(self, inzage: "Inzage", voortgang: "Voortgang") -> None:
        """Let it be the vault; what was in its place is kept."""


class Poort(Protocol):
    """The way into the vault; wiring builds it."""

    def bereid_voor(self) -> None:
        """Load the heavy modules, while the wachtwoord is being typed."""

    def nieuw(self, wachtwoord: str) -> NieuweKluis:
        """Prepare a vault and its noodcode."""

    def wacht(self) -> int:
        """Return how many seconds must pass before the next try; quick, and asked on the window's thread."""

    def overgenomen(self) -> None:
        """Say that the window closes the opened vault from now on."""

    def laat_los(self) -> None:
        """Close what was opened and not taken over: its page is left."""

    def open(self, wachtwoord: str) -> object:
        """Open the vault; WachtwoordOnjuist when it does not fit."""

    def open_met_noodcode(self, noodcode: str, wachtwoord: str) -> Herstel:
        """Open the vault with its noodcode and give it a new wachtwoord; NoodcodeOnjuist if not."""

    def kopieherstel(self) -> Kopieherstel:
        """Return the way back from a backup."""

    def noodblad(self, noodcode: str, naam: str, organisatie: str) -> bytes:
        """Return the sheet with the noodcode as PDF, for the printer only."""
