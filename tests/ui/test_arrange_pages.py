"""The room of a paper's pages: by keys, by mouse, in large papers, and what is said of each step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.jobs import Worker
from hcprep.model import edits
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.pages import PageRow
from hcprep.services.papers import add_paper
from hcprep.ui.dialogs.arrange import ArrangeDialog
from hcprep.ui.dialogs.asking import PapersDialog, TitleDialog
from hcprep.ui.models.leaves import LEAVES
from hcprep.ui.pages.documents import DocumentsPage
from hcprep.ui.widgets.leafgrid import LeafGrid
from tests.unit.intake.papermaking import text_pdf

Alt, Control, Shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def document(key: str, pages: int) -> Document:
    return Document(
        id=key,
        filename=f"{key}.pdf",
        media_type="application/pdf",
        original_sha256=key,
        original_size=1,
        normalised_sha256=key,
        pages=pages,
    )


LEASE, LETTER = document("lease", 6), document("letter", 1)


def item(wired: Wired, key: str = "lease") -> Evidence:
    assert wired.window.desk is not None
    found = wired.window.desk.case.item(key)
    assert found is not None
    return found


def order(wired: Wired) -> list[int]:
    return [leaf.source for leaf in item(wired).order]


@pytest.fixture
def case(opened: Wired) -> Wired:
    """A case with a lease of six pages, the third of which the second paragraph points at, and a letter."""
    desk = opened.window.desk
    assert desk is not None
    made = edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Ama", family_name="Example"))
    for paper in (
        Evidence(id="lease", title="Lease", documents=(LEASE,)),
        Evidence(id="letter", title="Letter", documents=(LETTER,)),
    ):
        made = edits.put_evidence(made, paper, "home")
    desk.edit(made)
    runs = (Text(text="I live there. "), Citation(evidence="lease", page=3))
    paragraphs = (Paragraph(id="one", runs=(Text(text="I came."),)), Paragraph(id="two", runs=runs))
    desk.edit(edits.put_statement(desk.case, Statement(sections=(Section(id="s", paragraphs=paragraphs),))))
    opened.window.go("documents")
    return opened


@pytest.fixture
def room(case: Wired, qtbot: QtBot) -> ArrangeDialog:
    """The room of the lease."""
    page = case.window.page
    assert isinstance(page, DocumentsPage)
    page.tools.arrange("lease")
    made = page.tools.room
    assert made is not None
    qtbot.waitUntil(made.isVisible)
    return made


@pytest.fixture
def press(room: ArrangeDialog, qtbot: QtBot) -> Callable[..., None]:
    """Press a key on the pages."""

    def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(room.grid, which, modifiers)

    return key


def test_everything_by_keys_and_each_step_is_taken_back_by_one_undo(
    case: Wired, room: ArrangeDialog, press: Callable[..., None], qtbot: QtBot
) -> None:
    assert room.grid.hasFocus() or room.focusWidget() is room.grid
    assert room.grid.current == 1
    press(Qt.Key.Key_R)
    assert item(case).order[0].turn == 90
    assert room.told.text() == "1 page turned right."
    press(Qt.Key.Key_L)
    assert item(case).leaves == ()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right, Shift)
    assert room.grid.chosen == [2, 3]
    press(Qt.Key.Key_Delete)
    assert order(case) == [1, 4, 5, 6]
    assert "cited in paragraph 2" in room.told.text()
    assert room.missed.isVisible()
    assert room.grid.chosen == [2, 3]
    press(Qt.Key.Key_Insert)
    assert item(case).leaves == ()
    assert not room.missed.isVisible()
    press(Qt.Key.Key_Right, Alt)
    assert order(case) == [1, 4, 2, 3, 5, 6]
    assert room.grid.chosen == [2, 3]
    press(Qt.Key.Key_End, Alt)
    assert order(case) == [1, 4, 5, 6, 2, 3]
    for expected in ([1, 4, 2, 3, 5, 6], [1, 2, 3, 4, 5, 6], [1, 4, 5, 6], [1, 2, 3, 4, 5, 6]):
        qtbot.keyClick(room, Qt.Key.Key_Z, Control)
        assert order(case) == expected
    assert room.told.text() == "Undone: pages of “Lease” were left out"
    qtbot.keyClick(room, Qt.Key.Key_Z, Control)
    qtbot.keyClick(room, Qt.Key.Key_Z, Control)
    before = case.window.desk.case if case.window.desk else None
    qtbot.keyClick(room, Qt.Key.Key_Z, Control)
    assert room.told.text() == "There is nothing to undo here."
    assert case.window.desk is not None
    assert case.window.desk.case is before


def test_book_pages_follow_at_once_and_are_said(case: Wired, room: ArrangeDialog, press: Callable[..., None]) -> None:
    model = room.grid.leaves
    first = model.rows[0].book
    press(Qt.Key.Key_Delete)
    assert [row.book for row in model.rows] == [0, *range(first, first + 5)]
    spoken = [model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(3)]
    assert spoken[0] == "Left out, page 1 as it came"
    assert spoken[1] == f"Book page {first}, page 2 as it came"
    assert spoken[2] == f"Book page {first + 1}, page 3 as it came, cited in paragraph 2"
    assert "Left out" in str(model.index(0, 0).data())


def test_the_last_page_cannot_be_left_out(case: Wired, room: ArrangeDialog, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_A, Control)
    press(Qt.Key.Key_Delete)
    assert order(case) == [1, 2, 3, 4, 5, 6]
    assert room.told.text().startswith("At least one page has to stay.")


def test_pages_are_dropped_between_others(case: Wired, room: ArrangeDialog) -> None:
    grid = room.grid
    grid.choose([5, 6], 5)
    box = grid.visualRect(grid.leaves.index(1, 0))
    assert grid.gap_at(QPoint(box.left() + 10, box.center().y())) == 1
    assert grid.gap_at(QPoint(box.right() - 10, box.center().y())) == 2
    mime = QMimeData()
    mime.setData(LEAVES, b"5 6")

    class Drop(QDropEvent):
        def source(self) -> LeafGrid:
            return grid

    at = QPointF(box.left() + 10, box.center().y())
    drop = Drop(at, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    grid.dropEvent(drop)
    assert order(case) == [1, 5, 6, 2, 3, 4]
    assert grid.chosen == [5, 6]


def test_nothing_but_pages_of_this_grid_is_taken(case: Wired, room: ArrangeDialog) -> None:
    mime = QMimeData()
    mime.setData(LEAVES, b"5")
    where = QPointF(20, 20)
    foreign = QDropEvent(where, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    room.grid.dropEvent(foreign)
    over = QDragMoveEvent(
        QPoint(20, 20), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    room.grid.dragMoveEvent(over)
    assert order(case) == [1, 2, 3, 4, 5, 6]
    assert not foreign.isAccepted()


def test_a_paper_of_its_own_asks_for_a_title_and_makes_none_up(case: Wired, room: ArrangeDialog, qtbot: QtBot) -> None:
    room.grid.choose([3, 4], 3)
    room.bar.buttons["split"].click()
    dialog = room.findChild(TitleDialog)
    assert isinstance(dialog, TitleDialog)
    assert dialog.line.text() == ""
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.problem.isVisible()
    qtbot.keyClicks(dialog.line, "Page of the landlord")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    new = item(case, "page-of-the-landlord")
    assert (new.title, new.pages, item(case).pages) == ("Page of the landlord", 2, 4)
    assert [row.elsewhere for row in room.grid.leaves.rows if row.left_out] == ["Page of the landlord"] * 2
    assert case.window.desk is not None
    cited = [one for _n, text in case.window.desk.case.statement.numbered() for one in text.citations]
    assert [one.evidence for one in cited] == ["page-of-the-landlord"]


def test_other_papers_are_added_behind(case: Wired, room: ArrangeDialog, qtbot: QtBot) -> None:
    room.act("join")
    dialog = room.findChild(PapersDialog)
    assert isinstance(dialog, PapersDialog)
    dialog.act_button.click()
    assert dialog.problem.isVisible()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.act_button.click()
    assert item(case).pages == 7
    assert len(room.grid.leaves.rows) == 7
    assert "1 paper added" in room.told.text()


def test_as_they_came_and_looking_at_one_page(case: Wired, room: ArrangeDialog, press: Callable[..., None], qtbot: QtBot) -> None:
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert room.viewer is not None
    assert "left out of the book" in room.viewer.about_label.text()
    room.viewer.close()
    room.act("as-they-came")
    assert item(case).leaves == ()


def test_the_room_opens_by_the_command_and_comes_back_to_the_line(case: Wired, qtbot: QtBot) -> None:
    page = case.window.page
    assert isinstance(page, DocumentsPage)
    page.column.finish()
    button = page.findChild(QPushButton, "change-lease")
    assert isinstance(button, QPushButton)
    button.setFocus()
    case.window.guide.run("pages")
    assert page.tools.room is not None
    page.tools.room.reject()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "pages-lease"
    case.window.page.heading.setFocus()
    case.window.guide.run("pages")
    asked = page.tools.asked
    assert isinstance(asked, PapersDialog)
    qtbot.keyClick(asked.list, Qt.Key.Key_Down)
    qtbot.keyClick(asked.list, Qt.Key.Key_Return)
    assert page.tools.room is not None
    assert page.tools.room.accessibleName().endswith("Pages of “Letter”: 1 page in the book")


def test_every_control_has_a_name(room: ArrangeDialog) -> None:
    for button in (*room.bar.buttons.values(), room.bar.more_button, room.undo_button, room.redo_button, room.close_button):
        face = QAccessible.queryAccessibleInterface(button)
        assert face.text(QAccessible.Text.Name)
    assert room.grid.accessibleName()
    menu = room.bar.menu()
    assert {action.objectName() for action in menu.actions()} >= {"left", "right", "leave-out", "bring-back", "split", "join"}
    menu.close()


def test_buttons_without_room_are_in_the_menu(room: ArrangeDialog) -> None:
    room.resize(620, 600)
    hidden = [wish for wish, button in room.bar.buttons.items() if button.isHidden()]
    assert hidden
    room.bar.more_menu.aboutToShow.emit()
    assert set(hidden) <= {action.objectName() for action in room.bar.more_menu.actions()}


def test_thousands_of_pages_ask_for_no_more_pictures_than_are_seen(qtbot: QtBot) -> None:
    grid = LeafGrid("Pages")
    qtbot.addWidget(grid)
    grid.resize(1000, 600)
    with qtbot.waitExposed(grid):
        grid.show()
    asked: list[int] = []

    def ask(source: int, _height: int, deliver: Callable[[bytes], None]) -> None:
        asked.append(source)
        deliver(b"")

    rows = [PageRow(source=at, book=at + 4) for at in range(1, 3001)]
    grid.show_rows(rows, ask, again=True)
    grid.viewport().repaint()
    seen = len(asked)
    assert 0 < seen < 60
    moved = [*rows[5:], *rows[:5]]
    grid.choose([2000], 2000)
    grid.reveal(2000)
    grid.viewport().repaint()
    asked.clear()
    grid.show_rows(moved, ask)
    grid.viewport().repaint()
    assert len(asked) < 20
    assert grid.chosen == [2000]


def test_the_file_itself_is_never_touched(case: Wired) -> None:
    page, desk = case.window.page, case.window.desk
    assert isinstance(page, DocumentsPage)
    assert desk is not None
    came = text_pdf(3, "Photo")
    with Worker("intake") as worker:
        before = add_paper(desk.session, worker, came, "photo.pdf", item="E3", title="Photo").evidence
    desk.catch_up()
    page.tools.arrange(before.id)
    room = page.tools.room
    assert room is not None
    room.act("right")
    room.grid.choose([2], 2)
    room.act("leave-out")
    assert item(case, before.id).documents == before.documents
    desk.session.flush()
    with desk.session.file.read(before.documents[0].original_sha256) as stream:
        assert stream.read() == came
