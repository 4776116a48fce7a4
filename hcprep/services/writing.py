"""Writing a small file that must not replace another one, and a large one alone, until it takes the place of another."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import BinaryIO

from hcprep.errors import BuildError, CaseFileError, UsageError

_TRIES = 8


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


@contextmanager
def held(part: Path, *, folder: bool = False) -> Iterator[None]:
    """Make an unfinished file or folder for this program alone, and remove it in the end if it still has that name.

    One that a program left when it was killed is taken over, with what is in it. Raises BuildError `build-elsewhere` while
    another program makes it, OSError.
    """
    # Elsewhere a file that is open cannot get its name, so that of two programs at most one ends well.
    number = _own(part, folder=folder) if os.name == "posix" else -1
    try:
        if folder:
            part.mkdir(exist_ok=True)
        yield
    finally:
        with suppress(OSError):
            if number < 0 or _lies_at(part, number):
                _remove(part, folder=folder)
        if number >= 0:
            os.close(number)


def _remove(part: Path, *, folder: bool) -> None:
    if folder:
        shutil.rmtree(part, ignore_errors=True)
    else:
        part.unlink(missing_ok=True)


def _open(part: Path, *, folder: bool) -> int:
    if not folder:
        return os.open(part, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
    part.mkdir(exist_ok=True)
    return os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)


def _own(part: Path, *, folder: bool) -> int:
    import fcntl

    for _ in range(_TRIES):
        if part.is_symlink():
            part.unlink()
        try:
            number = _open(part, folder=folder)
        except FileNotFoundError:
            if not part.parent.is_dir():
                raise
            # A folder whose maker just ended is gone again.
            continue
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(number)
            break
        except OSError:
            # A file system without locks cannot tell.
            return number
        if _lies_at(part, number):
            if folder or os.fstat(number).st_nlink == 1:
                return number
            # What has another name too is not for us to write over.
            part.unlink()
        os.close(number)
    raise BuildError("build-elsewhere")


def _lies_at(path: Path, number: int) -> bool:
    """Tell whether an open file still has its name."""
    try:
        return os.path.samestat(path.lstat(), os.fstat(number))
    except FileNotFoundError:
        return False


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
