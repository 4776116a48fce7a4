"""A finding leads to the answer it was made of: the question, the field, the event, the period, the paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hcprep.kit import load_kit, review
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Claim, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.findings import Finding
from hcprep.model.people import Person
from hcprep.presenters.findingplaces import place_of_finding
from hcprep.presenters.places import Place

KIT = load_kit()
ON = date(2026, 11, 22)
AMA = Person(id="ama", role="applicant", given_names="Ama", family_name="Example", birth_date=date(1990, 1, 1), in_canada=True)
NOTHING_TO_ANSWER = {"intake-closed", "kit-old", "fees-old", "police-certificate-caution"}
"""What the day or the kit makes, and one that is about a paper to think over, not about an answer."""


@pytest.fixture
def case() -> Case:
    """A case with one of every kind of event."""
    made = edits.put_person(Case(id="c", edition=KIT.edition), AMA)
    for event in (
        Claim(id="first", person="ama", rpd="rejected"),
        Claim(id="last", person="ama", rpd="rejected", rpd_date=date(2026, 9, 1), rad="none"),
        Prra(id="risk", person="ama"),
        OtherApplication(id="sponsored", person="ama", kind="spousal"),
        OtherApplication(id="asked", person="ama", kind="hc"),
        RemovalOrder(id="order", person="ama"),
        Period(id="home", person="ama", kind="address", start=date(2020, 1, 1), end=date(2019, 1, 1)),
    ):
        made = edits.put_event(made, event)
    return made


def test_every_stop_and_warning_leads_to_an_answer(case: Case) -> None:
    for rule in KIT.findings:
        if rule.severity == "info" or rule.id in NOTHING_TO_ANSWER:
            continue
        found = Finding(
            id=rule.id,
            severity=rule.severity,
            person="ama" if rule.for_each == "person" else "",
            about="paper" if rule.id.startswith("paper-") else "",
            dates={"future_day": date(2026, 9, 1), "early_day": date(2020, 1, 1)} if rule.dates else {},
        )
        assert place_of_finding(KIT, case, found) is not None, rule.id
    for name in NOTHING_TO_ANSWER:
        assert place_of_finding(KIT, case, Finding(id=name, severity="warn", person="")) is None


@pytest.mark.parametrize(
    ("finding", "place"),
    [
        ("bar-12-months", Place(step="life", kind="event", key="last", person="ama")),
        ("bar-unknown", Place(step="life", kind="event", key="first", person="ama")),
        ("hc-pending", Place(step="life", kind="event", key="asked", person="ama")),
        ("spousal-pending", Place(step="life", kind="event", key="sponsored", person="ama")),
        ("removal-order-unknown", Place(step="life", kind="event", key="order", person="ama")),
        ("passport-expiring", Place(step="people", kind="person", key="ama", part="passport_expires")),
        ("charged-get-advice", Place(step="people", kind="person", key="ama", part="charged_or_convicted")),
        ("child-22-unknown", Place(step="people", kind="person", key="ama", part="dependent_by_condition")),
        ("accompanying-unknown", Place(step="people", kind="person", key="ama", part="accompanying")),
        ("life-gap-address", Place(step="life", kind="event", person="ama")),
    ],
)
def test_a_finding_leads_to_the_very_thing(case: Case, finding: str, place: Place) -> None:
    assert place_of_finding(KIT, case, Finding(id=finding, severity="warn", person="ama")) == place


def test_a_slip_in_a_date_leads_to_its_field(case: Case) -> None:
    claim = next(event for event in case.events if event.id == "last")
    assert isinstance(claim, Claim)
    wrong = edits.put_event(case, replace(claim, rpd_date=date(2062, 9, 1)))
    found = next(one for one in review(KIT, wrong, ON).findings if one.id == "date-in-future")
    assert place_of_finding(KIT, wrong, found) == Place(step="life", kind="event", key="last", part="rpd_date", person="ama")


def test_an_impossible_period_and_a_question_are_found(case: Case) -> None:
    found = {one.id: place_of_finding(KIT, case, one) for one in review(KIT, case, ON).findings}
    assert found["life-end-before-start"] == Place(step="life", kind="event", key="home", person="ama")
    assert found["consequences-unread"] == Place(step="before", kind="question", key="understood_consequences")


def test_what_is_missing_altogether_leads_to_the_history_of_its_person() -> None:
    bare = edits.put_person(Case(id="c", edition=KIT.edition), replace(AMA, status="claimant"))
    found = next(one for one in review(KIT, bare, ON).findings if one.id == "bar-unknown")
    assert place_of_finding(KIT, bare, found) == Place(step="life", kind="event", person="ama")
