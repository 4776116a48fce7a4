"""Pages that lie as they were proven are not read again; what the rest of the file says otherwise of them is found even so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from hcprep.jobs import JobContext
from hcprep.package import writer
from hcprep.package.catalog import FormResources, write_form, write_info, write_layers
from hcprep.package.expected import ExpectedBook, ExpectedHighlight
from hcprep.package.outline import PageTree
from hcprep.package.proof import Proof, prove
from hcprep.package.proof_desk import Desk
from hcprep.package.sink import BookSink
from hcprep.package.source import Source
from hcprep.package.spec import BookSpec, WrittenBook
from hcprep.package.writer import write_book
from tests.unit.package.proving import Good, failed, good_package
from tests.unit.services.casemaking import AT

Nodes = list[tuple[int, bytes]]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Good]:
    with pytest.MonkeyPatch.context() as patch:
        made = good_package(tmp_path_factory.mktemp("kept"), patch)
        yield made
        made.made.file.close()


@pytest.fixture(scope="module")
def first(good: Good) -> Proof:
    return proof_of(good, write_book(good.laid_out.spec, BytesIO(), JobContext()), good.path)


def proof_of(good: Good, book: WrittenBook, path: Path, before: Proof | None = None) -> Proof:
    return prove(
        path,
        good.laid_out.expected,
        AT,
        JobContext(),
        processes=1,
        ends=book.ends,
        paged=book.paged,
        proven=before.front if before else None,
    )


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    ops: list[str] = []
    ask = Desk.ask

    def told(desk: Desk, op: str, payload: bytes = b"", **facts: object) -> Mapping[str, object]:
        ops.append(op)
        return ask(desk, op, payload, **facts)

    monkeypatch.setattr(Desk, "ask", told)
    return ops


def test_pages_that_lie_as_they_did_are_not_read_and_the_proof_says_the_same(
    good: Good, first: Proof, asked: list[str], tmp_path: Path
) -> None:
    out = BytesIO()
    book = write_book(good.laid_out.spec, out, JobContext())
    path = tmp_path / "again.pdf"
    path.write_bytes(out.getvalue())
    again = proof_of(good, book, path, first)
    assert "kept" in asked
    assert not {"front", "stamps", "highlights", "see"} & set(asked)
    assert again.checks == first.checks
    assert again.front == first.front
    assert {one.proved_by for one in again.originals} == {"hash"}


def other_words(book: ExpectedBook) -> ExpectedBook:
    place = book.parts[0].first
    stamp = replace(book.stamps[place - 1], words=("Exhibit Z-9", "99"))
    return replace(book, stamps=(*book.stamps[: place - 1], stamp, *book.stamps[place:]))


def other_place(book: ExpectedBook) -> ExpectedBook:
    """Two papers of as many pages should stand where the other is."""
    lease, letter = (next(part for part in book.parts if part.evidence == key) for key in ("lease", "letter"))
    there = {lease.evidence: letter.first, letter.evidence: lease.first}
    return replace(book, parts=tuple(replace(part, first=there.get(part.evidence, part.first)) for part in book.parts))


def one_box(book: ExpectedBook) -> ExpectedBook:
    box = (72.0, 72.0, 200.0, 200.0)
    lost = ExpectedHighlight(page=book.parts[0].first, seen=box, rect=box, corners=box + box, drawing="", words=("", ""), flags=4)
    return replace(book, highlights=(lost,))


@pytest.mark.parametrize("change", [other_words, other_place, one_box])
def test_what_the_writer_was_not_told_of_is_missed_in_pages_it_left_as_they_were(
    good: Good, first: Proof, change: Callable[[ExpectedBook], ExpectedBook], tmp_path: Path
) -> None:
    """The file is the one that was proven, byte for byte, and not the one that is wanted now."""
    out = BytesIO()
    book = write_book(good.laid_out.spec, out, JobContext())
    path = tmp_path / "again.pdf"
    path.write_bytes(out.getvalue())
    wanted = replace(good, laid_out=replace(good.laid_out, expected=change(good.laid_out.expected)))
    assert failed(proof_of(wanted, book, path, first))


def cropped(nodes: Nodes) -> Nodes:
    """A box that pages without one of their own inherit."""
    return [(number, content.replace(b"/Type /Pages", b"/Type /Pages /CropBox [ 0 0 300 300 ]")) for number, content in nodes]


def miscounted(nodes: Nodes) -> Nodes:
    return [(number, content.replace(b"/Count ", b"/Count 1")) for number, content in nodes]


def exchanged(nodes: Nodes) -> Nodes:
    """The last two pages, which are a paper's, change places."""
    number, content = nodes[0]
    head, kids, foot = content.partition(b"/Kids [")[0], content.split(b"[")[1].split(b"]")[0], content.split(b"]")[1]
    *others, one, two = kids.replace(b" R", b"R").split(b"R")[:-1]
    swapped = b"R".join([*others, two, one, b""]).replace(b"R", b" R ")
    return [(number, head + b"/Kids [" + swapped + b"]" + foot), *nodes[1:]]


