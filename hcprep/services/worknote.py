"""Notes beside a work copy and beside the case it is of; neither names a person or, here, a place."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from hcprep.errors import CaseFileError
from hcprep.services.carrying import Look, write_note

CASE = "case.hcase"
"""Name of the case file in the folder of a work copy."""
ORIGIN = "origin"
"""Mark in the encrypted file that says where it belongs."""
_NOTE = "note.json"
_IN_USE = ".in-use"


@dataclass(frozen=True, slots=True)
class WorkNote:
    """What lies beside a work copy: a digest of its place, since when, what was there last, our sign, whether it is over."""

    origin: str
    begun: str
    token: str
    seen: Look | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Leftover:
    """A work copy whose program ended before it was carried back: since when, bytes. Its place is told once it is opened."""

    folder: Path
    begun: str
    size: int


def read_note(folder: Path) -> WorkNote | None:
    """Read the note of a work copy; None if there is none that can be used."""
    try:
        table = json.loads((folder / _NOTE).read_text(encoding="utf-8"))
        seen = None if table["seen"] is None else Look(**table["seen"])
        return WorkNote(str(table["origin"]), str(table["begun"]), str(table["token"]), seen, bool(table["done"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_note(folder: Path, note: WorkNote) -> None:
    """Write the note of a work copy. Raises OSError."""
    write_note(folder / _NOTE, json.dumps(asdict(note)))


def in_use_note(path: Path) -> Path:
    """Return where the note lies that says a case is being worked on."""
    return path.with_name(f"{path.name}{_IN_USE}")


def sign(path: Path, token: str, at: str) -> None:
    """Say beside a case that it is being worked on: a moment and a random sign. Raises OSError."""
    write_note(in_use_note(path), json.dumps({"id": token, "at": at}))


def signed(path: Path) -> tuple[str, str] | None:
    """Return the sign and the moment in the note beside a case, empty ones if it cannot be read; None if there is none."""
    try:
        table = json.loads(in_use_note(path).read_text(encoding="utf-8"))
        return str(table["id"]), str(table["at"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return "", ""


def unsign(path: Path, token: str) -> None:
    """Take away the note beside a case if it is ours, as far as that is possible."""
    found = signed(path)
    if found is not None and found[0] == token:
        with suppress(OSError):
            in_use_note(path).unlink()


def place_digest(path: Path) -> str:
    """Return what stands for a place in a note that is not encrypted: no name can be read from it."""
    return hashlib.sha256(b"hcprep place\0" + os.fsencode(os.path.normcase(path))).hexdigest()


@contextmanager
def told_of_place(gone: str = "case-missing") -> Iterator[None]:
    """Turn what the system says into a CaseFileError; a place that is not there becomes the code given."""
    try:
        yield
    except OSError as error:
        from hcprep.casefile.faults import from_os

        found = from_os(error)
        raise (CaseFileError(gone) if found.code in {"case-missing", "disk-error"} else found) from error
