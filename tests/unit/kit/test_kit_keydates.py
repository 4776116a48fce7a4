"""Dates that matter: each kind, its boundaries, and what is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcprep.kit import LANGUAGES, load_kit
from hcprep.kit.keydates import KINDS, KeyDate, dates_that_matter, next_fee_change
from hcprep.kit.papers import read_rough
from hcprep.model.case import Case
from hcprep.model.events import Claim, Event, OtherApplication, Prra, RemovalOrder
from hcprep.model.evidence import Evidence
from hcprep.model.people import Person

ON = date(2026, 11, 22)
APPLICANT = Person(id="a", role="applicant", birth_date=date(1985, 5, 5), in_canada=True, status="none")
CHILD = Person(id="k", role="child", birth_date=date(2005, 1, 15), accompanying=True)
ALWAYS = {"fee-change", "kit-old"}


def found(*people: Person, events: tuple[Event, ...] = (), evidence: tuple[Evidence, ...] = (), on: date = ON) -> list[KeyDate]:
    case = Case(id="t", edition="2026-11", people=people or (APPLICANT,), events=events, evidence=evidence)
    return [one for one in dates_that_matter(load_kit(), case, on) if one.kind not in ALWAYS]


def days(*people: Person, **more: Any) -> dict[str, date]:
    return {one.kind: one.day for one in found(*people, **more)}


def test_an_empty_case_has_the_dates_of_the_kit_and_no_others() -> None:
    made = dates_that_matter(load_kit(), Case(id="t", edition="2026-11"), ON)
    assert {one.kind: one.day for one in made} == {"kit-old": date(2027, 2, 21), "fee-change": date(2028, 4, 30)}


@pytest.mark.parametrize(
    ("on", "change"),
    [
        (date(2026, 4, 29), date(2026, 4, 30)),
        (date(2026, 4, 30), date(2026, 4, 30)),
        (date(2026, 5, 1), date(2028, 4, 30)),
        (date(2027, 12, 31), date(2028, 4, 30)),
    ],
)
def test_fees_change_on_april_30_of_even_years(on: date, change: date) -> None:
    assert next_fee_change(on) == change


def test_a_child_turning_22() -> None:
    assert days(APPLICANT, CHILD) == {"child-22": date(2027, 1, 15)}
    assert days(APPLICANT, CHILD, on=date(2027, 1, 15)) == {"child-22": date(2027, 1, 15)}
    assert days(APPLICANT, CHILD, on=date(2027, 1, 16)) == {}
    assert days(APPLICANT, replace(CHILD, birth_date=date(2004, 2, 29)), on=date(2026, 1, 1)) == {"child-22": date(2026, 3, 1)}
    assert days(APPLICANT, replace(CHILD, birth_date=date(2006, 11, 22))) == {"child-22": date(2028, 11, 22)}
    assert days(APPLICANT, replace(CHILD, birth_date=date(2006, 11, 23))) == {}
    assert days(APPLICANT, replace(CHILD, accompanying=False)) == {}
    assert days(APPLICANT, replace(CHILD, accompanying=None)) == {"child-22": date(2027, 1, 15)}
    assert days(APPLICANT, replace(CHILD, death_date=date(2020, 1, 1))) == {}


def test_turning_18() -> None:
    young = replace(CHILD, birth_date=date(2009, 3, 1))
    assert days(APPLICANT, young) == {"forms-18": date(2027, 3, 1)}
    assert days(APPLICANT, replace(young, affected=True)) == {"forms-18": date(2027, 3, 1), "child-18": date(2027, 3, 1)}
    assert days(APPLICANT, replace(young, affected=True, status="citizen")) == {"child-18": date(2027, 3, 1)}


def test_passport_and_status() -> None:
    person = replace(APPLICANT, status="visitor", status_expires=date(2026, 12, 1), passport_expires=date(2020, 1, 1))
    assert days(person) == {"status": date(2026, 12, 1), "passport-over": date(2020, 1, 1)}
    assert days(replace(person, passport_expires=ON))["passport"] == ON
    over = replace(APPLICANT, status_expires=date(2026, 8, 24))
    assert days(over) == {"status-over": date(2026, 8, 24), "restore": date(2026, 11, 22)}
    assert days(replace(over, status_expires=date(2026, 8, 23))) == {"status-over": date(2026, 8, 23)}
    assert days(replace(over, status_expires=ON)) == {"status": ON}
    assert days(replace(person, status="citizen", role="relative")) == {}
    assert days(replace(APPLICANT, status_expires=date.max, passport_expires=date.max))["status"] == date.max


def test_waits_are_told_until_their_last_day() -> None:
    claim = Claim(
        id="c", person="a", rpd="rejected", rpd_date=date(2025, 12, 1), rad="none", court="leave_refused", court_date=ON
    )
    waits = {"bar-over": date(2027, 11, 23), "permit-bar-over": date(2027, 11, 22), "prra-bar-over": date(2027, 11, 22)}
    assert days(events=(claim,)) == waits
    assert days(events=(claim,), on=date(2027, 11, 22)) == waits
    assert days(events=(claim,), on=date(2027, 11, 23)) == {}
    rare = replace(APPLICANT, designated_irregular_arrival=True, designated_since=date(2022, 1, 1))
    assert days(rare) == {"designated-over": date(2027, 1, 1)}
    partner = Person(
        id="p", role="partner", relationship="common_law", accompanying=True, living_together_since=date(2026, 2, 28)
    )
    assert days(APPLICANT, partner) == {"one-year": date(2027, 2, 28)}
    assert days(APPLICANT, replace(partner, relationship="spouse")) == {}


def test_the_day_to_leave_stays_when_it_has_passed() -> None:
    order = RemovalOrder(id="o", person="a", kind="departure", leave_by=date(2026, 11, 1))
    assert days(events=(order,)) == {"leave-by": date(2026, 11, 1)}


REFUSED = OtherApplication(id="h", person="a", kind="hc", outcome="refused", decided=date(2026, 11, 10))


@pytest.mark.parametrize(
    ("since", "left", "in_force", "day"),
    [
        (date(2026, 11, 1), None, True, date(2026, 12, 1)),
        (date(2028, 2, 1), None, None, date(2028, 3, 2)),
        (date(2026, 11, 1), date(2026, 11, 20), True, None),
        (date(2026, 11, 1), None, False, None),
        (None, None, True, None),
    ],
)
def test_a_departure_order_turns_after_30_days(
    since: date | None, left: date | None, *, in_force: bool | None, day: date | None
) -> None:
    order = RemovalOrder(id="o", person="a", kind="departure", in_force=in_force, in_force_since=since, left_canada=left)
    assert days(events=(order,)) == ({"departure": day} if day else {})
    assert days(events=(replace(order, kind="exclusion"),)) == {}


def test_days_to_go_to_court_after_a_refusal() -> None:
    assert days(events=(REFUSED,)) == {"court-early": date(2026, 11, 25)}
    told = replace(REFUSED, notified=date(2026, 11, 20))
    assert days(events=(told,)) == {"court": date(2026, 12, 5)}
    assert days(replace(APPLICANT, in_canada=False), events=(told,)) == {"court-abroad": date(2027, 1, 19)}
    assert days(events=(replace(told, outcome="approved"),)) == {}
    assert days(events=(told,), on=date(2026, 12, 5) + timedelta(60)) == {"court": date(2026, 12, 5)}
    assert days(events=(told,), on=date(2026, 12, 5) + timedelta(61)) == {}
    assessed = Prra(id="p", person="a", outcome="refused", decided=date(2026, 11, 1), notified=date(2026, 11, 15))
    assert days(events=(assessed,))["court"] == date(2026, 11, 30)
    early = next(one for one in found(events=(REFUSED,)) if one.kind == "court-early")
    assert (early.about, early.dates, early.confidence) == ("h", {"from_day": date(2026, 11, 10)}, "computed")


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ({"rpd": "rejected", "rad": "dismissed", "rad_date": date(2026, 11, 10)}, {"court-early": date(2026, 11, 25)}),
        ({"rpd": "rejected", "rad": "none", "notified": date(2026, 11, 20)}, {"court": date(2026, 12, 5)}),
        ({"rpd": "rejected", "rad": "", "notified": date(2026, 11, 20)}, {}),
        ({"rpd": "rejected", "rad": "pending", "notified": date(2026, 11, 20)}, {}),
        ({"rpd": "withdrawn", "rad": "none", "notified": date(2026, 11, 20)}, {}),
        ({"rpd": "rejected", "rad": "dismissed", "court": "dismissed", "notified": date(2026, 11, 20)}, {}),
        ({"ineligible": True, "notified": date(2026, 11, 20)}, {"court": date(2026, 12, 5)}),
        ({"ineligible": True}, {}),
        (
            {"rpd": "rejected", "rad": "dismissed", "court": "pending", "court_filed": date(2026, 11, 20)},
            {"court-papers": date(2026, 12, 20)},
        ),
    ],
)
def test_days_to_go_to_court_about_a_claim(claim: dict[str, Any], expected: dict[str, date]) -> None:
    made = days(events=(Claim(id="c", person="a", **claim),))
    assert {kind: day for kind, day in made.items() if kind.startswith("court")} == expected


@pytest.mark.parametrize(
    ("item", "day", "kind"),
    [("D8", date(2026, 9, 30), "photo-old"), ("D9", date(2026, 9, 30), "police-old"), ("E8", date(2026, 9, 30), "letter-old")],
)
def test_papers_get_old(item: str, day: date, kind: str) -> None:
    paper = Evidence(id="x", title="X", item=item, person="a", date="2026-03-31")
    (made,) = found(evidence=(paper,))
    assert (made.kind, made.day, made.about, made.person, made.rough) == (kind, day, "x", "a", False)
    (rough,) = found(evidence=(replace(paper, date="2026-03"),))
    assert (rough.day, rough.rough) == (date(2026, 9, 1), True)
    assert found(evidence=(replace(paper, date=""), replace(paper, item="D1"))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-02-29", (date(2024, 2, 29), False)),
        (" 2024-02 ", (date(2024, 2, 1), True)),
        ("2024", (date(2024, 1, 1), True)),
        ("2023-02-29", (None, False)),
        ("March", (None, False)),
        ("", (None, False)),
    ],
)
def test_dates_of_papers_are_read(text: str, expected: tuple[date | None, bool]) -> None:
    assert read_rough(text) == expected


def test_every_date_is_in_order_has_a_source_and_words_and_an_id_of_its_own() -> None:
    kit = load_kit()
    people = (
        replace(APPLICANT, status="visitor", status_expires=date(2026, 9, 1), passport_expires=ON),
        replace(CHILD, affected=True, birth_date=date(2009, 1, 1), passport_expires=ON),
    )
    claim = Claim(id="c", person="a", rpd="rejected", rad="dismissed", rad_date=ON)
    papers = tuple(Evidence(id=f"e{item}", title="", item=item, date="2026-01") for item in ("D8", "D9", "E8"))
    case = Case(id="t", edition="2026-11", people=people, events=(claim, REFUSED), evidence=papers)
    made = dates_that_matter(kit, case, ON)
    assert len(made) > 12
    assert [one.day for one in made] == sorted(one.day for one in made)
    assert len({one.id for one in made}) == len(made)
    for one in made:
        assert one.kind in KINDS
        assert one.source.key in kit.sources
        for language in LANGUAGES:
            for part in ("title", "body"):
                assert "{" not in kit.text(language, f"date.{one.kind}.{part}", **one.dates)


@given(
    st.builds(
        Person,
        id=st.just("a"),
        role=st.sampled_from(("applicant", "child", "partner")),
        birth_date=st.none() | st.dates(),
        status_expires=st.none() | st.dates(),
        passport_expires=st.none() | st.dates(),
        living_together_since=st.none() | st.dates(),
        designated_since=st.none() | st.dates(),
        relationship=st.just("common_law"),
        accompanying=st.sampled_from((True, None)),
    ),
    st.builds(
        Claim, id=st.just("c"), person=st.just("a"), rpd=st.just("rejected"), rad=st.just("none"), rpd_date=st.none() | st.dates()
    ),
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
)
def test_no_date_a_person_can_type_stops_the_list(person: Person, claim: Claim, on: date) -> None:
    found(person, events=(claim,), on=on)
