"""Whatever is told: everything shown has a reason, a source, and words in both languages; and days are those of the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcprep.clock import FixedClock, today
from hcprep.kit import LANGUAGES, load_kit, review
from hcprep.model.case import Case
from hcprep.model.events import Claim, OtherApplication, RemovalOrder
from hcprep.model.evidence import Evidence
from hcprep.model.people import Person

YES_NO = st.sampled_from([True, False, None])
DAYS = st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2030, 12, 31)))
PEOPLE = st.builds(
    Person,
    id=st.just("k"),
    role=st.sampled_from(["partner", "child", "relative"]),
    birth_date=DAYS,
    death_date=st.one_of(st.none(), st.just(date(2020, 1, 1))),
    citizenships=st.sampled_from([(), ("Ghana",), ("Ghana", "Togo")]),
    stateless=YES_NO,
    status=st.sampled_from(["citizen", "permanent_resident", "claimant", "none", "unknown", "trp"]),
    in_canada=YES_NO,
    accompanying=YES_NO,
    relationship=st.sampled_from(["", "spouse", "common_law", "adopted", "step", "cared_for"]),
    passport=st.sampled_from(["", "valid", "expired", "none"]),
    affected=YES_NO,
    other_parent=st.sampled_from(["", "not_in_application", "deceased"]),
    custody_shared=YES_NO,
)
CLAIMS = st.builds(
    Claim,
    id=st.just("c"),
    person=st.sampled_from(["a", "k"]),
    made=DAYS,
    ineligible=YES_NO,
    rpd=st.sampled_from(["", "pending", "accepted", "rejected", "abandoned", "withdrawn"]),
    rpd_date=DAYS,
    rad=st.sampled_from(["", "none", "pending", "dismissed", "allowed"]),
    rad_date=DAYS,
    court=st.sampled_from(["", "none", "pending", "leave_refused", "allowed"]),
    court_date=DAYS,
    notified=DAYS,
)
PAPERS = st.builds(
    Evidence,
    id=st.sampled_from(["one", "two"]),
    title=st.just("Paper"),
    item=st.sampled_from(["", "D3", "D8", "D9", "E8", "F6"]),
    date=st.sampled_from(["", "2024", "2026-05", "2026-05-22", "2027-01-01", "soon"]),
    language=st.sampled_from(["", "en", "other"]),
    parts=st.lists(st.sampled_from(["translation", "certified_copy", "affidavit"]), unique=True).map(tuple),
    belongs_to=st.sampled_from(["", "one", "two", "gone"]),
    translator=st.sampled_from(["", "certified", "other", "family", "representative"]),
)


@settings(max_examples=60)
@given(person=PEOPLE, claim=CLAIMS, paper=PAPERS, on=st.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_everything_shown_has_a_reason_a_source_and_words(person: Person, claim: Claim, paper: Evidence, on: date) -> None:
    kit = load_kit()
    applicant = Person(id="a", role="applicant", in_canada=True)
    events = (claim, OtherApplication(id="o", person="k", kind="hc"), RemovalOrder(id="r", person="a", kind="departure"))
    case = Case(id="t", edition=kit.edition, people=(applicant, person), events=events, evidence=(paper,))
    found = review(kit, case, on)
    for finding in found.findings:
        assert finding.provision
        assert kit.sources[finding.source.key].title
        for language in LANGUAGES:
            for part in ("title", "body", "do"):
                assert "{" not in kit.text(language, f"finding.{finding.id}.{part}", **finding.dates)
    for entry in found.checklist:
        assert kit.sources[entry.source.key].title
        for language in LANGUAGES:
            assert kit.text(language, f"item.{entry.item}.title")
            assert kit.text(language, entry.why)


@settings(max_examples=60)
@given(paper=PAPERS, part=st.sampled_from(["translation", "certified_copy", "affidavit"]))
def test_one_more_part_of_a_set_never_asks_for_more(paper: Evidence, part: str) -> None:
    kit = load_kit()
    case = Case(id="t", edition=kit.edition, evidence=(paper,))
    more = replace(paper, parts=tuple(dict.fromkeys((*paper.parts, part))))  # type: ignore[arg-type]  # one of its own values

    def asked(one: Case) -> int:
        wanted = {"paper-not-translated": 3, "paper-copy-missing": 1, "paper-affidavit-missing": 1}
        return sum(wanted.get(finding.id, 0) for finding in review(kit, one, date(2026, 11, 22)).findings)

    assert asked(replace(case, evidence=(more,))) <= asked(case)


@pytest.mark.parametrize(
    ("hours", "stopped"),
    [(-8, True), (-5, True), (0, False), (9, False)],
    ids=["Vancouver: still the last day", "Toronto: still the last day", "London: the day after", "Tokyo: the day after"],
)
def test_the_day_is_the_one_where_the_person_is(hours: int, *, stopped: bool) -> None:
    """Two hours after midnight in Greenwich the last day of the bar is still going on in Canada."""
    place = timezone(timedelta(hours=hours))
    clock = FixedClock(datetime(2026, 11, 23, 2, 0, tzinfo=UTC).astimezone(place))
    kit = load_kit()
    claim = Claim(id="c", person="a", rpd="rejected", rpd_date=date(2025, 11, 22), rad="none", court="none")
    person = Person(id="a", role="applicant", in_canada=True, status="none")
    case = Case(id="t", edition=kit.edition, people=(person,), events=(claim,))
    found = {finding.id for finding in review(kit, case, today(clock)).findings}
    assert ("bar-12-months-last-day" in found) == stopped
