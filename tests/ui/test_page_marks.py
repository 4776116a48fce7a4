"""Boxes and captions in the window on a paper: drawn with the mouse and with keys, round words, named, removed, taken back."""

from __future__ import annotations

from io import BytesIO

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.intake import take_in
from hcprep.jobs import Worker
from hcprep.model import edits
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.ui.dialogs.viewer import PagesDialog
from hcprep.ui.pages.documents import DocumentsPage
from hcprep.ui.widgets.boxlayer import BoxLayer
from tests.unit.intake.papermaking import text_pdf

Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Taken = tuple[bytes, bytes]


@pytest.fixture(scope="module")
def lease() -> Taken:
    """The lease as it is stored, and its index."""
    with Worker("intake") as worker:
        taken = take_in(worker, "lease.pdf", text_pdf(2, "Lease of the flat"))
        return taken.pdf, msgspec.json.encode(taken.index)


@pytest.fixture
def viewer(opened: Wired, lease: Taken, qtbot: QtBot) -> PagesDialog:
    """The window on the lease, once the words of its first page are known."""
    desk = opened.window.desk
    assert desk is not None
    pdf, index = (desk.session.file.store(BytesIO(data)) for data in lease)
    paper = Document(
        id="lease",
        filename="lease.pdf",
        media_type="application/pdf",
        original_sha256=pdf[0],
        original_size=pdf[1],
        normalised_sha256=pdf[0],
        normalised_size=pdf[1],
        index_sha256=index[0],
        pages=2,
    )
    case = edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Ama", family_name="Example"))
    desk.edit(edits.put_evidence(case, Evidence(id="lease", title="Lease", documents=(paper,)), "home"))
    opened.window.go("documents")
    page = opened.window.page
    assert isinstance(page, DocumentsPage)
    page.tools.look("lease")
    found = page.tools.viewer
    assert found is not None
    qtbot.waitUntil(lambda: bool(found.view.image_label.whole_text()))
    qtbot.waitUntil(lambda: found.view.image_label.height() > 200)
    return found


def lease_of(wired: Wired) -> Evidence:
    assert wired.window.desk is not None
    found = wired.window.desk.case.item("lease")
    assert found is not None
    return found


def layer(viewer: PagesDialog) -> BoxLayer:
    found = viewer.findChild(BoxLayer)
    assert isinstance(found, BoxLayer)
    return found


def choice_of(viewer: PagesDialog) -> QComboBox:
    found = viewer.findChild(QComboBox, "box-choice")
    assert isinstance(found, QComboBox)
    return found


def press(viewer: PagesDialog, name: str) -> None:
    found = viewer.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    assert found.isEnabled()
    found.click()


def test_a_box_is_drawn_with_the_mouse_and_taken_back(opened: Wired, viewer: PagesDialog, qtbot: QtBot) -> None:
    press(viewer, "draw-box")
    over = layer(viewer)
    wide, high = over.width(), over.height()
    start, stop = QPoint(wide // 4, high // 10), QPoint(wide // 2, high // 5)
    qtbot.mousePress(over, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(over, stop)
    qtbot.mouseRelease(over, Qt.MouseButton.LeftButton, pos=stop)
    (box,) = lease_of(opened).highlights
    assert (box.x0, box.x1) == pytest.approx((153, 306), abs=2)
    assert (box.y0, box.y1) == pytest.approx((792 * 0.8, 792 * 0.9), abs=3)
    assert not over.drawing
    # What is shown is what was drawn, and without drawing the mouse reaches the words again.
    assert over.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    qtbot.keyClick(viewer, Qt.Key.Key_Z, Control)
    assert lease_of(opened).highlights == ()
    assert choice_of(viewer).count() == 0


def test_a_box_is_placed_and_sized_with_keys_alone(opened: Wired, viewer: PagesDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(viewer, Qt.Key.Key_B, Control)
    over = layer(viewer)
    assert over.drawing
    assert viewer.focusWidget() is over
    first = over.draft
    assert first is not None
    for key, modifier in (
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Shift),
        (Qt.Key.Key_Right, Control),
    ):
        qtbot.keyClick(over, key, modifier)
    assert over.draft == (first[0] - 80, first[1], first[2] - 80, first[3] + 100)
    assert "percent from the left" in QAccessible.queryAccessibleInterface(over).text(QAccessible.Text.Name)
    qtbot.keyClick(over, Qt.Key.Key_Return)
    assert len(lease_of(opened).highlights) == 1
    press(viewer, "draw-box")
    qtbot.keyClick(over, Qt.Key.Key_Escape)
    assert viewer.isVisible()
    assert len(lease_of(opened).highlights) == 1
    press(viewer, "remove-box")
    assert lease_of(opened).highlights == ()


def test_words_are_boxed_named_and_follow_a_turn(opened: Wired, viewer: PagesDialog, qtbot: QtBot) -> None:
    press(viewer, "mark-words")
    assert "Choose words first" in viewer.about_label.text()
    qtbot.keyClick(viewer.view.area, Qt.Key.Key_A, Control)
    qtbot.keyClick(viewer, Qt.Key.Key_H, Control)
    (box,) = lease_of(opened).highlights
    choice = choice_of(viewer)
    assert choice.itemText(0) == "1: “Lease of the flat, page 1”"
    before = layer(viewer)._boxes
    with qtbot.waitSignal(viewer.view.read):
        press(viewer, "turn-page")
    assert lease_of(opened).highlights == (box,)
    (left, top, right, bottom), (was, high, wide, low) = layer(viewer)._boxes[0], before[0]
    assert (left, top, right, bottom) == pytest.approx((10_000 - low, was, 10_000 - high, wide), abs=2)


def test_words_chosen_in_the_text_are_boxed(opened: Wired, viewer: PagesDialog, qtbot: QtBot) -> None:
    viewer.text_button.click()
    for _ in range(5):
        qtbot.keyClick(viewer.text, Qt.Key.Key_Right, Shift)
    press(viewer, "mark-words")
    choice = choice_of(viewer)
    assert choice.itemText(0) == "1: “Lease”"


def test_a_caption_is_kept_for_its_page_and_found(opened: Wired, viewer: PagesDialog, qtbot: QtBot) -> None:
    field = viewer.findChild(QLineEdit, "caption-field")
    assert isinstance(field, QLineEdit)
    assert field.accessibleName() == "What this page shows"
    qtbot.keyClicks(field, "Signed by both of us")
    # Typed and not yet left: it belongs to the page it was typed under.
    qtbot.keyClick(viewer, Qt.Key.Key_PageDown, Control)
    assert lease_of(opened).caption_of(1) == "Signed by both of us"
    assert field.text() == ""
    qtbot.keyClicks(field, "The keys")
    viewer.close()
    assert lease_of(opened).caption_of(2) == "The keys"
