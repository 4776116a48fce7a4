"""Books of the corpus: some of its papers in some order, with contents as they are or edited; written and proven."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from tests.bench.corpus import PAGES, front_pages, make_contents

if TYPE_CHECKING:
    from hcprep.model.parts import PartIndex
    from hcprep.package.arranging import Shown
    from hcprep.package.expected import ExpectedBook, ExpectedPart
    from hcprep.package.spec import BookPart, BookSpec, WrittenBook

FIRST, AGAIN, FRONT = "book.pdf", "again.pdf", "front-proven.json"
AT = "2026-11-22T15:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Variant:
    """What was edited since the first book."""

    edited: bool = False
    turned: bool = False


def _reader(path: Path) -> BinaryIO:
    return path.open("rb")


@dataclass(frozen=True, slots=True)
class Paper:
    """A ready part, when it was added, and which of its pages are shown and how; all of them as they came if empty."""

    path: Path
    rank: str
    shown: tuple[Shown, ...] = ()

    def index(self) -> PartIndex:
        """Return the index of the pages shown."""
        from hcprep.package.arranging import arranged
        from hcprep.parts import read_index

        index = read_index(self.path.with_suffix(".json").read_bytes())
        if not self.shown:
            return index
        data = self.path.read_bytes()
        return arranged(index, self.shown, lambda start, end: data[start:end])[0]

    def key(self) -> str:
        """Return the hash that tells which of its objects are copied."""
        whole = self.path.with_suffix(".sha256").read_text(encoding="ascii")
        kept = sorted(one.page for one in self.shown)
        return sha256(f"{whole} {kept}".encode()).hexdigest() if self.shown and kept != list(range(PAGES)) else whole


def papers(folder: Path, variant: Variant) -> list[Paper]:
    """Return the parts in book order."""
    paths = sorted((folder / "parts").glob("0*.pdf"), reverse=variant.turned)
    return [Paper(path, path.stem) for path in paths]


def book_spec(folder: Path, chosen: Sequence[Paper], *, edited: bool = False) -> BookSpec:
    """Return the book of the corpus: contents, then every ready part as an exhibit."""
    from hcprep.package.spec import Bookmark, BookPart, BookSpec
    from hcprep.parts import read_index

    front = contents(folder, chosen, edited=edited)
    index = read_index(front.with_suffix(".json").read_bytes())
    parts = [BookPart(index, partial(_reader, front))]
    marks: list[Bookmark] = []
    page = len(index.pages) + 1
    for number, paper in enumerate(chosen, start=1):
        index = paper.index()
        count = len(index.pages)
        label = f"A-{number}"
        read = partial(_reader, paper.path)
        parts.append(BookPart(index, read, label, 1, count, label, key=paper.key(), rank=paper.rank))
        inner = tuple(Bookmark(f"Page {offset + 1}", page + offset) for offset in range(count))
        marks.append(Bookmark(f"Exhibit {label}", page, inner))
        page += count
    return BookSpec(tuple(parts), "Bench", "en-CA", tuple(marks))


def contents(folder: Path, chosen: Sequence[Paper], *, edited: bool = False) -> Path:
    """Return the contents pages of some papers, made once."""
    counts = [len(paper.shown) or PAGES for paper in chosen]
    front = folder / "parts" / f"{'edited' if edited else 'front'}{'-'.join(map(str, _odd(counts)))}.pdf"
    if not front.exists():
        make_contents(front, counts, "An edited" if edited else "A")
    return front


def _odd(counts: Sequence[int]) -> list[int]:
    """Return what tells contents apart: how many papers, and which of them has fewer pages; nothing for the corpus as it is."""
    return [len(counts), *(at for at, count in enumerate(counts) if count != PAGES)]


def write_variant(folder: Path, variant: Variant, *, again: bool = False) -> None:
    """Write a book, `again` behind the front of the first one."""
    from hcprep.jobs import JobContext
    from hcprep.package.spec import Reused
    from hcprep.package.writer import write_book

    spec = book_spec(folder, papers(folder, variant), edited=variant.edited)
    first = _written(folder, FIRST) if again else None
    name = AGAIN if again else FIRST
    with (folder / name).open("wb") as out:
        reused = Reused(folder / FIRST, first.ends, pages=first.paged) if first else None
        written = write_book(spec, out, JobContext(), reused)
        out.flush()
        os.fsync(out.fileno())
    (folder / name).with_suffix(".written").write_bytes(msgspec.json.encode(written))


def _written(folder: Path, name: str) -> WrittenBook:
    from hcprep.package.spec import WrittenBook

    return msgspec.json.decode((folder / name).with_suffix(".written").read_bytes(), type=WrittenBook)


def prove_variant(folder: Path, variant: Variant, *, again: bool = False, anew: bool = False) -> None:
    """Prove what was written last; the first proof remembers the front it proved. Raises ProofError when it does not hold."""
    from hcprep.jobs import JobContext
    from hcprep.model.proven import ProvenFront
    from hcprep.package.proof import prove

    proven = msgspec.json.decode((folder / FRONT).read_bytes(), type=ProvenFront) if again else None
    written = _written(folder, AGAIN if again else FIRST)
    proof = prove(
        folder / (AGAIN if again else FIRST),
        expected_book(folder, papers(folder, variant), edited=variant.edited),
        AT,
        JobContext(),
        anew=anew,
        ends=written.ends,
        paged=written.paged,
        proven=proven,
    )
    proof.require()
    assert {one.proved_by for one in proof.originals} == {"hash" if again else "drawing"}
    if not again and not anew:
        (folder / FRONT).write_bytes(msgspec.json.encode(proof.front))


def expected_book(folder: Path, chosen: Sequence[Paper], *, edited: bool = False) -> ExpectedBook:
    """Return what the proof compares the book with."""
    from hcprep.package.expected import (
        ExpectedAuthored,
        ExpectedBook,
        ExpectedBookmark,
        ExpectedLink,
        ExpectedStamp,
    )
    from hcprep.package.stamp import layout, seen_size, seen_stamp_box

    spec = book_spec(folder, chosen, edited=edited)
    front = front_pages(len(chosen))
    firsts = accumulate((len(part.index.pages) for part in spec.parts[1:]), initial=front + 1)
    parts = tuple(_expected(folder, paper, part, at) for paper, part, at in zip(chosen, spec.parts[1:], firsts, strict=False))
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
        authored=ExpectedAuthored(pdf=contents(folder, chosen, edited=edited).read_bytes(), places=tuple(range(1, front + 1))),
        parts=parts,
        stamps=tuple(stamps),
    )


def _expected(folder: Path, paper: Paper, part: BookPart, first: int) -> ExpectedPart:
    from hcprep.package.expected import ExpectedPart

    path = paper.path
    source = folder / "sources" / path.name
    shown = [one.page for one in paper.shown]
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
        shown=paper.shown,
        came=PAGES,
        left_out=tuple(page + 1 for page in range(PAGES) if shown and page not in shown),
    )
