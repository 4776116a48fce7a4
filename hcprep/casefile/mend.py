"""A new case file out of a damaged one and another copy of the same case; neither of the two is written to."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hcprep.casefile import codec, rows
from hcprep.casefile.damaged import ReadOnlyCase
from hcprep.casefile.fresh import Copy, Fresh, write_fresh
from hcprep.casefile.losses import Loss
from hcprep.casefile.place import Wait
from hcprep.casefile.rows import Revision
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress
from hcprep.model.case import Case

_HASH = re.compile(r"\b[0-9a-f]{64}\b")
_TEXTS: Final = frozenset({rows.STATEMENT, rows.NOTES, rows.ANSWER})
_PASSING: Final = frozenset({"withheld", "copied"})
"""Values of `meta` that say something of one copy only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Something the other copy has and the damaged file has not.

    `part` is `case`, a list of the case such as `evidence`, `statement`, `notes`, `answer`, or `document` (what of it: `what`);
    `id` is the row, the question, or the evidence; `at` the moment a text was saved; `title` that of evidence.
    """

    part: str
    id: str = ""
    title: str = ""
    at: str = ""
    document: str = ""
    what: str = ""
    sha256: str = ""

    @property
    def key(self) -> str:
        """Unlike that of every other piece: `statement`, `answer:q.1`, `evidence:lease`, `document:lease/d1/original`."""
        tail = "/".join(each for each in (self.id, self.document, self.what) if each)
        return f"{self.part}:{tail}" if tail else self.part


@dataclass(frozen=True, slots=True)
class Mended:
    """The new file; what came into it from the other copy, everything else being from the damaged one; what is still missing."""

    copy: Copy
    taken: tuple[Piece, ...]
    missing: tuple[Loss, ...]


def offers(damaged: ReadOnlyCase, backup: ReadOnlyCase) -> tuple[Piece, ...]:
    """Return what another copy of the case could give. Raises CaseFileError `mend-other-case`."""
    _same_case(damaged, backup)
    found: list[Piece] = []
    if any(loss.part == "case" for loss in damaged.losses) and backup.load().id:
        found.append(Piece(part="case"))
    for part in codec.LISTS:
        if any(loss.part in {part, "record", "mixed", "cut"} for loss in damaged.losses):
            there = {_name(value) for value in damaged.salvaged.records.get(part, {}).values()}
            found.extend(
                Piece(part=part, id=codec.id_of(value), title=str(getattr(value, "title", "")))
                for _, value in sorted(backup.salvaged.records.get(part, {}).items())
                if _name(value) not in there
            )
    mine, theirs = _newest(damaged), _newest(backup)
    hit = {(loss.part, loss.id) for loss in damaged.losses if loss.part in _TEXTS and loss.current}
    everywhere = any(loss.part in {"revision", "mixed", "cut"} for loss in damaged.losses)
    found.extend(
        Piece(part=key[0], id=key[1], at=revision.at)
        for key, revision in sorted(theirs.items())
        if (key in hit or everywhere) and (key not in mine or mine[key].rev < revision.rev)
    )
    found.extend(
        Piece(part="document", id=loss.id, title=loss.title, document=loss.document, what=loss.what, sha256=loss.sha256)
        for loss in damaged.losses
        if loss.part == "document" and loss.sha256 in backup.salvaged.blobs
    )
    return tuple(found)


def mend(
    damaged: ReadOnlyCase,
    backup: ReadOnlyCase,
    target: Path,
    at: str,
    *,
    pieces: frozenset[str] | None = None,
    ctx: JobContext | None = None,
    wait: Wait = time.sleep,
) -> Mended:
    """Write what is whole, and pieces of another copy (keys; None for all it offers), into a new file, and read that back.

    The new file opens with what opened the damaged one, its recovery sheet included. `at` is the moment as ISO text. Older
    versions of texts that are lost come from the copy unasked, and so do the case's own id and the documents of a row that is
    taken. Raises CaseFileError `mend-other-case` and as `write_fresh` does, and Cancelled.
    """
    offered = offers(damaged, backup)
    taken = tuple(piece for piece in offered if pieces is None or piece.key in pieces or piece.part == "case")
    texts = _texts(damaged, backup, taken)
    lists = {part: _merged(damaged, backup, part, taken) for part in codec.LISTS}
    saves = _saves(damaged, backup, at)
    meta = _meta(damaged, backup, at, max(saves))
    told_ctx = ctx or JobContext()

    def fill(fresh: Fresh) -> None:
        for item in sorted(meta.items()):
            fresh.row("meta", item)
        for n, (save, moment) in sorted(saves.items()):
            fresh.row("save", (n, save, moment))
        named: set[str] = set()
        for part, values in lists.items():
            for position, value in enumerate(values):
                body = codec.encode(value)
                named.update(_HASH.findall(body))
                fresh.row("record", (part, position, codec.kind_of(value), codec.clean(codec.id_of(value)), body))
        for revision, (sha256, body) in sorted(texts.items(), key=lambda each: (each[0].kind, each[0].id, each[0].rev)):
            named.update(_HASH.findall(body))
            fresh.row("revision", (revision.kind, revision.id, revision.rev, revision.at, sha256, body))
        _documents(fresh, damaged, backup, sorted(named - _refused(offered, taken)), told_ctx)

    copy = write_fresh(target, damaged.key, fill, told_ctx, wait=wait)
    with ReadOnlyCase(copy.path, damaged.key, told_ctx) as mended:
        given = {(piece.part, piece.id) for piece in taken}
        left = [loss for loss in damaged.losses if loss.current and loss.part != "document" and not _given(loss, given)]
        return Mended(copy, taken, (*left, *mended.losses))


def _given(loss: Loss, given: set[tuple[str, str]]) -> bool:
    if (loss.part, loss.id) in given:
        return True
    # Rows without a name, and pages of rows: all that the copy had of that kind came.
    kinds = {part for part, _ in given}
    return not loss.id and loss.part not in _TEXTS and loss.part in kinds


def _refused(offered: Sequence[Piece], taken: Sequence[Piece]) -> set[str]:
    return {piece.sha256 for piece in offered if piece.part == "document"} - {piece.sha256 for piece in taken}


def _documents(fresh: Fresh, damaged: ReadOnlyCase, backup: ReadOnlyCase, named: Sequence[str], ctx: JobContext) -> None:
    number = 0
    for done, sha256 in enumerate(named):
        ctx.step(Progress(done, len(named), "mend"))
        source = next((file for file in (damaged, backup) if sha256 in file.salvaged.blobs), None)
        if source is not None:
            number += 1
            fresh.blob(number, sha256, source.blob_size(sha256), _checked(source.chunks(sha256), ctx))


def _checked(chunks: Iterator[bytes], ctx: JobContext) -> Iterator[bytes]:
    for chunk in chunks:
        ctx.check()
        yield chunk


def _same_case(damaged: ReadOnlyCase, backup: ReadOnlyCase) -> None:
    mine, theirs = damaged.load().id, backup.load().id
    shared = damaged.salvaged.blobs.keys() & backup.salvaged.blobs.keys()
    if (mine and mine == theirs) or (damaged.lineage and damaged.lineage == backup.lineage):
        return
    if mine or not (damaged.key == backup.key or shared):
        raise CaseFileError("mend-other-case")


def _newest(file: ReadOnlyCase) -> dict[tuple[str, str], Revision]:
    return {(each.kind, each.id): each for each in file.revisions()}


def _texts(damaged: ReadOnlyCase, backup: ReadOnlyCase, taken: Sequence[Piece]) -> dict[Revision, tuple[str, str]]:
    """Return the versions of the new file: all that are whole, and of the copy those that fill a hole."""
    found = dict(damaged.salvaged.revisions)
    there = {(each.kind, each.id, each.rev) for each in found}
    newest = {key: each.rev for key, each in _newest(damaged).items()}
    wanted = {(piece.part, piece.id) for piece in taken}
    lost = {(loss.part, loss.id, loss.rev) for loss in damaged.losses if loss.part in _TEXTS}
    for revision, text in backup.salvaged.revisions.items():
        key = revision.kind, revision.id
        hole = (*key, revision.rev) in lost and revision.rev < newest.get(key, 0)
        if (*key, revision.rev) not in there and (hole or key in wanted):
            found[revision] = text
    return found


def _merged(damaged: ReadOnlyCase, backup: ReadOnlyCase, part: str, taken: Sequence[Piece]) -> list[object]:
    """Return a list of the case with the rows taken from the copy, each after the row it follows there."""
    merged = [value for _, value in sorted(damaged.salvaged.records.get(part, {}).items())]
    wanted = {piece.id for piece in taken if piece.part == part}
    before: list[str] = []
    for _, value in sorted(backup.salvaged.records.get(part, {}).items()):
        names = [_name(each) for each in merged]
        if codec.id_of(value) in wanted and _name(value) not in names:
            place = next((names.index(name) + 1 for name in reversed(before) if name in names), 0)
            merged.insert(place, value)
        before.append(_name(value))
    return merged


def _saves(damaged: ReadOnlyCase, backup: ReadOnlyCase, at: str) -> dict[int, tuple[str, str]]:
    """Return the saves of the new file, which goes on where both of the others end."""
    found = {**backup.found.saves, **damaged.found.saves}
    return {**found, max(found, default=0) + 1: (os.urandom(8).hex(), at)}


def _meta(damaged: ReadOnlyCase, backup: ReadOnlyCase, at: str, saves: int) -> dict[str, str]:
    others = {name: value for name, value in backup.found.meta.items() if name not in _PASSING and not name.startswith("here-")}
    mine = damaged.found.meta
    meta = {**others, **mine, "mended": at, "saved": at, "saves": str(saves)}
    if not damaged.load().id:
        head: Case = backup.load()
        meta["case"] = codec.encode(codec.header(head))
    meta.setdefault("created", at)
    return meta


def _name(value: object) -> str:
    return codec.id_of(value) or codec.encode(value)
