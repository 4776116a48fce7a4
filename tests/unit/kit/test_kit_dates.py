"""Counting: months, birthdays, the bar over several claims, and three-valued logic."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcprep.kit import load_kit, review
from hcprep.kit.dates import add_months, birthday, claim_clock
from hcprep.kit.logic import every, holds, opposite, some
from hcprep.kit.schema import Condition
from hcprep.model.case import Case
from hcprep.model.events import Claim, Prra
from hcprep.model.people import INADMISSIBILITIES, Person

DAY = date(2026, 11, 22)
DAYS = st.dates(date(2010, 1, 1), date(2027, 12, 31))
MAYBE = st.none() | DAYS
TRUTH = st.sampled_from([True, False, None])


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 3, 15), 12, date(2026, 3, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2027, 2, 28), 12, date(2028, 2, 28)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2025, 3, 31), 1, date(2025, 4, 30)),
        (date(2025, 1, 31), -1, date(2024, 12, 31)),
        (date(9999, 6, 1), 12, date.max),
    ],
)
def test_add_months(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(born=st.dates(date(1930, 1, 1), date(2026, 1, 1)), age=st.integers(0, 60))
def test_birthday_is_the_first_day_of_that_age(born: date, age: int) -> None:
    day = birthday(born, age)
    person = Person(id="x", role="child", birth_date=born)
    assert person.age_on(day) == age
    if age:
        assert person.age_on(date.fromordinal(day.toordinal() - 1)) == age - 1


def claims() -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        id=st.just("c"),
        person=st.just("a"),
        made=MAYBE,
        ineligible=TRUTH,
        rpd=st.sampled_from(["", "pending", "accepted", "rejected", "abandoned", "withdrawn"]),
        rpd_date=MAYBE,
        evidence_heard=TRUTH,
        rad=st.sampled_from(["", "none", "pending", "dismissed", "allowed", "abandoned", "withdrawn"]),
        rad_date=MAYBE,
        court=st.sampled_from(["", "none", "pending", "leave_refused", "dismissed", "allowed", "discontinued"]),
        court_date=MAYBE,
    )


@given(st.lists(claims(), max_size=4))
def test_one_more_claim_never_ends_the_bar_sooner(found: list[Claim]) -> None:
    ends = [claim_clock(found[:count]).end or date.min for count in range(len(found) + 1)]
    assert ends == sorted(ends)
    assert claim_clock(found) == claim_clock(reversed(found))


@given(claims())
def test_a_refusal_is_never_silently_allowed(claim: Claim) -> None:
    """Each claim ends in a date, a pending or reopened claim, a question, or an outcome that starts nothing."""
    clock = claim_clock([claim])
    harmless = claim.ineligible or claim.rpd == "accepted" or (claim.rpd == "withdrawn" and claim.evidence_heard is False)
    assert harmless or clock.unknown or clock.start or clock.pending_rpd or clock.sent_back


def test_no_claim_no_bar() -> None:
    clock = claim_clock([])
    assert (clock.start, clock.end, clock.unknown, clock.refused) == (None, None, False, False)


def test_the_length_of_the_bar_is_a_parameter() -> None:
    claim = Claim(id="c", person="a", rpd="rejected", rpd_date=date(2025, 1, 31), rad="none", court="none")
    assert claim_clock([claim], 1).end == date(2025, 2, 28)


def stops(case: Case) -> set[str]:
    return {one.id for one in review(load_kit(), case, DAY).findings if one.severity == "stop"}


@settings(max_examples=60)
@given(found=st.lists(claims(), max_size=2), sections=st.sets(st.sampled_from(INADMISSIBILITIES)), pending=st.booleans())
def test_adding_something_never_removes_a_stop_of_another_provision(
    found: list[Claim], sections: set[str], pending: bool
) -> None:
    plain = Person(id="a", role="applicant", birth_date=date(1990, 1, 1), in_canada=True)
    barred = Person(id="a", role="applicant", birth_date=date(1990, 1, 1), in_canada=True, inadmissible=tuple(sections))
    prras = (Prra(id="p", person="a", outcome="pending"),) if pending else ()
    before = stops(Case(id="t", edition="2026-11", people=(plain,), events=tuple(found)))
    assert before <= stops(Case(id="t", edition="2026-11", people=(barred,), events=(*found, *prras)))


@pytest.mark.parametrize(
    ("values", "both", "either"),
    [
        ([], True, False),
        ([True, None], None, True),
        ([False, None], False, None),
        ([None], None, None),
        ([True, True], True, True),
        ([True, False, None], False, True),
    ],
)
def test_three_values(values: list[bool | None], both: bool | None, either: bool | None) -> None:
    assert every(values) is both
    assert some(values) is either


@given(st.lists(TRUTH, max_size=5))
def test_de_morgan(values: list[bool | None]) -> None:
    assert opposite(every(values)) is some(opposite(value) for value in values)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Condition(), True),
        (Condition(all=("yes",)), True),
        (Condition(all=("yes", "maybe")), None),
        (Condition(all=("no", "maybe")), False),
        (Condition(any=("no", "maybe")), None),
        (Condition(any=("no", "yes")), True),
        (Condition(any=("no",)), False),
        (Condition(none=("no",)), True),
        (Condition(none=("maybe",)), None),
        (Condition(none=("yes", "maybe")), False),
        (Condition(all=("yes",), any=("yes",), none=("maybe",)), None),
        (Condition(all=("no",), none=("maybe",)), False),
    ],
)
def test_conditions(condition: Condition, expected: bool | None) -> None:
    assert holds(condition, {"yes": True, "no": False, "maybe": None}) is expected


def test_a_fact_nobody_computes_is_an_error() -> None:
    with pytest.raises(KeyError):
        holds(Condition(all=("moon",)), {})
