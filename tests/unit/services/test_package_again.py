"""Building again: only the tail is written and proven, the bytes are those of a whole build, and nothing slips through."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from hcprep.errors import Cancelled
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.leaves import leave_out_pages, move_pages, turn_pages
from hcprep.model.pagemarks import add_highlight
from hcprep.package import proof, proof_desk, writer
from hcprep.package.expected import ExpectedBook
from hcprep.package.spec import BookSpec, Reused, WrittenBook
from hcprep.package.typeset import lay_out
from hcprep.services import package, rebuilding
from hcprep.services.package import BuiltPackage, build_package
from tests.unit.package.proving import InProcess
from tests.unit.services.casemaking import AT, CLOCK, LATER, Maker, covered_pdf, cropped_pdf, rich_case, text_pdf

pytestmark = pytest.mark.usefixtures("in_process")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Maker, BuiltPackage]]:
    """A case and its first package, which takes long; nothing changes either of them."""
    folder = tmp_path_factory.mktemp("begun")
    maker = rich_case(folder / "case")
    maker.add("cropped", ("cropped.pdf", cropped_pdf()), tab="ties")
    maker.add("turned", *((f"{turn}.pdf", text_pdf(1, rotate=turn, words=f"Turned {turn}")) for turn in (90, 180, 270)))
    maker.add("notes", ("notes.pdf", covered_pdf()), tab="ties")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proof_desk, "Worker", InProcess)
        built, _ = build(maker, maker.case, folder / "out")
    yield maker, built
    maker.file.close()


@pytest.fixture
def made(begun: tuple[Maker, BuiltPackage]) -> Iterator[Maker]:
    maker, _ = begun
    case = maker.case
    yield maker
    maker.case = case


@pytest.fixture
def first(begun: tuple[Maker, BuiltPackage], tmp_path: Path) -> BuiltPackage:
    """The first package, in the folder of this test."""
    _, built = begun
    shutil.copytree(built.path.parent, tmp_path / "out")
    return replace(built, path=tmp_path / "out" / built.path.name)


def build(made: Maker, case: Case, out: Path, clock: object = CLOCK) -> tuple[BuiltPackage, Case]:
    built = build_package(case, made.file, out, clock, JobContext())  # type: ignore[arg-type]
    return built, edits.put_build(case, built.build())


def by_hash(built: BuiltPackage) -> set[str]:
    return {one.label for one in built.proof.originals if one.proved_by == "hash"}


def turned_round(case: Case) -> Case:
    tabs = tuple(replace(tab, evidence=tuple(reversed(tab.evidence))) for tab in reversed(case.tabs))
    return replace(case, tabs=tabs)


def told(made: Maker) -> Case:
    case = made.case
    made.tell(["One paragraph only, and not a word of it is the same."])
    changed, made.case = made.case, case
    return changed


@pytest.mark.parametrize("what", ["words", "order", "title", "day"])
def test_what_does_not_touch_the_papers_writes_the_tail_only(made: Maker, first: BuiltPackage, what: str, tmp_path: Path) -> None:
    case = edits.put_build(made.case, first.build())
    assert by_hash(first) == set()
    changed = {
        "words": replace(told(made), builds=case.builds),
        "order": turned_round(case),
        "title": replace(case, evidence=tuple(replace(one, title=one.title + ", again") for one in case.evidence)),
        "day": case,
    }[what]
    clock = LATER if what == "day" else CLOCK
    again, _ = build(made, changed, tmp_path / "out", clock)
    whole, _ = build(made, replace(changed, builds=()), tmp_path / "whole", clock)
    assert by_hash(again) == {one.label for one in again.proof.originals}
    assert by_hash(whole) == set()
    assert again.path.read_bytes() == whole.path.read_bytes()
    assert [(one.id, one.count) for one in again.proof.checks] == [(one.id, one.count) for one in whole.proof.checks]
    assert [one.compared_with for one in again.proof.originals] == [one.compared_with for one in whole.proof.originals]
    assert again.proof.front == whole.proof.front


def test_undo_gives_the_first_file_again(made: Maker, first: BuiltPackage, tmp_path: Path) -> None:
    case = edits.put_build(made.case, first.build())
    before = first.path.read_bytes()
    _, after = build(made, turned_round(case), tmp_path / "out")
    again, _ = build(made, replace(case, builds=after.builds), tmp_path / "out")
    assert again.path.read_bytes() == before
    assert by_hash(again)


def test_a_paper_more_is_drawn_and_the_others_are_not(made: Maker, first: BuiltPackage, tmp_path: Path) -> None:
    case = edits.put_build(made.case, first.build())
    made.case = case
    made.add("new", ("new.pdf", text_pdf(2, words="New")), tab="identity")
    newest = replace(made.case.evidence[-1].documents[0], added="2027-01-01T00:00:00+00:00")
    case = replace(made.case, evidence=(*made.case.evidence[:-1], replace(made.case.evidence[-1], documents=(newest,))))
    again, _ = build(made, case, tmp_path / "out")
    assert {one.title for one in again.proof.originals if one.proved_by == "drawing"} == {"The new of 2021"}
    whole, _ = build(made, replace(case, builds=()), tmp_path / "whole")
    assert again.path.read_bytes() == whole.path.read_bytes()


def drawn(built: BuiltPackage) -> set[str]:
    return {one.filename for one in built.proof.originals if one.proved_by == "drawing"}


def same_as_whole(made: Maker, again: BuiltPackage, case: Case, folder: Path) -> None:
    """A rebuild gives the bytes of a whole build, and its proof says and remembers the same."""
    whole, _ = build(made, replace(case, builds=()), folder)
    assert by_hash(whole) == set()
    assert again.path.read_bytes() == whole.path.read_bytes()
    assert again.proof.checks == whole.proof.checks
    assert again.proof.front == whole.proof.front
    assert [one.compared_with for one in again.proof.originals] == [one.compared_with for one in whole.proof.originals]


@pytest.mark.parametrize("gone", ["layers", "cropped"])
def test_a_paper_less_moves_the_others_and_draws_none(made: Maker, first: BuiltPackage, gone: str, tmp_path: Path) -> None:
    case = edits.drop_evidence(edits.put_build(made.case, first.build()), gone, AT)
    again, after = build(made, case, tmp_path / "out")
    assert drawn(again) == set()
    same_as_whole(made, again, case, tmp_path / "whole")
    back, _ = build(made, replace(made.case, builds=after.builds), tmp_path / "out")
    assert drawn(back) == set()
    assert back.path.read_bytes() == first.path.read_bytes()


ARRANGED: dict[str, Callable[[Case], Case]] = {
    "turned": lambda case: turn_pages(case, "lease", [2]),
    "moved": lambda case: move_pages(case, "lease", [3], before=1),
    "left out": lambda case: leave_out_pages(case, "lease", [3]),
    "marked": lambda case: add_highlight(case, "lease", 2, (100, 600, 300, 650)),
}


@pytest.mark.parametrize("what", ARRANGED)
def test_only_the_paper_whose_pages_were_arranged_is_drawn(made: Maker, first: BuiltPackage, what: str, tmp_path: Path) -> None:
    case = ARRANGED[what](edits.put_build(made.case, first.build()))
    lease = made.case.item("lease")
    assert lease is not None
    again, after = build(made, case, tmp_path / "out")
    assert drawn(again) == {document.filename for document in lease.documents}
    same_as_whole(made, again, case, tmp_path / "whole")
    back, _ = build(made, replace(made.case, builds=after.builds), tmp_path / "out")
    assert drawn(back) == set()
    assert back.path.read_bytes() == first.path.read_bytes()


def test_what_was_proven_holds_in_another_folder_too(made: Maker, first: BuiltPackage, tmp_path: Path) -> None:
    case = edits.put_build(made.case, first.build())
    again, _ = build(made, case, tmp_path / "elsewhere")
    assert drawn(again) == set()
    assert again.path.read_bytes() == first.path.read_bytes()


def flipped(data: bytes, front: int) -> bytes:
    at = int(front * 0.6)
    return data[:at] + bytes([data[at] ^ 0x01]) + data[at + 1 :]


def spaced(data: bytes, front: int) -> bytes:
    """Every reader sees the same in it, and yet it is not what was proven."""
    at = data.rindex(b"\nendobj", 0, front)
    return data[:at] + b" " + data[at + 1 :]


def hidden(data: bytes, _front: int) -> bytes:
    """An object is taken out of the table; its bytes would lie in all packages to come."""
    row = re.search(rb"\d{10} 00000 n \n", data[data.rindex(b"xref\n0 ") :])
    assert row is not None
    return data.replace(row[0], b"0000000000 00001 f \n")


@pytest.mark.parametrize("change", [flipped, spaced, hidden])
def test_a_changed_earlier_file_is_not_built_upon(
    made: Maker, first: BuiltPackage, change: Callable[[bytes, int], bytes], tmp_path: Path
) -> None:
    case = edits.put_build(made.case, first.build())
    good = first.path.read_bytes()
    assert first.proof.front is not None
    first.path.write_bytes(change(good, first.proof.front.papers[-1].end))
    again, _ = build(made, case, tmp_path / "out")
    assert again.path.read_bytes() == good
    assert by_hash(again) == {one.label for one in again.proof.originals}


def test_what_another_version_wrote_is_written_anew(
    made: Maker, first: BuiltPackage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    record = first.build()
    assert record.front is not None
    older = edits.put_build(made.case, replace(record, front=replace(record.front, made_by="0.0.9")))
    given: list[object] = []
    write = writer.write_book

    def written(spec: BookSpec, out: BinaryIO, ctx: JobContext, reused: Reused | None = None) -> WrittenBook:
        given.append(reused)
        return write(spec, out, ctx, reused)

    monkeypatch.setattr(rebuilding, "write_book", written)
    again, _ = build(made, older, tmp_path / "out")
    assert given == [None]
    assert by_hash(again) == {one.label for one in again.proof.originals}


def test_a_writer_that_spoils_the_tail_does_not_pass(
    made: Maker, first: BuiltPackage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Each page's stamp, size, content and fonts are read in what is new, though nothing is drawn."""
    case = edits.put_build(made.case, first.build())
    expected: list[ExpectedBook] = []
    prove = proof.prove

    def spoiled(change: tuple[bytes, bytes]) -> object:
        def spoil(path: Path, book: ExpectedBook, *rest: object, **more: object) -> object:
            expected.append(book)
            data = path.read_bytes()
            front = first.proof.front
            assert front is not None
            start = data.rindex(change[0], front.papers[-1].end, data.rindex(b"startxref"))
            path.write_bytes(data[:start] + change[1] + data[start + len(change[0]) :])
            return prove(path, book, *rest, **more)  # type: ignore[arg-type]

        return spoil

    for change in (
        (b"(Exhibit C-1 ", b"(Exhibit C-7 "),
        (b"/MediaBox [ 0 0 612 792 ]", b"/MediaBox [ 0 0 611 792 ]"),
        (b"1 g 0.6 G", b"0 g 0.6 G"),
        (b"0 g BT", b"1 g BT"),
        (b"1 0 0 1 0 0 cm", b"1 0 0 1 9 0 cm"),
        (b"/Rotate 90", b"/Rotate 0 "),
    ):
        monkeypatch.setattr(rebuilding, "prove", spoiled(change))
        expected.clear()
        with pytest.raises(Exception, match="proof-failed"):
            build(made, case, tmp_path / "out")
        # Then all was written anew, and at last drawn too, and spoiled each time.
        assert len(expected) == 3, change


