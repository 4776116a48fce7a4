"""Where the stamp may stand: blank corners first, never under a note or field, refused by name when all are covered."""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from hcprep.errors import IntakeRefusedError
from hcprep.intake import TakenIn
from hcprep.intake.reader import read_paper
from hcprep.parts.looks import read_looks
from hcprep.parts.places import PLACES
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
        take(noted(list(CORNERS.values())))
    assert caught.value.code == "intake-no-room"
    assert caught.value.facts == {"name": "paper.pdf", "page": 1, "total": 1}


def test_every_page_is_looked_at_once() -> None:
    looks = read_looks(take(text_pdf(3)).looks)
    assert looks.original
    assert [look.width for look in looks.pages if look] == [612] * 3
    assert take(text_pdf(3)).looks == take(text_pdf(3)).looks
