"""Facts about what was decided about a person: claims, risk assessments, other requests, removal orders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from hcprep.kit.about import About
from hcprep.kit.court import court_day
from hcprep.kit.dates import add_days, add_months
from hcprep.kit.logic import some
from hcprep.kit.told import in_order, told_later
from hcprep.model.people import YesNo


def _bar_running(about: About) -> YesNo:
    end = about.clock.end
    if end is not None and about.on < end:
        return True
    return None if about.clock.unknown or _claimant_without_claim(about) else False


def _before(end: date | None, about: About) -> bool:
    return end is not None and about.on < end


def _permit_bar(about: About) -> YesNo:
    start = about.clock.permit_start
    return start is not None and _before(add_months(start, about.limits.bar_months), about)


def _claimant_without_claim(about: About) -> bool:
    return about.person.status == "claimant" and not about.claims


def _claim_pending(about: About) -> YesNo:
    if about.clock.pending_rpd or about.clock.pending_rad:
        return True
    return None if about.clock.unknown or _claimant_without_claim(about) else False


def _prra_pending(about: About) -> YesNo:
    return some(None if not prra.outcome else prra.outcome == "pending" for prra in about.prras)


def _late_claim(about: About) -> YesNo:
    """Claimed later than a year after the first entry that the 2026 rule counts, and nobody has decided on it yet."""
    days = [entry.day for entry in about.entries if entry.day and entry.day > about.limits.claim_rule_entries_after]
    made = [claim.made for claim in about.claims if claim.made and claim.ineligible is None and claim.rpd in ("", "pending")]
    if not days or not made:
        return False
    return max(made) > add_months(min(days), about.limits.claim_after_entry_months)


def _late_land_claim(about: About) -> YesNo:
    """Claimed too many days after a crossing between posts at the land border, and nobody has decided on it yet.

    None where it is not said how the person came in.
    """
    return some(
        _too_late_by_land(about, claim.made)
        for claim in about.claims
        if claim.made and claim.ineligible is None and claim.rpd in ("", "pending")
    )


def _too_late_by_land(about: About, made: date) -> YesNo:
    """Judge a claim by the last entry before it."""
    before = [entry for entry in about.entries if entry.day and entry.day <= made]
    if not before:
        return False
    last = max(before, key=lambda entry: entry.day or date.min)
    if last.day is None or made <= add_days(last.day, about.limits.claim_land_border_days):
        return False
    return last.manner == "between_ports" if last.manner else None


def _claim_undecided(about: About) -> YesNo:
    """Tell whether a claim is made and not decided, wherever it lies; one that was found ineligible is decided."""
    open_ones = any(not claim.ineligible and claim.rpd in ("", "pending") for claim in about.claims)
    return open_ones or _claimant_without_claim(about)


def _pending(kind: str) -> Callable[[About], YesNo]:
    def test(about: About) -> YesNo:
        return some(None if not one.outcome else one.outcome == "pending" for one in about.others if one.kind == kind)

    return test


def _refused(kind: str) -> Callable[[About], YesNo]:
    return lambda about: any(one.kind == kind and one.outcome == "refused" for one in about.others)


def _designated_bar_running(about: About) -> YesNo:
    if about.designated_undecided:
        return True
    return None if about.designated_end is None else _before(about.designated_end, about)


def departure_day(about: About) -> date | None:
    """Return the last day to obey a departure order before it turns into a deportation order, None while none is known."""
    days = [
        add_days(order.in_force_since, about.limits.departure_days)
        for order in about.orders
        if order.kind == "departure" and order.in_force_since and order.left_canada is None and order.in_force is not False
    ]
    return min(days, default=None)


STANDING: Mapping[str, Callable[[About], YesNo]] = {
    "claim_any": lambda about: bool(about.claims) or about.person.status == "claimant",
    "claim_pending": _claim_pending,
    "claim_refused": lambda about: about.clock.refused,
    "claim_withdrawn": lambda about: any(claim.rpd == "withdrawn" for claim in about.claims),
    "claim_withdrawn_unheard": lambda about: any(
        claim.rpd == "withdrawn" and claim.evidence_heard is False for claim in about.claims
    ),
    "claim_accepted": lambda about: about.clock.accepted or any(prra.outcome == "accepted" for prra in about.prras),
    "claim_sent_back": lambda about: about.clock.sent_back,
    "claim_in_court": lambda about: about.clock.pending_court,
    "claim_ineligible": lambda about: about.clock.ineligible,
    "claim_undecided": _claim_undecided,
    "late_claim": _late_claim,
    "late_land_claim": _late_land_claim,
    "court_open": lambda about: court_day(about) is not None,
    "date_in_future": lambda about: told_later(about) is not None,
    "decisions_out_of_order": lambda about: not all(in_order(claim) for claim in about.claims),
    "bar_running": _bar_running,
    "bar_last_day": lambda about: about.clock.end == about.on,
    "permit_bar_running": _permit_bar,
    "prra_any": lambda about: bool(about.prras),
    "prra_pending": _prra_pending,
    "prra_refused": lambda about: any(prra.outcome == "refused" for prra in about.prras),
    "prra_bar_running": lambda about: _before(about.prra_bar_end, about),
    "hc_pending": _pending("hc"),
    "hc_refused": _refused("hc"),
    "spousal_pending": _pending("spousal"),
    "family_class_pending": _pending("family_class"),
    "removal_order": lambda about: bool(about.orders),
    "removal_in_force": lambda about: some(order.in_force for order in about.orders),
    "departure_order": lambda about: any(order.kind == "departure" and order.left_canada is None for order in about.orders),
    "departure_day_known": lambda about: departure_day(about) is not None,
    "leave_by_known": lambda about: about.leave_by is not None,
    "removed_before": lambda about: any(order.left_canada is not None for order in about.orders),
    "designated": lambda about: bool(about.person.designated_irregular_arrival),
    "designated_undecided": lambda about: about.designated_undecided,
    "designated_bar_running": _designated_bar_running,
}
