"""Where a vault may live, on every system, tried from any system."""

import stat
import sys
from pathlib import Path, PurePosixPath

import pytest

from krachtwerk_desktop.application.fouten import MapNietGeschikt
from krachtwerk_desktop.storage import plaats, schijven

alleen_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no modes")


@pytest.mark.parametrize(
    ("systeem", "omgeving", "einde"),
    [
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/krachtwerk-desktop"),
        ("linux", {"XDG_DATA_HOME": "niet/absoluut"}, "/.local/share/krachtwerk-desktop"),
        ("linux", {}, "/.local/share/krachtwerk-desktop"),
        ("darwin", {}, "/Library/Application Support/Krachtwerk Desktop"),
        ("win32", {"LOCALAPPDATA": "/lokaal", "APPDATA": "/zwervend"}, "/lokaal/Krachtwerk Desktop"),
        ("win32", {}, "/AppData/Local/Krachtwerk Desktop"),
    ],
)
def test_the_default_folder_is_local_to_this_machine(
    systeem: str, omgeving: dict[str, str], einde: str
) -> None:
    assert plaats.standaard_map(omgeving, systeem).as_posix().endswith(einde)


@alleen_posix
def test_the_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    nieuw = tmp_path / "a" / "b"
    plaats.maak_map(nieuw)
    assert stat.S_IMODE(nieuw.stat().st_mode) == 0o700


@alleen_posix
def test_an_empty_folder_is_closed_off_but_a_folder_full_of_other_things_is_not(tmp_path: Path) -> None:
    leeg, vol = tmp_path / "leeg", tmp_path / "vol"
    for map_ in (leeg, vol):
        map_.mkdir()
        map_.chmod(0o755)
    (vol / "brief.odt").touch()
    plaats.maak_map(leeg)
    plaats.maak_map(vol)
    assert stat.S_IMODE(leeg.stat().st_mode) == 0o700
    assert stat.S_IMODE(vol.stat().st_mode) == 0o755


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    with pytest.raises(MapNietGeschikt, match="Er is niets veranderd"):
        plaats.maak_map(tmp_path / "bestand" / "kluis")


def test_a_vault_is_there_when_any_final_file_is(tmp_path: Path) -> None:
    hier = plaats.Kluisplaats(tmp_path)
    hier.nieuwe_db.touch()
    assert not plaats.bestaat(tmp_path)
    hier.vorige_sleutel.touch()
    assert plaats.bestaat(tmp_path)


LINUX = (
    "/dev/sda1 / ext4 rw 0 0\n"
    "server:/thuis /home nfs4 rw 0 0\n"
    "/dev/sdb1 /home/joost/lokaal ext4 rw 0 0\n"
    "//nas/zorg /mnt/met\\040spatie cifs rw 0 0\n"
    "joost@ver: /mnt/ver fuse.sshfs rw 0 0\n"
    "/dev/sdc1 /media/stick vfat rw 0 0\n"
    "nas:/oud /media/dubbel nfs rw 0 0\n"
    "/dev/sdd1 /media/dubbel ext4 rw 0 0\n"
)


@pytest.mark.parametrize(
    ("map_", "soort"),
    [
        ("/var/kluis", ""),
        ("/home/joost/.local/share", "nfs4"),
        ("/home/joost/lokaal/kluis", ""),
        ("/mnt/met spatie/kluis", "cifs"),
        ("/mnt/ver", "fuse.sshfs"),
        ("/mnt/verder", ""),
        ("/media/stick/kluis", ""),
        ("/media/dubbel/kluis", ""),
    ],
)
def test_a_network_disk_is_known_on_linux(map_: str, soort: str) -> None:
    assert schijven.netwerk_uit(PurePosixPath(map_), schijven.lees_mounts(LINUX)) == soort


def test_a_network_disk_is_known_on_macos() -> None:
    mounts = schijven.lees_mount(
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "//joost@nas/zorg op maat on /Volumes/zorg op maat (smbfs, nodev, nosuid, mounted by joost)\n"
    )
    assert schijven.netwerk_uit(PurePosixPath("/Volumes/zorg op maat/kluis"), mounts) == "smbfs"
    assert schijven.netwerk_uit(PurePosixPath("/Users/joost"), mounts) == ""


@pytest.mark.parametrize(
    ("map_", "verwacht"),
    [
        (r"\\server\zorg\kluis", True),
        ("//server/zorg", True),
        (r"\\?\UNC\server\zorg", True),
        (r"\\?\C:\Users\joost", False),
        (r"\\.\C:", False),
        (r"C:\Users\joost", False),
    ],
)
def test_a_windows_path_that_names_a_server_is_known(map_: str, verwacht: bool) -> None:
    assert schijven.is_unc(map_) is verwacht


@pytest.mark.parametrize(
    ("deel", "dienst"),
    [
        ("OneDrive - Stichting De Brug/kluis", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("Library/CloudStorage/Box-Box", "een clouddienst"),
        ("Dropbox (Werk)/x/y", "Dropbox"),
        ("Google Drive/Mijn Drive", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/kluis", "iCloud"),
        ("Nextcloud/kluis", "Nextcloud"),
        ("gewone map/kluis", ""),
        ("mijn dropbox notities", ""),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(tmp_path: Path, deel: str, dienst: str) -> None:
    assert schijven.gesynchroniseerd(tmp_path / deel, {}) == dienst


@pytest.mark.parametrize(
    ("spoor", "dienst"),
    [(".stfolder", "Syncthing"), (".sync_a1b2.db", "Nextcloud"), (".dropbox.cache", "Dropbox")],
)
def test_a_synchronised_folder_is_known_by_what_its_program_leaves(
    tmp_path: Path, spoor: str, dienst: str
) -> None:
    (tmp_path / spoor).touch()
    assert schijven.gesynchroniseerd(tmp_path / "diep" / "kluis", {}) == dienst


def test_a_synchronised_folder_is_known_by_the_environment(tmp_path: Path) -> None:
    omgeving = {"OneDriveCommercial": str(tmp_path / "Werk")}
    assert schijven.gesynchroniseerd(tmp_path / "Werk" / "kluis", omgeving) == "OneDrive"
    assert schijven.gesynchroniseerd(tmp_path / "Werkmap", omgeving) == ""


@alleen_posix
def test_a_link_into_a_synchronised_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "kluis").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(MapNietGeschikt, match=r"gesynchroniseerd door Dropbox.*Reservekopieën mogen wel"):
        plaats.keur_goed(tmp_path / "kluis")


def test_an_ordinary_folder_is_fine_and_a_file_is_not(tmp_path: Path) -> None:
    plaats.keur_goed(tmp_path / "kluis")
    (tmp_path / "bestand").touch()
    assert "geen map maar een bestand" in plaats.bezwaar(tmp_path / "bestand")
