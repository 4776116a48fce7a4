"""Rewriting only the tail: the same bytes as writing all of it, whatever moved, and no paper opened for it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from hcprep.errors import BuildError, Cancelled
from hcprep.jobs import JobContext
from hcprep.package.spec import Bookmark, BookPart, BookSpec, Reused, WrittenBook
from hcprep.package.writer import write_book
from tests.unit.package.bookmaking import new_pdf, place, ready
from tests.unit.services.casemaking import form_pdf, layered_pdf, linked_pdf, text_pdf


def exhibits() -> dict[str, BookPart]:
    """Papers of every kind, each with the key and rank that a case gives it."""
    papers = {"text": text_pdf(3), "form": form_pdf(), "links": linked_pdf(), "layers": layered_pdf()}
    made = {}
    for rank, (name, data) in enumerate(papers.items()):
        with pikepdf.open(BytesIO(data)) as pdf:
            part = ready(pdf)
        made[name] = replace(place(part, "A-1", name), key=hashlib.sha256(part[0]).hexdigest(), rank=f"{rank}")
    return made


def book(names: str, front: str, *, opened: Callable[[str], None] = lambda _name: None) -> BookSpec:
    made = exhibits()

    def watched(name: str) -> BookPart:
        def start() -> BytesIO:
            opened(name)
            return made[name].open()  # type: ignore[return-value]

        return replace(made[name], open=start)

    parts = [place(ready(new_pdf(2, content=front.encode())))]
    for number, name in enumerate(names.split(), start=1):
        parts.append(replace(watched(name), label=f"A-{number}"))
    marks = tuple(Bookmark(f"{front} {number}", number) for number in range(1, 4))
    return BookSpec(parts=tuple(parts), title="Book", language="en-CA", bookmarks=marks)


def write(spec: BookSpec, path: Path, reused: Reused | None = None) -> WrittenBook:
    with path.open("wb") as out:
        return write_book(spec, out, JobContext(), reused)


ALL = "text form links layers"


@pytest.mark.parametrize(
    ("names", "front"),
    [
        (ALL, "0 0 m"),
        (ALL, "0 0 9 9 re f"),
        ("layers links form text", "0 0 m"),
        ("form layers text links", "q Q"),
    ],
)
def test_the_tail_alone_gives_the_same_bytes_and_opens_no_paper(names: str, front: str, tmp_path: Path) -> None:
    first = write(book(ALL, "0 0 m"), tmp_path / "first.pdf")
    opened: list[str] = []
    again = write(book(names, front, opened=opened.append), tmp_path / "tail.pdf", Reused(tmp_path / "first.pdf", first.ends))
    assert opened == []
    whole = write(book(names, front), tmp_path / "whole.pdf")
    assert (tmp_path / "tail.pdf").read_bytes() == (tmp_path / "whole.pdf").read_bytes()
    assert again == whole


def test_a_paper_that_was_added_is_written_behind_the_others(tmp_path: Path) -> None:
    first = write(book("links text form", "0 0 m"), tmp_path / "first.pdf")
    opened: list[str] = []
    spec = book("layers text links form", "q Q", opened=opened.append)
    write(spec, tmp_path / "tail.pdf", Reused(tmp_path / "first.pdf", first.ends))
    assert opened == ["layers"]
    write(spec, tmp_path / "whole.pdf")
    assert (tmp_path / "tail.pdf").read_bytes() == (tmp_path / "whole.pdf").read_bytes()


def test_an_edit_and_its_undo_are_the_first_file_again(tmp_path: Path) -> None:
    first = write(book(ALL, "0 0 m"), tmp_path / "1.pdf")
    second = write(book("layers form text links", "q Q"), tmp_path / "2.pdf", Reused(tmp_path / "1.pdf", first.ends))
    assert second.head == first.head
    write(book(ALL, "0 0 m"), tmp_path / "3.pdf", Reused(tmp_path / "2.pdf", second.ends))
    assert (tmp_path / "3.pdf").read_bytes() == (tmp_path / "1.pdf").read_bytes()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-200],
        lambda data: data + b"\n",
        lambda data: data.replace(b"startxref\n", b"startxref\n9"),
        lambda _data: b"",
        lambda data: data.replace(b"xref\n0 ", b"xref\n0 9"),
    ],
)
def test_what_is_no_book_of_ours_is_not_taken_over(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    first = write(book(ALL, "0 0 m"), tmp_path / "first.pdf")
    (tmp_path / "first.pdf").write_bytes(damage((tmp_path / "first.pdf").read_bytes()))
    with pytest.raises(BuildError):
        write(book(ALL, "0 0 m"), tmp_path / "tail.pdf", Reused(tmp_path / "first.pdf", first.ends))


def test_a_wish_to_stop_is_heard_while_the_front_is_copied(tmp_path: Path) -> None:
    first = write(book(ALL, "0 0 m"), tmp_path / "first.pdf")
    ctx = JobContext()
    ctx.cancel()
    with (tmp_path / "tail.pdf").open("wb") as out, pytest.raises(Cancelled):
        write_book(book(ALL, "0 0 m"), out, ctx, Reused(tmp_path / "first.pdf", first.ends))
