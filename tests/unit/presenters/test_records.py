"""Fields of people and events against the model itself."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import get_type_hints

import pytest

from hcprep.model.events import Claim, OtherApplication, Period, RemovalOrder
from hcprep.model.people import Person
from hcprep.presenters.records import EVENTS, PERSON_GROUPS, EventSpec, event_spec, is_blank, set_field

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
