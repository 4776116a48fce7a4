"""People: add, write, remove, undo, by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.people import Person
from hcprep.ui.widgets.date_field import DateField

Click = Callable[[str], None]
Write = Callable[[str, str], None]


def case_of(wired: Wired) -> Case:
    assert wired.window.desk is not None
    return wired.window.desk.case


def step_of(wired: Wired) -> str:
    return wired.window.step


def put(wired: Wired, *people: Person) -> None:
    assert wired.window.desk is not None
    case = wired.window.desk.case
    for person in people:
        case = edits.put_person(case, person)
    wired.window.desk.edit(case)


def test_an_applicant_is_told_in_small_groups(opened: Wired, qtbot: QtBot, click: Click, type_into: Write) -> None:
    opened.window.go("people")
    click("add-applicant")
    type_into("given_names", "Amara")
    type_into("family_name", "  Diallo ")
    type_into("citizenships", "Guinea, Senegal")
    type_into("birth_date-year", "1988")
    month = opened.window.page.findChild(QComboBox, "birth_date-month")
    status = opened.window.page.findChild(QComboBox, "status")
    assert month is not None
    assert status is not None
    qtbot.keyClicks(month, "04")
    type_into("birth_date-day", "12")
    status.setFocus()
    qtbot.keyClicks(status, "No")
    person = case_of(opened).applicant
    assert person is not None
    assert (person.name, person.citizenships, person.birth_date) == ("Amara Diallo", ("Guinea", "Senegal"), date(1988, 4, 12))
    assert person.status == "none"


def test_half_a_date_is_not_saved_is_named_once_and_never_traps(opened: Wired, click: Click, type_into: Write) -> None:
    opened.window.go("people")
    click("add-applicant")
    type_into("birth_date-year", "1988")
    assert not opened.window.page.summary.isVisible()
    click("continue")
    assert step_of(opened) == "people"
    assert opened.window.page.summary.hasFocus()
    assert "Date of birth" in opened.window.page.summary.accessibleDescription()
    click("continue")
    click("add-partner")
    other = opened.window.page.findChild(QLineEdit, "birth_date-year")
    assert isinstance(other, QLineEdit)
    assert other.text() == ""
    click("person-done")
    click("continue")
    assert step_of(opened) == "life"
    click("back")
    click("change-applicant")
    line = opened.window.page.findChild(QLineEdit, "birth_date-year")
    assert isinstance(line, QLineEdit)
    assert line.text() == "1988"


def test_the_way_back_to_the_list_names_half_a_date_once(opened: Wired, click: Click, type_into: Write) -> None:
    opened.window.go("people")
    click("add-applicant")
    type_into("birth_date-year", "1988")
    click("person-done")
    assert opened.window.page.summary.hasFocus()
    assert "Date of birth" in opened.window.page.summary.accessibleDescription()
    click("person-done")
    assert not opened.window.page.summary.isVisible()
    assert opened.window.focusWidget().objectName() == "change-applicant"
    click("change-applicant")
    opened.window.go("case")
    opened.window.go("people")
    click("person-done")
    assert opened.window.page.summary.hasFocus(), "said again after another page was open"


def test_a_date_to_come_is_refused_beside_the_field(opened: Wired, qtbot: QtBot, click: Click) -> None:
    put(opened, Person(id="applicant", role="applicant", birth_date=date(1988, 4, 12)))
    opened.window.go("people")
    click("change-applicant")
    line = opened.window.page.findChild(QLineEdit, "birth_date-year")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "2031")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert "future" in line.accessibleDescription()
    applicant = case_of(opened).applicant
    assert applicant is not None
    assert applicant.birth_date == date(1988, 4, 12)


def test_removing_offers_undo_and_brings_back_everything(opened: Wired, click: Click) -> None:
    put(opened, Person(id="applicant", role="applicant", given_names="Amara"), Person(id="child", role="child", given_names="Bo"))
    opened.window.go("people")
    before = case_of(opened)
    click("remove-child")
    assert case_of(opened).person("child") is None
    assert opened.window.focusWidget().objectName() == "undo-removal"
    click("undo-removal")
    assert case_of(opened) == before


def test_only_what_applies_is_shown(opened: Wired, click: Click) -> None:
    put(opened, Person(id="applicant", role="applicant", given_names="Amara"), Person(id="child", role="child", given_names="Bo"))
    opened.window.go("people")
    click("change-child")
    shown = {field.name for form, _card in opened.window.page.forms for field in form.fields if field.isVisible()}  # type: ignore[attr-defined]
    assert {"relationship", "other_parent", "accompanying"} <= shown
    assert not {"civil_status", "email", "passport_expires", "different_grounds"} & shown
    click("person-done")
    assert opened.window.focusWidget().objectName() == "change-child"


def test_undo_key_takes_back_an_edit_of_the_case_from_another_page(opened: Wired, qtbot: QtBot, click: Click) -> None:
    put(opened, Person(id="applicant", role="applicant", given_names="Amara"))
    opened.window.go("case")
    qtbot.keyClick(opened.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert case_of(opened).applicant is None
    qtbot.keyClick(opened.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert case_of(opened).applicant is not None


def test_continue_and_back_leave_the_form_of_a_person_for_the_list(opened: Wired, click: Click) -> None:
    opened.window.go("people")
    click("add-applicant")
    click("continue")
    assert step_of(opened) == "people"
    click("add-partner")
    click("back")
    assert step_of(opened) == "people"
    click("continue")
    assert step_of(opened) == "life"


@pytest.mark.parametrize(("typed", "month"), [("Feb", 2), ("12", 12), ("03", 3), ("jul", 7), ("ma", 3), ("aj", 1)])
def test_a_month_is_found_by_its_name_or_number(qtbot: QtBot, typed: str, month: int) -> None:
    field = DateField("day", "Day")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.month, typed)
    assert field.month.currentIndex() == month
