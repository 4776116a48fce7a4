"""Dates that matter: what runs out, what opens, and what is due, as far as the case and the kit can tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from hcprep.kit.about import About
from hcprep.kit.court import court_days
from hcprep.kit.dates import add_days, add_months, birthday, next_day
from hcprep.kit.kit import Kit
from hcprep.kit.limits import limits_of
from hcprep.kit.papers import AGES, read_rough
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence
from hcprep.model.findings import Confidence, Source

_MONTHS_AHEAD = 24
"""Birthdays further away than this say nothing about an application being prepared now."""

_SOURCES: Mapping[str, str] = {
    "child-22": "child-turns-22",
    "passport": "passport-expiring",
    "passport-over": "passport-expired",
    "bar-over": "bar-12-months",
    "permit-bar-over": "permit-bar",
    "prra-bar-over": "prra-bar",
    "designated-over": "designated-bar",
    "one-year": "common-law-under-12-months",
    "leave-by": "removal-leave-by",
    "status": "other-way-restoration",
    "status-over": "other-way-restoration",
    "restore": "other-way-restoration",
    "kit-old": "kit-old",
}
"""Dates that stand on the rule of a finding."""

_VALUES: Mapping[str, str] = {
    "child-18": "adult_age",
    "forms-18": "adult_age",
    "photo-old": "photo_age_months",
    "police-old": "police_certificate_age_months",
    "letter-old": "letter_age_months",
    "departure": "departure_days",
    "court": "jr_days_inside",
    "court-early": "jr_days_inside",
    "court-abroad": "jr_days_outside",
    "court-papers": "jr_perfect_days",
    "fee-change": "fee_next_change",
}
"""Dates that stand on a fact that changes."""

KINDS = tuple(sorted({*_SOURCES, *_VALUES}))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDate:
    """One day to know about; its words are texts `date.<kind>.title` and `.body`, filled with `dates`.

    `about` is the id of the event or evidence it comes from, if any. `rough` says that it was counted from a date of
    which only the month or the year is known.
    """

    kind: str
    day: date
    person: str = ""
    about: str = ""
    dates: Mapping[str, date] = field(default_factory=dict)
    rough: bool = False
    source: Source

    @property
    def id(self) -> str:
        """The same for the same matter, whatever its day becomes until it has passed; unlike every other of the case."""
        return "/".join((self.kind, self.person, self.about))

    @property
    def confidence(self) -> Confidence:
        """How sure the rule behind the date is."""
        return self.source.confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    kind: str
    day: date
    about: str = ""
    dates: Mapping[str, date] = field(default_factory=dict)
    rough: bool = False


def dates_that_matter(kit: Kit, case: Case, on: date) -> tuple[KeyDate, ...]:
    """Return every day worth knowing of a case, as seen on a day, in order of time.

    What is over and done (birthdays, waits) is left out once it has passed; what ran out or was missed stays.
    """
    limits = limits_of(kit, on)
    made = [_key(kit, found, "") for found in _of_kit(kit, on)]
    for person in case.people:
        if person.death_date is None:
            about = About.of(case, person, on, limits)
            made += [_key(kit, found, person.id) for found in _of_person(about)]
    for item in case.evidence:
        made += [_key(kit, found, item.person) for found in _of_evidence(kit, item, on)]
    return tuple(sorted(made, key=lambda one: (one.day, one.kind, one.person, one.about)))


def _key(kit: Kit, found: _Found, person: str) -> KeyDate:
    return KeyDate(
        kind=found.kind,
        day=found.day,
        person=person,
        about=found.about,
        dates=found.dates,
        rough=found.rough,
        source=_source(kit, found.kind),
    )


def _source(kit: Kit, kind: str) -> Source:
    rule = kit.finding(_SOURCES.get(kind, ""))
    if rule is not None:
        return Source(key=rule.source.key, pinpoint=rule.source.pinpoint, confidence=rule.source.confidence)
    if kind in _VALUES:
        value = kit.value(_VALUES[kind])
        # Counted from the decision because nobody said when it was received: too early at worst.
        sure: Confidence = "computed" if kind == "court-early" and value.confidence == "confirmed" else value.confidence
        return Source(key=value.source, pinpoint=value.pinpoint, confidence=sure)
    return Source(key="")


def _of_kit(kit: Kit, on: date) -> Iterator[_Found]:
    yield _Found(kind="fee-change", day=next_fee_change(on))
    yield _Found(kind="kit-old", day=add_days(kit.checked, kit.number("kit_old_days", on) + 1))


def next_fee_change(on: date) -> date:
    """Return the next April 30 of an even year, on the day or after it (IRPR 294(d))."""
    year = on.year + on.year % 2
    this = date(year, 4, 30)
    return this if this >= on else date(year + 2, 4, 30)


def _of_person(about: About) -> Iterator[_Found]:
    yield from _birthdays(about)
    if about.applying is False:
        return
    yield from _papers(about)
    yield from _waits(about)
    if about.leave_by is not None:
        yield _Found(kind="leave-by", day=about.leave_by)
    yield from _departure(about)
    for one in court_days(about):
        yield _Found(kind=one.kind, day=one.day, about=one.event, dates={"from_day": one.told})


def _departure(about: About) -> Iterator[_Found]:
    """Yield the last day to leave before a departure order turns into a deportation order (IRPR 224(2))."""
    for order in about.orders:
        since = order.in_force_since
        if order.kind == "departure" and since is not None and order.left_canada is None and order.in_force is not False:
            day = add_days(since, about.limits.departure_days)
            yield _Found(kind="departure", day=day, about=order.id, dates={"from_day": since})


def _birthdays(about: About) -> Iterator[_Found]:
    person, limits = about.person, about.limits
    if person.birth_date is None:
        return
    until = add_months(about.on, _MONTHS_AHEAD)
    grown, adult = birthday(person.birth_date, limits.child_age), birthday(person.birth_date, limits.adult_age)
    if person.role == "child" and about.applying is not False and about.on <= grown <= until:
        yield _Found(kind="child-22", day=grown)
    if about.on <= adult <= until:
        if person.affected:
            yield _Found(kind="child-18", day=adult)
        if about.applying is not False:
            yield _Found(kind="forms-18", day=adult)


def _papers(about: About) -> Iterator[_Found]:
    person = about.person
    if person.passport_expires is not None and person.passport != "none":
        yield _Found(kind="passport-over" if person.passport_expires < about.on else "passport", day=person.passport_expires)
    if person.status_expires is None:
        return
    yield _Found(kind="status-over" if person.status_expires < about.on else "status", day=person.status_expires)
    last = add_days(person.status_expires, about.limits.restoration_days)
    if person.status_expires < about.on <= last:
        yield _Found(kind="restore", day=last, dates={"from_day": person.status_expires})


def _waits(about: About) -> Iterator[_Found]:
    clock, person, on = about.clock, about.person, about.on
    if clock.end is not None and on <= clock.end:
        yield _Found(kind="bar-over", day=next_day(clock.end), dates={"from_day": clock.end})
    permit = None if clock.permit_start is None else add_months(clock.permit_start, about.limits.bar_months)
    together = person.living_together_since if person.relationship == "common_law" else None
    year = None if together is None else add_months(together, about.limits.common_law_months)
    waits = {
        "permit-bar-over": permit,
        "prra-bar-over": about.prra_bar_end,
        "designated-over": about.designated_end,
        "one-year": year,
    }
    for kind, day in waits.items():
        if day is not None and on <= day:
            yield _Found(kind=kind, day=day)


def _of_evidence(kit: Kit, item: Evidence, on: date) -> Iterator[_Found]:
    if item.item not in AGES:
        return
    kind, value = AGES[item.item]
    made, rough = read_rough(item.date)
    if made is not None:
        day = add_months(made, kit.number(value, on))
        yield _Found(kind=kind, day=day, about=item.id, dates={"from_day": made}, rough=rough)
