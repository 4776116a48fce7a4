"""The folder of an upload set: made beside its place, renamed when whole; never in place of files hcprep did not write."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hcprep.errors import BuildError
from hcprep.services.writing import held

FOLDER = "portal"
SUPPLEMENT_FOLDER = "portal-supplement"
PROOF = "proof.json"
WORKSHEET = "worksheet.pdf"
WORKSHEET_CSV = "worksheet.csv"
PAGE_MAP = "page-map.csv"


def refuse_foreign(target: Path) -> None:
    """Refuse to replace a folder that holds anything a set made before does not name."""
    if target.exists() and _foreign(target):
        raise BuildError("portal-folder", path=target)


def sweep_sets(folder: Path) -> None:
    """Remove what a build of an upload set left in a folder when it was killed, and put back a set it was about to replace.

    What another program is at work on stays.
    """
    for name in (FOLDER, SUPPLEMENT_FOLDER):
        target = folder / name
        part, earlier = _part(target), _earlier(target)
        if not (part.is_dir() or earlier.is_dir()):
            continue
        with suppress(OSError, BuildError), held(part, folder=True):
            if not target.exists():
                earlier.rename(target)
            elif earlier.is_dir() and not _foreign(earlier):
                shutil.rmtree(earlier, ignore_errors=True)


def _foreign(target: Path) -> set[str]:
    names = {path.name for path in target.iterdir()} if target.is_dir() else {""}
    return names - _names_in(target)


def _names_in(target: Path) -> set[str]:
    own = {PROOF, WORKSHEET, WORKSHEET_CSV, PAGE_MAP}
    try:
        told = json.loads((target / PROOF).read_text("utf-8"))
        return own | {str(one["file"]) for one in told["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """Give an empty folder beside the target for the time of making; it is gone afterwards.

    Raises BuildError `build-elsewhere` while another program makes a set there, OSError.
    """
    part = _part(target)
    with held(part, folder=True):
        _clear(part)
        yield part


def take_name(part: Path, target: Path) -> None:
    """Rename the finished folder; the earlier one comes back if that fails. Raises as `refuse_foreign`."""
    earlier = _earlier(target)
    refuse_foreign(target)
    shutil.rmtree(earlier, ignore_errors=True)
    _settle(part)
    if target.exists():
        target.rename(earlier)
    try:
        part.rename(target)
    except OSError:
        with suppress(OSError):
            earlier.rename(target)
        raise
    _settle(target.parent)
    shutil.rmtree(earlier, ignore_errors=True)


def _part(target: Path) -> Path:
    return target.with_name(target.name + ".part")


def _earlier(target: Path) -> Path:
    return target.with_name(target.name + ".earlier")


def _settle(folder: Path) -> None:
    """See the names in a folder on the disk, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _clear(part: Path) -> None:
    for left in part.iterdir():
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
        else:
            left.unlink()


def clear(folder: Path, keep: Collection[str]) -> None:
    """Remove every file of a folder but those named."""
    for path in folder.iterdir():
        if path.name not in keep:
            path.unlink()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file and see it on the disk."""
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
