"""Dates the law counts: months, birthdays, and the 12-month bar of IRPA 25(1.2)(c) over all refugee claims of a person."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from hcprep.model.events import Claim
from hcprep.model.people import YesNo

_REFUSED = ("rejected", "abandoned")
_RAD_OVER = ("dismissed", "abandoned", "withdrawn")
_COURT_OVER = ("leave_refused", "dismissed")


def add_months(day: date, months: int) -> date:
    """Return the day with the same number so many calendar months later.

    Where that month has no such day it is the month's last one: 12 months after 29 February 2024 is 28 February 2025.
    Months may be negative. A result after the year 9999 is 9999-12-31.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def birthday(born: date, age: int) -> date:
    """Return the day an age is reached; for 29 February it is 1 March in other years, as in Person.age_on.

    A result after the year 9999 is 9999-12-31.
    """
    year = born.year + age
    if year > date.max.year:
        return date.max
    if (born.month, born.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 3, 1)
    return born.replace(year=year)


def add_days(day: date, days: int) -> date:
    """Return the day so many days later; a result after the year 9999 is 9999-12-31."""
    return date.max if days > (date.max - day).days else day + timedelta(days=days)


def next_day(day: date) -> date:
    """Return the day after."""
    return add_days(day, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimClock:
    """What all refugee claims of one person mean together.

    `start` is the latest date the 12 months of IRPA 25(1.2)(c) run from and `end` the day they are over, both None when
    no claim starts them. `permit_start` is the same for IRPA 24(4), which a withdrawn claim starts in any case.
    `unknown` tells that an answer or date is missing that could start a bar or make one longer.
    """

    start: date | None = None
    end: date | None = None
    permit_start: date | None = None
    pending_rpd: bool = False
    pending_rad: bool = False
    pending_court: bool = False
    sent_back: bool = False
    """An appeal or review was allowed, so the claim may be open again."""
    ineligible: bool = False
    accepted: bool = False
    refused: bool = False
    unknown: bool = False


def claim_clock(claims: Iterable[Claim], months: int = 12) -> ClaimClock:
    """Work out the bar over several claims; `months` is its length in calendar months."""
    read = [_read(claim) for claim in claims]
    starts = [one.start for one in read if one.start is not None]
    permits = [one.permit_start for one in read if one.permit_start is not None]
    start = max(starts, default=None)
    return ClaimClock(
        start=start,
        end=None if start is None else add_months(start, months),
        permit_start=max(permits, default=None),
        pending_rpd=any(one.pending_rpd for one in read),
        pending_rad=any(one.pending_rad for one in read),
        pending_court=any(one.pending_court for one in read),
        sent_back=any(one.sent_back for one in read),
        ineligible=any(one.ineligible for one in read),
        accepted=any(one.accepted for one in read),
        refused=any(one.refused for one in read),
        unknown=any(one.unknown for one in read),
    )


def _read(claim: Claim) -> ClaimClock:
    if claim.ineligible:
        return ClaimClock(ineligible=True, pending_court=claim.court == "pending")
    if claim.rpd in ("", "pending"):
        return ClaimClock(pending_rpd=claim.rpd == "pending", unknown=not claim.rpd)
    if _sent_back(claim):
        return ClaimClock(
            sent_back=claim.rpd != "accepted",
            accepted=claim.rpd == "accepted",
            pending_rad=claim.rad == "pending",
            pending_court=claim.court == "pending",
        )
    if claim.rpd == "accepted":
        # A department appeal can still undo the acceptance, so a pending appeal counts.
        return ClaimClock(accepted=True, pending_rad=claim.rad == "pending", pending_court=claim.court == "pending")
    return _read_refused(claim)


def _sent_back(claim: Claim) -> bool:
    """Whether an appeal or review was allowed and nothing dated later was decided after it."""
    if claim.court == "allowed":
        return not _later(claim.rad_date, claim.court_date) and not _later(claim.rpd_date, claim.court_date)
    return claim.rad == "allowed" and not _later(claim.rpd_date, claim.rad_date)


def _later(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day > other


def _triggers(claim: Claim) -> YesNo:
    return True if claim.rpd in _REFUSED else claim.evidence_heard


def _read_refused(claim: Claim) -> ClaimClock:
    dates: list[tuple[bool, date | None]] = [
        (True, claim.rpd_date),
        (claim.rad in _RAD_OVER, claim.rad_date),
        (claim.court in _COURT_OVER, claim.court_date),
    ]
    counted = [day for counts, day in dates if counts]
    known = [day for day in counted if day is not None]
    latest = max(known, default=None)
    trigger = _triggers(claim)
    # Decisions come one after another, so only the last one must be dated; silence about the court is not "none",
    # unless the appeal is still open and nothing can be in court yet.
    unknown = counted[-1] is None or (not claim.court and claim.rad != "pending")
    return ClaimClock(
        start=latest if trigger else None,
        permit_start=latest,
        pending_rad=claim.rad == "pending",
        pending_court=claim.court == "pending",
        refused=claim.rpd in _REFUSED,
        unknown=trigger is None or (trigger and unknown),
    )
