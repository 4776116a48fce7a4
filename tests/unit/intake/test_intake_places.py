"""Where the stamp may stand: blank corners first, never under a note or field, refused by name when all are covered."""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from hcprep.errors import BuildError, IntakeRefusedError
from hcprep.intake import TakenIn
from hcprep.intake.reader import read_paper
from hcprep.package.arranging import Shown, arranged
from hcprep.package.spec import StampText
from hcprep.package.stamp import layout
from hcprep.parts.looks import read_looks
from hcprep.parts.places import PLACES, room
from tests.unit.intake.papermaking import text_pdf, write

CORNERS = {
    "foot-right": (400, 2, 610, 30),
    "foot-left": (2, 2, 200, 30),
    "head-right": (400, 760, 610, 790),
    "head-left": (2, 760, 200, 790),
}


def noted(
    boxes: Sequence[tuple[float, ...]], content: bytes = b"", *, kind: str = "Square", look: bytes = b"", rotate: int = 0
) -> bytes:
    """A page with a note in each box; `look` is what each of them draws, a dark square if it is empty."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        page = pdf.pages[0].obj
        page.Contents = pdf.make_stream(content)
        if rotate:
            page.Rotate = rotate
        notes = []
        for x0, y0, x1, y1 in boxes:
            drawing = pdf.make_stream(
                look or b"0.2 0.2 0.2 rg 0 0 %d %d re f" % (x1 - x0, y1 - y0),
                Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, x1 - x0, y1 - y0]),
            )  # fmt: skip
            notes.append(
                Dictionary(Type=Name.Annot, Subtype=Name("/" + kind), Rect=Array([x0, y0, x1, y1]), F=4, AP=Dictionary(N=drawing))
            )
        page.Annots = Array([pdf.make_indirect(note) for note in notes])
        return write(pdf, static_id=True)


def take(data: bytes) -> TakenIn:
    return read_paper("paper.pdf", data)


def test_a_blank_page_is_stamped_at_the_right_of_its_foot() -> None:
    page = take(text_pdf(1)).index.pages[0]
    assert page.places == PLACES
    assert page.clear == PLACES


@pytest.mark.parametrize("covered", range(1, 4))
def test_a_note_over_a_place_leaves_the_next(covered: int) -> None:
    boxes = [CORNERS[place] for place in PLACES[:covered]]
    assert take(noted(boxes)).index.pages[0].places == PLACES[covered:]


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_places_are_where_the_reader_sees_them(rotate: int) -> None:
    page = take(noted([CORNERS["foot-right"]], rotate=rotate)).index.pages[0]
    hidden = {place for place in PLACES if place not in page.places}
    # Turned clockwise, what is at the right of the foot goes to its left, then up, then over.
    assert hidden == {{90: "foot-left", 180: "head-left", 270: "head-right"}[rotate]}


def test_what_is_printed_in_a_corner_is_left_to_be_read() -> None:
    page = take(noted([], b"0 g 560 10 20 8 re f")).index.pages[0]
    assert page.places == ("foot-left", "head-right", "head-left", "foot-right")
    assert page.clear == ("foot-left", "head-right", "head-left")


def test_a_note_that_draws_nothing_there_comes_last() -> None:
    page = take(noted([(0, 0, 612, 792)], look=b"1 0 0 rg 300 400 20 20 re f")).index.pages[0]
    assert page.places == PLACES
    assert page.clear == ()


def test_links_and_pop_ups_cover_nothing() -> None:
    assert take(noted([(0, 0, 612, 792)], kind="Link")).index.pages[0].places == PLACES


def test_a_page_without_a_free_place_is_named() -> None:
    with pytest.raises(IntakeRefusedError) as caught:
        take(noted([(0, 0, 612, 792)]))
    assert caught.value.code == "intake-no-room"
    assert caught.value.facts == {"name": "paper.pdf", "page": 1, "total": 1}


def test_every_page_is_looked_at_once() -> None:
    looks = read_looks(take(text_pdf(3)).looks)
    assert looks.original
    assert [look.width for look in looks.pages if look] == [612] * 3
    assert take(text_pdf(3)).looks == take(text_pdf(3)).looks


def test_where_every_corner_is_taken_the_blank_foot_between_is_used_however_the_page_is_turned() -> None:
    page = take(noted(list(CORNERS.values()))).index.pages[0]
    assert page.places[0].startswith("at ")
    for (place, blank), (across, up) in zip(
        ((page.places[0], bool(page.clear)), *page.turned), ((612, 792), (792, 612), (612, 792), (792, 612)), strict=True
    ):
        assert blank
        assert room(place, across, up)[1] < 30, "at the foot, as seen"


def test_on_a_page_full_to_its_edges_the_stamp_stands_where_nothing_is_or_hides_least() -> None:
    lines = b"".join(b"0 %d 612 6 re f " % y for y in range(0, 792, 12) if not 300 < y < 340)
    filled = take(noted([], b"0 g " + lines)).index.pages[0]
    assert filled.clear == filled.places[:1], "the gap in the middle"
    assert 300 < room(filled.places[0], 612, 792)[1] < 330
    photo = b"0.5 g 0 0 612 792 re f 0 g " + b"".join(b"%d 0 3 760 re f " % x for x in range(0, 612, 6))
    assert take(noted([], photo)).index.pages[0].places[0] == "head-right", "grey, and nothing on it"


def test_a_page_hardly_higher_than_its_stamp_still_has_a_foot_and_a_head() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(60, 20))
        pdf.pages[0].obj.Contents = pdf.make_stream(b"0 g 0 0 30 4 re 34 2 20 6 re f")
        page = take(write(pdf)).index.pages[0]
    assert page.places[0] == "head-right"
    assert layout(page, StampText("Exhibit A-1 · page 1 of 1", "2")).box[1] > 9


def test_a_page_that_notes_cover_once_it_is_turned_is_named_before_anything_is_built() -> None:
    taken = take(noted([(0, 0, 612, 380), (0, 420, 612, 792)]))
    assert [bool(place) for place, _ in taken.index.pages[0].turned] == [False, True, False]
    with pytest.raises(BuildError) as caught:
        arranged(taken.index, [Shown(0, 90)], lambda start, end: taken.pdf[start:end])
    assert (caught.value.code, caught.value.facts) == ("build-no-room", {"page": 1})
