"""A damaged case opens to be looked at: a bar says so, no key changes anything, and a whole file is a press away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QRadioButton

from hcprep.casefile import CaseFile
from hcprep.model import edits
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph, Section, Statement, Text
from hcprep.ui.dialogs.damaged import DamagedDialog
from hcprep.ui.dialogs.hit import EXPORTED, HitDialog
from hcprep.ui.pages.door import DoorPage
from hcprep.ui.pages.doorways import LOST
from hcprep.ui.pages.story import StoryPage
from tests.ui.safehands import PASSPHRASE, Hands
from tests.ui.test_safe_door import LEASE, spoil

STORY = "We came in 2016, by bus."


@pytest.fixture
def looking(safe: Hands) -> tuple[Hands, Path, bytes]:
    """The window, looking at a case of one person, a story and a paper that is damaged; a backup has it whole."""
    session = safe.new_case()
    desk = safe.wired.window.desk
    assert desk is not None
    case = edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Amara", family_name="Diallo"))
    paragraph = Paragraph(id="p", runs=(Text(text=STORY),))
    desk.edit(edits.put_statement(case, Statement(sections=(Section(id="s", heading="Home", paragraphs=(paragraph,)),))))
    safe.add_paper("lease", LEASE)
    path = session.path
    safe.lock()
    with CaseFile.open_damaged(path, PASSPHRASE) as file:
        blob = file.salvaged.blobs[file.load().documents[0].original_sha256]
        page = file.found.chunks[blob][0].page
    before = spoil(path, range(page, page + 1))
    door = safe.wired.window.page
    assert isinstance(door, DoorPage)
    door.ways.button(LOST).setChecked(True)
    assert door.rescue is not None
    dialog = safe.opened(DamagedDialog, door.rescue.damaged_button)
    safe.write(dialog.place.line, str(path))
    safe.write(dialog.secret.words.line, PASSPHRASE)
    safe.press(dialog.examine_button)
    safe.calm()
    safe.press(dialog.look_button)
    safe.bot.waitUntil(lambda: safe.wired.window.desk is not None)
    safe.rested()
    safe.wired.window.activateWindow()
    safe.bot.waitUntil(safe.wired.window.isActiveWindow)
    return safe, path, before


def test_the_bar_stays_and_nothing_that_is_pressed_or_typed_changes_the_case(looking: tuple[Hands, Path, bytes]) -> None:
    safe, path, before = looking
    window = safe.wired.window
    case = safe.session.case
    assert window.saving.words() == "Only looking"
    for step in ("case", "before", "people", "documents", "story", "review", "build"):
        window.go(step)
        safe.calm()
        assert window.step == step
        assert "Nothing is saved" in window.frame.look_bar.words.text()
        assert window.frame.look_bar.isVisible()
    window.go("before")
    radio = next(each for each in window.page.findChildren(QRadioButton) if each.isVisible() and not each.isChecked())
    radio.setFocus()
    safe.bot.keyClick(radio, Qt.Key.Key_Space)
    assert "only looking at a damaged file" in window.foot.note_label.text()
    assert not radio.isChecked()
    window.go("people")
    change = next(each for each in window.page.findChildren(QAbstractButton) if each.objectName() == "change-applicant")
    safe.press(change)
    line = next(each for each in window.page.findChildren(QLineEdit) if each.text() == "Amara")
    line.setFocus()
    safe.bot.keyClicks(line, "xyz")
    assert line.text() == "Amara"
    window.go("story")
    page = window.page
    assert isinstance(page, StoryPage)
    page.editor.setFocus()
    safe.bot.keyClicks(page.editor, "more")
    safe.bot.keyClick(page.editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    safe.bot.keyClick(page.editor, Qt.Key.Key_Return)
    assert STORY in page.editor.toPlainText()
    assert "more" not in page.editor.toPlainText()
    safe.lock()
    assert isinstance(window.page, DoorPage)
    assert not window.frame.look_bar.isVisible()
    assert path.read_bytes() == before
    assert case.people[0].given_names == "Amara"


def test_what_is_hit_is_named_and_leads_to_a_whole_file_without_the_passphrase_again(
    looking: tuple[Hands, Path, bytes],
) -> None:
    safe, path, before = looking
    window = safe.wired.window
    hit = safe.opened(HitDialog, window.frame.look_bar.hit_button)
    assert "“The lease”" in str(hit.report.losses.lines.data(hit.report.losses.lines.index(0)))
    hit.export(safe.folder / EXPORTED)
    safe.calm()
    assert (safe.folder / EXPORTED / "statement.md").read_text(encoding="utf-8").count(STORY) == 1
    safe.press(hit.mend_button)
    safe.bot.waitUntil(lambda: window.desk is None)
    safe.calm()
    dialog = window.findChildren(DamagedDialog)[-1]
    assert dialog.mend_button.isVisible()
    safe.write(dialog.target.line, str(safe.folder / "whole.hcase"))
    safe.press(dialog.mend_button)
    assert "read and found whole" in dialog.told.text()
    safe.press(dialog.open_button)
    door = window.page
    assert isinstance(door, DoorPage)
    assert door.open_place.line.text() == str(safe.folder / "whole.hcase")
    safe.write(door.open_words.line, PASSPHRASE)
    safe.press(door.open_button)
    safe.bot.waitUntil(lambda: window.desk is not None)
    assert not window.frame.look_bar.isVisible()
    with safe.session.file.read(safe.session.case.documents[0].original_sha256) as stream:
        assert stream.read() == LEASE
    assert path.read_bytes() == before
