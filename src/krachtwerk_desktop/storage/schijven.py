"""Tells disks of this machine from network shares and synchronised folders.

Standard library only: the first window asks this. What the system says about its mounts
is read as text, so that every system's answer can be tried on any other.
"""

import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

_NETWERK = re.compile(
    r"(?:nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs\d?|ncpfs|afs|coda|ceph|lustre|glusterfs|beegfs|gpfs|ocfs2"
    r"|fuse\.(?:sshfs|davfs2?|rclone|gvfsd-fuse|kio-fuse|s3fs|glusterfs|ceph.*|smbnetfs|curlftpfs|nfs.*"
    r"|google-drive-ocamlfuse|onedriver))",
    re.IGNORECASE,
)
# Folder names that the programs make themselves; matched against one whole part of the path.
_MAPNAMEN = (
    (re.compile(r"onedrive( ?-.+)?"), "OneDrive"),
    (re.compile(r"dropbox( ?\(.+\))?"), "Dropbox"),
    (re.compile(r"google ?drive.*|drivefs"), "Google Drive"),
    (re.compile(r"icloud ?drive|mobile documents|com~apple~clouddocs"), "iCloud"),
    (re.compile(r"nextcloud\d*"), "Nextcloud"),
    (re.compile(r"owncloud\d*"), "ownCloud"),
    (re.compile(r"p ?cloud ?drive|pcloud sync"), "pCloud"),
    (re.compile(r"mega ?sync|megasync downloads"), "MEGA"),
    (re.compile(r"proton ?drive"), "Proton Drive"),
    (re.compile(r"box sync"), "Box"),
    (re.compile(r"seafile"), "Seafile"),
    (re.compile(r"cloudstorage"), "een clouddienst"),
)
_SPOREN = (
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".stfolder", "Syncthing"),
    (".tmp.drivedownload", "Google Drive"),
    (".seafile-data", "Seafile"),
)
_VARIABELEN = (
    ("OneDrive", "OneDrive"),
    ("OneDriveCommercial", "OneDrive"),
    ("OneDriveConsumer", "OneDrive"),
)
_AFSTAND = 4  # what GetDriveTypeW calls a remote drive


def echte_map(map_: Path) -> Path:
    """Return where the folder really is, links followed, also when it does not exist yet."""
    return Path(os.path.realpath(map_))


def netwerk(map_: Path) -> str:
    """Return the kind of network file system the folder is on, or ``''``."""
    if sys.platform == "win32":
        return _netwerk_windows(map_)
    if sys.platform == "darwin":
        return netwerk_uit(map_, lees_mount(_mount_macos()))
    return netwerk_uit(map_, lees_mounts(_mounts_linux()))


def netwerk_uit(map_: PurePath, mounts: Iterable[tuple[str, str]]) -> str:
    """Return the kind when the innermost of these (mount point, kind) is a network's."""
    passend = [(len(punt), soort) for punt, soort in mounts if _binnen(map_, punt)]
    # With the same point mounted twice the last one is the one that is seen.
    soort = max(reversed(passend), key=lambda paar: paar[0], default=(0, ""))[1]
    return soort if _NETWERK.fullmatch(soort) else ""


def lees_mounts(tekst: str) -> list[tuple[str, str]]:
    """Read /proc/self/mounts: device, point and kind, with blanks written as octal."""
    regels = (regel.split(" ") for regel in tekst.splitlines())
    return [(_ontcijfer(deel[1]), deel[2]) for deel in regels if len(deel) > 2]


def lees_mount(tekst: str) -> list[tuple[str, str]]:
    """Read what ``mount`` says on macOS: ``//x@server/y on /Volumes/y (smbfs, nodev)``."""
    return re.findall(r"^.+? on (/.*) \(([\w.]+)", tekst, re.MULTILINE)


def is_unc(map_: str) -> bool:
    """Say whether a Windows path names a server: two slashes, but not a local device."""
    kaal = map_.replace("/", "\\")
    return kaal.upper().startswith("\\\\?\\UNC\\") or bool(re.match(r"\\\\[^\\?.]", kaal))


def gesynchroniseerd(map_: Path, omgeving: Mapping[str, str] = os.environ) -> str:
    """Return the service that synchronises this folder, or ``''``."""
    for variabele, dienst in _VARIABELEN:
        wortel = omgeving.get(variabele)
        if wortel and _binnen(map_, str(echte_map(Path(wortel)))):
            return dienst
    return _aan_mapnaam(map_) or _aan_sporen(map_)


def _aan_mapnaam(map_: PurePath) -> str:
    for deel in reversed(map_.parts):
        for patroon, dienst in _MAPNAMEN:
            if patroon.fullmatch(deel.casefold()):
                return dienst
    return ""


def _aan_sporen(map_: Path) -> str:
    for ouder in (map_, *map_.parents):
        for spoor, dienst in _SPOREN:
            if (ouder / spoor).exists():
                return dienst
        if _heeft_synclijst(ouder):
            return "Nextcloud"
    return ""


def _heeft_synclijst(map_: Path) -> bool:
    """Nextcloud and ownCloud keep a hidden database in the root of what they copy."""
    try:
        return any(map_.glob(".sync_*.db")) or any(map_.glob("._sync_*.db"))
    except OSError:
        return False


def _binnen(map_: PurePath, wortel: str) -> bool:
    return map_.is_relative_to(wortel)


def _ontcijfer(tekst: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda gevonden: chr(int(gevonden[1], 8)), tekst)


def _mounts_linux() -> str:
    try:
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _mount_macos() -> str:
    import subprocess

    try:
        klaar = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return klaar.stdout


def _netwerk_windows(map_: Path) -> str:
    if is_unc(str(map_)):
        return "gedeelde map"
    if sys.platform == "win32":
        import ctypes

        soort = ctypes.windll.kernel32.GetDriveTypeW(map_.anchor)
        return "gedeelde map" if soort == _AFSTAND else ""
    return ""
