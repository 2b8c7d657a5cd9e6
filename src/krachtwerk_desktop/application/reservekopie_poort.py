"""What the services ask of the keeper of backups (``storage.reservekopieen``).

Everything here may take long (a stick, a network) and is called beside the window.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from krachtwerk_desktop.application.voortgang import Voortgang
from krachtwerk_desktop.domain.reservekopie import Kopie, KopieClient, Reden, Weggelegd


def is_er(map_: Path) -> bool:
    """Say whether a folder can be reached; a share that went away may answer with any error at all."""
    try:
        return map_.is_dir()
    except OSError:
        return False


class Stand(StrEnum):
    """What is known of a backup that was found."""

    ONBEKEKEN = "onbekeken"
    BEWEZEN = "bewezen"
    ANDERE_SLEUTEL = "andere_sleutel"
    BESCHADIGD = "beschadigd"


@dataclass(frozen=True, slots=True)
class Vondst:
    """A backup in a folder; *kopie* is there only when it is proven."""

    map: Path
    nummer: int
    dag: date
    stand: Stand
    kopie: Kopie | None = None


@dataclass(frozen=True, slots=True)
class Inzage:
    """What is in a backup, read without changing it; *geheim* goes along to restore it."""

    vondst: Vondst
    clienten: tuple[KopieClient, ...]
    geheim: object = field(repr=False)
    eigen_wachtwoord: bool
    """Whether after restoring the wachtwoord of the backup opens it, and not today's."""


class Terugzetting(Protocol):
    """A backup that lies ready beside the vault, checked."""

    def wissel(self) -> None:
        """Put it in the vault's place; the vault is closed. NietOpgeslagen: nothing changed."""


class Reservekopieen(Protocol):
    """Backups of one vault, beside it and in other folders."""

    @property
    def map(self) -> Path:
        """The folder beside the vault."""

    def maak(self, map_: Path, nummer: int, reden: Reden, moment: datetime, voortgang: Voortgang) -> Vondst:
        """Copy, prove, and only then give it its name; the vault can be written meanwhile.

        ReservekopieGestopt or NietOpgeslagen: no half backup is left that counts.
        """

    def kopieer(self, vondst: Vondst, map_: Path, voortgang: Voortgang) -> Vondst:
        """Put a proven backup in another folder as well, and read it back."""

    def vind(self, map_: Path, *, grondig: bool = False) -> list[Vondst]:
        """Return the backups in a folder, newest first; *grondig* reads every byte."""

    def vind_rond(self, map_: Path) -> list[Vondst]:
        """Return the backups in a folder of choice and in the folders in it, every byte read."""

    def wis(self, vondst: Vondst) -> None:
        """Remove a backup; halfway it does not count any more."""

    def weggelegd(self) -> list[Weggelegd]:
        """Return what restoring put aside of this vault, beside it; not what is another's or unknown."""

    def wis_weggelegd(self, weggelegd: Weggelegd) -> None:
        """Remove it; NietOpgeslagen."""

    def maak_plek(self, gekozen: Path) -> Path:
        """Make the folder for this vault's backups in a chosen place; NietOpgeslagen if it cannot be."""

    def geef_sleutel(self, vondsten: Sequence[Vondst]) -> list[Vondst]:
        """Let today's wachtwoord and noodcode open these; return the ones where that failed."""

    def bekijk(self, vondst: Vondst, wachtwoord: str = "") -> Inzage:
        """Read what is in it. WachtwoordOnjuist when another key, or another wachtwoord, is needed."""

    def zet_klaar(self, inzage: Inzage, voortgang: Voortgang) -> Terugzetting:
        """Copy it beside the vault and check it there; the vault is as it was."""

    def stop(self) -> None:
        """Stop what is running, and wait for that: the vault is about to close."""
