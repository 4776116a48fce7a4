"""Life without gaps: what the forms ask to be told day by day, and what in it cannot be.

A history is told by periods of one `Line`. Days are whole calendar days and both ends of a period belong to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Literal

from hcprep.kit.about import About, in_canada
from hcprep.kit.dates import add_months, birthday
from hcprep.kit.kit import Kit
from hcprep.kit.limits import Limits, limits_of
from hcprep.kit.logic import every
from hcprep.model.case import Case
from hcprep.model.events import Entry, Period
from hcprep.model.people import Person, YesNo

Line = Literal["address", "activity", "travel"]
"""What a period tells: where somebody lived, what they did (work, school or neither), or where they travelled."""
LINES: tuple[Line, ...] = ("address", "activity", "travel")

ProblemKind = Literal[
    "gap-address",
    "gap-activity",
    "gap-unsure",
    "no-address",
    "no-activity",
    "overlap-address",
    "overlap-travel",
    "entry-in-trip",
    "before-entry",
    "end-before-start",
    "before-birth",
    "future",
    "date-unknown",
]

_DAY = timedelta(days=1)
_MISSING: tuple[tuple[Line, ProblemKind, ProblemKind], ...] = (
    ("address", "gap-address", "no-address"),
    ("activity", "gap-activity", "no-activity"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeProblem:
    """One stretch of a history that is missing or cannot be; its words are those of finding `life-<kind>`.

    `start` and `end` are its first and last day; `periods` are ids of the periods it is about.
    """

    kind: ProblemKind
    person: str
    line: Line = "address"
    start: date | None = None
    end: date | None = None
    periods: tuple[str, ...] = ()

    @property
    def gap(self) -> bool:
        """Whether days are missing, so that a new period would put it right."""
        return self.kind in {"gap-address", "gap-activity", "gap-unsure"}


def line_of(period: Period) -> Line:
    """Return the history a period belongs to."""
    if period.kind in ("address", "travel"):
        return period.kind
    return "activity"


def told_since(person: Person, on: date, limits: Limits) -> date:
    """Return the first day the forms ask about: ten years ago, or the 18th birthday if that is later."""
    years_ago = add_months(on, -12 * limits.history_years)
    return years_ago if person.birth_date is None else max(years_ago, birthday(person.birth_date, limits.adult_age))


def life_gaps(
    periods: Iterable[Period], person: Person, on: date, kit: Kit, entries: Sequence[Entry] = ()
) -> tuple[LifeProblem, ...]:
    """Return what is missing or cannot be in one person's history, as of a day: gaps by date, then the rest.

    Only adults have gaps. A gap that a period with an unknown start may fill, or of somebody whose age is not known, is
    `gap-unsure`; a history of which nothing was told yet is `no-address` or `no-activity` and no gap.
    """
    own = tuple(period for period in periods if period.person == person.id)
    limits = limits_of(kit, on)
    age = person.age_on(on)
    missing = () if age is not None and age < limits.adult_age else tuple(_missing(own, person, on, limits, sure=age is not None))
    return (*missing, *_impossible(own, entries, person, on, limits))


def life_problems(case: Case, person: Person, on: date, kit: Kit) -> tuple[LifeProblem, ...]:
    """Return the problems of a person of a case: gaps of adults who apply, and what cannot be of everyone who may apply."""
    about = About.of(case, person, on, limits_of(kit, on))
    if about.applying is False or person.death_date is not None:
        return ()
    found = life_gaps(about.periods, person, on, kit, about.entries)
    return (
        found
        if asks_all(about)
        else tuple(problem for problem in found if not problem.gap and not problem.kind.startswith("no-"))
    )


def asks_all(about: About) -> YesNo:
    """Whether the forms ask for a person's whole history: those of everybody of 18 or over who applies."""
    return every([about.applying, about.older(about.limits.adult_age)])


def _missing(own: Sequence[Period], person: Person, on: date, limits: Limits, *, sure: bool) -> Iterator[LifeProblem]:
    since = told_since(person, on, limits)
    for line, gap, nothing in _MISSING:
        told = [period for period in own if line_of(period) == line]
        if not told:
            if (on - since).days >= limits.gap_days:
                yield _problem(nothing, person, line, since, on)
            continue
        for start, end in _uncovered(told, since, on):
            if (end - start).days + 1 > limits.gap_days:
                known = sure and not any(_may_fill(period, start) for period in told)
                yield _problem(gap if known else "gap-unsure", person, line, start, end)


