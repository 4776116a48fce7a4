"""Where pages stand and what they bear, in every layout."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Tab
from hcprep.model.layout import IRCC, Layout, Region, numbers_borne, roman
from hcprep.model.plan import FrontMatter, make_plan

FRONT = FrontMatter(cover=1, contents=2, statement=3)


def paper(key: str, pages: int) -> Evidence:
    document = Document(
        id=key,
        filename=f"{key}.pdf",
        media_type="application/pdf",
        original_sha256="a" * 64,
        original_size=1,
        normalised_sha256="b" * 64,
        index_sha256="c" * 64,
        pages=pages,
        added="2026-11-22T12:00:00+00:00",
    )
    return Evidence(id=key, title=key, documents=(document,))


def case(*tabs: tuple[int, ...]) -> Case:
    """Return a case with a tab for each argument, and a paper of so many pages for each number in it."""
    papers = {(tab, at): paper(f"p{tab}-{at}", pages) for tab, each in enumerate(tabs) for at, pages in enumerate(each)}
    return Case(
        id="case",
        edition="2026-11",
        evidence=tuple(papers.values()),
        tabs=tuple(
            Tab(id=f"tab{tab}", evidence=tuple(papers[tab, at].id for at in range(len(each)))) for tab, each in enumerate(tabs)
        ),
    )


def test_for_ircc_a_page_bears_its_place() -> None:
    plan = make_plan(case((2, 1), (3,)), FRONT)
    assert plan.borne == ()
    assert plan.blanks == ()
    assert plan.pages == 14
    assert [plan.bears(page) for page in (1, 14)] == ["1", "14"]
    assert [(one.label, one.first) for one in plan.exhibits] == [("A-1", 8), ("A-2", 10), ("B-1", 12)]
    assert plan.authored == (1, 2, 3, 4, 5, 6, 7, 11)
    assert plan.span(8, 9) == "8–9"


def test_roman_front_begins_the_body_at_one() -> None:
    plan = make_plan(case((2,)), FRONT, Layout(front="roman"))
    assert plan.borne == ("i", "ii", "iii", "1", "2", "3", "4", "5", "6")
    assert plan.bears(plan.statement_first) == "1"
    assert plan.span(plan.exhibits[0].first, plan.exhibits[0].last) == "5–6"


def test_without_dividers_a_tab_begins_with_its_first_exhibit() -> None:
    plan = make_plan(case((2,), (1,)), FRONT, Layout(dividers=False))
    assert [tab.divider for tab in plan.tabs] == [7, 9]
    assert plan.authored == (1, 2, 3, 4, 5, 6)
    assert plan.pages == 9


def test_both_sides_begin_parts_on_the_right() -> None:
    plan = make_plan(case((2, 1), (3,)), FRONT, Layout(front="roman", double_sided=True))
    begins = [plan.contents_first, plan.statement_first, *(tab.divider for tab in plan.tabs)]
    begins += [tab.exhibits[0].first for tab in plan.tabs]
    assert [page % 2 for page in begins] == [1] * len(begins)
    assert plan.borne[:6] == ("i", "ii", "iii", "iv", "1", "2")
    assert plan.blanks == (2, 8, 10, 14, 16)
    assert plan.authored == (1, 3, 4, 5, 6, 7, 9, 15, 2, 8, 10, 14, 16)


def test_each_tab_counts_by_itself_behind_its_letter() -> None:
    plan = make_plan(case((2,), (1,)), FrontMatter(), Layout(numbering="per_section", sections="numbers"))
    assert plan.borne == ("1", "2", "3", "1.1", "1.2", "1.3", "2.1", "2.2")
    assert [one.label for one in plan.exhibits] == ["1-1", "2-1"]


def test_exhibits_may_run_through_the_book() -> None:
    plan = make_plan(case((1, 1), (1,)), FRONT, Layout(exhibits="running"))
    assert [one.label for one in plan.exhibits] == ["1", "2", "3"]


def test_a_count_may_begin_with_another_number() -> None:
    regions: list[tuple[Region, str]] = [("front", ""), ("statement", ""), ("tab", "A")]
    assert numbers_borne(IRCC, regions, 215) == ("215", "216", "217")


def test_small_roman_numbers() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 40, 49, 90, 99)] == ["i", "iv", "ix", "xiv", "xl", "xlix", "xc", "xcix"]


LAYOUTS = st.builds(
    Layout,
    numbering=st.sampled_from(["continuous", "per_section"]),
    front=st.sampled_from(["arabic", "roman"]),
    dividers=st.booleans(),
    double_sided=st.booleans(),
    sections=st.sampled_from(["letters", "numbers"]),
    exhibits=st.sampled_from(["by_section", "running"]),
)


@given(
    tabs=st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=3), max_size=4),
    contents=st.integers(1, 3),
    statement=st.integers(0, 3),
    layout=LAYOUTS,
)
def test_every_page_is_somebodys_and_bears_its_own_number(
    tabs: list[list[int]], contents: int, statement: int, layout: Layout
) -> None:
    plan = make_plan(case(*map(tuple, tabs)), FrontMatter(contents=contents, statement=statement), layout)
    pages = [*plan.authored, *(page for one in plan.exhibits for page in range(one.first, one.last + 1))]
    assert sorted(pages) == list(range(1, plan.pages + 1))
    borne = [plan.bears(page) for page in range(1, plan.pages + 1)]
    assert len(set(borne)) == plan.pages
    if layout.double_sided:
        assert all(tab.divider % 2 and tab.exhibits[0].first % 2 for tab in plan.tabs)
