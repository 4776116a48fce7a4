"""Which fields each kind of record has, in small groups, and when each applies. Words lie in `hcprep.ui`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, TypeVar, get_args, get_type_hints

from hcprep.model.events import Claim, Entry, Event, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.people import INADMISSIBILITIES, Person

Kind = Literal["text", "names", "date", "past_date", "choice", "yes_no", "many"]
Record = Person | Event
R = TypeVar("R", bound=Record)


def _always(_record: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a record: its name in the model, how it is asked, its choices, and when it applies."""

    name: str
    kind: Kind
    choices: tuple[str, ...] = ()
    applies: Callable[[Any], bool] = _always
    ages: range | None = None
    """Asked only of people of these ages in whole years; an age that is not known keeps nothing back."""

    def asked(self, record: Record, on: date) -> bool:
        """Whether the field is asked about a record on a day."""
        age = record.age_on(on) if isinstance(record, Person) else None
        return self.applies(record) and (self.ages is None or age is None or age in self.ages)


@dataclass(frozen=True, slots=True)
class GroupSpec:
    """Fields that belong together under one heading."""

    id: str
    fields: tuple[FieldSpec, ...]


def choices_of(record: type[Any], name: str) -> tuple[str, ...]:
    """Return the values a choice field of the model may hold, without the empty one."""
    return tuple(value for value in get_args(get_type_hints(record)[name]) if value)


def set_field(record: R, name: str, value: object) -> R:
    """Return the record with one field set; None means the field's own empty value."""
    if value is None and name == "status":
        value = "unknown"
    elif value is None and isinstance(getattr(record, name), str):
        value = ""
    changes: dict[str, Any] = {name: value}
    return replace(record, **changes)


def _other(person: Person) -> bool:
    return person.role != "applicant"


def _adult_role(person: Person) -> bool:
    return person.role in ("applicant", "partner")


def _not_canadian(person: Person) -> bool:
    return not person.is_canadian


_MINOR = range(18)
_MARRYING = range(16, 200)


def _may_be_married(person: Person) -> bool:
    """Tell whether marital status matters: a child old enough to have a partner is not counted as dependent."""
    return _adult_role(person) or (person.role == "child" and person.birth_date is not None)


def _perhaps_a_child(person: Person) -> bool:
    """Tell whether questions about a child can be meant: of other roles only once the age is known to be a child's."""
    return person.role == "child" or (person.role != "partner" and person.birth_date is not None)


def _child_applying(person: Person) -> bool:
    return person.role == "child" or (person.role == "applicant" and person.birth_date is not None)


def _temporary(person: Person) -> bool:
    return person.status in ("claimant", "worker", "student", "visitor", "trp")


_RELATIONS = {
    "partner": ("spouse", "common_law"),
    "child": ("biological", "adopted", "step", "cared_for", "other"),
    "relative": ("parent", "sibling", "grandparent", "other"),
}


def relations(role: str) -> tuple[str, ...]:
    """Return the relationships to the applicant that fit a role."""
    return _RELATIONS.get(role, ())


def _relation(role: str) -> FieldSpec:
    return FieldSpec("relationship", "choice", relations(role), lambda person: person.role == role)


PERSON_GROUPS = (
    GroupSpec(
        "names",
        (
            FieldSpec("given_names", "text"),
            FieldSpec("family_name", "text"),
            FieldSpec("other_names", "names"),
            FieldSpec("name_changed", "yes_no"),
        ),
    ),
    GroupSpec("relation", (_relation("partner"), _relation("child"), _relation("relative"))),
    GroupSpec(
        "birth",
        (
            FieldSpec("birth_date", "past_date"),
            FieldSpec("death_date", "past_date", applies=_other),
            FieldSpec("citizenships", "names"),
            FieldSpec("stateless", "yes_no", applies=lambda person: not person.citizenships),
        ),
    ),
    GroupSpec(
        "canada",
        (
            FieldSpec("in_canada", "yes_no"),
            FieldSpec("status", "choice", tuple(value for value in choices_of(Person, "status") if value != "unknown")),
            FieldSpec("status_expires", "date", applies=_temporary),
            FieldSpec("accompanying", "yes_no", applies=lambda person: _other(person) and _not_canadian(person)),
            FieldSpec("different_grounds", "yes_no", applies=lambda person: _other(person) and person.accompanying is True),
        ),
    ),
    GroupSpec(
        "family",
        (
            FieldSpec("civil_status", "choice", choices_of(Person, "civil_status"), _may_be_married, ages=_MARRYING),
            FieldSpec("previous_unions", "yes_no", applies=_adult_role),
            FieldSpec(
                "living_together_since",
                "past_date",
                applies=lambda person: person.role == "partner" and person.relationship in ("", "common_law"),
            ),
        ),
    ),
    GroupSpec(
        "child",
        (
            FieldSpec("affected", "yes_no", applies=_perhaps_a_child, ages=_MINOR),
            FieldSpec("other_parent", "choice", choices_of(Person, "other_parent"), _child_applying, ages=_MINOR),
            FieldSpec("custody_shared", "yes_no", applies=_child_applying, ages=_MINOR),
            FieldSpec("dependent_by_condition", "yes_no", applies=lambda person: person.role == "child"),
        ),
    ),
    GroupSpec(
        "passport",
        (
            FieldSpec("passport", "choice", choices_of(Person, "passport"), _not_canadian),
            FieldSpec("passport_expires", "date", applies=lambda person: person.passport in ("valid", "expired")),
        ),
    ),
    GroupSpec(
        "trouble",
        (
            FieldSpec("charged_or_convicted", "yes_no", applies=_not_canadian),
            FieldSpec("inadmissible", "many", INADMISSIBILITIES, _not_canadian),
            FieldSpec("designated_irregular_arrival", "yes_no", applies=_adult_role),
            FieldSpec("designated_since", "past_date", applies=lambda person: person.designated_irregular_arrival is True),
        ),
    ),
    GroupSpec(
        "contact",
        (
            FieldSpec("email", "text", applies=_adult_role),
            FieldSpec("phone", "text", applies=_adult_role),
        ),
    ),
)


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


def _choice(record: type[Any], name: str, applies: Callable[[Any], bool] = _always) -> FieldSpec:
    return FieldSpec(name, "choice", choices_of(record, name), applies)


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
            _choice(Prra, "outcome"),
            FieldSpec("decided", "past_date", applies=lambda event: event.outcome not in ("", "pending")),
            FieldSpec("notified", "past_date", applies=lambda event: event.outcome == "refused"),
        ),
    ),
    EventSpec(
        "application",
        lambda key, person: OtherApplication(id=key, person=person),
        _of(OtherApplication),
        (
            _choice(OtherApplication, "kind"),
            FieldSpec("made", "past_date"),
            _choice(OtherApplication, "outcome"),
            FieldSpec("decided", "past_date", applies=lambda event: event.outcome not in ("", "pending")),
            FieldSpec("notified", "past_date", applies=lambda event: event.outcome == "refused"),
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


def is_blank(record: Record) -> bool:
    """Whether nothing was told about a record yet."""
    kept = {"id", "person", "kind"} if isinstance(record, Period) else {"id", "person", "role"}
    empty = (None, "", (), "unknown")
    if isinstance(record, OtherApplication | RemovalOrder):
        kept = {"id", "person"}
    return all(getattr(record, name) in empty for name in record.__dataclass_fields__ if name not in kept)
