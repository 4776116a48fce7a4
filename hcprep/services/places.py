"""What kind of place a folder is: this computer, a stick, a network share, or a folder that another program syncs.

SQLite's locks cannot be relied on across a network, and a sync program swaps files under an open program. A case in such a place
is worked on in a copy (`hcprep.services.workcopy`). The rules are pure; `hcprep.services.computer` gathers the facts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from typing import Literal

System = Literal["linux", "darwin", "win32"]
PlaceKind = Literal["local", "removable", "network", "synced"]
Entry = Literal["", "file", "folder"]
"""What lies at a path: nothing, a file or a folder."""

DRIVE_REMOVABLE = 2
DRIVE_REMOTE = 4
_NETWORK = frozenset(
    {
        *("cifs", "smb", "smb2", "smb3", "smbfs", "nfs", "nfs3", "nfs4", "9p", "drvfs", "afp", "afpfs", "afs", "ncpfs", "ncp"),
        *("webdav", "davfs", "davfs2", "ftp", "coda", "ceph", "lustre", "glusterfs", "gfs2", "ocfs2", "beegfs", "gpfs"),
        *("vboxsf", "prl_fs", "vmhgfs", "macfuse", "osxfuse", "sshfs", "fuse"),
    }
)
_LOCAL_FUSE = frozenset(
    {"encfs", "gocryptfs", "cryfs", "ntfs-3g", "ntfs", "exfat", "mergerfs", "bindfs", "securefs", "veracrypt"}
)
"""File systems on this computer's own disks that happen to run outside the kernel."""

_NAMES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (r"onedrive( ?[-–] ?.+)?", "OneDrive"),
        (r"dropbox( ?\(.+\)|-.+)?", "Dropbox"),
        (r"icloud ?drive|com~apple~clouddocs|mobile documents", "iCloud Drive"),
        (r"google ?drive([- ].+)?|googledrive-.+|drivefs", "Google Drive"),
        (r"nextcloud\d*", "Nextcloud"),
        (r"owncloud\d*", "ownCloud"),
        (r"mega(sync)?( uploads)?", "MEGA"),
        (r"pcloud ?drive|pcloudsync", "pCloud"),
        (r"proton ?drive.*", "Proton Drive"),
        (r"box[- ]box|box sync", "Box"),
        (r"kdrive|k ?drive \d+", "kDrive"),
        (r"synologydrive|synology drive", "Synology Drive"),
        (r"creative cloud files", "Creative Cloud"),
    )
)
"""Folders that sync programs make. A folder named so by chance only means that a case in it is worked on in a copy."""

_MARKS: tuple[tuple[str, Entry, str], ...] = (
    # In a home folder `.dropbox` is a folder of settings; in a synced folder it is a file.
    (".dropbox", "file", "Dropbox"),
    (".dropbox.cache", "folder", "Dropbox"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "file", "OneDrive"),
    (".nextcloudsync.log", "file", "Nextcloud"),
    (".owncloudsync.log", "file", "ownCloud"),
    (".csync_journal.db", "file", "ownCloud"),
    (".tmp.drivedownload", "folder", "Google Drive"),
    (".tmp.driveupload", "folder", "Google Drive"),
    (".stfolder", "folder", "Syncthing"),
    (".SeafileData", "folder", "Seafile"),
    (".pydio", "file", "Pydio"),
)


@dataclass(frozen=True, slots=True)
class Mount:
    """One mounted file system: where, and of which type (lower case, as the system calls it)."""

    point: str
    kind: str
    removable: bool = False
    remote: bool = False


def _nothing_there(_path: str) -> Entry:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known about one computer and one folder of it."""

    system: System
    mounts: tuple[Mount, ...] = ()
    drives: Mapping[str, int] = field(default_factory=dict)
    """On Windows: type of each drive, such as `{"C:": 3}`, as GetDriveTypeW counts."""
    environment: Mapping[str, str] = field(default_factory=dict)
    home: str = ""
    roots: tuple[tuple[str, str], ...] = ()
    """Folders a sync program names in its own settings, each with the program's name."""
    look: Callable[[str], Entry] = _nothing_there


