"""Carrying one file to and from a place others write to as well: whole, compared byte by byte, never half in place."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress

Wait = Callable[[float], None]
_PIECE = 1 << 20
_PAGE = 4096
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Look:
    """What a file looks like from outside: bytes, time of the last change (ns), SHA-256 of its first page.

    Every session that saves writes the first page anew, with another random start.
    """

    size: int
    changed: int
    page: str


def look(path: Path) -> Look | None:
    """Look at a file; None if it is not there. Raises OSError, also when its whole place is gone."""
    try:
        with path.open("rb") as stream:
            page = stream.read(_PAGE)
            status = os.fstat(stream.fileno())
    except FileNotFoundError:
        path.parent.stat()
        return None
    return Look(status.st_size, status.st_mtime_ns, hashlib.sha256(page).hexdigest())


def fetch(source: Path, target: Path, ctx: JobContext) -> Look:
    """Bring a case file here, with the journal of a program that crashed over it; return what the source looked like.

    Read again when it changed meanwhile. Raises CaseFileError `case-in-use` if it keeps changing, OSError, Cancelled.
    """
    for _ in range(_TRIES):
        before = look(source)
        if before is None:
            raise FileNotFoundError(source)
        journal = _journal(source)
        _journal(target).unlink(missing_ok=True)
        if journal.exists() and journal.stat().st_size:
            _copy(journal, _journal(target), ctx)
        carried = _copy(source, target, ctx)
        if look(source) == before and digest(target, ctx) == carried:
            return before
    raise CaseFileError("case-in-use")


def put(source: Path, target: Path, part: Path, ctx: JobContext, *, still: Callable[[], bool], wait: Wait = time.sleep) -> bool:
    """Put a file in the place of another, whole or not at all; `still` is asked last whether it may be replaced.

    `part` is a name in the same folder. Raises OSError, Cancelled; the other file is then as it was.
    """
    from hcprep.casefile.place import flush_folder, patiently

    try:
        _send(source, part, ctx)
        if not still():
            return False
        # A journal left by a crash belongs to the file that goes; played into the new one it would ruin it.
        _journal(target).unlink(missing_ok=True)
        patiently(lambda: _replace(part, target), wait)
        with suppress(CaseFileError):
            flush_folder(target.parent)
        return True
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def put_new(source: Path, target: Path, part: Path, ctx: JobContext, wait: Wait = time.sleep) -> None:
    """Put a file where there is none. Raises CaseFileError `case-exists`, OSError, Cancelled."""
    from hcprep.casefile.place import name_new

    try:
        _send(source, part, ctx)
        name_new(part, target, wait)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def digest(path: Path, ctx: JobContext) -> str:
    """Return the SHA-256 of a file. Raises OSError, Cancelled."""
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while data := stream.read(_PIECE):
            ctx.check()
            found.update(data)
    return found.hexdigest()


def write_note(path: Path, text: str) -> None:
    """Write a small text file so that it is there whole or as it was before. Raises OSError."""
    part = path.with_name(f"{path.name}.part")
    with _private(part) as stream:
        stream.write(text.encode())
        stream.flush()
        os.fsync(stream.fileno())
    _replace(part, path)


def _send(source: Path, part: Path, ctx: JobContext) -> None:
    part.unlink(missing_ok=True)
    carried = _copy(source, part, ctx)
    if digest(part, ctx) != carried:
        raise OSError(0, "the copy differs")


def _copy(source: Path, target: Path, ctx: JobContext) -> str:
    found = hashlib.sha256()
    done, total = 0, source.stat().st_size
    target.unlink(missing_ok=True)
    with source.open("rb") as reader, _private(target) as writer:
        while data := reader.read(_PIECE):
            ctx.step(Progress(done, total, "carry"))
            found.update(data)
            writer.write(data)
            done += len(data)
        writer.flush()
        os.fsync(writer.fileno())
        if hasattr(os, "posix_fadvise"):
            # So that reading back reads what arrived, not what was sent.
            os.posix_fadvise(writer.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return found.hexdigest()


def _private(path: Path) -> IO[bytes]:
    flags = os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o600), "wb")


def _replace(part: Path, target: Path) -> None:
    part.replace(target)


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")
