"""Where the answer stands that a finding of the kit was made of: the question, the person's field, the event or the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date

from hcprep.kit import Kit
from hcprep.model.case import Case
from hcprep.model.events import Claim, Event, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.findings import Finding
from hcprep.model.people import Person
from hcprep.presenters.event_fields import event_spec
from hcprep.presenters.places import Place
from hcprep.presenters.search import QUESTION_STEPS

_LIFE = "life-"
_FIELDS = {
    "citizen_or_resident": "status",
    "protected_person": "status",
    "in_canada": "in_canada",
    "minor": "birth_date",
    "birth_date_missing": "birth_date",
    "ages_of_parent_and_child": "birth_date",
    "child_22_or_over": "birth_date",
    "turns_22_soon": "birth_date",
    "dependent_by_condition": "dependent_by_condition",
    "child_with_partner": "civil_status",
    "common_law_under_12_months": "living_together_since",
    "applies_and_died": "death_date",
    "canadian_applies": "accompanying",
    "second_partner": "accompanying",
    "stateless_with_nationality": "citizenships",
    "designated": "designated_irregular_arrival",
    "designated_undecided": "designated_since",
    "designated_bar_running": "designated_since",
    "charged": "charged_or_convicted",
    "passport_soon": "passport_expires",
}
_CLAIM = (Claim,)
_ORDER = (RemovalOrder,)
_EVENTS: dict[str, tuple[type[Event], ...]] = {
    **dict.fromkeys(("claim_pending", "claim_ineligible", "claim_undecided", "late_claim", "late_land_claim"), _CLAIM),
    **dict.fromkeys(("claim_in_court", "claim_sent_back", "claim_withdrawn", "claim_accepted", "decisions_out_of_order"), _CLAIM),
    **dict.fromkeys(("bar_running", "bar_last_day", "court_open"), (Claim, Prra, OtherApplication)),
    **dict.fromkeys(("leave_by_known", "removal_in_force", "departure_order", "departure_day_known", "removed_before"), _ORDER),
    "hc_pending": (OtherApplication,),
    "spousal_pending": (OtherApplication,),
}
_APPLICATIONS = {"hc_pending": "hc", "spousal_pending": "spousal"}
_EMPTY = (None, "", ())
_SLIPS = ("future_day", "early_day")
"""Named days of findings that are a slip of the pen somewhere in what was told."""
_UNDERSTOOD = {"consequences_unread": "understood_consequences", "advice_unread": "understood_not_legal_advice"}


def place_of_finding(kit: Kit, case: Case, finding: Finding) -> Place | None:
    """Return where the answer stands that could change a finding; None where no answer of the person can."""
    if finding.about:
        return Place(step="documents", kind="paper", key=finding.about)
    person = case.person(finding.person) if finding.person else None
    if person is not None and finding.id.startswith(_LIFE):
        return _in_life(case, person, finding)
    if person is not None:
        slips = (finding.dates[name] for name in _SLIPS if name in finding.dates)
        found = next((place for day in slips if (place := _of_day(case, person, day)) is not None), None)
        return found or _of_person(kit, case, person, finding)
    return _of_case(kit, case, finding)


def _names(kit: Kit, finding: Finding) -> Iterator[str]:
    """Yield the facts a finding was made of; those of the rules it stands in for, too."""
    for rule in kit.findings:
        if finding.id in (rule.id, rule.unknown):
            yield from rule.when.names


def _of_case(kit: Kit, case: Case, finding: Finding) -> Place | None:
    steps = {question.id: question.step for question in kit.questions}
    for name in _names(kit, finding):
        key = _UNDERSTOOD.get(name, name.partition("=")[0])
        step = next((step for step in QUESTION_STEPS if step == steps.get(key)), None)
        if step is not None:
            return Place(step=step, kind="question", key=key)
        if name == "applicant_missing":
            return Place(step="people")
        if name == "partner_not_listed" and case.applicant is not None:
            return Place(step="people", kind="person", key=case.applicant.id, part="civil_status")
    return None


def _of_person(kit: Kit, case: Case, person: Person, finding: Finding) -> Place | None:
    names = tuple(_names(kit, finding))
    # Such a finding only stands in for another: nobody can tell until what is empty is answered.
    unknown = "never" in names
    told = [place for name in names if (place := _of_fact(case, person, name, unknown=unknown)) is not None]
    if ("family" in names and "applying" in names) or "relative" in names:
        told.append(_field(person, "accompanying"))
    # An event that is there before a history where it may be missing.
    told.sort(key=lambda place: not place.key)
    empty = (place for place in told if unknown and place.kind == "person" and getattr(person, place.part) in _EMPTY)
    return next(empty, told[0] if told else None)


def _of_fact(case: Case, person: Person, name: str, *, unknown: bool) -> Place | None:
    if name in _FIELDS or name.startswith("inadmissible_"):
        return _field(person, _FIELDS.get(name, "inadmissible"))
    if name not in _EVENTS:
        return None
    mine = [event for event in case.events if event.person == person.id and isinstance(event, _EVENTS[name])]
    if kind := _APPLICATIONS.get(name):
        mine = [event for event in mine if isinstance(event, OtherApplication) and event.kind in (kind, "")]
    if not mine:
        return Place(step="life", kind="event", person=person.id)
    # The latest is the one the rules count from; where nobody can tell, the one with most left open.
    return _event(max(mine, key=lambda event: (_open(event) if unknown else 0, max(_days(event), default=date.min))))


def _open(event: Event) -> int:
    """Return how many fields that are asked about an event were not answered."""
    spec = event_spec(event)
    asked = spec.fields if spec is not None else ()
    return sum(field.applies(event) and getattr(event, field.name) in _EMPTY for field in asked)


def _in_life(case: Case, person: Person, finding: Finding) -> Place:
    """Return the period a problem of a history is about, else the person's history, where a gap can be filled."""
    days = set(finding.dates.values())
    periods = (event for event in case.events if isinstance(event, Period) and event.person == person.id)
    if "-gap-" not in finding.id and days:
        found = next((event for event in periods if days & set(_days(event))), None)
        if found is not None:
            return _event(found)
    return Place(step="life", kind="event", person=person.id)


def _of_day(case: Case, person: Person, day: date) -> Place | None:
    for record in (person, *(event for event in case.events if event.person == person.id)):
        part = next((one.name for one in fields(record) if getattr(record, one.name) == day), "")
        if part:
            return _field(person, part) if isinstance(record, Person) else _event(record, part)
    return None


def _days(event: Event) -> Iterable[date]:
    values = (getattr(event, one.name) for one in fields(event))
    return [value for value in values if isinstance(value, date)]


def _field(person: Person, part: str) -> Place:
    return Place(step="people", kind="person", key=person.id, part=part)


def _event(event: Event, part: str = "") -> Place:
    return Place(step="life", kind="event", key=event.id, part=part, person=event.person)
