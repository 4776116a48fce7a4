"""Numbers of a package that was sent stay; what is put between its pages gets letters, and nothing is numbered twice."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from hcprep.model.bookrecord import record_book
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Leaf, Tab
from hcprep.model.kept import keep_numbers
from hcprep.model.layout import IRCC, Layout
from hcprep.model.numbers import between, number_before, order_key, series_of
from hcprep.model.plan import FrontMatter, Plan, make_plan

FRONT = FrontMatter(cover=1, contents=1, statement=2)


def paper(key: str, pages: int) -> Evidence:
    document = Document(
        id=key,
        filename=f"{key}.pdf",
        media_type="application/pdf",
        original_sha256=key.ljust(64, "0"),
        original_size=1,
        normalised_sha256="b" * 64,
        index_sha256="c" * 64,
        pages=pages,
    )
    return Evidence(id=key, title=key, documents=(document,))


def case(*tabs: tuple[str, ...], pages: int = 2) -> Case:
    """Return a case with a tab for each argument; the id of a paper may end with `:` and its pages."""
    items = {key: paper(key.partition(":")[0], int(key.partition(":")[2] or pages)) for tab in tabs for key in tab[1:]}
    return Case(
        id="case",
        edition="2026-11",
        evidence=tuple(items.values()),
        tabs=tuple(Tab(id=tab[0], evidence=tuple(items[key].id for key in tab[1:])) for tab in tabs),
    )


def kept(old: Case, new: Case, layout: Layout = IRCC, front: FrontMatter = FRONT) -> Plan:
    record = record_book(old, make_plan(old, FRONT, layout))
    return keep_numbers(new, make_plan(new, front, layout), record)


def borne(plan: Plan) -> list[str]:
    return [plan.bears(page) for page in range(1, plan.pages + 1)]


def labels(plan: Plan) -> list[str]:
    return [one.label for one in plan.exhibits]


OLD = case(("t1", "a", "b"), ("t2", "c"))
"""Pages 1 to 4 of the front, divider 5, a 6-7, b 8-9, divider 10, c 11-12."""


def test_numbers_sort_as_they_are_read() -> None:
    rising = ["45", "45/0/1", "45/1", "45A", "45A/1", "45B", "45Z", "45AA", "46", "100"]
    assert sorted(rising, key=order_key) == rising
    assert sorted(["iv", "iii", "ix", "iiiA"], key=order_key) == ["iii", "iiiA", "iv", "ix"]
    assert between("45", "46", 28, set())[-3:] == ["45Z", "45AA", "45AB"]
    assert between("45", "46", 2, {"45A"}) == ["45B", "45C"]
    assert between("45", "45A", 2, set()) == ["45/1", "45/2"]
    assert between("45", "45/1", 1, set()) == ["45/0/1"]
    assert between("B", "C", 2, set()) == ["B1", "B2"]
    told = {"45AA": "45Z", "45A": "45", "45/1": "45", "45/0/2": "45/0/1", "45/0/1": "45", "C.0A": "", "C.1": "", "iv": "iii"}
    assert {number: number_before(number) for number in told} == told


def test_a_paper_in_the_middle_gets_letters_and_all_others_stay() -> None:
    plan = kept(OLD, case(("t1", "a", "n:3", "b"), ("t2", "c", "m:1")))
    assert borne(plan) == [*"1234567", "7A", "7B", "7C", "8", "9", "10", "11", "12", "13"]
    assert labels(plan) == ["A-1", "A-1A", "A-2", "B-1", "B-2"]
    assert plan.kept is not None
    assert (plan.kept.gone, plan.kept.moved, plan.kept.added) == ((), {}, (8, 9, 10, 16))
    assert kept(OLD, OLD).borne == ()


def test_a_page_left_out_leaves_its_number_and_one_that_moved_is_told() -> None:
    short = case(("t1", "b", "a"), ("t2", "c"))
    first = short.evidence[0]
    short = replace(short, evidence=(replace(first, leaves=(Leaf(source=2),)), *short.evidence[1:]))
    plan = kept(OLD, short)
    assert borne(plan) == [*"12345", "5A", "6", "7", "10", "11", "12"]
    assert labels(plan) == ["A-0A", "A-1", "B-1"]
    assert plan.kept is not None
    assert plan.kept.gone == ("8", "9")
    assert plan.kept.moved == {"9": "5A"}
    assert plan.kept.added == ()


def test_a_new_tab_and_a_longer_front_disturb_nothing() -> None:
    new = case(("t1", "a", "b"), ("t3", "x:1"), ("t2", "c"), ("t4", "y:1"))
    plan = kept(OLD, new, front=FrontMatter(cover=1, contents=2, statement=1))
    assert [tab.letter for tab in plan.tabs] == ["A", "A1", "B", "C"]
    assert labels(plan) == ["A-1", "A-2", "A1-1", "B-1", "C-1"]
    assert borne(plan) == ["1", "2", "2A", "3", "5", "6", "7", "8", "9", "9A", "9B", "10", "11", "12", "13", "14"]
    assert plan.kept is not None
    assert plan.kept.gone == ("4",)


def test_each_tab_counted_by_itself_keeps_its_count() -> None:
    layout = Layout(numbering="per_section", front="roman", sections="numbers")
    plan = kept(OLD, case(("t1", "a", "n:1", "b", "z:1"), ("t3", "x:1"), ("t2", "c")), layout)
    assert borne(plan) == [
        "i", "ii", "1", "2", "1.1", "1.2", "1.3", "1.3A", "1.4", "1.5", "1.6", "1A.1", "1A.2", "2.1", "2.2", "2.3"
    ]  # fmt: skip
    assert [tab.letter for tab in plan.tabs] == ["1", "1A", "2"]
    assert labels(plan) == ["1-1", "1-1A", "1-2", "1-3", "1A-1", "2-1"]


def test_numbers_are_kept_again_and_those_given_up_never_come_back() -> None:
    second = case(("t1", "a", "n:1", "b"), ("t2", "c"))
    plan = kept(OLD, second)
    again = record_book(second, plan)
    third = case(("t1", "a", "m:1", "b"), ("t2", "c"))
    found = keep_numbers(third, make_plan(third, FRONT), again)
    assert [found.bears(page) for page in (7, 8, 9)] == ["7", "7B", "8"]
    assert found.kept is not None
    assert found.kept.gone == ("7A",)
    fourth = case(("t1", "a", "p:1", "n:1", "b"), ("t2", "c"))
    assert [keep_numbers(fourth, make_plan(fourth, FRONT), again).bears(page) for page in (8, 9)] == ["7/1", "7A"]
    last = keep_numbers(third, make_plan(third, FRONT), record_book(third, found))
    assert last.kept is not None
    assert last.kept.gone == ("7A",)


KEYS = st.permutations(["a:1", "b:3", "c:2", "d:1", "e:4"])


@st.composite
def books(draw: st.DrawFn) -> Case:
    keys = draw(KEYS)[: draw(st.integers(1, 5))]
    cuts = sorted(draw(st.lists(st.integers(0, len(keys)), min_size=2, max_size=2)))
    parts = [keys[: cuts[0]], keys[cuts[0] : cuts[1]], keys[cuts[1] :]]
    return case(*((tab, *part) for tab, part in zip(draw(st.permutations(["t1", "t2", "t3"])), parts, strict=True)))


LAYOUTS = st.builds(
    Layout,
    numbering=st.sampled_from(["continuous", "per_section"]),
    front=st.sampled_from(["arabic", "roman"]),
    dividers=st.booleans(),
    double_sided=st.booleans(),
    sections=st.sampled_from(["letters", "numbers"]),
    exhibits=st.sampled_from(["by_section", "running"]),
)


@settings(max_examples=60)
@given(books(), books(), LAYOUTS, st.integers(1, 3), st.integers(0, 3))
def test_numbers_rise_and_each_names_one_page(old: Case, new: Case, layout: Layout, contents: int, statement: int) -> None:
    record = record_book(old, make_plan(old, FRONT, layout))
    front = FrontMatter(contents=contents, statement=statement)
    plan = keep_numbers(new, make_plan(new, front, layout), record)
    numbers = borne(plan)
    assert len(set(numbers)) == len(numbers) == plan.pages
    assert len(set(labels(plan))) == len(plan.exhibits)
    for before, after in itertools.pairwise(numbers):
        assert series_of(before) != series_of(after) or order_key(before) < order_key(after)
    assert plan.kept is not None
    assert set(record.pages) - set(numbers) == set(plan.kept.gone)
    there = {"", *numbers, *plan.kept.gone}
    assert all(number_before(number) in there for number in numbers)
    same = {exhibit.evidence: set(exhibit.numbers) for exhibit in record.exhibits}
    for placed in plan.exhibits:
        mine = {plan.bears(page) for page in range(placed.first, placed.last + 1)}
        # A number that was given names the same paper, or none.
        assert mine & set(record.pages) <= same.get(placed.evidence, set())
    again = record_book(new, plan)
    assert keep_numbers(new, make_plan(new, front, layout), again).borne == plan.borne
