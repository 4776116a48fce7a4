"""Dates that matter: what runs out, what opens, and what is due, as far as the case and the kit can tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from hcprep.kit.dates import add_days, add_months, birthday, next_day
from hcprep.kit.kit import Kit
from hcprep.kit.limits import limits_of
from hcprep.kit.people import About
from hcprep.model.case import Case
from hcprep.model.events import Claim, OtherApplication, Prra
from hcprep.model.evidence import Evidence
from hcprep.model.findings import Confidence, Source

_MONTHS_AHEAD = 24
"""Birthdays further away than this say nothing about an application being prepared now."""
_DAYS_LATE = 60
"""How long a court date that has passed is still told, because a judge can give more time."""

_AGES: Mapping[str, tuple[str, str]] = {
    "D8": ("photo-old", "photo_age_months"),
    "D9": ("police-old", "police_certificate_age_months"),
    "E8": ("letter-old", "letter_age_months"),
}
"""Checklist items whose papers get old: the date they make, and the value of the kit that says when."""

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
    "court": "jr_days_inside",
    "court-early": "jr_days_inside",
    "court-abroad": "jr_days_outside",
    "court-papers": "jr_perfect_days",
    "fee-change": "fee_next_change",
}
"""Dates that stand on a fact that changes."""

Decision = Claim | Prra | OtherApplication
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
            made += [_key(kit, found, person.id) for found in _of_person(kit, about)]
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


def _of_person(kit: Kit, about: About) -> Iterator[_Found]:
    yield from _birthdays(about)
    if about.applying is False:
        return
    yield from _papers(about)
    yield from _waits(about)
    if about.leave_by is not None:
        yield _Found(kind="leave-by", day=about.leave_by)
    decisions: tuple[Decision, ...] = (*about.claims, *about.prras, *about.others)
    for decision in decisions:
        yield from _court(kit, about, decision)


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


def _court(kit: Kit, about: About, event: Decision) -> Iterator[_Found]:
    """Yield the days the Federal Court gives after a refusal, from when it was received or, failing that, decided."""
    late = about.on - timedelta(days=_DAYS_LATE)
    if isinstance(event, Claim) and event.court == "pending" and event.court_filed is not None:
        due = add_days(event.court_filed, kit.number("jr_perfect_days", about.on))
        if due >= late:
            yield _Found(kind="court-papers", day=due, about=event.id, dates={"from_day": event.court_filed})
    refused, decided = _refusal(event)
    told = event.notified or decided
    if not refused or told is None:
        return
    abroad = about.person.in_canada is False
    last = add_days(told, kit.number("jr_days_outside" if abroad else "jr_days_inside", about.on))
    kind = "court-early" if event.notified is None else "court-abroad" if abroad else "court"
    if last >= late:
        yield _Found(kind=kind, day=last, about=event.id, dates={"from_day": told})


def _refusal(event: Decision) -> tuple[bool, date | None]:
    """Tell whether the court could still be asked about a decision, and the decision's day.

    Not before an appeal that is open or possible is over, and not where the court was asked already.
    """
    if not isinstance(event, Claim):
        return event.outcome == "refused", event.decided
    if event.court not in ("", "none"):
        return False, None
    if event.ineligible:
        return True, None
    if event.rad in ("dismissed", "abandoned"):
        return True, event.rad_date
    return event.rpd in ("rejected", "abandoned") and event.rad == "none", event.rpd_date


def _of_evidence(kit: Kit, item: Evidence, on: date) -> Iterator[_Found]:
    if item.item not in _AGES:
        return
    kind, value = _AGES[item.item]
    made, rough = read_rough(item.date)
    if made is not None:
        day = add_months(made, kit.number(value, on))
        yield _Found(kind=kind, day=day, about=item.id, dates={"from_day": made}, rough=rough)


def read_rough(text: str) -> tuple[date | None, bool]:
    """Read `2024-03-15`, `2024-03` or `2024`: the first day it can mean, and whether it may be a later one."""
    told = text.strip()
    whole = told + {4: "-01-01", 7: "-01"}.get(len(told), "")
    try:
        return date.fromisoformat(whole), whole != told
    except ValueError:
        return None, False
