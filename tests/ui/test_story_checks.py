"""The check of a story beside the text: by keyboard, to the very words, and with nothing changed by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Tab
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.ui.jobs import Bridge, Jobs, WorkerThread
from hcprep.ui.pages.story import StoryPage
from tests.ui.storyroom import StoryRoom

PAPER = Document(id="d", filename="a.pdf", media_type="application/pdf", original_sha256="0", original_size=1, pages=2)
RUNS = (
    Text(text="I rent. "),
    Citation(evidence="lease", page=2),
    Text(text=" If I return I will be persecuted. My friend lives at 9 Imaginary Street."),
)
CASE = Case(
    id="c",
    edition="2026-11",
    people=(Person(id="a", role="applicant", given_names="Ana", family_name="Roja", birth_date=date(1990, 1, 1)),),
    evidence=(Evidence(id="lease", title="Lease", documents=(PAPER,)),),
    tabs=(Tab(id="home", evidence=("lease",)),),
    statement=Statement(
        sections=(
            Section(
                id="s",
                paragraphs=(Paragraph(id="p1", runs=RUNS), Paragraph(id="p2", runs=(Text(text="Write to x@example.com."),))),
            ),
        )
    ),
)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[StoryPage]:
    thread = WorkerThread("checks")
    yield StoryRoom(qtbot, CASE, jobs=Jobs(Bridge(), thread)).page
    thread.close(10)


def checked(qtbot: QtBot, page: StoryPage) -> None:
    page.editor.setFocus()
    qtbot.keyClick(page.editor, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: page.checks.again_button.isEnabled() and page.checks.list.count() > 0)


def lines(page: StoryPage) -> list[str]:
    return [page.checks.list.item(row).text() for row in range(page.checks.list.count())]


def test_nothing_is_checked_until_asked(page: StoryPage) -> None:
    assert not page.checks.isVisible()
    assert page.checks.list.count() == 0


def test_each_line_leads_to_its_words_around_citations(qtbot: QtBot, page: StoryPage) -> None:
    before = page.editor.statement()
    checked(qtbot, page)
    assert [line.split(",")[0] for line in lines(page)] == [
        "Risk or hardship",
        "Somebody else’s details",
        "Somebody else’s details",
    ]
    assert QApplication.focusWidget() is page.checks.list
    assert "IRPA 25(1.3)" in page.checks.about.text()
    qtbot.keyClick(page.checks.list, Qt.Key.Key_Return)
    assert page.editor.textCursor().selectedText() == "If I return I will be persecuted."
    assert QApplication.focusWidget() is page.editor
    page.checks.list.setFocus()
    qtbot.keyClick(page.checks.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.checks.list, Qt.Key.Key_Return)
    assert page.editor.textCursor().selectedText() == "9 Imaginary Street"
    assert page.editor.statement() == before


def test_fine_as_it_is_is_remembered_and_can_be_looked_at_again(qtbot: QtBot, page: StoryPage) -> None:
    checked(qtbot, page)
    page.checks.aside_button.click()
    assert len(lines(page)) == 2
    page.checks.again_button.click()
    qtbot.waitUntil(page.checks.again_button.isEnabled)
    assert len(lines(page)) == 2
    page.checks.aside_box.click()
    assert [line.split(",")[0] for line in lines(page)] == ["Risk or hardship"]
    page.checks.aside_button.click()
    page.checks.aside_box.setChecked(False)
    assert len(lines(page)) == 3


def test_escape_gives_the_text_back(qtbot: QtBot, page: StoryPage) -> None:
    checked(qtbot, page)
    qtbot.keyClick(page.checks.list, Qt.Key.Key_Escape)
    assert not page.checks.isVisible()
    assert QApplication.focusWidget() is page.editor


def test_a_calm_word_when_there_is_nothing(qtbot: QtBot, page: StoryPage) -> None:
    desk = page._context.desk
    rows = (Paragraph(id="p1", runs=(Text(text="I rent a room."),)),)
    # As the window does before a change from elsewhere.
    page.commit()
    desk.edit(replace(desk.case, statement=Statement(sections=(Section(id="s", paragraphs=rows),))))
    page.refresh()
    page.check_story()
    calm = page.checks.tr("Nothing to look at was found.")
    qtbot.waitUntil(lambda: calm in page.checks.level.text())
    assert not page.checks.list.isVisible()
