"""A book of two copies of one paper: as it came, and in another order, turned, with a page left out; proven."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from hcprep.intake.taken import TakenIn
from hcprep.jobs import JobContext
from hcprep.model.evidence import OutlineEntry
from hcprep.model.parts import PartIndex
from hcprep.package.arranging import NOTHING_LOST, Lost, Shown, arranged
from hcprep.package.expected import (
    ExpectedAuthored,
    ExpectedBook,
    ExpectedBookmark,
    ExpectedLink,
    ExpectedPart,
    ExpectedStamp,
)
from hcprep.package.proof import Proof, prove
from hcprep.package.spec import Bookmark, BookPart, BookSpec
from hcprep.package.stamp import layout, mask_box
from hcprep.package.writer import write_book
from hcprep.parts import read_index
from tests.bench.corpus import make_contents

BOOK = "book.pdf"
AT = "2026-11-22T15:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Copy:
    """One of the two: its label, its pages as shown, the first of them in the book, and the bookmarks it brings."""

    label: str
    index: PartIndex
    shown: tuple[Shown, ...]
    first: int
    lost: Lost = NOTHING_LOST
    outline: tuple[OutlineEntry, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages it shows."""
        return len(self.index.pages)


def carry(taken: TakenIn, original: bytes, folder: Path) -> tuple[Proof, ExpectedBook]:
    """Write the book into a folder and prove it; return the proof and what was expected."""
    copies = _copies(taken)
    front = folder / "front.pdf"
    make_contents(front, [one.pages for one in copies], "Two copies of a")
    spec = _spec(taken, copies, front)
    with (folder / BOOK).open("wb") as out:
        written = write_book(spec, out, JobContext())
    expected = _expected(taken, original, copies, spec, front)
    return prove(folder / BOOK, expected, AT, JobContext(), processes=1, ends=written.ends), expected


def _copies(taken: TakenIn) -> tuple[Copy, Copy]:
    count = len(taken.index.pages)
    first = Copy("A-1", taken.index, tuple(Shown(at) for at in range(count)), 2, outline=taken.outline)
    order = [at for at in reversed(range(count)) if count == 1 or at != count // 2]
    shown = tuple(Shown(at, 90 * (1 + place % 3)) for place, at in enumerate(order))
    index, lost = arranged(taken.index, shown, lambda start, end: taken.pdf[start:end])
    return first, Copy("A-2", index, shown, 2 + count, lost)


def _spec(taken: TakenIn, copies: tuple[Copy, Copy], front: Path) -> BookSpec:
    parts = [BookPart(read_index(front.with_suffix(".json").read_bytes()), partial(_reader, front))]
    marks = []
    for one in copies:
        key = sha256(taken.pdf + one.label.encode()).hexdigest()
        parts.append(
            BookPart(one.index, partial(BytesIO, taken.pdf), one.label, 1, one.pages, one.label, key=key, rank=one.label)
        )
        marks.append(Bookmark(f"Exhibit {one.label}", one.first, tuple(_marks(one.outline, one.first))))
    return BookSpec(tuple(parts), "Two copies", "en-CA", tuple(marks))


def _reader(path: Path) -> BinaryIO:
    return path.open("rb")


def _marks(entries: tuple[OutlineEntry, ...], first: int) -> Iterator[Bookmark]:
    for entry in entries:
        yield Bookmark(entry.title, first + entry.page - 1, tuple(_marks(entry.children, first)))


def _listed(marks: tuple[Bookmark, ...], depth: int = 0) -> Iterator[ExpectedBookmark]:
    for mark in marks:
        yield ExpectedBookmark(depth=depth, title=mark.title, page=mark.page)
        yield from _listed(mark.children, depth + 1)


def _expected(taken: TakenIn, original: bytes, copies: tuple[Copy, Copy], spec: BookSpec, front: Path) -> ExpectedBook:
    stamps = tuple(
        ExpectedStamp(
            words=tuple(filter(None, (page.stamp.exhibit, page.stamp.book))),
            box=mask_box(page.page, page.stamp),
            bare=not layout(page.page, page.stamp).plate,
        )
        for page in spec.pages()
    )
    return ExpectedBook(
        pages=len(stamps),
        title=spec.title,
        language=spec.language,
        contents=(1, 1),
        rows=tuple(ExpectedLink(page=one.first, words=(one.label, str(one.first))) for one in copies),
        statement=(1, 0),
        citations=(),
        bookmarks=tuple(_listed(spec.bookmarks)),
        dividers=(),
        authored=ExpectedAuthored(pdf=front.read_bytes(), places=(1,)),
        parts=tuple(_part(taken, original, one, part) for one, part in zip(copies, spec.parts[1:], strict=True)),
        stamps=stamps,
    )


def _part(taken: TakenIn, original: bytes, one: Copy, part: BookPart) -> ExpectedPart:
    count = len(taken.index.pages)
    shown = {entry.page for entry in one.shown}
    return ExpectedPart(
        evidence=one.label,
        label=one.label,
        title="Paper",
        filename="paper.pdf",
        media_type=taken.media_type,
        first=one.first,
        index=one.index,
        normalised=part.open,
        original=partial(BytesIO, original),
        original_sha256=sha256(original).hexdigest(),
        original_size=len(original),
        notes=taken.notes,
        field_name=one.label,
        looks=partial(BytesIO, taken.looks),
        key=part.key,
        rank=part.rank,
        shown=one.shown,
        came=count,
        left_out=tuple(page + 1 for page in range(count) if page not in shown),
        lost=one.lost,
    )
