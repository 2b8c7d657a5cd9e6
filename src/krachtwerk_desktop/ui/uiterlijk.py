"""What is remembered of the look: mode and text size, and nothing else.

A small file of its own, outside the vault, since it is needed before anything is unlocked.
It holds no word about anybody. A file that cannot be read or written is no reason to bother
someone: the program then looks as it does on the first day.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast, get_args

from krachtwerk_desktop.ui.thema import KLEINSTE_SCHAAL, Modus, lees_waarden

BESTAND: Final = "uiterlijk.toml"
_MODI: Final = get_args(Modus)


def instellingen_map(omgeving: Mapping[str, str] = os.environ, systeem: str = sys.platform) -> Path:
    """Return this person's folder for settings on this machine."""
    if systeem == "win32":
        lokaal = omgeving.get("LOCALAPPDATA")
        return (Path(lokaal) if lokaal else Path.home() / "AppData" / "Local") / "Krachtwerk Desktop"
    if systeem == "darwin":
        return Path.home() / "Library" / "Application Support" / "Krachtwerk Desktop"
    gegeven = omgeving.get("XDG_CONFIG_HOME", "")
    return (Path(gegeven) if gegeven.startswith("/") else Path.home() / ".config") / "krachtwerk-desktop"


class Uiterlijk:
    """Mode and text size as they were chosen last; `bewaar` writes them for their owner alone."""

    def __init__(self, map_: Path | None = None) -> None:
        self._pad = (map_ or instellingen_map()) / BESTAND
        waarden = self._lees()
        modus = waarden.get("modus", "systeem")
        self.modus = cast("Modus", modus if modus in _MODI else "systeem")
        self.schaal = _getal(waarden.get("schaal", ""))

    def bewaar(self, modus: Modus, schaal: float) -> None:
        self.modus, self.schaal = modus, schaal
        try:
            self._pad.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            vlaggen = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            with os.fdopen(os.open(self._pad, vlaggen, 0o600), "w", encoding="utf-8") as bestand:
                bestand.write(f'modus = "{modus}"\nschaal = "{schaal}"\n')
        except OSError:
            return

    def _lees(self) -> Mapping[str, str]:
        try:
            return lees_waarden(self._pad.read_text("utf-8")).get("", {})
        except (OSError, UnicodeDecodeError):
            return {}


def _getal(tekst: str) -> float:
    try:
        return float(tekst)
    except ValueError:
        return KLEINSTE_SCHAAL
