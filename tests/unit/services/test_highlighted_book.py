"""Boxes and captions in finished packages: on turned, cropped and rotated pages, off the stamp, proven, and found when spoilt."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import ImageChops

from hcprep.errors import BuildError
from hcprep.jobs import JobContext
from hcprep.model import leaves, pagemarks
from hcprep.model.parts import PartPage
from hcprep.package import proof_desk
from hcprep.package.highlight import on_page, shape_of
from hcprep.package.spec import StampText
from hcprep.package.stamp import stamp_box
from hcprep.services.package import BuiltPackage, build_package, verify_package
from hcprep.services.portal import build_portal
from tests.unit.package.proving import InProcess
from tests.unit.services.casemaking import CLOCK, Maker, cite, cropped_pdf, linked_pdf, scan, text_pdf

pytestmark = pytest.mark.usefixtures("in_process")

BOX = (60.0, 200.0, 220.0, 260.0)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Maker, BuiltPackage, BuiltPackage]]:
    """A case, its package without boxes, and with boxes and captions."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proof_desk, "Worker", InProcess)
        folder = tmp_path_factory.mktemp("marked")
        made = Maker(folder / "case")
        made.add("lease", ("lease.pdf", text_pdf(2)))
        made.add("side", ("side.pdf", text_pdf(1, rotate=90)))
        made.add("crop", ("crop.pdf", cropped_pdf()))
        made.add("photo", ("p.jpg", scan(dark=True)))
        made.add("links", ("links.pdf", linked_pdf()))
        made.tell(["I rent ", cite("lease", 2), "."])
        made.save()
        plain = build_package(made.case, made.file, folder / "plain", CLOCK, JobContext())
        case = made.case
        for key in ("lease", "side", "crop", "photo", "links"):
            case = pagemarks.add_highlight(case, key, 1, BOX)
        case = pagemarks.add_highlight(case, "lease", 2, (300, 5, 700, 120))
        case = leaves.turn_pages(case, "lease", [2], 90)
        case = pagemarks.set_caption(case, "photo", 1, "Our kitchen on New Year’s Day, 2021")
        case = pagemarks.set_caption(case, "lease", 2, "توقيع المالك")
        made.case = case
        case = replace(case, builds=(plain.build(),))
        yield made, plain, build_package(case, made.file, folder / "marked", CLOCK, JobContext())
        made.file.close()


Marked = tuple[Maker, BuiltPackage, BuiltPackage]


def lines(built: BuiltPackage) -> dict[str, int]:
    said = json.loads(built.proof_path.read_text(encoding="utf-8"))
    assert said["passed"]
    return {check["id"]: check["count"] for check in said["checks"]}


def test_every_page_with_a_box_is_proven_and_told(marked: Marked) -> None:
    _, plain, built = marked
    assert (lines(plain)["highlights"], lines(built)["highlights"]) == (0, 6)
    said = json.loads(built.proof_path.read_text(encoding="utf-8"))
    assert {one["label"]: len(one["highlighted"]) for one in said["originals"]} == {
        "A-1": 2, "A-2": 1, "A-3": 1, "A-4": 1, "A-5": 1,
    }  # fmt: skip


def test_the_notes_print_and_say_who_made_them_and_stand_behind_those_of_the_paper(marked: Marked) -> None:
    with pikepdf.open(marked[2].path) as pdf:
        page = next(page for page in list(pdf.pages)[4:] if len(page.obj.get("/Annots", [])) > 2)
        note = page.obj.Annots[-1]
        assert note.Subtype == "/Highlight"
        assert int(note.F) & 4
        assert str(note.T) == "Marked by the applicant"
        assert "unchanged" in str(note.Contents)
        assert note.AP.N.Resources.ExtGState.HC.BM == "/Multiply"
        assert all(other.Subtype != "/Highlight" for other in list(page.obj.Annots)[:-1])


def test_a_box_stands_where_it_was_drawn_on_the_page_as_it_is_seen(marked: Marked) -> None:
    _, plain, built = marked
    old, new = pdfium.PdfDocument(plain.path), pdfium.PdfDocument(built.path)
    changed = {}
    for index in range(3, len(new)):
        have, was = (book[index].render(scale=1).to_pil().convert("RGB") for book in (new, old))
        if have.size == was.size and (box := ImageChops.difference(have, was).getbbox()) is not None:
            changed[index + 1] = (*box, *have.size)
    seen = [box for number, box in changed.items() if number > 4]
    # Upright, on its side, cropped, a photo, one with links: 60 from the left, 200 from the foot, 160 wide and 60 high.
    assert len(seen) == 5
    for left, top, right, bottom, _, high in seen:
        assert (left, right, high - bottom, high - top) == pytest.approx((60, 220, 200, 260), abs=2)


