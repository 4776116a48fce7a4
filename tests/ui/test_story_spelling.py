"""Spelling in the story: off until asked for, other spellings in the menu, words kept in the case, one paragraph a key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from pytestqt.qtbot import QtBot

from hcprep.model.case import Case
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.model.story_parts import Piece
from hcprep.services.spelling import OWN_WORDS, SPELLING_ON
from hcprep.ui.jobs import Bridge, Jobs, WorkerThread
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.widgets.editor.codec import blocks
from tests.ui.storyroom import StoryRoom

RUNS = (Text(text="Oksana will recieve "), Citation(evidence="gone", page=1), Text(text=" mony."))
CASE = Case(
    id="c",
    edition="2026-11",
    people=(Person(id="a", role="applicant", given_names="Oksana", birth_date=date(1990, 1, 1)),),
    statement=Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p1", runs=RUNS),)),)),
)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[StoryPage]:
    thread = WorkerThread("spelling")
    yield StoryRoom(qtbot, CASE, jobs=Jobs(Bridge(), thread)).page
    thread.close(10)


def underlined(page: StoryPage) -> list[str]:
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    return [
        block.text()[one.start : one.start + one.length]
        for block in blocks(page.editor.document())
        for one in block.layout().formats()
        if one.format.underlineStyle() == wave
    ]


def turn_on(qtbot: QtBot, page: StoryPage) -> None:
    page.spelling.action.trigger()
    qtbot.waitUntil(lambda: page.spelling.ready)


def test_nothing_is_underlined_until_asked_and_names_of_the_case_are_right(qtbot: QtBot, page: StoryPage) -> None:
    assert underlined(page) == []
    before = page.editor.statement()
    told: list[bool] = []
    page.editor.edited.connect(lambda: told.append(True))
    turn_on(qtbot, page)
    assert underlined(page) == ["recieve", "mony"]
    assert told == []
    assert page.editor.statement() == before
    assert not page.editor.document().isUndoAvailable()
    page.spelling.action.trigger()
    qtbot.waitUntil(lambda: underlined(page) == [])
    assert page._context.desk.case.answers[SPELLING_ON] is False


def test_another_spelling_is_taken_from_the_menu_and_can_be_undone(qtbot: QtBot, page: StoryPage) -> None:
    turn_on(qtbot, page)
    page.editor.go_to("paragraph", "p1", 15)
    menu = page.editor.context_menu(page.editor.cursorRect().center())
    menu.actions()[0].trigger()
    assert "Oksana will receive " in page.editor.toPlainText()
    assert underlined(page) == ["mony"]
    page.editor.undo()
    assert "recieve" in page.editor.toPlainText()
    menu.deleteLater()


def test_a_word_that_is_right_is_remembered_in_the_case(qtbot: QtBot, page: StoryPage) -> None:
    turn_on(qtbot, page)
    page.editor.go_to("paragraph", "p1", 15)
    menu = page.editor.context_menu(page.editor.cursorRect().center())
    next(action for action in menu.actions() if "is right" in action.text()).trigger()
    qtbot.waitUntil(lambda: page.spelling.ready and underlined(page) == ["mony"])
    assert page._context.desk.case.answers[OWN_WORDS] == "recieve"
    menu.deleteLater()


def test_a_citation_has_no_spelling(qtbot: QtBot, page: StoryPage) -> None:
    turn_on(qtbot, page)
    page.editor.go_to("paragraph", "p1", 22)
    assert page.spelling.unknown_at(page.editor.textCursor()) is None


def test_a_key_looks_at_its_own_paragraph_only(qtbot: QtBot, page: StoryPage) -> None:
    words = "My neighbour Dubrovnik recieved a letter about the school of my daughter and we were glad of it. " * 12
    rows = tuple(Paragraph(id=f"p{number}", runs=(Text(text=words),)) for number in range(240))
    page.commit()
    page._context.desk.edit(replace(page._context.desk.case, statement=Statement(sections=(Section(id="s", paragraphs=rows),))))
    turn_on(qtbot, page)
    assert len(underlined(page)) >= 240 * 12
    page.editor.go_to("paragraph", "p120", 30)
    page.editor.setFocus()
    look = page.editor.looks.unknown
    assert look is not None
    looked: list[str] = []

    def counting(text: str) -> Iterable[Piece]:
        looked.append(text)
        return look(text)

    page.editor.looks.unknown = counting
    for letter in "hello wrold ":
        looked.clear()
        qtbot.keyClick(page.editor, letter if letter != " " else Qt.Key.Key_Space)
        own = page.editor.textCursor().block().text()
        assert looked
        assert set(looked) == {own}
    assert "wrold" in underlined(page)
