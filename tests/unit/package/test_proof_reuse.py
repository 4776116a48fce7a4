"""What was proven of a paper counts only for that paper as it was: every byte, every page, every turn; else it is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest

from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.model.leaves import turn_pages
from hcprep.model.proven import ProvenFront
from hcprep.package.expected import ExpectedBook
from hcprep.package.proof import Proof, prove
from hcprep.package.proving.bookfile import BookFile
from hcprep.package.proving.front import Front, PaperMarks
from hcprep.package.spec import BookSpec, PagesAt
from hcprep.package.writer import write_book
from hcprep.services.package import LaidOut, lay_out_book
from tests.unit.package.proving import Good, failed, good_package
from tests.unit.services.casemaking import AT, CLOCK


@dataclass
class Known:
    """A package that holds, where its papers and their pages end, and what was proven of it."""

    good: Good
    ends: tuple[int, ...]
    paged: PagesAt
    front: ProvenFront

    @property
    def expected(self) -> ExpectedBook:
        return self.good.laid_out.expected

    @property
    def names(self) -> list[str]:
        return [self.expected.parts[at].filename for at in self.expected.ordered()]

    def wanted(self, place: int, ends: tuple[int, ...], expected: ExpectedBook) -> Mapping[str, object]:
        part = expected.parts[expected.ordered()[place]]
        field = part.field_name.replace(".", "_") if part.index.fields else ""
        start = ends[place - 1] if place else 0
        return {"start": start, "stop": ends[place], "first": part.first, "count": part.pages, "field": field}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    with pytest.MonkeyPatch.context() as patch:
        good = good_package(tmp_path_factory.mktemp("known"), patch)
        book = write_book(good.laid_out.spec, BytesIO(), JobContext())
        proof = prove(good.path, good.laid_out.expected, AT, JobContext(), processes=1, ends=book.ends, paged=book.paged)
        assert proof.front is not None
        assert book.paged is not None
        yield Known(good, book.ends, book.paged, proof.front)
        good.made.file.close()


@pytest.fixture(scope="module")
def fewer(known: Known) -> LaidOut:
    """The same case without the first paper of the file, so that all others move."""
    made = known.good.made
    gone = known.expected.parts[known.expected.ordered()[0]].evidence
    case = replace(made.case, statement=replace(made.case.statement, sections=()))
    return lay_out_book(edits.drop_evidence(case, gone, AT), made.file, CLOCK, JobContext())


def written(spec: BookSpec) -> tuple[bytes, tuple[int, ...]]:
    out = BytesIO()
    ends = write_book(spec, out, JobContext()).ends
    return out.getvalue(), ends


def again(known: Known, data: bytes, folder: Path, laid_out: LaidOut | None = None, front: ProvenFront | None = None) -> Proof:
    path = folder / "again.pdf"
    path.write_bytes(data)
    expected = laid_out.expected if laid_out else known.expected
    book = write_book(laid_out.spec, BytesIO(), JobContext()) if laid_out else known
    return prove(path, expected, AT, JobContext(), processes=1, ends=book.ends, paged=book.paged, proven=front or known.front)


def names(laid_out: LaidOut) -> set[str]:
    return {part.filename for part in laid_out.expected.parts}


def by_hash(proof: Proof) -> set[str]:
    return {one.filename for one in proof.originals if one.proved_by == "hash"}


def test_every_kind_of_paper_can_be_known_again(known: Known) -> None:
    assert [(bool(paper.key and paper.shape), bool(paper.body)) for paper in known.front.papers] == [(True, True)] * len(
        known.ends
    )
    assert len({paper.body for paper in known.front.papers}) == len(known.ends)


def test_papers_that_moved_are_known_by_their_objects(known: Known, fewer: LaidOut, tmp_path: Path) -> None:
    proof = again(known, written(fewer.spec)[0], tmp_path, fewer)
    assert failed(proof) == {}
    assert by_hash(proof) == names(fewer)
    assert proof.front is not None
    moved = {paper.key: paper for paper in known.front.papers}
    assert all(moved[paper.key].body == paper.body and moved[paper.key].end != paper.end for paper in proof.front.papers)


@pytest.mark.parametrize("place", [0, 3, -1])
def test_a_damaged_byte_costs_the_paper_it_is_in_and_no_other(known: Known, place: int, tmp_path: Path) -> None:
    data = bytearray(known.good.path.read_bytes())
    place %= len(known.ends)
    start, stop = ([0, *known.ends])[place], known.ends[place]
    # In the first stream of the paper.
    data[data.index(b"stream\n", start, stop) + 12] ^= 0x04
    proof = again(known, bytes(data), tmp_path)
    assert by_hash(proof) == set(known.names) - {known.names[place]}
    assert failed(proof)


def test_no_byte_of_the_front_can_change_unseen(known: Known, fewer: LaidOut, tmp_path: Path) -> None:
    """As they lay then, and moved: whatever is flipped, the hash of the paper is another one, or there is none."""
    path = tmp_path / "flipped.pdf"
    for (data, ends), expected in (
        ((known.good.path.read_bytes(), known.ends), known.expected),
        (written(fewer.spec), fewer.expected),
    ):
        for place in range(len(ends)):
            wanted = known.wanted(place, ends, expected)
            start, stop = int(str(wanted["start"])) or 15, ends[place]
            good = body(data, wanted, ends[-1], path)
            assert good
            references = [found.start(1) for found in re.finditer(rb"[\s\[](\d+) 0 R", data[start:stop])]
            for at in {start, stop - 1, *range(start + 7, stop, (stop - start) // 12), *(start + one for one in references[:12])}:
                assert body(data[:at] + bytes([data[at] ^ 0x01]) + data[at + 1 :], wanted, ends[-1], path) != good, at


def body(data: bytes, wanted: Mapping[str, object], size: int, path: Path) -> str:
    path.write_bytes(data)
    book = BookFile(str(path))
    try:
        return PaperMarks(Front(book, size), wanted).body()
    finally:
        book.close()


def test_a_reference_into_another_paper_is_never_known_again(known: Known, tmp_path: Path) -> None:
    """Such a paper would hang on what becomes of the other."""
    data = known.good.path.read_bytes()
    stop = known.ends[0]
    place = next(one for one in re.finditer(rb" (\d\d+) 0 R", data[: known.ends[-1]]) if one.start() > stop)
    other = next(found[1] for found in re.finditer(rb"\n(\d+) 0 obj", data[:stop]))
    spoiled = data[: place.start(1)] + other.zfill(len(place[1])) + data[place.end(1) :]
    at = next(at for at, end in enumerate(known.ends) if end > place.start())
    wanted = known.wanted(at, known.ends, known.expected)
    assert body(data, wanted, known.ends[-1], tmp_path / "one.pdf")
    assert body(spoiled, wanted, known.ends[-1], tmp_path / "two.pdf") == ""


def test_a_record_that_claims_what_is_not_so_is_not_believed(known: Known, fewer: LaidOut, tmp_path: Path) -> None:
    """Records are exchanged between two papers, or speak of other bytes: these papers are drawn."""
    papers = list(known.front.papers)
    first, second = known.names.index("form.pdf"), known.names.index("letter.pdf")
    one, two = papers[first], papers[second]
    papers[first], papers[second] = replace(one, body=two.body), replace(two, shape=one.shape)
    proof = again(known, written(fewer.spec)[0], tmp_path, fewer, ProvenFront(papers=tuple(papers)))
    assert failed(proof) == {}
    assert by_hash(proof) == names(fewer) - {"form.pdf", "letter.pdf"}
    lies = tuple(replace(paper, sha256="0" * 64, body="0" * 64) for paper in known.front.papers)
    proof = again(known, known.good.path.read_bytes(), tmp_path, None, ProvenFront(papers=lies))
    assert failed(proof) == {}
    assert by_hash(proof) == set()


def test_a_writer_that_copies_other_bytes_than_it_says_is_found(known: Known, tmp_path: Path) -> None:
    """The keys say the paper is the one proven before, and its bytes in the file are not."""
    spec, place = known.good.laid_out.spec, next(at for at, part in enumerate(known.good.laid_out.spec.parts) if part.key)
    part = spec.parts[place]
    entry = max(part.index.objects, key=lambda one: one.length)
    with part.open() as stream:
        data = bytearray(stream.read())
    data[entry.stream + entry.length // 2] ^= 0x20
    parts = (*spec.parts[:place], replace(part, open=lambda: BytesIO(bytes(data))), *spec.parts[place + 1 :])
    spoiled, ends = written(replace(spec, parts=parts))
    assert ends == known.ends
    proof = again(known, spoiled, tmp_path)
    found = [one for one in proof.originals if one.proved_by == "drawing"]
    assert [(one.label, one.first) for one in found] == [(part.label, found[0].first)]
    assert failed(proof)["content"] or failed(proof)["pictures"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turn_that_was_not_made_is_found_and_one_too_many(known: Known, turn: int, tmp_path: Path) -> None:
    made = known.good.made
    turned = lay_out_book(turn_pages(made.case, "lease", [2], turn), made.file, CLOCK, JobContext())
    place = next(part for part in turned.expected.parts if part.evidence == "lease")
    assert written(turned.spec)[1] == known.ends
    data = known.good.path.read_bytes()
    for proof in (again(known, data, tmp_path, turned), again(known, written(turned.spec)[0], tmp_path)):
        assert {page for page, _ in failed(proof)["pictures"]} == {place.first + 1}
        assert by_hash(proof) == set(known.names) - {"lease.pdf"}
    proof = again(known, written(turned.spec)[0], tmp_path, turned)
    assert failed(proof) == {}
    assert by_hash(proof) == set(known.names) - {"lease.pdf"}


def exchanged(data: bytes, one: tuple[int, int], two: tuple[int, int]) -> bytes:
    """Exchange two stretches of the same length, the first of which lies before the second."""
    return data[: one[0]] + data[slice(*two)] + data[one[1] : two[0]] + data[slice(*one)] + data[two[1] :]


def test_pages_that_were_exchanged_are_found(known: Known, tmp_path: Path) -> None:
    data = known.good.path.read_bytes()
    book = BookFile(str(known.good.path))
    book.close()
    kids = [found for found in re.finditer(rb"(\d+) 0 R", data) if int(found[1]) in book.numbers]
    # Nothing but the page tree names pages in their order, one right behind the other.
    tree = [found for at, found in enumerate(kids) if any(near.start() == found.end() + 1 for near in kids[at + 1 : at + 2])]
    place = {book.numbers[int(found[1])]: found.span(1) for found in reversed(tree)}
    spans = [place.get(number, (0, 0)) for number in range(1, len(book.pages) + 1)]
    same = [
        (one, two)
        for one, two in combinations(range(4, len(spans)), 2)
        if spans[one][0] < spans[two][0] and len(data[slice(*spans[one])]) == len(data[slice(*spans[two])])
    ]
    # Within a paper, and of two papers.
    for one, two in (same[0], same[-1]):
        proof = again(known, exchanged(data, spans[one], spans[two]), tmp_path)
        pages = {page for found in failed(proof).values() for page, _ in found}
        assert {one + 1, two + 1} <= pages


def test_a_page_that_shows_what_belongs_to_another_is_found(known: Known, tmp_path: Path) -> None:
    data = known.good.path.read_bytes()
    found = list(re.finditer(rb"/Contents \[ \d+ 0 R (\d+) 0 R \d+ 0 R \]", data[known.ends[-1] : known.paged.end]))
    spans = [(known.ends[-1] + one.start(1), known.ends[-1] + one.end(1)) for one in found]
    one, two = next(
        (one, two)
        for at, one in enumerate(spans)
        for two in spans[at + 1 :]
        if len(data[slice(*one)]) == len(data[slice(*two)]) and data[slice(*one)] != data[slice(*two)]
    )
    proof = again(known, exchanged(data, one, two), tmp_path)
    assert failed(proof)["content"]
