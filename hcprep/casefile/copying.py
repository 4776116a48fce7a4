"""Copies of an open case: backups and hand-overs, whole or without chosen parts, each read back before it gets its name."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from hcprep.casefile import bases, rows
from hcprep.casefile.aliases import Renaming, give_aliases
from hcprep.casefile.blobs import chunks
from hcprep.casefile.fresh import Copy, Fresh, tally, write_fresh
from hcprep.casefile.keys import Key, Secret
from hcprep.casefile.marks import HERE
from hcprep.casefile.place import Wait
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress

if TYPE_CHECKING:
    from hcprep.casefile.casefile import CaseFile

_HASH = re.compile(r"\b[0-9a-f]{64}\b")
_OF_THE_KEY = frozenset({"sheet", "sheet_declined", "sheet-asked"})
"""Values of `meta` that are true of every file which the same sheet opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withhold:
    """What a copy leaves out: every document (a text backup), older versions, evidence by id, the private notes.

    The bin goes with the versions, sealed packages with either of versions and evidence. Where something points at evidence
    that is left out, a random name stands for it, which means something again when the copy comes back (`aliases.py`).
    """

    documents: bool = False
    versions: bool = False
    evidence: frozenset[str] = field(default_factory=frozenset)
    notes: bool = False


NOTHING = Withhold()


def copy_case(
    file: CaseFile,
    target: Path,
    secret: Secret,
    at: str,
    *,
    withhold: Withhold = NOTHING,
    ctx: JobContext | None = None,
    wait: Wait = time.sleep,
) -> Copy:
    """Write the case as it is at this moment into a new file under a secret, and read that file back whole.

    `at` is the moment as ISO text. Saving waits while the rows are copied, and between two chunks of documents it goes on:
    what a row names stays in the file as long as it is open. Raises as `write_fresh` does, and CaseFileError
    `case-damaged` if the open file is hit; both files are then as they were.
    """
    told_ctx = ctx or JobContext()
    names = give_aliases(file, withhold.evidence) if withhold.evidence else {}

    def fill(fresh: Fresh) -> None:
        with file.held() as connection:
            here, same_key = isinstance(secret, Key), secret == file.key
            named = copy_rows(connection, Renaming(fresh, names), {"copied": at}, withhold, here=here, same_key=same_key)
            blobs = () if withhold.documents else stored(connection, named)
            file.part()
        copy_blobs(file, fresh, blobs, told_ctx)

    return write_fresh(target, secret, fill, told_ctx, wait=wait)


def check_code(file: CaseFile) -> str:
    """Return the code of what a file holds; equal to `Copy.check` of a copy until either is changed."""
    with file.held() as connection:
        return tally(connection).code()


def copy_rows(
    connection: apsw.Connection,
    fresh: Fresh,
    meta: Mapping[str, str],
    withhold: Withhold = NOTHING,
    *,
    here: bool = True,
    same_key: bool = False,
) -> frozenset[str]:
    """Write every row but those of documents, with some values of `meta` set, and return the SHA-256 of all they name.

    Unless `here`, values that are true on this computer only are left out, such as the folder of the backups; and what was
    said of the recovery sheet, unless it is the `same_key`.
    """
    named: set[str] = set()
    for name, value in _meta(connection, meta, withhold):
        if (not here and name.startswith(HERE)) or (not same_key and name in _OF_THE_KEY):
            continue
        fresh.row("meta", (name, value))
    for row in _records(connection, withhold):
        named.update(_HASH.findall(row[-1]))
        fresh.row("record", row)
    for revision in _revisions(connection, withhold):
        named.update(_HASH.findall(revision[-1]))
        fresh.row("revision", revision)
    for n, key, at in connection.execute("SELECT n, id, at FROM save ORDER BY n"):
        fresh.row("save", (int(n), str(key), str(at)))
    return frozenset(named)


def stored(connection: apsw.Connection, named: frozenset[str] | None) -> tuple[tuple[int, str, int], ...]:
    """Return id, SHA-256 and size of the stored documents among those named; of all if None."""
    found = connection.execute("SELECT id, sha256, size FROM blob ORDER BY id")
    return tuple((int(blob), str(sha256), int(size)) for blob, sha256, size in found if named is None or sha256 in named)


