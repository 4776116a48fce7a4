"""Pages as the person arranged them: in the book, in its proof, and nothing of what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from hcprep.jobs import JobContext
from hcprep.model.evidence import Leaf
from hcprep.model.leaves import arrange_pages, as_they_came, move_pages, turn_pages
from hcprep.package.proof import Proof, prove
from hcprep.package.spec import Reused
from hcprep.package.writer import write_book
from hcprep.services.book_words import book_words
from hcprep.services.certified import removed_words
from hcprep.services.package import LaidOut, lay_out_book
from tests.unit.package.proving import Good, InProcess, failed
from tests.unit.services.arrangemaking import ARRANGED, arranged_case
from tests.unit.services.casemaking import AT, CLOCK


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Good]:
    folder = tmp_path_factory.mktemp("arranged")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hcprep.package.proof_desk.Worker", InProcess)
        made = arranged_case(folder)
        laid_out = lay_out_book(made.case, made.file, CLOCK, JobContext())
        path = folder / "package.pdf"
        path.write_bytes(written(laid_out))
        yield Good(made, laid_out, path, folder)
        made.file.close()


@pytest.fixture(scope="module")
def proof(good: Good) -> Proof:
    return good.prove()


@pytest.fixture
def book(good: Good) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(good.path) as pdf:
        yield pdf


def written(laid_out: LaidOut, reused: Reused | None = None) -> bytes:
    out = BytesIO()
    write_book(laid_out.spec, out, JobContext(), reused)
    return out.getvalue()


def first(good: Good, key: str) -> int:
    placed = good.laid_out.plan.exhibit(key)
    assert placed is not None
    return placed.first


def test_it_is_proven_with_every_page_compared_with_the_file_as_it_came(proof: Proof) -> None:
    assert failed(proof) == {}
    assert {one.compared_with for one in proof.originals} == {"original"}
    counts = {check.id: check.count for check in proof.checks}
    assert counts["pictures"] == sum(map(len, ARRANGED.values())) + 2
    assert counts["photos"] == 1


def test_the_proof_and_the_certificate_name_what_was_left_out(good: Good, proof: Proof) -> None:
    told = {one.filename: one for one in proof.originals if one.left_out or one.turned}
    assert told["letter.pdf"].left_out == (2,)
    assert (told["letter.pdf"].turned, told["letter.pdf"].links_cut) == ({3: 90}, 1)
    assert (told["form.pdf"].left_out, told["form.pdf"].fields_cut) == ((1,), 1)
    assert told["scans.pdf"].turned == {4: 90, 2: 270, 1: 180}
    assert removed_words(told["form.pdf"], book_words("en")) == (
        "Taken out: page 1, on purpose; form fields on what was left out: 1"
    )
    assert removed_words(told["letter.pdf"], book_words("fr")).startswith(
        "Retiré\u00a0: page 2, volontairement; liens vers ce qui a été retiré\u00a0: 1"
    )
    assert proof.as_json()["originals"], "and so does proof.json"


def test_pages_are_turned_on_top_of_their_own_rotation(good: Good, book: pikepdf.Pdf) -> None:
    shown = [int(page.obj.get("/Rotate", 0)) for page in book.pages]
    scans = first(good, "scans") - 1
    assert shown[scans : scans + 4] == [0, 0, 180, 180]
    cropped = first(good, "cropped") - 1
    assert shown[cropped : cropped + 3] == [180, 180, 270]


def test_links_lead_to_the_page_they_led_to_or_nowhere(good: Good, book: pikepdf.Pdf) -> None:
    at = first(good, "letter") - 1
    three, one = (book.pages[at].obj.Annots[0], book.pages[at + 1].obj.Annots[0])
    assert three.Dest[0].objgen == book.pages[at + 1].obj.objgen, "page 3 leads to page 1"
    assert "/Dest" not in one, "page 1 led to page 2"
    assert "/A" not in one
    assert [str(note.Subtype) for note in book.pages[at + 1].obj.Annots] == ["/Link", "/Link", "/Text"]


def test_bookmarks_of_pages_left_out_are_gone_and_the_others_follow(good: Good) -> None:
    at = first(good, "letter")
    assert [(one.title, one.page) for one in good.laid_out.expected.bookmarks if one.title.startswith("Chapter")] == [
        ("Chapter 1", at + 1),
        ("Chapter 3", at),
    ]


def test_nothing_of_a_page_left_out_is_in_the_file(good: Good, book: pikepdf.Pdf) -> None:
    data = good.path.read_bytes()
    assert b"Secret 1" in data
    assert b"Secret 0" not in data, "the field of the page"
    streams = [one for one in book.objects if isinstance(one, pikepdf.Stream)]
    drawn = b"".join(one.read_bytes() for one in streams if one.get("/Filter") != "/DCTDecode")
    assert b"Chapter 1 of the letter" in drawn
    for gone in (b"Chapter 2 of the letter", b"Form 1", b"One 2"):
        assert gone not in drawn, gone
    album = first(good, "album") - 1
    assert [list(book.pages[at].obj.Resources.XObject.keys()) for at in (album, album + 1)] == [["/Im2"], ["/Im0"]]
    held = [one for one in streams if one.get("/Filter") == "/DCTDecode"]
    assert len(held) == 4 + 2 + 1, "scans, two of the three pictures of the album, the photo"


def test_fields_that_stand_on_several_pages_keep_their_value(good: Good, book: pikepdf.Pdf) -> None:
    (parent,) = book.Root.AcroForm.Fields
    assert {str(kid.get("/T")): str(kid.get("/V")) for kid in parent.Kids} == {"name": "Everywhere Name", "own1": "Secret 1"}
    both = next(kid for kid in parent.Kids if kid.get("/T") == "name")
    assert len(both.Kids) == 1
    assert both.Kids[0].P.objgen == book.pages[first(good, "form") - 1].obj.objgen


def test_stamps_stand_upright_in_a_corner_and_cover_no_note(good: Good) -> None:
    notes = first(good, "notes")
    pages = {page.number: page for page in good.laid_out.spec.pages()}
    assert pages[notes].page.rotate == 180
    assert pages[notes].page.places[0].startswith("foot"), "its notes are at the head now"
    assert pages[notes + 1].page.places[0] == "foot-right"
    for page in pages.values():
        left, top, right, bottom = good.laid_out.expected.stamps[page.number - 1].box
        assert 0 <= left < right
        assert 0 <= top < bottom


def _turned(pdf: pikepdf.Pdf, number: int) -> None:
    page = pdf.pages[number - 1].obj
    page.Rotate = (int(page.get("/Rotate", 0)) + 180) % 360


def _relinked(pdf: pikepdf.Pdf, number: int) -> None:
    note = pdf.pages[number].obj.Annots[0]
    note.Dest = pikepdf.Array([pdf.pages[number - 1].obj, pikepdf.Name.Fit])


def test_a_page_turned_otherwise_or_a_link_that_leads_on_is_found_out(good: Good) -> None:
    at = first(good, "scans")
    found = failed(good.spoil(lambda pdf: _turned(pdf, at)))
    assert (at, "page-shape") in found["pages"]
    assert at in {page for page, _ in found["pictures"] | found["stamps"]}
    letter = first(good, "letter")
    assert (letter + 1, "source-link") in failed(good.spoil(lambda pdf: _relinked(pdf, letter)))["source-links"]


def test_turning_and_moving_pages_writes_the_tail_only_and_undoing_gives_the_first_file(good: Good, tmp_path: Path) -> None:
    case, file = good.made.case, good.made.file
    changed = move_pages(turn_pages(case, "scans", [1, 2]), "lease", [2], before=1)
    changed = move_pages(changed, "album", [1], before=3)
    laid_out = lay_out_book(changed, file, CLOCK, JobContext())
    first_book = write_book(good.laid_out.spec, BytesIO(), JobContext())
    head, reused = first_book.head, Reused(good.path, first_book.ends)
    again = written(laid_out, reused)
    assert again == written(laid_out)
    assert again[:head] == good.path.read_bytes()[:head]
    path = tmp_path / "again.pdf"
    path.write_bytes(again)
    assert failed(prove(path, laid_out.expected, AT, JobContext(), processes=1)) == {}


def test_as_they_came_is_byte_for_byte_the_book_of_pages_never_touched(good: Good) -> None:
    case, file = good.made.case, good.made.file
    for key in ARRANGED:
        case = as_they_came(case, key)
    plain = written(lay_out_book(case, file, CLOCK, JobContext()))
    assert not any(item.leaves for item in case.evidence)
    other = arrange_pages(turn_pages(case, "letter", [1]), "letter", [Leaf(source=2)])
    assert written(lay_out_book(as_they_came(other, "letter"), file, CLOCK, JobContext())) == plain
    assert len(re.findall(rb"/Rotate 90\b", plain)) >= 1
