"""Which fields each kind of event has, and when each applies. Words lie in `hcprep.ui.event_field_words`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from hcprep.model.events import Claim, Entry, Event, OtherApplication, Period, Prra, RemovalOrder
from hcprep.presenters.fields import FieldSpec, always, choices_of


@dataclass(frozen=True, slots=True)
class EventSpec:
    """One group of the life so far: how a new record is made, and its fields."""

    id: str
    make: Callable[[str, str], Event]
    """Makes an empty record from an id and the id of its person."""
    matches: Callable[[Event], bool]
    fields: tuple[FieldSpec, ...]


def _of(kind: type[Any]) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, kind)


def _period(kind: Literal["address", "job", "school", "travel"]) -> EventSpec:
    return EventSpec(
        kind,
        lambda key, person: Period(id=key, person=person, kind=kind),
        lambda event: isinstance(event, Period) and event.kind == kind,
        (
            FieldSpec("what", "text"),
            FieldSpec("place", "text"),
            FieldSpec("country", "text"),
            FieldSpec("start", "past_date"),
            FieldSpec("end", "past_date"),
        ),
    )


def _choice(record: type[Any], name: str, applies: Callable[[Any], bool] = always) -> FieldSpec:
    return FieldSpec(name, "choice", choices_of(record, name), applies)


def _outcome(record: type[Any]) -> tuple[FieldSpec, ...]:
    return (
        _choice(record, "outcome"),
        FieldSpec("decided", "past_date", applies=lambda event: event.outcome not in ("", "pending")),
        FieldSpec("notified", "past_date", applies=lambda event: event.outcome == "refused"),
    )


def _may_ask_court(claim: Claim) -> bool:
    """Whether the day a refusal was received still matters: the court was not asked yet."""
    refused = claim.ineligible is True or claim.rpd in ("rejected", "abandoned")
    return refused and claim.rad in ("", "none", "dismissed", "abandoned") and claim.court in ("", "none")


EVENTS = (
    EventSpec(
        "entry",
        lambda key, person: Entry(id=key, person=person),
        _of(Entry),
        (
            FieldSpec("day", "past_date"),
            FieldSpec("place", "text"),
            _choice(Entry, "manner"),
            FieldSpec("status_given", "text"),
        ),
    ),
    EventSpec(
        "claim",
        lambda key, person: Claim(id=key, person=person),
        _of(Claim),
        (
            FieldSpec("made", "past_date"),
            FieldSpec("ineligible", "yes_no"),
            _choice(Claim, "rpd", lambda claim: claim.ineligible is not True),
            FieldSpec("rpd_date", "past_date", applies=lambda claim: claim.rpd not in ("", "pending")),
            FieldSpec("evidence_heard", "yes_no", applies=lambda claim: claim.rpd == "withdrawn"),
            _choice(Claim, "rad", lambda claim: claim.rpd in ("accepted", "rejected")),
            FieldSpec("rad_date", "past_date", applies=lambda claim: claim.rad not in ("", "none", "pending")),
            _choice(Claim, "court", lambda claim: claim.rpd not in ("", "pending") or claim.ineligible is True),
            FieldSpec("court_date", "past_date", applies=lambda claim: claim.court not in ("", "none", "pending")),
            FieldSpec("court_filed", "past_date", applies=lambda claim: claim.court == "pending"),
            FieldSpec("notified", "past_date", applies=_may_ask_court),
        ),
    ),
    EventSpec(
        "prra",
        lambda key, person: Prra(id=key, person=person),
        _of(Prra),
        (
            FieldSpec("made", "past_date"),
            *_outcome(Prra),
        ),
    ),
    EventSpec(
        "application",
        lambda key, person: OtherApplication(id=key, person=person),
        _of(OtherApplication),
        (
            _choice(OtherApplication, "kind"),
            FieldSpec("made", "past_date"),
            *_outcome(OtherApplication),
        ),
    ),
    EventSpec(
        "removal",
        lambda key, person: RemovalOrder(id=key, person=person),
        _of(RemovalOrder),
        (
            _choice(RemovalOrder, "kind"),
            FieldSpec("made", "past_date"),
            FieldSpec("in_force", "yes_no"),
            FieldSpec("in_force_since", "past_date", applies=lambda order: order.in_force is True),
            FieldSpec("leave_by", "date"),
            FieldSpec("left_canada", "past_date"),
        ),
    ),
    _period("address"),
    _period("job"),
    _period("school"),
    _period("travel"),
)


def event_spec(event: Event) -> EventSpec | None:
    """Return the group an event belongs to."""
    return next((spec for spec in EVENTS if spec.matches(event)), None)
