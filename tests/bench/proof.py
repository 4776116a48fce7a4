"""The proof of the book that the task `write` left behind: each page drawn twice, each object read twice."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

from tests.bench.corpus import PAGES, front_pages
from tests.bench.tasks import BOOK, book_spec, reader


def proof(folder: Path) -> None:
    """Prove the book against the sources and ready parts, with two worker processes. Exits with 1 when it does not hold."""
    from hcprep.jobs import JobContext
    from hcprep.package.expected import (
        ExpectedAuthored,
        ExpectedBook,
        ExpectedBookmark,
        ExpectedLink,
        ExpectedPart,
        ExpectedStamp,
    )
    from hcprep.package.proof import prove
    from hcprep.package.stamp import seen_size, seen_stamp_box

    spec = book_spec(folder)
    sources = sorted((folder / "sources").glob("*.pdf"))
    front = front_pages(len(sources))
    parts = []
    for number, source in enumerate(sources):
        data = source.read_bytes()
        part = spec.parts[number + 1]
        parts.append(
            ExpectedPart(
                evidence=source.stem,
                label=part.label,
                title=source.stem,
                filename=source.name,
                media_type="application/pdf",
                first=front + number * PAGES + 1,
                index=part.index,
                normalised=part.open,
                original=partial(reader, source),
                original_sha256=hashlib.sha256(data).hexdigest(),
                original_size=len(data),
                notes=(),
                field_name=part.field_name,
            )
        )
    stamps = []
    for page in spec.pages():
        left, bottom, right, top = seen_stamp_box(page.page, page.stamp)
        height = seen_size(page.page)[1]
        words = tuple(filter(None, (page.stamp.exhibit, page.stamp.book)))
        stamps.append(ExpectedStamp(words=words, box=(left, height - top, right, height - bottom)))
    marks = []
    for mark in spec.bookmarks:
        marks.append(ExpectedBookmark(depth=0, title=mark.title, page=mark.page))
        marks += [ExpectedBookmark(depth=1, title=child.title, page=child.page) for child in mark.children]
    expected = ExpectedBook(
        pages=len(stamps),
        title=spec.title,
        language=spec.language,
        contents=(1, front),
        rows=tuple(ExpectedLink(page=part.first, words=(part.label, str(part.first))) for part in parts),
        statement=(1, 0),
        citations=(),
        bookmarks=tuple(marks),
        dividers=(),
        authored=ExpectedAuthored(pdf=(folder / "parts" / "front.pdf").read_bytes(), places=tuple(range(1, front + 1))),
        parts=tuple(parts),
        stamps=tuple(stamps),
    )
    proved = prove(folder / BOOK, expected, "2026-11-22T15:00:00+00:00", JobContext())
    if not proved.passed:
        proved.require()