@dataclass(frozen=True, slots=True)
class Place:
    """A folder judged: its kind, and what makes it so (`cifs`, `OneDrive`, a drive)."""

    kind: PlaceKind
    what: str = ""

    @property
    def shared(self) -> bool:
        """Whether others may change files here behind the program's back, so that a case is worked on in a copy."""
        return self.kind in {"network", "synced"}


def classify(path: str, facts: Facts) -> Place:
    """Judge an absolute path of a file or folder by the facts of its computer."""
    pure: PurePath = PureWindowsPath(path) if facts.system == "win32" else PurePosixPath(path)
    network, removable = _windows(pure, facts) if facts.system == "win32" else _mounted(pure, facts)
    if network:
        return Place("network", network)
    synced = _synced(pure, facts)
    if synced:
        return Place("synced", synced)
    return Place("removable" if removable else "local", removable)


def _windows(path: PurePath, facts: Facts) -> tuple[str, str]:
    """Return what makes a Windows path one on a network, and what makes it a removable one."""
    drive = path.drive
    plain = drive.replace("/", "\\")
    if plain.upper().startswith("\\\\?\\UNC\\") or (plain.startswith("\\\\") and not plain.startswith(("\\\\?\\", "\\\\.\\"))):
        return ("WSL" if plain.lower().startswith(("\\\\wsl$\\", "\\\\wsl.localhost\\")) else "UNC"), ""
    letter = plain.removeprefix("\\\\?\\").removeprefix("\\\\.\\").upper()
    kind = facts.drives.get(letter, 0)
    return (letter if kind == DRIVE_REMOTE else ""), (letter if kind == DRIVE_REMOVABLE else "")


def _mounted(path: PurePath, facts: Facts) -> tuple[str, str]:
    """Return what makes a POSIX path one on a network, and what makes it a removable one: its deepest mount decides."""
    best: Mount | None = None
    for mount in facts.mounts:
        # The later of two mounts at one point covers the earlier.
        if path.is_relative_to(mount.point) and (best is None or len(mount.point) >= len(best.point)):
            best = mount
    if best is None:
        return "", ""
    if best.remote or _is_network(best.kind):
        return best.kind, ""
    carried = best.removable or best.point.startswith(("/media/", "/run/media/"))
    return "", best.kind if carried else ""


def _is_network(kind: str) -> bool:
    name = kind.lower()
    return name in _NETWORK or (name.startswith("fuse.") and name.removeprefix("fuse.") not in _LOCAL_FUSE)


def _synced(path: PurePath, facts: Facts) -> str:
    """Return the name of the program that syncs a folder on the way to the path, or nothing."""
    folders = (path, *path.parents)
    kind = type(path)
    named = [(value, "OneDrive") for name, value in facts.environment.items() if name.upper().startswith("ONEDRIVE") and value]
    for root, program in (*named, *facts.roots):
        if path.is_relative_to(kind(root)):
            return program
    for folder in folders:
        for pattern, program in _NAMES:
            # The path's own name is the file's; only folders are of sync programs.
            if folder != path and pattern.fullmatch(folder.name):
                return program
        if folder.name == "CloudStorage" and folder.parent.name == "Library":
            return "CloudStorage"
    for folder in folders[1:]:
        for mark, entry, program in _MARKS:
            if facts.look(str(folder / mark)) == entry:
                return program
    return _desk_in_icloud(path, facts)


def _desk_in_icloud(path: PurePath, facts: Facts) -> str:
    """On a Mac, Documents and Desktop can be kept in iCloud without it showing in their path."""
    if facts.system != "darwin" or not facts.home:
        return ""
    cloud = f"{facts.home}/Library/Mobile Documents/com~apple~CloudDocs"
    for name in ("Documents", "Desktop"):
        if path.is_relative_to(f"{facts.home}/{name}") and facts.look(f"{cloud}/{name}") == "folder":
            return "iCloud Drive"
    return ""
