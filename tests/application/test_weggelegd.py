"""What restoring put aside is thinned with the backups, on a real vault with a clock that a test moves."""

import shutil
from pathlib import Path

import pytest

from krachtwerk_desktop.application.reservekopieen import ReservekopieService
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import weggelegd
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.sleutels import VLUG
from tests.application.conftest import VasteKlok
from tests.application.test_reservekopieen import dienst, kluis

__all__ = ("dienst", "kluis")


def dagen(dienst: ReservekopieService, klok: VasteKlok, aantal: int, elke: int = 1) -> None:
    """Let days go by on which the program is opened, or one in so many."""
    for _ in range(0, aantal, elke):
        klok.verder(days=elke)
        dienst.maak_als_nodig()


def aparte_mappen(kluis: Kluis) -> list[str]:
    return sorted(pad.name for pad in kluis.reservekopieen.map.iterdir() if "vervangen" in pad.name)


def test_what_restoring_put_aside_is_thinned_but_never_at_once(
    dienst: ReservekopieService, kluis: Kluis, klok: VasteKlok
) -> None:
    plaats = Kluisplaats(kluis.reservekopieen.map.parent)
    dagen(dienst, klok, 2)
    for _ in range(5):
        weggelegd.leg_weg(plaats)
        dagen(dienst, klok, 1)
    alle = [f"vervangen-{n}" for n in range(1, 6)]
    dagen(dienst, klok, 25, elke=5)
    assert aparte_mappen(kluis) == alle
    klok.verder(days=400)
    dienst.maak()
    assert aparte_mappen(kluis) == alle  # only a clock that jumped
    klok.verder(days=-400)
    dagen(dienst, klok, 40, elke=5)
    assert aparte_mappen(kluis) == alle[2:]
    dagen(dienst, klok, 40, elke=5)
    assert aparte_mappen(kluis) == alle[2:]
    # A number is never given twice: the highest is the newest.
    shutil.rmtree(plaats.reservekopieen / "vervangen-3")
    weggelegd.leg_weg(plaats)
    assert aparte_mappen(kluis) == ["vervangen-4", "vervangen-5", "vervangen-6"]


def test_what_is_of_another_vault_or_of_before_is_not_thrown_away(
    dienst: ReservekopieService, kluis: Kluis, klok: VasteKlok, tmp_path: Path
) -> None:
    plaats = Kluisplaats(kluis.reservekopieen.map.parent)
    ander = kluizen.bereid_voor(tmp_path / "ander", "een ander wachtwoord", VLUG)
    ander.voltooi(ander.noodcode).sluit()
    dagen(dienst, klok, 1)
    for _ in range(6):
        weggelegd.leg_weg(plaats)
    apart = [plaats.reservekopieen / f"vervangen-{n}" for n in range(1, 7)]
    shutil.copy(tmp_path / "ander" / "kluis.sleutel", apart[0] / "kluis.sleutel")
    (apart[1] / "kluis.sleutel").write_bytes(b"stuk")
    for een in apart[:2]:
        Kluisplaats(een).vorige_sleutel.unlink(missing_ok=True)
    (apart[2] / "kluis.na").unlink()  # put aside by an earlier version of this program
    dagen(dienst, klok, 20, elke=5)
    assert len(aparte_mappen(kluis)) == 6
    dagen(dienst, klok, 30, elke=5)
    assert aparte_mappen(kluis) == [f"vervangen-{n}" for n in (1, 2, 4, 5, 6)]


def test_a_disk_that_keeps_what_was_put_aside_is_no_failed_backup(
    dienst: ReservekopieService, kluis: Kluis, klok: VasteKlok, monkeypatch: pytest.MonkeyPatch
) -> None:
    plaats = Kluisplaats(kluis.reservekopieen.map.parent)
    dagen(dienst, klok, 1)
    for _ in range(4):
        weggelegd.leg_weg(plaats)
    dagen(dienst, klok, 25, elke=5)
    echt = Path.rename

    def bezet(pad: Path, naar: Path) -> Path:
        if pad.name.startswith("vervangen-"):
            raise PermissionError(13, "bezet")
        return echt(pad, naar)

    with monkeypatch.context() as m:
        m.setattr(Path, "rename", bezet)
        dagen(dienst, klok, 20, elke=5)
        assert dienst.maak().gelukt
    assert len(aparte_mappen(kluis)) == 4
    dagen(dienst, klok, 1)
    assert aparte_mappen(kluis) == ["vervangen-2", "vervangen-3", "vervangen-4"]