def test_a_copy_to_print_between_two_packages_does_not_cost_the_second_its_pages(
    made: Maker, first: BuiltPackage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    case = edits.put_build(made.case, first.build())
    printed = build_package(case, made.file, tmp_path / "out", CLOCK, JobContext(), "print")
    case = edits.put_build(case, printed.build())
    asked: list[str] = []
    ask = proof_desk.Desk.ask

    def told_of(desk: proof_desk.Desk, op: str, *rest: object, **facts: object) -> object:
        asked.append(op)
        return ask(desk, op, *rest, **facts)  # type: ignore[arg-type]

    monkeypatch.setattr(proof_desk.Desk, "ask", told_of)
    again, _ = build(made, case, tmp_path / "out")
    assert again.path.read_bytes() == first.path.read_bytes()
    assert "kept" in asked
    assert not {"front", "stamps"} & set(asked)


def test_the_front_is_there_before_pages_are_typeset(
    made: Maker, first: BuiltPackage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    case = edits.put_build(told(made), first.build())
    assert first.proof.front is not None
    front = first.proof.front.papers[-1].end
    lengths: list[int] = []

    def typeset(*given: object) -> object:
        begun = next((tmp_path / "out").glob("*.pdf.part"), None)
        lengths.append(begun.stat().st_size if begun else 0)
        return lay_out(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(rebuilding.Begun, "begin", waited(rebuilding.Begun.begin))
    monkeypatch.setattr(package, "lay_out", typeset)
    again, _ = build(made, case, tmp_path / "out")
    assert lengths == [front]
    assert by_hash(again)


def waited(begin: Callable[..., None]) -> Callable[..., None]:
    """Begin, and wait until the front is copied."""

    def begun(self: rebuilding.Begun, *given: object) -> None:
        begin(self, *given)
        assert self._reused is not None
        self._reused.result()

    return begun


@pytest.mark.parametrize("where", ["typeset", "write-book", "proof", "finish"])
def test_stopped_anywhere_the_folder_is_as_it_was(made: Maker, first: BuiltPackage, where: str, tmp_path: Path) -> None:
    case = edits.put_build(told(made), first.build())
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    ctx = JobContext(lambda progress: ctx.cancel() if progress.code == where else None)
    with pytest.raises(Cancelled):
        build_package(case, made.file, tmp_path / "out", CLOCK, ctx)
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
