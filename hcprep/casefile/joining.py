"""One whole case out of a copy without documents and other copies that have them."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.casefile import rows
from hcprep.casefile.blobs import CHUNK
from hcprep.casefile.copying import copy_rows, stored
from hcprep.casefile.fresh import Copy, Fresh, Value, write_fresh
from hcprep.casefile.place import Wait
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress

if TYPE_CHECKING:
    from hcprep.casefile.casefile import CaseFile
    from hcprep.casefile.keys import Secret

_HASH = re.compile(r"\b[0-9a-f]{64}\b")


def join_case(
    text: CaseFile,
    others: Iterable[CaseFile],
    target: Path,
    secret: Secret,
    at: str,
    *,
    needed: frozenset[str],
    ctx: JobContext | None = None,
    wait: Wait = time.sleep,
) -> tuple[Copy, frozenset[str]]:
    """Write the rows of an open file, and the documents they name from it and from others, into a new file, read back whole.

    `needed` are the SHA-256 of the documents without which it is not whole; those found nowhere are returned. `others` are taken
    one after another, and only while something is missing; a document that is hit in one is taken from the next. Raises as
    `write_fresh` does.
    """
    told_ctx = ctx or JobContext()
    missing = set(needed)

    def fill(fresh: Fresh) -> None:
        with text.held() as connection:
            wanted = {sha256 for body in rows.bodies(connection) for sha256 in _HASH.findall(body)}
        number = 0
        for file in chain((text,), _while(missing, others)):
            with file.held() as connection:
                found = stored(connection, frozenset(wanted))
            for _, sha256, size in found:
                told_ctx.step(Progress(len(needed) - len(missing), len(needed), "restore"))
                if _whole(file, sha256):
                    number += 1
                    with file.read(sha256) as reader:
                        fresh.blob(number, sha256, size, iter(partial(reader.read, CHUNK), b""))
                    wanted.discard(sha256)
                    missing.discard(sha256)
        with text.held() as connection:
            copy_rows(connection, fresh if missing else _Complete(fresh), {"copied": at}, same_key=secret == text.key)

    return write_fresh(target, secret, fill, told_ctx, wait=wait), frozenset(missing)


class _Complete(Fresh):
    """Writes into another file being made, without saying that documents were left out."""

    def __init__(self, fresh: Fresh) -> None:
        self.tally = fresh.tally
        self._fresh = fresh

    def row(self, table: str, row: Sequence[Value]) -> None:
        if table != "meta" or row[0] != "withheld":
            self._fresh.row(table, row)


def _while(missing: set[str], others: Iterable[CaseFile]) -> Iterable[CaseFile]:
    if not missing:
        return
    for file in others:
        yield file
        if not missing:
            return


def _whole(file: CaseFile, sha256: str) -> bool:
    try:
        file.read(sha256).close()
    except CaseFileError:
        return False
    return True
