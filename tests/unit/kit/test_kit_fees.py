"""Who pays what, by the day the application arrives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hcprep.kit import fees, load_kit
from hcprep.model.case import Case
from hcprep.model.people import Person

APPLICANT = Person(id="a", role="applicant", birth_date=date(1985, 5, 5), in_canada=True)
PARTNER = Person(id="p", role="partner", birth_date=date(1986, 5, 5), in_canada=True, accompanying=True)
CHILD = Person(id="k", role="child", birth_date=date(2012, 11, 22), in_canada=True, accompanying=True)
CANADIAN = Person(id="c", role="child", birth_date=date(2020, 1, 1), status="citizen", accompanying=True)
ABROAD = Person(id="x", role="child", birth_date=date(2015, 1, 1), accompanying=False)
DAY = date(2026, 11, 22)


def lines(*people: Person, on: date = DAY) -> list[tuple[str, str, int]]:
    return [(line.person, line.id, line.amount) for line in fees(load_kit(), Case(id="t", edition="2026-11", people=people), on)]


def test_a_family_of_five() -> None:
    assert lines(APPLICANT, PARTNER, CHILD, CANADIAN, ABROAD) == [
        ("a", "fee_principal", 660),
        ("a", "fee_rprf", 600),
        ("a", "fee_biometrics", 85),
        ("p", "fee_partner", 660),
        ("p", "fee_rprf", 600),
        ("p", "fee_biometrics", 85),
        ("k", "fee_child", 180),
    ]


@pytest.mark.parametrize(("on", "amount"), [(date(2026, 4, 29), 635), (date(2026, 4, 30), 660)])
def test_the_day_the_fee_changes(on: date, amount: int) -> None:
    assert lines(APPLICANT, on=on)[0] == ("a", "fee_principal", amount)


def test_biometrics_by_age() -> None:
    assert ("k", "fee_biometrics", 85) in lines(APPLICANT, CHILD)
    younger = replace(CHILD, birth_date=date(2012, 11, 23))
    assert not [line for line in lines(APPLICANT, younger) if line[:2] == ("k", "fee_biometrics")]
    for born, asked in ((date(1946, 11, 23), True), (date(1946, 11, 22), False)):
        assert bool([one for one in lines(replace(APPLICANT, birth_date=born)) if one[1] == "fee_biometrics"]) is asked


def test_a_family_never_pays_more_than_the_cap_for_biometrics() -> None:
    family = [APPLICANT, PARTNER, CHILD, replace(CHILD, id="k2")]
    assert sum(amount for _, fee, amount in lines(*family) if fee == "fee_biometrics") == 170


def test_a_minor_alone_pays_the_applicant_fee_and_a_child_pays_no_rprf() -> None:
    alone = replace(APPLICANT, birth_date=date(2012, 1, 1))
    assert lines(alone)[0] == ("a", "fee_principal", 660)
    assert not [line for line in lines(APPLICANT, CHILD) if line[:2] == ("k", "fee_rprf")]


def test_a_citizen_or_resident_pays_nothing() -> None:
    assert lines(replace(APPLICANT, status="citizen")) == []
    assert lines(replace(APPLICANT, status="permanent_resident")) == []


def test_amounts_say_how_sure_they_are_and_when_they_are_due() -> None:
    found = fees(load_kit(), Case(id="t", edition="2026-11", people=(APPLICANT,)), DAY)
    assert [(line.due, line.confidence) for line in found] == [
        ("with_application", "computed"),
        ("later", "secondary"),
        ("later", "confirmed"),
    ]
    assert found[0].effective == date(2026, 4, 30)
    for line in found:
        assert load_kit().text("fr", f"fee.{line.id}")
