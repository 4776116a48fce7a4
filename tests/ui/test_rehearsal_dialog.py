"""The rehearsal of reading: stop by stop by keyboard, with what was counted said in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.ui.dialogs.rehearsal import RehearsalDialog
from hcprep.ui.pages.review import ReviewPage

AMA = Person(id="applicant", role="applicant", given_names="Ama", family_name="Example")
MADE = Document(id="lease", filename="a.pdf", media_type="application/pdf", original_sha256="0", original_size=1, pages=3)
SAYS = (
    Paragraph(id="p1", runs=(Text(text="I rent. "), Citation(evidence="lease", page=2))),
    Paragraph(id="p2", runs=(Text(text="I work. "), Citation(evidence="lease"), Citation(evidence="gone"))),
)


@pytest.fixture
def dialog(opened: Wired, click: Callable[[str], None]) -> RehearsalDialog:
    desk = opened.window.desk
    assert desk is not None
    case = edits.put_person(desk.case, AMA)
    case = edits.put_evidence(case, Evidence(id="lease", title="Lease of Elm Street", documents=(MADE,)), "other")
    desk.edit(edits.put_statement(case, Statement(sections=(Section(id="s", paragraphs=SAYS),))))
    opened.window.go("review")
    page = opened.window.page
    assert isinstance(page, ReviewPage)
    click("rehearse")
    assert page.rehearsal is not None
    return page.rehearsal


def test_the_way_is_walked_by_keyboard_and_says_its_clicks(qtbot: QtBot, dialog: RehearsalDialog) -> None:
    qtbot.waitUntil(dialog.isActiveWindow)
    assert "Ama Example" in dialog.words.text()
    seen = []
    for _ in range(len(dialog.way.stops) - 1):
        qtbot.keyClick(dialog, Qt.Key.Key_PageDown)
        seen.append((dialog.title.text(), dialog.clicks.text()))
    assert seen == [
        ("Contents", "No click so far."),
        ("Paragraph 1", "1 link leads from here to proof. 1 click so far."),
        ("Exhibit A-1, page 2", "One click from paragraph 1. 2 clicks so far."),
        ("Paragraph 2", "2 links lead from here to proof. 3 clicks so far."),
        ("Exhibit A-1", "One click from paragraph 2. 4 clicks so far."),
        ("Proof that is not there", "No click leads there. 4 clicks so far."),
    ]
    assert not dialog.next_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_PageUp)
    assert "2 more pages" in dialog.words.text()
    assert dialog.look_button.isVisible()
    assert "2 of 2 paragraphs" in dialog.summary.text()


def test_a_stop_leads_to_the_words_it_is_about(qtbot: QtBot, opened: Wired, dialog: RehearsalDialog) -> None:
    dialog.go(2)
    qtbot.mouseClick(dialog.change_button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert opened.window.step == "story"
    assert opened.window.page.editor.place()[1] == "p1"  # type: ignore[attr-defined]
