"""Boxes and captions on pages: they follow the pages they are on through everything that is done to a paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcprep.errors import ArrangeError
from hcprep.model import leaves, pagemarks
from hcprep.model.case import Case
from hcprep.model.evidence import Caption, Document, Evidence, Highlight, Tab
from hcprep.model.evidence_map import evidence_map
from hcprep.model.mark_text import captions_text, highlights_text, read_captions, read_highlights
from hcprep.model.plan import FrontMatter, make_plan
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text

BOX = (10.0, 20.0, 30.0, 40.0)


def paper(key: str, pages: int) -> Evidence:
    document = Document(
        id=f"d-{key}", filename=f"{key}.pdf", media_type="application/pdf", original_sha256=key * 8, original_size=1, pages=pages
    )
    return Evidence(id=key, title=key, documents=(document,))


@pytest.fixture
def case() -> Case:
    return Case(id="c", edition="2026-11", evidence=(paper("a", 4), paper("b", 2)), tabs=(Tab(id="ties", evidence=("a", "b")),))


def of(case: Case, key: str) -> Evidence:
    item = case.item(key)
    assert item is not None
    return item


def test_a_box_is_two_corners_in_any_order_and_stands_once(case: Case) -> None:
    case = pagemarks.add_highlight(case, "a", 3, (400, 540, 72.04, 500))
    assert of(case, "a").highlights == (Highlight(source=3, x0=72.0, y0=500.0, x1=400.0, y1=540.0),)
    assert pagemarks.add_highlight(case, "a", 3, (72, 500, 400, 540)) is case
    assert of(pagemarks.remove_highlight(case, "a", of(case, "a").highlights[0]), "a").highlights == ()


@pytest.mark.parametrize(
    ("box", "code"),
    [
        ((1, 1, 1, 90), "mark-box"),
        ((float("nan"), 1, 50, 90), "mark-box"),
        ((1, 1, float("inf"), 90), "mark-box"),
        ((1, 2, 3), "mark-box"),
    ],
)
def test_what_is_no_box_is_refused(case: Case, box: tuple[float, ...], code: str) -> None:
    with pytest.raises(ArrangeError) as caught:
        pagemarks.add_highlight(case, "a", 1, box)
    assert caught.value.code == code


def test_pages_that_are_not_there_too_many_boxes_and_long_captions_are_refused(case: Case) -> None:
    full = case
    for at in range(pagemarks.MOST_BOXES):
        full = pagemarks.add_highlight(full, "a", 1, (at, 0, at + 5, 5))
    wishes: list[tuple[Callable[[], Case], str]] = [
        (lambda: pagemarks.add_highlight(case, "a", 5, BOX), "pages-no-page"),
        (lambda: pagemarks.add_highlight(case, "x", 1, BOX), "pages-no-paper"),
        (lambda: pagemarks.add_highlight(full, "a", 1, (0, 9, 9, 19)), "mark-many"),
        (lambda: pagemarks.set_caption(case, "a", 1, "x" * 301), "mark-long"),
    ]
    for run, code in wishes:
        with pytest.raises(ArrangeError) as caught:
            run()
        assert caught.value.code == code


def test_a_caption_is_one_line_and_goes_away_when_it_is_empty(case: Case) -> None:
    case = pagemarks.set_caption(case, "a", 2, "  Our kitchen\n in 2019 ")
    case = pagemarks.set_caption(case, "a", 1, "The door")
    assert of(case, "a").captions == (Caption(source=1, text="The door"), Caption(source=2, text="Our kitchen in 2019"))
    assert of(pagemarks.set_caption(case, "a", 2, " "), "a").captions == (Caption(source=1, text="The door"),)


def test_turning_moving_and_leaving_out_keep_them(case: Case) -> None:
    case = pagemarks.set_caption(pagemarks.add_highlight(case, "a", 3, BOX), "a", 3, "Here")
    before = (of(case, "a").highlights, of(case, "a").captions)
    for changed in (
        leaves.turn_pages(case, "a", [3]),
        leaves.move_pages(case, "a", [3], 1),
        leaves.bring_back_pages(leaves.leave_out_pages(case, "a", [3]), "a", [3]),
    ):
        assert (of(changed, "a").highlights, of(changed, "a").captions) == before


def test_they_follow_their_pages_when_a_paper_is_parted_and_joined_again(case: Case) -> None:
    for page in (1, 2, 3, 4):
        case = pagemarks.add_highlight(case, "a", page, (page, 0, 50, 50))
        case = pagemarks.set_caption(case, "a", page, f"page {page}")
    parted = leaves.split_evidence(case, "a", [2, 4], "new", "New")
    shown = [{leaf.source for leaf in of(parted, key).order} for key in ("a", "new")]
    for key, pages in zip(("a", "new"), shown, strict=True):
        assert {one.source for one in of(parted, key).highlights} == pages
        assert {one.source for one in of(parted, key).captions} == pages
    joined = of(leaves.join_evidence(parted, "a", ["new"]), "a")
    assert joined.highlights == of(case, "a").highlights
    assert joined.captions == of(case, "a").captions


def test_they_move_up_when_papers_are_joined(case: Case) -> None:
    case = pagemarks.set_caption(pagemarks.add_highlight(case, "b", 2, BOX), "b", 2, "Signed")
    joined = of(leaves.join_evidence(case, "a", ["b"]), "a")
    assert [one.source for one in joined.highlights] == [6]
    assert joined.caption_of(6) == "Signed"


@given(
    st.lists(
        st.tuples(st.integers(1, 99), *(st.floats(-2000, 2000) for _ in range(4))).filter(
            lambda row: abs(row[1] - row[3]) > 3 and abs(row[2] - row[4]) > 3
        ),
        max_size=12,
    )
)
def test_boxes_come_back_from_their_rows(rows: list[tuple[int, float, float, float, float]]) -> None:
    boxes = tuple(sorted({pagemarks.highlight(page, box) for page, *box in rows}, key=lambda one: one.source))
    assert sorted(read_highlights(highlights_text(boxes)), key=repr) == sorted(boxes, key=repr)


def test_captions_come_back_from_their_rows() -> None:
    captions = (Caption(source=1, text="At 3: the door"), Caption(source=12, text="مطبخنا"))
    assert read_captions(captions_text(captions)) == captions
    for wrong in (["no page"], ["0: x"], ["1: a", "1: b"], ["1: "]):
        with pytest.raises(ValueError, match=r"page|0|twice|1"):
            read_captions(wrong)


def test_the_evidence_map_tells_captions_of_the_pages_cited(case: Case) -> None:
    case = pagemarks.set_caption(pagemarks.set_caption(case, "a", 2, "The door"), "a", 3, "The yard")
    runs = (Text(text="We lived there."), Citation(evidence="a", page=2))
    statement = Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p", runs=runs),)),))
    case = replace(case, statement=statement)
    (paragraph,) = evidence_map(case, make_plan(case, FrontMatter()), ()).paragraphs
    assert [proof.captions for proof in paragraph.proofs] == [("The door",)]
