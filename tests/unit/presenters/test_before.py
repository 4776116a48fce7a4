"""Before you start, without a window: other ways, safety first, what each source is worth, and the age of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock
from hcprep.kit import Shelf, load_kit, review, use_shelf, write_date
from hcprep.model.case import Answer, Case
from hcprep.model.people import Person
from hcprep.presenters.before import RISKS, Before, BeforeState
from hcprep.presenters.desk import Desk
from hcprep.services.kits import install
from hcprep.services.session import Session
from tests.kitmaking import next_kit, shelf, signed

PEOPLE = (
    Person(id="applicant", role="applicant", in_canada=True),
    Person(id="partner", role="partner", status="citizen", relationship="spouse"),
)


class File:
    path = Path("case.hcase")
    lineage = ""
    damage = None

    def __init__(self, case: Case) -> None:
        self.case = case

    def load(self) -> Case:
        return self.case


def state(language: str = "en", days: int = 0, **answers: Answer) -> BeforeState:
    kit = Shelf().load()
    case = Case(id="c", edition=kit.edition, people=PEOPLE, answers=answers)
    clock = FixedClock.on(kit.checked + timedelta(days=days))
    desk = Desk(Session(cast("CaseFile", File(case)), clock), load_kit, review)
    return Before(desk).state(language)


@pytest.fixture
def used(tmp_path: Path) -> Iterator[Shelf]:
    mine = shelf(tmp_path / "kits")
    before = use_shelf(mine)
    yield mine
    use_shelf(before)


def titles(shown: BeforeState) -> list[str]:
    return [way.title for way in shown.ways]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_help_that_needs_nobody_stands_first_and_no_sponsor_is_named(language: str) -> None:
    kit = load_kit()
    spouse = kit.text(language, "finding.other-way-spouse.title")
    helped = kit.text(language, "finding.other-way-family-violence.title")
    safe = state(language, canadian_parent=True)
    assert spouse in titles(safe)
    assert helped not in titles(safe)
    for answer in (True, None):
        hurt = state(language, canadian_parent=True, family_violence=answer)
        assert titles(hurt)[0] == helped
        assert hurt.ways[0].unsure is (answer is None)
        assert spouse not in titles(hurt)
        assert len(titles(hurt)) == len(titles(safe))


def test_each_way_says_how_sure_its_source_is() -> None:
    shown = state(canadian_parent=True)
    by_title = {way.title: way for way in shown.ways}
    kit = load_kit()
    sure = by_title[kit.text("en", "finding.other-way-spouse.title")]
    unsure = by_title[kit.text("en", "finding.other-way-citizenship.title")]
    assert (sure.source, sure.confidence) == ("IRPR 124", "confirmed")
    assert (unsure.source, unsure.confidence) == ("Citizenship Act", "unconfirmed")
    assert "Loi sur la citoyenneté" in [way.source for way in state("fr", canadian_parent=True).ways]


def test_what_filing_does_is_told_to_everyone() -> None:
    assert len(state().risks) == len(RISKS)
    assert all(notice.title and notice.body for notice in state("fr").risks)


def test_the_age_of_the_rules() -> None:
    fresh, old = state(days=90).rules, state("fr", days=91).rules
    assert (fresh.days, fresh.old, fresh.newer) == (90, False, "")
    assert (old.days, old.old) == (91, True)
    assert fresh.checked == write_date("en", load_kit().checked)
    assert old.checked == write_date("fr", load_kit().checked)


def test_newer_rules_are_offered_and_not_used(used: Shelf, tmp_path: Path) -> None:
    install(signed(next_kit(tmp_path / "work"), tmp_path / "new.hckit"))
    rules = state().rules
    assert (rules.edition, rules.newer) == (Shelf().load().edition, "2027-01")
