"""Two values of a case: every difference is found, and any choice of them can be taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from hcprep.model.case import Case
from hcprep.model.differences import Ancestor, Difference, compare, fresh_ends, loose_ends, take, theirs_to_take
from hcprep.model.events import Claim, Entry, Period
from hcprep.model.evidence import Build, Document, Evidence, Mark, Tab
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text

IDS = ("a", "b", "c", "d/e", "f%")
WORDS = ("I came in 2019.", "I came in 2020 with my son.", "We live on Elm Street.", "My mother is ill.", "", "Thank you.")


def rows(make: Callable[[str], st.SearchStrategy[Any]], most: int = 4) -> st.SearchStrategy[tuple[Any, ...]]:
    kept = cache(make)
    return st.lists(st.sampled_from(IDS), unique=True, max_size=most).flatmap(lambda ids: st.tuples(*map(kept, ids)))


people = rows(
    lambda key: st.builds(
        Person,
        id=st.just(key),
        role=st.sampled_from(["child", "applicant"]),
        given_names=st.sampled_from(["Ana", "Bo"]),
        birth_date=st.sampled_from([None, date(2010, 5, 1)]),
    )
)
events = rows(
    lambda key: st.one_of(
        st.builds(Entry, id=st.just(key), person=st.sampled_from(IDS), place=st.sampled_from(["", "YUL"])),
        st.builds(Claim, id=st.just(key), person=st.just("a")),
        st.builds(Period, id=st.just(key), person=st.just("a"), kind=st.sampled_from(["job", "school"])),
    )
)
documents = st.lists(
    st.builds(
        Document,
        id=st.sampled_from(IDS),
        filename=st.just("x.pdf"),
        media_type=st.just("application/pdf"),
        original_sha256=st.sampled_from(["0" * 64, "1" * 64]),
        original_size=st.just(1),
        pages=st.integers(1, 3),
    ),
    max_size=2,
).map(tuple)
evidence = rows(
    lambda key: st.builds(
        Evidence,
        id=st.just(key),
        title=st.sampled_from(["Lease", "Photo"]),
        date=st.sampled_from(["", "2024"]),
        documents=documents,
    ),
    5,
)
paragraphs = st.lists(
    st.builds(
        Paragraph,
        id=st.sampled_from([f"p{n}" for n in range(1, 9)]),
        runs=st.lists(
            st.one_of(
                st.builds(Text, text=st.sampled_from(WORDS), bold=st.booleans()),
                st.builds(Citation, evidence=st.sampled_from(IDS), page=st.sampled_from([None, 1, 3])),
            ),
            max_size=3,
        ).map(tuple),
    ),
    max_size=5,
    unique_by=lambda each: each.id,
).map(tuple)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    ids = draw(st.lists(st.sampled_from(["s1", "s2", "s3"]), unique=True))
    sections = []
    for place, key in enumerate(ids):
        found = tuple(replace(each, id=f"{each.id}{place}") for each in draw(paragraphs))
        heading, factor = draw(st.sampled_from(["", "Roots", "Family"])), draw(st.sampled_from(["", "ties", "harm"]))
        sections.append(Section(id=key, heading=heading, factor=factor, paragraphs=found))
    return Statement(sections=tuple(sections))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    items = draw(evidence)
    keys = draw(st.permutations([item.id for item in items]))
    cuts = draw(st.lists(st.integers(0, len(keys)), max_size=2).map(sorted))
    names = draw(st.permutations(["home", "work", "other"]))
    edges = [0, *cuts, len(keys)]
    tabs = tuple(Tab(id=name, evidence=tuple(keys[start:end])) for name, start, end in zip(names, edges, edges[1:], strict=False))
    marks = draw(st.lists(st.sampled_from([("D1", ""), ("D1", "a"), ("E3", "b")]), unique=True))
    return Case(
        id="case",
        edition=draw(st.sampled_from(["2026-11", "2027-01"])),
        language=draw(st.sampled_from(["en", "fr"])),
        people=draw(people),
        events=draw(events),
        answers=draw(st.dictionaries(st.sampled_from(IDS), st.sampled_from([None, True, False, 1, 0, "", "yes"]))),
        evidence=items,
        tabs=tabs,
        statement=draw(statements()),
        notes=draw(st.sampled_from(["", "call", "call Ana"])),
        marks=tuple(Mark(item=item, person=person, state=draw(st.sampled_from(["todo", "have"]))) for item, person in marks),
        builds=draw(rows(lambda key: st.just(Build(id=key, at="x", filename="b.pdf", sha256="", size=1, pages=1, proved=True)))),
    )


def essence(case: Case) -> Any:
    """What a case says: without the order of lists whose order says nothing, empty tabs, and the ids of paragraphs."""
    return (
        replace(
            case,
            evidence=tuple(sorted(case.evidence, key=lambda item: item.id)),
            marks=tuple(sorted(case.marks, key=lambda mark: (mark.item, mark.person))),
            builds=tuple(sorted(case.builds, key=lambda build: build.id)),
            tabs=tuple(tab for tab in case.tabs if tab.evidence),
            statement=Statement(),
            answers={},
            bin=(),
        ),
        sorted((key, type(value).__name__, value) for key, value in case.answers.items() if value is not None),
        sorted(key for key, value in case.answers.items() if value is None),
        [(one.heading, one.factor, [each.runs for each in one.paragraphs]) for one in case.statement.sections],
    )


def told_apart(case: Case) -> bool:
    """Whether no two sections and no two paragraphs say the same, so that each can be named by what it says."""
    rows = [each.runs for _, each in case.statement.numbered()]
    heads = [(one.heading, one.factor) for one in case.statement.sections]
    return len(set(rows)) == len(rows) and len(set(heads)) == len(heads)


def ids(found: tuple[Difference, ...]) -> list[str]:
    return [one.id for one in found]


@given(cases(), cases())
@settings(max_examples=50)
def test_taking_everything_gives_theirs_and_nothing_gives_mine(mine: Case, theirs: Case) -> None:
    found = compare(mine, theirs)
    assert len(set(ids(found))) == len(found)
    taken = take(mine, theirs, ids(found))
    assert essence(taken) == essence(theirs)
    assert compare(taken, theirs) == ()
    assert take(mine, theirs, ()) == mine
    assert compare(mine, mine) == ()


@given(cases(), cases(), st.data())
@settings(max_examples=50)
def test_any_choice_can_be_taken_once_or_twice_in_any_order(mine: Case, theirs: Case, data: st.DataObject) -> None:
    found = compare(mine, theirs)
    chosen = data.draw(st.lists(st.sampled_from(ids(found)), unique=True)) if found else []
    taken = take(mine, theirs, chosen)
    assert take(mine, theirs, data.draw(st.permutations(chosen))) == taken
    if told_apart(mine) and told_apart(theirs):
        assert essence(take(taken, theirs, chosen)) == essence(taken)
        # What was not chosen is still offered, and nothing chosen is.
        assert not set(ids(compare(taken, theirs))) & set(chosen)
    for part in (taken.people, taken.events, taken.evidence, taken.builds, taken.tabs):
        names = [row.id for row in part]
        assert len(set(names)) == len(names)
    filed = [key for tab in taken.tabs for key in tab.evidence]
    assert len(set(filed)) == len(filed)
    texts = [each.id for _, each in taken.statement.numbered()]
    assert len(set(texts)) == len(texts)
    sections = [each.id for each in taken.statement.sections]
    assert len(set(sections)) == len(sections)


@given(cases(), cases(), st.data())
@settings(max_examples=50)
def test_pieces_of_lists_taken_one_by_one_come_to_the_same(mine: Case, theirs: Case, data: st.DataObject) -> None:
    mine, theirs = replace(mine, statement=Statement()), replace(theirs, statement=Statement())
    found = [one.id for one in compare(mine, theirs) if one.kind != "order"]
    chosen = data.draw(st.lists(st.sampled_from(found), unique=True)) if found else []
    step = mine
    for one in chosen:
        step = take(step, theirs, [one])
    assert essence(step) == essence(take(mine, theirs, chosen))


@given(cases(), cases(), st.data())
@settings(max_examples=50)
def test_no_citation_dangles_without_a_word(mine: Case, theirs: Case, data: st.DataObject) -> None:
    found = compare(mine, theirs)
    chosen = data.draw(st.lists(st.sampled_from(ids(found)), unique=True)) if found else []
    told = fresh_ends(mine, theirs, chosen)
    before = {(one.kind, one.wants, one.page) for one in loose_ends(mine)}
    after = {(one.kind, one.wants, one.page) for one in loose_ends(take(mine, theirs, chosen))}
    assert after - before <= {(one.kind, one.wants, one.page) for one in told}


@given(cases(), cases(), cases())
@settings(max_examples=50)
def test_with_an_ancestor_only_what_they_did_is_taken(base: Case, mine: Case, theirs: Case) -> None:
    untouched = compare(base, theirs, Ancestor(mine=base, theirs=base))
    assert all(one.origin == "theirs" for one in untouched)
    assert essence(take(base, theirs, theirs_to_take(untouched))) == essence(theirs)
    back = compare(mine, base, Ancestor(mine=base, theirs=base))
    assert all(one.origin == "mine" for one in back)
    assert theirs_to_take(back) == frozenset()
    assert ids(compare(mine, theirs, Ancestor(mine=base, theirs=base))) == ids(compare(mine, theirs))
