"""The key file in its folder: missing, empty, damaged, of another vault, open to all; none is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import (
    GeenKluis,
    NoodcodeOnjuist,
    SleutelbestandLeeg,
    WachtwoordOnjuist,
)
from krachtwerk_desktop.domain import noodcode
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage import sleutelkast
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.sleutels import VLUG
from tests.storage.conftest import WACHTWOORD, maak_kluis


def test_the_key_file_of_another_vault_is_told_and_kept(dichte_kluis: Path, tmp_path: Path) -> None:
    maak_kluis(tmp_path / "ander")[0].sluit()
    plaats, vreemd = Kluisplaats(dichte_kluis), (tmp_path / "ander" / "kluis.sleutel").read_bytes()
    goed = plaats.sleutel.read_bytes()
    plaats.sleutel.write_bytes(vreemd)
    kluis = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    assert "hoorde bij een andere kluis" in kluis.melding
    kluis.sluit()
    for _ in range(2):
        assert plaats.sleutel.read_bytes() == plaats.vorige_sleutel.read_bytes() == goed
        assert (dichte_kluis / "kluis.sleutel.andere-1").read_bytes() == vreemd
        opnieuw = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
        assert opnieuw.melding == ""
        opnieuw.sluit()


def test_no_wachtwoord_is_called_wrong_for_the_key_of_another_vault(
    dichte_kluis: Path, tmp_path: Path
) -> None:
    """Whoever typed their own wachtwoord rightly must not be told that it is wrong."""
    maak_kluis(tmp_path / "ander")[0].sluit()
    plaats = Kluisplaats(dichte_kluis)
    for pad in (plaats.sleutel, plaats.vorige_sleutel):
        pad.write_bytes((tmp_path / "ander" / "kluis.sleutel").read_bytes())
    voor = {p.name: p.read_bytes() for p in dichte_kluis.iterdir()}
    for wachtwoord in (WACHTWOORD, "iets anders"):
        with pytest.raises(GeenKluis, match=r"kluis\.db of kluis\.sleutel"):
            kluizen.open_met_wachtwoord(dichte_kluis, wachtwoord)
    with pytest.raises(GeenKluis):
        kluizen.open_met_noodcode(dichte_kluis, noodcode.maak(), "rode fiets", afleiding=VLUG)
    assert {p.name: p.read_bytes() for p in dichte_kluis.iterdir()} == voor


def test_an_empty_key_file_is_told_as_empty(dichte_kluis: Path) -> None:
    plaats = Kluisplaats(dichte_kluis)
    plaats.sleutel.write_bytes(b"")
    plaats.vorige_sleutel.rename(dichte_kluis / "elders")
    with pytest.raises(SleutelbestandLeeg, match="is leeg"):
        kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    (dichte_kluis / "elders").rename(plaats.vorige_sleutel)
    kluis = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    assert "was leeg" in kluis.melding
    kluis.sluit()


def test_who_types_todays_wachtwoord_hears_that_only_the_copy_is_left(dichte_kluis: Path) -> None:
    plaats = Kluisplaats(dichte_kluis)
    toen = plaats.sleutel.read_bytes()
    kluis = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    kluis.wijzig_wachtwoord(WACHTWOORD, "een heel nieuw wachtwoord", VLUG)
    kluis.sluit()
    plaats.vorige_sleutel.write_bytes(toen)  # as when the disk refused to write the copy too
    with pytest.raises(WachtwoordOnjuist) as gewoon:
        kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    assert gewoon.value.zin == WachtwoordOnjuist.zin
    plaats.sleutel.write_bytes(b"")
    with pytest.raises(WachtwoordOnjuist, match=r"klopt niet\. .*was leeg.*je vorige wachtwoord"):
        kluizen.open_met_wachtwoord(dichte_kluis, "een heel nieuw wachtwoord")
    with pytest.raises(NoodcodeOnjuist, match=r"klopt niet\. .*was leeg"):
        kluizen.open_met_noodcode(dichte_kluis, noodcode.maak(), "rode fiets", afleiding=VLUG)
    kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD).sluit()


def test_what_is_no_key_of_this_vault_never_takes_the_place_of_the_copy(
    kluis: Kluis, map_: Path, tmp_path: Path
) -> None:
    maak_kluis(tmp_path / "ander")[0].sluit()
    plaats = Kluisplaats(map_)
    goed = plaats.vorige_sleutel.read_bytes()
    for rommel in (b"", b"stuk", (tmp_path / "ander" / "kluis.sleutel").read_bytes()):
        plaats.sleutel.write_bytes(rommel)
        sleutelkast.schrijf(plaats, kluis._sleutels)
        assert plaats.vorige_sleutel.read_bytes() == goed
        assert sleutelkast.lees(plaats).melding == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no modes")
def test_files_that_were_put_back_by_hand_are_closed_off_again(dichte_kluis: Path) -> None:
    for pad in dichte_kluis.iterdir():
        pad.chmod(0o644)
    kluis = kluizen.open_met_wachtwoord(dichte_kluis, WACHTWOORD)
    kluis.instellingen.zet({"a": "b"})
    open_voor_anderen = [p.name for p in dichte_kluis.iterdir() if p.stat().st_mode & 0o077]
    kluis.sluit()
    assert open_voor_anderen == []


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on memory")
def test_too_little_memory_is_not_called_a_wrong_wachtwoord() -> None:
    """In a process of its own, which may use hardly more than it does already."""
    script = (
        "import resource\n"
        "from krachtwerk_desktop.storage import sleutels\n"
        "from krachtwerk_desktop.application.fouten import TeWeinigGeheugen\n"
        "from pathlib import Path\n"
        "nu = int(Path('/proc/self/statm').read_text().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (nu + (32 << 20),) * 2)\n"
        "try:\n"
        "    sleutels.uit_wachtwoord('x', bytes(16), sleutels.VOLUIT)\n"
        "except TeWeinigGeheugen as fout:\n"
        "    print(fout.zin)\n"
    )
    klaar = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "te weinig geheugen" in klaar.stdout
