"""The documents page: a paper renamed and dated where it stands, photos that came together kept as one, exhibits dragged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.services.batch import Batch
from hcprep.ui.dialogs.asking import PapersDialog, TitleDialog
from hcprep.ui.dialogs.many import ManyDialog
from hcprep.ui.models.exhibits import EXHIBIT
from hcprep.ui.pages.build import BuildPage
from hcprep.ui.pages.documents import DocumentsPage
from hcprep.ui.widgets.exhibitlist import ExhibitList
from hcprep.ui.widgets.offerbar import OfferBar
from hcprep.ui.widgets.paperline import PaperLine

PAPER = Document(
    id="lease", filename="lease.pdf", media_type="application/pdf", original_sha256="lease", original_size=1, pages=2
)


def photo(number: int) -> Document:
    name = f"IMG_{number}.jpg"
    return replace(PAPER, id=name, filename=name, media_type="image/jpeg", original_sha256=name, pages=1)


def case_of(wired: Wired) -> Case:
    assert wired.window.desk is not None
    return wired.window.desk.case


@pytest.fixture
def page(opened: Wired) -> DocumentsPage:
    """The documents page of a case with a lease."""
    desk = opened.window.desk
    assert desk is not None
    case = edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Ama", family_name="Example"))
    desk.edit(edits.put_evidence(case, Evidence(id="lease", title="Lease", item="E3", documents=(PAPER,)), "home"))
    opened.window.go("documents")
    made = opened.window.page
    assert isinstance(made, DocumentsPage)
    made.column.finish()
    return made


def line_of(page: DocumentsPage, key: str = "lease") -> PaperLine:
    page.column.finish()
    return next(line for line in page.papers.lines if line.paper.id == key)


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_f2_renames_and_dates_a_paper_where_it_stands(opened: Wired, page: DocumentsPage, qtbot: QtBot) -> None:
    button(page, "change-lease").setFocus()
    qtbot.keyClick(button(page, "change-lease"), Qt.Key.Key_F2)
    naming = line_of(page).naming
    assert naming is not None
    assert QApplication.focusWidget() is naming.title_line
    assert naming.title_line.selectedText() == "Lease"
    qtbot.keyClicks(naming.title_line, "Lease of the flat")
    qtbot.keyClicks(naming.date_line, "March")
    qtbot.keyClick(naming.date_line, Qt.Key.Key_Return)
    assert naming.problem.isVisible()
    assert QApplication.focusWidget() is naming.date_line
    naming.date_line.selectAll()
    qtbot.keyClicks(naming.date_line, "2024-03")
    qtbot.keyClick(naming.date_line, Qt.Key.Key_Return)
    item = case_of(opened).item("lease")
    assert item is not None
    assert (item.title, item.date) == ("Lease of the flat", "2024-03")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "change-lease"
    assert opened.window.desk is not None
    opened.window.desk.undo()
    assert case_of(opened).item("lease") == replace(item, title="Lease", date="")


def test_escape_leaves_it_as_it_was_and_nothing_typed_is_lost_otherwise(opened: Wired, page: DocumentsPage, qtbot: QtBot) -> None:
    line_of(page).rename()
    naming = line_of(page).naming
    assert naming is not None
    qtbot.keyClicks(naming.title_line, "Other")
    qtbot.keyClick(naming.title_line, Qt.Key.Key_Escape)
    assert line_of(page).naming is None
    assert line_of(page).words.isVisible()
    line_of(page).rename()
    naming = line_of(page).naming
    assert naming is not None
    qtbot.keyClicks(naming.title_line, "Rent")
    qtbot.keyClicks(naming.date_line, "nonsense")
    opened.window.go("story")
    item = case_of(opened).item("lease")
    assert item is not None
    assert (item.title, item.date) == ("Rent", "")


def test_the_menu_of_a_paper_has_everything(page: DocumentsPage) -> None:
    menu = line_of(page).menu()
    words = [action.text() for action in menu.actions()]
    assert len(words) == 6
    assert "Arrange the pages…" in words
    next(action for action in menu.actions() if action.text() == "Arrange the pages…").trigger()
    assert page.tools.room is not None


def take(page: DocumentsPage, *documents: Document) -> None:
    page.taking.where = "E3"
    page.taking._taken("E3", "", Batch(documents=documents))
    page.column.finish()


def offer_of(page: DocumentsPage) -> OfferBar | None:
    found = page.column.widget("offer")
    return found if isinstance(found, OfferBar) else None


def test_photos_that_came_together_are_kept_as_one_paper(opened: Wired, page: DocumentsPage, qtbot: QtBot) -> None:
    take(page, photo(1), photo(2), photo(3))
    assert len(case_of(opened).evidence) == 4
    offer = offer_of(page)
    assert offer is not None
    qtbot.keyClick(offer.one_button, Qt.Key.Key_Space)
    asked = page.tools.asked
    assert isinstance(asked, TitleDialog)
    assert asked.line.text() == ""
    qtbot.keyClicks(asked.line, "My street")
    qtbot.keyClick(asked.line, Qt.Key.Key_Return)
    made = case_of(opened).evidence[-1]
    assert (made.title, made.pages, len(case_of(opened).evidence)) == ("My street", 3, 2)
    assert [one.filename for one in made.documents] == ["IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg"]
    assert offer_of(page) is None
    opened.window.guide.undo()
    assert len(case_of(opened).evidence) == 4
    assert "the pages of other papers came to “My street”" in opened.window.foot.note_label.text()


def test_the_offer_stays_while_a_later_handful_brings_nothing(page: DocumentsPage, qtbot: QtBot, tmp_path: Path) -> None:
    take(page, photo(1), photo(2))
    assert offer_of(page) is not None
    page.add([tmp_path / "letter.docx"])
    qtbot.waitUntil(lambda: page.taking.outcome is not None)
    page.column.finish()
    assert offer_of(page) is not None


def test_photos_stay_apart_when_wished_and_one_alone_is_not_asked_about(page: DocumentsPage) -> None:
    take(page, photo(1))
    assert offer_of(page) is None
    take(page, photo(2), replace(PAPER, id="b", original_sha256="b"))
    assert offer_of(page) is None
    take(page, photo(3), photo(4))
    offer = offer_of(page)
    assert offer is not None
    offer.apart_button.click()
    assert offer_of(page) is None


def test_papers_are_joined_later_from_the_line_and_from_many(opened: Wired, page: DocumentsPage, qtbot: QtBot) -> None:
    take(page, photo(1), photo(2))
    page.tools.act("join", "lease")
    asked = page.tools.asked
    assert isinstance(asked, PapersDialog)
    qtbot.keyClick(asked.list, Qt.Key.Key_Space)
    asked.act_button.click()
    item = case_of(opened).item("lease")
    assert item is not None
    assert item.pages == 3
    opened.window.guide.change_many()
    many = opened.window.findChild(ManyDialog)
    assert isinstance(many, ManyDialog)
    qtbot.keyClick(many.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    button(many, "do-join").click()
    title = many.findChild(TitleDialog)
    assert isinstance(title, TitleDialog)
    title.accept()
    assert [one.pages for one in case_of(opened).evidence] == [4]
    many.close()


def test_an_exhibit_is_dragged_under_another_tab(opened: Wired, page: DocumentsPage) -> None:
    desk = opened.window.desk
    assert desk is not None
    for key, tab in (("photo", "home"), ("letter", "work")):
        made = Evidence(id=key, title=key, documents=(replace(PAPER, id=key),))
        desk.edit(edits.put_evidence(desk.case, made, tab))
    opened.window.go("build")
    build = opened.window.page
    assert isinstance(build, BuildPage)
    view = build.order.view
    rows = [build.order.model.row(at) for at in range(5)]
    assert [row.key for row in rows if row] == ["home", "lease", "photo", "work", "letter"]
    mime = QMimeData()
    mime.setData(EXHIBIT, b"photo")
    box = view.visualRect(build.order.model.index(4))

    class Drop(QDropEvent):
        def source(self) -> ExhibitList:
            return view

    at = QPointF(box.center().x(), box.bottom() - 2)
    view.dropEvent(Drop(at, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    moved = [build.order.model.row(at) for at in range(5)]
    assert [row.key for row in moved if row] == ["home", "lease", "work", "letter", "photo"]
    assert moved[4] is not None
    assert moved[3] is not None
    assert moved[4].first == moved[3].last + 1
