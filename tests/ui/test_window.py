"""The shell: steps, keys, language, size of text, and a failed save."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.people import Person
from hcprep.presenters.flow import STEPS, Step
from hcprep.services.session import Session
from hcprep.ui.dialogs.unsaved import UnsavedDialog

Click = Callable[[str], None]


def add_applicant(wired: Wired) -> None:
    desk = wired.window.desk
    assert desk is not None
    desk.edit(edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Amara")))


def step_of(wired: Wired) -> str:
    return wired.window.step


def test_without_a_case_only_the_door_is_there(wired: Wired, click: Click) -> None:
    click("task-people")
    assert wired.window.step == "case"
    assert "cannot start yet. First open a case or start one." in wired.window.foot.note_label.text()
    assert "Cannot start yet" in wired.window.tasks.buttons["people"].accessibleName()
    assert wired.window.tasks.progress_label.text() == "0 of 8 done"


def test_a_step_that_cannot_start_says_what_comes_first(opened: Wired, click: Click) -> None:
    click("task-documents")
    assert "First add the applicant" in opened.window.foot.note_label.text()
    click("task-build")
    assert "First add a paper" in opened.window.foot.note_label.text()
    click("task-before")
    assert [step for step, button in opened.window.tasks.buttons.items() if button.isChecked()] == [opened.window.step]


def test_the_before_questions_are_answered_by_mouse_and_complete_the_step(opened: Wired, click: Click) -> None:
    assert opened.window.step == "before"
    for name in ("understood_not_legal_advice", "understood_consequences", "representative-0"):
        click(name)
    desk = opened.window.desk
    assert desk is not None
    assert desk.case.answers["understood_not_legal_advice"] == "2026-11-22"
    assert opened.window.states()[1].status == "in_progress"
    desk.edit(edits.answer(desk.case, "province", "QC"))
    assert opened.window.states()[1].status == "completed"
    assert opened.window.tasks.progress_label.text() == "2 of 8 done"


def test_keys_move_through_the_steps(opened: Wired, qtbot: QtBot) -> None:
    add_applicant(opened)
    window = opened.window
    for number, step in enumerate(STEPS[:4], 1):
        qtbot.keyClick(window, str(number), Qt.KeyboardModifier.ControlModifier)
        assert step_of(opened) == step
        assert window.focusWidget() is window.page.first_field()
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert step_of(opened) == "people"
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert step_of(opened) == "life"
    seen = []
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = window.focusWidget()
        seen.append(next(name for name in ("foot", "header", "tasks", "book") if getattr(window, name).isAncestorOf(focused)))
    assert sorted(seen) == ["book", "foot", "header", "tasks"]


def test_the_language_changes_everywhere_without_restart(opened: Wired, click: Click) -> None:
    click("language")
    window = opened.window
    assert window.page.heading.text() == "Avant de commencer"
    assert window.foot.continue_button.text() == "Continuer"
    assert "Personnes" in window.tasks.buttons["people"].accessibleName()
    click("language")
    assert window.page.heading.text() == "Before you start"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_window_fits_a_small_screen_at_twice_the_text(opened: Wired, language: str) -> None:
    add_applicant(opened)
    window = opened.window
    window.settings.use_language(language)  # type: ignore[arg-type]
    window.settings.use_scale(200)
    pages: tuple[Step, ...] = ("case", "before", "people", "life")
    for step in pages:
        window.go(step)
        assert window.minimumSizeHint().width() <= 1366, step
        assert window.minimumSizeHint().height() <= 768, step


def test_a_save_that_fails_is_said_and_can_be_tried_again(opened: Wired, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = opened.window.desk
    assert desk is not None
    real = desk.session.file.commit

    def full(*_arguments: object) -> None:
        raise CaseFileError("disk-full")

    monkeypatch.setattr(desk.session.file, "commit", full)
    add_applicant(opened)
    qtbot.waitUntil(lambda: opened.window.header.saved_label.text() == "Not saved")
    assert opened.window.frame.bar.isVisible()
    assert "disk is full" in opened.window.frame.bar.accessibleName()
    assert desk.case.applicant is not None
    opened.window.close()
    assert opened.window.isVisible()
    monkeypatch.setattr(desk.session.file, "commit", real)
    dialog = opened.window.findChild(UnsavedDialog)
    assert isinstance(dialog, UnsavedDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.mouseClick(opened.window.frame.bar.retry_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.window.header.saved_label.text().startswith("Saved "))
    assert not opened.window.frame.bar.isVisible()


def test_a_case_opened_again_lands_on_the_right_step(wired: Wired, session: Session) -> None:
    case = session.case
    for question in ("understood_not_legal_advice", "understood_consequences", "representative", "province"):
        case = edits.answer(case, question, "2026-11-22")
    session.edit(case)
    wired.window.open_session(session)
    assert wired.window.step == "people"
