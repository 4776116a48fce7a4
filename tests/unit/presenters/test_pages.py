"""The pages of a paper without a window: what is shown of each, what each wish makes of the case, and its words in undo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcprep.errors import ArrangeError
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Leaf, Tab
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.build import BuildPresenter
from hcprep.presenters.desk import Desk
from hcprep.presenters.history import change_between
from hcprep.presenters.paged import paged_edit
from hcprep.presenters.pages import PagesPresenter, cited_pages, join_papers, papers_with_pages
from tests.unit.presenters.deskmaking import desk_of


def paper(key: str, pages: int) -> Evidence:
    made = Document(
        id=key,
        filename="a.pdf",
        media_type="application/pdf",
        original_sha256=key,
        original_size=1,
        normalised_sha256=key,
        pages=pages,
    )
    return Evidence(id=key, title=key.title(), documents=(made,))


def cites(*pages: int | None) -> Statement:
    runs = [(Text(text="I "), Citation(evidence="lease", page=page)) for page in pages]
    paragraphs = tuple(Paragraph(id=f"p{at}", runs=each) for at, each in enumerate(runs))
    return Statement(sections=(Section(id="s", paragraphs=paragraphs),))


@pytest.fixture
def desk() -> Desk:
    return desk_of(
        Case(
            id="c",
            edition=load_kit().edition,
            evidence=(paper("lease", 5), paper("letter", 2), paper("form", 0)),
            tabs=(Tab(id="home", evidence=("lease",)), Tab(id="work", evidence=("letter", "form"))),
            statement=cites(1, 3, 3, None),
        )
    )


@pytest.fixture
def pages(desk: Desk) -> PagesPresenter:
    return PagesPresenter(desk, "lease")


def order(pages: PagesPresenter) -> list[int]:
    item = pages.item
    assert item is not None
    return [leaf.source for leaf in item.order]


def rows(pages: PagesPresenter) -> list[tuple[int, int]]:
    state = pages.state()
    assert state is not None
    return [(row.source, row.book) for row in state.rows]


def test_each_page_says_where_it_stands_in_the_book_and_who_cites_it(pages: PagesPresenter) -> None:
    state = pages.state()
    assert state is not None
    first = state.rows[0].book
    assert [row.book - first for row in state.rows] == [0, 1, 2, 3, 4]
    assert [row.cited for row in state.rows] == [(1,), (), (2, 3), (), ()]
    assert (state.label, state.arranged, state.missed) == ("A-1", False, ())


def test_a_page_left_out_stays_where_it_was_and_the_pages_behind_it_move_up(pages: PagesPresenter) -> None:
    before = rows(pages)
    pages.leave_out([3, 2])
    state = pages.state()
    assert state is not None
    assert [(row.source, row.left_out) for row in state.rows] == [(1, False), (2, True), (3, True), (4, False), (5, False)]
    assert dict(rows(pages))[4] == dict(before)[2]
    assert [row.source for row in state.missed] == [3]
    pages.bring_back([1, 2, 3])
    assert rows(pages) == before


def test_a_page_left_out_is_shown_where_it_would_come_back(pages: PagesPresenter) -> None:
    pages.move([5], 1)
    pages.leave_out([1, 3])
    state = pages.state()
    assert state is not None
    shown = [row.source for row in state.rows]
    assert shown == [1, 5, 2, 3, 4]
    pages.bring_back([1, 3])
    assert order(pages) == shown


def test_turns_add_up_and_leave_the_others(desk: Desk, pages: PagesPresenter) -> None:
    pages.turn([2, 4], 90)
    pages.turn([2], 90)
    pages.turn([4], -90)
    item = desk.case.item("lease")
    assert item is not None
    assert item.order[1] == Leaf(source=2, turn=180)
    assert item.order[3] == Leaf(source=4)


@pytest.mark.parametrize(
    ("chosen", "by", "expected"),
    [
        ([2], -1, [2, 1, 3, 4, 5]),
        ([2, 3], 1, [1, 4, 2, 3, 5]),
        ([1, 3], -1, [1, 3, 2, 4, 5]),
        ([2, 4], 1, [1, 3, 2, 4, 5]),
        ([4, 5], -1, [1, 2, 4, 5, 3]),
    ],
)
def test_a_step_moves_pages_together_by_one_place(pages: PagesPresenter, chosen: list[int], by: int, expected: list[int]) -> None:
    assert pages.step(chosen, 1 if by > 0 else -1)
    assert order(pages) == expected


def test_a_step_over_the_end_changes_nothing(desk: Desk, pages: PagesPresenter) -> None:
    before = desk.case
    assert not pages.step([1, 2], -1)
    assert not pages.step([5], 1)
    assert not pages.step([], 1)
    assert desk.case is before


def test_dropped_before_a_page_that_is_left_out_they_go_before_the_next_one_shown(pages: PagesPresenter) -> None:
    pages.leave_out([3])
    pages.move([5], 3)
    assert order(pages) == [1, 2, 5, 4]
    pages.move([1], None)
    assert order(pages) == [2, 5, 4, 1]
    pages.move([2, 5], 5)
    assert order(pages) == [2, 5, 4, 1]


def test_a_split_makes_a_paper_behind_it_that_citations_follow(desk: Desk, pages: PagesPresenter) -> None:
    assert pages.can_split([3, 4])
    assert not pages.can_split([1, 2, 3, 4, 5])
    assert not pages.can_split([])
    key = pages.split([3, 4], "  Letter of the landlord ")
    new = desk.case.item(key)
    assert new is not None
    assert (new.title, new.pages, key) == ("Letter of the landlord", 2, "letter-of-the-landlord")
    assert desk.case.tabs[0].evidence == ("lease", key)
    assert cited_pages(desk.case, "lease").keys() == {1}
    assert [new.order[0].source] == list(cited_pages(desk.case, key))
    state = pages.state()
    assert state is not None
    assert [row.elsewhere for row in state.rows if row.left_out] == ["Letter of the landlord"] * 2
    assert state.missed == ()
    pages.as_they_came()
    assert order(pages) == [1, 2, 5]
    desk.undo()
    assert desk.case.item(key) is None
    assert order(pages) == [1, 2, 3, 4, 5]


def test_a_key_of_a_paper_in_the_bin_is_not_given_again(desk: Desk, pages: PagesPresenter) -> None:
    desk.edit(edits.drop_evidence(desk.case, "letter", "2026-11-22T12:00:00Z"))
    assert pages.split([2], "Letter") == "letter-2"


def test_papers_joined_are_one_edit_under_one_title(desk: Desk) -> None:
    before = desk.case
    assert join_papers(desk, ("letter", "lease"), " Home and work ") == "letter"
    joined = desk.case.item("letter")
    assert joined is not None
    assert (joined.title, joined.pages) == ("Home and work", 7)
    assert desk.case.item("lease") is None
    assert cited_pages(desk.case, "letter").keys() == {3, 5}
    desk.undo()
    assert desk.case == before


def test_others_are_those_with_pages_in_the_order_of_the_book(desk: Desk, pages: PagesPresenter) -> None:
    assert pages.others() == (("letter", "Letter"),)
    assert papers_with_pages(desk.case) == (("lease", "Lease"), ("letter", "Letter"))


def test_what_cannot_be_is_refused_and_a_paper_that_is_gone_shows_nothing(desk: Desk, pages: PagesPresenter) -> None:
    with pytest.raises(ArrangeError) as refused:
        pages.leave_out([1, 2, 3, 4, 5])
    assert refused.value.code == "pages-all"
    desk.edit(edits.drop_evidence(desk.case, "lease", "2026-11-22T12:00:00Z"))
    assert pages.state() is None
    pages.as_they_came()


def test_undo_names_what_was_done_to_pages(desk: Desk, pages: PagesPresenter) -> None:
    def edit_of(*wish: object) -> tuple[str | None, str]:
        before = desk.case
        call, *arguments = wish
        assert callable(call)
        call(*arguments)
        change = change_between(before, desk.case, {})
        assert change is not None
        assert change.place is not None
        assert (change.place.kind, change.place.key) == ("paper", "lease")
        return change.pages, change.name

    assert edit_of(pages.turn, [2], 90) == ("turned", "Lease")
    assert edit_of(pages.leave_out, [2]) == ("left_out", "Lease")
    assert edit_of(pages.bring_back, [2]) == ("brought_back", "Lease")
    assert edit_of(pages.move, [2], None) == ("moved", "Lease")
    assert edit_of(pages.split, [2], "Photo") == ("parted", "Photo")
    assert edit_of(pages.join, ["letter"]) == ("joined", "Lease")


def test_other_edits_of_papers_are_none_of_that(desk: Desk) -> None:
    case = desk.case
    assert paged_edit(case, edits.drop_evidence(case, "letter", "2026-11-22T12:00:00Z")) is None
    assert paged_edit(case, edits.put_evidence(case, replace(case.evidence[0], title="Rent"), "home")) is None
    assert paged_edit(case, edits.put_evidence(case, paper("new", 1), "home")) is None
    assert paged_edit(case, case) is None


def test_an_exhibit_is_dragged_under_another_tab_and_pages_follow(desk: Desk) -> None:
    build = BuildPresenter(desk, "en")
    assert [row.key for row in build.state.rows if not row.empty] == ["home", "lease", "work", "letter"]
    desk.edit(edits.put_evidence(desk.case, paper("photo", 1), "home"))
    build.refresh("en")
    assert build.drop("photo", 5)
    build.refresh("en")
    assert [(row.key, row.label) for row in build.state.rows if not row.empty] == [
        ("home", "A"),
        ("lease", "A-1"),
        ("work", "B"),
        ("letter", "B-1"),
        ("photo", "B-2"),
    ]
    assert build.drop("photo", 3)
    build.refresh("en")
    assert [row.key for row in build.state.rows if not row.empty] == ["home", "lease", "work", "photo", "letter"]
    assert build.drop("photo", 0)
    build.refresh("en")
    assert [row.key for row in build.state.rows if not row.empty] == ["home", "photo", "lease", "work", "letter"]
    assert build.state.rows[2].first == build.state.rows[1].last + 1


def test_an_exhibit_is_carried_to_the_next_tab_and_back_by_keys(desk: Desk) -> None:
    desk.edit(edits.put_evidence(desk.case, paper("photo", 1), "home"))
    build = BuildPresenter(desk, "en")
    assert build.carry("photo", 1)
    build.refresh("en")
    assert [row.key for row in build.state.rows if not row.empty] == ["home", "lease", "work", "photo", "letter"]
    assert build.carry("photo", -1)
    build.refresh("en")
    assert [row.key for row in build.state.rows if not row.empty] == ["home", "lease", "photo", "work", "letter"]
    assert not build.carry("letter", 1)
