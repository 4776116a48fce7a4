"""The steps from an empty file to today's tables: step n brings a file of version n - 1 to version n, for ever.

A step is never changed once released. Add `m0005_….py` with `apply(connection)`, append it to STEPS, and commit a fixture of
the version before (`tests/fixtures/cases/`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import apsw

from hcprep.casefile.migrations import m0001_tables, m0002_saves, m0003_digest, m0004_leaves

Step = Callable[[apsw.Connection], None]

STEPS: Sequence[Step] = (m0001_tables.apply, m0002_saves.apply, m0003_digest.apply, m0004_leaves.apply)


def run(connection: apsw.Connection, version: int, steps: Sequence[Step]) -> None:
    """Bring tables of a version up to the newest inside the caller's transaction."""
    for number, step in enumerate(steps[version:], start=version + 1):
        step(connection)
        connection.execute(f"PRAGMA user_version = {number:d}").fetchall()


def tables(connection: apsw.Connection) -> frozenset[tuple[str, str, str]]:
    """Return type, name and definition of everything in the schema."""
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    return frozenset((str(kind), str(name), str(sql)) for kind, name, sql in rows)


def expected(version: int, steps: Sequence[Step]) -> frozenset[tuple[str, str, str]]:
    """Return what `tables` gives for an honest file of a version."""
    memory = apsw.Connection(":memory:")
    try:
        run(memory, 0, steps[:version])
        return tables(memory)
    finally:
        memory.close()
