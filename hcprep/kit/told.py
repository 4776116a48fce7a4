"""Dates as they were told: which of them lie in the future, and which stand in an order that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from hcprep.kit.about import About
from hcprep.model.events import Claim


def told_later(about: About) -> date | None:
    """Return the earliest day of something past that lies in the future, which can only be a slip; None if there is none."""
    return min((day for day in past_days(about) if day > about.on), default=None)


def in_order(claim: Claim) -> bool:
    """Whether the dates of a claim follow one another: made, refugee board, appeal, court."""
    # A claim sent back is decided again, so an older appeal or court date may come first.
    again = "allowed" in (claim.rad, claim.court)
    days = (claim.made, claim.rpd_date) if again else (claim.made, claim.rpd_date, claim.rad_date, claim.court_date)
    known = [day for day in days if day is not None]
    return all(first <= second for first, second in pairwise(known))


def past_days(about: About) -> Iterator[date]:
    """Every day told about a person that can only lie in the past."""
    person = about.person
    told = [person.birth_date, person.death_date, person.living_together_since, person.designated_since]
    told += [entry.day for entry in about.entries]
    for claim in about.claims:
        told += [claim.made, claim.rpd_date, claim.rad_date, claim.court_date, claim.court_filed, claim.notified]
    told += [day for prra in about.prras for day in (prra.made, prra.decided, prra.notified)]
    told += [day for other in about.others for day in (other.made, other.decided, other.notified)]
    for order in about.orders:
        told += [order.made, order.in_force_since, order.left_canada]
    yield from (day for day in told if day is not None)
