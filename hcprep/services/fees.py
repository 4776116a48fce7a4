"""Fees as plain values with words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hcprep.kit import FeeLine, Kit
from hcprep.kit.feetable import FeesOf, FeeTable, NotPaid, Total
from hcprep.kit.keydates import next_fee_change
from hcprep.services.report import Json, source_values


def fees_report(kit: Kit, table: FeeTable, on: date, language: str) -> dict[str, Json]:
    """Return the shape of `fees --json` (docs/cli.md); amounts are whole Canadian dollars, people are ids."""
    return {
        "edition": kit.edition,
        "on": on.isoformat(),
        "currency": "CAD",
        "people": [_person(kit, one, language) for one in table.people],
        "totals": {"with_application": _total(table.now), "later": _total(table.later), "all": _total(table.all)},
        "complete": table.complete,
        "next_change": next_fee_change(on).isoformat(),
    }


def free_words(kit: Kit, one: NotPaid, language: str) -> str:
    """Return why somebody does not pay a fee."""
    return kit.text(language, f"fees.free.{one.why}")


def fee_title(kit: Kit, fee: str, language: str) -> str:
    """Return what a fee is for; nothing for a person who pays nothing at all."""
    return kit.text(language, f"fee.{fee}") if fee else ""


def _person(kit: Kit, one: FeesOf, language: str) -> dict[str, Json]:
    not_paid: Iterable[Json] = (
        {"fee": free.fee, "title": fee_title(kit, free.fee, language), "why": free.why, "words": free_words(kit, free, language)}
        for free in one.not_paid
    )
    return {
        "person": one.person,
        "amount": one.amount,
        "payable": [_line(kit, line, language) for line in one.paid],
        "not_payable": list(not_paid),
    }


def _line(kit: Kit, line: FeeLine, language: str) -> dict[str, Json]:
    return {
        "fee": line.id,
        "title": fee_title(kit, line.id, language),
        "amount": line.amount,
        "due": line.due,
        "effective": line.effective.isoformat() if line.effective else "",
        "source": source_values(kit, line.source, language),
        "confidence": line.confidence,
        "confidence_words": kit.text(language, f"confidence.{line.confidence}"),
    }


def _total(total: Total) -> dict[str, Json]:
    return {"amount": total.amount, "confidence": total.confidence}
