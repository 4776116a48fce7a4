"""Writing a small file that must not replace another one, and giving a large one the place of another."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import BinaryIO

from hcprep.errors import CaseFileError, UsageError


def create(target: Path) -> BinaryIO:
    """Make a file for its owner alone, to write and read. Raises UsageError `usage-file-exists`, CaseFileError `disk-error`."""
    try:
        number = os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError:
        raise UsageError("usage-file-exists", path=target) from None
    except OSError:
        raise CaseFileError("disk-error", path=target) from None
    return os.fdopen(number, "w+b")


def write_new(target: Path, data: bytes) -> None:
    """Write a file only its owner can read. Raises UsageError `usage-file-exists`, CaseFileError `disk-error`."""
    out = create(target)
    try:
        with out:
            out.write(data)
    except OSError:
        target.unlink(missing_ok=True)
        raise CaseFileError("disk-error", path=target) from None


def take_place(part: Path, place: Path) -> None:
    """Rename a finished file, and give back the room of what it replaces beside the work: of a large file it takes a second.

    Raises OSError.
    """
    earlier = None
    # Elsewhere a file that is open cannot be replaced.
    if os.name == "posix":
        with suppress(OSError):
            earlier = os.open(place, os.O_RDONLY)
    try:
        part.replace(place)
    finally:
        if earlier is not None:
            Thread(target=os.close, name="hcprep-room", args=(earlier,), daemon=True).start()