def copy_blobs(file: CaseFile, fresh: Fresh, blobs: tuple[tuple[int, str, int], ...], ctx: JobContext) -> None:
    """Write documents, chunk by chunk, letting others use the file in between."""
    done, total = 0, sum(size for _, _, size in blobs)
    for number, sha256, size in blobs:
        ctx.step(Progress(done, total, "copy"))
        fresh.blob(number, sha256, size, _pieces(file, sha256, number, size, ctx))
        done += size
    ctx.step(Progress(done, total, "copy"))


def _pieces(file: CaseFile, sha256: str, number: int, size: int, ctx: JobContext) -> Iterator[bytes]:
    for place in range(chunks(size)):
        ctx.check()
        try:
            with file.held() as connection:
                data = connection.execute("SELECT data FROM chunk WHERE blob = ? AND n = ?", (number, place)).get
        except CaseFileError as error:
            raise CaseFileError(error.code, **{**error.facts, "part": "blob", "sha256": sha256}) from error
        if not isinstance(data, bytes):
            raise CaseFileError("case-damaged", part="blob", sha256=sha256)
        yield data


def _meta(connection: apsw.Connection, changed: Mapping[str, str], withhold: Withhold) -> Iterator[tuple[str, str]]:
    for name, value in connection.execute("SELECT name, value FROM meta"):
        if name in {"replaces", "withheld"} or name in changed:
            continue
        if not str(name).startswith(bases.PREFIX):
            yield str(name), str(value)
        elif not withhold.versions:
            yield (
                str(name),
                bases.filtered(str(value), lambda part, key, body: _kept(part, key, body, withhold), notes=not withhold.notes),
            )
    yield from changed.items()
    left_out = rows.withheld(connection) | {name for name, value in asdict(withhold).items() if value}
    if left_out:
        # Kinds only: even the id of a paper can say what it is.
        yield "withheld", json.dumps(sorted(left_out))


def _records(connection: apsw.Connection, withhold: Withhold) -> Iterator[tuple[str, int, str, str, str]]:
    positions: dict[str, int] = {}
    for part, kind, row_id, body in connection.execute("SELECT list, kind, id, body FROM record ORDER BY list, position"):
        kept = _kept(str(part), str(row_id), str(body), withhold)
        if kept is not None:
            position = positions[part] = positions.get(part, -1) + 1
            yield str(part), position, str(kind), str(row_id), kept


def _kept(part: str, row_id: str, body: str, withhold: Withhold) -> str | None:
    if row_id in withhold.evidence and part in ("evidence", "bin"):
        return None
    # What was removed is an older version of the case, and a sealed package holds all the evidence there was.
    if (withhold.versions and part == "bin") or ((withhold.versions or withhold.evidence) and part == "filed"):
        return None
    if part == "builds" and (withhold.versions or withhold.evidence):
        # So does what is kept of the pages of each package.
        return json.dumps(json.loads(body) | {"record": ""}, ensure_ascii=False, separators=(",", ":"))
    if part == "tabs" and withhold.evidence:
        tab = json.loads(body)
        tab["evidence"] = [key for key in tab["evidence"] if key not in withhold.evidence]
        return json.dumps(tab, ensure_ascii=False, separators=(",", ":"))
    return body


def _revisions(connection: apsw.Connection, withhold: Withhold) -> Iterator[tuple[str, str, int, str, str, str]]:
    for kind, row_id, rev, at, sha256, body, newest in connection.execute(
        "SELECT kind, id, rev, at, sha256, body, rev = (SELECT max(rev) FROM revision AS newest"
        " WHERE newest.kind = r.kind AND newest.id = r.id) FROM revision AS r ORDER BY kind, id, rev"
    ):
        if (withhold.notes and kind == rows.NOTES) or (withhold.versions and not (newest and body)):
            continue
        yield str(kind), str(row_id), int(rev), str(at), str(sha256), str(body)
