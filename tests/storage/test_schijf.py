"""A disk that is full, read-only, gone or moved: nothing is lost and saving resumes."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from krachtwerk_desktop.application.fouten import MapNietGeschikt, NietGelezen, NietOpgeslagen
from krachtwerk_desktop.domain.antwoord import Schrijving
from krachtwerk_desktop.domain.client import Client, Traject
from krachtwerk_desktop.domain.plek import AntwoordPlek
from krachtwerk_desktop.storage import kluis as kluizen
from krachtwerk_desktop.storage.kluis import Kluis
from krachtwerk_desktop.storage.plaats import Kluisplaats
from krachtwerk_desktop.storage.sleutels import VLUG
from krachtwerk_desktop.storage.slot import Slot
from tests.storage.conftest import DAG, MOMENT, WACHTWOORD, maak_kluis

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs a small disk of Linux")


def begin(kluis: Kluis) -> None:
    kluis.clienten.voeg_toe(Client("c1", "Samira", "", "2026-001"), Traject("t1", "c1", 1, DAG))


def leg_vast(kluis: Kluis, nummer: int, omvang: int = 3000) -> None:
    plek = AntwoordPlek("t1", "f", f"v{nummer}")
    kluis.velden.schrijf([Schrijving(plek, f"{nummer} " + "x" * omvang, MOMENT, "b")])


def nummers(kluis: Kluis) -> list[int]:
    return sorted(int(antwoord.tekst.split()[0]) for antwoord in kluis.antwoorden.van("t1"))


def stuur(kluis: Kluis) -> str:
    """Save a field as a page does, and return what the page is told."""
    gezegd: list[str] = []
    plek = AntwoordPlek("t1", "f", "pagina")
    kluis.velden.stuur(
        Schrijving(plek, "y" * 9000, MOMENT, "b"),
        lambda: gezegd.append(""),
        lambda fout: gezegd.append(fout.zin),
    )
    kluis.instellingen.lees("wacht op wat gestuurd is")
    return gezegd[0]


def koppel(opties: str, map_: Path) -> None:
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", opties, "tmpfs", str(map_)], check=True, capture_output=True
    )


@pytest.fixture
def kleine_schijf(tmp_path: Path) -> Iterator[Path]:
    """A disk of one and a half megabyte."""
    schijf = tmp_path / "schijf"
    schijf.mkdir()
    try:
        koppel("size=1536k", schijf)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("making a small disk needs an administrator")
    yield schijf
    subprocess.run(["umount", "-l", str(schijf)], check=True)


def leg_vast_tot_vol(kluis: Kluis) -> int:
    """Save until the disk is full and says so; return how many were saved."""
    for nummer in range(1000):
        try:
            leg_vast(kluis, nummer)
        except NietOpgeslagen as fout:
            if "De schijf is vol. Er is niets veranderd." not in fout.zin:
                raise
            return nummer
    return pytest.fail("de schijf raakt niet vol")


@linux
def test_a_full_disk_loses_nothing_and_saving_resumes(kleine_schijf: Path) -> None:
    vulling = kleine_schijf / "vulling"
    vulling.write_bytes(bytes(600_000))
    kluis, _ = maak_kluis(kleine_schijf / "kluis")
    begin(kluis)
    bewaard = leg_vast_tot_vol(kluis)
    assert bewaard > 0
    assert nummers(kluis) == list(range(bewaard))
    with pytest.raises(NietOpgeslagen, match="vol"):
        leg_vast(kluis, bewaard)
    assert "Je tekst staat nog op het scherm" in stuur(kluis)
    vulling.unlink()
    leg_vast(kluis, bewaard)
    kluis.sluit()
    weer = kluizen.open_met_wachtwoord(kleine_schijf / "kluis", WACHTWOORD)
    weer.controleer()
    assert nummers(weer) == list(range(bewaard + 1))
    weer.sluit()


@linux
def test_a_full_disk_leaves_no_half_vault(kleine_schijf: Path) -> None:
    (kleine_schijf / "vulling").write_bytes(bytes(1_480_000))
    map_ = kleine_schijf / "kluis"
    nieuw = kluizen.bereid_voor(map_, WACHTWOORD, VLUG)
    with pytest.raises(NietOpgeslagen, match=r"niet worden gemaakt\. De schijf is vol"):
        nieuw.voltooi(nieuw.noodcode)
    assert [p.name for p in map_.iterdir() if p.name.startswith("kluis.db")] == []
    (kleine_schijf / "vulling").unlink()
    nieuw.voltooi(nieuw.noodcode).sluit()


@linux
def test_a_read_only_disk_is_told(kleine_schijf: Path) -> None:
    map_ = kleine_schijf / "kluis"
    kluis, _ = maak_kluis(map_)
    begin(kluis)
    leg_vast(kluis, 1)
    kluis.sluit()
    subprocess.run(["mount", "-o", "remount,ro", str(kleine_schijf)], check=True)
    with pytest.raises(MapNietGeschikt, match="niet schrijven"):
        Slot.neem(map_)
    with pytest.raises(NietGelezen, match="mag niet worden geschreven"):
        kluizen.open_met_wachtwoord(map_, WACHTWOORD)
    lezer = kluizen.open_met_wachtwoord(map_, WACHTWOORD, alleen_lezen=True)
    assert nummers(lezer) == [1]
    lezer.sluit()


@linux
def test_a_disk_that_is_pulled_out_and_put_back(tmp_path: Path, kleine_schijf: Path) -> None:
    """The folder is another one for a while, as when a stick is out."""
    map_ = kleine_schijf / "kluis"
    kluis, _ = maak_kluis(map_)
    begin(kluis)
    leg_vast(kluis, 1)
    koppel("size=64k", kleine_schijf)
    with pytest.raises(NietOpgeslagen, match="niet meer te vinden"):
        leg_vast(kluis, 2)
    with pytest.raises(NietOpgeslagen, match="niet meer te vinden"):
        leg_vast(kluis, 2)
    assert list(kleine_schijf.iterdir()) == []
    subprocess.run(["umount", str(kleine_schijf)], check=True)
    leg_vast(kluis, 2)
    assert nummers(kluis) == [1, 2]
    kluis.sluit()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder that is in use")
def test_a_folder_that_is_moved_away_and_back(
    kluis: Kluis, map_: Path, open_weer: Callable[[], Kluis]
) -> None:
    begin(kluis)
    leg_vast(kluis, 1)
    elders = map_.rename(map_.with_name("elders"))
    with pytest.raises(NietOpgeslagen, match=r"niet meer te vinden.*Zet|Steek"):
        leg_vast(kluis, 2)
    assert not map_.exists()
    elders.rename(map_)
    leg_vast(kluis, 2)
    leg_vast(kluis, 3)
    assert nummers(kluis) == [1, 2, 3]
    kluis.sluit()
    assert nummers(open_weer()) == [1, 2, 3]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows replaces no file that is in use")
def test_a_file_that_was_replaced_is_never_written_blindly(kluis: Kluis, map_: Path, tmp_path: Path) -> None:
    begin(kluis)
    maak_kluis(tmp_path / "ander")[0].sluit()
    vreemd = (tmp_path / "ander" / "kluis.db").replace(Kluisplaats(map_).db)
    voor = vreemd.read_bytes()
    with pytest.raises(NietOpgeslagen, match="niet meer te vinden"):
        leg_vast(kluis, 1)
    with pytest.raises(NietOpgeslagen, match=r"kluis\.db hoort niet bij deze sleutel"):
        leg_vast(kluis, 1)
    assert vreemd.read_bytes() == voor


@pytest.mark.skipif(os.name != "posix", reason="needs limits of POSIX")
def test_each_write_that_fails_is_told_and_the_next_succeeds(tmp_path: Path) -> None:
    """In a process of its own: a limit on the size of files makes write n fail, for many n."""
    klaar = subprocess.run(
        [sys.executable, "-m", "tests.storage.grens", str(tmp_path / "kluis")],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (klaar.returncode, klaar.stderr) == (0, "")
    gelukt, mislukt = (int(deel) for deel in klaar.stdout.split())
    assert gelukt > 20
    assert mislukt > 20


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder that is in use")
def test_a_command_on_a_folder_that_was_moved_away_is_really_not_done(
    kluis: Kluis, map_: Path, open_weer: Callable[[], Kluis]
) -> None:
    """The open file is still there to write to; what is told as not done must not turn up later."""
    begin(kluis)
    elders = map_.rename(map_.with_name("elders"))
    for nummer in ("2", "3"):
        with pytest.raises(NietOpgeslagen, match=r"niet meer te vinden\. Er is niets veranderd"):
            kluis.clienten.voeg_toe(
                Client(f"c{nummer}", "Marek", "", f"2026-00{nummer}"),
                Traject(f"t{nummer}", f"c{nummer}", 1, DAG),
            )
    elders.rename(map_)
    kluis.sluit()
    assert [regel.client.naam for regel in open_weer().clienten.regels()] == ["Samira"]
