"""What happened to the people: entries, claims, decisions, removal orders, and periods of life."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from hcprep.model.people import YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry into Canada."""

    id: str
    person: str
    day: date | None = None
    place: str = ""
    manner: Literal["", "airport", "land_port", "between_ports", "sea"] = ""
    status_given: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One refugee claim and every decision on it (IRPA 25(1.2)(b), (b.1), (c); domain section 3.2)."""

    id: str
    person: str
    made: date | None = None
    ineligible: YesNo = None
    """Found ineligible to be referred to the Refugee Protection Division (IRPA 101)."""
    rpd: Literal["", "pending", "accepted", "rejected", "abandoned", "withdrawn"] = ""
    rpd_date: date | None = None
    evidence_heard: YesNo = None
    """Withdrawn after substantive evidence was heard."""
    rad: Literal["", "none", "pending", "dismissed", "allowed", "abandoned", "withdrawn"] = ""
    rad_date: date | None = None
    court: Literal["", "none", "pending", "leave_refused", "dismissed", "allowed", "discontinued"] = ""
    court_date: date | None = None
    court_filed: date | None = None
    """The day the Federal Court was asked, while its answer is awaited."""
    notified: date | None = None
    """The day the person was told of the last decision; the court's days run from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prra:
    """One application for a pre-removal risk assessment."""

    id: str
    person: str
    made: date | None = None
    outcome: Literal["", "pending", "accepted", "refused", "withdrawn", "abandoned"] = ""
    decided: date | None = None
    notified: date | None = None
    """The day the person was told of a refusal; the court's days run from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherApplication:
    """An earlier or pending application to the department: H&C, sponsorship, permit, and so on."""

    id: str
    person: str
    kind: Literal["", "hc", "spousal", "family_class", "trp", "protected_person", "economic", "public_policy", "other"] = ""
    made: date | None = None
    outcome: Literal["", "pending", "approved", "refused", "withdrawn", "returned"] = ""
    decided: date | None = None
    notified: date | None = None
    """The day the person was told of a refusal; the court's days run from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalOrder:
    """A removal order and the day a person must leave, if one was given."""

    id: str
    person: str
    kind: Literal["", "departure", "exclusion", "deportation", "unknown"] = ""
    made: date | None = None
    in_force: YesNo = None
    in_force_since: date | None = None
    """The day it took force; the 30 days of a departure order run from it (IRPR 224(2))."""
    leave_by: date | None = None
    left_canada: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of life: an address, a job, a school, or a trip; open ends are None ("until now")."""

    id: str
    person: str
    kind: Literal["address", "job", "school", "travel", "other"]
    start: date | None = None
    end: date | None = None
    what: str = ""
    """Street address, employer and title, school and programme, or purpose of the trip."""
    place: str = ""
    country: str = ""


Event = Entry | Claim | Prra | OtherApplication | RemovalOrder | Period
