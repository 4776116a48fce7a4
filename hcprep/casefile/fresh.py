"""A new case file written row by row, read back whole, and only then given its name.

Copies, a change of passphrase and mending all end here. What is left out of such a file was never in it.
"""

from __future__ import annotations

import base64
import hashlib
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import apsw

from hcprep.casefile import codec, migrations, place
from hcprep.casefile.blobs import chunks
from hcprep.casefile.connection import APPLICATION, connect
from hcprep.casefile.faults import told
from hcprep.casefile.keys import SALT, Key, Secret, derive
from hcprep.casefile.probe import unlock
from hcprep.casefile.setdigest import DIGEST, OWN, Watched, whole
from hcprep.errors import Cancelled, CaseFileError
from hcprep.jobs import JobContext, Progress

Value = str | int
TABLES: Final = {
    "meta": ("name", "value"),
    "record": ("list", "position", "kind", "id", "body"),
    "revision": ("kind", "id", "rev", "at", "sha256", "body"),
    "save": ("n", "id", "at"),
    "blob": ("id", "sha256", "size"),
}
"""The tables written row by row, besides `chunk`, and their columns."""
_CACHE: Final = -2000
"""KiB of pages kept while a copy is written or read from one end to the other: more would be memory for nothing."""
_SAID = ("record", "revision")
"""What two people compare by the short code: the case, whose rows name each document by its SHA-256."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A case file that was written and read back: where, bytes, stored documents, and a code both sides can compare."""

    path: Path
    size: int
    blobs: int
    check: str


