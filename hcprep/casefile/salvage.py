"""What can still be read of a damaged case: its rows, the newest whole version of each text, its documents; and the losses."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from hcprep.casefile import bases, codec, rows
from hcprep.casefile.blobs import CHUNK, chunks
from hcprep.casefile.lens import Lens
from hcprep.casefile.losses import Loss
from hcprep.casefile.rows import Revision
from hcprep.casefile.survey import Survey, Text, body, roots
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress
from hcprep.model.case import Answer, Case
from hcprep.model.evidence import Evidence
from hcprep.model.statement import Statement

_MOST_LIST = 100_000


@dataclass(slots=True)
class Salvaged:
    """The rows that are whole, and what is missing."""

    case: Case = field(default_factory=lambda: Case(id="", edition=""))
    records: dict[str, dict[int, object]] = field(default_factory=dict)
    """The rows of each list of the case by their place in it."""
    revisions: dict[Revision, tuple[str, str]] = field(default_factory=dict)
    """SHA-256 and text of every whole version."""
    blobs: dict[str, int] = field(default_factory=dict)
    """Number of the blob of each SHA-256 that is whole."""
    sizes: dict[str, int] = field(default_factory=dict)
    broken: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """SHA-256 of each blob that is not whole, and the damaged pages known to be its own."""
    losses: list[Loss] = field(default_factory=list)


def salvage(lens: Lens, found: Survey, ctx: JobContext) -> Salvaged:
    """Read everything that was found. Raises Cancelled, CaseFileError `case-damaged` for a file that only looks like a case."""
    out = Salvaged()
    head = _header(found, out)
    _records(lens, found, out)
    _revisions(lens, found, out, ctx)
    _pages(lens, found, out)
    _blobs(lens, found, out, ctx)
    parts: dict[str, Any] = {part: tuple(value for _, value in sorted(out.records.get(part, {}).items())) for part in codec.LISTS}
    out.case = Case(id=head.id, edition=head.edition, language=head.language, fictional=head.fictional, **_current(out), **parts)
    _unnamed(out)
    _documents(found, out)
    return out


def chunk(lens: Lens, found: Survey, blob: int, number: int) -> tuple[bytes, int | None]:
    """Return one chunk of a blob, and the page it breaks off on (0 if the chunk is not there), or None."""
    place = found.chunks.get(blob, {}).get(number)
    return (b"", 0) if place is None else body(lens, place, most=CHUNK + 64)


def _header(found: Survey, out: Salvaged) -> codec.Header:
    try:
        return codec.decode(found.meta.get("case", ""), codec.Header, "case")
    except CaseFileError:
        out.losses.append(Loss(part="case"))
    # What the case was at an earlier moment may stand elsewhere in the file: the edition can have changed since, the id cannot.
    for name, value in found.meta.items():
        if name.startswith(bases.PREFIX):
            with suppress(CaseFileError):
                return codec.header(bases.decode(value))
    return codec.Header(id="", edition="")


def _records(lens: Lens, found: Survey, out: Salvaged) -> None:
    last: dict[str, int] = {}
    for (part, position), row in sorted(found.records.items()):
        if part not in codec.LISTS or not 0 <= position < _MOST_LIST:
            raise CaseFileError("case-damaged", part="rows")
        for gap in range(last.get(part, -1) + 1, position):
            out.losses.append(Loss(part=part, position=gap))
        last[part] = position
        data, broken = body(lens, row.place)
        if broken is not None:
            out.losses.append(Loss(part=part, id=row.id, position=position, pages=_page(broken)))
            continue
        try:
            value = codec.decode_row(part, row.kind, data.decode(errors="replace"), row.id)
        except CaseFileError:
            out.losses.append(Loss(part=part, id=row.id, position=position))
            continue
        out.records.setdefault(part, {})[position] = value


def _revisions(lens: Lens, found: Survey, out: Salvaged, ctx: JobContext) -> None:
    for kind, row_id in sorted(found.texts.keys() | found.known.keys()):
        ctx.check()
        whole: list[int] = []
        hit: dict[int, tuple[int, ...]] = {}
        for rev, text in sorted(found.texts.get((kind, row_id), {}).items()):
            data, broken = body(lens, text.place)
            if broken is None and _sound(kind, row_id, text, data):
                out.revisions[Revision(kind, row_id, rev, text.at)] = (text.sha256, data.decode())
                whole.append(rev)
            else:
                hit[rev] = _page(broken)
        newest = found.known.get((kind, row_id), 0)
        if newest > max([*whole, *hit], default=0):
            hit[newest] = ()
        used = max(whole, default=0)
        out.losses.extend(Loss(part=kind, id=row_id, rev=rev, used=used, pages=pages) for rev, pages in hit.items())


def _sound(kind: str, row_id: str, text: Text, data: bytes) -> bool:
    try:
        words = data.decode()
        if codec.digest(words) != text.sha256:
            return False
        _decoded(kind, row_id, words)
    except (UnicodeDecodeError, CaseFileError):
        return False
    return True


def _decoded(kind: str, row_id: str, words: str) -> Statement | Answer:
    if kind == rows.STATEMENT:
        return codec.decode_statement(words)
    if kind == rows.NOTES:
        return codec.decode_notes(words)
    return codec.decode_answer(words, row_id) if words else None


def _current(out: Salvaged) -> dict[str, Any]:
    """Return statement, notes and answers, each in its newest whole version."""
    newest: dict[tuple[str, str], Revision] = {}
    for revision in out.revisions:
        key = revision.kind, revision.id
        if key not in newest or newest[key].rev < revision.rev:
            newest[key] = revision
    texts: dict[str, Any] = {"answers": {}}
    for (kind, row_id), revision in newest.items():
        words = out.revisions[revision][1]
        if kind != rows.ANSWER:
            texts[kind] = _decoded(kind, row_id, words)
        elif words:
            texts["answers"][row_id] = _decoded(kind, row_id, words)
    return texts


def _pages(lens: Lens, found: Survey, out: Salvaged) -> None:
    """Add the losses that no row tells of: whole pages of rows of which nothing is left."""
    bad = set(found.bad)
    owners = {**{page: table for table, page in roots(lens) if page in bad}, **found.owners}
    for table in ("record", "revision"):
        pages = tuple(sorted(page for page, owner in owners.items() if owner == table))
        if pages:
            out.losses.append(Loss(part=table, pages=pages))
    found.owners = owners
    if found.strange:
        out.losses.append(Loss(part="foreign", pages=tuple(sorted(found.strange))))


def _blobs(lens: Lens, found: Survey, out: Salvaged, ctx: JobContext) -> None:
    for done, (blob, (sha256, size)) in enumerate(sorted(found.blobs.items())):
        ctx.step(Progress(done, len(found.blobs), "examine-documents"))
        digest, seen, broken = hashlib.sha256(), 0, []
        for number in _numbers(found, blob, size):
            ctx.check()
            data, page = chunk(lens, found, blob, number)
            if page is not None or not 0 < len(data) <= CHUNK:
                broken.append(page or 0)
            else:
                digest.update(data)
                seen += len(data)
        if not broken and digest.hexdigest() == sha256 and size in {seen, -1}:
            out.blobs[sha256], out.sizes[sha256] = blob, seen
        elif sha256 not in out.blobs:
            out.broken[sha256] = tuple(sorted({page for page in broken if page}))


def _numbers(found: Survey, blob: int, size: int) -> Iterator[int]:
    """Yield the numbers of a blob's chunks; those there are, if its size is unknown or no true one."""
    there = found.chunks.get(blob, {}).keys() | found.expected.get(blob, set())
    count = chunks(size) if size >= 0 else max(there, default=-1) + 1
    return iter(range(count)) if count <= len(there) else iter((*sorted(there), count - 1))


