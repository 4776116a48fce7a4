"""One number for all rows of a case file, kept with them: it shows when the pages of a file are not of one moment.

Each page is sealed by itself, so a copy made while a save was under way can consist of sound pages of two states. The number is
the sum of the SHA-256 of every row modulo 2^256; a save subtracts what a row was and adds what it is, and reads no other row.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, Final

import apsw

from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress

DIGEST: Final = "digest"
OPEN: Final = "open"
"""Set from the first change after opening until the file is closed."""
OWN: Final = frozenset({DIGEST, OPEN})
"""Values of `meta` that are about one file as it lies there; no copy takes them over."""
SAID: Final = {
    "meta": (0, 1),
    "record": (0, 1, 2, 3, 4),
    # Without the text: its SHA-256 stands beside it and is checked when it is read.
    "revision": (0, 1, 2, 3, 4),
    "save": (0, 1, 2),
    "blob": (0, 1, 2),
}
"""The tables, and which of their columns count."""
_COLUMNS: Final = {
    "meta": "name, value",
    "record": "list, position, kind, id, body",
    "revision": "kind, id, rev, at, sha256",
    "save": "n, id, at",
    "blob": "id, sha256, size",
}
_ALL: Final = 1 << 256
MOST_ROWS: Final = {"meta": 2_000, "record": 100_000, "revision": 100_000, "save": 100_000, "blob": 100_000}
"""Rows of each table, many times what the longest honest case has; more are made to keep the program busy."""
_STEPS = 2
"""Steps of the check between two looks at how far it is; each may read many pages of a document."""


def row_hash(table: str, values: Iterable[object]) -> int:
    """Return the number of one row: SHA-256 of table and values, each with its length before it."""
    text = "".join(f"{len(str(value))}:{value}" for value in (table, *values))
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest(), "big")


def digest_of(rows: Iterable[tuple[str, Iterable[object]]]) -> str:
    """Return the digest, 64 hexadecimal digits, of rows, each with the name of its table."""
    return f"{sum(row_hash(table, values) for table, values in rows) % _ALL:064x}"


def whole(connection: apsw.Connection) -> str:
    """Return the digest of all rows there are."""
    return digest_of(_rows(connection))


def _rows(connection: apsw.Connection) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for table, columns in _COLUMNS.items():
        # From the table itself: an index can be of another moment.
        for row in connection.execute(f"SELECT {columns} FROM {table} NOT INDEXED"):  # noqa: S608 - names from above
            if table != "meta" or row[0] not in OWN:
                yield table, row


class Watched(apsw.Connection):
    """A connection that adds up what its transactions change."""

    change = 0
    """What is to be added to the digest when the transaction ends."""
    guarded = False
    """Whether the file is to be marked as open before it is first changed."""
    marked = False

    def watch(self) -> None:
        """Look at every row that is written from now on."""
        self.preupdate_hook(self._take)

    def _take(self, update: apsw.PreUpdate) -> None:
        said = SAID.get(update.table_name)
        if said is None:
            return
        for row, sign in ((update.old, -1), (update.new, 1)):
            if row is None:
                continue
            if update.table_name == "meta" and row[0] in OWN:
                if row[0] == DIGEST:
                    # Whoever writes the digest has counted everything up to here.
                    self.change = 0
            else:
                self.change += sign * row_hash(update.table_name, (row[at] for at in said))

    def settle(self) -> None:
        """Bring the digest up to the rows, inside the transaction that changed them; a file of an older version has none."""
        if self.change:
            stored = self.execute("SELECT value FROM meta WHERE name = ?", (DIGEST,)).get
            if stored is not None:
                value = f"{(int(str(stored), 16) + self.change) % _ALL:064x}"
                self.execute("UPDATE meta SET value = ? WHERE name = ?", (value, DIGEST))
        self.change = 0


def check(connection: Watched, ctx: JobContext | None = None) -> None:
    """Compare all rows with the digest, and every page if the file was not closed, which is told as `check-pages`.

    Raises Cancelled, and CaseFileError `case-damaged` (`part` "mixed", or "rows": more of them than any case has). A page that
    cannot be read is told here only if the file was not closed (`part` "page"); in any other it is for whoever reads what stands
    on it.
    """
    if too_many(connection):
        raise CaseFileError("case-damaged", part="rows")
    was_open = connection.execute("SELECT 1 FROM meta WHERE name = ?", (OPEN,)).get is not None
    if was_open:
        # Which pages are free, and what the indexes say, is in no digest; the next save would believe it.
        found = _integrity(connection, ctx or JobContext())
        if found != ["ok"]:
            raise CaseFileError("case-damaged", part="page" if "unable to get the page" in found[0] else "mixed")
    stored = connection.execute("SELECT value FROM meta WHERE name = ?", (DIGEST,)).get
    try:
        now = whole(connection)
    except (apsw.CorruptError, apsw.NotADBError):
        if was_open:
            raise
        return
    if stored != now:
        raise CaseFileError("case-damaged", part="mixed")
    # Found whole: once it is closed it needs no second check, whether it was changed or not.
    connection.marked = was_open


def too_many(connection: apsw.Connection) -> bool:
    """Tell whether a table has more rows than any case does; one that cannot be read is for whoever reads it."""
    for table, most in MOST_ROWS.items():
        try:
            found = connection.execute(f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT {most + 1:d})").get  # noqa: S608
        except (apsw.CorruptError, apsw.NotADBError, apsw.SQLError):
            continue
        if int(found) > most:
            return True
    return False


def _integrity(connection: apsw.Connection, ctx: JobContext) -> list[str]:
    """Read every page, and return what SQLite says of them."""
    total, told = int(connection.execute("PRAGMA page_count").get), -1

    def look() -> bool:
        nonlocal told
        read = min(connection.status(apsw.SQLITE_DBSTATUS_CACHE_MISS)[0], total)
        if read * 100 // max(total, 1) != told:
            told = read * 100 // max(total, 1)
            ctx.step(Progress(read, total, "check-pages"))
        return False

    connection.set_progress_handler(look, _STEPS)
    try:
        return [str(row[0]) for row in connection.execute("PRAGMA integrity_check(1)")]
    finally:
        connection.set_progress_handler(None)