@dataclass(slots=True)
class Tally:
    """Count and sum of the rows of each table, in whatever order they came."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys((*TABLES, "chunk"), 0))
    sums: dict[str, int] = field(default_factory=lambda: dict.fromkeys(TABLES, 0))

    def add(self, table: str, row: Sequence[Value]) -> None:
        """Take a row in."""
        self.counts[table] += 1
        # Row numbers of blobs are no part of what a file says.
        told_row = row[1:] if table == "blob" else row
        digest = hashlib.sha256("".join(f"{len(str(value))}:{value}" for value in told_row).encode())
        self.sums[table] = (self.sums[table] + int.from_bytes(digest.digest(), "big")) % (1 << 256)

    def code(self) -> str:
        """Return a short code of the case these rows hold: three groups of four letters and digits."""
        text = "".join(f"{table} {self.counts[table]} {self.sums[table]:064x}\n" for table in _SAID)
        short = base64.b32encode(hashlib.sha256(text.encode()).digest()).decode()
        return f"{short[:4]}-{short[4:8]}-{short[8:12]}"


class Fresh:
    """A case file being written: rows in any order, then the documents; everything in one transaction without a journal."""

    def __init__(self, connection: Watched) -> None:
        self._connection = connection
        self.tally = Tally()

    def row(self, table: str, row: Sequence[Value]) -> None:
        """Write a row of one of TABLES."""
        if table == "meta" and row[0] in OWN:
            return
        marks = ", ".join("?" * len(row))
        with told(self._connection):
            self._connection.execute(f"INSERT INTO {table} VALUES ({marks})", tuple(row))  # noqa: S608 - a name of TABLES
        self.tally.add(table, row)

    def blob(self, number: int, sha256: str, size: int, pieces: Iterator[bytes]) -> None:
        """Write a document whole. Raises CaseFileError `case-damaged` if its chunks are not what they should be."""
        digest = hashlib.sha256()
        self.row("blob", (number, sha256, size))
        with told(self._connection):
            for order, data in enumerate(pieces):
                digest.update(data)
                self._connection.execute("INSERT INTO chunk (blob, n, data) VALUES (?, ?, ?)", (number, order, data))
                self.tally.counts["chunk"] += 1
        if digest.hexdigest() != sha256:
            raise CaseFileError("case-damaged", part="blob", sha256=sha256)


def write_fresh(
    target: Path, secret: Secret, fill: Callable[[Fresh], None], ctx: JobContext | None = None, *, wait: place.Wait = time.sleep
) -> Copy:
    """Make a case file where there is none: written beside its place, read back whole, on the disk, then named.

    A passphrase gets a new salt, a key is used as it is. Nothing is left by a failure; a process that is killed leaves a
    `.part` at most. Raises CaseFileError (`case-exists`, `copy-failed`, `disk-full`, …), Cancelled and what `fill` raises.
    """
    target = target.absolute()
    if target.exists():
        raise CaseFileError("case-exists")
    part = place.part_of(target)
    place.discard(part)
    try:
        copy = prepare(part, secret, fill, ctx or JobContext())
        place.name_new(part, target, wait)
    except BaseException:
        place.discard(part)
        raise
    return Copy(target, copy.size, copy.blobs, copy.check)


def prepare(part: Path, secret: Secret, fill: Callable[[Fresh], None], ctx: JobContext) -> Copy:
    """Write, flush and read back a case file under a name that is not yet its own; the caller removes it after a failure."""
    place.reserve(part)
    key = secret if isinstance(secret, Key) else derive(secret, os.urandom(SALT))
    connection = connect(part, key)
    with closing(connection):
        fresh = Fresh(connection)
        with told(connection):
            # A file without a name needs no journal and no flush of its own: it is whole at the end, or thrown away.
            connection.execute("PRAGMA journal_mode = MEMORY").fetchall()
            connection.execute("PRAGMA synchronous = OFF").fetchall()
            connection.execute(f"PRAGMA cache_size = {_CACHE:d}").fetchall()
            connection.execute("BEGIN")
            connection.execute(f"PRAGMA application_id = {APPLICATION:d}").fetchall()
            migrations.run(connection, 0, migrations.STEPS)
        fill(fresh)
        ctx.check()
        with told(connection):
            connection.settle()
            connection.execute("COMMIT")
    place.discard(place.journal_of(part))
    place.flush(part)
    try:
        verify(part, secret, fresh.tally, ctx)
    except CaseFileError as error:
        known = {"disk-error", "case-in-use", "case-read-only"}
        raise (error if error.code in known else CaseFileError("copy-failed", **error.facts)) from error
    return Copy(part, part.stat().st_size, fresh.tally.counts["blob"], fresh.tally.code())


def verify(path: Path, secret: Secret, meant: Tally, ctx: JobContext) -> None:
    """Open a file with what is to open it, read all of it, and compare it with what was meant. Raises CaseFileError."""
    connection = connect(path, unlock(path, secret))
    with closing(connection), told(connection):
        connection.execute(f"PRAGMA cache_size = {_CACHE:d}").fetchall()
        if migrations.tables(connection) != migrations.expected(len(migrations.STEPS), migrations.STEPS):
            raise CaseFileError("copy-failed", part="schema")
        if connection.execute("SELECT value FROM meta WHERE name = ?", (DIGEST,)).get != whole(connection):
            raise CaseFileError("copy-failed", part="rows")
        found = read_whole(connection, ctx)
        if found.sums != meant.sums or found.counts != meant.counts:
            raise CaseFileError("copy-failed", part="rows")


def read_whole(connection: apsw.Connection, ctx: JobContext) -> Tally:
    """Read every page, row and document of an open case file and check every hash.

    Raises CaseFileError `case-damaged` (fact `part`, and `id` or `sha256`) at the first thing that is hit, and Cancelled.
    """
    with told(connection):
        _read_pages(connection, ctx)
        found = tally(connection)
        for kind, row, sha256, body in connection.execute("SELECT kind, id, sha256, body FROM revision"):
            if codec.digest(str(body)) != sha256:
                raise CaseFileError("case-damaged", part=str(kind), id=str(row))
        _read_blobs(connection, found, ctx)
    return found


def _read_pages(connection: apsw.Connection, ctx: JobContext) -> None:
    connection.set_progress_handler(_asked_to_stop(ctx), 20_000)
    try:
        if connection.execute("PRAGMA integrity_check(1)").get != "ok":
            raise CaseFileError("case-damaged", part="page")
    except apsw.InterruptError:
        ctx.check()
        raise
    finally:
        connection.set_progress_handler(None)


def tally(connection: apsw.Connection) -> Tally:
    """Return count and sum of every table of an open case file."""
    found = Tally()
    for table, columns in TABLES.items():
        for row in connection.execute(f"SELECT {', '.join(columns)} FROM {table}"):  # noqa: S608 - names of TABLES
            if table != "meta" or row[0] not in OWN:
                found.add(table, row)
    found.counts["chunk"] = int(connection.execute("SELECT count(*) FROM chunk").get)
    return found


def _read_blobs(connection: apsw.Connection, found: Tally, ctx: JobContext) -> None:
    done = chunked = 0
    total = found.counts["blob"]
    for number, sha256, size in connection.execute("SELECT id, sha256, size FROM blob"):
        ctx.step(Progress(done, total, "copy-check"))
        digest = hashlib.sha256()
        for (data,) in connection.execute("SELECT data FROM chunk WHERE blob = ? ORDER BY n", (number,)):
            ctx.check()
            digest.update(data)
        if digest.hexdigest() != sha256:
            raise CaseFileError("case-damaged", part="blob", sha256=sha256)
        done, chunked = done + 1, chunked + chunks(int(size))
    if chunked != found.counts["chunk"]:
        raise CaseFileError("case-damaged", part="blob")
    ctx.step(Progress(done, total, "copy-check"))


def _asked_to_stop(ctx: JobContext) -> Callable[[], bool]:
    def asked() -> bool:
        try:
            ctx.check()
        except Cancelled:
            # Raised again by the caller, outside of SQLite.
            return True
        return False

    return asked
