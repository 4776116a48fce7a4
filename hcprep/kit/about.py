"""One person of a case with everything the facts about them are computed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hcprep.kit.dates import ClaimClock, add_months, claim_clock
from hcprep.kit.limits import Limits
from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.people import Person, YesNo

_CANADA = frozenset({"canada", "ca", "can"})


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """One person, the case around them, the day, and what was read from the events once."""

    case: Case
    person: Person
    on: date
    limits: Limits
    clock: ClaimClock
    claims: tuple[Claim, ...]
    prras: tuple[Prra, ...]
    orders: tuple[RemovalOrder, ...]
    others: tuple[OtherApplication, ...]
    entries: tuple[Entry, ...]
    periods: tuple[Period, ...]

    @classmethod
    def of(cls, case: Case, person: Person, on: date, limits: Limits) -> About:
        """Gather what concerns one person."""
        claims = case.events_of(Claim, person.id)
        return cls(
            case=case,
            person=person,
            on=on,
            limits=limits,
            clock=claim_clock(claims, limits.bar_months),
            claims=claims,
            prras=case.events_of(Prra, person.id),
            orders=case.events_of(RemovalOrder, person.id),
            others=case.events_of(OtherApplication, person.id),
            entries=case.events_of(Entry, person.id),
            periods=case.events_of(Period, person.id),
        )

    @property
    def age(self) -> int | None:
        """Age in whole years on the day, None if unknown."""
        return self.person.age_on(self.on)

    @property
    def needs_nothing(self) -> bool:
        """A citizen or permanent resident, who can get nothing from this application."""
        return self.person.status in ("citizen", "permanent_resident")

    @property
    def applying(self) -> YesNo:
        """Becomes a permanent resident by this application: the applicant, and accompanying family."""
        if self.person.role == "applicant":
            return True
        if self.needs_nothing or self.person.death_date is not None:
            return False
        if self.person.role == "relative":
            return self.person.accompanying is True
        return self.person.accompanying

    def older(self, age: int) -> YesNo:
        """Whether the person has reached an age."""
        return None if self.age is None else self.age >= age

    @property
    def leave_by(self) -> date | None:
        """The earliest day a removal order says to leave by, if any."""
        return min((order.leave_by for order in self.orders if order.leave_by is not None), default=None)

    @property
    def prra_bar_end(self) -> date | None:
        """The day IRPA 112(2)(b.1) and (c) no longer stand in the way of a risk assessment."""
        starts = [prra.decided for prra in self.prras if prra.outcome in ("refused", "withdrawn", "abandoned") and prra.decided]
        starts += [day for day in (self.clock.permit_start,) if day is not None]
        return add_months(max(starts), self.limits.prra_bar_months) if starts else None

    @property
    def designated_undecided(self) -> bool:
        """Whether a claim or a risk assessment is still open, so that the five years have not begun (IRPA 25(1.01)(a), (b))."""
        claims = any("pending" in (claim.rpd, claim.rad) for claim in self.claims)
        return claims or any(prra.outcome == "pending" for prra in self.prras)

    @property
    def designated_end(self) -> date | None:
        """The day the bar for designated foreign nationals is over (IRPA 25(1.01)).

        Five years from the last of: the designation, the final decision on the claim, the one on the risk assessment. None
        while one of them is open or the designation has no date.
        """
        if self.person.designated_since is None or self.designated_undecided:
            return None
        decided = [day for claim in self.claims for day in (claim.rpd_date, claim.rad_date, claim.court_date)]
        decided += [prra.decided for prra in self.prras]
        last = max([self.person.designated_since, *(day for day in decided if day is not None)])
        return add_months(last, 12 * self.limits.designated_years)

    @property
    def first_entry(self) -> date | None:
        """The earliest dated entry into Canada."""
        return min((entry.day for entry in self.entries if entry.day is not None), default=None)


def in_canada(period: Period) -> bool:
    """Whether a period is told to be in Canada."""
    return period.country.strip().casefold() in _CANADA
