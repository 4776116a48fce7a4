"""Earlier versions and the private notes pad, in the window, by keyboard, on a real case file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.casefile import CaseFile
from hcprep.model import edits
from hcprep.model.statement import Paragraph, Section, Statement, Text
from hcprep.services.history import STATEMENT, History
from hcprep.ui.dialogs.versions import VersionsDialog
from hcprep.ui.pages.story import StoryPage
from tests.ui.conftest import PASSPHRASE, case_of, find

Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def told(*texts: str) -> Statement:
    rows = tuple(Paragraph(id=f"p{number}", runs=(Text(text=text),)) for number, text in enumerate(texts, start=1))
    return Statement(sections=(Section(id="roots", heading="Roots", paragraphs=rows),))


def story_of(wired: Wired) -> StoryPage:
    wired.window.go("story")
    page = wired.window.page
    assert isinstance(page, StoryPage)
    return page


def dialog_of(wired: Wired) -> VersionsDialog:
    found = [one for one in wired.window.findChildren(VersionsDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.fixture
def three(qtbot: QtBot, opened: Wired) -> Wired:
    """A story in three versions."""
    desk = opened.window.desk
    assert desk is not None
    for texts in (("I came in 2019.",), ("I came in 2019.", "I sing."), ("I came alone in 2019.", "I sing.")):
        desk.edit(edits.put_statement(desk.case, told(*texts)))
        desk.session.flush()
    return opened


def shown(qtbot: QtBot, dialog: VersionsDialog, words: str) -> None:
    qtbot.waitUntil(lambda: words in dialog.side.toPlainText())


def test_any_two_versions_are_compared_and_one_is_brought_back(qtbot: QtBot, three: Wired) -> None:
    page = story_of(three)
    page.bar.versions_action.trigger()
    dialog = dialog_of(three)
    shown(qtbot, dialog, "alone")
    assert dialog.side.accessibleDescription() == "Changed. added: alone"
    assert "<u>" in dialog.side.toHtml() or "underline" in dialog.side.toHtml()
    assert not dialog.back_button.isEnabled()
    qtbot.keyClick(dialog.view, Key.Key_Down)
    shown(qtbot, dialog, "I sing.")
    assert dialog.side.accessibleDescription() == "Added. added: I sing."
    qtbot.waitUntil(lambda: dialog.table.index(1, 2).data() == "+2")
    assert dialog.table.index(1, 1).data() == "7"
    dialog.with_box.setFocus()
    qtbot.keyClick(dialog.with_box, Key.Key_Down)
    shown(qtbot, dialog, "alone")
    assert dialog.with_box.currentText() == "how it is now"
    qtbot.keyClick(dialog.all_box, Key.Key_Space)
    shown(qtbot, dialog, "I sing.")
    dialog.view.setFocus()
    qtbot.keyClick(dialog.view, Key.Key_Down)
    shown(qtbot, dialog, "alone")
    dialog.back_button.setFocus()
    qtbot.keyClick(dialog.back_button, Key.Key_Space)
    assert not dialog.isVisible()
    assert [each.plain for _, each in case_of(three).statement.numbered()] == ["I came in 2019."]
    qtbot.waitUntil(lambda: page.editor.statement().sections[0].paragraphs[0].plain == "I came in 2019.")
    assert three.window.desk is not None
    session = three.window.session
    assert session is not None
    # Two changes within one moment are written as one: what came back is a version of its own once it is on the disk.
    qtbot.waitUntil(lambda: not session.dirty)
    three.window.desk.undo()
    assert len(list(case_of(three).statement.numbered())) == 2
    qtbot.waitUntil(lambda: not session.dirty)
    assert len(History(session.file).versions(STATEMENT)) >= 5


def test_hundreds_of_versions_are_read_only_where_one_looks(qtbot: QtBot, opened: Wired) -> None:
    session = opened.window.session
    assert session is not None
    case, file = session.case, session.file
    for number in range(200):
        told_now = replace(case, statement=told(f"I came in {number}."))
        file.commit(case, told_now, f"2026-{1 + number // 600:02}-{1 + number // 24 % 25:02}T{number % 24:02}:00:00+00:00")
        case = told_now
    page = story_of(opened)
    page.bar.versions_action.trigger()
    dialog = dialog_of(opened)
    assert dialog.table.rowCount() >= 200
    qtbot.waitUntil(lambda: dialog.table.index(0, 1).data() not in {"", "…"})
    qtbot.waitUntil(lambda: dialog.table.asked > 0 and dialog.table.index(3, 1).data() != "…")
    assert dialog.table.asked < 60
    qtbot.keyClick(dialog.view, Key.Key_End)
    last = dialog.table.rowCount() - 1
    qtbot.waitUntil(lambda: dialog.table.index(last, 1).data() != "…")
    assert dialog.table.asked < 120


def test_notes_open_by_a_key_are_saved_by_themselves_and_undone(qtbot: QtBot, opened: Wired, tmp_path: Path) -> None:
    page = story_of(opened)
    page.editor.setFocus()
    assert not page.notes.isVisible()
    qtbot.keyClick(page.editor, Key.Key_N, Control | Shift)
    assert page.notes.isVisible()
    assert page.notes.box.hasFocus()
    assert "Only you see this. It is never printed." in page.notes.privacy_label.text()
    page.notes.timer.setInterval(10)
    qtbot.keyClicks(page.notes.box, "Ask Tremblay")
    qtbot.waitUntil(lambda: case_of(opened).notes == "Ask Tremblay")
    qtbot.keyClicks(page.notes.box, " about May")
    qtbot.keyClick(page.notes.box, Key.Key_N, Control | Shift)
    assert not page.notes.isVisible()
    assert page.editor.hasFocus()
    assert case_of(opened).notes == "Ask Tremblay about May"
    assert opened.window.desk is not None
    opened.window.desk.undo()
    qtbot.keyClick(page.editor, Key.Key_N, Control | Shift)
    assert page.notes.box.toPlainText() == "Ask Tremblay"
    opened.window.desk.redo()
    page.notes.versions_button.setFocus()
    qtbot.keyClick(page.notes.versions_button, Key.Key_Space)
    dialog = dialog_of(opened)
    shown(qtbot, dialog, "about May")
    dialog.close()
    opened.window.close_case()
    qtbot.waitUntil(lambda: opened.window.session is None)
    with CaseFile.open(tmp_path / "case.hcase", PASSPHRASE) as file:
        assert file.load().notes == "Ask Tremblay about May"


def test_answers_have_versions_in_words(qtbot: QtBot, opened: Wired) -> None:
    desk = opened.window.desk
    assert desk is not None
    question = next(each for each in desk.kit.questions if each.step == "before" and each.kind == "yes_no")
    for value in (True, False, None):
        desk.edit(edits.answer(desk.case, question.id, value))
        desk.session.flush()
    opened.window.go("before")
    button = find(opened, "answer-versions")
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    dialog = dialog_of(opened)
    wanted = ["I do not know", "No", "Yes"]
    qtbot.waitUntil(lambda: [dialog.table.index(row, 1).data() for row in range(3)] == wanted)
    shown(qtbot, dialog, "I do not know")
    qtbot.keyClick(dialog.view, Key.Key_End)
    dialog.back_button.click()
    assert case_of(opened).answers[question.id] is True


def test_a_case_without_versions_says_so(qtbot: QtBot, opened: Wired) -> None:
    opened.window.go("before")
    button = find(opened, "answer-versions")
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    dialog = dialog_of(opened)
    assert dialog.none_words.isVisible()
    assert not dialog.back_button.isVisible()
    qtbot.keyClick(dialog, Key.Key_Escape)
