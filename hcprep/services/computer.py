"""The facts about this computer that `hcprep.services.places` judges a folder by."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from hcprep.services.places import Entry, Facts, Mount, Place, System, classify

_MNT_LOCAL = 0x1000
_MNT_REMOVABLE = 0x200


def judge(path: Path) -> Place:
    """Judge the place of a file or folder that need not exist yet, also behind symbolic links."""
    given = path.expanduser().absolute()
    facts = here(given)
    place = classify(str(given), facts)
    if place.shared:
        return place
    try:
        real = given.resolve()
    except OSError:
        return place
    return classify(str(real), facts)


def here(path: Path) -> Facts:
    """Return what can be found out about this computer and the folder of a path."""
    folder = _existing(path)
    system: System = "win32" if sys.platform == "win32" else "darwin" if sys.platform == "darwin" else "linux"
    return Facts(
        system=system,
        mounts=_mac_mounts(folder) if system == "darwin" else _linux_mounts() if system == "linux" else (),
        drives=_drives(path) if system == "win32" else {},
        environment={name: value for name, value in os.environ.items() if name.upper().startswith("ONEDRIVE")},
        home=str(Path.home()),
        roots=_dropbox(),
        look=_look,
    )


def free_bytes(folder: Path) -> int | None:
    """Return the bytes free on the disk of a folder that need not exist yet; None when that cannot be told."""
    try:
        return shutil.disk_usage(_existing(folder)).free
    except OSError:
        return None


def parse_mounts(text: str) -> tuple[Mount, ...]:
    """Return what `/proc/self/mounts` lists; spaces in a path stand there as octal."""
    found = []
    for line in text.splitlines():
        parts = line.split(" ")
        if len(parts) >= 3:
            point = parts[1]
            for code, char in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
                point = point.replace(code, char)
            found.append(Mount(point, parts[2].lower()))
    return tuple(found)


def _existing(path: Path) -> Path:
    """Return the nearest folder on the way to a path that is there."""
    for folder in (path, *path.parents):
        try:
            if folder.is_dir():
                return folder
        except OSError:
            continue
    return Path(path.anchor or ".")


def _look(path: str) -> Entry:
    try:
        place = Path(path)
        return "folder" if place.is_dir() else "file" if place.is_file() else ""
    except OSError:
        return ""


def _linux_mounts() -> tuple[Mount, ...]:
    try:
        return parse_mounts(Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape"))
    except OSError:
        return ()


def _drives(path: Path) -> dict[str, int]:
    import ctypes

    library: Any = getattr(ctypes, "windll", None)
    letter = path.drive.upper()
    if library is None or not letter.endswith(":"):
        return {}
    return {letter: int(library.kernel32.GetDriveTypeW(f"{letter}\\"))}


def _mac_mounts(folder: Path) -> tuple[Mount, ...]:
    """Ask statfs(2) about one folder; its layout is that of <sys/mount.h> with 64-bit inodes."""
    import ctypes

    class Statfs(ctypes.Structure):
        _fields_ = (
            ("sizes", ctypes.c_uint32 * 2),
            ("counts", ctypes.c_uint64 * 5),
            ("fsid", ctypes.c_int32 * 2),
            ("owner", ctypes.c_uint32),
            ("type", ctypes.c_uint32),
            ("flags", ctypes.c_uint32),
            ("subtype", ctypes.c_uint32),
            ("name", ctypes.c_char * 16),
            ("point", ctypes.c_char * 1024),
            ("source", ctypes.c_char * 1024),
            ("extended", ctypes.c_uint32),
            ("reserved", ctypes.c_uint32 * 7),
        )

    library = ctypes.CDLL(None)
    # Intel Macs keep the old layout under the plain name.
    ask = getattr(library, "statfs$INODE64", None) or library.statfs
    found = Statfs()
    if ask(os.fsencode(folder), ctypes.byref(found)) != 0:
        return ()
    flags = int(found.flags)
    point = os.fsdecode(found.point)
    kind = os.fsdecode(found.name).lower()
    return (Mount(point, kind, removable=bool(flags & _MNT_REMOVABLE), remote=not flags & _MNT_LOCAL),)


def _dropbox() -> tuple[tuple[str, str], ...]:
    """Return the folders Dropbox names in its own settings."""
    places = [Path.home() / ".dropbox"]
    places += [Path(os.environ[name]) / "Dropbox" for name in ("APPDATA", "LOCALAPPDATA") if os.environ.get(name)]
    found: list[tuple[str, str]] = []
    for place in places:
        try:
            table = json.loads((place / "info.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        accounts = table.values() if isinstance(table, dict) else ()
        found += [(str(row["path"]), "Dropbox") for row in accounts if isinstance(row, dict) and row.get("path")]
    return tuple(found)
