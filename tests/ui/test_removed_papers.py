"""Removed papers, from the documents page: seen, put back, and gone for good only after being asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.ui.dialogs.removed import RemovedDialog
from hcprep.ui.pages.documents import DocumentsPage
from tests.ui.conftest import case_of, find

Click = Callable[[str], None]


def with_papers(wired: Wired) -> DocumentsPage:
    desk = wired.window.desk
    assert desk is not None
    case = edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Ama", family_name="Example"))
    for key in ("lease", "letter"):
        paper = Document(
            id="d1", filename=f"{key}.pdf", media_type="application/pdf", original_sha256=key, original_size=1, pages=2
        )
        case = edits.put_evidence(case, Evidence(id=key, title=f"The {key}", documents=(paper,)), "establishment")
    desk.edit(case)
    wired.window.go("documents")
    page = wired.window.page
    assert isinstance(page, DocumentsPage)
    page.column.finish()
    return page


def removed(page: DocumentsPage) -> RemovedDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RemovedDialog)
    return dialog


def test_nothing_is_said_of_removed_papers_until_there_is_one(opened: Wired, click: Click, qtbot: QtBot) -> None:
    page = with_papers(opened)
    assert not page.removed_link.isVisible()
    click("remove-lease")
    assert page.removed_link.isVisible()
    assert page.removed_link.text() == "1 removed paper: look at it, or put it back…"
    click("remove-letter")
    assert page.removed_link.text() == "2 removed papers: look, or put one back…"
    opened.window.settings.use_language("fr")
    QApplication.processEvents()
    assert page.removed_link.text() == "2 documents retirés\u00a0: les voir ou en remettre un…"


def test_a_paper_is_put_back_and_another_goes_for_good_with_the_keyboard(opened: Wired, click: Click, qtbot: QtBot) -> None:
    page = with_papers(opened)
    click("remove-lease")
    click("remove-letter")
    page.removed_link.setFocus()
    qtbot.keyClick(page.removed_link, Qt.Key.Key_Space)
    dialog = removed(page)
    assert dialog.focusWidget() is dialog.list
    qtbot.keyClick(dialog.back_button, Qt.Key.Key_Space)
    assert [item.id for item in case_of(opened).evidence] == ["letter"]
    qtbot.keyClick(dialog.drop_button, Qt.Key.Key_Space)
    assert dialog.question.isVisible()
    assert dialog.focusWidget() is dialog.keep_button
    assert "for good" in dialog.question_words.text()
    assert "Backups" in dialog.question_words.text()
    assert len(case_of(opened).bin) == 1
    qtbot.keyClick(dialog.drop_now_button, Qt.Key.Key_Space)
    assert case_of(opened).bin == ()
    assert dialog.empty.isVisible()
    dialog.reject()
    QApplication.processEvents()
    assert not page.removed_link.isVisible()
    assert find(opened, "remove-letter").isVisible()
