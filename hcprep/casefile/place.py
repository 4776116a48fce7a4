"""Putting a finished file in its place: durable, never over another one, patient with virus scanners."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count, takewhile
from pathlib import Path

from hcprep.casefile.faults import from_os
from hcprep.errors import CaseFileError

Wait = Callable[[float], None]
"""Lets some seconds pass; tests pass one that does not."""
_TRIES = 20
_PAUSE = 0.1
"""On Windows a virus scanner can hold a new file open for a moment."""


def part_of(path: Path) -> Path:
    """Return where a file is made before it gets its name; what lies there is worth nothing."""
    return path.with_name(f"{path.name}.part")


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the journal of a file."""
    return path.with_name(f"{path.name}-journal")


def discard(path: Path) -> None:
    """Remove an unfinished file and its journal, as far as that is possible."""
    for each in (path, journal_of(path)):
        with suppress(OSError):
            each.unlink(missing_ok=True)


def reserve(path: Path) -> None:
    """Make an empty file only its owner can read. Raises CaseFileError, `case-exists` if there is one."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o600))
    except FileExistsError as error:
        raise CaseFileError("case-exists") from error
    except OSError as error:
        raise from_os(error) from error


def flush(path: Path) -> None:
    """Bring a file that nobody has open to the disk, and let the next reader fetch it from there. Raises CaseFileError."""
    try:
        handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            _flush(handle)
            if hasattr(os, "posix_fadvise"):
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)
    except OSError as error:
        raise from_os(error) from error


def flush_folder(folder: Path) -> None:
    """Make new names in a folder durable, where the system can. Raises CaseFileError."""
    if os.name != "posix":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            _flush(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise from_os(error) from error


def name_new(part: Path, target: Path, wait: Wait = time.sleep) -> None:
    """Give a finished file its name, durably; whatever has that name by now stays. Raises CaseFileError `case-exists`."""
    try:
        patiently(lambda: _name(part, target), wait)
    except FileExistsError as error:
        raise CaseFileError("case-exists") from error
    except OSError as error:
        raise from_os(error) from error
    flush_folder(target.parent)


def swap(part: Path, path: Path, old: Path, wait: Wait = time.sleep) -> bool:
    """Let a finished file take the place of another, which keeps the name `old`, and tell whether that is on the disk.

    Raises CaseFileError; then nothing changed.
    """
    try:
        try:
            old.hardlink_to(path)
        except OSError:
            # Sticks and some shares have no links; cut off between the two renames, the case is found under `old`.
            patiently(lambda: _rename(path, old), wait)
        try:
            patiently(lambda: _replace(part, path), wait)
        except OSError:
            if path.exists():
                old.unlink()
            else:
                old.rename(path)
            raise
    except OSError as error:
        raise from_os(error) from error
    try:
        flush_folder(path.parent)
    except CaseFileError:
        # The names are changed; to call it a failure now would let both files be written to.
        return False
    return True


def free_old(path: Path) -> Path:
    """Return a name for the file that is replaced; people name their own copies like this, too."""
    return next(name for name in _olds(path) if not name.exists())


def present(path: Path) -> Path:
    """Return where the file of a name lies: under the name itself, or where a change of passphrase, cut off, left it.

    That is the last of the names `free_old` gives; the ones before it were there before. The name itself if there is none.
    """
    if path.exists():
        return path
    return next(reversed(list(takewhile(lambda old: old.exists(), _olds(path)))), path)


def _olds(path: Path) -> Iterator[Path]:
    return (path.with_name(f"{path.name}.old{number or ''}") for number in count())


def _rename(path: Path, target: Path) -> None:
    path.rename(target)


def _replace(part: Path, path: Path) -> None:
    part.replace(path)


def patiently(action: Callable[[], None], wait: Wait) -> None:
    """Do something with a file, again and again for two seconds while the system refuses. Raises OSError."""
    for _ in range(_TRIES):
        try:
            return action()
        except PermissionError:
            wait(_PAUSE)
    return action()


def _name(part: Path, target: Path) -> None:
    if os.name != "posix":
        # Refuses by itself if the name is taken.
        part.rename(target)
        return
    try:
        # Unlike a rename, a link never replaces what is there.
        target.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:
        # Sticks and some shares have no links.
        if target.exists():
            raise FileExistsError from None
        part.rename(target)
        return
    part.unlink()


def _flush(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        # fsync alone leaves the data in the drive's own memory; file systems that cannot do more say so.
        with suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def length_of(path: Path) -> int:
    """Return how many bytes a file has. Raises CaseFileError."""
    try:
        return path.stat().st_size
    except OSError as error:
        raise from_os(error) from error


def writable(path: Path) -> bool:
    """Tell whether a file or folder may be written to by this process."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
