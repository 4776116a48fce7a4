"""The connection to a case file: cipher, settings and locks, as measured in decision 0001."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from hcprep.casefile.faults import told
from hcprep.casefile.keys import Key
from hcprep.casefile.setdigest import OPEN, Watched

APPLICATION = 0x68637072
"""`application_id` of a case file: "hcpr"."""
PATIENCE_MS = 1000
"""How long a second opener waits before it is refused."""

MOST_BYTES = 64 * 1024 * 1024
"""Bytes of one row at most; the longest honest ones are chunks of documents and long statements."""

SETTINGS = {
    "temp_store": "MEMORY",
    "mmap_size": "0",
    "cache_size": "-16000",
    "secure_delete": "ON",
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
    "foreign_keys": "ON",
    "fullfsync": "ON",
    "checkpoint_fullfsync": "ON",
    "synchronous": "EXTRA",
}


def connect(path: Path, key: Key) -> Watched:
    """Open a file that exists, with its key, alone, and with every setting in force.

    The lock is held until the connection is closed. Raises CaseFileError: `case-in-use`, `case-read-only`, `case-damaged`,
    `disk-error`.
    """
    with told():
        connection = Watched(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        with told(connection):
            _set_up(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_up(connection: Watched, key: Key) -> None:
    connection.set_busy_timeout(PATIENCE_MS)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    # A file made by someone else must not be able to fill the memory, or to reach another file.
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, MOST_BYTES)
    connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
    for statement in ("PRAGMA cipher = 'sqlcipher'", "PRAGMA legacy = 4", f"PRAGMA key = '{key.pragma}'"):
        connection.execute(statement, can_cache=False).fetchall()
    # Within a transaction that already owns the file, so that two openers can never each hold half of the lock.
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
    connection.execute("COMMIT")
    for name, value in SETTINGS.items():
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
    connection.watch()


def keep_journal(connection: Watched) -> None:
    """Empty the journal after each save instead of deleting it, and mark the file as open with the first.

    Call once the file is known to be ours to write.
    """
    connection.guarded = True
    with told(connection):
        connection.execute("PRAGMA journal_mode = TRUNCATE").fetchall()


def disconnect(connection: Watched) -> None:
    """Close a connection; the empty journal goes too, so that one file is all a person sees.

    Only SQLite may remove a journal, while it holds the lock: in the hands of the next opener it could be the only good copy.
    """
    try:
        if connection.pragma("journal_mode") == "truncate":
            # Plays back what a failed save left. Where there is still no room it fails, and the journal stays: changing the mode
            # would remove it as it is.
            connection.execute("PRAGMA schema_version").fetchall()
            if connection.marked:
                connection.execute("DELETE FROM meta WHERE name = ?", (OPEN,))
            connection.execute("PRAGMA locking_mode = NORMAL").fetchall()
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except apsw.Error:
        # A disk that is gone or full; closing still has to let go of the file.
        pass
    finally:
        connection.close()


@contextmanager
def transaction(connection: Watched) -> Iterator[apsw.Connection]:
    """Run a block as one durable change: all of it is on the disk afterwards, or none of it. Raises CaseFileError."""
    with told(connection):
        if connection.guarded and not connection.marked:
            _mark(connection)
        connection.execute("BEGIN IMMEDIATE")
    connection.change = 0
    try:
        with told(connection):
            yield connection
            connection.settle()
            connection.execute("COMMIT")
    except BaseException:
        _roll_back(connection)
        raise


def _mark(connection: Watched) -> None:
    # In a transaction of its own, so that both states of any later save have it.
    connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, '1')", (OPEN,))
    connection.marked = True


def _roll_back(connection: apsw.Connection) -> None:
    if not connection.in_transaction:
        return
    try:
        connection.execute("ROLLBACK")
    except apsw.Error:
        # The journal stays and is played back by the next access or the next opener; the first error is the one to tell.
        return