def shown_twice(nodes: Nodes) -> Nodes:
    number, content = nodes[0]
    kids = content.split(b"[")[1].split(b"]")[0].replace(b" R", b"R").split(b"R")[:-1]
    twice = b"R".join([*kids[:-1], kids[-2], b""]).replace(b"R", b" R ")
    return [(number, content.split(b"[")[0] + b"[" + twice + b"]" + content.split(b"]")[1]), *nodes[1:]]


def on_nodes(change: Callable[[Nodes], Nodes]) -> Callable[[pytest.MonkeyPatch], None]:
    def spoil(patch: pytest.MonkeyPatch) -> None:
        nodes = PageTree.nodes
        patch.setattr(PageTree, "nodes", lambda tree, pages: iter(change(list(nodes(tree, pages)))))

    return spoil


def in_form(sink: BookSink, sources: list[Source], resources: FormResources) -> dict[bytes, bytes]:
    """Fields inherit from the one that is made for their paper that nobody may fill them in."""
    put = sink.put
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            sink, "put", lambda number, content, stream=None: put(number, content.replace(b"/T ", b"/Ff 1 /T "), stream)
        )
        return write_form(sink, sources, resources)


def in_layers(sink: BookSink, sources: list[Source]) -> dict[bytes, bytes]:
    """A layer that was hidden is shown."""
    add = sink.add
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sink, "add", lambda content: add(content.replace(b"/OFF [ ", b"/AS [ ")))
        return write_layers(sink, sources)


@pytest.mark.parametrize("spoil", [cropped, miscounted, exchanged, shown_twice])
def test_a_page_tree_that_says_otherwise_is_found(
    good: Good, first: Proof, spoil: Callable[[Nodes], Nodes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    on_nodes(spoil)(monkeypatch)
    out = BytesIO()
    book = write_book(good.laid_out.spec, out, JobContext())
    path = tmp_path / "spoiled.pdf"
    path.write_bytes(out.getvalue())
    found = failed(proof_of(good, book, path, first))
    assert found
    assert found == failed(proof_of(good, book, path))


@pytest.mark.parametrize("spoiled", [in_form, in_layers])
def test_what_form_and_layers_say_otherwise_is_found(
    good: Good, first: Proof, spoiled: Callable[..., object], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(writer, spoiled.__name__.replace("in_", "write_"), spoiled)
    out = BytesIO()
    book = write_book(good.laid_out.spec, out, JobContext())
    path = tmp_path / "spoiled.pdf"
    path.write_bytes(out.getvalue())
    found = failed(proof_of(good, book, path, first))
    assert found
    assert found == failed(proof_of(good, book, path))


def test_a_number_the_papers_left_free_cannot_come_to_mean_something(
    good: Good, first: Proof, asked: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def spoiled(sink: BookSink, spec: BookSpec) -> int:
        offsets = sink._offsets
        free = next(number for number in range(1, len(offsets)) if not offsets[number])
        sink.put(free, b"<< /Type /Page >>")
        return write_info(sink, spec)

    monkeypatch.setattr(writer, "write_info", spoiled)
    out = BytesIO()
    book = write_book(good.laid_out.spec, out, JobContext())
    path = tmp_path / "spoiled.pdf"
    path.write_bytes(out.getvalue())
    proof_of(good, book, path, first)
    assert "front" in asked


@pytest.mark.parametrize("place", [-1, -2, -9])
def test_a_damaged_page_or_stamp_is_found_whatever_the_rest_says(good: Good, first: Proof, place: int, tmp_path: Path) -> None:
    out = BytesIO()
    book = write_book(good.laid_out.spec, out, JobContext())
    assert book.paged is not None
    data = bytearray(out.getvalue())
    shown = [found.end() for found in re.finditer(rb" Tm \(", data[: book.paged.end])]
    data[shown[place]] = ord("X")
    path = tmp_path / "damaged.pdf"
    path.write_bytes(data)
    again = proof_of(good, book, path, first)
    assert failed(again)["stamps"]
