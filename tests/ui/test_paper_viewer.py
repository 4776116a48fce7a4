"""Looking at a paper: words chosen and copied, pages turned for the book, another page beside, all by keys; the cited page."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.intake import take_in
from hcprep.jobs import Worker
from hcprep.model import edits, leaves
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.package.render import PageWord
from hcprep.ui.clipboard import OURS
from hcprep.ui.dialogs.viewer import PagesDialog
from hcprep.ui.pages.documents import DocumentsPage
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.widgets.editor.codec import chips
from hcprep.ui.widgets.field import TextInput
from hcprep.ui.widgets.pageimage import PageImage
from hcprep.ui.widgets.pagetext import PageText
from hcprep.ui.widgets.paperpane import PaperPane
from hcprep.ui.widgets.sidebyside import SideBySide
from tests.unit.intake.papermaking import text_pdf

Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


LEASE = text_pdf(4, "Lease of the flat")


@pytest.fixture(scope="module")
def lease() -> bytes:
    """The lease as it is stored, taken in once."""
    with Worker("intake") as worker:
        return take_in(worker, "lease.pdf", LEASE).pdf


@pytest.fixture
def case(opened: Wired, lease: bytes) -> Wired:
    """A case with a lease of four pages and a letter; the one paragraph points at page 3 of the lease."""
    desk = opened.window.desk
    assert desk is not None
    sha256, size = desk.session.file.store(BytesIO(lease))
    paper = Document(
        id="lease",
        filename="lease.pdf",
        media_type="application/pdf",
        original_sha256=sha256,
        original_size=size,
        normalised_sha256=sha256,
        normalised_size=size,
        pages=4,
    )
    case = edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Ama", family_name="Example"))
    case = edits.put_evidence(case, Evidence(id="lease", title="Lease", documents=(paper,)), "home")
    letter = replace(paper, id="letter", pages=1)
    case = edits.put_evidence(case, Evidence(id="letter", title="Letter", documents=(letter,)), "home")
    runs = (Text(text="I live there. "), Citation(evidence="lease", page=3))
    section = Section(id="s", paragraphs=(Paragraph(id="one", runs=runs),))
    desk.edit(edits.put_statement(case, Statement(sections=(section,))))
    return opened


@pytest.fixture
def viewer(case: Wired) -> PagesDialog:
    """The window on the lease."""
    case.window.go("documents")
    page = case.window.page
    assert isinstance(page, DocumentsPage)
    page.tools.look("lease")
    assert page.tools.viewer is not None
    return page.tools.viewer


def item(wired: Wired) -> Evidence:
    assert wired.window.desk is not None
    found = wired.window.desk.case.item("lease")
    assert found is not None
    return found


def button(viewer: PagesDialog, name: str) -> QPushButton:
    found = viewer.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def clipboard() -> str:
    mime = QApplication.clipboard().mimeData()
    assert mime.hasFormat(OURS)
    return mime.text()


def test_the_words_of_a_page_are_chosen_and_copied_with_keys_alone(viewer: PagesDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(viewer.view.read) as read:
        qtbot.keyClick(viewer, Qt.Key.Key_PageDown, Control)
    assert read.args == ["Lease of the flat, page 2"]
    qtbot.keyClick(viewer.view.area, Qt.Key.Key_A, Control)
    qtbot.keyClick(viewer.view.area, Qt.Key.Key_C, Control)
    assert clipboard() == "Lease of the flat, page 2"
    viewer.text_button.setFocus()
    qtbot.keyClick(viewer.text_button, Qt.Key.Key_Space)
    assert viewer.text.hasFocus() or viewer.focusWidget() is viewer.text
    assert viewer.text.toPlainText() == "Lease of the flat, page 2"
    for _letter in range(5):
        qtbot.keyClick(viewer.text, Qt.Key.Key_Right, Shift)
    qtbot.keyClick(viewer.text, Qt.Key.Key_C, Control)
    assert clipboard() == "Lease"


@pytest.mark.parametrize("make", [PageText, TextInput, SideBySide])
def test_whatever_is_copied_from_a_text_is_marked(make: type[PageText | TextInput | SideBySide], qtbot: QtBot) -> None:
    box = make()
    qtbot.addWidget(box)
    box.setPlainText("private words")
    box.selectAll()
    box.copy()
    assert clipboard() == "private words"


def test_turning_here_turns_the_page_of_the_book_and_can_be_taken_back(case: Wired, viewer: PagesDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: viewer.view.image_label.pixmap().height() > 0)
    shape = viewer.view.image_label.pixmap().size()
    assert shape.height() > shape.width()
    qtbot.keyClick(viewer, Qt.Key.Key_R, Control)
    assert [leaf.turn for leaf in item(case).order] == [90, 0, 0, 0]
    assert "in your book too" in viewer.about_label.text()

    def landscape() -> bool:
        shown = viewer.view.image_label.pixmap()
        return shown.width() > shown.height() > 0

    qtbot.waitUntil(landscape)
    qtbot.keyClick(viewer, Qt.Key.Key_Z, Control)
    assert item(case).leaves == ()


def test_two_pages_side_by_side_and_another_paper(viewer: PagesDialog, qtbot: QtBot) -> None:
    beside = button(viewer, "side-by-side-button")
    beside.setFocus()
    qtbot.keyClick(beside, Qt.Key.Key_Space)
    pane = viewer.middle.widget(2)
    assert isinstance(pane, PaperPane)
    assert pane.isVisible()
    assert (pane.evidence, pane.page) == ("lease", 2)
    pane.papers_box.setFocus()
    qtbot.keyClick(pane.papers_box, Qt.Key.Key_Down)
    assert (pane.evidence, pane.page) == ("letter", 1)
    assert viewer.page_box.value() == 1
    beside.click()
    assert not pane.isVisible()


def test_the_viewer_shows_the_order_of_the_book(case: Wired, qtbot: QtBot) -> None:
    desk = case.window.desk
    assert desk is not None
    desk.edit(leaves.leave_out_pages(leaves.move_pages(desk.case, "lease", [4], 1), "lease", [2]))
    case.window.go("documents")
    page = case.window.page
    assert isinstance(page, DocumentsPage)
    page.tools.look("lease")
    viewer = page.tools.viewer
    assert viewer is not None
    assert viewer.page_box.maximum() == 3
    with qtbot.waitSignal(viewer.view.read) as read:
        viewer.show_page(1)
    assert read.args == ["Lease of the flat, page 4"]
    button(viewer, "arrange-button").click()
    assert page.tools.room is not None
    assert [row.source for row in page.tools.room.grid.leaves.rows] == [4, 1, 2, 3]


@pytest.fixture
def image(qtbot: QtBot) -> PageImage:
    made = PageImage()
    qtbot.addWidget(made)
    made.resize(1000, 1000)
    places = (("Dear", 1000, 1000, 0), ("officer", 2000, 1000, 0), ("I", 1000, 2000, 1), ("write", 2000, 2000, 1))
    made.show_words([PageWord(text, left, top, left + 900, top + 300, line) for text, left, top, line in places])
    made.show()
    return made


def test_dragging_over_words_chooses_them_and_a_click_chooses_none(image: PageImage, qtbot: QtBot) -> None:
    qtbot.mousePress(image, Qt.MouseButton.LeftButton, pos=QPoint(220, 110))
    move_to(image, QPoint(130, 210))
    qtbot.mouseRelease(image, Qt.MouseButton.LeftButton, pos=QPoint(130, 210))
    assert image.chosen_text() == "officer\nI"
    image.copy()
    assert clipboard() == "officer\nI"
    qtbot.mouseClick(image, Qt.MouseButton.LeftButton, pos=QPoint(220, 110))
    assert image.chosen_text() == ""
    image.choose_all()
    assert image.chosen_text() == "Dear officer\nI write"


def move_to(image: PageImage, where: QPoint) -> None:
    at = QPointF(where)
    left = Qt.MouseButton.LeftButton
    image.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, at, at, left, left, Qt.KeyboardModifier.NoModifier))


@pytest.fixture
def story(case: Wired) -> StoryPage:
    """The writing room."""
    case.window.go("story")
    page = case.window.page
    assert isinstance(page, StoryPage)
    return page


def test_a_click_on_a_citation_shows_its_page_and_writing_goes_on(story: StoryPage, qtbot: QtBot) -> None:
    story.editor.setFocus()
    story.editor.go_to("paragraph", "one", 0)
    cursor = story.editor.textCursor()
    chip = next(iter(chips(cursor.block())))
    cursor.setPosition((chip.start + chip.end) // 2)
    qtbot.mouseClick(story.editor.viewport(), Qt.MouseButton.LeftButton, pos=story.editor.cursorRect(cursor).center())
    assert story.cited.isVisible()
    assert (story.cited.pane.evidence, story.cited.pane.page) == ("lease", 3)
    assert not story.prompts.isVisible()
    qtbot.keyClicks(story.editor, "!")
    assert "!" in story.editor.toPlainText()
    qtbot.keyClick(story.editor, Qt.Key.Key_Escape)
    assert not story.cited.isVisible()
    assert story.prompts.isVisible()


def test_the_cited_page_by_keys_and_back(case: Wired, story: StoryPage, qtbot: QtBot) -> None:
    story.editor.setFocus()
    story.editor.go_to("paragraph", "one", 0)
    qtbot.keyClick(story.editor, Qt.Key.Key_E, Control | Shift)
    assert story.cited.isVisible()
    assert QApplication.focusWidget() is story.cited.pane.view.area
    story.cited.pane.next_button.click()
    assert story.cited.pane.page == 4
    desk = case.window.desk
    assert desk is not None
    desk.edit(leaves.leave_out_pages(desk.case, "lease", [1]))
    assert story.cited.pane.page == 4
    assert story.cited.pane.page_box.maximum() == 3
    qtbot.keyClick(story.cited.pane.view.area, Qt.Key.Key_Escape)
    assert not story.cited.isVisible()
    assert QApplication.focusWidget() is story.editor


def test_the_page_beside_the_text_becomes_proof_by_its_button_and_by_dragging(
    case: Wired, story: StoryPage, qtbot: QtBot
) -> None:
    desk = case.window.desk
    assert desk is not None
    story.editor.setFocus()
    story.editor.go_to("paragraph", "one", 0)
    story.cited.show_citation(Citation(evidence="lease", page=4))
    qtbot.mouseClick(story.cited.cite_button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is story.editor
    story.cited.pane.page_box.setValue(2)
    dragged = story.cited.cite_button.drag()
    assert dragged is not None
    story.editor.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    where = QPointF(story.editor.cursorRect().center())
    left = Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    story.editor.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, dragged.mimeData(), left, none))
    story.commit()
    (paragraph,) = desk.case.statement.sections[0].paragraphs
    assert [one.page for one in paragraph.citations] == [4, 3, 2]
    story.cited.show_citation(Citation(evidence="gone", page=1))
    assert not story.cited.cite_button.isEnabled()
    assert story.cited.cite_button.drag() is None


def test_without_a_citation_the_first_paper_stands_beside_the_text(story: StoryPage, qtbot: QtBot) -> None:
    story.editor.setFocus()
    story.editor.selectAll()
    qtbot.keyClick(story.editor, Qt.Key.Key_Delete)
    qtbot.keyClick(story.editor, Qt.Key.Key_E, Control | Shift)
    assert story.cited.isVisible()
    assert story.cited.pane.page == 1


def test_a_cited_page_that_is_left_out_or_gone_is_told(case: Wired, story: StoryPage) -> None:
    desk = case.window.desk
    assert desk is not None
    desk.edit(leaves.leave_out_pages(desk.case, "lease", [3]))
    story.cited.show_citation(Citation(evidence="lease", page=3))
    assert "left out of the book" in story.cited.problem.text()
    assert story.cited.pane.view.isVisible()
    story.cited.show_citation(Citation(evidence="gone", page=1))
    assert "not there any more" in story.cited.problem.text()
    assert not story.cited.pane.view.isVisible()
    assert story.cited.close_button.isVisible()


def test_names_for_those_who_listen(viewer: PagesDialog) -> None:
    button(viewer, "side-by-side-button").click()
    pane = viewer.middle.widget(2)
    assert isinstance(pane, PaperPane)
    for part in (viewer.text, viewer.view.area, pane.papers_box, pane.page_box, pane.view.area):
        assert part.accessibleName()
