"""Pages of a paper are turned, moved, left out, split off and joined; citations stay with the page they name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcprep.errors import ArrangeError, BuildError
from hcprep.model import edits, leaves
from hcprep.model.case import Case
from hcprep.model.differences import compare, take
from hcprep.model.evidence import Document, Evidence, Leaf
from hcprep.model.leaf_text import leaves_text, read_leaves, read_pages
from hcprep.model.plan import FrontMatter, make_plan
from hcprep.model.statement import Citation, Paragraph, Section, Statement


def document(key: str, pages: int) -> Document:
    return Document(
        id=key,
        filename=f"{key}.pdf",
        media_type="application/pdf",
        original_sha256=f"original {key}",
        original_size=10,
        normalised_sha256=f"part {key}",
        pages=pages,
    )


def case(*citations: Citation) -> Case:
    lease = Evidence(id="lease", title="Lease", item="E3", documents=(document("x", 4), document("y", 3)))
    bank = Evidence(id="bank", title="Bank", item="E3", documents=(document("z", 2),))
    made = edits.put_evidence(edits.put_evidence(Case(id="c", edition="2026-11"), lease, "home"), bank, "home")
    paragraph = Paragraph(id="p", runs=citations)
    return edits.put_statement(made, Statement(sections=(Section(id="s", paragraphs=(paragraph,)),)))


def order(found: Case, key: str = "lease") -> str:
    item = found.item(key)
    assert item is not None
    return " ".join(leaves_text(item.order))


def home(found: Case, citation: Citation) -> tuple[str, int]:
    """Which page of which stored file a citation names."""
    item = found.item(citation.evidence)
    assert item is not None
    assert citation.page is not None
    pages = [(one.normalised_sha256, page) for one in item.documents for page in range(one.pages)]
    return pages[citation.page - 1]


def test_pages_turn_move_and_come_back_to_their_place() -> None:
    found = leaves.turn_pages(case(), "lease", [2, 3])
    assert order(found) == "1 2-3 turned 90 4-7"
    found = leaves.turn_pages(found, "lease", [3], -90)
    found = leaves.move_pages(found, "lease", [6, 7], before=1)
    assert order(found) == "6-7 1 2 turned 90 3-5"
    found = leaves.leave_out_pages(found, "lease", [1, 4, 7])
    assert order(found) == "6 2 turned 90 3 5"
    found = leaves.bring_back_pages(found, "lease", [1, 4, 7])
    assert order(found) == "1 6-7 2 turned 90 3-5"
    found = leaves.move_pages(found, "lease", [2], before=None)
    assert order(found).endswith("2 turned 90")
    assert leaves.as_they_came(found, "lease") == case()
    assert leaves.turn_pages(leaves.turn_pages(case(), "lease", [1]), "lease", [1], 270) == case(), "as it came is no leaves"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda one: leaves.leave_out_pages(one, "lease", range(1, 8)), "pages-all"),
        (lambda one: leaves.turn_pages(one, "lease", [8]), "pages-no-page"),
        (lambda one: leaves.turn_pages(one, "lease", [1], 45), "pages-turn"),
        (lambda one: leaves.turn_pages(leaves.leave_out_pages(one, "lease", [1]), "lease", [1]), "pages-left-out"),
        (lambda one: leaves.arrange_pages(one, "lease", [Leaf(source=1), Leaf(source=1)]), "pages-twice"),
        (lambda one: leaves.split_evidence(one, "lease", range(1, 8), "new", "New"), "pages-all"),
        (lambda one: leaves.split_evidence(one, "lease", [1], "bank", "New"), "pages-id-taken"),
        (lambda one: leaves.as_they_came(one, "gone"), "pages-no-paper"),
    ],
)
def test_what_cannot_be_done_says_so_by_a_code(change: Callable[[Case], Case], code: str) -> None:
    with pytest.raises(ArrangeError) as caught:
        change(case())
    assert caught.value.code == code


def test_a_citation_lands_on_the_book_page_of_its_source_page() -> None:
    found = leaves.move_pages(case(), "lease", [5], before=1)
    plan = make_plan(found, FrontMatter())
    first = plan.exhibits[0].first
    assert [plan.book_page(Citation(evidence="lease", page=page)) - first for page in (5, 1, 4, 6)] == [0, 1, 4, 5]
    assert plan.book_page(Citation(evidence="lease")) == first
    left = make_plan(leaves.leave_out_pages(found, "lease", [5]), FrontMatter())
    with pytest.raises(BuildError) as caught:
        left.book_page(Citation(evidence="lease", page=5))
    assert (caught.value.code, caught.value.facts) == ("build-left-out", {"key": "lease", "page": 5})
    with pytest.raises(BuildError) as caught:
        left.book_page(Citation(evidence="lease", page=8))
    assert caught.value.code == "build-citation"


def test_a_split_takes_its_citations_along_and_joining_undoes_it() -> None:
    before = case(Citation(evidence="lease", page=2), Citation(evidence="lease", page=4), Citation(evidence="lease", page=7))
    split = leaves.split_evidence(before, "lease", [3, 4, 5, 6, 7], "rest", "The rest")
    assert (order(split), order(split, "rest")) == ("1-2", "3-7")
    assert split.tabs[0].evidence == ("lease", "rest", "bank")
    cited = [citation for _, paragraph in split.statement.numbered() for citation in paragraph.citations]
    assert [one.evidence for one in cited] == ["lease", "rest", "rest"]
    old = [citation for _, paragraph in before.statement.numbered() for citation in paragraph.citations]
    assert [home(split, one) for one in cited] == [home(before, one) for one in old]
    assert len({one.id for item in split.evidence for one in item.documents}) == 4, "no two documents of one id"
    assert dict(leaves.shown_elsewhere(split, "lease")) == {3: "rest", 4: "rest"}
    assert leaves.as_they_came(split, "lease") == split, "pages of the other paper stay there"
    assert leaves.join_evidence(split, "lease", ["rest"]) == before


def test_joining_two_papers_keeps_how_their_pages_lie() -> None:
    before = case(Citation(evidence="bank", page=2), Citation(evidence="bank"))
    before = leaves.turn_pages(before, "bank", [2], 180)
    before = replace(before, evidence=(*before.evidence, Evidence(id="translation", title="T", belongs_to="bank")))
    joined = leaves.join_evidence(before, "lease", ["bank"])
    assert order(joined) == "1-8 9 turned 180"
    assert joined.item("bank") is None
    assert joined.evidence[1].belongs_to == "lease"
    assert [one for _, each in joined.statement.numbered() for one in each.citations] == [
        Citation(evidence="lease", page=9),
        Citation(evidence="lease"),
    ]


def test_a_document_added_later_goes_into_the_book() -> None:
    item = leaves.leave_out_pages(case(), "bank", [1]).item("bank")
    assert item is not None
    assert leaves_text(leaves.with_document(item, document("more", 2)).order) == ("2-4",)


def test_pages_are_compared_and_taken_with_their_documents() -> None:
    mine, theirs = case(), leaves.leave_out_pages(case(), "lease", [3])
    (found,) = compare(mine, theirs)
    assert (found.field, take(mine, theirs, {found.id})) == ("leaves", theirs)
    item = theirs.item("lease")
    assert item is not None
    grown = edits.put_evidence(theirs, leaves.with_document(item, document("more", 2)), "home")
    (found,) = compare(mine, grown)
    assert (found.field, take(mine, grown, {found.id})) == ("documents", grown)


pages = st.lists(st.integers(1, 7), min_size=1, max_size=3)
step = st.tuples(st.sampled_from(["turn", "out", "back", "move"]), pages, st.sampled_from([None, *range(1, 8)]))


@given(st.lists(step, max_size=12))
def test_any_arrangement_can_be_undone_and_names_each_page_once(steps: list[tuple[str, list[int], int | None]]) -> None:
    found = case()
    for what, chosen, before in steps:
        item = found.item("lease")
        assert item is not None
        shown = [page for page in chosen if item.page_of(page) is not None]
        if what == "back":
            found = leaves.bring_back_pages(found, "lease", chosen)
        elif what == "turn":
            found = leaves.turn_pages(found, "lease", shown)
        elif what == "out" and len(set(shown)) < item.pages:
            found = leaves.leave_out_pages(found, "lease", shown)
        elif what == "move" and (before is None or item.page_of(before) is not None):
            found = leaves.move_pages(found, "lease", shown, before)
    item = found.item("lease")
    assert item is not None
    assert len({leaf.source for leaf in item.order}) == item.pages == len(item.order) >= 1
    assert read_leaves(leaves_text(item.order)) == item.order
    assert sorted([*(leaf.source for leaf in item.order), *item.left_out]) == list(range(1, 8))
    assert leaves.as_they_came(found, "lease") == case()


@given(st.sets(st.integers(1, 7), min_size=1, max_size=6), st.permutations(range(1, 8)))
def test_citations_name_the_same_bytes_after_a_split_and_a_join(away: set[int], lie: list[int]) -> None:
    cited = [Citation(evidence="lease", page=page) for page in range(1, 8)]
    before = leaves.arrange_pages(case(*cited), "lease", (Leaf(source=page) for page in lie))
    wanted = [home(before, one) for one in cited]
    split = leaves.split_evidence(before, "lease", away, "new", "New")
    joined = leaves.join_evidence(split, "lease", ["new"])
    for found in (split, joined):
        now = [citation for _, paragraph in found.statement.numbered() for citation in paragraph.citations]
        assert [home(found, one) for one in now] == wanted
        assert all(map(found.cites, now))


@pytest.mark.parametrize(("text", "found"), [("2, 4-6", (2, 4, 5, 6)), ("5-", (5, 6, 7)), ("9-", (9,)), ("3–4", (3, 4))])
def test_pages_are_read_as_people_write_them(text: str, found: tuple[int, ...]) -> None:
    assert read_pages(text, 7) == found


@pytest.mark.parametrize("text", ["", "a", "3-1", "0", "-2", "1;2", "1-99999999"])
@pytest.mark.parametrize("read", [lambda text: read_pages(text, 7), lambda text: read_leaves([text])])
def test_anything_else_is_refused(text: str, read: Callable[[str], object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the only thing it raises
        read(text)


def test_no_page_is_named_twice_in_an_order() -> None:
    with pytest.raises(ValueError, match="twice"):
        read_leaves(["1-3", "2"])
