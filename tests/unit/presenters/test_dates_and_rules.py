"""Dates, fees and rules without a window: rows, calendar, list to print; a kit looked at, kept and accepted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock, stamp
from hcprep.errors import KitError
from hcprep.kit import current_shelf, load_kit, review, use_shelf
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Claim
from hcprep.model.people import Person
from hcprep.presenters.dates import Dates, ListWords, list_html, soonest
from hcprep.presenters.desk import Desk
from hcprep.presenters.rules import RulesPresenter
from hcprep.services.session import Session
from tests.kitmaking import KEY, STRANGER, change, next_kit, shelf, signed

CLOCK = FixedClock.on(date(2026, 11, 22))
AMA = Person(
    id="applicant",
    role="applicant",
    given_names="Ama",
    family_name="<Example>",
    birth_date=date(1985, 1, 1),
    status="none",
    in_canada=True,
    passport="valid",
    passport_expires=date(2026, 11, 21),
)
CLAIM = Claim(
    id="claim",
    person="applicant",
    rpd="rejected",
    rpd_date=date(2026, 10, 1),
    rad="dismissed",
    rad_date=date(2026, 11, 10),
    court="none",
    notified=date(2026, 11, 17),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    before = use_shelf(shelf(tmp_path / "kits"))
    case = Case(id="t", edition=load_kit().edition, fictional=True)
    file = CaseFile.create(tmp_path / "t.hcase", "lantern copper window bicycle", case, stamp(CLOCK))
    session = Session(file, CLOCK)
    made = Desk(session, load_kit, review)
    made.edit(edits.put_event(edits.put_person(made.case, AMA), CLAIM))
    yield made
    session.close()
    use_shelf(before)


def kit_file(tmp_path: Path, key: object = KEY) -> Path:
    folder = next_kit(tmp_path / "2027-01")
    change(folder, "kit.toml", "value = 660", "value = 680")
    return signed(folder, tmp_path / "2027-01.hckit", key=key)


def test_every_day_has_words_and_what_passed_says_so(desk: Desk) -> None:
    state = Dates(desk).state("en")
    assert [row.days for row in state.dates] == sorted(row.days for row in state.dates)
    by_kind = {row.id.split("/")[0]: row for row in state.dates}
    assert (by_kind["passport-over"].when, by_kind["passport-over"].days) == ("passed", -1)
    assert (by_kind["court"].day, by_kind["court"].when) == ("December 2, 2026", "soon")
    following = soonest(state)
    assert following is not None
    assert following.id.startswith("court/")
    assert all(row.source and row.title and row.body for row in state.dates)


def test_fees_say_since_when_and_what_is_not_paid_and_why(desk: Desk) -> None:
    child = Person(id="k", role="child", given_names="Kofi", birth_date=date(2010, 1, 1), accompanying=True, in_canada=True)
    desk.edit(edits.put_person(desk.case, child))
    state = Dates(desk).state("fr")
    kofi = next(person for person in state.fees if person.name == "Kofi")
    paid = [line for line in kofi.lines if line.amount is not None]
    free = [line for line in kofi.lines if line.amount is None]
    assert paid[0].since == "30\N{NO-BREAK SPACE}avril\N{NO-BREAK SPACE}2026"
    assert kofi.amount == sum(line.amount or 0 for line in paid)
    assert free
    assert all(line.why for line in free)
    assert state.now + state.later == sum(person.amount for person in state.fees)


def test_the_list_to_print_marks_what_is_not_confirmed_and_escapes_names(desk: Desk) -> None:
    state = Dates(desk).state("en")
    sure = {"confirmed": "SURE", "computed": "COMPUTED", "secondary": "SECONDARY", "unconfirmed": "UNCONFIRMED"}
    amounts = {line.amount for person in state.fees for line in person.lines if line.amount is not None}
    words = ListWords("T", "S", "D", "F", "C", sure, {amount: f"${amount}" for amount in amounts})
    text = list_html(state, words, {row.id: "soon" for row in state.dates})
    assert "&lt;Example&gt;" in text
    assert "<Example>" not in text
    for row in state.dates:
        assert row.title in text
    assert {"COMPUTED", "SECONDARY", "UNCONFIRMED"} & {word for word in sure.values() if word in text}


def test_the_calendar_names_nobody_unless_asked(desk: Desk) -> None:
    dates = Dates(desk)
    assert "Ama" not in dates.calendar("en", names=False)
    assert "Ama" in dates.calendar("en", names=True)


@pytest.mark.parametrize(("days", "old"), [(90, False), (91, True)])
def test_the_age_of_the_rules_is_told(tmp_path: Path, days: int, *, old: bool) -> None:
    kit = load_kit()
    clock = FixedClock.on(kit.checked + timedelta(days=days))
    file = CaseFile.create(tmp_path / "t.hcase", "lantern copper window bicycle", Case(id="t", edition=kit.edition), stamp(clock))
    session = Session(file, clock)
    desk = Desk(session, load_kit, review)
    assert Dates(desk).state("en").old is old
    assert RulesPresenter(desk).state("en").old is old
    session.close()


def test_a_kit_is_looked_at_kept_and_accepted_and_undone(desk: Desk, tmp_path: Path) -> None:
    rules = RulesPresenter(desk)
    looked = rules.look(kit_file(tmp_path), "en")
    assert (looked.edition, looked.installable) == ("2027-01", True)
    assert any("660" in line and "680" in line for line in looked.lines)
    assert rules.state("en").newer == ""
    assert rules.install(looked.path) == "2027-01"
    state = rules.state("en")
    assert (state.edition, state.newer) == ("2026-11", "2027-01")
    assert rules.differences("fr")
    before = Dates(desk).state("en").now
    rules.accept()
    assert (desk.case.edition, desk.kit.edition, rules.state("en").newer) == ("2027-01", "2027-01", "")
    assert Dates(desk).state("en").now == before + 20
    assert desk.review().edition == "2027-01"
    desk.undo()
    assert desk.kit.edition == "2026-11"
    assert desk.review().edition == "2026-11"


def test_a_kit_of_a_stranger_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(KitError):
        RulesPresenter(desk).look(kit_file(tmp_path, STRANGER), "en")
    assert current_shelf().editions() == ("2026-11",)


def test_a_folder_can_be_looked_at_and_never_kept(desk: Desk, tmp_path: Path) -> None:
    looked = RulesPresenter(desk).look(next_kit(tmp_path / "2027-01"), "en")
    assert (looked.installable, looked.signer) == (False, "")
