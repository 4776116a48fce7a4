"""The proof of a package without its case: the file by itself, and beside the record that was written with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from hcprep.jobs import JobContext
from hcprep.package.hashing import Hashing
from hcprep.package.proof import RECORD, Original, Proof
from hcprep.package.proof_desk import Desk, Results
from hcprep.package.proving.wire import UNREAD

ALONE = (
    "readable", "pages", "labels", "bookmarks", "contents", "authored", "fields", "layers", "stamps", "nothing-active",
    "metadata",
)  # fmt: skip
"""Ids of the checks that need no case; the words of links on every page hcprep wrote count as `contents`."""


class _Record(msgspec.Struct, kw_only=True):
    """What proof.json says (docs/proof.md)."""

    sha256: str
    size: int
    pages: int
    originals: tuple[Original, ...] = ()


def prove_alone(path: Path, record: bytes | None, at: str, ctx: JobContext) -> Proof:
    """Prove a package by itself, and with `record` (the bytes of its proof.json) that it is the file spoken of there.

    Raises Cancelled and OSError; whatever does not match is in the result. Papers are known from the record alone.
    """
    path = path.absolute()
    results = Results(ctx, 1)
    hashes = Hashing(path).finish([], ctx)
    desk = Desk(path, results)
    try:
        answer = desk.ask("alone")
    finally:
        desk.close()
    ctx.check()
    labels = [str(label) for label in answer.get("labels", ())] if results.take(answer, "readable", 0) else []
    said = _check_record(record, results, hashes.whole, hashes.size, labels) if record is not None else None
    return Proof(
        filename=path.name,
        sha256=hashes.whole,
        size=hashes.size,
        pages=len(labels),
        at=at,
        checks=results.checks((*ALONE, RECORD) if record is not None else ALONE),
        originals=said.originals if said else (),
    )


def _check_record(record: bytes, results: Results, sha256: str, size: int, labels: Sequence[str]) -> _Record | None:
    results.count(RECORD, 1)
    try:
        said = msgspec.json.decode(record, type=_Record)
    except msgspec.DecodeError:
        results.fail(RECORD, 0, "record-unreadable")
        return None
    if (said.sha256, said.size) != (sha256, size):
        results.fail(RECORD, 0, "record-differs", want=said.sha256[:16], have=sha256[:16])
    for one in said.originals:
        results.count(RECORD, 1)
        if set(labels[one.first - 1 : one.first - 1 + one.pages]) - {UNREAD} != {one.label} or one.first + one.pages - 1 > len(
            labels
        ):
            results.fail(RECORD, one.first, "record-paper", label=one.label)
    return said
