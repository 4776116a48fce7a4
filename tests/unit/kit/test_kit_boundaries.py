"""The day before, the day itself and the day after of everything that turns on a day, leap days and time zones among them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from hcprep.clock import FixedClock, today
from hcprep.kit import load_kit, review
from hcprep.kit.feetable import fee_table
from hcprep.model.case import Case
from hcprep.model.events import Claim, OtherApplication, RemovalOrder
from hcprep.model.people import Person

ONE = timedelta(days=1)
APPLICANT: dict[str, Any] = {"id": "a", "role": "applicant", "birth_date": date(1985, 5, 5), "in_canada": True}
CHILD: dict[str, Any] = {"id": "k", "role": "child", "accompanying": True, "in_canada": True}
PARTNER: dict[str, Any] = {"id": "p", "role": "partner", "relationship": "common_law", "accompanying": True}


def case(*people: dict[str, Any], events: tuple[Any, ...] = ()) -> Case:
    return Case(
        id="t", edition="2026-11", people=tuple(Person(**one) for one in (APPLICANT, *people) if one.get("id")), events=events
    )


def told(made: Case, finding: str, day: date) -> tuple[bool, bool, bool]:
    """Tell whether a finding is made the day before, the day itself and the day after."""
    before, on, after = (
        finding in {one.id for one in review(load_kit(), made, day + ONE * shift).findings} for shift in (-1, 0, 1)
    )
    return before, on, after


REFUSED = Claim(id="c", person="a", rpd="rejected", rpd_date=date(2024, 2, 29), rad="none", court="none")
ORDER = RemovalOrder(id="o", person="a", kind="departure", in_force=True, in_force_since=date(2024, 1, 30))
HC = OtherApplication(id="h", person="a", kind="hc", outcome="refused", decided=date(2024, 2, 10), notified=date(2024, 2, 14))


@pytest.mark.parametrize(
    ("made", "finding", "day", "expected"),
    [
        pytest.param(case(events=(REFUSED,)), "bar-12-months", date(2025, 2, 28), (True, False, False), id="bar of a leap day"),
        pytest.param(
            case(events=(REFUSED,)), "bar-12-months-last-day", date(2025, 2, 28), (False, True, False), id="its last day"
        ),
        pytest.param(
            case(events=(REFUSED,)), "permit-bar", date(2025, 2, 28), (True, False, False), id="permit after a leap day"
        ),
        pytest.param(case(events=(REFUSED,)), "prra-bar", date(2025, 2, 28), (True, False, False), id="PRRA after a leap day"),
        pytest.param(
            case(events=(HC,)), "court-deadline", date(2024, 2, 29), (True, True, False), id="fifteen days to a leap day"
        ),
        pytest.param(
            case({**CHILD, "birth_date": date(2004, 2, 29)}),
            "child-22-unknown",
            date(2026, 3, 1),
            (False, True, True),
            id="22 on 1 March",
        ),
        pytest.param(
            case({**CHILD, "birth_date": date(2004, 2, 29)}),
            "child-turns-22",
            date(2026, 2, 28),
            (True, True, False),
            id="the last day of 21",
        ),
        pytest.param(
            case({**CHILD, "birth_date": date(2004, 2, 29)}),
            "child-turns-22",
            date(2025, 12, 31),
            (False, True, True),
            id="sixty days before",
        ),
        pytest.param(
            case({**PARTNER, "living_together_since": date(2024, 2, 29)}),
            "common-law-under-12-months",
            date(2025, 2, 28),
            (True, False, False),
            id="a year of living together from a leap day",
        ),
        pytest.param(
            case({"id": "a2", "role": "relative"}), "kit-old", date(2027, 2, 20), (False, False, True), id="a kit of ninety days"
        ),
        pytest.param(case(), "fees-old", date(2028, 4, 30), (False, True, True), id="the next change of fees"),
        pytest.param(case(), "fees-changed", date(2026, 4, 30), (False, True, True), id="fees changed today"),
    ],
)
def test_the_day_before_the_day_itself_and_the_day_after(
    made: Case, finding: str, day: date, expected: tuple[bool, bool, bool]
) -> None:
    assert told(made, finding, day) == expected


@pytest.mark.parametrize(
    ("role", "days", "expected"),
    [("passport_expires", 0, (True, True, False)), ("passport_expires", 180, (False, True, True))],
)
def test_a_passport_runs_out(role: str, days: int, expected: tuple[bool, bool, bool]) -> None:
    made = Case(id="t", edition="2026-11", people=(Person(**{**APPLICANT, role: date(2028, 2, 29)}),))
    assert told(made, "passport-expiring", date(2028, 2, 29) - ONE * days) == expected


def test_a_departure_order_over_the_end_of_a_leap_february() -> None:
    found = {one.id: one for one in review(load_kit(), case(events=(ORDER,)), date(2024, 2, 1)).findings}
    assert found["departure-order-day"].dates == {"departure_day": date(2024, 2, 29)}


@pytest.mark.parametrize(
    ("day", "adult", "child", "rprf", "total"),
    [
        (date(2022, 4, 30), 570, 155, 515, 1085),
        (date(2024, 4, 29), 570, 155, 515, 1085),
        (date(2024, 4, 30), 635, 175, 575, 1210),
        (date(2024, 5, 1), 635, 175, 575, 1210),
        (date(2026, 4, 29), 635, 175, 575, 1210),
        (date(2026, 4, 30), 660, 180, 600, 1260),
        (date(2026, 5, 1), 660, 180, 600, 1260),
        (date(2028, 4, 30), 660, 180, 600, 1260),
    ],
)
def test_fees_by_the_day_they_hold_from(day: date, adult: int, child: int, rprf: int, total: int) -> None:
    kit = load_kit()
    names = ("fee_principal", "fee_partner", "fee_child", "fee_rprf", "fee_biometrics", "fee_biometrics_family")
    assert [kit.number(name, day) for name in names] == [adult, adult, child, rprf, 85, 170]
    made = fee_table(kit, case({**CHILD, "birth_date": date(2019, 1, 1)}), day)
    assert made.now.amount == adult + child
    assert adult + rprf == total
    assert made.all.amount == total + child + 85


def test_numbers_of_the_law_one_by_one() -> None:
    expected = {
        "bar_months": 12,
        "prra_bar_months": 12,
        "permit_bar_months": 12,
        "designated_years": 5,
        "misrepresentation_years": 5,
        "adult_age": 18,
        "child_age": 22,
        "common_law_months": 12,
        "restoration_days": 90,
        "claim_after_entry_months": 12,
        "claim_land_border_days": 14,
        "biometrics_from": 14,
        "biometrics_to": 79,
        "jr_days_inside": 15,
        "jr_days_outside": 60,
        "jr_perfect_days": 30,
        "departure_days": 30,
        "trp_permit_holder_years_health": 3,
        "trp_permit_holder_years": 5,
        "medical_months": 12,
        "portal_file_mb": 4,
        "portal_other_file_mb": 2,
        "photo_width_mm": 50,
        "photo_height_mm": 70,
        "photo_age_months": 6,
        "excessive_demand_year": 28878,
        "excessive_demand_five_years": 144390,
        "processing_months_outside_quebec": 20,
        "processing_months_quebec": 49,
        "inventory": 45000,
        "approved_percent": 56,
        "approved_percent_2019": 65,
        "approved_percent_2021": 30,
        "target_2026": 6900,
        "target_2027": 5000,
        "target_2028": 5000,
        "representation_fine": 200000,
        "legal_aid_hours_ontario": 16,
        "kit_old_days": 90,
        "police_months": 6,
        "history_years": 10,
        "gap_days": 30,
    }
    kit = load_kit()
    assert {name: kit.number(name) for name in expected} == expected
    words = {"claim_rule_entries_after": "2020-06-24", "non_waivable": "34, 35, 35.1, 37", "fee_next_change": "2028-04-30"}
    assert {name: kit.value(name).value for name in words} == words
    assert kit.value("bar_months").effective == date(2019, 6, 21)
    assert kit.value("non_waivable").effective == date(2023, 6, 22)
    assert kit.value("claim_after_entry_months").effective == date(2026, 3, 26)


@pytest.mark.parametrize(
    ("hours", "day"), [(-8, date(2025, 2, 27)), (-3.5, date(2025, 2, 27)), (0, date(2025, 2, 28)), (9, date(2025, 2, 28))]
)
def test_the_day_is_the_one_where_the_person_is(hours: float, day: date) -> None:
    """Three in the morning in Greenwich is still the evening before in Vancouver and St. John's, where the wait is not over."""
    moment = datetime(2025, 2, 28, 3, tzinfo=UTC).astimezone(timezone(timedelta(hours=hours)))
    here = today(FixedClock(moment))
    assert here == day
    stops = {one.id for one in review(load_kit(), case(events=(REFUSED,)), here).findings if one.severity == "stop"}
    assert ("bar-12-months" in stops) is (day < date(2025, 2, 28))


@pytest.mark.parametrize("day", [date(2024, 4, 30), date(2025, 4, 29), date(2026, 4, 30), date(2027, 4, 29)])
def test_the_change_of_fees_names_the_day_it_was(day: date) -> None:
    found = next(one for one in review(load_kit(), case(), day).findings if one.id == "fees-changed")
    since = date(2024 if day < date(2026, 1, 1) else 2026, 4, 30)
    assert found.dates == {"fees_since": since}
    assert f"April 30, {since.year}" in load_kit().text("en", "finding.fees-changed.title", **found.dates)
