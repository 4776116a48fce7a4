"""One person's history as a picture: where each period and each gap lies, without Qt.

Places on the time axis are fractions, 0 at its first day and 1 at the end of today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from hcprep.kit import Kit
from hcprep.kit.about import About
from hcprep.kit.dates import add_months
from hcprep.kit.life import LINES, LifeProblem, Line, asks_all, life_problems, line_of, told_since
from hcprep.kit.limits import Limits, limits_of
from hcprep.model.case import Case
from hcprep.model.events import Period
from hcprep.model.people import Person

SegmentKind = Literal["period", "gap", "maybe", "untold"]
_LEAST_MONTHS = 12
_NARROW = 0.004
"""A single day would be too thin to see or to hit; nothing is drawn narrower than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One bar: a period, or days nothing is told about.

    `gap` is missing, `maybe` may be filled by a period with an unknown start, `untold` is a whole line nobody began.
    A period with `start` None is listed and not drawn. `end` is None for what goes on.
    """

    kind: SegmentKind
    line: Line
    start: date | None
    end: date | None
    left: float = 0.0
    right: float = 0.0
    lane: int = 0
    period: Period | None = None
    wrong: bool = False
    """Something about the period cannot be: it overlaps another one, or its dates are out of order."""

    @property
    def drawn(self) -> bool:
        """Whether it has a place in the picture."""
        return self.right > self.left


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One line of a history; segments stand by their first day, overlapping ones in lanes of their own."""

    line: Line
    lanes: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What the picture shows of one person, from the first day the forms ask about until today."""

    person: str
    since: date
    until: date
    rows: tuple[TimelineRow, ...]
    years: tuple[tuple[int, float], ...]
    """Each New Year on the axis and its place."""
    asked: bool
    """Whether the forms ask for all of it, so that what is missing was looked for."""

    @property
    def months(self) -> tuple[tuple[str, float], ...]:
        """The first day of each month, written like 2024-03, and its place."""
        axis, first = _Axis(self.since, self.until), self.since.replace(day=1)
        days = (add_months(first, number) for number in range(1, (self.until.year - first.year) * 12 + 12))
        return tuple((f"{day:%Y-%m}", axis.place(day)) for day in days if day <= self.until)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Every segment, row by row."""
        return tuple(segment for row in self.rows for segment in row.segments)


def make_timeline(case: Case, person_id: str, kit: Kit, on: date) -> Timeline | None:
    """Return the picture of one person's history; None if there is nothing to show and nothing is asked."""
    person = case.person(person_id)
    if person is None:
        return None
    problems = life_problems(case, person, on, kit)
    limits = limits_of(kit, on)
    since = _first_day(person, on, limits)
    axis = _Axis(since, on)
    periods = case.events_of(Period, person.id)
    rows = tuple(row for line in LINES if (row := _row(line, periods, problems, axis)).segments)
    years = tuple((year, axis.place(date(year, 1, 1))) for year in range(since.year + 1, on.year + 1))
    if not rows:
        return None
    asked = asks_all(About.of(case, person, on, limits)) is True
    return Timeline(person=person.id, since=since, until=on, rows=rows, years=years, asked=asked)


@dataclass(frozen=True, slots=True)
class _Axis:
    since: date
    until: date

    def place(self, day: date) -> float:
        """Return where a day begins."""
        whole = (self.until - self.since).days + 1
        return min(1.0, max(0.0, (day - self.since).days / whole))

    def span(self, start: date, end: date) -> tuple[float, float]:
        """Return both ends of a stretch of days; at least as wide as can be seen."""
        left = self.place(start)
        right = 1.0 if end >= self.until else self.place(end + timedelta(days=1))
        if right - left >= _NARROW:
            return left, right
        return min(left, 1.0 - _NARROW), min(left, 1.0 - _NARROW) + _NARROW


def _first_day(person: Person, on: date, limits: Limits) -> date:
    age = person.age_on(on)
    minor = age is not None and age < limits.adult_age
    since = add_months(on, -12 * limits.history_years) if minor else told_since(person, on, limits)
    return min(since, add_months(on, -_LEAST_MONTHS))


def _row(line: Line, periods: Iterable[Period], problems: Iterable[LifeProblem], axis: _Axis) -> TimelineRow:
    own = tuple(problem for problem in problems if problem.line == line)
    wrong = {period for problem in own if problem.kind != "date-unknown" for period in problem.periods}
    found = [*_told(line, periods, wrong, axis), *_missing(own, axis)]
    found.sort(key=lambda one: (one.start or date.min, one.kind, one.period.id if one.period else ""))
    placed, lanes = _lanes(found)
    return TimelineRow(line=line, lanes=lanes, segments=placed)


def _told(line: Line, periods: Iterable[Period], wrong: set[str], axis: _Axis) -> Iterator[Segment]:
    for period in periods:
        if line_of(period) != line:
            continue
        start, end = period.start, period.end
        left = right = 0.0
        last = axis.until if end is None else end
        if start is not None and start <= last:
            if last < axis.since or start > axis.until:
                continue
            left, right = axis.span(start, last)
        yield Segment(
            kind="period", line=line, start=start, end=end, left=left, right=right, period=period, wrong=period.id in wrong
        )


def _missing(problems: Iterable[LifeProblem], axis: _Axis) -> Iterator[Segment]:
    kinds: dict[str, SegmentKind] = {
        "gap-address": "gap",
        "gap-activity": "gap",
        "gap-unsure": "maybe",
        "no-address": "untold",
        "no-activity": "untold",
    }
    for problem in problems:
        kind = kinds.get(problem.kind)
        if kind is not None and problem.start is not None and problem.end is not None:
            left, right = axis.span(problem.start, problem.end)
            yield Segment(kind=kind, line=problem.line, start=problem.start, end=problem.end, left=left, right=right)


def _lanes(segments: Iterable[Segment]) -> tuple[tuple[Segment, ...], int]:
    """Put each segment in the first lane where it touches no other."""
    ends: list[float] = []
    placed = []
    for one in segments:
        if not one.drawn:
            placed.append(one)
            continue
        lane = next((number for number, end in enumerate(ends) if end <= one.left + 1e-9), len(ends))
        ends[lane:] = [one.right, *ends[lane + 1 :]]
        placed.append(replace(one, lane=lane))
    return tuple(placed), max(1, len(ends))
