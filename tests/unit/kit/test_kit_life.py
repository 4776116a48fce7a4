"""Gaps counted by a second, slower way, and everything else that cannot be in a history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcprep.kit import load_kit
from hcprep.kit.life import life_gaps, life_problems, told_since
from hcprep.kit.limits import DEFAULT
from hcprep.model.case import Case
from hcprep.model.events import Period
from hcprep.model.people import Person

ON = date(2026, 11, 22)
PERSON = Person(id="a", role="applicant", birth_date=date(1985, 5, 5))
DAYS = st.dates(date(2014, 1, 1), date(2028, 1, 1))
PERIODS = st.lists(
    st.builds(
        lambda number, start, days: Period(
            id=f"p{number}", person="a", kind="address", start=start, end=None if days is None else start + timedelta(days)
        ),
        st.integers(0, 99),
        DAYS,
        st.none() | st.integers(0, 1500),
    ),
    min_size=1,
    max_size=6,
)


def gaps(periods: list[Period], person: Person = PERSON, on: date = ON) -> list[tuple[str, date | None, date | None]]:
    return [(one.kind, one.start, one.end) for one in life_gaps(periods, person, on, load_kit()) if one.gap]


@given(PERIODS, st.dates(date(2020, 1, 1), date(2027, 12, 31)))
def test_gaps_are_the_days_nothing_covers_in_runs_of_more_than_thirty(periods: list[Period], on: date) -> None:
    since = told_since(PERSON, on, DEFAULT)
    told = [(one.start, one.end or on) for one in periods if one.start is not None]
    bare = [day for n in range((on - since).days + 1) if not any(a <= (day := since + timedelta(n)) <= b for a, b in told)]
    runs: list[list[date]] = []
    for day in bare:
        if runs and runs[-1][-1] == day - timedelta(1):
            runs[-1].append(day)
        else:
            runs.append([day])
    expected = [("gap-address", run[0], run[-1]) for run in runs if len(run) > 30]
    assert [gap for gap in gaps(periods, on=on) if gap[0] != "gap-activity"] == expected


@given(PERIODS)
def test_filling_every_gap_leaves_none(periods: list[Period]) -> None:
    made = [
        Period(id=f"fill{number}", person="a", kind="address", start=start, end=end)
        for number, (_, start, end) in enumerate(gaps(periods))
    ]
    assert gaps([*periods, *made]) == []


@given(PERIODS, st.dates(date(1900, 1, 1), date(2026, 11, 22)) | st.none())
def test_any_history_is_read(periods: list[Period], born: date | None) -> None:
    for problem in life_gaps(periods, replace(PERSON, birth_date=born), ON, load_kit()):
        assert problem.person == "a"
        assert problem.start is None or problem.end is None or problem.start <= problem.end


@pytest.mark.parametrize(
    ("born", "since"),
    [
        (date(1985, 5, 5), date(2016, 11, 22)),
        (date(1998, 11, 22), date(2016, 11, 22)),
        (date(1998, 11, 23), date(2016, 11, 23)),
        (date(2004, 2, 29), date(2022, 3, 1)),
        (None, date(2016, 11, 22)),
    ],
)
def test_the_day_the_forms_begin_with(born: date | None, since: date) -> None:
    assert told_since(replace(PERSON, birth_date=born), ON, DEFAULT) == since


def test_ten_years_before_a_leap_day() -> None:
    assert told_since(PERSON, date(2024, 2, 29), DEFAULT) == date(2014, 2, 28)


def test_without_an_age_a_gap_is_only_possible() -> None:
    told = [Period(id="p", person="a", kind="address", start=date(2020, 1, 1))]
    assert gaps(told, replace(PERSON, birth_date=None)) == [("gap-unsure", date(2016, 11, 22), date(2019, 12, 31))]


def test_the_last_days_of_the_calendar_do_no_harm() -> None:
    told = [Period(id="p", person="a", kind="address", start=date(2010, 1, 1), end=date.max)]
    assert gaps(told) == []


def test_nobody_else_s_periods_count() -> None:
    other = Period(id="p", person="b", kind="address", start=date(2010, 1, 1))
    assert {one.kind for one in life_gaps([other], PERSON, ON, load_kit())} == {"no-address", "no-activity"}


def test_whose_place_in_the_application_is_not_known_is_not_asked_yet() -> None:
    child = Person(id="a", role="child", birth_date=date(2000, 1, 1))
    wrong = Period(id="p", person="a", kind="job", start=date(2021, 1, 1), end=date(2020, 1, 1))
    case = Case(id="t", edition="2026-11", people=(child,), events=(wrong,))
    assert [one.kind for one in life_problems(case, child, ON, load_kit())] == ["end-before-start"]
    assert life_problems(case, replace(child, accompanying=False), ON, load_kit()) == ()
