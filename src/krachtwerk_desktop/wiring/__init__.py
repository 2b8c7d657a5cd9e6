"""Builds vault, catalogue, services and sheets, and hands them over; knows no Qt.

Everything heavy is imported inside the function that needs it: the first window asks this
module only where the vault is.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from krachtwerk_desktop.resources import map_van
from krachtwerk_desktop.storage import plaats
from krachtwerk_desktop.storage.slot import Slot, roep
from krachtwerk_desktop.wiring import bouw
from krachtwerk_desktop.wiring.bouw import diensten_over
from krachtwerk_desktop.wiring.poort import Poort

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from krachtwerk_desktop.application.diensten import Diensten
    from krachtwerk_desktop.domain.werkblad import Afdruk, Drukopties
    from krachtwerk_desktop.storage.sessie import Terug
    from krachtwerk_desktop.wiring.oefenkluis import Oefening

__all__ = (
    "Poort",
    "bezwaar",
    "diensten_over",
    "eis_beurt",
    "heeft_kluis",
    "kluismap",
    "leeg_werkblad",
    "neem_slot",
    "oefening",
    "open_om_te_lezen",
    "roepbestand",
    "tel_inhoud",
    "tel_lettertypen",
)


def kluismap(gekozen: Path | None) -> Path:
    """Return the folder of the vault: the chosen one, else that of this system."""
    return gekozen if gekozen is not None else plaats.standaard_map()


def heeft_kluis(map_: Path) -> bool:
    """Say whether a vault, or what is left of one, is in this folder."""
    return plaats.bestaat(map_)


def neem_slot(map_: Path) -> Slot | None:
    """Take the lock of this folder; None when another window has it, which is then called."""
    slot = Slot.probeer(map_)
    if slot is None:
        roep(map_)
    return slot


def bezwaar(map_: Path) -> str:
    """Return why no vault can be kept in this folder, or ``''``; making and opening one refuse too."""
    return plaats.bezwaar(map_)


def roepbestand(map_: Path) -> Path:
    """Return the file to watch: a second start touches it."""
    return plaats.Kluisplaats(map_).roep


def oefening(terug: Terug | None = None) -> AbstractContextManager[Oefening]:
    """Hold a practice vault for as long as the block runs."""
    from krachtwerk_desktop.wiring import oefenkluis

    return oefenkluis.oefening(terug)


def open_om_te_lezen(map_: Path, wachtwoord: str) -> Diensten:
    """Open the vault beside a window that may be open; nothing is written but that a try was wrong.

    :raises NogWachten: after too many wrong ones, here or in the window.
    """
    from krachtwerk_desktop.storage import kluis
    from krachtwerk_desktop.storage.pogingen import Pogingen

    with Pogingen(map_).poging():
        geopend = kluis.open_met_wachtwoord(map_, wachtwoord, alleen_lezen=True)
    return diensten_over(geopend)


def eis_beurt(map_: Path) -> None:
    """Raise NogWachten now, before anybody types a wachtwoord that is not looked at."""
    from krachtwerk_desktop.application.fouten import NogWachten
    from krachtwerk_desktop.storage.pogingen import Pogingen

    if over := Pogingen(map_).over():
        raise NogWachten(over)


def tel_inhoud() -> tuple[int, int]:
    """Read all texts and return how many basistaken and leefgebieden there are; raises InhoudFout."""
    from krachtwerk_desktop.content.oefening import lees_oefening, lees_profiel

    inhoud = bouw.inhoud()
    lees_profiel(map_van("inhoud"))
    lees_oefening(map_van("inhoud"), inhoud)  # a practice client that is missing is missed too
    return len(inhoud.basistaken), len(inhoud.standaard_leefgebieden)


def leeg_werkblad(sleutel: str, opties: Drukopties) -> Afdruk:
    """Return a blank sheet for anybody, without opening a vault."""
    from krachtwerk_desktop.application.bladstand import CONCEPT
    from krachtwerk_desktop.application.klok import Systeemklok
    from krachtwerk_desktop.application.werkbladen import leeg_blad
    from krachtwerk_desktop.domain.werkblad import Kop

    kop = Kop("", "", "", "", CONCEPT, Systeemklok().vandaag(), oefening=False)
    return bouw.drukker().druk(leeg_blad(sleutel, bouw.inhoud(), kop), opties)


def tel_lettertypen() -> int:
    """Read every font of the program and return how many; raises BronOntbreekt."""
    return bouw.drukker().lees_letters()
