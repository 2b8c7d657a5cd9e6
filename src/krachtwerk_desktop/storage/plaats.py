"""Where a vault lives, and where it may not.

Standard library only and quick to load, without dataclasses: the first window needs this
before anything else. Errors are imported where they are raised for the same reason.

A database that several machines write to, or that a synchronising program copies while it
is being written, breaks. So a live vault stays on a disk of this machine.
"""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path

ALLEEN_EIGENAAR = 0o600
_MAP_VAN_EIGENAAR = 0o700


class Kluisplaats:
    """The files of one vault; the folder need not exist yet.

    Each is put together once: some are asked for at every save.
    """

    def __init__(self, map_: Path) -> None:
        self.map = Path(map_)

    @cached_property
    def db(self) -> Path:
        return self.map / "kluis.db"

    @cached_property
    def nieuwe_db(self) -> Path:
        """The vault while it is being made; the last step gives it its name."""
        return self.map / "kluis.nieuw.db"

    @cached_property
    def wal(self) -> Path:
        return self.map / "kluis.db-wal"

    @cached_property
    def shm(self) -> Path:
        """SQLite's index of the log."""
        return self.map / "kluis.db-shm"

    @cached_property
    def bezig(self) -> Path:
        """There from the first save until the vault is closed; says how far the log was."""
        return self.map / "kluis.bezig"

    @cached_property
    def sleutel(self) -> Path:
        return self.map / "kluis.sleutel"

    @cached_property
    def vorige_sleutel(self) -> Path:
        return self.map / "kluis.sleutel.vorige"

    @cached_property
    def slot(self) -> Path:
        return self.map / "kluis.slot"

    @cached_property
    def pogingen(self) -> Path:
        """How often in a row the wachtwoord or the noodcode was wrong."""
        return self.map / "kluis.pogingen"

    @cached_property
    def roep(self) -> Path:
        """The file that a second start touches to call the first one's window."""
        return self.map / "kluis.roep"

    @cached_property
    def reservekopieen(self) -> Path:
        return self.map / "reservekopieen"


def standaard_map(omgeving: Mapping[str, str] = os.environ, systeem: str = sys.platform) -> Path:
    """Return the folder for a vault: local data of this person, not roaming, not synchronised."""
    if systeem == "win32":
        lokaal = omgeving.get("LOCALAPPDATA")
        basis = Path(lokaal) if lokaal else Path.home() / "AppData" / "Local"
        return basis / "Krachtwerk Desktop"
    if systeem == "darwin":
        return Path.home() / "Library" / "Application Support" / "Krachtwerk Desktop"
    gegeven = omgeving.get("XDG_DATA_HOME", "")
    basis = Path(gegeven) if gegeven.startswith("/") else Path.home() / ".local" / "share"
    return basis / "krachtwerk-desktop"


def bestaat(map_: Path) -> bool:
    """Say whether a vault (or what is left of one) is here; a half-made one does not count.

    A folder that cannot be looked into may hold one: opening it then says what is wrong.
    """
    plaats = Kluisplaats(map_)
    try:
        return any(pad.exists() for pad in (plaats.db, plaats.sleutel, plaats.vorige_sleutel))
    except OSError:
        return True


def maak_map(map_: Path) -> None:
    """Make the folder for its owner alone; an existing one is closed off when it is ours.

    :raises MapNietGeschikt: when it cannot be made.
    """
    try:
        if not map_.exists():
            map_.mkdir(parents=True, mode=_MAP_VAN_EIGENAAR)
        open_voor_anderen = map_.stat().st_mode & 0o777 != _MAP_VAN_EIGENAAR
        if open_voor_anderen and (bestaat(map_) or not any(map_.iterdir())):
            map_.chmod(_MAP_VAN_EIGENAAR)
    except OSError as fout:
        raise niet_geschikt(_geen_schrijfrecht(map_)) from fout


def sluit_af(map_: Path) -> None:
    """Let the files of a vault be for their owner alone again: put back by hand they may be open to all."""
    with suppress(OSError):
        for pad in map_.glob("kluis.*"):
            if pad.is_file() and pad.stat().st_mode & 0o777 != ALLEEN_EIGENAAR:
                pad.chmod(ALLEEN_EIGENAAR)


def maak_bestand(pad: Path) -> int:
    """Open a file for its owner alone, made when it is not there, and return its descriptor."""
    return os.open(pad, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), ALLEEN_EIGENAAR)


def bezwaar(map_: Path) -> str:
    """Return why a live vault cannot be in this folder, with the way out, or ``''``."""
    from krachtwerk_desktop.storage import schijven

    echt = schijven.echte_map(map_)
    netwerk = schijven.netwerk(echt)
    if netwerk:
        return (
            f"De map {map_} staat op een netwerkschijf ({netwerk}). Daar kan een kluis stuk gaan. "
            "Er is niets veranderd. Kies een map op deze laptop zelf. "
            "Reservekopieën mogen wel op de netwerkschijf."
        )
    dienst = schijven.gesynchroniseerd(echt)
    if dienst:
        return (
            f"De map {map_} wordt gesynchroniseerd door {dienst}. Daar kan een kluis stuk gaan. "
            "Er is niets veranderd. Kies een map die alleen op deze laptop staat. "
            f"Reservekopieën mogen wel in {dienst}."
        )
    if map_.exists() and not map_.is_dir():
        return f"{map_} is geen map maar een bestand. Er is niets veranderd. Kies een map voor de kluis."
    return ""


def keur_goed(map_: Path) -> None:
    """Raise MapNietGeschikt with the way out when a live vault cannot be here."""
    zin = bezwaar(map_)
    if zin:
        raise niet_geschikt(zin)


def niet_geschikt(zin: str) -> Exception:
    """Return the error for an unfit folder, imported only now that it is needed."""
    from krachtwerk_desktop.application.fouten import MapNietGeschikt

    return MapNietGeschikt(zin)


def _geen_schrijfrecht(map_: Path) -> str:
    return (
        f"In de map {map_} kan het programma niets bewaren. Er is niets veranderd. "
        "Kies een andere map, of vraag wie de laptop beheert om schrijfrecht."
    )