def _problem(
    kind: ProblemKind, person: Person, line: Line, start: date | None, end: date | None, *periods: Period
) -> LifeProblem:
    ids = tuple(period.id for period in periods)
    return LifeProblem(kind=kind, person=person.id, line=line, start=start, end=end, periods=ids)


def _uncovered(told: Iterable[Period], since: date, on: date) -> Iterator[tuple[date, date]]:
    """Yield first and last day of each stretch from `since` to `on`, both counted, that no period covers."""
    free = since
    for start, end in sorted(_spans(told, on)):
        if start > free:
            yield free, min(start - _DAY, on)
        free = max(free, end + _DAY if end < date.max else end)
        if free > on:
            return
    yield free, on


def _spans(told: Iterable[Period], on: date) -> Iterator[tuple[date, date]]:
    """Yield first and last day of each period whose start is known and not after its end; open ends last until `on`."""
    for period in told:
        end = on if period.end is None else period.end
        if period.start is not None and period.start <= end:
            yield period.start, end


def _may_fill(period: Period, start: date) -> bool:
    return period.start is None and (period.end is None or period.end >= start)


def _impossible(
    own: Sequence[Period], entries: Sequence[Entry], person: Person, on: date, limits: Limits
) -> Iterator[LifeProblem]:
    for period in own:
        yield from _alone(period, person, on)
    yield from _overlaps(own, person, on, limits)
    yield from _against_entries(own, entries, person)
    if dateless := tuple(period for period in own if period.start is None):
        yield _problem("date-unknown", person, line_of(dateless[0]), None, None, *dateless)


def _alone(period: Period, person: Person, on: date) -> Iterator[LifeProblem]:
    line, start, end = line_of(period), period.start, period.end
    if start is not None and end is not None and end < start:
        yield _problem("end-before-start", person, line, end, start, period)
    first = start if start is not None else end
    if person.birth_date is not None and first is not None and first < person.birth_date:
        yield _problem("before-birth", person, line, first, first, period)
    later = next((day for day in (start, end) if day is not None and day > on), None)
    if later is not None:
        yield _problem("future", person, line, later, later, period)


def _overlaps(own: Sequence[Period], person: Person, on: date, limits: Limits) -> Iterator[LifeProblem]:
    """Yield addresses held together for long, and trips to different countries that share more than a day of travel.

    Jobs, schools and homes may well go on together, or go on while somebody travels.
    """
    for first, second in _pairs(own, "address", on):
        start, end = _shared(first, second, on)
        if (end - start).days + 1 > limits.gap_days:
            yield _problem("overlap-address", person, "address", start, end, first, second)
    for first, second in _pairs(own, "travel", on):
        start, end = _shared(first, second, on)
        if start < end and _elsewhere(first, second):
            yield _problem("overlap-travel", person, "travel", start, end, first, second)


def _pairs(own: Sequence[Period], line: Line, on: date) -> Iterator[tuple[Period, Period]]:
    known = [period for period in own if line_of(period) == line and tuple(_spans([period], on))]
    return combinations(sorted(known, key=lambda period: (period.start or date.min, period.id)), 2)


def _shared(first: Period, second: Period, on: date) -> tuple[date, date]:
    """Return first and last day two periods share; the first is after the last if they share none."""
    (one, one_end), (other, other_end) = next(_spans([first], on)), next(_spans([second], on))
    return max(one, other), min(one_end, other_end)


def _elsewhere(first: Period, second: Period) -> bool:
    one, other = first.country.strip().casefold(), second.country.strip().casefold()
    return bool(one and other) and one != other


def _against_entries(own: Sequence[Period], entries: Sequence[Entry], person: Person) -> Iterator[LifeProblem]:
    days = sorted(entry.day for entry in entries if entry.day is not None)
    for trip in own:
        if line_of(trip) == "travel" and trip.end is not None and trip.country and not in_canada(trip):
            inside = next((day for day in days if trip.start is not None and trip.start < day < trip.end), None)
            if inside is not None:
                yield _problem("entry-in-trip", person, "travel", inside, inside, trip)
    here = [period for period in own if in_canada(period) and period.start is not None and line_of(period) != "travel"]
    early = min(here, key=lambda period: period.start or date.max, default=None)
    if days and early is not None and early.start is not None and early.start < days[0] and early.start != person.birth_date:
        yield _problem("before-entry", person, line_of(early), early.start, days[0], early)
