"""Fields of people and events against the model itself."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import get_type_hints

import pytest

from hcprep.model.events import Claim, OtherApplication, Period, RemovalOrder
from hcprep.model.people import Person
from hcprep.presenters.event_fields import EVENTS, EventSpec, event_spec
from hcprep.presenters.fields import is_blank, set_field
from hcprep.presenters.person_fields import PERSON_GROUPS

_DATES = ("date", "past_date")


def test_every_fact_about_a_person_can_be_told() -> None:
    asked = {spec.name for group in PERSON_GROUPS for spec in group.fields}
    assert asked == {field.name for field in fields(Person)} - {"id", "role"}


@pytest.mark.parametrize("spec", EVENTS, ids=lambda spec: spec.id)
def test_every_fact_about_an_event_can_be_told(spec: EventSpec) -> None:
    event = spec.make("key", "applicant")
    own = {"id", "person"} | ({"kind"} if isinstance(event, Period) else set())
    assert {field.name for field in spec.fields} == {field.name for field in fields(event)} - own
    assert is_blank(event)
    assert event_spec(event) is spec
    hints = get_type_hints(type(event))
    for field in spec.fields:
        assert (hints[field.name] == date | None) == (field.kind in _DATES)


def test_a_told_event_is_not_blank() -> None:
    assert not is_blank(Claim(id="c", person="p", ineligible=False))
    assert not is_blank(RemovalOrder(id="c", person="p", kind="departure"))
    assert not is_blank(OtherApplication(id="c", person="p", kind="hc"))
    assert not is_blank(Person(id="c", role="child", family_name="D"))


def test_unknown_is_the_empty_value_of_each_field() -> None:
    person = Person(id="p", role="applicant", status="worker", passport="valid", in_canada=True)
    assert set_field(person, "status", None).status == "unknown"
    assert set_field(person, "passport", None).passport == ""
    assert set_field(person, "in_canada", None).in_canada is None


def test_questions_about_a_partner_are_not_put_to_a_child() -> None:
    child = Person(id="c", role="child")
    shown = {spec.name for group in PERSON_GROUPS for spec in group.fields if spec.applies(child)}
    assert not {"civil_status", "living_together_since", "email"} & shown
    assert {"affected", "other_parent", "relationship"} <= shown


def asked_of(person: Person) -> set[str]:
    return {spec.name for group in PERSON_GROUPS for spec in group.fields if spec.asked(person, date(2026, 11, 22))}


CHILD_QUESTIONS = {"affected", "other_parent", "custody_shared"}


@pytest.mark.parametrize(
    ("person", "asked"),
    [
        (Person(id="a", role="applicant"), set()),
        (Person(id="a", role="applicant", birth_date=date(1990, 1, 1)), set()),
        (Person(id="a", role="applicant", birth_date=date(2008, 11, 23)), CHILD_QUESTIONS),
        (Person(id="a", role="applicant", birth_date=date(2008, 11, 22)), set()),
        (Person(id="k", role="child"), CHILD_QUESTIONS),
        (Person(id="k", role="child", birth_date=date(2020, 1, 1)), CHILD_QUESTIONS),
        (Person(id="k", role="child", birth_date=date(2001, 1, 1)), set()),
        (Person(id="n", role="relative"), set()),
        (Person(id="n", role="relative", birth_date=date(2020, 1, 1)), {"affected"}),
        (Person(id="n", role="relative", birth_date=date(1960, 1, 1)), set()),
    ],
    ids=[
        "applicant of unknown age",
        "grown applicant",
        "applicant, a day before 18",
        "applicant of 18 today",
        "child of unknown age",
        "child",
        "grown child",
        "relative of unknown age",
        "niece",
        "grandmother",
    ],
)
def test_questions_about_a_child_are_put_to_children_of_every_role(person: Person, asked: set[str]) -> None:
    """A minor applicant and a niece are children too; nobody else is asked."""
    assert asked_of(person) & CHILD_QUESTIONS == asked


@pytest.mark.parametrize(
    ("born", "asked"),
    [(date(2010, 11, 23), False), (date(2010, 11, 22), True), (date(2004, 1, 1), True)],
    ids=["a day before 16", "16 today", "22"],
)
def test_a_child_old_enough_to_have_a_partner_is_asked_for_marital_status(born: date, *, asked: bool) -> None:
    assert ("civil_status" in asked_of(Person(id="k", role="child", birth_date=born))) == asked