def _unnamed(out: Salvaged) -> None:
    """Name evidence that stands under a tab and is not there."""
    there = {item.id for item in out.case.evidence}
    known = {loss.id for loss in out.losses if loss.part == "evidence"}
    gaps = [loss for loss in out.losses if loss.part == "evidence" and not loss.id]
    named = [key for tab in out.case.tabs for key in tab.evidence if key not in there | known]
    for key in dict.fromkeys(named):
        if gaps:
            out.losses.remove(gaps.pop())
        out.losses.append(Loss(part="evidence", id=key))


def _documents(found: Survey, out: Salvaged) -> None:
    # A text backup has no documents on purpose.
    left_out = '"documents"' in found.meta.get("withheld", "")
    for item in (*out.case.evidence, *(removed.evidence for removed in out.case.bin)):
        for what, sha256, document in _streams(item):
            if sha256 and sha256 not in out.blobs and not (left_out and sha256 not in out.broken):
                pages = out.broken.get(sha256, ())
                out.losses.append(
                    Loss(part="document", id=item.id, title=item.title, document=document, what=what, sha256=sha256, pages=pages)
                )
    out.losses.extend(
        Loss(part="document", id=filed.id, title=filed.filename, what="filed", sha256=filed.sha256)
        for filed in out.case.filed
        if filed.sha256 not in out.blobs and not (left_out and filed.sha256 not in out.broken)
    )


def _streams(item: Evidence) -> Iterator[tuple[str, str, str]]:
    for document in item.documents:
        yield "original", document.original_sha256, document.id
        yield "normalised", document.normalised_sha256, document.id
        yield "index", document.index_sha256, document.id


def _page(number: int | None) -> tuple[int, ...]:
    return (number,) if number else ()
