"""A whole case file out of what is in memory and whatever can still be read of the open file, in another place."""

from __future__ import annotations

import time
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from hcprep.casefile import migrations, rows
from hcprep.casefile.blobs import CHUNK
from hcprep.casefile.copying import copy_rows, stored
from hcprep.casefile.fresh import TABLES, Copy, Fresh, write_fresh
from hcprep.casefile.lineage import new_lineage
from hcprep.casefile.place import Wait
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress
from hcprep.model.case import Case

if TYPE_CHECKING:
    from hcprep.casefile.casefile import CaseFile


def rescue_case(
    file: CaseFile,
    case: Case,
    target: Path,
    at: str,
    *,
    lineage: str = "",
    ctx: JobContext | None = None,
    wait: Wait = time.sleep,
) -> tuple[Copy, frozenset[str]]:
    """Write a case, the older versions and the documents that can still be read into a new file under the same key.

    `case` is what the file should hold, `lineage` what it shares with its copies. Returns also the SHA-256 of what the case names
    and nobody can read any more. Raises as `write_fresh` does.
    """
    told = ctx or JobContext()
    missing: set[str] = set()
    with closing(_rows(file, case, lineage, at)) as memory:

        def fill(fresh: Fresh) -> None:
            named = copy_rows(memory, fresh, {"copied": at}, same_key=True)
            missing.update(_blobs(file, fresh, named, told))

        copy = write_fresh(target, file.key, fill, told, wait=wait)
    return copy, frozenset(missing)


def _rows(file: CaseFile, case: Case, lineage: str, at: str) -> apsw.Connection:
    """Return the rows of the file, with the case as it should be, in memory."""
    memory = _memory()
    try:
        stood: Case | None = None
        try:
            _take(file, memory)
            stood = rows.read(memory)
        except CaseFileError:
            memory.close()
            memory = _memory()
            rows.set_meta(memory, "created", at)
            rows.set_meta(memory, "lineage", lineage or new_lineage())
        if stood != case:
            rows.write(memory, stood, case, at)
    except BaseException:
        memory.close()
        raise
    return memory


def _memory() -> apsw.Connection:
    memory = apsw.Connection(":memory:")
    migrations.run(memory, 0, migrations.STEPS)
    return memory


def _take(file: CaseFile, memory: apsw.Connection) -> None:
    for table in TABLES:
        if table == "blob":
            continue
        memory.execute(f"DELETE FROM {table}")  # noqa: S608 - names of TABLES
        with file.held() as connection:
            for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608
                memory.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608


def _blobs(file: CaseFile, fresh: Fresh, named: frozenset[str], ctx: JobContext) -> frozenset[str]:
    """Write the documents that can be read, and return the SHA-256 of those that cannot."""
    try:
        with file.held() as connection:
            found = stored(connection, named)
    except CaseFileError:
        return named
    lost = set()
    for done, (number, sha256, size) in enumerate(found):
        ctx.step(Progress(done, len(found), "copy"))
        try:
            reader = file.read(sha256)
        except CaseFileError:
            lost.add(sha256)
            continue
        with reader:
            fresh.blob(number, sha256, size, iter(partial(reader.read, CHUNK), b""))
    return frozenset(lost)
