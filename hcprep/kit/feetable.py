"""Who pays what and who does not, each with its reason, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hcprep.kit.about import About
from hcprep.kit.fees import FeeLine, fees
from hcprep.kit.kit import Kit
from hcprep.kit.limits import limits_of
from hcprep.kit.people import PERSON, can_be_included, child_of_resident
from hcprep.model.case import Case
from hcprep.model.findings import Confidence

WHYS = (
    "citizen-or-resident",
    "stays-out",
    "place-unknown",
    "own-application",
    "deceased",
    "rprf-child",
    "rprf-protected",
    "rprf-child-of-resident",
    "biometrics-age",
    "biometrics-age-unknown",
    "biometrics-cap",
)
"""Reasons why nothing is paid; words are texts `fees.free.<why>`."""

_SURE: tuple[Confidence, ...] = ("confirmed", "computed", "secondary", "unconfirmed")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotPaid:
    """A fee somebody does not pay, or nothing at all if `fee` is empty, and why."""

    fee: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeesOf:
    """The fees of one person."""

    person: str
    paid: tuple[FeeLine, ...]
    not_paid: tuple[NotPaid, ...]

    @property
    def amount(self) -> int:
        """What this person pays in all, in whole Canadian dollars."""
        return sum(line.amount for line in self.paid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A sum in whole Canadian dollars, as sure as the least sure of its parts."""

    amount: int
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeTable:
    """Everybody in the case, in their order, with the sums to pay with the application and later."""

    people: tuple[FeesOf, ...]
    now: Total
    later: Total
    complete: bool
    """False while it is not known of somebody whether, or what, they pay; the sums may then grow."""

    @property
    def all(self) -> Total:
        """Both sums together."""
        lines = [line for one in self.people for line in one.paid]
        return _total(lines)


def fee_table(kit: Kit, case: Case, on: date) -> FeeTable:
    """Return what everybody in a case pays and does not pay, as of the day the application is received."""
    limits = limits_of(kit, on)
    lines = fees(kit, case, on)
    people = []
    for person in case.people:
        about = About.of(case, person, on, limits)
        own = tuple(line for line in lines if line.person == person.id)
        people.append(FeesOf(person=person.id, paid=own, not_paid=_not_paid(about, {line.id for line in own})))
    unknown = {"place-unknown", "biometrics-age-unknown"}
    return FeeTable(
        people=tuple(people),
        now=_total(line for line in lines if line.due == "with_application"),
        later=_total(line for line in lines if line.due == "later"),
        complete=bool(people) and not any(free.why in unknown for one in people for free in one.not_paid),
    )


def _not_paid(about: About, paid: set[str]) -> tuple[NotPaid, ...]:
    if not paid:
        return (NotPaid(fee="", why=_why_nothing(about)),)
    found = []
    if "fee_rprf" not in paid:
        found.append(NotPaid(fee="fee_rprf", why=_why_no_rprf(about)))
    if "fee_biometrics" not in paid:
        asked = PERSON["biometrics_age"](about)
        why = "biometrics-age-unknown" if asked is None else "biometrics-cap" if asked else "biometrics-age"
        found.append(NotPaid(fee="fee_biometrics", why=why))
    return tuple(found)


def _why_nothing(about: About) -> str:
    if about.person.death_date is not None:
        return "deceased"
    if about.needs_nothing:
        return "citizen-or-resident"
    if about.applying is False:
        return "stays-out"
    return "own-application" if about.applying and can_be_included(about) is False else "place-unknown"


def _why_no_rprf(about: About) -> str:
    if about.person.status == "protected_person":
        return "rprf-protected"
    return "rprf-child-of-resident" if child_of_resident(about) else "rprf-child"


def _total(lines: Iterable[FeeLine]) -> Total:
    summed = tuple(lines)
    worst = max((_SURE.index(line.confidence) for line in summed), default=0)
    return Total(amount=sum(line.amount for line in summed), confidence=_SURE[worst])
