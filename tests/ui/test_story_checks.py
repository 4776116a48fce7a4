"""The check of a story beside the text: by keyboard, to the very words, and with nothing changed by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock
from hcprep.kit import load_kit, review
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Tab
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.desk import Desk
from hcprep.services.session import Session
from hcprep.ui.jobs import Bridge, Jobs, WorkerThread
from hcprep.ui.pages import story
from hcprep.ui.pages.base import PageContext
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.pictures import PageDrawer

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


class File:
    """A case file in memory."""

    lineage = "fictional"

    def load(self) -> Case:
        return CASE

    def commit(self, _old: Case, _new: Case, _at: str) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[StoryPage]:
    thread = WorkerThread("checks")
    clock = FixedClock.on(date(2026, 11, 22))
    desk = Desk(Session(cast("CaseFile", File()), clock), load_kit, review)
    context = PageContext(
        desk=desk,
        jobs=Jobs(Bridge(), thread),
        clock=clock,
        language=lambda: "en",
        go=lambda _step: None,
        close_case=lambda: None,
        pictures=cast("PageDrawer", None),
    )
    page = story.make(context)
    assert isinstance(page, StoryPage)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.refresh()
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
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
    qtbot.waitUntil(lambda: calm in page.checks.level.text(), timeout=20_000)
    assert not page.checks.list.isVisible()
