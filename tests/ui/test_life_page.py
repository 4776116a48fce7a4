"""Life so far: events of each kind through one declarative form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Claim, Period
from hcprep.model.people import Person
from hcprep.presenters.event_fields import EVENTS
from hcprep.presenters.flow import LIFE_DONE

Click = Callable[[str], None]
Write = Callable[[str, str], None]


@pytest.fixture
def life(opened: Wired) -> Wired:
    desk = opened.window.desk
    assert desk is not None
    case = edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Amara"))
    desk.edit(edits.put_person(case, Person(id="child", role="child", given_names="Bo")))
    opened.window.go("life")
    return opened


def case_of(wired: Wired) -> Case:
    assert wired.window.desk is not None
    return wired.window.desk.case


def test_an_address_is_added_and_listed(life: Wired, click: Click, type_into: Write) -> None:
    click("add-address")
    type_into("what", "12 Example Street")
    type_into("place", "Halifax")
    click("event-done")
    found = case_of(life).events_of(Period, "applicant")
    assert [(event.what, event.place, event.kind) for event in found] == [("12 Example Street", "Halifax", "address")]
    change = life.window.focusWidget()
    assert change.accessibleName() == "Change: 12 Example Street, Halifax"
    assert change.visibleRegion().boundingRect().size() == change.size(), "the page scrolls to what was just told"


def test_half_a_date_is_named_before_the_form_closes(life: Wired, click: Click, type_into: Write) -> None:
    click("add-address")
    type_into("what", "12 Example Street")
    type_into("start-year", "2019")
    click("event-done")
    assert life.window.page.summary.hasFocus()
    assert "needs a year, a month and a day" in life.window.page.summary.accessibleDescription()
    click("event-done")
    assert not life.window.page.summary.isVisible()
    assert life.window.focusWidget().accessibleName() == "Change: 12 Example Street"


@pytest.mark.parametrize("group", [spec.id for spec in EVENTS])
def test_an_event_about_which_nothing_is_told_is_not_kept(life: Wired, click: Click, group: str) -> None:
    before = case_of(life)
    click(f"add-{group}")
    assert len(case_of(life).events) == 1
    click("event-done")
    assert case_of(life).events == before.events
    assert life.window.focusWidget().objectName() == f"add-{group}"


def test_questions_of_a_claim_follow_its_outcome(life: Wired, click: Click) -> None:
    click("add-claim")
    form = life.window.page.form  # type: ignore[attr-defined]

    def shown() -> set[str]:
        return {field.name for field in form.fields if field.isVisible()}

    assert "rad" not in shown()
    click("rpd-2")
    (claim,) = case_of(life).events_of(Claim, "applicant")
    assert claim.rpd == "rejected"
    assert {"rad", "rpd_date", "court"} <= shown()


def test_another_person_has_a_life_of_their_own(life: Wired, click: Click, type_into: Write) -> None:
    click("whose-1")
    click("add-school")
    type_into("what", "École du Parc")
    click("event-done")
    assert case_of(life).events_of(Period, "child")
    assert not case_of(life).events_of(Period, "applicant")


def test_saying_done_completes_the_step(life: Wired, click: Click) -> None:
    click("life-done-0")
    assert case_of(life).answers[LIFE_DONE] is True
    assert life.window.states()[3].status == "completed"


def test_language_switch_keeps_the_open_form_and_what_was_typed(life: Wired, click: Click) -> None:
    click("add-job")
    line = life.window.page.findChild(QLineEdit, "start-year")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.setText("20")
    click("language")
    again = life.window.page.findChild(QLineEdit, "start-year")
    assert isinstance(again, QLineEdit)
    assert again is not line
    assert again.text() == "20"
    assert life.window.page.heading.text() == "Travail"
    click("language")
    assert life.window.page.heading.text() == "Work"
