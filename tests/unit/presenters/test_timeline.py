"""Where periods and gaps lie in the picture."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.model.events import Period
from hcprep.model.people import Person
from hcprep.presenters.timeline import Timeline, make_timeline

ON = date(2026, 11, 22)
SINCE = date(2016, 11, 22)
DAYS = (ON - SINCE).days + 1
PERSON = Person(id="a", role="applicant", birth_date=date(1985, 5, 5))


def period(key: str, kind: str, start: date | None, end: date | None = None) -> Period:
    return Period(id=key, person="a", kind=kind, start=start, end=end)  # type: ignore[arg-type]  # one of its own kinds


def picture(*periods: Period, person: Person = PERSON, on: date = ON) -> Timeline:
    made = make_timeline(Case(id="t", edition="2026-11", people=(person,), events=periods), "a", load_kit(), on)
    assert made is not None
    return made


def test_a_life_on_the_axis() -> None:
    made = picture(period("old", "address", date(1985, 5, 5), date(2019, 12, 31)), period("new", "address", date(2021, 1, 1)))
    assert (made.since, made.until) == (SINCE, ON)
    assert [row.line for row in made.rows] == ["address", "activity"]
    old, gap, new = made.rows[0].segments
    assert (old.kind, gap.kind, new.kind) == ("period", "gap", "period")
    assert (old.left, new.right) == (0.0, 1.0)
    assert old.right == gap.left == (date(2020, 1, 1) - SINCE).days / DAYS
    assert gap.right == new.left
    assert (gap.start, gap.end) == (date(2020, 1, 1), date(2020, 12, 31))
    assert made.rows[0].lanes == 1
    assert [one.kind for one in made.rows[1].segments] == ["untold"]
    assert [one for one in made.segments if one.kind == "gap"] == [gap]


def test_new_years_of_the_axis() -> None:
    years = picture(period("p", "job", SINCE)).years
    assert [year for year, _ in years] == list(range(2017, 2027))
    assert years[0][1] == (date(2017, 1, 1) - SINCE).days / DAYS


def test_what_goes_on_together_stands_in_lanes() -> None:
    made = picture(
        period("work", "job", date(2017, 1, 1)),
        period("more", "job", date(2018, 1, 1), date(2018, 6, 30)),
        period("school", "school", date(2018, 7, 1), date(2019, 6, 30)),
        period("third", "school", date(2018, 3, 1), date(2018, 8, 1)),
    )
    lanes = {one.period.id: one.lane for one in made.rows[1].segments if one.period}
    assert lanes == {"work": 0, "more": 1, "third": 2, "school": 1}
    assert made.rows[1].lanes == 3


def test_what_ended_before_the_axis_is_left_out_and_what_has_no_start_is_only_listed() -> None:
    made = picture(
        period("ago", "job", date(2000, 1, 1), date(2016, 11, 21)), period("when", "job", None), period("now", "job", SINCE)
    )
    assert [(one.period.id if one.period else "", one.drawn) for one in made.rows[1].segments] == [("when", False), ("now", True)]


def test_two_homes_at_once_are_marked() -> None:
    made = picture(period("one", "address", SINCE), period("two", "address", date(2020, 1, 1)), period("work", "job", SINCE))
    assert [(one.period.id, one.wrong) for one in made.segments if one.period] == [("one", True), ("two", True), ("work", False)]


def test_a_day_can_be_seen() -> None:
    made = picture(period("trip", "travel", ON, ON), period("home", "address", SINCE), period("work", "job", SINCE))
    trip = made.rows[2].segments[0]
    assert trip.right - trip.left >= 0.0039
    assert trip.right <= 1.0


@pytest.mark.parametrize(
    ("person", "since"),
    [
        (Person(id="a", role="applicant", birth_date=date(2012, 1, 1)), date(2016, 11, 22)),
        (Person(id="a", role="applicant", birth_date=date(2008, 11, 1)), date(2025, 11, 22)),
        (Person(id="a", role="applicant", birth_date=date(2004, 2, 29)), date(2022, 3, 1)),
    ],
)
def test_where_the_axis_begins(person: Person, since: date) -> None:
    assert picture(period("p", "school", date(2020, 1, 1)), person=person).since == since


def test_nothing_to_show() -> None:
    child = Person(id="a", role="child", birth_date=date(2020, 1, 1))
    case = Case(id="t", edition="2026-11", people=(child,))
    assert make_timeline(case, "a", load_kit(), ON) is None
    assert make_timeline(case, "nobody", load_kit(), ON) is None


DATES = st.none() | st.dates(date(2010, 1, 1), date(2030, 1, 1))


@given(st.lists(st.tuples(st.sampled_from(("address", "job", "school", "travel")), DATES, DATES), max_size=8))
def test_segments_lie_within_the_axis_and_never_on_each_other(told: list[tuple[str, date | None, date | None]]) -> None:
    made = picture(*(period(f"p{number}", *one) for number, one in enumerate(told)))
    for row in made.rows:
        drawn = [one for one in row.segments if one.drawn]
        assert all(0.0 <= one.left < one.right <= 1.0 and 0 <= one.lane < row.lanes for one in drawn)
        for one, other in combinations(drawn, 2):
            assert one.lane != other.lane or one.right <= other.left + 1e-6 or other.right <= one.left + 1e-6


def test_a_gap_of_31_days_is_as_wide_as_its_days() -> None:
    start = date(2020, 3, 2)
    made = picture(
        period("a", "address", SINCE, start - timedelta(1)),
        period("b", "address", start + timedelta(31)),
        period("w", "job", SINCE),
    )
    (gap,) = (one for one in made.segments if one.kind == "gap")
    assert round((gap.right - gap.left) * DAYS) == 31