def test_captions_stand_in_the_contents_and_on_the_divider_with_a_link(marked: Marked) -> None:
    book = pdfium.PdfDocument(marked[2].path)
    words = ["".join(book[index].get_textpage().get_text_range()) for index in (1, 3)]
    assert all("Our kitchen on New Year’s Day, 2021" in text for text in words)
    assert lines(marked[2])["contents"] == lines(marked[1])["contents"] + 2


def test_the_same_package_holds_against_the_case_and_not_against_one_without_boxes(marked: Marked) -> None:
    made, _, built = marked
    assert verify_package(built.path, made.case, made.file, CLOCK, JobContext()).passed
    other = pagemarks.remove_highlight(made.case, "side", made.case.evidence[1].highlights[0])
    failed = [check.id for check in verify_package(built.path, other, made.file, CLOCK, JobContext()).checks if not check.passed]
    assert failed == ["pictures", "annotations"]


def _moved(note: pikepdf.Object) -> None:
    note.Rect = pikepdf.Array([10, 10, 100, 100])


def _hidden(note: pikepdf.Object) -> None:
    note.F = 2


def _opaque(note: pikepdf.Object) -> None:
    note.AP.N.Resources.ExtGState.HC.BM = pikepdf.Name.Normal


def _larger(note: pikepdf.Object) -> None:
    note.AP.N.write(b"0 g 0 0 600 700 re f")


def _renamed(note: pikepdf.Object) -> None:
    note.T = pikepdf.String("Marked by an officer")


@pytest.mark.parametrize("spoil", [_moved, _hidden, _opaque, _larger, _renamed])
def test_a_box_that_was_touched_is_found(marked: Marked, tmp_path: Path, spoil: Callable[[pikepdf.Object], None]) -> None:
    made, _, built = marked
    copy = tmp_path / built.path.name
    shutil.copyfile(built.path, copy)
    with pikepdf.open(copy, allow_overwriting_input=True) as pdf:
        page = next(page for page in pdf.pages if any(note.Subtype == "/Highlight" for note in page.obj.get("/Annots", [])))
        spoil(page.obj.Annots[-1])
        pdf.save(copy)
    proof = verify_package(copy, made.case, made.file, CLOCK, JobContext())
    assert "highlights" in {check.id for check in proof.checks if not check.passed}


def test_the_front_is_taken_over_and_papers_without_boxes_are_not_drawn_again(marked: Marked) -> None:
    _, plain, built = marked
    front = plain.build().front
    assert front is not None
    size = max(paper.end for paper in front.papers)
    assert plain.path.read_bytes()[:size] == built.path.read_bytes()[:size]


def test_a_box_makes_room_for_the_stamp_and_is_refused_where_nothing_is_left() -> None:
    page = PartPage(object=1, media=(0, 0, 612, 792), crop=(0, 0, 612, 792))
    stamp = StampText("Exhibit A-1 · page 1 of 2", "5")
    shape = shape_of(page, (300, 0, 612, 100), stamp)
    assert shape is not None
    left, bottom, right, top = stamp_box(page, stamp)
    assert shape.hole is not None
    for x0, y0, x1, y1 in shape.quads:
        assert x1 <= left or x0 >= right or y1 <= bottom or y0 >= top
    assert shape_of(page, (left, bottom, right, top), stamp) is None
    assert shape_of(page, (700, 10, 800, 90), stamp) is None


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_box_keeps_its_place_on_the_paper_however_the_page_is_turned(turn: int) -> None:
    page = PartPage(object=1, media=(0, 0, 600, 800), crop=(10, 20, 500, 700), rotate=90)
    turned = replace(page, rotate=(90 + turn) % 360)
    assert on_page(turned, turn, (5, 10, 50, 60)) == on_page(page, 0, (5, 10, 50, 60))


def test_a_box_off_its_page_stops_the_build_with_its_page(tmp_path: Path) -> None:
    made = Maker(tmp_path / "case")
    made.add("lease", ("lease.pdf", text_pdf(1)))
    made.save()
    case = pagemarks.add_highlight(made.case, "lease", 1, (700, 10, 800, 90))
    with pytest.raises(BuildError) as caught:
        build_package(case, made.file, tmp_path / "out", CLOCK, JobContext())
    assert (caught.value.code, caught.value.facts["label"]) == ("build-highlight", "A-1")
    assert not list((tmp_path / "out").glob("*.pdf"))
    made.file.close()


def test_the_upload_set_has_the_boxes_and_captions_of_the_pages_in_it(marked: Marked, tmp_path: Path) -> None:
    made = marked[0]
    built = build_portal(made.case, made.file, tmp_path / "set", CLOCK, JobContext())
    proofs = [one.proof for one in built.files if one.proof is not None]
    assert all(proof.passed for proof in proofs)
    assert sum(check.count for proof in proofs for check in proof.checks if check.id == "highlights") == 6
    words = "".join(
        page.get_textpage().get_text_range()
        for one in built.files
        if one.proof is not None
        for page in pdfium.PdfDocument(tmp_path / "set" / "portal" / one.made.file.name)
    )
    assert "Our kitchen on New Year’s Day, 2021" in words
