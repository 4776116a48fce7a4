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


def taken(path: Path, first: WrittenBook) -> Reused:
    return Reused(path, first.ends, pages=first.paged)


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
    again = write(book(names, front, opened=opened.append), tmp_path / "tail.pdf", taken(tmp_path / "first.pdf", first))
    assert opened == []
    whole = write(book(names, front), tmp_path / "whole.pdf")
    assert (tmp_path / "tail.pdf").read_bytes() == (tmp_path / "whole.pdf").read_bytes()
    assert again == whole


EDITS: dict[str, Callable[[BookSpec], BookSpec]] = {
    "a word": lambda spec: replace(spec, title="Another"),
    "a label": lambda spec: replace(spec, parts=(*spec.parts[:2], replace(spec.parts[2], label="B-7"), *spec.parts[3:])),
    "a box": lambda spec: replace(
        spec, parts=(spec.parts[0], replace(spec.parts[1], highlights={1: ((9.0, 9.0, 60.0, 30.0),)}), *spec.parts[2:])
    ),
    "what is said of boxes": lambda spec: replace(spec, highlight_words=("Somebody", "else")),
    "the language": lambda spec: replace(spec, language="fr-CA"),
    "a page more": lambda spec: replace(spec, parts=(place(ready(new_pdf(3))), *spec.parts[1:])),
    "what pages bear": lambda spec: replace(
        spec, parts=(*spec.parts[:-1], replace(spec.parts[-1], bears=tuple("abcdefgh"[: len(spec.parts[-1].shown)])))
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_pages_are_taken_over_where_nothing_of_them_changed_and_the_bytes_are_those_of_a_whole_build(
    edit: str, tmp_path: Path
) -> None:
    boxed = {0: ((20.0, 20.0, 90.0, 40.0),)}
    before = book(ALL, "0 0 m")
    before = replace(before, parts=(*before.parts[:2], replace(before.parts[2], highlights=boxed), *before.parts[3:]))
    first = write(before, tmp_path / "first.pdf")
    after = EDITS[edit](before)
    again = write(after, tmp_path / "tail.pdf", taken(tmp_path / "first.pdf", first))
    assert again == write(after, tmp_path / "whole.pdf")
    assert (tmp_path / "tail.pdf").read_bytes() == (tmp_path / "whole.pdf").read_bytes()
    assert again.paged is not None
    assert (again.paged == first.paged) == (edit == "a word")


def test_a_paper_that_was_added_twice_and_changes_places_with_itself(tmp_path: Path) -> None:
    """Their pages say the same, and are others: of the earlier pages none may stand for another."""
    front, one, *_ = book(ALL, "0 0 m").parts
    before = book(ALL, "0 0 m")
    twin = replace(one, rank="9")
    before = replace(before, parts=(front, one, twin))
    after = replace(before, parts=(front, replace(twin, label=one.label), replace(one, label=twin.label)))
    first = write(before, tmp_path / "first.pdf")
    write(after, tmp_path / "tail.pdf", taken(tmp_path / "first.pdf", first))
    write(after, tmp_path / "whole.pdf")
    assert (tmp_path / "tail.pdf").read_bytes() == (tmp_path / "whole.pdf").read_bytes()


def test_pages_taken_over_are_copied_and_not_written_anew(tmp_path: Path) -> None:
    spec, path = book(ALL, "0 0 m"), tmp_path / "first.pdf"
    first = write(spec, path)
    assert first.paged is not None
    data = bytearray(path.read_bytes())
    at = data.index(b"Exhibit A-2", first.ends[-1])
    assert at < first.paged.end
    data[at : at + 7] = b"EXHIBIT"
    path.write_bytes(data)
    write(replace(spec, title="Another"), tmp_path / "tail.pdf", taken(path, first))
    # The writer trusts what it is told; finding this is for the proof.
    assert (tmp_path / "tail.pdf").read_bytes()[: first.paged.end] == data[: first.paged.end]


def test_a_paper_that_was_added_is_written_behind_the_others(tmp_path: Path) -> None:
    first = write(book("links text form", "0 0 m"), tmp_path / "first.pdf")
    opened: list[str] = []
    spec = book("layers text links form", "q Q", opened=opened.append)
    write(spec, tmp_path / "tail.pdf", taken(tmp_path / "first.pdf", first))
    assert opened == ["layers"]
    write(spec, tmp_path / "whole.pdf")
    assert (tmp_path / "tail.pdf").read_bytes() == (tmp_path / "whole.pdf").read_bytes()


def test_an_edit_and_its_undo_are_the_first_file_again(tmp_path: Path) -> None:
    first = write(book(ALL, "0 0 m"), tmp_path / "1.pdf")
    second = write(book("layers form text links", "q Q"), tmp_path / "2.pdf", taken(tmp_path / "1.pdf", first))
    assert second.head == first.head
    write(book(ALL, "0 0 m"), tmp_path / "3.pdf", taken(tmp_path / "2.pdf", second))
    assert (tmp_path / "3.pdf").read_bytes() == (tmp_path / "1.pdf").read_bytes()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-200],
        lambda data: data + b"\n",
        lambda data: data.replace(b"startxref\n", b"startxref\n9"),
        lambda _data: b"",
        lambda data: data.replace(b"xref\n0 ", b"xref\n0 9"),
        lambda data: data.replace(b"0000000015 ", b"00000000x5 "),
        lambda data: data.replace(b"0000000015 ", b"-000000015 "),
    ],
)
def test_what_is_no_book_of_ours_is_not_taken_over(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    first = write(book(ALL, "0 0 m"), tmp_path / "first.pdf")
    (tmp_path / "first.pdf").write_bytes(damage((tmp_path / "first.pdf").read_bytes()))
    with pytest.raises(BuildError):
        write(book(ALL, "0 0 m"), tmp_path / "tail.pdf", taken(tmp_path / "first.pdf", first))


def test_a_wish_to_stop_is_heard_while_the_front_is_copied(tmp_path: Path) -> None:
    first = write(book(ALL, "0 0 m"), tmp_path / "first.pdf")
    ctx = JobContext()
    ctx.cancel()
    with (tmp_path / "tail.pdf").open("wb") as out, pytest.raises(Cancelled):
        write_book(book(ALL, "0 0 m"), out, ctx, taken(tmp_path / "first.pdf", first))
