"""One more thing told never takes away a stop that rests on another provision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcprep.kit import load_kit, review
from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, OtherApplication, Prra, RemovalOrder
from hcprep.model.people import INADMISSIBILITIES, Person

YES_NO = st.sampled_from([True, False, None])
DAYS = st.one_of(st.none(), st.dates(date(2015, 1, 1), date(2027, 12, 31)))
IDS = st.sampled_from(["a", "k"])
EXCEPTED = "IRPA 25(1.2)(c)"
"""The one stop that the law itself takes away for more facts: a child touched, or care that saves a life (IRPA 25(1.21))."""

CLAIMS = st.builds(
    Claim,
    id=st.just("c"),
    person=IDS,
    made=DAYS,
    ineligible=YES_NO,
    rpd=st.sampled_from(["", "pending", "accepted", "rejected", "abandoned", "withdrawn"]),
    rpd_date=DAYS,
    evidence_heard=YES_NO,
    rad=st.sampled_from(["", "none", "pending", "dismissed", "allowed"]),
    rad_date=DAYS,
    court=st.sampled_from(["", "none", "pending", "leave_refused", "allowed"]),
    court_date=DAYS,
)
PRRAS = st.builds(
    Prra, id=st.just("r"), person=IDS, outcome=st.sampled_from(["", "pending", "accepted", "refused", "withdrawn"]), decided=DAYS
)
OTHERS = st.builds(
    OtherApplication,
    id=st.just("o"),
    person=IDS,
    kind=st.sampled_from(["hc", "spousal", "trp"]),
    outcome=st.sampled_from(["", "pending", "refused", "approved"]),
    decided=DAYS,
)
ORDERS = st.builds(
    RemovalOrder,
    id=st.just("d"),
    person=IDS,
    kind=st.sampled_from(["departure", "exclusion", "deportation"]),
    in_force=YES_NO,
    in_force_since=DAYS,
)
ENTRIES = st.builds(Entry, id=st.just("e"), person=IDS, day=DAYS)
EVENTS = st.one_of(CLAIMS, PRRAS, OTHERS, ORDERS, ENTRIES)
ANSWERS = st.dictionaries(
    st.sampled_from(["hc_pending_elsewhere", "child_affected", "life_threatening_care", "family_violence", "canadian_relative"]),
    YES_NO,
    max_size=3,
)
APPLICANTS = st.builds(
    Person,
    id=st.just("a"),
    role=st.just("applicant"),
    birth_date=DAYS,
    in_canada=YES_NO,
    status=st.sampled_from(["citizen", "none", "claimant", "unknown"]),
    inadmissible=st.lists(st.sampled_from(INADMISSIBILITIES), unique=True, max_size=2).map(tuple),
    designated_irregular_arrival=YES_NO,
    designated_since=DAYS,
)
CHILDREN = st.builds(
    Person,
    id=st.just("k"),
    role=st.sampled_from(["child", "partner", "relative"]),
    birth_date=st.one_of(st.none(), st.dates(date(1995, 1, 1), date(2026, 1, 1))),
    accompanying=YES_NO,
    affected=YES_NO,
    status=st.sampled_from(["citizen", "none", "claimant", "unknown"]),
)


def stops(case: Case, on: date) -> set[tuple[str, str]]:
    """Return provision and person of each stop; two findings of one provision are the same stop in other words."""
    found = review(load_kit(), case, on).findings
    return {(one.provision, one.person) for one in found if one.severity == "stop"}


def numbered(events: list[Any]) -> tuple[Any, ...]:
    return tuple(replace(event, id=f"{event.id}{number}") for number, event in enumerate(events))


@settings(max_examples=150)
@given(
    applicant=APPLICANTS,
    other=st.one_of(st.none(), CHILDREN),
    events=st.lists(EVENTS, max_size=3),
    answers=ANSWERS,
    more=EVENTS,
    on=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
def test_one_more_event_takes_no_stop_away(
    *, applicant: Person, other: Person | None, events: list[Any], answers: dict[str, Any], more: Any, on: date
) -> None:
    people = (applicant,) if other is None else (applicant, other)
    case = Case(id="t", edition="2026-11", people=people, events=numbered(events), answers=answers)
    before = stops(case, on)
    after = stops(replace(case, events=(*case.events, replace(more, id="more"))), on)
    # A request of the applicant told as an event replaces the same stop told as an answer about the whole case.
    assert {provision for provision, _ in before} <= {provision for provision, _ in after}
    assert {one for one in before if one[1]} <= after


@settings(max_examples=150)
@given(
    applicant=APPLICANTS,
    events=st.lists(EVENTS, max_size=3),
    answers=ANSWERS,
    other=CHILDREN,
    said=ANSWERS,
    section=st.sampled_from(INADMISSIBILITIES),
    on=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
def test_one_more_person_answer_or_section_takes_away_no_stop_but_the_one_the_law_excepts(
    *, applicant: Person, events: list[Any], answers: dict[str, Any], other: Person, said: dict[str, Any], section: str, on: date
) -> None:
    mine = numbered([event for event in events if event.person == "a"])
    case = Case(id="t", edition="2026-11", people=(applicant,), events=mine, answers=answers)
    before = stops(case, on)
    new = {key: value for key, value in said.items() if key not in answers}
    named = replace(applicant, inadmissible=tuple(dict.fromkeys((*applicant.inadmissible, section))))
    for grown in (
        replace(case, people=(applicant, other)),
        replace(case, answers={**answers, **new}),
        replace(case, people=(named,)),
    ):
        assert {one for one in before if one[0] != EXCEPTED} <= stops(grown, on)


@pytest.mark.parametrize("said", [{"child_affected": True}, {"life_threatening_care": True}])
def test_the_exception_turns_the_stop_into_a_warning_and_is_never_silent(said: dict[str, Any]) -> None:
    claim = Claim(id="c", person="a", rpd="rejected", rpd_date=date(2026, 6, 1), rad="none", court="none")
    case = Case(id="t", edition="2026-11", people=(Person(id="a", role="applicant", in_canada=True),), events=(claim,))
    assert (EXCEPTED, "a") in stops(case, date(2026, 11, 22))
    found = review(load_kit(), replace(case, answers=said), date(2026, 11, 22)).findings
    assert {one.id: one.severity for one in found}["bar-12-months-exception"] == "warn"
