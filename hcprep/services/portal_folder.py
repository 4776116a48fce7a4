"""The folder of an upload set: made beside its place, renamed when whole; never in place of files hcprep did not write."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hcprep.errors import BuildError

FOLDER = "portal"
SUPPLEMENT_FOLDER = "portal-supplement"
PROOF = "proof.json"
WORKSHEET = "worksheet.pdf"
WORKSHEET_CSV = "worksheet.csv"
PAGE_MAP = "page-map.csv"


def refuse_foreign(target: Path) -> None:
    """Refuse to replace a folder that holds anything a set made before does not name."""
    if not target.exists():
        # The computer went out just while a set took the place of another.
        with suppress(OSError):
            _earlier(target).rename(target)
    if not target.exists():
        return
    names = {path.name for path in target.iterdir()} if target.is_dir() else {""}
    if names - _names_in(target):
        raise BuildError("portal-folder", path=target)


def _names_in(target: Path) -> set[str]:
    own = {PROOF, WORKSHEET, WORKSHEET_CSV, PAGE_MAP}
    try:
        told = json.loads((target / PROOF).read_text("utf-8"))
        return own | {str(one["file"]) for one in told["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """Give a folder beside the target for the time of making; it is gone afterwards."""
    part = target.with_name(target.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    try:
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def take_name(part: Path, target: Path) -> None:
    """Rename the finished folder; the earlier one comes back if that fails."""
    earlier = _earlier(target)
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
