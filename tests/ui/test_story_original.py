"""Writing in another language beside the story, as a person does: by keyboard, and with nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.original import ORIGINAL_LANGUAGE, ORIGINAL_ON, put_original
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.desk import Desk
from hcprep.presenters.history import change_between
from hcprep.presenters.places import Place
from hcprep.ui.own_words import own_answer_words
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.widgets.editor.besiderow import BesideRow
from tests.ui.storyroom import StoryRoom

TOLD = Statement(
    sections=(
        Section(
            id="s1",
            heading="Home",
            paragraphs=(
                Paragraph(id="p1", runs=(Text(text="I rent. "), Citation(evidence="lease", page=1))),
                Paragraph(id="p2", runs=(Text(text="I work."),)),
            ),
        ),
    )
)
CASE = Case(id="c", edition="2026-11", statement=TOLD)


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[StoryRoom]:
    made = StoryRoom(qtbot, CASE)
    made.page.original_action.trigger()
    yield made
    made.leave()


@pytest.fixture
def page(room: StoryRoom) -> StoryPage:
    return room.page


def desk_of(page: StoryPage) -> Desk:
    return page._context.desk


def row_of(page: StoryPage, key: str) -> BesideRow:
    return next(row for row in page.original.rows if row.row.key == key)


def test_each_paragraph_has_a_box_beside_it_and_words_are_kept(qtbot: QtBot, page: StoryPage) -> None:
    assert [row.row.key for row in page.original.rows] == ["part.s1", "p1", "p2"]
    assert QApplication.focusWidget() is page.original.rows[0].own
    qtbot.keyClicks(row_of(page, "p1").own, "Alquilo.")
    row_of(page, "p2").own.setFocus()
    qtbot.waitUntil(lambda: desk_of(page).case.answers.get("story.original.p1") == "Alquilo.")
    qtbot.keyClicks(row_of(page, "p2").own, "Trabajo.")
    page.hide()
    assert desk_of(page).case.answers["story.original.p2"] == "Trabajo."
    assert desk_of(page).case.statement == TOLD


def test_words_come_first_in_the_other_language_and_the_story_after(qtbot: QtBot, page: StoryPage) -> None:
    page.original.add_button.click()
    own = QApplication.focusWidget()
    assert own is page.original.rows[-1].own
    qtbot.keyClicks(own, "Tengo miedo.")
    qtbot.keyClick(own, Qt.Key.Key_Tab)
    english = QApplication.focusWidget()
    assert english is page.original.rows[-1].story
    QApplication.processEvents()
    qtbot.keyClicks(QApplication.focusWidget(), "I am afraid.")
    page.commit()
    last = desk_of(page).case.statement.sections[-1].paragraphs[-1]
    assert last.plain == "I am afraid."
    assert desk_of(page).case.answers[f"story.original.{last.id}"] == "Tengo miedo."
    row = row_of(page, last.id)
    assert (row.row.kind, row.row.number) == ("paragraph", 3)
    assert row.story is not None
    assert row.story.hasFocus()
    page.show_story()
    assert "I am afraid." in page.editor.toPlainText()


def test_a_paragraph_with_proof_is_changed_in_the_story_only(qtbot: QtBot, page: StoryPage) -> None:
    row = row_of(page, "p1")
    assert row.story is None
    qtbot.mouseClick(row.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert page.rooms.currentWidget() is page.writing
    assert page.editor.place()[1] == "p1"


def test_the_story_stays_the_one_that_is_printed_until_the_person_says_more(page: StoryPage) -> None:
    assert not page.original.print_box.isChecked()
    page.original.print_box.click()
    assert desk_of(page).case.answers[ORIGINAL_ON] is True
    page.original.language_box.setCurrentText("Tigrinya")
    page.original._language_chosen()
    assert desk_of(page).case.answers[ORIGINAL_LANGUAGE] == "ti"
    page.original.language_box.setCurrentText("Nuer")
    page.original._language_chosen()
    assert desk_of(page).case.answers[ORIGINAL_LANGUAGE] == "Nuer"
    assert page.original.language_box.currentText() == "Nuer"


def test_letters_from_the_right_stand_on_the_right_and_odd_ones_are_said(qtbot: QtBot, page: StoryPage) -> None:
    box = row_of(page, "p1").own
    box.setPlainText("أعيش هنا.")
    assert box.document().begin().textDirection() == Qt.LayoutDirection.RightToLeft
    page.commit()
    assert not page.original.signs.isVisible()
    box.setPlainText("\U00016f00")
    page.commit()
    assert "\U00016f00" in page.original.signs.text()
    assert page.original.signs.isVisible()


def test_a_change_from_elsewhere_shows_and_what_is_typed_stays(qtbot: QtBot, page: StoryPage) -> None:
    qtbot.keyClicks(row_of(page, "p1").own, "Alquilo")
    desk = desk_of(page)
    desk.edit(put_original(desk.case, "p2", "De la copia."))
    assert row_of(page, "p2").own.toPlainText() == "De la copia."
    assert row_of(page, "p1").own.toPlainText() == "Alquilo"
    shorter = Statement(sections=(replace(TOLD.sections[0], paragraphs=TOLD.sections[0].paragraphs[:1]),))
    page.commit()
    desk.edit(edits.put_statement(desk.case, shorter))
    assert (row_of(page, "p2").row.kind, row_of(page, "p2").own.toPlainText()) == ("loose", "De la copia.")
    # Its id is not given to a new paragraph, which would get these words beside it.
    page.show_story()
    page.editor.go_to("paragraph", "p1", 99)
    qtbot.keyClick(page.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(page.editor, "New.")
    page.commit()
    assert [one.id for _, one in desk.case.statement.numbered()] == ["p1", "p3"]


def test_words_typed_for_a_paragraph_that_goes_elsewhere_stay(qtbot: QtBot, page: StoryPage) -> None:
    qtbot.keyClicks(row_of(page, "p2").own, "Trabajo")
    desk = desk_of(page)
    desk.edit(edits.put_statement(desk.case, Statement()))
    qtbot.keyClicks(row_of(page, "p2").own, ".")
    page.commit()
    assert "Trabajo" in str(desk.case.answers["story.original.p2"])


def test_a_full_disk_loses_no_word(qtbot: QtBot, room: StoryRoom) -> None:
    room.file.broken = True
    qtbot.keyClicks(row_of(room.page, "p2").own, "Trabajo.")
    room.page.commit()
    assert room.page.summary.isVisible()
    assert room.desk.case.answers["story.original.p2"] == "Trabajo."


def test_every_box_says_which_paragraph_and_language_it_is(page: StoryPage) -> None:
    names = [box.accessibleName() for row in page.original.rows for box in (row.own, row.story) if box is not None]
    assert "Paragraph 1, Your language" in names
    assert "Paragraph 2, English" in names
    assert all(names)


def test_undo_and_differences_name_what_stands_beside_the_story() -> None:
    assert own_answer_words("story.original.p1") == "words of your story in the other language"
    assert own_answer_words("book.declaration")
    assert own_answer_words("province") == ""
    made = change_between(CASE, put_original(CASE, "p1", "Alquilo."), {})
    assert made is not None
    assert made.place == Place(step="story", kind="paragraph", key="p1")
