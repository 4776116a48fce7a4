"""Whether the pages of a case file fit each other, where each one by itself is whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import apsw

from hcprep.casefile import setdigest
from hcprep.casefile.connection import MOST_BYTES
from hcprep.casefile.lens import Lens
from hcprep.casefile.survey import Survey, body, free_pages
from hcprep.errors import Cancelled
from hcprep.jobs import JobContext

INDEX: Final = "index"
FREE: Final = "free"
TREE: Final = "tree"
_MOST_TOLD = 100
_STEPS = 20_000
"""Steps of the database between two looks at whether the person asked to stop."""


def cut(lens: Lens) -> bool:
    """Tell whether the file is shorter than its first page says."""
    page = lens.page(1)
    return page is not None and lens.pages < int.from_bytes(page[28:32], "big")


def mixed(lens: Lens, found: Survey) -> bool:
    """Tell whether the rows are not those of one moment; where pages are hit, something is missing anyway."""
    stored = found.meta.get(setdigest.DIGEST)
    return stored is not None and not found.bad and stored != setdigest.digest_of(_rows(lens, found))


def bookkeeping(lens: Lens, found: Survey, ctx: JobContext) -> tuple[str, ...]:
    """Return which of what only leads the database to rows and free room is hit or out of step; no row is lost by it.

    Of `index`, `free` (the list of unused pages) and `tree` (the ways between the pages of a table). The database itself is asked
    where no page is hit, so the schema has to be ours. Raises Cancelled.
    """
    if not found.bad:
        return tuple(dict.fromkeys(_kind(line) for line in _complaints(lens, ctx)))
    unused = free_pages(lens)
    kinds = (INDEX if found.owners.get(page, "").endswith(INDEX) else FREE if page in unused else "" for page in found.bad)
    return tuple(dict.fromkeys(kind for kind in kinds if kind))


def _complaints(lens: Lens, ctx: JobContext) -> list[str]:
    connection = lens.connection
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, MOST_BYTES)
    stopped: list[Cancelled] = []

    def asked() -> bool:
        try:
            ctx.check()
        except Cancelled as error:
            # Raised again below: nothing may be thrown through the database.
            stopped.append(error)
        return bool(stopped)

    connection.set_progress_handler(asked, _STEPS)
    try:
        found = [str(line) for (line,) in connection.execute(f"PRAGMA integrity_check({_MOST_TOLD:d})")]
    except (apsw.InterruptError, apsw.CorruptError, apsw.NotADBError, apsw.TooBigError) as error:
        for each in stopped:
            raise each from None
        # Further than this the database does not get: its ways between pages are not to be followed.
        return [str(error)]
    finally:
        connection.set_progress_handler(None)
    return [] if found == ["ok"] else found


def _kind(line: str) -> str:
    words = line.casefold()
    if "freelist" in words or "never used" in words:
        return FREE
    return INDEX if " index " in f" {words} " else TREE


def _rows(lens: Lens, found: Survey) -> Iterator[tuple[str, tuple[object, ...]]]:
    for item in found.meta.items():
        if item[0] not in setdigest.OWN:
            yield "meta", item
    for (part, position), row in found.records.items():
        yield "record", (part, position, row.kind, row.id, body(lens, row.place)[0].decode(errors="replace"))
    for (kind, row_id), versions in found.texts.items():
        for rev, text in versions.items():
            yield "revision", (kind, row_id, rev, text.at, text.sha256)
    for n, (save, at) in found.saves.items():
        yield "save", (n, save, at)
    for blob, (sha256, size) in found.blobs.items():
        if size >= 0:
            yield "blob", (blob, sha256, size)
