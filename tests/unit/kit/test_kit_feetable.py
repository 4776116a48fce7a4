"""What is and is not paid, with the reason, for everybody in a case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hcprep.kit import load_kit
from hcprep.kit.feetable import WHYS, FeeTable, fee_table
from hcprep.model.case import Case
from hcprep.model.people import Person

ON = date(2026, 11, 22)
APPLICANT = Person(id="a", role="applicant", birth_date=date(1985, 5, 5), in_canada=True)
PARTNER = Person(id="p", role="partner", birth_date=date(1986, 5, 5), accompanying=True)
CHILD = Person(id="k", role="child", birth_date=date(2015, 11, 22), accompanying=True)


def table(*people: Person, on: date = ON) -> FeeTable:
    return fee_table(load_kit(), Case(id="t", edition="2026-11", people=people), on)


def free(*people: Person) -> set[tuple[str, str, str]]:
    return {(one.person, not_paid.fee, not_paid.why) for one in table(*people).people for not_paid in one.not_paid}


def test_sums_and_how_sure_they_are() -> None:
    made = table(APPLICANT, PARTNER, CHILD)
    assert (made.now.amount, made.later.amount, made.all.amount) == (660 + 660 + 180, 600 + 600 + 170, 2870)
    assert (made.now.confidence, made.later.confidence, made.all.confidence) == ("computed", "secondary", "secondary")
    assert [one.amount for one in made.people] == [660 + 600 + 85, 660 + 600 + 85, 180]
    assert made.complete
    assert table(APPLICANT, on=date(2026, 4, 29)).now.amount == 635
    assert not table().complete


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (CHILD, {("fee_rprf", "rprf-child"), ("fee_biometrics", "biometrics-age")}),
        (replace(CHILD, birth_date=None), {("fee_rprf", "rprf-child"), ("fee_biometrics", "biometrics-age-unknown")}),
        (replace(CHILD, status="citizen"), {("", "citizen-or-resident")}),
        (replace(CHILD, accompanying=False), {("", "stays-out")}),
        (replace(CHILD, accompanying=None), {("", "place-unknown")}),
        (replace(CHILD, death_date=ON), {("", "deceased")}),
        (replace(PARTNER, status="protected_person"), {("fee_rprf", "rprf-protected")}),
        (PARTNER, set()),
        (replace(CHILD, birth_date=date(2004, 11, 23)), {("fee_rprf", "rprf-child")}),
        (replace(CHILD, birth_date=date(2004, 11, 22), dependent_by_condition=False), {("", "own-application")}),
        (replace(CHILD, birth_date=date(2004, 11, 21), dependent_by_condition=False), {("", "own-application")}),
        (replace(CHILD, birth_date=date(2004, 11, 22), dependent_by_condition=True), {("fee_rprf", "rprf-child")}),
        (replace(CHILD, birth_date=date(2004, 11, 22)), {("", "place-unknown")}),
        (replace(CHILD, civil_status="married"), {("", "own-application")}),
        (replace(CHILD, role="relative", relationship="grandparent"), {("", "own-application")}),
    ],
)
def test_what_is_not_paid_and_why(person: Person, expected: set[tuple[str, str]]) -> None:
    assert free(APPLICANT, person) == {(person.id, *one) for one in expected}


def test_a_third_person_is_beyond_the_family_cap() -> None:
    assert ("k", "fee_biometrics", "biometrics-cap") in free(APPLICANT, PARTNER, replace(CHILD, birth_date=date(2005, 1, 1)))


def test_an_applicant_who_is_a_resident_s_dependent_child_pays_no_rprf() -> None:
    young = replace(APPLICANT, birth_date=date(2004, 11, 23))
    parent = Person(id="m", role="relative", relationship="parent", status="permanent_resident")
    assert ("a", "fee_rprf", "rprf-child-of-resident") in free(young, parent)
    for other in (
        (replace(young, birth_date=date(2004, 11, 22)), parent),
        (replace(young, civil_status="married"), parent),
        (replace(young, in_canada=None), parent),
        (young, replace(parent, status="visitor")),
        (young, replace(parent, relationship="sibling")),
        (young, replace(parent, death_date=ON)),
    ):
        assert not [one for one in free(*other) if one[1] == "fee_rprf"]


def test_somebody_of_whom_we_do_not_know_makes_the_sum_open() -> None:
    assert not table(APPLICANT, replace(CHILD, accompanying=None)).complete
    assert not table(replace(APPLICANT, birth_date=None)).complete


def test_every_reason_has_words() -> None:
    kit = load_kit()
    for why in WHYS:
        for language in ("en", "fr"):
            assert "{" not in kit.text(language, f"fees.free.{why}")
