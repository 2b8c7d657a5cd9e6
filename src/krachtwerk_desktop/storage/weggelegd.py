"""What stood in the place of the vault when a restore replaced it: folders ``vervangen-N`` among the backups.

The highest number goes to the newest. Each remembers the number of the newest backup of that
moment: by the backups that came after it its age is counted, not by a clock that may jump.
"""

import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from krachtwerk_desktop.application.fouten import Fout
from krachtwerk_desktop.domain.reservekopie import Weggelegd
from krachtwerk_desktop.storage import reservekopiemap as mappen
from krachtwerk_desktop.storage import sleutelkast, storingen
from krachtwerk_desktop.storage.plaats import Kluisplaats, maak_map

_NAAM: Final = re.compile(r"vervangen-(\d{1,9})")
_NA: Final = "kluis.na"


def leg_weg(plaats: Kluisplaats) -> None:
    """Keep what is in the vault's place, damaged or not: somebody may be able to read it. OSError."""
    maak_map(plaats.reservekopieen)
    apart = plaats.reservekopieen / f"vervangen-{max([0, *_mappen(plaats)]) + 1}"
    mappen.maak_map(apart)
    _onthoud(plaats, apart)
    for pad in (plaats.db, plaats.wal, plaats.sleutel, plaats.vorige_sleutel):
        if pad.exists():
            mappen.kopieer(pad, apart / pad.name, lambda _gedaan, _totaal: None)


def zoek(plaats: Kluisplaats, kluis_id: bytes) -> list[Weggelegd]:
    """Return what was put aside of this vault; of another, or unknown, it is nobody's here to throw away.

    One from before its moment was remembered counts as put aside now.
    """
    gevonden: list[Weggelegd] = []
    with suppress(OSError):
        for volg, apart in _mappen(plaats).items():
            if _is_van_kluis(Kluisplaats(apart), kluis_id):
                gevonden.append(Weggelegd(volg, _na(plaats, apart)))
    return gevonden


def wis(plaats: Kluisplaats, weggelegd: Weggelegd) -> None:
    """Remove one; halfway it is not taken for anything any more."""
    try:
        mappen.wis(plaats.reservekopieen / f"vervangen-{weggelegd.volg}")
    except OSError as fout:
        raise storingen.bestand_niet_geschreven("De map met reservekopieën", fout) from None


def geef_sleutel(plaats: Kluisplaats, kluis_id: bytes, nu: bytes) -> None:
    """Let today's key file open what was in the place of this vault before it was replaced.

    An earlier wachtwoord must open nothing of it any more; what cannot be read opens nothing anyhow.
    """
    for apart in _mappen(plaats).values():
        toen = Kluisplaats(apart)
        with suppress(OSError):
            if _is_van_kluis(toen, kluis_id):
                if not toen.sleutel.exists() or toen.sleutel.read_bytes() != nu:
                    mappen.vervang(toen.sleutel, nu)
                toen.vorige_sleutel.unlink(missing_ok=True)


def is_van(sleutel: Path, kluis_id: bytes) -> bool:
    """Say whether a key file is of this vault."""
    try:
        return sleutelkast.lees_een(sleutel).kluis_id == kluis_id
    except Fout:
        return False


def _mappen(plaats: Kluisplaats) -> dict[int, Path]:
    """Return the folders by their number, oldest first."""
    namen = {pad: _NAAM.fullmatch(pad.name) for pad in plaats.reservekopieen.glob("vervangen-*")}
    return dict(sorted((int(past[1]), pad) for pad, past in namen.items() if past is not None))


def _is_van_kluis(toen: Kluisplaats, kluis_id: bytes) -> bool:
    return any(is_van(pad, kluis_id) for pad in (toen.sleutel, toen.vorige_sleutel))


def _na(plaats: Kluisplaats, apart: Path) -> int:
    with suppress(FileNotFoundError, ValueError):
        return int((apart / _NA).read_bytes())
    return _onthoud(plaats, apart)


def _onthoud(plaats: Kluisplaats, apart: Path) -> int:
    nummers = [vondst.nummer for vondst in mappen.zoek(plaats.reservekopieen)]
    nieuwste = max([0, *nummers])
    mappen.vervang(apart / _NA, str(nieuwste).encode())
    return nieuwste
