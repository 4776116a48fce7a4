"""The days the Federal Court gives after a refusal (IRPA 72(2)(b); Federal Courts rules, rule 10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from hcprep.kit.about import About
from hcprep.kit.dates import add_days
from hcprep.model.events import Claim, OtherApplication, Prra

Decision = Claim | Prra | OtherApplication
CourtKind = Literal["court", "court-abroad", "court-early", "court-papers"]
_DAYS_LATE = 60
"""How long a court date that has passed is still told, because a judge can give more time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtDay:
    """A last day: `told` is the day it was counted from, `event` the id of what was decided."""

    kind: CourtKind
    day: date
    told: date
    event: str


def court_days(about: About) -> Iterator[CourtDay]:
    """Yield the last days to ask the court, and to give it the papers, that are not long past.

    They run from the day a refusal was received; where nobody said that, from the decision (`court-early`), which is too
    early at worst.
    """
    late = about.on - timedelta(days=_DAYS_LATE)
    decisions: tuple[Decision, ...] = (*about.claims, *about.prras, *about.others)
    yield from (one for event in decisions for one in _days(about, event) if one.day >= late)


def court_day(about: About) -> date | None:
    """Return the first last day to ask the court that has not passed, if any."""
    days = (one.day for one in court_days(about) if one.kind != "court-papers" and one.day >= about.on)
    return min(days, default=None)


def _days(about: About, event: Decision) -> Iterator[CourtDay]:
    limits = about.limits
    if isinstance(event, Claim) and event.court == "pending" and event.court_filed is not None:
        due = add_days(event.court_filed, limits.jr_perfect_days)
        yield CourtDay(kind="court-papers", day=due, told=event.court_filed, event=event.id)
    refused, decided = _refusal(event)
    told = event.notified or decided
    if not refused or told is None:
        return
    abroad = about.person.in_canada is False
    last = add_days(told, limits.jr_days_outside if abroad else limits.jr_days_inside)
    kind: CourtKind = "court-early" if event.notified is None else "court-abroad" if abroad else "court"
    yield CourtDay(kind=kind, day=last, told=told, event=event.id)


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
    # There is no appeal of an abandoned claim, and so nobody is asked about one.
    no_appeal = event.rad == "none" or (event.rpd == "abandoned" and not event.rad)
    return event.rpd in ("rejected", "abandoned") and no_appeal, event.rpd_date
