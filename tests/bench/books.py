"""The book of the corpus and its variants: as it is, with an edited front, in another order; written and proven."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from tests.bench.corpus import PAGES, front_pages

if TYPE_CHECKING:
    from hcprep.package.expected import ExpectedBook, ExpectedPart
    from hcprep.package.spec import BookSpec

FIRST, AGAIN, HEAD, FRONT = "book.pdf", "again.pdf", "head.txt", "front-proven.json"
AT = "2026-11-22T15:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Variant:
    """What was edited since the first book."""

    edited: bool = False
    turned: bool = False

    @property
    def front(self) -> str:
        return "edited" if self.edited else "front"


def _reader(path: Path) -> BinaryIO:
    return path.open("rb")


def papers(folder: Path, variant: Variant) -> list[Path]:
    """Return the parts in book order."""
    return sorted((folder / "parts").glob("0*.pdf"), reverse=variant.turned)


def book_spec(folder: Path, variant: Variant) -> BookSpec:
    """Return the book of the corpus: contents, then every ready part as an exhibit."""
    from hcprep.package.spec import Bookmark, BookPart, BookSpec
    from hcprep.parts import read_index

    front = folder / "parts" / f"{variant.front}.pdf"
    index = read_index(front.with_suffix(".json").read_bytes())
    parts = [BookPart(index, partial(_reader, front))]
    marks: list[Bookmark] = []
    page = len(index.pages) + 1
    for number, path in enumerate(papers(folder, variant), start=1):
        index = read_index(path.with_suffix(".json").read_bytes())
        count = len(index.pages)
        label = f"A-{number}"
        key = path.with_suffix(".sha256").read_text(encoding="ascii")
        parts.append(BookPart(index, partial(_reader, path), label, 1, count, label, key=key, rank=path.stem))
        inner = tuple(Bookmark(f"Page {offset + 1}", page + offset) for offset in range(count))
        marks.append(Bookmark(f"Exhibit {label}", page, inner))
        page += count
    return BookSpec(tuple(parts), "Bench", "en-CA", tuple(marks))


def write_variant(folder: Path, variant: Variant, *, again: bool = False) -> None:
    """Write a book, `again` behind the front of the first one."""
    from hcprep.jobs import JobContext
    from hcprep.package.spec import Reused
    from hcprep.package.writer import write_book

    spec = book_spec(folder, variant)
    reused = Reused(folder / FIRST, len(spec.parts) - 1, int((folder / HEAD).read_text("ascii"))) if again else None
    with (folder / (AGAIN if again else FIRST)).open("wb") as out:
        written = write_book(spec, out, JobContext(), reused)
        out.flush()
        os.fsync(out.fileno())
    (folder / HEAD).write_text(str(written.head), encoding="ascii")


def prove_variant(folder: Path, variant: Variant, *, again: bool = False, anew: bool = False) -> None:
    """Prove what was written last; the first proof remembers the front it proved. Raises ProofError when it does not hold."""
    from hcprep.jobs import JobContext
    from hcprep.model.evidence import ProvenFront
    from hcprep.package.proof import prove

    proven = msgspec.json.decode((folder / FRONT).read_bytes(), type=ProvenFront) if again else None
    proof = prove(
        folder / (AGAIN if again else FIRST),
        expected_book(folder, variant),
        AT,
        JobContext(),
        anew=anew,
        front=int((folder / HEAD).read_text("ascii")),
        proven=proven,
    )
    proof.require()
    assert {one.proved_by for one in proof.originals} == {"hash" if again else "drawing"}
    if not again:
        (folder / FRONT).write_bytes(msgspec.json.encode(proof.front))


def expected_book(folder: Path, variant: Variant) -> ExpectedBook:
    """Return what the proof compares the book with."""
    from hcprep.package.expected import (
        ExpectedAuthored,
        ExpectedBook,
        ExpectedBookmark,
        ExpectedLink,
        ExpectedStamp,
    )
    from hcprep.package.stamp import layout, seen_size, seen_stamp_box

    spec = book_spec(folder, variant)
    front = front_pages(len(spec.parts) - 1)
    parts = tuple(
        _expected(folder, path, spec, number, front + number * PAGES + 1) for number, path in enumerate(papers(folder, variant))
    )
    stamps = []
    for page in spec.pages():
        left, bottom, right, top = seen_stamp_box(page.page, page.stamp)
        height = seen_size(page.page)[1]
        words = tuple(filter(None, (page.stamp.exhibit, page.stamp.book)))
        bare = not layout(page.page, page.stamp).plate
        stamps.append(ExpectedStamp(words=words, box=(left, height - top, right, height - bottom), bare=bare))
    marks = []
    for mark in spec.bookmarks:
        marks.append(ExpectedBookmark(depth=0, title=mark.title, page=mark.page))
        marks += [ExpectedBookmark(depth=1, title=child.title, page=child.page) for child in mark.children]
    return ExpectedBook(
        pages=len(stamps),
        title=spec.title,
        language=spec.language,
        contents=(1, front),
        rows=tuple(ExpectedLink(page=part.first, words=(part.label, str(part.first))) for part in parts),
        statement=(1, 0),
        citations=(),
        bookmarks=tuple(marks),
        dividers=(),
        authored=ExpectedAuthored(
            pdf=(folder / "parts" / f"{variant.front}.pdf").read_bytes(), places=tuple(range(1, front + 1))
        ),
        parts=parts,
        stamps=tuple(stamps),
    )


def _expected(folder: Path, path: Path, spec: BookSpec, number: int, first: int) -> ExpectedPart:
    from hcprep.package.expected import ExpectedPart

    source = folder / "sources" / path.name
    part = spec.parts[number + 1]
    return ExpectedPart(
        evidence=path.stem,
        label=part.label,
        title=path.stem,
        filename=path.name,
        media_type="application/pdf",
        first=first,
        index=part.index,
        normalised=part.open,
        original=partial(_reader, source),
        original_sha256=source.with_suffix(".sha256").read_text(encoding="ascii"),
        original_size=source.stat().st_size,
        notes=(),
        field_name=part.field_name,
        looks=partial(_reader, path.with_suffix(".looks")),
        key=part.key,
        rank=part.rank,
    )
